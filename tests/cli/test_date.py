import io
import json

import pytest

from coupline.cli.commands.date import _certain, _possible
from coupline.dates.edtf import read_edtf
from tests.cli.support import Run


def test_a_date_is_explained(run: Run) -> None:
    """What it is read as, in EDTF, its first and last day, its precision and kind."""
    assert (
        run("date", "Q1 1962", "--format", "table").out
        == """\
Q1 1962
  Read as    Q1 1962
  EDTF       1962-33
  Earliest   1962-01-01
  Latest     1962-03-31
  Precision  season
  Kind       moment
"""
    )
    two = run("date", "c. 1960?", "1990/..", "--format", "table").out
    assert "Qualified  approximate, uncertain" in two
    assert "\n\n1990/..\n" in two
    assert "  Latest     open" in two


def test_piped_a_date_is_a_line(run: Run) -> None:
    """The text, how it is read, EDTF, earliest, latest, precision, kind."""
    assert run("date", "1961–1965").out == "1961–1965\t1961–1965\t1961/1965\t1961-01-01\t1965-12-31\tyear\tspan\t\t\n"


def test_json_has_every_key(run: Run) -> None:
    """A script can rely on each key being there, for what is refused as well."""
    read, refused = json.loads(run("date", "c. 1960", "May 64", "--format", "json").out)
    assert read == {
        "text": "c. 1960",
        "edtf": "1960~",
        "earliest": "1960-01-01",
        "latest": "1960-12-31",
        "possible_from": "1955-01-01",
        "possible_to": "1965-12-31",
        "certain_by": None,
        "certain_from": None,
        "precision": "year",
        "kind": "moment",
        "approximate": True,
        "uncertain": False,
        "display": "c. 1960",
        "error": None,
    }
    assert list(refused) == list(read)
    assert refused["text"] == "May 64"
    assert refused["error"].startswith('date "May 64"')
    assert {value for key, value in refused.items() if key not in ("text", "error")} == {None}


def test_a_leading_minus_is_no_option(run: Run) -> None:
    """A year before the common era is written with a minus."""
    assert run("date", "-0043").out.startswith("-0043\t44 BCE\t-0043\t")
    assert run("date", "--format", "plain", "-0043-03-15", "--ascii").out.startswith("-0043-03-15\t15 March 44 BCE\t")


def test_what_is_refused_is_explained_and_the_rest_is_read(run: Run) -> None:
    """Exit 1 with the reason for each that is refused; what is read is printed all the same."""
    result = run("date", "5/12/1963", "1963", "May")
    assert result.out.startswith("1963\t1963\t1963\t")
    assert result.code == 1
    lines = result.err.splitlines()
    assert lines[0] == 'date "5/12/1963" could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'
    assert lines[1].startswith('date "May"')
    assert run("date", "May", "--format", "table").out == ""


def test_texts_are_read_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is one text a line; empty lines are none."""
    monkeypatch.setattr("sys.stdin", io.StringIO("1963\n\n  early 1962 \n"))
    assert [line.split("\t")[0] for line in run("date", "-", "1964").out.splitlines()] == ["1963", "early 1962", "1964"]


def test_what_may_have_been_meant_otherwise_is_said(run: Run) -> None:
    """Seasons are northern unless --hemisphere says otherwise; a span cut short may be a month."""
    north, south = run("date", "winter 1963"), run("date", "--hemisphere", "south", "winter 1963")
    assert "\t1963-12-01\t1964-02-29\t" in north.out
    assert "\t1963-06-01\t1963-08-31\t" in south.out
    assert north.err.startswith("seasons are taken as northern")
    assert south.err == ""
    assert "1903–1904" in run("date", "1903-04").err


def test_what_is_possible_and_certain_is_said_where_the_bounds_do_not_say_it(run: Run) -> None:
    """A margin, a part of a year that people mean more loosely, and what nobody can be certain of."""
    assert run("date", "c. 1960").out.endswith("\tmoment\t1955-01-01/1965-12-31\tnothing\n")
    assert run("date", "{1945-08-06,1945-08-09}").out.endswith("\tspan\t\tnothing\n")
    assert run("date", "1961~/..").out.endswith("\tspan\t1956-01-01/..\tnothing\n")
    assert (
        "  Possible   1955-01-01/1965-12-31\n  Certain    nothing\n" in run("date", "c. 1960", "--format", "table").out
    )
    dates = [json.loads(run("date", text, "--format", "jsonl").out) for text in ("1961/1965", "1990/..")]
    assert [(date["certain_by"], date["certain_from"]) for date in dates] == [
        ("1961-12-31", "1965-01-01"),
        ("1990-12-31", "1990-01-01"),
    ]
    early = read_edtf("1962-37h")
    assert early is not None
    assert [_possible(early), _certain(early)] == ["1962-01-01/1962-06-30", "by 1962-06-30, from 1962-01-01"]


def test_a_text_is_read_by_what_a_file_would_say_of_it(run: Run) -> None:
    """Options stand for what a file says under [timeline]."""
    assert run("date", "--minus-years", "historical", "--", "-900").out.startswith("-900\t900 BCE\t-0899\t")
    assert run("date", "--minus-years", "astronomical", "--", "-900").out.startswith("-900\t901 BCE\t-0900\t")
    assert "may count a year 0 or not" in run("date", "-900").err
    assert run("date", "--minus-years", "astronomical", "--", "-1200").err == ""
    assert run("date", "-1200").err == (
        '"-1200" is an astronomical year, 1201 BCE; write "1201 BCE" if the text should say so\n'
    )
    for option, word in (("--date-order", "year-first"), ("--two-digit-years", "2000"), ("--minus-years", "other")):
        assert run("date", option, word, "1963").code == 2
    assert run("date", "--date-order", "day-first", "--two-digit-years", "1900", "1963").out.startswith("1963\t")
