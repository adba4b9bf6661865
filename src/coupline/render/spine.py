"""The timeline as a spine: one event a line, years in a margin, eras as bars beside it, empty stretches folded."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

from coupline.columns import POSSIBLE
from coupline.dates.words import year_words
from coupline.layout import spine as layout
from coupline.layout.spine import CLAIMED, Mark, Row
from coupline.model import Style
from coupline.render.heading import heading
from coupline.render.paint import DERIVED, ERA, FAINT, STRONG, WHEN, Ink, pair
from coupline.timeline import Timeline

WIDEST = 100  # beyond this an end at the right edge is too far from its title
SIGNS = {
    Mark.DAY: "●", Mark.COARSE: "○", Mark.SPAN: "┯", Mark.BEFORE: "◄", Mark.AFTER: "►", Mark.ORDER: "◇",
    Mark.UNDATED: "·",
}  # fmt: skip
ASCII_SIGNS = {
    Mark.DAY: "*", Mark.COARSE: "o", Mark.SPAN: "T", Mark.BEFORE: "<", Mark.AFTER: ">", Mark.ORDER: "+",
    Mark.UNDATED: ".",
}  # fmt: skip
BARS = {" ": " ", "start": "┌", "on": "│", "end": "└"}
ASCII_BARS = {" ": " ", "start": ",", "on": "|", "end": "`"}


def spine(timeline: Timeline, ink: Ink, dates: Style, note: str = "") -> Group:
    """The whole drawing: a title with what it holds, the lines, the legend of the marks in use.

    Args:
        timeline: the selection to draw.
        ink: how wide, and whether in ASCII.
        dates: "edtf" to write dates so; anything else is English.
        note: what to add to the title, as "(the sample)".
    """
    return _Spine(timeline, ink._replace(width=min(ink.width, WIDEST)), dates).drawing(note)


class _Spine:
    """One drawing: its rows, and the widths that they need."""

    def __init__(self, timeline: Timeline, ink: Ink, dates: Style) -> None:
        self.timeline, self.ink = timeline, ink
        self.rows = layout.spine(timeline)
        self.edtf = dates == "edtf"
        self.signs, self.bars = (ASCII_SIGNS, ASCII_BARS) if ink.ascii_only else (SIGNS, BARS)
        self.bar_width = max((len(row.bars) for row in self.rows), default=0)
        self.sign_width = int(any(row.claimed for row in self.rows))
        self.year_width = max((cell_len(self.year(row)) for row in self.rows), default=0)
        longest = max((cell_len(self.when(row)) for row in self.rows), default=0)
        self.when_width = min(longest, max(6, ink.width // 5 + 1))

    def drawing(self, note: str) -> Group:
        lines = [*heading(self.timeline, self.ink, note), Text("")]
        for row in self.rows:
            lines += self.row(row)
        legend = list(self.legend())
        return Group(*lines, *([Text(""), *legend] if legend else []))

    def year(self, row: Row) -> str:
        return "" if row.year is None else self.ink.plain(year_words(row.year))

    def when(self, row: Row) -> str:
        if row.event is None:
            return ""
        edtf = self.edtf and row.event.placed is not None
        text = row.event.display("edtf") if edtf else self.ink.plain(row.when)
        return f"{text} {POSSIBLE}".strip() if row.event.match == "possible" else text

    def row(self, row: Row) -> Iterator[Text]:
        if row.heading:
            yield Text("")
            yield self.ink.text(row.heading, STRONG)
            return
        margin = Text("")  # without a style of its own, which all that is appended would have too
        margin.append(self.year(row).ljust(self.year_width) + " ", STRONG)
        margin.append("".join(self.bars[bar] for bar in row.bars).ljust(self.bar_width), ERA)
        margin.append(" " if self.bar_width else "")
        if row.folded:
            years = "year" if row.folded == 1 else "years"
            yield from self.laid(margin, row, Text(self.ink.plain(f"┊ {row.folded:,} {years}"), FAINT))
        elif row.era is not None:
            yield from self.laid(margin, row, self.ink.text(row.era.title, f"italic {ERA}"))
        else:
            sign = self.signs[row.mark or Mark.UNDATED]
            margin.append(f"{sign}{(CLAIMED if row.claimed else '').ljust(self.sign_width)} ", STRONG)
            yield from self.event(margin, row, self.ink.text(row.event.title if row.event else ""))

    def event(self, margin: Text, row: Row, title: Text) -> Iterator[Text]:
        """The date and the title of an event; the title on the next line where the date is long."""
        when = self.when(row)
        style = DERIVED if row.mark in (Mark.ORDER, Mark.UNDATED) else WHEN
        indent = margin.cell_len + self.when_width + bool(self.when_width)
        if cell_len(when) > self.when_width:
            yield Text.assemble(margin, (when, style))
            margin = self.continued(row, indent)
        else:
            margin.append(when, style)
            margin.append(" " * (indent - margin.cell_len))
        yield from self.laid(margin, row, title)

    def laid(self, margin: Text, row: Row, title: Text) -> Iterator[Text]:
        """A title beside its margin, wrapped under itself, with the end of a span at the right edge."""
        indent = cell_len(margin.plain)
        until = self.ink.text(row.until if row.era else f"→ {row.until}", FAINT) if row.until else Text("")
        room = max(8, self.ink.width - indent)
        body = pair(title, until, room)
        yield margin + body[0]
        rest = self.continued(row, indent)
        for line in body[1:]:
            yield rest + line

    def continued(self, row: Row, indent: int) -> Text:
        """The margin of a line that goes on: the bars that do, and blanks."""
        bars = "".join(self.bars["on" if bar in ("on", "start") else " "] for bar in row.bars).ljust(self.bar_width)
        margin = Text(" " * (self.year_width + 1))
        margin.append(bars, ERA)
        return margin + Text(" " * (indent - cell_len(margin.plain)))

    def legend(self) -> Iterator[Text]:
        """The signs in use with their meaning, as many on a line as fit."""
        known = [f"{self.signs[mark]} {mark.value}" for mark in layout.marks(self.rows)]
        if self.sign_width:
            known.append(f"{CLAIMED} as sources claim")
        if any(row.event and row.event.match == "possible" for row in self.rows):
            known.append(f"{POSSIBLE} only possibly then")
        line = ""
        for entry in known:
            longer = f"{line}  {entry}" if line else entry
            if cell_len(longer) > self.ink.width and line:
                yield Text(line, FAINT)
                longer = entry
            line = longer
        if line:
            yield Text(line, FAINT)
