"""What a page tells of each event: its date in words, and all that is said of it, with links to what it names."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from coupline.columns import SAID, SAID_OF_IT
from coupline.dates import TimelineDate
from coupline.model import Claim, Event, Participant, Relation, Style
from coupline.pictures.page.anchors import Anchors
from coupline.pictures.page.knowledge import standing, window
from coupline.pictures.page.prose import Piece, Said, paragraphs, plain
from coupline.schema import KINDS
from coupline.timeline import Timeline

HEADINGS = {"people": "People", "organizations": "Organizations", "places": "Places"}


class Fact(NamedTuple):
    """A label, and what stands beside it, each on a line of its own."""

    label: str
    said: Sequence[Said]


class Card(NamedTuple):
    """One event.

    Attributes:
        anchor: where links to it lead.
        title: of the event.
        when: its date, its window or its place in words.
        summary: paragraphs.
        facts: all else.
    """

    anchor: str
    title: str
    when: str
    summary: Sequence[Said]
    facts: Sequence[Fact]


class Cards:
    """Makes the cards of the events of a selection.

    Args:
        timeline: the selection.
        dates: how dates are written.
        anchors: of the page.
    """

    def __init__(self, timeline: Timeline, dates: Style, anchors: Anchors) -> None:
        self.timeline, self.dates, self.anchors = timeline, dates, anchors
        self.eras = {era.id: era for era in timeline.eras}
        self.titles = {source.key: source.title for source in timeline.sources}
        self.said_of: dict[tuple[str, str], list[tuple[Relation, str]]] = {}
        for event in timeline.whole.events:
            for relation in event.relations:
                self.said_of.setdefault((relation.id, relation.key), []).append((relation, event.id))

    def card(self, event: Event) -> Card:
        """All that is known of an event."""
        when = self.timeline.when(event, self.dates)
        anchor = self.anchors.of("event", event.id)
        facts = [fact for fact in self.facts(event) if fact.said]
        return Card(anchor, event.title, when, paragraphs(event.summary), facts)

    def facts(self, event: Event) -> Iterator[Fact]:
        """What is said of an event; some have nothing beside their label."""
        yield Fact("Date", [plain(", ".join(standing(event)))] if standing(event) else [])
        yield Fact("Window", [plain("; ".join(window(event)))] if window(event) else [])
        for kind in KINDS:
            yield Fact(HEADINGS[kind], listed(self.taking_part(kind, each) for each in getattr(event, kind)))
        yield Fact("Tags", listed((Piece(tag, f"#{self.anchors.of('tag', tag)}"),) for tag in event.tags))
        for key, label in SAID.items():
            yield Fact(label, [self.relation(each, each.id) for each in event.related(key)])
        for key, label in SAID_OF_IT.items():
            yield Fact(label, [self.relation(*each) for each in self.said_of.get((event.id, key), ())])
        yield Fact("Claims", [self.claim(each) for each in event.claims])
        yield Fact("Sources", [self.source(each.source, each.at, each.note) for each in event.sources])
        yield Fact("Also", [plain(f"{key}: {_value(value)}") for key, value in event.meta.items()])

    def date(self, date: TimelineDate) -> str:
        """A date that is none of an event's."""
        return date.display("edtf" if self.dates == "edtf" else "long")

    def taking_part(self, kind: str, each: Participant) -> Said:
        """A name, and what it was in the event."""
        name = Piece(each.name, f"#{self.anchors.of(KINDS[kind], each.key)}")
        return (name, Piece(f" ({each.role})")) if each.role else (name,)

    def link(self, event: Event) -> Said:
        """An event, as a link where it is on the page, with its date."""
        shown = self.timeline.get(event.id) is not None
        href = f"#{self.anchors.of('event', event.id)}" if shown else ""
        return Piece(event.title, href), Piece(f", {self.timeline.whole.when(event, self.dates)}")

    def other(self, key: str) -> Said:
        """The event or the era of an id."""
        event = self.timeline.whole.get(key)
        if event is not None:
            return self.link(event)
        era = self.eras[key]
        return Piece(era.title, f"#{self.anchors.of('era', key)}"), Piece(f", {self.date(era.date)}")

    def relation(self, relation: Relation, other: str) -> Said:
        """The other event, how the two stand to each other, and who says so."""
        told = [relation.how or ""]
        told += [f"at least {relation.min}"] if relation.min else []
        told += [f"at most {relation.max}"] if relation.max else []
        told += [f"its {relation.from_}"] if relation.from_ else []
        told += [f"the other's {relation.of}"] if relation.of else []
        detail = ", ".join(filter(None, told))
        said = self.source(relation.source, relation.at, relation.note) or plain("inferred")
        return (*self.other(other), *((Piece(f" ({detail})"),) if detail else ()), Piece(" — "), *said)

    def claim(self, claim: Claim) -> Said:
        """What a source says."""
        date = self.date(claim.date) if claim.date else ""
        said = self.source(claim.source, claim.at, claim.note)
        words = plain("; ".join(filter(None, (date, claim.says))))
        return (*words, Piece(" — "), *said) if said else words

    def source(self, key: str | None, at: str | None, note: str | None) -> Said:
        """A source as a link to all that is known of it, the place in it, and a note."""
        pieces = [Piece(self.titles.get(key, key), f"#{self.anchors.of('source', key)}")] if key else []
        for separator, text in ((", ", at), (": ", note)):
            if text:
                pieces += [Piece(separator)] if pieces else []
                pieces += plain(text)
        return tuple(pieces)


def listed(names: Iterable[Said]) -> list[Said]:
    """Names on one line, with commas between; nothing where there are none."""
    made: list[Piece] = []
    for name in names:
        made += [Piece(", "), *name] if made else name
    return [tuple(made)] if made else []


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
