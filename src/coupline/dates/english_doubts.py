"""What a range or a list of dates says once, where nobody can tell of which of them it is said.

Every function looks at the words of all dates, before they are given what they share, and refuses.
"""

from collections.abc import Callable, Iterable
from itertools import pairwise

from coupline.dates.english_dates import SHAPES
from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.english_words import Words, worded
from coupline.dates.reading import NoPhraseError
from coupline.errors import DateError

_LONGEST_MONTH = 31  # days
_WITH_MONTH = ("MY", "YM", "M")


def check_shared(words: list[Words]) -> None:
    """Refuses a day or a third beside its own month, and a time of day that one of several days has.

    Raises:
        NoPhraseError: for ``5-Dec 1963``, ``late, May 1963`` and ``5 or 7 May 1963 14:30``.
    """
    for one, other in pairwise(words):
        if one.shape in ("D", "O") and other.shape in _WITH_MONTH:
            raise NoPhraseError  # else a day and the whole month that it lies in
        if one.shape == "T" and "T" not in other.shape:
            raise NoPhraseError
    timed = [bool(date.time) for date in words]
    if any(timed) and not all(timed) and any(date.items and date.shape not in SHAPES for date in words):
        raise NoPhraseError


def check_listed(words: list[Words]) -> None:
    """Refuses what one date of a list says, where it may be said of the date beside it too.

    Raises:
        NoPhraseError: for ``1839 or 1840 April``, ``64 or mid 12th century`` and ``early 16th or 17th century``.
    """
    first, *others = words
    for one, other in pairwise(words):
        if one.shape == "Y" and len(other.shape) > 1 and other.shape[0] == "Y":
            raise NoPhraseError
    if first.shape[:1] == "T" and not any("T" in date.shape for date in others):
        part = first.shape[1:]
        if part in ("O", "M", "P") and all(date.shape.startswith(part) for date in others):
            raise NoPhraseError
    if any("C" in date.shape for date in words) and any(date.shape == "D" for date in words):
        _check_centuries(words)


def _check_centuries(words: list[Words]) -> None:
    """``16 or 17th century``: numbers in their order, and nothing but them; else they may be years."""
    *others, last = words
    numbers = [date.items[0].value for date in words if date.items]
    ordered = sorted(numbers, reverse=last.era < 0) == numbers
    if last.shape != "OC" or any(date.shape not in ("D", "O") for date in others) or not ordered:
        raise NoPhraseError


def settle_days(words: list[Words], said: Callable[[Iterable[str]], str]) -> None:
    """A number behind a month, where a year with an era stands in that place: ``January 49–March 44 BC``.

    One that is no day is a year, and has the era too.

    Args:
        words: of a range or a list.
        said: the phrase that its dates, in words, make.

    Raises:
        DateError: for ``March 15 – May 14 BC``, where it may be a day.
    """
    last = words[-1]
    if not last.era or last.leads or last.shape != "MY" or len(last.items[1].text) > 3:  # digits
        return
    numbered = [date for date in words if date.shape == "MD"]
    if any(date.items[1].value <= _LONGEST_MONTH for date in numbered):
        era, year = " BC" if last.era < 0 else " AD", last.items[1].text
        years = said(f"{_said(date)}{era}" for date in words)
        days = said(f"{_day(date, year)}{era}" for date in words)
        raise DateError("", f' has a number that may be a day or a year; write "{years}" or "{days}"')
    for date in numbered:
        date.change([date.items[0], PhraseToken("Y", *date.items[1][1:])])


def _said(words: Words) -> str:
    return " ".join(map(worded, words.items))


def _day(words: Words, year: str) -> str:
    """``15 March 14``: with the year where it has a day alone."""
    month, number = map(worded, words.items[:2])
    return f"{number} {month} {year}" if words.shape == "MD" else _said(words)
