"""Legends: the signs of a drawing with what they mean, as many on a line as fit."""

from collections.abc import Iterable, Iterator

from coupline.render.lines import Line, Piece, columns_of, wrapped


def listed(entries: Iterable[Piece], width: int) -> Iterator[Line]:
    """Entries one beside the other, each with its style."""
    line = Line()
    for text, style in entries:
        if line.width and line.width + 2 + columns_of(text) > width:
            yield from wrapped(line, width)
            line = Line()
        line.add("  " if line.width else "").add(text, style)
    yield from wrapped(line, width) if line.width else ()
