"""The manual taken apart: its pages, their code, and the tables in which names of the program stand."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = {
    path.name: path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
}
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def fenced(page: str, language: str) -> list[str]:
    """The code blocks of a page that are of a language."""
    return [code for found, code in _FENCE.findall(page) if found == language]


def spans(page: str) -> list[str]:
    """The pieces of code in the running text of a page and in its tables, which write a bar as a bar with a stroke."""
    prose = re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL)
    return [span.replace("\\|", "|") for part in prose.split("\n\n") for span in named(" ".join(part.splitlines()))]


def typed(page: str) -> Iterator[list[str]]:
    """The words behind `coupline` of each command that a page shows, with an empty list for `coupline` alone."""
    lines = [line[2:] for code in fenced(page, "console") for line in code.splitlines() if line.startswith("$ ")]
    for line in [*lines, *(re.sub(r"[\[\]]", "", span) for span in spans(page))]:
        if re.match(r"coupline( |$)", line):
            yield shlex.split(line, comments=True)[1:]


def sections(page: str, level: int = 2) -> dict[str, str]:
    """The text below each heading of a level, up to the next of the same."""
    _, *parts = re.split(rf"^{'#' * level} (.+)\n", page, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def named(cell: str) -> list[str]:
    """The pieces of code in a text of one line, as a heading or a cell of a table."""
    return re.findall(r"`([^`]+)`", cell)


def rows(text: str) -> list[list[str]]:
    """The names in the first cell of each row of a text's tables, without the heads."""
    return [named(line.split("|")[1]) for line in text.splitlines() if line.startswith("| `")]


def keys(section: str) -> list[str]:
    """The keys that the tables of a section list; those below `### a, b` as "a.key" and "b.key", each once a row."""
    head, *parts = re.split(r"^### (.+)\n", section, flags=re.MULTILINE)
    found = [key for row in rows(head) for key in row]
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        found += [f"{parent}.{key}" for parent in named(heading) for row in rows(text) for key in row]
    return found
