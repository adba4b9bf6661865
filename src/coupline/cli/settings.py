"""What the options that concern the whole program say, wherever on the line they stand."""

import os
import sys
from typing import Any, TextIO

from coupline.choices import DateStyle
from coupline.errors import CouplineError

_OFF = ("", "0", "false", "no", "off")  # of a variable


class UsageError(CouplineError):
    """Options that make no sense together, or that there are not."""

    exit_code = 2


class Settings:
    """The whole program's options, gathered from before and after the command's name.

    Attributes:
        files: the paths after ``-f``, in the order given.
        color: "auto", "always" or "never".
        ascii: whether only ASCII is printed.
        dates: "long" or "edtf".
        pager: whether a long output goes through a pager on a terminal.
        quiet: whether stderr has nothing but errors.
        strict: whether ``--strict`` was given.
        debug: whether an error shows its traceback.
        width: how many columns a drawing has; None for as many as there are.
        sample: whether the list that comes with the package is shown, for want of one's own.
        flags: the values of the command's selecting options, by name.
        reason: what the files have that could not be read, in a sentence; empty for nothing.
        status: the exit code of what was done: 1 where the answer holds an event of which something was left out.
    """

    def __init__(self) -> None:
        self.files: list[str] = []
        self.color = "auto"
        self.ascii = False
        self.dates: DateStyle = "long"
        self.pager = True
        self.debug = False
        self.quiet = False
        self.strict = False
        self.width: int | None = None
        self.sample = False
        self.flags: dict[str, Any] = {}
        self.reason = ""
        self.status = 0

    def take(self, given: dict[str, Any]) -> None:
        """Take in the options given in one place: files add up, of the others a later one counts."""
        self.files += given.pop("files", None) or []
        self.color = given.pop("color", None) or self.color
        self.dates = given.pop("dates", None) or self.dates
        self.ascii = given.pop("ascii", False) or self.ascii
        self.debug = given.pop("debug", False) or self.debug
        self.quiet = given.pop("quiet", False) or self.quiet
        self.strict = given.pop("strict", False) or self.strict
        self.pager = not given.pop("no_pager", False) and self.pager

    def stops(self) -> bool:
        """Whether nothing is done where a value would be left out or a date is read with a warning.

        For ``check`` every warning is an error then. As asked, or as COUPLINE_STRICT has it.
        """
        return self.strict or os.environ.get("COUPLINE_STRICT", "").strip().lower() not in _OFF

    def colorful(self, stream: TextIO) -> bool:
        """Whether to colour what goes to a stream: as asked, else as NO_COLOR, FORCE_COLOR and a terminal have it."""
        if self.color != "auto":
            return self.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")

    def only_ascii(self, stream: TextIO) -> bool:
        """Whether a stream takes only ASCII: as asked, or because its encoding has no more."""
        return self.ascii or "utf" not in (stream.encoding or "utf-8").lower()

    def columns(self) -> int:
        """How many columns there are to print on: as asked, else as many as the terminal has."""
        return self.width or width()


def width(default: int = 80) -> int:
    """How many columns there are: ``COLUMNS``, else the terminal's own, else 80."""
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        return int(given)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or default
    except (OSError, ValueError):
        return default
