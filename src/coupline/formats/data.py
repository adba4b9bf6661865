"""JSON and JSON lines: the whole of what is known, for programs."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any

from coupline.escaping import json_safe


def as_json(objects: Iterable[dict[str, Any]], *, ascii_only: bool = False) -> Iterator[str]:
    """One array of objects, an object a line."""
    lines = list(as_jsonl(objects, ascii_only=ascii_only))
    if not lines:
        yield "[]"
        return
    for n, line in enumerate(lines):
        yield ("[" if n == 0 else " ") + line + ("]" if n == len(lines) - 1 else ",")


def as_jsonl(objects: Iterable[dict[str, Any]], *, ascii_only: bool = False) -> Iterator[str]:
    """One object a line. Values of TOML that JSON lacks (dates in ``meta``) are ISO 8601 text."""
    for each in objects:
        yield json_safe(json.dumps(each, ensure_ascii=ascii_only, default=_iso))


def _iso(value: date | time) -> str:
    """The text of a TOML date, time or date-time: all that ``meta`` may hold and JSON may not."""
    return value.isoformat()
