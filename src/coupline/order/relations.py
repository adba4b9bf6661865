"""What order makes of the relations of an event list: windows, the order of display, and who stands beside whom."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coupline.dates import TimelineDate
from coupline.model import Era, Event, Relation
from coupline.order.placement import Placing, Step, place
from coupline.schema import ORDERING, RELATIONS

if TYPE_CHECKING:
    from coupline.order.solution import Solution


def narrowed(both: list[Event | Era]) -> tuple["Solution | None", list[Event | Era]]:
    """What follows from relations of order, and events with the windows that these leave them."""
    if not any(r.key in ORDERING for each in both if isinstance(each, Event) for r in each.relations):
        return None, both
    from coupline.order.windows import derive  # only where there is something to derive

    found, windows = derive(both)
    return found, [
        replace(each, derived=windows[each.id]) if isinstance(each, Event) and each.id in windows else each
        for each in both
    ]


def placed_in_order(both: Sequence[Event | Era]) -> Placing:
    """Place events and eras; eras take part, since relations may name them."""
    dates = [each.date if isinstance(each, Era) else each.placed for each in both]
    keys = [None if date is None else date.sort_key for date in dates]
    if not any(each.relations for each in both if isinstance(each, Event)):
        return place(keys, keys, ())
    ends = [None if date is None or date.kind == "moment" else _end_key(date) for date in dates]
    numbers = {each.id: n for n, each in enumerate(both)}
    steps = []
    for n, each in enumerate(both):
        for relation in each.relations if isinstance(each, Event) else ():
            other = numbers[relation.id]
            both_dated = keys[n] is not None and keys[other] is not None
            once = each.is_moment, both[other].is_moment
            step = _step(n, other, relation, once, loose=keys[other] is None, spanning=ends[other] is not None)
            if step is not None and not (both_dated and _is_loose(relation, step)):
                steps.append(step)
    return place(keys, ends, steps, [_window_keys(each) for each in both])


def _is_loose(relation: Relation, step: Step) -> bool:
    """Whether a relation says nothing of which of two dated events is shown first: their dates do."""
    statement = RELATIONS[relation.key].statement
    return statement == "together" or (step.soft and statement in ("follows", "precedes"))


def _window_keys(item: Event | Era) -> tuple[tuple[int, ...] | None, tuple[int, ...] | None]:
    """The first and the last second that order leaves to an event, as sort keys."""
    if isinstance(item, Era) or item.derived is None:
        return None, None
    first, last = item.derived.hull
    return None if first is None else (0, first), None if last is None else (0, last - 1)


def _end_key(date: TimelineDate) -> tuple[int, ...] | None:
    """Where the end of a span stands among sort keys; None where its end is open."""
    earliest, latest = date.bounds[2:]
    if latest is not None:
        return (0, latest - 1)
    return None if earliest is None else (0, earliest)


def _step(
    mine: int, other: int, relation: Relation, once: tuple[bool, bool], *, loose: bool, spanning: bool
) -> Step | None:
    """What a relation says of the order of two starts, which is the order they are shown in; None where nothing.

    Args:
        mine: the number of the event that has the relation.
        other: the number of the one it names.
        relation: what is said.
        once: whether each of the two is known to have happened at one moment.
        loose: whether the other has no date of its own to stand by.
        spanning: whether the other lasted, so that what ends with it is at its end.
    """
    kind = RELATIONS[relation.key]
    match kind.statement:
        case "follows":  # of an end nothing is said of the start, unless it happened once
            return Step(other, mine, at_end=relation.of != "start", soft=relation.from_ == "end" and not once[0])
        case "precedes" if relation.of != "end" or once[1]:
            return Step(mine, other, at_end=relation.from_ != "start")
        case "precedes":
            return Step(other, mine, soft=True)
        case "within":
            return Step(other, mine, soft=True)
        case "together" if "start" in kind.ends:
            return Step(mine, other, soft=True) if loose else Step(other, mine, soft=True)
        case "together":
            return Step(other, mine, at_end=True, soft=True) if spanning else Step(mine, other, soft=True)
        case _:
            return None


def said_of(events: Sequence[Event]) -> dict[str, list[tuple[str, str]]]:
    """For each event that others name: how it stands to each of them."""
    said: dict[str, list[tuple[str, str]]] = {}
    for event in events:
        for relation in event.relations:
            mirrored = RELATIONS[relation.key].mirrored
            if mirrored:
                said.setdefault(relation.id, []).append((mirrored, event.id))
    return said
