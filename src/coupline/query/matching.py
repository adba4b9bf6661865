"""The events that a question about time selects: each says how certain its answer is."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from functools import cache
from typing import Any, NoReturn

from coupline.model import Certainty, Event


class MatchedEvent(Event):
    """An event as the answer to a question about time; made by ``matched``.

    It is no dataclass of its own, for to define one takes as long as to read a small list. With another field (as by
    ``dataclasses.replace``) it answers nothing: its ``match`` is None.

    Attributes:
        match: whether it answers for certain.
    """

    __slots__ = ("match",)
    match: Certainty | None

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        object.__setattr__(self, "match", None)

    def to_dict(self, match: Certainty | None = None) -> dict[str, Any]:
        """As of any event, with its ``match``."""
        return Event.to_dict(self, match or self.match)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (tuple(getattr(self, name) for name in Event.__slots__), self.match)


def _again(values: tuple[Any, ...], match: Certainty) -> Event:
    """An answer out of its fields, as it comes back from another process."""
    made: Any = object.__new__(Event)
    for name, value in zip(Event.__slots__, values, strict=True):
        object.__setattr__(made, name, value)
    return matched(made, match)


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
