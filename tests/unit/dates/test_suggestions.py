"""Refusals: what is wrong, and what to write instead."""

import re

import pytest

from coupline.dates import date_from_toml, parse_date
from coupline.errors import DateError

FORMS = (
    ' is not read as a date; write "1963-12-05", "5 December 1963", "December 1963", "1963", "early 1962", '
    '"spring 1963", "1960s", "19th century", "44 BCE", "c. 1960", "1960?", "before 1959", "since 1990", "1961–1965" '
    'or "between 1961 and 1965"'
)
NOTHING = " names no time; leave the date out where nothing is known"
PARTS = ": parts of a day are not read; write"

REFUSED = [
    ("1963-13", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("1963-13-05", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("1963-02-31", ": February 1963 has 28 days"),
    ("31 February 1963", ": February 1963 has 28 days"),
    ("30 February 45 BCE", ": February 45 BCE has 29 days"),
    ("1963-12-32", ": day 32 does not exist (01–31)"),
    ("1963-12-00", ": day 00 does not exist (01–31)"),
    ("1963-37-05", ": 37 is a season or a part of a year, and has no days"),
    ("15XX-02-3X", ": none of these months has a day 3X"),
    ("-0000", ': there is no year -0000; 1 BCE is written "0000"'),
    ("-0000-01-01T10:00", ': there is no year -0000; 1 BCE is written "0000"'),
    ("Y1963", ': Y is for years of more than four digits; write "1963"'),
    ("Y1E99", ": a year has at most 18 digits"),
    ("Y1E999", ": a year has at most 18 digits"),
    ("1963-12-05T25:00", ": hour 25 does not exist (00–23)"),
    ("1963-12-05T10:61", ": minute 61 does not exist (00–59)"),
    ("1963-12-05T10:00:60", ": second 60 does not exist (00–59)"),
    ("1963-12-05T24:00:01", ": 24:00:00 is the last time of a day; write the next day's"),
    ("1963-12-05T10:00+15:00", ": the offset +15:00 does not exist (-12:00 to +14:00)"),
    ("1963-12-05T10:00-00:00", ": the offset -00:00 does not exist (-12:00 to +14:00)"),
    ("1963-12-05T10:00+02:61", ": the offset +02:61 does not exist (-12:00 to +14:00)"),
    ("1963-12-XXT10:00", ": a time needs a day that is known in full"),
    ("1963-02-30T10:00", ": February 1963 has 28 days"),
    ("1965/1961", " ends before it starts"),
    ("1965–1961", " ends before it starts"),
    ("between 1965 and 1961", " ends before it starts"),
    ("[1667, 1668]", ': a set has no spaces; write "[1667,1668]"'),
    ("Friday, 5 December 1963", ": 5 December 1963 was a Thursday"),
    ("5/12/1963", ' could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'),
    ("5.12.1963", ' could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'),
    ("5/5/1963", ': write "1963-05-05" or "5 May 1963"'),
    ("12/25/1963", ': write "1963-12-25" or "25 December 1963"'),
    (
        "11/4/64",
        ' could be 11 April or 4 November, in any century; write the year in full: "1964-04-11" or "11 April 1964"',
    ),
    ("25/12/64", ' could be in any century; write the year in full: "1964-12-25" or "25 December 1964"'),
    ("1963/12/05", ': write "1963-12-05"'),
    ("1963-12-5", ': write "1963-12-05"'),
    ("1963/13/5", FORMS),
    ("25/25/1963", FORMS),
    ("5/1963/12", FORMS),
    ("1963-5", ': a month is written "1963-05"'),
    ("1963–12", ': a month is written "1963-12"'),
    ("1963–32", FORMS),
    ("1962/63", ' could be a year from 1962 to 1963 or an interval; write "1962/1963"'),
    ("1800s", ' could be 1800–1809 or 1800–1899; write "180X" or "19th century"'),
    ("early 1900s", ' could be 1900–1909 or 1900–1999; write "190X" or "20th century"'),
    ("1855s", ': a decade ends in 0; write "1850s"'),
    ("60s", ' could be of any century; write "1960s"'),
    ("65s", FORMS),
    ("860s", FORMS),
    ("850", ' has not the four digits of a year; write "0850" or "AD 850"'),
    ("5", ' has not the four digits of a year; write "0005" or "AD 5"'),
    ("12345", ': a year of more than four digits is written "Y12345", or "12,345 CE"'),
    ("10:00", ' is a time without a day; write "1963-12-05T10:00"'),
    ("May", ' names no year; write "May 1963"'),
    ("5 may", ' names no year; write "5 May 1963"'),
    ("spring", ' names no year; write "spring 1963"'),
    ("sun", ' names no year; write "5 December 1963"'),
    ("May 64", ' could be 1964 or the year 64; write "May 1964" or "May AD 64"'),
    ("5 May 64", ' could be 1964 or the year 64; write "5 May 1964" or "5 May AD 64"'),
    ("summer '64", ' could be 1964 or the year 64; write "summer 1964" or "summer AD 64"'),
    ("early 62", ' could be 1962 or the year 62; write "early 1962" or "early AD 62"'),
    ("yesterday", ' depends on the day that it is read; write the day itself, as in "1963-12-05"'),
    ("Christmas 1963", ': feasts are not read; write the day, as in "25 December 1963"'),
    ("Easter 1963", ': feasts are not read; write the day, as in "14 April 1963"'),
    ("Decmber 1963", ': "Decmber" is not known; December?'),
    ("circca 1960", ': "circca" is not known; circa?'),
    ("5 de diciembre 1963", ': "diciembre" is not known; December?'),
    ("", " is empty; leave the date out where nothing is known"),
    ("  ", " is empty; leave the date out where nothing is known"),
    ("unknown", NOTHING),
    ("Unknown?", NOTHING),
    ("undated", NOTHING),
    ("n.d.", NOTHING),
    ("[n.d.]", NOTHING),
    ("no date", NOTHING),
    ("?", NOTHING),
    ("—", NOTHING),
    ("..", NOTHING),
    ("unknown to me", FORMS),
    ("night of 4–5 November 1956", f'{PARTS} "4 or 5 November 1956", or "4–5 November 1956" if it lasted'),
    ("the night of 4/5 November 1956", f'{PARTS} "4 or 5 November 1956", or "4–5 November 1956" if it lasted'),
    ("Night of 31 October–1 November 1956", f'{PARTS} "31 October–1 November 1956"'),
    ("early morning of 6 November 1956", f'{PARTS} "6 November 1956"'),
    ("on the evening of the 6th of November 1956", f'{PARTS} "the 6th of November 1956"'),
    ("6 November 1956, morning", f'{PARTS} "6 November 1956"'),
    ("at dawn on 1956-11-05", f'{PARTS} "1956-11-05"'),
    ("evening of 31 February 1956", FORMS),
    ("night of November 1956", FORMS),
    ("dawn of the 20th century", FORMS),
    ("last night", FORMS),
    ("week of 5 November 1956", ': a week is written by its first and its last day, as in "5–11 November 1956"'),
    (" 1963", ' has a space before or after it; write "1963"'),
    ("early 1962 ", ' has a space before or after it; write "early 1962"'),
    (" 1963-13", FORMS),
    ("1863- 03-29", ' has spaces within; write "1863-03-29"'),
    ("hello world", FORMS),
    ("last May 1963", FORMS),
    ("12,345", FORMS),
    ("AD 0", FORMS),
    ("0th century", FORMS),
    ("200th century", FORMS),
    ("fifth half of 1961", FORMS),
    ("third half of 1961", FORMS),
    ("first quarter of the 1960s", FORMS),
    ("first half of the 60s", ' could be of any century; write "1960s"'),
    ("early May 12345", FORMS),
    ("winter 1962–64", FORMS),
    ("summer 1962–63", FORMS),
    ("1961–65–70", FORMS),
    ("1963, 1964", FORMS),
    ("1963 or", FORMS),
    ("20240312", ': write "2024-03-12"'),
    ("20241345", ': a year of more than four digits is written "Y20241345", or "20,241,345 CE"'),
    ("20240312T1302", ': write "2024-03-12T13:02"'),
    ("20240312T130240Z", ': write "2024-03-12T13:02:40Z"'),
    ("2024-03-12 13:02:40,250", ': write "2024-03-12T13:02:40.250"'),
    ("2024-03-12T13:02:40,250+0100", ': write "2024-03-12T13:02:40.250+01:00"'),
    ("2024/03/12 13:02:40", ': write "2024-03-12T13:02:40"'),
    ("12/Mar/2024:13:02:40 +0000", ': write "2024-03-12T13:02:40+00:00"'),
    ("[12/Mar/2024:13:02:40]", ': write "2024-03-12T13:02:40"'),
    ("12/Foo/2024:13:02:40", FORMS),
    ("31/Feb/2024:13:02:40", FORMS),
    ("1960–4", ': write "1960–1964"; a month is written "1960-04"'),
    ("1968–4", ': a month is written "1968-04"'),
    ("from 1961", ': write "since 1961"'),
    ("From early 1961 –", ': write "since early 1961"'),
    ("1963–", ': write "since 1963"'),
    ("1963-", ': write "since 1963"'),
    ("1963 to", ': write "since 1963"'),
    ("to 1965", ': write "until 1965"'),
    ("up to 1965", ': write "until 1965"'),
    ("–1965", ': write "until 1965"'),
    ("from the war", FORMS),
    ("to 31 February 1963", FORMS),
    ("since 1938, 1939", FORMS),
    ("since 1990 or before 1959", FORMS),
    ("1963 or 1964 or", FORMS),
    ("turn of the century", FORMS),
    ("turn of the 19th century", FORMS),
    ("[see a note]", FORMS),
    ("1" * 50, ": a year has at most 18 digits"),
    (" the war ", FORMS),
    (" 31 February 1963", FORMS),
    ("  5 December 1963", ' has a space before or after it; write "5 December 1963"'),
    ("between 1963 to 1964", FORMS),
    ("not 1963", FORMS),
    ("no earlier 1963", FORMS),
    ("a day in early 1963", FORMS),
    ("a month in May 1963", FORMS),
    ("a year in 1963", FORMS),
    ("before 2001-13-40", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("after 1963-12-05T1", FORMS),
    ("to 1963-12-05T1", FORMS),
    ("May 1963 10:00", FORMS),
    ("BCE", FORMS),
    ("1963 AD BC", FORMS),
    ("[1963", FORMS),
    ("[1963,]", FORMS),
    ("[..]", NOTHING),
    ("{1965..1961}", " ends before it starts"),
    ("1963..1965", FORMS),
    ("1963-12-05T10", FORMS),
    ("1963-12-05T1:00", FORMS),
    ("1963-12-05T10:00.5", FORMS),
    ("1963-12-05T10:00:00.", FORMS),
    ("1963-12-05T10:00:00+2", FORMS),
    ("1963-12-05T10:00:00Z1", FORMS),
    ("1963-1X-0XT10:00", ": a time needs a day that is known in full"),
    ("1963x12x05T10:00", FORMS),
    ("99999-12-05T10:00", FORMS),
    ("1963-12-05-01", FORMS),
    ("Y12345-01", FORMS),
    ("Y12345E0", FORMS),
    ("1963S0", FORMS),
    ("963S1", FORMS),
    ("1963-12-05/1963-1", FORMS),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_refusal_says_what_to_write(text: str, reason: str) -> None:
    """Every refusal gives its reason behind the text as it was written."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value) == f'date "{text}"{reason}'


@pytest.mark.parametrize(
    "text",
    [
        "The strike began in 1963,\nwhen the miners of Catavi walked out, and it lasted until the spring of 1964.",
        " It is said to have been in the spring of 1963, or the summer; nobody knows, and nobody will ever know. ",
        "[It is said to have been in the spring of 1963, or the summer; nobody knows, and nobody will ever know]",
    ],
)
def test_a_paragraph_is_quoted_by_its_beginning(text: str) -> None:
    """What is no date at all is not said back in full."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value) == f'date "{" ".join(text[:60].split())}…"{FORMS}'
    assert "\n" not in str(caught.value)


def test_a_number_of_any_length_is_refused() -> None:
    """Not even more digits than Python turns into a number are an error of another kind."""
    for text in ("1" * 5000, "1" * 5000 + "th century", "5 May " + "1" * 5000, "1" * 5000 + "s"):
        with pytest.raises(DateError) as caught:
            parse_date(text)
        assert len(caught.value.text) <= 61
    with pytest.raises(DateError, match="…"):
        date_from_toml(["a long list"] * 20)


@pytest.mark.parametrize("row", REFUSED)
def test_what_is_suggested_is_read(row: tuple[str, str]) -> None:
    """Where a refusal says what to write, that is read."""
    for suggestion in re.findall('"([^"]*)"', row[1].partition("write ")[2]):
        parse_date(suggestion)
