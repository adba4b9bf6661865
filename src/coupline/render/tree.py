"""Branches as a tree: guides at the left, long labels wrapped under themselves, dates kept in one piece."""

from collections.abc import Iterable, Iterator, Sequence

from coupline import columns
from coupline.choices import DateStyle
from coupline.render.lines import Drawing, Line, StyledText, columns_of, wrap
from coupline.render.paint import DERIVED, FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline
from coupline.views.tree import NONE, Branch
from coupline.wording import counted

STEPS = (4, 2, 1)  # columns that a level is indented by: as many as leave room for the labels
ROOM = 12  # columns for a label


def tree(
    timeline: Timeline, branches: Sequence[Branch], ink: Ink, dates: DateStyle, depth: int | None = None
) -> Drawing:
    """The trees one below the other.

    Args:
        timeline: what the events are of.
        branches: the trees.
        ink: how wide, and whether in ASCII.
        dates: how dates are written.
        depth: how many levels to draw below each root, None for all. Of what is deeper only the number is drawn, and
            below the trees it is said how many events these numbers stand for.
    """
    return Drawing(_Tree(timeline, ink, dates, depth).lines(branches))


class _Tree:
    """One drawing: its guides, and which events it has drawn."""

    def __init__(self, timeline: Timeline, ink: Ink, dates: DateStyle, depth: int | None) -> None:
        self.timeline, self.ink, self.depth = timeline, ink, depth
        self.style: DateStyle = "edtf" if dates == "edtf" else "short"
        self.drawn: set[str] = set()
        self.counted: set[str] = set()

    def lines(self, branches: Sequence[Branch]) -> Iterator[Line]:
        levels = _levels(branches) - 1
        levels = levels if self.depth is None else min(levels, self.depth)
        step = next((step for step in STEPS if self.ink.width - step * levels >= ROOM), STEPS[-1])
        guides = (f"├{'─' * (step - 2)} ", f"└{'─' * (step - 2)} ", f"│{' ' * (step - 1)}", " " * step)
        self.guides = [self.ink.plain(guide[:step]) for guide in guides]
        for branch in branches:
            yield from self.grown(branch, "", "", 0)
        yield from self.told()

    def grown(self, branch: Branch, first: str, rest: str, level: int) -> Iterator[Line]:
        """The lines of a branch: its label behind one row of guides, all below it behind another."""
        cut = self.depth is not None and level >= self.depth
        if branch.event is not None:
            self.drawn.add(branch.event.id)
        guides = first
        for line in flowed(self.label(branch, branch.count if cut else 0), max(1, self.ink.width - columns_of(rest))):
            yield Line((guides, FAINT)) + line
            guides = rest
        if cut:
            self.counted.update(_events(branch.branches))
            return
        tee, corner, bar, blank = self.guides
        for n, each in enumerate(branch.branches, 1):
            last = n == len(branch.branches)
            yield from self.grown(each, rest + (corner if last else tee), rest + (blank if last else bar), level + 1)

    def label(self, branch: Branch, hidden: int) -> Iterator[StyledText]:
        """The pieces of a label, each with the blanks before it.

        Args:
            branch: what is labelled.
            hidden: how many events below an event are not drawn.
        """
        if branch.event is None:
            yield self.ink.plain(branch.label), FAINT if branch.label == NONE else STRONG
            yield f" ({branch.count:,})", FAINT
            return
        yield self.ink.plain(branch.label), ""
        note = ", ".join([*([branch.note] if branch.note else []), *([f"{hidden:,} more below"] if hidden else [])])
        if note:
            yield self.ink.plain(f" ({note})"), FAINT
        when = columns.when(self.timeline, branch.event, self.style)
        yield self.ink.plain(f"  {when}"), DERIVED if branch.event.placed is None else WHEN

    def told(self) -> Iterator[Line]:
        """How many events are not drawn but counted, where some are."""
        hidden = len(self.counted - self.drawn)
        if hidden:
            every = counted(len(self.counted | self.drawn), "event")
            text = f"{every}: {len(self.drawn):,} drawn, {hidden:,} counted"
            yield from (Line((part, FAINT)) for part in ("", *wrap(text, self.ink.width)))


def flowed(pieces: Iterable[StyledText], width: int) -> list[Line]:
    """Pieces one behind the other in lines of at most so many columns.

    A piece that has no room behind the one before it begins a line of its own, without its leading blanks, and is
    wrapped there.
    """
    lines = [Line()]
    for text, style in pieces:
        if lines[-1].width + columns_of(text) <= width:
            lines[-1].add(text, style)
            continue
        wrapped = [Line((part, style)) for part in wrap(text.lstrip(" "), width)]
        lines = [*lines, *wrapped] if lines[-1].pieces else wrapped
    return lines


def _levels(branches: Iterable[Branch]) -> int:
    """How deep trees are: 1 for roots alone."""
    return max((1 + _levels(branch.branches) for branch in branches), default=0)


def _events(branches: Iterable[Branch]) -> Iterator[str]:
    """The ids of all events in trees."""
    for branch in branches:
        if branch.event is not None:
            yield branch.event.id
        yield from _events(branch.branches)
