"""What decides whether an event answers, as frozen values; and how they are put together.

A predicate is called with an event and ``certain``: False asks whether the event may answer, True whether it does so
whatever its unknown day is. Only questions about time know the difference. ``str`` gives the query text that it is read
from again.

``not`` is taken to the terms as a query is read (De Morgan). There it keeps what the term leaves out: "not in 1963"
leaves out what may have been in 1963; and for certain it also leaves out that of which nobody knows when it was.
"""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, NoReturn, Protocol

from coupline.model import Event

Ids = frozenset[str]


class Index(Protocol):
    """What narrows a search: for a property of events the ids of all that may have it, or more."""

    def in_time(self, start: int | None, end: int | None) -> Ids:
        """The events that may be in the half-open seconds, and those of which nothing is known."""

    def taking_part(self, kind: str, keys: Ids) -> Ids:
        """The events that name one of these people, organizations or places."""

    def having(self, word: str, *, begins: bool) -> Ids:
        """The events that have a folded word in their title, summary, names or tags, or one that begins with it."""

    def tagged(self, tag: str, *, begins: bool) -> Ids:
        """The events with a folded tag, or one that begins with it."""


class Predicate:
    """The base of all predicates: equal where their class and their values are; they do not change.

    Attributes:
        fields: the names of its values, in the order of the alphabet in each class.
        asks_time: whether the answer may be merely possible.
        cost: what is dear to ask is asked last: 0 a comparison, 1 a look into a few lists, 2 a search of text.
        searches: how many searches of text are in it.
        alternatives: whether its text is one of terms with ``or`` between.
    """

    __slots__ = ()
    fields: ClassVar[tuple[str, ...]] = ()
    asks_time: ClassVar[bool] = False
    cost: ClassVar[int] = 1
    searches: ClassVar[int] = 0
    alternatives: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        cls.fields = tuple(name for base in cls.__mro__ for name in getattr(base, "__slots__", ()))

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers; for certain, or possibly."""
        raise NotImplementedError

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Those of some events that answer: the same as to ask each, where it takes less time to ask all at once."""
        return [event for event in events if self(event, certain=certain)]

    def candidates(self, index: Index) -> Ids | None:  # noqa: ARG002 - by itself a predicate narrows nothing
        """Events outside of which none answers, be it possibly; None where the index does not know.

        The predicate still decides: an index may only leave out what certainly does not answer.
        """
        return None

    def joined(self, other: "Predicate") -> "Predicate | None":  # noqa: ARG002 - by itself it is joined with none
        """One predicate in place of the two, where one of them is asked for; None where that is two questions."""
        return None

    def over(self, names: Iterable[str]) -> "Predicate":  # noqa: ARG002 - by itself a predicate asks for no names
        """The same question of events whose names and tags are all among some: these are looked through once."""
        return self

    def loosened(self, *, undated: bool = True) -> "Predicate":  # noqa: ARG002 - by itself it does not ask about time
        """The same question, which what nothing is known of may answer too, or may not: see ``times``."""
        return self

    def timed(self) -> "Predicate":
        """What is left to ask of an event that possibly answers, to know whether it does so for certain."""
        return self

    def _set(self, *values: object) -> None:
        for name, value in zip(self.fields, values, strict=True):
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        message = f"a predicate does not change: {name} can't be set"
        raise AttributeError(message)

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.fields)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self).__name__, self._values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._values()))})"


class Not(Predicate):
    """Events that a term leaves out; for certain those that do not even possibly answer it, whatever is not known."""

    __slots__ = ("loose", "part", "tight")
    loose: Predicate
    part: Predicate
    tight: Predicate

    def __init__(self, part: Predicate) -> None:
        # What may answer though nothing is known of it must not be left out for that: so ``--possible`` only adds.
        self._set(part.loosened(), part, part.loosened(undated=False))

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event does not answer."""
        return not (self.loose if certain else self.tight)(event)

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """All but those that answer its part."""
        events = list(events)
        left_out = set((self.loose if certain else self.tight).among(events))
        return [event for event in events if event not in left_out]

    def over(self, names: Iterable[str]) -> Predicate:
        """Of its part."""
        return Not(self.part.over(names))

    @property
    def cost(self) -> int:  # type: ignore[override] # that of its part
        """As dear as its part."""
        return self.part.cost

    @property
    def searches(self) -> int:  # type: ignore[override] # as above
        """As many as in its part."""
        return self.part.searches

    @property
    def asks_time(self) -> bool:  # type: ignore[override] # as above
        """Whether its part does."""
        return self.part.asks_time

    def __str__(self) -> str:
        return f"not {_bracketed(self.part)}"


class _Several(Predicate):
    """Predicates put together, the cheap before the dear, otherwise in their order."""

    __slots__ = ("parts",)
    parts: tuple[Predicate, ...]

    def __init__(self, parts: Iterable[Predicate]) -> None:
        self._set(tuple(sorted(parts, key=lambda part: part.cost)))

    @property
    def cost(self) -> int:  # type: ignore[override] # that of its parts
        """As dear as the dearest of its parts."""
        return max((part.cost for part in self.parts), default=0)

    @property
    def searches(self) -> int:  # type: ignore[override] # as above
        """Those of its parts together."""
        return sum(part.searches for part in self.parts)

    @property
    def asks_time(self) -> bool:  # type: ignore[override] # as above
        """Whether one of them asks about time."""
        return any(part.asks_time for part in self.parts)

    def over(self, names: Iterable[str]) -> Predicate:
        """Of each of its parts."""
        return type(self)(part.over(names) for part in self.parts)

    def loosened(self, *, undated: bool = True) -> Predicate:
        """Of each of its parts."""
        return type(self)(part.loosened(undated=undated) for part in self.parts)


class And(_Several):
    """Events that answer every one of some predicates; all events where there are none."""

    __slots__ = ()

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers all of them."""
        return all(part(event, certain=certain) for part in self.parts)

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Of those that answer one part those that answer the next: names and tags first, since times take longer."""
        for part in sorted(self.parts, key=lambda part: (part.cost > 1, part.asks_time)):
            events = part.among(events, certain=certain)
        return list(events)

    def candidates(self, index: Index) -> Ids | None:
        """Those of each part that are those of all."""
        known = [found for part in self.parts if (found := part.candidates(index)) is not None]
        return frozenset.intersection(*known) if known else None

    def timed(self) -> Predicate:
        """Those of its parts that ask about time: the others are answered."""
        return And(part.timed() for part in self.parts if part.asks_time)

    def __str__(self) -> str:
        return " ".join(_bracketed(part) for part in self.parts)


class Or(_Several):
    """Events that answer at least one of some predicates."""

    __slots__ = ()
    alternatives = True

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers one of them."""
        return any(part(event, certain=certain) for part in self.parts)

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Of those that do not answer one part those that answer the next, all in their order."""
        events = left = list(events)
        for part in self.parts:
            found = set(part.among(left, certain=certain))
            left = [event for event in left if event not in found]
        left_out = set(left)
        return [event for event in events if event not in left_out]

    def candidates(self, index: Index) -> Ids | None:
        """Those of all parts together, where each has some."""
        found = [part.candidates(index) for part in self.parts]
        known = [each for each in found if each is not None]
        return frozenset().union(*known) if len(known) == len(found) else None

    def __str__(self) -> str:
        return " or ".join(str(part) for part in self.parts)


def _bracketed(part: Predicate) -> str:
    """A part among others that must hold: alternatives in parentheses."""
    return f"({part})" if part.alternatives else str(part)


def all_of(parts: Sequence[Predicate]) -> Predicate:
    """What answers all of some predicates: itself where it is one, and never one And within another."""
    flat = _flat(parts, And)
    return flat[0] if len(flat) == 1 else And(flat)


def any_of(parts: Sequence[Predicate]) -> Predicate:
    """What answers one of some predicates, in the same manner; of those that can be joined one is made."""
    flat: list[Predicate] = []
    for part in _flat(parts, Or):
        for n, known in enumerate(flat):
            joined = known.joined(part)
            if joined is not None:
                flat[n] = joined
                break
        else:
            flat.append(part)
    return flat[0] if len(flat) == 1 else Or(flat)


def negated(part: Predicate) -> Predicate:
    """What does not answer: ``not`` stands before terms alone, never before what is put together of them."""
    if isinstance(part, Not):
        return part.part
    if isinstance(part, And):
        return any_of([negated(each) for each in part.parts])
    if isinstance(part, Or):
        return all_of([negated(each) for each in part.parts])
    return Not(part)


def _flat(parts: Iterable[Predicate], kind: type[_Several]) -> list[Predicate]:
    return [each for part in parts for each in (part.parts if isinstance(part, kind) else (part,))]
