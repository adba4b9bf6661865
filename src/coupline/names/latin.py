"""Names in Latin letters: Cyrillic and Greek ones, and umlauts as two letters.

A word is spelt in two steps. First each letter becomes what it always is in Latin letters (``ш`` → ``sh``), or, where
that depends on its neighbours or on who spells it, a placeholder that is in no name. Then each way of reading puts
letters in the place of the placeholders: Чайковский is chaikovskii, chaikovsky, chaykovskiy.

Folding takes й for и and ё for е, which are spelt otherwise; so names are spelt from their *marked* words, which are
folded but for these letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from coupline.names.folding import FOLDS, split

_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u04ff\u1f00-\u1fff]")
_LATIN_LETTER = re.compile("[a-z]")  # of a folded word
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяієґјљњћђџ"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_IN_LATIN = """
    a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i ye g j lj nj c dj dz
    a v g d e z i th i k l m n x o p r s t y f ch ps o
"""
_LATIN = {**dict(zip(_CYRILLIC + _GREEK, _IN_LATIN.split(), strict=True)), "ъ": "", "ь": ""}
# Letters that folding takes for their base letters, which are written otherwise.
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"}

# The placeholders: for letters that depend on their neighbours, or are read in several ways.
_PLACEHOLDERS = {"и": "\x01", "й": "\x02", "υ": "\x03", "ё": "\x05", "е": "\x06", "ь": "\x07", "ъ": "\x07"}
YE = "\x08"  # for е that may be ye: at the beginning of a word, after a vowel, and after ь
BEFORE_YE = "\naeiouy\x01\x06\x07"
_ALWAYS = {"\x01": "i", "o\x03": "ou", "\x03": "y", "\x06": "e", "\x07": ""}  # what no way of reading changes
_YI = {"\x01\x02": "y", "y\x02": "y"}  # the ending of Чайковский, and that of Белый
USUAL = {"\x02": "i", "\x05": "e", "\x08": "e"} | _ALWAYS  # Andrei Chaikovskii
_Y_NOT_YE = {"\x02": "y", "\x05": "e", "\x08": "e"} | _ALWAYS
# The other ways, for words with one of some placeholders: Chaikovsky; Andrey Chaykovsky; Dmitriy; and Fyodor, Yeltsin.
OTHER_WAYS = (
    ("\x02", (_YI | USUAL, _YI | _Y_NOT_YE, _Y_NOT_YE)),
    ("\x02\x05\x08", (_YI | {"\x02": "y", "\x05": "yo", "\x08": "ye"} | _ALWAYS,)),
)
SERBIAN = "ђјљњћџ"
_IN_SERBIAN = {"ж": "z", "ч": "c", "ш": "s", "х": "h", "ц": "c", "ђ": "d", "ћ": "c", "џ": "dz"}  # of ž, č, š …
_UNMARKED = {"й": "и", "ё": "е", "ϋ": "υ"}  # letters with a mark that makes a difference, and what they are folded to


class _LatinFolds(dict[int, str]):
    """From a character to what it is folded to in Latin letters, worked out when it is first met.

    Args:
        letters: what letters become; those that are not there stay.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, code: int) -> str:
        letter, folded = _letter(code), FOLDS[code] or ""
        if letter != "ϋ":
            letter = letter if letter in self._letters else folded
        self[code] = made = "".join(self._letters.get(char, char) for char in letter)
        return made


class _MarkedFolds(dict[int, str | None]):
    """From a character to what it is folded to, but for the letters that stay marked, worked out when first met."""

    def __missing__(self, code: int) -> str | None:
        letter = _letter(code)
        self[code] = made = letter if letter in _UNMARKED else FOLDS[code]
        return made


def _letter(code: int) -> str:
    """A character in lower case with no mark but the first: ``ϋ`` for ``ΰ``."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", chr(code).casefold())[:2])


LATIN_FOLDS = _LatinFolds({**_LATIN, **_PLACEHOLDERS, **_OTHERWISE, "ϋ": "y"})
SERBIAN_FOLDS = _LatinFolds({**_LATIN, **_IN_SERBIAN, "й": "j"})
MARKED_FOLDS = _MarkedFolds()


def marked_words(name: str) -> list[str]:
    """As ``folding.words``, but for the letters whose marks make a difference in Latin letters: й, ё and ϋ."""
    return split(unicodedata.normalize("NFC", name).translate(MARKED_FOLDS))


def unmarked(text: str) -> str:
    """Marked words, folded."""
    return put(text, _UNMARKED)


def put(text: str, letters: Mapping[str, str]) -> str:
    """A text with letters in the place of others, one after the other."""
    for old, new in letters.items():
        text = text.replace(old, new)
    return text


def spellings(forms: Sequence[str], *, serbian: bool) -> list[str]:
    """How a word is spelt in Latin letters, each spelling once: as is usual, then in other ways.

    Args:
        forms: the word, marked; several where it has several such forms.
        serbian: whether it may be Serbian, though it has no letter that others have not.
    """
    with_placeholders = [_with_placeholders(form) for form in forms]
    found = [put(each, USUAL) for each in with_placeholders]
    for placeholders, ways in OTHER_WAYS:
        some = [each for each in with_placeholders if any(map(each.__contains__, placeholders))]
        found += [put(each, way) for way in ways for each in some]
    if serbian or any(letter in form for form in forms for letter in SERBIAN):
        found += [form.translate(SERBIAN_FOLDS) for form in forms]
    return list(dict.fromkeys(found))


def _with_placeholders(word: str) -> str:
    """A word in Latin letters, but for the letters that are read in several ways."""
    latin = "\n" + unicodedata.normalize("NFC", word).translate(LATIN_FOLDS)
    return ye(latin)[1:]


def ye(latin: str) -> str:
    """A text with placeholders in which each е that may be ye has its own; each word after a line break."""
    for before in BEFORE_YE:
        latin = latin.replace(f"{before}\x06", f"{before}{YE}")
    return latin


class LatinSpellings:
    """How the Cyrillic and Greek words of a list of names are spelt in Latin letters.

    Args:
        marked: the words, marked.
    """

    def __init__(self, marked: Iterable[str]) -> None:
        self._forms: dict[str, list[str]] = {}  # from a folded word to its marked forms
        for form in marked:
            if not form.isascii():
                self._forms.setdefault(unmarked(form), []).append(form)

    @cached_property
    def _meant(self) -> Mapping[str, list[str]]:
        """From a spelling to the words that it may stand for."""
        meant: dict[str, list[str]] = {}
        for word, ways in self.of(self._forms).items():
            for spelling in ways:
                meant.setdefault(spelling, []).append(word)
        return meant

    def __iter__(self) -> Iterator[str]:
        """Every spelling once."""
        return iter(self._meant)

    def meant(self, spelling: str) -> list[str]:
        """The words that a spelling may stand for."""
        return self._meant.get(spelling, [])

    def of(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Words, each with its spellings, the usual one first; those without are left out.

        All may be Serbian where one of them is.
        """
        asked = {*words} & self._forms.keys()
        serbian = any(letter in word for word in asked for letter in SERBIAN)
        return {word: [each for each in spellings(self._forms[word], serbian=serbian) if each] for word in asked}


def otherwise(word: str) -> list[str]:
    """Other spellings of a word in Latin letters: umlauts as two; Cyrillic and Greek in all ways, the usual first."""
    return [] if word.isascii() else spellings([word], serbian=True)


def in_latin(name: str) -> list[str]:
    """A name that was typed in Cyrillic or Greek in Latin letters: as it is usually spelt, and as it is read next."""
    if not cyrillic_or_greek(name):
        return []
    spelt = [(otherwise(word)[:2] or [word], "." * word.endswith(".")) for word in name.replace(".", ". ").split()]
    return list(dict.fromkeys(" ".join(f"{ways[min(n, len(ways) - 1)]}{dot}" for ways, dot in spelt) for n in range(2)))


def may_be(word: str, name: str) -> bool:
    """Whether a folded word is one of a name, of which each umlaut may be written as two letters: Ødegård has four."""
    pattern = ""
    for char in unicodedata.normalize("NFC", name).casefold():
        folded = FOLDS[ord(char)] or ""
        other = _OTHERWISE.get(char)
        pattern += " " if folded.isspace() else f"(?:{folded}|{other})" if other else re.escape(folded)
    return any(re.fullmatch(each, word) for each in pattern.split())


def cyrillic_or_greek(text: str) -> bool:
    """Whether there is a letter of these alphabets in a text."""
    return _CYRILLIC_OR_GREEK.search(text) is not None


def foreign(word: str) -> int:
    """How many letters of a folded word have others in their place in Latin letters."""
    return 0 if word.isascii() else sum(map(_LATIN.__contains__, word))


def may_be_spelling(word: str) -> bool:
    """Whether a folded word may be another in Latin letters."""
    return _LATIN_LETTER.search(word) is not None and not foreign(word)
