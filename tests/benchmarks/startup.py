"""What starting up costs: whole processes, as ratios to `python -c pass` in the same run (medians).

Exits 1 where a command takes longer than it may, at the best of three measurements.

Run it with the Python that coupline is installed for: `.venv/bin/python tests/benchmarks/startup.py [RUNS]`.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

COUPLINE = str(Path(sysconfig.get_path("scripts")) / "coupline")
EVENTS = str(Path(__file__).parents[2] / "data" / "events.toml")
BARE = "python -c pass"
MEASURED = 3  # times at most: the best counts, since a busy machine makes all slower, but not alike
COMMANDS = {  # what is timed, and how many times bare Python it may take
    BARE: ([sys.executable, "-c", "pass"], 1.0),
    "coupline --version": ([COUPLINE, "--version"], 2.0),
    "list --year 1964, piped": ([COUPLINE, "-f", EVENTS, "list", "--year", "1964"], 10.0),
    "the same as a table": ([COUPLINE, "-f", EVENTS, "list", "--year", "1964", "--format", "table"], 13.5),
    "coupline --help": ([COUPLINE, "--help"], 16.0),
    "timeline": ([COUPLINE, "-f", EVENTS, "timeline"], float("inf")),
}


def seconds(command: list[str]) -> float:
    """How long one run of a command takes, with its compiled modules kept as an installation keeps them."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, check=True)
    return time.perf_counter() - begun


def ratios(runs: int) -> dict[str, float]:
    """Print the medians of so many runs; give how many times bare Python each command takes."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(runs + 1):
        for name, (command, _) in COMMANDS.items():
            taken = seconds(command)
            if run:  # the first warms up
                times[name].append(taken)
    medians = {name: statistics.median(each) for name, each in times.items()}
    found = {name: median / medians[BARE] for name, median in medians.items()}
    for name, (_, limit) in COMMANDS.items():
        said = "" if limit == float("inf") else f"  (at most {limit:g})"
        print(f"{name:26} {medians[name] * 1000:7.1f} ms  {found[name]:6.2f} times bare Python{said}", flush=True)
    return found


def main() -> int:
    """Measure until each command was within its limit once, at most three times: 1 where one never was."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    best = dict.fromkeys(COMMANDS, float("inf"))
    slow = [*COMMANDS]
    for _ in range(MEASURED):
        found = ratios(runs)
        best = {name: min(ratio, found[name]) for name, ratio in best.items()}
        slow = [name for name, (_, limit) in COMMANDS.items() if best[name] > limit]
        if not slow:
            break
    for name in slow:
        print(f"too slow: {name}, at best {best[name]:.2f} times bare Python", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
