"""What it costs to read an event list, and what order adds to it.

Run it with ``python tests/benchmarks/loading.py [EVENTS] [--against SRC]``. It prints the median seconds of reading a
list without any relation, the same list with one and a half relations an event, and the ratio of the two. With
``--against``, the ``src`` folder of another checkout, the list without relations is read by both in turns, and the
ratio to the other is printed: what has no constraints should pay nothing for them.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

RUNS = 9
SOURCES = Path(__file__).parents[2] / "src"
PROGRAM = """
import sys, time, coupline
start = time.perf_counter()
timeline = coupline.load(sys.argv[1])
print(time.perf_counter() - start, len(timeline))
"""


def written(count: int, *, related: bool) -> str:
    """An event list; with relations that are all true of one history."""
    chance = random.Random(count)  # noqa: S311 - the same list in every run
    days = sorted(chance.randrange(1, 365 * 100) for _ in range(count))
    lines = []
    for n, day in enumerate(days):
        year, rest = divmod(day, 365)
        lines += ["[[events]]", f'id = "e{n}"', f'title = "Event {n}"', f'people = ["Person {n % 97}"]']
        if not related or n % 2:
            lines.append(f'date = "{1900 + year}-{rest // 31 + 1:02d}-{rest % 28 + 1:02d}"')
        if related and n:
            others = [f'"e{chance.randrange(max(0, n - 40), n)}"' for _ in range(1 + n % 2)]
            lines.append(f"{chance.choice(('after', 'after', 'caused_by'))} = [{', '.join(others)}]")
    return "\n".join(lines) + "\n"


def seconds(file: Path, sources: Path) -> float:
    """How long one fresh process takes to read a file."""
    environment = {**os.environ, "PYTHONPATH": str(sources)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)], capture_output=True, text=True, check=True, env=environment
    )
    return float(done.stdout.split()[0])


def main() -> None:
    """Measure, and print three lines at most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="?", type=int, default=10_000)
    parser.add_argument("--against", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plain, related = Path(folder) / "plain.toml", Path(folder) / "related.toml"
        plain.write_text(written(asked.events, related=False), encoding="utf-8")
        related.write_text(written(asked.events, related=True), encoding="utf-8")
        kinds = {"plain": (plain, SOURCES), "related": (related, SOURCES)}
        if asked.against:
            kinds["before"] = (plain, asked.against)
        taken: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(RUNS):
            for kind, (file, sources) in kinds.items():
                taken[kind].append(seconds(file, sources))
    medians = {kind: median(times) for kind, times in taken.items()}
    print(f"{asked.events:,} events without relations: {medians['plain']:.3f} s")
    print(f"with relations: {medians['related']:.3f} s, {medians['related'] / medians['plain']:.2f} times")
    if asked.against:
        ratios = sorted(one / other for one, other in zip(taken["plain"], taken["before"], strict=True))
        print(f"without relations against the other: {median(ratios):.2f} times ({ratios[0]:.2f} to {ratios[-1]:.2f})")


if __name__ == "__main__":
    main()
