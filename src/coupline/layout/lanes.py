"""Lanes: a row for each person, organization, place or tag, with all of its events on it, to scale."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coupline.choices import NameBy
from coupline.columns import names_in
from coupline.layout.axis import AxisRow, bands
from coupline.layout.marks import Mark, marks_of, merged
from coupline.layout.scale import Scale, scale_of
from coupline.model import Event
from coupline.timeline import Timeline

NONE = "none"
UNPLACED = "(n) of them not placed in time"  # what ``LaneGroup.counted`` says in brackets, in a legend


class LaneGroup(NamedTuple):
    """What a lane is of.

    Attributes:
        key: of the person, the organization, the place or the tag; None for what has none.
        label: its name.
        events: in order.
    """

    key: str | None
    label: str
    events: Sequence[Event]

    @property
    def unplaced(self) -> list[Event]:
        """Those of its events of which nothing is known of when they were: they have no marks."""
        return [event for event in self.events if event.window is None or event.window.unbounded]

    @property
    def counted(self) -> str:
        """How many events it has, and in brackets how many of them are not placed: "13 (2)"."""
        unplaced = len(self.unplaced)
        return f"{len(self.events):,} ({unplaced:,})" if unplaced else f"{len(self.events):,}"


class Lane(NamedTuple):
    """One row: what it is of, and its marks from left to right, side by side."""

    group: LaneGroup
    marks: tuple[Mark, ...]


class Lanes(NamedTuple):
    """A picture to scale; ``scale`` and ``bands`` as of ``Axis``."""

    scale: Scale | None
    bands: tuple[AxisRow, ...]
    rows: tuple[Lane, ...]


def groups(timeline: Timeline, by: NameBy) -> list[LaneGroup]:
    """What the lanes of a selection are of: those with most events first, then by name, at the end what has none."""
    named: dict[str | None, tuple[str, list[Event]]] = {}
    for event in timeline.events:
        for key, label in names_in(event, by).items() or ((None, NONE),):
            named.setdefault(key, (label, []))[1].append(event)
    made = (LaneGroup(key, label, events) for key, (label, events) in named.items())
    return sorted(made, key=lambda group: (group.key is None, -len(group.events), group.label))


def lanes(timeline: Timeline, grouped: Sequence[LaneGroup], cells: int, sign: int = 1) -> Lanes:
    """The picture of a selection, so many cells wide, with these lanes; ``sign`` as of ``Scale``."""
    scale = scale_of(timeline, cells, sign)
    marks = {event.id: marks_of(event, scale) if scale else () for event in timeline.events}
    rows = tuple(Lane(group, _together(group, marks)) for group in grouped)
    return Lanes(scale, bands(timeline, scale), rows)


def _together(group: LaneGroup, marks: Mapping[str, tuple[Mark, ...]]) -> tuple[Mark, ...]:
    return merged((mark for event in group.events for mark in marks[event.id]), several=True)
