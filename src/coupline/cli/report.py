"""Problems in words: where, what, the line itself with a caret, and how to mend it."""

from collections.abc import Iterator, Sequence

from typer.exceptions import TyperException

from coupline.cli.output import say
from coupline.cli.settings import Settings
from coupline.errors import Problem, TimelineFileError
from coupline.escaping import visible
from coupline.timeline import Timeline

USAGE = 2
WIDEST = 160  # columns of an excerpt; a longer line is cut around the caret


def explain(settings: Settings, error: Exception) -> int:
    """Say on stderr what went wrong, and give the exit code: 2 for what was typed, 1 for all else."""
    if isinstance(error, TimelineFileError):
        for problem in error.problems:
            say(settings, located(problem))
        if len(error.problems) > 1:
            say(settings, f"{len(error.problems)} errors; nothing was done")
        return 1
    status = getattr(error, "exit_code", 1)
    if status != USAGE:
        say(settings, f"coupline: {error}")
        return int(status)
    command = getattr(getattr(error, "ctx", None), "command_path", "coupline")
    message = error.format_message() if isinstance(error, TyperException) else str(error)
    say(settings, f"{command}: {message[:1].lower()}{message[1:].rstrip('.')}; see {command} --help")
    return USAGE


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
    try:
        with open(problem.file, encoding="utf-8-sig", errors="replace") as file:  # noqa: PTH123 - start-up time
            lines = file.read().split("\n")
    except OSError:
        return None
    return lines[problem.line - 1].rstrip("\r") if problem.line <= len(lines) else None
