"""TOML: the format of event lists."""

from typing import TYPE_CHECKING

from coupline.errors import Problem
from coupline.formats.document import Document
from coupline.formats.toml_syntax import Reading, read_toml
from coupline.origin import Path, SourceText
from coupline.storage import StoredFile

if TYPE_CHECKING:
    from coupline.positions import Positions


def read(stored: StoredFile) -> Document:
    """Read a file.

    Raises:
        UnicodeDecodeError: it is not UTF-8.
    """
    return read_text(stored.name, stored.text)


def read_text(name: str, text: str) -> Document:
    """Read a text. What is no TOML is reported; see ``toml_syntax`` for how much of the rest is read then.

    Args:
        name: stands for the file in messages.
        text: without a byte order mark.
    """
    reading = read_toml(source_text(name, text))
    if not reading.data and not reading.problems:
        hint = 'begin with [[events]] and title = "…" on the next line'
        message = "the file has nothing but comments" if text.strip() else "the file is empty"
        reading.problems.append(Problem("error", "empty-file", message, hint, name))
    return TomlDocument(reading)


def source_text(name: str, text: str) -> SourceText:
    """A text that finds its places as TOML."""
    return SourceText(name, text, _scan, _headers)


class TomlDocument(Document):
    """A file of TOML, whose places are those of the text before its mending."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading.source, reading.data, reading.problems)
        self._reading = reading

    def place(self, path: Path, *, at_key: bool) -> tuple[int, int]:
        """As of any document, in the text as it was written."""
        line, column = super().place(path, at_key=at_key)
        return line, self._reading.column(line, column)

    def is_settled(self, line: int, column: int) -> bool:
        """Whether the syntax of the value at a place was at fault."""
        return (line, column) in self._reading.settled


def _scan(text: str) -> "Positions":
    from coupline.formats.toml_positions import scan  # most runs need no position

    return scan(text)


def _headers(text: str, name: str) -> list[int] | None:
    from coupline.formats.toml_positions import header_lines

    return header_lines(text, name)
