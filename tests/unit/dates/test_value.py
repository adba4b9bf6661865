"""A date as a value: equal, frozen, sorted for display, and what it answers."""

import copy
import pickle

import pytest

from coupline.dates import MARGINS, Precision, TimelineDate, parse_date
from coupline.dates.calendar import DAY
from coupline.dates.edtf import read_edtf
from coupline.errors import DateError

PRECISIONS = [
    ("1963-12-05T10:00:00", Precision.SECOND),
    ("1963-12-05T10:00", Precision.MINUTE),
    ("1963-12-05", Precision.DAY),
    ("1963-12", Precision.MONTH),
    ("1963-12-XX", Precision.MONTH),
    ("early 1962", Precision.SEASON),
    ("1963", Precision.YEAR),
    ("1963-XX-05", Precision.YEAR),
    ("1963-12-05T10:00:00.5+02:00", Precision.SECOND),
    ("5 December 1963, 10:00", Precision.MINUTE),
    ("?1963-12-05", Precision.DAY),
    ("1963-12-05~", Precision.DAY),
    ("1963-1X", Precision.YEAR),
    ("1963-XX-XX", Precision.YEAR),
    ("1963~-12", Precision.MONTH),
    ("Q3 1961", Precision.SEASON),
    ("first half of 1961", Precision.SEASON),
    ("spring 1963", Precision.SEASON),
    ("early May 1963", Precision.DAY),
    ("-0043", Precision.YEAR),
    ("Y17000", Precision.YEAR),
    ("c. 1960", Precision.YEAR),
    ("the 1960s", Precision.DECADE),
    ("c. 1960s", Precision.DECADE),
    ("-004X", Precision.DECADE),
    ("490s BC", Precision.DECADE),
    ("c. 490s BC", Precision.DECADE),
    ("[-0497..-0488]", Precision.YEAR),
    ("mid-1960s", Precision.YEAR),
    ("196X", Precision.DECADE),
    ("1963S3", Precision.DECADE),
    ("19XX", Precision.CENTURY),
    ("19XX?", Precision.CENTURY),
    ("1950S2", Precision.CENTURY),
    ("19X3", Precision.CENTURY),
    ("19th century", Precision.CENTURY),
    ("c. 19th century", Precision.CENTURY),
    ("5th century BC", Precision.CENTURY),
    ("1st century", Precision.CENTURY),
    ("c. 1st century", Precision.CENTURY),
    ("1st century BC", Precision.CENTURY),
    ("[0001~..0099]", Precision.YEAR),
    ("[0001-01..0099-12]", Precision.MONTH),
    ("{0001..0099}", Precision.YEAR),
    ("early 1st century", Precision.YEAR),
    ("1st–2nd century", Precision.CENTURY),
    ("1XXX", Precision.MILLENNIUM),
    ("XXXX", Precision.MILLENNIUM),
    ("2nd millennium", Precision.MILLENNIUM),
    ("1st millennium", Precision.MILLENNIUM),
    ("1st millennium BC", Precision.MILLENNIUM),
    ("Y17000S1", Precision.MILLENNIUM),
    ("1963-12-05/1964", Precision.YEAR),
    ("1964/1965-12-05", Precision.YEAR),
    ("1985/..", Precision.YEAR),
    ("../..", Precision.MILLENNIUM),
    ("[1963-12,1964-01-05]", Precision.MONTH),
    ("before 1959", Precision.YEAR),
]


@pytest.mark.parametrize(("text", "precision"), PRECISIONS)
def test_precision(text: str, precision: Precision) -> None:
    """A date knows how fine it is; an interval is as fine as its coarser end."""
    assert parse_date(text).precision is precision


def test_precisions_are_ordered() -> None:
    """The coarser has the greater rank, and says its word."""
    assert [precision.rank for precision in Precision] == sorted(precision.rank for precision in Precision)
    assert f"{Precision.DAY} {Precision.CENTURY.value}" == "day century"
    assert set(MARGINS) == set(Precision)


def test_how_it_was_written_makes_no_difference() -> None:
    """Equality and hash go by what is meant; the text is kept beside it."""
    one, other = parse_date("5 December 1963"), parse_date("1963-12-05")
    assert one == other
    assert len({one, other}) == 1
    assert (one.text, str(one)) == ("5 December 1963", "5 December 1963")
    assert one != parse_date("1963-12")
    assert one != "1963-12-05"
    assert repr(one) == "TimelineDate('5 December 1963', edtf='1963-12-05')"
    assert parse_date("winter 1963") != parse_date("winter 1963", hemisphere="south")


def test_it_does_not_change() -> None:
    """A date can be copied and stored, and not changed; it has no order of its own."""
    date = parse_date("c. 1960")
    with pytest.raises(AttributeError, match="text can't be set"):
        date.text = "1961"
    with pytest.raises(AttributeError, match="edtf can't be deleted"):
        del date.edtf
    assert copy.deepcopy(date) == date == pickle.loads(pickle.dumps(date))  # noqa: S301 - our own
    with pytest.raises(TypeError):
        date < date  # type: ignore[operator]  # noqa: B015, PLR0124 - that it can't be asked is the point


def test_kind_and_qualifiers() -> None:
    """Moment or span, approximate, uncertain, both."""

    def said(text: str) -> tuple[str, bool, bool]:
        date = parse_date(text)
        return date.kind, date.approximate, date.uncertain

    assert said("1963") == ("moment", False, False)
    assert said("[1961..1965]") == ("moment", False, False)
    assert said("1961~/1965") == ("span", True, False)
    assert said("{1960?,1961}") == ("span", False, True)
    assert said("2004-%06") == ("moment", True, True)


def test_order_for_display() -> None:
    """By the first bound that is given, the longer before what it contains; what has no bound comes last."""
    texts = [
        *("Y-13800000000", "44 BCE", "before 1959", "1959", "c. 1960", "1960-01", "1960-01-01", "1960-01-01T00:00:00"),
        *(
            "1960-01-01T00:00:00.05",
            "1960-01-01T00:00:00.5",
            "since 1963",
            "1963",
            "1963-05/1965",
            "1963-05",
            "until 1990",
        ),
        *("[1990-02..]", "../.."),
    ]
    dates = [parse_date(text) for text in texts]
    backwards = dates[::-1]
    assert sorted(backwards, key=lambda date: date.sort_key) == dates
    assert parse_date("before 1959").year == 1958
    assert parse_date("until 1990").year == 1990
    assert parse_date("../..").year is None


def _window(text: str) -> tuple[int | None, int | None]:
    return parse_date(text).hull


def _answers(text: str, window: str) -> str:
    date, (start, end) = parse_date(text), _window(window)
    answers = date.possible(start, end), date.certain(start, end), date.within(start, end)
    return "".join(letter if answer else "-" for letter, answer in zip("pcw", answers, strict=True))


@pytest.mark.parametrize(
    ("text", "window", "answers"),
    [
        ("1964-05", "1964", "pcw"),
        ("1964", "1964-05", "p--"),
        ("1961/1965", "1964", "pc-"),
        ("1961/1964", "1964", "pc-"),
        ("1961/1964", "1964-05", "p--"),
        ("1963", "1964", "---"),
        ("1964?", "1964", "p-w"),
        ("c. 1960", "1964", "p--"),
        ("c. 1960", "1966", "---"),
        ("c. 5 December 1963", "1963-12-08", "p--"),
        ("c. 5 December 1963", "1963-12-09", "---"),
        ("c. May 1963", "1963-06", "p--"),
        ("c. May 1963", "1963-07", "---"),
        ("196X~", "1974", "p--"),
        ("19XX?", "1880", "p--"),
        ("c. 19th century", "1776", "p--"),
        ("c. 19th century", "1774", "---"),
        ("c. 19th century", "1924", "p--"),
        ("c. 19th century", "1925", "---"),
        ("c. 1st century", "0124", "p--"),
        ("c. 1st century", "0125", "---"),
        ("c. 1st century BC", "-0124", "p--"),
        ("c. 490s BC", "-0503", "p--"),
        ("c. 490s BC", "-0504", "---"),
        ("1961~/1965", "1958", "p--"),
        ("1961~/1965", "1966", "---"),
        ("2004-~06-11", "2004-05-20", "p--"),
        ("2004-06-~11", "2004-05-20", "---"),
        ("2004~-06-11", "2001", "p--"),
        ("before 1959", "1958", "p--"),
        ("before 1959", "1959", "p--"),
        ("before 1959", "1960", "---"),
        ("by 1958", "1959", "---"),
        ("early 1962", "1962-06", "p--"),
        ("early 1962", "1962-07", "---"),
        ("early 1962", "1962-01/1962-04", "p-w"),
        ("early 1962", "1962-01/1962-06", "pcw"),
        ("1962-37", "1962-01/1962-04", "pcw"),
        ("{1943,1974}", "1960", "p--"),
        ("{1943,1974}", "1943", "pc-"),
        ("6 and 9 August 1945", "1945-08-07", "p--"),
        ("6 and 9 August 1945", "1945-08-09", "pc-"),
        ("{1999..2002,2004}", "2001", "pc-"),
        ("{1999..2002,2004}", "2003", "p--"),
        ("{1667,1668}", "1668", "pc-"),
        ("before 1959", "../1959", "pcw"),
        ("before c. 1959", "1960", "p--"),
        ("not before c. 1959", "1956", "p--"),
        ("since 1990", "2026", "p--"),
        ("since 1990", "1989", "---"),
        ("since 1990", "since 1980", "pcw"),
        ("{1960,1961?,1965}", "1963", "p--"),
        ("../..", "1963", "p--"),
        ("1963", "../..", "pcw"),
    ],
)
def test_possible_certain_within(text: str, window: str, answers: str) -> None:
    """Possible for some day, certain for every day, wholly within; what is approximate or open is never certain."""
    assert _answers(text, window) == answers


def test_hull_and_reach_in_seconds() -> None:
    """Bounds are half-open seconds; a day has all of its own and none of the next."""
    date = parse_date("1970-01-01")
    assert date.bounds == (0, DAY, 0, DAY)
    assert date.hull == date.reach == (0, DAY)
    assert parse_date("1970-01-01?").reach == (-3 * DAY, 4 * DAY)
    assert parse_date("1970-01-02T00:00:01.5").bounds == (DAY + 1, DAY + 2, DAY + 1, DAY + 2)
    assert isinstance(date, TimelineDate)


def test_a_time_with_an_offset_lies_on_its_own_local_day() -> None:
    """Asked for days, a date with an offset answers by its local day; asked for an instant, by UTC."""
    date = parse_date("2024-12-31T23:30:00-05:00")
    for own in ("2024", "2024-12", "2024-12-31"):
        window = parse_date(own).hull
        assert (date.possible(*window), date.certain(*window), date.within(*window)) == (True, True, True)
    for other in ("2025", "2025-01-01", "2024-12-30"):
        window = parse_date(other).hull
        assert (date.possible(*window), date.certain(*window), date.within(*window)) == (False, False, False)
    instant = parse_date("2025-01-01T04:30:00Z").hull
    assert (date.possible(*instant), date.certain(*instant), date.within(*instant)) == (True, True, True)
    assert date.possible(None, None)
    assert date.within(None, None)


def test_bounds_by_their_own_clock() -> None:
    """A bound of a moment, or one that the other end sets, goes by the clock of the date that sets it."""
    moment = parse_date("[..2024-12-31T23:30:00-05:00]")
    assert (moment.start_latest, moment.latest, moment.year) == ("2024-12-31", "2024-12-31", 2024)
    assert moment.within(*parse_date("../2024").hull)
    span = parse_date("2024/2024-06-01T23:00:00-05:00")
    assert (span.start_latest, span.latest) == ("2024-06-01", "2024-06-01")
    assert span.certain(*parse_date("2024-06-01").hull)
    several = parse_date("[2024-06-01T00:30:00+02:00,2024-06-01T23:30:00-05:00]")
    assert (several.earliest, several.start_latest, several.end_earliest, several.latest) == ("2024-06-01",) * 4
    assert several.certain(*parse_date("2024-06-01").hull)


def test_over_the_date_line() -> None:
    """Where local days run backwards, it is compared with a window of days in UTC."""
    flight = parse_date("2025-01-01T10:00+13:00/2024-12-31T19:30-10:00")
    assert (flight.earliest, flight.latest) == ("2025-01-01", "2024-12-31")
    for day in ("2024-12-31", "2025-01-01"):
        window = parse_date(day).hull
        assert (flight.possible(*window), flight.certain(*window), flight.within(*window)) == (True, True, False)


@pytest.mark.parametrize(
    "text", ["1962-35h", "1962h", "1962-05d", "1962m", "1962-12-05c", "1837a", "1837ab", "1962-05w"]
)
def test_a_mark_stands_where_it_means_something(text: str) -> None:
    """Marks are ours: elsewhere they make no date, and what a user writes has none."""
    assert read_edtf(text) is None
    with pytest.raises(DateError):
        parse_date(text)
