"""Heat: how many events began when, as shades in a table of two units; with their numbers where there is room."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline.choices import HeatBy
from coupline.layout import heat as layout
from coupline.layout.heat import Heat, HeatRow
from coupline.layout.labels import left_out
from coupline.render.heading import heading
from coupline.render.legend import legend_lines
from coupline.render.lines import Drawing, Line, columns_of, wrap
from coupline.render.paint import FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline

WIDEST = 6  # columns of a cell
BOTH = 3  # columns of a cell from which on it shows what is certain and what is possible
NUMBERED = 5  # columns of a cell from which on it has its number too
SHADES, ASCII_SHADES = "▒▓█", "+x#"
PERHAPS, ASCII_PERHAPS = "░", "?"
NOTHING, ASCII_NOTHING = "·", "."
TOTAL = "total"
LEAST = 12  # columns that cells have beside the names of rows


class HeatGrid(NamedTuple):
    """How a table is drawn.

    Attributes:
        ink: how wide, and whether in ASCII.
        left: the column that cells begin at; 0 where they stand below what their row is called.
        cell: columns of a cell.
        parts: which columns stand side by side; more than one where all have no room on one line.
        only: the column that the counts of what is known to the row alone end at; 0 where there are none.
        total: the column that the counts of rows end at.
        levels: from how many events to how many each shade stands for.
    """

    ink: Ink
    left: int
    cell: int
    parts: tuple[range, ...]
    only: int
    total: int
    levels: list[tuple[int, int]]


def heat(timeline: Timeline, by: HeatBy | None, ink: Ink, note: str = "") -> Drawing:
    """The table of a selection, with what has no place in it counted below.

    Args:
        timeline: the selection to draw.
        by: what the rows are; None for what suits the selection.
        ink: how wide, and whether in ASCII.
        note: what to add to the title, as "(the sample)".
    """
    found = layout.heat(timeline, by)
    return Drawing(_drawn(found, table_of(found, ink), heading(timeline, ink, note)))


def table_of(found: Heat, ink: Ink) -> HeatGrid:
    """How a table is drawn in so many columns."""
    left = max((columns_of(ink.plain(row.label)) for row in found.rows), default=0) + 1
    most = max((row.total for row in found.rows), default=0)
    only = len(_only(found)) + 2 if any(row.only for row in found.rows) else 0
    total = max(len(TOTAL), len(f"{most:,}")) + 2
    count, room = len(found.columns), ink.width - left - only - total
    if room < min(count, LEAST):
        left = only = total = 0
        room = ink.width
    cell = min(WIDEST, max(1, room // count))
    each = -(-count // -(-count // (room // cell)))  # as many a line as fit, or fewer, so that all lines have as many
    parts = tuple(range(start, min(start + each, count)) for start in range(0, count, each))
    end = left + cell * len(parts[0])
    return HeatGrid(ink, left, cell, parts, only and end + only, end + only + total, found.levels())


def _only(found: Heat) -> str:
    return f"{found.by} only"


def _drawn(found: Heat, table: HeatGrid, head: Sequence[Line]) -> Iterator[Line]:
    yield from head
    yield Line()
    if found.rows:
        yield from header(found, table)
    for row in found.rows:
        yield from row_lines(row, table, found.by)
    for note in found.notes():
        yield from (Line((text, FAINT)) for text in wrap(note, table.ink.width))
    yield from legend(found, table)


def header(found: Heat, table: HeatGrid) -> Iterator[Line]:
    """What the columns are called."""
    for n, part in enumerate(table.parts):
        line = Line().to(table.left)
        for column, label in zip(part, _labels(found, table, part), strict=True):
            line.to(table.left + table.cell * (column - part[0])).add(label, STRONG)
        if n == 0 and table.left:
            _numbers(line, table, _only(found) if table.only else "", TOTAL, STRONG)
        yield line


def _labels(found: Heat, table: HeatGrid, part: range) -> list[str]:
    """What the columns are called; of months the first letter, of days and hours every fifth, where they are narrow."""
    labels = [found.columns[column] for column in part]
    if table.cell > max(map(len, found.columns)):
        return labels
    if found.by in ("day", "month"):
        return [label if column % 5 == 0 else "" for column, label in zip(part, labels, strict=True)]
    return [label[: max(1, table.cell - 2)] for label in labels]


def _numbers(line: Line, table: HeatGrid, only: str, total: str, style: str = "") -> None:
    """The counts at the end of a line, below one another."""
    if table.only:
        line.to(table.only - len(only)).add(only, style)
    line.to(table.total - len(total)).add(total, style)


def row_lines(row: HeatRow, table: HeatGrid, by: HeatBy) -> Iterator[Line]:
    """The lines of one row."""
    if row.folded:
        folded = table.ink.plain(left_out(row.folded, by))
        yield from (Line((text, FAINT)) for text in wrap(folded, table.ink.width))
        return
    if not table.left:
        only = f", {row.only:,} to the {by} only" if row.only else ""
        yield from (
            Line((text, STRONG)) for text in wrap(table.ink.plain(f"{row.label}: {row.total:,}{only}"), table.ink.width)
        )
    for n, part in enumerate(table.parts):
        line = Line((table.ink.plain(row.label) if n == 0 and table.left else "", STRONG)).to(table.left)
        for column in part:
            text, style = _cell(row, column, table)
            line.add(text, style).to(table.left + table.cell * (column - part[0] + 1))
        if n == 0 and table.left:
            _numbers(line, table, f"{row.only:,}" if row.only else table.ink.plain(NOTHING), f"{row.total:,}")
        yield line


def _cell(row: HeatRow, column: int, table: HeatGrid) -> tuple[str, str]:
    count = row.certain[column]
    if count is None:
        return " ", ""
    if count:
        shade = _shades(table.ink)[sum(count >= least for least, _ in table.levels) - 1]
        number = f"{count:,}" if table.cell >= NUMBERED else ""
        more = _perhaps(table.ink) if row.possible[column] and table.cell >= BOTH else ""
        return shade + (number if len(number + more) < table.cell - 1 else "") + more, WHEN
    if row.possible[column]:
        return _perhaps(table.ink), WHEN
    return ASCII_NOTHING if table.ink.ascii_only else NOTHING, FAINT


def legend(found: Heat, table: HeatGrid) -> Iterator[Line]:
    """The shades in use, with their meaning."""
    """How many events each shade stands for."""
    drawn = "".join(_cell(row, column, table)[0] for row in found.rows for column in range(len(row.certain)))
    known = [
        f"{shade} {least:,}" if least == most else f"{shade} {least:,}–{most:,}"
        for shade, (least, most) in zip(_shades(table.ink), table.levels, strict=False)
        if shade in drawn
    ]
    if _perhaps(table.ink) in drawn:
        known.append(f"{_perhaps(table.ink)} perhaps")
    if known:
        known[0] = f"events that begin there: {known[0]}"
        yield Line()
        yield from legend_lines([(table.ink.plain(text), FAINT) for text in known], table.ink.width)


def _perhaps(ink: Ink) -> str:
    return ASCII_PERHAPS if ink.ascii_only else PERHAPS


def _shades(ink: Ink) -> str:
    return ASCII_SHADES if ink.ascii_only else SHADES
