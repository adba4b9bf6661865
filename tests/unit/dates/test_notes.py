"""What a reader is told of a date that may have been meant otherwise."""

import re

import pytest

from coupline.dates import Conventions, TimelineDate, date_from_toml, parse_date
from coupline.dates.conventions import USUAL
from coupline.dates.edtf import read_edtf
from coupline.dates.notes import notes
from coupline.dates.value import rewritten

SEASON = "seasons are taken as northern"
NORTH, SOUTH = Conventions(hemisphere="north"), Conventions(hemisphere="south")


def told(written: object, conventions: Conventions = USUAL) -> list[str]:
    """The notes on a value, a line each."""
    return [str(note) for note in notes(written, date_from_toml(written, conventions=conventions), conventions)]


def remarked(text: str, edtf: str, *remarks: str) -> TimelineDate:
    """A date as a reader of English gives it."""
    date = read_edtf(edtf)
    assert date is not None
    return rewritten(date, text, remarks)


HYPHENS = [
    ("1921-33", "1921-33", "Q1 1921", "1921–1933", "1921/1933", "warning"),
    ("1903-04", "1903-04", "April 1903", "1903–1904", "1903/1904", "note"),
    ("1921-33?", "1921-33?", "Q1 1921?", "1921?–1933?", "1921?/1933?", "warning"),
    ("?1921-33", "1921-33", "Q1 1921", "1921–1933", "?1921/1933", "warning"),
    ("1920/1921-33", "1921-33", "Q1 1921", "1921–1933", "1920/1933", "warning"),
    ("1921-33/1940", "1921-33", "Q1 1921", "1921–1933", "1921/1940", "warning"),
    ("1921-33~/..", "1921-33~", "c. Q1 1921", "1921~–1933~", "1921~/..", "warning"),
    ("1905-06/1907-08", "1905-06", "June 1905", "1905–1906", "1905/1908", "note"),
    ("[1921-33,1940]", "1921-33", "Q1 1921", "1921–1933", "[1921..1933,1940]", "warning"),
    ("[1920..1921-33]", "1921-33", "Q1 1921", "1921–1933", "[1920..1933]", "warning"),
    ("[1921-33..]", "1921-33", "Q1 1921", "1921–1933", "[1921..]", "warning"),
    ("{1921-33}", "1921-33", "Q1 1921", "1921–1933", "{1921..1933}", "warning"),
    ("{1963-05,1921-33}", "1921-33", "Q1 1921", "1921–1933", "{1963-05,1921..1933}", "warning"),
    ("1920/[1921-33,1940]", "1921-33", "Q1 1921", "1921–1933", "1920/[1921..1933,1940]", "warning"),
]


@pytest.mark.parametrize(("text", "part", "words", "years", "instead", "severity"), HYPHENS)
def test_a_hyphen_in_any_part(text: str, part: str, words: str, years: str, instead: str, severity: str) -> None:
    """A range of years that is a month or a code to EDTF is told of wherever it stands, with what to write there."""
    (note,) = notes(text, parse_date(text))
    assert str(note) == f'"{part}" is read as {words}; if {years} is meant, write "{instead}"'
    assert (note.code, note.severity) == ("hyphen", severity)
    parse_date(instead)


def test_what_has_no_hyphen_note() -> None:
    """A month that is no later year, a day, a mask, years, and what is no EDTF."""
    for text in ("1963-05", "1963-12-05", "19XX-33", "1961/1965", "1961-65", "1921–33", "1961–1965", "-1921-33"):
        assert not [note for note in notes(text, parse_date(text)) if note.code == "hyphen"], text
    assert notes("1905-06, 1907-08", parse_date("{1905-06,1907-08}")) == ()
    assert notes("[1905-06]", parse_date("1905/1906")) == ()


MINUS = [
    ("-0043", "is an astronomical year, 44 BCE", "44 BCE"),
    ("-1961", "is an astronomical year, 1962 BCE", "1962 BCE"),
    ("0000", "is an astronomical year, 1 BCE", "1 BCE"),
    ("Y-17000", "is an astronomical year, 17,001 BCE", "17,001 BCE"),
    ("-0715-01-01", "counts a year 0: 1 January 716 BCE", "1 January 716 BCE"),
    ("-1961?", "counts a year 0: 1962 BCE?", "1962 BCE?"),
    ("-12XX", "counts a year 0: 13th century BCE", "13th century BCE"),
    ("-0264/-0241", "counts a year 0: 265–242 BCE", "265–242 BCE"),
    ("-0027/0014", "counts a year 0: 28 BCE – 14 CE", "28 BCE – 14 CE"),
    ("[-0044,-0043]", "counts a year 0: 45 or 44 BCE", "45 or 44 BCE"),
    ("0000-03-15", "counts a year 0: 15 March 1 BCE", "15 March 1 BCE"),
]


@pytest.mark.parametrize(("text", "message", "instead"), MINUS)
def test_a_minus_year_of_edtf(text: str, message: str, instead: str) -> None:
    """Who writes -0715 may mean 715 BCE; EDTF says 716, and so does the note."""
    assert told(text) == [f'"{text}" {message}; write "{instead}" if the text should say so']
    assert told(text, Conventions(minus_years="astronomical")) == []
    assert parse_date(instead) == parse_date(text)


def test_whole_numbers_and_years_without_words() -> None:
    """A number is told as it is written; what has no words is told to have some."""
    assert told(-43) == ['-43 is an astronomical year, 44 BCE; write "44 BCE" if the text should say so']
    assert told(0) == ['0 is an astronomical year, 1 BCE; write "1 BCE" if the text should say so']
    assert told("-1X32") == ['"-1X32" counts a year 0; write its years with BCE if the text should say so']
    assert told(-43, Conventions(minus_years="astronomical")) == []
    for written in (1963, "44 BCE", "500–401 BCE", "5th century BC", "1961-65", "000X", "1000/2000"):
        assert told(written) == []


def test_seasons() -> None:
    """A season is the north's where nothing else is said."""
    assert told("spring 1963") == [
        (
            f"{SEASON}: spring 1963 is 1963-03-01 to 1963-05-31; "
            'hemisphere = "south" in the file, or --hemisphere south, makes them southern'
        ),
    ]
    assert [note.code for note in notes("1921-24", parse_date("1921-24"))] == ["hyphen", "season"]
    assert len(told("[1963-21,1964]")) == 1
    for written in ("1963-04", "southern winter 1963", "1962-37", "1963-12-05"):
        assert told(written) == []
    for conventions in (NORTH, SOUTH):
        assert told("spring 1963", conventions) == []


def test_a_winter_that_one_year_names() -> None:
    """January 1992 is in a winter of 1992 to some, and it is said which was taken."""
    (note,) = notes("winter 1992", remarked("winter 1992", "1992-24w"), NORTH)
    assert note == (
        "winter",
        '"winter 1992" is taken as December 1992 to February 1993, and January 1992 may be meant',
        'write "winter 1992–1993" or "winter 1991–1992"',
        "note",
    )
    for suggestion in re.findall('"([^"]*)"', note.hint):
        parse_date(suggestion)
    (note,) = notes("summer 1992", remarked("summer 1992", "1992-22~w"), SOUTH)
    assert note.hint == 'write "summer 1992–1993" or "summer 1991–1992"'
    (note,) = notes("winter 415 BC", remarked("winter 415 BC", "-0414-24w"), NORTH)
    assert (note.message, note.hint) == (
        '"winter 415 BC" is taken as December 415 BCE to February 414 BCE, and January 415 BCE may be meant',
        'write "-0414-24" or "-0415-24"',
    )


def test_what_readers_remark() -> None:
    """The weekday of another calendar, a dual year, a year of three digits: how each was read, and what to write."""
    found = [
        *notes("Tuesday, 5 March 1700", remarked("Tuesday, 5 March 1700", "1700-03-05", "julian-weekday")),
        *notes("11 February 1731/32", remarked("11 February 1731/32", "1732-02-11", "old-style")),
        *notes("June, 192", remarked("June, 192", "0192-06", "short-year")),
    ]
    assert [(note.code, str(note)) for note in found] == [
        (
            "julian-weekday",
            (
                '"Tuesday, 5 March 1700" has its weekday by the Julian calendar, and is not converted; '
                "write the day of our calendar, with its weekday, if the list counts by that"
            ),
        ),
        (
            "old-style",
            (
                '"11 February 1731/32" is read as 11 February 1732, by our count of years; '
                'write "11 February 1732" if the text should say so'
            ),
        ),
        (
            "short-year",
            (
                '"June, 192" is read as June 192 CE; '
                'write "June 192 CE" if that is meant, else all four digits of the year'
            ),
        ),
    ]
