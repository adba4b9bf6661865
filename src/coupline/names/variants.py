"""Other ways to write a name: an umlaut as two letters, other alphabets in Latin letters, initials."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from coupline.names.characters import translated
from coupline.names.folding import FOLDS
from coupline.names.mistakes import NUMERAL, letters_of

_AS_INITIALS = 3  # letters of a word that may be initials written together: JRR
_MOST_PAIRS = 3  # double letters of which each may stand for one

# Letters that are also written as others; base letters alone would make them a, o, u.
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "ий": "y", "ый": "y", "й": "y"}
_TWO_FOR_ONE = re.compile("ae|oe|ue|aa")
HAS_LATIN = re.compile("[\u0370-\u04ff\u1f00-\u1fff]")  # Greek and Cyrillic
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяієґјљњћђџ"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_IN_LATIN = """
    a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye g j lj nj c dj dz
    a v g d e z i th i k l m n x o p r s t y f ch ps o
"""
_LATIN = {**dict(zip(_CYRILLIC + _GREEK, _IN_LATIN.split(), strict=True)), "ъ": "", "ь": ""}


class _LatinFolds(dict[int, str]):
    """From a character to what it is folded to in Latin letters, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = made = "".join(_LATIN.get(char, char) for char in FOLDS[code] or "")
        return made


_LATIN_FOLDS = _LatinFolds()


def otherwise(name: str) -> list[str]:
    """Other spellings of a name in Latin letters: umlauts as two; å as a or as two; й as y or as i."""
    if name.isascii():
        return []
    composed = unicodedata.normalize("NFC", name.casefold()).replace("ου", "ou").replace("ού", "ou")
    found = []
    for text in dict.fromkeys((composed, composed.replace("å", "aa").replace("й", "и"))):
        spelt = text
        for letter, others in _OTHERWISE.items():
            spelt = spelt.replace(letter, others)
        found.append(translated(spelt, _LATIN_FOLDS))
    return found


def with_one_for_two(wanted: Sequence[str]) -> Iterator[list[str]]:
    """Words with some of their double letters as the one that these may stand for: ``koeln`` as ``koln``."""
    text = " ".join(wanted)
    places = [found.start() + 1 for found in _TWO_FOR_ONE.finditer(text)][:_MOST_PAIRS]
    for count in range(1, len(places) + 1):
        for left_out in combinations(places, count):
            yield "".join(char for n, char in enumerate(text) if n not in left_out).split()


def abbreviates(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each word that was typed is one of the name's, or an initial of one, or two or three together."""
    left = list(name)
    initials = ""
    for word in typed:
        if word in left:
            left.remove(word)
        elif len(word) <= _AS_INITIALS and word.isalpha():
            initials += word
        else:
            return False
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
