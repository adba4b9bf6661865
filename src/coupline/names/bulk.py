r"""Thousands of names or texts at once: all the tricks of this package, which save time and change no answer.

Python takes a microsecond or more for each name that it looks at, but goes through a text of a megabyte in a fraction
of a millisecond. So all names are joined into one text, a line each, and worked on as that:

    "\n juan lechin \n lechin oquendo \n oneil \n"

- Folding changes all characters of the text at once. ``str.translate`` would look up each of them; a text of few kinds
  of characters is written as one byte a character, and the bytes are read as what is folded (``translated``).
- Each word stands between two blanks, each name between two line breaks. To find a word is to find it in the text with
  its blanks; which name has it, the number of line breaks before it tells (``LongNameList``).
- All Cyrillic and Greek words are spelt in Latin letters at once, as a text of a word a line, in which letters are put
  in the place of others (``_LongLatinSpellings``).

Each class here does what its base class does by plain code, ``name_list.NameList`` and ``latin.LatinSpellings``, and a
line of ``folded_lines`` has the words of ``folding.words``. Read those to know what is promised; the laws in
``tests/laws/test_names.py`` hold these to it.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial, reduce
from itertools import chain, compress, count, repeat
from operator import contains, or_

from coupline.names.folding import FOLDS, composed, unspaced
from coupline.names.latin import (
    LATIN_FOLDS,
    MARKED_FOLDS,
    OTHER_WAYS,
    SERBIAN,
    SERBIAN_FOLDS,
    USUAL,
    LatinSpellings,
    cyrillic_or_greek,
    put,
    unmarked,
    ye,
)
from coupline.names.name_list import Name, NameList

_ASCII = "".join(map(chr, range(128)))
_SHORT = 2_000  # characters: a shorter text is translated as it is
_SAMPLE = 2_000  # characters: most kinds are met in so many, from all parts of a text
_MORE = 200  # characters that are looked at where another kind is met
_BYTES = 256
_LONE_MARK = re.compile(r"[^\w \n](?<![^ \n].)[^ \n]*")  # a mark with no letter before it, and what hangs on it

_KEPT = 32  # words whose lines are kept at hand: one name that is looked for asks for the same again and again
_MANY = 8  # words: to look for them one by one takes as long as to go through all words once


# Folding


def folded_lines(texts: Sequence[str]) -> str:
    r"""Texts folded, a line each, every word between two blanks: ``" jean paul \n \n oneil "``."""
    return _tidied(translated(_one_a_line(texts), FOLDS))


def folded(text: str) -> str:
    """A text folded, its lines as they are; where words were apart by more than a blank, they have more than one."""
    return composed(_without_lone_marks(translated(text, FOLDS)))


def _marked_lines(names: Sequence[str]) -> str:
    """As ``folded_lines``, the words marked (see ``latin``)."""
    return _tidied(translated(unicodedata.normalize("NFC", _one_a_line(names)), MARKED_FOLDS))


def _one_a_line(texts: Sequence[str]) -> str:
    """Texts in one, a line each between blanks: line breaks of their own become blanks."""
    text = " \n ".join(texts)
    if text.count("\n") >= len(texts):
        text = " \n ".join(each.replace("\n", " ") for each in texts)
    return f" {text} "


def _tidied(text: str) -> str:
    """A text whose characters are folded, without marks that have no letter, and without blanks beside blanks."""
    text = _without_lone_marks(text)
    while "  " in text:
        text = text.replace("  ", " ")
    return composed(text)


def _without_lone_marks(text: str) -> str:
    return _LONE_MARK.sub("", text) if any(map(text.__contains__, FOLDS.marks)) else text


def translated(text: str, table: Mapping[int, str | None]) -> str:
    """What ``text.translate(table)`` gives, of a long text in a tenth of the time.

    A sample of the text shows what kinds of characters there are. Those that become one character, or none, get a byte
    each, and are all changed in one go; those that become several are replaced before. A kind that the sample lacks
    makes the encoding fail, and is met there.

    Args:
        text: any.
        table: from the code of each character to what it becomes, which it does not change again; None for nothing.
    """
    if len(text) < _SHORT:
        return text.translate(table)
    alphabet, encoded = _ASCII, None
    sample = text[:: 1 + len(text) // _SAMPLE]
    while encoded is None:
        made = {char: table[ord(char)] or "" for char in set(sample).difference(alphabet)}
        for char in sorted(made, key=lambda char: (char != made[char], char)):
            if len(made[char]) > 1 or len(alphabet) == _BYTES:
                text = text.replace(char, made[char])
            else:
                alphabet += char
        try:
            encoded, _ = charmap_encode(text, "strict", charmap_build(alphabet))
        except UnicodeEncodeError as error:
            sample = text[error.start : error.start + _MORE]
            if sample[0] in alphabet or len(alphabet) == _BYTES:
                return text.translate(table)
    becomes = [table[ord(char)] or "" for char in alphabet]
    dropped = bytes(code for code, char in enumerate(becomes) if not char)
    decoding = "".join(char or " " for char in becomes)
    changed: str = charmap_decode(encoded.translate(None, dropped), "strict", decoding)[0]
    return changed


# Names


class LongNameList(NameList):
    """A ``NameList`` of thousands of names, joined into one text.

    The names in ASCII come first: to fold them by themselves takes a tenth of the time.
    """

    def __init__(self, written: Sequence[Sequence[str]]) -> None:
        super().__init__(written)
        in_ascii: list[str] = []
        owners: list[int] = []
        others: list[str] = []
        their_owners: list[int] = []
        for owner, names in enumerate(written):
            for name in names:  # two calls of append: a tuple for each name would keep the collector of garbage busy
                if name.isascii():
                    in_ascii.append(name)
                    owners.append(owner)
                else:
                    others.append(name)
                    their_owners.append(owner)
        self._owners = owners + their_owners  # of each line
        self._ascii = folded_lines(in_ascii) if in_ascii else ""
        self._marked = _marked_lines(others) if others else ""
        self._text = "\n".join(["", *filter(None, (self._ascii, unmarked(self._marked))), ""])
        self._search = lru_cache(maxsize=_KEPT)(partial(_lines_with, self._text))

    @cached_property
    def names(self) -> Sequence[Name]:
        """All names, folded."""
        return [Name(line.split(), owner) for line, owner in zip(self._lines, self._owners, strict=True)]

    @cached_property
    def _lines(self) -> list[str]:
        """The lines of the text, a name each."""
        return self._text.split("\n")[1:-1]

    @cached_property
    def _solid(self) -> str:
        """The text without its blanks."""
        return self._text.replace(" ", "")

    @cached_property
    def _in_order(self) -> list[str]:
        """The words of all lines, and the line breaks."""
        return self._text.split(" ")

    @cached_property
    def vocabulary(self) -> Collection[str]:
        """Each word of any name once, in order: to go through a set, which has none, takes twice the time."""
        others = unmarked("\n".join(self._marked_words)).split("\n")
        return _each_word((*self._ascii.split(" "), *others))

    @cached_property
    def _marked_words(self) -> Collection[str]:
        """The words of the names that are not in ASCII, each once, marked."""
        return _each_word(self._marked.split(" "))

    @cached_property
    def latin(self) -> LatinSpellings:
        """How the Cyrillic and Greek words are spelt in Latin letters: all are spelt at once."""
        return _LongLatinSpellings(self._marked_words if self.has_foreign else ())

    @cached_property
    def has_foreign(self) -> bool:
        """Whether there are Cyrillic or Greek names; those in ASCII need no look."""
        return any(map(cyrillic_or_greek, self._marked_words))

    def in_ascii(self) -> dict[int, list[str]]:
        """From an owner to the names in Latin letters: as they stand in the text, each between blanks."""
        found: dict[int, list[str]] = {}
        for line, owner in zip(self._lines, self._owners, strict=True):
            if line.isascii():
                found.setdefault(owner, []).append(line)
        return found

    def whole(self, wanted: Sequence[str]) -> set[int]:
        """The owners of a name of just these words: of lines that are these words."""
        return {self._owners[n] for n in _lines_with(self._text, f"\n {' '.join(wanted)} \n")}

    def solid(self, letters: str) -> set[int]:
        """The owners of a name of just these letters: of lines that are these without their blanks."""
        return {self._owners[n] for n in _lines_with(self._solid, f"\n{letters}\n")}

    def with_word(self, word: str) -> set[int]:
        """The owners of a word: of lines that have it between blanks."""
        if unspaced(word):
            return {self._owners[n] for n in _lines_with(self._solid, word)}
        return {self._owners[n] for n in self._numbers_of(word)}

    def with_words(self, words: Iterable[str]) -> Iterator[tuple[int, str]]:
        """As that of a short list; for many words in one pass through the words of all lines."""
        words = {word for word in words if word in self.vocabulary or unspaced(word)}
        if len(words) < _MANY or any(map(unspaced, words)):
            yield from super().with_words(words)
            return
        line, counted = -1, 0
        for at in compress(count(), map(words.__contains__, self._in_order)):
            line += self._in_order[counted:at].count("\n")
            counted = at
            yield self._owners[line], self._in_order[at]

    def names_with(self, groups: Iterable[Iterable[str]]) -> list[Name]:
        """The names that have a word at least of each group; only theirs are split into words."""
        return [Name(self._lines[n].split(), self._owners[n]) for n in self._numbers_with(groups)]

    def _numbers_of(self, word: str) -> Collection[int]:
        """The numbers of the lines that have a word."""
        return self._search(f" {word} ")


def _each_word(parts: Iterable[str]) -> Collection[str]:
    """Each of some words once, in order, without the line breaks and the empty ones among them."""
    found = dict.fromkeys(parts)
    for no_word in ("", "\n"):
        found.pop(no_word, None)
    return found.keys()


def _lines_with(text: str, part: str) -> list[int]:
    """The numbers of the lines of a text that have a part, or that a part begins; the text begins with a line break."""
    found = []
    line, counted = -1, 0
    at = text.find(part)
    while at >= 0:
        line += text.count("\n", counted, at + 1)
        counted = at + 1
        found.append(line)
        at = text.find(part, text.index("\n", at + 1))
    return found


# Names in Latin letters


class _LongLatinSpellings(LatinSpellings):
    """The ``LatinSpellings`` of thousands of words, all spelt at once.

    Several spellings of a word stand in one text, with blanks between: thousands of lists keep the collector of garbage
    busy for longer than all the rest takes.
    """

    def __init__(self, marked: Iterable[str]) -> None:
        self._forms_text = "\n".join(word for word in marked if not word.isascii())
        self._words = unmarked(self._forms_text).split("\n")

    @cached_property
    def _words_meant(self) -> dict[str, str]:
        """From a spelling to the words that it may stand for."""
        readings = _readings(self._forms_text)
        return _listed((spelt, [self._words[n] for n in which]) for which, spelt in readings)

    def __iter__(self) -> Iterator[str]:
        """Every spelling once."""
        return iter(self._words_meant)

    def meant(self, spelling: str) -> list[str]:
        """The words that a spelling may stand for."""
        return self._words_meant.get(spelling, "").split()

    def of(self, words: Iterable[str]) -> dict[str, list[str]]:
        """Words, each with its spellings; those without are left out."""
        forms = [form for word in {*words} for form in self._forms_of.get(word, "").split()]
        if not forms:
            return {}
        text = "\n".join(forms)
        words = unmarked(text).split("\n")
        readings = _readings(text)
        spelt = _listed(([words[n] for n in which], spellings) for which, spellings in readings)
        return {word: spellings.split() for word, spellings in spelt.items()}

    @cached_property
    def _forms_of(self) -> dict[str, str]:
        """From a folded word to its marked forms."""
        return _listed([(self._words, self._forms_text.split("\n"))])


def _readings(text: str) -> Iterator[tuple[Sequence[int], list[str]]]:
    """What ``latin.spellings`` gives for each of many words, reading by reading.

    Args:
        text: a marked word a line; all may be Serbian where one of them is.

    Yields:
        for each reading the numbers of the words that are read so, and their spellings; all words in the first one.
    """
    latin = ye("\n" + translated(unicodedata.normalize("NFC", text), LATIN_FOLDS))[1:]
    lines = latin.split("\n")
    every = range(len(lines))
    yield every, put(latin, USUAL).split("\n")
    for placeholders, ways in OTHER_WAYS:
        which = [*compress(every, _having(lines, placeholders))]
        some = "\n".join(lines[n] for n in which)
        for way in ways if which else ():
            yield which, put(some, way).split("\n")
    if any(map(text.__contains__, SERBIAN)):
        yield every, translated(text, SERBIAN_FOLDS).split("\n")


def _having(lines: Sequence[str], letters: str) -> Iterable[bool]:
    """For each line whether it has one of some letters."""
    first, *others = (map(contains, lines, repeat(letter)) for letter in letters)
    return reduce(partial(map, or_), others, first)


def _listed(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, str]:
    """From each word to all that stands beside it, each once and in order, with blanks between.

    Args:
        pairs: words, and what stands beside each; most of the first have one thing beside them.
    """
    first, *others = pairs
    words, values = first
    found = dict(zip(words, values, strict=True))
    if len(found) < len(words):  # some words have several things beside them: the first stays, the rest is added
        found = dict(zip(reversed(words), reversed(values), strict=True))
        others = [first, *others]
    for key, value in chain.from_iterable(zip(*each, strict=True) for each in others):
        if found.setdefault(key, value) != value and value not in found[key].split():
            found[key] += f" {value}"
    return found
