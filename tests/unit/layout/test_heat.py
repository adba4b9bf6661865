"""Heat: every event is counted once, in the cell, the row or the rest that its date allows."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.choices import HeatBy
from coupline.layout.heat import MOST_ROWS, UNITS, heat
from coupline.timeline import Timeline


def _list(*dates: str) -> Timeline:
    return coupline.loads("".join(f'[[events]]\ntitle = "e{n}"\ndate = "{date}"\n' for n, date in enumerate(dates)))


def test_an_event_counts_where_it_began() -> None:
    """In a month where that is known, in several possible ones, in the year alone, or in no year."""
    found = heat(
        _list("1963-12-05", "1963-12-06/1964", "early 1962", "1962", "1961/1965", "1959/1960", "by 1964", "196X"),
        "year",
    )
    rows = {row.label: row for row in found.rows}
    assert rows["1963"].certain[11] == 2
    assert rows["1962"].possible == (1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    assert (rows["1962"].only, rows["1962"].total) == (1, 2)
    assert (rows["1961"].only, rows["1959"].only) == (1, 1)
    assert (found.wider, found.undated) == (1, 1)


def test_years_without_events_are_folded() -> None:
    """One is drawn as it is; two and more are one line that says how many."""
    found = heat(_list("1942", "1944", "1952"), "year")
    assert [(row.label, row.folded) for row in found.rows] == [
        ("1942", 0), ("1943", 0), ("1944", 0), ("", 7), ("1952", 0),
    ]  # fmt: skip


def test_before_our_era_decades_and_centuries_are_those_of_people() -> None:
    """44 BCE is in the 40s BCE, under 4; there is no year 0."""
    found = heat(_list("-0043", "0005", "-0004", "-0100", "-0099"), "decade")
    rows = {row.label: row for row in found.rows if row.total}
    assert rows["40s BCE"].certain[4] == 1
    assert rows["1–9 CE"].certain[:6] == (None, 0, 0, 0, 0, 1)
    assert rows["9–1 BCE"].certain[5] == 1
    assert rows["40s BCE"].backwards
    assert not rows["1–9 CE"].backwards
    several = heat(_list("[-0048..-0043]"), "decade").rows[0]
    assert several.possible == (0, 0, 0, 0, 1, 1, 1, 1, 1, 1)
    centuries = {row.label: row for row in heat(_list("-0043", "1815", "-0098"), "century").rows}
    assert centuries["19th century"].only == 0
    assert centuries["19th century"].certain[1] == 1
    assert centuries["1st century BCE"].certain[4] == 1
    assert centuries["1st century BCE"].certain[9] == 1


def test_days_and_hours() -> None:
    """By month the columns are days, of which a month has no more than it has; by day they are hours."""
    months = heat(_list("1963-02-28", "1963-02"), "month").rows[0]
    assert months.label == "Feb 1963"
    assert months.certain[27] == 1
    assert months.certain[28:] == (None, None, None)
    assert months.only == 1
    day = heat(_list("1969-07-20T20:17:40Z", "1969-07-20"), "day").rows[0]
    assert (day.label, day.certain[20], day.only) == ("20 Jul 1969", 1, 1)


def test_an_approximate_date_is_possible_in_its_margin() -> None:
    """About May 1964 may be April or June, whichever end of it is doubted."""
    found = heat(_list("1964-05~", "1964-05~/1966"), "year").rows
    assert found[0].possible == (0, 0, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0)


def test_what_began_at_another_time_is_counted_apart() -> None:
    """A span that was under way in the time asked for has no row of its own where it began."""
    found = heat(coupline.select(_list("1950/1970", "1964-05", "1980"), "date:1964"), "year")
    assert [(row.label, row.total) for row in found.rows] == [("1964", 1)]
    assert found.elsewhere == 1


@pytest.mark.parametrize(
    ("dates", "by"),
    [
        (["1942", "1964"], "year"), (["1964-05", "1964-06-02"], "month"), (["1964", "1965"], "year"),
        (["1969-07-20T20:17Z", "1969-07-20T19:08Z"], "day"), (["1969-07-20"], "month"),
        ([str(year) for year in range(1800, 1900, 2)], "decade"),
        ([str(year) for year in range(1000, 1990, 15)], "century"),
        ([], "year"),
    ],
)  # fmt: skip
def test_rows_choose_themselves(dates: list[str], by: HeatBy) -> None:
    """Years, where these are neither too few nor too many."""
    found = heat(_list(*dates) if dates else coupline.loads("[timeline]"))
    assert found.by == by
    assert len(found.rows) <= MOST_ROWS


DAYS = st.dates(min_value=dt.date(1000, 1, 1))
DATES = st.one_of(
    st.integers(-3000, 3000).filter(bool).map(lambda year: f"{year:05d}" if year < 0 else f"{year:04d}"),
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}~"),
    DAYS.map(lambda day: f"{day}T20:17Z"),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    DAYS.map(lambda day: f"[..{day}]"),
    st.integers(-3000, -20).map(lambda year: f"[{year:05d}..{year + 7:05d}]"),
)


@given(st.lists(DATES, max_size=12), st.sampled_from([None, *UNITS]))
def test_all_counts_add_up(dates: list[str], by: HeatBy | None) -> None:
    """Every event is counted once: in a row, as wider than one, or as without a beginning; and a row's add up too."""
    found = heat(_list(*dates) if dates else coupline.loads("[timeline]"), by)
    assert sum(row.total for row in found.rows) + found.wider + found.undated + found.elsewhere == len(dates)
    for row in found.rows:
        certain = sum(count or 0 for count in row.certain)
        spread = row.total - row.only - certain
        assert spread >= 0
        assert bool(spread) == any(row.possible)
        assert max(row.possible, default=0) <= spread


def test_shades_go_up_to_the_most() -> None:
    """Each number of events has a shade, and the darkest has those with the most."""
    assert heat(coupline.loads("[timeline]"), "year").levels() == []
    assert heat(_list("1960-01", "1960-01", "1961-02"), "year").levels() == [(1, 1), (2, 2)]
    assert heat(_list(*["1960-01"] * 8), "year").levels() == [(1, 3), (4, 6), (7, 8)]
