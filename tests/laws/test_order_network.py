"""What follows from statements, against a naive solver that shares no code with the solver.

The naive one tries days one by one: for each end of each event it keeps the set of days that are left, as the bits of
an integer, and strikes out every day that fits no day of another end, until nothing changes. A day of a true solution
is never struck out; and the least days that are left, taken together, are checked to be a solution, and so are the
greatest. So its bounds are exact, whatever theory says. Instants are ordered by trying all ways from each to each.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coupline.dates.interval import BoundName
from coupline.order.conflicts import Case
from coupline.order.network import Network
from coupline.order.solution import Edges, Solution, solve
from coupline.order.statement import FAR, Days, Length, Statement, dated, follows, together, within
from coupline.schema import End

NAMES = "abcd"
EPOCH = dt.date(1970, 1, 1)
Node = tuple[str, int]
# The second is "least" or "most" so long after the first, the "same" day, or a "later" instant.
Pair = tuple[Node, Node, str, Length]
BOUNDS: tuple[BoundName, ...] = ("earliest", "start_latest", "end_earliest", "latest")


def day_of(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01."""
    return (dt.date(year, month, day) - EPOCH).days


@cache
def later(day: int, length: Length) -> int:
    """The day so long after another, by Python's own calendar."""
    if not length.months:
        return day + length.days
    date = EPOCH + dt.timedelta(days=day)
    year, month = divmod(date.year * 12 + date.month - 1 + length.months, 12)
    of_month = date.day
    while True:
        try:
            return (dt.date(year, month + 1, of_month) - EPOCH).days
        except ValueError:
            of_month -= 1


class Naive:
    """Statements, solved by striking out days.

    Args:
        statements: what is said.
        moments: events that happened at once.
        first: the first day that is tried.
        count: how many days are tried.
        pairs: what else is said, of two ends.
    """

    def __init__(
        self, statements: Iterable[Statement], moments: set[str], first: int, count: int, pairs: Iterable[Pair] = ()
    ) -> None:
        self.first, self.moments = first, moments
        self.every = (1 << count) - 1
        self.left: dict[Node, int] = {}
        self.pairs: list[Pair] = []
        self.steps: list[tuple[Node, Node, bool]] = []  # of instants, and whether it is strict
        for statement in statements:
            self._say(statement)
        for pair in pairs:
            if pair[2] == "later":
                self._step(*pair[:2], strict=True)
            else:
                self.pairs.append(pair)
        self.possible = self._strike_out() and self._ordered()

    def node(self, name: str, end: int) -> Node:
        """An event's start (0) or end (1); a moment has one for both."""
        if (name, 0) not in self.left:
            self.left[name, 0] = self.every
            if name not in self.moments:
                self.left[name, 1] = self.every
                self._step((name, 0), (name, 1), strict=False)
        return (name, 0 if name in self.moments else end)

    def _step(self, one: Node, other: Node, *, strict: bool) -> None:
        self.steps.append((one, other, strict))
        self.pairs.append((one, other, "least", Length()))

    def _say(self, said: Statement) -> None:
        mine = [self.node(said.event, 0), self.node(said.event, 1)]
        if said.kind == "dated":
            for n, day in enumerate(said.bounds):
                at = max(day - self.first, 0) if day > -FAR else 0
                above = self.every >> at << at
                if n % 2 == 0:
                    self.left[mine[n // 2]] &= above
                elif day < FAR:
                    self.left[mine[n // 2]] &= (1 << max(at + 1, 0)) - 1 if day >= self.first else 0
            return
        other = [self.node(said.other, 0), self.node(said.other, 1)]
        ends = ["start", "end"]
        if said.kind == "follows":
            end, of = mine[ends.index(said.ends[0])], other[ends.index(said.ends[1])]
            self._step(of, end, strict=True)
            self.pairs.append((of, end, "least", said.least))
            self.pairs += [(of, end, "most", most) for most in said.most]
        elif said.kind == "together":
            self.pairs += [(mine[ends.index(e)], other[ends.index(e)], "same", Length()) for e in said.ends]
        else:
            self._step(other[0], mine[0], strict=False)
            self._step(mine[1], other[1], strict=False)

    def _fitting(self, pair: Pair, day: int) -> int:
        """The days of a pair's second end that fit a day of its first."""
        at = max(later(day + self.first, pair[3]) - self.first, -1)
        if pair[2] == "same":
            return 1 << at
        return self.every >> max(at, 0) << max(at, 0) if pair[2] == "least" else (1 << (at + 1)) - 1

    def _strike_out(self) -> bool:
        moved = True
        while moved:
            moved = False
            for pair in self.pairs:
                before = self.left[pair[0]], self.left[pair[1]]
                self._revise(pair)
                moved |= before != (self.left[pair[0]], self.left[pair[1]])
        if not all(self.left.values()):
            return False
        for chosen in (0, -1):
            days = {node: bits(left)[chosen] for node, left in self.left.items()}
            assert all(self._fitting(pair, days[pair[0]]) >> days[pair[1]] & 1 for pair in self.pairs)
        return True

    def _revise(self, pair: Pair) -> None:
        """Strike out of both ends of a pair the days that fit none of the other's."""
        kept = seen = 0
        for day in bits(self.left[pair[0]]):
            fitting = self._fitting(pair, day) & self.left[pair[1]]
            if fitting:
                kept |= 1 << day
                seen |= fitting
        self.left[pair[0]], self.left[pair[1]] = kept, seen

    def _ordered(self) -> bool:
        """Whether instants can be ordered: no way leads from one to itself by a strict step."""
        ways = {(one, other): strict for one, other, strict in self.steps}
        for one, other, strict in self.steps:
            ways[one, other] |= strict
        for middle in self.left:
            for one in self.left:
                for other in self.left:
                    if (one, middle) in ways and (middle, other) in ways:
                        strict = ways[one, middle] or ways[middle, other]
                        ways[one, other] = ways.get((one, other), False) or strict
        return not any(ways.get((node, node), False) for node in self.left)

    def window(self, name: str) -> Edges:
        """The bounds of an event; what is nearer to the end of all days than to any date is unbounded."""
        start, end = bits(self.left[self.node(name, 0)]), bits(self.left[self.node(name, 1)])
        last = self.every.bit_length() - 1
        edge = last // 4
        found = (start[0], start[-1], end[0], end[-1])
        return Edges(*(None if day < edge or day > last - edge else day + self.first for day in found))


def bits(number: int) -> list[int]:
    """The positions of the ones, least first."""
    found: list[int] = []
    low = 0
    while number:
        shift = (number & -number).bit_length() - 1
        low += shift
        run = (~(number >> shift) & ((number >> shift) + 1)).bit_length() - 1
        found += range(low, low + run)
        low += run
        number >>= shift + run
    return found


class Net:
    """Some statements on few events, and the days that the naive solver must try."""

    def __init__(self, statements: Sequence[Statement], moments: set[str], first: int, count: int) -> None:
        self.statements, self.moments, self.first, self.count = list(statements), moments, first, count
        self.calendar = any(each.months for said in statements for each in (said.least, *said.most))

    @property
    def names(self) -> list[str]:
        """The events of which something is said."""
        return sorted({name for each in self.statements for name in (each.event, each.other) if name})

    def __repr__(self) -> str:
        return f"moments={sorted(self.moments)} " + "\n".join(map(repr, self.statements))

    def naive(self, without: Iterable[Statement] = ()) -> Naive:
        """The naive solver's findings."""
        labels = {statement.label for statement in without}
        kept = [statement for statement in self.statements if statement.label not in labels]
        return Naive(kept, self.moments, self.first, self.count)

    def possible(self, pair: Pair) -> bool:
        """Whether all that is said can be true together with this."""
        return Naive(self.statements, self.moments, self.first, self.count, [pair]).possible

    def only(self, kept: Iterable[Statement]) -> Naive:
        """The same for some statements alone."""
        return Naive(kept, self.moments, self.first, self.count)

    def solve(self) -> Solution:
        """The solver's findings."""
        return solve(self.statements, self.moments)


ENDS: st.SearchStrategy[End] = st.sampled_from(("start", "end"))
SMALL = st.integers(0, 4).map(Length)
CALENDAR = st.one_of(
    st.sampled_from((0, 1, 27, 28, 29, 30, 31, 60, 365, 366)).map(Length),
    st.sampled_from((1, 1, 2, 11, 12, 13)).map(lambda months: Length(months=months)),
)
ANCHORS = [day_of(*each) for each in ((1963, 1, 24), (1963, 2, 22), (1963, 3, 25), (1964, 1, 24), (1964, 2, 22))]


@st.composite
def relations(draw: st.DrawFn, names: str, lengths: st.SearchStrategy[Length], label: int) -> Statement:
    """One statement on two of the events."""
    one, other = draw(st.permutations(names))[:2]
    match draw(st.integers(0, 7)):
        case 0:
            return together(one, other, *draw(st.sampled_from((("start",), ("end",), ("start", "end")))), label=label)
        case 1 | 2:
            return within(one, other, label=label)
        case kind:
            return follows(
                one, other, end=draw(ENDS) if kind < 5 else "start", of=draw(ENDS) if kind < 5 else "end",
                least=draw(lengths) if kind > 4 else Length(), most=draw(st.none() | lengths), label=label,
            )  # fmt: skip


@st.composite
def dates(draw: st.DrawFn, name: str, firsts: st.SearchStrategy[int], *, closed: bool, label: int) -> Statement:
    """A date of an event: both ends in one interval of days, or each in its own."""
    low = draw(firsts)
    start: Days = (low, low + draw(st.integers(0, 12)))
    end = start
    if draw(st.booleans()):
        high = max(low, draw(firsts))
        end = (high, high + draw(st.integers(0, 12)))
    if not closed:
        start = (draw(st.sampled_from((None, start[0]))), draw(st.sampled_from((None, start[1]))))
        end = (draw(st.sampled_from((None, end[0]))), draw(st.sampled_from((None, end[1]))))
    return dated(name, start, end, doubted=draw(st.integers(0, 3)) == 0, label=label)


@st.composite
def nets(draw: st.DrawFn) -> Net:
    """A small network: of days alone, some unbounded; or of months and years too, around the ends of February."""
    names = NAMES[: draw(st.integers(2, len(NAMES)))]
    calendar = draw(st.integers(0, 3)) == 0
    lengths = CALENDAR if calendar else SMALL
    said: list[Statement] = []
    said += [draw(relations(names, lengths, number)) for number in range(draw(st.integers(1, 3 if calendar else 6)))]
    firsts = st.sampled_from(ANCHORS) if calendar else st.integers(0, 10)
    for name in names if calendar else draw(st.lists(st.sampled_from(names), max_size=4)):
        said.append(draw(dates(name, firsts, closed=calendar, label=len(said))))
    moments = {name for name in names if draw(st.booleans())}
    first, count = (day_of(1959, 1, 1), 3400) if calendar else (-110, 240)
    return Net(said, moments, first, count)


def check_windows(net: Net) -> None:
    """The solver and the naive one agree on what can be, and on every bound."""
    naive, found = net.naive(), net.solve()
    assert naive.possible == (not found.contradictions)
    names = {name for name, _ in naive.left}
    if naive.possible:
        assert {name: found.window(name) for name in names} == {name: naive.window(name) for name in names}
    assert bool(found.contradicted) != naive.possible


def check_proofs(net: Net) -> None:
    """Contradictions are irreducible, share nothing, and leave none beside them; errors come before tensions."""
    found = net.solve().contradictions
    labels = [each.label for one in found for each in one.statements]
    assert len(labels) == len(set(labels))
    for one in found:
        assert one.suspects == tuple(each for each in one.statements if each.doubted)
        assert not net.only(one.statements).possible
        for left_out in one.statements:
            assert net.only(each for each in one.statements if each is not left_out).possible
    assert net.naive([each for one in found for each in one.statements]).possible
    errors = [each for one in found for each in one.statements if not one.tension]
    doubted = [each for each in net.statements if each.doubted]
    assert net.naive([*errors, *doubted]).possible


def check_reasons(net: Net) -> None:
    """The statements of a chain give its bound, by themselves."""
    found = net.solve()
    for name in sorted({each.event for each in net.statements} - found.contradicted):
        for number, bound in enumerate(BOUNDS):
            reasons = found.why(name, bound)
            day = found.window(name)[number]
            assert bool(reasons) == (day is not None)
            if reasons:
                alone = net.only({each.statement.label: each.statement for each in reasons if each.statement}.values())
                assert alone.window(name)[number] == day
                assert reasons[-1].day in (day, None)


def check_permuted(net: Net, order: Sequence[int]) -> None:
    """The order of input changes no window, no contradiction and no reason, as far as equal statements can be told."""
    again = Net([net.statements[n] for n in order], net.moments, net.first, net.count)
    one, other = net.solve(), again.solve()
    for name in net.names:
        assert one.window(name) == other.window(name)
        for bound in BOUNDS:
            assert unlabelled(each.statement for each in one.why(name, bound)) == unlabelled(
                each.statement for each in other.why(name, bound)
            )
    proofs = [[unlabelled(each.statements) for each in found.contradictions] for found in (one, other)]
    assert proofs[0] == proofs[1]


# so many more events that what is taken back is little, and only what rests on it is worked out again
FAR_OFF = [follows(f"z{n}", f"z{n - 1}", least=Length(n % 3)) for n in range(1, 200)]


def check_taken_back(net: Net, gone: set[int]) -> None:
    """Least days, what can't settle and what is passed are the same where statements are taken back or never made."""
    moments = {*net.moments, *(each.event for each in FAR_OFF), "z0"}
    said = [*net.statements, *FAR_OFF]
    network = Network(said, moments)
    numbers = {n for n, each in enumerate(network.statements) if each.label in gone}
    case = Case(network.system).without(numbers)
    anew = Network([each for each in said if each.label not in gone], moments)
    expected = Case(anew.system)
    for name in anew:
        for node, other in zip(network.ends(name), anew.ends(name), strict=True):
            stuck = other in expected.risen.stuck
            assert (node in case.risen.stuck, node in case.over) == (stuck, other in expected.over)
            assert stuck or case.risen.values[node] == expected.risen.values[other]
    assert bool(case.clashes) == bool(expected.clashes)


def check_distances(net: Net, one: str, other: str) -> None:
    """How long it is from one event to another, and their order, are so in every solution; of days alone in no fewer.

    Through months no solution is beyond what is found, but there may be none that comes up to it.
    """
    naive = net.naive()
    if not naive.possible:
        return
    least, most, forward = net.solve().between(one, other)
    start, end = naive.node(other, 0), naive.node(one, 1)
    for days, said, step in ((least, "most", -1), (most, "least", 1)):
        assert days is None or not net.possible((end, start, said, Length(days + step)))
        far = 70 * step  # farther than all that is said together, and nearer than the end of all days
        assert net.calendar or net.possible((end, start, said, Length(far if days is None else days)))
    orders = {True: (start, end), False: (naive.node(one, 0), naive.node(other, 1))}
    certain = [order for order, against in orders.items() if not net.possible((*against, "later", Length()))]
    assert forward in certain or (forward is None and (net.calendar or not certain))


def unlabelled(statements: Iterable[Statement | None]) -> list[Statement | None]:
    """Statements as they compare."""
    return [each and each._replace(label=None) for each in statements]


@given(nets())
@settings(max_examples=120, deadline=None)
def test_windows_are_exact(net: Net) -> None:
    """What can be is told from what can't, and each bound is the least or greatest day of any solution."""
    check_windows(net)


@given(nets())
@settings(max_examples=70, deadline=None)
def test_contradictions_are_irreducible_and_none_is_missed(net: Net) -> None:
    """Drop any statement of a contradiction and it vanishes; drop all that are reported and nothing contradicts."""
    check_proofs(net)


@given(nets())
@settings(max_examples=80, deadline=None)
def test_reasons_give_their_bound(net: Net) -> None:
    """Who reads a chain alone comes to the same bound."""
    check_reasons(net)


@given(nets(), st.data())
@settings(max_examples=60, deadline=None)
def test_distances_are_exact(net: Net, data: st.DataObject) -> None:
    """How long it is between two events is what the solutions have between them, and no solution has more or less."""
    check_distances(net, *data.draw(st.permutations(net.names))[:2])


@given(nets(), st.sets(st.integers(0, 9)))
@settings(max_examples=200, deadline=None)
def test_what_is_taken_back_leaves_no_trace(net: Net, gone: set[int]) -> None:
    """The solver that goes on from what it knows comes to what it would have come to without these statements."""
    check_taken_back(net, gone)


@given(nets(), st.data())
@settings(max_examples=80, deadline=None)
def test_the_order_of_input_changes_nothing(net: Net, data: st.DataObject) -> None:
    """The same statements in any order give the same windows, reasons and contradictions, in the same order."""
    check_permuted(net, data.draw(st.permutations(range(len(net.statements)))))


WIDE = 1000  # days that a naive solver tries one by one


@pytest.mark.fuzz(longest=True)
@given(nets(), st.randoms(use_true_random=False))
@settings(max_examples=5000, deadline=None)
def test_five_thousand_networks(net: Net, chance: Random) -> None:
    """What can be, windows and proofs, on many more networks; and on a third of them the rest."""
    check_windows(net)
    if net.count < WIDE or not chance.randrange(8):  # by years the naive solver takes a hundred times as long
        check_proofs(net)
    if chance.randrange(3):
        return
    check_reasons(net)
    order = list(range(len(net.statements)))
    chance.shuffle(order)
    check_permuted(net, order)


@pytest.mark.fuzz
@given(nets(), st.randoms(use_true_random=False))
@settings(max_examples=1000, deadline=None)
def test_a_thousand_networks(net: Net, chance: Random) -> None:
    """The rest of the above: distances, and what is taken back."""
    check_distances(net, *chance.sample(net.names, 2))
    count = len(net.statements)
    check_taken_back(net, set(chance.sample(range(count), chance.randint(0, min(3, count)))))
