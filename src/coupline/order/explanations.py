"""Which statements give a least day: the shortest chain of tight arcs from a bound to the node.

An arc is tight where its head's least day is just what its tail asks for. Least days are what they are whatever the
order of input, and so is the shortest chain; between chains of one length the order of statements decides.
"""

from collections.abc import Collection

from coupline.order.network import System

UNREACHED, ROOT = -2, -1


class Chains:
    """The shortest chain to every node of a system, followed as far as is asked for.

    Attributes:
        system: whose chains these are.
        reached: the nodes that chains lead to so far, those with the shortest first.
    """

    def __init__(self, system: System, values: list[int]) -> None:
        self.system, self._values = system, values
        # the last arc of each node's chain; one that nothing bounds is its own
        self._by = [ROOT if low == value else UNREACHED for low, value in zip(system.limits.low, values, strict=True)]
        self.reached = [node for node, by in enumerate(self._by) if by == ROOT]
        self._waiting = iter(self.reached)  # those that were not looked at yet for where they lead

    def last(self, node: int) -> int:
        """The last arc of a node's chain: ``ROOT`` where a bound of its own gives its day, ``UNREACHED`` for none.

        A day that a loop of months came to rest at has no chain: it is no sum of what is said.
        """
        if self._by[node] == UNREACHED:
            self._reach(node)
        return self._by[node]

    def to(self, node: int) -> tuple[int, list[int]]:
        """The node on which the chain of a node begins that has one, and its arcs from there."""
        self.last(node)
        by, tails = self._by, self.system.arcs.tails
        arcs = []
        while (arc := by[node]) >= 0:
            arcs.append(arc)
            node = tails[arc]
        return node, arcs[::-1]

    def resting_on(self, numbers: Collection[int]) -> list[int]:
        """The nodes whose chain holds one of these statements, or that have none."""
        self._reach(None)
        by, tails, low_by, last = self.system.arcs.by, self.system.arcs.tails, self.system.limits.low_by, self._by
        resting = [arc == UNREACHED for arc in last]
        for node in self.reached:
            arc = last[node]
            resting[node] = low_by[node] in numbers if arc == ROOT else resting[tails[arc]] or by[arc] in numbers
        return [node for node, rests in enumerate(resting) if rests]

    def _reach(self, wanted: int | None) -> None:
        """Follow all chains until one leads to this node, or to their ends."""
        last, values, reached = self._by, self._values, self.reached
        outs, (_, heads, shifts, turns, *_) = self.system.outs, self.system.arcs
        for node in self._waiting:  # goes on where it was left, to what is added meanwhile too
            value = values[node]
            for arc in outs[node]:
                head = heads[arc]
                if last[head] == UNREACHED:
                    turn = turns[arc]
                    if values[head] == (value + shifts[arc] if turn is None else turn.ahead(value)):
                        last[head] = arc
                        reached.append(head)
            if wanted is not None and last[wanted] != UNREACHED:
                break
