"""Panels over the screen: help, people, tags, causes, this day; each names the command that does the same."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from coupline.browse.lines import Lines
from coupline.browse.rows import Rows
from coupline.columns import IndexEntry
from coupline.render.lines import Line, shortened
from coupline.render.paint import FAINT, NAME, Ink

HELP = """\
↑ ↓ j k      line by line            /    filter as you type; Enter keeps it
PgUp PgDn    page by page            Esc  out of the filter; again: all events
Home End     first, last             n N  next, previous match
Enter        details of an event     [ ]  previous, next event of this person
Backspace    what was looked at      t    list or axis
p  people    T  tags                 w    why: causes
o  on this day                       y    copy the id
e  edit      r  read the files again q    quit

The filter takes the query language: person:lechin date:1963 not tag:economy
"""
COMMANDS = """\
Without a screen: coupline list QUERY · timeline --style axis QUERY · show ID ·
people · tags · why ID · on DATE; each has --help."""


class NameRows:
    """An index: a name a line, with how many events it has; what a line leads to is a query."""

    def __init__(self, entries: Sequence[IndexEntry], key: str, ink: Ink) -> None:
        self.entries, self.key, self.ink = entries, key, ink

    def __len__(self) -> int:
        return len(self.entries)

    def line(self, n: int) -> Line:
        """The name and the number of events."""
        entry = self.entries[n]
        count = f"{len(entry.events):,}"
        name = shortened(self.ink.plain(entry.name), self.ink.width - len(count) - 2)
        return Line((name, NAME)).to(self.ink.width - len(count) - 1).add(count, FAINT)

    def target(self, n: int) -> str | None:
        """The query for the events of a name."""
        key = self.entries[n].key
        return f'{self.key}:"{key}"' if " " in key else f"{self.key}:{key}"


class Panel(ModalScreen[str | None]):
    """A panel with text, and below it lines to choose from; gives the target that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", "Close")]

    def __init__(self, title: str, text: str = "", rows: Rows | None = None) -> None:
        super().__init__()
        self.heading, self.text, self.rows = title, text, rows

    def compose(self) -> ComposeResult:
        """The title, the text, the lines."""
        with Vertical(id="panel"):
            yield Static(self.heading, id="panel-title", markup=False)
            if self.text:
                yield Static(self.text, markup=False)
            if self.rows is not None:
                yield Lines(self.rows, id="panel-lines")

    def on_mount(self) -> None:
        """The lines take the keys."""
        for lines in self.query(Lines):
            lines.show(lines.rows, 0)
            lines.focus()

    def on_lines_chosen(self, message: Lines.Chosen) -> None:
        """Close with what was chosen."""
        message.stop()
        self.dismiss(message.target)

    def on_lines_moved(self, message: Lines.Moved) -> None:
        """The list below does not follow."""
        message.stop()
