"""The frame of a picture to scale: labels, counts, the cells of the picture, the ruler above them, the legend."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from coupline.layout.axis import AxisRow
from coupline.layout.labels import TIE
from coupline.layout.marks import Mark
from coupline.layout.scale import Scale
from coupline.layout.signs import TO_SCALE, Sign, in_use
from coupline.layout.ticks import Tick, ruler
from coupline.render.legend import legend_lines, signs_in
from coupline.render.lines import Line, columns_of, wrap
from coupline.render.paint import DERIVED, ERA, FAINT, STRONG, WHEN, Ink

NARROWEST = 8  # columns of labels, and of the picture
STACKED = 40  # columns of the terminal from which on the picture has room beside the labels
LONG = 50  # rows after which the ruler is drawn again
FEW = 25  # rows from which on it is drawn below them too
BAND = {Sign.POSSIBLE: "╌", Sign.CERTAIN: "━", Sign.BEFORE: "◄", Sign.AFTER: "►"}  # of an era
ASCII_BAND = {Sign.POSSIBLE: ".", Sign.CERTAIN: "=", Sign.BEFORE: "<", Sign.AFTER: ">"}
_BANDS = {Sign.CERTAIN: "era", Sign.POSSIBLE: "era, possibly"}
STYLES = {Sign.POSSIBLE: FAINT, Sign.CERTAIN: WHEN, Sign.BEFORE: FAINT, Sign.AFTER: FAINT}


class Label(NamedTuple):
    """What stands to the left of a row of the picture.

    Attributes:
        text: as it may be shown.
        style: of the text.
        number: what stands between it and the picture; may be empty.
        indent: how many columns it is moved to the right.
    """

    text: str
    style: str = ""
    number: str = ""
    indent: int = 0


class Frame:
    """How the lines of a picture are divided: labels, counts, and the cells of the picture.

    On a narrow terminal the picture stands below the labels, not beside them, unless ``stacked`` says otherwise.
    """

    def __init__(self, ink: Ink, label: int, number: int, *, stacked: bool | None = None) -> None:
        self.ink, self.stacked = ink, ink.width < STACKED if stacked is None else stacked
        self.signs, self.band = signs_in(ink), ASCII_BAND if ink.ascii_only else BAND
        beside = number and number + 1
        self.label = ink.width - beside if self.stacked else min(label, ink.width * 2 // 5 - beside)
        self.label = max(NARROWEST, self.label)
        self.numbers = self.label + beside  # the column that they end at
        self.left = 0 if self.stacked else self.numbers + 1  # the column that the picture begins at
        self.cells = max(NARROWEST, ink.width - self.left)

    def row(self, label: Label, marks: Sequence[Mark], words: str = "", color: str = "") -> Iterator[Line]:
        """A row of the picture, or words in its place; the label wrapped under itself."""
        wrapped = (text.replace(TIE, " ") for text in wrap(label.text, self.label - label.indent))
        texts = [Line((" " * label.indent, ""), (text, label.style)) for text in wrapped]
        if label.number:
            texts[0].to(self.numbers - columns_of(label.number)).add(label.number, FAINT)
        drawn = [Line((text, DERIVED)) for text in wrap(self.ink.plain(words), self.cells)] if words else []
        yield from self.beside(texts, drawn or [self.drawn(marks, color)])

    def beside(self, texts: Sequence[Line], drawn: Sequence[Line]) -> Iterator[Line]:
        """Lines of a label with those of the picture beside or below them."""
        if self.stacked:
            yield from (*texts, *drawn)
            return
        for text, part in zip_longest(texts, drawn, fillvalue=Line()):
            yield Line(*text.pieces).to(self.left) + part

    def drawn(self, marks: Sequence[Mark], color: str = "") -> Line:
        """Marks as a line, in a colour where there is one; what is not known is faint."""
        line = Line()
        for mark in marks:
            style = STYLES.get(mark.sign, STRONG)
            style = color or WHEN if style == WHEN else f"{style} {color}".rstrip()
            line.to(mark.first).add(self.signs[mark.sign] * (mark.last - mark.first + 1), style)
        return line

    def bands(self, bands: Iterable[AxisRow]) -> Iterator[Line]:
        """The eras."""
        for band in bands:
            texts = [Line((text, f"italic {ERA}")) for text in wrap(self.ink.plain(band.label), self.label)]
            line = Line()
            for mark in band.marks:
                line.to(mark.first).add(self.band[mark.sign] * (mark.last - mark.first + 1), ERA)
            yield from self.beside(texts, [line])

    def ruler(self, scale: Scale | None, *, below: bool = False) -> Iterator[Line]:
        """The ticks with their labels above them; below a picture, with their labels below."""
        if scale is None:
            return
        found = ruler(scale)
        lines = [self.labels(found.frames)] if found.frames else []
        lines += [self.labels(found.ticks), self.ticks(found.ticks, "┴" if below else "┬")]
        yield from reversed(lines) if below else lines

    def labels(self, ticks: Iterable[Tick]) -> Line:
        """What is written at ticks."""
        line = Line().to(self.left)
        for tick in ticks:
            if tick.label:
                line.to(self.left + tick.at).add(tick.label, STRONG)
        return line

    def ticks(self, ticks: Iterable[Tick], sign: str) -> Line:
        """The line that the ticks are on."""
        cells = {tick.cell for tick in ticks}
        drawn = "".join(sign if cell in cells else "─" for cell in range(self.cells))
        return Line().to(self.left).add(self.ink.plain(drawn), FAINT)

    def picture(self, scale: Scale | None, bands: Iterable[AxisRow], rows: Iterable[Iterable[Line]]) -> Iterator[Line]:
        """Rows under the ruler and the eras; in a long picture the ruler is drawn again among them, and below them."""
        yield from self.ruler(scale)
        yield from self.bands(bands)
        count = 0
        for count, row in enumerate(rows, 1):
            yield from self.ruler(scale) if count > 1 and count % LONG == 1 else ()
            yield from row
        yield from self.ruler(scale, below=True) if count >= FEW else ()

    def legend(self, used: frozenset[Sign], bands: Iterable[AxisRow], extra: Iterable[str]) -> Iterator[Line]:
        """The signs in use with their meaning."""
        eras = {mark.sign for row in bands for mark in row.marks}
        known = [f"{self.signs[sign]} {said}" for sign, said in in_use(TO_SCALE, used | (eras - _BANDS.keys()))]
        known += [f"{self.band[sign]} {said}" for sign, said in in_use(_BANDS, eras)]
        entries = [(self.ink.plain(text), FAINT) for text in (*known, *extra)]
        yield from [Line(), *legend_lines(entries, self.ink.width)] if entries else []
