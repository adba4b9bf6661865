"""Dates made of dates: the ends of a span, a moment as a span, one of several, from one to another."""

from collections.abc import Sequence

from coupline.dates.edtf import (
    Member,
    SpanEnd,
    ended_by_day,
    extremes,
    gather,
    read_edtf,
    read_end,
    read_member,
    span_of,
)
from coupline.dates.value import TimelineDate, composed
from coupline.errors import DateError


def is_meant(date: TimelineDate, *, south: bool) -> bool:
    """Whether the EDTF of a date says its bounds, where seasons are those of one hemisphere."""
    try:
        whole = read_edtf(date.marked, south=south)
    except DateError:  # a southern year's winter is before its spring
        return False
    return whole is not None and (whole.bounds, whole.outer) == (date.bounds, date.outer)


def _split(date: TimelineDate) -> list[Member]:
    """The date as members of a set: what its brackets hold, or from its start to its end."""
    edtf = date.marked
    if "/" in edtf:
        start, end = date.parts
        return [(start and extremes(_split(start))[0], end and extremes(_split(end))[1])]
    if edtf[0] not in "[{":
        return [(date, date)]
    south = not is_meant(date, south=False)
    return [member for piece in edtf[1:-1].split(",") if (member := read_member(piece, south))]


def parts(date: TimelineDate) -> tuple[SpanEnd, SpanEnd]:
    """The first and the last of the dates that are all meant; of a moment, itself twice."""
    if "/" in date.edtf:
        left, _, right = date.marked.partition("/")
        return read_end(left, south=False), read_end(right, south=False)
    return (date, date) if date.kind == "moment" else extremes(_split(date))


def as_span(date: TimelineDate) -> TimelineDate:
    """A moment as a span that starts and ends within it."""
    return date if date.kind == "span" else composed(span_of(date.text, date, date))


def as_moment(date: TimelineDate) -> TimelineDate:
    """A span as a moment some time within it.

    Raises:
        DateError: if neither its start nor its end is given.
    """
    return date if date.kind == "moment" else _moment([date])


def join(start: TimelineDate, end: SpanEnd) -> TimelineDate:
    """The span from one date to another; its end is not known where that is None.

    Raises:
        DateError: if it ends before it starts, or if either is a span already.
    """
    if end is None:
        return span_of(start.text, start, None, right="")
    for date in (start, end):
        if date.kind == "span":
            raise DateError(date.text, " is an interval already; give it alone, or one date for each end")
    last = ended_by_day(end)
    plain = start.text == start.edtf and last.text == last.edtf
    return composed(span_of(f"{start.text}/{last.text}" if plain else f"from {start.text} to {last.text}", start, last))


def one_of(dates: Sequence[TimelineDate]) -> TimelineDate:
    """What is known where each of some dates may be the right one.

    Of moments it is a moment; of spans a span, which starts with one of their starts and ends with one of their ends.
    A span beside a moment stands for some time within it.

    Args:
        dates: at least one; those that are equal count once, and one alone is itself.

    Raises:
        DateError: for a span beside a moment of which neither the start nor the end is given.
    """
    distinct = sorted(dict.fromkeys(dates), key=lambda date: date.sort_key)
    if len(distinct) == 1:
        return distinct[0]
    if all(date.kind == "span" for date in distinct):
        starts, ends = zip(*(date.parts for date in distinct), strict=True)
        left = "" if all(start or date.edtf[0] == "/" for start, date in zip(starts, distinct, strict=True)) else ".."
        right = "" if all(end or date.edtf[-1] == "/" for end, date in zip(ends, distinct, strict=True)) else ".."
        text = " or ".join(date.text for date in distinct)
        return composed(span_of(text, _any_of(starts), _any_of(ends), left, right))
    return _moment(distinct)


def _any_of(dates: Sequence[SpanEnd]) -> SpanEnd:
    """One of some ends of spans; None, open or not known, where one of them is."""
    known = [date for date in dates if date is not None]
    return one_of(known) if len(known) == len(dates) else None


def _moment(distinct: Sequence[TimelineDate]) -> TimelineDate:
    text = " or ".join(date.text for date in distinct)
    members = [member for date in distinct for member in _split(date)]
    if (None, None) in members:
        raise DateError(text, " names no time at all")
    return composed(gather(text, "[", members))
