"""What may be typed next in a query: the term that is being typed, its keys, and behind a key the values there are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coupline.query.directory import Directory
from coupline.query.terms import KEYS

_TYPED = re.compile(r'(?:(?P<key>[a-z]+):(?:"(?P<quoted>[^"]*)|(?P<plain>[^\s"():]*))|(?P<bare>[^\s"():]+))$')
_LETTERS = re.compile(r"[^\W\d]+")


class Choice(NamedTuple):
    """A value that may stand behind a key.

    Attributes:
        names: all that it may be called, the shortest way to write it first.
        told: what is said of it beside them, as its name beside an id; may be empty.
    """

    names: tuple[str, ...]
    told: str = ""


class Typed(NamedTuple):
    """The term at the end of a query that is being typed.

    Attributes:
        start: where it begins.
        key: what stands before its colon; "" where there is none.
        text: what there is of its value, without a quotation mark before it.
    """

    start: int
    key: str
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it is letters without a key, so that more letters, or a colon, may follow."""
        return not self.key and bool(_LETTERS.fullmatch(self.text)) and self.text not in ("not", "or")


def being_typed(query: str) -> Typed | None:
    """The term at the end of a query; None where it is whole, or where a phrase without a key is being typed."""
    last = _TYPED.search(query)
    if last is None or (last.start() and query[last.start() - 1] not in " ("):
        return None
    if query[: last.start()].count('"') % 2:  # within a phrase
        return None
    typed = next(each for each in (last["quoted"], last["plain"], last["bare"]) if each is not None)
    return Typed(last.start(), last["key"] or "", typed)


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
