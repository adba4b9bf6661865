import re
import runpy
from itertools import pairwise
from typing import Any

import pytest

from coupline.cli.app import COMMANDS, load, make
from tests.contracts.manual import PAGES, ROOT, named, rows, sections, spans, typed

REFERENCE = sections(PAGES["commands.md"])


def options_of(command: Any) -> set[str]:
    """All options of a command, those that it shares with others too."""
    params = command.get_params(command.context_class(command, **command.context_settings))
    return {name for param in params if param.param_type_name == "option" for name in param.opts}


HELP = {"-h", "--help"}  # which the reference gives once, for the program
OPTIONS = {"coupline": options_of(make()), **{name: options_of(load(name)) - HELP for name in COMMANDS}}
EVERY = set().union(*OPTIONS.values())


def test_the_reference_is_what_the_help_says() -> None:
    """Where it is not, `python docs/reference.py` writes docs/commands.md anew."""
    assert runpy.run_path(str(ROOT / "docs" / "reference.py"))["reference"]() == PAGES["commands.md"]


def test_the_reference_has_every_command_and_no_other() -> None:
    """Each command has a section of its own."""
    assert [each for heading in REFERENCE for each in named(heading)] == ["coupline", *COMMANDS]


@pytest.mark.parametrize("name", OPTIONS)
def test_the_reference_has_every_option_and_no_other(name: str) -> None:
    """The options of a command are those of its section, and of the sections that it refers to."""
    own, _, also = REFERENCE[f"`{name}`"].rpartition("Also: ")
    shared = [each for title in re.findall(r"\[(.+?)\]", also) for row in rows(REFERENCE[title]) for each in row]
    without = re.findall(r"but for `(.+?)`", also)
    listed = [each for row in rows(own) for each in row] + [each for each in shared if each not in without]
    assert sorted(listed) == sorted(OPTIONS[name])


def called(words: list[str]) -> str:
    """The command that some words call; "coupline" where they call the program alone."""
    plain = [word for before, word in pairwise(["", *words]) if word[0] != "-" and before != "-f"]
    return next((word for word in plain if word != "…"), "coupline")


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_that_a_page_shows_exist(page: str) -> None:
    """Whoever copies a command gets no "no such command" and no "no such option"."""
    for words in typed(PAGES[page]):
        name = called(words)
        assert name in OPTIONS, words
        options = {word for word in words if re.match("--?[a-z]", word)}
        assert options - OPTIONS[name] - HELP == set(), words


@pytest.mark.parametrize("page", PAGES)
def test_the_options_that_a_page_names_exist(page: str) -> None:
    """An option in the running text is one of some command."""
    mentioned = {option for span in spans(PAGES[page]) for option in re.findall(r"(?<![\w-])--[a-z][a-z-]*", span)}
    assert mentioned - EVERY == set()
