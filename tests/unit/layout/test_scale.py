"""Time to scale: every second has one cell, and a picture holds all that it is of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.dates.calendar import DAY, days_from_civil
from coupline.layout.marks import marks_of
from coupline.layout.scale import FEW, Scale, scale_of

SECONDS = st.integers(-(10**18), 10**18)


@given(SECONDS, st.integers(1, 10**18), st.integers(1, 400), st.integers(0, 10**18))
def test_a_cell_holds_its_seconds_and_no_other(first: int, length: int, cells: int, offset: int) -> None:
    """A second lies from the first second of its cell to the last, however long the picture is."""
    scale = Scale(first, first + length, cells)
    second = first + offset % length
    cell = scale.cell(second)
    assert 0 <= cell < cells
    assert scale.start(cell) <= second < max(scale.start(cell + 1), scale.start(cell) + 1)
    assert scale.cell(scale.start(cell)) == cell or scale.start(cell) == scale.start(cell + 1)
    assert scale.start(0) == first
    assert scale.start(cells) == first + length


def test_what_is_beyond_a_picture_is_at_its_edge() -> None:
    """A clipped cell is always one of the picture."""
    scale = Scale(0, 100, 10)
    assert [scale.cell(second) for second in (-1, 0, 99, 100)] == [-1, 0, 9, 10]
    assert [scale.clipped(second) for second in (-999, 55, 999)] == [0, 5, 9]


def _midnight(year: int, month: int, day: int) -> int:
    return days_from_civil(year, month, day) * DAY


def test_a_picture_is_from_the_first_date_to_the_last() -> None:
    """Ends that are not known, and what has no date, do not count; a margin of what is approximate does."""
    timeline = coupline.loads(
        """
        [[events]]
        title = "a"
        date = "1960"
        [[events]]
        title = "b"
        date = "1962-05-01/.."
        [[events]]
        title = "c"
        """
    )
    assert scale_of(timeline, 40) == Scale(_midnight(1960, 1, 1), _midnight(1962, 5, 2), 40)
    about = coupline.loads('[[events]]\ntitle = "a"\ndate = "c. 1960"\n[[events]]\ntitle = "b"\ndate = "1960"')
    assert scale_of(about, 40) == Scale(_midnight(1955, 1, 1), _midnight(1966, 1, 1), 40)


def test_a_picture_of_a_selection_is_of_the_time_that_was_asked_for() -> None:
    """``--from`` and ``--to`` zoom, and so do dates in a query; where one end is open the events have it."""
    timeline = coupline.loads('[[events]]\ntitle = "a"\ndate = "1950/1970"\n[[events]]\ntitle = "b"\ndate = "1964"')
    both = coupline.select(timeline, "from:1960 to:1965")
    assert scale_of(both, 9) == Scale(_midnight(1960, 1, 1), _midnight(1966, 1, 1), 9)
    assert scale_of(coupline.select(timeline, "date:1964"), 9) == Scale(_midnight(1964, 1, 1), _midnight(1965, 1, 1), 9)
    assert scale_of(coupline.select(timeline, "from:1960"), 9) == Scale(_midnight(1960, 1, 1), _midnight(1971, 1, 1), 9)
    narrower = Scale(_midnight(1964, 1, 1), _midnight(1965, 1, 1), 9)
    assert scale_of(coupline.select(timeline, "date:1960s date:1964 from:1951"), 9) == narrower
    again = coupline.select(coupline.select(timeline, "date:1964"), "from:1951 not tag:war")
    assert scale_of(again, 9) == narrower
    either = coupline.select(timeline, "date:1964 or date:1951 or b")
    assert scale_of(either, 9) == scale_of(timeline, 9)
    assert scale_of(coupline.select(timeline, "date:1951 or date:1964"), 9) == Scale(
        _midnight(1951, 1, 1), _midnight(1965, 1, 1), 9
    )


def test_one_date_alone_is_a_cell_in_the_middle() -> None:
    """A single event is not spread over the whole picture as if nothing were known of it."""
    timeline = coupline.loads('[[events]]\ntitle = "a"\ndate = "1969-07-20"')
    scale = scale_of(timeline, 41)
    assert scale == Scale(_midnight(1969, 6, 30), _midnight(1969, 8, 10), 41)
    assert scale.cell(_midnight(1969, 7, 20)) == 20


def test_the_shortest_picture_has_seconds() -> None:
    """What happened in one second is drawn too."""
    text = (
        '[[events]]\ntitle = "a"\ndate = "1969-07-20T20:17:40Z"\n[[events]]\ntitle = "b"\ndate = "1969-07-20T20:17:41Z"'
    )
    scale = scale_of(coupline.loads(text), 40)
    assert scale is not None
    assert scale.end - scale.first == FEW


def test_a_zoom_to_where_nothing_is_bounded_has_a_sensible_length() -> None:
    """What is only known to be after 1990 is drawn among some years, and so is what a zoom leaves of it."""
    since = coupline.loads('[[events]]\ntitle = "a"\ndate = "since 1990"')
    found = scale_of(since, 40)
    assert found is not None
    assert found.first < _midnight(1990, 1, 1) < found.end
    assert found.end - found.first == FEW * 365 * DAY
    later = scale_of(coupline.select(since, "from:2000"), 40)
    assert later == Scale(_midnight(2000, 1, 1), _midnight(2000, 1, 1) + FEW * 365 * DAY, 40)
    before = coupline.loads('[[events]]\ntitle = "a"\ndate = "before 1985"')
    earlier = scale_of(coupline.select(before, "to:1949"), 40)
    assert earlier == Scale(_midnight(1950, 1, 1) - FEW * 365 * DAY, _midnight(1950, 1, 1), 40)


def test_what_has_an_offset_is_drawn_by_its_own_clock() -> None:
    """As everywhere: a late evening in Lima is of that day, though it is the next one in London."""
    timeline = coupline.loads(
        """
        [[events]]
        title = "a"
        date = "1963-12-31T23:00:00-05:00/1963-12-31T23:30:00-05:00"
        [[events]]
        title = "b"
        date = "1963-12-30~"
        """
    )
    scale = scale_of(timeline, 40)
    assert scale is not None
    assert scale.end <= _midnight(1964, 1, 3)
    day = scale_of(coupline.select(timeline, "a date:1963-12-31"), 48)
    assert day is not None
    assert [(mark.first, mark.last) for mark in marks_of(timeline.events[-1], day)] == [(46, 47)]


@pytest.mark.parametrize("text", ["[timeline]", '[[events]]\ntitle = "a"'])
def test_without_dates_there_is_no_scale(text: str) -> None:
    """A picture of nothing has no ruler."""
    assert scale_of(coupline.loads(text), 40) is None
