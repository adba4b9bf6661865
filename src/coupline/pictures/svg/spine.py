"""The spine: one event a line, years in a margin, eras as bars beside it, empty years folded."""

from collections.abc import Sequence

from coupline.columns import ORDER, marks
from coupline.dates.vocabulary import year_words
from coupline.layout import spine as layout
from coupline.layout.labels import TIE, left_out, signs
from coupline.layout.signs import Sign
from coupline.layout.spine import CLAIMED, SpineRow
from coupline.model import Event
from coupline.pictures.svg.markup import element, safe
from coupline.pictures.svg.shapes import sign
from coupline.pictures.svg.sheet import MARGIN, LegendEntry, Look, Sheet, label, titled
from coupline.pictures.svg.text import BOLD, LINE, SIZE, width_of, wrapped
from coupline.pictures.svg.words import tooltip
from coupline.timeline import Timeline

GAP = 10.0
BARS = 9.0  # points from one bar of an era to the next
GUIDE = 16.0  # points of a level of parts
SIGN = 18.0
PADDING = 4.0


def spine(timeline: Timeline, look: Look) -> str:
    """The whole drawing: a title, the lines, the legend of the signs in use."""
    rows = layout.spine(timeline, collapse=look.collapse)
    sheet = Sheet(look.width)
    sheet.head(timeline, look)
    made = _SvgSpine(sheet, rows, timeline, look)
    for row in rows:
        made.row(row)
    events = [row.event for row in rows if row.event]
    known = [LegendEntry(sign(each, 8, 0), words) for each, words in layout.legend_of(rows)]
    sheet.legend([*known, *(LegendEntry("", text) for text in signs(events, {Sign.ORDER}))])  # which is among the known
    if look.colors:
        sheet.colored(look.colors.legend(events), look)
    return sheet.document(timeline, "spine")


class _SvgSpine:
    """One drawing: where its columns are."""

    def __init__(self, sheet: Sheet, rows: Sequence[SpineRow], timeline: Timeline, look: Look) -> None:
        self.sheet, self.timeline, self.look = sheet, timeline, look
        years = [width_of(year_words(row.year), SIZE * BOLD) for row in rows if row.year is not None]
        bars = max((len(row.bars) for row in rows), default=0)
        self.bars = MARGIN + max(years, default=-GAP) + GAP
        self.sign = self.bars + (bars * BARS + 4 if bars else 0.0)
        self.when = self.sign + SIGN + (8 if any(row.claimed for row in rows) else 0)
        natural = max((width_of(self.said(row)) for row in rows), default=0.0)
        self.room_when = min(natural, sheet.inner * 0.24)
        self.title = self.when + self.room_when + GAP * bool(natural)
        self.right = sheet.width - MARGIN

    def said(self, row: SpineRow) -> str:
        """What stands beside the year."""
        if row.event is None:
            return ""
        edtf = self.look.dates == "edtf" and row.event.placed is not None
        text = row.event.display("edtf") if edtf else safe(row.when)
        return " ".join((text, *(mark for mark in marks(row.event) if mark != ORDER))).strip()

    def row(self, row: SpineRow) -> None:
        """A line of the spine."""
        if row.heading:
            self.sheet.section(row.heading)
        elif row.event is not None:
            self.event(row, row.event)
        elif row.era is not None:
            title = f"{row.era.title}: {row.era.date.display()}"
            self.sheet.parts.append(titled(title, *self.laid(row, row.era.title, "eras", [row.until]), css="period"))
        else:
            self.sheet.parts += self.laid(row, left_out(row.folded, "year"), "faint", [])

    def event(self, row: SpineRow, event: Event) -> None:
        """The sign, the date and the title of an event."""
        name, color = (self.look.colors and self.look.colors.of(event)) or ("", None)
        rank = self.look.rank(color)
        base, middle = self.sheet.y + SIZE + PADDING / 2, self.sheet.y + SIZE + PADDING / 2 - 4.5
        when = wrapped(self.said(row), self.room_when) if self.said(row) else []
        derived = row.sign in (Sign.ORDER, Sign.UNDATED)
        drawn = [sign(row.sign or Sign.UNDATED, self.sign + 7, middle, rank)]
        drawn += [label(self.sign + 14, base, [CLAIMED], "strong")] if row.claimed else []
        drawn += [label(self.when, base, when, "derived" if derived else "ink")] if when else []
        text = f"{event.title} ·{TIE}{name}" if name else event.title
        laid = self.laid(row, text, "ink", row.edge, len(when))
        self.sheet.parts.append(titled(tooltip(self.timeline, event, self.look.dates), *drawn, *laid, css="event"))

    def laid(self, row: SpineRow, text: str, css: str, edges: Sequence[str], least: int = 1) -> list[str]:
        """The year, the bars, and a title with what belongs at the right edge: beside it, or below it."""
        top = self.sheet.y
        base = top + SIZE + PADDING / 2
        left = self.title + len(row.guides) * GUIDE
        lines = wrapped(safe(text), self.right - left)
        edge = wrapped(safe(", ".join(filter(None, edges))), self.right - left)
        fits = width_of(lines[-1]) + GAP * 2 + width_of(edge[0]) <= self.right - left
        beside = bool(edge[0]) and len(edge) == 1 and fits
        below = bool(edge[0]) and not beside
        height = LINE * max(least, len(lines) + (len(edge) if below else 0)) + PADDING
        self.sheet.y += height
        drawn = [label(MARGIN, base, [year_words(row.year)], "strong")] if row.year is not None else []
        drawn += [self.bar(n, what, top, height) for n, what in enumerate(row.bars)]
        drawn += [self.guide(n, what, top, height) for n, what in enumerate(row.guides)]
        drawn.append(label(left, base, lines, css))
        last = base + LINE * (len(lines) - 1)
        drawn += [label(self.right, last, edge, "faint", "end")] if beside else []
        return [*drawn, label(left, last + LINE, edge, "faint")] if below else drawn

    def bar(self, column: int, what: str, top: float, height: float) -> str:
        """A piece of the bar of an era."""
        x = self.bars + column * BARS
        first = 8.0 if what == "start" else 0.0
        last = 12.0 if what == "end" else height
        return "" if what == " " else element("rect", x=x, y=top + first, width=4, height=last - first, class_="era")

    def guide(self, level: int, what: str, top: float, height: float) -> str:
        """A piece of the lines that lead from a whole to its parts."""
        x, middle = self.title + level * GUIDE + 4, top + 11
        last = middle if what == "end" else top + height
        stub = f"M{x:.10g} {middle:.10g}h8" if what in ("branch", "end") else ""
        return "" if what == " " else element("path", d=f"M{x:.10g} {top:.10g}V{last:.10g}{stub}", class_="guide")
