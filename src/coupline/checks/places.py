"""Where a thing stands in its file: file, line and column, as a ``Problem`` has them."""

from coupline.model import Event
from coupline.origin import Origin
from coupline.timeline import Timeline

FilePlace = tuple[str | None, int | None, int | None]


def place(origin: Origin | None, *path: str | int) -> FilePlace:
    """The place of a value inside a thing; of the nearest thing around it where it is not written itself.

    A number that leads nowhere is left out: one value stands for a list of one.

    Args:
        origin: where the thing is written; None where nobody knows.
        path: the keys and indexes from the thing to the value; none for the thing itself.
    """
    if origin is None:
        return None, None, None
    known, whole = origin.source.positions, origin.path
    for step in origin.path_of(*path)[len(whole) :]:
        if (*whole, step) in known:
            whole = (*whole, step)
        elif isinstance(step, str):
            break
    where = known.of(whole)
    return origin.file, where.line, where.column


def is_written(origin: Origin, *path: str | int) -> bool:
    """Whether there is such a value inside a thing, just there."""
    return origin.path_of(*path) in origin.source.positions


def length(origin: Origin, *path: str | int) -> int:
    """How many characters of its line a value takes, quotes and all; one of several lines less than it has."""
    where = origin.source.positions.of(origin.path_of(*path))
    return int(where.end_column) - int(where.column)


def participant(event: Event, kind: str, key: str) -> FilePlace:
    """The place where an event names a person, an organization or a place.

    Args:
        event: the event.
        kind: "people", "organizations" or "places".
        key: the ``key`` of one of them.
    """
    keys = [each.key for each in getattr(event, kind)]
    if event.origin is not None and is_written(event.origin, kind, len(keys)):
        return place(event.origin, kind)  # somebody is named twice: which element is whose is not known
    return place(event.origin, kind, keys.index(key), "id")


def in_file_order(timeline: Timeline) -> list[Event]:
    """The events as they stand in the files, one file after another."""
    number = {file: n for n, file in enumerate(timeline.files)}
    placed = [event for event in timeline.events if event.origin is not None]
    placed.sort(key=lambda event: (number.get(event.origin.file, -1), event.origin.path[1:]) if event.origin else ())
    return [*placed, *(event for event in timeline.events if event.origin is None)]
