import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import coupline
from coupline.schema import KEYS, RELATION_KINDS, SECTIONS, Key, keys_of
from tests.contracts.manual import PAGES, ROOT, fenced, keys, named, sections, spans

NONE = "zqxjv"  # a key that is known nowhere
SOME = sorted(
    {key.name for key in KEYS} | {section.name for section in SECTIONS} | {relation.key for relation in RELATION_KINDS}
)


def known(text: str) -> list[str]:
    """The keys that the program takes in place of `NONE`; none where any key may stand there, or no table."""
    tried = (", " if "{" in text else "\n").join(f"{key} = 1" for key in (NONE, *SOME))
    told = [
        each.message
        for each in coupline.loads(text.replace(f"{NONE} = 1", tried), strict=False).problems
        if each.code == "unknown-key"
    ]
    refused = {key for key in (NONE, *SOME) if any(each.endswith(f'"{key}"') for each in told)}
    return [key for key in SOME if key not in refused] if NONE in refused else []


def keys_of_the_format() -> dict[str, set[str]]:
    """Every key of every section, those of tables in it as "people.role", asked of the program itself."""
    found: dict[str, set[str]] = {}
    for section in known(f"{NONE} = 1"):
        heads = (f"[[{section}]]", f"[{section}.x]", f"[{section}]")
        head = next(each for each in heads if known(f"{each}\n{NONE} = 1"))
        own = known(f"{head}\n{NONE} = 1")
        inner = {f"{key}.{each}" for key in own for each in known(f"{head}\n{key} = {{ {NONE} = 1 }}")}
        found[section] = {*own, *inner}
    return found


FORMAT = keys_of_the_format()
EVERY = set().union(*FORMAT.values())
WORDS = {key.rpartition(".")[2] for key in EVERY} | {*FORMAT}


def test_the_page_of_the_format_has_every_key_and_no_other() -> None:
    """docs/format.md has a section for each section of a list, and a row for each key, none twice."""
    listed = {name: keys(text) for heading, text in sections(PAGES["format.md"]).items() for name in named(heading)}
    assert {name: sorted(each) for name, each in listed.items()} == {
        name: sorted(each) for name, each in FORMAT.items()
    }
    assert len(FORMAT["events"]) > 50


def test_the_page_is_made_from_the_schema() -> None:
    """Where it is not, `python docs/reference.py` writes docs/format.md anew."""
    assert runpy.run_path(str(ROOT / "docs" / "reference.py"))["format_page"]() == PAGES["format.md"]


HEADERS = {section.name: section.header.replace("ID", "x") for section in SECTIONS}
WITHIN = {"participant": "people", "citation": "sources", "claim": "claims", "relation": "after", "image": "image"}


def list_with(key: Key) -> str:
    """An event list that has the example of a key, and what it needs beside it."""
    values = {each.name: each.example for each in keys_of(key.section) if each.needed} | {key.name: key.example}
    if key.name == "end":
        values["date"] = '"1963-10"'
    if key.section == "claim":
        values |= {"says": '"17 ministers"'}
    if key.section not in WITHIN:
        lines = "".join(f"{name} = {value}\n" for name, value in values.items())
        return f"{HEADERS[key.section]}\n{lines}"
    whole = "caused_by" if key.name == "how" else WITHIN[key.section]
    inner = ", ".join(f"{name} = {value}" for name, value in values.items())
    return f'[[events]]\ntitle = "A"\n{whole} = {{ {inner} }}\n'


@pytest.mark.parametrize("key", KEYS, ids=[f"{key.section}.{key.name}" for key in KEYS])
def test_the_example_of_a_key_is_read(key: Key) -> None:
    """Whoever copies an example of docs/format.md has a list that loads."""
    coupline.loads(list_with(key) + '[[events]]\nid = "coup"\ntitle = "The coup"\n')


def keys_in(table: dict[str, Any], at: str = "") -> Iterator[str]:
    """The keys of a table and of the tables in it; below `meta` all is the author's own."""
    for key, value in table.items():
        yield f"{at}{key}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and key != "meta":
                yield from keys_in(each, f"{at}{key}.")


def tables(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables of an event list with their sections."""
    for section, value in data.items():
        if section == "timeline":
            yield section, value
        else:
            yield from ((section, each) for each in (value if isinstance(value, list) else value.values()))


def unknown_keys(text: str) -> list[str]:
    """The keys in an example that mean nothing; one without a section is of an event, a name or a source."""
    data = tomllib.loads(text)
    if re.search(r"^\[+\w", text, re.MULTILINE) is None:
        return [key for key in keys_in(data) if key not in EVERY]
    return [
        f"{section}.{key}"
        for section, table in tables(data)
        for key in keys_in(table)
        if key not in FORMAT.get(section, ())
    ]


# Problems whose examples are faulty on purpose.
FAULTY = [sections(PAGES["checks.md"], 3)[f"`{code}`"] for code in ("unknown-key", "toml")]


@pytest.mark.parametrize("page", PAGES)
def test_the_keys_that_a_page_shows_exist(page: str) -> None:
    """Whoever copies an example gets no "unknown key"; what the text calls `key = …` is a key too."""
    text = PAGES[page]
    for section in FAULTY:
        text = text.replace(section, "")
    assert [key for example in fenced(text, "toml") for key in unknown_keys(example)] == []
    assert [span for span in spans(text) if (set_to := re.match(r"(\w+) = ", span)) and set_to[1] not in WORDS] == []


ROWS = {
    "text": '"North"',
    "texts": '["a", "b"]',
    "whole number": "3",
    "date": '"early 1962"',
    "address": '"https://a.b"',
}
NEW_KEY = """
import sys
from coupline import schema, model
row = schema.Key("events", "novel", sys.argv[1], "New.", "1", "Novel", in_json=True, in_rows=True, asked=True)
schema.KEYS += (row,)
schema._BY_SECTION["events"] += schema.KEYS[-1:]
code = open(model.__file__, encoding="utf-8").read()
code = code.replace("    url: tuple", "    novel: object = None\\n    url: tuple")
exec(compile(code, model.__file__, "exec"), vars(model))
from coupline.__main__ import main
main(sys.argv[2:])
"""


@pytest.mark.parametrize("type_", ROWS)
def test_a_key_more_is_a_row_and_a_field(type_: str, tmp_path: Path) -> None:
    """With no other line of code it is read, asked for, shown, and stands in JSON, CSV, columns and the page."""
    file = tmp_path / "events.toml"
    file.write_text(f'[[events]]\nid = "a"\ntitle = "A"\nnovel = {ROWS[type_]}\n', encoding="utf-8")

    def said(*words: str) -> str:
        command = [sys.executable, "-c", NEW_KEY, type_, "-f", str(file), *words]
        return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout

    told = {"texts": "a, b", "date": "early 1962"}.get(type_, ROWS[type_].strip('"'))
    cell = {"date": "1962-37"}.get(type_, told)
    assert f"Novel       {told}\n" in said("show", "a")
    assert "novel" in json.loads(said("list", "--format", "json"))[0]
    assert said("list", "--columns", "id,novel") == f"a\t{cell}\n"
    assert "novel" in said("list", "--format", "csv").partition("\n")[0]
    assert said("list", "has:novel").startswith("a\t")
    assert "<dt>Novel</dt>" in said("export", "html")
