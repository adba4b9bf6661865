"""The command line in this process, as the tests of it run it."""

from tests.cli.conftest import run

__all__ = ["run"]
