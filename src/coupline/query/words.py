"""The predicate that looks for words: in the title, the summary, the names and the tags of an event.

All text is folded once an event, when it is first searched, and kept with it: the fields on a line each, their words
with a blank on both sides, so that a word, a phrase and the beginning of a word are each found by one ``in``.
"""

from functools import lru_cache

from coupline.model import Event
from coupline.names import unspaced, words
from coupline.query.predicate import Ids, Index, Predicate
from coupline.query.writing import OPERATORS, written


class Mentions(Predicate):
    """Events that have some words one after the other in one field, whatever their case and accents.

    Args:
        words: the folded words.
        begins: whether the last may be the beginning of a word.
    """

    __slots__ = ("begins", "needle", "words")
    cost = 2
    begins: bool
    needle: str
    words: tuple[str, ...]

    def __init__(self, words: tuple[str, ...], *, begins: bool = False) -> None:
        start = "" if unspaced(words[0][:1]) else " "
        end = "" if begins or unspaced(words[-1][-1:]) else " "
        self._set(begins, f"{start}{' '.join(words)}{end}", words)

    def __call__(self, event: Event, *, certain: bool = False) -> bool:  # noqa: ARG002 - no matter of time
        """Whether one field of the event has the words."""
        return self.needle in (event.folded or fold_event(event))

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


def fold_event(event: Event) -> str:
    """The words of an event as they are searched, which the event keeps."""
    names = [_padded(each.name) for each in (*event.people, *event.organizations, *event.places)]
    tags = [_padded(tag) for tag in event.tags]
    folded = "\n".join((_line(event.title), _line(event.summary or ""), *names, *tags))
    object.__setattr__(event, "folded", folded)
    return folded


class _Folded(dict[str, str]):
    """From what stands between blanks to its folded words: texts repeat it, and to fold it takes most of the time."""

    def __missing__(self, token: str) -> str:
        self[token] = made = " ".join(words(token))
        return made


_fold = _Folded().__getitem__


def _line(text: str) -> str:
    folded = " ".join(map(_fold, text.split()))
    while "  " in folded:  # where what stood there has no letters
        folded = folded.replace("  ", " ")
    return f" {folded.strip(' ')} "


_padded = lru_cache(maxsize=65_536)(_line)  # names and tags are met again and again
