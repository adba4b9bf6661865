"""The order in which events are shown: by date, and never against what is said of their order.

A topological order (Kahn's) whose queue is a heap. An event with a date stands at its date's sort key. One without
stands right after the last event that it must follow, else right before the first that it must precede. Events that
nothing places come last. Ties keep the order in which the events were given, so the result depends on nothing else.

Events are numbers here, from 0, in the order of the file. A slot is where an event stands: ``(key, n, side, self)``,
``side`` being 0 for a dated event itself, -1 for what stands right before event ``n``, 1 for what stands after it.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

SortKey = tuple[Any, ...]
Slot = tuple[bool, SortKey, int, int, int]
KeyWindow = tuple[SortKey | None, SortKey | None]


class Step(NamedTuple):
    """One event is shown before another.

    Attributes:
        earlier, later: the two events.
        at_end: whether the later begins only when the earlier has ended.
        soft: whether the two may well be in the other order, as what begins on one day may: it gives way to what can't.
    """

    earlier: int
    later: int
    at_end: bool = False
    soft: bool = False


class Placing(NamedTuple):
    """The display order of some events.

    Attributes:
        order: the events as they are shown.
        anchors: for an event without a date that has its place from another: that other event.
        afloat: the events without a date that no chain of steps ties to a dated one.
    """

    order: list[int]
    anchors: dict[int, int]
    afloat: frozenset[int]


def place(
    keys: Sequence[SortKey | None],
    ends: Sequence[SortKey | None],
    steps: Iterable[Step],
    windows: Sequence[KeyWindow] = (),
) -> Placing:
    """Put events in order.

    Args:
        keys: for each event its date's sort key, None where it has no date. Only their order counts.
        ends: for each event the sort key of its end, None where it has none of its own.
        steps: what must be shown before what. Steps that contradict each other say nothing; of those that do, the soft
            ones give way first.
        windows: for each event the keys of the first and the last day that it may have, None where it is not known:
            an event without a date stands no earlier and no later, where the steps allow it.
    """
    unique = dict.fromkeys(step for step in steps if step.earlier != step.later)
    if not unique:
        undated = frozenset(n for n, key in enumerate(keys) if key is None)
        return Placing(sorted(range(len(keys)), key=lambda n: (keys[n] is None, keys[n] or (), n)), {}, undated)
    kept = _without_loops(len(keys), tuple(unique))
    if len(kept) < len(unique):
        sound = set(kept)
        kept = _without_loops(len(keys), [step for step in unique if not step.soft or step in sound])
    return _Placer(keys, ends, kept, windows or [(None, None)] * len(keys)).run()


def _without_loops(count: int, steps: Sequence[Step]) -> list[Step]:
    """The steps that don't contradict each other: those within and between loops are left out, all others kept."""
    left = _peeled(set(range(count)), [(step.earlier, step.later) for step in steps])
    left = _peeled(left, [(step.later, step.earlier) for step in steps])
    return [step for step in steps if step.earlier not in left or step.later not in left]


def _peeled(left: set[int], edges: Iterable[tuple[int, int]]) -> set[int]:
    """What is left of some events when those that no edge among them leads to are taken away, and so on."""
    nexts: dict[int, list[int]] = {}
    waits = dict.fromkeys(left, 0)
    for start, end in edges:
        if start in left and end in left:
            nexts.setdefault(start, []).append(end)
            waits[end] += 1
    free = [n for n, wait in waits.items() if not wait]
    for n in free:
        for end in nexts.get(n, ()):
            waits[end] -= 1
            if not waits[end]:
                free.append(end)
    return left.difference(free)


class _Placer:
    """One run of ``place``."""

    def __init__(
        self,
        keys: Sequence[SortKey | None],
        ends: Sequence[SortKey | None],
        steps: Sequence[Step],
        windows: Sequence[KeyWindow],
    ) -> None:
        self.keys, self.ends, self.windows = keys, ends, windows
        count = len(keys)
        self.nexts: list[list[Step]] = [[] for _ in range(count)]
        self.waits = [0] * count
        for step in steps:
            self.nexts[step.earlier].append(step)
            self.waits[step.later] += 1
        self.slots: list[Slot | None] = [
            None if key is None else (False, key, n, 0, n) for n, key in enumerate(self.keys)
        ]
        self.anchors: dict[int, int] = {}

    def run(self) -> Placing:
        topological = self._topological()
        open_before = -1
        while open_before != (still_open := self.slots.count(None)):  # what one pass places, the next may lean on
            open_before = still_open
            self._anchor_forwards(topological)
            self._anchor_backwards(topological)
        afloat = frozenset(n for n, slot in enumerate(self.slots) if slot is None)
        tied = {n for n in afloat if self.nexts[n] or self.waits[n]}
        order = self._walk([slot or (True, (n not in tied,), n, 0, n) for n, slot in enumerate(self.slots)])
        return Placing(order, self.anchors, afloat)

    def _topological(self) -> list[int]:
        """Any order that keeps the steps."""
        waiting = list(self.waits)
        found = [n for n, wait in enumerate(waiting) if not wait]
        for n in found:
            for step in self.nexts[n]:
                waiting[step.later] -= 1
                if not waiting[step.later]:
                    found.append(step.later)
        return found

    def _anchor_forwards(self, topological: list[int]) -> None:
        """What has no place yet stands after the last that it must follow."""
        placeless = [slot is None for slot in self.slots]
        for n in topological:
            slot = self.slots[n]
            if slot is None:
                continue
            end = self.ends[n]
            after_end = slot if end is None else max(slot, (False, end, n, 1, n))
            for step in self.nexts[n]:
                if placeless[step.later]:
                    given = after_end if step.at_end else slot
                    mine = self._within(step.later, (*given[:3], 1, step.later))
                    known = self.slots[step.later]
                    self.slots[step.later] = mine if known is None else max(known, mine)

    def _anchor_backwards(self, topological: list[int]) -> None:
        """What must follow nothing that has a place stands before the first that it must precede."""
        for n in reversed(topological):
            if self.slots[n] is None:
                after = [(slot, step.later) for step in self.nexts[n] if (slot := self.slots[step.later]) is not None]
                if after:
                    slot, later = min(after)
                    self.slots[n] = self._within(n, (*slot[:3], slot[3] or -1, n))
                    self.anchors[n] = later
                elif self.nexts[n]:
                    self.anchors[n] = min(step.later for step in self.nexts[n])

    def _within(self, n: int, slot: Slot) -> Slot:
        """A slot beside another event, or at the end of the window where that would be outside."""
        first, last = self.windows[n]
        if first is not None and slot[1] < first:
            return (False, first, n, 0, n)
        return (False, last, n, 0, n) if last is not None and slot[1] > last else slot

    def _walk(self, slots: list[Slot]) -> list[int]:
        """Kahn's walk: the heap gives the next by slot; what stands right after the one just shown does not wait."""
        waiting, done, order = list(self.waits), [False] * len(slots), list[int]()
        heap = [(slots[n], n) for n, wait in enumerate(waiting) if not wait]
        heapify(heap)
        at_once: list[int] = []
        while heap:
            n = at_once.pop() if at_once else heappop(heap)[1]
            if done[n]:
                continue
            done[n] = True
            order.append(n)
            freed = self._free(n, waiting)
            at_once += [
                each for each in reversed(freed) if self.keys[each] is None and slots[each] <= (*slots[n][:3], 2, 0)
            ]
            for each in freed:
                heappush(heap, (slots[each], each))
        return order

    def _free(self, n: int, waiting: list[int]) -> list[int]:
        freed = []
        for step in self.nexts[n]:
            waiting[step.later] -= 1
            if waiting[step.later] == 0:
                freed.append(step.later)
                if self.keys[step.later] is None:
                    self.anchors[step.later] = n
        return sorted(freed)
