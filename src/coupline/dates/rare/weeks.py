"""Weeks and halves: "2024-W09", "week 9 of 2024", "the first week of May 1963", "H1 1963", "first half of May 1963".

A numbered week is ISO 8601's, from Monday to Sunday; the first one of a year holds its 4 January. A month's first week
is its days 1–7, and its last one its last seven days.
"""

import re

from coupline.dates.calendar import DAY, day_text, days_from_civil, days_in_month, weekday_of
from coupline.dates.conventions import Conventions
from coupline.dates.english_vocabulary import WORDS, PhraseToken
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.rare.restating import Ends, dates_of, restated
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.dates.vocabulary import month_of_year
from coupline.errors import DateError

_NTH = ("first", "second", "third", "fourth", "fifth")
_WEEK = r"(?:(?:calendar )?week|wk\.?)"
_MONTH = r"(?P<month>[a-z]+)\.?,? (?P<its_year>\d{4})(?!\w| ?b\.?c)"
_WEEKS = dates_of(
    r"(?<![\w-])(?P<iso>\d{4})-?W(?P<number>\d\d)(?:-?(?P<day>[1-7]))?(?!\w|-\d(?!\d)| ?b\.?c)"
    rf"|\b(?:{_WEEK} ?|W)(?P<n>\d\d?)(?:,| of| in)? (?P<year>\d{{4}})(?!\w| ?b\.?c)"
    rf"|(?<![\w-])(?P<y>\d{{4}}),? (?:{_WEEK} ?|W)(?P<k>\d\d?)(?!\w| ?b\.?c)"
    rf"|\b(?P<nth>[1-5](?=st|nd|rd|th)|first|second|third|fourth|fifth|last)(?:st|nd|rd|th)? (?P<part>week|half)"
    rf" (?:of|in) {_MONTH}"
)
_HALVES = re.compile(
    r"\b(?:H([12])|([12])H)[ -]?(\d{4})(?!\w)|(?<![\w-])(\d{4})[ -]?(?:H([12])|([12])H)(?!\w)", re.IGNORECASE
)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such week or half.
        DateError: where it has one that does not exist.
    """
    text = _HALVES.sub(_half_of_year, plain)
    if text == plain:
        text = restated(re.sub(r"(W[\d-]+)/", r"\1 to ", plain), _WEEKS, _ends)
    return reread(text, conventions, again)


def _half_of_year(match: re.Match[str]) -> str:
    number, year = match[1] or match[2] or match[5] or match[6], match[3] or match[4]
    return f"{_NTH[int(number) - 1]} half of {year}"


def _ends(match: re.Match[str]) -> Ends:
    """The first and the last day."""
    if match["nth"]:
        return _part_of_month(match)
    year, number = (
        int(match["iso"] or match["year"] or match["y"]),
        int(match["number"] or match["n"] or match["k"]),
    )
    monday, following = _first_monday(year), _first_monday(year + 1)
    weeks = (following - monday) // 7
    if not 0 < number <= weeks:
        raise DateError("", f": {year:04d} has {weeks} weeks")
    monday += 7 * (number - 1)
    if match["day"]:
        day = _text(monday + int(match["day"]) - 1)
        return day, day
    return _text(monday), _text(monday + 6)


def _first_monday(year: int) -> int:
    """The days from 1970-01-01 to the Monday of a year's first week."""
    fourth = days_from_civil(year, 1, 4)
    return fourth - weekday_of(fourth)


def _text(days: int) -> str:
    return day_text(days * DAY)


def _part_of_month(match: re.Match[str]) -> Ends:
    """A week, or a half, of a month."""
    month, year, nth = WORDS.get(match["month"].lower(), PhraseToken("", 0, "")), int(match["its_year"]), match["nth"]
    if month.letter != "M":
        raise NoPhraseError
    length, when = days_in_month(year, month.value), month_of_year(year, month.value)
    number = int(nth) if nth.isdigit() else _NTH.index(nth.lower()) + 1 if nth.lower() in _NTH else 0
    if match["part"].lower() == "week":
        if number == 5:  # days 29–31 are no week
            raise DateError("", f': {when} has four weeks; write "last week of {when}" or its days')
        first = 7 * number - 6 if number else length - 6
        last = first + 6
    else:
        if not 0 < number <= 2:
            raise DateError("", f": {when} has two halves")
        if month.value == 2:  # nobody knows whether its 15th is in the first
            days = "1 and 14" if number == 1 else f"15 and {length}"
            raise DateError("", f': write its days, as in "between {days} {when}"')
        first, last = (1, 15) if number == 1 else (16, length)
    return f"{first} {when}", f"{last} {when}"
