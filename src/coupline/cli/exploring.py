"""``coupline browse``: the full-screen browser on a terminal; elsewhere what to use in its place."""

import sys

from coupline.cli.reading import as_typed, read, selection
from coupline.cli.settings import Settings, UsageError
from coupline.timeline import Timeline


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
    settings.quiet = True  # nothing is written over the screen
    from coupline.browse import browse  # only on a terminal

    def again() -> Timeline:
        return read(settings)

    query = " ".join(as_typed(word, timeline) for word in settings.flags.get("query") or ())
    browse(again, timeline, query, current, ascii_only=settings.only_ascii(sys.stdout), theme=theme)
