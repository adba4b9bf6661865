"""Dates of every precision: kept as they are known, compared by what they may be.

Start with ``parse_date`` and ``TimelineDate``; docs/dates.md has what is read and why.

    >>> from coupline.dates import parse_date
    >>> date = parse_date("early 1962")
    >>> date.edtf, date.earliest, date.latest
    ('1962-37', '1962-01-01', '1962-04-30')
"""

from typing import TYPE_CHECKING, Any

from coupline.dates import operations as _operations  # noqa: F401 - hands dates what is built on top of them
from coupline.dates.calendar import (
    civil_from_days,
    days_from_civil,
    days_in_month,
    is_leap,
    seconds_of_year,
    shift_months,
    year_text,
)
from coupline.dates.conventions import Conventions
from coupline.dates.interval import Interval
from coupline.dates.parse import date_from_toml, parse_date
from coupline.dates.value import MARGINS, Precision, TimelineDate

if TYPE_CHECKING:
    from coupline.dates.combining import join, one_of
    from coupline.dates.window import Window

__all__ = [
    "MARGINS",
    "Conventions",
    "Interval",
    "Precision",
    "TimelineDate",
    "Window",
    "civil_from_days",
    "date_from_toml",
    "days_from_civil",
    "days_in_month",
    "is_leap",
    "join",
    "one_of",
    "parse_date",
    "seconds_of_year",
    "shift_months",
    "year_text",
]

_HOMES = {"Window": "window", "join": "combining", "one_of": "combining"}


def __getattr__(name: str) -> Any:
    """Import what few readers of dates need when it is first asked for."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(f"coupline.dates.{_HOMES[name]}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
