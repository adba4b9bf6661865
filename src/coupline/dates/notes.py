"""What a reader should be told of a date that was read, but may have been meant otherwise."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coupline.dates.calendar import year_text
from coupline.dates.components import shortened, single
from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.value import TimelineDate
from coupline.dates.vocabulary import MONTHS, SEASONS, year_words
from coupline.errors import DateError

_SEASONS = {"21", "22", "23", "24"}  # those of no hemisphere
_PART = re.compile(r"(?<![\d-])\d{4}-\d\d[?~%]?(?=$|[/,.\]}])", re.ASCII)
_MINUS = re.compile(r"(?:^|[/\[{,.?~%\s(])(?:-[\dX]{4}|0000(?!\d))|Y-", re.ASCII)
_YEAR = re.compile(r"Y?-?\d+")
_WINTER = re.compile(r"(-?\d{4})-(\d\d)[?~%]?w", re.ASCII)


class Note(NamedTuple):
    """What may have been meant otherwise.

    Attributes:
        code: "astronomical-year", "hyphen", "season", "winter", "julian-weekday", "old-style" or "short-year".
        message: how the date was read.
        hint: what to write where it was meant otherwise.
        severity: "warning" where it mostly is, else "note".
    """

    code: str
    message: str
    hint: str
    severity: str = "note"

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}"


def notes(written: object, date: TimelineDate, conventions: Conventions = USUAL) -> tuple[Note, ...]:
    """The notes on a date, neither message nor hint with a full stop; mostly none.

    Args:
        written: the value that was read: a text, or an integer from TOML.
        date: what it was read as.
        conventions: what its file says of how its dates are meant.
    """
    return tuple(_all(written, date, conventions))


def _all(written: object, date: TimelineDate, conventions: Conventions) -> Iterator[Note]:
    if conventions.minus_years is None:
        yield from _astronomical(written, date)
    if isinstance(written, str):
        yield from _hyphens(written)
    if conventions.hemisphere is None and _SEASONS & _months(date):
        message = f"seasons are taken as northern: {date.display()} is {date.earliest} to {date.latest}"
        hint = 'hemisphere = "south" in the file, or --hemisphere south, makes them southern'
        yield Note("season", message, hint)
    for winter in dict.fromkeys(_WINTER.findall(date.marked)):
        yield _of_winter(date, *winter)
    yield from (_remarked(remark, date) for remark in date.remarks)


def _astronomical(written: object, date: TimelineDate) -> Iterator[Note]:
    if isinstance(written, int):
        if written > 0:
            return
        shown = str(written)
    elif _MINUS.search(date.edtf) and _MINUS.search(str(written)):
        shown = f'"{written}"'
    else:
        return
    era = date.display()
    if era == date.edtf:  # no words
        yield Note(
            "astronomical-year", f"{shown} counts a year 0", "write its years with BCE if the text should say so"
        )
        return
    message = (
        f"{shown} is an astronomical year, {era}" if _YEAR.fullmatch(date.edtf) else f"{shown} counts a year 0: {era}"
    )
    yield Note("astronomical-year", message, f'write "{era}" if the text should say so')


def _hyphens(written: str) -> Iterator[Note]:
    """Of the first part of a text of EDTF that is a year and a month to EDTF, and two years to most people."""
    part = next(filter(shortened, _PART.findall(written)), "")
    named, years = single(part) if part and _is_edtf(written) else None, shortened(part)
    if named and years:
        severity = "note" if int(part[5:7]) <= len(MONTHS) else "warning"  # 1905-06 may well be a month
        hint = f'if {years[0]}–{years[1]} is meant, write "{_PART.sub(_as_years, written)}"'
        yield Note("hyphen", f'"{part}" is read as {named.display()}', hint, severity)


def _is_edtf(written: str) -> bool:
    try:
        return read_edtf(written) is not None
    except DateError:
        return False


def _as_years(match: "re.Match[str]") -> str:
    """A part of a text of EDTF as the years that it may be: ``1924`` of the one in ``1920/1921-24``."""
    first, last = shortened(match[0]) or (match[0], match[0])
    before, behind = match.string[: match.start()], match.string[match.end() :]
    if first == last or behind.startswith(("/", "..")):
        return first
    if before.endswith(("/", "..")):
        return last
    return f"{first}{'..' if '[' in before or '{' in before else '/'}{last}"


def _months(date: TimelineDate) -> set[str]:
    """The months, or the codes in their place, of the dates in a date's EDTF that name no day."""
    text = date.edtf.replace("..", " ").translate(
        {ord(mark): " " for mark in "/[]{},"} | {ord(mark): "" for mark in "?~%"}
    )
    return {part[-2:] for part in text.split() if len(part.lstrip("-")) == 7}  # YYYY-NN


def _of_winter(date: TimelineDate, year: str, code: str) -> Note:
    """Of a season over the new year that is named by one year: which of two it is taken as."""
    number, season = int(year), SEASONS[int(code)]
    other, first, second = (year_words(each) for each in (number - 1, number, number + 1))
    message = f'"{date.text}" is taken as December {first} to February {second}, and January {first} may be meant'
    if number < 1001:  # these have an era
        return Note("winter", message, f'write "{year_text(number)}-{code}" or "{year_text(number - 1)}-{code}"')
    return Note("winter", message, f'write "{season} {first}–{second}" or "{season} {other}–{first}"')


def _remarked(remark: str, date: TimelineDate) -> Note:
    """What the reader of a date remarks of it."""
    words = date.display()
    if remark == "julian-weekday":
        message = f'"{date.text}" has its weekday by the Julian calendar, and is not converted'
        return Note(remark, message, "write the day of our calendar, with its weekday, if the list counts by that")
    message = f'"{date.text}" is read as {words}'
    if remark == "old-style":
        return Note(remark, f"{message}, by our count of years", f'write "{words}" if the text should say so')
    return Note(remark, message, f'write "{words}" if that is meant, else all four digits of the year')
