"""JSON lines: the whole of what is known, for programs, an object a line."""

import json
import math
from collections.abc import Iterable, Iterator
from datetime import date, time
from typing import Any

from coupline.escaping import json_safe


def objects(values: Iterable[dict[str, Any]], *, ascii_only: bool = False) -> Iterator[str]:
    """One object a line. Values of TOML that JSON lacks (dates, nan and inf in ``meta``) are text."""
    for each in values:
        yield json_safe(_dumped(each, ascii_only=ascii_only))


def _dumped(each: dict[str, Any], *, ascii_only: bool) -> str:
    try:
        return json.dumps(each, ensure_ascii=ascii_only, default=_iso, allow_nan=False)
    except ValueError:  # TOML has nan and inf, JSON has not
        return json.dumps(_finite(each), ensure_ascii=ascii_only, default=_iso)


def _finite(value: Any) -> Any:
    """The value with every number that is none, or has no end, as text."""
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _iso(value: date | time) -> str:
    """The text of a TOML date, time or date-time: all that ``meta`` may hold and JSON may not."""
    return value.isoformat()
