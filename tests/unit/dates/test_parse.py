"""What is read, and as what: English, TOML, and the guarded last resort."""

import datetime as dt
from typing import Any

import pytest

from coupline.dates import Precision, date_from_toml, parse_date
from coupline.errors import DateError

# text, EDTF, first day, last day
ENGLISH = [
    ("5 December 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("December 5, 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("5th of December, 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("Dec. 5th, 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("Thursday, 5 December 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("1963 December 5", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("on 5 DECEMBER 1963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("5\u00a0December\u00a01963", "1963-12-05", "1963-12-05", "1963-12-05"),
    ("Dec 1963", "1963-12", "1963-12-01", "1963-12-31"),
    ("1963 Dec", "1963-12", "1963-12-01", "1963-12-31"),
    ("sept. 1963", "1963-09", "1963-09-01", "1963-09-30"),
    ("5 May 850", "0850-05-05", "0850-05-05", "0850-05-05"),
    ("early 1962", "1962-37", "1962-01-01", "1962-04-30"),
    ("early in 1962", "1962-37", "1962-01-01", "1962-04-30"),
    ("mid 1962", "1962-38", "1962-05-01", "1962-08-31"),
    ("towards the end of 1963", "1963-39", "1963-09-01", "1963-12-31"),
    ("early May 1963", "[1963-05-01..1963-05-10]", "1963-05-01", "1963-05-10"),
    ("mid-May 1963", "[1963-05-11..1963-05-20]", "1963-05-11", "1963-05-20"),
    ("late February 1964", "[1964-02-21..1964-02-29]", "1964-02-21", "1964-02-29"),
    ("the 1960s", "196X", "1960-01-01", "1969-12-31"),
    ("1960's", "196X", "1960-01-01", "1969-12-31"),
    ("mid-1960s", "[1964..1966]", "1964-01-01", "1966-12-31"),
    ("late 18th century", "[1767..1799]", "1767-01-01", "1799-12-31"),
    ("mid-19th century", "[1834..1866]", "1834-01-01", "1866-12-31"),
    ("19th-century", "18XX", "1800-01-01", "1899-12-31"),
    ("20th c.", "19XX", "1900-01-01", "1999-12-31"),
    ("1st century", "[0001..0099]", "0001-01-01", "0099-12-31"),
    ("early 1st century", "[0001..0033]", "0001-01-01", "0033-12-31"),
    ("1st century BC", "[-0099..0000]", "-0099-01-01", "0000-12-31"),
    ("5th century BC", "-04XX", "-0499-01-01", "-0400-12-31"),
    ("early 5th century BC", "[-0499..-0466]", "-0499-01-01", "-0466-12-31"),
    ("490s BC", "[-0498..-0489]", "-0498-01-01", "-0489-12-31"),
    ("AD 30s", "003X", "0030-01-01", "0039-12-31"),
    ("2nd millennium BC", "-1XXX", "-1999-01-01", "-1000-12-31"),
    ("first half of 1961", "1961-40", "1961-01-01", "1961-06-30"),
    ("second half of the 19th century", "[1850..1899]", "1850-01-01", "1899-12-31"),
    ("first half of the 1960s", "[1960..1964]", "1960-01-01", "1964-12-31"),
    ("last quarter of 1961", "1961-36", "1961-10-01", "1961-12-31"),
    ("third quarter of the 18th century", "[1750..1774]", "1750-01-01", "1774-12-31"),
    ("Q3 1961", "1961-35", "1961-07-01", "1961-09-30"),
    ("1961 Q3", "1961-35", "1961-07-01", "1961-09-30"),
    ("spring 1963", "1963-21", "1963-03-01", "1963-05-31"),
    ("Spring, 2002", "2002-21", "2002-03-01", "2002-05-31"),
    ("1963 fall", "1963-23", "1963-09-01", "1963-11-30"),
    ("winter 1962–63", "1962-24", "1962-12-01", "1963-02-28"),
    ("winter 1962/1963", "1962-24", "1962-12-01", "1963-02-28"),
    ("southern winter 1963", "1963-32", "1963-06-01", "1963-08-31"),
    ("circa 1960", "1960~", "1960-01-01", "1960-12-31"),
    ("c.1960", "1960~", "1960-01-01", "1960-12-31"),
    ("about the 1960s", "196X~", "1960-01-01", "1969-12-31"),
    ("probably 1960", "1960?", "1960-01-01", "1960-12-31"),
    ("1960(?)", "1960?", "1960-01-01", "1960-12-31"),
    ("probably c. May 1960", "1960-05%", "1960-05-01", "1960-05-31"),
    ("c. early 1960s", "[1960~..1963~]", "1960-01-01", "1963-12-31"),
    ("44 BCE", "-0043", "-0043-01-01", "-0043-12-31"),
    ("B.C. 44", "-0043", "-0043-01-01", "-0043-12-31"),
    ("AD 33", "0033", "0033-01-01", "0033-12-31"),
    ("33 CE", "0033", "0033-01-01", "0033-12-31"),
    ("March 15, 44 BC", "-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ("12,000 BCE", "Y-11999", "Y-11999-01-01", "Y-11999-12-31"),
    ("before 1959", "[..1958]", None, "1958-12-31"),
    ("prior to 1959", "[..1958]", None, "1958-12-31"),
    ("before May 1964", "[..1964-04]", None, "1964-04-30"),
    ("before summer 1964", "[..1964-05]", None, "1964-05-31"),
    ("before 5 December 1963", "[..1963-12-04]", None, "1963-12-04"),
    ("before c. 1959", "[..1958~]", None, "1958-12-31"),
    ("before the early 1960s", "[..1959]", None, "1959-12-31"),
    ("before 1963-12-05 14:30Z", "[..1963-12-05T14:29Z]", None, "1963-12-05"),
    ("by 1959", "[..1959]", None, "1959-12-31"),
    ("by the early 1960s", "[..1963]", None, "1963-12-31"),
    ("not after 1959", "[..1959]", None, "1959-12-31"),
    ("no later than 1959", "[..1959]", None, "1959-12-31"),
    ("after 1959", "[1960..]", "1960-01-01", None),
    ("after the 1950s", "[1960..]", "1960-01-01", None),
    ("not before 1960", "[1960..]", "1960-01-01", None),
    ("no earlier than May 1960", "[1960-05..]", "1960-05-01", None),
    ("since 1990", "1990/..", "1990-01-01", None),
    ("since the early 1960s", "[1960..1963]/..", "1960-01-01", None),
    ("until 1990", "../1990", None, "1990-12-31"),
    ("since 1990 or 1991", "[1990,1991]/..", "1990-01-01", None),
    ("from 1667, 1668 or 1670 onwards", "[1667,1668,1670]/..", "1667-01-01", None),
    ("from 1938 or 1939 to the present", "[1938,1939]/..", "1938-01-01", None),
    ("from 1938 or 1939 to 8 or 9 May 1945", "[1938,1939]/[1945-05-08,1945-05-09]", "1938-01-01", "1945-05-09"),
    ("1963 or 1964 or 1965", "[1963,1964,1965]", "1963-01-01", "1965-12-31"),
    ("1990–present", "1990/..", "1990-01-01", None),
    ("1990 onwards", "1990/..", "1990-01-01", None),
    ("from 1990 on", "1990/..", "1990-01-01", None),
    ("from 1990 to the present", "1990/..", "1990-01-01", None),
    ("1990–?", "1990/", "1990-01-01", None),
    ("?–1990", "/1990", None, "1990-12-31"),
    ("? - 1990", "/1990", None, "1990-12-31"),
    ("1961–1965", "1961/1965", "1961-01-01", "1965-12-31"),
    ("1961—1965", "1961/1965", "1961-01-01", "1965-12-31"),
    ("1961-65", "1961/1965", "1961-01-01", "1965-12-31"),
    ("1903–04", "1903/1904", "1903-01-01", "1904-12-31"),
    ("c. 1961-65", "1961~/1965~", "1961-01-01", "1965-12-31"),
    ("from May 1963 to June 1964", "1963-05/1964-06", "1963-05-01", "1964-06-30"),
    ("from 1963-05 until 1964", "1963-05/1964", "1963-05-01", "1964-12-31"),
    ("from before 1959 to 1965", "[..1958]/1965", None, "1965-12-31"),
    ("between 1961 and 1965", "[1961..1965]", "1961-01-01", "1965-12-31"),
    ("between 3 and 5 November 1964", "[1964-11-03..1964-11-05]", "1964-11-03", "1964-11-05"),
    ("3–5 November 1964", "1964-11-03/1964-11-05", "1964-11-03", "1964-11-05"),
    ("December 5–7, 1963", "1963-12-05/1963-12-07", "1963-12-05", "1963-12-07"),
    ("3 November – 5 December 1964", "1964-11-03/1964-12-05", "1964-11-03", "1964-12-05"),
    ("May–June 1964", "1964-05/1964-06", "1964-05-01", "1964-06-30"),
    ("500–401 BCE", "-0499/-0400", "-0499-01-01", "-0400-12-31"),
    ("44–43 BCE", "-0043/-0042", "-0043-01-01", "-0042-12-31"),
    ("5th–4th century BC", "-04XX/-03XX", "-0499-01-01", "-0300-12-31"),
    ("3 or 4 November 1964", "[1964-11-03,1964-11-04]", "1964-11-03", "1964-11-04"),
    ("3, 4 or 5 November 1964", "[1964-11-03,1964-11-04,1964-11-05]", "1964-11-03", "1964-11-05"),
    ("1667 or mid-1670s", "[1667,1674..1676]", "1667-01-01", "1676-12-31"),
    ("1667 and 1668", "{1667,1668}", "1667-01-01", "1668-12-31"),
    ("during 1963", "1963/1963", "1963-01-01", "1963-12-31"),
    ("a span before 1959", "[..1958]/[..1958]", None, "1958-12-31"),
    ("a day in May 1964", "1964-05-XX", "1964-05-01", "1964-05-31"),
    ("some day in 1964", "1964-XX-XX", "1964-01-01", "1964-12-31"),
    ("a month in 1964", "1964-XX", "1964-01-01", "1964-12-31"),
    ("some time in 1964", "1964", "1964-01-01", "1964-12-31"),
    ("12 April 1985, 23:20:30 UTC+04:30", "1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    ("12 April 1985 at 9:20", "1985-04-12T09:20", "1985-04-12", "1985-04-12"),
    ("1985-04-12 23:20 GMT", "1985-04-12T23:20Z", "1985-04-12", "1985-04-12"),
]


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest"), ENGLISH)
def test_english_keeps_its_precision(text: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    """What a historian writes is read as what it says, and no more."""
    date = parse_date(text)
    assert (date.edtf, date.earliest, date.latest, date.text) == (edtf, earliest, latest, text)


@pytest.mark.parametrize(
    ("text", "hemisphere", "edtf", "earliest", "latest"),
    [
        ("winter 1963", "north", "1963-24", "1963-12-01", "1964-02-29"),
        ("winter 1963", "south", "1963-24", "1963-06-01", "1963-08-31"),
        ("summer 1962–63", "south", "1962-22", "1962-12-01", "1963-02-28"),
        ("1963-21", "south", "1963-21", "1963-09-01", "1963-11-30"),
        ("1963-25", "south", "1963-25", "1963-03-01", "1963-05-31"),
        ("1963-32", "north", "1963-32", "1963-06-01", "1963-08-31"),
    ],
)
def test_seasons_follow_the_hemisphere(text: str, hemisphere: str, edtf: str, earliest: str, latest: str) -> None:
    """A season means the file's hemisphere, unless it names its own."""
    date = parse_date(text, hemisphere=hemisphere)
    assert (date.edtf, date.earliest, date.latest) == (edtf, earliest, latest)


def test_toml_values_are_dates() -> None:
    """A local date, a date-time, an integer year and text are read; the offset and the fraction are kept."""
    zone = dt.timezone(dt.timedelta(hours=2))
    cases: list[tuple[Any, str, str]] = [
        (dt.date(1963, 12, 5), "1963-12-05", "1963-12-05"),
        (dt.datetime(1963, 12, 5, 10, 30), "1963-12-05T10:30:00", "1963-12-05T10:30:00"),  # noqa: DTZ001 - local in TOML
        (
            dt.datetime(1963, 12, 5, 0, 30, 0, 500_000, zone),
            "1963-12-05T00:30:00.5+02:00",
            "1963-12-05T00:30:00.5+02:00",
        ),
        (1963, "1963", "1963"),
        (-43, "-0043", "-43"),
        (12_026, "Y12026", "12026"),
        ("early 1962", "1962-37", "early 1962"),
    ]
    for value, edtf, text in cases:
        date = date_from_toml(value)
        assert (date.edtf, date.text) == (edtf, text)
    assert date_from_toml("winter 1963", hemisphere="south").earliest == "1963-06-01"
    assert date_from_toml(cases[2][0]).earliest == "1963-12-05"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, 'date "true" is a truth value, not a date'),
        (1963.5, 'date "1963.5" is a number with a fraction, not a date'),
        (dt.time(10, 0), 'date "10:00:00" is a time without a day'),
        (["1963"], "date \"['1963']\" is not a date"),
    ],
)
def test_other_toml_values_are_refused(value: object, message: str) -> None:
    """A boolean, a number with a fraction and a bare time are no dates, and the refusal says what is."""
    with pytest.raises(DateError) as caught:
        date_from_toml(value)
    hint = '; write a year as 1963, a day as 1963-12-05, anything else as text: "early 1962"'
    assert str(caught.value) == message + hint


@pytest.mark.parametrize("text", ["5-Dec-1963", "Dec-5-1963", "5. December 1963", "Thursday 5-Dec-1963", "1963-Dec-05"])
def test_odd_spellings_of_a_full_date(text: str) -> None:
    """What only dateutil can spell out is read where day, month and year are all given."""
    assert parse_date(text).edtf == "1963-12-05"


@pytest.mark.parametrize(
    "text",
    [
        *("11/4/64", "May", "10:00", "5", "sun", "5 May", "May 64", "Wed May 1964", "5-Dec-63", "Friday 5-Dec-1963"),
        *(
            "31-Feb-1963",
            "5-Dec-1963 10am",
            "-5-Dec-1963",
            "5/Dec/1963",
            "16 August 1962 and",
            "5 5 Dec 1963",
            "0-Dec-1963",
        ),
        *("the 5 of Dec of 12345", "1964 11", "5 Dec-999 1963", "May-1963-05-06"),
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    """No gap of a date is filled in from today or from anywhere."""
    with pytest.raises(DateError):
        parse_date(text)


def test_what_dateutil_would_guess() -> None:
    """A year is a year and a BCE year is one."""
    assert parse_date("1964").precision is Precision.YEAR
    assert parse_date("-0043").display() == "44 BCE"


def test_spaces_and_dashes_of_all_kinds() -> None:
    """Texts pasted from books and pages, with their own spaces and dashes, read like any other."""
    for text in ("1961\u20131965", "1961\u20141965", "1961 \u2012 1965", "1961\u20101965", "１９６１–1965"):
        assert parse_date(text).edtf == "1961/1965"
