"""Parts and their wholes among the events of a drawing: what stands below what, and what may be left out.

A whole that is not drawn is no whole. The order of a drawing is that of time, and nothing here changes it: a part
stands below its whole where nothing but other parts stands between the two.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coupline.model import Event

Wholes = Mapping[str, tuple[str, ...]]
DEEPEST = 4  # levels; what is deeper stands at this one, and says what it is part of


class Nest(NamedTuple):
    """How an event stands below another.

    Attributes:
        guides: for each level what is drawn on the line: " ", "on", and last, before the title, "branch" or "end".
        apart: the ids of the wholes that it does not stand below, though it is part of them.
    """

    guides: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


ALONE = Nest()


def wholes_of(events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """For each event that is part of another of these: the ids of its wholes among them."""
    ids = {event.id for event in events}
    found = {}
    for event in events:
        if event.relations:
            wholes = tuple(dict.fromkeys(each.id for each in event.related("part_of") if each.id in ids))
            if wholes:
                found[event.id] = wholes
    return found


def nests(lines: Sequence[str | None], wholes: Wholes) -> list[Nest]:
    """How each event of a drawing stands below others.

    Args:
        lines: the ids of the events from top to bottom; None for a line that no part is below its whole across.
        wholes: for each part the ids of its wholes.
    """
    if not wholes:
        return [ALONE] * len(lines)
    path: list[str] = []  # the event above, what that stands below, and so on, from the outermost
    levels: list[int] = []
    apart: list[tuple[str, ...]] = []
    for line in lines:
        level = _level(line, path, wholes) if line else 0
        above = path[:level]
        path = [] if line is None else [*above, line]
        levels.append(level)
        apart.append(tuple(each for each in wholes.get(line or "", ()) if each not in above))
    return [Nest(*each) if each != ((), ()) else ALONE for each in zip(_guides(levels), apart, strict=True)]


def _level(event: str, path: Sequence[str], wholes: Wholes) -> int:
    """Below how many events of a path one stands: below its whole, else below the whole of that, and so on."""
    near = {event}
    for _ in range(DEEPEST + 1):
        near = {whole for each in near for whole in wholes.get(each, ())}
        found = [level for level, each in enumerate(path, 1) if each in near]
        if found:
            return min(found[-1], DEEPEST)
    return 0


def _guides(levels: Sequence[int]) -> list[tuple[str, ...]]:
    """The guides of lines of these levels: whether one is the last of its siblings is seen from the next."""
    made: list[tuple[str, ...]] = []
    more: set[int] = set()  # the levels on which something follows below the same whole
    for level in reversed(levels):
        passing = ["on" if n in more else " " for n in range(1, level)]
        made.append((*passing, "branch" if level in more else "end") if level else ())
        more = {n for n in more if n < level} | {level}
    return made[::-1]


def collapsed(events: Sequence[Event], wholes: Wholes) -> dict[str, int]:
    """How many parts, theirs included, each event hides that is drawn without them; 0 where it has none.

    What is in none of these counts is hidden, and is counted with one of them at least. Of events that are said to be
    part of each other the first is drawn.
    """
    below: dict[str, list[str]] = {}
    for part, those in wholes.items():
        for whole in those:
            below.setdefault(whole, []).append(part)
    found: dict[str, int] = {}
    hidden: set[str] = set()
    for event in (*(each for each in events if each.id not in wholes), *(each for each in events if each.id in wholes)):
        if event.id not in hidden:
            under = set(_below(event.id, below))
            found[event.id] = len(under)
            hidden |= under
    return {event.id: found[event.id] for event in events if event.id not in hidden}


def _below(event: str, below: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """All parts of an event, those of its parts included, each once."""
    seen, waiting = {event}, [event]
    while waiting:
        for part in below.get(waiting.pop(), ()):
            if part not in seen:
                seen.add(part)
                waiting.append(part)
                yield part
