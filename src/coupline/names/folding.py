"""Names and texts folded: words of base letters in lower case."""

import re
import unicodedata

from coupline.escaping import base_letters

_SILENT = "'’ʼ`."  # O'Brien is one word, and so is J.R.R.
# Hiragana to Katakana, Han, Hangul and its jamo: scripts that are written without spaces, or folded to what is.
_UNSPACED = ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))
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


def folded_lines(names: list[str]) -> str:
    """Names folded, a line each."""
    text = "\n".join(names)
    if text.count("\n") >= len(names):
        text = "\n".join(name.replace("\n", " ") for name in names)
    text = text.translate(FOLDS)
    if not text.isascii():
        text = _LONE_MARK.sub("", text)
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")
