"""The first line of a drawing: the timeline's title, and at the other end what the drawing holds."""

from coupline.dates.words import year_words
from coupline.layout import spine as layout
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
    count = len(timeline.events)
    said = f"{count} event" + ("" if count == 1 else "s")
    span = layout.years(timeline)
    if span is not None:
        first, last = (year_words(year) for year in span)
        said += f" · {first}" if first == last else f" · {first}–{last}"
    return pair(title, Line((ink.plain(said), FAINT)), ink.width)
