"""How long from one date to another: the least and the most that it may be.

From the end of the earlier to the start of the later, in calendar days and in the years, months and days that
``dateutil.relativedelta`` counts from the earlier to the later; in hours, minutes and seconds too where both are known
to the minute.
"""

from typing import NamedTuple

from coupline.dates.calendar import CYCLE_DAYS, CYCLE_YEARS, DAY, civil_from_days
from coupline.dates.interval import Interval
from coupline.dates.value import Precision, TimelineDate
from coupline.wording import counted

_Lapse = tuple[int, int]  # from one unit of time to another, both counted from 1970-01-01
_WEEKS = 70  # days: more are told in months
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


class Gap(NamedTuple):
    """The least and the most time between two dates.

    Attributes:
        least: whole days; 0 where they may touch.
        most: whole days; None where there is no bound.
        words: "1 month 4 days", "between 3 and 5 weeks", "at least 2 years", "up to 5 days", "the same day",
            "none, they overlap", "not known";
            with "roughly" before it where either date is approximate or uncertain.
        forward: True where the second certainly begins when the first is over, False where it is the other way round,
            None where neither is certain: two dates of one day may be in either order.
    """

    least: int
    most: int | None
    words: str
    forward: bool | None


def gap(first: Interval, second: Interval) -> Gap:
    """How long from one date or window to another, whichever is the earlier."""
    unit = _unit(first, second)
    ahead, back = _lapses(first, second, unit), _lapses(second, first, unit)
    apart = True
    if _length(ahead[0]) >= 0:
        least, most = ahead
    elif _length(back[0]) >= 0:
        least, most = back
    else:
        least, most, apart = (0, 0), _longer(ahead[1], back[1]), False
    doubt = "roughly " if first.doubted or second.doubted else ""
    days = DAY // unit
    words = "none, they overlap" if not apart and not _length(most) else _words(least or (0, 0), most, unit)
    most_days = None if most is None else _length(most) // days
    return Gap(_length(least) // days, most_days, doubt + words, _order(first, second))


def _order(first: Interval, second: Interval) -> bool | None:
    """Whether one interval is certainly over before the other begins, be it by a margin: ``Gap.forward``."""
    (start, end), (later, last) = first.reach, second.reach
    if end is not None and later is not None and end <= later:
        return True
    return False if start is not None and last is not None and last <= start else None


def gap_of_days(least: int, most: int | None, *, forward: bool | None, doubted: bool, lasting: bool = False) -> Gap:
    """How long it is where only the number of days is known, and not between which.

    Args:
        least: whole days, 0 or more.
        most: whole days; None where there is no bound.
        forward: as in ``Gap``.
        doubted: whether it follows from what is approximate or uncertain.
        lasting: whether one of the two lasted.
    """
    low, high = _counted_days(least), "" if most is None else _counted_days(most)
    if most is None:
        words = f"at least {low}" if least else "not known"
    elif least == most:
        words = low if least else "none, they overlap" if lasting and forward is None else "the same day"
    else:
        words = f"between {low} and {high}" if least else f"up to {high}"
    return Gap(least, most, f"{'roughly ' if doubted else ''}{words}", forward)


def _counted_days(days: int) -> str:
    whole = days and days % 7 == 0 and days <= _WEEKS
    return counted(days // 7, "week") if whole else counted(days, "day")


def _unit(first: Interval, second: Interval) -> int:
    """What both are counted in: a second, a minute or a day, as seconds."""
    if not (isinstance(first, TimelineDate) and isinstance(second, TimelineDate)):
        return DAY
    rank = max(first.precision.rank, second.precision.rank)
    return 1 if rank == Precision.SECOND.rank else 60 if rank == Precision.MINUTE.rank else DAY


def _lapses(first: Interval, second: Interval, unit: int) -> tuple[_Lapse | None, _Lapse | None]:
    """The shortest and the longest lapse from the end of the one to the start of the other; None for no bound."""
    a, b, _, _ = _counted(second, unit)
    _, _, c, d = _counted(first, unit)
    least = None if a is None or d is None else (d, a)
    most = None if b is None or c is None else (c, b)
    return least, most


def _counted(date: Interval, unit: int) -> list[int | None]:
    """The first and the last unit of the start and of the end; days are local ones."""
    counted: list[int | None] = []
    for index, instant in enumerate(date.outer):
        bound = date.local(index) if unit == DAY and not date.softened else instant  # which has no clock of its own
        counted.append(None if bound is None else (bound - (index & 1)) // unit)
    a, b, c, d = counted
    return [a, d if b is None else b, a if c is None else c, d]  # nothing ends before it starts


def _length(lapse: _Lapse | None) -> int:
    """In units; -1 for the unbounded, which may always be the other way round."""
    return -1 if lapse is None else lapse[1] - lapse[0]


def _longer(one: _Lapse | None, other: _Lapse | None) -> _Lapse | None:
    if one is None or other is None:
        return None
    return max((0, 0), one, other, key=lambda lapse: (_length(lapse), lapse))


def _words(least: _Lapse, most: _Lapse | None, unit: int) -> str:
    if most is None:
        return f"at least {_told(least, unit)}" if _length(least) > 0 else "not known"
    if _length(least) == _length(most):
        name = {1: "second", 60: "minute"}.get(unit, "day")
        return _told(most, unit) if _length(most) else f"the same {name}"
    if not _length(least):
        return f"up to {_told(most, unit)}"
    low, high = _told(least, unit), _told(most, unit)
    if unit == DAY and _length(most) <= _WEEKS and not (_length(least) % 7 or _length(most) % 7):
        low, high = counted(_length(least) // 7, "week"), counted(_length(most) // 7, "week")
    if low.count(" ") == high.count(" ") == 1 and low.split()[1].rstrip("s") == high.split()[1].rstrip("s"):
        low = low.split()[0]
    return f"between {low} and {high}"


def _told(lapse: _Lapse, unit: int) -> str:
    """``1 month 4 days``: whole cycles of 400 years apart, so that any years will do."""
    import datetime as dt  # as dateutil, only where a gap is told

    from dateutil.relativedelta import relativedelta

    (first, start), (last, end) = (divmod(place * unit, DAY) for place in lapse)
    cycles = (last - first) // CYCLE_DAYS
    year, month, day = civil_from_days(first)
    base = dt.datetime(year % CYCLE_YEARS + CYCLE_YEARS, month, day)  # noqa: DTZ001 - UTC or local, as it was counted
    days = last - first - cycles * CYCLE_DAYS
    delta = relativedelta(base + dt.timedelta(days=days, seconds=end), base + dt.timedelta(seconds=start))
    weeks = delta.days // 7 if not (delta.years or delta.months or cycles or delta.days % 7) and unit == DAY else 0
    days = 0 if weeks else delta.days
    years = delta.years + cycles * CYCLE_YEARS
    numbers = (years, delta.months, weeks, days, delta.hours, delta.minutes, delta.seconds)
    return " ".join(counted(number, name) for number, name in zip(numbers, _UNITS, strict=True) if number)
