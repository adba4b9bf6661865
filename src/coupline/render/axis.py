"""The axis: a row for each event, to scale, what is not known drawn as such; the eras as bands above them."""

from collections.abc import Iterator, Sequence

from coupline.layout import axis as layout
from coupline.layout.axis import Axis, AxisRow
from coupline.layout.labels import TIE, label, signs
from coupline.model import Event
from coupline.palette import Colors
from coupline.render.frame import Frame, Label
from coupline.render.heading import heading
from coupline.render.legend import legend_lines
from coupline.render.lines import Drawing, Line, columns_of, wrap
from coupline.render.paint import STRONG, Ink
from coupline.timeline import Timeline

INDENT = 2  # columns that the label of a part is moved to the right
DEEPEST = 2  # levels of parts that are


def axis(
    timeline: Timeline, ink: Ink, note: str = "", colors: Colors | None = None, *, collapse: bool = False
) -> Drawing:
    """A row for each event, in order, with the eras as bands above them.

    Args:
        timeline: the selection to draw.
        ink: how wide, and whether in ASCII.
        note: what to add to the title, as "(the sample)".
        colors: the colours of the events' marks; None where they have none.
        collapse: whether to leave out the parts of wholes that are drawn, and to say how many these are.
    """
    rows = layout.rows_of(timeline, collapse=collapse)
    labels = [_label(ink, row, row.event, colors) if row.event else None for row in rows]
    widths = [columns_of(each.text) + each.indent for each in labels if each]
    widths += [columns_of(ink.plain(era.title)) for era in timeline.eras]
    frame = Frame(ink, max(widths, default=0), 0)
    found = layout.axis(timeline, rows, frame.cells)
    return Drawing(_axis(frame, found, labels, heading(timeline, ink, note), colors))


def _axis(
    frame: Frame, found: Axis, labels: Sequence[Label | None], head: Sequence[Line], colors: Colors | None
) -> Iterator[Line]:
    yield from head
    yield Line()
    rows = (_row(frame, row, each, colors) for row, each in zip(found.rows, labels, strict=True))
    yield from frame.picture(found.scale, found.bands, rows)
    events = [row.event for row in found.rows if row.event]
    drawn = frozenset(mark.sign for row in found.rows for mark in row.marks)
    yield from frame.legend(drawn, found.bands, signs(events, drawn))
    if colors:
        sign = frame.ink.plain("■")
        known = ((f"{sign} {frame.ink.plain(name)}", color) for name, color in colors.legend(events))
        yield from legend_lines(known, frame.ink.width)


def _row(frame: Frame, row: AxisRow, beside: Label | None, colors: Colors | None) -> Iterator[Line]:
    """The lines of an event, or of the heading of a section."""
    if row.event is None or beside is None:
        yield Line()
        yield from (Line((text, STRONG)) for text in wrap(frame.ink.plain(row.label), frame.ink.width))
        return
    yield from frame.row(beside, row.marks, row.words, _color(row.event, colors))


def _label(ink: Ink, row: AxisRow, event: Event, colors: Colors | None) -> Label:
    """The title of an event, with what else is to be said of it."""
    name, _ = (colors and colors.of(event)) or ("", None)
    text = label(event, name, row.parts, row.apart)
    return Label(TIE.join(map(ink.plain, text.split(TIE))), indent=min(row.level, DEEPEST) * INDENT)


def _color(event: Event, colors: Colors | None) -> str:
    _, color = (colors and colors.of(event)) or ("", None)
    return color or ""
