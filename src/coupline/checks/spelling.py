"""How near two names are: near enough to be one name in two spellings, or too different in what tells names apart.

One letter too many, too few, another one, or two that changed places make two spellings of a name, where they are in a
word of at least five letters. A digit, a numeral (Henry VII, Henry VIII) and an initial tell people apart.

Names are compared through a neighbourhood of deletions: two words that are one such step apart have a form in common
that lacks one letter of each. So every name is looked up, and never compared with all others.
"""

from collections.abc import Iterator, Sequence

from coupline.names.edit_distance import errors, letters_of

_FEWEST = 5  # letters of a word in which one letter may be a mistake

NameWords = tuple[str, ...]


class Spellings:
    """Names that can be found by a spelling of them that is one step off."""

    def __init__(self) -> None:
        self._by_form: dict[NameWords, list[tuple[NameWords, str]]] = {}

    def add(self, name: NameWords, key: str) -> None:
        """Take in a name, as folded words, under a key."""
        for form in _forms(name):
            self._by_form.setdefault(form, []).append((name, key))

    def meet(self, name: NameWords, key: str) -> str | None:
        """Take in a name, and tell the key of the first one of which it may be another spelling; None without one."""
        found = None
        for form in _forms(name):
            having = self._by_form.setdefault(form, [])
            found = found or next((its for other, its in having if near(name, other)), None)
            having.append((name, key))
        return found


def near(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as folded words, differ by one step of spelling, or by a blank alone."""
    if len(name) != len(other):
        joined = "".join(name)
        return joined == "".join(other) and _may_err(joined)
    apart = [(mine, its) for mine, its in zip(name, other, strict=True) if mine != its]
    return len(apart) == 1 and all(map(_may_err, apart[0])) and errors(*apart[0], 1) == 1


def _may_err(word: str) -> bool:
    """Whether a word is one in which a letter may be a mistake: long enough, and neither digits nor a numeral."""
    return letters_of(word) >= _FEWEST


def _forms(name: NameWords) -> Iterator[NameWords]:
    """What a name may have in common with a spelling of it that is one step off."""
    yield name
    yield ("", "".join(name))
    for number, word in enumerate(name):
        if _may_err(word):
            before, after = name[:number], name[number + 1 :]
            for form in dict.fromkeys(word[:n] + word[n + 1 :] for n in range(len(word))):
                yield (*before, form, *after)
