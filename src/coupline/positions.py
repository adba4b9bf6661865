r"""Where every key, value and array element of a TOML text stands.

``tomllib`` keeps no positions, so a fault in a file that it has read is found again here, by a second and much simpler
reading: the text is known to be valid, and only its outline matters. Lines and columns count from 1, in characters;
inside this module a place is an offset into the text, from 0. Ends are exclusive.

    text   = (skip (header | pair))* skip
    header = "[" key "]" | "[[" key "]]"
    pair   = key "=" value
    key    = NAME ("." NAME)*                     NAME: bare, "basic" or 'literal', blanks around it
    value  = array | inline | STRING | SCALAR     SCALAR: all up to a blank, "," "]" "}" or "#"; a date may go on
    array  = "[" (skip value)* skip "]"                   after one blank: 1964-11-04 07:00:00
    inline = "{" (skip pair)* skip "}"
    skip   = (blank | line end | "," | comment)*

A path is the steps that one takes through the value that ``tomllib.loads`` returns: keys, and indexes from 0. What a
path's key and value are in the text:

    written as                   its key                         its value
    ``key = value``              the last name of the key        the value
    an element in brackets       the element                     the element
    ``[a.key]``                  the header's last name          the header, brackets and all
    an element ``[[a.key]]``     the header's last name          the header, brackets and all
    the array of those           the first header's last name    that name
    only on the way to others    the name where first written    that name

The last row is ``a`` above, or in ``a.key = value``; a header ``[a]`` that follows takes its place.
"""

import re
import tomllib
from bisect import bisect
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]

# No pattern can match in two ways, so none of them backtracks, whatever the text.
_BASIC = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_LITERAL = r"'[^']*'"
# One or two quotes may stand inside, or just before the closing three.
_LONG_BASIC = r'"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"{3,5}'
_LONG_LITERAL = r"'''[^']*(?:'(?!'')[^']*)*'{3,5}"
_WORD = r"[^\s,\]}#]+"
_SKIP = re.compile(r"[ \t\r\n,]*(?:#[^\n]*[ \t\r\n,]*)*")
_NAME = re.compile(rf"[ \t]*({_BASIC}|{_LITERAL}|[A-Za-z0-9_-]+)[ \t]*([.=\]])")
_QUOTED_HEADER = re.compile(r"\[\[[ \t]*[\"']")
_VALUE = re.compile(
    rf"[ \t]*({_LONG_BASIC}|{_LONG_LITERAL}|{_BASIC}|{_LITERAL}|[\[{{]|{_WORD}(?: (?=\d){_WORD})?)",
    re.DOTALL,  # an escape may be a backslash and a line end
)


def header_lines(text: str, name: str) -> list[int] | None:
    """The lines, from 1, of the headers ``[[name]]``, in order: in a hundredth of the time that ``scan`` takes.

    None where it takes a scan to know them: with strings of several lines, in which anything may stand, or where a
    header has its name in quotes.

    Args:
        text: valid TOML.
        name: a bare key.
    """
    if '"""' in text or "'''" in text or _QUOTED_HEADER.search(text):
        return None
    lines, line, counted = [], 1, 0
    for header in re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", text, re.MULTILINE):
        line += text.count("\n", counted, header.start())
        counted = header.start()
        lines.append(line)
    return lines


class Position(NamedTuple):
    """Where a key and its value stand: lines and columns from 1, in characters; the end is exclusive."""

    line: int
    column: int
    key_line: int
    key_column: int
    end_line: int
    end_column: int


class _Node:
    """A path's place, as offsets from 0, and the places under it: by key in a table, by index in an array."""

    __slots__ = ("children", "end", "key", "start")

    def __init__(self, key: int, start: int, end: int) -> None:
        self.key, self.start, self.end = key, start, end
        self.children: dict[str | int, _Node] = {}


class Positions(Mapping[KeyPath, Position]):
    """The positions of all paths of a TOML text, every path after the one that holds it.

    The empty path is the text as a whole; it stands at line 1, column 1, and is empty.
    """

    __slots__ = ("_lines", "_root")

    def __init__(self, root: _Node, lines: list[int]) -> None:
        self._root, self._lines = root, lines

    def of(self, path: KeyPath) -> Position:
        """Finds the nearest place for a path: its own, or that of the longest part of it that exists.

        A fault about a missing key so points to the table that misses it.

        Args:
            path: keys and indexes, outermost first; it need not exist.
        """
        return self._position(self._walk(path)[0])

    def __getitem__(self, path: KeyPath) -> Position:
        node, depth = self._walk(path)
        if depth < len(path):
            raise KeyError(path)
        return self._position(node)

    def __iter__(self) -> Iterator[KeyPath]:
        waiting: list[tuple[KeyPath, _Node]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            waiting += [((*path, step), child) for step, child in reversed(node.children.items())]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _walk(self, path: KeyPath) -> tuple[_Node, int]:
        node = self._root
        for depth, step in enumerate(path):
            child = node.children.get(step)
            if child is None:
                return node, depth
            node = child
        return node, len(path)

    def _position(self, node: _Node) -> Position:
        return Position(*self._line_column(node.start), *self._line_column(node.key), *self._line_column(node.end))

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


def scan(text: str) -> Positions:
    r"""Finds where every key, value and array element of a TOML text stands.

    Args:
        text: what ``tomllib.loads`` has accepted, without a byte order mark; lines end in ``\n`` or ``\r\n``.

    Returns:
        A position for each path through the value that ``tomllib.loads(text)`` returns.

    Raises:
        ValueError: the text is not TOML. Not every fault is noticed: that is the parser's work, done before.

    Examples:
        >>> places = scan('[[events]]\ntitle = "Coup"\npeople = ["lechin"]')
        >>> places["events", 0, "people", 0]
        Position(line=3, column=11, key_line=3, key_column=11, end_line=3, end_column=19)
        >>> places.of(("events", 0, "date")).line
        1
    """
    root = table = _Node(0, 0, 0)
    pos = _skip(text, 0)
    while pos < len(text):
        if text[pos] == "[":
            table, pos = _header(text, pos, root)
        else:
            node, _, pos = _key(text, pos, table)
            pos = _value(text, pos, node)
        pos = _skip(text, pos)
    return Positions(root, [0, *(match.end() for match in re.finditer("\n", text))])


def _header(text: str, start: int, root: _Node) -> tuple[_Node, int]:
    """Reads a header; returns the table that it opens, and the offset after it."""
    doubled = text.startswith("[[", start)
    node, key, pos = _key(text, start + 1 + doubled, root)
    end = pos + doubled
    if doubled:
        node.children[len(node.children)] = element = _Node(key, start, end)
        return element, end
    # The table may stand already where a sub-table named it; its own header is the better place.
    node.key, node.start, node.end = key, start, end
    return node, end


def _key(text: str, pos: int, table: _Node) -> tuple[_Node, int, int]:
    """Follows a key down from a table, making what is missing.

    Returns:
        The node of the last name, the offset of that name, and the offset after the ``=`` or ``]`` that ends the key.
    """
    while True:
        match = _match(_NAME, text, pos)
        start, end = match.span(1)
        name = _unquote(match[1])
        node = table.children.get(name)
        if node is None:
            node = table.children[name] = _Node(start, start, end)
        pos = match.end()
        if match[2] != ".":
            return node, start, pos
        # A name on the way that is an array of tables means its last element. Keys of tables are never numbers.
        table = node.children.get(len(node.children) - 1, node)


def _value(text: str, pos: int, node: _Node) -> int:
    """Reads a value with all that it holds; returns the offset after it."""
    unclosed: list[_Node] = []  # arrays and inline tables, outermost first: a list is deeper than the call stack
    pos = _begin(text, pos, node, unclosed)
    while unclosed:
        holder = unclosed[-1]
        pos = _skip(text, pos)
        if text.startswith(("]", "}"), pos):
            pos += 1
            holder.end = pos
            unclosed.pop()
            continue
        if text[holder.start] == "[":
            child = holder.children[len(holder.children)] = _Node(pos, pos, pos)
        else:
            child, _, pos = _key(text, pos, holder)
        pos = _begin(text, pos, child, unclosed)
    return pos


def _begin(text: str, pos: int, node: _Node, unclosed: list[_Node]) -> int:
    """Places a value; of an array or an inline table only the bracket is read, and it joins the unclosed ones."""
    node.start, node.end = _match(_VALUE, text, pos).span(1)
    if text[node.start] in "[{":
        unclosed.append(node)
    return node.end


def _unquote(name: str) -> str:
    """The key that a name spells."""
    if name[0] not in "\"'":
        return name
    if name[0] == "'" or "\\" not in name:
        return name[1:-1]
    return next(iter(tomllib.loads(f"{name} = 0")))


def _skip(text: str, pos: int) -> int:
    """The offset of the next thing that is no blank, line end, comma or comment."""
    return _match(_SKIP, text, pos).end()


def _match(pattern: re.Pattern[str], text: str, pos: int) -> re.Match[str]:
    match = pattern.match(text, pos)
    if match is None:
        raise ValueError(f"not TOML at offset {pos}")
    return match
