"""Statements that can't all be true, found: a chain from one bound past another, or a loop that only rises.

Two systems are looked at: days, and where these can all be kept, the order of instants, in which no loop may hold a
strict step ("a is after b" and "b is after a" leave both on one day, and can't be true).
"""

from collections.abc import Collection, Iterable
from functools import cached_property
from typing import NamedTuple

from coupline.order.explanations import UNREACHED, Chains
from coupline.order.network import NOBODY, System
from coupline.order.propagation import Risen, rise, rise_again

_MANY = 8  # without one statement for so many nodes, nearly all days are other ones


class Clash(NamedTuple):
    """A contradiction as it was found; it may hold statements that it does not need.

    Attributes:
        statements: their numbers, as the chain or the loop goes.
        system: the days, or the instants, that can't be.
        start: the node on which the chain begins, or the loop.
        arcs: the chain or the loop; empty, ``start`` being -1, where there is none: see ``Chains.last``.
        bounds: of a chain, the statements that bound its first node and its last; of a loop ``NOBODY``.
        risen: of a chain, the least days of its system.
    """

    statements: tuple[int, ...]
    system: System
    start: int = -1
    arcs: tuple[int, ...] = ()
    bounds: tuple[int, int] = (NOBODY, NOBODY)
    risen: Risen | None = None


class Case:
    """A system of days, its least days, and what clashes in it.

    Attributes:
        system: of days.
        risen: its least days.
        over: the nodes whose least day is later than their last.
    """

    def __init__(self, system: System, risen: Risen | None = None, among: Collection[int] | None = None) -> None:
        self.system = system
        self.risen = risen = risen or rise(system)
        high, values = system.limits.high, risen.values
        if among is None:
            days = zip(values, high, strict=True)
            self.over = {node for node, (least, last) in enumerate(days) if least > last} - risen.stuck
        else:
            self.over = {node for node in among if values[node] > high[node]} - risen.stuck

    @cached_property
    def chains(self) -> Chains:
        """What gives the least days."""
        return Chains(self.system, self.risen.values)

    @cached_property
    def instant_loops(self) -> list[Clash]:
        """The loops that hold a strict step, in the order of instants; one of each group that has any."""
        if self.system.leads_up:
            return []
        instants = self.system.instants()
        return [_loop(instants, loop) for loop in rise(instants).loops]

    @cached_property
    def clashes(self) -> list[Clash]:
        """Contradictions that share no statement, at least one where there is any."""
        found = [_loop(self.system, loop) for loop in self.risen.loops]
        if self.over:
            found += _chains(self)
        return found or self.instant_loops

    def clashes_without(self, numbers: Collection[int]) -> list[Clash]:
        """The same, without what some statements say."""
        if not numbers:
            return self.clashes
        if self.system.leads_up and not self.risen.stuck and not self._over_without(numbers):
            return []
        return self.without(numbers).clashes

    def _over_without(self, numbers: Collection[int]) -> bool:
        """Whether any node, with the least day that it has, would be later than its last without some statements."""
        values, bounds = self.risen.values, zip(*self.system.bounds, strict=True)
        return any(
            upper and node in self.over and values[node] > day and by not in numbers for node, day, upper, by in bounds
        )

    def without(self, numbers: Collection[int]) -> "Case":
        """The same without what some statements say.

        Days that rest on none of them are as they were, and nothing passes its last day that did not before.
        """
        system, among = self.system.without(numbers), self.over | self.risen.stuck
        if len(numbers) * _MANY > system.count:
            return Case(system, among=among)
        lowered = self.risen.stuck.union(self._lowered(system, numbers))
        return Case(system, rise_again(system, self.risen, sorted(lowered)), among)

    def _lowered(self, left: System, numbers: Collection[int]) -> Iterable[int]:
        """The nodes whose least day may rest on some statements, where ``left`` is the system without these."""
        heads, shifts, turns = left.arcs.heads, left.arcs.shifts, left.arcs.turns
        if turns.count(None) < len(turns):
            return self.chains.resting_on(numbers)  # what a loop of months came to rest at rests on no chain
        values, low = self.risen.values, left.limits.low
        met = {node for node, by in enumerate(self.system.limits.low_by) if by in numbers}
        met.update(heads[arc] for arc in left.muted)
        found = [*met]
        for node in found:
            for arc in left.outs[node]:
                head = heads[arc]
                if values[head] == values[node] + shifts[arc] > low[head] and head not in met:
                    met.add(head)
                    found.append(head)
        return found


def _loop(system: System, arcs: list[int]) -> Clash:
    by = system.arcs.by
    said = dict.fromkeys(by[arc] for arc in arcs if by[arc] != NOBODY)
    return Clash(tuple(said), system, system.arcs.tails[arcs[0]], tuple(arcs))


def _chains(case: Case) -> list[Clash]:
    """A chain for each node that is passed, the shortest first, as long as it shares nothing with those before."""
    system, chains, over = case.system, case.chains, case.over
    used: set[int] = set()
    tainted: set[int] = set()  # nodes whose chain holds a statement that is used
    found = []
    untold = sorted(node for node in over if chains.last(node) == UNREACHED)
    for node in chains.reached:
        if node in over and system.limits.high_by[node] not in used and _clean(chains, node, used, tainted):
            found.append(_chain(case, node))
            used.update(found[-1].statements)
    for node in untold:
        said = system.said_of(system.group([node]))
        if used.isdisjoint(said):
            found.append(Clash(tuple(said), system))
            used.update(said)
    return found


def _clean(chains: Chains, node: int, used: set[int], tainted: set[int]) -> bool:
    """Whether a chain holds no used statement. All that is walked is tainted then: used now, or before."""
    if not used:
        return True
    by, tails = chains.system.arcs.by, chains.system.arcs.tails
    while node not in tainted:
        tainted.add(node)
        arc = chains.last(node)
        if arc < 0:
            return chains.system.limits.low_by[node] not in used
        if by[arc] in used:
            return False
        node = tails[arc]
    return False


def _chain(case: Case, node: int) -> Clash:
    system = case.system
    start, arcs = case.chains.to(node)
    first, last = system.limits.low_by[start], system.limits.high_by[node]
    by = system.arcs.by
    said = dict.fromkeys([first, *[by[arc] for arc in arcs], last])
    said.pop(NOBODY, None)
    return Clash(tuple(said), system, start, tuple(arcs), (first, last), case.risen)
