"""A scroll bar in ASCII: its ends are whole cells."""

from typing import ClassVar

from textual.scrollbar import ScrollBarRender


class AsciiBar(ScrollBarRender):
    """A scroll bar of blanks alone, told apart by their colours."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8
