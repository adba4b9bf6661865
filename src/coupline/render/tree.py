"""Branches as a Rich tree."""

from collections.abc import Sequence

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from coupline import columns
from coupline.branches import NONE, Branch
from coupline.model import Style
from coupline.render.paint import DERIVED, FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline


def tree(timeline: Timeline, branches: Sequence[Branch], ink: Ink, dates: Style, depth: int | None = None) -> Group:
    """The trees one below the other; beyond ``depth`` levels, None for all, only how many events hang there."""
    return Group(*(_grown(timeline, branch, ink, dates, depth) for branch in branches))


def _grown(timeline: Timeline, branch: Branch, ink: Ink, dates: Style, depth: int | None) -> Tree:
    root = Tree(_label(timeline, branch, ink, dates), guide_style=FAINT)
    stack = [(root, branch, 1)]
    while stack:
        node, grown, level = stack.pop()
        if depth is None or level <= depth:
            stack += [(node.add(_label(timeline, b, ink, dates)), b, level + 1) for b in grown.branches]
    return root


def _label(timeline: Timeline, branch: Branch, ink: Ink, dates: Style) -> Text:
    if branch.event is None:
        label = ink.text(branch.label, FAINT if branch.label == NONE else STRONG)
        label.append(f" ({branch.count})", FAINT)
        return label
    label = ink.text(branch.label)
    if branch.note:
        label.append(ink.plain(f" ({branch.note})"), FAINT)
    when = columns.when(timeline, branch.event, "edtf" if dates == "edtf" else "short")
    label.append(ink.plain(f"  {when}"), DERIVED if branch.event.placed is None else WHEN)
    return label
