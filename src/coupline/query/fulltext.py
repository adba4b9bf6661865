"""The predicate that looks for words: in the title, the summary, the names and the tags of an event.

Names and tags are met again and again; of many events they are folded once. What is folded of a timeline is kept in its
``Lookups``.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from coupline import names
from coupline.lookups import Lookups, before, behind, folded_texts, names_in, names_of, needle
from coupline.model import Event
from coupline.query.algebra import EventSet, Nothing, Word, meet
from coupline.query.directory import Directory
from coupline.query.predicate import Timeless
from coupline.query.unparse import OPERATORS, written


class Mentions(Timeless):
    """Events that have some words one after the other in one field, whatever their case and accents.

    Attributes:
        words: the folded words.
        begins: whether the last may be the beginning of a word.
    """

    __slots__ = ("_needle", "begins", "words")
    cost = 2
    searches = 1
    _needle: str
    begins: bool
    words: tuple[str, ...]

    def __init__(self, *, words: tuple[str, ...], begins: bool = False) -> None:
        several = len(words) > 1
        first = f"{before(words[0])}{words[0]} " if several else needle(words[0], begins=begins)
        self._set(words=words, begins=begins, _needle=first)

    def holds(self, event: Event) -> bool:
        """Whether one field of the event has the words."""
        return any(self._in(folded_line(text)) for text in (event.title, event.summary or "", *names_of(event)))

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those that have the words; they are folded in one go."""
        events = list(events)
        return self._of(events, folded_texts(events), self.found_in(names_in(events)))

    def _of(self, events: Sequence[Event], texts: Sequence[str], having: AbstractSet[str]) -> list[Event]:
        """Those of some events that have the words: in their folded texts, or in a name or a tag that has them."""
        needle = self._needle
        found = [n for n, text in enumerate(texts) if needle in text]
        if len(self.words) > 1:
            phrase = self._phrase
            found = [n for n in found if phrase.search(texts[n])]
        if not having:
            return [events[n] for n in found]
        has = set(found)
        return [event for n, event in enumerate(events) if n in has or not having.isdisjoint(names_of(event))]

    def over(self, lookups: Lookups, /) -> "Mentions":
        """The same, with what is folded of the timeline at hand."""
        return _Over(self, lookups)

    def found_in(self, given: Iterable[str]) -> AbstractSet[str]:
        """Those of some names that have the words."""
        given = [*given]
        lines = names.folded_lines(given).split("\n")
        return frozenset(name for name, line in zip(given, lines, strict=False) if self._in(line))

    def _in(self, text: str) -> bool:
        """Whether a folded text has the words."""
        return self._needle in text and (len(self.words) == 1 or self._phrase.search(text) is not None)

    @property
    def _phrase(self) -> re.Pattern[str]:
        """Several words as they stand in a text: a dash between two of them has left more than one blank."""
        words = " +".join(map(re.escape, self.words))
        return re.compile(f"{before(self.words[0])}{words}{behind(self.words[-1], begins=self.begins)}")

    def narrow(self) -> EventSet:
        """What has each of the words."""
        last = len(self.words) - 1
        return meet(Word(text=word, begins=self.begins and n == last) for n, word in enumerate(self.words))

    def bound(self) -> EventSet:
        """What has the word; of several nobody knows whether they stand together."""
        return self.narrow() if len(self.words) == 1 else Nothing()

    def explained(self, _directory: Directory, /) -> str:
        """The words."""
        words = " ".join(self.words)
        told = f'the words "{words}"' if len(self.words) > 1 else f'the word "{words}"'
        return f"{told}, or one that begins so" if self.begins else told

    def __str__(self) -> str:
        text = " ".join(self.words)
        plain = len(self.words) == 1 and text.isalpha() and text not in OPERATORS
        return written("", text, begins=self.begins) if plain else f'"{text}"{"*" if self.begins else ""}'


class _Over(Mentions):
    """The same words, asked of the events of one timeline."""

    __slots__ = ("_having", "_lookups")
    _having: AbstractSet[str] | None
    _lookups: Lookups

    def __init__(self, asked: Mentions, lookups: Lookups) -> None:
        super().__init__(words=asked.words, begins=asked.begins)
        having = None if lookups.mentioned is None else asked.found_in(lookups.mentioned)
        self._set(_having=having, _lookups=lookups)

    def those(self, events: Iterable[Event]) -> list[Event]:
        """Those that have the words."""
        events = list(events)
        having = self.found_in(names_in(events)) if self._having is None else self._having
        return self._of(events, self._lookups.texts(events), having)


@lru_cache(maxsize=65_536)
def folded_line(text: str) -> str:
    """A title, a summary, a name or a tag as it is searched."""
    return names.folded_lines((text,))
