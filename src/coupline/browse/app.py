"""The whole screen and its keys."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Resize
from textual.widgets import Input, Static

from coupline.branches import causes_of
from coupline.browse.explorer import Explorer
from coupline.browse.lines import Lines
from coupline.browse.panels import COMMANDS, HELP, NameRows, Panel
from coupline.browse.rows import AxisRows, ListRows, TreeRows, tree_lines
from coupline.browse.years import Years
from coupline.columns import index
from coupline.errors import CouplineError
from coupline.render import details
from coupline.render.paint import Ink
from coupline.timeline import Timeline

SMALLEST = (40, 10)
MOST_PROBLEMS = 5  # that are shown
WATCHED_EVERY = 1.0  # seconds
STACKED = 80  # columns from which on the panes stand side by side
KEYS = "/ filter  t style  n next  [ ] person  e edit  y copy  ? help  q quit"


class QueryLine(Input):
    """The filter: ↑ and ↓ bring the last queries back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
    ]

    def __init__(self, explorer: Explorer, **given: str) -> None:
        super().__init__(explorer.query, compact=True, select_on_focus=False, **given)  # type: ignore[arg-type] # its id
        self.explorer, self.place = explorer, 0

    def action_recall(self, step: int) -> None:
        """The query before the one that is shown, or the one after it."""
        queries = self.explorer.queries
        self.place = max(-len(queries), min(0, self.place + step))
        self.value = queries[self.place] if self.place else ""
        self.cursor_position = len(self.value)


class Browser(App[None]):
    """A timeline, full screen.

    Args:
        read: reads the event lists; None where they can't be read, with what is wrong.
        timeline: what was read already.
        query: what to select first.
        select: the id of the event to look at first.
        ascii_only: whether only ASCII may be shown.
    """

    CSS_PATH = "browser.tcss"
    TITLE = "coupline"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter"),
        Binding("escape", "leave", "Back", show=False),
        Binding("t", "style", "Style"),
        Binding("n", "match(1)", "Next match", show=False),
        Binding("N", "match(-1)", "Previous match", show=False),
        Binding("left_square_bracket", "person(-1)", "Previous of this person", show=False),
        Binding("right_square_bracket", "person(1)", "Next of this person", show=False),
        Binding("backspace", "go_back", "Back", show=False),
        Binding("r", "reload", "Reload", show=False),
        Binding("e", "edit", "Edit", show=False),
        Binding("y", "copy", "Copy", show=False),
        Binding("p", "people", "People", show=False),
        Binding("T", "tags", "Tags", show=False),
        Binding("w", "why", "Why", show=False),
        Binding("o", "on_this_day", "On this day", show=False),
        Binding("question_mark,f1", "help", "Help", show=False),
        Binding("q", "quit", "Quit"),
        Binding("ctrl+c", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(
        self, read: Callable[[], Timeline], timeline: Timeline, query: str = "", select: str | None = None, *,
        ascii_only: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.read, self.ascii_only = read, ascii_only
        self.explorer = Explorer(timeline, query, select)
        self.style_shown = "list"
        self.saved = self.times()

    def compose(self) -> ComposeResult:
        """The title, the filter, the list beside the details, the years, the keys."""
        yield Static(id="title")
        with Horizontal(id="filter"):
            yield Static("/ ", id="slash")
            yield QueryLine(self.explorer, id="query")
        yield Static(id="trouble", markup=False)
        yield Static(id="problems", markup=False)
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield Static(id="ruler")
                yield Lines(ListRows(self.explorer.selected, self.ink(40)), id="list")
            with VerticalScroll(id="right", can_focus=True):
                yield Static(id="details")
        yield Years(self.explorer.selected, ascii_only=self.ascii_only)
        yield Static(KEYS, id="keys")
        yield Static(id="small")

    def on_mount(self) -> None:
        """Show what there is."""
        self.query_one(Lines).focus()
        self.call_after_refresh(self.show)
        self.set_interval(WATCHED_EVERY, self.watch_files)
        with suppress(NotImplementedError, RuntimeError):  # Windows has none; nor has a thread that is not the main one
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)

    def ink(self, width: int) -> Ink:
        """How text is put on the screen."""
        return Ink(self.ascii_only, max(1, width))

    def on_resize(self, event: Resize) -> None:
        """Stand the panes one below the other where the terminal is narrow, and say so where it is too small."""
        width, height = event.size
        self.set_class(width < STACKED, "stacked")
        small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(small, "small")
        if small:
            self.query_one("#small", Static).update(
                f"coupline needs {SMALLEST[0]}×{SMALLEST[1]}; this is {width}×{height}"
            )
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Show the selection, and the event that is looked at."""
        self.show_title()
        lines = self.query_one(Lines)
        ink = self.ink(lines.scrollable_content_region.width)
        rows = (
            ListRows(self.explorer.selected, ink)
            if self.style_shown == "list"
            else AxisRows(self.explorer.selected, ink)
        )
        lines.show(rows, rows.lines_of.get(self.explorer.current or "", 0))
        ruler = self.query_one("#ruler", Static)
        ruler.display = isinstance(rows, AxisRows)
        if isinstance(rows, AxisRows):
            ruler.update(Text("\n").join(Text(line.plain) for line in rows.head()))
        self.show_event()

    def show_title(self) -> None:
        """The title, how many of how many events, and what is wrong with the query."""
        explorer = self.explorer
        counted = f"{len(explorer.selected):,} of {len(explorer.whole):,}"
        title = Text(
            self.ink(80).plain(explorer.whole.title or "Timeline"), style="bold", no_wrap=True, overflow="ellipsis"
        )
        self.query_one("#title", Static).update(Text.assemble(title, f"  {counted}"))
        trouble = self.query_one("#trouble", Static)
        trouble.display = explorer.trouble is not None
        if explorer.trouble:
            start, end = explorer.trouble.start, explorer.trouble.end
            trouble.update(Text(f"  {' ' * start}{'^' * max(1, end - start)} {explorer.trouble.message}"))

    def show_event(self) -> None:
        """The details of the event that is looked at, and its place in time."""
        event = self.explorer.event
        pane = self.query_one("#details", Static)
        width = self.query_one("#right").size.width - 2
        if event is None:
            pane.update("no event answers")
        elif width > 0:
            pane.update(details.event(self.explorer.whole, event, self.ink(width), "long"))
        self.query_one(Years).show(self.explorer.selected, event)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Select while one types."""
        if event.value != self.explorer.query or self.explorer.trouble:
            self.explorer.ask(event.value, typing=True)
            self.show()

    def on_input_submitted(self) -> None:
        """Back to the list, with what was asked."""
        self.explorer.ask(self.query_one(Input).value)
        self.explorer.keep()
        self.show()
        self.query_one(Lines).focus()

    def on_lines_moved(self, message: Lines.Moved) -> None:
        """Look at the event under the cursor."""
        self.explorer.current = message.target
        self.show_event()

    def on_lines_chosen(self, message: Lines.Chosen) -> None:
        """Go to the details."""
        self.look_at(message.target)
        self.query_one("#right").focus()

    def on_years_moved(self, message: Years.Moved) -> None:
        """Look at an event of another time."""
        self.look_at(message.target)

    def look_at(self, target: str | None) -> None:
        """Look at an event, and put the cursor on it where it is selected."""
        if target is None:
            self.bell()
            return
        self.explorer.open(target)
        self.place_cursor()

    def place_cursor(self) -> None:
        """Put the cursor on the event that is looked at."""
        lines = self.query_one(Lines)
        rows = lines.rows
        if isinstance(rows, ListRows | AxisRows) and self.explorer.current in rows.lines_of:
            lines.go(rows.lines_of[self.explorer.current])
        self.show_event()

    def action_filter(self) -> None:
        """To the filter line."""
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """From the filter or the details back to the list; there, clear the filter."""
        lines, line = self.query_one(Lines), self.query_one(Input)
        if lines.has_focus and line.value:
            line.value = ""
        elif line.has_focus and self.explorer.trouble:
            line.value = self.explorer.query
        lines.focus()

    def action_style(self) -> None:
        """The list, or the axis."""
        self.style_shown = "axis" if self.style_shown == "list" else "list"
        self.show()

    def action_match(self, step: int) -> None:
        """The next event that answers the last query, or the one before."""
        self.look_at(self.explorer.match(step))

    def action_person(self, step: int) -> None:
        """The next event with a person of this one, or the one before."""
        self.look_at(self.explorer.of_same_people(step))

    def action_go_back(self) -> None:
        """The event that was looked at before."""
        if self.explorer.back() is None:
            self.bell()
        self.place_cursor()

    def action_reload(self) -> None:
        """Read the files again; what can't be read leaves what is shown, with what is wrong above it."""
        self.saved = self.times()
        panel = self.query_one("#problems", Static)
        try:
            self.explorer.reread(self.read())
        except CouplineError as error:
            lines = str(error).splitlines()
            more = [f"and {len(lines) - MOST_PROBLEMS} more: coupline check"] if len(lines) > MOST_PROBLEMS else []
            panel.update(self.ink(80).lines("\n".join([*lines[:MOST_PROBLEMS], *more])))
            panel.display = True
            return
        panel.display = False
        self.show()

    def times(self) -> list[float]:
        """When each file was written."""
        return [Path(file).stat().st_mtime if Path(file).is_file() else 0.0 for file in self.explorer.whole.files]

    def watch_files(self) -> None:
        """Follow files that are saved elsewhere."""
        if self.times() != self.saved:
            self.action_reload()

    def action_help(self) -> None:
        """The keys, and the commands that do the same."""
        self.push_screen(Panel("Keys", f"{HELP}\n{COMMANDS}"))

    def action_people(self) -> None:
        """The people of the selection; one that is chosen is the filter."""
        self.choose("People", "people", "person")

    def action_tags(self) -> None:
        """The tags of the selection."""
        self.choose("Tags", "tags", "tag")

    def action_why(self) -> None:
        """What led to the event, as a tree; any of it can be opened."""
        event = self.explorer.event
        if event is not None:
            grown = list(tree_lines(causes_of(self.explorer.whole, event)))
            rows = TreeRows(self.explorer.whole, grown, self.ink(min(70, self.size.width - 8)))
            self.push_screen(Panel(f"Why · coupline why {event.id}", rows=rows), self.look_at_chosen)

    def action_on_this_day(self) -> None:
        """What else happened on the day of the year of the event."""
        event = self.explorer.event
        date = event.placed if event else None
        if event is None or date is None or date.earliest is None or date.earliest != date.latest:
            self.notify("no day of the year is known of this event", severity="warning")
            return
        day = date.earliest[-5:]
        found = [each for each in self.explorer.whole if each.placed and (each.placed.earliest or "")[-5:] == day]
        rows = ListRows(self.explorer.whole.selection(found), self.ink(min(70, self.size.width - 8)))
        self.push_screen(Panel(f"On this day · coupline on {day}", rows=rows), self.look_at_chosen)

    def look_at_chosen(self, target: str | None) -> None:
        """Look at what was chosen in a panel, if anything was."""
        if target is not None:
            self.look_at(target)

    def choose(self, title: str, kind: str, key: str) -> None:
        """An index to choose from."""
        entries = [entry for entry in index(self.explorer.whole, kind) if entry.events]
        rows = NameRows(entries, key, self.ink(min(60, self.size.width - 8)))
        self.push_screen(Panel(f"{title} · coupline {kind}", rows=rows), self.filtered)

    def filtered(self, query: str | None) -> None:
        """Take a query as the filter."""
        if query:
            self.query_one(Input).value = query
            self.explorer.keep()

    def action_copy(self) -> None:
        """Copy the id of the event."""
        event = self.explorer.event
        if event:
            self.copy_to_clipboard(event.id)
            self.notify(f"copied: {event.id}")

    def action_edit(self) -> None:
        """Open the file in the editor, at the line of the event."""
        event = self.explorer.event
        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        if event is None or event.origin is None:
            return
        try:
            with self.suspend():
                subprocess.run([*editor, f"+{event.origin.line}", event.origin.file], check=False)  # noqa: S603 - the user's own
        except (SuspendNotSupported, OSError) as error:
            self.notify(f"no editor can be opened here: {error}", severity="error")
        self.action_reload()
