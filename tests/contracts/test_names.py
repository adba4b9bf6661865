"""Names of the source: one meaning each."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "coupline"


def test_a_name_of_a_type_means_one_thing() -> None:
    """Who reads `Step` knows which: no two modules define one name, be it a class or an alias, with "_" or not."""
    homes = defaultdict(set)
    for path in SOURCE.rglob("*.py"):
        for name in types_in(ast.parse(path.read_text(encoding="utf-8"))):
            homes[name.lstrip("_")].add(str(path.relative_to(SOURCE)))
    assert len(homes) > 200
    assert {"Sign", "DateStyle", "Window", "PrintFormat", "EventOrEra"} <= homes.keys()
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}


def types_in(module: ast.Module) -> Iterator[str]:
    """The classes of a module, and the aliases at its top: ``X = Literal[…]``, ``A | B``, ``TypeVar(…)``."""
    yield from (node.name for node in ast.walk(module) if isinstance(node, ast.ClassDef))
    yield from aliases_in(module.body)


def aliases_in(lines: Iterable[ast.stmt]) -> Iterator[str]:
    """The names that are given to types, also where only a type checker reads them. Constants have other letters."""
    for line in lines:
        match line:
            case ast.If():
                yield from aliases_in([*line.body, *line.orelse])
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp(op=ast.BitOr()) | ast.Call())
                | ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias"))
            ) if name.lstrip("_")[:1].isupper() and not name.isupper():
                yield name
            case _:
                pass
