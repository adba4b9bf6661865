import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVENTS = str(ROOT / "tests" / "cases" / "frozen" / "data" / "events.toml")
HEAVY = ("textual", "dateutil", "tomlkit", "jinja2", "icalendar", "hypothesis")
PROBE = """
import sys
from coupline.__main__ import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("\\0" + " ".join(sys.modules))
"""


def modules(*args: str) -> set[str]:
    """The modules that a run of `coupline` has imported when it ends."""
    done = subprocess.run([sys.executable, "-c", PROBE, *args], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.rpartition("\0")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["-f", EVENTS, "list", "--year", "1964"],
        ["-f", EVENTS, "list", "--year", "1964", "--format", "table"],
        ["-f", EVENTS, "timeline"],
    ],
)
def test_what_people_run_most_imports_nothing_heavy(arguments: list[str]) -> None:
    """No everyday command pays for the browser, for odd spellings of dates, for checks, or for writing files."""
    loaded = modules(*arguments)
    assert "coupline.checks" not in loaded
    imported = {name.split(".")[0] for name in loaded}
    assert "coupline" in imported
    assert imported.isdisjoint(HEAVY)


def test_a_command_loads_itself_alone() -> None:
    """The list of commands comes from a table, and a command waits for no other."""
    package = "coupline.cli.commands"
    assert not any(name.startswith(package) for name in modules("--help"))
    assert {name for name in modules("-f", EVENTS, "list") if name.startswith(package)} == {package, f"{package}.list"}


def test_data_is_printed_without_rich() -> None:
    """A pipe does not wait for what only a terminal needs."""
    for form in ("plain", "json", "csv"):
        assert "rich" not in modules("-f", EVENTS, "list", "--format", form)
    assert "rich" not in modules("-f", EVENTS, "on", "6", "December")
    assert "rich" not in modules("-f", EVENTS, "stats", "--format", "csv")


def test_the_version_is_printed_without_typer() -> None:
    """The cheapest question has the cheapest answer."""
    assert modules("--version").isdisjoint({"typer", "dataclasses", "typing", "tomllib"})


def test_the_public_api_loads_no_screen() -> None:
    """A program that reads event lists needs no terminal."""
    code = f"import coupline, sys; coupline.load({EVENTS!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()).isdisjoint({"rich", "typer", "textual"})
