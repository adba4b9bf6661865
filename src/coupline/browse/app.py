"""The browser: what the keys do, and what is typed and chosen."""

import asyncio
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SuspendNotSupported, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from coupline import facts
from coupline.browse.details_pane import DetailsPane
from coupline.browse.drawings import HEAT, STYLES
from coupline.browse.histogram import Histogram
from coupline.browse.keys import ACTIONS, BINDINGS
from coupline.browse.line_list import LineList
from coupline.browse.panels import Help, Palette, Panel
from coupline.browse.problems import ProblemPanel, problems_of
from coupline.browse.query_input import QueryLine
from coupline.browse.row_sources import FileRows, ListRows, NameRows, Rows, TreeRows, tree_lines
from coupline.browse.screen import INDEXES, View
from coupline.browse.themes import THEMES
from coupline.checks.telling import in_a_line, in_short, kinds
from coupline.choices import NAMES
from coupline.errors import CouplineError, Problem
from coupline.facts import Target
from coupline.model import Event
from coupline.render.paint import Ink
from coupline.timeline import Timeline
from coupline.views.anniversary import on, read_day
from coupline.views.name_index import index
from coupline.views.tree import causes_of

MOST_PROBLEMS = 5  # that are shown
WATCHED_EVERY = 1.0  # seconds


class Browser(View):
    """A timeline, full screen.

    Args:
        read: reads the event lists anew; raises a ``CouplineError`` where they can't be read.
        timeline: what was read already.
        query: what to select first.
        select: the id of the event to look at first.
        ascii_only: whether only ASCII may be shown.
        theme: its colours; None for what suits the terminal.
    """

    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [*BINDINGS, Binding("ctrl+c", "quit", show=False, priority=True)]

    def __init__(
        self, read: Callable[[], Timeline], timeline: Timeline, query: str = "", select: str | None = None, *,
        ascii_only: bool = False, theme: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(timeline, query, select, ascii_only=ascii_only, theme=theme)
        self.read = read
        self.stopped: tuple[Problem, ...] = ()  # what kept the files from being read last time
        self.saved = self.times()

    def on_mount(self) -> None:
        """Tell of what was left out, follow the files, and end as a program should."""
        self.tell_problems()
        self.set_interval(WATCHED_EVERY, self.watch_files)
        with suppress(NotImplementedError, RuntimeError):  # Windows has none; nor has a thread that is not the main one
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self.exit)

    # what is typed and chosen

    def on_input_changed(self, event: Input.Changed) -> None:
        """Select while one types."""
        if event.value != self.explorer.query or self.explorer.trouble:
            self.explorer.ask(event.value, typing=True)
            self.show(soon=True)

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """From an event to its details; from a lane, a year or an era to its events."""
        self.take(message.target)
        if message.target.kind == "event":
            self.screen.set_focus(self.query_one(DetailsPane))

    def on_details_pane_followed(self, message: DetailsPane.Followed) -> None:
        """Follow a link of the details."""
        self.take(message.target)

    def on_histogram_moved(self, message: Histogram.Moved) -> None:
        """Look at an event of another time."""
        self.look_at(message.target)

    def take(self, target: Target | None) -> None:
        """Look at an event, filter by a query, or open a file in the editor."""
        if target is None:
            return
        if target.kind == "event":
            self.look_at(target.value)
        elif target.kind == "file":
            self.action_edit()
        else:
            self.query_one(QueryLine).put(target.value)
            self.explorer.ask(target.value)
            self.explorer.keep()
            self.behind = None
            self.show()
            self.screen.set_focus(self.query_one(LineList))

    def look_at(self, event_id: str | None) -> None:
        """Look at an event, and put the cursor on it where it is shown."""
        if event_id is None:
            self.bell()
            return
        self.explorer.open(event_id)
        self.place_cursor()

    def place_cursor(self) -> None:
        """Put the cursor on the event that is looked at; a drawing of another time is drawn anew."""
        lines, current = self.query_one(LineList), self.explorer.current or ""
        if self.explorer.zoom != self.drawn_zoom:
            self.behind = None
            self.show()
        elif current in lines.rows.lines_of:
            lines.go(lines.rows.lines_of[current])
        else:  # the list has it not: then no line of it is what keys are for
            lines.marked = False
            lines.refresh()
            self.show_event()

    def event_here(self) -> Event | None:
        """The event that keys are for: none where the cursor is on an era, a lane or a year."""
        if self.behind or self.explorer.event is None:
            self.notify("choose an event first", severity="warning")
            return None
        return self.explorer.event

    # keys

    def action_filter(self) -> None:
        """To the filter line."""
        self.screen.set_focus(self.query_one(QueryLine))

    def action_leave(self) -> None:
        """From the filter or the details back to the list; there, all of time and all events again."""
        lines, line = self.query_one(LineList), self.query_one(QueryLine)
        if lines.has_focus and (line.value or self.explorer.zoom):
            self.explorer.zoom = None
            line.put("")
            self.show()
        elif line.has_focus and self.explorer.trouble:
            line.put(self.explorer.query)
        self.screen.set_focus(lines)

    def action_style(self) -> None:
        """The list, the axis, lanes, heat."""
        self.shown_style = STYLES[(STYLES.index(self.shown_style) + 1) % len(STYLES)]
        self.show_when_laid_out()

    def action_by(self) -> None:
        """The next of what lanes or the rows of heat may be."""
        if self.shown_style == "heat":
            self.heat_by = HEAT[(HEAT.index(self.heat_by) + 1) % len(HEAT)]
        elif self.shown_style == "lanes":
            self.lanes_by = NAMES[(NAMES.index(self.lanes_by) + 1) % len(NAMES)]
        else:
            self.notify("lanes and heat have other rows: press t")
            return
        self.show()

    def show_when_laid_out(self) -> None:
        """Show what there is once the panes have their new places."""
        self.set_class(self.shown_style != "list", "drawing")
        self.call_after_refresh(self.show)

    def action_zoom(self, steps: int) -> None:
        """Less time or more of it around the event that is looked at; 0 for all."""
        event = self.explorer.event
        if steps > 0 and (event is None or event.window is None):
            self.notify("nothing is known of when it was", severity="warning")
        elif not self.explorer.zoom_by(steps):
            self.bell()
        else:
            self.shown_style = "axis" if self.shown_style == "list" else self.shown_style
            self.show_when_laid_out()

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
        self.stopped = ()
        panel = self.query_one("#problems", Static)
        try:
            self.explorer.reread(self.read())
        except CouplineError as error:
            self.stopped = problems_of(error)
            told = [line for each in map(in_a_line, kinds(self.stopped)) for line in each.splitlines()]
            rest = f"and {len(told) - MOST_PROBLEMS} more: coupline check (press !)"
            more = [rest] if len(told) > MOST_PROBLEMS else []
            panel.update(self.ink(80).lines("\n".join([*told[:MOST_PROBLEMS], *more])))
            panel.display = True
            return
        self.tell_problems()
        self.explorer.ask_again(self.query_one(QueryLine).value)
        self.show()

    def tell_problems(self) -> None:
        """How many events have problems, above the list, where any have, and what leads to them."""
        told, panel = in_short(self.explorer.whole), self.query_one("#problems", Static)
        panel.display = bool(told)
        panel.update(f"{told} (press !)" if told else "")

    def action_problems(self) -> None:
        """What was left out, or why the files as they are now can't be read; any event of it can be opened."""
        whole = self.explorer.whole
        problems = self.stopped or whole.problems
        if not problems:
            self.notify("all of it could be read")
        elif not isinstance(self.screen, Panel):
            self.push_screen(ProblemPanel(problems, whole, self.ink(80)), self.take)

    def times(self) -> list[float]:
        """When each file was written; 0 where it is gone."""
        return [_written(Path(file)) for file in self.explorer.whole.files]

    def watch_files(self) -> None:
        """Follow files that are saved elsewhere."""
        if self.times() != self.saved:
            self.action_reload()

    def action_help(self) -> None:
        """The keys, and the commands that do the same."""
        if not isinstance(self.screen, Help):  # a command of the palette may be chosen twice in haste
            self.push_screen(Help(self.ink(80)))

    def action_names(self, kind: str) -> None:
        """An index; what is chosen in it is the filter."""
        entries = [entry for entry in index(self.explorer.shown, kind) if entry.events]
        if not entries:
            self.notify(f"no event has {kind}")
            return
        self.open_panel(f"{kind.capitalize()} · coupline {kind}", lambda ink: NameRows(entries, INDEXES[kind], ink))

    def action_why(self) -> None:
        """What led to the event, as a tree; any of it can be opened."""
        event, whole = self.event_here(), self.explorer.whole
        if event is not None:
            grown = list(tree_lines(causes_of(whole, event)))
            self.open_panel(f"Why · coupline why {event.id}", lambda ink: TreeRows(whole, grown, ink))

    def action_on_this_day(self) -> None:
        """What else happened on the day of the year of the event."""
        event = self.event_here()
        date = event.placed if event else None
        if date is None or date.earliest is None or date.earliest != date.latest:
            if event:
                self.notify("no day of the year is known of this event", severity="warning")
            return
        day, shown = date.earliest[-5:], self.explorer.shown
        found = [answer.event for answer in on(shown, read_day(day)).answers]
        self.open_panel(f"On this day · coupline on {day}", lambda ink: ListRows(shown.selection(found), ink))

    def action_files(self, cursor: int = 0) -> None:
        """The files; one that is chosen is hidden, or shown again."""
        counts = dict.fromkeys(self.explorer.whole.files, 0)
        for event in self.explorer.whole:
            if event.origin:
                counts[event.origin.file] = counts.get(event.origin.file, 0) + 1
        self.open_panel(
            "Files · Enter hides one, or shows it again · coupline -f FILE",
            lambda ink: FileRows(counts, self.explorer.hidden, ink), self.toggle, cursor,
        )  # fmt: skip

    def toggle(self, target: Target | None) -> None:
        """Hide a file, or show it again; those of one list are always shown."""
        if target is not None:
            self.explorer.hide(self.explorer.hidden ^ {target.value})
            self.show()
            self.action_files(self.explorer.whole.files.index(target.value))

    def open_panel(
        self, heading: str, made: Callable[[Ink], Rows], chosen: Callable[[Target | None], None] | None = None,
        cursor: int = 0,
    ) -> None:  # fmt: skip
        """Open a panel, and go to what is chosen in it."""
        if not isinstance(self.screen, Panel):  # as above
            ink = self.ink(80)
            self.push_screen(Panel(ink.plain(heading), made, ink, cursor), chosen or self.take)

    def action_copy(self) -> None:
        """Copy a citation of the event."""
        event = self.event_here()
        if event:
            self.copied(facts.citation(self.explorer.whole, event))

    def action_copy_id(self) -> None:
        """Copy the id of the event."""
        event = self.event_here()
        if event:
            self.copied(event.id)

    def copied(self, text: str) -> None:
        """Copy a text, and show it: not every terminal lets a program copy."""
        self.copy_to_clipboard(text)
        self.notify(self.ink(80).plain(text), title="Copied", markup=False)

    def action_edit(self) -> None:
        """Open the file in the editor, at the line of the event."""
        event = self.event_here()
        if event is None or event.origin is None:
            return
        problem = edit(self, event.origin.file, event.origin.line)
        if problem:
            self.notify(problem, severity="error", markup=False)
        self.action_reload()

    def action_theme(self) -> None:
        """The next theme."""
        names = [*THEMES]
        self.wear(names[(names.index(self.theme) + 1) % len(names)])

    def action_command_palette(self) -> None:
        """The palette, once."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - as Textual calls it
        """The palette has what the keys do."""
        ink = self.ink(80)
        for action in ACTIONS:
            if action.name != "command_palette":
                told = [action.shown, *([f"coupline {action.command}"] if action.command else [])]
                does = partial(self.take_up, action.name)
                yield SystemCommand(ink.plain(action.told), ink.plain(" · ".join(told)), does)

    async def take_up(self, action: str) -> None:
        """Do what a key does."""
        await self.run_action(action)


def _written(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def edit(app: App[None], file: str, line: int) -> str:
    """Open a file in the user's editor at a line, while the screen waits; what is wrong, where that can't be done.

    Args:
        app: whose screen waits until the editor is left.
        file: the path.
        line: from 1; editors take it as ``+LINE`` before the path.
    """
    try:
        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        with app.suspend():
            subprocess.run([*editor, f"+{line}", file], check=False)  # noqa: S603 - the user's own
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"no editor can be opened here: {error}"
    return ""
