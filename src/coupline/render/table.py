"""Tables: events, and indexes of names."""

from collections.abc import Sequence

from rich.table import Table

from coupline import columns
from coupline.columns import IndexEntry
from coupline.model import Style
from coupline.render.paint import DERIVED, FAINT, NAME, STRONG, WHEN, Ink
from coupline.timeline import Timeline

WHO_FROM = 70  # columns of the terminal from which there is room for the people
ID_FROM = 100  # and for the ids
LAST_FROM = 60  # and, in an index, for the last event beside the first
WIDEST_ID = 32


def events_table(timeline: Timeline, ink: Ink, dates: Style) -> Table:
    """The events of a selection: when, what, who; ids where there is room. What is only possible has its mark."""
    table = _table()
    shown = [columns.of_event(timeline, event, dates) for event in timeline.events]
    with_who = ink.width >= WHO_FROM and any(who for _, _, who in shown)
    with_id = ink.width >= ID_FROM
    table.add_column("When", style=WHEN, max_width=max(16, ink.width // 3), overflow="fold")
    table.add_column("Event", ratio=3, overflow="fold")
    if with_who:
        table.add_column("Who", style=NAME, ratio=2, overflow="fold")
    if with_id:
        longest = max((len(event.id) for event in timeline.events), default=0)
        table.add_column("Id", style=FAINT, width=min(longest, WIDEST_ID), overflow="fold")
    for event, (when, title, who) in zip(timeline.events, shown, strict=True):
        cells = [ink.text(when, DERIVED if event.placed is None else ""), ink.text(title)]
        cells += [ink.text(who)] if with_who else []
        cells += [ink.text(event.id)] if with_id else []
        table.add_row(*cells)
    table.caption = ink.text(columns.summary(timeline.events), FAINT)
    table.caption_justify = "right"
    return table


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
