"""Tables of names, folded once, and what a name finds in one."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import compress, count
from typing import NamedTuple

from coupline.names.folding import fold, folded_lines, unspaced, words
from coupline.names.mistakes import errors_of, letters_of, near
from coupline.names.variants import (
    HAS_LATIN,
    abbreviates,
    begun_with,
    needed_to_abbreviate,
    needed_to_spell_out,
    otherwise,
    spells_out,
    with_one_for_two,
)

_WORTH_NAMING = (0, 0, 0, 1, 1, 1, 2)  # errors of a suggestion by the letters of the word: more would only surprise
_SUGGESTED = 3
_KEPT = 32  # words whose names are kept at hand: one search asks for the same again and again
_MANY = 8  # words: to look for them one by one takes as long as to go through all words once

_Fits = Callable[[Sequence[str], Sequence[str]], bool]
_Needed = Callable[[str], tuple[str, ...]]


class Match(NamedTuple):
    """What a name finds.

    Attributes:
        found: the keys that it finds, in the order of the table; empty where it finds none.
        close: True where only the spelling is close.
        whole: True where it is the whole of an id, a name or an alias.
        nearest: the keys nearest in spelling, nearest first, where none is found.
    """

    found: tuple[str, ...]
    close: bool = False
    nearest: tuple[str, ...] = ()
    whole: bool = False


def find(name: str, table: Mapping[str, Sequence[str]]) -> Match:
    """Find the keys of a table of names by one name; for many names see ``Table``.

    Args:
        name: as the user typed it.
        table: from a key to all the names of that key: its id, its name, its aliases.
    """
    return Table(table).find(name)


def closest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words that are nearest to one, nearest first: for "did you mean"."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong already

    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(fold(each) or each, each)
    return tuple(folded[each] for each in get_close_matches(fold(word), folded, limit, 0.6))


class Table:
    """A table of names that is folded once, to find many.

    Args:
        table: from a key to all the names of that key: its id, its name, its aliases.
    """

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._keys = tuple(table)
        self._table = tuple(table.values())
        self._written = _Lines(enumerate(self._table))
        self._nears: dict[tuple[str, int], dict[str, int]] = {}

    def find(self, name: str) -> Match:
        """Find the keys that a name means, as it was typed."""
        wanted = words(name)
        if not wanted:
            return Match(())
        whole = self._written.whole(wanted)
        if whole:
            return Match(self._named(whole), whole=True)
        found = self._written.having(wanted) or self._spelt_otherwise(name, wanted) or self._by_initials(name, wanted)
        if found:
            return Match(self._named(found))
        self._nears.clear()
        close = self._fitting(wanted, spells_out, needed_to_spell_out) or self._by_spelling(wanted)
        if close:
            return Match(self._named(close), close=True)
        return Match((), nearest=self._nearest(wanted))

    def _named(self, owners: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._keys[owner] for owner in sorted(owners))

    @cached_property
    def _latin(self) -> "_Lines":
        """The Cyrillic and Greek names in Latin letters."""
        those = [(name.replace("\n", " "), owner) for name, owner in self._written.foreign() if HAS_LATIN.search(name)]
        spellings = otherwise("\n".join(name for name, _ in those))
        owners = [owner for _, owner in those]
        spelt = zip(*(each.split("\n") for each in spellings), strict=True)
        return _Lines(zip(owners, spelt, strict=True))

    def _spelt_otherwise(self, name: str, wanted: list[str]) -> set[int]:
        """Those that have the name with blanks elsewhere, or in another spelling."""
        pairs = ([*wanted[:n], wanted[n] + wanted[n + 1], *wanted[n + 2 :]] for n in range(len(wanted) - 1))
        found = self._written.solid("".join(wanted)).union(*map(self._written.having, pairs))
        found |= self._latin.whole(wanted) or self._latin.having(wanted)
        for one_letter in with_one_for_two(wanted):
            found |= {owner for owner in self._written.having(one_letter) if self._may_be_spelt(owner, wanted)}
        if not name.isascii():
            found = found.union(*(self._written.having(words(spelt)) for spelt in otherwise(name)))
        return found

    def _may_be_spelt(self, owner: int, wanted: Iterable[str]) -> bool:
        """Whether words are another spelling of names: of Köln ``koeln`` is, but ``paez`` is none of Paz."""
        spelt = {word for name in self._table[owner] for each in (name, *otherwise(name)) for word in words(each)}
        return spelt.issuperset(wanted)

    def _by_initials(self, name: str, wanted: list[str]) -> set[int]:
        """Those of whom some words are given as initials."""
        apart = words(name.replace(".", ". "))  # a full stop ends an initial, with or without a blank
        found = self._fitting(wanted, abbreviates, needed_to_abbreviate)
        return found if apart == wanted else found | self._fitting(apart, abbreviates, needed_to_abbreviate)

    def _fitting(self, typed: list[str], fits: _Fits, needed: _Needed) -> set[int]:
        """Those who have a name that fits the words typed, and has at least one of them in full."""
        anchors = {word for word in typed if len(word) > 1 < len(typed)}
        some = [anchors, *filter(None, map(needed, typed))]
        return {
            owner
            for lines in (self._written, self._latin)
            for line, owner in lines.with_some(some)
            if fits(typed, line)
        }

    def _by_spelling(self, wanted: list[str]) -> set[int]:
        """Those whose words are all near, with the fewest errors in all."""
        left: dict[int, int] = {}
        met: set[str] = set()
        for word in sorted(wanted, key=len, reverse=True):
            if len(word) == 1:
                near = begun_with(word, self._vocabulary(left) - met)
            else:
                near = self._near(word, errors_of(word, word), self._vocabulary(left) if left else None)
                near = {other: errors for other, errors in near.items() if errors <= errors_of(word, other)}
            if len(wanted) == 1:  # then no other word makes up for more errors in this one
                best = min(near.values(), default=0)
                near = {other: errors for other, errors in near.items() if errors == best}
            costs = self._costs(near)
            left = {owner: left.get(owner, 0) + costs[owner] for owner in (left or costs) if owner in costs}
            if not left:
                break
            met.update(near)
        best = min(left.values(), default=0)
        return {owner for owner, errors in left.items() if errors == best}

    def _nearest(self, wanted: list[str]) -> tuple[str, ...]:
        """The keys that have words nearest to those wanted."""
        words: dict[float, set[str]] = {}  # by the share of them that is wrong
        for word in wanted:
            most = _WORTH_NAMING[min(letters_of(word), len(_WORTH_NAMING) - 1)]
            for other, errors in self._near(word, most).items():
                words.setdefault(errors / len(word), set()).add(other)
        found: dict[int, None] = {}
        for share in sorted(words):
            found.update(dict.fromkeys(sorted(owner for owner, _ in self._with_words(words[share]))))
            if len(found) >= _SUGGESTED:
                break
        return tuple(self._keys[owner] for owner in [*found][:_SUGGESTED])

    def _near(self, word: str, most: int, others: Collection[str] | None = None) -> dict[str, int]:
        """The words that are near to one, of all unless some are given, with the number of errors."""
        if not most:
            return {word: 0}
        if others is not None:
            return near(word, others, most)
        if (word, most) not in self._nears:
            self._nears[word, most] = near(word, self._whole_vocabulary, most)
        return self._nears[word, most]

    def _costs(self, near: Mapping[str, int]) -> dict[int, int]:
        """For all that have one of some words: the errors of the nearest."""
        costs: dict[int, int] = {}
        for owner, word in self._with_words(near):
            costs[owner] = min(near[word], costs.get(owner, near[word]))
        return costs

    def _with_words(self, words: Collection[str]) -> Iterator[tuple[int, str]]:
        """Those who have one of some words, with the word."""
        for lines in (self._written, self._latin):
            yield from lines.with_words(words)

    def _vocabulary(self, owners: Collection[int]) -> set[str]:
        """The words of all names of some."""
        names = [name for owner in owners for name in self._table[owner]]
        return set(folded_lines(names).split()) | self._latin.vocabulary(owners)

    @cached_property
    def _whole_vocabulary(self) -> set[str]:
        return {*self._written.in_order, *self._latin.in_order}


class _Lines:
    """Folded names in one text, a line each, every word between blanks: so that to find a word is to find a text.

    Args:
        names: the numbers of those who have names, each with the names.

    Attributes:
        text: the names, those in ASCII first.
        owners: for each line the number of the one who has it.
    """

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]]) -> None:
        plain: list[str] = []
        others: list[str] = []
        owners: list[int] = []
        their_owners: list[int] = []
        for owner, each in names:
            for name in each:
                if name.isascii():
                    plain.append(name)
                    owners.append(owner)
                else:
                    others.append(name)
                    their_owners.append(owner)
        self._others, self.owners = others, owners + their_owners
        folded = [folded_lines(part) for part in (plain, others) if part]  # ASCII takes a tenth of the time
        self.text = "\n".join(["", *folded, ""])
        self._having = lru_cache(maxsize=_KEPT)(partial(_found, self.text))

    def foreign(self) -> list[tuple[str, int]]:
        """The names that are in other letters even when they are folded, each with the number of the one who has it."""
        if self.text.isascii():
            return []
        owners = self.owners[-len(self._others) :]
        lines = self.text.rsplit("\n", len(owners) + 1)[1:-1]
        those = zip(self._others, owners, lines, strict=True)
        return [(name, owner) for name, owner, line in those if not line.isascii()]

    @cached_property
    def lines(self) -> list[str]:
        """The names, folded."""
        return self.text.split("\n")[1:-1]

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

    def with_words(self, words: Collection[str]) -> Iterator[tuple[int, str]]:
        """As ``with_word`` for several words, each with the word."""
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

    def vocabulary(self, owners: Collection[int]) -> set[str]:
        """The words of all names of some."""
        return set(" ".join(compress(self.lines, map(owners.__contains__, self.owners))).split())


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
