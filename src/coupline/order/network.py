"""Statements as a system of inequalities between days: a simple temporal problem (Dechter, Meiri & Pearl 1991).

A node is the day on which an event starts, or ends; a moment's two days are one node. An arc says that the day of its
head is at least that of its tail, shifted: by a number of days, or by months (``months.Turn``). A bound says that the
day of a node is at least, or at most, a given one. All is kept in flat lists, one number an arc and a property, since
an object an arc would take most of the time and of the memory.

Nodes are numbered in such an order that an arc which shifts by no less than nothing leads to a higher number, wherever
these form no loop. Along such an order bounds travel through a whole chain at once (Yen 1970): see ``propagation``.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple, TypeVar

from coupline.order.month_arithmetic import Turn, at_least, at_most, mirrored
from coupline.order.statement import FAR, Statement

DAYS_ALONE = -1  # of an arc that says nothing of instants
_SHORTEST, _LONGEST = 28, 31  # days in a month
NOBODY = -1  # the statement of what needs none: no event ends before it starts


class Arcs(NamedTuple):
    """Inequalities ``day[head] >= day[tail] + shift``, or ``>= turn.ahead(day[tail])`` where there is a turn.

    With a turn the shift is no less than what it comes to on any day, so that whoever is that far ahead need not ask.
    ``strict`` is what the arc says of instants: 1 where the head is later, 0 where it is not earlier, ``DAYS_ALONE``
    where it says nothing. ``by`` is the number of the statement that says so, or ``NOBODY``.
    """

    tails: list[int]
    heads: list[int]
    shifts: list[int]
    turns: list[Turn | None]
    strict: list[int]
    by: list[int]


class NodeBounds(NamedTuple):
    """The day of a node is at least this one, or at most where it is an upper bound; ``by`` as for ``Arcs``."""

    nodes: list[int]
    days: list[int]
    uppers: list[bool]
    by: list[int]


class Limits(NamedTuple):
    """The least and the greatest day that bounds alone leave to each node, and which statement gives them.

    -FAR, FAR and ``NOBODY`` where none does.
    """

    low: list[int]
    low_by: list[int]
    high: list[int]
    high_by: list[int]


class System:
    """Inequalities between the days of nodes, and bounds on them.

    Attributes:
        count: how many nodes there are; they are numbers from 0.
        arcs, bounds: what is said.
        limits: what the bounds come to.
        outs: for each node the arcs that leave it.
        muted: arcs that count no more; none of them is among those that leave a node, or reach it.
    """

    def __init__(
        self,
        count: int,
        arcs: Arcs,
        bounds: NodeBounds,
        limits: Limits | None = None,
        outs: list[list[int]] | None = None,
        muted: Collection[int] = (),
    ) -> None:
        self.count, self.arcs, self.bounds, self.muted = count, arcs, bounds, muted
        self.limits = limits or _limits(count, bounds)
        self.outs = _gathered(count, arcs.tails) if outs is None else outs

    @cached_property
    def ins(self) -> list[list[int]]:
        """For each node the arcs that reach it."""
        return _gathered(self.count, self.arcs.heads)

    def step(self, arc: int, day: int) -> int:
        """The least day that an arc leaves to its head, from the least day of its tail."""
        turn = self.arcs.turns[arc]
        return day + self.arcs.shifts[arc] if turn is None else turn.ahead(day)

    @cached_property
    def leads_up(self) -> bool:
        """Whether all that is said of instants leads to higher nodes, so that it holds no loop."""
        steps = zip(self.arcs.tails, self.arcs.heads, self.arcs.strict, strict=True)
        return all(head > tail or step == DAYS_ALONE for tail, head, step in steps)

    def mirror(self, resting: Iterable[int] = ()) -> "System":
        """The same system where time runs backwards: its least days are the greatest of this one, negated.

        Args:
            resting: nodes from which nothing leads there; with each all that are tied to it.
        """
        last, arcs, bounds = self.count - 1, self.arcs, self.bounds
        turned = arcs._replace(
            tails=[last - head for head in arcs.heads],
            heads=[last - tail for tail in arcs.tails],
            turns=[None if turn is None else mirrored(turn) for turn in arcs.turns],
        )
        turned_bounds = NodeBounds(
            [last - node for node in bounds.nodes],
            [-day for day in bounds.days],
            [not upper for upper in bounds.uppers],
            bounds.by,
        )
        low, low_by, high, high_by = self.limits
        limits = Limits([-day for day in reversed(high)], high_by[::-1], [-day for day in reversed(low)], low_by[::-1])
        outs = self.ins[::-1]
        for node in resting:
            outs[last - node] = []
        return System(self.count, turned, turned_bounds, limits, outs, self.muted)

    def without(self, numbers: Collection[int]) -> "System":
        """The same nodes without what some statements say."""
        arcs, bounds = self.arcs, self.bounds
        muted = {arc for arc, statement in enumerate(arcs.by) if statement in numbers}.union(self.muted)
        kept = [n for n, statement in enumerate(bounds.by) if statement not in numbers]
        made = System(self.count, arcs, _only(bounds, kept), outs=_thinned(self.outs, arcs.tails, muted), muted=muted)
        made.ins = _thinned(self.ins, arcs.heads, muted)
        if self.leads_up:
            made.leads_up = True
        return made

    def instants(self) -> "System":
        """What is said of the order of instants, each strict step as one: it can be kept where no loop rises."""
        kept = [arc for arc, step in enumerate(self.arcs.strict) if step != DAYS_ALONE and arc not in self.muted]
        arcs = _only(self.arcs, kept)
        return System(
            self.count, arcs._replace(shifts=arcs.strict, turns=[None] * len(arcs.by)), NodeBounds([], [], [], [])
        )

    def pinned(self, node: int, without: int) -> "System":
        """The same arcs but one, no bounds, and one node held on day 0."""
        arcs = _only(self.arcs, [arc for arc in range(len(self.arcs.by)) if arc != without])
        return System(self.count, arcs, NodeBounds([node, node], [0, 0], [False, True], [NOBODY, NOBODY]))

    def group(self, nodes: Collection[int]) -> set[int]:
        """All nodes that arcs tie to these, in either direction."""
        if not nodes:
            return set()
        outs, ins, tails, heads = self.outs, self.ins, self.arcs.tails, self.arcs.heads
        met, found = bytearray(self.count), list(nodes)
        for node in found:
            met[node] = 1
        for node in found:  # and those that are found meanwhile
            for arc in outs[node]:
                near = heads[arc]
                if not met[near]:
                    met[near] = 1
                    found.append(near)
            for arc in ins[node]:
                near = tails[arc]
                if not met[near]:
                    met[near] = 1
                    found.append(near)
        return set(found)

    def said_of(self, nodes: Collection[int]) -> list[int]:
        """The numbers of the statements that bound these nodes or lead from them."""
        found = {self.arcs.by[arc] for node in nodes for arc in self.outs[node]}
        found.update(by for node, by in zip(self.bounds.nodes, self.bounds.by, strict=True) if node in nodes)
        return sorted(found - {NOBODY})


_ArcsOrBounds = TypeVar("_ArcsOrBounds", Arcs, NodeBounds)


def _only(columns: _ArcsOrBounds, kept: list[int]) -> _ArcsOrBounds:
    return type(columns)(*([column[n] for n in kept] for column in columns))  # type: ignore[arg-type]  # each its own


def _gathered(count: int, nodes: list[int]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(count)]
    for arc, node in enumerate(nodes):
        found[node].append(arc)
    return found


def _thinned(lists: list[list[int]], ends: list[int], muted: Collection[int]) -> list[list[int]]:
    """Lists of arcs, one for each node, without the muted ones, which ``ends`` has the nodes of."""
    thinned = lists[:]
    for node in {ends[arc] for arc in muted}:
        thinned[node] = [arc for arc in lists[node] if arc not in muted]
    return thinned


def _limits(count: int, bounds: NodeBounds) -> Limits:
    low, low_by, high, high_by = [-FAR] * count, [NOBODY] * count, [FAR] * count, [NOBODY] * count
    for node, day, upper, by in zip(*bounds, strict=True):
        if upper:
            if day < high[node]:
                high[node], high_by[node] = day, by
        elif day > low[node]:
            low[node], low_by[node] = day, by
    return Limits(low, low_by, high, high_by)


class Network:
    """Statements, and the system that they make.

    Attributes:
        statements: in their own order, whatever the order they were given in; what is equal keeps that.
        moments: the names of the events whose start and end are one.
        system: the inequalities between these.
    """

    def __init__(self, statements: Iterable[Statement], moments: Collection[str]) -> None:
        # all but the label, which is last and need not be comparable
        self.statements = sorted(statements, key=itemgetter(slice(-1)))
        self.moments = moments
        builder = _Builder(moments)
        for number, statement in enumerate(self.statements):
            builder.say(number, statement)
        arcs, bounds, count = builder.arcs, builder.bounds, builder.count
        outs = _gathered(count, arcs.tails)
        self._starts, self._place = builder.starts, _numbering(outs, arcs)
        place = self._place.__getitem__
        placed: list[list[int]] = [[]] * count
        for node, leaving in enumerate(outs):
            placed[place(node)] = leaving
        arcs = arcs._replace(tails=list(map(place, arcs.tails)), heads=list(map(place, arcs.heads)))
        self.system = System(count, arcs, bounds._replace(nodes=list(map(place, bounds.nodes))), outs=placed)

    def __contains__(self, name: str) -> bool:
        return name in self._starts

    def __iter__(self) -> Iterator[str]:
        """The names of the events."""
        return iter(self._starts)

    def named(self, nodes: Collection[int]) -> frozenset[str]:
        """The names of the events whose start is one of these nodes."""
        place = self._place
        if len(nodes) == len(place):
            return frozenset(self._starts)
        return frozenset(name for name, start in self._starts.items() if place[start] in nodes)

    def ends(self, name: str) -> tuple[int, int]:
        """The node of an event's start, and that of its end.

        Raises:
            KeyError: where nothing is said of it.
        """
        start = self._starts[name]
        return self._place[start], self._place[start + (name not in self.moments)]


class _Builder:
    """Gathers nodes, arcs and bounds."""

    def __init__(self, moments: Collection[str]) -> None:
        self.moments, self.count = moments, 0
        self.starts: dict[str, int] = {}
        self.arcs = Arcs([], [], [], [], [], [])
        self.bounds = NodeBounds([], [], [], [])

    def say(self, number: int, statement: Statement) -> None:
        """Add what one statement says."""
        start, end = self._ends(statement.event)
        kind = statement.kind
        if kind == "dated":
            self._bound(number, statement.bounds, (start, start, end, end))
            return
        other_start, other_end = self._ends(statement.other)
        if kind == "within":
            self._arc(other_start, start, 0, number, 0)
            self._arc(end, other_end, 0, number, 0)
        elif kind == "follows":
            later, earlier = statement.ends
            mine, other = start if later == "start" else end, other_start if earlier == "start" else other_end
            self._follows(number, statement, mine, other)
        else:
            for each in statement.ends:
                mine, other = (start, other_start) if each == "start" else (end, other_end)
                self._arc(mine, other, 0, number, DAYS_ALONE)
                self._arc(other, mine, 0, number, DAYS_ALONE)

    def _bound(self, number: int, days: tuple[int, ...], nodes: tuple[int, ...]) -> None:
        bounds = self.bounds
        for node, day, upper in zip(nodes, days, (False, True, False, True), strict=True):
            if -FAR < day < FAR:
                bounds.nodes.append(node)
                bounds.days.append(day)
                bounds.uppers.append(upper)
                bounds.by.append(number)

    def _follows(self, number: int, statement: Statement, later: int, earlier: int) -> None:
        days, months = statement.least
        turn = at_least(months) if months else None
        self._arc(earlier, later, days + months * _LONGEST, number, 1, turn)
        for days, months in statement.most:
            turn = at_most(months) if months else None
            self._arc(later, earlier, -days - months * _SHORTEST, number, DAYS_ALONE, turn)

    def _ends(self, name: str) -> tuple[int, int]:
        start = self.starts.get(name)
        lasting = name not in self.moments
        if start is None:
            start = self.starts[name] = self.count
            self.count += 1 + lasting
            if lasting:
                self._arc(start, start + 1, 0, NOBODY, 0)
        return start, start + lasting

    def _arc(self, tail: int, head: int, shift: int, by: int, strict: int, turn: Turn | None = None) -> None:
        arcs = self.arcs
        arcs.tails.append(tail)
        arcs.heads.append(head)
        arcs.shifts.append(shift)
        arcs.turns.append(turn)
        arcs.strict.append(strict)
        arcs.by.append(by)


def _numbering(outs: list[list[int]], arcs: Arcs) -> list[int]:
    """For each node its place in an order in which arcs that shift by no less than nothing lead on.

    The reverse postorder of a depth-first walk: topological where there is no loop, and where days are equal, which is
    a loop of two arcs, whoever was met through another comes after it, so that two sweeps reach all of them.
    """
    heads, leading = arcs.heads, [shift >= 0 for shift in arcs.shifts]
    place, left = [-1] * len(outs), len(outs)
    for root, met in enumerate(place):
        if met != -1:
            continue
        place[root] = left  # met
        path, following = [root], [iter(outs[root])]
        while path:
            for arc in following[-1]:
                node = heads[arc]
                if place[node] == -1 and leading[arc]:
                    place[node] = left
                    path.append(node)
                    following.append(iter(outs[node]))
                    break
            else:
                following.pop()
                left -= 1
                place[path.pop()] = left
    return place
