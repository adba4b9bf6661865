"""Problems in words: where, what, the line itself with a caret, and how to mend it."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from coupline.cli.app import COMMANDS
from coupline.cli.output import ReaderGoneError, say
from coupline.cli.settings import Settings
from coupline.errors import CouplineError, Problem, TimelineFileError
from coupline.escaping import visible
from coupline.timeline import Timeline

USAGE = 2
WIDEST = 160  # columns of an excerpt; a longer line is cut around the caret


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
        for problem in error.problems:
            say(settings, located(problem))
        if len(error.problems) > 1:
            say(settings, f"{len(error.problems)} errors; nothing was done")
    elif isinstance(error, BrokenPipeError | ReaderGoneError):
        _close_stdout()
        return 0
    elif isinstance(error, OSError):
        _close_stdout()
        say(settings, f"coupline: can't write: {(error.strerror or str(error)).lower()}")
    elif getattr(error, "exit_code", 1) == USAGE:
        _explain_usage(settings, error, given)
        return USAGE
    elif isinstance(error, CouplineError) or _is_typers(error):
        say(settings, f"coupline: {error}")
    else:
        say(settings, f"coupline: a fault in coupline itself: {error!r}; --debug shows where")
    return 1


def _explain_usage(settings: Settings, error: Any, given: Sequence[str]) -> None:
    """What was typed wrong, in one line that names the help of the command."""
    name = next((word for word in given if word in COMMANDS), None)
    command = f"coupline {name}" if name else "coupline"
    message = error.format_message() if _is_typers(error) else str(error)
    if "unexpected extra argument" in message and name and COMMANDS[name].selects:
        message += "; say what they are, as --year 1964, --person NAME or --text WORDS"
    say(settings, f"{command}: {message[:1].lower()}{message[1:].rstrip('.')} (see {command} --help)")


def _is_typers(error: Any) -> bool:
    """Whether an error is Typer's own. Only later versions give these a public class."""
    return hasattr(error, "format_message")


def _close_stdout() -> None:
    """Nothing more can be written, when the process ends neither."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def located(problem: Problem) -> str:
    """The problem in one line: ``events.toml:14:8: error: date "1963-13": month 13 does not exist``."""
    return visible(str(problem))


def excerpt(problem: Problem) -> Iterator[str]:
    """The line that a problem is on, with a caret below its column; nothing where there is no line to show."""
    line = _line(problem)
    if line is None or problem.column is None:
        return
    gutter = str(problem.line)
    start = max(0, problem.column - 1 - WIDEST // 2)
    before = visible(line[start : problem.column - 1])
    yield f"    {gutter} │ {before}{visible(line[problem.column - 1 : start + WIDEST])}"
    yield f"    {' ' * len(gutter)} │ {' ' * _columns(before)}^"


def counted(problems: Sequence[Problem], timeline: Timeline | None, files: Sequence[str]) -> str:
    """How many problems of each severity there are, and in how much: "1 error, 2 warnings in 1 file, 18 events"."""
    counts = [(sum(each.severity == word for each in problems), word) for word in ("error", "warning", "note")]
    said = ", ".join(_number(count, word) for count, word in counts if count) or "no problems"
    events = f", {_number(len(timeline.events), 'event')}" if timeline is not None else ""
    return f"{said} in {_number(len(timeline.files) if timeline else len(files), 'file')}{events}"


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _columns(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - only where something is wrong

    return cell_len(text)


def _line(problem: Problem) -> str | None:
    if problem.file is None or problem.line is None:
        return None
    lines = _lines(problem.file)
    return lines[problem.line - 1].rstrip("\r") if problem.line <= len(lines) else None


@lru_cache(maxsize=1)  # problems come file by file
def _lines(name: str) -> list[str]:
    try:
        with open(name, encoding="utf-8-sig", errors="replace") as file:  # noqa: PTH123 - start-up time
            return file.read().split("\n")
    except OSError:
        return []
