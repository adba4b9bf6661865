"""The order in which events are shown, case by case. Laws of all orders are in tests/laws."""

from collections.abc import Sequence

import pytest

from coupline.order import Placing, SortKey, Step, place


def years(*given: int | None) -> list[SortKey | None]:
    """A key for each year; None for an event without a date."""
    return [None if year is None else (year,) for year in given]


def order(keys: Sequence[SortKey | None], *steps: tuple[int, int]) -> list[int]:
    """The order of events that have no ends of their own."""
    return place(keys, [None] * len(keys), [Step(*step) for step in steps]).order


DATES = {
    "nothing": (years(), []),
    "by date": (years(1964, 1952, 1963), [1, 2, 0]),
    "ties as they are given": (years(1964, 1963, 1964, 1963), [1, 3, 0, 2]),
    "undated last, as they are given": (years(None, 1964, None, 1952), [3, 1, 0, 2]),
}


@pytest.mark.parametrize(("keys", "expected"), DATES.values(), ids=DATES)
def test_without_steps_dates_alone_decide(keys: list[SortKey | None], expected: list[int]) -> None:
    """Where nothing is said of order, events are shown by date, ties in the order given, undated ones last."""
    assert order(keys) == expected


STEPS: dict[str, tuple[list[SortKey | None], list[tuple[int, int]], list[int]]] = {
    "an undated event right after the one it follows": (years(1952, 1964, None), [(0, 2)], [0, 2, 1]),
    "after the last of several": (years(1952, 1960, 1964, None), [(0, 3), (1, 3)], [0, 1, 3, 2]),
    "right before the one it precedes": (years(1952, 1964, None), [(2, 1)], [0, 2, 1]),
    "before the first of several": (years(1952, 1960, 1964, None), [(3, 2), (3, 1)], [0, 3, 1, 2]),
    "what it follows counts more than what it precedes": (
        years(1952, 1960, 1964, None), [(0, 3), (3, 2)], [0, 3, 1, 2],
    ),
    "a chain after one": (years(1952, 1964, None, None), [(0, 3), (3, 2)], [0, 3, 2, 1]),
    "a chain before one": (years(1952, 1964, None, None), [(3, 2), (2, 1)], [0, 3, 2, 1]),
    "two after one, as they are given": (years(1952, 1964, None, None), [(0, 3), (0, 2)], [0, 2, 3, 1]),
    "two dated events against their dates": (years(1952, 1964), [(1, 0)], [1, 0]),
    "dates that are one": (years(1964, 1964), [(1, 0)], [1, 0]),
    "what follows it directly, then what follows that": (
        years(1952, 1964, None, None, None), [(0, 2), (2, 3), (0, 4)], [0, 2, 3, 4, 1],
    ),
    "a chain below one before another that follows the same": (
        years(1952, 1964, None, None, None), [(0, 2), (2, 4), (0, 3)], [0, 2, 4, 3, 1],
    ),
    "before one that itself stands after another": (years(1952, 1964, None, None), [(0, 2), (3, 2)], [0, 3, 2, 1]),
    "before one that stands after the last of several": (
        years(1964, 1952, None, None), [(0, 2), (1, 2), (3, 2)], [1, 0, 3, 2],
    ),
    "nothing places it": (years(None, 1952, None, 1964), [(1, 2)], [1, 2, 3, 0]),
    "a step to itself says nothing": (years(1964, 1952), [(0, 0)], [1, 0]),
    "a step said twice is one": (years(1952, 1964, None), [(0, 2), (0, 2)], [0, 2, 1]),
    "those tied to each other alone before those tied to nothing": (
        years(None, None, 1952, None), [(3, 1)], [2, 3, 1, 0],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "steps", "expected"), STEPS.values(), ids=STEPS)
def test_what_is_said_of_order_is_kept(
    keys: list[SortKey | None], steps: list[tuple[int, int]], expected: list[int]
) -> None:
    """Stated order is never shown backwards, and tells where an event without a date stands."""
    assert order(keys, *steps) == expected


def test_what_follows_the_end_of_a_span_stands_after_what_began_in_it() -> None:
    """An event after a span stands where the span ends; one after its start, right below it."""
    keys, ends = years(1952, 1960, 1970, None), [*years(1964), None, None, None]
    assert place(keys, ends, [Step(0, 3, at_end=True)]).order == [0, 1, 3, 2]
    assert place(keys, ends, [Step(0, 3)]).order == [0, 3, 1, 2]


def test_an_end_before_the_start_moves_nothing() -> None:
    """A span whose end sorts before its start still has what follows it below it."""
    keys, ends = years(1952, 1960, None), [*years(1940), None, None]
    assert place(keys, ends, [Step(0, 2, at_end=True)]).order == [0, 2, 1]


LOOPS: dict[str, tuple[list[SortKey | None], list[tuple[int, int]], list[int]]] = {
    "two dated": (years(1964, 1952, 1960), [(0, 1), (1, 0)], [1, 2, 0]),
    "beside a loop": (years(1990, 1952, 1960, None), [(0, 1), (1, 0), (2, 3)], [1, 2, 3, 0]),
    "two undated": (years(1964, None, None), [(2, 1), (1, 2)], [0, 1, 2]),
    "what follows a loop": (years(1952, 1960, None), [(0, 1), (1, 0), (1, 2)], [0, 1, 2]),
}


@pytest.mark.parametrize(("keys", "steps", "expected"), LOOPS.values(), ids=LOOPS)
def test_a_loop_of_steps_loses_no_event(
    keys: list[SortKey | None], steps: list[tuple[int, int]], expected: list[int]
) -> None:
    """Where steps contradict each other every event is shown still, by its date, and all others keep their places."""
    assert order(keys, *steps) == expected


def test_anchors_say_beside_which_event_one_stands() -> None:
    """An undated event's anchor is the one that it was placed by: after it, else before it."""
    keys = years(1952, 1964, None, None, None)
    steps = [Step(0, 2), Step(3, 1)]
    assert place(keys, [None] * 5, steps) == Placing([0, 2, 3, 1, 4], {2: 0, 3: 1}, frozenset({4}))


def test_of_events_without_any_date_the_anchor_is_the_first_that_is_given() -> None:
    """Anchors depend on the order of the events alone, not on the order in which the steps are said."""
    steps = [Step(0, 1), Step(0, 2)]
    placed = place(years(None, None, None), [None] * 3, steps)
    assert placed == Placing([0, 1, 2], {0: 1, 1: 0, 2: 0}, frozenset({0, 1, 2}))
    assert place(years(None, None, None), [None] * 3, steps[::-1]) == placed


def test_what_follows_a_placed_event_is_placed_too() -> None:
    """One chain that leads back and forth ties all its events to the dated one at its end."""
    keys = years(1952, 1964, None, None, None)
    placed = place(keys, [None] * 5, [Step(2, 1), Step(2, 3), Step(4, 3)])
    assert placed == Placing([0, 2, 1, 4, 3], {2: 1, 3: 4, 4: 3}, frozenset())


def test_afloat_is_what_no_chain_ties_to_a_date() -> None:
    """Events that hang on each other alone are afloat; one step to a dated event ties them all."""
    keys = years(1952, None, None, None)
    assert place(keys, [None] * 4, [Step(1, 2)]).afloat == {1, 2, 3}
    assert place(keys, [None] * 4, [Step(1, 2), Step(0, 1)]).afloat == {3}
    assert place(keys, [None] * 4, [Step(1, 2), Step(2, 0)]).afloat == {3}
    assert place(keys, [None] * 4, []).afloat == {1, 2, 3}
