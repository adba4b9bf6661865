"""The axis: a row for each event, drawn to scale, what is not known drawn as such; eras as bands above them."""

from collections.abc import Iterable
from typing import NamedTuple

from coupline.layout.marks import Mark, marks_of
from coupline.layout.nesting import collapsed, nests, wholes_of
from coupline.layout.scale import Scale, scale_of
from coupline.layout.sections import sections
from coupline.model import Era, Event
from coupline.timeline import Timeline


class AxisRow(NamedTuple):
    """One row.

    Attributes:
        label: the title of the event or the era, or of a section: such a row has neither.
        event: the event of the row.
        era: the era of the row.
        marks: from left to right, side by side; none where nothing is known of when it was.
        words: what is known where there are no marks: "after elections", "undated".
        level: below how many events that it is part of it stands.
        parts: how many parts of it are left out.
        apart: the titles of the events that it is part of, and does not stand below.
    """

    label: str
    event: Event | None = None
    era: Era | None = None
    marks: tuple[Mark, ...] = ()
    words: str = ""
    level: int = 0
    parts: int = 0
    apart: tuple[str, ...] = ()


class Axis(NamedTuple):
    """A picture to scale.

    Attributes:
        scale: what its marks are measured by; None where no event has a date.
        bands: the eras of the picture.
        rows: the events, and the headings of what is placed by order alone, or by nothing.
    """

    scale: Scale | None
    bands: tuple[AxisRow, ...]
    rows: tuple[AxisRow, ...]


def rows_of(timeline: Timeline, *, collapse: bool = False) -> list[AxisRow]:
    """The rows of a selection, as yet without marks.

    Args:
        timeline: the selection.
        collapse: whether parts of wholes that are drawn are left out, and counted.
    """
    wholes = wholes_of(timeline.events)
    counts = collapsed(timeline.events, wholes) if collapse else {event.id: 0 for event in timeline.events}
    wholes = {} if collapse else wholes
    rows: list[AxisRow] = []
    for heading, events in sections(timeline, [event for event in timeline.events if event.id in counts]):
        rows += [AxisRow(heading)] if heading else []
        for event, nest in zip(events, nests([event.id for event in events], wholes), strict=True):
            apart = tuple(whole.title for each in nest.apart if (whole := timeline.get(each)))
            rows.append(AxisRow(event.title, event, level=len(nest.guides), parts=counts[event.id], apart=apart))
    return rows


def axis(timeline: Timeline, rows: Iterable[AxisRow], cells: int, sign: int = 1) -> Axis:
    """The picture of a selection, so many cells wide, with these rows; ``sign`` as of ``Scale``."""
    scale = scale_of(timeline, cells, sign)
    return Axis(scale, bands(timeline, scale), tuple(_placed(timeline, row, scale) for row in rows))


def _placed(timeline: Timeline, row: AxisRow, scale: Scale | None) -> AxisRow:
    """A row with its marks, or with words in their place."""
    if row.event is None:
        return row
    found = marks_of(row.event, scale) if scale else ()
    return row._replace(marks=found) if found else row._replace(words=timeline.when(row.event))


def bands(timeline: Timeline, scale: Scale | None) -> tuple[AxisRow, ...]:
    """The eras that are in a picture, in order."""
    if scale is None:
        return ()
    seen = (era for era in timeline.eras if era.date.possible(scale.first, scale.end))
    return tuple(AxisRow(era.title, era=era, marks=marks_of(era, scale)) for era in seen)
