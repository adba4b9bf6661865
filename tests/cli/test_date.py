import io
import json

import pytest

from tests.cli.support import Run


def test_a_date_is_explained(run: Run) -> None:
    """What it is read as, in EDTF, its first and last day, its precision and kind."""
    assert (
        run("date", "early 1962", "--format", "table").out
        == """\
early 1962
  Read as    early 1962
  EDTF       1962-37
  Earliest   1962-01-01
  Latest     1962-04-30
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
    assert run("date", "1961–1965").out == "1961–1965\t1961–1965\t1961/1965\t1961-01-01\t1965-12-31\tyear\tspan\n"


def test_json_has_every_key(run: Run) -> None:
    """A script can rely on each key being there, for what is refused as well."""
    read, refused = json.loads(run("date", "early 1962", "May 64", "--format", "json").out)
    assert read == {
        "text": "early 1962",
        "edtf": "1962-37",
        "earliest": "1962-01-01",
        "latest": "1962-04-30",
        "precision": "season",
        "kind": "moment",
        "approximate": False,
        "uncertain": False,
        "display": "early 1962",
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
