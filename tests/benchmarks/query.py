"""How long a query takes once an event list is loaded.

Run it with ``python tests/benchmarks/query.py [EVENTS]``. For each query of three terms it prints the milliseconds that
reading and answering it takes: the first time, where nothing was searched before, and again; the best of some runs,
since other programs run too, and the median. The first search for words folds the text of all events, which are then
kept so. Then the slowest of each; the figure to hold: 30 ms for 10,000 events.
"""

import random
import sys
from statistics import median
from time import perf_counter

import coupline
from coupline.lookups import Lookups
from coupline.query import parse_query, select
from coupline.schema import KINDS

RUNS = 7
LONGEST = 30  # milliseconds
WORDS = """evening letter arrived after long winter and nobody at the station knew whether train would come she kept
ticket her coat for years because city had changed they promised to return before Élodie Łukasz café été Zürich"""
QUERIES = (
    'person:"person 12" date:1910/1930 not tag:war',
    "letter winter not station",
    "date:1920s tag:war letter",
    "place:zurich or tag:love evening",
    "before:1920 person:per* has:summary",
    "after:e5000 tag:war date:1950",
    "letter person:per* has:summary",
    "evening tag:wor* from:1950",
    "cafe* place:zurich 1960s",
    "not letter before:1950 tag:love",
    '"long winter" or train has:person',
    "person:per* not promised before:1960",
)


def written(count: int) -> str:
    """An event list of so many events."""
    chance = random.Random(count)  # noqa: S311 - the same list in every run
    words = WORDS.split()
    tags = ("war", "love", "work", "travel")
    lines = []
    for n in range(count):
        lines += [
            "[[events]]",
            f'id = "e{n}"',
            f'title = "{" ".join(chance.sample(words, 5))}"',
            f'summary = "{" ".join(chance.sample(words, 8))}, {" ".join(chance.sample(words, 7))}."',
            f'date = "{1900 + chance.randrange(100)}"',
            f'people = ["Person {n % 97}"]\nplaces = ["Zürich"]\ntags = ["{chance.choice(tags)}"]',
        ]
    return "\n".join(lines) + "\n"


def milliseconds(timeline: coupline.Timeline, query: str) -> float:
    """How long one answer takes."""
    start = perf_counter()
    select(timeline, parse_query(query, timeline))
    return (perf_counter() - start) * 1e3


def forget(timeline: coupline.Timeline) -> None:
    """Make a timeline as it is when it was just loaded."""
    timeline.lookups = Lookups(timeline.events, {kind: getattr(timeline, kind) for kind in (*KINDS, "sources")})


def measure(timeline: coupline.Timeline, query: str) -> tuple[list[float], list[float]]:
    """The times of first answers, and of repeated ones."""
    first, again = [], []
    for _ in range(RUNS):
        forget(timeline)
        first.append(milliseconds(timeline, query))
        again.append(milliseconds(timeline, query))
    return first, again


def main() -> int:
    """Print a line a query; 1 where one takes too long."""
    timeline = coupline.loads(written(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
    slowest = 0.0
    print("ms, best and median:  first         again")
    for query in QUERIES:
        first, again = measure(timeline, query)
        figures = "  ".join(f"{min(times):6.1f} {median(times):6.1f}" for times in (first, again))
        print(f"               {figures}  {len(select(timeline, query)):6,} events: {query}")
        slowest = max(slowest, min(first))
    print(f"slowest first: {slowest:.1f} ms")
    return int(slowest > LONGEST)


if __name__ == "__main__":
    sys.exit(main())
