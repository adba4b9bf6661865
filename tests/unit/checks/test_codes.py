"""Every kind of problem has a short name, and docs/checks.md explains it."""

import ast
import re
from pathlib import Path

import pytest

from coupline.checks import CODES, check

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `([a-z-]+)`\n(.+?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
UNREADABLE = {"unreadable-file", "unreadable-folder"}


def _of_the_loader() -> set[str]:
    """The codes that the loader's own calls write."""
    found: set[str] = set()
    for file in (ROOT / "src" / "coupline" / "loading").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {
                "report",
                "needed",
                "Problem",
            }:
                number = 0 if ast.unparse(node.func) == "reading.report" else 1
                code = node.args[number] if len(node.args) > number else None
                if isinstance(code, ast.Constant):
                    found.add(str(code.value))
    return found


def test_the_page_has_every_code_and_no_other() -> None:
    """Whoever meets a short name finds it explained, and nothing is explained that does not exist."""
    assert sorted(SECTIONS) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_page_says_how_grave_it_is_and_shows_an_example(code: str) -> None:
    """Each section has the severities of the code, an example of one to four lines, and more words after it."""
    severities, _, rest = SECTIONS[code].partition("\n")
    assert tuple(part.split()[0].rstrip(";") for part in severities.split("; ")) == CODES[code].severities
    example = re.search(r"```(?:toml|console)\n(.+?)```\n\n(.+)", rest, re.DOTALL)
    assert example is not None
    assert 1 <= example[1].count("\n") <= 4


def test_every_code_of_the_loader_is_listed() -> None:
    """No problem of the loader is without a place on the page; nor is a code listed that nothing reports."""
    loaders = _of_the_loader()
    assert len(loaders) > 15
    assert loaders <= set(CODES)
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py") if file.stem != "codes")
    assert [code for code in CODES if f'"{code}"' not in source] == sorted(UNREADABLE)


def test_every_invalid_case_has_a_listed_code() -> None:
    """What the loader reports of real files is listed, with the severity that the page gives."""
    problems = [problem for case in (ROOT / "tests" / "cases" / "invalid").glob("*.toml") for problem in check(case)]
    assert len({problem.code for problem in problems}) > 15
    assert all(problem.severity in CODES[problem.code].severities for problem in problems)


def test_every_check_stands_in_the_table_once() -> None:
    """A check that no row names would never run; each public generator of the package is named by one row or more."""
    named = {path for code in CODES.values() for path in code.checks}
    written = {
        f"{file.stem}.{node.name}"
        for file in (ROOT / "src" / "coupline" / "checks").glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or node) == "Iterator[Problem]"
        and not node.name.startswith("_")
    }  # fmt: skip
    assert len(written) > 15
    assert named == written
