"""A Rich renderable → the text that a terminal shows; and what every painter needs of it."""

import io
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.text import Text

from coupline.escaping import to_ascii, visible, visible_lines

# The 16 colours of the terminal's own palette, which its user has chosen to be legible; never the only sign of a thing.
WHEN = "cyan"
FAINT = "dim"
STRONG = "bold"
ERA = "magenta"
DERIVED = "italic dim"
NAME = "green"


class Ink(NamedTuple):
    """How text is put on this terminal.

    Attributes:
        ascii_only: whether only ASCII may be shown.
        width: in columns.
    """

    ascii_only: bool = False
    width: int = 80

    def plain(self, text: str) -> str:
        """A file's text as it may be shown on one line: no control characters, ASCII where it must be."""
        safe = visible(text)
        return to_ascii(safe) if self.ascii_only else safe

    def text(self, text: str, style: str = "") -> Text:
        """A file's text as Rich text: never markup."""
        return Text(self.plain(text), style=style)

    def lines(self, text: str, style: str = "") -> Text:
        """A file's text of several lines as Rich text."""
        safe = visible_lines(text)
        return Text(to_ascii(safe) if self.ascii_only else safe, style=style)


class Page(io.StringIO):
    """A buffer that says what it can hold, so that Rich draws its own lines in it accordingly."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override] # io.StringIO has it as an attribute that is always None
        """What the page can hold: ``ascii`` or ``utf-8``."""
        return self._encoding


def paint(drawing: RenderableType, *, width: int, color: bool, ascii_only: bool) -> str:
    """The text of a drawing, its lines without blanks at their ends, with ANSI codes only where it may have colours."""
    page = Page("ascii" if ascii_only else "utf-8")
    console = Console(
        file=page, width=width, force_terminal=color, color_system="standard" if color else None, no_color=not color,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(drawing)
    return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines())


_RULER = Console(file=io.StringIO(), width=80, legacy_windows=False)


def wrap(text: Text, width: int) -> list[Text]:
    """A text broken between words into lines of at most so many columns; a longer word is broken too."""
    lines = list(text.wrap(_RULER, max(1, width)))
    for line in lines:
        line.rstrip()
    return lines or [Text("")]


def pair(left: Text, right: Text, width: int) -> list[Text]:
    """Two texts at the two ends of a line; the right one below, at its end too, where both don't fit."""
    if not right.plain:
        return wrap(left, width)
    lines = wrap(left, width)
    gap = width - lines[-1].cell_len - right.cell_len
    if gap >= 2:  # noqa: PLR2004 - or the two would read as one
        return [*lines[:-1], Text.assemble(lines[-1], " " * gap, right)]
    ends = wrap(right, width)
    return [*lines, *(Text.assemble(" " * (width - end.cell_len), end) for end in ends)]
