"""What a person at a real terminal sees: colours, widths, the pager."""

import os
import sys
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from coupline.cli import output, pager
from coupline.cli.settings import Settings, width
from tests.cli.support import EVENTS, ROOT, Run

pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals need pexpect")


def on_terminal(*args: str, rows: int = 60, columns: int = 80, **environment: str) -> str:
    """What a run prints on a real pseudo-terminal."""
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "NO_COLOR")}
    environment = {**kept, "TERM": "xterm-256color", **environment}
    command = [sys.executable, "-m", "coupline", "-f", EVENTS, *args]
    child = pexpect.spawn(
        command[0],
        command[1:],
        dimensions=(rows, columns),
        env=environment,
        encoding="utf-8",
        cwd=str(ROOT),
        timeout=20,
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return str(child.before)


def test_a_terminal_is_filled_to_its_width_in_colour() -> None:
    """Without COLUMNS the terminal's own width counts."""
    seen = on_terminal("list", "--year", "1964", columns=110, PAGER="cat")
    assert "\x1b[1m" in seen
    assert "elections" in seen
    assert "Id" not in on_terminal("list", "--year", "1964", columns=72, NO_COLOR="1")


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


def test_where_there_is_no_pager_it_is_just_printed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A missing pager, or cat, hides nothing."""
    for command in ("cat", "no-such-pager-here", " "):
        monkeypatch.setenv("PAGER", command)
        assert not pager.page("text")
    monkeypatch.setenv("PAGER", f'"{sys.executable}" -c "import sys; print(sys.stdin.read())"')
    assert pager.page("wörds")
    assert "wörds" in capfd.readouterr().out


def test_an_interrupt_is_the_pager_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the pager does not end coupline with a traceback."""
    child = MagicMock()
    child.__enter__.return_value.communicate.side_effect = KeyboardInterrupt
    monkeypatch.setenv("PAGER", sys.executable)
    monkeypatch.setattr("coupline.cli.pager.subprocess.Popen", lambda *_, **__: child)
    assert pager.page("text")
    child.__enter__.return_value.wait.assert_called_once_with()


def test_a_terminal_that_pages_in_process(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pager gets the whole drawing; where it can't be started the drawing is printed."""
    monkeypatch.setattr(output, "_too_long", lambda _: True)
    paged: list[str] = []

    def page(text: str) -> bool:
        paged.append(text)
        return True

    monkeypatch.setattr(pager, "page", page)
    assert run("-f", EVENTS, "timeline", terminal=True).out == ""
    assert "Barrientos" in paged[0]
    monkeypatch.setattr(pager, "page", lambda _: False)
    assert "Barrientos" in run("-f", EVENTS, "timeline", terminal=True).out


def test_the_size_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A size that the terminal does not know is 80 columns, and never too long."""
    monkeypatch.delenv("COLUMNS", raising=False)
    real = os.terminal_size((0, 5))
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - closed at exit
        patch.setattr("os.get_terminal_size", lambda _: real)
        assert width() == 80
        assert output._too_long("1\n2\n3\n4\n5\n")
        assert not output._too_long("1\n2\n")
        sys.stdout.close()
    assert Settings().pager
