"""The predicates that ask who, where, what and by whom it is said."""

import operator
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from coupline.model import Event
from coupline.names import fold, words
from coupline.query.algebra import EventSet, Id, Names, Tag
from coupline.query.directory import Directory
from coupline.query.predicate import EventIds, Timeless
from coupline.query.unparse import written
from coupline.schema import KIND_OF, ORDERING, RELATIONS, keys_of


class Involves(Timeless):
    """Events in which one of these takes part.

    Attributes:
        key: "person", "organization" or "place".
        text: the name as it was written.
        keys: the keys of all whom it finds.
        begins: whether it is the beginning of a name.
    """

    __slots__ = ("begins", "key", "keys", "text")
    begins: bool
    key: str
    keys: EventIds
    text: str

    @property
    def kind(self) -> str:
        """What holds them, in an event: "people", "organizations" or "places"."""
        return KIND_OF[self.key]

    def holds(self, event: Event) -> bool:
        """Whether one of them takes part in the event."""
        return any(each.key in self.keys for each in getattr(event, self.kind))

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those in which one of them takes part, each once."""
        keys, kind = self.keys, self.kind
        return [*dict.fromkeys([event for event in events for each in getattr(event, kind) if each.key in keys])]

    def narrow(self) -> EventSet:
        """What names one of them."""
        return Names(kind=self.kind, keys=self.keys)

    bound = narrow

    def explained(self, directory: Directory, /) -> str:
        """Whom it finds, by name."""
        kind = self.kind
        found = " or ".join(f"{directory.name_of(kind, key)} ({key})" for key in sorted(self.keys))
        return f"{self.key} {found or 'nobody'}"

    def __str__(self) -> str:
        return written(self.key, self.text, begins=self.begins)


class Tagged(Timeless):
    """Events with a tag, whatever its case and accents.

    Attributes:
        tag: the tag, folded, or the beginning of one.
        begins: whether it is a beginning.
    """

    __slots__ = ("begins", "tag")
    begins: bool
    tag: str

    def holds(self, event: Event) -> bool:
        """Whether the event has the tag."""
        if self.begins:
            return any(fold(tag).startswith(self.tag) for tag in event.tags)
        return any(fold(tag) == self.tag for tag in event.tags)

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those with the tag: each is folded once."""
        events = list(events)
        tags = {tag for event in events for tag in event.tags}
        meant = {tag for tag in tags if (fold(tag).startswith(self.tag) if self.begins else fold(tag) == self.tag)}
        return [event for event in events if not meant.isdisjoint(event.tags)]

    def narrow(self) -> EventSet:
        """What has the tag."""
        return Tag(tag=self.tag, begins=self.begins)

    bound = narrow

    def __str__(self) -> str:
        return written("tag", self.tag, begins=self.begins)


class Cites(Timeless):
    """Events for which a source is cited: by themselves, by a claim or by a relation.

    Attributes:
        text: the source as it was written.
        keys: the keys of all that it finds.
    """

    __slots__ = ("keys", "text")
    keys: EventIds
    text: str

    def holds(self, event: Event) -> bool:
        """Whether one of them is cited."""
        return not self.keys.isdisjoint(event.cited)

    def narrow(self) -> EventSet:
        """What cites one of them."""
        return Names(kind="sources", keys=self.keys)

    bound = narrow

    def explained(self, directory: Directory, /) -> str:
        """The titles of those that it finds."""
        return f"source {' or '.join(directory.name_of('sources', key) for key in sorted(self.keys))}"

    def __str__(self) -> str:
        return written("source", self.text)


class Identified(Timeless):
    """The event of an id, or the events whose ids begin so; ids are exact."""

    __slots__ = ("begins", "id")
    cost = 0
    begins: bool
    id: str

    def holds(self, event: Event) -> bool:
        """Whether it is that event."""
        return event.id.startswith(self.id) if self.begins else event.id == self.id

    def narrow(self) -> EventSet:
        """What has the id."""
        return Id(id=self.id, begins=self.begins)

    bound = narrow

    def __str__(self) -> str:
        return written("id", self.id, begins=self.begins)


class HasRole(Timeless):
    """Events in which somebody, or some place, has a role.

    Attributes:
        role: its folded words.
        begins: whether the last is the beginning of one.
    """

    __slots__ = ("begins", "role")
    begins: bool
    role: str

    def holds(self, event: Event) -> bool:
        """Whether somebody has it."""
        end = "" if self.begins else " "
        taking_part = (*event.people, *event.organizations, *event.places)
        return any(each.role and f" {self.role}{end}" in f" {fold(each.role)} " for each in taking_part)

    def __str__(self) -> str:
        return written("role", self.role, begins=self.begins)


class Placed(Timeless):
    """Events by what places them in time: "date", "claims", "order" or "nothing"; "unread": their date is not read."""

    __slots__ = ("by",)
    cost = 0
    by: str

    def holds(self, event: Event) -> bool:
        """Whether that places it; whether it has a date that can't be read, where that is asked."""
        return event.unread is not None if self.by == "unread" else event.placed_by == self.by

    def __str__(self) -> str:
        return written("placed", self.by)


def _relation(key: str) -> Callable[[Event], bool]:
    return lambda event: any(each.key == key for each in event.relations)


# What an event may have or lack, by the word for it.
THINGS: dict[str, Callable[[Event], Any]] = {
    "date": lambda event: event.date,
    "claims": lambda event: event.claims,
    "source": lambda event: event.sources,
    "summary": lambda event: event.summary,
    "person": lambda event: event.people,
    "organization": lambda event: event.organizations,
    "place": lambda event: event.places,
    "tag": lambda event: event.tags,
    "role": lambda event: any(each.role for each in (*event.people, *event.organizations, *event.places)),
    **{key.name: attrgetter(key.name) for key in keys_of("events") if key.asked},
    "meta": lambda event: event.meta,
    "cause": _relation("caused_by"),
    "part": _relation("part_of"),
    "order": lambda event: any(each.key in ORDERING for each in event.relations),
    **{key: _relation(key) for key in RELATIONS},
}


def _field(event: Event, field: str) -> Any:
    """The value of a field in ``meta``, or of a table in it; None where there is none."""
    value: Any = event.meta
    for key in (field,) if field in event.meta else field.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


class Has(Timeless):
    """Events that have one of ``THINGS``, or a field: ``meta.archive-box``."""

    __slots__ = ("thing",)
    thing: str

    def holds(self, event: Event) -> bool:
        """Whether the event has it."""
        return bool(self._asked()(event))

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those that have it."""
        asked = self._asked()
        return [event for event in events if asked(event)]

    def _asked(self) -> Callable[[Event], Any]:
        field = self.thing.removeprefix("meta.")
        return THINGS[field] if field == self.thing else lambda event: _field(event, field) is not None

    def __str__(self) -> str:
        return written("has", self.thing)


COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


class Meta(Timeless):
    """Events one of whose own fields has a value: the words of a text, or a number as great as is asked for.

    Attributes:
        field: the key in ``meta``; of a table in it the keys with dots between.
        text: the value as it was written.
        comparison: one of ``COMPARISONS`` for a number; "" for words.
        number: what to compare with.
        begins: whether the last word is a beginning.
    """

    __slots__ = ("begins", "comparison", "field", "number", "text")
    begins: bool
    comparison: str
    field: str
    number: float
    text: str

    def holds(self, event: Event) -> bool:
        """Whether the field has the value; of a list, whether one of its elements has."""
        value = _field(event, self.field)
        return any(self._is(each) for each in (value if isinstance(value, list) else (value,)))

    def _is(self, value: object) -> bool:
        if value is None:
            return False
        if self.comparison and isinstance(value, int | float) and not isinstance(value, bool):
            return COMPARISONS[self.comparison](value, self.number)
        if self.comparison not in ("", "="):
            return False
        end = "" if self.begins else " "
        return f" {' '.join(words(self.text))}{end}" in f" {' '.join(words(str(value)))} "

    def __str__(self) -> str:
        return written(f"meta.{self.field}", self.text, begins=self.begins)
