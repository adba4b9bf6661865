"""The axis: a row for each event, to scale, what is not known drawn as such; the eras as bands above them."""

from collections.abc import Iterator, Sequence

from coupline.columns import POSSIBLE
from coupline.layout import axis as layout
from coupline.layout.axis import Axis, Row
from coupline.layout.spine import CLAIMED
from coupline.model import Event
from coupline.palette import Colors
from coupline.render.frame import LONG, NARROWEST, Frame, Label
from coupline.render.heading import heading
from coupline.render.legend import listed
from coupline.render.lines import Drawing, Line, columns_of, wrap
from coupline.render.paint import STRONG, Ink
from coupline.timeline import Timeline

INDENT = 2  # columns that the label of a part is moved to the right


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
    labels = [_event_label(ink, Row(event.title, event), event, colors).text for event in timeline.events]
    labels += [ink.plain(era.title) for era in timeline.eras]
    frame = Frame(ink, max(map(columns_of, labels), default=0), 0)
    found = layout.axis(timeline, frame.cells, collapse=collapse)
    return Drawing(_axis(frame, found, heading(timeline, ink, note), colors))


def _axis(frame: Frame, found: Axis, head: Sequence[Line], colors: Colors | None) -> Iterator[Line]:
    yield from head
    yield Line()
    yield from frame.ruler(found.scale)
    yield from frame.bands(found.bands)
    for row in found.rows:
        if row.event is None:
            yield Line()
            yield from (Line((text, STRONG)) for text in wrap(frame.ink.plain(row.label), frame.ink.width))
            continue
        label = _event_label(frame.ink, row, row.event, colors)
        yield from frame.row(label, row.marks, row.words, _color(row.event, colors))
    if len(found.rows) >= LONG:
        yield from frame.ruler(found.scale, below=True)
    events = [row.event for row in found.rows if row.event]
    extra = [f"{CLAIMED} as sources claim"] if any(event.placed_by == "claims" for event in events) else []
    extra += [f"{POSSIBLE} only possibly then"] if any(event.match == "possible" for event in events) else []
    yield from frame.legend((mark for row in found.rows for mark in row.marks), extra)
    if colors:
        sign = frame.ink.plain("■")
        known = ((f"{sign} {frame.ink.plain(name)}", color) for name, color in colors.legend(events))
        yield from listed(known, frame.ink.width)


def _event_label(ink: Ink, row: Row, event: Event, colors: Colors | None) -> Label:
    """The title of an event, with what else is to be said of it."""
    name, _ = (colors and colors.of(event)) or ("", None)
    said = [row.label, *([f"· {name}"] if name else [])]
    said += [CLAIMED] if event.placed_by == "claims" else []
    said += [POSSIBLE] if event.match == "possible" else []
    said += [f"(and {row.parts:,} part{'' if row.parts == 1 else 's'})"] if row.parts else []
    return Label(ink.plain(" ".join(said)), indent=min(row.level * INDENT, NARROWEST // 2))


def _color(event: Event, colors: Colors | None) -> str:
    _, color = (colors and colors.of(event)) or ("", None)
    return color or ""
