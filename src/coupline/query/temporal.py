"""The predicates that ask about time. An event answers by its window: by its date, and what order leaves of it.

The rule is CIDOC-CRM's (E52): possible when some reading of the dates overlaps, certain when every one does. An event
without a date answers where its window has both a first and a last day, and where it answers for certain; ``undated``
lets the others answer too, where nothing rules them out.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable

from coupline.dates import Interval
from coupline.model import Event
from coupline.query.predicate import And, Ids, Index, Predicate
from coupline.query.unparse import written

Stretch = tuple[int | None, int | None]  # half-open seconds; None is unbounded


class _InTime(Predicate):
    """A question about the windows of events.

    Attributes:
        undated: whether an event may answer that nothing rules out.
    """

    __slots__ = ("undated",)
    asks_time = True
    cost = 0
    undated: bool

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers: possibly, or for certain."""
        return bool(self.among((event,), certain=certain))

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:
        """Those that answer, in one loop: a call for each step of thousands takes twice the time."""
        asked, said = self._certain if certain else self._possible, self._said()
        unknown = self.undated and not certain
        found = []
        for event in events:
            answer = said(event) if said else None
            if answer is None:
                window = event.derived or event.placed
                if window is None:
                    answer = unknown
                elif event.placed is None and not self.undated and None in window.hull:
                    answer = self._certain(window)
                else:
                    answer = asked(window)
                    if certain and not answer and event.derived and event.placed:
                        answer = asked(event.placed)  # what order adds may be doubted; what the date says is not
            if answer:
                found.append(event)
        return found

    def _said(self) -> Callable[[Event], bool | None] | None:
        """What says of an event whether it answers, whatever its window: None where nothing does."""
        return None

    @abstractmethod
    def _certain(self, window: Interval) -> bool:
        """Whether a window answers whatever the unknown day is."""

    @abstractmethod
    def _possible(self, window: Interval) -> bool:
        """Whether a window may answer."""


class _Within(_InTime):
    """A question about some stretches of time: whether one of them is touched."""

    __slots__ = ()

    @property
    @abstractmethod
    def stretches(self) -> tuple[Stretch, ...]:
        """The stretches, in half-open seconds."""

    def _certain(self, window: Interval) -> bool:
        for start, end in self.stretches:  # noqa: SIM110 - which takes half as long as ``any``
            if window.certain(start, end):
                return True
        return False

    def _possible(self, window: Interval) -> bool:
        for start, end in self.stretches:  # noqa: SIM110 - as above
            if window.possible(start, end):
                return True
        return False


class During(_Within):
    """Events in one of some stretches of time; those that touch are one.

    Args:
        texts: the dates, as they were written.
        stretches: their seconds.
        undated: whether an event may answer that nothing rules out.
    """

    __slots__ = ("stretches", "texts")
    texts: tuple[str, ...]
    stretches: tuple[Stretch, ...]

    def __init__(self, texts: Iterable[str], stretches: Iterable[Stretch], *, undated: bool = False) -> None:
        self._set(_together(stretches), tuple(texts), undated)

    @property
    def alternatives(self) -> bool:  # type: ignore[override] # where there are several dates
        """Whether there are several dates."""
        return len(self.texts) > 1

    def joined(self, other: Predicate) -> Predicate | None:
        """What lies in 1963 or 1964, and nobody knows in which, certainly lies in the two."""
        if not isinstance(other, During) or other.undated != self.undated:
            return None
        texts = dict.fromkeys((*self.texts, *other.texts))
        return During(texts, (*self.stretches, *other.stretches), undated=self.undated)

    def loosened(self, *, undated: bool = True) -> Predicate:
        """With or without ``undated``."""
        return During(self.texts, self.stretches, undated=undated)

    def candidates(self, index: Index) -> Ids | None:
        """Those of each stretch."""
        return frozenset().union(*(index.in_time(*stretch) for stretch in self.stretches))

    def __str__(self) -> str:
        return " or ".join(written("date", text) for text in self.texts)


def _together(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, those that touch as one."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches, key=lambda each: (each[0] is not None, each[0] or 0)):
        first, last = joined[-1] if joined else (None, None)
        if joined and (last is None or start is None or start <= last):
            joined[-1] = first, None if last is None or end is None else max(last, end)
        else:
            joined.append((start, end))
    return tuple(joined)


class Bounded(_Within):
    """Events from the first day of a date on, or up to the last day of one.

    Args:
        key: "from" or "to".
        text: the date as it was written.
        bound: its first second, or the one after its last; None where it is open.
        undated: as for ``During``.
    """

    __slots__ = ("bound", "key", "text")
    bound: int | None
    key: str
    text: str

    def __init__(self, key: str, text: str, bound: int | None, *, undated: bool = False) -> None:
        self._set(bound, key, text, undated)

    @property
    def stretch(self) -> Stretch:
        """The seconds that are asked for."""
        return (self.bound, None) if self.key == "from" else (None, self.bound)

    @property
    def stretches(self) -> tuple[Stretch]:
        """That alone."""
        return (self.stretch,)

    def loosened(self, *, undated: bool = True) -> Predicate:
        """With or without ``undated``."""
        return Bounded(self.key, self.text, self.bound, undated=undated)

    def candidates(self, index: Index) -> Ids | None:
        """Those that may be in it."""
        return index.in_time(*self.stretch)

    def __str__(self) -> str:
        return written(self.key, self.text)


class Beside(_InTime):
    """Events that end before a time, or begin after it: a date, or another event.

    Args:
        key: "before" or "after".
        text: the date or the event as it was written.
        sure: the second by which an event must have ended, or from which on it must begin, to answer for certain.
        least: the second that it must possibly be beyond.
        said: the ids of the events that order puts on that side of the other event, whatever the days.
        against: the ids of those that it puts on the other side.
        other: the id of the other event, which does not answer itself; None for a date.
        undated: as for ``During``.
    """

    __slots__ = ("against", "key", "least", "other", "said", "sure", "text")
    against: Ids
    key: str
    least: int | None
    other: str | None
    said: Ids
    sure: int | None
    text: str

    def __init__(  # noqa: PLR0913 - as many as it needs
        self,
        key: str,
        text: str,
        sure: int | None,
        least: int | None,
        *,
        said: Ids = frozenset(),
        against: Ids = frozenset(),
        other: str | None = None,
        undated: bool = False,
    ) -> None:
        self._set(against, key, least, other, said, sure, text, undated)

    def _said(self) -> Callable[[Event], bool | None] | None:
        return self._by_order if self.other is not None else None

    def _by_order(self, event: Event) -> bool | None:
        if event.id == self.other or event.id in self.against:
            return False
        return True if event.id in self.said else None

    def loosened(self, *, undated: bool = True) -> Predicate:
        """With or without ``undated``."""
        return Beside(
            self.key, self.text, self.sure, self.least,
            said=self.said, against=self.against, other=self.other, undated=undated,
        )  # fmt: skip

    def _certain(self, window: Interval) -> bool:
        start, _, _, end = window.bounds
        if self.sure is None:
            return False
        if self.key == "before":
            return end is not None and end <= self.sure and not window.doubted
        return start is not None and start >= self.sure and not window.doubted

    def _possible(self, window: Interval) -> bool:
        if self.least is None:
            return True
        if self.key == "before":
            end, soonest = window.bounds[2], window.reach[0]
            end = window.bounds[0] if end is None else end  # nothing ends before it starts
            near = soonest is None or soonest < self.least  # or no margin can help
            return end is None or end < self.least or (near and window.doubted)
        start, latest = window.bounds[1], window.reach[1]
        start = window.bounds[3] if start is None else start  # as above
        near = latest is None or latest > self.least
        return start is None or start > self.least or (near and window.doubted)

    def __str__(self) -> str:
        return written(self.key, self.text)


class InEra(_Within):
    """Events in an era: by their window, or because they are said to be during it, or a part of it.

    Args:
        text: the era as it was written.
        era: its id.
        window: when it was.
        undated: as for ``During``.

    Attributes:
        core: the seconds that it has for certain; None where there are none.
    """

    __slots__ = ("core", "era", "text", "window")
    core: Stretch | None
    era: str
    text: str
    window: Interval

    def __init__(self, text: str, era: str, window: Interval, *, undated: bool = False) -> None:
        self._set(core_of(window), era, text, window, undated)

    @property
    def stretch(self) -> Stretch:
        """The seconds that it may have, with a margin where an end is approximate."""
        return self.window.reach

    @property
    def stretches(self) -> tuple[Stretch]:
        """That of the era alone."""
        return (self.stretch,)

    def _said(self) -> Callable[[Event], bool | None]:
        return lambda event: (
            any(each.id == self.era and each.key in ("during", "part_of") for each in event.relations) or None
        )

    def loosened(self, *, undated: bool = True) -> Predicate:
        """With or without ``undated``."""
        return InEra(self.text, self.era, self.window, undated=undated)

    def _certain(self, window: Interval) -> bool:
        return self.core is not None and window.certain(*self.core)

    def __str__(self) -> str:
        return written("era", self.text)


def beyond(window: Interval, *, before: bool) -> Stretch:
    """What is certainly before a window, or after it: up to which second or from which on; and what possibly is.

    Margins count: what is beyond that of an approximate end is beyond it for certain. Nothing ends before it starts.
    """
    first, start_before, end_from, last = window.bounds
    soonest, latest = window.reach
    if before:
        margin = first - soonest if first is not None and soonest is not None else 0
        return soonest, latest if start_before is None else start_before + margin
    margin = latest - last if last is not None and latest is not None else 0
    return latest, soonest if end_from is None else end_from - margin


def core_of(window: Interval) -> Stretch | None:
    """The seconds of an era that do not depend on what is approximate; None where there are none."""
    (soonest, start), (latest, end) = (beyond(window, before=side) for side in (True, False))
    first, last = window.hull
    first, last = first if first == soonest else start, last if last == latest else end
    return None if first is not None and last is not None and first >= last else (first, last)


def asked_time(predicate: Predicate) -> Stretch:
    """The stretch of time outside of which nothing answers: that of all terms that must hold; None where it is open.

    Of several alternatives it is from the first to the last.
    """
    firsts, ends = [], []
    for part in predicate.parts if isinstance(predicate, And) else (predicate,):
        first, end = _stretch_of(part)
        firsts += [] if first is None else [first]
        ends += [] if end is None else [end]
    return max(firsts, default=None), min(ends, default=None)


def _stretch_of(part: Predicate) -> Stretch:
    match part:
        case Bounded() | InEra():
            return part.stretch
        case During():
            return part.stretches[0][0], part.stretches[-1][1]
        case _:
            return None, None
