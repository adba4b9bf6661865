"""``coupline browse``: the full-screen browser on a terminal; elsewhere what to use in its place."""

import sys
from typing import Annotated, Literal

import typer

from coupline.cli import complete
from coupline.cli.selection import as_typed, list_files, read, selection
from coupline.cli.settings import Settings, UsageError
from coupline.errors import TimelineFileError
from coupline.loading import read as read_all
from coupline.query import Reader
from coupline.timeline import Timeline

Theme = Literal["dark", "light", "contrast"]


def run(
    ctx: typer.Context,
    select: Annotated[
        str | None,
        typer.Option(
            "--select", metavar="ID", autocompletion=complete.events, show_default=False, help="The event to look at."
        ),
    ] = None,
    theme: Annotated[
        Theme | None,
        typer.Option(help="Its colours; COUPLINE_THEME says which where this does not.", show_default=False),
    ] = None,
) -> None:
    """Explore the timeline full screen.

    The list beside all that is known of an event; a filter that takes the
    query language as one types; axis, lanes, heat and zoom; people, places,
    tags, causes. ? has the keys. Everything that it shows has a command of
    its own: list, show, timeline, people, places, tags, sources, why, on.

    Examples:
      coupline browse
      coupline browse person:lechin
      coupline browse --select coup --theme light
    """
    explore(ctx.obj, select, theme)


def on_a_screen() -> bool:
    """Whether there is a terminal to draw on, and keys to read: Textual draws on stderr."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def explore(settings: Settings, select: str | None = None, theme: str | None = None) -> None:
    """Open the browser with what the settings select.

    Raises:
        UsageError: where there is no terminal to draw on, or options that are no query were given.
    """
    if not on_a_screen():
        raise UsageError("browse needs a terminal; coupline list, show and timeline print what it shows")
    others = [name for name, value in settings.flags.items() if value and name != "query"]
    if others:
        raise UsageError(f"browse takes a query in place of --{others[0]}: see docs/query.md")
    timeline = read(settings)
    selection(settings, timeline)  # says what is wrong with the query before the screen is taken
    current = timeline.find_event(select).id if select else None
    from coupline.browse import browse  # only on a terminal

    files = list_files(settings)

    def again() -> Timeline:
        """Read the same files without a word on stderr, which the screen has; the browser tells what is wrong."""
        anew, problems = read_all(files)
        if anew is None or (problems and settings.stops()):
            raise TimelineFileError(tuple(problems))
        return anew

    reader = Reader(timeline)
    query = " ".join(as_typed(word, reader) for word in settings.flags.get("query") or ())
    browse(again, timeline, query, current, ascii_only=settings.only_ascii(sys.stdout), theme=theme)
