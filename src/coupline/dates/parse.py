"""The two ways in: a text, and a value as TOML gives it."""

from functools import cache
from typing import TYPE_CHECKING, Any

from coupline.dates.calendar import year_text
from coupline.dates.components import plain
from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.value import TimelineDate, lasting, rewritten
from coupline.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

_SOUTHERN = Conventions(hemisphere="south")
_QUOTED = 60  # characters
_EXAMPLE = 'write a year as 1963, a day as 1963-12-05, anything else as text: "early 1962"'


def parse_date(text: str, *, hemisphere: str = "north", conventions: Conventions | None = None) -> TimelineDate:
    """A date as EDTF writes it, or as an English-speaking historian does.

    EDTF is tried first, then English, then python-dateutil for odd spellings of a full date.

    Args:
        text: "1963-12-05", "1961/1965", "early 1962", "c. 1960", "5 December 1963" …; docs/dates.md has them all.
        hemisphere: whose seasons a season means, "north" or "south".
        conventions: all that a file says of how its dates are meant, its hemisphere too; None for nothing.

    Raises:
        DateError: where it names no date, or might name two; the reason says what to write.
    """
    date = plain(text)
    if date is not None:
        return date
    if conventions is None:
        conventions = _SOUTHERN if hemisphere == "south" else USUAL
    try:
        read = _read(text, conventions)
        return lasting(read) if conventions.spans is not None and read.kind == "span" else read
    except DateError as error:
        if "-00" in text:
            from coupline.dates.suggestions import corrected  # the last resort

            error = corrected(text, error)
        raise DateError(_quoted(text), error.reason) from None


def _quoted(text: str) -> str:
    """What a refusal quotes of a text: the beginning of a long one, for a paragraph may stand where a date should."""
    return text if len(text) <= _QUOTED else " ".join(text[:_QUOTED].split()) + "…"


def _read(text: str, conventions: Conventions) -> TimelineDate:
    date = read_edtf(text, south=conventions.hemisphere == "south")
    if date is not None and (date.extras is None or not date.extras.marked):  # marks are ours alone
        if conventions is not USUAL and conventions.minus_years == "historical":
            _refuse_minus(text)
        return date
    english = _english()
    if "-" in text or "\u2212" in text:  # a hyphen, or a true minus
        from coupline.dates.signed_years import read_signed  # loaded when a text may need it

        date = read_signed(text, conventions, english)
        if date is not None:
            return date
    return english(text, conventions)


def _refuse_minus(text: str) -> None:
    if "-" in text:
        from coupline.dates.signed_years import refuse_minus

        refuse_minus(text)


@cache
def _english() -> "Callable[..., TimelineDate]":
    from coupline.dates.english import read_english  # English is loaded when it is met

    return read_english


def date_from_toml(value: object, *, hemisphere: str = "north", conventions: Conventions | None = None) -> TimelineDate:
    """A date as TOML has it: text, a local date, a date-time, or an integer, which is an astronomical year.

    Args:
        value: as the TOML reader gives it.
        hemisphere: as for ``parse_date``.
        conventions: as for ``parse_date``.

    Raises:
        DateError: for a text that is not read, and for any other type.
    """
    if isinstance(value, str):
        return parse_date(value, hemisphere=hemisphere, conventions=conventions)
    if isinstance(value, int) and not isinstance(value, bool):
        return _year(value, conventions or USUAL)
    import datetime as dt  # of no use to most files

    if isinstance(value, dt.datetime):
        return parse_date(_timestamp(value))
    if isinstance(value, dt.date):
        return parse_date(value.isoformat())
    raise DateError(_shown(value), _not_a_date(value))


def _year(value: int, conventions: Conventions) -> TimelineDate:
    if value < 0 and conventions.minus_years == "historical":
        try:
            _refuse_minus(year_text(value))
        except DateError as error:
            raise DateError(str(value), error.reason) from None
    return rewritten(parse_date(year_text(value)), str(value))


def _timestamp(value: Any) -> str:
    """ISO 8601, the fraction of its second without zeros at the end."""
    text: str = value.replace(microsecond=0).isoformat()
    fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
    return text[:19] + fraction + text[19:]


def _shown(value: object) -> str:
    return _quoted(str(value).lower() if isinstance(value, bool) else str(value))


def _not_a_date(value: object) -> str:
    if isinstance(value, bool):
        return f" is a truth value, not a date; {_EXAMPLE}"
    if isinstance(value, float):
        return f" is a number with a fraction, not a date; {_EXAMPLE}"
    if type(value).__name__ == "time":
        return f" is a time without a day; {_EXAMPLE}"
    return f" is not a date; {_EXAMPLE}"
