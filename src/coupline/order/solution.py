"""What follows from all that is said: each event's window, why it has these bounds, and what can't all be true.

>>> from coupline.order.solution import solve
>>> from coupline.order.statement import Length, dated, follows
>>> said = [dated("jailed", (0, 0), (0, 0)), follows("strike", "jailed", least=Length(days=2), most=Length(months=1))]
>>> solve(said, moments={"jailed", "strike"}).window("strike")
Edges(earliest=2, start_latest=31, end_earliest=2, latest=31)
"""

import gc
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from coupline.dates.interval import BOUND_NAMES, BoundName
from coupline.order.conflicts import Case
from coupline.order.explanations import UNREACHED, Chains
from coupline.order.network import NOBODY, Network
from coupline.order.propagation import rise
from coupline.order.statement import FAR, Statement, dated
from coupline.schema import End

if TYPE_CHECKING:
    from coupline.order.distance import Distance
    from coupline.order.proof import Contradiction


class Edges(NamedTuple):
    """The days that are left to an event, inclusive, counted from 1970-01-01; None where it is unbounded.

    Attributes:
        earliest, start_latest: the first and the last day that it may start on.
        end_earliest, latest: the first and the last day that it may end on.
    """

    earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    latest: int | None


class Reason(NamedTuple):
    """One step of a chain that gives a bound: what is said, and the bound that follows from it and the steps before.

    Attributes:
        statement: None where it needs none: no event ends before it starts.
        event: the name of the event on which it gives a bound.
        end: which end of it.
        day: the bound, counted from 1970-01-01; None for a step of a chain that can't be told step by step.
    """

    statement: Statement | None
    event: str
    end: End
    day: int | None


def _proved(network: Network, case: Case) -> "tuple[Contradiction, ...]":
    from coupline.order.proof import contradictions  # only where not all can be true

    return contradictions(network, case)


class Solution:
    """Windows, reasons and contradictions; made by ``solve``.

    Attributes:
        contradictions: what can't all be true; they share no statement, and every other one shares one with these.
        contradicted: the names of the events in a group with a contradiction: their windows are their dates alone.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        system = network.system
        case, low, high = Case(system), system.limits.low, system.limits.high
        wrong = case.risen.stuck.union(case.over, (clash.start for clash in case.instant_loops))
        self.contradictions = _proved(network, case) if wrong else ()
        if sum(len(each.statements) for each in self.contradictions) == len(network.statements):
            wrong.update(range(system.count))  # who needs all that is said is tied to every event
        bad = wrong if len(wrong) == system.count else system.group(wrong)
        self.contradicted = network.named(bad) if bad else frozenset()
        if len(bad) == system.count:
            self._least, self._greatest = low[:], high[:]
            return
        self._least, self._greatest = case.risen.values, [-day for day in reversed(rise(system.mirror(bad)).values)]
        for node in bad:
            self._least[node], self._greatest[node] = low[node], high[node]

    def __contains__(self, event: str) -> bool:
        return event in self._network

    def window(self, event: str) -> Edges:
        """The days that are left to an event.

        Raises:
            KeyError: where nothing is said of it.
        """
        start, end = self._network.ends(event)
        bounds = (self._least[start], self._greatest[start], self._least[end], self._greatest[end])
        return Edges(*(day if -FAR // 2 < day < FAR // 2 else None for day in bounds))

    def why(self, event: str, bound: BoundName) -> tuple[Reason, ...]:
        """The chain of statements that gives a bound, from a date to the event; empty where it is unbounded.

        Args:
            event: the name of an event of which something is said.
            bound: which side of its window.
        """
        number = BOUND_NAMES.index(bound)
        node = self._network.ends(event)[number >> 1]
        if self.window(event)[number] is None:
            return ()
        upper = number & 1 == 1
        chains = self._upper if upper else self._lower
        at = chains.system.count - 1 - node if upper else node
        if chains.last(at) == UNREACHED:
            return self._untold(event, number)
        start, arcs = chains.to(at)
        by, heads = chains.system.arcs.by, chains.system.arcs.heads
        steps = [(chains.system.limits.low_by[start], start), *((by[arc], heads[arc]) for arc in arcs)]
        return tuple(self._reason(statement, reached, upper=upper) for statement, reached in steps)

    def between(self, one: str, other: str) -> "Distance":
        """How long it is from the end of one event to the start of another, by all that is said.

        In a group with a contradiction, by their dates alone.

        Raises:
            KeyError: where nothing is said of one of them.
        """
        ends, others = self._network.ends(one), self._network.ends(other)
        tied = one not in self.contradicted and other not in self.contradicted
        from coupline.order.distance import Known  # only where it is asked

        return Known(self._network.system, self._least, self._greatest, tied=tied).between(ends, others)

    def beyond(self, event: str, *, later: bool) -> frozenset[str]:
        """The events that a chain of what is said puts after an event, as instants go; or before it.

        Args:
            event: the name of an event of which something is said.
            later: whether those after it are asked for.
        """
        from coupline.order.distance import instants  # only where it is asked

        system = self._network.system
        start, end = self._network.ends(event)
        met = {node for node, strict in instants(system, end if later else start, later=later) if strict}
        near = 0 if later else 1  # which end of another is the nearer one
        names = {self._events[node][0] for node in met} - {event}
        return frozenset(name for name in names if self._network.ends(name)[near] in met)

    @cached_property
    def _lower(self) -> Chains:
        return Chains(self._network.system, self._least)

    @cached_property
    def _upper(self) -> Chains:
        return Chains(self._network.system.mirror(), [-day for day in reversed(self._greatest)])

    @cached_property
    def _events(self) -> dict[int, tuple[str, End]]:
        """The event and the end that a node is."""
        found: dict[int, tuple[str, End]] = {}
        for name in self._network:
            start, end = self._network.ends(name)
            found[end], found[start] = (name, "end"), (name, "start")
        return found

    def _reason(self, by: int, node: int, *, upper: bool) -> Reason:
        if upper:
            node = self._network.system.count - 1 - node
        day = (self._greatest if upper else self._least)[node]
        return Reason(None if by == NOBODY else self._network.statements[by], *self._events[node], day)

    def _untold(self, event: str, number: int) -> tuple[Reason, ...]:
        """What a bound at which a loop of months came to rest needs: all without which it could be passed."""
        from coupline.order.proof import irreducible  # only where no chain gives a bound

        day = self.window(event)[number]
        assert day is not None  # noqa: S101 - ``why`` has seen to it
        start = number < 2  # of the four bounds, the first two are the start's
        passing, anything = ((day + 1, None) if number & 1 else (None, day - 1)), (None, None)
        beyond = dated(event, *((passing, anything) if start else (anything, passing)), label=self)
        known, system = self._network, self._network.system
        said = (known.statements[n] for n in system.said_of(system.group([known.ends(event)[0]])))
        network = Network([*said, beyond], known.moments)
        needed = [network.statements[n] for n in irreducible(network, range(len(network.statements)))]
        return tuple(
            Reason(each, each.event, "start" if start else "end", None) for each in needed if each is not beyond
        )


def solve(statements: Iterable[Statement], moments: Collection[str] = frozenset()) -> Solution:
    """Work out what follows from statements.

    Args:
        statements: in any order; what follows does not depend on it.
        moments: the names of the events that happened once, whose start and end are one; the others may have lasted.
    """
    collecting = gc.isenabled()
    gc.disable()  # nothing here refers to itself, and with each new list the collector would walk over all of them
    try:
        return Solution(Network(statements, moments))
    finally:
        if collecting:
            gc.enable()
