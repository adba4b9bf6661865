"""Asking a timeline: ``select``, and how many events a question can't rule out."""

from coupline.query.parser import parse
from coupline.query.predicate import Predicate
from coupline.query.reader import Reader
from coupline.query.temporal import asked_time
from coupline.timeline import Timeline


def select(timeline: Timeline, query: Predicate | str, *, certain: bool = False) -> Timeline:
    """The events that answer, as a timeline; where the query asks about time, each says how certain its answer is.

    Args:
        timeline: what is asked.
        query: what decides, or its text.
        certain: keep only what answers whatever the unknown day is.

    Raises:
        QueryError, UnknownNameError: as ``parse_query``, where a text is given.
    """
    asked = parse(query, Reader(timeline)) if isinstance(query, str) else query
    predicate = _over(asked, timeline)
    found = predicate.among(timeline.events, certain=certain)
    if asked.asks_time:
        from coupline.query.matching import matched  # what asks for no time does not wait for a dataclass

        sure = set(found if certain else predicate.timed().among(found, certain=True))
        found = [matched(event, "certain" if event in sure else "possible") for event in found]
    return timeline.selection(found, asked_time(asked))


def undecided(timeline: Timeline, query: Predicate) -> int:
    """How many events a question leaves out only since nothing tells when they were; 0 where it isn't about time.

    Args:
        timeline: what is asked.
        query: what decides.
    """
    if not query.asks_time:
        return 0
    undated = [event for event in timeline.events if event.placed is None]
    possible = _over(query.loosened(), timeline).among(undated)
    return len(set(possible).difference(_over(query, timeline).among(undated)))


def _over(predicate: Predicate, timeline: Timeline) -> Predicate:
    """A predicate with what is folded of a timeline at hand; several searches share the names of all events."""
    lookups = timeline.whole.lookups
    if predicate.searches > 1:
        lookups.gather()
    return predicate.over(lookups) if predicate.searches else predicate
