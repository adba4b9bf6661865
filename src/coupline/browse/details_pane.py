"""The details of an event as a page with links: the keys go from link to link, and scroll where there is none near."""

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar, NamedTuple

from rich.console import Console, RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coupline.browse.keys import MOVING
from coupline.facts import Target
from coupline.render.details import LINK
from coupline.render.paint import Capture


class Link(NamedTuple):
    """A text that leads somewhere.

    Attributes:
        first, last: its first and last line.
        target: what it leads to.
    """

    first: int
    last: int
    target: Target


class DetailsPane(ScrollView, can_focus=True):
    """A page with links, of which one is chosen while the page has the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [*MOVING]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"page--link", "page--chosen"}

    class Followed(Message):
        """A link was followed."""

        def __init__(self, target: Target) -> None:
            self.target = target
            super().__init__()

    def __init__(self, **given: str) -> None:
        super().__init__(**given)  # type: ignore[arg-type] # ids and classes
        self.lines: list[list[Segment]] = []
        self.links: list[Link] = []
        self.chosen = 0
        self.key = ""

    def show(self, drawing: RenderableType, key: str, width: int, *, ascii_only: bool) -> None:
        """Show something: from its beginning, unless it is what was shown before, which ``key`` tells."""
        page = Capture("ascii" if ascii_only else "utf-8")
        console = Console(
            file=page, width=width, force_terminal=True, color_system="standard", highlight=False, markup=False,
            emoji=False, legacy_windows=False,
        )  # fmt: skip
        self.lines = console.render_lines(drawing, pad=False)
        self.links = [*_links(self.lines)]
        self.virtual_size = Size(self.size.width, len(self.lines))
        if key != self.key:
            self.key, self.chosen = key, 0
            self.scroll_to(0, 0, animate=False)
        self.chosen = min(self.chosen, max(0, len(self.links) - 1))
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Keep the lines as wide as the page."""
        self.virtual_size = Size(event.size.width, len(self.lines))

    def render_line(self, y: int) -> Strip:
        """The line at a height of the page, its links underlined, the chosen one marked."""
        n, width = y + int(self.scroll_offset.y), self.size.width
        if n >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        chosen = self.links[self.chosen] if self.links and self.has_focus else None
        here = chosen.target if chosen and chosen.first <= n <= chosen.last else None
        link, marked = (self.get_component_rich_style(name, partial=True) for name in ("page--link", "page--chosen"))
        segments = [
            Segment(
                text,
                (style or Style.null()) + (marked if _target(style) == here else link) if _target(style) else style,
            )
            for text, style, _ in self.lines[n]
        ]
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)

    def action_move(self, step: int) -> None:
        """The next link that way, where it is in sight; else a line further."""
        top, height = int(self.scroll_offset.y), self.size.height
        chosen = self.chosen + step
        if self.links and 0 <= chosen < len(self.links) and top - 1 <= self.links[chosen].first <= top + height:
            self.choose(chosen)
        else:
            self.scroll_to(y=top + step, animate=False)

    def choose(self, number: int) -> None:
        """Choose a link, and bring it in sight."""
        self.chosen = number
        link, top, height = self.links[number], int(self.scroll_offset.y), self.size.height
        if link.first < top or link.last >= top + height:
            self.scroll_to(y=link.first if link.first < top else link.last - height + 1, animate=False)
        self.refresh()

    def action_page(self, step: int) -> None:
        """As many lines on as there are in sight, and the first link there."""
        top = int(self.scroll_offset.y) + step * max(1, self.size.height - 1)
        top = max(0, min(top, self.max_scroll_y))
        self.scroll_to(y=top, animate=False)
        self.chosen = next((n for n, link in enumerate(self.links) if link.first >= top), max(0, len(self.links) - 1))
        self.refresh()

    def action_edge(self, step: int) -> None:
        """The beginning, or the end."""
        self.scroll_to(y=self.max_scroll_y if step > 0 else 0, animate=False)
        self.chosen = max(0, len(self.links) - 1) if step > 0 else 0
        self.refresh()

    def action_choose(self) -> None:
        """Follow the chosen link."""
        if self.links:
            self.post_message(self.Followed(self.links[self.chosen].target))

    def on_click(self, event: Click) -> None:
        """Follow the link at the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        n, x = offset.y + int(self.scroll_offset.y), offset.x
        for text, style, _ in self.lines[n] if n < len(self.lines) else ():
            x -= Segment(text).cell_length
            if x < 0:
                target = _target(style)
                if target:
                    self.post_message(self.Followed(target))
                return


def _target(style: Style | None) -> Target | None:
    found: Target | None = style.meta.get(LINK) if style and style.meta else None
    return found


def _links(lines: list[list[Segment]]) -> Iterator[Link]:
    """The links of some lines from top to bottom; one that goes on in the next line is one."""
    met = [(target, n) for n, line in enumerate(lines) for _, style, _ in line if (target := _target(style))]
    for target, same in groupby(met, key=lambda each: each[0]):
        numbers = [n for _, n in same]
        yield Link(numbers[0], numbers[-1], target)
