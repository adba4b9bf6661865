"""The indexes of a page: people, organizations, places and tags with their events, eras, and the sources."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline import columns
from coupline.columns import LIVES, IndexEntry
from coupline.model import Named, Source
from coupline.pictures.page.cards import HEADINGS, Cards, Fact
from coupline.pictures.page.prose import Said, paragraphs, plain, web
from coupline.schema import KINDS
from coupline.timeline import Timeline

_ONE = {**KINDS, "tags": "tag", "sources": "source"}


class IndexCard(NamedTuple):
    """A thing that events name.

    Attributes:
        anchor: where links to it lead.
        name: what it is called.
        summary: paragraphs.
        facts: what else is known of it.
        events: links to its events.
    """

    anchor: str
    name: str
    summary: Sequence[Said]
    facts: Sequence[Fact]
    events: Sequence[Said]


class PageIndex(NamedTuple):
    """All entries of a kind, under a heading; ``kind`` is its anchor."""

    kind: str
    heading: str
    entries: Sequence[IndexCard]


def indexes(timeline: Timeline, cards: Cards) -> list[PageIndex]:
    """The indexes that have an entry."""
    made = [PageIndex("eras", "Eras", list(_eras(timeline, cards)))]
    for kind, heading in (*HEADINGS.items(), ("tags", "Tags"), ("sources", "Sources")):
        # A name that no event of a selection has is none of its page; a whole timeline has them all.
        found = [each for each in columns.index(timeline, kind) if each.events or timeline.complete]
        made.append(PageIndex(kind, heading, [_entry(each, kind, cards) for each in found]))
    return [each for each in made if each.entries]


def _entry(entry: IndexEntry, kind: str, cards: Cards) -> IndexCard:
    anchor = cards.anchors.of(_ONE[kind], entry.key)
    summary = paragraphs(getattr(entry.named, "summary", None))
    events = [cards.link(event) for event in entry.events]
    return IndexCard(anchor, entry.name, summary, list(_facts(entry.named, cards)), events)


def _facts(thing: Named | Source | None, cards: Cards) -> Iterator[Fact]:
    if isinstance(thing, Source):
        yield from _of_source(thing)
    elif thing is not None:
        yield from _of_named(thing, cards)


def _of_source(source: Source) -> Iterator[Fact]:
    if source.authors:
        yield Fact("By", [plain(", ".join(source.authors))])
    if source.year is not None:
        yield Fact("Year", [plain(str(source.year))])
    if source.url:
        yield Fact("At", [web(source.url)])


def _of_named(thing: Named, cards: Cards) -> Iterator[Fact]:
    if thing.aliases:
        yield Fact("Also", [plain(", ".join(thing.aliases))])
    labels = LIVES.get(type(thing).__name__, ("from", "until"))
    for label, date in zip(labels, (thing.start, thing.end), strict=True):
        if date is not None:
            yield Fact(label.capitalize(), [plain(cards.date(date))])


def _eras(timeline: Timeline, cards: Cards) -> Iterator[IndexCard]:
    for era in timeline.eras:
        anchor = cards.anchors.of("era", era.id)
        yield IndexCard(anchor, era.title, paragraphs(era.summary), [Fact("Date", [plain(cards.date(era.date))])], [])
