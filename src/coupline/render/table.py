"""Tables: events, and indexes of names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from coupline import columns
from coupline.columns import IndexEntry
from coupline.model import Event, Style
from coupline.render.paint import DERIVED, FAINT, NAME, STRONG, WHEN, Ink
from coupline.timeline import Timeline

if TYPE_CHECKING:
    from coupline.anniversary import Found

WHO_FROM = 70  # columns of the terminal from which there is room for the people
ID_FROM = 100  # and for the ids
LAST_FROM = 60  # and, in an index, for the last event beside the first
WIDEST_ID = 32


def events_table(timeline: Timeline, ink: Ink, dates: Style) -> Table:
    """The events of a selection: when, what, who; ids where there is room. What is only possible has its mark."""
    rows = [_Row(event, *columns.of_event(timeline, event, dates)) for event in timeline.events]
    (table,) = _event_tables([rows], ink)
    table.caption = ink.text(columns.summary(timeline.events), FAINT)
    table.caption_justify = "right"
    return table


def fields_table(timeline: Timeline, fields: Sequence[str], rows: Sequence[Sequence[str]], ink: Ink) -> Table:
    """The events of a selection in chosen columns, each as wide as it needs as far as there is room."""
    table = _table()
    for name in fields:
        table.add_column(name.capitalize(), style=WHEN if name == "when" else "", overflow="fold")
    for row in rows:
        table.add_row(*map(ink.text, row))
    table.caption = ink.text(columns.summary(timeline.events), FAINT)
    table.caption_justify = "right"
    return table


def day_tables(timeline: Timeline, title: str, found: "Found", ink: Ink, dates: Style) -> Group:
    """What is of a day of the year for certain, and below it, in the same columns, what may be of it.

    Args:
        timeline: what the events are of.
        title: how the day is called.
        found: its events.
        ink: how wide, and whether in ASCII.
        dates: how dates are written.
    """
    rows = [
        [_Row(event, *columns.of_event(timeline, event, dates, told)) for event, told in answers]
        for answers in (found.certain, found.possible)
    ]
    parts: list[RenderableType] = []
    for heading, table in zip((title, f"Perhaps on {title}"), _event_tables(rows, ink), strict=True):
        if table.row_count:
            table.show_header = not parts
            parts += [*([Text("")] if parts else []), ink.text(heading, STRONG), table]
    summary = ink.text(columns.summary([event for event, _ in found.answers]), FAINT)
    summary.justify = "right"
    return Group(*parts, summary)


class _Row(NamedTuple):
    """An event with its cells."""

    event: Event
    when: str
    title: str
    who: str


def _event_tables(parts: Sequence[Sequence[_Row]], ink: Ink) -> list[Table]:
    """Tables of events with the same columns, to stand one below the other."""
    rows = [row for part in parts for row in part]
    with_who = ink.width >= WHO_FROM and any(row.who for row in rows)
    longest = max((cell_len(ink.plain(row.when)) for row in rows), default=0)
    longest_id = max((len(row.event.id) for row in rows), default=0)
    tables = [_table() for _ in parts]
    for part, table in zip(parts, tables, strict=True):
        width = max(len("When"), min(longest, max(16, ink.width // 3)))
        table.add_column("When", style=WHEN, width=width, overflow="fold")
        table.add_column("Event", ratio=3, overflow="fold")
        if with_who:
            table.add_column("Who", style=NAME, ratio=2, overflow="fold")
        if ink.width >= ID_FROM:
            table.add_column("Id", style=FAINT, width=min(longest_id, WIDEST_ID), overflow="fold")
        for event, when, title, who in part:
            cells = [ink.text(when, DERIVED if event.placed is None else ""), ink.text(title)]
            cells += [ink.text(who)] if with_who else []
            cells += [ink.text(event.id)] if ink.width >= ID_FROM else []
            table.add_row(*cells)
    return tables


def index_table(timeline: Timeline, entries: Sequence[IndexEntry], ink: Ink, dates: Style) -> Table:
    """An index: each name with how many events, the first and the last; ids where there is room."""
    table = _table()
    dates_width = max(9, ink.width // 4)
    table.add_column("Name", style=NAME, ratio=1, min_width=16, overflow="fold")
    table.add_column("Events", justify="right")
    table.add_column("First", style=WHEN, max_width=dates_width, overflow="fold")
    if ink.width >= LAST_FROM:
        table.add_column("Last", style=WHEN, max_width=dates_width, overflow="fold")
    if ink.width >= ID_FROM:
        table.add_column("Id", style=FAINT, overflow="fold")
    for entry in entries:
        cells = [ink.text(cell) for cell in entry.cells(timeline, dates)]
        cells = cells if ink.width >= LAST_FROM else cells[:-1]
        if ink.width >= ID_FROM:
            cells.append(ink.text(getattr(entry.named, "id", None) or ""))
        table.add_row(*cells)
    return table


def _table() -> Table:
    return Table(box=None, expand=True, header_style=STRONG, pad_edge=False, padding=(0, 2, 0, 0))
