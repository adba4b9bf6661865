"""The keys of ``[timeline]`` that say how the dates of its file are meant."""

from coupline.dates import Conventions, Precision
from coupline.loading.tables import Table
from coupline.schema import choices_of

_CENTURY = 1900  # the one of which a year of two digits may be said to be


def read_conventions(table: Table) -> Conventions:
    """What a file's ``[timeline]`` says of its dates; what is wrong with it is reported, and counts as not said."""
    words = ("hemisphere", "date_order", "minus_years", "spans")
    hemisphere, date_order, minus_years, spans = (table.choice(key, choices_of("timeline", key)) for key in words)
    if spans is None and "spans" in table.data:
        (spans,) = choices_of("timeline", "spans")  # the one word that it may be, which claims less
    return Conventions(hemisphere, date_order, minus_years, _century(table), _day(table), spans)


def _century(table: Table) -> int | None:
    century = table.integer("two_digit_years")
    if century is None or century == _CENTURY:
        return century
    table.report("two_digit_years", "wrong-value", f"two_digit_years {century} must be {_CENTURY}")
    return None


def _day(table: Table) -> str | None:
    date = table.date("as_of")
    if date is None:
        return None
    if date.precision is Precision.DAY and date.edtf == date.earliest:
        return date.edtf
    table.report("as_of", "wrong-value", f'as_of "{date.text}" must be a day', "write as_of = 2026-12-01")
    return None
