"""Terms of a query as text that reads back to them."""

import re

# What may stand without quotes: nothing that parts words, begins a key, or is a word of the grammar.
_PLAIN = re.compile(r'[^\s()":*\\]+')
OPERATORS = frozenset({"not", "or", "and"})


def written(key: str, text: str, *, begins: bool = False) -> str:
    """A term with a key: ``tag:labour``, ``tag:"labour dispute"``, ``tag:lab*``.

    Args:
        key: "" for words without one.
        text: the value.
        begins: whether it is only the beginning of one.
    """
    quoted = text if _PLAIN.fullmatch(text) and (key or text.lower() not in OPERATORS) else f'"{_escaped(text)}"'
    return f"{key}{':' if key else ''}{quoted}{'*' if begins else ''}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
