"""Which statements give a least day: the shortest chain of tight arcs from a bound to the node.

An arc is tight where its head's least day is just what its tail asks for. Least days are what they are whatever the
order of input, and so is the shortest chain; between chains of one length the order of statements decides.
"""

from .network import NOBODY, System

UNREACHED, ROOT = -2, -1


class Chains:
    """The shortest chain to every node of a system.

    Attributes:
        system: whose chains these are.
        reached: the nodes that a chain leads to, those with the shortest first.
    """

    def __init__(self, system: System, values: list[int]) -> None:
        self.system = system
        self._by = [UNREACHED] * system.count  # the last arc of a node's chain
        for node, statement in enumerate(system.limits.low_by):
            if statement != NOBODY and system.limits.low[node] == values[node]:
                self._by[node] = ROOT
        self.reached = [node for node, by in enumerate(self._by) if by == ROOT]
        heads, turns, shifts = system.arcs.heads, system.arcs.turns, system.arcs.shifts
        for node in self.reached:
            value = values[node]
            for arc in system.outs[node]:
                head, turn = heads[arc], turns[arc]
                if self._by[head] == UNREACHED and values[head] == (
                    value + shifts[arc] if turn is None else turn.ahead(value)
                ):
                    self._by[head] = arc
                    self.reached.append(head)

    def last(self, node: int) -> int:
        """The last arc of a node's chain: ``ROOT`` where a bound of its own gives its day, ``UNREACHED`` for none.

        A day that a loop of months came to rest at has no chain: it is no sum of what is said.
        """
        return self._by[node]

    def to(self, node: int) -> tuple[int, list[int]]:
        """The node on which a chain begins, and its arcs from there."""
        arcs = []
        while self._by[node] >= 0:
            arcs.append(self._by[node])
            node = self.system.arcs.tails[self._by[node]]
        return node, arcs[::-1]
