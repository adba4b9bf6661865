"""How wide a text is about, and texts broken into lines by that.

Which font a reader has is not known, so widths are estimated: each character is as wide as in DejaVu Sans, the widest
of the fonts that are usual, or a little wider; a character of full width takes two halves of an em, and an emoji more.
A text in a narrower font leaves some room, and none runs into another.
"""

import re
import unicodedata

from coupline.layout.labels import TIE

SIZE = 13.0  # points: the text of a drawing
LINE = 18.0  # from one line to the next
MOST_LINES = 4  # of one label; the rest of it is in the tooltip
BOLD = 1.12  # as wide as plain text, so many times
ELLIPSIS = "…"
_BLANKS = re.compile(rf"[^\S{TIE}]+")
# Hundredths of an em: whole numbers, since Python 3.12 and later add fractions up to another last digit.
_HUNDREDTHS = {
    36: "\u00a0 ijlI.,:;'|!/\\-·()[]`",
    45: 'ftr"*°’‘“”',
    56: "ckszxvyJ?_^–LFT",
    64: "abdeghnopquEPSZYβ0123456789$#€§",
    71: "ABCKRVX",
    80: "DGHNOQUw&+=<>~×→←●○◇",
    100: "mMW%@…—",
}
_WIDE, _EMOJI, _CAPITAL, _OTHER = 102, 130, 80, 66


class _Widths(dict[str, int]):
    """From a character to how many hundredths of an em it takes, worked out when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = found = _estimated(char)
        return found


def _estimated(char: str) -> int:
    kind = unicodedata.category(char)
    if kind in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _EMOJI if kind == "So" else _WIDE
    base = unicodedata.normalize("NFKD", char)[0]
    if base != char and base in _WIDTH_OF:
        return _WIDTH_OF[base]
    if kind == "So":
        return _WIDE
    return _CAPITAL if kind == "Lu" else _OTHER


_WIDTH_OF = {char: width for width, chars in _HUNDREDTHS.items() for char in chars}
_WIDTHS = _Widths(_WIDTH_OF)


def width_of(text: str, size: float = SIZE) -> float:
    """About how many points a text needs, rather more than fewer."""
    return size * sum(map(_WIDTHS.__getitem__, text)) / 100


def wrapped(text: str, room: float, size: float = SIZE, most: int = MOST_LINES) -> list[str]:
    """A text broken between words into lines that have room, a longer word inside. Never empty.

    Args:
        text: what is broken.
        room: points that a line may take.
        size: of the letters.
        most: how many lines there may be; what is more is cut, and ends in an ellipsis.
    """
    lines, line = [], ""
    for word in filter(None, _BLANKS.split(text)):
        for piece in _pieces(word, room, size):
            longer = f"{line} {piece}" if line else piece
            if line and width_of(longer, size) > room:
                lines.append(line)
                line = piece
            else:
                line = longer
        if len(lines) > most:
            break
    lines.append(line)
    return lines if len(lines) <= most else [*lines[: most - 1], cut(f"{lines[most - 1]}{ELLIPSIS}", room, size)]


def cut(text: str, room: float, size: float = SIZE) -> str:
    """A text that has room, its end replaced by an ellipsis where it must be."""
    if width_of(text, size) <= room:
        return text
    kept = text.removesuffix(ELLIPSIS)
    while kept and width_of(kept + ELLIPSIS, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def _pieces(word: str, room: float, size: float) -> list[str]:
    """A word; where it is too long for a line, what fits on each."""
    if width_of(word, size) <= room:
        return [word]
    pieces, piece, used = [], "", 0.0
    for char in word:
        width = width_of(char, size)
        if piece and used + width > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece, used = piece + char, used + width
    return [*pieces, piece]
