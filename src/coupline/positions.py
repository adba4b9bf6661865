"""Where every value of a text stands, by the path of keys and indexes that leads to it.

The reader of a format finds the places, as offsets into the text, and hangs them into a tree of ``Node``s; lines and
columns are counted from them when they are asked for.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]


class Position(NamedTuple):
    """Where a key and its value stand: lines and columns from 1, in characters; the end is exclusive."""

    line: int
    column: int
    key_line: int
    key_column: int
    end_line: int
    end_column: int


class Node:
    """A path's place, as offsets from 0, and the places under it: by key in a table, by index in an array.

    Args:
        key: where the key begins; an element of an array has the place of its value.
        start: where the value begins.
        end: where the value ends, exclusive.
    """

    __slots__ = ("children", "end", "key", "start")

    def __init__(self, key: int, start: int, end: int) -> None:
        self.key, self.start, self.end = key, start, end
        self.children: dict[str | int, Node] = {}


class Positions(Mapping[KeyPath, Position]):
    """The positions of all paths of a text, every path after the one that holds it.

    The empty path is the text as a whole; it stands at line 1, column 1, and is empty.

    Args:
        root: the place of the empty path, with all others under it.
        text: the whole text, in which offsets are counted.
    """

    __slots__ = ("_lines", "_root")

    def __init__(self, root: Node, text: str) -> None:
        self._root = root
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

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
        waiting: list[tuple[KeyPath, Node]] = [((), self._root)]
        while waiting:
            path, node = waiting.pop()
            yield path
            waiting += [((*path, step), child) for step, child in reversed(node.children.items())]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _walk(self, path: KeyPath) -> tuple[Node, int]:
        node = self._root
        for depth, step in enumerate(path):
            child = node.children.get(step)
            if child is None:
                return node, depth
            node = child
        return node, len(path)

    def _position(self, node: Node) -> Position:
        return Position(*self._line_column(node.start), *self._line_column(node.key), *self._line_column(node.end))

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
