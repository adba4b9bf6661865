"""Names and texts folded: words of base letters in lower case."""

import unicodedata

from coupline.escaping import base_letters

# O'Brien is one word, and so are J.R.R., ʿAbd, Liliʻuokalani and Gorʹkiĭ.
_SILENT = "'’‘ʼʻʽʾʿʹʺ´`."
# Hiragana to Katakana, Han, Hangul and its jamo: scripts that are written without spaces, or folded to what is.
_UNSPACED = ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))


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
    return split(text.translate(FOLDS))


def split(folded: str) -> list[str]:
    """The words of a text whose characters are folded; a mark that has no letter before it is none."""
    parts = composed(folded).split()
    return parts if folded.isascii() else [part for part in parts if part[0].isalnum()]


def composed(folded: str) -> str:
    """A folded text with each syllable of Hangul and each kana as one character: half of one is no part of a word."""
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def unspaced(word: str) -> bool:
    """Whether a folded word is of a script that is written without spaces, so that a part of one may be a word too."""
    return not word.isascii() and any(low <= ord(char) <= high for char in word for low, high in _UNSPACED)
