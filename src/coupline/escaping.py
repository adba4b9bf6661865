r"""Text from a file made harmless to show: control characters become visible, and all of it ASCII where that is asked.

A title may hold terminal codes, line breaks or characters that turn the direction of writing. None of them may act on
the reader's terminal, so each is written out (``\x1b``, ``\u202e``) wherever text is shown.
"""

import unicodedata

# What NFKD does not take apart: letters with a stroke, ligatures, and the punctuation that typography adds.
_LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
        "ß": "ss", "ẞ": "SS", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ħ": "h", "Ħ": "H", "ŧ": "t",
        "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ĸ": "k", "ə": "e", "Ə": "E",
    }
)  # fmt: skip
_PUNCTUATION = str.maketrans(
    {
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"',
        "»": '"', "…": "...", "·": "-", "→": "->", "←": "<-", "↑": "^", "×": "x", "│": "|", "─": "-", "┌": ",",
        "└": "`", "├": "+", "┊": ":", "┬": "+", "┯": "T", "●": "*", "○": "o", "◇": "+", "◆": "+",
        "■": "#", "┴": "+",
    }
)  # fmt: skip


def _unsafe(char: str) -> bool:
    """C0 and C1 controls, the bidirectional controls of UAX #9, line and paragraph separators, lone surrogates."""
    code = ord(char)
    return (
        code < 0x20  # the blocks of Unicode
        or 0x7F <= code <= 0x9F
        or 0xD800 <= code <= 0xDFFF
        or char in "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def _code(char: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char) or (
        f"\\x{ord(char):02x}"
        if ord(char) < 0x100  # a byte
        else f"\\u{ord(char):04x}"
    )


def visible(text: str) -> str:
    """The text on one line, with every character that would act on a terminal written out."""
    if text.isprintable():  # so is nearly all text, and so is nothing that is unsafe
        return text
    return "".join(_code(char) if _unsafe(char) else char for char in text)


def visible_lines(text: str) -> str:
    """As ``visible``, but line breaks and tabs stay: for summaries and notes."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n")
    return "".join(char if char in "\n\t" else _code(char) if _unsafe(char) else char for char in lines)


def json_safe(text: str) -> str:
    """JSON text with the same characters as JSON escapes: it reads back to the same value."""
    if text.isprintable():
        return text
    return "".join(f"\\u{ord(char):04x}" if _unsafe(char) else char for char in text)


class _Bases(dict[int, str]):
    """From a character to its base letters, worked out when it is first met: a list repeats its characters."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", chr(code).translate(_LETTERS))
        self[code] = made = "".join(char for char in apart if unicodedata.combining(char) < 10)
        return made


_BASES = _Bases()


def base_letters(text: str) -> str:
    """The text with accents taken off and stroked letters and ligatures as their base letters.

    Marks that make another letter (the dakuten of ガ, a virama) have a canonical combining class below 10 and stay.
    """
    if text.isascii():
        return text
    return text.translate(_BASES)


def to_ascii(text: str) -> str:
    """The text in ASCII: drawing characters and punctuation by their look, letters by their base, the rest escaped."""
    if text.isascii():
        return text
    plain = base_letters(text.translate(_PUNCTUATION))
    return plain.encode("ascii", "backslashreplace").decode("ascii")
