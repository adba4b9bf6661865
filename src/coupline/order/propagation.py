"""The least day of every node that keeps all inequalities: longest paths from one origin, by sweeps.

The order of the nodes splits the arcs in two: those that lead up and those that lead down. A sweep upwards settles a
whole chain of the first kind at once, a sweep downwards one of the second (Yen 1970), and on what people say of order a
few of both settle everything. What has not settled then is followed node by node, still up and down in turn, and the
arcs that raised each node are remembered: where they close a loop, its days rise without end (Tarjan 1981; Cherkassky
& Goldberg 1999), which is a contradiction. Through months a loop may come to rest, since months differ in length; it is
followed alone until it rests, or has risen by more than the 400 years after which the calendar repeats.

Nodes that no bound reaches start at -FAR and rise among themselves, so that their loops are found too.
"""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from coupline.dates.calendar import CYCLE_DAYS
from coupline.order.network import System

_PASSES = 12  # sweeps over everything, at most, before what still moves is followed alone
_FEW = 16  # nor more than one in so many moves


class Risen(NamedTuple):
    """The least days, and what has none.

    Attributes:
        values: for each node its least day; below -FAR // 2 where nothing bounds it. Upper bounds are not looked at.
        loops: for each group of nodes that can't settle, the arcs of a loop whose days rise without end.
        stuck: the nodes of these groups; their values say nothing.
    """

    values: list[int]
    loops: list[list[int]]
    stuck: set[int]


def rise(system: System) -> Risen:
    """The least day of every node."""
    values = list(system.limits.low)
    return _settled(system, values, _sweep(system, values, 1), -1)


def rise_again(system: System, before: Risen, lowered: list[int]) -> Risen:
    """The least day of every node, where those are known that fewer inequalities or fewer bounds leave as they were.

    Args:
        system: with what is left.
        before: the least days when there was more.
        lowered: the nodes that may have lower ones now, in order.
    """
    values, low = before.values[:], system.limits.low
    for node in lowered:
        values[node] = low[node]
    if len(lowered) * _FEW <= system.count:  # else there is a sweep over everything
        tails, ins, step = system.arcs.tails, system.ins, system.step
        for node in lowered:
            for arc in ins[node]:
                values[node] = max(values[node], step(arc, values[tails[arc]]))
    return _settled(system, values, lowered, 1)


def _settled(system: System, values: list[int], behind: list[int], sign: int) -> Risen:
    """Sweeps, the first as ``sign`` says, until few nodes ask for more than there is; and these followed alone."""
    for _ in range(_PASSES):
        if len(behind) * _FEW <= system.count:
            break
        behind, sign = _sweep(system, values, sign), -sign
    settling = _Settling(system, values, behind, sign)
    settling.run()
    return Risen(values, settling.loops, settling.stuck)


def _sweep(system: System, values: list[int], sign: int) -> list[int]:
    """Raise the heads of all arcs to what their tails ask for, by rising tails; by falling ones where ``sign`` is -1.

    Returns:
        The nodes that were raised when the sweep had passed them already: only they ask for more than there is.
    """
    outs = system.outs
    _, heads, shifts, turns = system.arcs[:4]
    behind = []
    for tail in range(system.count) if sign > 0 else range(system.count - 1, -1, -1):
        value = values[tail]
        for arc in outs[tail]:
            head = heads[arc]
            day = value + shifts[arc]
            if day > values[head]:
                turn = turns[arc]
                if turn is not None and (day := turn.ahead(value)) <= values[head]:
                    continue
                values[head] = day
                if (head - tail) * sign <= 0:
                    behind.append(head)
    return behind


class _Settling:
    """Follows what still rises, until it rests or a loop shows that it never will."""

    def __init__(self, system: System, values: list[int], waiting: list[int], sign: int) -> None:
        self.system, self.values = system, values
        self.loops: list[list[int]] = []
        self.stuck: set[int] = set()
        self._raised_by: dict[int, int] = {}  # for a node the arc that raised it last
        self._queue = [node * sign for node in waiting]  # to look at in this phase; negated where it goes down
        heapify(self._queue)
        self._later: list[int] = []  # and in the next
        self._sign = sign

    def run(self) -> None:
        while self._queue:
            for loop in self._find_loops(self._phase()):
                self._follow(loop)
            self._queue, self._later, self._sign = self._later, [], -self._sign

    def _phase(self) -> list[int]:
        """One way, up or down: all that is waiting and all that it raises on this way; the nodes that were raised."""
        raised: dict[int, None] = {}
        while self._queue:
            first = heappop(self._queue)
            node = first * self._sign
            if node not in self.stuck and (not self._queue or self._queue[0] != first):
                self._raise_from(node, raised)
        return list(raised)

    def _raise_from(self, node: int, raised: dict[int, None]) -> None:
        values, heads, sign = self.values, self.system.arcs.heads, self._sign
        for arc in self.system.outs[node]:
            head, value = heads[arc], self.system.step(arc, values[node])
            if value > values[head]:
                values[head] = value
                self._raised_by[head] = arc
                raised[head] = None
                if (head - node) * sign > 0:
                    heappush(self._queue, head * sign)
                else:
                    heappush(self._later, -head * sign)

    def _find_loops(self, nodes: Iterable[int]) -> list[list[int]]:
        """Loops among the arcs that raised these nodes, each from some node round to itself."""
        met_from: dict[int, int] = {}
        loops = []
        tails = self.system.arcs.tails
        for start in nodes:
            node = start
            while node in self._raised_by and node not in met_from:
                met_from[node] = start
                node = tails[self._raised_by[node]]
            if met_from.get(node) == start and node in self._raised_by:
                loop = [self._raised_by[node]]
                while tails[loop[-1]] != node:
                    loop.append(self._raised_by[tails[loop[-1]]])
                loops.append(loop[::-1])
        return loops

    def _follow(self, loop: list[int]) -> None:
        """Let one loop rise alone until it rests; where it never does, give its group up."""
        node = self.system.arcs.tails[loop[0]]
        if node in self.stuck:
            return
        start = day = self.values[node]
        after = self._round(loop, day)
        while day < after and self._turns(loop) and day - start <= CYCLE_DAYS:
            day, after = after, self._round(loop, after)
        if day < after:
            self.loops.append(loop)
            self.stuck |= self.system.group([node])
        else:
            self.values[node] = day
            del self._raised_by[node]
            heappush(self._later, -node * self._sign)

    def _round(self, loop: list[int], day: int) -> int:
        for arc in loop:
            day = self.system.step(arc, day)
        return day

    def _turns(self, loop: list[int]) -> bool:
        return any(self.system.arcs.turns[arc] is not None for arc in loop)
