"""One date of an English phrase, put into marked EDTF.

A date is a row of words, and the row's shape (a letter a word, see ``tokens``) says what it is: "DMY" is 5 December
1963, "TOC" the late 18th century. ``SHAPES`` has them all. An era ("AD 33", "44 BCE", "5th century BC") belongs to the
number that it stands beside, an ordinal beside a month is a day, a weekday is checked and dropped. What comes out is a
pair of dates: twice the same for what EDTF can write as one, else the first and the last. Behind them stands the mark
of what softens them (see ``softening``). What a range or a list says once for all of its dates, ``english_sharing``
gives to each.
"""

from collections.abc import Callable

from coupline.dates.calendar import days_from_civil, days_in_month, year_text
from coupline.dates.english_words import Words
from coupline.dates.vocabulary import MONTHS, SEASONS, WEEKDAYS, month_of_year
from coupline.errors import DateError

Pair = tuple[str, str]
_THIRDS = {
    10: (0, 4, 7, 10),
    100: (0, 34, 67, 100),
    1000: (0, 334, 667, 1000),
}  # the first year of each, and of the next
_SIZES = {"P": 10, "C": 100, "L": 1000}  # years
_PARTS = {"H": 2, "Q": 4, "O": 3}
_CODES = {"H": 39, "Q": 32, "O": 36}  # EDTF's code of the first part, less one
_SOFT = {"TY": "h", "TMY": "m", "TP": "d", "TOC": "c", "TOL": "k"}
WINTERS = ((24, 28, 30), (22, 28, 30))  # the seasons that run over the new year: north, south
_JULIAN = 1924  # the first year in which no country counted its days by the Julian calendar


def pair_of(words: Words) -> Pair | None:
    """The first and the last date that a row of words may mean, as marked EDTF; None where the words make no date.

    Raises:
        DateError: where they might be two dates, or name a weekday that it was not.
    """
    if words.shape not in SHAPES:
        words.unclip()
    shape = words.shape
    build = SHAPES.get(shape)
    if build is None and (reason := words.doubt()):
        raise DateError("", reason)
    if build is None or (words.weekday is not None and shape not in ("DMY", "MDY", "YMD")):
        return None
    if shape in _SOFT:
        words.soft = _SOFT[shape]
    pair = build(words, [item.value for item in words.items])
    marks = words.marks if words.front or words.tail else ""
    if pair is None or (words.time and ("T" in pair[0] or len(pair[0]) < len("1963-12-05") or marks)):
        return None
    end = words.time + marks + words.soft
    return (pair[0] + end, pair[1] + end) if end else pair


# years


def _number(words: Words) -> int | None:
    """The astronomical year that is named; None for a number that might be no year."""
    token = words.items[words.shape.index("Y")]
    size = len(token.text)
    if not words.era and size != 4:  # YYYY
        if size != 3 or not (words.company or words.marks or "M" in words.shape or "S" in words.shape):  # 0850
            return None
        words.remarks += ("short-year",)
    if token.value < 1:
        return None
    return 1 - token.value if words.era < 0 else token.value


def _same(text: str) -> Pair:
    return text, text


def _written(words: Words, _values: list[int]) -> Pair | None:
    """A date as EDTF writes it; an era beside it is that of its year."""
    text = words.items[0].text
    if not words.era:
        if words.shape == "R":
            raise DateError("", _two_readings(text, ""))
        return None if text[0] == "-" and text[1:].isdigit() else _same(text)  # "-1956.": until 1956, in catalogues
    year, rest = text[:4], text[4:]
    if words.era > 0 and text[0] != "-":
        return _same(text)
    if not year.isdigit() or not int(year):
        raise DateError("", f' has an era beside what EDTF writes without one; write "{text}", or the years themselves')
    if len(rest) == len("-05"):
        raise DateError("", _two_readings(text, " BC"))
    return _same(year_text(1 - int(year)) + rest)


def _two_readings(text: str, era: str) -> str:
    """The reason against ``1905-10`` in company: it has the shape of a month, and of a range of years."""
    first, number = text[:4], int(text[5:])
    names = {**dict(enumerate(MONTHS, 1)), **SEASONS}
    readings = [f"{names[number]} {int(first)}{era}"] if number in names else []
    later = int(f"{first[:2]}{number:02d}")
    if not era:
        readings.append(f"{first}–{later}")
    else:
        ends = [later, number] if number < later < int(first) else [number]
        readings += [f"{int(first)} BC – {end} BC" for end in ends]
    return " could be a month, or years; write " + " or ".join(f'"{reading}"' for reading in readings)


def _year(words: Words, _values: list[int]) -> Pair | None:
    year = _number(words)
    return None if year is None else _same(year_text(year))


def _part(words: Words, code: int) -> Pair | None:
    """A month, a season, or another part of a year."""
    year = _number(words)
    return None if year is None else _same(f"{year_text(year)}-{code:02d}")


def _season(words: Words, code: int) -> Pair | None:
    """A season; one that runs over the new year may be that of the year before."""
    if code in WINTERS[words.south] and not words.whole:
        words.soft = "w"
    return _part(words, code)


def _day(words: Words, month: int, day: int, last: int | None = None) -> Pair | None:
    year = _number(words)
    if year is None or day < 1:
        return None
    if words.weekday is not None and day <= days_in_month(year, month):
        _check_weekday(words, words.weekday, year, month, day)
    prefix = f"{year_text(year)}-{month:02d}-"
    return f"{prefix}{day:02d}", f"{prefix}{last or day:02d}"


def _check_weekday(words: Words, weekday: int, year: int, month: int, day: int) -> None:
    """Whether it was this day of the week, in our calendar or, as long as there was one, in the Julian."""
    found = (days_from_civil(year, month, day) + 3) % 7  # 1970-01-01 was a Thursday
    if found == weekday:
        return
    start = year - (month < 3)  # years begin in March, so that the leap day is a year's last
    behind = start // 100 - start // 400 - 2  # days that the Julian calendar is behind ours
    if year < _JULIAN and (found + behind) % 7 == weekday:
        words.remarks += ("julian-weekday",)
        return
    raise DateError("", f": {day} {month_of_year(year, month)} was a {WEEKDAYS[found].capitalize()}")


def _third_of_month(words: Words, third: int, month: int) -> Pair | None:
    year = _number(words)
    if year is None:
        return None
    last = (10, 20, days_in_month(year, month))[third]
    return _day(words, month, (1, 11, 21)[third], last)


# intervals of years


def _span(words: Words) -> tuple[int, int] | None:
    """The first astronomical year of a decade, a century or a millennium, and its size; None where it is not clear.

    The 19th century is 1800–1899 and the 5th century BC 500–401, as catalogues have it; a first one has no year 0.
    """
    token = words.items[-1]
    size = _SIZES[token.letter]
    base = token.value if size == 10 else (words.items[-2].value - 1) * size  # a decade
    if not 0 <= base <= 9999 or base % 10:  # beyond, nobody counts in centuries
        return None
    if size == 10 and ((base % 100 == 0 and not words.company) or (base < 1000 and not words.era)):  # 1800s, 60s
        return None
    if words.era < 0:
        return 1 - base - size + (size == 10), size  # 490s BC are 499–490
    return base, size


def _period(words: Words, _values: list[int]) -> Pair | None:
    span = _span(words)
    if span is None:
        return None
    first, size = span
    digits = len(str(size)) - 1
    if first > 0 or (first + size <= 0 and size > 10):  # a mask can say it
        text = year_text(first if first > 0 else first + size - 1)
        return _same(text[:-digits] + "X" * digits)
    return _years(first, first + size)


def _years(first: int, beyond: int) -> Pair:
    """From the first year to the one before another; no year 0 at the beginning of the common era."""
    return year_text(first or 1), year_text(beyond - 1)


def _third_of_period(words: Words, values: list[int]) -> Pair | None:
    span = _span(words)
    if span is None:
        return None
    first, size = span
    starts = _THIRDS[size]
    return _years(first + starts[values[0]], first + starts[values[0] + 1])


def _part_of(words: Words, values: list[int]) -> Pair | None:
    """A half, a third or a quarter: of a year, a decade or longer."""
    number, part = values[0], words.items[1]
    parts = _PARTS[part.letter]
    number = parts if number < 0 else number
    if not 0 < number <= parts or (part.letter == "O" and part.text != "third"):
        return None
    if words.items[-1].letter == "Y":
        return _part(words, _CODES[part.letter] + number)
    span = _span(words)
    if span is None:
        return None
    first, size = span
    if part.letter == "O":
        starts = _THIRDS[size]
        return _years(first + starts[number - 1], first + starts[number])
    size //= parts
    return _years(first + size * (number - 1), first + size * number)


SHAPES: dict[str, Callable[[Words, list[int]], Pair | None]] = {
    "I": _written,
    "R": _written,
    "Y": _year,
    "MY": lambda words, v: _part(words, v[0]),
    "YM": lambda words, v: _part(words, v[1]),
    "DMY": lambda words, v: _day(words, v[1], v[0]),
    "MDY": lambda words, v: _day(words, v[0], v[1]),
    "YMD": lambda words, v: _day(words, v[1], v[2]),
    "SY": lambda words, v: _season(words, v[0]),
    "YS": lambda words, v: _season(words, v[1]),
    "GSY": lambda words, v: _season(words, v[0] + v[1]),
    "TY": lambda words, v: _part(words, 37 + v[0]),
    "TMY": lambda words, v: _third_of_month(words, v[0], v[1]),
    "KY": lambda words, v: _part(words, 32 + v[0]),
    "YK": lambda words, v: _part(words, 32 + v[1]),
    "P": _period,
    "OC": _period,
    "OL": _period,
    "TP": _third_of_period,
    "TOC": _third_of_period,
    "TOL": _third_of_period,
    **dict.fromkeys(("OHY", "OHP", "OHOC", "OHOL", "OQY", "OQOC", "OQOL", "OOY", "OOP", "OOOC", "OOOL"), _part_of),
}
