"""What a chronology holds, as its author wrote it: events, people, organizations, places, eras, sources.

All values are frozen. What follows from them (an order, a window) is not here: see ``timeline`` and ``order``. Small
ones are named tuples: to define one takes a fifth of the time of a frozen dataclass, and every command pays it.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from coupline.choices import DateStyle
from coupline.dates import Interval, TimelineDate, Window, civil_from_days
from coupline.dates.calendar import DAY
from coupline.origin import Origin
from coupline.schema import KIND_OF, RELATIONS, keys_of

NO_TITLE = "(no title)"  # of an event whose title is missing
_LONGEST_UNREAD = 30  # characters of a text that stands where a date should
PlacedBy = Literal["date", "claims", "order", "nothing"]
Certainty = Literal["certain", "possible"]


class Image(NamedTuple):
    """A picture: a file beside the event list, or an address; what it shows, and whose it is."""

    src: str
    alt: str | None = None
    credit: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of ``image`` in JSON, as it was written."""
        return {"src": self.src, "alt": self.alt, "credit": self.credit}


class Citation(NamedTuple):
    """The pointer into a source that supports one event; ``source`` is its id, or its title where it has no table."""

    source: str
    at: str | None = None
    note: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of ``sources`` in an event's JSON."""
        return {"source": self.source, "at": self.at, "note": self.note}


class Named(NamedTuple):
    """A person, an organization or a place.

    Attributes:
        id: its key in the file; None where it has no table and only events name it.
        name: the name to show.
        aliases: other names that find it and may be shown.
        summary: Markdown; None where none is written.
        start: when a person was born or an organization founded; None where it is not written.
        end: when a person died or an organization was dissolved.
        origin: where its table stands; None where it has none.
        url: where more of it is to be read.
        image: a picture of it.
    """

    id: str | None
    name: str
    aliases: tuple[str, ...] = ()
    summary: str | None = None
    start: TimelineDate | None = None
    end: TimelineDate | None = None
    origin: Origin | None = None
    url: tuple[str, ...] = ()
    image: Image | None = None

    @property
    def section(self) -> str:
        """The section of the file that has its table: "people", "organizations" or "places"."""
        return _SECTIONS[type(self).__name__.lower()]

    @property
    def key(self) -> str:
        """What it is known by inside a timeline: its id, or its name where it has none."""
        return self.name if self.id is None else self.id

    @property
    def names(self) -> tuple[str, ...]:
        """All that finds it: id, name and aliases."""
        return (self.key, self.name, *self.aliases)


class Person(Named):
    """One who takes part in events; ``start`` and ``end`` are birth and death."""

    __slots__ = ()


class Organization(Named):
    """A body that takes part in events; ``start`` and ``end`` are its founding and its dissolution."""

    __slots__ = ()


class Place(Named):
    """Where events happen."""

    __slots__ = ()


class Source(NamedTuple):
    """A work that is cited; ``id`` is None where only events name it."""

    id: str | None
    title: str
    authors: tuple[str, ...] = ()
    year: int | None = None
    url: str | None = None
    summary: str | None = None
    origin: Origin | None = None

    @property
    def section(self) -> str:
        """The section of the file that has its table."""
        return "sources"

    @property
    def key(self) -> str:
        """What citations call it: its id, or its title where it has none."""
        return self.title if self.id is None else self.id

    @property
    def names(self) -> tuple[str, ...]:
        """All that finds it: id, title and authors."""
        return (self.key, self.title, *self.authors)


class Era(NamedTuple):
    """A named interval that frames events; it lasted, whatever its date."""

    id: str
    title: str
    date: TimelineDate
    summary: str | None = None
    origin: Origin | None = None

    @property
    def section(self) -> str:
        """The section of the file that has its table."""
        return "eras"

    @property
    def is_moment(self) -> bool:
        """As of an event: never."""
        return False


class Participant(NamedTuple):
    """A person, an organization or a place in one event; ``key`` is that of its ``Named``, ``role`` what it was."""

    key: str
    id: str | None
    name: str
    role: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of ``people``, ``organizations`` and ``places`` in an event's JSON."""
        return {"id": self.id, "name": self.name, "role": self.role}


class Relation(NamedTuple):
    """What is said of one event by way of another, and who says it.

    Attributes:
        key: the relation: one of ``schema.RELATIONS``.
        id: the other event, or era.
        source, at, note: who says so; an author's inference where there is no source.
        min, max: for after and before, how long at least and at most, as "3 weeks"; None where it is not said.
        from_, of: for after and before, which end of this event and of the other is meant: "start" or "end".
        how: for caused_by, in a word: "answered".
    """

    key: str
    id: str
    source: str | None = None
    at: str | None = None
    note: str | None = None
    min: str | None = None
    max: str | None = None
    from_: str | None = None
    of: str | None = None
    how: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of a relation in an event's JSON."""
        made = {"id": self.id, "source": self.source, "at": self.at, "note": self.note}
        return made | {key: getattr(self, _RELATION_ATTRIBUTES[key]) for key in RELATIONS[self.key].keys}


class Claim(NamedTuple):
    """What one source says where sources disagree: a date, or anything else in words."""

    date: TimelineDate | None = None
    says: str | None = None
    source: str | None = None
    at: str | None = None
    note: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of ``claims`` in an event's JSON."""
        date = self.date
        return {
            "date": date.edtf if date else None,
            "display": date.display() if date else None,
            "earliest": date.earliest if date else None,
            "latest": date.latest if date else None,
            "says": self.says,
            "source": self.source,
            "at": self.at,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Event:
    """Something that happened, at a date or over an interval.

    Attributes:
        date: as the author gives it; None where none is given.
        placed: the date that places it: its own, or one of its claims' (see ``placed_by``); None where none does.
        derived: what its relations leave of the time that it may have been; None where its date says as much.
        unread: the text of a date, or of an end, that can't be read and so is left out; None where there is none.
        undated: the text by which its author says that it has no date, as "n.d."; None where there is none.
    """

    id: str
    title: str
    date: TimelineDate | None = None
    placed: TimelineDate | None = None
    placed_by: PlacedBy = "nothing"
    people: tuple[Participant, ...] = ()
    organizations: tuple[Participant, ...] = ()
    places: tuple[Participant, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str | None = None
    sources: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    kind: str | None = None
    meta: dict[str, Any] = field(default_factory=dict)
    accept: tuple[str, ...] = ()
    origin: Origin | None = None
    derived: Window | None = None
    url: tuple[str, ...] = ()
    image: Image | None = None
    unread: str | None = None
    undated: str | None = None

    @property
    def section(self) -> str:
        """The section of the file that has its table."""
        return "events"

    def __repr__(self) -> str:
        return f"<Event {self.id}: {self.display('edtf') or self.placed_by}, {self.title!r}>"

    @property
    def match(self) -> Certainty | None:
        """In a selection that asked about time, whether the event answers for certain; None anywhere else."""
        return None

    @property
    def is_moment(self) -> bool:
        """Whether it is known to have happened once; what has neither a kind nor a date may have lasted."""
        return (self.kind or (self.placed.kind if self.placed else None)) == "moment"

    @property
    def window(self) -> Interval | None:
        """The time that is left to it, all that is said of it taken together; None where nothing bounds it."""
        return self.derived or self.placed

    @property
    def margins(self) -> tuple[str | None, str | None, str | None, str | None]:
        """The days from and to which it is possible; by which it has begun, and before which it is not over.

        None is open, or nothing is certain; docs/dates.md tells how these answer a question about time.
        """
        if self.window is None:
            return None, None, None, None
        surely = self.window.surely
        if None in surely and self.derived and self.placed:
            surely = self.placed.surely  # what order adds may be doubted; what the date says is not
        return *self.window.perhaps, *surely

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last astronomical year that it may stand under; None where it stands under none.

        A date gives it one; order those in which it may have begun, however long it may have lasted.
        """
        if self.placed is None:
            return _begun(self.derived) if self.derived else None
        year = self.placed.year
        return None if year is None else (year, year)

    @property
    def year(self) -> int | None:
        """The astronomical year under which it stands: its date's, else the one that order leaves it; else None."""
        years = self.years
        return years[0] if years and years[0] == years[1] else None

    @property
    def cited(self) -> tuple[str, ...]:
        """The keys of all sources that are cited for it, for a claim or for a relation of it, each once."""
        said = [each.source for each in self.sources]
        said += [claim.source for claim in self.claims if claim.source is not None]
        said += [relation.source for relation in self.relations if relation.source is not None]
        return tuple(dict.fromkeys(said))

    def related(self, key: str) -> tuple[Relation, ...]:
        """The relations of one kind, in the order they were written."""
        return tuple(relation for relation in self.relations if relation.key == key)

    def display(self, style: DateStyle = "long") -> str:
        """When it was, in words: its date, "3 or 4 November 1964", else its window, "by May 1964"; else empty.

        Args:
            style: one of ``TimelineDate.display``'s.
        """
        if self.placed is None:
            return self.derived.display(style) if self.derived else ""
        text = self.placed.display(style)
        disputed = len({claim.date for claim in self.claims if claim.date}) > 1
        said = ", sources disagree" if disputed else ", as claimed"
        return text + said if self.placed_by == "claims" and style == "long" else text

    @property
    def date_text(self) -> str | None:
        """Its date as it is written, be it read or not; None where none is."""
        texts = (None if self.date is None else self.date.text, self.unread, self.undated)
        return " – ".join(filter(None, texts)) or (None if self.unread is None else self.unread)

    @property
    def lacks(self) -> str:
        """Of an event with a text that is not read, what that is: "its date", or "its end"; else empty."""
        return "" if self.unread is None else "its date" if self.date is None else "its end"

    def unread_words(self) -> str:
        """What stands where its date should, where that can't be read: the beginning of it in quotes; else empty."""
        text = " ".join((self.unread or "").split())
        shown = text if len(text) <= _LONGEST_UNREAD else f"{text[: _LONGEST_UNREAD - 1]}…"
        return "" if self.unread is None else f'"{shown}"'

    def to_dict(self, match: Certainty | None = None) -> dict[str, Any]:
        """The object that ``--format json`` prints: flat, its keys always present, unknown as None or ``[]``.

        Args:
            match: whether it answers a question about time for certain; what a selection has of it knows that itself.
        """
        placed, date, window = self.placed, self.date, self.window
        made: dict[str, Any] = {
            "id": self.id,
            "title": self.title,
            "date": date.edtf if date else None,
            "date_text": self.date_text,
            "display": self.display() or None,
            "earliest": window.earliest if window else None,
            "start_latest": window.start_latest if window else None,
            "end_earliest": window.end_earliest if window else None,
            "latest": window.latest if window else None,
            **dict(zip(_MARGINS, self.margins, strict=True)),
            "precision": placed.precision.value if placed else None,
            "kind": self.kind or (placed.kind if placed else None),
            "approximate": placed.approximate if placed else False,
            "uncertain": placed.uncertain if placed else False,
            "placed_by": self.placed_by,
        }
        for key, is_relation in _JSON_KEYS:
            made[key] = as_data(self.related(key) if is_relation else getattr(self, key))
        origin = self.origin
        return {**made, "match": match, "file": origin and origin.file, "line": origin and origin.line}


_MARGINS = ("possible_from", "possible_to", "certain_by", "certain_from")
# The keys of an event's JSON that are its own as they stand, and whether they are relations.
_JSON_KEYS = tuple((key.name, key.type == "relations") for key in keys_of("events") if key.in_json)
_SECTIONS = {"named": "places", **KIND_OF}
_RELATION_ATTRIBUTES = {key.name: key.attribute or key.name for key in keys_of("relation")}


def as_data(value: Any) -> Any:
    """A value of the model as JSON has it: what has a form of its own in that, dates as EDTF, tuples as lists."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, TimelineDate):
        return value.edtf
    return [as_data(each) for each in value] if isinstance(value, tuple) else value


def _begun(window: Window) -> tuple[int, int] | None:
    """The first and the last year in which what is left this window began; None where either is not known."""
    first, beyond = window.local(0), window.local(1)
    if first is None or beyond is None:
        return None
    return civil_from_days(first // DAY)[0], civil_from_days((beyond - 1) // DAY)[0]
