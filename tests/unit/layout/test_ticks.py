"""The ticks of a scale: at calendar units, by steps that people count in, as many as have room."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.dates.calendar import DAY, days_from_civil
from coupline.layout.scale import Scale
from coupline.layout.ticks import GAP, ruler, tick_words


def _scale(first: tuple[int, int, int], end: tuple[int, int, int], cells: int) -> Scale:
    return Scale(days_from_civil(*first) * DAY, days_from_civil(*end) * DAY, cells)


@pytest.mark.parametrize(
    ("first", "end", "cells", "frames", "ticks"),
    [
        ((1960, 1, 1), (1966, 1, 1), 60, [], ["1960", "1961", "1962", "1963", "1964", "1965"]),
        ((1942, 1, 1), (1966, 1, 1), 48, [], ["1945", "1950", "1955", "1960", "1965"]),
        ((1963, 11, 1), (1964, 3, 1), 40, ["1963", "1964"], ["Nov", "Dec", "Jan", "Feb"]),
        ((1963, 1, 1), (1965, 1, 1), 52, ["1963", "1964"], ["Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct"]),
        ((1963, 12, 3), (1963, 12, 8), 40, ["Dec 1963"], ["3", "4", "5", "6", "7"]),
        ((1963, 11, 25), (1963, 12, 20), 40, ["Nov 1963", "Dec 1963"], ["26", "1", "6", "11", "16"]),
        ((1963, 2, 1), (1963, 3, 2), 80, ["Feb 1963", "Mar 1963"],
         ["1", "3", "5", "7", "9", "11", "13", "15", "17", "19", "21",
         "23", "25", "27", "1"]),
        ((1963, 12, 5), (1963, 12, 6), 70, ["5 Dec 1963"], ["00:00", "03:00", "06:00", "09:00", "12:00", "15:00",
         "18:00", "21:00"]),
        ((-999, 1, 1), (1001, 1, 1), 60, [], ["1000 BCE", "500 BCE", "1 CE", "500 CE", "1000"]),
        ((-2, 1, 1), (4, 1, 1), 60, [], ["3 BCE", "2 BCE", "1 BCE", "1 CE", "2 CE", "3 CE"]),
        ((-13_800_000_000, 1, 1), (2000, 1, 1), 60, [], ["10 billion BCE", "5 billion BCE", "1 CE"]),
    ],
)  # fmt: skip
def test_ticks_choose_themselves(
    first: tuple[int, int, int], end: tuple[int, int, int], cells: int, frames: list[str], ticks: list[str]
) -> None:
    """From hours to billions of years, and no year 0 between 1 BCE and 1 CE."""
    found = ruler(_scale(first, end, cells))
    assert [tick.label for tick in found.frames] == frames
    assert [tick.label for tick in found.ticks] == ticks


def test_seconds_and_minutes_have_their_day_above_them() -> None:
    """A picture of a minute says of which day it is."""
    noon = days_from_civil(1969, 7, 20) * DAY + 12 * 3600
    minute = ruler(Scale(noon, noon + 60, 60))
    assert [tick.label for tick in minute.ticks] == ["12:00:00", "12:00:15", "12:00:30", "12:00:45"]
    assert minute.frames == ((0, "20 Jul 1969", 0),)
    assert [tick.label for tick in ruler(Scale(noon, noon + 3600, 60)).ticks] == [
        "12:00", "12:10", "12:20", "12:30", "12:40", "12:50",
    ]  # fmt: skip


def test_the_last_label_is_within_the_picture() -> None:
    """It ends at the edge where it has room there, and is left out where it has none."""
    found = ruler(_scale((1942, 1, 1), (1966, 1, 1), 48)).ticks[-1]
    assert (found.cell, found.label, found.at) == (46, "1965", 44)
    alone = ruler(_scale((1999, 1, 1), (2001, 1, 1), 3)).ticks
    assert all(tick.label == "" for tick in alone)


def test_a_picture_too_narrow_for_any_label_has_none() -> None:
    """One cell of a million years has no ticks, and no error."""
    assert ruler(Scale(1, 10**18, 1)).ticks == ()
    assert ruler(Scale(1, 10**30, 10)).ticks == ()


@given(
    st.integers(-(5 * 10**17), 10**14), st.one_of(st.integers(10, 10**8), st.integers(10, 10**17)), st.integers(1, 300)
)
def test_labels_never_overlap(first: int, length: int, cells: int) -> None:
    """Whatever the picture is of: labels are in it, in order, with room between, each at its own tick or before."""
    found = ruler(Scale(first, first + length, cells))
    for row in (found.ticks, found.frames):
        shown = [tick for tick in row if tick.label]
        assert all(0 <= tick.at <= tick.cell < cells for tick in shown)
        assert all(tick.at + len(tick.label) <= cells for tick in shown)
        assert all(tick.at + len(tick.label) < after.at for tick, after in pairwise(shown))
    cells_of = [tick.cell for tick in found.ticks]
    assert cells_of == sorted(set(cells_of))
    assert all(after - before > GAP for before, after in pairwise(cells_of))


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1964, "1964"), (-43, "44 BCE"), (-999_999, "1 million BCE"), (-2_499_999, "2.5 million BCE"),
        (-13_799_999_999, "13.8 billion BCE"), (5_000_000, "5 million CE"), (-1_234_566, "1,234,567 BCE"),
    ],
)  # fmt: skip
def test_large_years_are_in_millions(year: int, words: str) -> None:
    """Where they are round numbers of these; years before our era are counted as people do."""
    assert tick_words(year) == words
