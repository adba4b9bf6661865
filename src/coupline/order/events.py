"""An event list's dates and relations as statements.

Only what takes part in a relation of order is said: an event of which nothing is said by way of another has its date
for a window, and needs no solving. What is said of causes is no such relation.
"""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from coupline.dates import TimelineDate
from coupline.dates.calendar import DAY
from coupline.model import Era, Event, Relation
from coupline.order.statement import Length, Statement, dated, follows, together, within
from coupline.schema import ORDERING, RELATIONS, End

DayBounds = tuple[int | None, int | None, int | None, int | None]
Looseness = Literal["", "softened", "doubted"]
_UNITS = {"day": (1, 0), "week": (7, 0), "month": (0, 1), "year": (0, 12)}


class Written(NamedTuple):
    """Where a statement stands: the label of each.

    Attributes:
        item: the event or the era that says so.
        relation: what it says; None where it is the item's date.
        number: which of the item's relations of this key it is, from 0, as ``Origin.place_of`` asks for it.
    """

    item: Event | Era
    relation: Relation | None = None
    number: int = 0


class Said(NamedTuple):
    """What ``solution.solve`` takes: the statements, and the ids of what happened at one moment."""

    statements: list[Statement]
    moments: frozenset[str]


def said_in(items: Iterable[Event | Era], *, loosely: Looseness = "", claims: bool = True) -> Said:
    """All that dates and relations say of order; nothing where no relation does.

    What has parts is a span, and so is an era. An event without a date, of which neither is known, may have lasted:
    unless its ``kind`` is ``moment`` its end is not taken to be its start.

    Args:
        items: events and eras; every id that a relation names is among theirs.
        loosely: "softened" where dates may lie as far off as what softens them allows; "doubted" where what is
            approximate or uncertain may be as far off as its margin allows, too.
        claims: whether the dates count that only sources claim.
    """
    both = sorted(items, key=attrgetter("id"))  # of two that say the same, it does not depend on the file which is told
    labels = [label for item in both if isinstance(item, Event) and item.relations for label in relations_of(item)]
    statements = [_statement(label.item.id, label.relation, label) for label in labels if label.relation]
    if not statements:
        return Said([], frozenset())
    named = {name for each in statements for name in (each.event, each.other)}
    wholes = {
        label.relation.id for label in labels if label.relation and RELATIONS[label.relation.key].group == "whole"
    }
    moments = set()
    for item in both:
        if item.id in named:
            date = item.date if isinstance(item, Era) else item.placed
            counts = claims or not (isinstance(item, Event) and item.placed_by == "claims")
            if counts and date is not None and not date.unbounded:
                statements += _dated(item, date, loosely)
            if item.is_moment and item.id not in wholes:
                moments.add(item.id)
    return Said(statements, frozenset(moments))


def days(date: TimelineDate, *, outer: bool = False) -> DayBounds:
    """The first and the last day that a date may start on, and end on: local ones, inclusive; None is unbounded.

    Args:
        date: any.
        outer: whether its outer bounds are meant, as far as what softens it allows.
    """
    if outer and date.softened:  # which has no offset
        a, b, c, d = (None if bound is None else (bound - (n & 1)) // DAY for n, bound in enumerate(date.outer))
    else:
        a, b, c, d = (None if (local := date.local(n)) is None else (local - (n & 1)) // DAY for n in range(4))
    return a, b, c, d


def reach_days(date: TimelineDate) -> tuple[int | None, int | None]:
    """The first and the last day that a date may touch, with its margin: local ones, inclusive; None is unbounded."""
    (first, end), (ahead, behind) = date.reach, date.offsets
    return (
        None if first is None else (first + ahead) // DAY,
        None if end is None else (end + behind - 1) // DAY,
    )


def length(text: str) -> Length:
    """A time between two events as the file has it: "3 weeks", "1 year"."""
    number, _, unit = text.partition(" ")
    in_days, in_months = _UNITS[unit.removesuffix("s")]
    return Length(int(number) * in_days, int(number) * in_months)


def relations_of(event: Event) -> Iterator[Written]:
    """What an event says of order, each with its number among those of its key."""
    numbers: dict[str, int] = {}
    for relation in event.relations:
        number = numbers[relation.key] = numbers.get(relation.key, -1) + 1
        if relation.key in ORDERING:
            yield Written(event, relation, number)


def _statement(mine: str, relation: Relation, label: Written) -> Statement:
    kind = RELATIONS[relation.key]
    if kind.statement == "together":
        return together(mine, relation.id, *kind.ends, label=label)
    if kind.statement == "within":
        return within(mine, relation.id, label=label)
    least = length(relation.min) if relation.min else Length()
    most = length(relation.max) if relation.max else None
    own, other = relation.from_ or kind.ends[0], relation.of or kind.ends[1]
    if kind.statement == "follows":
        return follows(mine, relation.id, end=_end(own), of=_end(other), least=least, most=most, label=label)
    return follows(relation.id, mine, end=_end(other), of=_end(own), least=least, most=most, label=label)


def _end(word: str) -> End:
    """The end that a word of the file means, which the loader has seen to be one of two."""
    return "start" if word == "start" else "end"


def _dated(item: Event | Era, date: TimelineDate, loosely: Looseness) -> Iterator[Statement]:
    """A date. What is softened is said twice: for certain as far as it may reach, and as it is read, which is doubted.

    What is taken from claims is doubted too: order that rules it out speaks against a source.
    """
    a, b, c, d = days(date, outer=bool(loosely))
    if loosely == "doubted" and date.doubted:
        a, d = reach_days(date)
        b, c = (d, a) if date.kind == "moment" else (None, None)
    doubted = date.doubted or (isinstance(item, Event) and item.placed_by == "claims")
    softened = date.softened and not loosely
    yield dated(item.id, (a, b), (c, d), doubted=doubted or softened, label=Written(item))
    if softened:
        a, b, c, d = days(date, outer=True)
        yield dated(item.id, (a, b), (c, d), doubted=doubted, label=Written(item))
