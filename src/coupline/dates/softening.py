"""What softens a date: words whose usual reading is narrower than what they leave possible.

"early 1962" is read as the first third of the year, and people say it of anything up to June. Its bounds are the third;
its outer bounds, in which it is possible, and to which alone it is certain, are the half. The EDTF of such a date says
the third and no more. Beside it the date keeps *marked* EDTF, which nobody writes and nothing shows: a letter behind a
date of it says what softens that.

    =====  =========================  ==================================================================================
    h      ``1962-37h``               early, mid- or late in a year: the half in its place
    m      ``1963-05-01m``            the first, or the last, day of early, mid- or late in a month
    d c k  ``1964d``, ``1767c``       the first, or the last, year of such a part of a decade, a century, a millennium
    a      ``1837a1836``              the year, the season, the month or the decade after one, which stays possible
    b      ``1799b1800``              the same before one
    w      ``1992-24w``               a winter named by one year, whose January may be meant
    p      ``..p``, ``..p2026-12-01`` in place of an open end: under way, for certain until this day
    =====  =========================  ==================================================================================

A span, a set or a member of one is as soft as its ends are.
"""

from functools import lru_cache

from coupline.dates.calendar import DAY, days_in_month, month_seconds, period_start, seconds_of_year
from coupline.dates.components import single
from coupline.dates.interval import Extras, Reach
from coupline.dates.value import Precision, TimelineDate

_YEARS = frozenset({Precision.YEAR})
_MARKED = {  # what each mark may stand behind
    "h": frozenset({Precision.SEASON}), "w": frozenset({Precision.SEASON}), "m": frozenset({Precision.DAY}),
    "d": _YEARS, "c": _YEARS, "k": _YEARS, **dict.fromkeys("ab", frozenset(Precision)),
}  # fmt: skip
_SIZES = {"d": 10, "c": 100, "k": 1000}
_THIRDS = {10: (0, 4, 7, 10), 100: (0, 34, 67, 100), 1000: (0, 334, 667, 1000)}
_HALVES = {
    10: ((0, 6), (2, 9), (5, 10)),
    100: ((0, 51), (25, 76), (50, 100)),
    1000: ((0, 501), (250, 751), (500, 1000)),
}
_HALVES_OF_YEAR = ((1, 7), (3, 11), (7, 13))  # the first month of each, and the one beyond its last
_HALVES_OF_MONTH = ((1, 15), (6, 25), (16, 31))  # the first and the last day; 31 is the month's last


def softened(text: str, south: bool = False) -> TimelineDate | None:
    """One softened date of marked EDTF, or None where the text has not the shape of one.

    Args:
        text: as above.
        south: whether the seasons 21–24 are those of the southern hemisphere.

    Raises:
        DateError: as ``components.single``.
    """
    found = _softened(text, south)
    if found is None:
        return None
    plain, reach, extras = found
    return TimelineDate(text, plain.edtf, plain.precision, plain.bounds, reach, plain.offsets, extras=extras)


@lru_cache(maxsize=512)  # a file says the same decades and centuries again and again
def _softened(text: str, south: bool) -> tuple[TimelineDate, Reach, Extras] | None:
    """The date without its mark, and what the mark adds; None where the text has not the shape of one."""
    written, mark, beside = _parts(text)
    plain = single(written, south)
    named = single(beside, south) or softened(beside, south) if beside else None
    if plain is None or plain.precision not in _MARKED.get(mark, ()) or (named is None and mark in "ab"):
        return None
    if mark == "h" and plain.edtf.rstrip("?~%")[-2:] not in ("37", "38", "39"):
        return None
    first, last = _outer(mark, plain, named)
    low, high = plain.reach
    reach = min(first, low), max(last, high)  # type: ignore[type-var] # one date has both
    return plain, reach, Extras(outer=(first, last, first, last), marked=text)


def _parts(text: str) -> tuple[str, str, str]:
    """A marked date without its mark, the mark, and the date that it names."""
    for mark in "ab":
        if mark in text:
            return text.partition(mark)
    return text[:-1], text[-1], ""


def _outer(mark: str, date: TimelineDate, named: TimelineDate | None) -> tuple[int, int]:
    """The half-open seconds that a softened date leaves possible.

    Args:
        mark: the last letter of its marked EDTF.
        date: the date without the mark.
        named: the date that it comes after, or before.
    """
    first, last = date.hull
    assert first is not None and last is not None  # noqa: S101, PT018 - for the type checker: one date has both
    if named is not None:
        return min(first, named.outer[0] or 0), max(last, named.outer[3] or 0)
    year = _year(date.edtf)
    if mark == "w":
        return seconds_of_year(year)[0], last
    if mark == "h":
        begin, beyond = _HALVES_OF_YEAR[int(date.edtf.rstrip("?~%")[-2:]) - 37]
        return month_seconds(year, begin), month_seconds(year, beyond)
    if mark == "m":
        return _half_of_month(date, first)
    return _half_of_period(year, _SIZES[mark])


def _year(edtf: str) -> int:
    """The astronomical year that EDTF begins with."""
    return int(edtf[:5] if edtf[0] == "-" else edtf[:4])


def _half_of_month(date: TimelineDate, first: int) -> tuple[int, int]:
    year, month, day = (int(part) for part in date.edtf.rstrip("?~%").rsplit("-", 2))
    third = 0 if day <= 10 else 1 if day <= 20 else 2
    begin, end = _HALVES_OF_MONTH[third]
    start = first - (day - 1) * DAY
    return start + (begin - 1) * DAY, start + min(end, days_in_month(year, month)) * DAY


def _half_of_period(year: int, size: int) -> tuple[int, int]:
    start = period_start(year, size)
    third = next(number for number in (2, 1, 0) if year - start >= _THIRDS[size][number])
    begin, beyond = _HALVES[size][third]
    return seconds_of_year(max(start + begin, 1) if start == 0 else start + begin)[0], seconds_of_year(start + beyond)[
        0
    ]
