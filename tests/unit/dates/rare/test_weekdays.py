"""The nth weekday of a month, and what python-dateutil may not make of it."""

import datetime as dt

import pytest

from coupline.dates import days_from_civil, parse_date
from coupline.dates.calendar import days_from_julian, weekday_of
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1st Monday of May 1963", "1963-05-06"),
        ("the second Tuesday of May 1963", "1963-05-14"),
        ("Third Wed. of Oct. 1963", "1963-10-16"),
        ("fourth Thursday in November, 1963", "1963-11-28"),
        ("5th Friday of November 1963", "1963-11-29"),
        ("the last Sunday in March 2024", "2024-03-31"),
        ("c. 4th Thursday of November 1965", "1965-11-25~"),
        ("2nd Sunday of May 1963, 14:30", "1963-05-12T14:30"),
        ("from the first Monday of May 1963 to 5 June 1963", "1963-05-06/1963-06-05"),
        ("1st Monday of May 1963 or 2nd Monday of May 1963", "[1963-05-06,1963-05-13]"),
        ("first Thursday of January 1753", "1753-01-04"),
    ],
)
def test_the_nth_weekday_of_a_month_is_its_day(text: str, edtf: str) -> None:
    """A reader of "the 4th Thursday" gets that day, and not the 4th."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("fifth Thursday of November 1965", ": November 1965 has no fifth Thursday; its last is the 25th"),
        (
            "first Sunday of May 1453",
            ' is another day in the Julian calendar than in the Gregorian; write "6 May 1453" or "1 May 1453"',
        ),
        (
            "fifth Tuesday of February 1500",
            " is another day in the Julian calendar than in the Gregorian; write the day",
        ),
    ],
)
def test_a_day_that_is_not_there_or_twice_is_refused(text: str, reason: str) -> None:
    """Where there is no such day, or one in each calendar, the error says so."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "4th Thursday of November 1965 BC",
        "the first Monday of Lent 1963",
        "Tuesday after the first Monday of November 1964",
        "4th Thursday November of 1965",
        "5 Thursday December 1963",
        "5-Dec-963",
    ],
)
def test_nothing_takes_an_ordinal_or_a_short_year_for_what_it_is_not(text: str) -> None:
    """What is left is refused: neither the 4th nor the year 963 is made of it."""
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.parametrize("text", ["5-Dec-1963", "Thursday 5-Dec-1963", "Dec.5.1963", "1963 5 December"])
def test_odd_spellings_of_a_full_date_are_read(text: str) -> None:
    """python-dateutil stays the last resort."""
    assert parse_date(text).edtf == "1963-12-05"


def test_weekdays_are_those_of_the_calendars() -> None:
    """Against the standard library, and by the day on which one calendar followed the other."""
    for day in (dt.date(1, 1, 1), dt.date(1600, 2, 29), dt.date(1970, 1, 1), dt.date(2024, 3, 31)):
        assert weekday_of(days_from_civil(day.year, day.month, day.day)) == day.weekday()
    assert days_from_julian(1582, 10, 4) + 1 == days_from_civil(1582, 10, 15)
    assert days_from_julian(1918, 2, 1) == days_from_civil(1918, 2, 14)
    assert weekday_of(days_from_julian(1066, 10, 14)) == 5  # a Saturday
