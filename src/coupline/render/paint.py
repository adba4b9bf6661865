"""A drawing → the text that a terminal shows; and what every painter needs of it."""

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from coupline.escaping import to_ascii, visible, visible_lines
from coupline.render.lines import Drawing, Line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

# Of the 16 colours of the terminal's own palette, which its user has chosen to be legible; never the only sign of a
# thing. A style may also name a colour as "#0072b2": see ``shades``.
WHEN = "cyan"
FAINT = "dim"
STRONG = "bold"
ERA = "magenta"
DERIVED = "italic dim"
NAME = "green"

Shades = Literal["truecolor", "256", "standard"]
OFF = "\x1b[0m"
_ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3"}


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

    def text(self, text: str, style: str = "") -> "Text":
        """A file's text as Rich text: never markup."""
        from rich.text import Text  # a drawing of lines needs none

        return Text(self.plain(text), style=style)

    def lines(self, text: str, style: str = "") -> "Text":
        """A file's text of several lines as Rich text."""
        from rich.text import Text

        safe = visible_lines(text)
        return Text(to_ascii(safe) if self.ascii_only else safe, style=style)


class Capture(io.StringIO):
    """A buffer that says what it can hold, so that Rich draws its own lines in it accordingly."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override] # io.StringIO has it as an attribute that is always None
        """What the page can hold: ``ascii`` or ``utf-8``."""
        return self._encoding


def paint(drawing: "RenderableType", *, width: int, color: bool, ascii_only: bool) -> str:
    """The text of a drawing, its lines without blanks at their ends, with ANSI codes only where it may have colours."""
    return "".join(painted(drawing, width=width, color=color, ascii_only=ascii_only))


def painted(drawing: "RenderableType", *, width: int, color: bool, ascii_only: bool) -> Iterator[str]:
    """The text of ``paint`` in chunks of whole lines, each made when it is asked for: of a ``Drawing`` line by line."""
    if isinstance(drawing, Drawing):
        codes = _Codes(shades()) if color else None
        yield from (_shown(line, codes) + "\n" for line in drawing.lines)
        return
    from rich.console import Console, Group  # a drawing of lines needs none

    if isinstance(drawing, Group):
        for each in drawing.renderables:
            yield from painted(each, width=width, color=color, ascii_only=ascii_only)
        return
    page = Capture("ascii" if ascii_only else "utf-8")
    console = Console(
        file=page, width=width, force_terminal=color, color_system=shades() if color else None, no_color=not color,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    console.print(Group(drawing))  # a text keeps where it stands in a line only within a group
    yield "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines())


def _shown(line: Line, codes: "_Codes | None") -> str:
    """A line with its codes, without blanks at its end."""
    if codes is None:
        return line.plain.rstrip()
    pieces = [f"{codes[style]}{text}{OFF}" if style else text for text, style in line.pieces]
    return "".join(pieces).rstrip()


def shades() -> Shades:
    """How many colours the terminal says that it has: any, 256, or the 16 of its palette.

    A colour of the palette is printed in the same way everywhere; any other as the nearest one that there is.
    """
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if "256color" in os.environ.get("TERM", "") else "standard"


class _Codes(dict[str, str]):
    """For each style the code that turns it on, made when it is first met."""

    def __init__(self, shades: Shades) -> None:
        super().__init__()
        self.shades = shades

    def __missing__(self, style: str) -> str:
        self[style] = made = _code(style, self.shades)
        return made


def _code(style: str, shades: Shades) -> str:
    """The ANSI code of a style: of its words, which are attributes, and last a colour."""
    from rich.color import Color, ColorSystem  # only where there are colours

    system = {"truecolor": ColorSystem.TRUECOLOR, "256": ColorSystem.EIGHT_BIT, "standard": ColorSystem.STANDARD}
    codes: list[str] = []
    for word in style.split():
        attribute = _ATTRIBUTES.get(word)
        codes += [attribute] if attribute else Color.parse(word).downgrade(system[shades]).get_ansi_codes()
    return f"\x1b[{';'.join(codes)}m"
