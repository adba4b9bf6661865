"""Windows: what is left to each event once dates and relations are taken together.

The solver counts in days. Where it narrows nothing, a date's own bounds stand, with their time of day.
"""

from collections.abc import Sequence
from typing import NamedTuple

from coupline.dates import TimelineDate, Window
from coupline.dates.calendar import DAY
from coupline.dates.interval import Bounds
from coupline.model import Era, Event
from coupline.order import solution
from coupline.order.events import DayBounds, days, reach_days, said_in
from coupline.order.solution import Solution, solve

_OPEN = solution.Edges(None, None, None, None)


class Derived(NamedTuple):
    """What follows from the relations between some events.

    Attributes:
        solution: the proofs and the contradictions.
        windows: for the ids of the events of which more is known than their date says.
    """

    solution: Solution
    windows: dict[str, Window]


def derive(items: Sequence[Event | Era]) -> Derived:
    """Work out the windows of events; every id that a relation names is among the items."""
    found = solve(*said_in(items))
    tied = [item for item in items if isinstance(item, Event) and item.id in found]
    others = _others(items, tied, found)
    windows = {}
    for event in tied:
        if event.id not in found.contradicted:
            its, *loosely, given = (each.window(event.id) for each in (found, *others))
            window = _window(event.placed, its, *loosely, claimed=its != given)
            if window is not None:
                windows[event.id] = window
    return Derived(found, windows)


def _others(
    items: Sequence[Event | Era], tied: Sequence[Event], found: Solution
) -> tuple[Solution, Solution, Solution]:
    """What follows where softened dates reach as far as they may; where doubted ones do, too; without what is claimed.

    Each is solved only where there is such a date.
    """
    dates = [item.date if isinstance(item, Era) else item.placed for item in items if item.id in found]
    softened = any(date is not None and date.softened for date in dates)
    soft = solve(*said_in(items, loosely="softened")) if softened else found
    doubted = any(date is not None and date.doubted for date in dates)
    loose = solve(*said_in(items, loosely="doubted")) if doubted else soft
    claimed = any(event.placed_by == "claims" for event in tied)
    return soft, loose, solve(*said_in(items, claims=False)) if claimed else found


def _window(
    date: TimelineDate | None, found: solution.Edges, soft: solution.Edges, loose: solution.Edges, *, claimed: bool
) -> Window | None:
    """The window of an event; None where its date says as much.

    Args:
        date: its own; None where it has none.
        found: what the solver leaves to it.
        soft: the same where softened dates may be as far off as they may be.
        loose: the same where approximate and uncertain dates may be as far off as their margins allow, too. Where it
            differs from ``soft``, something doubted takes part.
        claimed: whether a bound needs what is only claimed.
    """
    if date is None:
        if found == _OPEN:
            return None
        bounds, outer = (_bounds(edges, (0, 0, 0, 0)) for edges in (found, soft))
        reach = _seconds(loose.earliest, 0, 0), _seconds(loose.latest, 3, 0)
        return Window(bounds, reach, doubted=soft != loose, claimed=claimed, outer=outer)
    own = days(date)
    near, far = reach_days(date)
    if found == own and (loose.earliest, loose.latest) == (near, far):
        return None
    offsets = [_offset(date, index) for index in range(4)]
    bounds = _bounds(found, offsets, own, date.bounds)
    outer = _bounds(soft, offsets, days(date, outer=True), date.outer)
    reach = (
        date.reach[0] if loose.earliest == near else _seconds(loose.earliest, 0, offsets[0]),
        date.reach[1] if loose.latest == far else _seconds(loose.latest, 3, offsets[3]),
    )
    doubted = date.doubted or soft != loose
    return Window(bounds, reach, date.offsets, doubted=doubted, claimed=claimed, outer=outer)


def _bounds(
    edges: solution.Edges, offsets: Sequence[int], own: DayBounds | None = None, written: Bounds = (None,) * 4
) -> Bounds:
    """Four bounds from their days; where a day is that of the date, its own bound, with its time of day."""
    a, b, c, d = (
        written[n] if own is not None and day == own[n] else _seconds(day, n, offsets[n]) for n, day in enumerate(edges)
    )
    return a, b, c, d


def _seconds(day: int | None, index: int, offset: int) -> int | None:
    """One of the four bounds from its day, on a clock that is so many seconds ahead of UTC."""
    return None if day is None else (day + (index & 1)) * DAY - offset


def _offset(date: TimelineDate, index: int) -> int:
    bound, local = date.bounds[index], date.local(index)
    return date.offsets[index > 1] if bound is None or local is None else local - bound
