import io
import os
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from coupline.__main__ import main
from coupline.cli.diagnostics import explain
from coupline.cli.settings import Settings
from tests.cli.support import EVENTS, ROOT, Run

GOOD = '[[events]]\ntitle = "A"\n'
TEN_MISTAKES = """\
[timeline]
hemisphere = "west"
titel = "Ten mistakes"

[people.a]
name = 5

[[events]]
id = "one"
title = "One"
date = "31 February 1963"

[[events]]
id = "one"
title = "One again"
date = "5/12/1963"

[[events]]
title = "Three"
date = 1960s

[[events]]
people = ["a"]

[[events]]
title = "Five"
after = ["won"]
colour = "red"
"""


def test_ten_mistakes_are_all_reported_at_their_lines(run: Run, tmp_path: Path) -> None:
    """One look at the messages is enough to mend the whole file."""
    file = tmp_path / "e.toml"
    file.write_text(TEN_MISTAKES, encoding="utf-8")
    result = run("-f", str(file), "list")
    lines = [line.removeprefix(f"{file}:").split(":")[0] for line in result.err.splitlines()]
    assert lines == ["2", "3", "6", "11", "14", "16", "20", "22", "27", "28", "10 errors; nothing was done"]
    assert (result.out, result.code) == ("", 1)


def test_a_missing_file_says_which_and_how_to_start_one(run: Run, tmp_path: Path) -> None:
    """A wrong path is told from a bad file."""
    file = tmp_path / "none.toml"
    result = run("-f", str(file), "list")
    assert result.err == (
        f'{file}: error: there is no such file; start one: write [[events]] and title = "…" in {file}\n'
    )
    assert result.code == 1


def test_a_list_without_events_is_valid(run: Run, tmp_path: Path) -> None:
    """Stderr says how to add one; every view of nothing is exit 0."""
    file = tmp_path / "e.toml"
    file.write_text('[timeline]\ntitle = "Nothing yet"\n', encoding="utf-8")
    for command in ("list", "timeline", "tree", "people", "check", "on", "stats"):
        result = run("-f", str(file), command)
        assert result.code == 0
        assert "Traceback" not in result.err
    assert run("-f", str(file), "list").err == (f'{file} has no events yet; add one: [[events]] and title = "…"\n')
    assert run("-f", str(file), "timeline").out.splitlines()[0] == "Nothing yet".ljust(72) + "0 events"
    assert run("-f", str(file), "list", "--format", "table").out.split() == ["When", "Event", "0", "events"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lst"], "coupline: no such command 'lst'. Did you mean 'list'? (see coupline --help)"),
        (
            ["list", "--yeer", "1964"],
            "coupline list: no such option: --yeer; did you mean --year? (see coupline list --help)",
        ),
        (["show"], "coupline show: missing argument 'THING...' (see coupline show --help)"),
        (["list", "--format", "xml"], "coupline list: invalid value for '--format': 'xml' is not one of 'table',"),
        (["list", "--year"], "coupline list: option '--year' requires an argument (see coupline list --help)"),
        (["list", "--qqqq"], "coupline list: no such option: --qqqq (see coupline list --help)"),
        (
            ["people", "--yer"],
            "coupline people: no such option: --yer; did you mean --year? (see coupline people --help)",
        ),
        (["tags", "--foo"], "coupline tags: no such option: --foo (see coupline tags --help)"),
        (["on", "--bogus"], "coupline on: no such option: --bogus (see coupline on --help)"),
        (["date", "-x"], "coupline date: no such option: -x (see coupline date --help)"),
        (["export"], "coupline export: missing argument 'FORMAT'. Choose from: svg, html (see coupline export --help)"),
        (["show", "a", "--format", "csv"], "coupline show: invalid value for '--format': 'csv' is not one of"),
        (["--yeer"], "coupline: no such option: --yeer (see coupline --help)"),
        (["list", "--certain", "--possible"], "coupline list: --certain and --possible exclude each other;"),
    ],
)
def test_usage_errors_are_one_line_and_exit_2(arguments: list[str], message: str, run: Run) -> None:
    """What was typed wrong is said in one line that names the help."""
    result = run("-f", EVENTS, *arguments)
    assert result.err.startswith(message)
    assert result.err.count("\n") == 1
    assert result.code == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--year", "1963-13"], 'coupline: date "1963-13": month 13 does not exist'),
        (["--from", "1964", "--to", "1960"], 'coupline: the time from "1964" to "1960" ends before it starts;'),
    ],
)
def test_a_date_that_cannot_be_is_explained(arguments: list[str], message: str, run: Run) -> None:
    """A question with a bad date exits 1 and says what is wrong with it."""
    result = run("-f", EVENTS, "list", *arguments)
    assert result.err.startswith(message)
    assert result.code == 1


def test_titles_cannot_act_on_the_terminal(run: Run, tmp_path: Path) -> None:
    """Markup, terminal codes and bidirectional controls are shown as text in every view."""
    file = tmp_path / "e.toml"
    file.write_text(
        '[timeline]\ntitle = "[red]T\\u001b[31m"\n[[events]]\nid = "a"\ntitle = "[bold]A\\u001b[2J\\u202e[/bold]"\n'
        'people = ["[link]P\\u0007"]\ntags = ["t\\u009b"]\nplaces = ["L\\u2066"]\nsummary = "S\\u001b]0;x\\u0007"\n'
        'sources = ["B\\u001b"]\n',
        encoding="utf-8",
    )
    commands = (
        ["timeline"], ["list"], ["list", "--format", "table"], ["list", "--format", "json"],
        ["list", "--format", "csv"],
        ["list", "--format", "markdown"], ["tree", "--by", "tag"], ["show", "a"], ["people"], ["places"], ["sources"],
        ["people", "p", "--format", "table"], ["tags", "--format", "table"],
    )  # fmt: skip
    for command in commands:
        result = run("-f", str(file), *command)
        assert result.code == 0, command
        for dangerous in ("\x1b", "\x07", "\x9b", "\u202e", "\u2066"):
            assert dangerous not in result.out + result.err, command
    assert "[bold]A\\x1b[2J\\u202e[/bold]" in run("-f", str(file), "timeline").out


def test_debug_shows_the_traceback(run: Run, tmp_path: Path) -> None:
    """--debug is for those who mend coupline; before or after the command."""
    with pytest.raises(Exception, match="no such file"):
        run("--debug", "-f", str(tmp_path / "none.toml"), "list")
    with pytest.raises(Exception, match="no such file"):
        run("-f", str(tmp_path / "none.toml"), "list", "--debug")


def test_a_fault_of_ours_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a bug gives no traceback, but says how to see it."""

    def broken(*_: object) -> None:
        message = "oops"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("coupline.cli.commands.list.print_events", broken)
    result = run("-f", EVENTS, "list")
    assert result == ("", "coupline: a fault in coupline itself: ZeroDivisionError('oops'); --debug shows where\n", 1)
    with pytest.raises(ZeroDivisionError):
        run("-f", EVENTS, "list", "--debug")


def test_an_interrupt_is_exit_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C leaves without a traceback."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("coupline.cli.commands.list.print_events", interrupted)
    result = run("-f", EVENTS, "list")
    assert (result.code, result.out) == (130, "")
    assert "Traceback" not in result.err


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """`coupline list | head` ends quietly."""
    script = f'"{sys.executable}" -m coupline -f "{EVENTS}" list --format json | head -c 10; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == '[{"id": "a0\n'
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to try")
def test_a_full_disk_is_told() -> None:
    """What can't be written is the disk's fault, and the exit code is 1."""
    script = f'"{sys.executable}" -m coupline -f "{EVENTS}" list > /dev/full'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stderr, done.returncode) == ("coupline: can't write: no space left on device\n", 1)


def test_a_closed_stdout_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that was started without a stdout or a stderr ends well."""
    script = f'"{sys.executable}" -m coupline -f "{EVENTS}" list --format csv >&- 2>&-'
    done = subprocess.run(["bash", "-c", script], check=False, cwd=ROOT)
    assert done.returncode == 0
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(SystemExit) as left:
        main(["-f", EVENTS, "list"])
    assert left.value.code == 0
    sys.stdout.close()


def test_an_error_in_writing_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """An error of the system says its own words, where it has any."""
    assert explain(Settings(), OSError(5, "Input/output error"), []) == 1
    assert explain(Settings(), OSError("Odd"), []) == 1
    assert capsys.readouterr().err == "coupline: can't write: input/output error\ncoupline: can't write: odd\n"


@pytest.mark.parametrize("command", ["list", "people"])
def test_a_pipe_that_nobody_reads(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that is gone before anything was written is no error either."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as stream, monkeypatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        with pytest.raises(SystemExit) as left:
            main(["-f", EVENTS, command, "--format", "json"])
    assert left.value.code == 0


def test_a_reader_that_leaves_while_much_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is one that leaves in the middle."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8", buffering=1) as stream, monkeypatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        with pytest.raises(SystemExit) as left:
            main(["-f", EVENTS, "list"])
    assert left.value.code == 0


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-f -` reads what is piped in."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    assert run("-f", "-", "list").out == "a\tundated\tA\t\n"


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    """A forbidden file is told from a missing one."""
    file = tmp_path / "e.toml"
    file.write_text(GOOD, encoding="utf-8")
    file.chmod(stat.S_IWUSR)
    assert "the file can't be read: permission denied" in run("-f", str(file), "list").err
