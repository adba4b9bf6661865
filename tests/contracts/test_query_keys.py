import re

import pytest

from coupline.checks import CODES
from coupline.query import KEYS
from coupline.query.attributes import THINGS
from coupline.query.terms import PLACED
from coupline.schema import RELATIONS
from tests.contracts.manual import PAGES, named, rows, sections, spans, typed

TERMS = sections(PAGES["query.md"])["Terms"]
KEY = re.compile(r"(?<![\w.:\"'-])([a-z]+)(?:\.[\w-]+)?:(?=[^\s/])")
ID = "file:id"  # what an id is written as where two files have it


def values(key: str) -> set[str]:
    """The values that the page lists behind a key in its table."""
    (line,) = (line for line in TERMS.splitlines() if line.startswith(f"| `{key}:"))
    return {*named(line.split("|")[2])}


def test_the_page_of_queries_has_every_key_and_no_other() -> None:
    """Its table of terms shows each key of the language."""
    shown = {key for row in rows(TERMS) for term in row for key in re.findall(r"(?:^|\s)([a-z]+)(?:\.[\w-]+)?:", term)}
    assert sorted(shown) == sorted({*KEYS, "meta"})


def test_the_page_lists_every_value_of_has_and_placed_and_no_other() -> None:
    """What an event may have, and what may place it, is told."""
    assert values("placed") == {*PLACED}
    assert values("has") - {"meta.KEY"} == {*THINGS} - {*RELATIONS}


@pytest.mark.parametrize("page", PAGES)
def test_the_terms_that_a_page_shows_have_keys_that_exist(page: str) -> None:
    """Whoever copies a query gets no "no key", from a command or from the text."""
    queries = [word for words in typed(PAGES[page]) for word in words] + spans(PAGES[page])
    assert {key for query in queries if query != ID for key in KEY.findall(query)} - {*KEYS, "meta"} == set()


@pytest.mark.parametrize("page", PAGES)
def test_the_codes_that_a_page_accepts_exist(page: str) -> None:
    """`accept` names checks; docs/checks.md has each of them, which tests/unit/checks/test_codes.py holds."""
    text = PAGES[page].replace(sections(PAGES["checks.md"], 3)["`unmatched-accept`"], "")
    accepted = [code for listed in re.findall(r"accept = \[(.*?)\]", text) for code in re.findall(r'"(.+?)"', listed)]
    assert [code for code in accepted if code not in CODES] == []
