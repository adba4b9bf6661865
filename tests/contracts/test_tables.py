"""Each piece of knowledge has one table: what else lists the same things would have to be kept in step by hand."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from coupline.checks import CODES
from coupline.columns import FIELDS
from coupline.formats import FORMATS
from coupline.query import KEYS as QUERY_KEYS
from coupline.schema import KEYS, RELATIONS, SECTIONS

SOURCE = Path(__file__).parents[2] / "src" / "coupline"
# For each kind of thing: its words, the module that has their table, and how many of them make another list a table.
TABLES = {
    "relations": ({*RELATIONS}, "schema.py", 2),
    "keys of events": ({key.name for key in KEYS if key.section == "events"} - {*RELATIONS}, "schema.py", 8),
    "keys of dates": ({key.name for key in KEYS if key.type == "date"}, "schema.py", 3),
    "checks": ({*CODES}, "checks/codes.py", 3),
    "columns": ({*FIELDS}, "columns.py", 12),
    "formats": ({*FORMATS}, "formats/__init__.py", 4),
    "keys of queries": ({*QUERY_KEYS}, "query/terms.py", 10),
}
# A choice among the keys of events, in an order of its own, is no second table of them; "before" and "after" are words
# of dates and of queries too, and two relations among others that a check looks at.
WORDS = (
    "checks/order.py",
    "query/terms.py",
    "dates/forms.py",
    "dates/word_faults.py",
    "dates/english_phrases.py",
    "dates/english_usual.py",
)
CHOICES = {
    *(("relations", each) for each in WORDS),
    ("columns", "formats/sheet.py"),
    ("keys of events", "formats/sheet.py"),
    ("keys of events", "columns.py"),
}


def collections(tree: ast.AST) -> Iterator[set[str]]:
    """The texts of each list, tuple, set and dictionary that is written out, and of each sequence of calls in one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            elements = [each for each in node.keys if each is not None]
        elif isinstance(node, ast.List | ast.Tuple | ast.Set):
            elements = node.elts
        else:
            continue
        heads = [each.args[0] if isinstance(each, ast.Call) and each.args else each for each in elements]
        yield {each.value for each in heads if isinstance(each, ast.Constant) and isinstance(each.value, str)}


@pytest.mark.parametrize("kind", TABLES)
def test_a_kind_of_thing_is_listed_in_one_module(kind: str) -> None:
    """No other module lists relations, keys, checks, columns, formats or keys of queries."""
    words, home, many = TABLES[kind]
    found = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        for texts in collections(ast.parse(path.read_text(encoding="utf-8")))
        if len(texts & words) >= many
    }
    assert {each for each in found if (kind, each) not in CHOICES} <= {home}


def test_no_table_has_a_thing_twice() -> None:
    """Of two rows one would never be read."""
    assert [key for key, times in Counter((key.section, key.name) for key in KEYS).items() if times > 1] == []
    assert [name for name, times in Counter(section.name for section in SECTIONS).items() if times > 1] == []
    assert {key.section for key in KEYS} == {section.name for section in SECTIONS}
    assert {key.name for key in KEYS if key.type == "relations"} == {*RELATIONS}
