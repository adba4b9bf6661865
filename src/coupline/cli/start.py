"""``coupline`` alone: the timeline and three commands to try on a terminal, the help elsewhere."""

import sys

import typer

from coupline.cli.output import mention, write
from coupline.cli.settings import Settings

TRY = "Try: coupline list --year 1964 · coupline people · coupline --help"


def start(ctx: typer.Context) -> None:
    """Draw the timeline on a terminal; elsewhere print the help."""
    settings: Settings = ctx.obj
    if not sys.stdout.isatty():
        write(settings, [ctx.get_help()])
        return
    from coupline.cli.drawing import Asked, draw_timeline  # noqa: PLC0415 - only on a terminal

    settings.pager = False  # what to type next stands below the drawing
    draw_timeline(settings, Asked())
    mention(settings, TRY)
