"""The lines of the list, of indexes and of trees: any number of them, each made when it is seen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from coupline.browse.date_column import told, widest
from coupline.dates.periods import folded_between
from coupline.facts import Target, query_for
from coupline.layout.labels import left_out
from coupline.layout.nesting import wholes_of
from coupline.layout.sections import sections
from coupline.model import Era, Event
from coupline.render.lines import Line, columns_of, shortened
from coupline.render.paint import DERIVED, ERA, FAINT, NAME, STRONG, WHEN, Ink
from coupline.timeline import Timeline
from coupline.views.name_index import IndexEntry
from coupline.views.tree import Branch


class Rows(Protocol):
    """Lines that are numbered from 0.

    Attributes:
        lines_of: for each event that has a line, by its id, which.
    """

    lines_of: dict[str, int]

    def __len__(self) -> int:
        """How many there are."""

    def line(self, n: int) -> Line:
        """One of them."""

    def target(self, n: int) -> Target | None:
        """What it leads to; None where that is nothing."""


def cut(text: str, width: int, ink: Ink) -> str:
    """A text of a file as it may be shown in so many columns."""
    return shortened(ink.plain(text), width, "..." if ink.ascii_only else "…")


# What a line of the list is of: an event, an era that begins, a heading, or so many years without events.
Item = Event | Era | str | int


class ListRows:
    """The list: an event a line, in order, with eras where they begin and years without events folded.

    Args:
        timeline: the selection.
        ink: how wide, and whether in ASCII.
        files: the names of its files, where a line says which one its event is from.
        years: of events that were listed before, by their ids; it is added to: to work them out takes long.
    """

    def __init__(
        self, timeline: Timeline, ink: Ink, files: Mapping[str, str] | None = None,
        years: dict[str, int | None] | None = None,
    ) -> None:  # fmt: skip
        self.timeline, self.ink, self.files = timeline, ink, files or {}
        self.items = list(_items(timeline, {} if years is None else years))
        self.lines_of = {item.id: n for n, item in enumerate(self.items) if isinstance(item, Event)}
        self.wholes = wholes_of(timeline.events)
        self.when_width = widest(timeline, ink)

    def __len__(self) -> int:
        return len(self.items)

    def target(self, n: int) -> Target | None:
        """The event of a line, or the events of an era."""
        item = self.items[n]
        if isinstance(item, Era):
            return query_for("era", item.id)
        return Target("event", item.id) if isinstance(item, Event) else None

    def line(self, n: int) -> Line:
        """One line, cut where it has no room."""
        item, width = self.items[n], self.ink.width
        if isinstance(item, Event):
            return self.event(item)
        if isinstance(item, Era):
            return Line((cut(item.title, width, self.ink), f"italic {ERA}"))
        if isinstance(item, str):
            return Line((cut(item, width, self.ink), STRONG))
        return Line((cut(left_out(item, "year"), width, self.ink), FAINT))

    def event(self, event: Event) -> Line:
        """When an event was, with its marks, its title, and its file where there are several."""
        when = told(self.timeline, event, self.when_width, self.ink)
        line = Line((when, DERIVED if event.placed is None else WHEN)).to(self.when_width + 1)
        file = self.files.get(event.origin.file, "") if event.origin else ""
        file = cut(file, self.ink.width // 5, self.ink) if file else ""
        indent = "  " if event.id in self.wholes else ""
        width = columns_of(file)
        line.add(cut(indent + event.title, self.ink.width - line.width - width - bool(file), self.ink))
        return line.to(self.ink.width - width).add(file, FAINT) if file else line


def _items(timeline: Timeline, years: dict[str, int | None]) -> Iterator[Item]:
    """What the lines of the list are of, from the first to the last."""
    eras = {era.id for era in timeline.eras} if timeline.complete else set()
    afloat = timeline.afloat
    shown: int | None = None
    for each in timeline.sequence if eras else timeline.events:
        if isinstance(each, Era):
            yield each
        elif each.id not in afloat:
            if each.id not in years:
                years[each.id] = each.placed.year if each.placed else None
            year = years[each.id]
            folded = folded_between(shown, year)
            if folded:
                yield folded
            shown = shown if year is None else year
            yield timeline.get(each.id) or each
    for heading, found in [*sections(timeline, timeline.events)][1:] if afloat else ():
        yield heading
        yield from found


class TreeRows:
    """A tree of events: one a line, further to the right the deeper it stands."""

    def __init__(self, timeline: Timeline, lines: Sequence[tuple[int, Branch]], ink: Ink) -> None:
        self.timeline, self.lines, self.ink = timeline, lines, ink
        self.lines_of = {branch.event.id: n for n, (_, branch) in reversed([*enumerate(lines)]) if branch.event}

    def __len__(self) -> int:
        return len(self.lines)

    def target(self, n: int) -> Target | None:
        """The event of a line."""
        event = self.lines[n][1].event
        return Target("event", event.id) if event else None

    def line(self, n: int) -> Line:
        """The event, how it led to the one above it, and when it was."""
        level, branch = self.lines[n]
        note = f" ({branch.note})" if branch.note else ""
        when = f"  {self.timeline.when(branch.event, 'short')}" if branch.event else ""
        guide = "  " * (level - 1) + "└ " * bool(level)
        line, date, how = Line((self.ink.plain(guide), FAINT)), self.ink.plain(when), self.ink.plain(note)
        room = self.ink.width - line.width - columns_of(date) - columns_of(how)
        return line.add(cut(branch.label, max(8, room), self.ink)).add(how, FAINT).add(date, WHEN)


def tree_lines(branches: Sequence[Branch], level: int = 0) -> Iterator[tuple[int, Branch]]:
    """The branches of a tree from top to bottom, each with how deep it stands."""
    for branch in branches:
        yield level, branch
        yield from tree_lines(branch.branches, level + 1)


class NameRows:
    """An index: a name a line, with how many events it has; a line leads to these.

    Args:
        entries: what is listed.
        key: of the term that finds the events of one: "person".
        ink: how wide, and whether in ASCII.
    """

    def __init__(self, entries: Sequence[IndexEntry], key: str, ink: Ink) -> None:
        self.entries, self.key, self.ink = entries, key, ink
        self.lines_of: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.entries)

    def line(self, n: int) -> Line:
        """The name and the number of events."""
        entry = self.entries[n]
        return _with_number(entry.name, len(entry.events), self.ink)

    def target(self, n: int) -> Target | None:
        """The events of a name."""
        return query_for(self.key, self.entries[n].key)


class FileRows:
    """The event lists: one a line, with how many events it has, whether these are shown; a line leads to it."""

    def __init__(self, counts: Mapping[str, int], hidden: frozenset[str], ink: Ink) -> None:
        self.counts, self.hidden, self.ink = [*counts.items()], hidden, ink
        self.lines_of: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.counts)

    def line(self, n: int) -> Line:
        """Whether it is shown, its name and the number of events."""
        file, count = self.counts[n]
        return _with_number(f"[{' ' if file in self.hidden else 'x'}] {file}", count, self.ink)

    def target(self, n: int) -> Target | None:
        """The file."""
        return Target("file", self.counts[n][0])


def _with_number(name: str, count: int, ink: Ink) -> Line:
    """A name, and at the end of the line a number."""
    number = f"{count:,}"
    return Line((cut(name, ink.width - len(number) - 2, ink), NAME)).to(ink.width - len(number)).add(number, FAINT)
