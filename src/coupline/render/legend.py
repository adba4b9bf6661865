"""Legends: the signs of a drawing with what they mean, as many on a line as fit."""

from collections.abc import Iterable, Iterator

from coupline.layout.legend import flowed
from coupline.render.lines import Line, Piece, columns_of, wrapped

BETWEEN = 2  # columns from one entry to the next


def legend_lines(entries: Iterable[Piece], width: int) -> Iterator[Line]:
    """Entries one beside the other, each with its style."""
    for several in flowed(entries, lambda entry: columns_of(entry[0]), width, BETWEEN):
        line = Line()
        for text, style in several:
            line.add(" " * BETWEEN if line.width else "").add(text, style)
        yield from wrapped(line, width)
