"""Causes that can't be: events that cause each other in a circle, and effects that are over before their cause begins.

Nothing here calls itself: a chain of causes may be longer than the stack.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from coupline.checks.places import in_file_order, place
from coupline.dates import Interval, TimelineDate, Window
from coupline.dates.calendar import DAY
from coupline.errors import Problem
from coupline.model import Era, Event
from coupline.timeline import Timeline

_MOST_TOLD = 6  # steps of a circle in one sentence

Causes = Mapping[str, Sequence[str]]


def loops(timeline: Timeline) -> Iterator[Problem]:
    """One error for each group of events of which every one is a cause of every other."""
    causes = {event.id: [relation.id for relation in event.related("caused_by")] for event in in_file_order(timeline)}
    number = {name: n for n, name in enumerate(causes)}
    for group in _groups(causes):
        first = min(group, key=number.__getitem__)
        circle = _circle(first, causes, group)
        event = timeline.get(first)
        assert event is not None  # noqa: S101 - for the type checker: the circle is made of its events
        yield Problem(
            "error",
            "cause-loop",
            _told(circle),
            "take one of these causes out",
            *place(event.origin, "caused_by", causes[first].index(circle[1])),
            tuple(circle),
        )


def _told(circle: Sequence[str]) -> str:
    """A circle in words: ``"a" is caused by "b", "b" by "c", "c" by "a"``."""
    steps = [f'"{name}" by "{cause}"' for name, cause in zip(circle, (*circle[1:], circle[0]), strict=True)]
    steps[0] = f'"{circle[0]}" is caused by "{circle[1]}"'
    if len(steps) > _MOST_TOLD:
        return f'{", ".join(steps[: _MOST_TOLD - 1])} … and back to "{circle[0]}": a circle of {len(circle)} events'
    return ", ".join(steps)


def _groups(causes: Causes) -> list[set[str]]:
    """The strongly connected components of more than one event, after Kosaraju."""
    effects: dict[str, list[str]] = {name: [] for name in causes}
    for name, its in causes.items():
        for cause in its:
            effects.setdefault(cause, []).append(name)
    finished = [name for tree in _trees(list(causes), causes, set()) for name in tree]
    met: set[str] = set()
    return [set(tree) for tree in _trees(finished[::-1], effects, met) if len(tree) > 1]


def _trees(roots: Sequence[str], ways: Causes, met: set[str]) -> Iterator[list[str]]:
    """Depth-first walks from each root that was not met, each as what it met, in the order in which it was left."""
    for root in roots:
        if root in met:
            continue
        met.add(root)
        path, following, left = [root], [iter(ways.get(root, ()))], []
        while path:
            near = next((name for name in following[-1] if name not in met), None)
            if near is None:
                following.pop()
                left.append(path.pop())
            else:
                met.add(near)
                path.append(near)
                following.append(iter(ways.get(near, ())))
        yield left


def _circle(first: str, causes: Causes, group: set[str]) -> list[str]:
    """The shortest way from an event through causes back to itself."""
    before: dict[str, str] = {}
    waiting = deque([first])
    while first not in before:
        name = waiting.popleft()
        for cause in causes[name]:
            if cause in group and cause not in before:
                before[cause] = name
                waiting.append(cause)
    circle = [before[first]]
    while circle[-1] != first:
        circle.append(before[circle[-1]])
    return circle[::-1]


def late(timeline: Timeline) -> Iterator[Problem]:
    """An error for each effect that is certainly over before its cause begins; a warning where a date is doubted."""
    eras: dict[str, Event | Era] = {era.id: era for era in timeline.eras}
    for event in timeline.events:
        for number, relation in enumerate(event.related("caused_by")):
            cause = timeline.get(relation.id) or eras[relation.id]
            ours, its = _window(event), _window(cause)
            if ours is None or its is None or not _precedes(ours, its):
                continue
            doubted = _doubted(event) or _doubted(cause) or not _precedes(ours, its, outer=True)
            yield Problem(
                "warning" if doubted else "error",
                "cause-order",
                f'"{event.id}" ({_words(ours)}) is over before its cause "{cause.id}" ({_words(its)}) begins',
                "correct one of the two dates, or take the cause out",
                *place(event.origin, "caused_by", number),
                (event.id, cause.id),
            )


def _window(item: Event | Era) -> Interval | None:
    return item.date if isinstance(item, Era) else item.window


def _doubted(item: Event | Era) -> bool:
    window = _window(item)
    if isinstance(item, Event) and item.placed_by == "claims":
        return True
    return window is not None and (window.doubted or (isinstance(window, Window) and window.claimed))


def _precedes(first: Interval, second: Interval, *, outer: bool = False) -> bool:
    """Whether one is certainly over before another begins, on a day before it as well.

    Args:
        first: the one.
        second: the other.
        outer: whether what softens them counts, as of "early 1962".
    """
    if outer and (first.softened or second.softened):
        over, begins = first.outer[3], second.outer[0]
        return over is not None and begins is not None and over <= begins
    end, start = first.bounds[3], second.bounds[0]
    last, begin = first.local(3), second.local(0)
    if end is None or start is None or last is None or begin is None:
        return False
    return end <= start and (last - 1) // DAY < begin // DAY


def _words(window: Interval) -> str:
    return window.display() if isinstance(window, TimelineDate | Window) else ""
