"""Other ways to write a name: one letter for two, initials for words, words for initials."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from coupline.names.edit_distance import NUMERAL, letters_of

_AS_INITIALS = 3  # letters of a word that may be initials written together: JRR
_MOST_PAIRS = 3  # double letters of which each may stand for one

_TWO_FOR_ONE = re.compile("ae|oe|ue|aa|dj")


def with_one_for_two(wanted: Sequence[str]) -> Iterator[list[str]]:
    """Words with some of their double letters as the one that these may stand for: ``koeln`` as ``koln``."""
    text = " ".join(wanted)
    places = [found.start() + 1 for found in _TWO_FOR_ONE.finditer(text)][:_MOST_PAIRS]
    for count in range(1, len(places) + 1):
        for left_out in combinations(places, count):
            yield "".join(char for n, char in enumerate(text) if n not in left_out).split()


def abbreviates(typed: Sequence[str], name: Sequence[str], short: Collection[str] = ()) -> bool:
    """Whether each word that was typed is one of the name's, or an initial of one, or two or three together.

    Args:
        typed: folded words.
        name: those of a name.
        short: of those typed, which had a full stop behind them: ``Th.`` may be the beginning of one word.
    """
    left = list(name)
    initials = ""
    for word in typed:
        begun = (
            next((each for each in left if each.startswith(word)), None) if word in short and len(word) > 1 else None
        )
        if word in left or begun:
            left.remove(word if word in left else begun or word)
        elif len(word) <= _AS_INITIALS and word.isalpha():
            initials += word
        else:
            return False
    return have_initials(left, initials)


def have_initials(words: Iterable[str], initials: Iterable[str]) -> bool:
    """Whether each initial may stand for a word of its own."""
    left = list(words)
    for letter in initials:
        meant = next(iter(begun_with(letter, left)), None)
        if meant is None:
            return False
        left.remove(meant)
    return True


def needed_to_abbreviate(word: str) -> tuple[str, ...]:
    """Words of which a name that ``abbreviates`` takes for a word has one at least; none where it may have any."""
    return () if len(word) <= _AS_INITIALS and word.isalpha() else (word,)


def spells_out(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each word that was typed is one of the name's, or has its initial there; the name's first among them."""
    left = list(name)
    for word in typed:
        meant = word if word in left or letters_of(word) <= 1 else word[0]
        if meant not in left:
            return False
        left.remove(meant)
    return left.count(name[0]) < name.count(name[0])


def needed_to_spell_out(word: str) -> tuple[str, ...]:
    """As ``needed_to_abbreviate``, for ``spells_out``."""
    return (word,) if letters_of(word) <= 1 else (word, word[0])


def begun_with(letter: str, known: Iterable[str]) -> dict[str, int]:
    """The words that an initial may stand for, at no cost; a numeral is not written so."""
    return {word: 0 for word in known if word[0] == letter and (len(word) == 1 or not NUMERAL.fullmatch(word))}
