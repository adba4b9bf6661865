"""How long from one date to another, what a reader is told of a date, and the calendar below."""

import pytest

from coupline.dates import (
    Window,
    civil_from_days,
    days_from_civil,
    days_in_month,
    is_leap,
    parse_date,
    seconds_of_year,
    shift_months,
    year_text,
)
from coupline.dates.calendar import DAY
from coupline.dates.duration import gap, gap_of_days

GAPS = [
    ("1963-12-05", "1964-01-09", 35, 35, "1 month 4 days", True),
    ("1964-01-09", "1963-12-05", 35, 35, "1 month 4 days", False),
    ("1963-12-05", "1963-12-05", 0, 0, "the same day", None),
    ("1963-12-01", "1963-12-22", 21, 21, "3 weeks", True),
    ("1963-12-01", "1963-12-11", 10, 10, "10 days", True),
    ("1963-12-01", "[1963-12-22,1964-01-05]", 21, 35, "between 3 and 5 weeks", True),
    ("1963-12-01", "1963-12-04..1963-12-06", 3, 5, "between 3 and 5 days", True),
    ("1963-12-01", "[1963-12-04,1964-02-04]", 3, 65, "between 3 days and 2 months 3 days", True),
    ("1963-12-01", "[1963-12-02,1963-12-04]", 1, 3, "between 1 and 3 days", True),
    ("1963", "1964", 1, 730, "between 1 day and 1 year 11 months 30 days", True),
    ("1963", "1963-05", 0, 244, "up to 7 months 30 days", None),
    ("1963", "c. 1964", 1, 730, "roughly between 1 day and 1 year 11 months 30 days", None),
    ("before 1959", "1963", 1097, None, "at least 3 years 1 day", True),
    ("1963", "before 1959", 1097, None, "at least 3 years 1 day", False),
    ("before 1959", "1950", 0, None, "not known", None),
    ("1960/1964", "1962/1965", 0, 0, "none, they overlap", None),
    ("-0043-03-15", "1963-12-05", 732_941, 732_941, "2,006 years 8 months 20 days", True),
    ("2026-01-01T10:00:00Z", "2026-01-01T12:30:05Z", 0, 0, "2 hours 30 minutes 5 seconds", True),
    ("2026-01-01T10:00:00Z", "2026-01-01T12:00:00+02:00", 0, 0, "the same second", None),
    ("2026-01-01T10:00Z", "2026-01-02T10:01:30Z", 1, 1, "1 day 1 minute", True),
    ("2026-01-01T23:00-05:00", "2026-01-02", 1, 1, "1 day", None),
    ("2024-01-31", "2024-03-01", 30, 30, "1 month 1 day", True),
]


@pytest.mark.parametrize(("first", "second", "least", "most", "words", "forward"), GAPS)
def test_gap(first: str, second: str, least: int, most: int | None, words: str, forward: bool | None) -> None:
    """The least and the most between two dates, in days and in words, from the earlier to the later."""
    second = f"[{second}]" if ".." in second and second[0] != "[" else second
    assert gap(parse_date(first), parse_date(second)) == (least, most, words, forward)


def test_gap_over_all_time() -> None:
    """Years that ``datetime`` does not have are counted exactly."""
    found = gap(parse_date("Y-13800000000"), parse_date("1963"))
    assert found.words == "between 13,800,001,962 years 1 day and 13,800,001,963 years 11 months 30 days"
    assert found.least == 5_040_347_216_606


def test_calendar() -> None:
    """Days, months and years of the proleptic Gregorian calendar, at its corners."""
    assert [year for year in (-400, -4, 0, 4, 1900, 2000, 2023) if is_leap(year)] == [-400, -4, 0, 4, 2000]
    assert (days_in_month(1900, 2), days_in_month(2000, 2), days_in_month(1963, 12)) == (28, 29, 31)
    assert days_from_civil(1970, 1, 1) == 0
    assert civil_from_days(-719_528) == (0, 1, 1)
    assert seconds_of_year(1970) == (0, 365 * DAY)
    leap_day = days_from_civil(2024, 2, 29) * DAY
    assert shift_months(days_from_civil(2024, 1, 31) * DAY + 5, 1) == leap_day + 5
    assert shift_months(leap_day, -12) == days_from_civil(2023, 2, 28) * DAY
    assert [year_text(year) for year in (1963, 33, -43, 12_026, -17_000)] == [
        "1963",
        "0033",
        "-0043",
        "Y12026",
        "Y-17000",
    ]


OF_DAYS = {
    (0, None): "not known",
    (3, None): "at least 3 days",
    (21, None): "at least 3 weeks",
    (0, 0): "the same day",
    (1, 1): "1 day",
    (14, 14): "2 weeks",
    (0, 62): "up to 62 days",
    (21, 62): "between 3 weeks and 62 days",
    (7, 1400): "between 1 week and 1,400 days",
}


@pytest.mark.parametrize(("days", "words"), OF_DAYS.items())
def test_days_that_are_not_placed_are_told_as_days_and_weeks(days: tuple[int, int | None], words: str) -> None:
    """Between unknown days a month has no length, so none is told."""
    found = gap_of_days(*days, forward=True, doubted=False)
    assert (found.least, found.most, found.words, found.forward) == (*days, words, True)
    assert gap_of_days(*days, forward=None, doubted=True).words == f"roughly {words}"


def test_windows_have_gaps_too() -> None:
    """A window is counted in days, and one that rests on doubt is rough."""
    first, last = (days_from_civil(1963, 12, day) * DAY for day in (5, 6))
    window = Window((first, last, first, last))
    assert gap(window, parse_date("1963-12-08T12:00")).words == "3 days"
    assert gap(Window(window.bounds, doubted=True), parse_date("1963-12-08")).words == "roughly 3 days"
    assert gap(Window((None,) * 4), parse_date("1963")).words == "not known"
