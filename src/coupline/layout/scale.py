"""Time to scale: instants as cells, be they the columns of a terminal or the points of a page.

Cells are worked out in whole numbers, so that 13.8 billion years and one minute are drawn by the same rule, and no
rounding puts an instant in a cell that does not hold it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from coupline.dates import Interval, Precision
from coupline.dates.calendar import DAY
from coupline.dates.interval import Bounds, Reach
from coupline.model import Event
from coupline.timeline import Timeline

FEW = 10  # units at least in a picture: seconds, or years where all that is known is "since 1990"
_UNITS = {
    Precision.SECOND: 1,
    Precision.MINUTE: 60,
    Precision.DAY: DAY,
    Precision.MONTH: 30 * DAY,
    Precision.YEAR: 365 * DAY,
}


class Scale(NamedTuple):
    """An interval laid over a number of cells of one length.

    Attributes:
        first: the first second.
        end: the first second beyond.
        cells: how many there are; ``first`` lies in cell 0.
        sign: how many cells the sign of what happened once takes: what is known to less is one sign.
    """

    first: int
    end: int
    cells: int
    sign: int = 1

    def cell(self, second: int) -> int:
        """The cell that holds a second; below 0, or ``cells`` and more, where that is beyond the picture."""
        return (second - self.first) * self.cells // (self.end - self.first)

    def clipped(self, second: int) -> int:
        """The cell that holds a second, or the nearest of the picture."""
        return min(max(self.cell(second), 0), self.cells - 1)

    def start(self, cell: int) -> int:
        """The first second of a cell."""
        return self.first - (-cell * (self.end - self.first)) // self.cells


def scale_of(timeline: Timeline, cells: int, sign: int = 1) -> Scale | None:
    """The scale on which all of a selection is to be seen; None where it has no dates.

    Where the selection asked for an interval, the picture is of that interval.

    Args:
        timeline: the selection.
        cells: how many cells the picture has, at least 1.
        sign: as of ``Scale``.
    """
    windows = [event.window for event in timeline.events if event.window is not None]
    known = [second for window in windows for second in _seconds(window)]
    if not known:
        return None
    first, end = min(known), max(known) + 1
    if all(_own_hull(window) == (first, end) for window in windows):
        around = (end - first) * (cells // 2)  # all of it is one date, which is about a cell then
        first, end = first - around, end + around
    asked_first, asked_end = timeline.asked
    least = max((_unit(event) for event in timeline.events if event.window), default=1) * FEW
    if asked_first is not None:
        first, end = asked_first, max(end, asked_first + least)
    if asked_end is not None:
        first, end = min(first, asked_end - least) if asked_first is None else first, asked_end
    missing = max(0, max(least, FEW) - (end - first)) if timeline.asked == (None, None) else 0
    first, end = first - missing // 2, end + missing - missing // 2
    return Scale(first, max(end, first + FEW), cells, sign)


def _unit(event: Event) -> int:
    """What a date is exact to, in seconds, where one of its ends is open: the picture is of some of these units."""
    window, date = event.window, event.placed
    if window is None or date is None or None not in window.hull:
        return 1
    return _UNITS.get(date.precision, _UNITS[Precision.YEAR])


def clock(window: Interval) -> tuple[Bounds, Reach]:
    """The outer bounds and the reach of a window by its own clock, by which it is shown everywhere."""
    if window.offsets == (0, 0) or window.softened:
        return window.outer, window.reach
    a, b, c, d = (window.local(index) for index in range(4))
    before, behind = ((window.local(n) or 0) - (window.bounds[n] or 0) for n in (0, 3))
    first, end = window.reach
    return (a, b, c, d), (None if first is None else first + before, None if end is None else end + behind)


def _own_hull(window: Interval) -> Reach:
    bounds, _ = clock(window)
    return bounds[0], bounds[3]


def _seconds(window: Interval) -> Iterator[int]:
    """The seconds of a window that are to be seen: all bounds that it has, with their margins."""
    (a, b, c, d), (first, end) = clock(window)
    yield from (second for second in (a, c, first) if second is not None)
    yield from (second - 1 for second in (b, d, end) if second is not None)
