"""Weeks and halves."""

import datetime as dt

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-W14", "2023-04-03", "2023-04-09"),
        ("2023W14", "2023-04-03", "2023-04-09"),
        ("week 14 of 2023", "2023-04-03", "2023-04-09"),
        ("calendar week 14, 2023", "2023-04-03", "2023-04-09"),
        ("W14 2023", "2023-04-03", "2023-04-09"),
        ("2023 wk. 14", "2023-04-03", "2023-04-09"),
        ("2023-W14-5", "2023-04-07", "2023-04-07"),
        ("2023W145", "2023-04-07", "2023-04-07"),
        ("2020 week 53", "2020-12-28", "2021-01-03"),
        ("2009-W01", "2008-12-29", "2009-01-04"),
        ("first week of June 1944", "1944-06-01", "1944-06-07"),
        ("the 2nd week of June 1944", "1944-06-08", "1944-06-14"),
        ("third week in June, 1944", "1944-06-15", "1944-06-21"),
        ("Fourth week of February 1963", "1963-02-22", "1963-02-28"),
        ("last week of February 1964", "1964-02-23", "1964-02-29"),
        ("first half of June 1944", "1944-06-01", "1944-06-15"),
        ("2nd half of January 1944", "1944-01-16", "1944-01-31"),
        ("H1 1944", "1944-01-01", "1944-06-30"),
        ("2H 1944", "1944-07-01", "1944-12-31"),
        ("1944-H2", "1944-07-01", "1944-12-31"),
        ("1944 1H", "1944-01-01", "1944-06-30"),
        ("c. 2023-W14", "2023-04-03", "2023-04-09"),
        ("first week of June 1944?", "1944-06-01", "1944-06-07"),
        ("before the first week of June 1944", None, "1944-05-31"),
        ("after week 14 of 2023", "2023-04-10", None),
        ("by week 14 of 2023", None, "2023-04-09"),
        ("between the first week of June 1944 and the last week of July 1944", "1944-06-01", "1944-07-31"),
        ("between 5 May 1944 and the first week of June 1944", "1944-05-05", "1944-06-07"),
    ],
)
def test_weeks_are_moments_in_their_days(text: str, first: str | None, last: str | None) -> None:
    """Once, some time from the first day to the last."""
    date = parse_date(text)
    assert (date.earliest, date.latest, date.kind) == (first, last, "moment")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-W14/2023-W16", "[2023-04-03..2023-04-09]/[2023-04-17..2023-04-23]"),
        ("c. 2023-W14–2023-W16", "[2023-04-03~..2023-04-09~]/[2023-04-17~..2023-04-23~]"),
        ("2023-W14–2023-W16?", "[2023-04-03?..2023-04-09?]/[2023-04-17?..2023-04-23?]"),
        ("from 2023-W14 to 5 May 2023", "[2023-04-03..2023-04-09]/2023-05-05"),
        ("since week 14 of 2023", "[2023-04-03..2023-04-09]/.."),
    ],
)
def test_weeks_are_the_ends_of_ranges(text: str, edtf: str) -> None:
    """Each end is a week; a hedge is of both."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-W53", ": 2023 has 52 weeks"),
        ("week 0 of 2020", ": 2020 has 53 weeks"),
        ("fifth week of June 1944", ': June 1944 has four weeks; write "last week of June 1944" or its days'),
        ("first half of February 1963", ': write its days, as in "between 1 and 14 February 1963"'),
        ("second half of February 1964", ': write its days, as in "between 15 and 29 February 1964"'),
        ("third half of May 1963", ": May 1963 has two halves"),
        (
            "week of 5 November 1956",
            ': a week is written by its first and its last day, as in "5–11 November 1956"',
        ),
    ],
)
def test_what_is_no_week_is_refused(text: str, reason: str) -> None:
    """With what to write, where there is something."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "2023-W14 BC",
        "first week of Lent 1963",
        "first week of 1963",
        "first week of June 1944 or later",
        "c. 2023-W14 and 5 May 2023",
        "late week 14 of 2023",
        "one week 1963",
    ],
)
def test_what_is_beside_a_week_is_not_lost(text: str) -> None:
    """An era, a hedge or a word that can't be told is no reason to drop it."""
    with pytest.raises(DateError):
        parse_date(text)


def test_numbered_weeks_are_those_of_the_standard_library() -> None:
    """Every week of years that begin on each weekday."""
    for year in range(2015, 2028):
        for week in range(1, 53):
            monday = dt.date.fromisocalendar(year, week, 1)
            date = parse_date(f"{year}-W{week:02d}")
            assert (date.earliest, date.latest) == (str(monday), str(monday + dt.timedelta(6)))
