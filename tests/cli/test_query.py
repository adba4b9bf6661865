"""Queries as they are typed."""

import pytest

from tests.cli.support import EVENTS, Run


def ids(out: str) -> list[str]:
    """The first column."""
    return [line.split("\t")[0] for line in out.splitlines()]


TYPED: dict[tuple[str, ...], list[str]] = {
    ("hostages", "tag:labour"): ["hostages-taken", "lechin-mediates", "crisis-resolved"],
    ("hostages tag:labour",): ["hostages-taken", "lechin-mediates", "crisis-resolved"],
    ("date:May 1964", "elections", "placed:date"): ["elections"],
    ('date:"May 1964"', "elections", "placed:date"): ["elections"],
    ("role:running mate",): ["running-mate", "elections"],
    ("role:running m*",): ["running-mate", "elections"],
    ("tag:coup or mediates",): ["lechin-mediates", "coup"],
    ("tag:coup or tag:hostages", "mediates"): ["lechin-mediates", "coup"],
    ("person:kennedy date:1961",): ["alliance-for-progress-announced"],
    ("person:(kennedy",): [],
    ("person:lechin mediates",): ["lechin-mediates"],
    ("date:1963 hostages",): ["hostages-taken"],
    ("tag:coup overthrow",): ["coup"],
    ("--tag", "hosta*", "mediates"): ["lechin-mediates"],
    ("--person", "lech*", "mediates"): ["lechin-mediates"],
    ("-0043", "placed:date", "not", "before:1"): [],
    ("coup", "--year", "1964", "--tag", "coup"): ["coup"],
    ("coup", "--text", "overthrow barrientos"): ["coup"],
    ("has:claims", "--place", "lima", "--place", "bolivia"): ["peace-corps-arrives", "coup"],
}


@pytest.mark.parametrize(("typed", "expected"), TYPED.items())
def test_a_query_is_typed_as_words_or_as_one(run: Run, typed: tuple[str, ...], expected: list[str]) -> None:
    """The quotes that a shell takes off are put back; flags are further terms."""
    assert ids(run("-f", EVENTS, "list", *typed).out) == expected


@pytest.mark.parametrize("command", ["timeline", "list", "tree"])
def test_every_view_takes_the_same_query(run: Run, command: str) -> None:
    """What is drawn is what is listed."""
    shown = run("-f", EVENTS, command, "person:barrientos", "not", "1964", "--certain").out
    assert "Barrientos" not in shown or "running mate" in shown
    assert run("-f", EVENTS, command, "id:coup").out.count("overthrow") == 1


def test_a_query_that_can_not_be_read_has_a_caret_under_what_is_wrong(run: Run) -> None:
    """The message, the query, the caret under the word; wide characters are as wide as they are shown; exit code 1."""
    ascii_only = run("-f", EVENTS, "list", "--ascii", "労", "date:1963-13", "coup").err.splitlines()
    assert ascii_only[1:] == ["    \\u52b4 date:1963-13 coup", "                ^^^^^^^"]
    result = run("-f", EVENTS, "list", "労働", "date:1963-13", "coup")
    assert result == (
        "",
        """\
coupline: date "1963-13": month 13 does not exist (01–12, or a season 21–24)
    労働 date:1963-13 coup
              ^^^^^^^
""",
        1,
    )


def test_a_month_in_words_is_shown_as_the_date_to_ask_for(run: Run) -> None:
    """Where nothing answers: without quotes and a key it is a word, and a year."""
    for typed in (("May", "1917"), ("May 1917",)):
        told = run("-f", EVENTS, "list", *typed).err.splitlines()[0]
        assert told == 'no event answers; for the month write date:"May 1917"'
    assert run("-f", EVENTS, "list", "xyzzy").err == "no event answers\n"


def test_of_a_long_query_what_stands_around_the_fault_is_shown(run: Run) -> None:
    """Nobody reads a caret a thousand columns away; and what is typed never acts on the terminal."""
    result = run("-f", EVENTS, "list", *["word"] * 200, "\x1b[31mnot", ")", *["word"] * 200)
    lines = result.err.splitlines()
    assert max(map(len, lines)) < 120
    assert lines[1][lines[2].index("^")] == ")"
    assert "\x1b" not in result.err


def test_explain_prints_how_a_query_was_read(run: Run) -> None:
    """In place of the answer, on stdout."""
    result = run("-f", EVENTS, "timeline", "--explain", "--year", "1963", "person:lichin", "--ascii")
    assert result == (
        """\
query: date:1963 person:lichin
all of
  date 1963: from 1963-01-01 to 1963-12-31
  person Juan Lechin (lechin)
""",
        "",
        0,
    )


def test_quiet_leaves_errors_alone_on_stderr(run: Run) -> None:
    """--quiet says nothing of what is worth knowing, and all of what is wrong."""
    loud = run("-f", EVENTS, "list", "1963", "person:lichin")
    quiet = run("-f", EVENTS, "-q", "list", "1963", "person:lichin")
    assert "taken for Juan" in loud.err
    assert quiet == (loud.out, "", 0)
    assert run("-f", EVENTS, "list", "--quiet", "date:1963-13").err.startswith("coupline: date")
    assert run("-f", EVENTS, "on", "-q", "2", "January") == ("", "", 0)
    assert run("date", "-q", "1921-24").err == ""
    assert run("date", "-q", "1921-13").err.startswith("date")
