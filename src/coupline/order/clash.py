"""Statements that can't all be true, found: a chain from one bound past another, or a loop that only rises.

Two systems are looked at: days, and where these can all be kept, the order of instants, in which no loop may hold a
strict step ("a is after b" and "b is after a" leave both on one day, and can't be true).
"""

from typing import NamedTuple

from .chain import UNREACHED, Chains
from .network import DAYS_ALONE, NOBODY, System
from .sweep import Risen, rise


class Clash(NamedTuple):
    """A contradiction as it was found; it may hold statements that it does not need.

    Attributes:
        statements: their numbers, as the chain or the loop goes.
        system: the days, or the instants, that can't be.
        start: the node on which the chain begins, or the loop.
        arcs: the chain or the loop; empty, ``start`` being -1, where there is none: see ``Chains.last``.
        bounds: of a chain, the statements that bound its first node and its last; of a loop ``NOBODY``.
    """

    statements: tuple[int, ...]
    system: System
    start: int = -1
    arcs: tuple[int, ...] = ()
    bounds: tuple[int, int] = (NOBODY, NOBODY)


def clashes(system: System, risen: Risen | None = None) -> list[Clash]:
    """Contradictions that share no statement, at least one where there is any.

    Args:
        system: of days.
        risen: its least days, where they are known already.
    """
    if risen is None:
        risen = rise(system)
    found = [_loop(system, loop) for loop in risen.loops]
    found += _chains(system, risen)
    return found or instant_loops(system)


def instant_loops(system: System) -> list[Clash]:
    """The loops that hold a strict step, in the order of instants; one of each group that has any."""
    arcs = system.arcs
    steps = zip(arcs.tails, arcs.heads, arcs.strict, strict=True)
    if all(head > tail or step == DAYS_ALONE for tail, head, step in steps):
        return []  # all of them lead up: there is no loop
    instants = system.instants()
    return [_loop(instants, loop) for loop in rise(instants).loops]


def passed(system: System, risen: Risen) -> set[int]:
    """The nodes whose least day is later than their last."""
    days = zip(risen.values, system.limits.high, strict=True)
    return {node for node, (least, last) in enumerate(days) if least > last} - risen.stuck


def _loop(system: System, arcs: list[int]) -> Clash:
    by = system.arcs.by
    said = dict.fromkeys(by[arc] for arc in arcs if by[arc] != NOBODY)
    return Clash(tuple(said), system, system.arcs.tails[arcs[0]], tuple(arcs))


def _chains(system: System, risen: Risen) -> list[Clash]:
    """A chain for each node that is passed, the shortest first, as long as it shares nothing with those before."""
    over = passed(system, risen)
    if not over:
        return []
    chains = Chains(system, risen.values)
    used: set[int] = set()
    tainted: set[int] = set()  # nodes whose chain holds a statement that is used
    found = []
    for node in chains.reached:
        if node in over and system.limits.high_by[node] not in used and _clean(chains, node, used, tainted):
            found.append(_chain(chains, node))
            used.update(found[-1].statements)
    for node in sorted(each for each in over if chains.last(each) == UNREACHED):
        said = system.said_of(system.group([node]))
        if used.isdisjoint(said):
            found.append(Clash(tuple(said), system))
            used.update(said)
    return found


def _clean(chains: Chains, node: int, used: set[int], tainted: set[int]) -> bool:
    """Whether a chain holds no used statement. All that is walked is tainted then: used now, or before."""
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


def _chain(chains: Chains, node: int) -> Clash:
    system = chains.system
    start, arcs = chains.to(node)
    first, last = system.limits.low_by[start], system.limits.high_by[node]
    said = dict.fromkeys((first, *(system.arcs.by[arc] for arc in arcs), last))
    said.pop(NOBODY, None)
    return Clash(tuple(said), system, start, tuple(arcs), (first, last))
