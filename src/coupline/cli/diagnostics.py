"""What went wrong, in words on stderr: where, what, how to mend it; and the exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from coupline.cli.app import COMMANDS
from coupline.cli.output import ReaderGoneError, say
from coupline.cli.settings import Settings
from coupline.errors import CouplineError, QueryError, TimelineFileError
from coupline.escaping import to_ascii, visible
from coupline.wording import counted, listed

USAGE = 2
WIDEST = 70  # characters of a query that is shown


def explain(settings: Settings, error: Exception, given: Sequence[str]) -> int:
    """Say on stderr what went wrong.

    Args:
        settings: the program's options.
        error: what ended the run.
        given: what was typed after ``coupline``.

    Returns:
        The exit code: 2 for what was typed, 0 for a reader that has seen enough, 1 for all else.
    """
    if isinstance(error, TimelineFileError):
        from coupline.checks.telling import in_a_line, kinds  # only where something is wrong

        for alike in kinds(error.problems):
            say(settings, visible(in_a_line(alike)))
        counts = [(sum(each.severity == word for each in error.problems), word) for word in ("error", "warning")]
        if len(error.problems) > 1 or not counts[0][0]:
            told = listed([counted(count, word) for count, word in counts if count])
            say(settings, f"{told}; nothing was done")
    elif isinstance(error, BrokenPipeError | ReaderGoneError):
        _close_stdout()
        return 0
    elif isinstance(error, OSError):
        _close_stdout()
        say(settings, f"coupline: can't write: {(error.strerror or str(error)).lower()}")
    elif getattr(error, "exit_code", 1) == USAGE:
        _explain_usage(settings, error, given)
        return USAGE
    else:
        _explain_other(settings, error)
    return 1


def _explain_other(settings: Settings, error: Exception) -> None:
    """What could not be done; of a query with a caret under what is wrong in it."""
    if isinstance(error, QueryError) and error.query:
        shown = (lambda text: to_ascii(visible(text))) if settings.only_ascii(sys.stderr) else visible
        lines = pointed(error.query, error.start, error.end, shown)
        say(settings, "\n".join((f"coupline: {error.message}", *lines)))
    elif isinstance(error, CouplineError) or _is_typers(error):
        say(settings, f"coupline: {error}")
    else:
        say(settings, f"coupline: a fault in coupline itself: {error!r}; --debug shows where")


def _explain_usage(settings: Settings, error: Any, given: Sequence[str]) -> None:
    """What was typed wrong, in one line that names the help of the command."""
    name = next((word for word in given if word in COMMANDS), None)
    command = f"coupline {name}" if name else "coupline"
    message = " ".join((error.format_message() if _is_typers(error) else str(error)).split())
    say(settings, f"{command}: {message[:1].lower()}{message[1:].rstrip('.')} (see {command} --help)")


def pointed(query: str, start: int, end: int, shown: Callable[[str], str]) -> tuple[str, str]:
    """A query on one line, and on the next carets under what is wrong; of a long query what stands around it.

    Args:
        query: the whole of it.
        start: where what is wrong begins.
        end: where it ends, half-open.
        shown: what makes a text fit for the terminal.
    """
    from rich.cells import cell_len  # only where something is wrong

    first = max(0, start - WIDEST // 2)
    before, meant, after = (
        shown(part) for part in (query[first:start], query[start:end], query[end : max(end, first + WIDEST)])
    )
    return f"    {before}{meant}{after}", f"    {' ' * cell_len(before)}{'^' * max(1, cell_len(meant))}"


def _is_typers(error: Any) -> bool:
    """Whether an error is Typer's own. Only later versions give these a public class."""
    return hasattr(error, "format_message")


def _close_stdout() -> None:
    """Nothing more can be written, when the process ends neither."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
