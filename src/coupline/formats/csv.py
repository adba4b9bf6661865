"""Comma-separated values, as RFC 4180 has them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from coupline.escaping import visible
from coupline.formats.sheet import EVENT_COLUMNS

CARRIES = frozenset(EVENT_COLUMNS)
_FORMULA = frozenset("=+-@\t\r")  # what a formula may begin with
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


def rows(header: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a file, the first with the names of its columns; a cell may hold line breaks in quotes.

    Spreadsheets take a cell that begins with an equals sign, and some others, for a formula: an apostrophe is put
    before it, as one would type it there.
    """
    import csv  # only for CSV
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer)  # with another line end than its own it quotes no line breaks (Python 3.11, 3.12)
    for row in (header, *cells):
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_tame(_calm(cell)) for cell in row])
        yield buffer.getvalue().removesuffix("\r\n")


def _calm(cell: str) -> str:
    """A cell without terminal codes, its line breaks kept: CSV quotes them."""
    return "\n".join(visible(line) for line in cell.split("\n"))


def _tame(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if cell[:1] not in _FORMULA or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"
