"""Plain lines, for people and for ``cut``."""

from collections.abc import Iterable, Iterator, Sequence

from coupline.escaping import visible


def rows(_header: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """A row a line, its cells separated by tabs, nothing cut off; without the names of the columns."""
    for row in cells:
        yield "\t".join(visible(cell) for cell in row)
