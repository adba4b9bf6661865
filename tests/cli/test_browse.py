"""``coupline browse`` on a real terminal, and where there is none."""

import os
import re
import signal
import sys
from io import StringIO
from typing import Any

import pytest

from coupline import Timeline
from tests.cli.support import EVENTS, PATIENCE, ROOT, Run, ended

pexpect = pytest.importorskip("pexpect", reason="pseudo-terminals need pexpect")
LEFT = "\x1b[?1049l"  # the terminal shows again what it showed before


def started(*args: str, command: tuple[str, ...] = ("browse",), env: dict[str, str] | None = None) -> Any:
    """The browser on a pseudo-terminal, with its first event on the screen."""
    environment = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "coupline", "-f", EVENTS, *command, *args],
        dimensions=(30, 100),
        env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
        encoding="utf-8",
        cwd=str(ROOT),
        timeout=PATIENCE,
    )
    child.logfile_read = StringIO()
    child.expect("34 of 34|8 of 34")
    return child


@pytest.mark.terminal
def test_it_starts_filters_and_leaves_the_terminal_as_it_was() -> None:
    """A key to quit, and nothing of it stays on the screen."""
    child = started()
    child.send("/")
    child.send("person:barrientos")
    child.expect("5 of 34")
    child.send("\r")
    child.setwinsize(20, 60)
    child.expect("5 of 34")  # drawn anew: the filter is left by now
    child.send("q")
    assert ended(child) == 0
    assert LEFT in child.before


@pytest.mark.terminal
def test_coupline_alone_follows_the_size_of_the_terminal() -> None:
    """Larger, smaller, too small, and large again; an event is opened, a link followed, and all is left with q."""
    child = started(command=())
    for size, said in (((12, 50), "q quit"), ((8, 38), "this is 38"), ((40, 120), "e edit")):
        child.setwinsize(*size)
        child.expect(said)
    child.send("\r")  # the details of the first event
    child.send("\r")  # its first link
    child.expect("[0-9] of 34")
    child.send("q")
    assert ended(child) == 0
    assert LEFT in child.before


@pytest.mark.terminal
def test_a_modest_terminal_shows_it_too() -> None:
    """With NO_COLOR nothing is coloured; --ascii has nothing but ASCII."""
    child = started("--ascii", env={"NO_COLOR": "1"})
    child.send("t")
    child.expect("axis")
    child.send("q")
    assert ended(child) == 0
    sent = child.logfile_read.getvalue()
    assert sent.isascii()
    assert {int(each) for each in re.findall(r"38;2;(\d+);\d+;\d+", sent)}  # shades
    for red, green, blue in re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", sent):
        assert red == green == blue


@pytest.mark.terminal
@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-q", "term"])
def test_it_can_be_ended_from_outside(how: str) -> None:
    """However it ends, the terminal is restored."""
    child = started("person:lechin")
    if how == "term":
        child.kill(signal.SIGTERM)
    else:
        child.send({"ctrl-c": "\x03", "ctrl-q": "\x11"}[how])
    ended(child)
    assert LEFT in child.before


def test_without_a_terminal_it_says_what_to_use(run: Run) -> None:
    """A pipe gets no screen, but a word."""
    result = run("-f", EVENTS, "browse")
    assert (result.code, result.out) == (2, "")
    assert "browse needs a terminal; coupline list, show and timeline print what it shows" in result.err


def test_what_is_asked_for_is_what_is_opened(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The query, the event, the files; what can't be read is told before the screen is taken."""
    opened: list[Any] = []

    def browse(read: Any, timeline: Timeline, query: str, select: str | None, *, ascii_only: bool, theme: Any) -> None:
        opened.append((len(read()), len(timeline), query, select, ascii_only, theme))

    monkeypatch.setattr("coupline.browse.browse", browse)
    monkeypatch.setattr("coupline.cli.commands.browse.on_a_screen", lambda: True)
    assert run("-f", EVENTS, "browse", "person:lechin", "1963", "--select", "ministers", terminal=True).code == 0
    assert run("-f", EVENTS, "browse", "--ascii", "--theme", "light", terminal=True).code == 0
    assert opened == [
        (34, 34, "person:lechin 1963", "ministers-resign", False, None),
        (34, 34, "", None, True, "light"),
    ]
    wrong = run("-f", EVENTS, "browse", "person:nobody", terminal=True)
    assert (wrong.code, "no person" in wrong.err) == (1, True)
    flag = run("-f", EVENTS, "browse", "--year", "1963", terminal=True)
    assert flag.code == 2
    assert "browse takes a query in place of --year" in flag.err


@pytest.mark.terminal
def test_a_screen_is_a_terminal_on_all_sides() -> None:
    """With the messages sent elsewhere there is none: the timeline is drawn."""
    child = pexpect.spawn(
        "sh", ["-c", f"'{sys.executable}' -m coupline -f '{EVENTS}' --no-pager 2>/dev/null"],
        encoding="utf-8", timeout=PATIENCE,
    )  # fmt: skip
    child.expect("The 1964 Bolivian coup")
    assert ended(child) == 0
    assert LEFT not in child.before
