"""Rows of text: plain lines, CSV, TSV and Markdown tables."""

import re
from collections.abc import Iterable, Iterator, Sequence

from coupline.escaping import visible
from coupline.model import Event

_FORMULA = frozenset("=+-@\t\r")  # what a formula may begin with
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
# What a spreadsheet of events has: the scalar keys of their JSON, and lists with "; " between.
EVENT_COLUMNS = (
    "id", "title", "date", "display", "earliest", "latest", "precision", "kind", "approximate", "uncertain",
    "placed_by", "match", "people", "organizations", "places", "tags", "summary", "sources", "file", "line",
)  # fmt: skip


def as_plain(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A row a line, its cells separated by tabs, nothing cut off."""
    for row in rows:
        yield "\t".join(visible(cell) for cell in row)


def as_tsv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """As plain lines, under a line of column names."""
    yield from as_plain([header, *rows])


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """RFC 4180, with a line of column names; a cell may hold line breaks in quotes.

    Spreadsheets take a cell that begins with an equals sign, and some others, for a formula: an apostrophe is put
    before it, as one would type it there.
    """
    import csv  # only for CSV
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer)  # with another line end than its own it quotes no line breaks (Python 3.11, 3.12)
    for row in (header, *rows):
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_tame(_calm(cell)) for cell in row])
        yield buffer.getvalue().removesuffix("\r\n")


def as_markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table of GitHub-flavoured Markdown, whose cells are text: what would be markup is escaped."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    for row in rows:
        yield "| " + " | ".join(_markdown(cell) for cell in row) + " |"


def event_row(event: Event) -> list[str]:
    """The cells of ``EVENT_COLUMNS``; what is unknown is empty."""
    made = event.to_dict()
    lists = {key: [each["name"] for each in made[key]] for key in ("people", "organizations", "places")}
    lists["tags"] = made["tags"]
    lists["sources"] = [", ".join(part for part in (each["source"], each["at"]) if part) for each in made["sources"]]
    return [_cell(lists[key] if key in lists else made[key]) for key in EVENT_COLUMNS]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _calm(cell: str) -> str:
    """A cell without terminal codes, its line breaks kept: CSV quotes them."""
    return "\n".join(visible(line) for line in cell.split("\n"))


def _tame(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if cell[:1] not in _FORMULA or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"


def _markdown(cell: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#~&" else char for char in visible(cell))
