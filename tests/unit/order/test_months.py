"""Calendar additions and their inverses."""

import datetime as dt

import pytest

from coupline.order.months import add, at_least, at_most, first_after, last_before, mirrored

EPOCH = dt.date(1970, 1, 1)


def day(text: str) -> int:
    """Days from 1970-01-01."""
    return (dt.date.fromisoformat(text) - EPOCH).days


ADDITIONS = {
    "the same day": ("1963-05-12", 1, "1963-06-12"),
    "the month's last": ("1963-01-31", 1, "1963-02-28"),
    "the last of a leap February": ("1964-01-31", 1, "1964-02-29"),
    "never back to the month's own end": ("1963-02-28", 1, "1963-03-28"),
    "over the year's end": ("1963-12-15", 2, "1964-02-15"),
    "years": ("1964-02-29", 12, "1965-02-28"),
    "nothing": ("1964-02-29", 0, "1964-02-29"),
}


@pytest.mark.parametrize(("start", "months", "expected"), ADDITIONS.values(), ids=ADDITIONS)
def test_a_month_is_added_by_the_calendar(start: str, months: int, expected: str) -> None:
    """A month later is the same day of the next month, or its last: never 30 days."""
    assert add(day(start), months) == day(expected)


INVERSES = {
    "the same day": ("1963-06-12", 1, "1963-05-12", "1963-05-12"),
    "several days come to the last of February": ("1963-02-28", 1, "1963-01-28", "1963-01-31"),
    "none comes to 30 March": ("1963-03-30", 1, "1963-03-01", "1963-02-28"),
    "the last of a month that is no longer": ("1963-03-31", 1, "1963-03-01", "1963-02-28"),
    "28 of a leap February": ("1964-02-28", 1, "1964-01-28", "1964-01-28"),
}


@pytest.mark.parametrize(("end", "months", "first", "last"), INVERSES.values(), ids=INVERSES)
def test_additions_are_undone_to_the_day(end: str, months: int, first: str, last: str) -> None:
    """The first day whose addition is not before, and the last whose addition is not after."""
    assert (first_after(day(end), months), last_before(day(end), months)) == (day(first), day(last))


@pytest.mark.parametrize("months", [0, 1, 2, 11, 12, 13])
def test_inverses_are_exact_on_every_day_of_some_years(months: int) -> None:
    """No day nearer than the inverse would do: checked one by one through leap years and others."""
    for end in range(day("1963-12-01"), day("1966-03-02")):
        last, first = last_before(end, months), first_after(end, months)
        assert add(last, months) <= end < add(last + 1, months)
        assert add(first - 1, months) < end <= add(first, months)


def test_turns_carry_a_bound_both_ways() -> None:
    """A least gap leads from the earlier to the later, a greatest one back; mirrored, time runs the other way."""
    january, february = day("1963-01-31"), day("1963-02-28")
    least, most = at_least(1), at_most(1)
    assert (least.ahead(january), least.back(february)) == (february, january)
    assert (most.ahead(february), most.back(january)) == (day("1963-01-28"), february)
    assert (mirrored(least).ahead(-february), mirrored(least).back(-january)) == (-january, -february)
