"""Days, months and years as integers on one time line, for any year.

The calendar is the proleptic Gregorian one with astronomical years: year 0 is 1 BCE, year -43 is 44 BCE. Instants are
whole seconds from 1970-01-01T00:00:00 (UTC where an offset is known), so that year -13,800,000,000 and a line of a log
are both just integers. There are no leap seconds. ``days_from_civil`` and ``civil_from_days`` follow Howard Hinnant's
"chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is a year's last.
"""

DAY = 86_400  # seconds
CYCLE_YEARS, CYCLE_DAYS = 400, 146_097  # after which the calendar repeats
_EPOCH = 719_468  # days from 0000-03-01 to 1970-01-01
_JULIAN_EPOCH = 719_470  # days from 0000-03-01 of the Julian calendar to 1970-01-01
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STARTS = (0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275)  # days from 1 March to each month's first


def is_leap(year: int) -> bool:
    """Whether this astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days the month (1–12) has in this astronomical year."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month]  # February


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to this day.

    Args:
        year: astronomical, any integer.
        month: 1–12.
        day: 1 is the month's first; a number beyond the month's last counts on.
    """
    if month < 3:  # January and February end the year before
        year -= 1
    return 365 * year + year // 4 - year // 100 + year // 400 + _STARTS[month] + day - 1 - _EPOCH


def days_from_julian(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a day of the Julian calendar; its arguments as those of ``days_from_civil``.

    >>> days_from_julian(1752, 9, 3) == days_from_civil(1752, 9, 14)
    True
    """
    if month < 3:  # as above
        year -= 1
    return 365 * year + year // 4 + _STARTS[month] + day - 1 - _JULIAN_EPOCH


def weekday_of(days: int) -> int:
    """The weekday so many days after 1970-01-01, 0 for Monday."""
    return (days + 3) % 7  # that was a Thursday


def civil_from_days(days: int) -> tuple[int, int, int]:
    """The astronomical year, month and day that lie this many days after 1970-01-01."""
    cycle, day_of_cycle = divmod(days + _EPOCH, CYCLE_DAYS)
    year_of_cycle = (day_of_cycle - day_of_cycle // 1460 + day_of_cycle // 36_524 - day_of_cycle // 146_096) // 365
    day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100)
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    month += 3 if month < 10 else -9  # March is month 0 of the computation
    return cycle * 400 + year_of_cycle + (month < 3), month, day  # see above


def month_seconds(year: int, month: int) -> int:
    """The first second of a month; month 13 is the next January, month 0 the December before."""
    return days_from_civil(year + (month - 1) // 12, (month - 1) % 12 + 1, 1) * DAY


def seconds_of_year(year: int) -> tuple[int, int]:
    """The first second of an astronomical year, and the first of the next."""
    return days_from_civil(year, 1, 1) * DAY, days_from_civil(year + 1, 1, 1) * DAY


def period_start(year: int, size: int) -> int:
    """The first year of the decade, the century or the millennium (10, 100, 1000) that holds a year.

    The first of our era begins with year 0, though it has none. Before it decades go by what people write: the 490s BCE
    are 499–490; centuries and millennia by their number: the 5th century BCE is 500–401.

    >>> period_start(1964, 10), period_start(-495, 10), period_start(-450, 100)
    (1960, -498, -499)
    """
    if year > 0:
        return year // size * size
    if size == 10:
        return -8 - (1 - year) // 10 * 10
    return 1 - size - -year // size * size


def shift_months(seconds: int, months: int) -> int:
    """The same day and time this many months later (earlier where negative), or the month's last day.

    31 January and one month is 28 or 29 February.
    """
    days, time = divmod(seconds, DAY)
    year, month, day = civil_from_days(days)
    month += months - 1
    year, month = year + month // 12, month % 12 + 1
    return days_from_civil(year, month, min(day, days_in_month(year, month))) * DAY + time


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it: ``1963``, ``0033``, ``-0043``, ``Y12026``, ``Y-17000``."""
    if 0 <= year <= 9999:  # the years of four digits
        return f"{year:04d}"
    if -9999 <= year < 0:
        return f"-{-year:04d}"
    return f"Y{year}"


def day_text(seconds: int) -> str:
    """The day that holds this second: ``1963-12-05``, ``-0043-03-15``; a year beyond 9999 as EDTF writes it."""
    year, month, day = civil_from_days(seconds // DAY)
    return f"{year_text(year)}-{month:02d}-{day:02d}"
