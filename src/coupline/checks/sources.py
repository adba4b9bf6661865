"""Sources that may be a misspelling of others."""

from collections.abc import Iterator
from typing import NamedTuple

from coupline.checks.places import in_file_order, place
from coupline.checks.spelling import Spellings, near
from coupline.errors import Problem
from coupline.model import Event, Source
from coupline.names import words
from coupline.origin import Path
from coupline.timeline import Timeline

_LONGEST = 80  # characters of a title that is compared: what is longer is a sentence, which nobody writes twice


class _SourceUse(NamedTuple):
    """How a source is cited: the first event that cites it, where in the event, and how often it is cited at all."""

    first: Event
    path: Path
    times: int


def similar(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each source without a table that may be another spelling of one that has it, or is cited more."""
    loose = [source for source in timeline.sources if source.id is None and len(source.title) <= _LONGEST]
    if not loose:
        return
    entries = {source.key: source for source in timeline.sources}
    spellings, uses = Spellings(), _uses(timeline)
    for source in timeline.sources:
        for name in () if source.id is None else (source.id, source.title):
            if len(name) <= _LONGEST:
                spellings.add(tuple(words(name)), source.key)
    for source in sorted(loose, key=lambda each: -uses[each.key].times):
        other = spellings.meet(tuple(words(source.title)), source.key)
        if other is not None:
            use = uses[source.key]
            message, hint = _told(source, entries[other])
            yield Problem(
                "warning", "similar-name", message, hint, *place(use.first.origin, *use.path), (use.first.id,)
            )


def _uses(timeline: Timeline) -> dict[str, _SourceUse]:
    found: dict[str, _SourceUse] = {}
    for event in in_file_order(timeline):
        for key, path in _citations(event):
            use = found.get(key)
            found[key] = _SourceUse(event, path, 1) if use is None else use._replace(times=use.times + 1)
    return found


def _citations(event: Event) -> Iterator[tuple[str, Path]]:
    """Every source that an event cites, for itself, for a claim or for what it says of order, and where it does."""
    for number, citation in enumerate(event.sources):
        yield citation.source, ("sources", number, "source")
    for number, claim in enumerate(event.claims):
        if claim.source is not None:
            yield claim.source, ("claims", number, "source")
    for key in dict.fromkeys(relation.key for relation in event.relations):
        for number, relation in enumerate(event.related(key)):
            if relation.source is not None:
                yield relation.source, (key, number, "source")


def _told(source: Source, other: Source) -> tuple[str, str]:
    """The message and the hint for a source that may be another."""
    message = f'"{source.title}" is spelt nearly as '
    if other.id is None:
        return f'{message}"{other.title}"', "write one of the two, or give each a table of its own"
    by_id = near(words(source.title), words(other.id))
    message += f'"{other.id}"' if by_id else f'"{other.title}" ({other.id})'
    return message, f'write "{other.id}"; give it a table where it is another'
