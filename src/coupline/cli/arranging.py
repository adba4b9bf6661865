"""What ``list`` shows of a selection, and in which order."""

from coupline import columns
from coupline.cli.settings import UsageError
from coupline.names import closest, fold
from coupline.timeline import Timeline


def arranged(timeline: Timeline, sort: str, limit: int | None, *, reverse: bool) -> Timeline:
    """The events of a selection in another order, and no more than so many of them.

    Args:
        timeline: the selection.
        sort: "date" as it is; "title" or "person" by the alphabet, whatever the case and the accents, ties by date.
        limit: how many, from the first on; None for all.
        reverse: whether the last comes first.
    """
    events = list(timeline.events)
    if sort == "title":
        events.sort(key=lambda event: fold(event.title))
    elif sort == "person":
        events.sort(key=lambda event: (not event.people, [fold(each.name) for each in event.people]))
    if reverse:
        events.reverse()
    return timeline.selection(events[:limit])


def fields_of(text: str, chosen: str | None) -> tuple[str, ...]:
    """The names of columns, as ``--columns`` gives them.

    Raises:
        UsageError: for one that there is not, and for JSON, whose keys are always the same.
    """
    if chosen in ("json", "jsonl"):
        raise UsageError("--columns is for tables and rows; the keys of JSON are always the same")
    names = tuple(name for part in text.split(",") if (name := part.strip().lower()))
    for name in names:
        if name not in columns.FIELDS:
            close = closest(name, columns.FIELDS, 1)
            hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(columns.FIELDS)}"
            raise UsageError(f'no column "{name}"; {hint}')
    if not names:
        raise UsageError(f"no columns; there are {', '.join(columns.FIELDS)}")
    return names
