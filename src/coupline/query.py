"""What decides whether an event answers: frozen predicates put together, and ``select``.

A predicate is called with an event and ``certain``: False asks whether the event may answer, True whether it does so
whatever its unknown day is. Only questions about time know the difference.
"""

from collections.abc import Sequence
from typing import Protocol

from coupline import names
from coupline.dates import TimelineDate, parse_date
from coupline.errors import QueryError
from coupline.model import Event
from coupline.timeline import Timeline


class Predicate(Protocol):
    """What decides whether an event answers.

    Attributes:
        asks_time: whether the answer may be merely possible.
    """

    @property
    def asks_time(self) -> bool:
        """Whether the answer may be merely possible."""

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers; for certain, or possibly."""


class During:
    """Events in an interval.

    The rule is CIDOC-CRM's (E52): possible when some reading of the dates overlaps, certain when every one does. An
    event answers by its window: by its date, and what relations leave of it.

    Args:
        start: the first second; None for no bound.
        end: the second after the last; None for no bound.
        undated: whether an event may answer that has neither a date nor a window with both a first and a last day:
            nothing rules it out.
    """

    __slots__ = ("end", "start", "undated")
    asks_time = True

    def __init__(self, start: int | None, end: int | None, *, undated: bool = False) -> None:
        self.start, self.end, self.undated = start, end, undated

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event is possible in the interval, or certain."""
        window = event.window
        if window is None:
            return self.undated and not certain
        if event.placed is None and None in window.hull and not self.undated:
            return False
        return window.certain(self.start, self.end) if certain else window.possible(self.start, self.end)


class Involves:
    """Events in which one of these takes part.

    Args:
        kind: "people", "organizations" or "places".
        keys: the keys of the names looked for.
    """

    __slots__ = ("keys", "kind")
    asks_time = False

    def __init__(self, kind: str, keys: Sequence[str]) -> None:
        self.kind, self.keys = kind, frozenset(keys)

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether one of them takes part in the event."""
        return any(participant.key in self.keys for participant in getattr(event, self.kind))


class Said:
    """Events of which one of some relations to another event, or to an era, is said.

    Args:
        keys: the relations, of ``RELATIONS``.
        other: the id of the other.
    """

    __slots__ = ("keys", "other")
    asks_time = False

    def __init__(self, keys: Sequence[str], other: str) -> None:
        self.keys, self.other = frozenset(keys), other

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether one of the relations is said."""
        return any(each.key in self.keys and each.id == self.other for each in event.relations)


class Tagged:
    """Events with a tag, whatever its case and accents."""

    __slots__ = ("tag",)
    asks_time = False

    def __init__(self, tag: str) -> None:
        self.tag = names.fold(tag)

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether the event has the tag."""
        return any(names.fold(tag) == self.tag for tag in event.tags)


class Mentions:
    """Events whose title, summary, names or tags have all the words of a text, whatever their case and accents."""

    __slots__ = ("words",)
    asks_time = False

    def __init__(self, text: str) -> None:
        self.words = frozenset(names.words(text))

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether the event has all the words."""
        said = [event.title, event.summary or "", *event.tags]
        said += [each.name for each in (*event.people, *event.organizations, *event.places)]
        return self.words <= set(names.words(" ".join(said)))


class _Several:
    """Predicates put together."""

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Predicate]) -> None:
        self.parts = tuple(parts)

    @property
    def asks_time(self) -> bool:
        """Whether one of them asks about time."""
        return any(part.asks_time for part in self.parts)


class All(_Several):
    """Events that answer every one of some predicates; all events where there are none."""

    __slots__ = ()

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers all of them."""
        return all(part(event, certain=certain) for part in self.parts)


class Either(_Several):
    """Events that answer at least one of some predicates."""

    __slots__ = ()

    def __call__(self, event: Event, *, certain: bool = False) -> bool:
        """Whether the event answers one of them."""
        return any(part(event, certain=certain) for part in self.parts)


def during(texts: Sequence[str], *, hemisphere: str | None = None, undated: bool = False) -> Predicate:
    """The predicate for any of some dates, meaning their intervals: "1962", "1961/1964", "the 1960s".

    Intervals that touch are one: what lies in 1963 or 1964, and nobody knows in which, certainly lies in the two.

    Raises:
        DateError: where a text is no date.
    """
    hulls = [parse_date(text, hemisphere=hemisphere or "north").hull for text in texts]
    hulls.sort(key=lambda hull: (hull[0] is not None, hull[0] or 0))
    joined: list[tuple[int | None, int | None]] = []
    for start, end in hulls:
        first, last = joined[-1] if joined else (None, None)
        if joined and (last is None or start is None or start <= last):
            joined[-1] = first, None if last is None or end is None else max(last, end)
        else:
            joined.append((start, end))
    return Either([During(start, end, undated=undated) for start, end in joined])


def window(first: TimelineDate | None, last: TimelineDate | None, *, undated: bool = False) -> During:
    """The predicate for the time from the first day of one date to the last day of another; None is no bound.

    Raises:
        QueryError: where it ends before it starts.
    """
    start = first.hull[0] if first else None
    end = last.hull[1] if last else None
    if first and last and start is not None and end is not None and end <= start:
        raise QueryError(f'the time from "{first.text}" to "{last.text}" ends before it starts; exchange the two')
    return During(start, end, undated=undated)


def select(timeline: Timeline, predicate: Predicate, *, certain: bool = False) -> Timeline:
    """The events that answer, as a timeline; where the query asks about time, each says how certain its answer is.

    Args:
        timeline: what is asked.
        predicate: what decides.
        certain: keep only what answers whatever the unknown day is.
    """
    found = [event for event in timeline.events if predicate(event, certain=certain)]
    if predicate.asks_time:
        found = [event.answering("certain" if predicate(event, certain=True) else "possible") for event in found]
    return timeline.selection(found)
