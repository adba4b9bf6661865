"""Contradictions of order as problems: what can't be true, at the statement that is likeliest to be wrong."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from coupline.checks.places import place
from coupline.dates import Window
from coupline.dates.calendar import DAY
from coupline.errors import Problem
from coupline.model import Event, Relation
from coupline.order.events import Written, relations_of, said_in
from coupline.order.proof import Contradiction
from coupline.order.solution import solve
from coupline.order.statement import Statement
from coupline.order.wording import label_path, said_of, sentence, written
from coupline.timeline import Timeline


def contradictions(timeline: Timeline) -> Iterator[Problem]:
    """What is said of order and can't all be true: an error, or a warning where it needs a doubted date."""
    if timeline.solution is None or not timeline.solution.contradictions:
        return
    moments = said_in(timeline.sequence).moments
    for each in timeline.solution.contradictions:
        yield _problem(each, moments)


def clocks(timeline: Timeline) -> Iterator[Problem]:
    """What is said to come after another thing of the same day, and by the clock certainly came before it.

    Order is worked out in days: two events of one day can be in either order, unless both have their time.
    """
    items = {item.id: item for item in timeline.sequence}
    for event in timeline.events:
        for label in relations_of(event):
            relation = label.relation
            other = items[relation.id] if relation and relation.key in ("after", "before") else None
            if relation and isinstance(other, Event) and _by_the_clock(event, relation, other):
                yield Problem(
                    "error",
                    "clock",
                    f'"{event.id}" ({event.display()}) cannot be {relation.key} "{other.id}" ({other.display()})',
                    "correct one of the two times, or drop what is said of their order",
                    *place(event.origin, *label_path(label)),
                    (event.id, other.id),
                )


def _by_the_clock(event: Event, relation: Relation, other: Event) -> bool:
    """Whether the times of two events of one day certainly contradict what a relation says of them."""
    first, second = (other, event) if relation.key == "after" else (event, other)
    if not first.placed or not second.placed or relation.from_ or relation.of or relation.min or relation.max:
        return False
    ended, begun = first.placed.bounds[2], second.placed.bounds[1]
    days = first.placed.latest == second.placed.earliest  # of two days the contradiction is told already
    return days and ended is not None and begun is not None and begun <= ended


def _problem(found: Contradiction, moments: Collection[str]) -> Problem:
    chain = _turned(found.statements)
    relations = [each for each in chain if each.label.relation is not None]
    single = len(relations) == 1
    primary = relations[-1] if single or not found.tension else found.suspects[0]
    told = [written(each) for each in chain]
    for words, follows in zip(told, _follows(chain, moments), strict=True):
        words["follows"] = follows
    where: dict[str, Any] = told[chain.index(primary)]
    return Problem(
        "warning" if found.tension else "error",
        "order",
        _denied(primary, tension=found.tension) if single else _not_all(len(chain), tension=found.tension),
        _hint(found, len(relations)),
        where["file"],
        where["line"],
        where["column"],
        tuple(dict.fromkeys(name for each in chain for name in _names(each.label))),
        tuple(told),
    )


def _turned(chain: Sequence[Statement]) -> Sequence[Statement]:
    """A chain with a single relation so that it ends with the date of the event that has the relation."""
    relations = [each for each in chain if each.label.relation is not None]
    if len(relations) == 1 and chain[0].event == relations[0].label.item.id and chain[-1] is not relations[0]:
        return chain[::-1]
    return chain


def _names(label: Written) -> tuple[str, ...]:
    return (label.item.id,) if label.relation is None else (label.item.id, label.relation.id)


def _denied(statement: Statement, *, tension: bool) -> str:
    """That a relation can't hold: ``"ministers-resign" cannot be before "guevara-splits"``."""
    label: Written = statement.label
    assert label.relation is not None  # noqa: S101 - for the type checker: it is called for relations alone
    verb, _, rest = said_of(label.relation._replace(id=f'"{label.relation.id}"')).partition(" ")
    verb = "be" if verb == "is" else verb.removesuffix("s")
    return f'"{label.item.id}" {"can hardly" if tension else "cannot"} {verb} {rest}'


def _not_all(count: int, *, tension: bool) -> str:
    return f"these {count} statements can{' hardly' if tension else 'not'} all be true"


def _follows(chain: Sequence[Statement], moments: Collection[str]) -> list[str | None]:
    """For each statement, what follows from it and those before; None where its own words say enough.

    Of a chain from a date to a date, all but the last date say when the last event was; and the last says otherwise.
    """
    told: list[str | None] = [None] * len(chain)
    last = chain[-1]
    if len(chain) > 2 and chain[0].kind == last.kind == "dated":  # two dates and a relation
        left = solve(chain[:-1], moments).window(last.event)
        told[-2] = f"so {last.event} would be {_beyond(left, last.bounds).display()}"
        told[-1] = f"but {sentence(last)}"
    return told


def _beyond(left: Sequence[int | None], said: Sequence[int]) -> Window:
    """Of the days that are left to an event, the bounds that its date contradicts; all of them if that is none."""
    a, b, c, d = (None if day is None else (day + (number & 1)) * DAY for number, day in enumerate(left))
    first, last, first_end, last_end = (each * DAY for each in said)
    beyond = Window(
        (
            a if a is not None and a > last else None,
            b if b is not None and b <= first else None,
            c if c is not None and c > last_end else None,
            d if d is not None and d <= first_end else None,
        )
    )
    return Window((a, b, c, d)) if beyond.unbounded else beyond


def _hint(found: Contradiction, relations: int) -> str:
    dates = len(found.statements) - relations
    if found.tension:
        return f'"{found.suspects[0].event}" is {_doubt(found.suspects[0].label)}: doubt it first'
    if dates > 1:
        return (
            "drop the constraint, or correct one of the two dates"
            if relations == 1
            else ("correct one of the two dates, or drop one of the relations")
        )
    if dates:
        return "drop or correct one of them"
    if relations == 1:
        return "make the least time between the two no longer than the most"
    return "each of them would come before itself; drop or correct one of them"


def _doubt(label: Written) -> str:
    """Why a date is doubted."""
    item = label.item
    if isinstance(item, Event) and item.placed_by == "claims":
        return "only claimed"
    if item.date is not None and item.date.doubted:
        return "approximate" if item.date.approximate else "uncertain"
    return "only roughly dated"
