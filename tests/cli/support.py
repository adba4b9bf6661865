"""What the tests of the command line share: where things are, and what a run gives."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
# Tests that assert what a list says use this one, not data/events.toml: a correction there leaves them alone.
FROZEN = ROOT / "tests" / "cases" / "frozen"
EVENTS = str(FROZEN / "data" / "events.toml")
PATIENCE = 120  # seconds that a terminal is waited for: on an idle machine it takes one


class Stream(io.TextIOWrapper):
    """A stream that is a terminal, or is not."""

    def __init__(self, *, terminal: bool, encoding: str) -> None:
        self.raw_bytes = io.BytesIO()
        super().__init__(self.raw_bytes, encoding=encoding, newline="\n")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether it says that it is a terminal."""
        return self._terminal

    def text(self) -> str:
        """What was written."""
        self.flush()
        return self.raw_bytes.getvalue().decode(self.encoding)


class Result(NamedTuple):
    """What a run gave."""

    out: str
    err: str
    code: int


Run = Callable[..., Result]


def ended(terminal: Any) -> int | None:
    """The exit code of what runs in a pexpect terminal, None where a signal ended it; what it wrote is in `before`.

    It is waited for: closing a terminal hangs up, which would end what is about to leave by itself.
    """
    terminal.read()
    code: int | None = terminal.wait()
    terminal.close()
    return code
