"""The sections of a drawing: what time or order places among dates, and below it what they do not."""

from collections.abc import Iterator, Sequence

from coupline.model import Event
from coupline.timeline import Timeline


def sections(timeline: Timeline, events: Sequence[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Events in order under their headings; the first section has none, and is there even where it is empty.

    Args:
        timeline: what the events are of.
        events: those that are drawn.
    """
    yield "", [event for event in events if event.id not in timeline.afloat]
    afloat = [event for event in events if event.id in timeline.afloat]
    for heading, placed_by in (("Placed by order alone", "order"), ("Undated", "nothing")):
        found = [event for event in afloat if event.placed_by == placed_by]
        if found:
            yield heading, found
