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
        return
    from coupline.cli.exploring import explore, on_a_screen  # only on a terminal

    if on_a_screen() and os.environ.get("TERM") != "dumb":
        explore(settings)
    else:
        from coupline.cli.drawing import Asked, draw_timeline

        draw_timeline(settings, Asked())
