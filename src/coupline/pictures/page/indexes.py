"""The indexes of a page: people, organizations, places and tags with their events, eras, and the sources."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline.facts import SUMMARY, Fact, Facts, Piece, Pieces, Target
from coupline.model import Source
from coupline.pictures.page.anchors import Anchors
from coupline.pictures.page.images import Picture, Pictures
from coupline.pictures.page.prose import paragraphs
from coupline.schema import KINDS
from coupline.timeline import Timeline
from coupline.views import name_index
from coupline.views.name_index import IndexEntry

_ONE = {**KINDS, "tags": "tag", "sources": "source"}


class IndexCard(NamedTuple):
    """A thing that events name.

    Attributes:
        anchor: where links to it lead.
        name: what it is called; the address of a source is a link.
        summary: paragraphs.
        facts: what else is known of it.
        events: links to its events.
        image: a picture of it.
    """

    anchor: str
    name: Pieces
    summary: Sequence[Pieces]
    facts: Sequence[Fact]
    events: Sequence[Pieces]
    image: Picture | None = None


class PageIndex(NamedTuple):
    """All entries of a kind, under a heading; ``kind`` is its anchor."""

    kind: str
    heading: str
    entries: Sequence[IndexCard]


def indexes(timeline: Timeline, facts: Facts, anchors: Anchors, pictures: Pictures) -> list[PageIndex]:
    """The indexes that have an entry."""
    made = [PageIndex("eras", "Eras", [*_eras(timeline, facts, anchors)])]
    for kind, one in _ONE.items():
        # A name that no event of a selection has is none of its page; a whole timeline has them all.
        found = [each for each in name_index.index(timeline, kind) if each.events or timeline.complete]
        cards = [_entry(each, anchors.of(one, each.key), facts)._replace(image=pictures(each.named)) for each in found]
        made.append(PageIndex(kind, kind.capitalize(), cards))
    return [each for each in made if each.entries]


def _entry(entry: IndexEntry, anchor: str, facts: Facts) -> IndexCard:
    summary = paragraphs(getattr(entry.named, "summary", None))
    own = [fact for fact in facts.own(entry.named) if fact.label != SUMMARY]
    name = Piece(entry.name, Target("url", entry.name) if isinstance(entry.named, Source) else None)
    return IndexCard(anchor, (name,), summary, own, [*map(facts.event, entry.events)])


def _eras(timeline: Timeline, facts: Facts, anchors: Anchors) -> Iterator[IndexCard]:
    for era in timeline.eras:
        yield IndexCard(anchors.of("era", era.id), (Piece(era.title),), paragraphs(era.summary), [facts.dated(era)], [])
