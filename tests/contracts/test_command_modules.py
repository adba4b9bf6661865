"""Where commands stand: in one table, and in a module each that has their name."""

import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from coupline.cli.app import COMMANDS, GROUPS

SOURCE = Path(__file__).parents[2] / "src" / "coupline"
HEAVY = ("rich", "textual", "jinja2", "coupline.browse", "coupline.checks", "coupline.render", "coupline.pictures")
LOADED = """
import sys
from coupline.cli.app import load
for name in sys.argv[1:]:
    load(name)
print(*sys.modules)
"""


def test_every_command_is_a_module_of_its_name() -> None:
    """Who looks for a command finds it at once: each is cli/commands/NAME.py, and no other module is there."""
    modules = {path.stem for path in (SOURCE / "cli" / "commands").iterdir() if path.suffix == ".py"}
    assert modules - {"__init__"} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_the_function_run(name: str) -> None:
    """A new command needs its module and its row alone: the module has `run`, the row a group of the help."""
    run = import_module(f"coupline.cli.commands.{name}").run
    assert inspect.isfunction(run)
    assert run.__module__ == f"coupline.cli.commands.{name}"
    assert COMMANDS[name].group in GROUPS


def test_to_load_commands_draws_and_judges_nothing() -> None:
    """A command's own help is quick: its module imports no screen, no painter and no checks."""
    done = subprocess.run([sys.executable, "-c", LOADED, *COMMANDS], capture_output=True, text=True, check=True)
    names = done.stdout.split()
    assert "coupline.cli.commands.check" in names
    assert [name for name in names if name.startswith(HEAVY)] == []
