"""Legends: how their entries stand side by side, be they measured in the columns of a terminal or in points."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

_Entry = TypeVar("_Entry")


def flowed(
    entries: Iterable[_Entry], width_of: Callable[[_Entry], float], room: float, between: float
) -> Iterator[list[_Entry]]:
    """Entries in order, as many on a line as have room; one that is wider than a line has a line of its own.

    Args:
        entries: what stands side by side.
        width_of: how wide one is.
        room: how wide a line is.
        between: how far it is from one entry to the next.
    """
    line: list[_Entry] = []
    used = 0.0
    for entry in entries:
        width = width_of(entry)
        if line and used + between + width > room:
            yield line
            line, used = [], 0.0
        used += between * bool(line) + width
        line.append(entry)
    if line:
        yield line
