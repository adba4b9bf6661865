"""How long a query takes once an event list is loaded.

Run it with ``python tests/benchmarks/query.py [EVENTS]``. It prints the milliseconds that reading and answering a query
of three terms takes, the first time and the best of some further ones: the first search for words folds the text of
all events, which are then kept so. The figure to hold: 30 ms for 10,000 events.
"""

import random
import sys
from time import perf_counter

import coupline
from coupline.query import parse_query, select

RUNS = 7
WORDS = """evening letter arrived after long winter and nobody at the station knew whether train would come she kept
ticket her coat for years because city had changed they promised to return before Élodie Łukasz café été Zürich"""
QUERIES = (
    'person:"person 12" date:1910/1930 not tag:war',
    "letter winter not station",
    "date:1920s tag:war letter",
    "place:zurich or tag:love evening",
    "before:1920 person:per* has:summary",
    "after:e5000 tag:war date:1950",
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
            f'summary = "{" ".join(chance.sample(words, 15))}"',
            f'date = "{1900 + chance.randrange(100)}"',
            f'people = ["Person {n % 97}"]\nplaces = ["Zürich"]\ntags = ["{chance.choice(tags)}"]',
        ]
    return "\n".join(lines) + "\n"


def milliseconds(timeline: coupline.Timeline, query: str) -> tuple[float, int]:
    """How long one answer takes, and how many events it has."""
    start = perf_counter()
    found = select(timeline, parse_query(query, timeline))
    return (perf_counter() - start) * 1e3, len(found)


def main() -> None:
    """Print a line a query."""
    text = written(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    for query in QUERIES:
        timeline = coupline.loads(text)
        first, count = milliseconds(timeline, query)
        again = min(milliseconds(timeline, query)[0] for _ in range(RUNS))
        print(f"{first:6.1f} ms first, {again:5.1f} ms again, {count:6,} events: {query}")


if __name__ == "__main__":
    main()
