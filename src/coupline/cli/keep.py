"""The commands that keep a file sound: check."""

import sys
from typing import Annotated

import typer

from coupline.checks import judge
from coupline.cli.excerpts import Screen, told
from coupline.cli.options import DataFormat, Severity
from coupline.cli.output import write
from coupline.cli.printing import print_objects
from coupline.cli.reading import list_files
from coupline.cli.report import counted
from coupline.cli.settings import Settings, width
from coupline.loading import read
from coupline.loading.files import list_files as files_of

SEVERITIES = ("error", "warning", "note")  # the gravest first


def check(
    ctx: typer.Context,
    severity: Annotated[
        Severity, typer.Option("--severity", help="The least severity that is shown; all are counted.")
    ] = "note",
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on a warning, too.")] = False,
    chosen: Annotated[
        DataFormat | None, typer.Option("--format", show_default=False, help="Lines for people, or data.")
    ] = None,
) -> None:
    """Judge the event list: every problem, with its line and how to mend it.

    Exit code 1 where there is an error, with --strict also where there is a
    warning. What a file accepts (accept = ["unsourced"]) is counted, not shown.

    Examples:
      coupline check
      coupline -f my-events.toml check --strict
      coupline check --severity error --format json
    """
    settings: Settings = ctx.obj
    files = list_files(settings, own=True)
    timeline, problems = read(files)
    accepted = 0
    if timeline is not None:
        found, accepted = judge(timeline)
        problems = [*problems, *found]
    shown = [each for each in problems if each.severity in SEVERITIES[: SEVERITIES.index(severity) + 1]]
    if chosen in ("json", "jsonl"):
        print_objects(settings, (problem.to_dict() for problem in shown), chosen)
    else:
        screen = Screen(width(), only_ascii=settings.only_ascii(sys.stdout))
        for problem in shown:
            write(settings, told(problem, screen), plain=True)
        write(settings, [counted(problems, timeline, files if timeline else files_of(files, []), accepted)], plain=True)
    grave = SEVERITIES[: 1 + strict]
    if any(problem.severity in grave for problem in problems):
        raise typer.Exit(1)
