"""A list of names, folded, and what is asked of it: who has a word, several words, a name of just these."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from coupline.names.folding import unspaced, words
from coupline.names.latin import LatinSpellings, cyrillic_or_greek, marked_words, may_be, may_be_spelling


class Name(NamedTuple):
    """A name: its folded words in order, and the number of its owner, whom it names."""

    words: Sequence[str]
    owner: int


class NameList:
    """The names of some owners: people, places; each owner is known by a number.

    Args:
        written: the names as they are written: of owner 0 all of them, of owner 1, and so on.
    """

    def __init__(self, written: Sequence[Sequence[str]]) -> None:
        self.written = written

    @cached_property
    def names(self) -> Sequence[Name]:
        """All names, folded."""
        return [Name(words(name), owner) for owner, every in enumerate(self.written) for name in every]

    @cached_property
    def vocabulary(self) -> Collection[str]:
        """Each word of any name once."""
        return self._numbers.keys()

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """From a word to the numbers of the names that have it."""
        numbers: dict[str, list[int]] = {}
        for number, name in enumerate(self.names):
            for word in {*name.words}:
                numbers.setdefault(word, []).append(number)
        return numbers

    def whole(self, wanted: Sequence[str]) -> set[int]:
        """The owners of a name of just these words, in this order."""
        return {name.owner for name in self.names if name.words == wanted}

    def solid(self, letters: str) -> set[int]:
        """The owners of a name of just these letters, wherever it has blanks."""
        return {name.owner for name in self.names if "".join(name.words) == letters}

    def with_word(self, word: str) -> set[int]:
        """The owners of a word; of scripts that are written without spaces a part of a name will do."""
        if unspaced(word):
            return {name.owner for name in self.names if word in "".join(name.words)}
        return {self.names[number].owner for number in self._numbers_of(word)}

    def with_words(self, words: Iterable[str]) -> Iterator[tuple[int, str]]:
        """The owners of any of some words, each with the word."""
        return ((owner, word) for word in words for owner in self.with_word(word))

    def with_all(self, wanted: Iterable[str]) -> set[int]:
        """The owners of all of some words, in one name or in several."""
        found: set[int] | None = None
        for word in wanted:
            found = self.with_word(word) if found is None else found & self.with_word(word)
            if not found:
                break
        return found or set()

    def names_with(self, groups: Iterable[Iterable[str]]) -> list[Name]:
        """The names that have a word at least of each group of words.

        Args:
            groups: one at least; the next is asked for only where names are left.
        """
        return [self.names[number] for number in self._numbers_with(groups)]

    def _numbers_with(self, groups: Iterable[Iterable[str]]) -> set[int]:
        """The numbers of the names that have a word at least of each group."""
        found: set[int] | None = None
        for group in groups:
            having = {number for word in group for number in self._numbers_of(word)}
            found = having if found is None else found & having
            if not found:
                break
        return found or set()

    def _numbers_of(self, word: str) -> Collection[int]:
        """The numbers of the names that have a word."""
        return self._numbers.get(word, ())

    # in Latin letters

    @cached_property
    def has_foreign(self) -> bool:
        """Whether there are Cyrillic or Greek names."""
        return any(map(cyrillic_or_greek, self.vocabulary))

    @cached_property
    def latin(self) -> LatinSpellings:
        """How the Cyrillic and Greek words are spelt in Latin letters."""
        return LatinSpellings(self._marked_words if self.has_foreign else ())

    @cached_property
    def _marked_words(self) -> Collection[str]:
        """The words that are not in ASCII, each once, marked (see ``latin``)."""
        names = (name for every in self.written for name in every if not name.isascii())
        return dict.fromkeys(word for name in names for word in marked_words(name))

    def in_ascii(self) -> dict[int, list[str]]:
        """From an owner to the names that are in Latin letters, folded; only owners of such names are there."""
        found: dict[int, list[str]] = {}
        for name in self.names:
            if all(map(str.isascii, name.words)):
                found.setdefault(name.owner, []).append(" ".join(name.words))
        return found

    def meant(self, word: str) -> set[str]:
        """A folded word, and the Cyrillic and Greek ones that it may stand for."""
        return {word, *self.latin.meant(word)} if may_be_spelling(word) else {word}

    def ways(self, names: Iterable[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
        """The ways to write each of some names: as it is, and in Latin letters as is usual, then in each other way.

        A way goes through all words: nobody spells a name in one way at its beginning and in another at its end.
        """
        names = [*names]
        spelt = self.latin.of(word for name in names for word in name)
        for name in names:
            spellings = [spelt.get(word) or [word] for word in name]
            most = max(map(len, spellings), default=0)
            yield [name, *([each[min(n, len(each) - 1)] for each in spellings] for n in range(most))]

    def may_be_spelt(self, owner: int, wanted: Iterable[str]) -> bool:
        """Whether words are another spelling of names: of Köln ``koeln`` is, but ``paez`` is none of Paz."""
        return all(any(may_be(word, name) for name in self.written[owner]) for word in wanted)
