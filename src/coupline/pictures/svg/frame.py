"""The frame of a picture to scale: labels, counts, the picture beside them with its ticks, the legend."""

import math
from collections.abc import Iterable, Sequence

from coupline.layout.axis import AxisRow
from coupline.layout.marks import Mark
from coupline.layout.scale import Scale
from coupline.layout.signs import ONCE, TO_SCALE, Sign, in_use
from coupline.layout.ticks import Tick, ruler
from coupline.pictures.svg.markup import element, safe
from coupline.pictures.svg.shapes import band, bar, is_narrow, runs, sign
from coupline.pictures.svg.sheet import MARGIN, LegendEntry, Sheet, label, titled
from coupline.pictures.svg.text import LINE, SIZE, width_of, wrapped

GUTTER = 14.0  # points left free on both sides of the picture, for the arrows of open ends
BETWEEN_TICKS = 8  # points at least between two labels at ticks
PADDING = 5.0  # of a row, above and below together
SMALL = 11.0


class SvgFrame:
    """How the width of a sheet is divided: labels, counts, and the cells of the picture, which are its points.

    Args:
        sheet: what is drawn on.
        labels: all labels, each with how far it is moved to the right.
        counts: what stands between labels and the picture.
    """

    def __init__(self, sheet: Sheet, labels: Iterable[tuple[str, float]], counts: Iterable[str] = ()) -> None:
        self.sheet = sheet
        widest = max((indent + width_of(safe(text)) for text, indent in labels), default=0.0)
        count = max(map(width_of, counts), default=0.0)
        self.count = count + 8 if count else 0.0
        self.label = math.ceil(max(60.0, min(widest, sheet.inner * 0.4 - self.count)))
        self.left = MARGIN + self.label + math.ceil(self.count) + GUTTER
        self.cells = int(sheet.width - MARGIN - GUTTER - self.left)
        self.start = 0  # the part of the sheet before which the lines of the ticks go
        self.top = 0.0
        self.ticks: Sequence[Tick] = ()
        self.rows = 0
        self.grounds: list[str] = []

    def ruler(self, scale: Scale | None) -> None:
        """The labels of the ticks, above the picture."""
        self.start = len(self.sheet.parts)
        if scale is None:
            return
        found = ruler(scale, lambda text: math.ceil(width_of(text, SMALL)) + BETWEEN_TICKS)
        if found.frames:
            self._labels(found.frames, "strong small")
        self._labels(found.ticks, "faint small")
        self.sheet.y += 6
        self.top, self.ticks = self.sheet.y, found.ticks

    def _labels(self, ticks: Iterable[Tick], css: str) -> None:
        self.sheet.y += LINE - 2
        self.sheet.parts += [
            label(self.left + tick.at, self.sheet.y, [tick.label], css) for tick in ticks if tick.label
        ]

    def finish(self) -> None:
        """The grounds of rows and the lines of the ticks, behind all that was drawn since the ruler."""
        grounds = element("path", d="".join(self.grounds), class_="band") if self.grounds else ""
        if not self.top:
            self.sheet.parts.insert(self.start, grounds)
            return
        right = self.left + self.cells
        lines = [f"M{self.left + tick.cell + 0.5:.10g} {self.top:.10g}V{self.sheet.y:.10g}" for tick in self.ticks]
        grid = element("path", d="".join(lines), class_="grid") if lines else ""
        rule = element("path", d=f"M{self.left:.10g} {self.top:.10g}H{right:.10g}", class_="rule")
        self.sheet.parts.insert(self.start, grounds + grid + rule)

    def texts(self, text: str, indent: float = 0.0) -> list[str]:
        """A label as lines."""
        return wrapped(safe(text), self.label - indent)

    def said(self, words: str) -> list[str]:
        """Words in place of marks, as lines."""
        return wrapped(safe(words), self.cells)

    def row(self, lines: int) -> tuple[float, float]:
        """Make room for a row of so many lines: its first base line, and the middle of its marks.

        Every other row stands on a ground of its own, to lead the eye from a label to what belongs to it.
        """
        top, height = self.sheet.y, LINE * lines + PADDING
        self.sheet.y += height
        self.rows += 1
        if self.rows % 2:
            self.grounds.append(
                f"M{MARGIN - 6:.10g} {top:.10g}h{self.sheet.inner + 12:.10g}v{height:.10g}H{MARGIN - 6:.10g}z"
            )
        base = top + PADDING / 2 + SIZE
        return base, base - SIZE * 0.35

    def bands(self, eras: Iterable[AxisRow]) -> None:
        """The eras."""
        for era in eras:
            assert era.era is not None  # noqa: S101 - for the type checker: a band is of an era
            texts = self.texts(era.label)
            base, middle = self.row(len(texts))
            self.sheet.parts.append(
                titled(
                    f"{era.label}: {era.era.date.display()}",
                    label(MARGIN, base, texts, "eras"),
                    band(era.marks, self.left, middle),
                    css="period",
                )
            )

    def hit(self, marks: Sequence[Mark], y: float) -> str:
        """Where a pointer finds the marks of one event, among others that are drawn as one."""
        first, last = marks[0].first, marks[-1].last + 1
        wider = max(0.0, 10 - (last - first)) / 2
        return bar(self.left + first - wider, y, last - first + 2 * wider, 14, "hit")


def legend_of(marks: Iterable[Sequence[Mark]]) -> list[LegendEntry]:
    """The signs in use with their meaning."""
    used = {Sign.COARSE if is_narrow(row) else mark.sign for row in marks for mark in row}
    return [LegendEntry(_sample(each), words) for each, words in in_use(TO_SCALE, used)]


def _sample(drawn: Sign) -> str:
    if drawn in ONCE:
        return sign(drawn, 8, 0)
    first, last = {Sign.BEFORE: (8, 15), Sign.AFTER: (0, 7)}.get(drawn, (0, 15))
    return runs((Mark(first, last, drawn),), 0, 0)
