"""Names of the source: one meaning each."""

import ast
from collections import defaultdict
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "coupline"


def test_a_class_name_means_one_thing() -> None:
    """Who reads `Step` knows which: no two modules define a class of one name, with an underscore before it or not."""
    homes = defaultdict(set)
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                homes[node.name.lstrip("_")].add(str(path.relative_to(SOURCE)))
    assert len(homes) > 100
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}
