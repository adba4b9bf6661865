"""The four margins of an event tell by plain comparisons what a question about time answers."""

import csv
import sqlite3
from contextlib import closing
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

import coupline
from coupline.formats.csv import rows
from coupline.formats.sheet import EVENT_COLUMNS, event_row
from coupline.query import parse_query, select
from coupline.timeline import Timeline
from tests.laws.test_algebra import timelines

POSSIBLE = """
    (possible_from = '' OR possible_from <= :last) AND (possible_to = '' OR possible_to >= :first)
    AND (placed_by IN ('date', 'claims') OR (earliest <> '' AND latest <> ''))
    OR (certain_by <> '' AND certain_from <> '' AND certain_by <= :last AND certain_from >= :first)
"""
CERTAIN = "certain_by <> '' AND certain_from <> '' AND certain_by <= :last AND certain_from >= :first"


def database(timeline: Timeline) -> sqlite3.Connection:
    """The events as CSV has them, in a table of texts."""
    made = sqlite3.connect(":memory:")
    made.execute(f"CREATE TABLE events ({', '.join(f'{name} TEXT' for name in EVENT_COLUMNS)})")
    lines = csv.reader(rows(EVENT_COLUMNS, map(event_row, timeline.events)))
    next(lines)
    made.executemany(f"INSERT INTO events VALUES ({', '.join('?' * len(EVENT_COLUMNS))})", lines)  # noqa: S608 - marks
    return made


def asked(base: sqlite3.Connection, where: str, first: date, last: date) -> set[str]:
    """The ids of the events that a condition holds for."""
    query = f"SELECT id FROM events WHERE {where}"  # noqa: S608 - one of two
    return {row[0] for row in base.execute(query, {"first": first.isoformat(), "last": last.isoformat()})}


@settings(deadline=None)
@given(timelines(), st.lists(st.tuples(st.dates(date(1958, 1, 1), date(1966, 1, 1)), st.integers(0, 900)), min_size=5))
def test_plain_comparisons_of_the_margins_answer_as_a_query_does(
    timeline: Timeline, windows: list[tuple[date, int]]
) -> None:
    """What may be in some days, and what is for certain; of a set with gaps comparisons may find fewer certain."""
    with closing(database(timeline)) as base:
        _compare(timeline, base, windows)


def _compare(timeline: Timeline, base: sqlite3.Connection, windows: list[tuple[date, int]]) -> None:
    gaps = {each.id for each in timeline.events if each.placed is not None and each.placed.edtf[0] == "{"}
    for first, length in windows:
        last = first + timedelta(days=length)
        predicate = parse_query(f"date:{first}/{last}", timeline)
        possible = {each.id for each in select(timeline, predicate).events}
        certain = {each.id for each in select(timeline, predicate, certain=True).events}
        assert asked(base, POSSIBLE, first, last) == possible
        found = asked(base, CERTAIN, first, last)
        assert found <= certain
        assert certain - found <= gaps


def test_margins_of_what_is_said_loosely() -> None:
    """Halves, named years and winters are possible, and certain only where all of them is."""
    timeline = coupline.loads(
        '[[events]]\nid = "a"\ntitle = "A"\ndate = "early 1962"\n'
        '[[events]]\nid = "b"\ntitle = "B"\ndate = "before 1800"\n'
        '[[events]]\nid = "c"\ntitle = "C"\ndate = "6 and 9 August 1945"\n'
        '[[events]]\nid = "d"\ntitle = "D"\ndate = "c. 1960"\n'
    )
    assert {event.id: event.margins for event in timeline.events} == {
        "a": ("1962-01-01", "1962-06-30", "1962-06-30", "1962-01-01"),
        "b": (None, "1800-12-31", "1800-12-31", None),
        "c": ("1945-08-06", "1945-08-09", None, None),
        "d": ("1955-01-01", "1965-12-31", None, None),
    }
