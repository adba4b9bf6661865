"""The predicate that looks for words: in the title, the summary, the names and the tags of an event.

Title and summary of an event are folded when it is first searched, and kept with it: a line each, every word with a
blank or more on both sides, so that a word and the beginning of one are found by one ``in``. Names and tags are met
again and again; of many events they are folded once.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from coupline.model import Event
from coupline.names import folded, folded_lines, unspaced
from coupline.query.predicate import Ids, Index, Predicate
from coupline.query.unparse import OPERATORS, written

_keep = vars(Event)["folded"].__set__  # an event is frozen: this is its slot, and takes half the time


class Mentions(Predicate):
    """Events that have some words one after the other in one field, whatever their case and accents.

    Args:
        words: the folded words.
        begins: whether the last may be the beginning of a word.
    """

    __slots__ = ("begins", "needle", "words")
    cost = 2
    searches = 1
    begins: bool
    needle: str
    words: tuple[str, ...]

    def __init__(self, words: tuple[str, ...], *, begins: bool = False) -> None:
        end = " " if len(words) > 1 else _end(words, begins=begins)
        self._set(begins, f"{_start(words)}{words[0]}{end}", words)

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether one field of the event has the words."""
        return self._in(event.folded or fold_event(event)) or any(map(self._in, map(folded_name, names_of(event))))

    def among(self, events: Iterable[Event], *, certain: bool = False) -> list[Event]:  # noqa: ARG002 - as above
        """Those that have the words; they are folded in one go."""
        events, needle = list(events), self.needle
        fold_events(events)
        found = [event for event in events if needle in (event.folded or "")]
        if len(self.words) > 1:
            phrase = self._phrase
            found = [event for event in found if phrase.search(event.folded or "")]
        names = self._having(events)
        if not names:
            return found
        having = set(found)
        return [event for event in events if event in having or not names.isdisjoint(names_of(event))]

    def over(self, names: Iterable[str]) -> "Mentions":
        """The same, with those of the names at hand that have the words."""
        return _Among(self, names)

    def _having(self, events: Iterable[Event]) -> AbstractSet[str]:
        """Of the names and the tags of events those that have the words, or more such names."""
        return self.found_in(names_in(events))

    def found_in(self, names: Iterable[str]) -> AbstractSet[str]:
        """Those of some names that have the words."""
        names = [*names]
        lines = folded_lines(names).split("\n")
        return frozenset(name for name, line in zip(names, lines, strict=False) if self._in(line))

    def _in(self, text: str) -> bool:
        """Whether a folded text has the words."""
        return self.needle in text and (len(self.words) == 1 or self._phrase.search(text) is not None)

    @property
    def _phrase(self) -> re.Pattern[str]:
        """Several words as they stand in a text: a dash between two of them has left more than one blank."""
        words = " +".join(map(re.escape, self.words))
        return re.compile(f"{_start(self.words)}{words}{_end(self.words, begins=self.begins)}")

    def candidates(self, index: Index) -> Ids | None:
        """Those that have each of the words; a part of a word that is written without spaces is not looked up."""
        if any(map(unspaced, self.words)):
            return None
        last = len(self.words) - 1
        found = [index.having(word, begins=self.begins and n == last) for n, word in enumerate(self.words)]
        return frozenset.intersection(*found)

    def __str__(self) -> str:
        text = " ".join(self.words)
        plain = len(self.words) == 1 and text.isalpha() and text not in OPERATORS
        return written("", text, begins=self.begins) if plain else f'"{text}"{"*" if self.begins else ""}'


class _Among(Mentions):
    """The same words, asked of events whose names are known."""

    __slots__ = ("having",)
    having: AbstractSet[str]

    def __init__(self, asked: Mentions, names: Iterable[str]) -> None:
        self._set(asked.found_in(names), *(getattr(asked, name) for name in Mentions.fields))

    def _having(self, events: Iterable[Event]) -> AbstractSet[str]:  # noqa: ARG002 - theirs are among those
        return self.having


def beginning(text: str) -> str:
    """What to look for in folded lines to find words that begin so; in scripts without blanks, a part of one."""
    return f"{_start((text,))}{text}"


def _start(words: Sequence[str]) -> str:
    """What stands before words: nothing where they may be a part of one."""
    return "" if unspaced(words[0][:1]) else " "


def _end(words: Sequence[str], *, begins: bool) -> str:
    """What stands behind words."""
    return "" if begins or unspaced(words[-1][-1:]) else " "


def fold_event(event: Event) -> str:
    """Title and summary of an event as they are searched, which the event keeps."""
    fold_events((event,))
    return event.folded or ""


def fold_events(events: Iterable[Event]) -> None:
    """Fold title and summary of events, which they keep: of thousands at once it takes a fifth of the time."""
    events = [event for event in events if event.folded is None]
    text = "\n\n".join([f" {event.title} \n {event.summary or ''} " for event in events])
    if text.count("\n") > 3 * len(events) - 2:  # a field has line breaks of its own
        fields = ((event.title.replace("\n", " "), (event.summary or "").replace("\n", " ")) for event in events)
        text = "\n\n".join(f" {title} \n {summary} " for title, summary in fields)
    for event, words in zip(events, folded(text).split("\n\n"), strict=False):
        _keep(event, words)


def names_in(events: Iterable[Event]) -> set[str]:
    """The names and the tags of events."""
    events = [*events]
    names = {each.name for event in events for each in (*event.people, *event.organizations, *event.places)}
    return names | {tag for event in events for tag in event.tags}


def names_of(event: Event) -> list[str]:
    """The names and the tags of an event."""
    return [*(each.name for each in (*event.people, *event.organizations, *event.places)), *event.tags]


@lru_cache(maxsize=65_536)
def folded_name(name: str) -> str:
    """A name or a tag as it is searched."""
    return folded_lines((name,))
