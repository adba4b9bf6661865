"""The first line of a drawing: the timeline's title, and at the other end what the drawing holds."""

from coupline.layout.spine import extent
from coupline.render.lines import Line, pair
from coupline.render.paint import FAINT, STRONG, Ink
from coupline.timeline import Timeline


def heading(timeline: Timeline, ink: Ink, note: str) -> list[Line]:
    """The title, with how many events there are and from which year to which.

    Args:
        timeline: the selection that is drawn.
        ink: how wide, and whether in ASCII.
        note: what to add to the title, as "(the sample)"; may be empty.
    """
    title = Line((ink.plain(timeline.title or "Timeline"), STRONG))
    if note:
        title.add(ink.plain(f" {note}"), FAINT)
    return pair(title, Line((ink.plain(extent(timeline)), FAINT)), ink.width)
