"""Windows, reasons and contradictions, case by case. Laws of all networks are in tests/laws."""

import gc
import random
from itertools import pairwise

import pytest

from coupline.dates.interval import BoundName
from coupline.order.proof import Contradiction
from coupline.order.solution import Edges, Solution, solve
from coupline.order.statement import Length, Statement, dated, follows, together, within

MONTH = Length(months=1)


def on(event: str, first: int | None, last: int | None = None, *, doubted: bool = False) -> Statement:
    """A date of one day, or of an interval of them, labelled by itself."""
    days = (first, first if last is None else last)
    return dated(event, days, days, doubted=doubted, label=f"{event} dated")


def since(event: str, first: int) -> Statement:
    """A date that is open at its end."""
    return dated(event, (first, None), (first, None), label=f"{event} since")


def until(event: str, last: int) -> Statement:
    """A date that is open at its beginning."""
    return dated(event, (None, last), (None, last), label=f"{event} until")


def at(first: int | None, last: int | None) -> Edges:
    """The window of a moment."""
    return Edges(first, last, first, last)


WINDOWS: dict[str, tuple[list[Statement], set[str], dict[str, Edges]]] = {
    "after: on that day or later": ([on("b", 5), follows("a", "b")], {"a", "b"}, {"a": at(5, None), "b": at(5, 5)}),
    "before: on that day or earlier": ([on("b", 5), follows("b", "a")], {"a", "b"}, {"a": at(None, 5)}),
    "what is after is so by a span's end": ([on("b", 5, 9), follows("a", "b")], set(), {"a": Edges(5, None, 5, None)}),
    "a span dated by a year lies in it": ([on("b", 0, 364), within("a", "b")], set(), {"a": Edges(0, 364, 0, 364)}),
    "a moment dated by a year is on one day of it": (
        [on("b", 0, 364), within("a", "b"), since("a", 300)], {"b"},
        {"a": Edges(300, 364, 300, 364), "b": at(300, 364)},
    ),
    "a span from a to b": (
        [dated("a", (0, 9), (20, 29)), follows("b", "a"), follows("a", "c")], {"b", "c"},
        {"b": at(20, None), "c": at(None, 9)},
    ),
    "gaps": (
        [on("b", 5), follows("a", "b", least=Length(days=2), most=Length(days=7))], {"a", "b"}, {"a": at(7, 12)},
    ),
    "gaps in months, from 31 January 1970": (
        [on("b", 30), follows("a", "b", least=MONTH, most=MONTH)], {"a", "b"}, {"a": at(58, 58)},
    ),
    "and back from 28 February 1970": (
        [on("a", 58), follows("a", "b", least=MONTH, most=MONTH)], {"a", "b"}, {"b": at(27, 30)},
    ),
    "the choice of ends": (
        [dated("b", (0, 0), (9, 9)), follows("a", "b", of="start"), follows("b", "c", end="end")], {"a", "c"},
        {"a": at(0, None), "c": at(None, 9)},
    ),
    "an end after an end": (
        [dated("b", (0, 0), (9, 9)), follows("a", "b", end="end")], set(), {"a": Edges(None, None, 9, None)},
    ),
    "starts with": ([on("b", 5), together("a", "b", "start")], set(), {"a": Edges(5, 5, 5, None)}),
    "ends with": ([on("b", 5), together("a", "b", "end")], set(), {"a": Edges(None, 5, 5, 5)}),
    "the same day": ([on("b", 5), together("a", "b", "start", "end")], set(), {"a": at(5, 5)}),
    "during": (
        [dated("p", (0, 9), (20, 29)), within("a", "p")], set(), {"a": Edges(0, 29, 0, 29), "p": Edges(0, 9, 20, 29)},
    ),
    "a whole is at least as long as its part": (
        [on("a", 5), within("a", "p")], {"a"}, {"p": Edges(None, 5, 5, None)},
    ),
    "dates that are said twice": ([on("a", 0, 9), on("a", 5, 20), on("a", 4, 21)], {"a"}, {"a": at(5, 9)}),
    "nothing bounds": ([follows("a", "b")], set(), {"a": at(None, None), "b": at(None, None)}),
    "a chain": (
        [on("a", 0), *(follows(b, a, least=Length(1), most=Length(2)) for a, b in ("ab", "bc", "cd"))], set("abcd"),
        {"b": at(1, 2), "c": at(2, 4), "d": at(3, 6)},
    ),
    "a loop of months that rests": (
        [since("a", 0), follows("b", "a", least=MONTH, most=Length(days=30))], {"a", "b"},
        {"a": at(28, None), "b": at(58, None)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "moments", "expected"), WINDOWS.values(), ids=WINDOWS)
def test_windows_hold_what_follows(said: list[Statement], moments: set[str], expected: dict[str, Edges]) -> None:
    """Each kind of statement narrows the windows of both of its events, to the day."""
    found = solve(said, moments)
    assert found.contradictions == ()
    assert {name: found.window(name) for name in expected} == expected


def test_only_what_is_said_has_a_window() -> None:
    """An event of which nothing is said is none of the solver's business."""
    found = solve([on("a", 0)])
    assert "a" in found
    assert "b" not in found
    with pytest.raises(KeyError):
        found.window("b")
    assert solve([]).contradictions == ()


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_is_left_as_it_was(collecting: bool) -> None:
    """Whoever has turned the garbage collector off finds it off, and everybody else finds it on."""
    was = gc.isenabled()
    try:
        (gc.enable if collecting else gc.disable)()
        solve([on("a", 0)])
        assert gc.isenabled() == collecting
    finally:
        (gc.enable if was else gc.disable)()


Told = tuple[str | None, str, str, int | None]
REASONS: dict[str, tuple[list[Statement], str, str, BoundName, list[Told]]] = {
    "its own date": ([on("a", 0, 9), follows("b", "a")], "a", "a", "latest", [("a dated", "a", "start", 9)]),
    "a chain from a date": (
        [on("a", 3), follows("b", "a", label="b>a"), follows("c", "b", least=Length(2), label="c>b")],
        "ac", "c", "earliest",
        [("a dated", "a", "start", 3), ("b>a", "b", "start", 3), (None, "b", "end", 3), ("c>b", "c", "start", 5)],
    ),
    "a chain back from a date": (
        [on("c", 9), follows("c", "b", least=Length(2), label="c>b")], "c", "b", "start_latest",
        [("c dated", "c", "start", 9), ("c>b", "b", "end", 7), (None, "b", "start", 7)],
    ),
    "the shortest of several": (
        [on("a", 0), follows("b", "a", label="b>a"), follows("c", "b", label="c>b"), follows("c", "a", label="c>a")],
        "a", "c", "end_earliest", [("a dated", "a", "start", 0), ("c>a", "c", "start", 0), (None, "c", "end", 0)],
    ),
    "unbounded": ([on("a", 0), follows("b", "a")], "", "b", "latest", []),
    "a loop of months, by what it rests on": (
        [since("a", 0), follows("b", "a", least=MONTH, most=Length(days=30), label="b>a")], "ab", "a", "earliest",
        [("a since", "a", "start", None), ("b>a", "b", "start", None)],
    ),
    "the same backwards": (
        [until("b", 88), follows("b", "a", least=MONTH, most=Length(days=28), label="b>a")], "ab", "b", "latest",
        [("b until", "b", "end", None), ("b>a", "b", "end", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "moments", "event", "bound", "expected"), REASONS.values(), ids=REASONS)
def test_reasons_lead_from_a_date_to_the_bound(
    said: list[Statement], moments: str, event: str, bound: BoundName, expected: list[Told]
) -> None:
    """A chain begins at a date; each step tells the bound that follows; what can't be told step by step is listed."""
    reasons = solve(said, moments).why(event, bound)
    told = [(each.statement and each.statement.label, each.event, each.end, each.day) for each in reasons]
    assert told == expected


def labels(found: Contradiction) -> list[str]:
    """What a contradiction needs."""
    return [each.label for each in found.statements]


def proofs(said: list[Statement], moments: set[str] | None = None) -> list[list[str]]:
    """The contradictions among statements."""
    return [labels(each) for each in solve(said, moments or set()).contradictions]


CLASHES: dict[str, tuple[list[Statement], list[list[str]]]] = {
    "a chain from a date to a date": (
        [until("a", 1), on("b", 5), follows("a", "b", label="a>b")], [["b dated", "a>b", "a until"]],
    ),
    "two dates of one event": ([until("a", 1), since("a", 5)], [["a since", "a until"]]),
    "spans: a date that ends before it starts": ([dated("a", (5, 9), (None, 1), label="a")], [["a"]]),
    "each after the other": ([follows("a", "b", label="a>b"), follows("b", "a", label="b>a")], [["b>a", "a>b"]]),
    "each a day after the other": (
        [follows("a", "b", least=Length(1), label="a>b"), follows("b", "a", label="b>a")], [["b>a", "a>b"]],
    ),
    "spans: after what it is a part of": (
        [follows("a", "b", label="after"), within("a", "b", label="within")], [["after", "within"]],
    ),
    "at least more than at most": ([follows("a", "b", least=Length(3), most=Length(2), label="a>b")], [["a>b"]]),
    "more than a month in 27 days": (
        [follows("a", "b", least=MONTH, most=Length(27), label="a>b")], [["a>b"]],
    ),
    "a year longer than a leap year in months": (
        [follows("a", "b", least=Length(months=12), label="a>b"), follows("a", "b", most=Length(364), label="most")],
        [["a>b", "most"]],
    ),
    "a loop of months that rests too late": (
        [dated("a", (0, 5), (0, 5), label="a"), follows("b", "a", least=MONTH, most=Length(30), label="b>a")],
        [["a", "b>a"]],
    ),
    "after itself": ([follows("a", "a", of="start", label="a>a")], [["a>a"]]),
    "two that share nothing": (
        [
            until("a", 1), on("b", 5), follows("a", "b", label="a>b"), until("c", 1), on("d", 5),
            follows("c", "d", label="c>d"), follows("d", "b", label="d>b"),
        ],
        [["b dated", "a>b", "a until"], ["d dated", "c>d", "c until"]],
    ),
    "of two that share a date, one": (
        [until("a", 1), on("b", 5), follows("a", "b", label="a>b"), follows("c", "b", label="c>b"), until("c", 1)],
        [["b dated", "a>b", "a until"]],
    ),
    "of four that share a chain, one": (
        [
            on("b", 5), follows("a", "b", label="a>b"), until("a", 1), follows("c", "b", label="c>b"), until("c", 1),
            follows("d", "c", label="d>c"), until("d", 1), follows("e", "c", label="e>c"), until("e", 1),
        ],
        [["b dated", "a>b", "a until"]],
    ),
    "a loop beside a chain": (
        [
            until("a", 1), on("b", 5), follows("a", "b", label="a>b"), follows("a", "c", label="a>c"),
            follows("c", "a", label="c>a"),
        ],
        [["b dated", "a>b", "a until"], ["c>a", "a>c"]],
    ),
    "spans: a date alone, though a chain passes it by more": (
        [
            dated("a", (10, None), (None, 5), label="a"), follows("b", "a", of="start", least=Length(9), label="b>a"),
            within("b", "a", label="b in a"),
        ],
        [["a"]],
    ),
    "a gap alone, though a loop through another statement rises by more": (
        [
            follows("b", "a", least=Length(5), most=Length(3), label="b>a"),
            together("a", "b", "start", "end", label="a=b"),
        ],
        [["b>a"]],
    ),
    "spans: a start before that of the whole": (
        [dated("a", (5, None), (None, None), label="a"), within("b", "a", label="b in a"),
         dated("b", (None, 1), (None, None), label="b")],
        [["a", "b", "b in a"]],
    ),
    "spans: of two that share a statement by its two halves, one": (
        [
            dated("a", (5, None), (None, None), label="a's start"),
            dated("b", (None, 1), (None, None), label="b's start"),
            dated("b", (None, None), (9, None), label="b's end"),
            dated("a", (None, None), (None, 7), label="a's end"),
            within("b", "a", label="b in a"), follows("c", "a"),
        ],
        [["a's start", "b in a", "b's start"]],
    ),
    "spans: of two that share a date by its two halves, one": (
        [
            dated("c", (None, 1), (None, 2), label="c"), on("a", 5), follows("c", "a", label="c>a"), on("b", 6),
            follows("c", "b", end="end", label="c ends>b"),
        ],
        [["b dated", "c", "c ends>b"]],
    ),
    "spans: a date alone, though a chain comes to its end from elsewhere": (
        [
            dated("c", (50, None), (None, 15), label="c"), on("a", 100), follows("c", "a", end="end", label="c ends>a"),
        ],
        [["c"]],
    ),
    "spans: a loop of instants alone, though days rise round a longer one": (
        [
            follows("a", "b", label="a>b"), follows("b", "a", label="b>a"), within("d", "a", label="d in a"),
            follows("d", "a", of="start", least=Length(1), label="d>a"),
        ],
        [["a>b", "b>a"]],
    ),
    "a loop of months that is said twice, and two dates that it passes": (
        [
            on("a", 0), on("b", 5), follows("b", "a", least=MONTH, most=Length(29), label="b>a"),
            follows("b", "a", least=MONTH, most=Length(29), label="again"),
        ],
        [["a dated", "b>a"], ["again", "b dated"]],
    ),
    "two loops in one group": (
        [
            follows("a", "b", least=Length(1), label="a>b"), follows("b", "a", label="b>a"),
            follows("c", "d", least=Length(1), label="c>d"), follows("d", "c", label="d>c"),
            follows("c", "a", label="c>a"),
        ],
        [["a>b", "b>a"], ["c>d", "d>c"]],
    ),
    "two dates that a loop of months passes": (
        [
            dated("a", (0, 5), (0, 5), label="a"), follows("b", "a", least=MONTH, most=Length(30), label="b>a"),
            until("b", 50),
        ],
        [["a", "b>a"]],
    ),
    "days and instants both at once": (
        [
            follows("a", "b", least=Length(1), label="a>b"), follows("b", "c", label="b>c"),
            follows("c", "a", label="c>a"),
        ],
        [["c>a", "b>c", "a>b"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("case", "said", "expected"), [(case, *row) for case, row in CLASHES.items()], ids=CLASHES)
def test_contradictions_name_what_they_need(case: str, said: list[Statement], expected: list[list[str]]) -> None:
    """Each is irreducible, told as its chain goes, and shares no statement with another."""
    moments = set[str]() if case.startswith("spans") else set("abcd")
    assert sorted(map(sorted, proofs(said, moments))) == sorted(map(sorted, expected))


def test_a_chain_is_told_in_its_order() -> None:
    """From the one date by what is said to the other date."""
    said = [until("c", 1), on("a", 5), follows("c", "b", label="c>b"), follows("b", "a", label="b>a")]
    assert proofs(said) == [["a dated", "b>a", "c>b", "c until"]]


def test_a_group_with_a_contradiction_keeps_its_dates_alone() -> None:
    """What is tied to a contradiction has no derived window; all others keep theirs."""
    said = [until("a", 1), on("b", 5), follows("a", "b"), follows("c", "b"), on("x", 7), follows("y", "x")]
    found = solve(said, {"a", "b", "c", "x", "y"})
    assert found.contradicted == {"a", "b", "c"}
    assert (found.window("a"), found.window("c"), found.window("y")) == (at(None, 1), at(None, None), at(7, None))
    assert [each.statement.label for each in found.why("b", "earliest") if each.statement] == ["b dated"]


def test_a_doubted_date_makes_a_tension() -> None:
    """A contradiction that needs an approximate or uncertain date is a tension, and the date the first suspect."""
    said = [until("a", 1), on("b", 5, doubted=True), follows("a", "b", label="a>b")]
    (found,) = solve(said, {"a", "b"}).contradictions
    assert found.tension
    assert [each.label for each in found.suspects] == ["b dated"]


def test_an_error_is_not_hidden_by_a_tension() -> None:
    """What contradicts itself without a doubted date is found first, though the tension's chain is shorter."""
    said = [until("c", 1), on("a", 5), follows("b", "a", label="b>a"), follows("c", "b", label="c>b")]
    doubted = [
        *said,
        on("b", 9, 20, doubted=True),
        on("x", 5, doubted=True),
        follows("y", "x", label="y>x"),
        until("y", 1),
    ]
    found = solve(doubted, {"a", "b", "c", "x", "y"}).contradictions
    assert [labels(each) for each in found] == [
        ["a dated", "b>a", "c>b", "c until"], ["x dated", "y>x", "y until"],
    ]  # fmt: skip
    assert [each.tension for each in found] == [False, True]


@pytest.mark.parametrize("count", [300, 30])
def test_a_contradiction_behind_another_is_found(count: int) -> None:
    """What all later days rested on is taken back, and they still pass the last day by what else is said."""
    said = [on("e0", 9), until("e1", 0), on("x", 4), until("last", 4), follows("last", "x", least=Length(1), label="x")]
    said += [follows(f"e{n}", f"e{n - 1}", label=n) for n in range(1, count)]
    said.append(follows("last", f"e{count - 1}", label=count))
    found = proofs(said, {"x", "last", *(f"e{n}" for n in range(count))})
    assert [sorted(map(str, each)) for each in found] == [["1", "e0 dated", "e1 until"], ["last until", "x", "x dated"]]


def long_chain(count: int, seed: int, *, months: bool) -> tuple[list[Statement], list[str]]:
    """A shuffled chain of least and most times, dated at its start."""
    chance = random.Random(seed)  # noqa: S311 - the same in every run
    names = [f"e{n:05}" for n in range(count)]
    chance.shuffle(names)
    lengths = (Length(months=1), Length(months=2)) if months else (Length(1), Length(3))
    said = [
        follows(after, before, least=lengths[0], most=lengths[1], label=f"{after}>{before}")
        for before, after in pairwise(names)
    ]
    chance.shuffle(said)
    return [*said, on(names[0], 0)], names


@pytest.mark.parametrize("spans", [True, False])
def test_a_long_shuffled_chain_is_exact(spans: bool) -> None:
    """Gaps add up along a chain, in whatever order they are written."""
    said, names = long_chain(300, 1, months=False)
    found = solve(said, set[str]() if spans else set(names))
    assert found.window(names[-1]).earliest == 299
    assert found.window(names[-1]).start_latest == (None if spans else 897)


@pytest.mark.parametrize("months", [True, False])
def test_a_proof_may_need_every_statement(months: bool) -> None:
    """A chain as long as the file is found to be irreducible without leaving out its statements one by one."""
    said, names = long_chain(300, 2, months=months)
    found = solve([*said, until(names[-1], -1)], set(names))
    assert len(found.contradictions[0].statements) == 301


def test_equal_days_reach_everywhere() -> None:
    """Edges that are one are one through any tree of them."""
    chance = random.Random(3)  # noqa: S311 - as above
    said = [together(f"e{n}", f"e{chance.randrange(n)}", "start", "end") for n in range(1, 200)]
    found = solve([*said, on("e150", 4)])
    assert {found.window(f"e{n}") for n in range(200)} == {at(4, 4)}


def test_bounds_that_travel_up_and_down_settle() -> None:
    """Greatest gaps that lead back and least ones that lead on, in turn, settle however often they turn."""
    said = [on("a0", 0)]
    for n in range(40):
        said.append(follows(f"x{n}", f"a{n}", least=Length(5), label=n))
        said.append(follows(f"x{n}", f"a{n + 1}", most=Length(2), label=n))
    moments = {each.event for each in said} | {each.other for each in said}
    assert solve(said, moments).window("a40").earliest == 120


def test_labels_are_never_compared() -> None:
    """Equal statements with labels that don't compare are sorted all the same."""
    said = [follows("a", "b", label=object()), follows("a", "b", label={}), on("b", 1)]
    assert solve(said).window("a").earliest == 1


def test_solutions_are_what_they_are_documented_to_be() -> None:
    """Every public method of a solution says what it answers."""
    assert all(getattr(Solution, name).__doc__ for name in ("window", "why", "between"))
