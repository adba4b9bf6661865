"""Folded names in one text, so that to find a word among all of them is to find a text."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import compress, count

from coupline.names.folding import folded_lines, unspaced
from coupline.names.latin import kept_lines, unkept

_KEPT = 32  # words whose names are kept at hand: one search asks for the same again and again
_MANY = 8  # words: to look for them one by one takes as long as to go through all words once


class WordIndex:
    """Folded names in one text, a line each, every word between blanks.

    Args:
        names: for each who has names, all of them.

    Attributes:
        text: the names, those in ASCII first.
        owners: for each line the number of the one who has it.
    """

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        plain: list[str] = []
        owners: list[int] = []
        others: list[str] = []
        their_owners: list[int] = []
        for owner, each in enumerate(names):
            for name in each:
                if name.isascii():
                    plain.append(name)
                    owners.append(owner)
                else:
                    others.append(name)
                    their_owners.append(owner)
        self.owners = owners + their_owners
        # ASCII alone takes a tenth of the time.
        self._plain, self._kept = folded_lines(plain) if plain else "", kept_lines(others) if others else ""
        self.text = "\n".join(["", *filter(None, (self._plain, unkept(self._kept))), ""])
        self._having = lru_cache(maxsize=_KEPT)(partial(_found, self.text))

    @cached_property
    def lines(self) -> list[str]:
        """The names, folded."""
        return self.text.split("\n")[1:-1]

    @cached_property
    def words(self) -> Mapping[str, None]:
        """Each word of any line once, and the line break; in order, so that to go through them takes half the time."""
        return dict.fromkeys((*self._plain.split(" "), *unkept("\x00".join(self.kept_words)).split("\x00")))

    @cached_property
    def kept_words(self) -> Mapping[str, None]:
        """As ``words``, of the lines that are not in ASCII; й, ё and ϋ as they are."""
        return dict.fromkeys(self._kept.split(" "))

    @cached_property
    def in_order(self) -> list[str]:
        """The words of all lines, and the line breaks."""
        return self.text.split(" ")

    @cached_property
    def _solid(self) -> str:
        return self.text.replace(" ", "")

    def whole(self, wanted: Sequence[str]) -> set[int]:
        """Those who have a name of just these words."""
        return {self.owners[n] for n in _found(self.text, f"\n {' '.join(wanted)} \n")}

    def solid(self, letters: str) -> set[int]:
        """Those who have a name of just these letters, wherever it has blanks."""
        forms = set(re.findall(f"\n {' ?'.join(letters)} (?=\n)", self.text))
        return {self.owners[n] for form in forms for n in _found(self.text, f"{form}\n")}

    def with_word(self, word: str) -> set[int]:
        """Those who have a word; of scripts that are written without spaces a part of one will do."""
        if unspaced(word):
            return {self.owners[n] for n in _found(self._solid, word)}
        return {self.owners[n] for n in self._having(f" {word} ")}

    def with_words(self, words: Iterable[str]) -> Iterator[tuple[int, str]]:
        """As ``with_word`` for several words, each with the word."""
        words = {word for word in words if word in self.words or unspaced(word)}
        if len(words) < _MANY or any(map(unspaced, words)):
            yield from ((owner, word) for word in words for owner in self.with_word(word))
            return
        line, counted = -1, 0
        for at in compress(count(), map(words.__contains__, self.in_order)):
            line += self.in_order[counted:at].count("\n")
            counted = at
            yield self.owners[line], self.in_order[at]

    def having(self, wanted: Iterable[str]) -> set[int]:
        """Those who have all of some words."""
        found: set[int] | None = None
        for word in wanted:
            found = self.with_word(word) if found is None else found & self.with_word(word)
            if not found:
                break
        return found or set()

    def with_some(self, words: Sequence[Collection[str]]) -> Iterator[tuple[list[str], int]]:
        """The names that have one word at least of each of some, as words; each with the number of who has it."""
        found = ({n for word in each for n in self._having(f" {word} ")} for each in words)
        for n in set.intersection(*found):
            yield self.lines[n].split(), self.owners[n]


def _found(text: str, part: str) -> list[int]:
    """The numbers of the lines of a text that have a part, or that a part begins; the text begins with a line break."""
    found = []
    line, counted = -1, 0
    at = text.find(part)
    while at >= 0:
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        found.append(line)
        at = text.find(part, text.index("\n", at + 1))
    return found
