"""What is known of when something was, as marks on a scale.

The rule is CIDOC-CRM's (E52) taken cell by cell: a cell is marked as certain where every reading of the dates touches
it, and as possible where some reading does. What happened once, and is known as well as a sign can show, is one mark.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coupline.dates import Interval
from coupline.layout.scale import Scale, clock
from coupline.layout.signs import ONCE, TO_SCALE, Sign, sign_of_moment
from coupline.model import Era, Event


class Mark(NamedTuple):
    """A run of cells that say the same.

    Attributes:
        first, last: its cells, both inclusive.
        sign: what it says.
    """

    first: int
    last: int
    sign: Sign


_RANKS = {sign: rank for rank, sign in enumerate(TO_SCALE)}


def marks_of(item: Event | Era, scale: Scale) -> tuple[Mark, ...]:
    """The marks of an event or an era, from left to right; none where nothing is known of when it was."""
    window = item.date if isinstance(item, Era) else item.window
    if window is None or window.unbounded:
        return ()
    once = _once(item, window, scale)
    return (once,) if once else merged(_intervals(window, scale))


def _once(item: Event | Era, window: Interval, scale: Scale) -> Mark | None:
    """The one mark of a moment that is known to less than its sign shows: in the cell of its middle."""
    _, (first, end) = clock(window)
    low, high = window.hull if window.softened else (first, end)
    if first is None or end is None or isinstance(item, Era) or window.bounds[:2] != window.bounds[2:]:
        return None
    if (end - first) * scale.cells > (scale.end - scale.first) * scale.sign:
        return None
    cell = scale.clipped(((low or first) + (high or end) - 1) // 2)
    return Mark(cell, cell, sign_of_moment(item.placed) if item.placed else Sign.ORDER)


def _intervals(window: Interval, scale: Scale) -> Iterator[Mark]:
    """Where it may have been, where it certainly was, and which ends are open."""
    _, (first, end) = clock(window)
    last = scale.cells - 1
    left, right = 0 if first is None else scale.clipped(first), last if end is None else scale.clipped(end - 1)
    yield Mark(left, right, Sign.POSSIBLE)
    yield from _core(window, scale)
    if first is None:
        yield Mark(0, 0, Sign.BEFORE)
    if end is None:
        yield Mark(last, last, Sign.AFTER)


def _core(window: Interval, scale: Scale) -> Iterator[Mark]:
    """The cells that it certainly touches: from its latest start to its earliest end; of a set those of its members."""
    (a, b, c, d), _ = clock(window)
    runs = window.extras.runs if window.extras is not None else ()
    start, end = d if b is None else b, a if c is None else c  # nothing starts after it ends, or ends before it starts
    if window.doubted:
        return
    for begun, lasting in runs or ((start, end),):
        if begun is not None and lasting is not None:
            left, right = scale.cell(begun - 1), scale.cell(lasting)
            if runs:  # a member is shown whole, or it would not be told from the gaps
                left, right = min(left, right), max(left, right)
            if left <= right and right >= 0 and left < scale.cells:
                yield Mark(max(left, 0), min(right, scale.cells - 1), Sign.CERTAIN)


def merged(marks: Iterable[Mark], *, several: bool = False) -> tuple[Mark, ...]:
    """Marks that may lie over one another as marks side by side: in each cell that which says most.

    Args:
        marks: in any order.
        several: whether two that happened once in one cell become ``Sign.SEVERAL``.
    """
    cells: dict[int, Sign] = {}
    for first, last, sign in marks:
        for cell in range(first, last + 1):
            known = cells.get(cell)
            if several and sign in ONCE and known in ONCE:
                cells[cell] = Sign.SEVERAL
            elif known is None or _RANKS[sign] > _RANKS[known]:
                cells[cell] = sign
    return tuple(_runs(cells))


def _runs(cells: dict[int, Sign]) -> Iterator[Mark]:
    """Neighbouring cells of one sign as one mark; what happened once stays in a cell of its own."""
    run: Mark | None = None
    for cell in sorted(cells):
        sign = cells[cell]
        if run is not None and run.last == cell - 1 and run.sign is sign and sign not in ONCE:
            run = run._replace(last=cell)
            continue
        if run is not None:
            yield run
        run = Mark(cell, cell, sign)
    if run is not None:
        yield run
