"""Calendar additions: the same day of a later month, or that month's last day.

31 January and one month is 28 or 29 February, so a month is no number of days: it is a function of the day. It never
decreases, and that is all that a bound needs to travel through it in either direction. Where ``y`` is at least ``x``
and a month, the least ``x`` gives the least ``y``, and the greatest ``y`` gives the greatest ``x`` whose addition does
not go beyond it. The calendar repeats after 400 years (146,097 days), and so do these functions.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from coupline.dates import civil_from_days, days_from_civil, days_in_month


class Turn(NamedTuple):
    """An inequality between two days that is no fixed number of them.

    Attributes:
        ahead: from the least day of the one, the least day of the other.
        back: from the greatest day of the other, the greatest of the one.
    """

    ahead: Callable[[int], int]
    back: Callable[[int], int]


_SHORTEST = 28  # days: up to this one no month is too short


def add(day: int, months: int) -> int:
    """The same day so many months later, or the last of that month."""
    year, month, of_month = civil_from_days(day)
    months += month - 1
    year, month = year + months // 12, months % 12 + 1
    if of_month > _SHORTEST:
        of_month = min(of_month, days_in_month(year, month))
    return days_from_civil(year, month, of_month)


def last_before(day: int, months: int) -> int:
    """The greatest day whose addition of so many months is not after ``day``."""
    year, month, of_month = civil_from_days(day)
    last_of_month = of_month >= _SHORTEST and of_month == days_in_month(year, month)
    months = month - 1 - months
    year, month = year + months // 12, months % 12 + 1
    if of_month >= _SHORTEST:
        length = days_in_month(year, month)
        of_month = length if last_of_month else min(of_month, length)
    return days_from_civil(year, month, of_month)


def first_after(day: int, months: int) -> int:
    """The least day whose addition of so many months is not before ``day``."""
    year, month, of_month = civil_from_days(day)
    months = month - 1 - months
    year, month = year + months // 12, months % 12 + 1
    if of_month > _SHORTEST:  # where that month is too short, no day of it is late enough: the first of the next is
        of_month = min(of_month, days_in_month(year, month) + 1)
    return days_from_civil(year, month, of_month)


@lru_cache(maxsize=1024)
def at_least(months: int) -> Turn:
    """The later day is not before the earlier one and so many months: from the earlier to the later."""
    return Turn(lambda day: add(day, months), lambda day: last_before(day, months))


@lru_cache(maxsize=1024)
def at_most(months: int) -> Turn:
    """The later day is not after the earlier one and so many months: from the later to the earlier."""
    return Turn(lambda day: first_after(day, months), lambda day: add(day, months))


@lru_cache(maxsize=2048)
def mirrored(turn: Turn) -> Turn:
    """The same inequality where time runs backwards: all days negated."""
    return Turn(lambda day: -turn.back(-day), lambda day: -turn.ahead(-day))
