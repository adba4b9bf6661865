"""The axis: a row for each event, to scale, what is not known drawn as such; the eras as bands above them."""

from coupline.layout import axis as layout
from coupline.layout.axis import AxisRow
from coupline.layout.labels import label as words_of
from coupline.layout.labels import signs
from coupline.model import Event
from coupline.pictures.svg.frame import SvgFrame, legend_of
from coupline.pictures.svg.shapes import SIGN, runs
from coupline.pictures.svg.sheet import MARGIN, LegendEntry, Look, Sheet, label, titled
from coupline.pictures.svg.words import tooltip
from coupline.timeline import Timeline

INDENT = 12.0  # points that the label of a part is moved to the right


def axis(timeline: Timeline, look: Look) -> str:
    """The picture of a selection."""
    sheet = Sheet(look.width)
    sheet.head(timeline, look)
    rows = layout.rows_of(timeline, collapse=look.collapse)
    labels = [(_text(row, row.event, look), row.level * INDENT) for row in rows if row.event]
    frame = SvgFrame(sheet, [*labels, *((era.title, 0.0) for era in timeline.eras)])
    found = layout.axis(timeline, rows, frame.cells, SIGN)
    frame.ruler(found.scale)
    frame.bands(found.bands)
    for row in found.rows:
        if row.event is None:
            sheet.section(row.label)
        else:
            sheet.parts.append(_row(frame, row, row.event, timeline, look))
    frame.finish()
    events = [row.event for row in found.rows if row.event]
    drawn = {mark.sign for row in found.rows for mark in row.marks}
    known = legend_of([row.marks for row in found.rows])
    sheet.legend([*known, *(LegendEntry("", text) for text in signs(events, drawn))])
    if look.colors:
        sheet.colored(look.colors.legend(events), look)
    return sheet.document(timeline, "axis")


def _text(row: AxisRow, event: Event, look: Look) -> str:
    name, _ = (look.colors and look.colors.of(event)) or ("", None)
    return words_of(event, name, row.parts, row.apart)


def _row(frame: SvgFrame, row: AxisRow, event: Event, timeline: Timeline, look: Look) -> str:
    indent = row.level * INDENT
    texts = frame.texts(_text(row, event, look), indent)
    words = frame.said(row.words) if row.words else []
    base, middle = frame.row(max(len(texts), len(words)))
    _, color = (look.colors and look.colors.of(event)) or ("", None)
    return titled(
        tooltip(timeline, event, look.dates),
        label(MARGIN + indent, base, texts, "ink"),
        label(frame.left, base, words, "derived") if words else "",
        runs(row.marks, frame.left, middle, look.rank(color)),
        css="event",
    )
