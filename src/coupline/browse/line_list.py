"""A widget of any number of lines, with a cursor: only the lines in sight are made."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coupline.browse.keys import MOVING
from coupline.browse.row_sources import Rows
from coupline.facts import Target
from coupline.render.lines import Line

_STYLES: dict[str, Style] = {}


def strip(line: Line, width: int, extra: Style | None = None) -> Strip:
    """A line as Textual draws it, as wide as the widget."""
    segments = [Segment(text, _style(style)) for text, style in line.pieces]
    made = Strip(segments, line.width).adjust_cell_length(width)
    return made.apply_style(extra) if extra else made


def as_text(lines: Iterable[Line]) -> Text:
    """Lines as Rich text."""
    return Text("\n").join(Text.assemble(*line.pieces) if line.pieces else Text("") for line in lines)


def over(line: Strip, style: Style) -> Strip:
    """A line with a style that hides its own colours, so that all of it is legible on one ground."""
    plain = style + Style(dim=False)
    return Strip([Segment(text, (own or Style.null()) + plain) for text, own, _ in line], line.cell_length)


def _style(name: str) -> Style:
    if name not in _STYLES:
        _STYLES[name] = Style.parse(name) if name else Style.null()
    return _STYLES[name]


class LineList(ScrollView, can_focus=True):
    """Lines with a cursor on one of them that has a target.

    Args:
        rows: the lines.
        moved: is told at once what the cursor has moved to: the next key is for that.

    Attributes:
        cursor: the number of the line that it is on.
        marked: whether the line is to be seen: not where something else is looked at.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*MOVING]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor"}

    class Chosen(Message):
        """A line was opened."""

        def __init__(self, target: Target) -> None:
            self.target = target
            super().__init__()

    def __init__(self, rows: Rows, moved: Callable[[Target], None] = lambda _: None, **given: str) -> None:
        super().__init__(**given)  # type: ignore[arg-type] # ids and classes
        self.rows, self.moved = rows, moved
        self.cursor = 0
        self.marked = True

    def show(self, rows: Rows, cursor: int) -> None:
        """Show other lines, with the cursor on one of them or the nearest that has a target."""
        self.rows, self.marked = rows, True
        self.virtual_size = Size(self.size.width, len(rows))
        self.cursor = self._nearest(cursor, 1)
        self.refresh()
        self._follow()

    def on_resize(self, event: Resize) -> None:
        """Keep the lines as wide as the widget."""
        self.virtual_size = Size(event.size.width, len(self.rows))

    def render_line(self, y: int) -> Strip:
        """The line at a height of the widget."""
        n = y + int(self.scroll_offset.y)
        width = self.size.width
        if n >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        line = strip(self.rows.line(n), width).apply_style(self.rich_style)
        if n == self.cursor and self.marked and self.rows.target(n):
            return over(line, self.get_component_rich_style("lines--cursor"))
        return line

    def _nearest(self, n: int, step: int) -> int:
        """The nearest line from one on that has a target: that way first, else the other."""
        count = len(self.rows)
        if not count:
            return 0
        n = max(0, min(n, count - 1))
        ahead = range(n, count) if step > 0 else range(n, -1, -1)
        behind = range(n, -1, -1) if step > 0 else range(n, count)
        return next((each for way in (ahead, behind) for each in way if self.rows.target(each)), 0)

    def go(self, n: int, step: int = 1) -> None:
        """Put the cursor on a line, or the nearest that has a target."""
        if not len(self.rows):
            return
        before, self.cursor = self.cursor, self._nearest(n, step)
        self.marked = True
        self.refresh_lines(before - int(self.scroll_offset.y), 1)
        self.refresh_lines(self.cursor - int(self.scroll_offset.y), 1)
        self._follow()
        target = self.rows.target(self.cursor)
        if target:
            self.moved(target)

    def _follow(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def action_move(self, step: int) -> None:
        """The line above or below."""
        self.go(self.cursor + step, step)

    def action_page(self, step: int) -> None:
        """As many lines on as there are in sight."""
        self.go(self.cursor + step * max(1, self.size.height - 1), step)

    def action_edge(self, step: int) -> None:
        """The first line, or the last."""
        self.go(len(self.rows) - 1 if step > 0 else 0, -step)

    def action_choose(self) -> None:
        """Open the event of the line."""
        target = self.rows.target(self.cursor) if len(self.rows) else None
        if target:
            self.post_message(self.Chosen(target))

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse points; a second click opens."""
        n = int(event.y + self.scroll_offset.y)
        if n >= len(self.rows):
            return
        if n == self.cursor and event.chain > 1:
            self.action_choose()
        else:
            self.go(n)
