"""Names and texts folded: words of base letters in lower case."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from coupline.escaping import base_letters
from coupline.names.characters import translated

# O'Brien is one word, and so are J.R.R., ʿAbd, Liliʻuokalani and Gorʹkiĭ.
_SILENT = "'’‘ʼʻʽʾʿʹʺ´`."
# Hiragana to Katakana, Han, Hangul and its jamo: scripts that are written without spaces, or folded to what is.
_UNSPACED = ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))
_ASCII = bytes(range(128))
_MANY = 200  # kinds of characters: for more of them it is quicker to go through a text once
_DENSE = 1.3  # bytes a character: of more of them most letters are others than ASCII
_LONE_MARK = re.compile(r"[^\w \n](?<![^ \n].)[^ \n]*")  # a mark with no letter before it, and what hangs on it


class _Folds(dict[int, str | None]):
    """From a character to what it is folded to, worked out when it is first met; a blank where it ends a word.

    Attributes:
        marks: what has a mark in it, of all that was met.
    """

    def __init__(self) -> None:
        super().__init__({ord("\n"): "\n"})
        self.marks: set[str] = set()

    def __missing__(self, code: int) -> str | None:
        if chr(code) in _SILENT:
            self[code] = None
            return None
        folded = base_letters(base_letters(chr(code)).casefold())
        # The marks that are left make another letter (ガ, a vowel of Devanagari); for a pattern they end a word.
        kept = (
            char if char.isalnum() or unicodedata.category(char)[0] == "M" else " "
            for char in folded
            if char not in _SILENT
        )
        self[code] = made = "".join(kept) or None
        if made and made != " " and not made.isalnum():
            self.marks.add(made)
        return made


FOLDS = _Folds()


def fold(text: str) -> str:
    """The words of a text in base letters and lower case: ``"Lechín  Oquendo"`` → ``"lechin oquendo"``."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    parts = _composed(text.translate(FOLDS)).split()
    return parts if text.isascii() else [part for part in parts if part[0].isalnum()]


def unspaced(word: str) -> bool:
    """Whether a folded word is of a script that is written without spaces, so that a part of one may be a word too."""
    return not word.isascii() and any(low <= ord(char) <= high for char in word for low, high in _UNSPACED)


def folded_lines(texts: Sequence[str]) -> str:
    r"""Texts folded in one go, a line each, every word between two blanks: ``" jean paul \n \n oneil "``."""
    return tidied(_folded(one_a_line(texts)))


def one_a_line(texts: Sequence[str]) -> str:
    """Texts in one, a line each between blanks: line breaks of their own become blanks."""
    text = " \n ".join(texts)
    if text.count("\n") >= len(texts):
        text = " \n ".join(each.replace("\n", " ") for each in texts)
    return f" {text} "


def tidied(text: str) -> str:
    """A text whose characters are folded, without marks that have no letter, and without blanks beside blanks."""
    if any(map(text.__contains__, FOLDS.marks)):
        text = _LONE_MARK.sub("", text)
    while "  " in text:
        text = text.replace("  ", " ")
    return _composed(text)


def folded(text: str) -> str:
    """A long text folded, its lines as they are: all of it at once, which takes a tenth of the time."""
    text = _folded(text)
    return _composed(_LONE_MARK.sub("", text) if any(map(text.__contains__, FOLDS.marks)) else text)


def _composed(text: str) -> str:
    """A folded text with each syllable of Hangul and each kana as one character: half of one is no part of a word."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _folded(text: str) -> str:
    encoded = _bytes(text)
    return translated(text, FOLDS) if len(encoded) > _DENSE * len(text) else _folded_by_kinds(text, encoded)


def _folded_by_kinds(text: str, encoded: bytes) -> str:
    """A text with few characters outside ASCII: all of one kind at once."""
    kinds = set(encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    if len(kinds) > _MANY:
        return text.translate(FOLDS)
    # The order makes no difference to what comes out, but a text without wide characters takes less time.
    for char in sorted(kinds, reverse=True):
        made = FOLDS[ord(char)] or ""
        if char != made:
            text = text.replace(char, made)
    silent = _SILENT.encode("ascii", "ignore")
    return _bytes(text).translate(_ascii_folds(), silent).decode("utf-8", "surrogatepass")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@cache
def _ascii_folds() -> bytes:
    """What each byte of a text is folded to: those of ASCII, the rest stay."""
    return bytes(ord(FOLDS[code] or " ") for code in _ASCII) + bytes(range(128, 256))
