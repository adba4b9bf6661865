"""Events by time as one line of bars: how the selection lies in time, and a way to move through it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from coupline.browse.lines import strip
from coupline.dates.words import year_words
from coupline.layout.scale import Scale, scale_of
from coupline.layout.spine import years
from coupline.model import Event
from coupline.render.lines import Line
from coupline.render.paint import FAINT, STRONG, WHEN
from coupline.timeline import Timeline

BARS, ASCII_BARS = " ▁▂▃▄▅▆▇█", " .:-=+*#@"


class Years(Widget, can_focus=True):
    """A line of bars, one a column; the one of the event that is looked at stands out."""

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
        self._made: tuple[int, Scale | None, dict[int, list[Event]]] | None = None

    def show(self, timeline: Timeline, current: Event | None) -> None:
        """Show another selection."""
        if timeline is not self.timeline:
            self.timeline, self._made = timeline, None
        self.current = current
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
        """The bars, between the first and the last year."""
        scale, found, _ = self.columns()
        width = self.size.width
        span = years(self.timeline)
        if y or scale is None or span is None:
            return Strip.blank(width, self.rich_style)
        most = max(map(len, found.values()), default=1)
        bars = ASCII_BARS if self.ascii_only else BARS
        here = self._here(scale)
        line = Line((year_words(span[0]) + " ", FAINT))
        for cell in range(scale.cells):
            count = len(found.get(cell, ()))
            height = -(-count * (len(bars) - 1) // most) if count else 0
            line.add(bars[height] if height or cell != here else "·", f"{STRONG} reverse" if cell == here else WHEN)
        return strip(line.add(" " + year_words(span[1]), FAINT), width).apply_style(self.rich_style)

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
