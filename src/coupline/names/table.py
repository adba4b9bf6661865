"""Tables of names, folded once, and what a name finds in one."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import contains
from typing import NamedTuple

from coupline.names.folding import fold, folded_lines, words
from coupline.names.latin import READ_IN_LATIN, Spellings, foreign, may_be_spelling, otherwise
from coupline.names.lines import Lines
from coupline.names.mistakes import errors_of, letters_of, near
from coupline.names.variants import (
    abbreviates,
    begun_with,
    needed_to_abbreviate,
    needed_to_spell_out,
    spells_out,
    with_one_for_two,
)

_WORTH_NAMING = (0, 0, 0, 1, 1, 1, 2)  # errors of a suggestion by the letters of the word: more would only surprise
_SUGGESTED = 3

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
        self._written = Lines(self._table)
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
    def _latin(self) -> Spellings:
        """How the Cyrillic and Greek words of the names are spelt in Latin letters."""
        foreign = not self._written.text.isascii() and any(map(READ_IN_LATIN.search, self._written.words))
        return Spellings(self._written.others if foreign else ())

    def _spelt_otherwise(self, name: str, wanted: list[str]) -> set[int]:
        """Those that have the name with blanks elsewhere, or in another spelling."""
        pairs = ([*wanted[:n], wanted[n] + wanted[n + 1], *wanted[n + 2 :]] for n in range(len(wanted) - 1))
        found = self._written.solid("".join(wanted)).union(*map(self._written.having, pairs))
        found |= self._spelt_in_latin(wanted)
        for one_letter in with_one_for_two(wanted):
            found |= {owner for owner in self._written.having(one_letter) if self._may_be_spelt(owner, wanted)}
        if not name.isascii():
            found = found.union(*(self._written.having(words(spelt)) for spelt in otherwise(name)))
        return found

    def _spelt_in_latin(self, wanted: list[str]) -> set[int]:
        """Those that have Cyrillic or Greek words in the place of some: just these words, where there are any."""
        meant = [self._meant(word) for word in wanted]
        if max(map(len, meant)) == 1:
            return set()
        found = set.intersection(*(set[int]().union(*map(self._written.with_word, each)) for each in meant))
        named = self._written.with_some(meant) if found else ()
        whole = {owner for line, owner in named if len(line) == len(meant) and all(map(contains, meant, line))}
        return whole or found

    def _meant(self, word: str) -> set[str]:
        """A word, and the Cyrillic and Greek ones that it may stand for."""
        return {word, *self._latin.meant(word)} if may_be_spelling(word) else {word}

    def _ways(self, line: list[str]) -> list[list[str]]:
        """A name as it is written, and in Latin letters."""
        ways = [self._latin.ways(word) or [word] for word in line]
        return [line, [each[0] for each in ways], [each[-1] for each in ways]]

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
        named = self._written.with_some([set[str]().union(*map(self._meant, each)) for each in some])
        if any(map(may_be_spelling, typed)) and not any(map(foreign, typed)):
            return {owner for line, owner in named if any(fits(typed, way) for way in self._ways(line))}
        return {owner for line, owner in named if fits(typed, line)}

    def _by_spelling(self, wanted: list[str]) -> set[int]:
        """Those whose words are all near, with the fewest errors in all."""
        left: dict[int, int] = {}
        met: set[str] = set()
        for word in sorted(wanted, key=len, reverse=True):
            most = errors_of(word, word)
            if len(word) == 1:
                near = begun_with(word, self._vocabulary(left, latin=not foreign(word)) - met)
            else:
                others = self._vocabulary(left, latin=foreign(word) <= most) if left and most else None
                near = self._near(word, most, others)
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
            written = set[str]().union(*map(self._meant, words[share]))
            found.update(dict.fromkeys(sorted(owner for owner, _ in self._written.with_words(written))))
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
            spelt = self._latin if foreign(word) <= most else ()
            self._nears[word, most] = near(word, chain(self._written.words, spelt), most)
        return self._nears[word, most]

    def _costs(self, near: Mapping[str, int]) -> dict[int, int]:
        """For all that have one of some words: the errors of the nearest."""
        errors: dict[str, int] = {}
        for word, count in near.items():
            for meant in self._meant(word):
                errors[meant] = min(count, errors.get(meant, count))
        costs: dict[int, int] = {}
        for owner, word in self._written.with_words(errors):
            costs[owner] = min(errors[word], costs.get(owner, errors[word]))
        return costs

    def _vocabulary(self, owners: Collection[int], *, latin: bool) -> set[str]:
        """The words of all names of some, as they are written, and in Latin letters too."""
        names = [name for owner in owners for name in self._table[owner]]
        written = set(folded_lines(names).split())
        return written.union(*map(self._latin.ways, written)) if latin else written
