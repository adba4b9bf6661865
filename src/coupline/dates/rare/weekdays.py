"""The nth weekday of a month: "the 4th Thursday of November 1965" is the 25th."""

import re

from coupline.dates.calendar import days_from_civil, days_from_julian, days_in_month, weekday_of
from coupline.dates.conventions import Conventions
from coupline.dates.english_vocabulary import WORDS, PhraseToken
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.dates.vocabulary import WEEKDAYS, month_of_year, ordinal
from coupline.errors import DateError

GREGORIAN_FROM = 1753  # Britain's first whole year: before it a weekday may be counted in either calendar
_NTH = ("first", "second", "third", "fourth", "fifth")
_FORM = re.compile(
    r"\b(?:the )?(?P<nth>[1-5](?=st|nd|rd|th)|first|second|third|fourth|fifth|last)(?:st|nd|rd|th)? "
    r"(?P<weekday>[a-z]+)\.? (?:of |in )?(?P<month>[a-z]+)\.?,? (?P<year>\d{4})(?!\w| ?b\.?c)",
    re.IGNORECASE,
)
_NONE = PhraseToken("", 0, "")


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it names no such day.
        DateError: where the month has no fifth, or the year is one of two calendars.
    """
    text = _FORM.sub(_day, plain)
    if text == plain:
        raise NoPhraseError
    return reread(text, conventions, again)


def _day(match: re.Match[str]) -> str:
    """``25 November 1965``; the words themselves where they are of something else."""
    weekday, month = (WORDS.get(match[name].lower(), _NONE) for name in ("weekday", "month"))
    if (weekday.letter, month.letter) != ("W", "M"):
        return match[0]
    year, word = int(match["year"]), match["nth"].lower()
    number = int(word) if word.isdigit() else _NTH.index(word) + 1 if word in _NTH else 0
    when = month_of_year(year, month.value)
    julian, day = (_nth(year, month.value, weekday.value, number, julian=each) for each in (True, False))
    if year < GREGORIAN_FROM:
        days = " or ".join(f'"{each} {when}"' for each in (julian, day) if each)
        raise DateError("", f" is another day in the Julian calendar than in the Gregorian; write {days or 'the day'}")
    if not day:
        last = ordinal(_nth(year, month.value, weekday.value, 0, julian=False))
        raise DateError("", f": {when} has no fifth {WEEKDAYS[weekday.value].capitalize()}; its last is the {last}")
    return f"{day} {when}"


def _nth(year: int, month: int, weekday: int, number: int, *, julian: bool) -> int:
    """The day of the month of its first, second … such weekday, of its last for 0; 0 where there is none."""
    begins = days_from_julian(year, month, 1) if julian else days_from_civil(year, month, 1)
    length = 29 if julian and month == 2 and year % 4 == 0 else days_in_month(year, month)  # February
    first = 1 + (weekday - weekday_of(begins)) % 7
    day = first + 7 * (number - 1) if number else first + (length - first) // 7 * 7
    return day if day <= length else 0
