"""JSON: the whole of what is known, for programs, as one array."""

from collections.abc import Iterable, Iterator
from typing import Any

from coupline.formats import jsonl


def objects(values: Iterable[dict[str, Any]], *, ascii_only: bool = False) -> Iterator[str]:
    """One array of objects, an object a line."""
    lines = list(jsonl.objects(values, ascii_only=ascii_only))
    if not lines:
        yield "[]"
        return
    for n, line in enumerate(lines):
        yield ("[" if n == 0 else " ") + line + ("]" if n == len(lines) - 1 else ",")
