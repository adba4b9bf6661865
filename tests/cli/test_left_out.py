"""What every command does where a value of an event list can't be read."""

import json
from pathlib import Path

import pytest

from tests.cli.support import FROZEN, Run

LIST = """\
[timeline]
title = "T"

[people.p]
name = "Pat"
naem = "x"

[[events]]
id = "one"
title = "One"
date = "5/12/1963"
people = ["p"]

[[events]]
id = "two"
title = "Two"
date = "1964"
tags = ["army"]
caused_by = ["four"]

[[events]]
id = "three"
title = "Three"
date = "6/12/1963"
before = ["two"]

[[events]]
id = "four"
title = "Four"
date = "1963-12-26"
people = ["Quin"]
tags = ["vote", 5]
"""
TOLD = "3 of 4 events have problems, and 1 problem is elsewhere in the list: coupline check\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a folder of its own with a list in which three events, and a person, have a fault."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COUPLINE_STRICT", raising=False)
    Path("e.toml").write_text(LIST, encoding="utf-8")


def test_the_events_are_listed_with_their_marks(run: Run) -> None:
    """A date that is not read stands as its text, in quotes; what order says of it says more."""
    result = run("-f", "e.toml", "list")
    assert result.out == (
        "four\t26 December 1963\tFour\tQuin\n"
        "three\tby 1964 ◇ !\tThree\t\n"
        "two\t1964\tTwo\t\n"
        'one\t"5/12/1963" !\tOne\tPat\n'
    )
    assert (result.err, result.code) == (TOLD, 1)


def test_the_table_counts_what_has_the_mark(run: Run) -> None:
    """Below it is said what the mark means."""
    last = run("-f", "e.toml", "list", "--format", "table").out.splitlines()[-1]
    assert last == "4 events, 1 placed by order (◇), 2 with a date that can't be read (!)"


def test_what_is_not_read_is_found(run: Run) -> None:
    """In JSON its date is null, and its text is kept."""
    made = json.loads(run("-f", "e.toml", "list", "placed:unread", "--format", "json").out)
    assert [(each["id"], each["date"], each["date_text"], each["placed_by"], each["kind"]) for each in made] == [
        ("three", None, "6/12/1963", "order", None),
        ("one", None, "5/12/1963", "nothing", None),
    ]
    assert run("-f", "e.toml", "list", "not placed:unread", "--columns", "id").out == "four\ntwo\n"


def test_a_question_about_time_is_answered_as_by_what_has_no_date(run: Run) -> None:
    """It is never certain, and possible where order does not rule it out."""
    assert run("-f", "e.toml", "list", "1963", "--columns", "id,match").out == "four\tcertain\n"
    assert run("-f", "e.toml", "list", "1963", "--possible", "--columns", "id,when").out == (
        'four\t26 December 1963\nthree\tby 1964 ◇ ! ?\none\t"5/12/1963" ! ?\n'
    )
    assert run("-f", "e.toml", "list", "1970", "--certain").out == ""


# The exit code goes by what the answer holds, or counts.
CODES = {
    "list id:two": 0,
    "list tag:army": 0,
    "list 1970": 0,
    "list --limit 1 --sort title --reverse": 0,
    "list --limit 1": 1,
    "list id:one": 1,
    "list id:four": 1,
    "list --explain one": 0,
    "timeline tag:army": 0,
    "timeline": 1,
    "timeline --format csv": 1,
    "tree": 1,
    "tree tag:army": 0,
    "show two": 0,
    "show one": 1,
    "show two one": 1,
    "show p": 1,
    "show Quin": 1,
    "people": 1,
    "people p": 1,
    "people tag:army": 0,
    "places": 0,
    "tags": 1,
    "tags army": 0,
    "tags vote": 1,
    "sources": 0,
    "why two": 1,
    "why two --format json": 1,
    "why four": 1,
    "between two four": 1,
    "on 26 December": 1,
    "on 5 December": 0,
    "stats": 1,
    "stats tag:army": 0,
    "stats --by year --format csv": 1,
    "export svg": 1,
    "export svg tag:army": 0,
    "export html": 1,
    "check": 1,
    "date 1963": 0,
}


@pytest.mark.parametrize("typed", CODES)
def test_the_exit_code_says_whether_anything_is_missing(typed: str, run: Run) -> None:
    """1 where something was left out of an event that is shown or counted, 0 else; stderr tells of it in any case."""
    result = run("-f", "e.toml", *(typed.split(" ", 2) if typed.startswith("on") else typed.split()))
    assert result.code == CODES[typed]
    if typed.split(maxsplit=1)[0] not in ("check", "date"):
        assert result.err.startswith(TOLD)


def test_what_is_missing_is_no_talk(run: Run) -> None:
    """--quiet leaves it in where it is why the exit code is 1; what is left out of no event does not change that."""
    assert run("-q", "-f", "e.toml", "list")[1:] == (TOLD, 1)
    assert run("-q", "-f", "e.toml", "list", "id:two")[1:] == ("", 0)
    assert run("-q", "-f", "e.toml", "show", "two", "one", "three")[1:] == (TOLD, 1)
    assert run("-q", "-f", "e.toml", "export", "svg").err.startswith(TOLD + "the document lacks")
    Path("e.toml").write_text('[people.p]\nbron = "x"\n[[events]]\ntitle = "A"\n', encoding="utf-8")
    result = run("-f", "e.toml", "list")
    assert (result.err, result.code) == ("the list has 2 problems: coupline check\n", 0)
    Path("e.toml").write_text('[[event]]\ntitle = "A"\n', encoding="utf-8")
    assert run("-f", "e.toml", "list") == ("", "the list has 1 problem: coupline check\n", 0)


STRICT = """\
e.toml:6:1: error: people.p has no key "naem"; did you mean "name"?
e.toml:11:8: error: date "5/12/1963" could be 5 December or 12 May; write "1963-12-05" or "5 December 1963" \
(2 times; also e.toml:24:8)
e.toml:32:17: error: tags must be text, or a list of texts, and is a whole number
4 errors; nothing was done
"""


def test_strict_stops(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever on the line it stands, and as a variable; what is alike is one line; what may be is no fault."""
    result = run("-f", "e.toml", "list", "--strict")
    assert result == ("", STRICT, 1)
    assert run("--strict", "-f", "e.toml", "list") == result
    assert run("--strict", "-f", "e.toml", "export", "svg", "-o", "t.svg").code == 1
    assert not Path("t.svg").exists()
    monkeypatch.setenv("COUPLINE_STRICT", "1")
    assert run("-f", "e.toml", "list") == result
    assert run("-f", str(FROZEN / "data" / "events.toml"), "list", "1963").code == 0
    monkeypatch.setenv("COUPLINE_STRICT", "0")
    assert run("-f", "e.toml", "list").out


HYPHEN = """\
[[events]]
title = "A"
date = "1921-24"
[[events]]
title = "B"
date = "1905-06"
"""


def test_strict_takes_a_warning_of_the_reading_as_an_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note is none, nor is what is accepted or what is judged of order and names; an error stands beside it."""
    Path("e.toml").write_text(HYPHEN, encoding="utf-8")
    warned = (
        'e.toml:3:8: warning: "1921-24" is read as winter 1921–22; if 1921–1924 is meant, write "1921/1924"\n'
        "1 warning; nothing was done\n"
    )
    assert run("-f", "e.toml", "list").code == 0
    assert run("-f", "e.toml", "list", "--strict") == ("", warned, 1)
    monkeypatch.setenv("COUPLINE_STRICT", "1")
    assert run("-f", "e.toml", "stats") == ("", warned, 1)
    Path("e.toml").write_text(HYPHEN + 'naem = "x"\n', encoding="utf-8")
    assert run("-f", "e.toml", "list").err.splitlines()[-1] == "1 error and 1 warning; nothing was done"
    Path("e.toml").write_text('[timeline]\naccept = ["hyphen"]\n' + HYPHEN, encoding="utf-8")
    assert run("-f", "e.toml", "list").code == 0


@pytest.mark.parametrize(("value", "code"), [("1", 1), ("yes", 1), ("0", 0), ("false", 0), ("No", 0), ("", 0)])
def test_the_variable_is_the_flag(value: str, code: int, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """For every command, and also for check, where a warning is exit code 1 then."""
    Path("e.toml").write_text(HYPHEN, encoding="utf-8")
    monkeypatch.setenv("COUPLINE_STRICT", value)
    assert run("-f", "e.toml", "check").code == code
    assert run("-f", "e.toml", "list").code == code


def test_an_export_without_a_title_lacks_nothing(run: Run) -> None:
    """The exit code is as for any answer."""
    Path("e.toml").write_text('[[events]]\ndate = "1963"\n', encoding="utf-8")
    result = run("-f", "e.toml", "export", "svg")
    assert (result.err, result.code) == ("1 of 1 event has problems: coupline check\n", 1)
    Path("e.toml").write_text('[people.p]\nname = "P"\nnaem = 1\n[[events]]\ntitle = "A"\n', encoding="utf-8")
    result = run("-q", "-f", "e.toml", "export", "svg")
    lacking = "the list has 1 problem: coupline check\nthe document lacks what could not be read of the list\n"
    assert (result.err, result.code) == (lacking, 1)


def test_an_export_says_what_is_missing(run: Run) -> None:
    """The file is written all the same."""
    result = run("-f", "e.toml", "export", "svg", "-o", "t.svg")
    assert result.code == 1
    lacking = "lacks what could not be read of 3 events and of the rest of the list"
    assert result.err.startswith(f"{TOLD}wrote t.svg (")
    assert result.err.endswith(f")\nt.svg {lacking}\n")
    drawing = Path("t.svg").read_text(encoding="utf-8")
    assert "“" not in drawing
    assert "&quot;5/12/1963&quot; !" in drawing or '"5/12/1963" !' in drawing
    assert "! its date can't be read" in drawing.replace("&#39;", "'").replace("&#x27;", "'")
    page = run("-f", "e.toml", "export", "html")
    assert page.err == f"{TOLD}the document {lacking}\n"
    assert "its date can't be read, placed by order alone" in page.out.replace("&#39;", "'").replace("&#x27;", "'")
    assert run("-f", "e.toml", "export", "svg", "id:two").err == TOLD


def test_the_page_of_an_event_has_its_text(run: Run) -> None:
    """And says that it can't be read; a text that names no date is told without a mark."""
    assert run("-f", "e.toml", "show", "three").out.splitlines()[1:4] == [
        "by 1964 ◇ placed by order ! its date can't be read",
        "",
        "Written date  6/12/1963",
    ]
    Path("e.toml").write_text('[[events]]\nid = "a"\ntitle = "A"\ndate = "n.d."\n', encoding="utf-8")
    shown = run("-f", "e.toml", "show", "a")
    assert shown.out.splitlines()[1:4] == ["undated", "", "Written date  n.d."]
    assert (shown.err, shown.code) == ("", 0)
    assert run("-f", "e.toml", "list", "placed:unread").out == ""


@pytest.mark.parametrize("style", ["spine", "axis"])
def test_drawings_have_the_mark_and_explain_it(style: str, run: Run) -> None:
    """In ASCII too."""
    drawn = run("-f", "e.toml", "timeline", "--style", style, "--ascii").out
    assert "! its date can't be read" in drawn
    assert drawn.count("!") >= 2
    assert "!" not in run("-f", "e.toml", "timeline", "--style", style, "tag:army").out


def test_nine_dates_of_761(run: Run) -> None:
    """All events are there, and nine have the mark."""
    dates = ["5/12/1963" if n % 84 == 50 else str(1000 + n) for n in range(761)]
    text = "".join(f'[[events]]\ntitle = "Event {n}"\ndate = "{date}"\n' for n, date in enumerate(dates))
    Path("e.toml").write_text(text, encoding="utf-8")
    result = run("-f", "e.toml", "list")
    assert (len(result.out.splitlines()), result.out.count('"5/12/1963" !')) == (761, 9)
    assert (result.err, result.code) == ("9 of 761 events have problems: coupline check\n", 1)
    assert run("-f", "e.toml", "list", "1050").code == 0
