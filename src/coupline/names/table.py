"""Tables of names, folded once, and what a name finds in one."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from coupline.names.folding import fold, folded_lines, unspaced, words
from coupline.names.mistakes import by_length, errors_of, letters_of, near
from coupline.names.variants import HAS_LATIN, abbreviates, begun_with, otherwise, spells_out, with_one_for_two

_WORTH_NAMING = (0, 0, 0, 1, 1, 1, 2)  # errors of a suggestion by the letters of the word: more would only surprise
_SUGGESTED = 3


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
        self._names = [(name, owner) for owner, names in enumerate(self._table) for name in names]
        self._written = _Lines(self._names)
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
        close = self._fitting(wanted, spells_out) or self._by_spelling(wanted)
        if close:
            return Match(self._named(close), close=True)
        return Match((), nearest=self._nearest(wanted))

    def _named(self, owners: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._keys[owner] for owner in sorted(owners))

    @cached_property
    def _latin(self) -> "_Lines":
        """The Cyrillic and Greek names in Latin letters."""
        if self._written.text.isascii():
            return _Lines(())
        those = [each for each in self._names if not each[0].isascii() and HAS_LATIN.search(each[0])]
        text = "\n".join(name.replace("\n", " ") for name, _ in those)
        owners = [owner for _, owner in those]
        return _Lines(each for spelt in otherwise(text) for each in zip(spelt.split("\n"), owners, strict=True))

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
        return self._fitting(wanted, abbreviates) | (self._fitting(apart, abbreviates) if apart != wanted else set())

    def _fitting(self, typed: list[str], fits: "Callable[[list[str], list[str]], bool]") -> set[int]:
        """Those who have a name that fits the words typed, and has at least one of them in full."""
        return {
            owner
            for anchor in {word for word in typed if len(word) > 1 < len(typed)}
            for lines in (self._written, self._latin)
            for line, owner in lines.lines_with(anchor)
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
                others = by_length(self._vocabulary(left)) if left else None
                near = self._near(word, errors_of(word, word), others)
                near = {other: errors for other, errors in near.items() if errors <= errors_of(word, other)}
            costs = self._costs(near)
            left = {owner: left.get(owner, 0) + costs[owner] for owner in (left or costs) if owner in costs}
            if not left:
                break
            met.update(near)
        best = min(left.values(), default=0)
        return {owner for owner, errors in left.items() if errors == best}

    def _nearest(self, wanted: list[str]) -> tuple[str, ...]:
        """The keys that have words nearest to those wanted."""
        scores: dict[int, float] = {}
        for word in wanted:
            near = self._near(word, _WORTH_NAMING[min(letters_of(word), len(_WORTH_NAMING) - 1)])
            for owner, errors in self._costs(near).items():
                scores[owner] = min(errors / len(word), scores.get(owner, 1))
        return tuple(
            self._keys[owner] for owner in sorted(scores, key=lambda owner: (scores[owner], owner))[:_SUGGESTED]
        )

    def _near(self, word: str, most: int, others: Mapping[int, list[str]] | None = None) -> dict[str, int]:
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
        for word, errors in near.items():
            for owner in self._written.with_word(word) | self._latin.with_word(word):
                costs[owner] = min(errors, costs.get(owner, errors))
        return costs

    def _vocabulary(self, owners: Collection[int]) -> set[str]:
        """The words of all names of some."""
        return self._written.vocabulary(owners) | self._latin.vocabulary(owners)

    @cached_property
    def _whole_vocabulary(self) -> dict[int, list[str]]:
        return by_length({*self._written.text.split(), *self._latin.text.split()})


class _Lines:
    """Folded names in one text, a line each, every word between blanks: so that to find a word is to find a text.

    Args:
        names: names, each with the number of the one who has it.
    """

    def __init__(self, names: Iterable[tuple[str, int]]) -> None:
        plain: list[tuple[str, int]] = []
        others: list[tuple[str, int]] = []
        for each in names:
            (plain if each[0].isascii() else others).append(each)
        # Folded in one go, which takes a tenth of the time; ASCII apart, since it is faster still.
        text = "\n".join(folded_lines([name for name, _ in part]) for part in (plain, others) if part)
        self.owners = [owner for _, owner in plain] + [owner for _, owner in others]
        self.text = "\n " + text.replace(" ", "  ").replace("\n", " \n ") + " \n"

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")[1:-1]

    @cached_property
    def _solid(self) -> str:
        return self.text.replace(" ", "")

    def whole(self, wanted: Sequence[str]) -> set[int]:
        """Those who have a name of just these words."""
        return {self.owners[n] for n in _found(self.text, f"\n {'  '.join(wanted)} \n")}

    def solid(self, letters: str) -> set[int]:
        """Those who have a name of just these letters, wherever it has blanks."""
        return {self.owners[n] for n in _found(self._solid, f"\n{letters}\n")}

    def with_word(self, word: str) -> set[int]:
        """Those who have a word; of scripts that are written without spaces a part of one will do."""
        if unspaced(word):
            return {self.owners[n] for n in _found(self._solid, word)}
        return {self.owners[n] for n in _found(self.text, f" {word} ")}

    def having(self, wanted: Iterable[str]) -> set[int]:
        """Those who have all of some words."""
        found: set[int] | None = None
        for word in wanted:
            found = self.with_word(word) if found is None else found & self.with_word(word)
            if not found:
                break
        return found or set()

    def lines_with(self, word: str) -> Iterator[tuple[list[str], int]]:
        """The names that have a word, as words, each with the number of the one who has it."""
        for n in _found(self.text, f" {word} "):
            yield self._lines[n].split(), self.owners[n]

    def vocabulary(self, owners: Collection[int]) -> set[str]:
        """The words of all names of some."""
        lines = [line for line, owner in zip(self._lines, self.owners, strict=False) if owner in owners]
        return set(" ".join(lines).split())


def _found(text: str, part: str) -> Iterator[int]:
    """The numbers of the lines of a text that have a part, or that a part begins; the text begins with a line break."""
    line, counted = -1, 0
    at = text.find(part)
    while at >= 0:
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        yield line
        at = text.find(part, text.index("\n", at + 1))
