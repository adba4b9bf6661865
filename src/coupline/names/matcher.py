"""Tables of names, folded once, and what a name finds in one: the seven steps of ``coupline.names``."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from operator import contains
from typing import NamedTuple

from coupline.names.bulk import LongNameList
from coupline.names.folding import fold, words
from coupline.names.latin import foreign, in_latin, may_be_spelling, otherwise
from coupline.names.misspelling import Misspelling
from coupline.names.name_list import NameList
from coupline.names.variants import (
    abbreviates,
    needed_to_abbreviate,
    needed_to_spell_out,
    spells_out,
    with_one_for_two,
)

_LONG = 2_000  # names: to find one of so many by plain code takes about 10 ms, and by the tricks of ``bulk`` 3 ms

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
    """Find the keys of a table of names by one name; for many names see ``NameMatcher``.

    Args:
        name: as the user typed it.
        table: from a key to all the names of that key: its id, its name, its aliases.
    """
    return NameMatcher(table).find(name)


def closest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words that are nearest to one, nearest first: for "did you mean"."""
    from difflib import get_close_matches  # only where something is wrong already

    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(fold(each) or each, each)
    return tuple(folded[each] for each in get_close_matches(fold(word), folded, limit, 0.6))


class NameMatcher:
    """A table of names that is folded once, to find many.

    Args:
        table: from a key to all the names of that key: its id, its name, its aliases.
    """

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._keys = tuple(table)
        written = tuple(table.values())
        self._names = (LongNameList if sum(map(len, written)) > _LONG else NameList)(written)

    def find(self, name: str) -> Match:
        """Find the keys that a name means, as it was typed; at last one in Cyrillic or Greek in Latin letters."""
        match = self._as_typed(name)
        if match.found:
            return match
        for spelt in in_latin(name):  # step 7
            other = self._in_ascii._as_typed(spelt)  # noqa: SLF001 - that of another of its kind
            if other.found:
                return Match(other.found, other.close)
            match = match if match.nearest else other
        return match

    @cached_property
    def _in_ascii(self) -> "NameMatcher":
        """The names that are in Latin letters."""
        if not self._names.has_foreign:
            return self
        return NameMatcher({self._keys[owner]: names for owner, names in sorted(self._names.in_ascii().items())})

    def _as_typed(self, name: str) -> Match:
        """Steps 1 to 6."""
        wanted = words(name)
        if not wanted:
            return Match(())
        whole = self._names.whole(wanted)
        if whole:
            return Match(self._keys_of(whole), whole=True)
        found = self._names.with_all(wanted) or self._in_another_way(name, wanted) or self._by_initials(name, wanted)
        if found:
            return Match(self._keys_of(found))
        misspelling = Misspelling(wanted, self._names)
        close = self._spelt_out(wanted) or misspelling.meant()
        if not close and _apart(name) != wanted:
            close = Misspelling(_apart(name), self._names).meant()
        if close:
            return Match(self._keys_of(close), close=True)
        return Match((), nearest=tuple(self._keys[owner] for owner in misspelling.nearest()))

    def _keys_of(self, owners: Iterable[int]) -> tuple[str, ...]:
        """The keys of owners, in the order of the table."""
        return tuple(self._keys[owner] for owner in sorted(owners))

    # step 3

    def _in_another_way(self, name: str, wanted: Sequence[str]) -> set[int]:
        """The owners of the name with blanks elsewhere, or in another spelling."""
        found = self._names.solid("".join(wanted))
        for n in range(len(wanted) - 1):
            found |= self._names.with_all([*wanted[:n], wanted[n] + wanted[n + 1], *wanted[n + 2 :]])
        found |= self._spelt_in_latin(wanted)
        for one_letter in with_one_for_two(wanted):
            having = self._names.with_all(one_letter)
            found |= {owner for owner in having if self._names.may_be_spelt(owner, wanted)}
        return found if name.isascii() else found | self._typed_otherwise(name)

    def _spelt_in_latin(self, wanted: Sequence[str]) -> set[int]:
        """The owners of Cyrillic or Greek words in the place of some: of just these words, where there are any."""
        meant: dict[str, set[str]] = {}
        found: set[int] = set()
        for word in sorted(wanted, key=foreign, reverse=True):  # one in other letters stands for itself alone
            mine = self._names.meant(word)
            owners = set[int]().union(*map(self._names.with_word, mine))
            found = found & owners if meant else owners
            if not found:
                return set()
            meant[word] = mine
        in_turn = [meant[word] for word in wanted]
        whole = {
            owner
            for line, owner in self._names.names_with(in_turn)
            if len(line) == len(in_turn) and all(map(contains, in_turn, line))
        }
        return whole or found

    def _typed_otherwise(self, name: str) -> set[int]:
        """The owners of each word in one of the spellings that it has in Latin letters, or as it was typed."""
        found = [
            set[int]().union(*map(self._names.with_all, map(words, (word, *otherwise(word)))))
            for word in name.split()
            if words(word)
        ]
        return set.intersection(*found)

    # steps 4 and 5

    def _by_initials(self, name: str, wanted: Sequence[str]) -> set[int]:
        """The owners of names of which some words are given as initials."""
        short = {fold(word) for word in name.split() if word.endswith(".")}
        fits = partial(abbreviates, short=short)
        found = self._fitting(wanted, fits, needed_to_abbreviate)
        apart = _apart(name)
        if apart != wanted:
            found |= self._fitting(apart, fits, needed_to_abbreviate)
        for one_letter in with_one_for_two(wanted):
            some = self._fitting(one_letter, fits, needed_to_abbreviate)
            full = [word for word in wanted if needed_to_abbreviate(word)]
            found |= {owner for owner in some if self._names.may_be_spelt(owner, full)}
        return found

    def _spelt_out(self, wanted: Sequence[str]) -> set[int]:
        """The owners of names of which some initials are given as words."""
        return self._fitting(wanted, spells_out, needed_to_spell_out)

    def _fitting(self, typed: Sequence[str], fits: _Fits, needed: _Needed) -> set[int]:
        """The owners of a name that fits the words typed, and has at least one of them in full."""
        some = self._names.names_with(self._needed(typed, needed))
        if any(map(foreign, typed)) or not any(map(may_be_spelling, typed)):
            return {owner for line, owner in some if fits(typed, line)}
        spelt = zip(some, self._names.ways(name.words for name in some), strict=True)
        return {name.owner for name, ways in spelt if any(fits(typed, way) for way in ways)}

    def _needed(self, typed: Sequence[str], needed: _Needed) -> Iterator[set[str]]:
        """Groups of words of which each name that fits has one at least."""
        in_full = {word for word in typed if len(word) > 1 < len(typed)}
        groups = [in_full, *filter(None, map(needed, typed))]
        # What is typed in Cyrillic or Greek stands for itself alone. Where no name has it, no spelling is looked at.
        for group in sorted(groups, key=lambda group: not all(map(foreign, group))):
            yield set[str]().union(*map(self._names.meant, group))


def _apart(name: str) -> list[str]:
    """The folded words of a name; a full stop ends an initial, with or without a blank."""
    return words(name.replace(".", ". "))
