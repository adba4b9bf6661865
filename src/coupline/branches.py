"""Events as a tree: by year, person, tag, part or cause. Frozen branches out, knowing no painter.

No selected event is left out: what has no person, tag, part or cause stands together under "none".
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from coupline.dates.words import year_words
from coupline.model import Event
from coupline.timeline import Timeline

By = Literal["year", "person", "organization", "place", "tag", "part", "cause"]
NONE = "none"
DEEPEST = 12  # levels; deeper than this, 80 columns have no room for a title


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


def branches(timeline: Timeline, by: By) -> tuple[Branch, ...]:
    """The tree of a selection."""
    match by:
        case "year":
            return _grouped(timeline.events, _year)
        case "tag":
            return _grouped(timeline.events, lambda event: {tag: tag for tag in event.tags}, ordered=True)
        case "part":
            return _parts(timeline)
        case "cause":
            return _causes(timeline)
        case _:
            kind = {"person": "people", "organization": "organizations", "place": "places"}[by]
            return _grouped(
                timeline.events, lambda event: {each.key: each.name for each in getattr(event, kind)}, ordered=True
            )


def _grouped(
    events: Iterable[Event], labels: Callable[[Event], Mapping[str, str]], *, ordered: bool = False
) -> tuple[Branch, ...]:
    """A heading for each key, under its label: in the order they come up, or the most events first; "none" last."""
    groups: dict[str, tuple[str, list[Event]]] = {}
    none: list[Event] = []
    for event in events:
        found = labels(event)
        for key, label in found.items():
            groups.setdefault(key, (label, []))[1].append(event)
        if not found:
            none.append(event)
    items = list(groups.values())
    if ordered:
        items.sort(key=lambda item: (-len(item[1]), item[0]))
    if none:
        items.append((NONE, none))
    return tuple(Branch(label, branches=tuple(_leaf(event) for event in group)) for label, group in items)


def _leaf(event: Event, note: str = "") -> Branch:
    return Branch(event.title, event, note)


def _year(event: Event) -> dict[str, str]:
    year = event.year
    return {} if year is None else {str(year): year_words(year)}


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
