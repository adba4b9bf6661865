"""The speed of dates, as ratios taken in one run.

Run it with ``python tests/benchmarks/dates.py``. Beside the PyPI package ``edtf``, where that is installed, on the
strings that both read. The figures to hold: at least 300 times as fast on plain dates and on the conformance list,
English at most twice the time of the list, and an import of at most 6 ms over dataclasses, re, enum and typing.
"""

import contextlib
import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from coupline.dates import parse_date

PLAIN = ["1963-12-05", "1964-05", "1964", "1960-08-06", "1952-04", "1942", "1964-11-04", "1959-12"]
ENGLISH = [
    "5 December 1963",
    "December 5, 1963",
    "Dec 1963",
    "early 1962",
    "mid-1960s",
    "late 18th century",
    "circa 1960",
    "c. 1960",
    "about 1960",
    "1960?",
    "before 1959",
    "by 1959",
    "after 1959",
    "since 1990",
    "until 1990",
    "1961–1965",
    "1961-65",
    "from May 1963 to June 1964",
    "between 1961 and 1965",
    "1960s",
    "spring 1963",
    "winter 1962–63",
    "44 BCE",
    "AD 33",
    "1990–present",
    "3–5 November 1964",
]
LIST = Path(__file__).parents[3] / "shared" / "edtf" / "valid.tsv"
EXTENSIONS = ("NOT EDTF", "NOT in LoC", "non-standard", "beyond", "spaces", "only when")


def conformance() -> list[str]:
    """The strings of the public list that are not one library's extension; a short list of our own without it."""
    if not LIST.exists():
        return [
            "1985-04-12/..",
            "[1667,1668,1670..1672]",
            "2004-06~-11",
            "156X-12-25",
            "Y-17E7",
            "1984?/2004-06~",
            "2001-34",
        ]
    rows = (line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [row[0] for row in rows if not any(mark in row[6] for mark in EXTENSIONS)]


def microseconds(read: Callable[[str], object], texts: list[str], rounds: int, runs: int = 5) -> float:
    """The shortest processor time of one text in several runs, after a first round to warm up."""
    for text in texts:
        read(text)
    times = []
    gc.disable()  # as timeit does
    for _ in range(runs):
        start = process_time()
        for _ in range(rounds):
            for text in texts:
                read(text)
        times.append((process_time() - start) / rounds / len(texts) * 1e6)
    gc.enable()
    return min(times)


def import_milliseconds(code: str, runs: int = 15) -> float:
    """The median time that this import takes in a new interpreter whose modules are compiled, without its own start."""
    timed = f"import time; t = time.perf_counter(); {code}; print((time.perf_counter() - t) * 1e3)"
    command = [sys.executable, "-c", timed]
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPYCACHEPREFIX"] = folder
        found = [subprocess.run(command, env=env, capture_output=True, check=True, text=True) for _ in range(runs + 1)]
    return median(float(run.stdout) for run in found[1:])


def compare(texts: list[str]) -> str:
    """How many times as long the package ``edtf`` takes for those of the texts that it reads."""
    try:
        from edtf import parse_edtf
    except ImportError:
        return "the package edtf is not installed"
    known = []
    for text in texts:
        with contextlib.suppress(Exception):
            parse_edtf(text)
            known.append(text)
    theirs, same = microseconds(parse_edtf, known, 1, 1), microseconds(parse_date, known, 20)
    share = f"{len(known)} of {len(texts)}"
    return f"edtf {theirs:8.1f} µs on {share}, where ours take {same:.2f} µs: {theirs / same:.0f} times"


def main() -> None:
    """Prints every figure."""
    listed = conformance()
    figures = {"plain": (PLAIN, 2000), "conformance list": (listed, 50), "English": (ENGLISH, 200)}
    times = {name: microseconds(parse_date, texts, rounds) for name, (texts, rounds) in figures.items()}
    for name, (texts, _) in figures.items():
        print(f"{name:17} {times[name]:7.2f} µs a date; {compare(texts) if name != 'English' else ''}")
    print(f"English takes {times['English'] / times['conformance list']:.2f} times the time of the list")
    libraries = "import dataclasses, re, enum, typing"
    base, ours = import_milliseconds(libraries), import_milliseconds(f"{libraries}, coupline.dates")
    print(f"import            {ours - base:7.2f} ms over dataclasses, re, enum, typing ({base:.2f} ms)")


if __name__ == "__main__":
    main()
