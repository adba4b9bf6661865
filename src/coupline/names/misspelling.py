"""Names that were typed with errors: the sixth step, and whom to suggest where even that finds nobody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from coupline.names.edit_distance import errors_of, letters_of, near
from coupline.names.folding import words
from coupline.names.latin import foreign
from coupline.names.name_list import NameList
from coupline.names.variants import have_initials

_WORTH_NAMING = (0, 0, 0, 1, 1, 1, 2)  # errors of a suggestion by the letters of the word: more would only surprise
_SUGGESTED = 3


class Misspelling:
    """What was typed and is no name, to be compared with the names that there are.

    Args:
        wanted: the folded words that were typed, one at least.
        names: those that there are.
    """

    def __init__(self, wanted: Sequence[str], names: NameList) -> None:
        self._wanted, self._names = wanted, names
        self._known: dict[tuple[str, int], dict[str, int]] = {}

    def meant(self) -> set[int]:
        """The owners to whose names all words are near, with the fewest errors in all."""
        found = self._with_errors(1)
        if min(found.values(), default=2) > 1 < max(errors_of(word, word) for word in self._wanted):
            found = self._with_errors(2)  # which takes five times as long, and finds nothing nearer than one
        best = min(found.values(), default=0)
        return {owner for owner, errors in found.items() if errors == best}

    def nearest(self) -> list[int]:
        """The owners of the nearest words, nearest first, three at most."""
        words: dict[float, set[str]] = {}  # by the share of them that is wrong
        for word in [word for word in self._wanted if foreign(word)] or self._wanted:
            most = _WORTH_NAMING[min(letters_of(word), len(_WORTH_NAMING) - 1)]
            for other, errors in self._near(word, most).items():
                words.setdefault(errors / len(word), set()).add(other)
        found: dict[int, None] = {}
        for share in sorted(words):
            written = set[str]().union(*map(self._names.meant, words[share]))
            found.update(dict.fromkeys(sorted(owner for owner, _ in self._names.with_words(written))))
            if len(found) >= _SUGGESTED:
                break
        return [*found][:_SUGGESTED]

    def _with_errors(self, most_a_word: int) -> dict[int, int]:
        """The owners to whose names all words are near, with the number of errors in all."""
        left: dict[int, int] | None = None
        met: set[str] = set()
        for word in sorted((word for word in self._wanted if len(word) > 1), key=len, reverse=True):
            near = self._allowed(word, min(most_a_word, errors_of(word, word)))
            costs = self._costs(near)
            left = costs if left is None else {owner: left[owner] + costs[owner] for owner in left if owner in costs}
            if not left:
                return {}
            met.update(near)
        initials = [word for word in self._wanted if len(word) == 1]
        return {owner: errors for owner, errors in (left or {}).items() if self._has_initials(owner, initials, met)}

    def _allowed(self, word: str, most: int) -> dict[str, int]:
        """The words that one may be meant for, with the number of errors."""
        near = {other: errors for other, errors in self._near(word, most).items() if errors <= errors_of(word, other)}
        if len(self._wanted) == 1:  # then no other word makes up for more errors in this one
            best = min(near.values(), default=0)
            near = {other: errors for other, errors in near.items() if errors == best}
        return near

    def _near(self, word: str, most: int) -> dict[str, int]:
        """The words that are near to one, with the number of errors: of the names, and of their Latin spellings."""
        if not most:
            return {word: 0}
        if (word, most) not in self._known:
            # Each Cyrillic or Greek letter is an error where all others are Latin.
            spelt: Iterable[str] = self._names.latin if foreign(word) <= most else ()
            self._known[word, most] = near(word, chain(self._names.vocabulary, spelt), most)
        return self._known[word, most]

    def _costs(self, near: Mapping[str, int]) -> dict[int, int]:
        """For each owner of any of some words, the errors of the nearest.

        Args:
            near: from a word to its errors.
        """
        errors: dict[str, int] = {}
        for word, count in near.items():
            for meant in self._names.meant(word):
                errors[meant] = min(count, errors.get(meant, count))
        costs: dict[int, int] = {}
        for owner, word in self._names.with_words(errors):
            costs[owner] = min(errors[word], costs.get(owner, errors[word]))
        return costs

    def _has_initials(self, owner: int, initials: Sequence[str], met: Collection[str]) -> bool:
        """Whether an owner has a name with a word for each initial, beside those that were met already."""
        if not initials:
            return True
        names = [words(name) for name in self._names.written[owner]]
        return any(
            have_initials([word for word in way if word not in met], initials)
            for ways in self._names.ways(names)
            for way in ways
        )
