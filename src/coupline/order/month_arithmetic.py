"""Calendar additions: the same day of a later month, or that month's last day.

31 January and one month is 28 or 29 February, so a month is no number of days: it is a function of the day. It never
decreases, and that is all that a bound needs to travel through it in either direction. Where ``y`` is at least ``x``
and a month, the least ``x`` gives the least ``y``, and the greatest ``y`` gives the greatest ``x`` whose addition does
not go beyond it. The calendar repeats after 400 years (146,097 days), and so do these functions: the first days of two
such cycles' months stand in a table, in which a month is a place and an addition of months a step.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from coupline.dates import days_from_civil, is_leap
from coupline.dates.calendar import CYCLE_DAYS, CYCLE_YEARS

DayToDay = Callable[[int], int]


class Turn(NamedTuple):
    """An inequality between two days that is no fixed number of them.

    Attributes:
        ahead: from the least day of the one, the least day of the other.
        back: from the greatest day of the other, the greatest of the one.
        months: how many of them it is from the one to the other; negative where it leads back in time.
    """

    ahead: DayToDay
    back: DayToDay
    months: int

    @property
    def shift(self) -> int:
        """By how many days it leads ahead at least, whatever the day: 28 for a month, -31 for one back in time."""
        return _days_of(self.months)


_CYCLE = CYCLE_YEARS * 12  # months
_BEGIN = -days_from_civil(0, 3, 1)  # days from a cycle's begin to 1970; of March, so that the leap day is a year's last
_SINCE_MARCH = (31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31)  # days in the months to January
# A day's month is nearly in proportion to it. So that this is right or one too many it is taken 8000 parts further.
_FURTHER = 8_000


@cache
def _first_days() -> tuple[int, ...]:
    """Of each month in two cycles the first day: made where a month is counted, as most lists count none."""
    lengths = [days for year in range(1, 401) for days in (*_SINCE_MARCH, 28 + is_leap(year))]
    return tuple(accumulate(lengths * 2, initial=0))


def adding(months: int) -> DayToDay:
    """What gives the same day so many months later, or the last of that month."""
    cycles, rest = divmod(months, _CYCLE)
    cycles, firsts = cycles * CYCLE_DAYS, _first_days()

    def add(day: int) -> int:
        of_cycle = (day + _BEGIN) % CYCLE_DAYS
        month = (of_cycle * _CYCLE + _FURTHER) // CYCLE_DAYS
        month -= firsts[month] > of_cycle
        same = of_cycle - firsts[month] + firsts[month + rest]
        beyond = firsts[month + rest + 1]
        return day - of_cycle + cycles + (same if same < beyond else beyond - 1)

    return add


def last_before(months: int) -> DayToDay:
    """What gives the greatest day whose addition of so many months is not after a day."""
    cycles, rest = divmod(-months, _CYCLE)
    cycles, firsts = cycles * CYCLE_DAYS, _first_days()

    def subtract(day: int) -> int:
        of_cycle = (day + _BEGIN) % CYCLE_DAYS
        month = (of_cycle * _CYCLE + _FURTHER) // CYCLE_DAYS
        month -= firsts[month] > of_cycle
        same = of_cycle - firsts[month] + firsts[month + rest]
        beyond = firsts[month + rest + 1]
        # to a month's last day all come that are no earlier in theirs
        fits = same < beyond and of_cycle + 1 < firsts[month + 1]
        return day - of_cycle + cycles + (same if fits else beyond - 1)

    return subtract


def first_after(months: int) -> DayToDay:
    """What gives the least day whose addition of so many months is not before a day."""
    cycles, rest = divmod(-months, _CYCLE)
    cycles, firsts = cycles * CYCLE_DAYS, _first_days()

    def subtract(day: int) -> int:
        of_cycle = (day + _BEGIN) % CYCLE_DAYS
        month = (of_cycle * _CYCLE + _FURTHER) // CYCLE_DAYS
        month -= firsts[month] > of_cycle
        same = of_cycle - firsts[month] + firsts[month + rest]
        beyond = firsts[month + rest + 1]
        # where that month is too short, no day of it is late enough: the first of the next is
        return day - of_cycle + cycles + (same if same < beyond else beyond)  # noqa: FURB136 - ``min`` takes longer

    return subtract


@lru_cache(maxsize=1024)
def at_least(months: int) -> Turn:
    """The later day is not before the earlier one and so many months: from the earlier to the later."""
    return Turn(adding(months), last_before(months), months)


@lru_cache(maxsize=1024)
def at_most(months: int) -> Turn:
    """The later day is not after the earlier one and so many months: from the later to the earlier."""
    return Turn(first_after(months), adding(months), -months)


@lru_cache(maxsize=2048)
def mirrored(turn: Turn) -> Turn:
    """The same inequality where time runs backwards: all days negated."""
    ahead, back, months = turn
    return Turn(lambda day: -back(-day), lambda day: -ahead(-day), months)


@lru_cache(maxsize=1024)
def _days_of(months: int) -> int:
    """The least number of days that so many months can have: from the first of some month to that of another.

    To the last of a shorter month it is as long as from the first of the next month to that of the next after it.
    """
    cycles, rest = divmod(months, _CYCLE)
    firsts = _first_days()
    return cycles * CYCLE_DAYS + min(firsts[month + rest] - firsts[month] for month in range(_CYCLE))
