"""Warnings and notes that an author has reviewed: ``accept`` in an event, or under ``[timeline]``."""

from collections.abc import Iterable, Iterator

from coupline.checks.codes import CODES
from coupline.checks.places import FilePlace, place
from coupline.errors import Problem
from coupline.model import Event
from coupline.names import closest
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
    if any(problem.code == "date" for problem in timeline.problems):  # which may be what it is accepted for
        return kept, accepted
    return [*kept, *_unmatched(timeline, used)], accepted


def _unmatched(timeline: Timeline, used: set[tuple[str | None, str]]) -> Iterator[Problem]:
    """A note for each code that is accepted and was not found."""
    for event in timeline.events:
        for number, code in enumerate(event.accept):
            if (event.id, code) not in used:
                yield _note(code, place(event.origin, "accept", number), event)
    heads = timeline.accepting or [(None, 0)] * len(timeline.accept)
    for code, (head, number) in zip(timeline.accept, heads, strict=True):
        if (None, code) not in used:
            yield _note(code, place(head, "accept", number))


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
