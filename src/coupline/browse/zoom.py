"""The interval that a drawing shows, written as the query language has it."""

from typing import NamedTuple

from coupline.dates.calendar import DAY, civil_from_days, day_text, year_text

YEAR = 365 * DAY
CLOSEST = 600  # seconds: to come nearer shows no more
LAST_YEAR = 9999  # beyond it EDTF has years alone
_YEARS, _MONTHS, _DAYS = 8 * YEAR, 400 * DAY, 8 * DAY  # how long an interval is at least that is told in these


class Zoom(NamedTuple):
    """The interval that is looked at.

    Attributes:
        middle, span: in seconds, as it was asked for.
        first, last: its first and last year, month, day or minute, both within it: the values of ``from:`` and ``to:``.
    """

    middle: int
    span: int
    first: str
    last: str

    @property
    def query(self) -> str:
        """What selects the events that may be in it."""
        return f"from:{self.first} to:{self.last}"

    @property
    def options(self) -> str:
        """The options that draw the same on the command line."""
        return f"--from {self.first} --to {self.last}"

    @property
    def interval(self) -> tuple[int, int]:
        """Its half-open seconds."""
        return self.middle - self.span // 2, self.middle + self.span // 2 + 1


def zoomed(middle: int, span: int) -> Zoom:
    """So many seconds around an instant, in whole years, months, days or minutes."""
    span = max(CLOSEST if abs(civil_from_days(middle // DAY)[0]) < LAST_YEAR else _YEARS, span)
    first, last = middle - span // 2, middle + span // 2
    return Zoom(middle, span, _written(first, span), _written(last, span))


def _written(second: int, span: int) -> str:
    year, month, _ = civil_from_days(second // DAY)
    if span >= _YEARS or abs(year) > LAST_YEAR:
        return year_text(year)
    if span >= _MONTHS:
        return f"{year_text(year)}-{month:02}"
    day = day_text(second)
    return day if span >= _DAYS else f"{day}T{second % DAY // 3600:02}:{second % 3600 // 60:02}"
