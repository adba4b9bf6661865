"""What may be typed next in a query: its keys, and behind a key the values that there are."""

from collections.abc import Iterator
from typing import NamedTuple

from coupline.query.directory import Directory
from coupline.query.terms import KEYS


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


def choices(timeline: Directory, key: str, begun: str = "") -> Iterator[Choice]:
    """What may stand behind a key: nothing where anything may, as behind ``date:``.

    Args:
        timeline: whose names, tags and ids there are.
        key: without its colon.
        begun: what the ids of events must begin with, of which there may be many; of all else there is all.
    """
    values = KEYS[key].values if key in KEYS else ()
    match values:
        case "people" | "organizations" | "places":
            yield from (Choice(each.names, each.name) for each in timeline.named(values))
        case "tags":
            yield from (Choice((tag,), f"{count} events") for tag, count in timeline.tag_counts().items())
        case "sources":
            yield from (Choice((each.key,), each.title) for each in timeline.sources)
        case "eras":
            yield from (Choice((era.id,), era.title) for era in timeline.eras)
        case "events":
            yield from (Choice((event.id,), event.title) for event in timeline.events_beginning(begun))
        case _:
            yield from (Choice((word,)) for word in values)
