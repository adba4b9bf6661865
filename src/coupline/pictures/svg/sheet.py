"""The sheet that a drawing is made on: text and shapes from top to bottom, and at the end the whole document."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coupline.choices import DateStyle
from coupline.layout.legend import flowed
from coupline.layout.spine import extent
from coupline.palette import PALETTE, Colors
from coupline.pictures.svg import style
from coupline.pictures.svg.markup import element, escaped, safe
from coupline.pictures.svg.text import BOLD, LINE, SIZE, width_of, wrapped
from coupline.pictures.svg.words import description, title_of
from coupline.timeline import Timeline

MARGIN = 16.0
TITLE = 18.0  # points: the size of the title
NARROWEST = 320  # points that a drawing has at least
_SAMPLE = 20.0  # points that the sign of an entry of the legend takes
_BETWEEN = 18.0  # from one entry to the next


class Look(NamedTuple):
    """How a drawing is wanted.

    Attributes:
        width: in points.
        dates: how dates are written.
        colors: of marks; None where they have none.
        collapse: whether parts of wholes that are drawn are left out, and counted.
        headed: whether the title stands above it.
        files: the names of the files that it was made from, to be told in its description.
    """

    width: int = 960
    dates: DateStyle = "long"
    colors: Colors | None = None
    collapse: bool = False
    headed: bool = True
    files: tuple[str, ...] = ()

    def rank(self, color: str | None) -> int | None:
        """Which colour of the palette one is; None for none."""
        return PALETTE.index(color) if color else None


class LegendEntry(NamedTuple):
    """A sign with its meaning; the sign is markup around the point (8, 0), or empty."""

    sign: str
    text: str


class _LaidEntry(NamedTuple):
    """An entry as it is drawn: its sign, where its text begins, the lines of this, and how wide it all is."""

    sign: str
    start: float
    lines: list[str]
    width: float

    @classmethod
    def of(cls, entry: LegendEntry, room: float) -> "_LaidEntry":
        """An entry in so much room."""
        start = _SAMPLE if entry.sign else 0.0
        lines = wrapped(safe(entry.text), room - start)
        return cls(entry.sign, start, lines, start + max(map(width_of, lines)))


class Sheet:
    """A drawing while it is made.

    Attributes:
        width: in points.
        y: how far down it is drawn.
        parts: markup.
    """

    def __init__(self, width: int) -> None:
        self.width: float = max(width, NARROWEST)
        self.y = MARGIN
        self.parts: list[str] = []
        self.files: tuple[str, ...] = ()

    @property
    def inner(self) -> float:
        """How wide it is between its margins."""
        return self.width - 2 * MARGIN

    def head(self, timeline: Timeline, look: Look) -> None:
        """The title, and what the drawing holds."""
        self.files = look.files
        if not look.headed:
            return
        lines = wrapped(safe(title_of(timeline)), self.inner, TITLE * BOLD)
        for line in lines:
            self.y += TITLE
            self.parts.append(label(MARGIN, self.y, [line], "title ink"))
            self.y += 6
        self.y += 12
        self.parts.append(label(MARGIN, self.y, [extent(timeline)], "faint"))
        self.y += 14

    def section(self, text: str) -> None:
        """A heading over the whole width."""
        lines = wrapped(safe(text), self.inner, SIZE * BOLD)
        self.y += LINE + 6
        self.parts.append(label(MARGIN, self.y, lines, "strong"))
        self.y += LINE * (len(lines) - 1) + 8

    def note(self, text: str) -> None:
        """A line of small print over the whole width."""
        lines = wrapped(safe(text), self.inner)
        self.y += LINE
        self.parts.append(label(MARGIN, self.y, lines, "faint"))
        self.y += LINE * (len(lines) - 1)

    def legend(self, entries: Iterable[LegendEntry]) -> None:
        """Signs with their meaning, as many on a line as have room."""
        laid = [_LaidEntry.of(entry, self.inner) for entry in entries]
        self.y += 8 if laid else 0
        for several in flowed(laid, lambda entry: entry.width, self.inner, _BETWEEN):
            self.y += LINE
            x = MARGIN
            for sign, start, lines, width in several:
                moved = element("g", sign, transform=f"translate({x:.10g} {self.y - 4.5:.10g})") if sign else ""
                self.parts.append(moved + label(x + start, self.y, lines, "faint"))
                self.y += LINE * (len(lines) - 1)
                x += width + _BETWEEN

    def colored(self, legend: Sequence[tuple[str, str]], look: Look) -> None:
        """The names that have a colour."""
        self.legend(
            LegendEntry(element("rect", x=2, y=-5, width=11, height=11, class_=f"color{look.rank(color)}"), name)
            for name, color in legend
        )

    def document(self, timeline: Timeline, kind: str, by: str = "") -> str:
        """The whole drawing as one SVG element.

        Args:
            timeline: what is drawn.
            kind: the style.
            by: what its rows are, where it has rows of names.
        """
        height = self.y + MARGIN
        size = f"0 0 {self.width:.10g} {height:.10g}"
        title, told = f"{style.NAME}-title", f"{style.NAME}-desc"
        return element(
            "svg",
            element("title", escaped(title_of(timeline)), id=title),
            element("desc", escaped(description(timeline, kind, by, self.files)), id=told),
            element("style", style.sheet()),
            style.pattern(),
            element("rect", width=self.width, height=height, class_="paper"),
            *(f"\n{part}" for part in self.parts),
            "\n",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=size,
            width=self.width,
            height=height,
            class_=style.NAME,
            role="img",
            aria_labelledby=f"{title} {told}",
        )


def label(x: float, y: float, lines: Sequence[str], css: str, anchor: str | None = None) -> str:
    """Lines of text below one another, the first of them on a base line."""
    if len(lines) == 1:
        return element("text", escaped(lines[0]), x=x, y=y, class_=css, text_anchor=anchor)
    spans = (element("tspan", escaped(line), x=x, y=y + n * LINE) for n, line in enumerate(lines))
    return element("text", *spans, class_=css, text_anchor=anchor)


def titled(title: str, *children: str, css: str) -> str:
    """A group with a tooltip."""
    return element("g", element("title", escaped(title)), *children, class_=css)
