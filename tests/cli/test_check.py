"""``coupline check``: what it prints, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coupline.cli.excerpts import Screen, excerpts, told
from coupline.errors import Problem
from tests.cli.support import EVENTS, ROOT, Result, Run

ORDER = """\
[[events]]
id = "guevara-splits"
title = "Guevara founds the PRA"
date = "1959"

[[events]]
id = "ministers-resign"
title = "Lechín's supporters leave the government"
date = 1963-12-05
before = ["guevara-splits"]
"""
SEVERAL = """\
[timeline]
hemisphere = "south"

[people.lechin]
name = "Juan Lechín"
died = "2001"

[[events]]
id = "a"
title = "A"
date = "1921-24"
people = [{ role = "leader", id = "Juan Lechim" }]
sources = ["S"]

[[events]]
id = "b"
title = "B"
accept = ["unsourced"]
"""


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a folder of its own, so that what is printed has short names."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def judged(run: Run) -> Run:
    """Check a text as ``e.toml``."""

    def check(text: str, *args: str, **more: Any) -> Result:
        Path("e.toml").write_text(text, encoding="utf-8")
        return run("-f", "e.toml", "check", *args, **more)

    return check


def test_a_contradiction_is_told_with_its_lines(judged: Run) -> None:
    """Each statement stands with its line, the one to doubt first, and words that lead to the contradiction."""
    assert judged(ORDER) == (
        """\
e.toml:10:11: error: "ministers-resign" cannot be before "guevara-splits"
    10 │ before = ["guevara-splits"]
       │           ^^^^^^^^^^^^^^^^ so ministers-resign would be by 1959
     4 │ date = "1959"
       │        ^^^^^^ guevara-splits is 1959
     9 │ date = 1963-12-05
       │        ^^^^^^^^^^ but ministers-resign is 5 December 1963
    help: drop the constraint, or correct one of the two dates
1 error in 1 file, 2 events
""",
        "",
        1,
    )


def test_a_chain_has_its_last_relation_first(judged: Run) -> None:
    """A longer chain goes on from a date to a date."""
    text = (
        ORDER.replace('["guevara-splits"]', '["x"]') + '[[events]]\nid = "x"\ntitle = "X"\nbefore = "guevara-splits"\n'
    )
    assert judged(text, "--ascii").out == (
        """\
e.toml:14:10: error: these 4 statements cannot all be true
    14 | before = "guevara-splits"
       |          ^^^^^^^^^^^^^^^^
       |          so guevara-splits would be from 5 December 1963
     9 | date = 1963-12-05
       |        ^^^^^^^^^^ ministers-resign is 5 December 1963
    10 | before = ["x"]
       |           ^^^ ministers-resign is before x
     4 | date = "1959"
       |        ^^^^^^ but guevara-splits is 1959
    help: correct one of the two dates, or drop one of the relations
1 error in 1 file, 3 events
"""
    )


def test_a_statement_of_another_file_names_it(run: Run) -> None:
    """Who follows a chain knows which file to open; back in the first it is named again."""
    first, second = ORDER.split("\n\n")
    Path("a.toml").write_text(first, encoding="utf-8")
    Path("b.toml").write_text(second, encoding="utf-8")
    assert run("-f", "a.toml", "-f", "b.toml", "check").out == (
        """\
b.toml:5:11: error: "ministers-resign" cannot be before "guevara-splits"
    5 │ before = ["guevara-splits"]
      │           ^^^^^^^^^^^^^^^^ so ministers-resign would be by 1959
    a.toml:
    4 │ date = "1959"
      │        ^^^^^^ guevara-splits is 1959
    b.toml:
    4 │ date = 1963-12-05
      │        ^^^^^^^^^^ but ministers-resign is 5 December 1963
    help: drop the constraint, or correct one of the two dates
1 error in 2 files, 2 events
"""
    )


def test_a_tension_is_a_warning(judged: Run) -> None:
    """What needs a doubted date is no error, and the exit code stays 0."""
    result = judged(ORDER.replace("1963-12-05", '"c. 1963"'))
    assert result.out == (
        """\
e.toml:10:11: warning: "ministers-resign" can hardly be before "guevara-splits"
    10 │ before = ["guevara-splits"]
       │           ^^^^^^^^^^^^^^^^ so ministers-resign would be by 1959
     4 │ date = "1959"
       │        ^^^^^^ guevara-splits is 1959
     9 │ date = "c. 1963"
       │        ^^^^^^^^^ but ministers-resign is c. 1963
    help: "ministers-resign" is approximate: doubt it first
1 warning in 1 file, 2 events
"""
    )
    assert result.code == 0


def test_warnings_notes_and_what_is_accepted(judged: Run) -> None:
    """Each problem has its line with carets below the whole value; what is accepted is counted."""
    assert judged(SEVERAL) == (
        """\
e.toml:4:1: note: the person "lechin" is in no event
    4 │ [people.lechin]
      │ ^^^^^^^^^^^^^^^
    help: name it in an event, or take its table out
e.toml:11:8: warning: "1921-24" is read as winter 1921–22
    11 │ date = "1921-24"
       │        ^^^^^^^^^
    help: if 1921–1924 is meant, write "1921/1924"
e.toml:12:35: warning: "Juan Lechim" is spelt nearly as "Juan Lechín" (lechin)
    12 │ people = [{ role = "leader", id = "Juan Lechim" }]
       │                                   ^^^^^^^^^^^^^
    help: write "lechin" or add the name to its aliases; give it a table where it is another
2 warnings, 1 note, 1 accepted in 1 file, 2 events
""",
        "",
        0,
    )


def test_what_can_be_read_is_judged_beside_what_cannot(judged: Run) -> None:
    """A fault of one value is told among all other problems, at its line; not what may follow from it."""
    text = '[people.a]\nname = "A"\n[[events]]\ntitle = "A"\ndate = "1963-13"\ncolour = "red"\n'
    assert judged(text) == (
        """\
e.toml:5:8: error: date "1963-13": month 13 does not exist (01–12, or a season 21–24)
    5 │ date = "1963-13"
      │        ^^^^^^^^^
e.toml:6:1: error: an event has no key "colour"
    6 │ colour = "red"
      │ ^^^^^^
    help: docs/format.md has all keys
2 errors in 1 file, 1 event
""",
        "",
        1,
    )


def test_what_stops_is_all_that_is_told(judged: Run) -> None:
    """Where a file is no TOML, its faults are told, and the last line says what was not judged."""
    text = '[[events]]\ntitle = "A"\ndate = 1960s\n'
    assert judged(text).out == (
        """\
e.toml:3:8: error: date 1960s is not TOML by itself
    3 │ date = 1960s
      │        ^^^^^
    help: put it in quotes: date = "1960s"
1 error in 1 file; order, names and sources are judged once this is mended
"""
    )
    assert judged(f'{text}colour = "red"\n').out.splitlines()[-1] == (
        "2 errors in 1 file; order, names and sources are judged once these are mended"
    )


ALIKE = "".join(f'[[events]]\ntitle = "{n}"\ndate = "{1 + n % 12}/13/{1500 + n}"\ntags = [{n}]\n' for n in range(1000))


def test_what_is_alike_is_one_line(judged: Run) -> None:
    """With how many there are and where the first three are; what has nothing like it has its excerpt."""
    result = judged(f'{ALIKE}[[events]]\ntitle = "Z"\ndate = "1963-13"\n')
    assert len(result.out.encode()) < 2_000
    assert result.out.splitlines() == [
        (
            'e.toml:3:8: error: date "1/13/1500": write "1500-01-13" or "13 January 1500" '
            "(1,000 times; also e.toml:7:8, e.toml:11:8 …)"
        ),
        (
            "e.toml:4:9: error: tags must be text, or a list of texts, and is a whole number "
            "(1,000 times; also e.toml:8:9, e.toml:12:9 …)"
        ),
        'e.toml:4003:8: error: date "1963-13": month 13 does not exist (01–12, or a season 21–24)',
        '    4003 │ date = "1963-13"',
        "         │        ^^^^^^^^^",
        "2,001 errors in 1 file, 1,001 events; --all shows each",
    ]
    assert result.code == 1


def test_all_shows_each_of_what_is_alike(judged: Run) -> None:
    """So does JSON."""
    text = "".join(f'[[events]]\ntitle = "{n}"\ntags = [{n}]\n' for n in range(2))
    assert judged(text).out == (
        "e.toml:3:9: error: tags must be text, or a list of texts, and is a whole number (2 times; also e.toml:6:9)\n"
        "2 errors in 1 file, 2 events; --all shows each\n"
    )
    assert judged(text, "--all").out == (
        """\
e.toml:3:9: error: tags must be text, or a list of texts, and is a whole number
    3 │ tags = [0]
      │         ^
e.toml:6:9: error: tags must be text, or a list of texts, and is a whole number
    6 │ tags = [1]
      │         ^
2 errors in 1 file, 2 events
"""
    )
    told = json.loads(judged(text, "--format", "json").out)
    assert [(each["line"], each["events"]) for each in told] == [(3, ["0"]), (6, ["1"])]


def test_strict_stands_before_the_command_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It judges all wherever it stands; the variable is the same."""
    Path("e.toml").write_text(SEVERAL, encoding="utf-8")
    assert run("-f", "e.toml", "--strict", "check") == run("-f", "e.toml", "check", "--strict")
    assert run("-f", "e.toml", "--strict", "check").code == 1
    monkeypatch.setenv("COUPLINE_STRICT", "1")
    assert run("-f", "e.toml", "check") == run("-f", "e.toml", "check", "--strict")


def test_a_file_s_text_is_text(judged: Run) -> None:
    """Terminal codes are written out, in the message, in the excerpt and below it, and the carets stay right."""
    text = '[[events]]\nid = "\\u001b[31m"\ntitle = "A"\ndate = "1960"\nbefore = "宮殿"\n'
    text += '[[events]]\nid = "宮殿"\ntitle = "B"\ndate = "1950"\n'
    assert judged(text).out == (
        """\
e.toml:5:10: error: "\\x1b[31m" cannot be before "宮殿"
    5 │ before = "宮殿"
      │          ^^^^^^ so \\x1b[31m would be by 1950
    9 │ date = "1950"
      │        ^^^^^^ 宮殿 is 1950
    4 │ date = "1960"
      │        ^^^^^^ but \\x1b[31m is 1960
    help: drop the constraint, or correct one of the two dates
1 error in 1 file, 2 events
"""
    )


def test_names_in_several_scripts(judged: Run) -> None:
    """Wide letters before a value move the carets; ASCII writes them out and moves them with it."""
    text = '[[events]]\ntitle = "A"\npeople = ["宮殿", "Петров", "Петроф"]\n'
    assert judged(text).out == (
        """\
e.toml:3:27: warning: "Петроф" is spelt nearly as "Петров"
    3 │ people = ["宮殿", "Петров", "Петроф"]
      │                             ^^^^^^^^
    help: write one of the two, or give each a table of its own
1 warning in 1 file, 1 event
"""
    )
    lines = judged(text, "--ascii", columns=120).out.splitlines()
    assert lines[1][lines[2].index("^") :][: lines[2].count("^")] == r'"\u041f\u0435\u0442\u0440\u043e\u0444"'


def test_severity_leaves_the_rest_out(judged: Run) -> None:
    """What is less grave is counted, and not shown; the exit code knows it all the same."""
    shown = judged(SEVERAL, "--severity", "warning").out
    assert [line for line in shown.splitlines() if line.startswith("e.toml")] == [
        'e.toml:11:8: warning: "1921-24" is read as winter 1921–22',
        'e.toml:12:35: warning: "Juan Lechim" is spelt nearly as "Juan Lechín" (lechin)',
    ]
    assert judged(SEVERAL, "--severity", "error") == ("2 warnings, 1 note, 1 accepted in 1 file, 2 events\n", "", 0)
    assert judged(SEVERAL, "--severity", "error", "--strict").code == 1
    assert judged(SEVERAL, "--severity", "fatal").code == 2


def test_strict_takes_warnings_as_errors(judged: Run) -> None:
    """A warning is exit 1 then; a note, and what is accepted, is not."""
    assert judged(SEVERAL, "--strict").code == 1
    accepted = SEVERAL.replace('"south"', '"south"\naccept = ["hyphen", "similar-name"]')
    assert judged(accepted, "--strict") == judged(accepted)
    assert judged(accepted, "--strict").code == 0
    assert judged(accepted).out.endswith("1 note, 3 accepted in 1 file, 2 events\n")


def test_all_that_is_accepted_is_still_counted(judged: Run) -> None:
    """A list may be without problems because they were reviewed."""
    text = '[timeline]\naccept = ["season"]\n[[events]]\ntitle = "A"\ndate = "spring 1963"\n'
    assert judged(text).out == "no problems, 1 accepted in 1 file, 1 event\n"


def test_problems_as_data(judged: Run) -> None:
    """JSON has all that the lines say, and a contradiction its statements."""
    (problem,) = json.loads(judged(ORDER, "--format", "json").out)
    statements = problem.pop("statements")
    assert problem == {
        "severity": "error",
        "code": "order",
        "message": '"ministers-resign" cannot be before "guevara-splits"',
        "hint": "drop the constraint, or correct one of the two dates",
        "file": "e.toml",
        "line": 10,
        "column": 11,
        "events": ["guevara-splits", "ministers-resign"],
    }
    assert [each["line"] for each in statements] == [4, 10, 9]
    assert statements[1] == {
        "event": "ministers-resign", "key": "before", "text": "ministers-resign is before guevara-splits",
        "file": "e.toml", "line": 10, "column": 11, "follows": "so ministers-resign would be by 1959",
    }  # fmt: skip
    lines = judged(SEVERAL, "--format", "jsonl", "--severity", "warning").out.splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["hyphen", "similar-name"]
    assert json.loads(judged('[[events]]\ntitle = "A"\ndate = "1963-13"\n', "--format", "json").out)[0]["line"] == 3


def test_check_counts_what_it_judged(run: Run) -> None:
    """A sound list is said to be so."""
    result = run("-f", EVENTS, "check")
    assert result.out.splitlines()[-1].endswith("in 1 file, 34 events")
    assert (result.err, result.code) == ("", 0)


def test_colours_do_not_matter(judged: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, piped and without colours the same is printed."""
    piped = judged(ORDER)
    assert judged(ORDER, terminal=True) == piped
    monkeypatch.setenv("NO_COLOR", "1")
    assert judged(ORDER, terminal=True) == piped


def test_standard_input_has_no_lines_to_show() -> None:
    """What was piped in is gone; what is said of it is not."""
    done = subprocess.run(
        [sys.executable, "-m", "coupline", "-f", "-", "check"],
        input=ORDER, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    assert done.stdout == (
        """\
<stdin>:10:11: error: "ministers-resign" cannot be before "guevara-splits"
    <stdin>:10: so ministers-resign would be by 1959
    <stdin>:4: guevara-splits is 1959
    <stdin>:9: but ministers-resign is 5 December 1963
    help: drop the constraint, or correct one of the two dates
1 error in 1 file, 2 events
"""
    )


def test_the_same_is_printed_every_time() -> None:
    """Whatever the seed of Python's hashes."""
    text = (
        SEVERAL
        + ORDER.replace('before = ["g', 'caused_by = ["x"]\nbefore = ["g')
        + (
            '[[events]]\nid = "x"\ntitle = "X"\ncaused_by = ["y"]\npeople = ["Lechín", "Lechon"]\n'
            '[[events]]\nid = "y"\ntitle = "Y"\ncaused_by = ["x", "ministers-resign"]\n'
            '[people.loco]\nname = "Lechín Loco"\naliases = ["Juan Lechín"]\n'
        )
    )
    Path("e.toml").write_text(text, encoding="utf-8")
    printed = {
        subprocess.run(
            [sys.executable, "-m", "coupline", "-f", "e.toml", "check"],
            capture_output=True, text=True, check=False,
            env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT / "src")},
        ).stdout
        for seed in range(5)
    }  # fmt: skip
    assert len(printed) == 1
    assert '"ministers-resign" is caused by "x", "x" by "y", "y" by "ministers-resign"' in printed.pop()


@pytest.mark.parametrize(
    ("line", "column", "meant"),
    [
        ('date = "1963 \\" x" # c', 8, '"1963 \\" x"'),
        ("date = '1963' # c", 8, "'1963'"),
        ('summary = """Text""" # c', 11, '"""Text"""'),
        ('summary = """', 11, '"""'),
        ("date = 1963-12-05, x", 8, "1963-12-05"),
        ('a = [1, "]", [2]] # c', 5, '[1, "]", [2]]'),
        ('a = [1, "x",  # c', 5, '[1, "x",'),
        ("{ id = 'x', n = { y = 1 } }, 2", 1, "{ id = 'x', n = { y = 1 } }"),
        ("[[events]]", 1, "[[events]]"),
        ("colour=1", 1, "colour"),
        ("date = ", 8, ""),
    ],
)
def test_carets_stand_below_the_whole_value(line: str, column: int, meant: str) -> None:
    """A text with its quotes, a list or a table to its end or to that of its line, else a word; at least one caret."""
    Path("e.toml").write_text(line, encoding="utf-8")
    shown, carets = excerpts(Problem("error", "c", "m", "", "e.toml", 1, column), Screen())
    assert shown == f"    1 │ {line}"
    assert carets.index("^") == len("    1 │ ") + column - 1
    assert carets.count("^") == max(1, len(meant.strip()) if meant != '"""' else 2)


def test_an_excerpt_is_given_only_where_there_is_a_line() -> None:
    """A problem without a place, or of a file that is gone or shorter by now, has no excerpt."""
    Path("e.toml").write_text("x", encoding="utf-8")
    nowhere = [
        Problem("error", "c", "m"),
        Problem("error", "c", "m", "", "gone.toml", 1, 1),
        Problem("error", "c", "m", "", "e.toml", 9, 1),
        Problem("error", "c", "m", "", "e.toml", 1, None),
    ]
    assert [list(excerpts(problem, Screen())) for problem in nowhere] == [[], [], [], []]
    statement = {"event": "a", "key": "date", "text": "a is 1963", "file": None, "line": None, "column": None}
    problem = Problem("error", "order", "m", "h", statements=(statement, {**statement, "follows": "so"}))
    assert list(told(problem, Screen())) == ["error: m", "    a is 1963", "    so", "    help: h"]


def test_long_lines_are_cut_around_the_value() -> None:
    """The value is seen, and as much around it as there is room for."""

    def shown(line: str, column: int, columns: int = 50) -> list[str]:
        name = f"{len(list(Path().iterdir()))}.toml"
        Path(name).write_text(line, encoding="utf-8")
        return [each[8:] for each in excerpts(Problem("error", "c", "m", "", name, 1, column), Screen(columns))]

    value = '"' + "v" * 10 + '"'
    assert shown(f"{'x' * 100}{value}{'y' * 100}", 101) == ["…" + "x" * 28 + value + "…", " " * 29 + "^" * 12]
    assert shown(f"{value}{'y' * 100}", 1) == [value + "y" * 29 + "…", "^" * 12]
    assert shown(f"{'x' * 100}{value}", 101) == ["…" + "x" * 28 + value, " " * 29 + "^" * 12]
    assert shown(f"{'宮' * 50}{value}", 51) == ["…" + "宮" * 14 + value, " " * 29 + "^" * 12]
    assert shown(f'x = "{"v" * 100}"', 5) == ['x = "' + "v" * 36 + "…", "    " + "^" * 38]
    assert shown(f'x = "{"宮" * 50}"', 5) == ['x = "' + "宮" * 18 + "…", "    " + "^" * 38]
    assert all(len(each) <= 42 for each in shown("x" * 300 + "=" + "y" * 300, 302, 20))


def test_words_stand_beside_the_carets_or_below() -> None:
    """Where there is no room beside them, words begin below the carets, or as far to the left as they must."""
    Path("e.toml").write_text('before = ["one-event", "another-event"]', encoding="utf-8")

    def shown(words: str, column: int, lines_below: int = 1) -> list[str]:
        statement = {"text": "", "file": "e.toml", "line": 1, "column": column, "follows": words}
        problem = Problem("error", "order", "m", "", "e.toml", statements=(statement, statement))
        lines = excerpts(problem, Screen(50))
        return [each[8:] for each in lines][1 : 2 + lines_below]

    assert shown("short", 11, 0) == ["          ^^^^^^^^^^^ short"]
    assert shown("so it would be by 1959", 11) == ["          ^^^^^^^^^^^", "          so it would be by 1959"]
    assert shown("so it would be by 5 December 1959", 24)[1] == "         so it would be by 5 December 1959"
    long = shown("so it would be between 5 December 1959 and 6 January 1960", 24, 2)
    assert long[1:] == ["so it would be between 5 December 1959 and", "6 January 1960"]


def test_the_files_of_a_folder_are_counted_one_by_one(run: Run, tmp_path: Path) -> None:
    """Where they stop as where they can be read."""
    for name, more in (("a", "date = 1960s\n"), ("b", 'after = ["nobody"]\n'), ("c", "")):
        (tmp_path / f"{name}.toml").write_text(f'[[events]]\ntitle = "{name}"\n{more}', encoding="utf-8")
    assert run("-f", str(tmp_path), "check").out.splitlines()[-1].startswith("2 errors in 3 files; ")
    (tmp_path / "a.toml").write_text('[[events]]\ntitle = "a"\n', encoding="utf-8")
    assert run("-f", str(tmp_path), "check").out.splitlines()[-1] == "1 error in 3 files, 3 events"
    missing = run("-f", str(tmp_path / "c.toml"), "-f", str(tmp_path / "d.toml"), "check").out.splitlines()[-1]
    assert missing.startswith("1 error in 2 files; ")
