"""Events by time as bars: how the selection lies in time, and a way to move through it."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from coupline.browse.line_list import strip
from coupline.browse.zoom import Zoom
from coupline.dates.calendar import DAY, civil_from_days
from coupline.dates.vocabulary import year_words
from coupline.layout.scale import Scale, scale_of
from coupline.model import Event
from coupline.render.lines import Line
from coupline.render.paint import FAINT, STRONG, WHEN
from coupline.timeline import Timeline

MARK = "yellow"
BARS, ASCII_BARS = " ▁▂▃▄▅▆▇█", " .:-=+*#@"


class Histogram(Widget, can_focus=True):
    """Bars, one a column; that of the event that is looked at stands out; faint is what the drawing leaves out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Earlier", show=False),
        Binding("right", "move(1)", "Later", show=False),
    ]

    class Moved(Message):
        """An event was chosen by its time."""

        def __init__(self, target: str) -> None:
            self.target = target
            super().__init__()

    def __init__(self, timeline: Timeline, *, ascii_only: bool) -> None:
        super().__init__()
        self.timeline, self.ascii_only = timeline, ascii_only
        self.current: Event | None = None
        self.zoom: Zoom | None = None
        self._made: tuple[int, HistogramColumns | None] | None = None

    def show(self, timeline: Timeline, current: Event | None, zoom: Zoom | None) -> None:
        """Show another selection, event or interval."""
        if timeline is not self.timeline:
            self.timeline, self._made = timeline, None
        self.current, self.zoom = current, zoom
        self.refresh()

    def columns(self) -> "HistogramColumns | None":
        """The bars of the selection, as many as there is room for; None where nothing is dated."""
        if self._made is None or self._made[0] != self.size.width:
            self._made = self.size.width, _columns(self.timeline, self.size.width)
        return self._made[1]

    def render_line(self, y: int) -> Strip:
        """A line of the bars; at the bottom between the first and the last year."""
        columns = self.columns()
        width, height = self.size.width, self.size.height
        if columns is None:
            return Strip.blank(width, self.rich_style)
        bars = ASCII_BARS if self.ascii_only else BARS
        full = len(bars) - 1
        here, below = self._here(columns.scale), (height - 1 - y) * full
        line = Line((columns.first if not below else "", FAINT)).to(len(columns.first) + 1)
        for cell in range(columns.scale.cells):
            count = columns.counts.get(cell, 0)
            bar = -(-count * full * height // columns.most) if count else 0
            text = bars[max(0, min(full, bar - below))]
            style = self._style(columns.scale, cell, here)
            line.add("." if text == " " and cell == here and not below else text, style)
        return strip(line.add(f" {columns.last}" if not below else "", FAINT), width).apply_style(self.rich_style)

    def _style(self, scale: Scale, cell: int, here: int | None) -> str:
        """How a column is shown."""
        if cell == here:
            return f"{STRONG} {MARK}"
        first, end = self.zoom.interval if self.zoom else (scale.first, scale.end)
        return WHEN if scale.clipped(first) <= cell <= scale.clipped(end - 1) else FAINT

    def _here(self, scale: Scale) -> int | None:
        window = self.current.window if self.current else None
        start = window.bounds[0] if window else None
        return None if start is None else scale.clipped(start)

    def action_move(self, step: int) -> None:
        """To the nearest column with events, that way."""
        columns = self.columns()
        here = self._here(columns.scale) if columns else None
        ahead = sorted(columns.firsts, reverse=step < 0) if columns else ()
        self._go(cell for cell in ahead if here is None or (cell - here) * step > 0)

    def on_click(self, event: Click) -> None:
        """To the events at the mouse, or the next after them."""
        columns = self.columns()
        offset = event.get_content_offset(self)
        if columns and offset:
            at = offset.x - len(columns.first) - 1
            self._go(cell for cell in sorted(columns.firsts) if cell >= at)

    def _go(self, cells: Iterable[int]) -> None:
        """To the first of some columns."""
        columns, cell = self.columns(), next(iter(cells), None)
        if columns and cell is not None:
            self.post_message(self.Moved(columns.firsts[cell].id))


class HistogramColumns(NamedTuple):
    """A selection as bars.

    Attributes:
        scale: where they lie in time.
        first, last: the years at its ends.
        counts: how many events begin in each column that has some.
        firsts: the first of them.
        most: how many the highest bar has.
    """

    scale: Scale
    first: str
    last: str
    counts: Mapping[int, int]
    firsts: Mapping[int, Event]
    most: int


def _columns(timeline: Timeline, width: int) -> HistogramColumns | None:
    whole = scale_of(timeline, 1)
    if whole is None:
        return None
    first, last = (year_words(civil_from_days(second // DAY)[0]) for second in (whole.first, whole.end - 1))
    scale = whole._replace(cells=max(1, width - len(first) - len(last) - 2))
    counts: dict[int, int] = {}
    firsts: dict[int, Event] = {}
    for event in timeline.events:
        start = event.window.bounds[0] if event.window else None
        if start is not None:
            cell = scale.clipped(start)
            counts[cell] = counts.get(cell, 0) + 1
            firsts.setdefault(cell, event)
    return HistogramColumns(scale, first, last, counts, firsts, max(counts.values(), default=1))
