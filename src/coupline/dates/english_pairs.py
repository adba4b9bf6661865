"""Pairs of EDTF dates, the first and the last that an English date may mean, put together as one."""

from coupline.dates.edtf import read_edtf
from coupline.dates.english_dates import Pair
from coupline.dates.reading import NoPhraseError


def joined(pair: Pair) -> str:
    """A pair as one EDTF date."""
    return pair[0] if pair[0] == pair[1] else f"[{pair[0]}..{pair[1]}]"


def members(pairs: list[Pair]) -> str:
    """The members of a set."""
    return ",".join(first if first == last else f"{first}..{last}" for first, last in pairs)


def all_of(groups: list[list[Pair]]) -> str:
    """All of several dates and ranges as EDTF.

    Raises:
        NoPhraseError: where one is some time in a stretch, which a set would claim as a whole.
    """
    first = groups[0][0][0].rstrip("X~?%")
    if "X" in groups[0][0][0] and any(date[0].startswith(first) for group in groups[1:] for date in group):
        raise NoPhraseError  # 15th century, 1420–1430
    loose = any(first != last for group in groups for first, last in group)
    if not loose:
        return f"{{{members([(group[0][0], group[-1][1]) for group in groups])}}}"
    if len(groups) > 2 or any(len(group) > 1 for group in groups):
        raise NoPhraseError
    one, other = (joined(group[0]) for group in groups)
    if not _touch(one, other):
        raise NoPhraseError  # mid-1960s and late 1970s: a span would claim the years between them
    return f"{one}/{other}"


def _touch(one: str, other: str) -> bool:
    """Whether one date is over when the other begins, and none lies between them."""
    first, last = read_edtf(one), read_edtf(other)
    return first is not None and last is not None and first.bounds[3] == last.bounds[0] is not None
