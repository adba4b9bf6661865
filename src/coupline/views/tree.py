"""Events as a tree: by year, person, tag, part or cause. Frozen branches out, knowing no painter.

No selected event is left out: what has no person, tag, part or cause stands together under "none".

By year the headings are years; above them decades and centuries where there are many, below them months and days where
a year has many events. A level that would have a single heading is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from coupline.choices import TreeBy
from coupline.columns import names_in
from coupline.dates import civil_from_days
from coupline.dates.calendar import DAY
from coupline.dates.periods import called, number_within
from coupline.dates.vocabulary import month_of_year
from coupline.model import Event
from coupline.timeline import Timeline

NONE = "none"
DEEPEST = 12  # levels; deeper than this, 80 columns have no room for a title
MOST = 25  # headings, or events, under one heading of a time, where there is a way to have fewer


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of a tree.

    Attributes:
        label: what it is called; for an event its title.
        event: the event that it is; None for a heading.
        note: what to add to the label: how a cause led here, or that it is drawn above already.
        branches: what hangs on it, in order.
    """

    label: str
    event: Event | None = None
    note: str = ""
    branches: tuple["Branch", ...] = ()

    @property
    def count(self) -> int:
        """How many lines of events hang on it, at any depth."""
        return sum((branch.event is not None) + branch.count for branch in self.branches)


def branches(timeline: Timeline, by: TreeBy) -> tuple[Branch, ...]:
    """The tree of a selection."""
    match by:
        case "year":
            return _by_time(timeline.events)
        case "part":
            return _parts(timeline)
        case "cause":
            return _causes(timeline)
        case _:
            return _grouped(timeline.events, lambda event: names_in(event, by))


def _grouped(events: Iterable[Event], labels: Callable[[Event], Mapping[str, str]]) -> tuple[Branch, ...]:
    """A heading for each key, under its label: the most events first; "none" last."""
    groups: dict[str, tuple[str, list[Event]]] = {}
    none: list[Event] = []
    for event in events:
        found = labels(event)
        for key, label in found.items():
            groups.setdefault(key, (label, []))[1].append(event)
        if not found:
            none.append(event)
    items = sorted(groups.values(), key=lambda item: (-len(item[1]), item[0]))
    if none:
        items.append((NONE, none))
    return tuple(Branch(label, branches=tuple(_leaf(event) for event in group)) for label, group in items)


def _leaf(event: Event, note: str = "") -> Branch:
    return Branch(event.title, event, note)


_HeadingKey = tuple[int, ...]


class _Level(NamedTuple):
    """A kind of heading in a tree by time: the numbers of an event's heading, which sort, and its words."""

    name: str
    key: Callable[[Event], _HeadingKey | None]
    words: Callable[[_HeadingKey], str]


def _level(name: str, size: int) -> _Level:
    """Years, decades or centuries."""

    def key(event: Event) -> _HeadingKey | None:
        number = number_within(event.years, size)
        return None if number is None else (number,)

    return _Level(name, key, lambda key: called(key[0], size)[1])


def _start(event: Event, size: int) -> _HeadingKey | None:
    """The year and month (2), or the year, month and day (3), on which an event certainly began; else None."""
    when = event.placed or event.derived
    first, beyond = (when.local(0), when.local(1)) if when else (None, None)
    if first is None or beyond is None:
        return None
    one, other = (civil_from_days(second // DAY)[:size] for second in (first, beyond - 1))
    return one if one == other else None


_LONGER = (_level("century", 100), _level("decade", 10), _level("year", 1))
_SHORTER = (
    _Level("month", lambda event: _start(event, 2), lambda key: month_of_year(*key)),
    _Level("day", lambda event: _start(event, 3), lambda key: f"{key[2]} {month_of_year(*key[:2])}"),
)


def _by_time(events: Sequence[Event]) -> tuple[Branch, ...]:
    """Years with their events, in order; coarser and finer headings where these have too many below them."""
    branches = _longer(events, "", _LONGER)
    known = len(branches) - any(branch.label == NONE for branch in branches[-1:])
    headings, none = branches[:known], branches[known:]
    if len(headings) == 1 and headings[0].branches[0].event is None:  # one year that has months needs no heading
        headings = headings[0].branches
    return (*headings, *none)


def _longer(events: Sequence[Event], above: str, levels: Sequence[_Level]) -> tuple[Branch, ...]:
    """Events under the finest of these levels that has few headings; where none has, under that with the fewest."""
    made = {n: _split(events, levels[n]) for n in reversed(range(len(levels)))}
    few = [n for n in made if len(made[n]) <= MOST]
    n = few[0] if few else min(made, key=lambda n: len(made[n]))
    finer = levels[n + 1 :]
    grow = partial(_longer, levels=finer) if finer else partial(_shorter, levels=_SHORTER)
    return _headings(made[n], levels[n], above, grow)


def _shorter(events: Sequence[Event], above: str, levels: Sequence[_Level]) -> tuple[Branch, ...]:
    """Events as leaves; where they are many, under the first of these levels that tells some of them apart."""
    for n, level in enumerate(levels if len(events) > MOST else ()):
        groups = _split(events, level)
        if len(groups) > 1:
            return _headings(groups, level, above, partial(_shorter, levels=levels[n + 1 :]))
    return tuple(_leaf(event) for event in events)


def _split(events: Iterable[Event], level: _Level) -> dict[_HeadingKey | None, list[Event]]:
    """The events under each heading of a level, in order of time; those that have none last, under None."""
    groups: dict[_HeadingKey | None, list[Event]] = {}
    for event in events:
        groups.setdefault(level.key(event), []).append(event)
    ordered: list[_HeadingKey | None] = [*sorted(filter(None, groups)), *([None] if None in groups else [])]
    return {key: groups[key] for key in ordered}


def _headings(
    groups: Mapping[_HeadingKey | None, Sequence[Event]],
    level: _Level,
    above: str,
    grow: Callable[[Sequence[Event], str], tuple[Branch, ...]],
) -> tuple[Branch, ...]:
    """A heading for each group with what grows of it; what has no place in a level stands under one of its own."""
    made = []
    for key, group in groups.items():
        if key is None:
            name = f"{above}, {level.name} not known" if above else NONE
            made.append(Branch(name, branches=tuple(_leaf(event) for event in group)))
        else:
            name = level.words(key)
            made.append(Branch(name, branches=grow(group, name)))
    return tuple(made)


def _parts(timeline: Timeline) -> tuple[Branch, ...]:
    """Wholes with their parts beneath them."""
    parts: dict[str, list[tuple[Event, str]]] = {}
    for event in timeline.events:
        for relation in event.related("part_of"):
            parts.setdefault(relation.id, []).append((event, ""))
    return _forest(timeline.events, parts)


def causes_of(timeline: Timeline, event: Event) -> tuple[Branch, ...]:
    """The tree of what led to an event: its causes beneath it, beneath each its own, each with how it led there."""
    return tuple(_Grower(_causes_below(timeline)).trees(event))


def effects_of(timeline: Timeline, event: Event) -> tuple[Branch, ...]:
    """The tree of what an event led to: its effects beneath it, beneath each its own, each with how it was led to."""
    below: dict[str, list[tuple[Event, str]]] = {}
    for each in timeline.events:
        for relation in each.related("caused_by"):
            below.setdefault(relation.id, []).append((each, relation.how or ""))
    return tuple(_Grower(below).trees(event))


def _causes(timeline: Timeline) -> tuple[Branch, ...]:
    """Events that caused no other selected one, with their causes beneath them, each with how it led there."""
    return _forest(timeline.events, _causes_below(timeline))


def _causes_below(timeline: Timeline) -> dict[str, list[tuple[Event, str]]]:
    """For each event its causes among the selected, each with how it led there."""
    return {
        event.id: [
            (cause, relation.how or "")
            for relation in event.related("caused_by")
            if (cause := timeline.get(relation.id)) is not None
        ]
        for event in timeline.events
    }


def _forest(events: Sequence[Event], below: Mapping[str, list[tuple[Event, str]]]) -> tuple[Branch, ...]:
    """Trees from what hangs on nothing; of a loop its first event is a root. What nothing hangs on either is "none"."""
    hanging = {other.id for event in events for other, _ in below.get(event.id, ())}
    roots = [event for event in events if event.id not in hanging]
    grower = _Grower(below)
    growing = [event for event in roots if below.get(event.id)]
    looped = [event for event in events if event.id in hanging]
    grown = [tree for event in (*growing, *looped) for tree in grower.trees(event)]
    none = [_leaf(event) for event in roots if not below.get(event.id)]
    return (*grown, Branch(NONE, branches=tuple(none))) if none else tuple(grown)


class _Grower:
    """Grows branches downwards; what is drawn already is named again, and does not grow twice."""

    def __init__(self, below: Mapping[str, list[tuple[Event, str]]]) -> None:
        self.below = below
        self.drawn: set[str] = set()
        self.cut: list[Event] = []

    def trees(self, event: Event) -> Iterator[Branch]:
        """The tree of an event, and after it the trees of what is too deep in it; none where it is drawn already."""
        self.cut = [event]
        for each in self.cut:  # grows meanwhile
            if each.id not in self.drawn:
                yield self.grow(each)

    def grow(self, event: Event, note: str = "", depth: int = 0) -> Branch:
        """The branch of an event. One that is too deep to be seen is drawn as a tree of its own, further down."""
        hanging = self.below.get(event.id, [])
        if hanging and event.id in self.drawn:
            return _leaf(event, f"{note}, see above" if note else "see above")
        if hanging and depth == DEEPEST:
            self.cut.append(event)
            return _leaf(event, f"{note}, see below" if note else "see below")
        self.drawn.add(event.id)
        return Branch(event.title, event, note, tuple(self.grow(other, how, depth + 1) for other, how in hanging))
