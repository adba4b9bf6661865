"""How quick the browser is: to its first frame, from a key in the filter to the new list, and how much memory it takes.

Run it with ``python tests/benchmarks/browsing.py``. All is measured in processes on a pseudo-terminal of 120 by 40, as
a user meets it: from the start, or from the key, to what the terminal is sent. The first frame is held to five times
what ``python -c 'import textual.app'`` takes, in the same run. With 10,000 events it is held to 1.5 seconds; there a
key in the filter to 50 ms in the median and 120 ms at worst, and a line scrolled to the same worst. 100,000 events may
take 450 MB, with what the first word in the filter needs.
"""

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

import pexpect

RUNS = 7
IMPORT = 5  # times the import of Textual: the most that the first frame may take
LONG = 1.5  # seconds
KEY, WORST = 50, 120  # milliseconds
MEMORY = 450  # MB
TYPED = ("evening", "person:per*", "tag:war", "not letter", "date:1950", "zürich before:1920")
SCROLLED = 100
PAUSE = 0.15  # seconds from key to key: nothing of the one before is left to do
EVENTS = Path(__file__).parents[2] / "data" / "events.toml"
WORDS = """evening letter arrived after long winter and nobody at the station knew whether train would come she kept
ticket her coat for years because city had changed they promised to return before Élodie Łukasz café été Zürich"""


def written(count: int) -> str:
    """An event list of so many events, about 270 bytes each."""
    chance = random.Random(count)  # noqa: S311 - the same list in every run
    words = WORDS.split()
    lines = []
    for n in range(count):
        lines += [
            f'[[events]]\nid = "e{n}"\ntitle = "{" ".join(chance.sample(words, 5))}"',
            f'summary = "{" ".join(chance.sample(words, 12))}."\ndate = "{1900 + chance.randrange(100)}"',
            f'people = ["Person {n % 97}"]\nplaces = ["Zürich"]\ntags = ["{chance.choice(("war", "love", "work"))}"]',
        ]
    return "\n".join(lines) + "\n"


def opened(file: Path) -> tuple[Any, float]:
    """The browser with its first frame on the screen, and the seconds that took from the start of its process."""
    start = perf_counter()
    child = pexpect.spawn(
        sys.executable, ["-m", "coupline", "-f", str(file), "browse"], dimensions=(40, 120), timeout=60,
        env={**os.environ, "TERM": "xterm-256color"}, encoding="utf-8",
    )  # fmt: skip
    child.delaybeforesend = None
    child.expect("[0-9] of [0-9]")  # how many events there are, which is shown with the list
    return child, perf_counter() - start


def left(child: Any) -> None:
    """Leave the browser."""
    child.send("\x1b")
    sleep(PAUSE)
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()


def first_frame(file: Path) -> float:
    """The seconds to the first frame."""
    child, taken = opened(file)
    left(child)
    return taken


def importing() -> float:
    """The seconds that a process takes to import Textual."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", "import textual.app"], check=True)
    return perf_counter() - start


def pressed(child: Any, key: str, answer: str) -> float:
    """The milliseconds from a key to what it brings on the screen."""
    sleep(PAUSE)
    while child.expect([".+", pexpect.TIMEOUT], timeout=0) == 0:  # what came before
        pass
    start = perf_counter()
    child.send(key)
    child.expect(answer)
    return (perf_counter() - start) * 1e3


def keys(file: Path) -> tuple[list[float], list[float]]:
    """The milliseconds of keys in the filter, and of lines scrolled."""
    child, _ = opened(file)
    child.send("/")
    filtered = []
    for text in TYPED:
        filtered += [pressed(child, key, "of 10,000") for key in text]
        pressed(child, "\x15", "of 10,000")
    child.send("\x1b")
    scrolled = [pressed(child, "j", "\x1b\\[") for _ in range(SCROLLED)]
    left(child)
    return filtered, scrolled


def memory(file: Path) -> float:
    """The most that the process has taken, in MB, with a word in the filter; only Linux says so."""
    child, _ = opened(file)
    child.send("/evening")
    child.expect("[1-9][0-9,]* of 100,000")
    sleep(5)
    status = Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
    left(child)
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> int:
    """Print the figures; 1 where one is too high."""
    with tempfile.TemporaryDirectory() as folder:
        long, huge = Path(folder, "long.toml"), Path(folder, "huge.toml")
        long.write_text(written(10_000), encoding="utf-8")
        huge.write_text(written(100_000), encoding="utf-8")
        first_frame(EVENTS)  # warms up
        pairs = [(first_frame(EVENTS), importing()) for _ in range(RUNS)]
        ratio = median(frame / imported for frame, imported in pairs)
        frame, imported = (median(each) for each in zip(*pairs, strict=True))
        print(
            f"first frame: {frame:.3f} s, import textual.app: {imported:.3f} s; ratio: {ratio:.2f} (at most {IMPORT})"
        )
        longest = median(first_frame(long) for _ in range(3))
        print(f"first frame with 10,000 events: {longest:.2f} s (at most {LONG})")
        filtered, scrolled = keys(long)
        print(f"a key in the filter: {median(filtered):.1f}, worst {max(filtered):.1f} ms (at most {KEY}, {WORST})")
        print(f"a line scrolled: {median(scrolled):.1f}, worst {max(scrolled):.1f} ms (at most {WORST})")
        most = memory(huge)
        print(f"memory with 100,000 events: {most:.0f} MB (at most {MEMORY})")
    quick = ratio <= IMPORT and longest <= LONG and median(filtered) <= KEY
    return int(not quick or max(*filtered, *scrolled) > WORST or most > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
