"""Warnings and notes that an author has reviewed: ``accept`` in an event, or under ``[timeline]``."""

from collections.abc import Iterable, Iterator

from coupline.checks.codes import CODES
from coupline.checks.places import FilePlace, place
from coupline.errors import Problem
from coupline.model import Event
from coupline.names import closest
from coupline.origin import SourceText
from coupline.schema import KINDS
from coupline.timeline import Timeline


def sift(timeline: Timeline, problems: Iterable[Problem]) -> tuple[list[Problem], int]:
    """Leave out what is accepted, and note each ``accept`` that there is nothing for.

    Args:
        timeline: with what its events and it as a whole accept.
        problems: all that were found.

    Returns:
        The problems that are left, and how many are accepted.
    """
    by_event = {event.id: event.accept for event in timeline.events if event.accept}
    everywhere = frozenset(timeline.accept)
    used: set[tuple[str | None, str]] = set()
    kept, accepted = [], 0
    for problem in problems:
        code = problem.code
        by: list[tuple[str | None, str]] = [(None, code)] if code in everywhere else []
        by += [(each, code) for each in problem.events if code in by_event.get(each, ())]
        if by and problem.severity != "error":
            used.update(by)
            accepted += 1
        else:
            kept.append(problem)
    return [*kept, *_unmatched(timeline, used)], accepted


def _unmatched(timeline: Timeline, used: set[tuple[str | None, str]]) -> Iterator[Problem]:
    """A note for each code that is accepted and was not found."""
    for event in timeline.events:
        for number, code in enumerate(event.accept):
            if (event.id, code) not in used:
                yield _note(code, place(event.origin, "accept", number), event)
    if any((None, code) not in used for code in timeline.accept):
        for code, where in zip(timeline.accept, _head_places(timeline), strict=True):
            if (None, code) not in used:
                yield _note(code, where)


def _note(code: str, where: FilePlace, event: Event | None = None) -> Problem:
    what = "the timeline" if event is None else f'"{event.id}"'
    if code not in CODES:
        close = closest(code, CODES)
        hint = f'did you mean "{close[0]}"?' if close else "docs/checks.md has them all"
        message = f'no problem is called "{code}", and {what} accepts it'
    elif CODES[code].severities == ("error",):
        hint, message = "mend it, and take this out", f'{what} accepts "{code}", an error, which cannot be accepted'
    else:
        hint, message = "take it out", f'{what} accepts "{code}", and has no such warning or note'
    return Problem("note", "unmatched-accept", message, hint, *where, (event.id,) if event else ())


def _head_places(timeline: Timeline) -> list[FilePlace]:
    """The places of what all ``[timeline]`` tables accept, in the order in which they were read."""
    texts = _texts(timeline)
    found = [each for file in timeline.files if file in texts for each in _places(texts[file])]
    return found if len(found) == len(timeline.accept) else [(None, None, None)] * len(timeline.accept)


def _texts(timeline: Timeline) -> dict[str, SourceText]:
    """The texts of the files, by their names; of a file in which there is nothing but its head, none is known."""
    origins = [event.origin for event in timeline.events]
    origins += [era.origin for era in timeline.eras]
    origins += [named.origin for kind in KINDS for named in timeline.named(kind)]
    origins += [source.origin for source in timeline.sources]
    return {origin.file: origin.source for origin in origins if origin is not None}


def _places(text: SourceText) -> Iterator[FilePlace]:
    path: tuple[str | int, ...] = ("timeline", "accept")
    paths = [(*path, 0)] if (*path, 0) in text.positions else [path] if path in text.positions else []
    while paths and paths[-1] in text.positions:
        where = text.positions[paths[-1]]
        yield text.name, where.line, where.column
        paths.append((*path, len(paths)))
