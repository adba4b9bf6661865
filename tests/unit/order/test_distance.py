"""How long it is from the end of one event to the start of another, case by case; the law is in tests/laws."""

import pytest

from coupline.order.distance import Distance
from coupline.order.solution import solve
from coupline.order.statement import Length, Statement, dated, follows, together, within

MONTH = Length(months=1)


def on(event: str, first: int | None, last: int | None) -> Statement:
    """A date of an interval of days."""
    return dated(event, (first, last), (first, last))


def gap(later: str, earlier: str, least: int, most: int | None = None) -> Statement:
    """A time between two events in days."""
    return follows(later, earlier, least=Length(least), most=None if most is None else Length(most))


DISTANCES: dict[str, tuple[list[Statement], str, Distance]] = {
    "by their windows": ([on("a", 0, 2), on("b", 5, 9), within("c", "a")], "abc", Distance(3, 9, forward=True)),
    "by their windows, on one day perhaps": (
        [on("a", 0, 2), on("b", 2, 9), within("c", "a")], "abc", Distance(0, 9, forward=None),
    ),
    "the other way": ([on("a", 8, 9), on("b", 2, 5), within("c", "a")], "abc", Distance(-7, -3, forward=False)),
    "what is said of the two alone": ([gap("b", "a", 2, 7)], "ab", Distance(2, 7, forward=True)),
    "of others between them": (
        [gap("c", "a", 2, 7), gap("b", "c", 1, 3), gap("d", "a", 5), gap("d", "b", 0, 1)], "abcd",
        Distance(4, 10, forward=True),
    ),
    "from one event before both": ([gap("a", "c", 0, 5), gap("b", "c", 4, 9)], "abc", Distance(-1, 9, forward=None)),
    "no more than one side": ([gap("b", "a", 2)], "ab", Distance(2, None, forward=True)),
    "nothing": ([gap("c", "a", 2), gap("c", "b", 2)], "abc", Distance(None, None, forward=None)),
    "in narrow windows, though less is said of the two": (
        [on("a", 0, 1), on("b", 9, 9), gap("b", "a", 1)], "ab", Distance(8, 9, forward=True),
    ),
    "in wide windows, though less is said of the two": (
        [on("a", 0, 90), on("b", 9, 99), gap("b", "a", 1, 20)], "ab", Distance(1, 20, forward=True),
    ),
    "on one day, in order": (
        [on("a", 4, 4), on("b", 4, 4), gap("c", "a", 0), gap("b", "c", 0)], "abc", Distance(0, 0, forward=True),
    ),
    "on one day, in the other order": (
        [on("a", 4, 4), on("b", 4, 4), gap("a", "b", 0)], "ab", Distance(0, 0, forward=False),
    ),
    "on one day, in no order": ([together("a", "b", "start", "end")], "ab", Distance(0, 0, forward=None)),
    "on a later day than what is after": (
        [gap("c", "a", 0), together("b", "c", "start", "end")], "abc", Distance(0, None, forward=None),
    ),
    "one within another": ([within("b", "a"), on("a", 0, 9)], "b", Distance(-9, 0, forward=None)),
    "one within another of one instant": ([within("b", "a")], "ab", Distance(0, 0, forward=True)),
    "a span that lasts for some time": (
        [
            gap("c", "a", 0), follows("b", "c", end="end", least=Length(9)),
            follows("b", "a", of="start", most=Length(5)),
        ],
        "c", Distance(None, 5, forward=None),
    ),
    "a month, on days that are not known": (
        [follows("b", "a", least=MONTH, most=MONTH)], "ab", Distance(28, 31, forward=True),
    ),
    "a month from 31 January 1970": (
        [on("a", 30, 30), follows("b", "a", least=MONTH, most=MONTH)], "ab", Distance(28, 28, forward=True),
    ),
    "a month to 1 March 1970": (
        [on("b", 59, 59), follows("b", "a", least=MONTH, most=MONTH)], "ab", Distance(28, 28, forward=True),
    ),
    "a day and a month": (
        [on("c", 30, 30), follows("c", "a", least=Length(1)), follows("b", "c", least=MONTH)], "abc",
        Distance(29, None, forward=True),
    ),
    "with a contradiction, by dates alone": (
        [on("a", 0, 9), on("b", 0, 4), gap("b", "a", 7), gap("b", "a", 0, 1)], "ab", Distance(-9, 4, forward=None),
    ),
    "with a contradiction, on one day": (
        [on("a", 4, 4), on("b", 4, 4), gap("b", "a", 0), gap("a", "b", 0)], "ab", Distance(0, 0, forward=None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "moments", "expected"), DISTANCES.values(), ids=DISTANCES)
def test_distances_hold_what_follows(said: list[Statement], moments: str, expected: Distance) -> None:
    """It is as long as the whole network leaves it, to the day, and in order where that is certain."""
    assert solve(said, set(moments)).between("a", "b") == expected


def test_an_event_has_no_distance_to_itself() -> None:
    """A moment is in order with itself; a span starts before it ends, or at once."""
    found = solve([gap("b", "a", 2)], {"a"})
    assert found.between("a", "a") == Distance(0, 0, forward=True)
    assert found.between("b", "b") == Distance(None, 0, forward=None)


def test_only_what_is_said_has_a_distance() -> None:
    """An event of which nothing is said is none of the solver's business, whichever of the two it is."""
    found = solve([gap("b", "a", 2)])
    for pair in (("a", "x"), ("x", "a")):
        with pytest.raises(KeyError):
            found.between(*pair)
