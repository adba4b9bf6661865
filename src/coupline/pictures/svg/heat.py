"""Heat: how many events began when, as shades in a table of two units, with their numbers."""

from collections.abc import Sequence

from coupline.choices import HeatBy
from coupline.layout import heat as layout
from coupline.layout.heat import Heat, HeatRow
from coupline.layout.labels import left_out
from coupline.pictures.svg.markup import element
from coupline.pictures.svg.sheet import MARGIN, LegendEntry, Look, Sheet, label, titled
from coupline.pictures.svg.text import BOLD, LINE, SIZE, width_of
from coupline.timeline import Timeline
from coupline.wording import counted

SMALL = 11.0
WIDEST, NARROWEST = 56.0, 14.0  # points of a cell
HEIGHT = 22.0  # of a row
TOTAL = "total"


def heat(timeline: Timeline, by: HeatBy | None, look: Look) -> str:
    """The table of a selection, with what has no place in it counted below."""
    table = _HeatTable(layout.heat(timeline, by), look.width)
    table.sheet.head(timeline, look)
    if table.found.rows:
        table.header()
    for row in table.found.rows:
        table.row(row)
    table.counts()
    table.sheet.legend(table.legend())
    return table.sheet.document(timeline, "heat")


class _HeatTable:
    """How a table is drawn: where its columns are, and from how many events on each shade is used."""

    def __init__(self, found: Heat, width: int) -> None:
        self.found = found
        self.label = max((width_of(row.label, SIZE * BOLD) for row in found.rows if not row.folded), default=0.0) + 10
        self.only = width_of(f"{found.by} only", SMALL) + 10 if any(row.only for row in found.rows) else 0.0
        most = max((row.total for row in found.rows), default=0)
        self.total = max(width_of(TOTAL, SMALL), width_of(f"{most:,}")) + 14
        around = self.label + self.only + self.total
        columns = len(found.columns)
        self.cell = max(NARROWEST, min(WIDEST, (Sheet(width).inner - around) // columns))
        needed = around + columns * self.cell + 2 * MARGIN
        self.sheet = Sheet(max(width, int(needed) + 1))
        self.levels = found.levels()

    def x(self, column: int) -> float:
        """Where a column begins."""
        return MARGIN + self.label + column * self.cell

    def header(self) -> None:
        """What columns are called, as many of them as have room."""
        self.sheet.y += LINE
        widest = max(width_of(name, SMALL) for name in self.found.columns)
        every = next(n for n in (1, 2, 5, 10, 50) if widest + 4 <= n * self.cell)
        named = [(n, name) for n, name in enumerate(self.found.columns) if not n % every]
        middles = [(self.x(n) + self.cell / 2, name) for n, name in named]
        self.sheet.parts += [label(x, self.sheet.y, [name], "faint small", "middle") for x, name in middles]
        self.numbers(self.sheet.y, f"{self.found.by} only" if self.only else "", TOTAL, "faint small")
        self.sheet.y += 6

    def numbers(self, y: float, only: str, total: str, css: str) -> None:
        """The counts at the end of a row."""
        end = self.x(len(self.found.columns)) + self.only
        if only:
            self.sheet.parts.append(label(end, y, [only], css, "end"))
        self.sheet.parts.append(label(end + self.total, y, [total], css, "end"))

    def row(self, row: HeatRow) -> None:
        """A row of the table, or in its place how many are left out."""
        top = self.sheet.y
        if row.folded:
            self.sheet.y += LINE
            self.sheet.parts.append(label(MARGIN, top + 13, [left_out(row.folded, self.found.by)], "faint small"))
            return
        self.sheet.y += HEIGHT
        base = top + HEIGHT / 2 + 4.5
        self.sheet.parts.append(label(MARGIN, base, [row.label], "strong"))
        self.sheet.parts += [self.drawn(row, n, top) for n in range(len(self.found.columns))]
        self.numbers(base, f"{row.only:,}" if row.only else "", f"{row.total:,}", "ink")

    def drawn(self, row: HeatRow, column: int, top: float) -> str:
        """A cell: shaded by the number of events, hatched where some may have begun in it; a dot where none did."""
        count, x = row.certain[column], self.x(column)
        if count is None:
            return ""
        name = f"{row.label}, {self.found.columns[column]}"
        box = {"x": x + 1, "y": top + 1, "width": self.cell - 2, "height": HEIGHT - 2}
        perhaps = counted(row.possible[column], "event")
        if count:
            shade = self.shade(count)
            more = f", and {perhaps} perhaps" if row.possible[column] else ""
            fits = width_of(f"{count:,}", SMALL) <= self.cell - 3
            number = [label(x + self.cell / 2, top + 15, [f"{count:,}"], f"on{shade} small", "middle")] if fits else []
            cell = element("rect", **box, class_=f"heat{shade}")
            return titled(f"{name}: {counted(count, 'event')}{more}", cell, *number, css="cell")
        if row.possible[column]:
            return titled(f"{name}: perhaps {perhaps}", element("rect", **box, class_="possible"), css="cell")
        return element("circle", cx=x + self.cell / 2, cy=top + HEIGHT / 2, r=1, class_="faint")

    def shade(self, count: int) -> int:
        """Which shade a number of events has, from 1."""
        return sum(count >= least for least, _ in self.levels)

    def counts(self) -> None:
        """What has no place in the table."""
        for note in self.found.notes():
            self.sheet.note(note)

    def legend(self) -> Sequence[LegendEntry]:
        """How many events each shade stands for."""
        made = []
        for shade, (least, most) in enumerate(self.levels, 1):
            words = f"{least:,}" if least == most else f"{least:,}–{most:,}"
            made.append(LegendEntry(_swatch(f"heat{shade}"), f"{words} begun then"))
        if any(perhaps for row in self.found.rows for perhaps in row.possible):
            made.append(LegendEntry(_swatch("possible"), "perhaps"))
        return made


def _swatch(css: str) -> str:
    return element("rect", x=2, y=-6, width=13, height=13, class_=css)
