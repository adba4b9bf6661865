"""A date in words, made from its EDTF: what is known and no more.

In long form every text reads back to an equal date. What has no English form is shown as EDTF. ``short`` abbreviates
months and centuries for narrow columns, ``spine`` leaves out the year under which the date stands.
"""

from itertools import pairwise
from typing import NamedTuple

from coupline.dates.calendar import civil_from_days, days_from_civil, days_in_month, year_text
from coupline.dates.value import TimelineDate
from coupline.dates.vocabulary import MONTHS, SEASONS, THIRDS, ordinal, year_words

_MONTH_NAMES = {*MONTHS, *(month[:3] for month in MONTHS)}
_SHARED = (" century BCE", " century", " c. BCE", " c.", " BCE", " CE")  # what two years may say once
_WHOLE = ("",)
_THIRDS_OF = ("early ", "mid-", "late ")
_PARTS = (
    (10, (0, 4, 7, 10), _THIRDS_OF),
    (10, (0, 10), _WHOLE),
    (100, (0, 34, 67, 100), _THIRDS_OF),
    (100, (0, 50, 100), ("first half of the ", "second half of the ")),
    (100, (0, 100), _WHOLE),
)


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


def display(date: TimelineDate, style: str) -> str:
    """As ``TimelineDate.display``."""
    words = in_words(date.edtf, short=style != "long") or date.edtf
    year = date.year if style == "spine" else None
    return words if year is None else _beside(words, year_words(year))


def _beside(words: str, year: str) -> str:
    """What is left of a short form beside its year: "5 Dec", "early", "c.", "–1965", "" for the year alone."""
    text, mark = (words[:-1], "?") if words.endswith("?") else (words, "")
    if text == f"before {_following(year)}":
        return f"or before{mark}"
    if text.startswith("after ") and year == _following(text.removeprefix("after ")):
        return f"or after{mark}"
    if text == year:
        return mark
    if text.endswith(f" {year}") and text.count(year) == 1:
        return text.removesuffix(f" {year}") + mark
    if words.startswith(f"{year}–"):
        return words.removeprefix(year)
    before, _, time = words.partition(f" {year}, ")
    return f"{before}, {time}" if time[2:3] == ":" and words.count(year) == 1 else words


def _following(year: str) -> str:
    """The year after one of four digits."""
    return str(int(year) + 1) if year.isdigit() else ""


def in_words(edtf: str, *, short: bool) -> str:
    """Canonical EDTF in words; "" where there are none."""
    if "/" in edtf:
        return _interval(edtf, short=short)
    if edtf[0] in "[{":
        return _set(edtf, short=short)
    named = name(edtf, short=short)
    return str(named) if named else _unspecified(edtf, short=short)


# one date


def name(edtf: str, *, short: bool) -> NamedDate | None:
    """One date of canonical EDTF, by its parts; None where it has no words."""
    mark = edtf[-1] if edtf[-1] in "?~%" else ""
    edtf = edtf.removesuffix(mark) if mark else edtf
    if any(qualifier in edtf for qualifier in "?~%S"):
        return None
    parts = _time(edtf, short=short) if "T" in edtf else _parts(edtf, short=short)
    if parts is None:
        return None
    return NamedDate("c. " if mark in ("~", "%") else "", *parts, "?" if mark in ("?", "%") else "")


def _parts(edtf: str, *, short: bool) -> tuple[str, str, str] | None:
    """Day, month and year in words."""
    year, month, day = split(edtf)
    if "X" in year:
        return _period(year, short=short) if not month else None
    words = year_words(int(year.removeprefix("Y")))
    if not month:
        return "", "", words
    if "X" in month + day:
        return None
    return day.lstrip("0"), month_words(int(month), short=short), words


def split(edtf: str) -> tuple[str, str, str]:
    """The year with its sign, the month and the day of an EDTF date without qualifiers."""
    if edtf[0] == "Y":
        return edtf, "", ""
    size = 5 if edtf[0] == "-" else 4
    return edtf[:size], edtf[size + 1 : size + 3], edtf[size + 4 :]


def month_words(month: int, *, short: bool) -> str:
    """A month, a season or a part of a year."""
    if month <= 12:  # months, then codes
        return MONTHS[month - 1][:3] if short else MONTHS[month - 1]
    if month in SEASONS:
        return SEASONS[month]
    if month <= 32:  # the codes of each hemisphere
        return f"{'northern' if month <= 28 else 'southern'} {SEASONS[(month - 21) % 4 + 21]}"
    if month <= 36:  # quarters
        return f"Q{month - 32}"
    if month <= 39:  # thirds
        return THIRDS[month - 37]
    return f"{('1st', '2nd')[month - 40] if short else ('first', 'second')[month - 40]} half of"


def _unspecified(edtf: str, *, short: bool) -> str:
    """``1964-05-XX`` is a day in May 1964; "" for what else has no words."""
    for tail, unit in (("-XX-XX", "day"), ("-XX", "month" if len(edtf.lstrip("-")) == len("1964-XX") else "day")):
        known = edtf.removesuffix(tail)
        named = name(known, short=short) if known != edtf and "X" not in known else None
        if named:
            return f"a {unit} in {named}"
    return ""


def _period(mask: str, *, short: bool) -> tuple[str, str, str] | None:
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
    unit = "millennium" if masked == 3 else "c." if short else "century"  # the X of 1XXX
    return "", "", f"{ordinal(number)} {unit}{era}"


def _time(edtf: str, *, short: bool) -> tuple[str, str, str]:
    """As ``_parts``, of a day and a time."""
    date, _, time = edtf.partition("T")
    year, month, day = split(date)
    end = next((index for index, mark in enumerate(time) if mark in "Z+-"), len(time))
    clock, zone = time[:end], time[end:]
    words = f"{year_words(int(year))}, {clock}{' UTC' if zone else ''}{zone.removeprefix('Z')}"
    return day.lstrip("0"), month_words(int(month), short=short), words


# several


def _joined(first: NamedDate, last: NamedDate, dash: str) -> str:
    """Two dates with a dash or a word between, what they share said once."""
    left = _left(first, last)
    if dash == "–" and (" " in left or (left == str(first) and " " in str(last))):
        dash = " – "
    return f"{left}{dash}{last}"


def _left(first: NamedDate, last: NamedDate) -> str:
    """The first of two dates without what the second says for it."""
    if not (first.plain and last.plain):
        return str(first)
    if first.year == last.year and _alike(first, last) and "," not in first.year:
        same = first.month == last.month and first.day
        return first.day if same else " ".join(filter(None, (first.day, first.month)))
    for shared in _SHARED:
        if not first.month + last.month and first.year.endswith(shared) and last.year.endswith(shared):
            rest = first.year.removesuffix(shared)
            return str(first) if " " in rest else rest
    return str(first)


def _alike(first: NamedDate, last: NamedDate) -> bool:
    """Whether both are days, or months, or seasons."""
    if {first.month, last.month} <= _MONTH_NAMES:
        return bool(first.day) == bool(last.day)
    return {first.month, last.month} <= {*SEASONS.values()}


def _end(edtf: str, *, short: bool) -> tuple[NamedDate | None, str]:
    """The end of an interval: by its parts where it is one date, and in words."""
    if edtf[0] != "[":
        named = name(edtf, short=short)
        return named, str(named or "")
    return None, _set(edtf, short=short)


def _interval(edtf: str, *, short: bool) -> str:
    left, _, right = edtf.partition("/")
    if left in ("", "..") or right in ("", ".."):
        return _open(left, right, short=short)
    (first, start), (last, end) = _end(left, short=short), _end(right, short=short)
    if not start or not end:
        return ""
    if left == right:
        return f"{'during' if first or ',' in left else 'a span'} {start}"
    if first and last and not (first.month in SEASONS.values() and not last.month):
        return _joined(first, last, "–")
    return f"from {start} to {end}"


def _open(left: str, right: str, *, short: bool) -> str:
    """An interval of which an end is open or not known; "" where both are."""
    given = left if right in ("", "..") else right
    if given in ("", ".."):
        return ""
    words = _end(given, short=short)[1]
    if not words:
        return ""
    if given is right:
        return f"until {words}" if left else f"?–{words}"
    if right:
        return f"since {words}"
    return f"from {words} to ?" if "," in left and left[0] == "[" else f"{words}–?"


def _set(edtf: str, *, short: bool) -> str:
    members = edtf[1:-1].split(",")
    if len(members) > 1 or edtf[0] == "{":
        return _list(members, "or" if edtf[0] == "[" else "and", short=short)
    first, _, last = members[0].partition("..")
    if not first:
        return _before(last, short=short)
    return _between(first, last, short=short) if last else _after(first, short=short)


def _list(members: list[str], word: str, *, short: bool) -> str:
    """``3, 4 or 5 November 1964``."""
    named = [found for member in members if ".." not in member and (found := name(member, short=short))]
    if len(named) < len(members) or len(named) == 1:
        return ""
    *others, last = named
    if "BCE" in last.year and not all("BCE" in other.year for other in others):
        return ""
    alike = {_left(other, last) != str(other) for other in others}
    left = [_left(other, last) if alike == {True} else str(other) for other in others]
    return f"{', '.join(left)} {word} {last}"


def _article(named: NamedDate) -> str:
    """``the 1960s``, ``the 19th century``."""
    interval = (
        named.plain and not named.month and not named.day and named.year.lstrip("0123456789")[:1] not in ("", ",", " ")
    )
    return f"the {named}" if interval else str(named)


def _before(edtf: str, *, short: bool) -> str:
    """``before 1959`` for a year or a month, else ``by 5 December 1963``."""
    named = name(edtf, short=short)
    if named is None:
        return ""
    following = neighbour(edtf, 1) if not named.day else ""
    return f"before {name(following, short=short)}" if following else f"by {_article(named)}"


def _after(edtf: str, *, short: bool) -> str:
    """``after 1959`` for a year, a month or a day, else ``not before the 1960s``."""
    named = name(edtf, short=short)
    if named is None:
        return ""
    preceding = neighbour(edtf, -1)
    return f"after {name(preceding, short=short)}" if preceding else f"not before {_article(named)}"


def neighbour(edtf: str, step: int) -> str:
    """The year, month or day next to this one (1), or the one before it (-1); "" for any other date."""
    mark = edtf[-1] if edtf[-1] in "?~%" else ""
    plain = edtf.removesuffix(mark) if mark else edtf
    year, month, day = split(plain)
    if "X" in plain or "T" in plain or (month and int(month) > 12):  # months, then codes
        return ""
    number = int(year.removeprefix("Y"))
    if day:
        number, following, day_number = civil_from_days(days_from_civil(number, int(month), int(day)) + step)
        return f"{year_text(number)}-{following:02d}-{day_number:02d}{mark}"
    if month:
        years, index = divmod(int(month) - 1 + step, 12)
        return f"{year_text(number + years)}-{index + 1:02d}{mark}"
    return year_text(number + step) + mark


def _between(first: str, last: str, *, short: bool) -> str:
    named, other = name(first, short=short), name(last, short=short)
    if named is None or other is None:
        return ""
    if (named.lead, named.tail) == (other.lead, other.tail):
        part = _part(first, last, short=short)
        if part:
            return f"{named.lead}{part}{named.tail}"
    return f"{_left(named, other)}…{other}" if short else f"between {_joined(named, other, ' and ')}"


def _part(first: str, last: str, *, short: bool) -> str:
    """The early, middle or late part of a month, a decade or a century, or a century's half; "" for another."""
    (year, month, day), (other, last_month, last_day) = split(first.rstrip("?~%")), split(last.rstrip("?~%"))
    if day and last_day:
        ends = {"10": ("01", "early"), "20": ("11", "mid"), f"{_last_day(other, last_month)}": ("21", "late")}
        start, third = ends.get(last_day, ("", ""))
        same = (year, month, day) == (other, last_month, start)
        return f"{third} {name(f'{year}-{month}', short=short)}" if same else ""
    if month or last_month or "X" in year + other:
        return ""
    return _part_of_period(int(year.removeprefix("Y")), int(other.removeprefix("Y")), short=short)


def _last_day(year: str, month: str) -> int:
    return days_in_month(int(year), int(month)) if "X" not in year + month else 0


def _part_of_period(first: int, last: int, *, short: bool) -> str:
    """As ``_part``, for astronomical years."""
    for size, starts, parts in _PARTS:
        start, words = period_of(first, size, short=short)
        low, high = max(first - start, 0) if first != 1 else 1 - start - (start == 0), last - start + 1
        masked = parts == _WHOLE and (start > 0 or (start < -size and size == 100))  # 18XX says it
        if words and not masked and (low, high) in pairwise(starts):
            return parts[starts.index(low)] + words
    return ""


def period_of(year: int, size: int, *, short: bool) -> tuple[int, str]:
    """The first year and the words of the decade or century that holds a year; no words where they would mislead."""
    era = "" if year > 0 else " BCE"
    if size == 100:  # a century
        start = year // 100 * 100 if year > 0 else -(-year // 100 * 100) - 99
        number = abs(start) // 100 + 1
        return start, f"{ordinal(number)} {'c.' if short else 'century'}{era}"
    named = (year if year > 0 else 1 - year) // 10 * 10
    start = named if year > 0 else -8 - named
    if not era and named < 1000:  # 30s could be of any century
        era = " CE"
    return start, f"{named}s{era}" if named % 100 else ""
