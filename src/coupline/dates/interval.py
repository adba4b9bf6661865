"""An interval whose ends may be unknown: what dates and windows have in common, and what they answer.

An interval has four bounds, after the CIDOC-CRM's time-span (E52: P82a, P81a, P81b, P82b): it starts in ``[a, b)`` and
its last instant lies in ``[c, d)``, in whole seconds (see ``calendar``); None is unbounded. Questions about time are
answered by ``possible``, ``certain`` and ``within``.
"""

from typing import Any, Literal

from coupline.dates.calendar import DAY, day_text

Bounds = tuple[int | None, int | None, int | None, int | None]
Reach = tuple[int | None, int | None]
BoundName = Literal["earliest", "start_latest", "end_earliest", "latest"]
BOUND_NAMES: tuple[BoundName, ...] = ("earliest", "start_latest", "end_earliest", "latest")  # in the order of Bounds


class Extras:
    """What few intervals have; it does not change. No named tuple, for that takes ten times as long to define.

    Attributes:
        outer: ``bounds`` as far as what softens them leaves open: "early 1962" may be any day up to June. None where
            nothing does.
        runs: of a set with gaps, what is certain of each stretch without one: ``(begun, lasting)``, the second by which
            it has begun, and the one before which it is not over.
        marked: of a date, its EDTF with the marks of what softens it (``softening``); "" where nothing does.
        ends: of an interval whose EDTF names no hemisphere, its start and its end; None for other dates.
        remarks: what its reader should tell of it, as codes of ``notes``.
        composed: of a date, whether its text is put together from those of others, and nobody wrote it.
        lasted: of a date, whether a dash between its ends would not say that it lasted (``Conventions.spans``).
    """

    __slots__ = ("composed", "ends", "lasted", "marked", "outer", "remarks", "runs")

    def __init__(  # noqa: PLR0913 - as many as it keeps
        self,
        outer: Bounds | None = None,
        runs: tuple[tuple[int | None, int | None], ...] = (),
        marked: str = "",
        ends: tuple[Any, Any] | None = None,
        *,
        remarks: tuple[str, ...] = (),
        composed: bool = False,
        lasted: bool = False,
    ) -> None:
        self.outer, self.runs, self.marked, self.ends = outer, runs, marked, ends
        self.remarks, self.composed, self.lasted = remarks, composed, lasted

    def changed(self, **values: Any) -> "Extras":
        """The same, but for some of it."""
        return Extras(**{**{name: getattr(self, name) for name in self.__slots__}, **values})


class Interval:
    """From an earliest start to a latest end.

    Attributes:
        bounds: ``(a, b, c, d)`` in seconds: it starts in ``[a, b)``, its last instant lies in ``[c, d)``.
        reach: the seconds ``(first, end)`` that it may possibly touch: ``a`` and ``d``, and a margin where that end is
            approximate, uncertain or softened.
        offsets: of its start and of its end from UTC, in seconds; 0 where none is given.
        extras: what few have; None for most.
        doubted: whether a bound is approximate or uncertain; it answers nothing for certain then.
    """

    __slots__ = ()

    bounds: Bounds
    reach: Reach
    offsets: tuple[int, int]
    extras: Extras | None

    @property
    def doubted(self) -> bool:
        """Whether a bound is approximate or uncertain."""
        raise NotImplementedError

    @property
    def hull(self) -> Reach:
        """The half-open seconds from its earliest start to its latest end, without a margin."""
        return self.bounds[0], self.bounds[3]

    @property
    def outer(self) -> Bounds:
        """Its bounds as far as what softens them leaves open; no margin of what is approximate or uncertain."""
        extras = self.extras
        return self.bounds if extras is None or extras.outer is None else extras.outer

    @property
    def softened(self) -> bool:
        """Whether its bounds are no more than the usual reading of its words, as those of "early 1962" are."""
        return self.extras is not None and self.extras.outer is not None

    @property
    def unbounded(self) -> bool:
        """Whether nothing bounds it: any time at all is possible."""
        return self.bounds == (None, None, None, None)

    def _day(self, index: int) -> str | None:
        bound = self.local(index)
        return None if bound is None else day_text(bound - (index & 1))  # b and d are the first second beyond

    @property
    def earliest(self) -> str | None:
        """The first day that it may start on, in its own local time; None when open."""
        return self._day(0)

    @property
    def start_latest(self) -> str | None:
        """The last day that it may start on; None when open."""
        return self._day(1)

    @property
    def end_earliest(self) -> str | None:
        """The first day that it may end on; None when open."""
        return self._day(2)

    @property
    def latest(self) -> str | None:
        """The last day that it may end on; None when open."""
        return self._day(3)

    def local(self, index: int) -> int | None:
        """One of its ``bounds`` by its own clock: in UTC where no offset is given.

        A bound that its other end sets, as a moment's are, follows the clock of that end.
        """
        a, b, c, d = self.bounds
        bound = self.bounds[index]
        behind = (False, b == d, a != c, True)[index]
        return None if bound is None else bound + self.offsets[behind]

    def _by_days(self, start: int | None, end: int | None) -> bool:
        """Whether it is compared with a window by its own clock.

        So it is with a window of calendar days: one that begins and ends at midnights. Not so where its clock runs
        backwards: who flies over the date line may arrive on the day before.
        """
        if self.offsets == (0, 0) or (start or 0) % DAY or (end or 0) % DAY:
            return False
        first, last = self.local(0), self.local(3)
        return first is None or last is None or first < last

    def possible(self, start: int | None, end: int | None) -> bool:
        """Whether some reading of it touches the half-open window; None is unbounded. Uses ``reach``.

        A window that begins and ends at midnights (or is unbounded there) is one of calendar days, and is compared with
        the date's own local days: 2024-12-31T23:30:00-05:00 is in 2024. Any other window is of instants, in UTC.
        """
        first, last = self.reach
        ahead, behind = self.offsets if self._by_days(start, end) else (0, 0)
        return (first is None or end is None or first + ahead < end) and (
            last is None or start is None or last + behind > start
        )

    def certain(self, start: int | None, end: int | None) -> bool:
        """Whether every reading of it touches the half-open window, of days or of instants as for ``possible``.

        What is approximate or uncertain, or is open where the answer depends on it, is never certain.
        """
        if self.extras is not None and (self.extras.runs or self.extras.outer is not None):
            return any(_touches(*run, start, end) for run in self._runs(start, end))
        first, latest_start, earliest_end, last = (
            map(self.local, range(4)) if self._by_days(start, end) else self.bounds
        )
        if latest_start is None:
            latest_start = last  # nothing starts after it has ended
        if earliest_end is None:
            earliest_end = first
        touches = (end is None or (latest_start is not None and latest_start <= end)) and (
            start is None or (earliest_end is not None and earliest_end >= start)
        )
        return touches and not self.doubted  # which takes longest to tell

    def _runs(self, start: int | None, end: int | None) -> tuple[tuple[int | None, int | None], ...]:
        """As ``Extras.runs``, of what is softened too, by the clock that a window asks for."""
        if self.doubted or self.extras is None:
            return ()
        first, begun, lasting, last = self.outer
        runs = self.extras.runs or ((last if begun is None else begun, first if lasting is None else lasting),)
        ahead, behind = self.offsets if self._by_days(start, end) else (0, 0)
        return tuple(
            (None if one is None else one + ahead, None if other is None else other + behind) for one, other in runs
        )

    @property
    def surely(self) -> tuple[str | None, str | None]:
        """The day by which it has certainly begun, and the one before which it is certainly not over.

        None where nothing is certain: where it is approximate or uncertain, a set with gaps, or open on that side.
        """
        if self.doubted or (self.extras is not None and self.extras.runs):
            return None, None
        if self.softened:
            ((begun, lasting),) = self._runs(0, 0)
        else:
            first, begun, lasting, last = map(self.local, range(4))
            begun, lasting = last if begun is None else begun, first if lasting is None else lasting
        return None if begun is None else day_text(begun - 1), None if lasting is None else day_text(lasting)

    @property
    def perhaps(self) -> tuple[str | None, str | None]:
        """The first and the last day that it may touch, margins and all; None where it is open."""
        (first, end), (ahead, behind) = self.reach, self.offsets if self._by_days(0, 0) else (0, 0)
        return None if first is None else day_text(first + ahead), None if end is None else day_text(end + behind - 1)

    def within(self, start: int | None, end: int | None) -> bool:
        """Whether all of its bounds lie in the half-open window, of days or of instants as for ``possible``.

        What is approximate is taken as it is written.
        """
        first, last = (self.local(0), self.local(3)) if self._by_days(start, end) else self.hull
        return (start is None or (first is not None and first >= start)) and (
            end is None or (last is not None and last <= end)
        )


def _touches(begun: int | None, lasting: int | None, start: int | None, end: int | None) -> bool:
    """Whether what has begun by one second, and is not over before another, touches a half-open window for certain."""
    return (end is None or (begun is not None and begun <= end)) and (
        start is None or (lasting is not None and lasting >= start)
    )
