"""Calendar additions and their inverses."""

import datetime as dt

import pytest

from coupline.dates import civil_from_days, days_from_civil, days_in_month
from coupline.order.month_arithmetic import Turn, adding, at_least, at_most, first_after, last_before, mirrored

EPOCH = dt.date(1970, 1, 1)
CYCLE = 146_097  # days in 400 years


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
    assert adding(months)(day(start)) == day(expected)


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
    assert (first_after(months)(day(end)), last_before(months)(day(end))) == (day(first), day(last))


@pytest.mark.parametrize("months", [0, 1, 2, 11, 12, 13])
def test_inverses_are_exact_on_every_day_of_some_years(months: int) -> None:
    """No day nearer than the inverse would do: checked one by one through leap years and others."""
    add, last_of, first_of = adding(months), last_before(months), first_after(months)
    for end in range(day("1963-12-01"), day("1966-03-02")):
        last, first = last_of(end), first_of(end)
        assert add(last) <= end < add(last + 1)
        assert add(first - 1) < end <= add(first)


@pytest.mark.parametrize("months", [1, 4, 12, 250, 4799, 4800, 4801, 10_000])
@pytest.mark.parametrize("start", ["0001-01-01", "1599-12-31", "1900-02-28", "2000-02-29", "2399-12-31", "2400-02-29"])
def test_additions_are_those_of_the_calendar_in_any_year(start: str, months: int) -> None:
    """Each day of the weeks after these is as many months from its addition as the calendar counts, and as far."""
    for first in range(day(start), day(start) + 70):
        year, month, of_month = civil_from_days(first)
        month += months - 1
        year, month = year + month // 12, month % 12 + 1
        assert adding(months)(first) == days_from_civil(year, month, min(of_month, days_in_month(year, month)))
        assert adding(months)(first - 40 * CYCLE) == adding(months)(first) - 40 * CYCLE


SHIFTS = {
    "a month": (at_least(1), 28), "back by a month": (at_most(1), -31), "two": (at_least(2), 59),
    "back by two": (at_most(2), -62), "a year": (at_least(12), 365), "back by a year": (at_most(12), -366),
    "eight years, of which one or two are leap years": (at_least(96), 2921), "400 years": (at_least(4800), CYCLE),
}  # fmt: skip


@pytest.mark.parametrize(("turn", "shift"), SHIFTS.values(), ids=SHIFTS)
def test_months_have_so_many_days_at_least(turn: Turn, shift: int) -> None:
    """No day is led by less, and some day by no more; back in time it is the most that they have."""
    assert turn.shift == shift == min(turn.ahead(day) - day for day in range(CYCLE))
    assert mirrored(turn).shift == shift


def test_turns_carry_a_bound_both_ways() -> None:
    """A least gap leads from the earlier to the later, a greatest one back; mirrored, time runs the other way."""
    january, february = day("1963-01-31"), day("1963-02-28")
    least, most = at_least(1), at_most(1)
    assert (least.ahead(january), least.back(february)) == (february, january)
    assert (most.ahead(february), most.back(january)) == (day("1963-01-28"), february)
    assert (mirrored(least).ahead(-february), mirrored(least).back(-january)) == (-january, -february)
