"""Events by time as bars: how the selection lies in time, and a way to move through it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from coupline.browse.lines import strip
from coupline.browse.zoom import Zoom
from coupline.dates.words import year_words
from coupline.layout.scale import Scale, scale_of
from coupline.layout.spine import years
from coupline.model import Event
from coupline.render.lines import Line
from coupline.render.paint import FAINT, STRONG, WHEN
from coupline.timeline import Timeline

MARK = "yellow"
BARS, ASCII_BARS = " ▁▂▃▄▅▆▇█", " .:-=+*#@"


class Years(Widget, can_focus=True):
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
        self._made: tuple[int, Scale | None, dict[int, list[Event]]] | None = None

    def show(self, timeline: Timeline, current: Event | None, zoom: Zoom | None) -> None:
        """Show another selection, event or stretch of time."""
        if timeline is not self.timeline:
            self.timeline, self._made = timeline, None
        self.current, self.zoom = current, zoom
        self.refresh()

    def columns(self) -> tuple[Scale | None, dict[int, list[Event]], int]:
        """The scale, the events of each column, and the column that bars begin at."""
        span = years(self.timeline)
        label = len(year_words(span[0])) + len(year_words(span[1])) + 4 if span else 0
        cells = max(1, self.size.width - label)
        if self._made is None or self._made[0] != cells:
            scale = scale_of(self.timeline, cells)
            found: dict[int, list[Event]] = {}
            for event in self.timeline.events if scale else ():
                known = event.window.bounds[0] if event.window else None
                if known is not None and scale is not None:
                    found.setdefault(scale.clipped(known), []).append(event)
            self._made = cells, scale, found
        return self._made[1], self._made[2], len(year_words(span[0])) + 1 if span else 0

    def render_line(self, y: int) -> Strip:
        """A line of the bars; at the bottom between the first and the last year."""
        scale, found, left = self.columns()
        width, height = self.size.width, self.size.height
        span = years(self.timeline)
        if scale is None or span is None:
            return Strip.blank(width, self.rich_style)
        bars = ASCII_BARS if self.ascii_only else BARS
        full = len(bars) - 1
        most = max(map(len, found.values()), default=1)
        here, below = self._here(scale), (height - 1 - y) * full
        line = Line((year_words(span[0]) if not below else "", FAINT)).to(left)
        for cell in range(scale.cells):
            count = len(found.get(cell, ()))
            bar = -(-count * full * height // most) if count else 0
            text = bars[max(0, min(full, bar - below))]
            line.add("." if text == " " and cell == here and not below else text, self._style(scale, cell, here))
        return strip(line.add(f" {year_words(span[1])}" if not below else "", FAINT), width).apply_style(
            self.rich_style
        )

    def _style(self, scale: Scale, cell: int, here: int | None) -> str:
        """How a column is shown."""
        if cell == here:
            return f"{STRONG} {MARK}"
        first, end = self.zoom.stretch if self.zoom else (scale.first, scale.end)
        return WHEN if scale.clipped(first) <= cell <= scale.clipped(end - 1) else FAINT

    def _here(self, scale: Scale) -> int | None:
        window = self.current.window if self.current else None
        start = window.bounds[0] if window else None
        return None if start is None else scale.clipped(start)

    def action_move(self, step: int) -> None:
        """To the nearest column with events, that way."""
        scale, found, _ = self.columns()
        here = self._here(scale) if scale else None
        ahead = [cell for cell in sorted(found, reverse=step < 0) if here is None or (cell - here) * step > 0]
        if ahead:
            self.post_message(self.Moved(found[ahead[0]][0].id))

    def on_click(self, event: Click) -> None:
        """To the events at the mouse, or the next after them."""
        _, found, left = self.columns()
        ahead = [cell for cell in sorted(found) if cell >= event.x - left]
        if ahead:
            self.post_message(self.Moved(found[ahead[0]][0].id))
