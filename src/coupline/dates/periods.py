"""Years, decades and centuries as numbers: what a year is counted under, what that is called, and what is folded.

The first period of our era has number 0, the one before it -1: a decade or a century of our era and one before it are
never the same, whatever year 0 would belong to.
"""

from coupline.dates.calendar import year_text
from coupline.dates.date_words import period_of
from coupline.dates.parse import parse_date
from coupline.dates.vocabulary import year_words

FOLDED_FROM = 2  # so many periods in a row without anything are one line of a drawing
_LAST_YEAR = 9999  # beyond it nobody counts in decades


def number_of(year: int, size: int) -> int:
    """The number of the period of so many years (1, 10 or 100) that holds an astronomical year.

    >>> number_of(1964, 10), number_of(5, 100), number_of(-43, 100)
    (196, 0, -1)
    """
    first = year if size == 1 else period_of(year, size)[0]
    return first // size if first >= 0 or size == 1 else -(-first // size) - 1


def number_within(years: tuple[int, int] | None, size: int) -> int | None:
    """The number of the one period that holds these years, a first and a last; None where no one period does."""
    if years is None:
        return None
    first, last = (number_of(year, size) for year in years)
    return first if first == last else None


def folded_between(before: int | None, number: int | None, least: int = FOLDED_FROM) -> int:
    """How many periods lie between two, where these are so many that one line stands for them; else 0.

    Args:
        before: the earlier; None where there is none.
        number: the later; None where it has none.
        least: how many are folded.

    >>> folded_between(1960, 1962), folded_between(1960, 1963), folded_between(None, 1963)
    (0, 2, 0)
    """
    missing = 0 if before is None or number is None else number - before - 1
    return missing if missing >= least else 0


def years_of(number: int, size: int) -> tuple[int, int]:
    """The first and the last astronomical year of a period."""
    if size == 1:
        return number, number
    within = max(number * size, 1) if number >= 0 else (number + 1) * size - 1
    first, _ = period_of(within, size)
    last = first + size - 1
    return (max(first, 1), last) if number >= 0 else (first, min(last, 0))


def called(number: int, size: int) -> tuple[str, str]:
    """What the period of a number is called: in EDTF, and in words."""
    first, last = years_of(number, size)
    if size == 1:
        return year_text(first), year_words(first)
    words = period_of(first, size)[1]
    if not words or first < -_LAST_YEAR or last > _LAST_YEAR:  # the 1900s may be a century
        words = parse_date(f"{year_text(first)}/{year_text(last)}").display()
    masked = last - first + 1 == size if first > 0 else last < 0 and not last % size
    if masked and first >= -_LAST_YEAR and last <= _LAST_YEAR:
        digits = len(str(size)) - 1
        return year_text(last)[:-digits] + "X" * digits, words
    return f"[{year_text(first)}..{year_text(last)}]", words
