"""Rows and objects printed in the format asked for: a table on a terminal, plain lines elsewhere, data on request."""

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from coupline import columns
from coupline.cli.output import ink, show, write
from coupline.cli.settings import Settings
from coupline.formats import FORMATS
from coupline.timeline import Timeline

if TYPE_CHECKING:
    from coupline.views.name_index import IndexEntry


def print_events(
    settings: Settings, timeline: Timeline, chosen: str | None, fields: Sequence[str] | None = None
) -> None:
    """Print the events of a selection.

    Args:
        settings: the program's options.
        timeline: the selection.
        chosen: a format; None for a table on a terminal and plain lines elsewhere.
        fields: of ``columns.FIELDS``; None for those that each format has.
    """
    chosen = chosen or default_format()
    if fields is not None:
        _print_fields(settings, timeline, chosen, fields)
    elif chosen == "table":
        from coupline.render.table import events_table  # Rich is not needed for data

        show(settings, events_table(timeline, ink(settings), settings.dates))
    elif FORMATS[chosen].prints == "objects":
        print_objects(settings, (event.to_dict() for event in timeline.events), chosen)
    elif FORMATS[chosen].prints == "sheet":
        from coupline.formats.sheet import EVENT_COLUMNS, event_row  # only for data

        print_rows(settings, EVENT_COLUMNS, map(event_row, timeline.events), chosen)
    else:
        cells = ((event.id, *columns.of_event(timeline, event, settings.dates)) for event in timeline.events)
        print_rows(settings, ("Id", *columns.EVENT), cells, chosen)


def _print_fields(settings: Settings, timeline: Timeline, chosen: str, fields: Sequence[str]) -> None:
    rows = (columns.chosen(timeline, event, settings.dates, fields) for event in timeline.events)
    if chosen == "table":
        from coupline.render.table import fields_table

        show(settings, fields_table(timeline, fields, rows, ink(settings)))
    else:
        print_rows(settings, fields, rows, chosen)


def print_index(settings: Settings, timeline: Timeline, entries: "Sequence[IndexEntry]", chosen: str | None) -> None:
    """Print an index of names: as ``print_events``."""
    chosen = chosen or default_format()
    if chosen == "table":
        from coupline.render.table import index_table

        show(settings, index_table(timeline, entries, ink(settings), settings.dates))
    elif FORMATS[chosen].prints == "objects":
        print_objects(settings, (entry.to_dict() for entry in entries), chosen)
    else:
        from coupline.views.name_index import INDEX  # only for an index

        cells = ((entry.key, *entry.cells(timeline, settings.dates)) for entry in entries)
        print_rows(settings, ("Id", *INDEX), cells, chosen)


def print_objects(settings: Settings, objects: Iterable[dict[str, Any]], chosen: str) -> None:
    """Print objects as JSON or JSON lines."""
    write(settings, FORMATS[chosen].objects(objects, ascii_only=settings.only_ascii(sys.stdout)))


def print_rows(settings: Settings, header: Sequence[str], rows: Iterable[Sequence[str]], chosen: str) -> None:
    """Print rows of text as plain lines, CSV, TSV or Markdown."""
    write(settings, FORMATS[chosen].rows(header, rows), plain=chosen == "plain")


def default_format() -> str:
    """What is printed where no format is asked for."""
    return "table" if sys.stdout.isatty() else "plain"
