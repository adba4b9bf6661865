"""``coupline`` alone: the timeline to explore on a terminal, the help elsewhere."""

import os
import sys

import typer

from coupline.cli.output import write
from coupline.cli.settings import Settings


def start(ctx: typer.Context) -> None:
    """Open the browser on a terminal, draw the timeline on one that has no screen; elsewhere print the help."""
    settings: Settings = ctx.obj
    if not sys.stdout.isatty():
        write(settings, [ctx.get_help()])
    elif sys.stdin.isatty() and os.environ.get("TERM") != "dumb":
        from coupline.cli.exploring import explore  # noqa: PLC0415 - only on a terminal

        explore(settings)
    else:
        from coupline.cli.drawing import Asked, draw_timeline  # noqa: PLC0415 - only on a terminal

        draw_timeline(settings, Asked())
