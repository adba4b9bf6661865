"""Names in Latin letters: Cyrillic and Greek ones, umlauts as two letters."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial, reduce
from itertools import chain, compress, repeat
from operator import contains, or_

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
_OTHERWISE = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj"}
# Letters that depend on their neighbours, or are read in several ways: what stands for them in between is in no name.
_OPEN = {"и": "\x01", "й": "\x02", "υ": "\x03", "ё": "\x05", "е": "\x06", "ь": "\x07", "ъ": "\x07"}
_BEFORE_YE = "\naeiouy\x01\x06\x07"  # е is ye, \x08, at the beginning of a word, after a vowel and after ь
_ALWAYS = {"\x01": "i", "o\x03": "ou", "\x03": "y", "\x06": "e", "\x07": ""}
_USUAL = {"\x02": "i", "\x05": "e", "\x08": "e"}  # Andrei Chaikovskii
_Y = {"\x01\x02": "y", "y\x02": "y"}
_OTHERS = (  # for the letters of which there is one: Chaikovsky; Andrey Chaykovsky; Dmitriy; and Fyodor, Yeltsin
    (
        "\x02",
        (
            {**_Y, "\x02": "i", "\x05": "e", "\x08": "e"},
            {**_Y, "\x02": "y", "\x05": "e", "\x08": "e"},
            {"\x02": "y", "\x05": "e", "\x08": "e"},
        ),
    ),
    ("\x02\x05\x08", ({**_Y, "\x02": "y", "\x05": "yo", "\x08": "ye"},)),
)
_SERBIAN = "ђјљњћџ"
_IN_SERBIAN = {"ж": "z", "ч": "c", "ш": "s", "х": "h", "ц": "c", "ђ": "d", "ћ": "c", "џ": "dz"}  # of ž, č, š …
_KEPT = {"й": "и", "ё": "е", "ϋ": "υ"}  # letters with a mark that makes a difference, and what they are folded to


class LatinSpellings:
    """The words of some names that are in Cyrillic or Greek, folded, and how they are spelt in Latin letters.

    Args:
        kept: the words, as ``kept_lines`` folds them.
    """

    def __init__(self, kept: Collection[str]) -> None:
        self._text = "\n".join(word for word in kept if not word.isascii())
        self._ways: dict[str, str] = {}

    @cached_property
    def _meant(self) -> dict[str, str]:
        words = unkept(self._text).split("\n")
        return _lists(*((spelt, [words[n] for n in which]) for which, spelt in _readings(self._text)))

    def __iter__(self) -> Iterator[str]:
        """Every spelling once."""
        return iter(self._meant)

    def meant(self, spelling: str) -> list[str]:
        """The words that a spelling may stand for."""
        return self._meant.get(spelling, "").split()

    def ways(self, word: str) -> list[str]:
        """A word in Latin letters: as it is usually spelt, and in other ways; none if it is in neither alphabet."""
        if word not in self._ways:
            self.learn((word,))
        return self._ways[word].split()

    def learn(self, words: Iterable[str]) -> None:
        """Get ready to tell the ways of some words: of hundreds at once it takes a hundredth of the time."""
        new = [word for word in {*words} if word not in self._ways]
        self._ways |= dict.fromkeys(new, "")
        kept = [each for word in new for each in self._kept.get(word, "").split()]
        if kept:
            text = "\n".join(kept)
            words = unkept(text).split("\n")
            self._ways |= _lists(*(([words[n] for n in which], spelt) for which, spelt in _readings(text)))

    @cached_property
    def _kept(self) -> dict[str, str]:
        return _lists((unkept(self._text).split("\n"), self._text.split("\n")))


def _lists(*pairs: tuple[Sequence[str], Sequence[str]]) -> dict[str, str]:
    """All that stands beside each word, with blanks between: thousands of lists, or pairs, keep the collector busy.

    Args:
        pairs: words, and what stands beside each; most of the first have one thing beside them.
    """
    words, values = pairs[0]
    found = dict(zip(words, values, strict=True))
    others = pairs if len(found) < len(words) else pairs[1:]
    for key, value in chain.from_iterable(zip(*each, strict=True) for each in others):
        if found.setdefault(key, value) != value and value not in found[key].split():
            found[key] += f" {value}"
    return found


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


class _KeptFolds(dict[int, str | None]):
    """From a character to what it is folded to, but for the letters that are kept, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        letter = _letter(code)
        self[code] = made = letter if letter in _KEPT else FOLDS[code]
        return made


def _letter(code: int) -> str:
    """A character in lower case with no mark but the first: ``ϋ`` for ``ΰ``."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", chr(code).casefold())[:2])


_LATIN_FOLDS = _LatinFolds({**_LATIN, **_OPEN, **_OTHERWISE, "ϋ": "y"})
_SERBIAN_FOLDS = _LatinFolds({**_LATIN, **_IN_SERBIAN, "й": "j"})
_KEPT_FOLDS = _KeptFolds()


def kept_lines(names: Sequence[str]) -> str:
    """As ``folded_lines``, but for the letters whose marks make a difference in Latin letters: й, ё and ϋ."""
    return tidied(translated(unicodedata.normalize("NFC", one_a_line(names)), _KEPT_FOLDS))


def unkept(text: str) -> str:
    """What ``kept_lines`` kept, folded."""
    return _read(text, _KEPT)


def otherwise(word: str) -> list[str]:
    """Other spellings of a word in Latin letters: umlauts as two; Cyrillic and Greek in all ways, the usual first."""
    if word.isascii():
        return []
    return list(dict.fromkeys(spelt for _, found in _readings(word, serbian=True) for spelt in found))


def in_latin(name: str) -> list[str]:
    """A name that was typed in Cyrillic or Greek in Latin letters: as it is usually spelt, and as it is read next."""
    if not READ_IN_LATIN.search(name):
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


def foreign(word: str) -> int:
    """How many letters of a folded word have others in their place in Latin letters."""
    return 0 if word.isascii() else sum(map(_LATIN.__contains__, word))


def may_be_spelling(word: str) -> bool:
    """Whether a folded word may be another in Latin letters."""
    return _LATIN_LETTER.search(word) is not None and not foreign(word)


def _readings(text: str, *, serbian: bool = False) -> Iterator[tuple[Sequence[int], list[str]]]:
    """The lines of a text in Latin letters, with their numbers: first all of them, then what is also read otherwise.

    Args:
        text: a word a line.
        serbian: whether what has no letter of Serbian may be Serbian too.
    """
    latin = "\n" + translated(unicodedata.normalize("NFC", text), _LATIN_FOLDS)
    for before in _BEFORE_YE:
        latin = latin.replace(f"{before}\x06", f"{before}\x08")
    lines = latin[1:].split("\n")
    every = range(len(lines))
    yield every, _read(latin[1:], _USUAL | _ALWAYS).split("\n")
    for letters, readings in _OTHERS:
        which = [*compress(every, _having(lines, letters))]
        some = "\n".join(lines[n] for n in which)
        for reading in readings if which else ():
            yield which, _read(some, reading | _ALWAYS).split("\n")
    if serbian or any(map(text.__contains__, _SERBIAN)):
        yield every, translated(text, _SERBIAN_FOLDS).split("\n")


def _having(lines: Sequence[str], letters: str) -> Iterable[bool]:
    """For each line whether it has one of some letters."""
    first, *others = (map(contains, lines, repeat(letter)) for letter in letters)
    return reduce(partial(map, or_), others, first)


def _read(text: str, reading: Mapping[str, str]) -> str:
    for letters, meant in reading.items():
        text = text.replace(letters, meant)
    return text
