"""``coupline check``: every problem of the event list, with its lines, and how many there are."""

import sys
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

import typer

from coupline.cli.excerpts import Screen, told
from coupline.cli.options import DataFormatOption
from coupline.cli.output import write
from coupline.cli.printing import print_objects
from coupline.cli.selection import list_files
from coupline.cli.settings import Settings, width
from coupline.errors import Problem
from coupline.loading import read
from coupline.loading.files import list_files as files_of
from coupline.timeline import Timeline
from coupline.wording import counted

Severity = Literal["error", "warning", "note"]
SEVERITIES = ("error", "warning", "note")  # the gravest first


def run(
    ctx: typer.Context,
    severity: Annotated[
        Severity, typer.Option("--severity", help="The least severity that is shown; all are counted.")
    ] = "note",
    each: Annotated[bool, typer.Option("--all", help="Show each of the problems that are alike.")] = False,
    warnings: Annotated[bool, typer.Option("--strict", help="Exit with 1 on a warning, too.")] = False,
    chosen: DataFormatOption = None,
) -> None:
    """Judge the event list: every problem, with its line and how to mend it.

    Exit code 1 where there is an error, with --strict or COUPLINE_STRICT=1
    also where there is a warning. What a file accepts, as in
    accept = ["unsourced"], is counted, not shown. Problems that are alike are
    one line, with the first three places.

    Examples:
      coupline check
      coupline -f my-events.toml check --strict
      coupline check --severity error --format json
    """
    from coupline.checks import judge  # not for the help
    from coupline.checks.telling import kinds

    settings: Settings = ctx.obj
    files = list_files(settings, own=True)
    timeline, problems = read(files)
    accepted = 0
    if timeline is not None:
        problems, accepted = judge(timeline)
    shown = [one for one in problems if one.severity in SEVERITIES[: SEVERITIES.index(severity) + 1]]
    if chosen in ("json", "jsonl"):
        print_objects(settings, (problem.to_dict() for problem in shown), chosen)
    else:
        alike = [[problem] for problem in shown] if each else kinds(shown)
        _print(settings, alike)
        counts = _counted(problems, timeline, files if timeline else files_of(files, []), accepted)
        more = "; --all shows each" if len(alike) < len(shown) else ""
        write(settings, [counts + more], plain=True)
    grave = SEVERITIES[: 1 + (warnings or settings.stops())]
    if any(problem.severity in grave for problem in problems):
        raise typer.Exit(1)


def _print(settings: Settings, alike: Iterable[Sequence[Problem]]) -> None:
    """Print problems: each kind in a line; what has nothing like it with its lines of the file."""
    from coupline.checks.telling import in_a_line  # not for the help

    screen = Screen(width(), only_ascii=settings.only_ascii(sys.stdout))
    for several in alike:
        lines = told(several[0], screen) if len(several) == 1 else [screen.text(in_a_line(several))]
        write(settings, lines, plain=True)


def _counted(problems: Sequence[Problem], timeline: Timeline | None, files: Sequence[str], accepted: int) -> str:
    """How many problems of each severity there are, and in how much: "1 error, 2 warnings in 1 file, 18 events".

    Args:
        problems: all of them.
        timeline: None where a file stops; what was not judged is said then.
        files: as they were asked for.
        accepted: how many more problems the files accept.
    """
    counts = [(sum(each.severity == word for each in problems), word) for word in SEVERITIES]
    parts = [counted(count, word) for count, word in counts if count] + ([f"{accepted:,} accepted"] if accepted else [])
    said = ", ".join(parts if problems else ["no problems", *parts])
    if timeline is None:
        mended = "this is" if len(problems) == 1 else "these are"
        files_said = counted(len(files), "file")
        return f"{said} in {files_said}; order, names and sources are judged once {mended} mended"
    return f"{said} in {counted(len(timeline.files), 'file')}, {counted(len(timeline.events), 'event')}"
