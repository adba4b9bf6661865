"""What holds for every date that can be built: laws, tried on random ones."""

import datetime as dt
import itertools

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coupline.dates import (
    TimelineDate,
    civil_from_days,
    date_from_toml,
    days_from_civil,
    days_in_month,
    join,
    one_of,
    parse_date,
    seconds_of_year,
    shift_months,
    year_text,
)
from coupline.dates.duration import gap
from coupline.errors import DateError

DAY = 86_400
MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
HEMISPHERES = st.sampled_from(["north", "south"])


def _parsed(text: str, hemisphere: str = "north") -> TimelineDate:
    try:
        return parse_date(text, hemisphere=hemisphere)
    except DateError:
        assume(False)  # noqa: FBT003 - a text of the right shape that names no date: another is tried
        raise


@st.composite
def years(draw: st.DrawFn) -> str:
    """Years of four digits, most of them recent."""
    year = draw(st.integers(1000, 2100) | st.integers(-9999, 9999))
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


@st.composite
def plain_dates(draw: st.DrawFn) -> str:
    """Years, months, days, seasons and other parts of years, without qualifiers."""
    year = draw(years())
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return year
    if kind == 1:
        return f"{year}-{draw(st.integers(21, 41))}"
    month = draw(st.integers(1, 12))
    if kind == 2:
        return f"{year}-{month:02d}"
    return f"{year}-{month:02d}-{draw(st.integers(1, days_in_month(int(year), month))):02d}"


@st.composite
def odd_dates(draw: st.DrawFn) -> str:
    """Dates with unspecified digits, qualified components, significant digits; long years; times."""
    kind = draw(st.integers(0, 4))
    if kind == 0:
        digits = list(draw(plain_dates()).rjust(4))
        for index in draw(st.sets(st.integers(0, len(digits) - 1), max_size=5)):
            digits[index] = "X" if digits[index].isdigit() else digits[index]
        return "".join(digits)
    if kind == 1:
        return draw(MARKS) + draw(MARKS).join(draw(plain_dates()).partition("-06")) + draw(MARKS)
    if kind == 2:
        return f"{draw(years())}S{draw(st.integers(1, 5))}"
    if kind == 3:
        return f"Y{draw(st.integers(-(10**12), 10**12).filter(lambda year: abs(year) > 9999))}{draw(MARKS)}"
    time = draw(st.times()).replace(microsecond=0).isoformat()[: draw(st.sampled_from([5, 8]))]
    fraction = draw(st.sampled_from(["", "", ".5", ".042"])) if len(time) == 8 else ""
    zone = draw(st.sampled_from(["", "Z", "+02:00", "-04", "+0530"]))
    return f"{draw(st.dates()).isoformat()}T{time}{fraction}{zone}"


DATES = st.builds("{}{}".format, plain_dates(), MARKS) | odd_dates()
DECADES = st.integers(-20, 203).map(lambda decade: decade * 10)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Sets that may be the thirds and halves of decades, centuries and months."""
    mark, base = draw(MARKS), draw(DECADES)
    low, high = draw(st.sampled_from([(0, 3), (4, 6), (7, 9), (0, 9), (0, 33), (34, 66), (67, 99), (0, 49), (0, 99)]))
    if draw(st.booleans()):
        month = f"{draw(st.integers(1900, 2000))}-{draw(st.integers(1, 12)):02d}"
        start, end = draw(st.sampled_from([("01", "10"), ("11", "20"), ("21", "28"), ("21", "29"), ("21", "31")]))
        return f"[{month}-{start}{mark}..{month}-{end}{mark}]"
    first, last = (base + low or 1, base + high) if base >= 0 else (base - high + 1, base - low + 1)
    return f"[{year_text(first)}{mark}..{year_text(last)}{mark}]"


@st.composite
def sets(draw: st.DrawFn) -> str:
    """One of several, or all of them; near each other, and far apart."""
    near = st.integers(1, 28).map(lambda day: f"1964-11-{day:02d}") | st.integers(1, 12).map(lambda m: f"1964-{m:02d}")
    members = draw(st.lists(DATES | near, min_size=1, max_size=3))
    dots = draw(st.sampled_from([",", "..", ",", ","]))
    text = (
        dots.join(members)
        if dots == "," or len(members) == 2
        else draw(st.sampled_from(["..{}", "{}.."])).format(members[0])
    )
    return draw(st.sampled_from(["[{}]", "[{}]", "{{{}}}"])).format(text)


ENDS = DATES | sets().filter(lambda text: text[0] == "[") | intervals() | st.sampled_from(["..", ""])
SPANS = st.builds("{}/{}".format, ENDS, ENDS)
EDTF = DATES | intervals() | sets() | SPANS


@st.composite
def built(draw: st.DrawFn) -> tuple[TimelineDate, str]:
    """Any date that the package can build, and the hemisphere that it was read in."""
    hemisphere = draw(HEMISPHERES)
    date = _parsed(draw(EDTF), hemisphere)
    way = draw(st.integers(0, 6))
    try:
        if way == 0:
            date = date.as_span()
        elif way == 1:
            date = date.as_moment()
        elif way == 2:
            date = join(date, _parsed(draw(EDTF), hemisphere))
        elif way == 3:
            date = one_of([date, *(_parsed(text, hemisphere) for text in draw(st.lists(EDTF, max_size=2)))])
        elif way == 4:
            others = draw(st.lists(SPANS | EDTF, min_size=1, max_size=2))
            date = one_of([each.as_span() for each in (date, *(_parsed(text, hemisphere) for text in others))])
    except DateError:
        assume(False)  # noqa: FBT003 - joined the wrong way round
    return date, hemisphere


@given(built())
@settings(max_examples=500, deadline=None)
def test_edtf_reads_back(pair: tuple[TimelineDate, str]) -> None:
    """The canonical EDTF of a date is read as the same date, and is canonical itself."""
    date, hemisphere = pair
    again = parse_date(date.edtf, hemisphere=hemisphere)
    assert (again, again.edtf) == (date, date.edtf)
    assert (again.precision, again.reach, again.offsets, again.kind) == (
        date.precision,
        date.reach,
        date.offsets,
        date.kind,
    )
    assert again.sort_key == date.sort_key


@given(built())
@settings(max_examples=500, deadline=None)
def test_what_is_displayed_reads_back(pair: tuple[TimelineDate, str]) -> None:
    """What is displayed in long form is read as the same date."""
    date, hemisphere = pair
    assert parse_date(date.display(), hemisphere=hemisphere) == date
    assert "\n" not in date.display("short") + date.display("spine")


@given(built())
@settings(max_examples=200, deadline=None)
def test_earliest_is_not_after_latest(pair: tuple[TimelineDate, str]) -> None:
    """A start is not after its end, and a latest is not before its earliest."""
    a, b, c, d = pair[0].bounds
    for low, high in ((a, b), (c, d), (a, c), (b, d)):
        assert low is None or high is None or low <= high
    assert a is None or d is None or a < d
    if pair[0].kind == "moment":
        assert (a, b) == (c, d)


def _days(bound: int | None) -> int | None:
    return None if bound is None else bound // DAY


@given(plain_dates(), plain_dates(), st.booleans(), st.integers(-4, 4), st.integers(0, 4), st.integers(0, 40))
@settings(max_examples=200, deadline=None)
def test_predicates_agree_with_brute_force(
    one: str, other: str, span: bool, edge: int, start: int, length: int
) -> None:
    """Possible is some reading, certain is every reading, within is every reading wholly inside."""
    date = _parsed(f"{one}/{one[:4]}" if span and one[0] != "-" else one) if start % 2 else _parsed(one)
    bounds = [_days(bound) for bound in date.bounds]
    a, b, c, d = (bound or 0 for bound in bounds)
    assume(d - a < 100 or not span)
    first = (a, b, c, d)[start % 4] + edge
    last = first + length + 1
    readings = (
        [(s, e) for s in range(a, b) for e in range(c, d) if s <= e]
        if date.kind == "span"
        else [(s, s) for s in range(a, b)]
    )
    touches = [s < last and e >= first for s, e in readings]
    window = first * DAY, last * DAY
    assert date.possible(*window) is any(touches)
    assert date.certain(*window) is all(touches)
    assert date.within(*window) is all(first <= s and e < last for s, e in readings)
    assert other


@given(built(), st.integers(-(10**12), 10**12) | st.integers(-2, 2), st.integers(1, 10**10), st.booleans())
@settings(max_examples=400, deadline=None)
def test_certain_is_possible(pair: tuple[TimelineDate, str], start: int, length: int, days: bool) -> None:
    """What is certain, or lies within, is possible; what is approximate or uncertain is never certain."""
    date = pair[0]
    if abs(start) < 3:  # near where the date begins or ends
        start += date.hull[start % 2] or 0
    end = start + length
    if days:
        start, end = start // DAY * DAY, -(-end // DAY) * DAY
    if date.certain(start, end) or date.within(start, end):
        assert date.possible(start, end)
    if date.approximate or date.uncertain:
        assert not date.certain(None, None)
    assert date.possible(None, None)
    assert date.within(None, None)


@given(st.datetimes(), st.integers(-12 * 60, 14 * 60))
@settings(max_examples=200, deadline=None)
def test_a_time_with_an_offset_is_certain_on_its_own_day(time: dt.datetime, minutes: int) -> None:
    """A date-time lies in its own local day and year, and in no other, wherever it was written."""
    date = date_from_toml(time.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes))))
    day = days_from_civil(time.year, time.month, time.day) * DAY
    for start, end in ((day, day + DAY), seconds_of_year(time.year)):
        assert date.certain(start, end)
        assert date.within(start, end)
        assert not date.possible(None, start)
        assert not date.possible(end, None)
    assert date.earliest == date.latest == parse_date(time.date().isoformat()).earliest


@given(st.lists(built(), min_size=2, max_size=5), st.randoms())
@settings(max_examples=200, deadline=None)
def test_sorting_is_total_and_stable(pairs: list[tuple[TimelineDate, str]], random: "object") -> None:
    """Sorting never fails, and the order put in matters only between equal keys."""
    dates = [date for date, _ in pairs]
    keys = sorted(date.sort_key for date in dates)
    for order in itertools.islice(itertools.permutations(dates), 6):
        found = sorted(order, key=lambda date: date.sort_key)
        assert [date.sort_key for date in found] == keys
    assert random is not None
    assert not hasattr(dates[0], "__lt__") or TimelineDate.__lt__ is object.__lt__  # type: ignore[operator]


@given(built(), built())
@settings(max_examples=200, deadline=None)
def test_gap_has_a_least_and_a_most(one: tuple[TimelineDate, str], other: tuple[TimelineDate, str]) -> None:
    """The least time is no more than the most, whichever date is named first."""
    there, back = gap(one[0], other[0]), gap(other[0], one[0])
    assert there.least >= 0
    assert there.most is None or there.least <= there.most
    assert (there.least, there.most, there.words) == (back.least, back.most, back.words)


@given(st.dates())
def test_days_agree_with_the_standard_library(day: dt.date) -> None:
    """Over years 1–9999 the calendar is that of ``datetime``."""
    days = day.toordinal() - dt.date(1970, 1, 1).toordinal()
    assert days_from_civil(day.year, day.month, day.day) == days
    assert civil_from_days(days) == (day.year, day.month, day.day)
    assert date_from_toml(day).earliest == day.isoformat()


@given(st.integers(-(10**7), 10**7), st.integers(1, 12), st.integers(1, 31))
def test_days_round_trip_over_any_year(year: int, month: int, day: int) -> None:
    """A day becomes a number and the number the same day, ten million years each way."""
    assume(day <= days_in_month(year, month))
    assert civil_from_days(days_from_civil(year, month, day)) == (year, month, day)
    start, end = seconds_of_year(year)
    assert start <= days_from_civil(year, month, day) * DAY < end
    assert civil_from_days(shift_months(start, 12 * 5) // DAY) == (year + 5, 1, 1)


def _read_or_refuse(text: str) -> None:
    try:
        date = parse_date(text)
    except DateError as error:
        refused = error
    else:
        assert parse_date(date.display()) == date
        again = parse_date(date.edtf)
        assert (again.edtf, again.bounds) == (date.edtf, date.bounds) or date.marked.endswith("p")
        assert parse_date(date.display()) == date
        return
    assert text.startswith(refused.text.removesuffix("…"))  # a long one is shortened
    assert refused.reason


@given(st.text(max_size=30) | st.text("0123456789X-/.[]{}~?%,TZ:+ SYabcelrMy–", max_size=24))
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text makes the reader fail otherwise than with a reason, and what is read reads back."""
    _read_or_refuse(text)


_PIECES = [
    *(
        "early",
        "mid",
        "late",
        "1962",
        "1963",
        "44",
        "BCE",
        "AD",
        "May",
        "December",
        "5",
        "12",
        "3rd",
        "19th",
        "century",
    ),
    *("1960s", "spring", "winter", "c.", "about", "before", "by", "after", "since", "until", "from", "to", "between"),
    *("and", "or", ",", "–", "-", "?", "1961-65", "1963-05", "10:30", "Q3", "half", "first", "of", "the", "in", "a"),
    *("Thursday", "64", "present", "day", "span", "not", "during"),
]


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=7).map(" ".join))
@settings(max_examples=1000, deadline=None)
def test_any_words_are_read_or_refused(text: str) -> None:
    """Words of dates in any order are read as something that reads back, or refused with a reason."""
    _read_or_refuse(text)


@pytest.mark.fuzz
@given(built())
@settings(max_examples=20_000, deadline=None)
def test_reading_back_at_length(pair: tuple[TimelineDate, str]) -> None:
    """Both ways of writing a date read back, on many more dates."""
    date, hemisphere = pair
    for text in (date.edtf, date.display()):
        assert parse_date(text, hemisphere=hemisphere) == date, text
