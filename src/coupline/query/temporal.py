"""The predicates that ask about time. An event answers by its window: by its date, and what order leaves of it.

The rule is CIDOC-CRM's (E52): possible when some reading of the dates overlaps, certain when every one does. An event
without a date answers where its window has both a first and a last day, and where it answers for certain; ``undated``
lets the others answer too, where nothing rules them out.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable

from coupline.dates.calendar import day_text
from coupline.dates.interval import Interval, Reach
from coupline.model import Event
from coupline.query.algebra import (
    EventSet,
    HasTime,
    InTime,
    Nothing,
    Related,
    SurelyIn,
    WithinTime,
    complement,
    join,
    meet,
    one_of,
)
from coupline.query.directory import Directory
from coupline.query.predicate import And, EventIds, Predicate
from coupline.query.unparse import written
from coupline.schema import RELATION_KINDS

_IN_ERA = frozenset(kind.key for kind in RELATION_KINDS if kind.statement == "within")


class _Timed(Predicate):
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

    def _unknown(self) -> EventSet:
        """The events that answer since nothing bounds their time: none, unless it is asked for."""
        return complement(HasTime()) if self.undated else Nothing()


class _Within(_Timed):
    """A question about some intervals: whether one of them is touched."""

    __slots__ = ()

    @property
    @abstractmethod
    def reaches(self) -> tuple[Reach, ...]:
        """The intervals, in half-open seconds."""

    def _certain(self, window: Interval) -> bool:
        for start, end in self.reaches:  # noqa: SIM110 - which takes half as long as ``any``
            if window.certain(start, end):
                return True
        return False

    def _possible(self, window: Interval) -> bool:
        for start, end in self.reaches:  # noqa: SIM110 - as above
            if window.possible(start, end):
                return True
        return False

    def narrow(self) -> EventSet:
        """What may be in one of the intervals."""
        return join((*(InTime(start=start, end=end) for start, end in self.reaches), self._unknown()))

    def bound(self) -> EventSet:
        """What is certainly in one of them."""
        return join((*(SurelyIn(start=start, end=end) for start, end in self.reaches), self._unknown()))


class During(_Within):
    """Events in one of some intervals; those that touch are one.

    Attributes:
        texts: the dates, as they were written.
        reaches: their seconds.
        undated: whether an event may answer that nothing rules out.
    """

    __slots__ = ("reaches", "texts")
    texts: tuple[str, ...]
    reaches: tuple[Reach, ...]

    def __init__(self, *, texts: Iterable[str], reaches: Iterable[Reach], undated: bool = False) -> None:
        self._set(texts=tuple(texts), reaches=_together(reaches), undated=undated)

    @property
    def alternatives(self) -> bool:  # type: ignore[override] # where there are several dates
        """Whether there are several dates."""
        return len(self.texts) > 1

    def joined(self, other: Predicate, /) -> Predicate | None:
        """What lies in 1963 or 1964, and nobody knows in which, certainly lies in the two."""
        if not isinstance(other, During) or other.undated != self.undated:
            return None
        texts = dict.fromkeys((*self.texts, *other.texts))
        return self.changed(texts=texts, reaches=(*self.reaches, *other.reaches))

    def explained(self, _directory: Directory, /) -> str:
        """The dates, and their days."""
        return f"date {' or '.join(self.texts)}: {' or '.join(map(_days, self.reaches))}"

    def __str__(self) -> str:
        return " or ".join(written("date", text) for text in self.texts)


def _together(reaches: Iterable[Reach]) -> tuple[Reach, ...]:
    """Intervals in order, those that touch as one."""
    joined: list[Reach] = []
    for start, end in sorted(reaches, key=lambda each: (each[0] is not None, each[0] or 0)):
        first, last = joined[-1] if joined else (None, None)
        if joined and (last is None or start is None or start <= last):
            joined[-1] = first, None if last is None or end is None else max(last, end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _days(reach: Reach) -> str:
    """The days of an interval in words."""
    start, end = reach
    first = "" if start is None else f"from {day_text(start)}"
    last = "" if end is None else f"to {day_text(end - 1)}"
    return " ".join(part for part in (first, last) if part) or "any time"


class Bounded(_Within):
    """Events from the first day of a date on, or up to the last day of one.

    Attributes:
        key: "from" or "to".
        text: the date as it was written.
        second: its first second, or the one after its last; None where it is open.
        undated: as for ``During``.
    """

    __slots__ = ("key", "second", "text")
    key: str
    second: int | None
    text: str

    @property
    def reach(self) -> Reach:
        """The seconds that are asked for."""
        return (self.second, None) if self.key == "from" else (None, self.second)

    @property
    def reaches(self) -> tuple[Reach]:
        """That alone."""
        return (self.reach,)

    def explained(self, _directory: Directory, /) -> str:
        """The date, and the days from it on, or up to it."""
        return f"{self.key} {self.text}: {_days(self.reach)}"

    def __str__(self) -> str:
        return written(self.key, self.text)


class Beside(_Timed):
    """Events that end before a time, or begin after it: a date, or another event.

    Attributes:
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
    against: EventIds
    key: str
    least: int | None
    other: str | None
    said: EventIds
    sure: int | None
    text: str

    def _said(self) -> Callable[[Event], bool | None] | None:
        return self._by_order if self.other is not None else None

    def _by_order(self, event: Event) -> bool | None:
        if event.id == self.other or event.id in self.against:
            return False
        return True if event.id in self.said else None

    def _certain(self, window: Interval) -> bool:
        start, _, _, end = window.outer
        if self.sure is None:
            return False
        if self.key == "before":
            return end is not None and end <= self.sure and not window.doubted
        return start is not None and start >= self.sure and not window.doubted

    def _possible(self, window: Interval) -> bool:
        if self.least is None:
            return True
        if self.key == "before":
            end, soonest = window.outer[2], window.reach[0]
            end = window.outer[0] if end is None else end  # nothing ends before it starts
            near = soonest is None or soonest < self.least  # or no margin can help
            return end is None or end < self.least or (near and window.doubted)
        start, latest = window.outer[1], window.reach[1]
        start = window.outer[3] if start is None else start  # as above
        near = latest is None or latest > self.least
        return start is None or start > self.least or (near and window.doubted)

    def narrow(self) -> EventSet:
        """What may be on that side of it, and what order puts there."""
        reach = (None, self.least) if self.key == "before" else (self.least, None)
        return join((one_of(self.said), InTime(start=reach[0], end=reach[1]), self._unknown()))

    def bound(self) -> EventSet:
        """What is certainly on that side as a whole, and is not said to be on the other; and what order puts there."""
        refused = one_of(self.against if self.other is None else self.against | {self.other})
        reach = (None, self.sure) if self.key == "before" else (self.sure, None)
        surely = Nothing() if self.sure is None else WithinTime(start=reach[0], end=reach[1])
        return meet((join((one_of(self.said), surely, self._unknown())), complement(refused)))

    def explained(self, _directory: Directory, /) -> str:
        """The date, or the event."""
        return f"{self.key} {self.text}" if self.other is None else f"{self.key} the event {self.other}"

    def __str__(self) -> str:
        return written(self.key, self.text)


class InEra(_Within):
    """Events in an era: by their window, or because they are said to be during it, or a part of it.

    Attributes:
        text: the era as it was written.
        era: its id.
        window: when it was.
        undated: as for ``During``.
    """

    __slots__ = ("_core", "era", "text", "window")
    _core: Reach | None
    era: str
    text: str
    window: Interval

    def __init__(self, *, text: str, era: str, window: Interval, undated: bool = False) -> None:
        self._set(text=text, era=era, window=window, undated=undated, _core=core_of(window))

    @property
    def reach(self) -> Reach:
        """The seconds that it may have, with a margin where an end is approximate."""
        return self.window.reach

    @property
    def reaches(self) -> tuple[Reach]:
        """That of the era alone."""
        return (self.reach,)

    def _said(self) -> Callable[[Event], bool | None]:
        return lambda event: any(each.id == self.era and each.key in _IN_ERA for each in event.relations) or None

    def _certain(self, window: Interval) -> bool:
        return self._core is not None and window.certain(*self._core)

    def narrow(self) -> EventSet:
        """What may be in it, and what is said to be."""
        return join((Related(id=self.era, keys=_IN_ERA), super().narrow()))

    def bound(self) -> EventSet:
        """What is certainly in what is certain of it, and what is said to be in it."""
        surely = Nothing() if self._core is None else SurelyIn(start=self._core[0], end=self._core[1])
        return join((Related(id=self.era, keys=_IN_ERA), surely, self._unknown()))

    def explained(self, _directory: Directory, /) -> str:
        """The era, and the days that it may have."""
        return f"era {self.text}: {_days(self.reach)}, or said to be in it"

    def __str__(self) -> str:
        return written("era", self.text)


def beyond(window: Interval, *, before: bool) -> Reach:
    """Two thresholds: the second before which an event certainly is (or after), and the one before which it may be.

    Margins count: what is beyond that of an approximate end is beyond it for certain. Nothing ends before it starts.
    """
    first, start_before, end_from, last = window.outer
    soonest, latest = window.reach
    if before:
        margin = first - soonest if first is not None and soonest is not None else 0
        return soonest, latest if start_before is None else start_before + margin
    margin = latest - last if last is not None and latest is not None else 0
    return latest, soonest if end_from is None else end_from - margin


def core_of(window: Interval) -> Reach | None:
    """The seconds of an era that do not depend on what is approximate; None where there are none."""
    (soonest, start), (latest, end) = (beyond(window, before=side) for side in (True, False))
    first, last = window.hull
    first, last = first if first == soonest else start, last if last == latest else end
    return None if first is not None and last is not None and first >= last else (first, last)


def asked_time(predicate: Predicate) -> Reach:
    """The interval outside of which nothing answers: that of all terms that must hold; None where it is open.

    Of several alternatives it is from the first to the last.
    """
    firsts, ends = [], []
    for part in predicate.parts if isinstance(predicate, And) else (predicate,):
        first, end = _reach_of(part)
        firsts += [] if first is None else [first]
        ends += [] if end is None else [end]
    return max(firsts, default=None), min(ends, default=None)


def _reach_of(part: Predicate) -> Reach:
    match part:
        case Bounded() | InEra():
            return part.reach
        case During():
            return part.reaches[0][0], part.reaches[-1][1]
        case _:
            return None, None
