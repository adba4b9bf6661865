"""Time to scale: instants as cells, be they the columns of a terminal or the points of a page.

Cells are worked out in whole numbers, so that 13.8 billion years and one minute are drawn by the same rule, and no
rounding puts an instant in a cell that does not hold it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coupline.dates import Interval
from coupline.timeline import Timeline

SHORTEST = 10  # seconds in a picture


class Scale(NamedTuple):
    """A stretch of time laid over a number of cells of one length.

    Attributes:
        first: the first second.
        end: the first second beyond.
        cells: how many there are; ``first`` lies in cell 0.
    """

    first: int
    end: int
    cells: int

    def cell(self, second: int) -> int:
        """The cell that holds a second; below 0, or ``cells`` and more, where that is beyond the picture."""
        return (second - self.first) * self.cells // (self.end - self.first)

    def clipped(self, second: int) -> int:
        """The cell that holds a second, or the nearest of the picture."""
        return min(max(self.cell(second), 0), self.cells - 1)

    def start(self, cell: int) -> int:
        """The first second of a cell."""
        return self.first - (-cell * (self.end - self.first)) // self.cells


def scale_of(timeline: Timeline, cells: int) -> Scale | None:
    """The scale on which all of a selection is to be seen; None where it has no dates.

    Where the selection asked for a stretch of time, the picture is of that stretch.

    Args:
        timeline: the selection.
        cells: how many cells the picture has, at least 1.
    """
    windows = [event.window for event in timeline.events]
    known = [second for window in windows if window is not None for second in _seconds(window)]
    if not known:
        return None
    first, end = min(known), max(known) + 1
    if all(window is None or window.hull == (first, end) for window in windows):
        around = (end - first) * (cells // 2)  # all of it is one date, which is about a cell then
        first, end = first - around, end + around
    asked_first, asked_end = timeline.asked
    first = first if asked_first is None else asked_first
    end = end if asked_end is None else asked_end
    return Scale(first, max(end, first + SHORTEST), cells)


def _seconds(window: Interval) -> Iterable[int]:
    """The seconds of a window that are to be seen: all bounds that it has, with their margins."""
    a, b, c, d = window.bounds
    first, end = window.reach
    yield from (second for second in (a, c, first) if second is not None)
    yield from (second - 1 for second in (b, d, end) if second is not None)
