"""How long it is from the end of one event to the start of another, by all that is said.

The least number of days between two nodes is what the longest path of arcs from the one to the other adds up to, or
what their windows leave. Every arc asks for no more than what the least days of its two nodes have between them, nor
than what the greatest have. So the path that lacks the least of both together is the longest, and Dijkstra's way (1959)
finds it: it need not look beyond the paths that lack less than what the windows do.

Through months a path is as long as their days at the fewest, or back in time at the most. That can be less than what is
true, and never more. Where a day on the path is known it is exact, since the windows know that too.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from coupline.order.network import DAYS_ALONE, System
from coupline.order.statement import FAR


class Distance(NamedTuple):
    """How many days it is from the end of one event to the start of another.

    Attributes:
        least, most: at least, and at most; None where it is unbounded. Below 0 the other starts before the one ends.
        forward: True where the other certainly starts when the one has ended, though it may be on the same calendar
            day, or at the same instant where nothing says that it is later; False where it has certainly ended when
            the one starts; None where neither is certain.
    """

    least: int | None
    most: int | None
    forward: bool | None


class Known(NamedTuple):
    """What is known of the days of nodes.

    Attributes:
        system: the inequalities between them.
        least, greatest: for each node its least and its greatest day.
        tied: whether the inequalities are looked at; where they contradict each other, only the days are.
    """

    system: System
    least: list[int]
    greatest: list[int]
    tied: bool = True

    def between(self, one: tuple[int, int], other: tuple[int, int]) -> Distance:
        """How long it is from the end of one event to the start of another, each given by its start and end."""
        least, back = self._least(one[1], other[0]), self._least(other[0], one[1])
        forward = None
        if self._in_order(one[1], other[0], least):
            forward = True
        elif self._in_order(other[1], one[0], self._least(other[1], one[0])):
            forward = False
        return Distance(least, None if back is None else -back, forward)

    def _least(self, one: int, other: int) -> int | None:
        """The least number of days from one node to another; None where it is unbounded."""
        known = self.least[other] - self.greatest[one]
        if self.tied:
            known = max(known, self._longest(one, other, known))
        return known if known > -FAR // 2 else None

    def _longest(self, one: int, other: int, enough: int) -> int:
        """How long the longest path of arcs from one node to another is, or ``enough`` where none is longer."""
        least, greatest, outs = self.least, self.greatest, self.system.outs
        _, heads, shifts, turns, *_ = self.system.arcs
        whole = least[other] + greatest[other] - least[one] - greatest[one]
        done: set[int] = set()
        waiting = [(0, one)]  # by how much the path to a node lacks what there is between the days; all is twofold
        while waiting and whole - waiting[0][0] > 2 * enough:
            lack, node = heappop(waiting)
            if node == other:
                return (whole - lack) // 2
            if node not in done:
                done.add(node)
                lack -= least[node] + greatest[node]
                for arc in outs[node]:
                    head, turn = heads[arc], turns[arc]
                    shift = shifts[arc] if turn is None else turn.shift
                    heappush(waiting, (lack + least[head] + greatest[head] - 2 * shift, head))
        return enough

    def _in_order(self, one: int, other: int, least: int | None) -> bool:
        """Whether one node is certainly no later than another that is at least so many days after it."""
        if least == 0:
            return self.tied and any(node == other for node, _ in instants(self.system, one))
        return least is not None and least > 0


def instants(system: System, node: int, *, later: bool = True) -> Iterator[tuple[int, bool]]:
    """The nodes that the order of instants puts no earlier than one, or no later, nearest first.

    Args:
        system: what is said.
        node: where to begin.
        later: whether those no earlier are asked for.

    Yields:
        Each node, the first one too, and whether a strict step has led to it; a node may come once with each answer.
    """
    arcs_of, others = (system.outs, system.arcs.heads) if later else (system.ins, system.arcs.tails)
    strict = system.arcs.strict
    met = {(node, False)}
    waiting = list(met)
    for near, before in waiting:  # grows meanwhile
        yield near, before
        for arc in arcs_of[near]:
            step = others[arc], before or strict[arc] == 1
            if strict[arc] != DAYS_ALONE and step not in met:
                met.add(step)
                waiting.append(step)
