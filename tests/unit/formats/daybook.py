"""A format of the tests' own: a line an event, its date, a tab and its title."""

from coupline.errors import Problem
from coupline.formats.document import Document
from coupline.model import SourceText
from coupline.positions import Node, Positions
from coupline.storage import StoredFile

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
