"""Lanes: a row for each person, organization, place or tag, with how many events it has, and these to scale."""

from collections.abc import Iterator, Sequence

from coupline.layout import lanes as layout
from coupline.layout.lanes import By, Group, Lanes
from coupline.palette import Colors
from coupline.render.frame import LONG, Frame, Label
from coupline.render.heading import heading
from coupline.render.lines import Drawing, Line, columns_of
from coupline.render.paint import FAINT, Ink
from coupline.timeline import Timeline

FEW = 25  # rows from which on the ruler is drawn below them too


def lanes(timeline: Timeline, by: By, ink: Ink, note: str = "", colors: Colors | None = None) -> Drawing:
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
    frame = Frame(ink, max(map(columns_of, labels), default=0), max((len(_count(each)) for each in grouped), default=0))
    found = layout.lanes(timeline, grouped, frame.cells)
    return Drawing(_lanes(frame, found, heading(timeline, ink, note), colors))


def _lanes(frame: Frame, found: Lanes, head: Sequence[Line], colors: Colors | None) -> Iterator[Line]:
    yield from head
    yield Line()
    yield from frame.ruler(found.scale)
    yield from frame.bands(found.bands)
    for n, (group, marks) in enumerate(found.rows):
        if n and n % LONG == 0:
            yield from frame.ruler(found.scale)
        style = FAINT if group.key is None else ""
        label = Label(frame.ink.plain(group.label), style, _count(group))
        color = (colors.of_name(group.key) if colors and group.key else None) or ""
        yield from frame.row(label, marks, color=color)
    yield from frame.ruler(found.scale, below=True) if len(found.rows) >= FEW else ()
    groups = [lane.group for lane in found.rows]
    extra = ["(n) of them not placed in time"] if any(group.unplaced for group in groups) else []
    yield from frame.legend(found.rows, found.bands, extra)


def _count(group: Group) -> str:
    return f"{len(group.events):,} ({group.unplaced:,})" if group.unplaced else f"{len(group.events):,}"
