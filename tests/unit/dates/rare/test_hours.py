"""Times of day as logs and English write them."""

import pytest

from coupline.dates import parse_date
from coupline.dates.calendar import DAY, days_from_civil
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Jul 4 2023 7:05 PM", "2023-07-04T19:05"),
        ("4 July 2023, 7 a.m.", "2023-07-04T07:00"),
        ("7:15 PM, 4 July 2023", "2023-07-04T19:15"),
        ("7.15 p.m. on 4 July 2023", "2023-07-04T19:15"),
        ("4 July 2023 12 am", "2023-07-04T00:00"),
        ("4 July 2023 12:30 AM", "2023-07-04T00:30"),
        ("4 July 2023 12 pm", "2023-07-04T12:00"),
        ("4 July 2023 8:05:09 pm", "2023-07-04T20:05:09"),
        ("2023-07-04 8:05 PM", "2023-07-04T20:05"),
        ("4 July 2023, 2:30 pm UTC", "2023-07-04T14:30Z"),
        ("4 July 2023, 14:30 (local time)", "2023-07-04T14:30"),
        ("before 4 July 2023, 2 pm", "[..2023-07-04T13:59]"),
        ("4 July 2023 16:10–17:00", "2023-07-04T16:10/2023-07-04T17:00"),
        ("4 July 2023, 16:10–17:00 UTC", "2023-07-04T16:10Z/2023-07-04T17:00Z"),
        ("4 July 2023, 16:10 UTC–17:00 UTC", "2023-07-04T16:10Z/2023-07-04T17:00Z"),
        ("4 July 2023, 16:10–17:00+02:00", "2023-07-04T16:10+02:00/2023-07-04T17:00+02:00"),
        ("from 16:10:05 to 17:00:09 on 4 July 2023", "2023-07-04T16:10:05/2023-07-04T17:00:09"),
        ("between 16:10 and 17:00 on 4 July 2023", "[2023-07-04T16:10..2023-07-04T17:00]"),
        ("4 July 2023, 2–3 pm", "2023-07-04T14:00/2023-07-04T15:00"),
        ("4 July 2023, 2.15 to 3:45 p.m.", "2023-07-04T14:15/2023-07-04T15:45"),
        ("4 July 2023, 9 am–1 pm", "2023-07-04T09:00/2023-07-04T13:00"),
        ("4 July 2023, between 2 and 3 pm", "[2023-07-04T14:00..2023-07-04T15:00]"),
        ("from 4 July 2023, 2 pm to 5 July 2023, 3 am", "2023-07-04T14:00/2023-07-05T03:00"),
    ],
)
def test_times_are_read(text: str, edtf: str) -> None:
    """Twelve in the morning is midnight; a range is of one day, and between two times lies a moment."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize("text", ["4 July 2023 22:00–24:00", "4 July 2023 22:00:00–24:00:00"])
def test_an_end_at_24_does_not_reach_the_next_day(text: str) -> None:
    """It ends with the day."""
    date = parse_date(text)
    assert date.latest == "2023-07-04"
    assert date.bounds[3] == days_from_civil(2023, 7, 5) * DAY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5 June 1963 14:30 CET", ': "CET" may be more than one offset from UTC; write "1963-06-05T14:30+01:00"'),
        ("5 June 1963 2:30 pm (EST)", ': "EST" may be more than one offset from UTC; write "1963-06-05T14:30-05:00"'),
        (
            "5 June 1963 13:00 CST",
            ': "CST" may be more than one offset from UTC; write "1963-06-05T13:00-06:00" or "1963-06-05T13:00+08:00"',
        ),
        (
            "5 June 1963 14:30–15:00 JST",
            ': "JST" may be more than one offset from UTC; write "1963-06-05T14:30+09:00/1963-06-05T15:00+09:00"',
        ),
        ("5 June 1963 1615 hrs", ': a time of day is written "16:15"; write "1963-06-05T16:15"'),
        ("0930 hours, 5 June 1963", ': a time of day is written "09:30"; write "1963-06-05T09:30"'),
        ("5 June 1963 1615Z", ': a time of day is written "16:15"; write "1963-06-05T16:15Z"'),
        ("5 June 1963 16.15 h", ': a time of day is written "16:15"; write "1963-06-05T16:15"'),
        (
            "5 June 1963, 1430–1500 hrs",
            ': a time of day is written "15:00"; write "1963-06-05T14:30/1963-06-05T15:00"',
        ),
        ("5 June 1963 2461 hrs", ': "2461 hrs" is no time of day'),
        ("5 June 1963 2430 hrs", ': "2430 hrs" is no time of day'),
        ("5 June 1963 14:30 pm", ': "14:30 pm" is no time of day; write "14:30"'),
        ("5 June 1963 13 pm", ': "13 pm" is no time of day; write "13:00"'),
        ("5 June 1963 25 pm", ': "25 pm" is no time of day'),
        (
            "31 December 1963 11 pm–1 am",
            ' ends before it starts; write "1963-12-31T23:00/1964-01-01T01:00" if it ends on the next day',
        ),
        (
            "5 May 1963 17:30:15,123",
            ': a fraction of a second stands behind a point; write "5 May 1963 17:30:15.123"',
        ),
        ("2 pm", ' is a time without a day; write "1963-12-05T14:00"'),
    ],
)
def test_zones_and_military_times_are_refused_with_what_to_write(text: str, reason: str) -> None:
    """What the error suggests is read."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason
    for way in reason.partition("; write ")[2].split('"')[1::2]:
        if "T" in way:
            assert parse_date(way).edtf == way


@pytest.mark.parametrize(
    "text",
    [
        "5 June 1963, 11–1 pm",  # of the morning, or of the night before?
        "5 June 1963, 0–1 pm",
        "May 5 and 6 pm 1963",
        "May 12 am 1963",
        "June 1963 14:30 CET",
        "before 5 June 1963 14:30 CET",
        "June 1963 14:30–15:00",
        "5 June 1963–6 pm",
        "5 June 1963 noon",
        "5 June 14:30 UTC",
        "5 June 1963 14h30",
        "c. 2 pm on 5 June 1963",
    ],
)
def test_what_is_not_clear_is_not_read(text: str) -> None:
    """A time never becomes a day, nor a day a time."""
    with pytest.raises(DateError):
        parse_date(text)
