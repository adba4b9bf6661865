"""The commands that keep a file sound: check."""

from typing import Annotated

import typer

from coupline.cli.options import DataFormat
from coupline.cli.output import write
from coupline.cli.printing import print_objects
from coupline.cli.reading import list_files
from coupline.cli.report import counted, excerpt, located
from coupline.cli.settings import Settings
from coupline.loading import read


def check(
    ctx: typer.Context,
    chosen: Annotated[
        DataFormat | None, typer.Option("--format", show_default=False, help="Lines for people, or data.")
    ] = None,
) -> None:
    """Judge the event list: every problem, with its line and how to mend it.

    Exit code 1 where there is an error; warnings and notes leave it 0.

    Examples:
      coupline check
      coupline -f my-events.toml check
      coupline check --format json
    """
    settings: Settings = ctx.obj
    files = list_files(settings, own=True)
    timeline, problems = read(files)
    if chosen in ("json", "jsonl"):
        print_objects(settings, (problem.to_dict() for problem in problems), chosen)
    else:
        for problem in problems:
            write(settings, [located(problem), *excerpt(problem)], plain=True)
        write(settings, [counted(problems, timeline, files)], plain=True)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)
