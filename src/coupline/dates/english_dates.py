"""One date of an English phrase, put into EDTF.

A date is a row of words, and the row's shape (a letter a word, see ``tokens``) says what it is: "DMY" is 5 December
1963, "TOC" the late 18th century. ``SHAPES`` has them all. An era ("AD 33", "44 BCE", "5th century BC") belongs to the
number that it stands beside, an ordinal beside a month is a day, a weekday is checked and dropped. What comes out is a
pair of EDTF dates: twice the same for what EDTF can write as one, else the first and the last.

In a range or a list the earlier dates may leave out what the last one says ("3–5 November 1964", "500–401 BCE"), and
the last one what the first has said ("December 5–7, 1963", "1961–65"): ``share`` fills it in.
"""

from collections.abc import Callable

from coupline.dates.calendar import days_from_civil, days_in_month, year_text
from coupline.dates.tokens import PhraseToken
from coupline.dates.vocabulary import WEEKDAYS, month_of_year
from coupline.errors import DateError

Pair = tuple[str, str]
_THIRDS = {
    10: (0, 4, 7, 10),
    100: (0, 34, 67, 100),
    1000: (0, 334, 667, 1000),
}  # the first year of each, and of the next
_SIZES = {"P": 10, "C": 100, "L": 1000}  # years
_PARTS = {"H": 2, "Q": 4}
_CODES = {"H": 39, "Q": 32}  # EDTF's code of the first part, less one
_RANKS = {"T": 0, "D": 1, "M": 2, "S": 2, "O": 3, "Y": 4, "C": 4, "P": 4, "L": 4}  # the coarser the greater
_ERA_BESIDE = "DYCPL"


class Words:
    """A date of a phrase, as its words say it.

    Attributes:
        items: its words, without those below.
        shape: a letter for each of them.
        era: -1 before the common era, 1 in it, 0 where nothing is said.
        weekday: 0 for Monday; None where none is named.
        time: of day, as EDTF writes it.
        marks: "", "~", "?" or "%".
    """

    __slots__ = ("era", "items", "marks", "shape", "time", "weekday")

    def __init__(self) -> None:
        self.items: list[PhraseToken] = []
        self.era, self.time, self.marks, self.shape = 0, "", "", ""
        self.weekday: int | None = None

    def mark(self, mark: str) -> None:
        """Approximate, uncertain, or both."""
        self.marks = mark if self.marks in ("", mark) else "%"

    def change(self, items: list[PhraseToken]) -> None:
        """Other words in place of these."""
        self.items = items
        self.shape = "".join([item.letter for item in items])

    def settle(self) -> None:
        """Gives eras, ordinals, weekdays and times their places, once all words are there."""
        shape = self.shape
        if "E" in shape:
            self._settle_era(shape.index("E"))
        if "N" in shape:
            self.time = _time(self._pop("N").text)
        if shape[0] == "W":
            self.weekday = self._pop("W").value
        if "O" in shape and "M" in shape:
            self.change(
                [PhraseToken("D", item.value, item.text) if item.letter == "O" else item for item in self.items]
            )

    def _pop(self, letter: str) -> PhraseToken:
        index = self.shape.index(letter)
        token = self.items[index]
        self.change(self.items[:index] + self.items[index + 1 :])
        return token

    def _settle_era(self, index: int) -> None:
        """The number beside the era, before it or else behind it, is a year where it is a bare one."""
        self.era = self._pop("E").value
        for beside in (index - 1, index):
            if 0 <= beside < len(self.items) and self.items[beside].letter in _ERA_BESIDE:
                letter, value, text = self.items[beside]
                self.items[beside] = PhraseToken("Y" if letter == "D" else letter, value, text)
                self.change(self.items)
                return

    def pair(self) -> Pair | None:
        """The first and the last date that it may mean, as EDTF; None where the words make no date."""
        shape = self.shape
        build = SHAPES.get(shape)
        if build is None or (self.weekday is not None and shape not in ("DMY", "MDY", "YMD")):
            return None
        pair = build(self, [item.value for item in self.items])
        if pair is None or (self.time and (len(pair[0]) < len("1963-12-05") or self.marks)):
            return None
        first, last = pair
        return first + self.time + self.marks, last + self.time + self.marks


def share(words: list[Words]) -> None:
    """Fills into each date of a range or a list what the others say for it."""
    first, last = words[0], words[-1]
    if not last.era and all(date.shape in SHAPES for date in words):
        return
    if last.shape == "DY" and first.shape == "MD":
        last.change([first.items[0], *last.items])
    if last.shape == "D" and first.shape == "Y":
        _share_century(first, last)
    for other in words[:-1]:
        other.era = other.era or last.era
        if other.shape == "D" and last.shape == "Y":
            other.change([PhraseToken("Y", *other.items[0][1:])])
        rank = max([_RANKS.get(letter, 9) for letter in other.shape], default=9)
        other.change(other.items + [item for item in last.items if _RANKS.get(item.letter, 0) > rank])


def _share_century(first: Words, last: Words) -> None:
    """``65`` of ``1961–65`` is 1965: two digits, and greater than those of the first year."""
    year, (_, number, text) = first.items[-1], last.items[0]
    if len(year.text) == 4 and len(text) == 2 and number > year.value % 100:  # YYYY–YY
        last.change([PhraseToken("Y", year.value // 100 * 100 + number, year.text[:2] + text)])


def _time(text: str) -> str:
    """``T14:30``, with the offset from UTC as EDTF writes it."""
    clock = text.upper().replace(" ", "").replace("GMT", "UTC")
    if len(clock) > 1 and clock[1] == ":":
        clock = "0" + clock
    head, utc, zone = clock.partition("UTC")
    return f"T{head}{zone or ('Z' if utc else '')}"


# years


def _number(words: Words) -> int | None:
    """The astronomical year that is named; None for a number that might be no year."""
    token = words.items[words.shape.index("Y")]
    size = len(token.text)
    if not words.era and (size < 3 or size > 4 or (size == 3 and "M" not in words.shape)):  # 0850
        return None
    if token.value < 1:
        return None
    return 1 - token.value if words.era < 0 else token.value


def _same(text: str) -> Pair:
    return text, text


def _year(words: Words, _values: list[int]) -> Pair | None:
    year = _number(words)
    return None if year is None else _same(year_text(year))


def _part(words: Words, code: int) -> Pair | None:
    """A season, or another part of a year."""
    year = _number(words)
    return None if year is None else _same(f"{year_text(year)}-{code:02d}")


def _day(words: Words, month: int, day: int, last: int | None = None) -> Pair | None:
    year = _number(words)
    if year is None or day < 1:
        return None
    if words.weekday is not None and day <= days_in_month(year, month):
        found = (days_from_civil(year, month, day) + 3) % 7  # 1970-01-01 was a Thursday
        if found != words.weekday:
            name = WEEKDAYS[found].capitalize()
            raise DateError("", f": {day} {month_of_year(year, month)} was a {name}")
    prefix = f"{year_text(year)}-{month:02d}-"
    return f"{prefix}{day:02d}", f"{prefix}{last or day:02d}"


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
    if size == 10 and (base % 100 == 0 or (base < 1000 and not words.era)):  # 1800s, 60s
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
    """A half or a quarter: of a year, a decade or longer."""
    number, letter = values[0], words.items[1].letter
    parts = _PARTS[letter]
    number = parts if number < 0 else number
    if not 0 < number <= parts:
        return None
    if words.items[-1].letter == "Y":
        return _part(words, _CODES[letter] + number)
    span = _span(words)
    if span is None or span[1] % parts:
        return None
    first, size = span[0], span[1] // parts
    return _years(first + size * (number - 1), first + size * number)


SHAPES: dict[str, Callable[[Words, list[int]], Pair | None]] = {
    "I": lambda words, _: _same(words.items[0].text),
    "Y": _year,
    "MY": lambda words, v: _part(words, v[0]),
    "YM": lambda words, v: _part(words, v[1]),
    "DMY": lambda words, v: _day(words, v[1], v[0]),
    "MDY": lambda words, v: _day(words, v[0], v[1]),
    "YMD": lambda words, v: _day(words, v[1], v[2]),
    "SY": lambda words, v: _part(words, v[0]),
    "YS": lambda words, v: _part(words, v[1]),
    "GSY": lambda words, v: _part(words, v[0] + v[1]),
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
    **dict.fromkeys(("OHY", "OHP", "OHOC", "OHOL", "OQY", "OQOC", "OQOL"), _part_of),
}
