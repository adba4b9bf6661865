"""Limits in time: before, by, after and since when something was; and what lies between two of them.

"after 1836" is from 1837 on, and people say it of 1836 too: the year, the season, the month or the decade that is named
stays possible, which a mark says (see ``softening``). "not before 1836" and "1836 or later" are exact.
"""

from typing import NamedTuple

from coupline.dates.calendar import DAY, civil_from_days, day_text, year_text
from coupline.dates.clock import local_time, zone_of
from coupline.dates.edtf import read_edtf
from coupline.dates.english_dates import Pair, pair_of
from coupline.dates.english_sharing import Joint, share_eras
from coupline.dates.english_words import Words
from coupline.dates.reading import NoPhraseError
from coupline.dates.value import Precision

_EDGES = {0: ("beginning", "start"), 2: ("end", "close")}
_QUALIFIERS = "?~%"
_SOFT = "hmdckw"


class Limit(NamedTuple):
    """The earliest or the latest that something may have been.

    Attributes:
        words: the date that is named.
        low: whether it is the earliest.
        exact: whether the date that is named is part of it.
        said: the words for it: "after", "not before".
    """

    words: Words
    low: bool
    exact: bool
    said: str


def paired(words: Words) -> Pair:
    """The first and the last date that some words may mean.

    Raises:
        NoPhraseError: where they make no date.
        DateError: where they might be two.
    """
    pair = pair_of(words)
    if pair is None:
        raise NoPhraseError
    return pair


def limited(limit: Limit, *, south: bool) -> Pair:
    """A limit as the two ends of a member of a set, of which one is empty.

    Args:
        limit: the limit.
        south: whether seasons are those of the southern hemisphere.
    """
    words, low, exact, _ = limit
    edge = _edge(words)
    if edge is not None:
        words.change(words.items[1:])  # before the end of 1963 is by 1963
        exact = exact or edge == (0 if low else 2)
    words.company = "Y" in words.shape  # "before 879" is a year
    first, last = paired(words)
    if exact:
        return (first, "") if low else ("", last)
    named = (last if low else first).rstrip(_SOFT)
    soft = (last if low else first)[len(named) :]
    date = _beside(named, after=low, south=south)
    if edge is None and first == last and _stays_possible(named):
        date += ("a" if low else "b") + named.rstrip(_QUALIFIERS) + soft
    return (date, "") if low else ("", date)


def _edge(words: Words) -> int | None:
    """Whether it names the beginning (0) or the end (2) of a date, which is no stretch of it here; else None."""
    if words.shape[:1] != "T" or len(words.shape) == 1:
        return None
    third = words.items[0]
    return third.value if third.text in _EDGES.get(third.value, ()) else None


def _stays_possible(named: str) -> bool:
    """Whether it is a year, a decade, a season or a month: no day, no century and no time of day."""
    return "T" not in named and named.count("X") < 2 and (named[0] == "Y" or len(named.strip("-?~%")) < 8)


def between(one: Limit, other: Limit, *, south: bool) -> Pair:
    """What lies behind one limit and before another: ``after 1850 and before 1860``.

    Raises:
        NoPhraseError: where both are of the same side.
        DateError: where an era may be that of one alone.
    """
    if one.low == other.low:
        raise NoPhraseError
    share_eras([one.words, other.words], Joint("and", (one.said, other.said)))
    low, high = (one, other) if one.low else (other, one)
    return limited(low, south=south)[0], limited(high, south=south)[1]


def _beside(edtf: str, *, after: bool, south: bool) -> str:
    """The next date of the same precision after this one, or the last before it; a half-year's is a month."""
    if edtf.isdigit():
        return year_text(int(edtf) + (1 if after else -1))
    date = read_edtf(edtf, south=south)
    if date is None:
        raise NoPhraseError
    bound, mark = date.bounds[3 if after else 0], edtf[-1] if edtf[-1] in _QUALIFIERS else ""
    seconds = (bound or 0) - (not after) + date.offsets[0]
    if date.precision.rank < Precision.DAY.rank:
        return local_time(seconds, date.precision) + zone_of(date.edtf)
    if date.precision is Precision.DAY:
        return day_text(seconds) + mark
    year, month, _ = civil_from_days(seconds // DAY)
    return year_text(year) + (f"-{month:02d}" if date.precision.rank < Precision.YEAR.rank else "") + mark
