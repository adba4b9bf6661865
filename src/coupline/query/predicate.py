"""What decides whether an event answers, as frozen values; and how they are put together.

A predicate is called with an event and ``certain``: False asks whether the event may answer, True whether it does so
whatever its unknown day is. Only questions about time know the difference. ``str`` gives the query text that it is read
from again.

``not`` is taken to the terms as a query is read (De Morgan). There it keeps what the term leaves out: "not in 1963"
leaves out what may have been in 1963; and for certain it also leaves out that of which nobody knows when it was.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from coupline.lookups import Lookups
from coupline.model import Event
from coupline.query.algebra import All, EventSet, Nothing, complement, join, meet
from coupline.query.directory import Directory
from coupline.query.values import Value

EventIds = frozenset[str]


class Predicate(Value):
    """The base of all predicates.

    Attributes:
        asks_time: whether the answer may be merely possible.
        cost: what is dear to ask is asked last: 0 a comparison, 1 a look into a few lists, 2 a search of text.
        searches: how many searches of text are in it.
        alternatives: whether its text is one of terms with ``or`` between.
    """

    __slots__ = ()
    asks_time: ClassVar[bool] = False
    cost: ClassVar[int] = 1
    searches: ClassVar[int] = 0
    alternatives: ClassVar[bool] = False

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers; for certain, or possibly."""
        raise NotImplementedError

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Those of some events that answer: the same as to ask each, where it takes less time to ask all at once."""
        return [event for event in events if self(event, certain=certain)]

    def narrow(self) -> EventSet:
        """A set outside of which no event answers, not even possibly. The predicate still decides within it."""
        return All()

    def bound(self) -> EventSet:
        """A set of which every event answers, at least possibly: what ``not`` may leave out unasked."""
        return Nothing()

    def joined(self, _other: "Predicate", /) -> "Predicate | None":
        """One predicate in place of the two, where one of them is asked for; None where that is two questions."""
        return None

    def over(self, _lookups: Lookups, /) -> "Predicate":
        """The same question of events of one timeline, what is folded for it kept there."""
        return self

    def loosened(self, *, undated: bool = True) -> "Predicate":
        """The same question, which what nothing is known of may answer too, or may not: see ``temporal``."""
        return self.changed(undated=undated) if "undated" in self.fields else self

    def timed(self) -> "Predicate":
        """What is left to ask of an event that possibly answers, to know whether it does so for certain."""
        return self

    def explained(self, _directory: Directory, /) -> str:
        """What it asks for in plain words, as ``--explain`` prints it; as the term itself where that is plain."""
        return str(self)


class Timeless(Predicate):
    """The base of those that do not ask about time: what answers possibly does so for certain."""

    __slots__ = ()

    def holds(self, event: Event) -> bool:
        """Whether the event answers."""
        raise NotImplementedError

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those of some events that answer."""
        return [event for event in events if self.holds(event)]

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers."""
        del certain
        return self.holds(event)

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Those of some events that answer."""
        del certain
        return self.those(events)


class Not(Predicate):
    """Events that a term leaves out; for certain those that do not even possibly answer it, whatever is not known."""

    __slots__ = ("_loose", "_tight", "part")
    _loose: Predicate
    _tight: Predicate
    part: Predicate

    def __init__(self, part: Predicate) -> None:
        # What may answer though nothing is known of it must not be left out for that: so ``--possible`` only adds.
        self._set(part=part, _loose=part.loosened(), _tight=part.loosened(undated=False))

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event does not answer."""
        return not (self._loose if certain else self._tight)(event)

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """All but those that answer its part."""
        events = list(events)
        left_out = set((self._loose if certain else self._tight).among(events))
        return [event for event in events if event not in left_out]

    def narrow(self) -> EventSet:
        """All but what answers its part in any case."""
        return complement(self._tight.bound())

    def bound(self) -> EventSet:
        """All but what may answer its part."""
        return complement(self._tight.narrow())

    def over(self, lookups: Lookups, /) -> Predicate:
        """Of its part."""
        return Not(self.part.over(lookups))

    def explained(self, directory: Directory, /) -> str:
        """What its part asks for, and that this is left out."""
        return f"not {self.part.explained(directory)}"

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
    """Predicates put together: ``all_of`` and ``any_of`` do that, and put the cheap before the dear."""

    __slots__ = ("parts",)
    parts: tuple[Predicate, ...]

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

    def over(self, lookups: Lookups, /) -> Predicate:
        """Of each of its parts."""
        return self.changed(parts=tuple(part.over(lookups) for part in self.parts))

    def loosened(self, *, undated: bool = True) -> Predicate:
        """Of each of its parts."""
        return self.changed(parts=tuple(part.loosened(undated=undated) for part in self.parts))


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

    def narrow(self) -> EventSet:
        """What may answer each of its parts."""
        return meet(part.narrow() for part in self.parts)

    def bound(self) -> EventSet:
        """What answers each of its parts in any case."""
        return meet(part.bound() for part in self.parts)

    def timed(self) -> Predicate:
        """Those of its parts that ask about time: the others are answered."""
        return And(parts=tuple(part.timed() for part in self.parts if part.asks_time))

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

    def narrow(self) -> EventSet:
        """What may answer one of its parts."""
        return join(part.narrow() for part in self.parts)

    def bound(self) -> EventSet:
        """What answers one of its parts in any case."""
        return join(part.bound() for part in self.parts)

    def __str__(self) -> str:
        return " or ".join(str(part) for part in self.parts)


def _bracketed(part: Predicate) -> str:
    """A part among others that must hold: alternatives in parentheses."""
    return f"({part})" if part.alternatives else str(part)


def all_of(parts: Sequence[Predicate]) -> Predicate:
    """What answers all of some predicates: itself where it is one, and never one And within another."""
    flat = _flat(parts, And)
    return flat[0] if len(flat) == 1 else And(parts=_by_cost(flat))


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
    return flat[0] if len(flat) == 1 else Or(parts=_by_cost(flat))


def negated(part: Predicate) -> Predicate:
    """What does not answer: ``not`` stands before terms alone, never before what is put together of them."""
    if isinstance(part, Not):
        return part.part
    if isinstance(part, And):
        return any_of([negated(each) for each in part.parts])
    if isinstance(part, Or):
        return all_of([negated(each) for each in part.parts])
    return Not(part)


def _by_cost(parts: Iterable[Predicate]) -> tuple[Predicate, ...]:
    """Predicates with the cheap before the dear, otherwise in their order."""
    return tuple(sorted(parts, key=lambda part: part.cost))


def _flat(parts: Iterable[Predicate], kind: type[_Several]) -> list[Predicate]:
    return [each for part in parts for each in (part.parts if isinstance(part, kind) else (part,))]
