"""What is known of a thing, gathered once: labels, texts with what they lead to, and the statements that prove them.

The terminal, the browser and the page paint these facts, each those that it has room for and in its own order; none
of them gathers its own.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from coupline.choices import DateStyle
from coupline.dates import TimelineDate
from coupline.model import Claim, Era, Event, Named, Relation, Source
from coupline.query.unparse import written
from coupline.schema import KINDS, RELATION_KINDS, TOP_SECTIONS, keys_of
from coupline.timeline import Timeline
from coupline.views.name_index import IndexEntry

if TYPE_CHECKING:
    from coupline.dates.interval import BoundName
    from coupline.order.events import Written
    from coupline.order.statement import Statement

SUMMARY = "Summary"
MOST_BESIDE = 8  # names beside another in one line
MOST_CITED = 2  # sources of one date in a proof
BOUND_LABELS: "dict[BoundName, str]" = {
    "earliest": "Earliest", "start_latest": "Begun by", "end_earliest": "Until at least", "latest": "Latest",
}  # fmt: skip
_CONTRADICTED = "what is said of it can't all be true: see coupline check"
_UNBOUNDED = "not known: nothing that is said bounds it"

TargetKind = Literal["event", "era", "person", "organization", "place", "tag", "source", "query", "file", "url"]


class Target(NamedTuple):
    """What a text leads to.

    Attributes:
        kind: what it is.
        value: the id of an event or an era, the key of a name or a source, a tag, the text of a query, the name of a
            file as it was given, or an address.
    """

    kind: TargetKind
    value: str


class Piece(NamedTuple):
    """A part of a line, and what it leads to; None where that is nowhere."""

    text: str
    target: Target | None = None


Pieces = tuple[Piece, ...]  # one line


class Fact(NamedTuple):
    """One thing that is known.

    Attributes:
        label: what it is called.
        lines: what is known, at least one line.
        proof: the statements from which it follows, one line each; most facts are stated themselves and have none.
    """

    label: str
    lines: tuple[Pieces, ...]
    proof: tuple[Pieces, ...] = ()


PlaceWords = Callable[[str, int], str]


def full_place(file: str, line: int) -> str:
    """A place in a file as a terminal opens it: "lists/events.toml:12"."""
    return f"{file}:{line}"


def bare_place(file: str, line: int) -> str:
    """A place in a file for readers elsewhere, who have other folders: "events.toml:12"."""
    return f"{PurePath(file).name}:{line}"


def query_for(key: str, value: str) -> Target:
    """What leads to all events of a person, a place or a tag."""
    return Target("query", written(key, value))


def text_of(line: Pieces) -> str:
    """The text of a line."""
    return "".join(piece.text for piece in line)


def joined(lines: Iterable[Pieces], separator: str = ", ") -> Pieces:
    """Several lines as one."""
    made: list[Piece] = []
    for line in lines:
        made += [Piece(separator), *line] if made else line
    return tuple(made)


class Facts:
    """Gathers what is known of the things of a timeline. Whatever gives facts leaves out those that are not known.

    Args:
        timeline: what the things are of; what the whole of it says of them counts.
        dates: how dates are written.
        place: how the place of a statement is written; None to leave it out.
        eras: how the dates of eras are written that a relation names.
        most: how many statements of a proof are given; of a longer one the first and the last. None for all.
    """

    def __init__(
        self,
        timeline: Timeline,
        dates: DateStyle,
        place: PlaceWords | None = full_place,
        *,
        eras: DateStyle = "long",
        most: int | None = None,
    ) -> None:
        self.timeline, self.dates, self.place, self.eras, self.most = timeline.whole, dates, place, eras, most

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of the sources."""
        return {source.key: source.title for source in self.timeline.sources}

    @cached_property
    def framing(self) -> dict[str, Era]:
        """The eras by their ids."""
        return {era.id: era for era in self.timeline.eras}

    @cached_property
    def mirrored(self) -> dict[tuple[str, str], list[tuple[Relation, str]]]:
        """For an id and the key of a relation: the relations that name the id, and the events that have them."""
        found: dict[tuple[str, str], list[tuple[Relation, str]]] = {}
        for event in self.timeline.events:
            for relation in event.relations:
                found.setdefault((relation.id, relation.key), []).append((relation, event.id))
        return found

    # Facts of a thing

    def own(self, thing: Event | Era | Named | Source | None) -> Iterator[Fact]:
        """What is written of a thing itself under the keys that the schema labels; nothing of a tag."""
        for attribute, label, lines in _OWN[thing.section] if thing else ():
            value = getattr(thing, attribute)
            if value not in (None, "", ()):
                yield Fact(label, lines(value, self))

    def unread(self, event: Event) -> Iterator[Fact]:
        """The text of a date that can't be read, or that says that there is none, as it is written."""
        text = None if event.unread is None and event.undated is None else event.date_text
        yield from _fact("Written date", [_plain(text)] if text else ())

    def taking_part(self, event: Event) -> Iterator[Fact]:
        """The people, organizations and places of an event, one a line, each with its role."""
        for kind, one in KINDS.items():
            names = [
                (Piece(each.name, _target(one, each.key)), *((Piece(f" ({each.role})"),) if each.role else ()))
                for each in getattr(event, kind)
            ]
            yield from _fact(kind.capitalize(), names)

    def tags(self, event: Event) -> Iterator[Fact]:
        """The tags of an event, in one line."""
        yield from _fact(
            "Tags", [joined((Piece(tag, Target("tag", tag)),) for tag in event.tags)] if event.tags else ()
        )

    def relations(self, event: Event) -> Iterator[Fact]:
        """What an event says of itself by way of others."""
        for kind in RELATION_KINDS:
            yield from _fact(kind.label, [self.relation(each, each.id) for each in event.related(kind.key)])

    def said_of(self, thing: Event | Era) -> Iterator[Fact]:
        """What other events say of themselves by way of an event or an era."""
        for kind in RELATION_KINDS:
            said = self.mirrored.get((thing.id, kind.key), ())
            yield from _fact(kind.label_of_other, [self.relation(*each) for each in said])

    def contradicted(self, event: Event) -> Iterator[Fact]:
        """That what is said of an event contradicts itself, where it does."""
        yield from _fact("Window", [_plain(_CONTRADICTED)] if self.timeline.contradicted(event) else ())

    def bounds(self, event: Event) -> Iterator[Fact]:
        """The bounds that order gives to an event, each with the chain of statements that proves it."""
        window = event.derived
        if window is None:
            return
        reasons = self.timeline.reasons(event)
        for bound, label in BOUND_LABELS.items():
            told, chain = window.told(bound), reasons.get(bound, ())
            if chain:
                yield Fact(label, (_plain(told),), tuple(self.proof(chain)))
            elif event.placed is None and not told and bound in ("earliest", "latest"):
                yield Fact(label, (_plain(_UNBOUNDED),))

    def claims(self, event: Event) -> Iterator[Fact]:
        """What sources claim of an event."""
        yield from _fact("Claims", [self.claim(each) for each in event.claims])

    def sources(self, event: Event) -> Iterator[Fact]:
        """What is cited for an event as a whole."""
        yield from _fact("Sources", [self.source(each.source, each.at, each.note) for each in event.sources])

    def meta(self, event: Event, *, bare: bool = False) -> Iterator[Fact]:
        """The author's own fields, as data: ``box = "12"``; or bare, as in a text: "box: 12"."""
        lines = []
        for key, value in event.meta.items():
            text = value if bare and isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
            lines += [_plain(f"{key}{': ' if bare else ' = '}{text}")]
        yield from _fact("Meta", lines)

    def written_in(self, thing: Event | Era) -> Iterator[Fact]:
        """The file and the line that a thing is written in; an event's leads to all that the file holds."""
        if thing.origin is not None and self.place is not None:
            target = Target("file", thing.origin.file) if isinstance(thing, Event) else None
            yield Fact("Written in", ((Piece(self.place(thing.origin.file, thing.origin.line), target),),))

    def gathered(self, entry: IndexEntry) -> Iterator[Fact]:
        """What the events of an entry say of it: its roles, who and what is named beside it, the first and the last."""
        roles = entry.roles()
        yield from _fact("Roles", [_plain(", ".join(roles))] if roles else ())
        for label, kinds in (("With", ("people", "organizations")), ("Where", ("places",))):
            counts = sorted((each for kind in kinds for each in entry.beside(kind)), key=lambda each: -each[1])
            told = [f"{name} ({count})" for name, count in counts[:MOST_BESIDE]]
            told += [f"{len(counts) - MOST_BESIDE} more"] if len(counts) > MOST_BESIDE else []
            yield from _fact(label, [_plain(", ".join(told))] if told else ())
        dated = [event for event in entry.events if event.placed]
        for label, event in zip(("First", "Last"), (dated[0], dated[-1]) if dated else (), strict=False):
            yield Fact(label, (self.event(event),))

    def dated(self, era: Era) -> Fact:
        """When an era was."""
        return Fact("Date", (_plain(self.date(era.date)),))

    # Lines

    def date(self, date: TimelineDate) -> str:
        """A date that is not an event's."""
        return _dated(date, self.dates)

    def event(self, event: Event) -> Pieces:
        """An event and when it was."""
        return Piece(event.title, Target("event", event.id)), Piece(f", {self.timeline.when(event, self.dates)}")

    def other(self, key: str) -> Pieces:
        """The event or the era of an id, and when it was."""
        event = self.timeline.get(key)
        if event is not None:
            return self.event(event)
        era = self.framing[key]
        return Piece(era.title, Target("era", key)), Piece(f", {_dated(era.date, self.eras)}")

    def relation(self, relation: Relation, other: str) -> Pieces:
        """The other event, how the two stand to each other, and who says so: an inference where nobody is named."""
        details = [relation.how or ""]
        details += [f"at least {relation.min}"] if relation.min else []
        details += [f"at most {relation.max}"] if relation.max else []
        details += [f"its {relation.from_}"] if relation.from_ else []
        details += [f"the other's {relation.of}"] if relation.of else []
        detail = ", ".join(filter(None, details))
        return (*self.other(other), *_plain(f" ({detail})" if detail else ""), *_plain(" — "), *self.inferred(relation))

    def inferred(self, relation: Relation) -> Pieces:
        """Who says a relation: an author's inference where there is no source."""
        return self.source(relation.source, relation.at, relation.note) or _plain("inferred")

    def claim(self, claim: Claim) -> Pieces:
        """What a source says."""
        date = self.date(claim.date) if claim.date else ""
        words = _plain("; ".join(filter(None, (date, claim.says))))
        said = self.source(claim.source, claim.at, claim.note)
        return (*words, Piece(" — "), *said) if said else words

    def source(self, key: str | None, at: str | None, note: str | None) -> Pieces:
        """A source, the place in it, and a note; empty where there is none of them."""
        pieces = [Piece(self.titles.get(key, key), Target("source", key))] if key else []
        for separator, text in ((", ", at), (": ", note)):
            if text:
                pieces += [Piece(f"{separator if pieces else ''}{text}")]
        return tuple(pieces)

    def dated_by(self, event: Event) -> list[Pieces]:
        """Who says when an event was, each once."""
        if event.placed_by != "claims":
            return [self.source(each.source, each.at, None) for each in event.sources]
        cited = [self.source(each.source, each.at, None) for each in event.claims if each.date and each.source]
        return list({text_of(each): each for each in cited}.values())

    def proof(self, chain: "Sequence[Statement]") -> Iterator[Pieces]:
        """The statements of a chain, no more of them than ``most``."""
        half = len(chain) if self.most is None or len(chain) <= self.most else self.most // 2
        yield from map(self.statement, chain[:half])
        if half < len(chain):
            yield _plain(f"{len(chain) - 2 * half:,} more")
            yield from map(self.statement, chain[-half:])

    def statement(self, statement: "Statement") -> Pieces:
        """A statement of a proof, who says so, and where it is written."""
        from coupline.order import wording  # only where there is a proof

        label: Written = statement.label
        said = self.stated_by(label)
        item = label.item
        sentence = wording.sentence(statement).removeprefix(item.id)
        pieces = [Piece(item.id, self.leading_to(item.id)), *self.naming(sentence, label.relation)]
        pieces += [Piece(" — "), *said] if said else []
        if item.origin is not None and self.place is not None:
            line, _ = item.origin.place_of(*wording.label_path(label))
            pieces += [Piece(f" ({self.place(item.origin.file, line)})")]
        return tuple(pieces)

    def stated_by(self, label: "Written") -> Pieces:
        """Who says what a statement says; nobody is asked for the dates of eras."""
        if label.relation is not None:
            return self.inferred(label.relation)
        sources = self.dated_by(label.item) if isinstance(label.item, Event) else []
        more = [_plain(f"{len(sources) - MOST_CITED} more")] if len(sources) > MOST_CITED else []
        return joined([*sources[:MOST_CITED], *more], "; ")

    def naming(self, words: str, relation: Relation | None) -> Pieces:
        """The words of a statement behind its event; the id of the other event, at their end, leads to it."""
        key = relation.id if relation else ""
        for end in (" starts", " ends", "") if key else ():
            if words.endswith(f" {key}{end}"):
                return Piece(words.removesuffix(key + end)), Piece(key, self.leading_to(key)), *_plain(end)
        return _plain(words)

    def leading_to(self, key: str) -> Target:
        """The event or the era of an id."""
        return Target("era" if self.timeline.get(key) is None else "event", key)


def citation(timeline: Timeline, event: Event) -> str:
    """An event in one line, to be quoted: its title, when it was, and where that is written."""
    facts = Facts(timeline, "long")
    cited = [facts.source(each.source, each.at, each.note) for each in event.sources]
    cited += [facts.source(each.source, each.at, None) for each in event.claims if each.source]
    where = f" {'; '.join(dict.fromkeys(map(text_of, cited)))}." if cited else ""
    return f"{event.title}, {timeline.when(event)}.{where}"


def _fact(label: str, lines: Sequence[Pieces]) -> Iterator[Fact]:
    """A fact, where there is any line of it."""
    if lines:
        yield Fact(label, tuple(lines))


def _plain(text: str) -> Pieces:
    """A text that leads nowhere; no piece where it is empty."""
    return (Piece(text),) if text else ()


def _dated(date: TimelineDate, dates: DateStyle) -> str:
    return date.display("edtf" if dates == "edtf" else "long")


def _target(kind: str, key: str) -> Target:
    return Target(kind, key)  # type: ignore[arg-type] # one of the words of KINDS


def _text(value: object, _: Facts) -> tuple[Pieces, ...]:
    return (_plain(str(value)),)


def _texts(values: Sequence[str], _: Facts) -> tuple[Pieces, ...]:
    return (_plain(", ".join(values)),)


def _date(value: TimelineDate, facts: Facts) -> tuple[Pieces, ...]:
    return (_plain(facts.date(value)),)


def _address(value: str, _: Facts) -> tuple[Pieces, ...]:
    return ((Piece(value, Target("url", value)),),)


def _addresses(values: Sequence[str], facts: Facts) -> tuple[Pieces, ...]:
    return tuple(line for value in values for line in _address(value, facts))


# How the values are shown that are written of a thing itself, by the type that the schema gives them.
_SHOWN: dict[str, Callable[[Any, Facts], tuple[Pieces, ...]]] = {
    "text": _text, "whole number": _text, "texts": _texts, "date": _date, "address": _address, "addresses": _addresses,
}  # fmt: skip
_OWN = {
    section: [(key.attribute or key.name, key.label, _SHOWN[key.type]) for key in keys_of(section)
              if key.label and key.type in _SHOWN]
    for section in TOP_SECTIONS
}  # fmt: skip
