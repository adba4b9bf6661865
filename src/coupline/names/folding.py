"""Names and texts folded: words of base letters in lower case."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from coupline.escaping import base_letters

_SILENT = "'’ʼ`."  # O'Brien is one word, and so is J.R.R.
# Hiragana to Katakana, Han, Hangul and its jamo: scripts that are written without spaces, or folded to what is.
_UNSPACED = ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))
_ASCII = bytes(range(128))
_MANY = 200  # characters that change: for more of them it is quicker to go through a text once
_LONE_MARK = re.compile(r"[^\w \n](?<![^ \n].)[^ \n]*")  # a mark with no letter before it, and what hangs on it


class _Folds(dict[int, str | None]):
    """From a character to what it is folded to, worked out when it is first met; a blank where it ends a word."""

    def __missing__(self, code: int) -> str | None:
        folded = base_letters(base_letters(chr(code)).casefold())
        # The marks that are left make another letter (ガ, a vowel of Devanagari); for a pattern they end a word.
        kept = (
            char if char.isalnum() or unicodedata.category(char)[0] == "M" else " "
            for char in folded
            if char not in _SILENT
        )
        self[code] = made = "".join(kept) or None
        return made


FOLDS = _Folds({ord("\n"): "\n"})


def fold(text: str) -> str:
    """The words of a text in base letters and lower case: ``"Lechín  Oquendo"`` → ``"lechin oquendo"``."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    parts = text.translate(FOLDS).split()
    return parts if text.isascii() else [part for part in parts if part[0].isalnum()]


def unspaced(word: str) -> bool:
    """Whether a folded word is of a script that is written without spaces, so that a part of one may be a word too."""
    return not word.isascii() and any(low <= ord(char) <= high for char in word for low, high in _UNSPACED)


def folded_lines(texts: Sequence[str]) -> str:
    r"""Texts folded in one go, a line each, every word between two blanks: ``" jean paul \n \n oneil "``."""
    text = " \n ".join(texts)
    if text.count("\n") >= len(texts):
        text = " \n ".join(each.replace("\n", " ") for each in texts)
    text = folded(f" {text} ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def folded(text: str) -> str:
    """A long text folded, its lines as they are: all of one character at once, which takes a tenth of the time."""
    others = _bytes(text).translate(None, _ASCII).decode("utf-8", "surrogatepass")
    folds = {char: FOLDS[ord(char)] or "" for char in set(others)}
    changes = [(char, made) for char, made in folds.items() if made != char]
    if len(changes) > _MANY:
        text = text.translate(FOLDS)
    else:  # the order makes no difference to what comes out, but text without wide characters takes less time
        for char, made in sorted(changes, reverse=True):
            text = text.replace(char, made)
        text = (
            _bytes(text).translate(_ascii_folds(), _SILENT.encode("ascii", "ignore")).decode("utf-8", "surrogatepass")
        )
    marked = any(made.strip() and not made.isalnum() for made in folds.values())
    return _LONE_MARK.sub("", text) if marked else text


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@cache
def _ascii_folds() -> bytes:
    """What each byte of a text is folded to: those of ASCII, the rest stay."""
    return bytes(ord(FOLDS[code] or " ") for code in _ASCII) + bytes(range(128, 256))
