"""Lanes: a row for each person, organization, place or tag, with how many events it has, and these to scale."""

from collections.abc import Iterator, Sequence

from coupline.choices import NameBy
from coupline.layout import lanes as layout
from coupline.layout.lanes import UNPLACED, Lane, Lanes
from coupline.palette import Colors
from coupline.render.frame import Frame, Label
from coupline.render.heading import heading
from coupline.render.lines import Drawing, Line, columns_of
from coupline.render.paint import FAINT, Ink
from coupline.timeline import Timeline


def lanes(timeline: Timeline, by: NameBy, ink: Ink, note: str = "", colors: Colors | None = None) -> Drawing:
    """A row for each person, organization, place or tag: with how many events, and these to scale.

    Args:
        timeline: the selection to draw.
        by: what the lanes are.
        ink: how wide, and whether in ASCII.
        note: what to add to the title, as "(the sample)".
        colors: the colours of the lanes; None where they have none.
    """
    grouped = layout.groups(timeline, by)
    labels = [ink.plain(group.label) for group in grouped] + [ink.plain(era.title) for era in timeline.eras]
    frame = Frame(ink, max(map(columns_of, labels), default=0), max((len(each.counted) for each in grouped), default=0))
    found = layout.lanes(timeline, grouped, frame.cells)
    return Drawing(_lanes(frame, found, heading(timeline, ink, note), colors))


def _lanes(frame: Frame, found: Lanes, head: Sequence[Line], colors: Colors | None) -> Iterator[Line]:
    yield from head
    yield Line()
    rows = (_row(frame, lane, colors) for lane in found.rows)
    yield from frame.picture(found.scale, found.bands, rows)
    extra = [UNPLACED] if any(lane.group.unplaced for lane in found.rows) else []
    yield from frame.legend(frozenset(mark.sign for lane in found.rows for mark in lane.marks), found.bands, extra)


def _row(frame: Frame, lane: Lane, colors: Colors | None) -> Iterator[Line]:
    group = lane.group
    label = Label(frame.ink.plain(group.label), FAINT if group.key is None else "", group.counted)
    color = (colors.of_name(group.key) if colors and group.key else None) or ""
    return frame.row(label, lane.marks, color=color)
