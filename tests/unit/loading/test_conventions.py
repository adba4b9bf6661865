"""What a file says of how its dates are meant: each key for its own texts; a date in a query goes by the first file."""

from pathlib import Path

import pytest

import coupline
from coupline.query import parse_query, select
from coupline.timeline import Timeline


def _list(head: str, *events: str) -> Timeline:
    return coupline.loads(
        f"[timeline]\n{head}\n" + "".join(f'[[events]]\ntitle = "e{n}"\n{event}\n' for n, event in enumerate(events))
    )


@pytest.mark.parametrize(
    ("head", "text", "edtf"),
    [
        ('hemisphere = "south"', "winter 1963", "1963-24"),
        ('date_order = "day-first"', "5/12/1963", "1963-12-05"),
        ('date_order = "month-first"', "5/12/1963", "1963-05-12"),
        ('minus_years = "historical"', "-900", "-0899"),
        ('minus_years = "astronomical"', "-900", "-0900"),
        ("two_digit_years = 1900", "5 May 64", "1964-05-05"),
        ('spans = "moments"', "206 BCE–220 CE", "[-0205..0220]"),
        ("as_of = 2026-12-01", "1990–present", "1990/.."),
    ],
)
def test_a_key_is_said_once_for_all_dates(head: str, text: str, edtf: str) -> None:
    """In events, and in queries."""
    timeline = _list(head, f'date = "{text}"')
    (event,) = timeline.events
    assert event.date is not None
    assert event.date.edtf == edtf
    assert event.date.text == text
    assert select(timeline, parse_query(f'date:"{text}"', timeline)).events[0].id == event.id


def test_under_way_until_the_day_that_the_list_was_kept_to() -> None:
    """Certain until then, possible after it; the clock is not read."""
    timeline = _list("as_of = 2020-06-30", 'date = "1990–present"')
    answers = {
        year: [event.match for event in select(timeline, parse_query(f"date:{year}", timeline)).events]
        for year in (1989, 1990, 2005, 2020, 2021, 2090)
    }
    assert answers == {
        1989: [], 1990: ["certain"], 2005: ["certain"], 2020: ["certain"], 2021: ["possible"], 2090: ["possible"],
    }  # fmt: skip
    (event,) = timeline.events
    assert event.margins == ("1990-01-01", None, "1990-12-31", "2020-06-30")
    assert event.to_dict()["end_earliest"] == "2020-06-30"


def test_what_says_that_it_lasted_is_no_moment() -> None:
    """An event of the kind span, what its sources claim, and eras."""
    timeline = coupline.loads(
        '[timeline]\nspans = "moments"\n[eras.e]\ntitle = "E"\ndate = "1952–1964"\n'
        '[[events]]\ntitle = "a"\ndate = "1961 to 1965"\nkind = "span"\n'
        '[[events]]\ntitle = "b"\nkind = "span"\nclaims = [{ date = "1961-65", source = "s" }]\n'
        '[[events]]\ntitle = "c"\ndate = "from 1961 to 1965"\n'
        '[[events]]\ntitle = "d"\ndate = "1961–65"\n'
    )
    placed = {event.id: event.placed and event.placed.edtf for event in timeline.events}
    assert placed == {"a": "1961/1965", "b": "1961/1965", "c": "1961/1965", "d": "[1961..1965]"}
    assert timeline.eras[0].date.edtf == "1952/1964"


def test_of_several_files_each_speaks_for_itself(tmp_path: Path) -> None:
    """And the first for what is asked."""
    for name, order in (("a", "day-first"), ("b", "month-first")):
        (tmp_path / f"{name}.toml").write_text(
            f'[timeline]\ndate_order = "{order}"\n[[events]]\nid = "{name}"\ntitle = "T"\ndate = "5/12/1963"\n',
            encoding="utf-8",
        )
    timeline = coupline.load(tmp_path / "a.toml", tmp_path / "b.toml")
    assert {event.id: event.date and event.date.edtf for event in timeline.events} == {
        "a": "1963-12-05", "b": "1963-05-12",
    }  # fmt: skip
    assert [event.id for event in select(timeline, parse_query("date:5/12/1963", timeline)).events] == ["a"]


def test_the_order_of_numbers_is_proposed_where_another_date_tells_it() -> None:
    """A list with 25/12/1963 writes the day first; it is said, and not taken for granted."""
    text = (
        '[people.a]\nname = "A"\nborn = "25/12/1963"\n[[events]]\ntitle = "x"\ndate = "5/12/1963"\n'
        'claims = [{ date = "6/7/1963", source = "s" }]\n[[events]]\ntitle = "y"\ndate = ["5/12/1963"]\n'
    )
    problems = coupline.loads(text, "e.toml", strict=False).problems
    hint = 'date_order = "day-first" under [timeline] reads it, for "25/12/1963" can be nothing else'
    assert [(problem.line, problem.hint) for problem in problems] == [(3, ""), (6, hint), (7, hint), (10, "")]
    either = coupline.loads('[[events]]\ntitle = "x"\ndate = "5/12/1963"\n', "e.toml", strict=False).problems
    assert [problem.hint for problem in either] == [""]
