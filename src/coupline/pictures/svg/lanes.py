"""Lanes: a row for each person, organization, place or tag, with how many events it has, and these to scale."""

from coupline.choices import NameBy
from coupline.layout import lanes as layout
from coupline.layout.lanes import UNPLACED, Lane, LaneGroup
from coupline.layout.marks import marks_of
from coupline.layout.scale import Scale
from coupline.pictures.svg.frame import SvgFrame, legend_of
from coupline.pictures.svg.shapes import SIGN, runs
from coupline.pictures.svg.sheet import MARGIN, LegendEntry, Look, Sheet, label, titled
from coupline.pictures.svg.words import tooltip
from coupline.timeline import Timeline
from coupline.wording import counted


def lanes(timeline: Timeline, by: NameBy, look: Look) -> str:
    """The picture of a selection, with these lanes."""
    sheet = Sheet(look.width)
    sheet.head(timeline, look)
    groups = layout.groups(timeline, by)
    labels = [group.label for group in groups] + [era.title for era in timeline.eras]
    frame = SvgFrame(sheet, [(text, 0.0) for text in labels], (group.counted for group in groups))
    found = layout.lanes(timeline, groups, frame.cells, SIGN)
    frame.ruler(found.scale)
    frame.bands(found.bands)
    for lane in found.rows:
        sheet.parts.append(_lane(frame, lane, found.scale, timeline, look))
    frame.finish()
    unplaced = [LegendEntry("", UNPLACED)] if any(group.unplaced for group in groups) else []
    sheet.legend([*legend_of([lane.marks for lane in found.rows]), *unplaced])
    return sheet.document(timeline, "lanes", by)


def _lane(frame: SvgFrame, lane: Lane, scale: Scale | None, timeline: Timeline, look: Look) -> str:
    group = lane.group
    texts = frame.texts(group.label)
    base, middle = frame.row(len(texts))
    color = look.colors.of_name(group.key) if look.colors and group.key else None
    return titled(
        _told(group, timeline, look),
        label(MARGIN, base, texts, "faint" if group.key is None else "ink"),
        label(MARGIN + frame.label + frame.count, base, [group.counted], "faint", "end"),
        runs(lane.marks, frame.left, middle, look.rank(color)),
        *_events(frame, group, scale, timeline, look, middle),
        css="lane",
    )


def _events(
    frame: SvgFrame, group: LaneGroup, scale: Scale | None, timeline: Timeline, look: Look, middle: float
) -> list[str]:
    """The tooltips of the events of a lane; those of what is short lie above those of what is long."""
    placed = [(event, marks_of(event, scale)) for event in group.events] if scale else []
    seen = sorted((each for each in placed if each[1]), key=lambda each: each[1][0].first - each[1][-1].last)
    return [titled(tooltip(timeline, each, look.dates), frame.hit(marks, middle), css="event") for each, marks in seen]


def _told(group: LaneGroup, timeline: Timeline, look: Look) -> str:
    """What a lane is of, and which of its events have no place on it."""
    said = f"{group.label}: {counted(len(group.events), 'event')}"
    listed = "; ".join(tooltip(timeline, each, look.dates) for each in group.unplaced)
    return f"{said}. Not placed in time: {listed}" if listed else said
