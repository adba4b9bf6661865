"""The timeline as a spine: one event a line, years in a margin, eras as bars beside it, empty years folded."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline.choices import DateStyle
from coupline.columns import ORDER, marks
from coupline.dates.vocabulary import year_words
from coupline.layout import spine as layout
from coupline.layout.labels import left_out, marked
from coupline.layout.signs import Sign
from coupline.layout.spine import CLAIMED, SpineRow
from coupline.model import Event
from coupline.palette import Colors
from coupline.render.heading import heading
from coupline.render.legend import legend_lines, signs_in
from coupline.render.lines import Drawing, Line, columns_of, ended, followed, wrap, wrapped
from coupline.render.paint import DERIVED, ERA, FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline

WIDEST = 100  # beyond this an end at the right edge is too far from its title
ROOM = 16  # columns that a title should have: with less, dates stand on lines of their own
LEAST = 8  # columns that a title must have: with less, bars and at last years make room for it
BARS = {" ": " ", "start": "┌", "on": "│", "end": "└"}
ASCII_BARS = {" ": " ", "start": ",", "on": "|", "end": "`"}
GUIDES = {" ": "  ", "on": "│ ", "branch": "├ ", "end": "└ "}
ASCII_GUIDES = {" ": "   ", "on": "|  ", "branch": "|- ", "end": "`- "}
SWATCH = "■"  # of a colour, in the legend
BELOW = {"branch": "on", "end": " "}  # what a guide is on the lines that a title goes on


def spine(
    timeline: Timeline,
    ink: Ink,
    dates: DateStyle,
    note: str = "",
    colors: Colors | None = None,
    *,
    collapse: bool = False,
) -> Drawing:
    """The whole drawing: a title with what it holds, the lines, the legend of the signs in use.

    Args:
        timeline: the selection to draw.
        ink: how wide, and whether in ASCII.
        dates: "edtf" to write dates so; anything else is English.
        note: what to add to the title, as "(the sample)".
        colors: the colours of the events' marks; None where they have none.
        collapse: whether to leave out the parts of wholes that are drawn, and to say how many these are.
    """
    ink = ink._replace(width=min(ink.width, WIDEST))
    rows = layout.spine(timeline, collapse=collapse)
    made = _Spine(rows, ink, edtf=dates == "edtf", colors=colors)
    return Drawing(_drawn(made, heading(timeline, ink, note)))


def _drawn(made: "_Spine", head: list[Line]) -> Iterator[Line]:
    yield from head
    yield Line()
    for row, when in zip(made.rows, made.whens, strict=True):
        yield from made.row(row, when)
    legend = list(made.legend())
    yield from [Line(), *legend] if legend else []


class _Columns(NamedTuple):
    """How wide the parts of the margin are, each with the blank behind it but the last; 0 where there is none."""

    year: int
    bars: int
    sign: int
    when: int

    @property
    def title(self) -> int:
        """The column that titles begin at."""
        return sum(self) + bool(self.when)


def _columns(rows: Sequence[SpineRow], whens: Sequence[str], width: int) -> _Columns:
    """Columns as wide as all need, as far as titles have room beside them."""
    years = max((columns_of(year_words(row.year)) for row in rows if row.year is not None), default=0)
    bars = max((len(row.bars) for row in rows), default=0)
    sign = 3 if any(row.claimed for row in rows) else 2
    longest = max(map(columns_of, whens), default=0)
    made = _Columns(years + 1, bars and bars + 1, sign, min(longest, max(6, width // 5 + 1)))
    for missing in ((), ("when",), ("when", "bars")):
        found = made._replace(**dict.fromkeys(missing, 0))
        if width - found.title >= (LEAST if missing else ROOM):
            return found
    return _Columns(0, 0, sign, 0)


class _Spine:
    """One drawing: its rows, and the widths that they need."""

    def __init__(self, rows: Sequence[SpineRow], ink: Ink, *, edtf: bool, colors: Colors | None) -> None:
        self.rows, self.ink, self.edtf, self.colors = rows, ink, edtf, colors
        self.signs = signs_in(ink)
        self.bars, self.guides = (ASCII_BARS, ASCII_GUIDES) if ink.ascii_only else (BARS, GUIDES)
        self.whens = [self.when(row) for row in rows]
        self.columns = _columns(rows, self.whens, ink.width)

    def when(self, row: SpineRow) -> str:
        """What stands beside the year."""
        if row.event is None:
            return ""
        edtf = self.edtf and row.event.placed is not None
        text = row.event.display("edtf") if edtf else self.ink.plain(row.when)
        return " ".join((text, *(mark for mark in marks(row.event) if mark != ORDER))).strip()

    def row(self, row: SpineRow, when: str) -> Iterator[Line]:
        """The lines of a row."""
        if row.heading:
            yield Line()
            yield from self.wrapped(row.heading, STRONG)
            return
        if row.year is not None and not self.columns.year:
            yield from self.wrapped(year_words(row.year), STRONG)
        margin = self.margin(row)
        if row.event is not None:
            yield from self.event(margin, row, row.event, when)
        elif row.era is not None:
            title = Line((self.ink.plain(row.era.title), f"italic {ERA}"))
            yield from self.laid(margin, row, [title], Line((self.ink.plain(row.until), FAINT)))
        else:
            folded = Line((self.ink.plain(left_out(row.folded, "year")), FAINT))
            yield from self.laid(margin, row, [folded], Line())

    def wrapped(self, text: str, style: str) -> Iterator[Line]:
        """A text over the whole width."""
        return (Line((line, style)) for line in wrap(self.ink.plain(text), self.ink.width))

    def margin(self, row: SpineRow) -> Line:
        """The year, and the bars of eras."""
        margin = Line()
        if row.year is not None and self.columns.year:
            margin.add(year_words(row.year), STRONG)
        margin.to(self.columns.year)
        if self.columns.bars:
            margin.add("".join([self.bars[bar] for bar in row.bars]), ERA)
        return margin.to(self.columns.year + self.columns.bars)

    def continued(self, row: SpineRow, width: int) -> Line:
        """The margin of a line that goes on: the bars that do, and blanks."""
        margin = Line().to(self.columns.year)
        if self.columns.bars:
            margin.add("".join([self.bars["on" if bar in ("on", "start") else " "] for bar in row.bars]), ERA)
        return margin.to(width)

    def event(self, margin: Line, row: SpineRow, event: Event, when: str) -> Iterator[Line]:
        """The sign, the date and the title of an event; the title on the next line where the date is long."""
        texts = [Line((self.ink.plain(event.title), ""))]
        name, color = (self.colors and self.colors.of(event)) or ("", None)
        if name:
            texts.append(Line((self.ink.plain(f"· {name}"), color or FAINT)))
        sign = self.signs[row.sign or Sign.UNDATED] + CLAIMED * row.claimed
        margin.add(sign, f"{STRONG} {color}" if color else STRONG)
        margin.to(self.columns.title - self.columns.when - bool(self.columns.when))
        style = DERIVED if row.sign in (Sign.ORDER, Sign.UNDATED) else WHEN
        if columns_of(when) > self.columns.when:
            for text in wrap(when, max(LEAST, self.ink.width - margin.width)):
                yield margin + Line((text, style))
                margin = self.continued(row, margin.width)
        else:
            margin.add(when, style)
        yield from self.laid(margin.to(self.columns.title), row, texts, self.edge(row))

    def edge(self, row: SpineRow) -> Line:
        """What stands at the right edge: where a span ends, what the event is part of, how many parts it hides."""
        said = ", ".join(row.edge)
        return Line((self.ink.plain(said), FAINT)) if said else Line()

    def laid(self, margin: Line, row: SpineRow, texts: Sequence[Line], edge: Line) -> Iterator[Line]:
        """A title beside its margin, and what follows it, wrapped under itself, with what belongs at the right edge."""
        room = max(LEAST, self.ink.width - margin.width)
        size = len(self.guides["on"])
        guides = row.guides[-max(1, (room - LEAST) // size) :]
        room -= size * len(guides)
        lines = wrapped(texts[0], room)
        for text in texts[1:]:
            lines = followed(lines, text, room)
        first, *rest = ended(lines, edge, room)
        indent = margin.width
        yield margin.add("".join([self.guides[each] for each in guides]), FAINT) + first
        for line in rest:
            below = "".join([self.guides[BELOW.get(each, each)] for each in guides])
            yield self.continued(row, indent).add(below, FAINT) + line

    def legend(self) -> Iterator[Line]:
        """The signs in use with their meaning, and below them the colours."""
        known = [f"{self.signs[sign]} {said}" for sign, said in layout.legend_of(self.rows)]
        events = [row.event for row in self.rows if row.event]
        if any(row.claimed for row in self.rows):
            known.append(f"{CLAIMED} as sources claim")
        known += marked(events)
        yield from legend_lines([(entry, FAINT) for entry in known], self.ink.width)
        if self.colors:
            sign = self.ink.plain(SWATCH)
            colored = [(f"{sign} {self.ink.plain(name)}", color) for name, color in self.colors.legend(events)]
            yield from legend_lines(colored, self.ink.width)
