"""One date of marked EDTF in words: "c. 5 December 1963", "early 1962", "mid-1960s", "19th century BCE"."""

import re
from typing import NamedTuple

from coupline.dates.calendar import period_start
from coupline.dates.vocabulary import MONTHS, SEASONS, THIRDS, ordinal, year_words

_THIRDS_OF = ("early ", "mid-", "late ")
_STARTS = {"d": (10, (0, 4, 7)), "c": (100, (0, 34, 67)), "k": (1000, (0, 334, 667))}  # years into the period
_PARTS: tuple[tuple[int, tuple[tuple[int, int, str], ...]], ...] = (
    (10, ((0, 10, ""),)),
    (100, ((0, 50, "first half of the "), (50, 100, "second half of the "), (0, 100, ""))),
)
MONTH_NAMES = {*MONTHS, *(month[:3] for month in MONTHS)}
_YEAR = r"Y?-?[0-9]+"
_THIRD = ("first", "second", "last")
_OVER_NEW_YEAR = {28, 30}  # the northern winter, the southern summer


class NamedDate(NamedTuple):
    """One date in words: ``c.`` before it, its day, its month or season, its year, ``?`` behind it."""

    lead: str
    day: str
    month: str
    year: str
    tail: str

    def __str__(self) -> str:
        return self.lead + " ".join(filter(None, (self.day, self.month, self.year))) + self.tail

    @property
    def plain(self) -> bool:
        """Whether nothing qualifies it."""
        return not self.lead and not self.tail

    @property
    def bare(self) -> "NamedDate":
        """Itself without what qualifies it."""
        return self._replace(lead="", tail="")


class Wording:
    """How dates are put into words.

    Attributes:
        short: whether months and centuries are abbreviated.
        dashed: whether a dash says that something lasted.
        south: whether the seasons 21–24 are those of the southern hemisphere, where summer runs over the new year.
    """

    __slots__ = ("dashed", "short", "south")

    def __init__(self, *, short: bool = False, south: bool = False, dashed: bool = True) -> None:
        self.short, self.south, self.dashed = short, south, dashed


def name(edtf: str, wording: Wording) -> NamedDate | None:
    """One date of canonical EDTF, with its mark, by its parts; None where it has no words."""
    soft = edtf[-1] if edtf[-1] in "hw" else ""
    edtf = edtf.removesuffix(soft) if soft else edtf
    mark = edtf[-1] if edtf[-1] in "?~%" else ""
    edtf = edtf.removesuffix(mark) if mark else edtf
    if any(qualifier in edtf for qualifier in "?~%S") or any(letter.islower() for letter in edtf):
        return None
    parts = _time(edtf, wording) if "T" in edtf else _parts(edtf, soft, wording)
    if parts is None:
        return None
    return NamedDate("c. " if mark in ("~", "%") else "", *parts, "?" if mark in ("?", "%") else "")


def _parts(edtf: str, soft: str, wording: Wording) -> tuple[str, str, str] | None:
    """Day, month and year in words."""
    year, month, day = split(edtf)
    if "X" in year:
        return _period(year, wording) if not month else None
    number = int(year.removeprefix("Y"))
    if not month:
        return "", "", year_words(number)
    if "X" in month + day:
        return None
    code = int(month)
    if not soft and (code in _OVER_NEW_YEAR or code == (22 if wording.south else 24)):
        years = _two_years(number)
        return ("", month_words(code, wording), years) if years else None
    words = THIRDS[code - 37] if soft == "h" else month_words(code, wording)
    return day.lstrip("0"), words, year_words(number)


def _two_years(year: int) -> str:
    """The years of a winter: ``1962–63``, ``1999–2000``, ``415–414 BCE``; "" where nobody writes such."""
    first, last = year_words(year), year_words(year + 1)
    if year < 0:
        return f"{first.removesuffix(' BCE')}–{last}"
    if " " in first + last:
        return ""
    return f"{first}–{last}" if last[:2] != first[:2] else f"{first}–{last[2:]}"


def split(edtf: str) -> tuple[str, str, str]:
    """The year with its sign, the month and the day of an EDTF date without qualifiers."""
    if edtf[0] == "Y":
        return edtf, "", ""
    size = 5 if edtf[0] == "-" else 4
    return edtf[:size], edtf[size + 1 : size + 3], edtf[size + 4 :]


def month_words(month: int, wording: Wording) -> str:
    """A month, a season or a part of a year."""
    if month <= 12:  # months, then codes
        return MONTHS[month - 1][:3] if wording.short else MONTHS[month - 1]
    if month in SEASONS:
        return SEASONS[month]
    if month <= 32:  # the codes of each hemisphere
        return f"{'northern' if month <= 28 else 'southern'} {SEASONS[(month - 21) % 4 + 21]}"
    if month <= 36:  # quarters
        return f"Q{month - 32}"
    if month <= 39:  # thirds
        return f"the {('1st', '2nd', 'last')[month - 37] if wording.short else _THIRD[month - 37]} third of"
    return f"{('1st', '2nd')[month - 40] if wording.short else ('first', 'second')[month - 40]} half of"


def unspecified(edtf: str, wording: Wording) -> str:
    """``1964-05-XX`` is a day in May 1964; "" for what else has no words."""
    for tail, unit in (("-XX-XX", "day"), ("-XX", "month" if len(edtf.lstrip("-")) == len("1964-XX") else "day")):
        known = edtf.removesuffix(tail)
        named = name(known, wording) if known != edtf and "X" not in known else None
        if named:
            return f"a {unit} in {named}"
    return ""


def _period(mask: str, wording: Wording) -> tuple[str, str, str] | None:
    """A decade, a century or a millennium; None where English counts its years otherwise."""
    digits = mask.lstrip("-").rstrip("X")
    masked, era = mask.count("X"), " BCE" if mask[0] == "-" else ""
    if not digits.isdigit() or not int(digits):
        return None
    number = int(digits) + 1
    if masked == 1:
        if era or digits[-1] == "0":
            return None
        return "", "", f"{int(digits) * 10}s{' CE' if int(digits) < 100 else ''}"  # before 1000
    unit = "millennium" if masked == 3 else "c." if wording.short else "century"  # the X of 1XXX
    return "", "", f"{ordinal(number)} {unit}{era}"


def _time(edtf: str, wording: Wording) -> tuple[str, str, str]:
    """As ``_parts``, of a day and a time."""
    date, _, time = edtf.partition("T")
    year, month, day = split(date)
    end = next((index for index, mark in enumerate(time) if mark in "Z+-"), len(time))
    clock, zone = time[:end], time[end:]
    words = f"{year_words(int(year))}, {clock}{' UTC' if zone else ''}{zone.removeprefix('Z')}"
    return day.lstrip("0"), month_words(int(month), wording), words


def article(named: NamedDate) -> str:
    """``the 1960s``, ``the 19th century``; other dates as they are."""
    part = named.month.endswith("half of")
    interval = part or (not named.month and not named.day and named.year.lstrip("0123456789")[:1] not in ("", ",", " "))
    return f"the {named}" if interval and named.plain else str(named)


# parts of months, decades, centuries


def third(edtf: str, wording: Wording, *, begins: bool) -> NamedDate | None:
    """The early, middle or late part whose first day or year, or last, a marked date is: "mid-1960s"; else None.

    Args:
        edtf: one date of marked EDTF.
        wording: how it is put.
        begins: whether it is the first of the part; else it is its last.
    """
    mark = edtf[-1]
    if mark not in "dckm":
        return None
    plain = edtf.rstrip("dckm").rstrip("?~%")
    qualified = edtf[len(plain) : -1]
    lead, tail = "c. " if qualified in ("~", "%") else "", "?" if qualified in ("?", "%") else ""
    year, month, day = split(plain)
    if mark == "m":
        of = name(f"{year}-{month}", wording)
        number = (int(day) - 1) // 10 if begins else {"10": 0, "20": 1}.get(day, 2)
        return of and of._replace(lead=lead, month=f"{THIRDS[number]} {of.month}", tail=tail)
    size, starts = _STARTS[mark]
    number = int(year.removeprefix("Y"))
    start, words = period_of(number, size, wording)
    offset = 0 if begins and number == 1 else number - start
    which = starts.index(offset) if begins else (*starts, size).index(offset + 1) - 1
    return NamedDate(lead, "", "", _THIRDS_OF[which] + words, tail)


def whole_or_half(first: str, last: str, wording: Wording) -> str:
    """The decade, the century or the half of one that lies from one year to another, where no mask says it; else ""."""
    if not (re.fullmatch(_YEAR, first) and re.fullmatch(_YEAR, last)):
        return ""
    low, high = int(first.removeprefix("Y")), int(last.removeprefix("Y"))
    for size, parts in _PARTS:
        start, words = period_of(low, size, wording)
        masked = start > 0 or (start < -size and size == 100)  # 18XX says it
        for begin, beyond, part in parts:
            whole = beyond - begin == size
            if (
                words
                and not (whole and masked)
                and (max(start + begin, 1) if start == 0 else start + begin, start + beyond - 1) == (low, high)
            ):
                return part + words
    return ""


def period_of(year: int, size: int, wording: Wording = Wording()) -> tuple[int, str]:  # noqa: B008 - an immutable value
    """The first year and the words of the decade, century or millennium of a year; no words where they would mislead.

    Args:
        year: astronomical.
        size: 10, 100 or 1000.
        wording: how it is put.
    """
    start, era = period_start(year, size), "" if year > 0 else " BCE"
    if size > 10:  # a century or a millennium
        number = (start if year > 0 else -start) // size + 1
        unit = "millennium" if size > 100 else "c." if wording.short else "century"
        return start, f"{ordinal(number)} {unit}{era}"
    named = start if year > 0 else -8 - start
    if not era and named < 1000:  # 30s could be of any century
        era = " CE"
    return start, f"{named}s{era}" if named % 100 else ""
