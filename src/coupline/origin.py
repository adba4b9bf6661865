"""Where things are written: the text of a file, and the place of a thing in it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coupline.positions import Positions

Path = tuple[str | int, ...]  # of keys and indexes, from the top of a file to a value
Scan = Callable[[str], "Positions"]
Headers = Callable[[str, str], list[int] | None]


class SourceText:
    """One file that was read: its name as it was given, and its text. Positions are scanned when first asked for.

    Attributes:
        name: the path as it was given, ``<stdin>`` for standard input.
        text: the whole text, without a byte order mark.

    Args:
        name: as above.
        text: as above.
        scan: finds the positions of all values in the text; the format's, as the next one.
        headers: gives the lines of all elements of a list of tables, from 1, where a glance at the text tells them;
            else None.
    """

    def __init__(self, name: str, text: str, scan: Scan, headers: Headers | None = None) -> None:
        self.name, self.text = name, text
        self._scan, self._headers = scan, headers
        self._positions: Positions | None = None
        self._lines: dict[str, list[int] | None] = {}

    def with_text(self, text: str) -> "SourceText":
        """The same file with another text."""
        return SourceText(self.name, text, self._scan, self._headers)

    def line_of(self, path: Path) -> int:
        """The line that a key stands on, from 1; of an event without a scan of the text, where that can be."""
        if self._positions is None and self._headers is not None and len(path) == 2:  # a kind, and which of them
            kind, number = path
            if kind not in self._lines:
                self._lines[str(kind)] = self._headers(self.text, str(kind))
            lines = self._lines[str(kind)]
            if lines is not None and isinstance(number, int) and number < len(lines):
                return lines[number]
        return self.positions.of(path).key_line

    @property
    def positions(self) -> "Positions":
        """Where each value stands."""
        if self._positions is None:
            self._positions = self._scan(self.text)
        return self._positions


class Origin:
    """Where something was written: a file and the path of keys to it.

    Args:
        source: the file.
        path: from its top.
        left_out: of lists inside it, elements that can't be read: the key of the list, and the index, ascending.
    """

    __slots__ = ("left_out", "path", "source")

    def __init__(self, source: SourceText, path: Path, left_out: Sequence[tuple[str, int]] = ()) -> None:
        self.source, self.path, self.left_out = source, path, left_out

    @property
    def file(self) -> str:
        """The file's name as it was given."""
        return self.source.name

    @property
    def line(self) -> int:
        """The line it starts on, from 1."""
        return self.source.line_of(self.path)

    def path_of(self, *path: str | int) -> Path:
        """The path of a value inside it from the top of the file; elements of lists that are left out do not count."""
        for key, left_out in self.left_out:
            number = path[1] if len(path) > 1 and path[0] == key else None
            if isinstance(number, int) and left_out <= number:
                path = (key, number + 1, *path[2:])
        return (*self.path, *path)

    def place_of(self, *path: str | int) -> tuple[int, int]:
        """The line and the column of a value inside it, from 1, by the path that ``path_of`` takes.

        Those of the nearest thing written around it where it is not written itself.
        """
        where = self.source.positions.of(self.path_of(*path))
        return where.line, where.column
