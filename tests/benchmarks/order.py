"""The speed and the memory of the order solver, on networks of every kind and size.

Run it with ``python tests/benchmarks/order.py``; kinds and sizes may be named: ``order.py chain gaps 1000``. For each
kind, of moments and of spans, it prints the milliseconds of a clean run (the median of some), the megabytes that it
holds at most, and the time of a run with a contradiction and its proof, as a ratio to the clean one. The figures to
hold: 1,000 events 10 ms, 10,000 events 100 ms, 100,000 events with 150,000 statements 2,500 ms and 300 MB, the shuffled
chain of gaps 2,000 ms, the ratio 1.5.
"""

import gc
import random
import sys
import tracemalloc
from collections.abc import Callable, Collection
from itertools import pairwise
from statistics import median
from time import perf_counter

from coupline.order.solution import Solution, solve
from coupline.order.statement import Length, Statement, dated, follows, together, within

SIZES = (1_000, 10_000, 100_000)
RUNS = {1_000: 15, 10_000: 7, 100_000: 3}
YEAR = 365  # days
Made = tuple[list[Statement], list[Statement]]


def _name(number: int) -> str:
    return f"event-{number}"


def _dated(number: int, day: int) -> Statement:
    return dated(_name(number), (day, day + YEAR), (day, day + YEAR))


def chain(count: int, _chance: random.Random) -> Made:
    """Each event after the one before; every tenth is dated. Wrong: the last is long before the first."""
    said = [follows(_name(n), _name(n - 1)) for n in range(1, count)]
    said += [_dated(n, n // 10) for n in range(0, count, 10)]
    said += [follows(_name(n), _name(n - 2)) for n in range(2, count, 3)]
    return said, [_dated(count - 1, -10 * YEAR)]


def tree(count: int, chance: random.Random) -> Made:
    """Each event a part of an earlier one, or after it; half are dated. Wrong: one is long before its whole."""
    said = [_dated(0, 0)]
    for n in range(1, count):
        parent = _name(chance.randrange(max(0, n - 50), n))
        said.append(within(_name(n), parent) if n % 5 == 0 else follows(_name(n), parent, of="start"))
        if n % 2 == 0:
            said.append(dated(_name(n), (0, 40 * YEAR), (0, None)))
    return said, [dated(_name(count - 1), (None, -YEAR), (None, None))]


def mixed(count: int, chance: random.Random) -> Made:
    """Statements of every kind between random events, all true of one random history. Wrong: one that is not."""
    days = [chance.randrange(100 * YEAR) for _ in range(count)]
    said = []
    for _ in range(count):
        one, two = sorted(chance.sample(range(count), 2), key=days.__getitem__)
        gap = days[two] - days[one]
        match chance.randrange(6):
            case 0:
                said.append(follows(_name(two), _name(one), least=Length(gap // 2), most=Length(gap + 30)))
            case 1:
                said.append(follows(_name(two), _name(one), of="start", least=Length(months=gap // 62)))
            case 2 if gap == 0:
                said.append(together(_name(two), _name(one), "start"))
            case _:
                said.append(follows(_name(two), _name(one)))
    said += [
        dated(_name(n), (days[n] - 20, days[n] + 20), (days[n] - 20, days[n] + 20))
        for n in chance.sample(range(count), count // 2)
    ]
    first, last = min(range(count), key=days.__getitem__), max(range(count), key=days.__getitem__)
    return said, [_dated(first, days[first]), _dated(last, days[last]), follows(_name(first), _name(last))]


def gaps(count: int, chance: random.Random) -> Made:
    """One shuffled chain of least and most times, dated at its start alone. Wrong: its end is too early."""
    numbers = list(range(count))
    chance.shuffle(numbers)
    pairs = pairwise(numbers)
    said = [follows(_name(later), _name(one), least=Length(1), most=Length(3)) for one, later in pairs]
    chance.shuffle(said)
    return [*said, _dated(numbers[0], 0)], [_dated(numbers[-1], -10 * YEAR)]


def months(count: int, chance: random.Random) -> Made:
    """The same in calendar months."""
    said, wrong = gaps(count, chance)
    turned = [each._replace(least=Length(months=1), most=(Length(months=2),)) if each.most else each for each in said]
    return turned, wrong


KINDS: dict[str, Callable[[int, random.Random], Made]] = {
    "chain": chain, "tree": tree, "mixed": mixed, "gaps": gaps, "months": months,
}  # fmt: skip


def milliseconds(said: list[Statement], moments: Collection[str], runs: int) -> tuple[float, Solution]:
    """The median time of a run, and what it found."""
    times = []
    found = solve((), moments)
    for _ in range(runs):
        del found
        gc.collect()
        start = perf_counter()
        found = solve(said, moments)
        times.append((perf_counter() - start) * 1e3)
    return median(times), found


def megabytes(said: list[Statement], moments: Collection[str]) -> float:
    """The most memory that a run holds at once, beyond the statements themselves."""
    tracemalloc.start()
    solve(said, moments)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def measure(kind: str, size: int) -> None:
    """Print one line for moments and one for spans."""
    for what, moments in (("moments", {_name(n) for n in range(size)}), ("spans", set[str]())):
        said, wrong = KINDS[kind](size, random.Random(size))  # noqa: S311 - the same networks in every run
        clean, found = milliseconds(said, moments, RUNS[size])
        assert not found.contradictions
        broken, found = milliseconds([*said, *wrong], moments, RUNS[size])
        proofs = [len(each.statements) for each in found.contradictions]
        assert proofs
        memory = megabytes(said, moments)
        print(
            f"{kind:7}{what:9}{size:8,} events {len(said):8,} statements {clean:9.1f} ms {memory:7.1f} MB"
            f"   wrong: {broken / clean:5.2f} times, a proof of {max(proofs):,} statements"
        )


def main() -> None:
    """Measure the kinds and sizes that are named, or all."""
    named = sys.argv[1:]
    kinds = [kind for kind in KINDS if kind in named] or list(KINDS)
    sizes = [size for size in SIZES if str(size) in named] or list(SIZES)
    for kind in kinds:
        for size in sizes:
            measure(kind, size)


if __name__ == "__main__":
    main()
