"""A text as it was copied or catalogued, made plain for the readers of English.

Two passes. ``cleaned`` is for every text: blanks, dashes and signs that nobody sees. ``bared`` is for what is not read
with them: the brackets of cataloguers, who supply a date in them, and the "undated" at the end of a list of dates.
"""

import re
import unicodedata

from coupline.errors import DateError

_DASHES = (
    {ord(dash): "–" for dash in "‒—―"}
    | {ord(dash): "-" for dash in "‐‑−"}
    | {ord(quote): "'" for quote in "‘’"}
    | dict.fromkeys((0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)), "")
)
_DOUBLE = re.compile(r"(?<=\d) ?--+ ?(?=\d)")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_CENTURY = re.compile(r"(?<!\d)(\d\d)(?:--|- -)(?![\d-])")  # [19--]
_DECADE = re.compile(r"(?<!\d)(\d{3})-(?! ?[\d-])")  # [196-], [196-?]
_BRACKETS = re.compile(r"[\[\]]|\((?!\?\))|(?<!\(\?)\)")
_COUNTED = re.compile(r"\(\d{1,2}\)")  # "May 1963 (2)": a copy, a sheet, a footnote
_GROUPED = re.compile(r"\d-\(|[\])]-\d\d(?!\d)")  # "2004-(06-11)?", as EDTF was once proposed
_UNDATED = re.compile(
    r"(?:\s*[,;]\s*(?:and )?| and | & )(?:undated|n\. ?d\.?)$|^(?:undated|n\. ?d\.?)(?:\s*[,;]\s*| and | & )(?=.*\d)",
    re.IGNORECASE,
)


def cleaned(text: str) -> str:
    """A text with plain blanks and dashes, and none around it.

    Raises:
        DateError: where it has a sign that looks like a digit and is none, such as the mark of a footnote.
    """
    if not text.replace("–", "").isascii():
        for sign in text:
            if not sign.isascii() and unicodedata.category(sign) == "No":
                raise DateError(text, f': "{sign}" is no digit of a date; leave out the mark of a footnote')
        text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return " ".join(text.split())


def stopped(plain: str) -> str:
    """A plain text without the full stop, the comma or the semicolon that ends it."""
    return plain[:-1].rstrip() if plain[-1:] in (".", ",", ";") and plain[-2:] != ".." else plain


def bared(plain: str) -> str:
    """A plain text without the brackets of a cataloguer, and without "undated" behind a list.

    >>> bared("[ca. 1865]"), bared("1425 (or 1426)"), bared("[between 196- and 197-]"), bared("1943-1950, undated")
    ('ca. 1865', '1425 or 1426', 'between 196X and 197X', '1943-1950')
    """
    text = _UNDATED.sub("", plain)
    if "--" in text or "- -" in text:
        text = _DOUBLE.sub("–", _CENTURY.sub(r"\1XX", text))
    if text[-1:] in ("]", ")") and sum(text.count(bracket) for bracket in "[]()") == 1:
        return text[:-1]  # "1842]"
    if not any(text.count(one) for one in "[(") or any(text.count(one) != text.count(two) for one, two in ("[]", "()")):
        return text
    if _COUNTED.search(text) or _GROUPED.search(text):
        return text
    text = _BRACKETED.sub(lambda match: _DECADE.sub(r"\1X", match[0]), text.replace("[?]", "(?)"))
    return stopped(" ".join(_BRACKETS.sub("", text).split()))
