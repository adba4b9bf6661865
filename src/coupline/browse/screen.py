"""The screen: its parts, and what is shown in them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.widgets import Static

from coupline.browse.completion import Offer
from coupline.browse.details_pane import DetailsPane
from coupline.browse.drawings import HEAT, MOST_BANDS, Drawn, drawn
from coupline.browse.explorer import Explorer
from coupline.browse.histogram import Histogram
from coupline.browse.keys import FOOTER, SHORT_FOOTER
from coupline.browse.line_list import LineList, as_text
from coupline.browse.problems import event_page
from coupline.browse.query_input import QueryLine
from coupline.browse.row_sources import ListRows
from coupline.browse.themes import THEMES, first_theme
from coupline.choices import NAMES, BrowseStyle
from coupline.facts import Target, query_for
from coupline.query import parse_query, select
from coupline.render import details
from coupline.render.lines import Line, columns_of, wrap
from coupline.render.paint import Ink
from coupline.timeline import Timeline
from coupline.views.name_index import index

if TYPE_CHECKING:
    from textual.timer import Timer

    from coupline.browse.zoom import Zoom

SMALLEST = (40, 10)
MOMENT = 0.04  # seconds
STACKED = 80  # columns from which on the panes stand side by side
TALL = 24  # lines from which on the years take two
ROOMY = 14  # lines of a drawing from which on its signs are explained below it
INDEXES = {  # each with the key of the terms that find what it lists
    "people": "person", "organizations": "organization", "places": "place", "tags": "tag", "sources": "source",
}  # fmt: skip


class AsciiBar(ScrollBarRender):
    """A scroll bar of blanks alone, told apart by their colours: its ends are whole cells."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


class View(App[None]):
    """A timeline, as it is shown; for what is given see ``Browser``."""

    CSS_PATH = "browser.tcss"
    TITLE = "coupline"

    def __init__(
        self, timeline: Timeline, query: str, select: str | None, *, ascii_only: bool, theme: str | None
    ) -> None:
        super().__init__()
        self.ascii_only = ascii_only
        self.animation_level = "none"
        ScrollBar.renderer = AsciiBar if ascii_only else ScrollBarRender
        for colours in THEMES.values():
            self.register_theme(colours.theme)
        self.wear(first_theme(theme))
        self.explorer = Explorer(timeline, query, select)
        self.shown_style: BrowseStyle = "list"
        self.lanes_by, self.heat_by = NAMES[0], HEAT[0]
        self.waiting: Timer | None = None
        self.behind: Target | None = None  # what the cursor is on, where that is no event
        self.drawn_zoom: Zoom | None = None

    def compose(self) -> ComposeResult:
        """The title, the filter, the list beside the details, the years, the keys."""
        yield Static(id="title", markup=False)
        with Horizontal(id="filter"):
            yield Static("/ ", id="slash")
            yield QueryLine(self.explorer, self.show_offers, self.settle_query, id="query")
        yield Static(id="hints", markup=False)
        yield Static(id="trouble", markup=False)
        yield Static(id="problems", markup=False)
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield Static(id="head", markup=False)
                yield LineList(ListRows(self.explorer.selected.selection(()), self.ink(40)), self.moved, id="list")
                yield Static(id="legend", markup=False)
            yield DetailsPane(id="details")
        yield Histogram(self.explorer.selected, ascii_only=self.ascii_only)
        yield Static(id="keys", markup=False)
        yield Static(id="small", markup=False)

    def on_mount(self) -> None:
        """The list has the keys."""
        self.screen.set_focus(self.query_one(LineList))
        if self.ascii_only:
            self.add_class("ascii")

    def ink(self, width: int) -> Ink:
        """How text is put on the screen."""
        return Ink(self.ascii_only, max(1, width))

    def wear(self, theme: str) -> None:
        """Take the colours of a theme; with NO_COLOR there are shades of grey."""
        self.ansi_theme_dark = self.ansi_theme_light = THEMES[theme].palette
        self.theme = theme

    def on_resize(self, event: Resize) -> None:
        """Stand the panes one below the other where the terminal is narrow, and say so where it is too small."""
        width, height = event.size
        self.set_class(width < STACKED, "stacked")
        self.set_class(height >= TALL, "tall")
        footer = FOOTER if width > len(FOOTER) + 1 else SHORT_FOOTER
        self.query_one("#keys", Static).update(self.ink(80).plain(footer))
        small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(small, "small")
        if small:
            sign = "x" if self.ascii_only else "×"
            needed = f"coupline needs {SMALLEST[0]}{sign}{SMALLEST[1]}; this is {width}{sign}{height}"
            self.query_one("#small", Static).update(needed)
        self.call_after_refresh(self.show)

    # what is shown

    def show(self, *, soon: bool = False) -> None:
        """Show the selection, and the event that is looked at.

        Args:
            soon: whether the details and the years may follow once nothing is typed for a moment.
        """
        self.set_class(self.shown_style != "list", "drawing")
        self.show_title(soon=soon)
        lines = self.query_one(LineList)
        ink = self.ink(lines.size.width - 1)  # a column is left for the scroll bar
        if self.shown_style == "list":
            rows: ListRows | Drawn = ListRows(self.explorer.selected, ink, self.file_names(), self.explorer.years)
        else:
            rows = drawn(self.shown_style, self.explorer.drawn, (self.lanes_by, self.heat_by), ink)
        here = self.behind if type(rows) is type(lines.rows) else None
        cursor = next((n for n in range(len(rows)) if rows.target(n) == here), None) if here else None
        lines.show(rows, rows.lines_of.get(self.explorer.current or "", 0) if cursor is None else cursor)
        lines.marked = cursor is not None or not rows.lines_of or self.explorer.current in rows.lines_of
        self.drawn_zoom = self.explorer.zoom
        self.show_around(rows)
        if self.waiting:
            self.waiting.stop()
        self.waiting = self.set_timer(MOMENT, self.show_details) if soon else None
        if not soon:
            self.show_details()

    def show_details(self) -> None:
        """What the cursor is on: an event, or what leads to several."""
        waited, self.waiting = self.waiting, None
        if not self.query(LineList):  # the app was left while this waited
            return
        if waited:
            self.show_title()
        lines = self.query_one(LineList)
        target = lines.rows.target(lines.cursor) if len(lines.rows) else None
        if target and target.kind == "query" and (not lines.rows.lines_of or self.behind):
            self.show_behind(target)
        else:
            self.show_event()

    def moved(self, target: Target) -> None:
        """Look at what the cursor has moved to."""
        if target.kind == "event":
            self.explorer.current = target.value
            self.show_event()
        else:
            self.show_behind(target)

    def show_around(self, rows: "ListRows | Drawn") -> None:
        """What stays in sight above a drawing, and its signs below it where there is room."""
        head, legend = self.query_one("#head", Static), self.query_one("#legend", Static)
        height = self.query_one("#left").size.height
        above = [] if isinstance(rows, ListRows) else rows.head(max(0, min(MOST_BANDS, height // 3 - 2)))
        roomy = height >= ROOMY and self.size.width >= STACKED
        below = [] if isinstance(rows, ListRows) or not roomy else rows.legend()
        for widget, lines in ((head, above), (legend, [line for line in below if line.pieces])):
            widget.display = bool(lines)
            widget.update(as_text(lines))

    def show_title(self, *, soon: bool = False) -> None:
        """The title, how many of how many events, what is drawn, and what is wrong with the query.

        Args:
            soon: whether how many more can't be ruled out may follow once nothing is typed for a moment.
        """
        explorer = self.explorer
        told = [f"{len(explorer.selected):,} of {len(explorer.whole):,}"]
        if not soon and explorer.undecided:
            told.append(
                f"{explorer.undecided:,} not ruled out" if self.size.width >= STACKED else f"+{explorer.undecided:,}?"
            )
        if explorer.hidden:
            told.append(f"{len(explorer.whole.files) - len(explorer.hidden)} of {len(explorer.whole.files)} files")
        if self.shown_style != "list":
            told.append(" ".join((self.shown_style, *self.by_shown())))
        if explorer.zoom and self.shown_style != "list":
            told.append(f"{explorer.zoom.first} to {explorer.zoom.last}")
        ink = self.ink(self.size.width - 2)
        right = ink.plain(" · ".join(told))
        title = Text(ink.plain(explorer.whole.title or "Timeline"), style="bold", no_wrap=True)
        title.truncate(max(1, ink.width - len(right) - 2), overflow="crop" if self.ascii_only else "ellipsis")
        title.append(" " * max(2, ink.width - title.cell_len - len(right)) + right, "not bold")
        self.query_one("#title", Static).update(title)
        self.show_trouble()

    def show_trouble(self) -> None:
        """What is wrong with the query, below the word; not while Tab may yet complete that."""
        trouble, panel = self.explorer.trouble, self.query_one("#trouble", Static)
        panel.display = trouble is not None and not self.query_one("#hints").display
        if trouble:
            ink = self.ink(self.size.width - 2)
            line = self.query_one(QueryLine)
            start = max(0, columns_of(line.value[: trouble.start]) - line.scroll_offset.x)
            length = max(1, columns_of(line.value[trouble.start : trouble.end]))
            marked = Line((f"  {' ' * start}{'^' * length}"[: ink.width], ""))
            message = wrap(ink.plain(trouble.message), ink.width - 2)
            panel.update(as_text([marked, *(Line((f"  {part}", "")) for part in message)]))

    def by_shown(self) -> list[str]:
        """What the lanes are, or the rows of heat, where a drawing has some."""
        by = {"lanes": self.lanes_by, "heat": self.heat_by}.get(self.shown_style)
        return [f"by {by}"] if by else []

    def show_event(self) -> None:
        """The details of the event that is looked at, and its place in time."""
        event, whole = self.explorer.event, self.explorer.whole
        self.behind = None
        key = f"event {event.id}" if event else ""
        self.show_page(key, lambda ink: event_page(whole, event, ink) if event else Text("no event answers"))
        self.query_one(Histogram).show(self.explorer.selected, event, self.explorer.zoom)

    def show_page(self, key: str, painted: Callable[[Ink], RenderableType]) -> None:
        """Show something beside the list, or below it."""
        page = self.query_one(DetailsPane)
        width = page.size.width - 1
        if width > 1:
            page.show(painted(self.ink(width)), key, width, ascii_only=self.ascii_only)

    def show_behind(self, target: Target) -> None:
        """An era, a person, a place or a tag with its events, where a line leads to one."""
        drawn, self.behind = self.explorer.drawn, target
        self.query_one(Histogram).show(self.explorer.selected, self.explorer.event, self.explorer.zoom)
        era = next((each for each in drawn.eras if query_for("era", each.id) == target), None)
        if era:
            within = select(self.explorer.shown, parse_query(target.value, self.explorer.whole))
            self.show_page(target.value, lambda ink: details.era(within, era, ink, "long"))
        kind = next((kind for kind, key in INDEXES.items() if target.value.startswith(f"{key}:")), None)
        entries = index(drawn, kind) if kind else ()
        entry = next((each for each in entries if kind and query_for(INDEXES[kind], each.key) == target), None)
        if entry:
            self.show_page(target.value, lambda ink: details.named(drawn, entry, ink, "long"))

    def settle_query(self) -> None:
        """Back to the list, with what was asked."""
        line = self.query_one(QueryLine)
        self.explorer.settle(line.value)
        self.explorer.keep()
        line.offer_nothing()
        self.show()
        if self.explorer.trouble is None:
            self.screen.set_focus(self.query_one(LineList))

    def show_offers(self, offers: list[Offer]) -> None:
        """What Tab may complete."""
        hints = self.query_one("#hints", Static)
        hints.display = bool(offers)
        ink = self.ink(self.size.width)
        told = [f"{ink.plain(offer.word)} {ink.plain(offer.told)}".rstrip() for offer in offers]
        hints.update(Text("Tab: " + ink.plain(" · ").join(told)) if offers else "")
        self.show_trouble()

    def file_names(self) -> dict[str, str]:
        """The files, each with its name as a line of the list has it; none where there is but one."""
        files = self.explorer.whole.files
        stems = [Path(file).stem for file in files]
        names = stems if len({*stems}) == len(stems) else files
        return dict(zip(files, names, strict=True)) if len(files) > 1 else {}
