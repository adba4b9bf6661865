"""What starting up costs: whole processes, as ratios to `python -c pass` in the same run (medians).

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


def main() -> None:
    """Print the medians and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(runs + 1):
        for name, (command, _) in COMMANDS.items():
            taken = seconds(command)
            if run:  # the first warms up
                times[name].append(taken)
    bare = statistics.median(times[BARE])
    for name, (_, limit) in COMMANDS.items():
        median = statistics.median(times[name])
        said = "" if limit == float("inf") else f"  (at most {limit:g})"
        print(f"{name:26} {median * 1000:7.1f} ms  {median / bare:6.2f} times bare Python{said}")


if __name__ == "__main__":
    main()
