"""The events that a question about time selects: each says how certain its answer is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from coupline.model import Certainty, Event


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MatchedEvent(Event):
    """An event as the answer to a question about time; made by ``matched``.

    Attributes:
        match: whether it answers for certain.
    """

    match: Certainty | None = None

    def to_dict(self, match: Certainty | None = None) -> dict[str, Any]:
        """As of any event, with its ``match``."""
        return Event.to_dict(self, match or self.match)


def matched(event: Event, match: Certainty) -> Event:
    """An event as the answer to a question about time.

    Args:
        event: one of a timeline, or of a selection.
        match: whether it answers for certain.
    """
    made: Any = _Unfrozen.__new__(_Unfrozen)
    _copy()(event, made)
    made.match = match
    made.__class__ = MatchedEvent
    answer: Event = made
    return answer


class _Unfrozen(Event):
    """What becomes a ``MatchedEvent`` once all is in it."""

    __slots__ = ("match",)
    __setattr__ = object.__setattr__


@cache
def _copy() -> Callable[[Event, Any], None]:
    """What copies the fields of one event to another, written out field by field as a dataclass's own methods are.

    A loop over their names takes ten times as long, and a year of a long list has thousands of events.
    """
    lines = "".join(f"\n    other.{name} = event.{name}" for name in Event.__slots__)
    namespace: dict[str, Any] = {}
    exec(f"def copy(event, other):{lines}", namespace)  # noqa: S102 - nothing but the names of fields is in it
    made: Callable[[Event, Any], None] = namespace["copy"]
    return made
