"""The full-screen browser: a timeline explored with keys and mouse. Textual is loaded here alone.

explorer      what is shown and how one moves through it, knowing no screen; zoom is its interval
row_sources   the lines of the list, of indexes and trees; drawings has those of axis, lanes and heat
line_list     a widget of any number of lines, with a cursor
date_column   the dates of the list: how wide they are, and how they are shortened
details_pane  a widget of details with links to follow
histogram     events by year as bars, to move through time
query_input   the line that a query is typed in; completion is what it offers
keys          what each key does, and the command that does the same: bindings, help and palette
panels        what opens over the screen: indexes, causes, this day; the page of help, the palette of commands
problems      what could not be read: its panel, and what is said of one
themes        the colours
screen        the screen: its parts, and what is shown in them
app           what the keys do, and what is typed and chosen
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coupline.timeline import Timeline


def browse(
    read: "Callable[[], Timeline]", timeline: "Timeline", query: str, select: str | None, *, ascii_only: bool,
    theme: str | None = None,
) -> None:  # fmt: skip
    """Explore a timeline full screen, until its user leaves.

    Args:
        read: reads the event lists anew; raises a ``CouplineError`` where they can't be read.
        timeline: what was read.
        query: what to select first; may be empty.
        select: the id of the event to look at first; None for the first.
        ascii_only: whether only ASCII may be shown.
        theme: "dark", "light" or "contrast"; None for what suits the terminal.
    """
    import gc

    from coupline.browse.app import Browser  # Textual is loaded where it is needed

    gc.freeze()  # what was read stays: to look through it for garbage again and again would hold up the keys
    Browser(read, timeline, query, select, ascii_only=ascii_only, theme=theme).run()
