import re
import runpy
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

import coupline
from coupline.schema import KEYS, SECTIONS, Key, keys_of
from tests.contracts.manual import PAGES, ROOT, fenced, keys, named, sections, spans

NONE = "zqxjv"  # a key that resembles no other, so that the program lists those that it knows


def known(text: str) -> list[str]:
    """The keys that the program lists where a text has `NONE`; none where any key may stand there, or no table."""
    try:
        coupline.loads(text)
    except coupline.TimelineFileError as error:
        hints = [each.hint for each in error.problems if each.code == "unknown-key" and NONE in each.message]
        return re.findall(r"\w+", hints[0].removeprefix("known here: ")) if hints else []
    return []


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
