"""The lines of the list and of the drawings: any number of them, each made when it is seen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from coupline.branches import Branch
from coupline.columns import marks
from coupline.layout.marks import marks_of
from coupline.layout.parts import wholes_of
from coupline.layout.scale import scale_of
from coupline.layout.sections import sections
from coupline.layout.spine import FOLDED_FROM
from coupline.model import Era, Event
from coupline.render.frame import Frame, Label
from coupline.render.lines import Line, shortened
from coupline.render.paint import DERIVED, ERA, FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline

WHEN_WIDTH = 18


class Rows(Protocol):
    """Lines that are numbered from 0."""

    def __len__(self) -> int:
        """How many there are."""

    def line(self, n: int) -> Line:
        """One of them."""

    def target(self, n: int) -> str | None:
        """The id of the event that it is of; None where it is of none."""


class Item(NamedTuple):
    """What a line of the list is of: an event, an era that begins, a heading, or so many years without events."""

    event: Event | None = None
    era: Era | None = None
    heading: str = ""
    folded: int = 0


class ListRows:
    """The list: an event a line, in order, with eras where they begin and years without events folded.

    Args:
        timeline: the selection.
        ink: how wide, and whether in ASCII.
    """

    def __init__(self, timeline: Timeline, ink: Ink) -> None:
        self.timeline, self.ink = timeline, ink
        self.items = list(_items(timeline))
        self.lines_of = {item.event.id: n for n, item in enumerate(self.items) if item.event}
        self.wholes = wholes_of(timeline.events)

    def __len__(self) -> int:
        return len(self.items)

    def target(self, n: int) -> str | None:
        """The id of the event of a line."""
        event = self.items[n].event
        return event.id if event else None

    def line(self, n: int) -> Line:
        """One line, cut where it has no room."""
        item = self.items[n]
        if item.heading:
            return Line((self.cut(item.heading, self.ink.width), STRONG))
        if item.folded:
            return Line((self.cut(f"┊ {item.folded:,} year{'s' if item.folded > 1 else ''}", self.ink.width), FAINT))
        if item.era is not None:
            return Line((self.cut(item.era.title, self.ink.width), f"italic {ERA}"))
        assert item.event is not None  # noqa: S101 - for the type checker: it is one of the four
        return self.event(item.event)

    def event(self, event: Event) -> Line:
        """When an event was, with its marks, and its title."""
        when_width = min(WHEN_WIDTH, self.ink.width // 3)
        when = " ".join((self.timeline.when(event, "short"), *marks(event)))
        line = Line((self.cut(when, when_width), DERIVED if event.placed is None else WHEN)).to(when_width + 1)
        indent = "  " if event.id in self.wholes else ""
        return line.add(self.cut(indent + event.title, self.ink.width - line.width))

    def cut(self, text: str, width: int) -> str:
        """A text of a file as it may be shown in so many columns."""
        return shortened(self.ink.plain(text), width, "..." if self.ink.ascii_only else "…")


def _items(timeline: Timeline) -> Iterator[Item]:
    """What the lines of the list are of, from the first to the last."""
    ids = {event.id for event in timeline.events}
    eras = {era.id for era in timeline.eras} if timeline.complete else set()
    shown: int | None = None
    for each in timeline.sequence:
        if each.id in eras and isinstance(each, Era):
            yield Item(era=each)
        elif isinstance(each, Era) or each.id not in ids or each.id in timeline.afloat:
            continue
        else:
            year = each.placed.year if each.placed else None
            if shown is not None and year is not None and year - shown - 1 >= FOLDED_FROM:
                yield Item(folded=year - shown - 1)
            shown = shown if year is None else year
            yield Item(event=timeline.get(each.id))
    for heading, found in [*sections(timeline, timeline.events)][1:]:
        yield Item(heading=heading)
        yield from (Item(event=event) for event in found)


class AxisRows:
    """The axis: an event a line, to scale."""

    def __init__(self, timeline: Timeline, ink: Ink) -> None:
        self.timeline, self.ink = timeline, ink
        self.frame = Frame(ink, ink.width * 2 // 5, 0)
        self.scale = scale_of(timeline, self.frame.cells)
        self.lines_of = {event.id: n for n, event in enumerate(timeline.events)}

    def __len__(self) -> int:
        return len(self.timeline.events)

    def target(self, n: int) -> str | None:
        """The id of the event of a line."""
        return self.timeline.events[n].id

    def line(self, n: int) -> Line:
        """One line, its label cut where it has no room."""
        event = self.timeline.events[n]
        found = marks_of(event, self.scale) if self.scale else ()
        text = shortened(self.ink.plain(event.title), self.frame.label, "..." if self.ink.ascii_only else "…")
        words = "" if found else shortened(self.ink.plain(self.timeline.when(event)), self.frame.cells)
        return next(iter(self.frame.row(Label(text), found, words)))

    def head(self) -> Sequence[Line]:
        """The ruler and the eras, which stay in sight."""
        return [*self.frame.ruler(self.scale)]


class TreeRows:
    """A tree of events: one a line, further to the right the deeper it stands."""

    def __init__(self, timeline: Timeline, lines: Sequence[tuple[int, Branch]], ink: Ink) -> None:
        self.timeline, self.lines, self.ink = timeline, lines, ink

    def __len__(self) -> int:
        return len(self.lines)

    def target(self, n: int) -> str | None:
        """The id of the event of a line."""
        event = self.lines[n][1].event
        return event.id if event else None

    def line(self, n: int) -> Line:
        """The event, how it led to the one above it, and when it was."""
        level, branch = self.lines[n]
        note = f" ({branch.note})" if branch.note else ""
        when = f"  {self.timeline.when(branch.event, 'short')}" if branch.event else ""
        guide = "  " * (level - 1) + "└ " * bool(level)
        line = Line((self.ink.plain(guide), FAINT)).add(self.ink.plain(branch.label)).add(self.ink.plain(note), FAINT)
        return line.add(self.ink.plain(when), WHEN)


def tree_lines(branches: Sequence[Branch], level: int = 0) -> Iterator[tuple[int, Branch]]:
    """The branches of a tree from top to bottom, each with how deep it stands."""
    for branch in branches:
        yield level, branch
        yield from tree_lines(branch.branches, level + 1)
