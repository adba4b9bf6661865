"""Tables: events, and indexes of names.

As the terminal narrows, columns are left out in a fixed order: ids below 100 columns; who took part below 70; in an
index the last event below 60, the first below 36. Of chosen columns the last named are left out, where there is no room
for all. When, and what it is, stay, and wrap. So what is only possible, and what only order places, has its mark at any
width; where no date is shown the mark stands behind the first cell.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from coupline import columns
from coupline.choices import DateStyle
from coupline.model import Event
from coupline.render.grid import Column, Grid, caption, table
from coupline.render.lines import Drawing, Line, StyledText, wrap
from coupline.render.paint import DERIVED, FAINT, NAME, STRONG, WHEN, Ink
from coupline.timeline import Timeline
from coupline.views.name_index import IndexEntry

if TYPE_CHECKING:
    from coupline.views.anniversary import Found

ID_FROM = 100  # columns of the terminal from which there is room for ids
WHO_FROM = 70  # and for who took part
LAST_FROM = 60  # and, in an index, for the last event
FIRST_FROM = 36  # and for the first
LEAST_ID = 32  # columns of an id that stay in one piece
Row = Sequence[StyledText]


def events_table(timeline: Timeline, ink: Ink, dates: DateStyle) -> Drawing:
    """The events of a selection: when, what, who; ids where there is room. What is only possible has its mark."""
    return Drawing(_events(timeline, ink, dates))


def _events(timeline: Timeline, ink: Ink, dates: DateStyle) -> Iterator[Line]:
    rows = (_event(event, columns.of_event(timeline, event, dates), ink) for event in timeline.events)
    grid, lines = table(_event_columns(timeline.events), rows, ink.width)
    yield from lines
    yield from _summary(timeline.events, grid, ink)


def fields_table(timeline: Timeline, fields: Sequence[str], rows: Iterable[Sequence[str]], ink: Ink) -> Drawing:
    """The events of a selection in chosen columns; those for which there is no room are named below.

    Args:
        timeline: the selection.
        fields: the names of the columns.
        rows: the cells of each of its events.
        ink: how wide, and whether in ASCII.
    """
    return Drawing(_fields(timeline, fields, rows, ink))


def _fields(timeline: Timeline, fields: Sequence[str], rows: Iterable[Sequence[str]], ink: Ink) -> Iterator[Line]:
    made = [
        Column(name.capitalize(), leaves=0 if name == "when" else number, share=2 if name == "title" else 1)
        for number, name in enumerate(fields)
    ]
    cells = (_chosen(event, fields, row, ink) for event, row in zip(timeline.events, rows, strict=True))
    grid, lines = table(made, cells, ink.width)
    yield from lines
    left_out = ", ".join(name.lower() for name in grid.left_out)
    yield from _summary(timeline.events, grid, ink, f"; no room for {left_out}" if left_out else "")


def _chosen(event: Event, fields: Sequence[str], row: Sequence[str], ink: Ink) -> Row:
    """The cells of an event in chosen columns."""
    texts = list(row)
    if "when" not in fields:
        texts[0] = " ".join((texts[0], *columns.marks(event)))
    styles = (_when_style(event) if name == "when" else "" for name in fields)
    return [(ink.plain(text), style) for text, style in zip(texts, styles, strict=True)]


def day_tables(timeline: Timeline, title: str, found: "Found", ink: Ink, dates: DateStyle) -> Drawing:
    """What is of a day of the year for certain, and below it, in the same columns, what may be of it.

    Args:
        timeline: what the events are of.
        title: how the day is called.
        found: its events.
        ink: how wide, and whether in ASCII.
        dates: how dates are written.
    """
    certain, possible = (
        [_event(event, columns.of_event(timeline, event, dates, told), ink) for event, told in answers]
        for answers in (found.certain, found.possible)
    )
    events = [event for event, _ in found.answers]
    grid = Grid(_event_columns(events), [*certain, *possible], ink.width)
    lines: list[Line] = []
    for heading, rows in ((title, certain), (f"Perhaps on {title}", possible)):
        if rows:
            above, named = ([Line()], []) if lines else ([], grid.heading())
            said = (Line((part, STRONG)) for part in wrap(ink.plain(heading), ink.width))
            lines += [*above, *said, *named, *grid.lines(rows)]
    return Drawing([*lines, *_summary(events, grid, ink)])


def _event_columns(events: Sequence[Event]) -> list[Column]:
    """The columns of ``_event``."""
    return [
        Column("When", least=16, share=2),
        Column("Event", least=30, share=3),
        Column("Who", least=18, since=WHO_FROM, share=2, empty=not any(map(columns.who, events))),
        Column("Id", least=LEAST_ID, since=ID_FROM),
    ]


def _event(event: Event, texts: tuple[str, str, str], ink: Ink) -> Row:
    """The cells of an event."""
    when, title, who = map(ink.plain, texts)
    return (when, _when_style(event)), (title, ""), (who, NAME), (ink.plain(event.id), FAINT)


def _when_style(event: Event) -> str:
    return DERIVED if event.placed is None else WHEN


def _summary(events: Sequence[Event], grid: Grid, ink: Ink, more: str = "") -> Iterator[Line]:
    """How many events there are, and how many have a mark, below a table at its right."""
    return caption(ink.plain(columns.summary(events) + more), FAINT, grid.width, ink.width)


def index_table(timeline: Timeline, entries: Sequence[IndexEntry], ink: Ink, dates: DateStyle) -> Drawing:
    """An index: each name with how many events, the first and the last; ids where there is room."""
    made = [
        Column("Name", least=16, share=2),
        Column("Events", at_right=True),
        Column("First", since=FIRST_FROM),
        Column("Last", since=LAST_FROM),
        Column("Id", least=LEAST_ID, since=ID_FROM, empty=not any(map(_id, entries))),
    ]
    styles = (NAME, "", WHEN, WHEN, FAINT)
    texts = ((*entry.cells(timeline, dates), _id(entry)) for entry in entries)
    rows = ([(ink.plain(cell), style) for cell, style in zip(row, styles, strict=True)] for row in texts)
    return Drawing(table(made, rows, ink.width)[1])


def _id(entry: IndexEntry) -> str:
    return getattr(entry.named, "id", None) or ""
