"""The full-screen browser: a timeline explored with keys and mouse. Textual is loaded here alone.

explorer    what is shown and how one moves through it, knowing no screen
rows        the lines of the list and of the drawings, made when they are seen
lines       a widget of any number of lines, with a cursor
years       events by year as a bar, to move through time
panels      what opens over the screen: help, indexes, causes
app         the whole screen and its keys
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coupline.timeline import Timeline


def browse(
    read: "Callable[[], Timeline]", timeline: "Timeline", query: str, select: str | None, *, ascii_only: bool
) -> None:
    """Explore a timeline full screen, until its user leaves.

    Args:
        read: reads the event lists anew; raises a ``CouplineError`` where they can't be read.
        timeline: what was read.
        query: what to select first; may be empty.
        select: the id of the event to look at first; None for the first.
        ascii_only: whether only ASCII may be shown.
    """
    import gc  # noqa: PLC0415 - as below

    from coupline.browse.app import Browser  # noqa: PLC0415 - Textual is loaded where it is needed

    gc.freeze()  # what was read stays: to look through it for garbage again and again would hold up the keys
    Browser(read, timeline, query, select, ascii_only=ascii_only).run()
