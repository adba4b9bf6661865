"""Tables of GitHub-flavoured Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from coupline.escaping import visible


def rows(header: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table, whose cells are text: what would be markup is escaped."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    for row in cells:
        yield "| " + " | ".join(_escaped(cell) for cell in row) + " |"


def _escaped(cell: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#~&" else char for char in visible(cell))
