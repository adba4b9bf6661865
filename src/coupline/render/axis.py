"""The axis: a row for each event, to scale, what is not known drawn as such; the eras as bands above them."""

from collections.abc import Iterator, Sequence

from coupline.columns import ORDER, POSSIBLE, marks
from coupline.layout import axis as layout
from coupline.layout.axis import Axis, Row, claimed
from coupline.layout.parts import wholes_of
from coupline.layout.spine import CLAIMED
from coupline.model import Event
from coupline.palette import Colors
from coupline.render.frame import LONG, TIE, Frame, Label
from coupline.render.heading import heading
from coupline.render.legend import listed
from coupline.render.lines import Drawing, Line, columns_of, wrap
from coupline.render.paint import STRONG, Ink
from coupline.timeline import Timeline

INDENT = 2  # columns that the label of a part is moved to the right
DEEPEST = 2  # levels of parts that are
FEW = 25  # rows from which on the ruler is drawn below them too


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
    frame = Frame(ink, max(_widths(timeline, ink, colors, collapse=collapse), default=0), 0)
    found = layout.axis(timeline, frame.cells, collapse=collapse)
    return Drawing(_axis(frame, found, heading(timeline, ink, note), colors))


def _widths(timeline: Timeline, ink: Ink, colors: Colors | None, *, collapse: bool) -> Iterator[int]:
    """How wide the labels are, with room for what is said of parts."""
    wholes = wholes_of(timeline.events)
    named = {each for several in wholes.values() for each in several} if collapse else set()
    for event in timeline.events:
        row = Row(
            event.title, event, level=DEEPEST * (event.id in wholes), parts=len(wholes) if event.id in named else 0
        )
        label = _event_label(ink, row, event, colors)
        yield columns_of(label.text) + label.indent
    yield from (columns_of(ink.plain(era.title)) for era in timeline.eras)


def _axis(frame: Frame, found: Axis, head: Sequence[Line], colors: Colors | None) -> Iterator[Line]:
    yield from head
    yield Line()
    yield from frame.ruler(found.scale)
    yield from frame.bands(found.bands)
    for n, row in enumerate(found.rows):
        if n and n % LONG == 0:
            yield from frame.ruler(found.scale)
        if row.event is None:
            yield Line()
            yield from (Line((text, STRONG)) for text in wrap(frame.ink.plain(row.label), frame.ink.width))
            continue
        label = _event_label(frame.ink, row, row.event, colors)
        yield from frame.row(label, row.marks, row.words, _color(row.event, colors))
    yield from frame.ruler(found.scale, below=True) if len(found.rows) >= FEW else ()
    events = [row.event for row in found.rows if row.event]
    extra = [f"{ORDER} placed by order alone"] if any(event.placed_by == "order" for event in events) else []
    extra += [f"{CLAIMED} as sources claim"] if any(map(claimed, events)) else []
    extra += [f"{POSSIBLE} only possibly then"] if any(event.match == "possible" for event in events) else []
    yield from frame.legend(found.rows, found.bands, extra)
    if colors:
        sign = frame.ink.plain("■")
        known = ((f"{sign} {frame.ink.plain(name)}", color) for name, color in colors.legend(events))
        yield from listed(known, frame.ink.width)


def _event_label(ink: Ink, row: Row, event: Event, colors: Colors | None) -> Label:
    """The title of an event, with what else is to be said of it."""
    name, _ = (colors and colors.of(event)) or ("", None)
    said = [*marks(event), *([CLAIMED] if claimed(event) else [])]
    said += [f"(part of {', '.join(row.apart)})"] if row.apart else []
    said += [f"(and {row.parts:,} part{'' if row.parts == 1 else 's'})"] if row.parts else []
    coloured = f" {ink.plain('·')}{TIE}{ink.plain(name)}" if name else ""
    text = f"{ink.plain(row.label)}{coloured} {ink.plain(' '.join(said))}".rstrip()
    return Label(text, indent=min(row.level, DEEPEST) * INDENT)


def _color(event: Event, colors: Colors | None) -> str:
    _, color = (colors and colors.of(event)) or ("", None)
    return color or ""
