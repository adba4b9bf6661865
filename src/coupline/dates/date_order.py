"""Which number comes first in ``5/12/1963``: what the other dates of its list tell of it.

``25/12/1963`` can only be of a list that writes the day first. That is no reading of the others, but what their refusal
may propose: ``[timeline] date_order`` is the author's to say.
"""

import re
from collections.abc import Iterable, Iterator

from coupline.dates.calendar import days_in_month

_NUMBERS = re.compile(
    r"(?<![\d/.-])(\d{1,2})(?:([/.-])(\d{1,2})\2(\d{4})|([/.])(\d{1,2})\5(\d\d))(?![\d/-]|\.\d)", re.ASCII
)
_LEAP_YEAR = 2000  # in place of a year of two digits
_MONTHS = 12


def fitting_order(texts: Iterable[str]) -> tuple[str, str] | None:
    """The ``date_order`` of a list, and the first date that can only be of that order.

    Args:
        texts: of all dates of the list, read or not.

    Returns:
        "day-first" or "month-first", and the text; None where no date tells, or two tell otherwise.
    """
    told: dict[str, str] = {}
    for text in texts:
        for orders in _orders(text):
            if len(orders) == 1:
                told.setdefault(orders[0], text)
    return next(iter(told.items())) if len(told) == 1 else None


def proposal(text: str, fitting: tuple[str, str] | None) -> str:
    """The hint for a refused date that could be of either order; "" where there is none.

    Args:
        text: as it was written.
        fitting: what ``fitting_order`` tells of its list.
    """
    if fitting is None or not any(len(orders) > 1 for orders in _orders(text)):
        return ""
    return f'date_order = "{fitting[0]}" under [timeline] reads it, for "{fitting[1]}" can be nothing else'


def _orders(text: str) -> Iterator[list[str]]:
    """For each date in numbers that a text has, the orders in which it is one; both are one where its numbers are."""
    for match in _NUMBERS.finditer(text):
        first, second = int(match[1]), int(match[3] or match[6])
        year = int(match[4] or _LEAP_YEAR)
        orders = [("day-first", second, first), ("month-first", first, second)]
        found = [order for order, month, day in orders if _is_day(year, month, day)]
        if found and first != second:
            yield found


def _is_day(year: int, month: int, day: int) -> bool:
    return 0 < month <= _MONTHS and 0 < day <= days_in_month(year, month)
