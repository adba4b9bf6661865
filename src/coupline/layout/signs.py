"""What is known of when something was, as one sign: on a line of the spine, or in a cell of a picture to scale."""

from collections.abc import Container, Mapping
from enum import Enum

from coupline.dates import TimelineDate


class Sign(Enum):
    """What a sign says; what a legend says of it is in ``ON_A_LINE`` and ``TO_SCALE``."""

    DAY = "day"
    COARSE = "coarse"
    SPAN = "span"
    BEFORE = "before"
    AFTER = "after"
    ORDER = "order"
    UNDATED = "undated"
    POSSIBLE = "possible"
    CERTAIN = "certain"
    SEVERAL = "several"


# The legends, in order: of the lines of the spine, and of pictures to scale.
ON_A_LINE: Mapping[Sign, str] = {
    Sign.DAY: "day",
    Sign.COARSE: "less exact than a day",
    Sign.SPAN: "span",
    Sign.BEFORE: "by or before a date",
    Sign.AFTER: "after a date",
    Sign.ORDER: "placed by order alone",
    Sign.UNDATED: "undated",
}
TO_SCALE: Mapping[Sign, str] = {  # of two in one cell the later one here is drawn
    Sign.POSSIBLE: "possibly",
    Sign.CERTAIN: "certainly under way",
    Sign.BEFORE: "or earlier",
    Sign.AFTER: "or later",
    Sign.ORDER: ON_A_LINE[Sign.ORDER],
    Sign.COARSE: ON_A_LINE[Sign.COARSE],
    Sign.DAY: ON_A_LINE[Sign.DAY],
    Sign.SEVERAL: "several",
}
ONCE = frozenset((Sign.ORDER, Sign.COARSE, Sign.DAY, Sign.SEVERAL))  # what happened once has one cell


def sign_of_moment(date: TimelineDate) -> Sign:
    """Whether a date of what happened once, neither end of it open, is exact to the day."""
    return Sign.DAY if date.earliest == date.latest else Sign.COARSE


def in_use(words: Mapping[Sign, str], used: Container[Sign | None]) -> list[tuple[Sign, str]]:
    """The signs in use with their meaning, in order.

    Args:
        words: ``ON_A_LINE`` or ``TO_SCALE``.
        used: the signs that are drawn; None is none.
    """
    return [(sign, said) for sign, said in words.items() if sign in used]
