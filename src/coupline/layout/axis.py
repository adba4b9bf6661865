"""The axis: a row for each event, drawn to scale, what is not known drawn as such; eras as bands above them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline.layout.marks import Mark, marks_of
from coupline.layout.parts import ALONE, collapsed, nests, wholes_of
from coupline.layout.scale import Scale, scale_of
from coupline.model import Era, Event
from coupline.timeline import Timeline


class Row(NamedTuple):
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
    bands: tuple[Row, ...]
    rows: tuple[Row, ...]


def axis(timeline: Timeline, cells: int, *, collapse: bool = False) -> Axis:
    """The picture of a selection.

    Args:
        timeline: the selection.
        cells: how wide the picture is.
        collapse: whether parts of wholes that are drawn are left out, and counted.
    """
    scale = scale_of(timeline, cells)
    wholes = wholes_of(timeline.events)
    counts = collapsed(timeline.events, wholes) if collapse else {event.id: 0 for event in timeline.events}
    rows: list[Row] = []
    for heading, events in _sections(timeline):
        drawn = [event for event in events if event.id in counts]
        if heading and drawn:
            rows.append(Row(heading))
        below = nests([event.id for event in drawn], wholes) if not collapse else [ALONE] * len(drawn)
        for event, nest in zip(drawn, below, strict=True):
            marks = marks_of(event, scale) if scale else ()
            words = "" if marks else timeline.when(event)
            apart = tuple(whole.title for each in nest.apart if (whole := timeline.get(each)))
            rows.append(Row(event.title, event, None, marks, words, len(nest.guides), counts[event.id], apart))
    return Axis(scale, bands(timeline, scale), tuple(rows))


def bands(timeline: Timeline, scale: Scale | None) -> tuple[Row, ...]:
    """The eras that are in a picture, in order."""
    if scale is None:
        return ()
    seen = (era for era in timeline.eras if era.date.possible(scale.first, scale.end))
    return tuple(Row(era.title, era=era, marks=marks_of(era, scale)) for era in seen)


def claimed(event: Event) -> bool:
    """Whether only sources claim its date, or one that bounds its window."""
    return event.placed_by == "claims" or (event.derived is not None and event.derived.claimed)


def _sections(timeline: Timeline) -> Iterator[tuple[str, Sequence[Event]]]:
    """The events in order, and after them what neither a date nor a chain of statements ties to a date."""
    afloat = [event for event in timeline.events if event.id in timeline.afloat]
    yield "", [event for event in timeline.events if event.id not in timeline.afloat]
    yield "Placed by order alone", [event for event in afloat if event.placed_by == "order"]
    yield "Undated", [event for event in afloat if event.placed_by == "nothing"]
