"""How long drawing a timeline takes once an event list is loaded.

Run it with ``python tests/benchmarks/drawing.py [EVENTS]``. It prints the milliseconds until the first line is there,
which is when a pager shows something, and until the last is; the best of some runs, without colours and with them. The
figure to hold: 500 ms for all lines of 10,000 events.
"""

import random
import sys
from time import perf_counter

import coupline
from coupline.palette import assigned
from coupline.render.paint import Ink, painted
from coupline.render.spine import spine

RUNS = 5
WIDTH = 100
WORDS = """evening letter arrived after long winter nobody at the station knew whether Élodie Łukasz café été Zürich
山田"""
DATES = ("{y}", "{y}-05", "{y}-05-17", "{y}-12-03", "early {y}", "c. {y}", "by {y}", "{y}/{z}", "")


def written(count: int) -> str:
    """An event list of so many events, some without a date, some part of the one before."""
    chance = random.Random(count)  # noqa: S311 - the same list in every run
    words = WORDS.split()
    lines = []
    for n in range(count):
        year = chance.randrange(1000, 2000)
        lines += ["[[events]]", f'id = "e{n}"', f'title = "{" ".join(chance.sample(words, 6))}"']
        date = chance.choice(DATES).format(y=year, z=year + 9)
        lines += [f'date = "{date}"'] if date else []
        lines += [f'part_of = ["e{n - 1}"]'] if n % 10 > 7 else []
        lines += [f'tags = ["{chance.choice(words)}"]']
    return "\n".join(lines) + "\n"


def milliseconds(timeline: coupline.Timeline, *, color: bool) -> tuple[float, float]:
    """How long the first line takes, and all of them."""
    start = perf_counter()
    drawing = spine(timeline, Ink(width=WIDTH), "long", "", assigned(timeline, "tag") if color else None)
    lines = painted(drawing, width=WIDTH, color=color, ascii_only=False)
    next(lines)
    first = perf_counter() - start
    assert sum(1 for _ in lines)
    return first * 1e3, (perf_counter() - start) * 1e3


def main() -> None:
    """Print the figures."""
    given = sys.argv[1:]
    timeline = coupline.load(given[0]) if given else coupline.loads(written(10_000))
    print(f"{len(timeline):,} events")
    for color in (False, True):
        runs = [milliseconds(timeline, color=color) for _ in range(RUNS)]
        first, last = (min(times) for times in zip(*runs, strict=True))
        print(f"{'with' if color else 'without'} colours: first line {first:.0f} ms, all {last:.0f} ms")


if __name__ == "__main__":
    main()
