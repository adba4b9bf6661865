"""A format of the tests' own: a line an event, its date, a tab and its title."""

from collections.abc import Iterator

from coupline.errors import Problem
from coupline.formats.document import Document
from coupline.formats.exporting import ExportOptions, named_files
from coupline.origin import SourceText
from coupline.positions import Node, Positions
from coupline.storage import StoredFile
from coupline.timeline import Timeline

CARRIES = frozenset({"date", "title"})


def read(stored: StoredFile) -> Document:
    """An event for each line."""
    events, problems = [], []
    for number, line in enumerate(stored.text.splitlines(), 1):
        date, tab, title = line.partition("\t")
        if tab:
            events.append({"date": date, "title": title})
        else:
            problems.append(Problem("error", "daybook", "the line has no tab", "", stored.name, number, 1))
    return Document(SourceText(stored.name, stored.text, places), {"events": events}, problems)


def write(timeline: Timeline, options: ExportOptions) -> Iterator[str]:
    """A line an event, below one with the names of the files."""
    yield " ".join(named_files(timeline, options))
    yield from (f"{event.display(options.dates)}\t{event.title}" for event in timeline)


def places(text: str) -> Positions:
    """Where the cells of each event stand."""
    root, start = Node(0, 0, 0), 0
    events = root.children["events"] = Node(0, 0, 0)
    for line in text.splitlines(keepends=True):
        end, tab = start + len(line.rstrip("\n")), start + line.find("\t")
        if "\t" in line:
            event = events.children[len(events.children)] = Node(start, start, end)
            event.children["date"] = Node(start, start, tab)
            event.children["title"] = Node(tab + 1, tab + 1, end)
        start += len(line)
    return Positions(root, text)
