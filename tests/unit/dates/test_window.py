"""Windows: what is left of the time that an event may have been, and how it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.dates import Interval, Window, days_from_civil, parse_date
from coupline.dates.interval import BOUND_NAMES

DAY = 86_400
Civil = tuple[int, int, int]


def window(
    first: Civil | None, last: Civil | None, *, begun: Civil | None = None, lasting: Civil | None = None
) -> Window:
    """A window of days, inclusive."""
    days = [None if day is None else days_from_civil(*day) for day in (first, begun or last, lasting or first, last)]
    bounds = [None if day is None else (day + (n & 1)) * DAY for n, day in enumerate(days)]
    return Window(tuple(bounds))  # type: ignore[arg-type] # four of them


WORDS: dict[str, tuple[Window, str, str]] = {
    "[..1964-05]": (window(None, (1964, 5, 31)), "by May 1964", "by May 1964"),
    "[..1964]": (window(None, (1964, 12, 31)), "by 1964", "by 1964"),
    "[..1963-12-05]": (window(None, (1963, 12, 5)), "by 5 December 1963", "by 5 Dec 1963"),
    "[1963-12-06..]": (window((1963, 12, 6), None), "from 6 December 1963", "from 6 Dec 1963"),
    "[1961..]": (window((1961, 1, 1), None), "from 1961", "from 1961"),
    "[1961..1964-05]": (window((1961, 1, 1), (1964, 5, 31)), "between 1961 and May 1964", "1961…May 1964"),
    "1963": (window((1963, 1, 1), (1963, 12, 31)), "1963", "1963"),
    "1963-05": (window((1963, 5, 1), (1963, 5, 31)), "May 1963", "May 1963"),
    "1963-12-05": (window((1963, 12, 5), (1963, 12, 5)), "5 December 1963", "5 Dec 1963"),
    "[1963-01..1963-05-20]": (
        window((1963, 1, 1), (1963, 5, 20)), "between January 1963 and 20 May 1963", "Jan 1963…20 May 1963",
    ),
    "[1963-05-01..1963-05-05]": (window((1963, 5, 1), (1963, 5, 5)), "between 1 and 5 May 1963", "1…5 May 1963"),
    "[1963-05-03..1963-05-31]": (window((1963, 5, 3), (1963, 5, 31)), "between 3 and 31 May 1963", "3…31 May 1963"),
    "[1961-05..1961-12]": (
        window((1961, 5, 1), (1961, 12, 31)), "between May and December 1961", "May…Dec 1961",
    ),
    "[-0043..0014]": (window((-43, 1, 1), (14, 12, 31)), "between 44 BCE and 14 CE", "44 BCE…14 CE"),
    "[Y-20000..Y12026]": (
        window((-20_000, 1, 3), (12_026, 5, 31)), "between 20,001 BCE and 12,026 CE", "20,001 BCE…12,026 CE",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edtf", "expected"), WORDS.items())
def test_a_window_is_told_as_coarsely_as_says_the_same(edtf: str, expected: tuple[Window, str, str]) -> None:
    """First and last days that begin or end a year or a month are told as that year or month."""
    made, long, short = expected
    assert (made.edtf, made.display("edtf")) == (edtf, edtf)
    assert (made.display(), made.display("short")) == (long, short)
    assert repr(made) == f"Window('{edtf}')"


INNER: dict[str, Window] = {
    "under way on 6 December 1963": window(None, None, begun=(1963, 12, 6), lasting=(1963, 12, 6)),
    "under way 6–9 December 1963": window(None, None, begun=(1963, 12, 6), lasting=(1963, 12, 9)),
    "under way in 12,000 BCE": window(None, None, begun=(-11_999, 12, 31), lasting=(-11_999, 12, 31)),
    "under way 12,000 BCE – 12,026 CE": window(None, None, begun=(-11_999, 12, 31), lasting=(12_026, 1, 1)),
    "begun by 1963": window(None, None, begun=(1963, 12, 31)),
    "begun by 9 December 1963": window(None, None, begun=(1963, 12, 9), lasting=(1963, 12, 6)),
    "not over before December 1963": window(None, None, lasting=(1963, 12, 1)),
}


@pytest.mark.parametrize(("words", "made"), INNER.items())
def test_without_outer_bounds_the_inner_ones_are_told(words: str, made: Window) -> None:
    """What is known to have been under way is told so, though nobody knows since when."""
    assert made.display() == words
    assert (made.edtf, made.years) == ("../..", None)


KNOWN: dict[str, Window] = {
    "begun 2 September 1666, over by 1685": window((1666, 9, 2), (1685, 12, 31), begun=(1666, 9, 2)),
    "begun 1665": window((1665, 1, 1), None, begun=(1665, 12, 31)),
    "ended 2 September 1666": window(None, (1666, 9, 2), lasting=(1666, 9, 2)),
    "ended 1666, not begun before 1665": window((1665, 1, 1), (1666, 12, 31), lasting=(1666, 1, 1)),
    "from 1665 to 2 September 1666": window(
        (1665, 1, 1), (1666, 9, 2), begun=(1665, 12, 31), lasting=(1666, 9, 2)
    ),
    "between 1660 and 1685": window((1660, 1, 1), (1685, 12, 31), begun=(1670, 5, 1), lasting=(1669, 5, 1)),
}  # fmt: skip


@pytest.mark.parametrize(("words", "made"), KNOWN.items())
def test_a_start_or_an_end_that_is_known_is_told(words: str, made: Window) -> None:
    """What began on a known day did not happen "between" it and another."""
    assert made.display() == words


def test_the_spine_takes_years() -> None:
    """Where room is short a window of several years is told in years; within one it is as elsewhere."""
    assert window((1961, 3, 4), (1964, 5, 31)).display("spine") == "1961…1964"
    assert window((1961, 3, 4), (1961, 5, 31)).display("spine") == "4 Mar 1961…May 1961"
    assert window(None, None, begun=(1963, 12, 6), lasting=(1963, 12, 6)).display("spine") == "on 6 Dec 1963"


def test_what_follows_from_doubt_or_claims_says_so() -> None:
    """A bound that its margin may move is told with "c.", what is only claimed in so many words."""
    first, last = days_from_civil(1960, 1, 1) * DAY, days_from_civil(1965, 1, 1) * DAY
    earlier = days_from_civil(1955, 1, 1) * DAY
    made = Window((first, last, first, last), (earlier, last), doubted=True)
    assert (made.edtf, made.display()) == ("[1960~..1964]", "between c. 1960 and 1964")
    assert made.display("spine") == "c. 1960…1964"
    claimed = Window((None, last, None, last), claimed=True)
    assert (claimed.display(), claimed.display("short")) == ("by 1964, as claimed", "by 1964")


def test_a_window_answers_as_a_date_does() -> None:
    """Possible where it may be, certain where it must be; what rests on doubt is never certain."""
    made = window((1961, 1, 1), (1964, 5, 31))
    assert made.possible(*parse_date("1964").hull)
    assert not made.possible(*parse_date("1965").hull)
    assert not made.certain(*parse_date("1964").hull)
    assert made.certain(*parse_date("1961/1964").hull)
    assert made.within(*parse_date("1960s").hull)
    doubted = Window(made.bounds, made.reach, doubted=True)
    assert not doubted.certain(*parse_date("1961/1964").hull)
    assert [made.earliest, made.start_latest, made.end_earliest, made.latest] == [
        "1961-01-01", "1964-05-31", "1961-01-01", "1964-05-31",
    ]  # fmt: skip


def test_the_ending_of_a_window() -> None:
    """What is known of the end alone; nothing where that is no more than the start says."""
    assert window((1942, 1, 1), None).ending is None
    assert window(None, None, begun=(1963, 1, 1)).ending is None
    ending = window((1942, 1, 1), None, lasting=(1963, 12, 6)).ending
    assert ending is not None
    assert ending.display() == "from 6 December 1963"
    assert [window((1961, 1, 1), None).told(each) for each in BOUND_NAMES] == ["1961", "", "1961", ""]


def test_windows_are_values() -> None:
    """Two windows of the same bounds are equal; a window is no date, and an interval has to say its doubt itself."""
    made = window((1961, 1, 1), None)
    assert made == window((1961, 1, 1), None)
    assert hash(made) == hash(window((1961, 1, 1), None))
    assert made != window((1962, 1, 1), None)
    assert made != "1961"
    with pytest.raises(NotImplementedError):
        _ = Interval().doubted


@given(st.integers(-800_000, 800_000), st.integers(0, 800_000))
def test_a_window_reads_back_to_its_days(first: int, length: int) -> None:
    """The EDTF of a closed window has just its first and its last day."""
    bounds = first * DAY, (first + length + 1) * DAY
    made = Window((*bounds, *bounds))
    assert parse_date(made.edtf).hull == bounds


def test_an_interval_is_unbounded_only_where_it_has_no_bound() -> None:
    """What is under way in the sixties has neither a first nor a last day, and is bounded all the same."""
    assert Window((None, None, None, None)).unbounded
    assert all(parse_date(text).unbounded for text in ("../..", "/"))
    assert not any(parse_date(text).unbounded for text in ("[..1960]/[1970..]", "1960/", "../1960"))
