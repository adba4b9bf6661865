"""Lines of styled text, measured in columns: what drawings are made of that may be ten thousand lines long.

``paint`` prints them as they come, and Rich prints them inside its own drawings. They are lighter than its ``Text`` and
its tables, which take a hundred times as long to wrap a line that needs no wrapping.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.segment import Segment
    from rich.style import Style

StyledText = tuple[str, str]
_BREAKS = re.compile(r"(?<=[-–,/.…])(?=[^-–,/.…\u200d\ufe0f])")
_JOINED = re.compile(r"[\u200d\ufe0f]*.(?:\ufe0f|\u200d.?)*|.+", re.DOTALL)


class Line:
    """One line: pieces of text, each with a style, and how many columns they take together."""

    __slots__ = ("pieces", "width")

    def __init__(self, *pieces: StyledText) -> None:
        self.pieces: list[StyledText] = []
        self.width = 0
        for text, style in pieces:
            self.add(text, style)

    def __repr__(self) -> str:
        return f"<Line {self.plain!r}>"

    def __add__(self, other: "Line") -> "Line":
        made = Line()
        made.pieces, made.width = [*self.pieces, *other.pieces], self.width + other.width
        return made

    @property
    def plain(self) -> str:
        """Its text without styles."""
        return "".join(text for text, _ in self.pieces)

    def add(self, text: str, style: str = "") -> "Line":
        """Add a piece of text at its end; gives itself."""
        if text:
            self.pieces.append((text, style))
            self.width += columns_of(text)
        return self

    def to(self, width: int) -> "Line":
        """Add blanks up to this many columns; gives itself."""
        return self.add(" " * (width - self.width))


class Drawing:
    """Lines one below the other, as something that Rich prints. They may come from a generator, once."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = lines

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "Iterator[Segment]":
        """What Rich prints: each piece in its style."""
        from rich.segment import Segment  # only where Rich does the printing

        styles: dict[str, Style | None] = {"": None}
        end = Segment.line()
        for line in self.lines:
            for text, name in line.pieces:
                if name not in styles:
                    styles[name] = console.get_style(name)
                yield Segment(text, styles[name])
            yield end


def columns_of(text: str) -> int:
    """How many columns a terminal needs for a text."""
    return len(text) if text.isascii() else cell_len(text)


def wrap(text: str, width: int) -> list[str]:
    """A text broken between words into lines of at most so many columns; a longer word is broken too. Never empty.

    A mark on its own, as "?" or a dash, stays with the word before it where a line has room for both.
    """
    width = max(1, width)
    if columns_of(text) <= width:
        return [text.rstrip()]
    lines, line, used = [], "", 0
    for word in _words(text, width):
        size = columns_of(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width) if size > width else [word]
        lines += whole
        used = columns_of(line)
    return [*lines, line]


def _words(text: str, width: int) -> list[str]:
    """What a line may break between: plain blanks, and none of those that hold what they part together."""
    words: list[str] = []
    for word in filter(None, text.split(" ")):
        with_mark = f"{words[-1]} {word}" if words and not any(map(str.isalnum, word)) else ""
        if with_mark and columns_of(with_mark) <= width:
            words[-1] = with_mark
        else:
            words.append(word)
    return words


def _broken(word: str, width: int) -> list[str]:
    """A word that is longer than a line: broken behind its hyphens, commas and the like, elsewhere if need be."""
    lines = [""]
    for part in _BREAKS.split(word):
        if columns_of(lines[-1] + part) <= width:
            lines[-1] += part
        else:
            lines += _chopped(part, width)
    return lines[not lines[0] :]


def _chopped(text: str, width: int) -> list[str]:
    """A text in lines that are as full as can be."""
    if "\u200d" not in text and "\ufe0f" not in text:
        return chop_cells(text, width) or [text]
    lines = [""]  # joined characters: Rich loses a joiner that joins nothing, and what stands behind it
    for character in _JOINED.findall(text):
        if lines[-1] and columns_of(lines[-1] + character) > width:
            lines.append("")
        lines[-1] += character
    return lines


def wrapped(line: Line, width: int) -> list[Line]:
    """A styled line broken as ``wrap`` breaks its text, each letter in its style. Never empty."""
    if line.width <= width:
        return [line]
    styles = iter([style for text, style in line.pieces for char in text if not char.isspace()])
    made = []
    for text in wrap(line.plain, width):
        styled = [("" if char.isspace() else next(styles), char) for char in text]
        pieces = groupby(styled, key=itemgetter(0))
        made.append(Line(*(("".join(char for _, char in several), style) for style, several in pieces)))
    return made


def pair(left: Line, right: Line, width: int) -> list[Line]:
    """Two lines at the two ends of one; the right one below, at its end too, where both don't fit."""
    return ended(wrapped(left, width), right, width)


def ended(lines: list[Line], right: Line, width: int) -> list[Line]:
    """Lines with another at the end of the last; below it, at its end too, where both don't fit."""
    if not right.width:
        return lines
    room = width - right.width
    if room - lines[-1].width >= 2:  # or the two would read as one
        return [*lines[:-1], Line(*lines[-1].pieces).to(room) + right]
    return [*lines, *(Line().to(width - end.width) + end for end in wrapped(right, width))]


def followed(lines: list[Line], more: Line, width: int) -> list[Line]:
    """Lines with another behind the last; below it where both don't fit."""
    if lines[-1].width + 1 + more.width > width:
        return [*lines, *wrapped(more, width)]
    return [*lines[:-1], Line(*lines[-1].pieces).add(" ") + more]


def shortened(text: str, width: int, ellipsis: str = "…") -> str:
    """A text cut to so many columns, with an ellipsis where it was cut."""
    if columns_of(text) <= width:
        return text
    room = width - columns_of(ellipsis)
    if room <= 0:
        return ellipsis[: max(0, width)]
    return next(iter(chop_cells(text, room)), "").rstrip() + ellipsis
