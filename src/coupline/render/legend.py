"""Legends: the signs of a drawing as characters, and with what they mean, as many on a line as fit."""

from collections.abc import Iterable, Iterator, Mapping

from coupline.layout.legend import flowed
from coupline.layout.signs import Sign
from coupline.render.lines import Line, StyledText, columns_of, wrapped
from coupline.render.paint import Ink

SIGNS = {
    Sign.DAY: "●", Sign.COARSE: "○", Sign.SPAN: "┯", Sign.BEFORE: "◄", Sign.AFTER: "►", Sign.ORDER: "◇",
    Sign.UNDATED: "·", Sign.POSSIBLE: "░", Sign.CERTAIN: "█", Sign.SEVERAL: "◉",
}  # fmt: skip
ASCII_SIGNS = {
    Sign.DAY: "*", Sign.COARSE: "o", Sign.SPAN: "T", Sign.BEFORE: "<", Sign.AFTER: ">", Sign.ORDER: "+",
    Sign.UNDATED: ".", Sign.POSSIBLE: "-", Sign.CERTAIN: "#", Sign.SEVERAL: "@",
}  # fmt: skip
BETWEEN = 2  # columns from one entry to the next


def signs_in(ink: Ink) -> Mapping[Sign, str]:
    """The character of each sign."""
    return ASCII_SIGNS if ink.ascii_only else SIGNS


def legend_lines(entries: Iterable[StyledText], width: int) -> Iterator[Line]:
    """Entries one beside the other, each with its style."""
    for several in flowed(entries, lambda entry: columns_of(entry[0]), width, BETWEEN):
        line = Line()
        for text, style in several:
            line.add(" " * BETWEEN if line.width else "").add(text, style)
        yield from wrapped(line, width)
