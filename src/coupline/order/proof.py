"""Contradictions as irreducible sets of statements: drop any one, and the rest can be true.

A chain or a loop is nearly always irreducible, but not by itself: one of its statements may say more than the chain
uses of it, and contradict some of the others alone. So each statement is shown to be needed. Most are by days that keep
all others: the least days on one side of the statement, the greatest on the other (``_Cuts``), which takes no longer
than the chain is long. Of what is left QuickXplain (Junker 2004) finds
what is needed, by solving again.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from .clash import Clash, clashes, instant_loops
from .network import NOBODY, Network, System
from .statement import Statement
from .sweep import Risen, rise


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


def contradictions(network: Network, risen: Risen) -> tuple[tuple[Contradiction, ...], System]:
    """All contradictions that share no statement, each irreducible; every other one shares a statement with these.

    Those that need no doubted date are found first: a tension never hides an error.

    Args:
        network: what is said.
        risen: its least days.

    Returns:
        The contradictions, and the system without their statements, in which there is none.
    """
    doubted = {n for n, statement in enumerate(network.statements) if statement.doubted}
    used: set[int] = set()
    found = []
    system = network.system.without(doubted)
    raw = clashes(system) if doubted else clashes(system, risen)
    for shunned in (doubted, set[int]()) if doubted else (doubted,):
        while raw:
            for clash in raw:
                needed = irreducible(network, clash.statements, clash if system is network.system else None)
                used.update(needed)
                found.append(_contradiction([network.statements[n] for n in needed]))
            system = network.system.without(used | shunned)
            raw = clashes(system)
        if shunned:
            system = network.system.without(used)
            raw = clashes(system)
    return tuple(found), system


def _contradiction(statements: list[Statement]) -> Contradiction:
    return Contradiction(tuple(statements), tuple(each for each in statements if each.doubted))


def irreducible(network: Network, numbers: Collection[int], clash: Clash | None = None) -> list[int]:
    """Of statements that can't all be true, those that one contradiction needs, as its chain goes.

    Args:
        network: what is said.
        numbers: of the statements.
        clash: where they are all that the network says, the clash in its own system that holds them.
    """
    if clash is not None and len(numbers) == len(network.statements):
        part = _Part(sorted(numbers), network.system, clash)
    else:
        part = _smallest(network, sorted(numbers))
    needed = _needed(part)
    rest = [n for n in part.numbers if n not in needed]
    if rest:
        explained = _explain(network, sorted(needed), rest, grown=True)
        part = _smallest(network, sorted({*needed, *explained}))
    return [part.numbers[n] for n in part.clash.statements]


class _Part(NamedTuple):
    """Some statements of a network as a system of their own, and a clash that holds all of them."""

    numbers: list[int]
    system: System
    clash: Clash


def _smallest(network: Network, numbers: list[int]) -> _Part:
    """A contradiction among statements, looked for again among its own until it holds all of them."""
    while True:
        system = _system(network, numbers)
        clash = clashes(system)[0]
        if len(clash.statements) == len(numbers):
            return _Part(numbers, system, clash)
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
    if grown and clashes(_system(network, sorted(kept))):
        return []
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    of_second = _explain(network, kept + first, second, grown=True)
    of_first = _explain(network, kept + of_second, first, grown=bool(of_second))
    return of_first + of_second


def _needed(part: _Part) -> set[int]:
    """The statements without which both days and an order of instants can be found for all the others."""
    needed = _unbroken_without(part.clash)
    if part.clash.system is part.system:
        for loop in instant_loops(part.system):
            needed &= _unbroken_without(loop)
    return {part.numbers[n] for n in needed}


def _unbroken_without(clash: Clash) -> set[int]:
    """The statements of a chain or a loop without which all others of its system are seen to be possible."""
    if clash.start < 0:
        return set()
    first, last = clash.bounds
    system, arcs = clash.system, clash.arcs
    by, heads = system.arcs.by, system.arcs.heads
    if first == NOBODY:  # a loop: as a chain from its node on day 0 round to the same node
        lower, upper = system.pinned(clash.start, arcs[-1]), system.pinned(clash.start, arcs[0])
        chain = [clash.start, *(heads[arc] for arc in arcs[:-1])]
        after = [by[arc] for arc in arcs]
    else:
        lower = upper = system
        chain = [clash.start, *(heads[arc] for arc in arcs)]
        after = [*(by[arc] for arc in arcs), last]
    least, greatest = rise(lower), rise(upper.mirror())
    if least.loops or greatest.loops:
        return set()
    cuts = _Cuts(system, chain, [first, *after])
    cuts.doubt_arcs(set(arcs), least.values, greatest.values[::-1])
    cuts.doubt_bounds(least.values, greatest.values[::-1])
    return cuts.sure()


class _Cuts:
    """A chain cut at each of its statements: behind the cut the nodes have their least days, before it the greatest.

    Such days keep all of the chain but the cut. What else is said they may break, at the cuts that lie between the
    nodes of which it is said; these cuts show nothing then.

    Args:
        system: whose chain this is.
        chain: its nodes. A node that is not on it goes with the one through which it is first reached.
        statements: those at the cuts: before the first node, between each two, and after the last.
    """

    def __init__(self, system: System, chain: Sequence[int], statements: Sequence[int]) -> None:
        self.system, self.statements = system, statements
        self._cut_of = {statement: cut for cut, statement in enumerate(statements)}
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

    def doubt_arcs(self, chain: Collection[int], least: list[int], mirrored: list[int]) -> None:
        """Doubt the cuts at which an arc that is not of the chain is broken.

        Args:
            chain: the arcs of the chain.
            least: for each node its least day.
            mirrored: for each node its greatest day, negated.
        """
        stations, step, arcs = self._stations, self.system.step, self.system.arcs
        for arc, (tail, head) in enumerate(zip(arcs.tails, arcs.heads, strict=True)):
            from_, to = stations[tail], stations[head]
            if from_ < to:
                if step(arc, least[tail]) > -mirrored[head] and arc not in chain:
                    self._doubt(from_ + 1, to + 1, arcs.by[arc])
            elif to < from_ and step(arc, -mirrored[tail]) > least[head]:
                self._doubt(to + 1, from_ + 1, arcs.by[arc])

    def doubt_bounds(self, least: list[int], mirrored: list[int]) -> None:
        """Doubt the cuts at which a bound is broken; as ``doubt_arcs``."""
        for node, day, upper, by in zip(*self.system.bounds, strict=True):
            station = self._stations[node] + 1
            if upper and least[node] > day:
                self._doubt(station, len(self.statements), by)
            elif not upper and -mirrored[node] < day:
                self._doubt(0, station, by)

    def sure(self) -> set[int]:
        """The statements with a cut at which nothing else is broken."""
        doubts = accumulate(self._doubts[:-1])
        return {each for each, doubt in zip(self.statements, doubts, strict=True) if not doubt} - {NOBODY}

    def _doubt(self, first: int, end: int, by: int) -> None:
        """Doubt the cuts from one to before another; not that at the very statement which is broken there."""
        own = self._cut_of.get(by, -1)
        for start, stop in ((first, own), (own + 1, end)) if by != NOBODY and first <= own < end else ((first, end),):
            self._doubts[start] += 1
            self._doubts[stop] -= 1

    def _near(self, node: int) -> list[int]:
        arcs, system = self.system.arcs, self.system
        return [arcs.heads[arc] for arc in system.outs[node]] + [arcs.tails[arc] for arc in system.ins[node]]
