"""The words that options of several commands and functions choose from: each list stands here alone.

A command line gets its choices from these types, in this order.
"""

from typing import Literal, get_args

DateStyle = Literal["long", "short", "spine", "edtf"]
DrawingStyle = Literal["spine", "axis", "lanes", "heat"]
BrowseStyle = Literal["list", "axis", "lanes", "heat"]
NameBy = Literal["person", "organization", "place", "tag"]  # what events name: lanes, colours
# The same, tags first. Python takes ``NameBy | None`` and ``ColorBy | None`` for one type, and keeps the words of the
# one that it met first: only ColorBy may stand so.
ColorBy = Literal["tag", NameBy]
HeatBy = Literal["day", "month", "year", "decade", "century"]  # the rows of heat
TimelineBy = Literal[NameBy, HeatBy]
TreeBy = Literal["year", NameBy, "part", "cause"]
CountBy = Literal["year", "decade", "century", NameBy, "source", "precision", "placed"]

NAMES: tuple[NameBy, ...] = get_args(NameBy)
HEAT_ROWS: tuple[HeatBy, ...] = get_args(HeatBy)


def lanes_by(by: TimelineBy | None) -> NameBy:
    """What lanes are, as it was asked for; people where it was not."""
    return next((each for each in NAMES if each == by), "person")


def heat_by(by: TimelineBy | None) -> HeatBy | None:
    """What the rows of heat are, as it was asked for; None for what suits where it was not."""
    return next((each for each in HEAT_ROWS if each == by), None)
