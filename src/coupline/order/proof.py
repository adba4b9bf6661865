"""Contradictions as irreducible sets of statements: drop any one, and the rest can be true.

A chain or a loop is nearly always irreducible, but not by itself: one of its statements may say more than the chain
uses of it, and contradict some of the others alone. So each statement is shown to be needed. Most are by days that keep
all others: the least days on one side of the statement, the greatest on the other (``_Cuts``), which takes no longer
than the chain is long. Of what is left QuickXplain (Junker 2004) finds
what is needed, by solving again.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import not_
from typing import NamedTuple

from coupline.order.conflicts import Case, Clash
from coupline.order.network import NOBODY, Network, System
from coupline.order.propagation import rise
from coupline.order.statement import Statement

_MANY = 4  # a clash of one in so many statements is looked at in the system of all, and needs none of its own


class Contradiction(NamedTuple):
    """Statements that can't all be true; without any one of them the others can.

    Attributes:
        statements: as a chain of reasons goes, from a date to a date; or round a loop.
        suspects: those of them that are approximate or uncertain dates, the first to doubt. Where there are any this is
            a tension: a warning, not an error.
    """

    statements: tuple[Statement, ...]
    suspects: tuple[Statement, ...]

    @property
    def tension(self) -> bool:
        """Whether it needs a date that is approximate or uncertain."""
        return bool(self.suspects)


def contradictions(network: Network, case: Case) -> tuple[Contradiction, ...]:
    """All contradictions that share no statement, each irreducible; every other one shares a statement with these.

    Those that need no doubted date are found first: a tension never hides an error.

    Args:
        network: what is said.
        case: its system.
    """
    doubted = {n for n, statement in enumerate(network.statements) if statement.doubted}
    used: set[int] = set()
    found = []
    for shunned in (doubted, set[int]()) if doubted else (doubted,):
        while len(gone := used | shunned) < len(network.statements) and (raw := case.clashes_without(gone)):
            for clash in raw:
                needed = irreducible(network, clash.statements, None if gone else (case, clash))
                used.update(needed)
                found.append(_contradiction([network.statements[n] for n in needed]))
    return tuple(found)


def _contradiction(statements: list[Statement]) -> Contradiction:
    return Contradiction(tuple(statements), tuple(each for each in statements if each.doubted))


def irreducible(network: Network, numbers: Collection[int], found: tuple[Case, Clash] | None = None) -> list[int]:
    """Of statements that can't all be true, those that one contradiction needs, as its chain goes.

    Args:
        network: what is said.
        numbers: of the statements.
        found: the network's own case and the clash in it, where it was there that they were found.
    """
    if found is not None and len(numbers) * _MANY > len(network.statements):
        part = _Part(range(len(network.statements)), *found)
    else:
        part = _smallest(network, sorted(numbers))
    needed = _needed(part)
    if len(needed) < len(part.clash.statements):
        kept = [part.numbers[n] for n in sorted(needed)]
        rest = [part.numbers[n] for n in sorted(set(part.clash.statements) - needed)]
        explained = _explain(network, kept, rest, grown=True)
        part = _smallest(network, sorted([*kept, *explained]))
    return [part.numbers[n] for n in part.clash.statements]


class _Part(NamedTuple):
    """A clash in a system of some statements, or of all; ``numbers`` are those that they have in the network."""

    numbers: Sequence[int]
    case: Case
    clash: Clash


def _smallest(network: Network, numbers: list[int]) -> _Part:
    """A contradiction among statements, looked for again among its own until it holds all of them."""
    while True:
        case = Case(_system(network, numbers))
        clash = case.clashes[0]
        if len(clash.statements) == len(numbers):
            return _Part(numbers, case, clash)
        numbers = [numbers[n] for n in sorted(clash.statements)]


def _system(network: Network, numbers: Iterable[int]) -> System:
    return Network((network.statements[n] for n in numbers), network.moments).system


def _explain(network: Network, kept: list[int], rest: list[int], *, grown: bool) -> list[int]:
    """QuickXplain: the least of ``rest``, the first as they are given, that can't be true together with ``kept``.

    Args:
        network: what all numbers refer to.
        kept: statements that hold.
        rest: statements of which some are needed, unless ``kept`` can't be true already.
        grown: whether ``kept`` is more than was last found to be possible.
    """
    if grown and Case(_system(network, sorted(kept))).clashes:
        return []
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    of_second = _explain(network, kept + first, second, grown=True)
    of_first = _explain(network, kept + of_second, first, grown=bool(of_second))
    return of_first + of_second


def _needed(part: _Part) -> set[int]:
    """The statements of a clash without which both days and an order of instants can be found for its others."""
    needed = _unbroken_without(part.clash)
    if part.clash.system is part.case.system:
        for loop in part.case.instant_loops:
            needed &= _unbroken_without(loop)
    return needed


def _unbroken_without(clash: Clash) -> set[int]:
    """The statements of a chain or a loop without which all its others are seen to be possible."""
    if clash.start < 0:
        return set()
    first, last = clash.bounds
    system, arcs = clash.system, clash.arcs
    by, heads = system.arcs.by, system.arcs.heads
    if first == NOBODY:  # a loop: as a chain from its node on day 0 round to the same node
        least = rise(system.pinned(clash.start, arcs[-1]))
        greatest = rise(system.pinned(clash.start, arcs[0]).mirror())
        chain = [clash.start, *map(heads.__getitem__, arcs[:-1])]
        after = [*map(by.__getitem__, arcs)]
    else:
        least, greatest = clash.risen or rise(system), rise(system.mirror())
        chain = [clash.start, *map(heads.__getitem__, arcs)]
        after = [*map(by.__getitem__, arcs), last]
    if least.loops or greatest.loops:
        return set()
    cuts = _Cuts(system, chain, [first, *after])
    days = least.values, [-day for day in reversed(greatest.values)]
    cuts.doubt_arcs(arcs, *days)
    cuts.doubt_bounds(*days)
    return cuts.sure()


class _Cuts:
    """A chain cut at each of its statements: behind the cut the nodes have their least days, before it the greatest.

    Such days keep all of the chain but the cut. What else its statements say they may break, at the cuts that lie
    between the nodes of which it is said; these cuts show nothing then. What other statements say is not looked at.

    Args:
        system: whose chain this is.
        chain: its nodes. A node that is not on it goes with the one through which it is first reached.
        statements: those at the cuts: before the first node, between each two, and after the last.
    """

    def __init__(self, system: System, chain: Sequence[int], statements: Sequence[int]) -> None:
        self.system, self.statements = system, statements
        self._doubts = [0] * (len(statements) + 1)  # by how many more a cut is doubted than the one before
        self._stations = [-1] * system.count
        for station, node in enumerate(chain):
            self._stations[node] = station
        beside = [near for node, station in enumerate(self._stations) if station < 0 for near in self._near(node)]
        waiting = sorted({node for node in beside if self._stations[node] >= 0}, key=self._stations.__getitem__)
        for node in waiting:
            for near in self._near(node):
                if self._stations[near] < 0:
                    self._stations[near] = self._stations[node]
                    waiting.append(near)

    def doubt_arcs(self, chain: Iterable[int], least: list[int], greatest: list[int]) -> None:
        """Doubt the cuts at which an arc that is not of the chain is broken.

        Args:
            chain: the arcs of the chain.
            least: for each node its least day.
            greatest: for each node its greatest day.
        """
        stations = self._stations
        tails, heads, shifts, turns, _, by = self.system.arcs
        beside = bytearray(b"\1") * len(by)
        for arc in chain:
            beside[arc] = 0
        for arc in compress(range(len(by)), beside):
            tail, head = tails[arc], heads[arc]
            start, end, turn = stations[tail], stations[head], turns[arc]
            behind, before = (least, greatest) if start < end else (greatest, least)
            day, limit = behind[tail], before[head]
            if day + shifts[arc] > limit and (turn is None or turn.ahead(day) > limit):
                self._doubt(min(start, end) + 1, max(start, end) + 1, by[arc])

    def doubt_bounds(self, least: list[int], greatest: list[int]) -> None:
        """Doubt the cuts at which a bound is broken; as ``doubt_arcs``."""
        for node, day, upper, by in zip(*self.system.bounds, strict=True):
            station = self._stations[node] + 1
            if upper and least[node] > day:
                self._doubt(station, len(self.statements), by)
            elif not upper and greatest[node] < day:
                self._doubt(0, station, by)

    def sure(self) -> set[int]:
        """The statements with a cut at which nothing else is broken."""
        unbroken = map(not_, accumulate(self._doubts[:-1]))
        sure = set(compress(self.statements, unbroken))
        sure.discard(NOBODY)
        return sure

    @cached_property
    def _cut_of(self) -> dict[int, int]:
        return {statement: cut for cut, statement in enumerate(self.statements)}

    def _doubt(self, first: int, end: int, by: int) -> None:
        """Doubt the cuts from one to before another; not that at the very statement which is broken there."""
        own = self._cut_of.get(by, -1)
        if own == -1 and by != NOBODY:
            return
        for start, stop in ((first, own), (own + 1, end)) if by != NOBODY and first <= own < end else ((first, end),):
            self._doubts[start] += 1
            self._doubts[stop] -= 1

    def _near(self, node: int) -> list[int]:
        arcs, system = self.system.arcs, self.system
        return [arcs.heads[arc] for arc in system.outs[node]] + [arcs.tails[arc] for arc in system.ins[node]]
