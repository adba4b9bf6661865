"""One EDTF date, neither an interval nor a set: ISO 8601-2:2019 as the Library of Congress profiles it (levels 0 to 2).

    date      = calendar | long | time
    calendar  = Q? year Q? ["-" Q? (month | season) Q? ["-" Q? day Q?]]
    year      = ["-"] DX DX DX DX              (``-0000`` is no year)
    month     = DX DX                          01–12
    season    = "21" … "41"                    seasons, quarters, quadrimesters, semesters
    day       = DX DX
    long      = ("Y" ["-"] D+ ["E" D+] | ["-"] D D D D) ["S" D+] Q?
    time      = year "-" month "-" day "T" DD ":" DD [":" DD ["." D+]] [zone]      (digits only)
    zone      = "Z" | ("+" | "-") DD [[":"] DD]
    DX        = digit | "X"                    X is an unspecified digit
    Q         = "?" | "~" | "%"                uncertain, approximate, both

A qualifier before a component is its alone; one behind it is that of all components up to it. Beyond the profile,
because authors need them: minutes without seconds, fractions of a second, an offset without a colon, a qualifier on a
long year. Where a text has the shape of a date and no meaning, ``DateError`` says why; where it has another shape, the
readers return None.
"""

from collections.abc import Sequence
from functools import lru_cache

from coupline.dates.calendar import (
    DAY,
    day_text,
    days_from_civil,
    days_in_month,
    month_seconds,
    seconds_of_year,
    year_text,
)
from coupline.dates.clock import clock_and_zone, local_time, read_clock, read_offset, zone_text
from coupline.dates.interval import Reach
from coupline.dates.value import Precision, TimelineDate, widen
from coupline.dates.vocabulary import month_of_year
from coupline.errors import DateError

YEAR_DIGITS = 18  # of a long year at most: beyond it a typing error could ask for gigabytes
_QUALIFIERS = {"?": 1, "~": 2, "%": 3}
_MARKS = ("", "?", "~", "%")
_PERIODS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)  # by the digits not known
_MONTHS = 12
_SHORTEST = 28  # days that every month has

# The first month of every code and how many it spans; 13 and beyond lie in the next year. No standard gives the seasons
# months. Meteorological seasons are taken, and winter begins in the December of the year that is named.
_QUARTERS = {
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
_NORTH = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_SOUTH = {21: (9, 3), 22: (12, 3), 23: (3, 3), 24: (6, 3)}
_HEMISPHERES = {code + 4: months for code, months in _NORTH.items()} | {code + 8: m for code, m in _SOUTH.items()}
_CODES = (_NORTH | _HEMISPHERES | _QUARTERS, _SOUTH | _HEMISPHERES | _QUARTERS)


def single(text: str, south: bool = False) -> TimelineDate | None:
    """One date, or None where the text has not the shape of one.

    Args:
        text: EDTF.
        south: whether the seasons 21–24 are those of the southern hemisphere.

    Raises:
        DateError: where it has the shape and names no date.
    """
    date = plain(text)
    if date is not None or not text.isascii():
        return date
    if text[-1:] in _QUALIFIERS and (date := plain(text[:-1])) is not None:
        start, end = date.hull
        return TimelineDate(text, text, date.precision, date.bounds, widen(start, end, date.precision))
    if "T" in text:
        return _time(text)
    if "Y" in text or "S" in text:
        return _long(text)
    return _calendar(text, south)


def plain(text: str) -> TimelineDate | None:
    """``1963-12-05``, ``1963-12``, ``1963-37`` or ``1963``, quickly; None for anything else, be it right or wrong."""
    size = len(text)
    if size == 10 and text[4] == "-" == text[7]:  # YYYY-MM-DD
        year, month, day = text[:4], text[5:7], text[8:]
        if not ((year + month + day).isdigit() and text.isascii()):
            return None
        return _day(text, int(year), int(month), int(day))
    if size == 7 and text[4] == "-":  # YYYY-MM
        year, month = text[:4], text[5:]
        if not ((year + month).isdigit() and text.isascii()):
            return None
        number, first = int(year), int(month)
        if 0 < first <= _MONTHS:
            return _moment(text, Precision.MONTH, month_seconds(number, first), month_seconds(number, first + 1))
        if first not in _QUARTERS:
            return None
        first, months = _QUARTERS[first]
        return _moment(text, Precision.SEASON, month_seconds(number, first), month_seconds(number, first + months))
    if size == 4 and text.isdigit() and text.isascii():  # YYYY
        return _moment(text, Precision.YEAR, *seconds_of_year(int(text)))
    return None


def _day(text: str, year: int, month: int, day: int) -> TimelineDate | None:
    if not (0 < month <= _MONTHS and day > 0 and (day <= _SHORTEST or day <= days_in_month(year, month))):
        return None
    start = days_from_civil(year, month, day) * DAY
    return _moment(text, Precision.DAY, start, start + DAY)


def _moment(text: str, precision: Precision, start: int, end: int) -> TimelineDate:
    return TimelineDate(text, text, precision, (start, end, start, end), (start, end))


# calendar


def _calendar(text: str, south: bool) -> TimelineDate | None:
    """A date of one to three components with qualifiers and unspecified digits."""
    split = _split(text)
    if split is None:
        return None
    (negative, *components), qualifiers = split
    if abbreviated_range(text.strip("?~%")):
        return None
    year, month, day = (*components, "", "")[:3]
    if negative and year == "0000":
        raise DateError(text, ': there is no year -0000; 1 BCE is written "0000"')
    season = month.isdigit() and int(month) in _CODES[south]
    start, end = (
        _season(text, negative + year, month, day, south) if season else _days(text, negative + year, month, day)
    )
    precision = _precision(year, month, day, season)
    edtf = negative + _canonical(components, qualifiers)
    reach = _reach(start, end, precision, qualifiers) if any(qualifiers) else (start, end)
    return TimelineDate(text, edtf, precision, (start, end, start, end), reach)


def abbreviated_range(text: str) -> bool:
    """``1961-65``: no month and no code, but the last two digits of a later year, which makes it English."""
    if len(text) != 7 or text[4] != "-" or not (text[:4] + text[5:]).isdigit():  # YYYY-NN
        return False
    last = int(text[5:])
    return last > int(text[2:4]) and last > _MONTHS and last not in _CODES[0]


def shortened(text: str) -> tuple[str, str] | None:
    """The years that ``YYYY-NN`` is to most people: ``1921?`` and ``1924?`` of ``1921-24?``; None for another shape.

    It is one where NN is the end of a later year: such a text is a month or a code in EDTF.
    """
    mark = text[-1:] if text[-1:] in _QUALIFIERS else ""
    year, dash, last = text[: len(text) - len(mark)].partition("-")
    if not dash or len(year) != 4 or len(last) != 2 or not (year + last).isdigit() or last <= year[2:]:  # YYYY-NN
        return None
    return year + mark, year[:2] + last + mark


def _split(text: str) -> tuple[list[str], list[int]] | None:
    """The sign and the components, and the qualifiers of each component; None for another shape."""
    lead = _QUALIFIERS.get(text[:1], 0)
    negative = "-" if text.startswith("-", lead > 0) else ""
    components = [negative]
    qualifiers: list[int] = []
    for piece in text[(lead > 0) + len(negative) :].split("-"):
        own = _QUALIFIERS.get(piece[:1], 0) if qualifiers else lead
        group = _QUALIFIERS.get(piece[-1:], 0)
        digits = piece[own > 0 if qualifiers else 0 : len(piece) - (group > 0)]
        if len(digits) != (2 if qualifiers else 4) or digits.strip("0123456789X"):
            return None
        components.append(digits)
        qualifiers.append(own)
        if group:
            qualifiers = [mark | group for mark in qualifiers]
    return (components, qualifiers) if len(qualifiers) <= 3 else None  # year, month, day


def _canonical(components: list[str], qualifiers: list[int]) -> str:
    """One way to write the same qualifiers: behind the whole, behind year and month, else each component's own."""
    first = qualifiers[0]
    if not any(qualifiers):
        return "-".join(components)
    if qualifiers.count(first) == len(qualifiers):
        return "-".join(components) + _MARKS[first]
    tail = [_MARKS[mark] + digits for digits, mark in zip(components[1:], qualifiers[1:], strict=True)]
    if first and qualifiers[1] == first:
        return f"{components[0]}-{components[1]}{_MARKS[first]}-{tail[1]}"
    return "-".join([components[0] + _MARKS[first], *tail])


def _reach(start: int, end: int, precision: Precision, qualifiers: list[int]) -> Reach:
    """With the margin of the whole where all of it is qualified, else of the coarsest component that is."""
    if not all(qualifiers):
        coarsest = next(index for index, mark in enumerate(qualifiers) if mark)
        precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[coarsest]
    return widen(start, end, precision)


def _precision(year: str, month: str, day: str, season: bool) -> Precision:
    """That of the last component before the first unspecified digit."""
    if "X" in year:
        return _PERIODS[min(len(year) - year.index("X"), 3)]
    if not month or "X" in month:
        return Precision.YEAR
    if season:
        return Precision.SEASON
    return Precision.MONTH if not day or "X" in day else Precision.DAY


def _season(text: str, year: str, month: str, day: str, south: bool) -> tuple[int, int]:
    if day:
        raise DateError(text, f": {month} is a season or a part of a year, and has no days")
    first, months = _CODES[south][int(month)]
    years = _years(year)
    return month_seconds(years[0], first), month_seconds(years[-1], first + months)


def _days(text: str, year: str, month: str, day: str) -> tuple[int, int]:
    """The first second, and the first beyond the last, that a calendar date may have."""
    years = _years(year)
    if not month:
        return seconds_of_year(years[0])[0], seconds_of_year(years[-1])[1]
    months = _numbers(month, _MONTHS)
    if not months:
        raise DateError(text, f": month {month} does not exist (01–12, or a season 21–24)")
    if not day:
        return month_seconds(years[0], months[0]), month_seconds(years[-1], months[-1] + 1)
    days = _numbers(day, 31)
    first, last = _edge(years, months, days), _edge(years[::-1], months[::-1], days[::-1])
    if first is None or last is None:
        raise DateError(text, _no_day(years, months, day))
    return first * DAY, (last + 1) * DAY


def _no_day(years: Sequence[int], months: Sequence[int], day: str) -> str:
    if not _numbers(day, 31):
        return f": day {day} does not exist (01–31)"
    if len(years) == len(months) == 1:
        reason = f": {_month_name(years[0], months[0])} has {days_in_month(years[0], months[0])} days"
        return reason + (_julian_leap_day(years[0]) if (months[0], day) == (2, "29") and years[0] % 100 == 0 else "")
    return f": none of these months has a day {day}"


def _julian_leap_day(year: int) -> str:
    """Of a century's 29 February, which only the Julian calendar has: which day that is in ours."""
    before = year - 1
    day = days_from_civil(year, 2, 29) + before // 100 - before // 400 - 2  # the first is 1 March, and so many behind
    return f', and 29 in the Julian calendar; write its day in ours, "{day_text(day * DAY)}"'


def _month_name(year: int, month: int) -> str:
    return month_of_year(year, month)


def _edge(years: Sequence[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    """The first day that exists of those that the masks allow, in the order given; None where none does."""
    for year in years:
        for month in months:
            for day in days:
                if day <= days_in_month(year, month):
                    return days_from_civil(year, month, day)
    return None


@lru_cache(maxsize=512)
def _numbers(mask: str, last: int) -> Sequence[int]:
    """The numbers from 1 to ``last`` that two digits or X may be."""
    if mask.isdigit():
        return [int(mask)] if 0 < int(mask) <= last else []
    return [
        number
        for number in range(1, last + 1)
        if all(m in ("X", n) for m, n in zip(mask, f"{number:02d}", strict=True))
    ]


def _years(mask: str) -> Sequence[int]:
    """The years that four digits or X may be, earliest first; ``-XXXX`` leaves out -0000, which is no year."""
    low, high = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    if low == high:
        return (low,)
    if "X" in mask.rstrip("X"):
        return _scattered(mask)
    return range(low, high + 1) if mask[0] != "-" else range(high, low + (low < 0))


@lru_cache(maxsize=64)
def _scattered(mask: str) -> Sequence[int]:
    """As ``_years``, where a digit follows an X."""
    years = [0]
    for digit in mask.lstrip("-"):
        years = [10 * year + int(d) for year in years for d in ("0123456789" if digit == "X" else digit)]
    return years if mask[0] != "-" else [-year for year in reversed(years) if year]


# long years


def _long(text: str) -> TimelineDate | None:
    """A year of more than four digits, an exponential one, or one with significant digits."""
    mark = _QUALIFIERS.get(text[-1:], 0)
    written, _, significant = text[: len(text) - (mark > 0)].partition("S")
    year = _long_year(text, written)
    if year is None or ("S" in text and not _number(significant)):
        return None
    unit, size = 1, len(str(abs(year)))
    digits = int(significant[:YEAR_DIGITS] or 0)
    if 0 < digits < size:
        unit = 10 ** (size - digits)
    first = abs(year) // unit * unit
    first, last = (first, first + unit - 1) if year >= 0 else (1 - first - unit, -first)
    start, end = seconds_of_year(first)[0], seconds_of_year(last)[1]
    precision = _PERIODS[min(len(str(unit)) - 1, 3)]
    edtf = year_text(year) + (f"S{digits}" if unit > 1 else "") + _MARKS[mark]
    reach = widen(start, end, precision) if mark else (start, end)
    return TimelineDate(text, edtf, precision, (start, end, start, end), reach)


def _long_year(text: str, written: str) -> int | None:
    if written[:1] != "Y":
        digits = written.removeprefix("-")
        return int(written) if len(digits) == 4 and digits.isdigit() else None  # YYYY
    digits, _, exponent = written[1:].partition("E")
    size = len(digits.removeprefix("-"))
    if not _number(digits.removeprefix("-")) or ("E" in written and not _number(exponent)):
        return None
    if len(exponent) > 2 or size + int(exponent or 0) > YEAR_DIGITS:  # 18 has two digits
        raise DateError(text, f": a year has at most {YEAR_DIGITS} digits")
    year = int(digits + "0" * int(exponent or 0))
    if not exponent and -10_000 < year < 10_000:  # the years of four digits
        raise DateError(text, f': Y is for years of more than four digits; write "{year_text(year)}"')
    return year


def _number(text: str) -> bool:
    """Digits that are not all zero, and do not begin with one."""
    return text.isdigit() and text[0] != "0"


# times


def _time(text: str) -> TimelineDate | None:
    """A day and a time of it, with or without an offset from UTC."""
    date, _, rest = text.partition("T")
    negative = date.startswith("-")
    if len(date) - negative != 10:  # YYYY-MM-DD
        return None
    if plain(date[negative:]) is None or date.startswith("-0000"):
        return _refuse_day(text, date)
    clock, zone = clock_and_zone(rest)
    time, offset = read_clock(text, clock), read_offset(text, zone)
    if time is None or offset is None:
        return None
    seconds, precision, fraction = time
    year = int(date[:4]) if not negative else -int(date[1:5])
    midnight = days_from_civil(year, int(date[-5:-3]), int(date[-2:])) * DAY
    start = midnight + seconds
    edtf = f"{local_time(start, precision)}{fraction}{zone_text(zone, offset)}"
    start -= offset
    end = start + (60 if precision is Precision.MINUTE else 1)
    return TimelineDate(text, edtf, precision, (start, end, start, end), (start, end), (offset, offset))


def _refuse_day(text: str, date: str) -> TimelineDate | None:
    """None for another shape; a day that does not exist is refused with the reason for it."""
    try:
        found = _calendar(date, south=False)
    except DateError as error:
        raise DateError(text, error.reason) from None
    if found is None:
        return None
    raise DateError(text, ": a time needs a day that is known in full")
