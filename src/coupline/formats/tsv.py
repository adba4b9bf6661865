"""Tab-separated values: plain lines under a line of column names."""

from collections.abc import Iterable, Iterator, Sequence

from coupline.formats import plain
from coupline.formats.sheet import EVENT_COLUMNS

CARRIES = frozenset(EVENT_COLUMNS)


def rows(header: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """A row a line, the first with the names of the columns."""
    yield from plain.rows((), [header, *cells])
