import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coupline.cli.app import COMMANDS, load
from tests.cli.support import EVENTS, ROOT, Run
from tests.contracts.manual import PAGES, keys, named, sections, spans
from tests.contracts.test_toml_keys import WORDS

SECTIONS = sections(PAGES["json.md"])
# Of the lists in tests/cases none that can be read has a contradiction, whose statements are objects too.
CONTRADICTION = """
[[events]]
id = "a"
title = "A"
date = 1963
[[events]]
id = "b"
title = "B"
date = 1960
after = ["a"]
"""
INDEXES = ("people", "organizations", "places", "tags", "sources")
# How the objects of each section of docs/json.md are printed, where events have the ids and names have the names.
PRINTED: dict[str, tuple[tuple[str, ...], ...]] = {
    "Events": (("list",), ("timeline",), ("tree",), ("why", "coup"), ("on", "6", "December"), ("show", "*"),
               ("people", "lechin"), ("organizations", "mnr"), ("places", "catavi"), ("tags", "coup"),
               ("sources", "gwf")),
    "Indexes": tuple((index,) for index in INDEXES),
    "Profiles": (("show", "lechin"), ("show", "mnr"), ("show", "catavi"), ("show", "gwf")),
    "Distances": (("between", "elections", "coup"),),
    "Counts": (("stats",),),
    "Dates": (("date", "1963", "never"),),
    "Problems": (("check",),),
}  # fmt: skip
LISTS = (EVENTS, *sorted(map(str, (ROOT / "tests" / "cases" / "valid").glob("*.toml"))))


def objects(run: Run, file: str, words: tuple[str, ...]) -> list[dict[str, Any]]:
    """The objects that a command prints; none where the list has not what it asks for."""
    if words == ("show", "*"):
        words = ("show", *(event["id"] for event in objects(run, file, ("list",))))
    out = run("-q", "-f", file, *words, "--format", "json").out
    return list(json.loads(out)) if out else []


def paths(value: Any, at: str = "") -> Iterator[str]:
    """The keys of an object and of those in it, as "people.role"; below `meta` all is the author's own."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            for key, inner in each.items():
                yield f"{at}{key}"
                if key != "meta":
                    yield from paths(inner, f"{at}{key}.")


def test_every_section_says_which_commands_print_it() -> None:
    """A command that prints JSON has its objects described."""
    printers = {heading: {*named(text.strip().split("\n\n")[0])} & {*COMMANDS} for heading, text in SECTIONS.items()}
    assert printers == {heading: {words[0] for words in commands} for heading, commands in PRINTED.items()}
    choices = {name: [param for param in load(name).params if param.name == "chosen"] for name in COMMANDS}
    printing = {name for name, params in choices.items() if any("json" in str(param.type) for param in params)}
    assert set().union(*printers.values()) == printing


@pytest.mark.parametrize("heading", PRINTED)
def test_the_page_of_json_has_every_key_and_no_other(heading: str, run: Run, tmp_path: Path) -> None:
    """Each key of an object that is printed has a row, and each row is printed, of some list."""
    own = tmp_path / "contradiction.toml"
    own.write_text(CONTRADICTION, encoding="utf-8")
    files = (*LISTS, str(own))
    found = {path for words in PRINTED[heading] for file in files for path in paths(objects(run, file, words))}
    assert sorted(keys(SECTIONS[heading])) == sorted(found)


@pytest.mark.parametrize("page", PAGES)
def test_the_keys_that_a_page_names_exist(page: str) -> None:
    """A word with an underscore is a key of the format or of JSON."""
    every = {part for text in SECTIONS.values() for key in keys(text) for part in key.split(".")} | WORDS
    words = {word for word in spans(PAGES[page]) if re.fullmatch(r"[a-z]+(_[a-z]+)+", word)}
    assert words - every == set()
