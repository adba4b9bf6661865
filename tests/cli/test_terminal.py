"""What a person at a real terminal sees: colours, widths, the pager."""

import math
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from coupline.cli import output, pager
from coupline.cli.settings import Settings, width
from tests.cli.support import EVENTS, PATIENCE, ROOT, Run, ended

pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals need pexpect")


def spawned(*args: str, file: str = EVENTS, rows: int = 60, columns: int = 80, **environment: str) -> Any:
    """A run on a real pseudo-terminal."""
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "NO_COLOR", "LESS")}
    return pexpect.spawn(
        sys.executable,
        ["-m", "coupline", "-f", file, *args],
        dimensions=(rows, columns),
        env={**kept, "TERM": "xterm-256color", **environment},
        encoding="utf-8",
        cwd=str(ROOT),
        timeout=PATIENCE,
    )


def on_terminal(*args: str, file: str = EVENTS, rows: int = 60, columns: int = 80, **environment: str) -> str:
    """What a run prints on a real pseudo-terminal."""
    child = spawned(*args, file=file, rows=rows, columns=columns, **environment)
    assert ended(child) == 0
    return str(child.before)


@pytest.mark.terminal
def test_a_terminal_is_filled_to_its_width_in_colour() -> None:
    """Without COLUMNS the terminal's own width counts."""
    seen = on_terminal("list", "--year", "1964", columns=110, PAGER="cat")
    assert "\x1b[1m" in seen
    assert "elections" in seen
    assert "Id" not in on_terminal("list", "--year", "1964", columns=72, NO_COLOR="1")


@pytest.mark.terminal
def test_a_long_output_goes_through_the_pager(tmp_path: Path) -> None:
    """What does not fit is paged; what fits, and --no-pager, is not."""
    shown = tmp_path / "shown"
    fake = tmp_path / "pager"
    fake.write_text(f'#!/bin/sh\ncat > "{shown}"\n', encoding="utf-8")
    fake.chmod(0o755)
    assert on_terminal("timeline", rows=200, PAGER=str(fake)) != ""
    assert on_terminal("timeline", "--no-pager", rows=10, PAGER=str(fake)) != ""
    assert not shown.exists()
    assert on_terminal("timeline", rows=10, PAGER=str(fake)).strip() == ""
    assert "Barrientos" in shown.read_text(encoding="utf-8")


@pytest.mark.terminal
def test_a_pager_gets_a_long_table_while_it_is_made(tmp_path: Path) -> None:
    """The first screen does not wait for the last line: its reader may leave, which is no error."""
    file = tmp_path / "e.toml"
    events = (f'[[events]]\ntitle = "Event {n}"\ndate = {1000 + n}\n' for n in range(3000))
    file.write_text("".join(events), encoding="utf-8")
    fake = tmp_path / "pager"
    fake.write_text(f'#!/bin/sh\nhead -n 3 > "{tmp_path}/shown"\n', encoding="utf-8")
    fake.chmod(0o755)
    seen = on_terminal("list", rows=10, PAGER=str(fake), file=str(file), NO_COLOR="1")
    assert seen.strip() == ""
    shown = (tmp_path / "shown").read_text(encoding="utf-8").splitlines()
    assert [line.split()[-1] for line in shown] == ["Event", "0", "1"]


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
def test_the_pager_is_less_which_shows_all_of_a_table() -> None:
    """With `less` a person can go to the end, and leave."""
    child = spawned("list", rows=10, PAGER="less")
    child.expect("since 1942")
    child.send("G")
    child.expect("34 events")
    child.send("q")
    assert ended(child) == 0


def test_where_there_is_no_pager_it_is_just_printed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A missing pager, or cat, hides nothing."""
    for command in ("cat", "no-such-pager-here", " "):
        monkeypatch.setenv("PAGER", command)
        assert not pager.page(iter(["text"]))
    monkeypatch.setenv("PAGER", f'"{sys.executable}" -c "import sys; print(sys.stdin.read())"')
    assert pager.page(iter(["wör", "ds"]))
    assert "wörds" in capfd.readouterr().out


def test_an_interrupt_is_the_pager_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the pager does not end coupline with a traceback, also where the pipe is broken by then."""
    for error in (None, BrokenPipeError):
        child = MagicMock()
        child.__enter__.return_value.stdin.write.side_effect = KeyboardInterrupt
        child.__enter__.return_value.stdin.close.side_effect = error
        monkeypatch.setenv("PAGER", sys.executable)
        monkeypatch.setattr("coupline.cli.pager.subprocess.Popen", lambda *_, child=child, **__: child)
        assert pager.page(iter(["text"]))
        child.__enter__.return_value.stdin.close.assert_called_once_with()
        child.__enter__.return_value.wait.assert_called_once_with()


def test_what_a_pager_does_not_want_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever leaves the pager early does not wait for the rest."""
    made: list[int] = []
    monkeypatch.setenv("PAGER", f'"{sys.executable}" -c "pass"')

    def chunks() -> Iterator[str]:
        for n in range(1000):
            made.append(n)
            yield "line\n" * 5000

    assert pager.page(chunks())
    assert len(made) < 100


def test_a_terminal_that_pages_in_process(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pager gets the whole drawing; where it can't be started the drawing is printed, all of it and once."""
    monkeypatch.setattr(output, "_lines", lambda: 3)
    paged: list[str] = []

    def page(chunks: Iterator[str], *, wide: bool) -> bool:
        paged.extend([*chunks, "cut" if wide else "whole"])
        return True

    monkeypatch.setattr(pager, "page", page)
    assert run("-f", EVENTS, "timeline", terminal=True).out == ""
    assert "Barrientos" in "".join(paged)
    assert paged[-1] == "whole"
    run("-f", EVENTS, "timeline", "--width", "200", terminal=True)
    assert paged[-1] == "cut"
    monkeypatch.setattr(pager, "page", lambda _, **__: False)
    assert run("-f", EVENTS, "timeline", terminal=True, columns=70).out.count("Paz Estenssoro resigns") == 1
    plain = run("-f", EVENTS, "list", "--format", "table").out
    assert run("-f", EVENTS, "list", "--color", "never", terminal=True).out == plain


def test_no_more_is_made_before_the_pager_starts_than_fills_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is taken to see whether a text is too long is given to the pager first, and the rest is made afterwards."""
    monkeypatch.setattr(output, "_lines", lambda: 3)
    chunks = iter(["1\n2\n", "3\n", "4\n"])
    assert output._begun(chunks) == (["1\n2\n", "3\n"], True)
    assert list(chunks) == ["4\n"]
    assert output._begun(iter(["1\n2\n"])) == (["1\n2\n"], False)


def test_the_size_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A size that the terminal does not know is 80 columns, and room for all lines."""
    monkeypatch.delenv("COLUMNS", raising=False)
    real = os.terminal_size((0, 5))
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - closed at exit
        assert output._lines() == math.inf
        patch.setattr("os.get_terminal_size", lambda _: real)
        assert width() == 80
        assert output._lines() == 5
        sys.stdout.close()
    assert Settings().pager
