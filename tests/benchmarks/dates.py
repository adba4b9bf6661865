"""The speed of dates, as ratios taken in one run.

Run it with ``python tests/benchmarks/dates.py``. Beside the PyPI package ``edtf``, where that is installed, on the strings
that both read. The figures to hold: at least 300 times as fast on plain dates and on the conformance list, English at most
twice the time of the list, and an import of at most 6 ms over that of dataclasses, re, enum and typing.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from coupline.dates import parse_date

PLAIN = ["1963-12-05", "1964-05", "1964", "1960-08-06", "1952-04", "1942", "1964-11-04", "1959-12"]
ENGLISH = (
    "5 December 1963|December 5, 1963|Dec 1963|early 1962|mid-1960s|late 18th century|c. 1960|before 1959|since 1990|"
    "1961–1965|from May 1963 to June 1964|between 1961 and 1965|1960s|spring 1963|winter 1962–63|44 BCE|AD 33|"
    "3–5 November 1964|19th century|by 5 December 1963|first half of 1961|Q3 1961|3 or 4 November 1964|May 1964"
).split("|")
LIST = Path(__file__).parents[3] / "shared" / "edtf" / "valid.tsv"
EXTENSIONS = ("NOT EDTF", "NOT in LoC", "non-standard", "beyond", "spaces", "only when")


def conformance() -> list[str]:
    """The strings of the public list that are not one library's extension; a short list of our own without it."""
    if not LIST.exists():
        return ["1985-04-12/..", "[1667,1668,1670..1672]", "2004-06~-11", "156X-12-25", "Y-17E7", "1984?/2004-06~", "2001-34"]
    rows = (line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [row[0] for row in rows if not any(mark in row[6] for mark in EXTENSIONS)]


def microseconds(read: Callable[[str], object], texts: list[str], rounds: int, runs: int = 5) -> float:
    """The median time of one text, after a first round to warm up."""
    for text in texts:
        read(text)
    times = []
    for _ in range(runs):
        start = perf_counter()
        for _ in range(rounds):
            for text in texts:
                read(text)
        times.append((perf_counter() - start) / rounds / len(texts) * 1e6)
    return median(times)


def import_milliseconds(code: str, runs: int = 15) -> float:
    """The median time that this import takes in a new interpreter whose modules are compiled, without its own start."""
    timed = f"import time; t = time.perf_counter(); {code}; print((time.perf_counter() - t) * 1e3)"
    command = [sys.executable, "-c", timed]
    with tempfile.TemporaryDirectory() as folder:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPYCACHEPREFIX"] = folder
        found = [subprocess.run(command, env=env, capture_output=True, check=True, text=True) for _ in range(runs + 1)]
    return median(float(run.stdout) for run in found[1:])


def compare(texts: list[str], ours: float) -> str:
    """How many times as long the package ``edtf`` takes for those of the texts that it reads."""
    try:
        from edtf import parse_edtf  # type: ignore[import-not-found]  # noqa: PLC0415 - may not be installed
    except ImportError:
        return "the package edtf is not installed"
    known = []
    for text in texts:
        with contextlib.suppress(Exception):
            parse_edtf(text)
            known.append(text)
    theirs, same = microseconds(parse_edtf, known, 1, 1), microseconds(parse_date, known, 20)
    return f"edtf {theirs:8.1f} µs on {len(known)} of {len(texts)}, where ours take {same:.2f} µs: {theirs / same:.0f} times"


def main() -> None:
    """Prints every figure."""
    listed = conformance()
    figures = {"plain": (PLAIN, 2000), "conformance list": (listed, 50), "English": (ENGLISH, 200)}
    times = {name: microseconds(parse_date, texts, rounds) for name, (texts, rounds) in figures.items()}
    for name, (texts, _) in figures.items():
        print(f"{name:17} {times[name]:7.2f} µs a date; {compare(texts, times[name]) if name != 'English' else ''}")
    print(f"English takes {times['English'] / times['conformance list']:.2f} times the time of the list")
    base, ours = (import_milliseconds(f"import dataclasses, re, enum, typing{more}") for more in ("", ", coupline.dates"))
    print(f"import            {ours - base:7.2f} ms over dataclasses, re, enum, typing ({base:.2f} ms)")


if __name__ == "__main__":
    main()
