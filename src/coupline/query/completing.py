"""What may be typed next in a query: its keys, and behind a key the values that there are."""

from collections.abc import Iterator
from typing import NamedTuple

from coupline.query.attributes import TAKING_PART, THINGS
from coupline.query.terms import KEYS, PLACED
from coupline.timeline import Timeline


class Choice(NamedTuple):
    """A value that may stand behind a key.

    Attributes:
        names: all that it may be called, the shortest way to write it first.
        told: what is said of it beside them, as its name beside an id; may be empty.
    """

    names: tuple[str, ...]
    told: str = ""


def keys(incomplete: str) -> list[str]:
    """The keys that begin so, each with its colon."""
    return [f"{each}:" for each in KEYS if each.startswith(incomplete)]


def choices(timeline: Timeline, key: str) -> Iterator[Choice]:
    """What may stand behind a key: nothing where anything may, as behind ``date:``.

    Args:
        timeline: whose names, tags and ids there are.
        key: without its colon.
    """
    if key in TAKING_PART:
        yield from (Choice(each.names, each.name) for each in timeline.named(TAKING_PART[key]))
    elif key == "tag":
        yield from (Choice((tag,), f"{len(events)} events") for tag, events in timeline.tags().items())
    elif key == "source":
        yield from (Choice((each.key,), each.title) for each in timeline.sources)
    elif key == "era":
        yield from (Choice((era.id,), era.title) for era in timeline.eras)
    elif key in ("id", "before", "after"):
        yield from (Choice((event.id,), event.title) for event in timeline.events)
    else:
        yield from (Choice((word,)) for word in {"placed": PLACED, "has": tuple(THINGS)}.get(key, ()))
