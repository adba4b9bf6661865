"""Tables of names, folded once, and what a name finds in one."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from operator import contains
from typing import NamedTuple

from coupline.names.edit_distance import errors_of, letters_of, near
from coupline.names.folding import fold, folded_lines, words
from coupline.names.latin import READ_IN_LATIN, LatinSpellings, foreign, in_latin, may_be, may_be_spelling, otherwise
from coupline.names.variants import (
    abbreviates,
    have_initials,
    needed_to_abbreviate,
    needed_to_spell_out,
    spells_out,
    with_one_for_two,
)
from coupline.names.word_index import WordIndex

_WORTH_NAMING = (0, 0, 0, 1, 1, 1, 2)  # errors of a suggestion by the letters of the word: more would only surprise
_SUGGESTED = 3
_FEW = 25  # whose words are looked through by themselves; of more, all words that there are

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
        self._table = tuple(table.values())
        self._written = WordIndex(self._table)
        self._nears: dict[tuple[str, int], dict[str, int]] = {}

    def find(self, name: str) -> Match:
        """Find the keys that a name means, as it was typed; at last one in Cyrillic or Greek in Latin letters."""
        match = self._find(name)
        for spelt in () if match.found else in_latin(name):
            other = self._plain._find(spelt)  # noqa: SLF001 - that of another of its kind
            if other.found:
                return Match(other.found, other.close)
            match = match if match.nearest else other
        return match

    def _find(self, name: str) -> Match:
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
        if not close and "." in name:
            close = self._by_spelling(_apart(name))
        if close:
            return Match(self._named(close), close=True)
        return Match((), nearest=self._nearest(wanted))

    def _named(self, owners: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._keys[owner] for owner in sorted(owners))

    @cached_property
    def _latin(self) -> LatinSpellings:
        """How the Cyrillic and Greek words of the names are spelt in Latin letters."""
        return LatinSpellings(self._written.kept_words if self._foreign else ())

    @cached_property
    def _foreign(self) -> bool:
        """Whether there are Cyrillic or Greek names."""
        return not self._written.text.isascii() and any(map(READ_IN_LATIN.search, self._written.words))

    @cached_property
    def _plain(self) -> "NameMatcher":
        """The names in Latin letters."""
        if not self._foreign:
            return self
        found: dict[int, list[str]] = {}
        for line, owner in zip(self._written.lines, self._written.owners, strict=True):
            if line.isascii():
                found.setdefault(owner, []).append(line)
        return NameMatcher({self._keys[owner]: found[owner] for owner in sorted(found)})

    def _spelt_otherwise(self, name: str, wanted: list[str]) -> set[int]:
        """Those that have the name with blanks elsewhere, or in another spelling."""
        pairs = ([*wanted[:n], wanted[n] + wanted[n + 1], *wanted[n + 2 :]] for n in range(len(wanted) - 1))
        found = self._written.solid("".join(wanted)).union(*map(self._written.having, pairs))
        found |= self._spelt_in_latin(wanted)
        for one_letter in with_one_for_two(wanted):
            found |= {owner for owner in self._written.having(one_letter) if self._may_be_spelt(owner, wanted)}
        return found if name.isascii() else found | self._typed_otherwise(name)

    def _typed_otherwise(self, name: str) -> set[int]:
        """Those that have each word in one of the spellings that it has in Latin letters, or as it was typed."""
        found = [
            set[int]().union(*map(self._written.having, map(words, (word, *otherwise(word)))))
            for word in name.split()
            if words(word)
        ]
        return set.intersection(*found)

    def _spelt_in_latin(self, wanted: list[str]) -> set[int]:
        """Those that have Cyrillic or Greek words in the place of some: just these words, where there are any."""
        meant: dict[str, set[str]] = {}
        found: set[int] = set()
        for word in sorted(wanted, key=foreign, reverse=True):  # one in other letters stands for itself alone
            mine = self._meant(word)
            owners = set[int]().union(*map(self._written.with_word, mine))
            found = found & owners if meant else owners
            if not found:
                return set()
            meant[word] = mine
        in_turn = [meant[word] for word in wanted]
        named = self._written.with_some(in_turn)
        whole = {owner for line, owner in named if len(line) == len(in_turn) and all(map(contains, in_turn, line))}
        return whole or found

    def _meant(self, word: str) -> set[str]:
        """A word, and the Cyrillic and Greek ones that it may stand for."""
        return {word, *self._latin.meant(word)} if may_be_spelling(word) else {word}

    def _ways(self, line: list[str]) -> list[list[str]]:
        """A name as it is written, and in Latin letters: as it is usually spelt, then all of it in each other way."""
        ways = [self._latin.ways(word) or [word] for word in line]
        return [line, *([each[min(n, len(each) - 1)] for each in ways] for n in range(max(map(len, ways))))]

    def _may_be_spelt(self, owner: int, wanted: Iterable[str]) -> bool:
        """Whether words are another spelling of names: of Köln ``koeln`` is, but ``paez`` is none of Paz."""
        return all(any(may_be(word, name) for name in self._table[owner]) for word in wanted)

    def _by_initials(self, name: str, wanted: list[str]) -> set[int]:
        """Those of whom some words are given as initials."""
        short = {fold(word) for word in name.split() if word.endswith(".")}
        fits = partial(abbreviates, short=short)
        found = self._fitting(wanted, fits, needed_to_abbreviate)
        apart = _apart(name)
        if apart != wanted:
            found |= self._fitting(apart, fits, needed_to_abbreviate)
        for one_letter in with_one_for_two(wanted):
            some = self._fitting(one_letter, fits, needed_to_abbreviate)
            full = [word for word in wanted if needed_to_abbreviate(word)]
            found |= {owner for owner in some if self._may_be_spelt(owner, full)}
        return found

    def _fitting(self, typed: list[str], fits: _Fits, needed: _Needed) -> set[int]:
        """Those who have a name that fits the words typed, and has at least one of them in full."""
        anchors = {word for word in typed if len(word) > 1 < len(typed)}
        some = [anchors, *filter(None, map(needed, typed))]
        in_one_form = [each for each in some if each and all(map(foreign, each))]
        if in_one_form and next(self._written.with_some(in_one_form), None) is None:
            return set()
        named: Iterable[tuple[list[str], int]] = self._written.with_some(
            [set[str]().union(*map(self._meant, each)) for each in some]
        )
        if any(map(may_be_spelling, typed)) and not any(map(foreign, typed)):
            named = [*named]
            self._latin.learn(word for line, _ in named for word in line)
            return {owner for line, owner in named if any(fits(typed, way) for way in self._ways(line))}
        return {owner for line, owner in named if fits(typed, line)}

    def _by_spelling(self, wanted: list[str]) -> set[int]:
        """Those whose words are all near, with the fewest errors in all."""
        found = self._with_errors(wanted, 1)
        if min(found.values(), default=2) > 1 < max(errors_of(word, word) for word in wanted):
            found = self._with_errors(wanted, 2)  # which takes five times as long, and finds nothing nearer than one
        best = min(found.values(), default=0)
        return {owner for owner, errors in found.items() if errors == best}

    def _with_errors(self, wanted: list[str], most_a_word: int) -> dict[int, int]:
        """Those whose words are all near, with the number of errors in all."""
        left: dict[int, int] = {}
        met: set[str] = set()
        initials = [word for word in wanted if len(word) == 1]
        for word in sorted((word for word in wanted if len(word) > 1), key=len, reverse=True):
            most = min(most_a_word, errors_of(word, word))
            others = self._vocabulary(left, latin=foreign(word) <= most) if 0 < len(left) <= _FEW else None
            near = self._near(word, most, others)
            near = {other: errors for other, errors in near.items() if errors <= errors_of(word, other)}
            if len(wanted) == 1:  # then no other word makes up for more errors in this one
                best = min(near.values(), default=0)
                near = {other: errors for other, errors in near.items() if errors == best}
            costs = self._costs(near) if near else {}
            left = {owner: left.get(owner, 0) + costs[owner] for owner in (left or costs) if owner in costs}
            if not left:
                break
            met.update(near)
        if initials:
            left = {owner: errors for owner, errors in left.items() if self._has_initials(owner, initials, met)}
        return left

    def _has_initials(self, owner: int, initials: Sequence[str], met: Collection[str]) -> bool:
        """Whether one has a name with a word for each initial, beside those that were met already."""
        lines = (words(name) for name in self._table[owner])
        ways = (way for line in lines if line for way in self._ways(line))
        return any(have_initials([word for word in way if word not in met], initials) for way in ways)

    def _nearest(self, wanted: list[str]) -> tuple[str, ...]:
        """The keys that have words nearest to those wanted."""
        words: dict[float, set[str]] = {}  # by the share of them that is wrong
        for word in [word for word in wanted if foreign(word)] or wanted:
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
        if others is not None:
            return near(word, others, most) if most else {word: 0} if word in others else {}
        if not most:
            return {word: 0}
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
        if not latin:
            return written
        self._latin.learn(written)
        return written.union(*map(self._latin.ways, written))


def _apart(name: str) -> list[str]:
    """The folded words of a name; a full stop ends an initial, with or without a blank."""
    return words(name.replace(".", ". "))
