"""Windows: what is left to each event once dates and relations are taken together.

The solver counts in days. Where it narrows nothing, a date's own bounds stand, with their time of day.
"""

from collections.abc import Sequence
from typing import NamedTuple

from coupline.dates import TimelineDate, Window
from coupline.dates.calendar import DAY
from coupline.model import Era, Event
from coupline.order import solution
from coupline.order.events import days, reach_days, said_in
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
    loose, given = _without_doubt(items, tied, found)
    windows = {}
    for event in tied:
        if event.id not in found.contradicted:
            its, own_given = found.window(event.id), given.window(event.id)
            window = _window(event.placed, its, loose.window(event.id), claimed=its != own_given)
            if window is not None:
                windows[event.id] = window
    return Derived(found, windows)


def _without_doubt(items: Sequence[Event | Era], tied: Sequence[Event], found: Solution) -> tuple[Solution, Solution]:
    """What follows where doubted dates reach as far as their margins; and where what is only claimed is left out.

    Each is solved only where there is such a date.
    """
    dates = (item.date if isinstance(item, Era) else item.placed for item in items if item.id in found)
    loose = solve(*said_in(items, loosely=True)) if any(date is not None and date.doubted for date in dates) else found
    claimed = any(event.placed_by == "claims" for event in tied)
    return loose, solve(*said_in(items, claims=False)) if claimed else found


def _window(date: TimelineDate | None, found: solution.Edges, loose: solution.Edges, *, claimed: bool) -> Window | None:
    """The window of an event; None where its date says as much.

    Args:
        date: its own; None where it has none.
        found: what the solver leaves to it.
        loose: the same where approximate and uncertain dates may be as far off as their margins allow. Where the two
            differ, something doubted takes part.
        claimed: whether a bound needs what is only claimed.
    """
    if date is None:
        if found == _OPEN:
            return None
        a, b, c, d = (_seconds(day, index, 0) for index, day in enumerate(found))
        reach = _seconds(loose.earliest, 0, 0), _seconds(loose.latest, 3, 0)
        return Window((a, b, c, d), reach, doubted=found != loose, claimed=claimed)
    own = days(date)
    near, far = reach_days(date)
    if found == own and (loose.earliest, loose.latest) == (near, far):
        return None
    a, b, c, d = (
        date.bounds[index] if day == own[index] else _seconds(day, index, _offset(date, index))
        for index, day in enumerate(found)
    )
    reach = (
        date.reach[0] if loose.earliest == near else _seconds(loose.earliest, 0, _offset(date, 0)),
        date.reach[1] if loose.latest == far else _seconds(loose.latest, 3, _offset(date, 3)),
    )
    return Window((a, b, c, d), reach, date.offsets, doubted=date.doubted or found != loose, claimed=claimed)


def _seconds(day: int | None, index: int, offset: int) -> int | None:
    """One of the four bounds from its day, on a clock that is so many seconds ahead of UTC."""
    return None if day is None else (day + (index & 1)) * DAY - offset


def _offset(date: TimelineDate, index: int) -> int:
    bound, local = date.bounds[index], date.local(index)
    return date.offsets[index > 1] if bound is None or local is None else local - bound
