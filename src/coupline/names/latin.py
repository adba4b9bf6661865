"""Names in Latin letters: Cyrillic and Greek ones, umlauts as two letters."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, compress
from operator import ne

from coupline.names.characters import translated
from coupline.names.folding import FOLDS, one_a_line, tidied

READ_IN_LATIN = re.compile("[\u0370-\u04ff\u1f00-\u1fff]")  # Greek and Cyrillic
_LATIN_LETTER = re.compile("[a-z]")  # of a folded word
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяієґјљњћђџ"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_IN_LATIN = """
    a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye g j lj nj c dj dz
    a v g d e z i th i k l m n x o p r s t y f ch ps o
"""
_LATIN = {**dict(zip(_CYRILLIC + _GREEK, _IN_LATIN.split(), strict=True)), "ъ": "", "ь": ""}
# Letters that folding takes for their base letters, which are written otherwise.
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "ϋ": "y"}
# Letters that depend on their neighbours, or are read in two ways: what stands for them in between is in no name.
_OPEN = {"и": "\x01", "й": "\x02", "υ": "\x03", "å": "\x04"}
_USUAL = {"\x02": "i", "\x01": "i", "o\x03": "ou", "\x03": "y", "\x04": "aa"}
_OTHER = {"\x01\x02": "y", "y\x02": "y", "\x02": "y", "\x01": "i", "o\x03": "ou", "\x03": "y", "\x04": "a"}
_KEPT = {"й": "и", "ϋ": "υ"}  # of those, what is in Cyrillic and Greek, and what it is folded to


class Spellings:
    """The words of some names that are in Cyrillic or Greek, folded, and how they are spelt in Latin letters.

    Args:
        names: as they are written.
    """

    def __init__(self, names: Sequence[str]) -> None:
        kept = tidied(translated(unicodedata.normalize("NFC", one_a_line(names)), _KEPT_FOLDS)) if names else ""
        text = "\n".join(word for word in {*kept.split(" ")} if not word.isascii())
        words = _read(text, _KEPT).split("\n")
        usual, other = (reading.split("\n") for reading in _readings(text))
        self._meant = _lists(
            chain(zip(usual, words, strict=True), compress(zip(other, words, strict=True), map(ne, usual, other)))
        )

    def __iter__(self) -> Iterator[str]:
        """Every spelling once."""
        return iter(self._meant)

    def meant(self, spelling: str) -> list[str]:
        """The words that a spelling may stand for."""
        return self._meant.get(spelling, "").split()

    def ways(self, word: str) -> list[str]:
        """A word in Latin letters: as it is usually spelt, and in other ways; none if it is in neither alphabet."""
        return self._ways.get(word, "").split()

    @cached_property
    def _ways(self) -> dict[str, str]:
        return _lists((word, spelling) for spelling, words in self._meant.items() for word in words.split())


def _lists(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """All that stands beside each word, with blanks between: thousands of lists keep the garbage collector busy."""
    found: dict[str, str] = {}
    for key, value in pairs:
        found[key] = f"{found[key]} {value}" if key in found else value
    return found


class _LatinFolds(dict[int, str]):
    """From a character to what it is folded to in Latin letters, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter, folded = _letter(code), FOLDS[code] or ""
        made = _OTHERWISE.get(letter) or _OPEN.get(letter) or _OPEN.get(folded)
        self[code] = made = made or "".join(_LATIN.get(char, char) for char in folded)
        return made


class _KeptFolds(dict[int, str | None]):
    """From a character to what it is folded to, but for the letters that are kept, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        letter = _letter(code)
        self[code] = made = letter if letter in _KEPT else FOLDS[code]
        return made


def _letter(code: int) -> str:
    """A character in lower case with no mark but the first: ``ϋ`` for ``ΰ``."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", chr(code).casefold())[:2])


_LATIN_FOLDS = _LatinFolds()
_KEPT_FOLDS = _KeptFolds()


def otherwise(name: str) -> list[str]:
    """Other spellings of a name in Latin letters: umlauts as two; å as a or as two; й as y or as i."""
    return [] if name.isascii() else list(dict.fromkeys(reversed(_readings(name))))


def foreign(word: str) -> int:
    """How many letters of a folded word have others in their place in Latin letters."""
    return 0 if word.isascii() else sum(map(_LATIN.__contains__, word))


def may_be_spelling(word: str) -> bool:
    """Whether a folded word may be another in Latin letters."""
    return _LATIN_LETTER.search(word) is not None and not foreign(word)


def _readings(text: str) -> tuple[str, str]:
    """A text folded in Latin letters as most write it (Andrei, Dmitrii, Aabo), and otherwise (Andrey, Dmitry, Abo)."""
    latin = translated(unicodedata.normalize("NFC", text), _LATIN_FOLDS)
    return _read(latin, _USUAL), _read(latin, _OTHER)


def _read(text: str, reading: Mapping[str, str]) -> str:
    for letters, meant in reading.items():
        text = text.replace(letters, meant)
    return text
