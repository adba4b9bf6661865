"""Events that lack what others have, that are told twice, or that are of another kind than they say."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from math import inf

from coupline import names
from coupline.checks.places import in_file_order, is_written, length, place
from coupline.errors import Problem
from coupline.model import NO_TITLE, Event
from coupline.timeline import Timeline


def unsourced(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each event without a source, in files that name any; of what is left out it may have been one."""
    citing = {event.origin.file for event in timeline.events if event.origin and event.cited}
    citing.update(source.origin.file for source in timeline.sources if source.origin)
    for event in timeline.events:
        if event.origin and event.origin.file in citing and not event.cited and event.id not in timeline.faulty:
            yield Problem(
                "warning",
                "unsourced",
                f'"{event.id}" has no source',
                'write sources = ["…"], or accept = ["unsourced"] where none is wanted',
                *place(event.origin, "title"),
                (event.id,),
            )


def unwritten_ids(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each event that others name by an id that is made from its title."""
    named = {relation.id for event in timeline.events for relation in event.relations}
    for event in timeline.events:
        if event.id not in named or event.origin is None or not _may_be_made(event) or _writes_id(event):
            continue
        yield Problem(
            "warning",
            "unwritten-id",
            f'"{event.id}" is made from the title, and others name it: a new title would break that',
            f'write id = "{event.id.rpartition(":")[2]}"',
            *place(event.origin, "title"),
            (event.id,),
        )


def _may_be_made(event: Event) -> bool:
    """Whether an id looks as if it were made from the title: it saves a look at the file where it does not."""
    made = "-".join(names.words(event.title))
    start = re.sub(r"-[0-9]+$", "", event.id.rpartition(":")[2])
    return made.startswith(start) or start == "event"


def _writes_id(event: Event) -> bool:
    origin = event.origin
    return origin is not None and is_written(origin, "id") and length(origin, "id") > len('""')


def duplicates(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each event that has the title of an earlier one in the files, and may be of the same time."""
    alike: dict[str, list[Event]] = {}
    for event in in_file_order(timeline):
        if event.title != NO_TITLE and event.unread is None:
            alike.setdefault(names.fold(event.title) or event.title, []).append(event)
    for events in alike.values():
        times = _Times()
        for event in events if len(events) > 1 else ():
            first = times.met(event)
            if first is not None:
                yield _duplicate(event, first)


def _duplicate(event: Event, first: Event) -> Problem:
    file, line, _ = place(first.origin, "title")
    where = "" if line is None else f" on line {line}"
    where += f" of {file}" if event.origin and event.origin.file != file else ""
    when = "and may be of the same time" if event.window else "and neither has a date"
    return Problem(
        "warning",
        "duplicate",
        f'"{event.id}" has the title of "{first.id}"{where}, {when}',
        "join the two, or tell them apart by their titles",
        *place(event.origin, "title"),
        (event.id, first.id),
    )


class _Times:
    """The times of the events of one title; no two of those that are kept overlap."""

    def __init__(self) -> None:
        self._undated: Event | None = None
        self._ends: list[float] = []
        self._kept: list[tuple[float, Event]] = []

    def met(self, event: Event) -> Event | None:
        """The event met before that may be of the same time; where there is none, this one is kept."""
        if event.window is None:
            first, self._undated = self._undated, self._undated or event
            return first
        start, end = event.window.hull
        first_second, end_second = -inf if start is None else start, inf if end is None else end
        at = bisect_left(self._ends, first_second + 1)
        if at < len(self._kept) and self._kept[at][0] < end_second:
            return self._kept[at][1]
        self._ends.insert(at, end_second)
        self._kept.insert(at, (first_second, event))
        return None


def whole_moments(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each event that is said to be a moment and has parts."""
    wholes = {relation.id for event in timeline.events for relation in event.related("part_of")}
    for event in timeline.events:
        if event.kind == "moment" and event.id in wholes:
            yield Problem(
                "warning",
                "whole-moment",
                f'"{event.id}" has parts, so it lasted, and is said to be a moment',
                'take out kind, or write kind = "span"',
                *place(event.origin, "kind"),
                (event.id,),
            )
