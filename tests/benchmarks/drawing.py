"""How long a drawing of an event list takes once the list is loaded: to its first screen, and whole.

Run it with ``python tests/benchmarks/drawing.py [FILE]``; without a file it makes a list of 10,000 events. It prints
the milliseconds to the first 50 lines and to the last, medians of some runs, and the ratio of the whole to loading the
same list. The figures to hold, for 10,000 events: 500 ms to the first screen of a table, 3 s for the whole of it, 1 s
for every style of ``timeline``, 1.5 s for a tree. ``DRAWINGS`` has what is drawn: one of another kind is a line there.
"""

import random
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import coupline
from coupline.choices import TreeBy
from coupline.palette import assigned
from coupline.render.axis import axis
from coupline.render.heat import heat
from coupline.render.lanes import lanes
from coupline.render.paint import Ink, painted
from coupline.render.spine import spine
from coupline.render.table import events_table, index_table
from coupline.render.tree import tree
from coupline.views.name_index import index
from coupline.views.tree import branches

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    Draw = Callable[[coupline.Timeline], RenderableType]

RUNS = 5
EVENTS = 10_000
SCREEN = 50  # lines
WORDS = """evening letter arrived after long winter and nobody at the station knew whether train would come she kept
ticket her coat for years because city had changed they promised to return before Élodie Łukasz café été 東京 Zürich"""


def written(count: int) -> str:
    """An event list: days, months, years and spans of two centuries, some undated; one or two people an event."""
    chance = random.Random(count)  # noqa: S311 - the same list in every run
    words = WORDS.split()
    lines = []
    for n in range(count):
        year, month = 1800 + chance.randrange(200), chance.randrange(1, 13)
        dates = (f"{year}-{month:02d}-{chance.randrange(1, 29):02d}", f"{year}-{month:02d}", f"{year}", f"c. {year}")
        people = ", ".join(f'"Person {chance.randrange(97)}"' for _ in range(chance.randrange(1, 3)))
        lines += ["[[events]]", f'title = "{" ".join(chance.sample(words, chance.randrange(3, 12)))}"']
        lines += [f'date = "{chance.choice(dates)}"'] if n % 50 else []
        lines += [f"people = [{people}]", f'tags = ["{chance.choice(words)}"]']
    return "\n".join(lines) + "\n"


def _table(width: int) -> "Draw":
    return lambda timeline: events_table(timeline, Ink(width=width), "long")


def _tree(by: TreeBy) -> "Draw":
    return lambda timeline: tree(timeline, branches(timeline, by), Ink(width=80), "long")


def _index(timeline: coupline.Timeline) -> "RenderableType":
    return index_table(timeline, index(timeline, "people"), Ink(width=80), "long")


DRAWINGS: "dict[str, tuple[int, Draw]]" = {
    "table, 40 columns": (40, _table(40)),
    "table, 80 columns": (80, _table(80)),
    "table, 200 columns": (200, _table(200)),
    "people": (80, _index),
    "spine": (100, lambda timeline: spine(timeline, Ink(width=100), "long")),
    "spine --color-by": (100, lambda timeline: spine(timeline, Ink(width=100), "long", "", assigned(timeline, "tag"))),
    "axis": (80, lambda timeline: axis(timeline, Ink(width=80))),
    "axis, 200 columns": (200, lambda timeline: axis(timeline, Ink(width=200))),
    "lanes": (80, lambda timeline: lanes(timeline, "person", Ink(width=80))),
    "heat": (80, lambda timeline: heat(timeline, None, Ink(width=80))),
    "tree --by year": (80, _tree("year")),
    "tree --by person": (80, _tree("person")),
}  # each with its width


def milliseconds(draw: "Draw", timeline: coupline.Timeline, width: int) -> tuple[float, float, int]:
    """How long it takes to the first screen, and to the last line; and how many lines there are."""
    begun = perf_counter()
    lines, first = 0, 0.0
    for chunk in painted(draw(timeline), width=width, color=True, ascii_only=False):
        lines += chunk.count("\n")
        if not first and lines >= SCREEN:
            first = perf_counter() - begun
    whole = perf_counter() - begun
    return (first or whole) * 1e3, whole * 1e3, lines


def main() -> None:
    """Print a line for loading, and one for each drawing."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8") if len(sys.argv) > 1 else written(EVENTS)
    loading = []
    timeline = coupline.loads(text)
    for _ in range(RUNS):
        begun = perf_counter()
        coupline.loads(text)
        loading.append((perf_counter() - begun) * 1e3)
    loaded = median(loading)
    print(f"{'loading':20} {len(timeline):8,} events {loaded:19,.0f} ms")
    for name, (width, draw) in DRAWINGS.items():
        runs = [milliseconds(draw, timeline, width) for _ in range(RUNS)]
        first, whole = (median(run[n] for run in runs) for n in (0, 1))
        print(f"{name:20} {runs[0][2]:8,} lines {first:8,.1f} ms {whole:8,.0f} ms {whole / loaded:6.2f} times loading")


if __name__ == "__main__":
    main()
