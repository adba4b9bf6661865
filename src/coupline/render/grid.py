"""Rows of cells as lines: columns as wide as they need where there is room, long cells wrapped under themselves.

How wide the columns are is told by the first rows alone, so that the first screen of a long table need not wait for its
last row; a longer cell further down wraps. On a narrow terminal some columns are left out, in the order that they say.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, zip_longest
from typing import NamedTuple

from coupline.render.lines import Line, StyledText, columns_of, wrap
from coupline.render.paint import STRONG

GAP = 2  # between two columns
SAMPLE = 200  # rows that tell how wide columns are


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: its heading.
        least: the width without which it is of no use, where a cell is as wide.
        since: how wide the terminal must be for it to be shown.
        leaves: when it is left out where there is no room for the least of all: the highest first, what has 0 never.
        share: of the room that is left, in proportion to the other columns.
        at_right: whether its cells end under each other, as numbers do.
        empty: whether no cell of it has any text; it is not shown then.
    """

    name: str
    least: int = 12
    since: int = 0
    leaves: int = 0
    share: int = 1
    at_right: bool = False
    empty: bool = False


class Grid:
    """Where the columns of a table stand: the same for all tables below each other that share it.

    Attributes:
        width: of the whole table.
        left_out: the names of the columns for which there is no room.
    """

    def __init__(self, columns: Sequence[Column], sample: Sequence[Sequence[StyledText]], width: int) -> None:
        """Lay the columns out.

        Args:
            columns: all that there might be.
            sample: the first rows, each with a cell for every column.
            width: how much room there is.
        """
        needs = [max(columns_of(text) for text, _ in cells) for cells in zip(_names(columns), *sample, strict=True)]
        kept = _kept(columns, needs, width)
        widths = _widths([columns[n] for n in kept], [needs[n] for n in kept], width - GAP * (len(kept) - 1))
        starts = [sum(widths[:n]) + GAP * n for n in range(len(widths))]
        self._columns = columns
        self._places = list(zip(kept, starts, widths, (columns[n].at_right for n in kept), strict=True))
        self.width = starts[-1] + widths[-1]
        self.left_out = [column.name for n, column in enumerate(columns) if n not in kept and not column.empty]

    def heading(self) -> Iterator[Line]:
        """The names of the columns."""
        return self._row(_names(self._columns))

    def lines(self, rows: Iterable[Sequence[StyledText]]) -> Iterator[Line]:
        """Rows, each of a line or of more."""
        for row in rows:
            yield from self._row(row)

    def _row(self, row: Sequence[StyledText]) -> Iterator[Line]:
        cells = [wrap(row[n][0], width) for n, _, width, _ in self._places]
        for texts in zip_longest(*cells, fillvalue=""):
            line = Line()
            for text, (n, start, width, at_right) in zip(texts, self._places, strict=True):
                if text:
                    line.to(start + width - columns_of(text) if at_right else start).add(text, row[n][1])
            yield line


def table(columns: Sequence[Column], rows: Iterable[Sequence[StyledText]], width: int) -> tuple[Grid, Iterator[Line]]:
    """A table on its own: its grid, and its lines, which are made as they are asked for."""
    coming = iter(rows)
    sample = list(islice(coming, SAMPLE))
    grid = Grid(columns, sample, width)
    return grid, chain(grid.heading(), grid.lines(chain(sample, coming)))


def caption(text: str, style: str, edge: int, width: int) -> Iterator[Line]:
    """A text below a table that ends where the table does, or beyond it where it is longer."""
    parts = wrap(text, width)
    edge = max(edge, *map(columns_of, parts))
    return (Line().to(edge - columns_of(part)).add(part, style) for part in parts)


def _names(columns: Sequence[Column]) -> list[StyledText]:
    return [(column.name, STRONG) for column in columns]


def _kept(columns: Sequence[Column], needs: Sequence[int], width: int) -> list[int]:
    """The numbers of the columns for which there is room."""
    kept = [n for n, column in enumerate(columns) if not column.empty and column.since <= width]
    while sum(min(needs[n], columns[n].least) + GAP for n in kept) - GAP > width:
        last = max(kept, key=lambda n: columns[n].leaves)
        if not columns[last].leaves:
            break
        kept.remove(last)
    return kept


def _widths(columns: Sequence[Column], needs: Sequence[int], room: int) -> list[int]:
    """How wide the columns are: as they need; where there is less room, the least, and by their shares of the rest."""
    widths = [min(need, column.least) for need, column in zip(needs, columns, strict=True)]
    if sum(widths) > room:
        widths = [max(1, min(width, room // len(columns))) for width in widths]
    for _ in range(room - sum(widths)):
        wanting = [n for n, need in enumerate(needs) if widths[n] < need]
        if not wanting:
            break
        widths[min(wanting, key=lambda n: widths[n] / columns[n].share)] += 1
    return widths
