"""Years with a minus: EDTF and whole numbers count a year 0, and whoever writes ``-900`` may or may not.

A file says it with ``minus_years``. "astronomical": all of them count it, -900 is 901 BCE. "historical": none does,
-900 is 900 BCE; what EDTF and numbers say otherwise is refused then. Where a file says nothing, EDTF and whole numbers
are read, and all else is refused with both readings.
"""

import re
from collections.abc import Callable

from coupline.dates.calendar import year_text
from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.value import TimelineDate, rewritten
from coupline.errors import DateError

English = Callable[[str, Conventions], TimelineDate]

_MINUS = {0x2212: "-"}
_DATE = r"[\dX?~)\]]"  # the end of one, behind which a dash is that of a range
_SIGNED = re.compile(
    r"-(?:(?<!.-)|(?<=[/–]-)|(?<=[–-]\s-)|(?<=\d--)"
    rf"|(?<=[~(\[?]-)(?<!{_DATE}[~(\[?]-)(?<!{_DATE}\s[~(\[?]-)"  # 1963[-1965], 1963?-1965 are ranges
    rf"|(?<=[~(\[?]\s-)(?<!{_DATE}[~(\[?]\s-)(?<!{_DATE}\s[~(\[?]\s-)|"
    r"(?<=[^\W\d_]\.-)|(?<=[^\W\d_]\.\s-)"
    r"|(?<=[^\W\d_]\s-)(?<!UTC\s-)(?<!GMT\s-))"
    r"(\d{1,3}(?:,\d{3})+|0*[1-9]\d*)(?!\w|-\d|[.,:]\d|/\d+/)"
    r"(?!\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[mgk]a\b|[mk]ya\b|million|billion|bn\b|thousand|years?\b))",
    re.IGNORECASE | re.DOTALL,
)
_SIGN = re.compile(r"(?<!\w)-")  # which any minus is, and most hyphens are not
_PLAIN = re.compile(r"((?:\s(?:to|and|–|-)\s|–|/)\s?)(\d+)\s*$", re.IGNORECASE)  # the last year, without a sign
_PLAIN_BEFORE = re.compile(r"(?<![\w,.-])(\d+)(?=(?:\s(?:to|and|–|-)\s|–|/)\s?-\d)", re.IGNORECASE)  # the first
_DOUBLE = re.compile(r"(?<![\w-])(\d+)\s?--+\s?(?=\d)")  # a dash, as typewriters have it
_ERA = re.compile(r"\s*\b(?:b\.?c\.?e?|a\.?d|c\.?e)\b\.?\s*", re.IGNORECASE)
_IN_EDTF = re.compile(r"(?:^|(?<=[/\[{,.?~%]))(?:-(\d{4})(?![\dXS])|Y-(\d+)(?![\dES]))")
_IN_EDTF_AT_ALL = re.compile(r"(?:^|[/\[{,.?~%])-[\dX]{4}|Y-")
_ASKED = " may count a year 0 or not"
_FOR_ALL = "minus_years under [timeline] says it for all"


def has_minus_year(plain: str) -> bool:
    """Whether a text with plain dashes has a minus year that is no EDTF."""
    return _SIGN.search(plain) is not None and _SIGNED.search(_DOUBLE.sub(r"\1–", plain)) is not None


def read_signed(text: str, conventions: Conventions, english: English) -> TimelineDate | None:
    """A date with a minus year that is no EDTF; None for a text that has none.

    Args:
        text: as it was written.
        conventions: what its file says of how dates are meant.
        english: reads what English says with "BCE".

    Raises:
        DateError: where the file does not say which years are meant, or the text has an era beside them.
    """
    plain = _DOUBLE.sub(r"\1–", text.translate(_MINUS))
    if not has_minus_year(plain):
        return None
    bare = _ERA.sub("", plain)
    if bare != plain:
        raise DateError(text, _either(bare, english, ", and has an era beside the minus"))
    if conventions.minus_years is None:
        raise DateError(text, _either(plain, english))
    date = _read(plain, conventions.minus_years == "historical", conventions, english)
    return rewritten(date, text)


def refuse_minus(text: str) -> None:
    """Refuses EDTF with a minus year, for a file whose minus years count no year 0.

    Raises:
        DateError: with both readings.
    """
    if _IN_EDTF_AT_ALL.search(text):
        raise DateError(text, _both(_words(text), _words(_IN_EDTF.sub(_later, text))))


def _later(match: "re.Match[str]") -> str:
    """A year of EDTF as who counts no year 0 means it: a year later."""
    return year_text(1 - int(match[1] or match[2]))


def _words(edtf: str) -> str:
    """EDTF in words; "" where it has none, or is not read."""
    try:
        date = read_edtf(edtf)
    except DateError:
        return ""
    words = date.display() if date else ""
    return words if "BCE" in words else ""


def _either(plain: str, english: English, also: str = "") -> str:
    """The reason for a text that may be meant in either way."""
    return _both(_told(plain, english, historical=False), _told(plain, english, historical=True), also)


def _told(plain: str, english: English, *, historical: bool) -> str:
    """One of the readings in words that are read; "" where it has none."""
    try:
        words = _read(plain, historical, USUAL, english).display()
        english(words, USUAL)
    except DateError:
        return ""
    return words


def _both(counted: str, other: str, also: str = "") -> str:
    if not counted or not other or counted == other:
        return f'{_ASKED}{also}; write its years with BCE, as in "44 BCE"'
    return f'{_ASKED}{also}; write "{counted}" if it does, "{other}" if not' + ("" if also else f"; {_FOR_ALL}")


def _read(plain: str, historical: bool, conventions: Conventions, english: English) -> TimelineDate:
    """As EDTF where the years are all that keeps it from being that, else with "BCE" in English."""

    def year(match: "re.Match[str]") -> str:
        return year_text(historical - int(match[1].replace(",", "")))

    def words(match: "re.Match[str]") -> str:
        return f"{int(match[1].replace(',', '')) + (not historical):,} BCE"

    date = read_edtf(_SIGNED.sub(year, plain)) if plain == plain.upper() else None
    return date or english(
        _SIGNED.sub(words, _PLAIN_BEFORE.sub(r"\1 CE", _PLAIN.sub(r"\1\2 CE", plain))).replace("/", "–"), conventions
    )
