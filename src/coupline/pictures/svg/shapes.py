"""The shapes of a drawing: signs of moments, runs of what is certain or possible, arrows of open ends."""

from collections.abc import Iterator, Sequence

from coupline.layout.marks import Mark
from coupline.layout.signs import ONCE, Sign
from coupline.pictures.svg.markup import element

RADIUS = 4.5  # of the sign of what happened once
SIGN = int(2 * RADIUS)  # points: how wide that sign is
ARROW = 8.0  # how long the arrow of an open end is
BAR, BAND = 11.0, 5.0  # how high a run of an event is, and of an era


def color_class(color: int | None) -> str:
    """What is added to the class of a shape that has a colour of the palette."""
    return "" if color is None else f" color{color}"


def sign(drawn: Sign, x: float, y: float, color: int | None = None) -> str:
    """A sign around a point: that of a line, or of what happened once."""
    more = color_class(color)
    match drawn:
        case Sign.ORDER:
            return diamond(x, y, f"order{more}")
        case Sign.COARSE:
            return element("circle", cx=x, cy=y, r=RADIUS - 0.5, class_=f"coarse{more}")
        case Sign.SEVERAL:
            ring = element("circle", cx=x, cy=y, r=RADIUS + 0.5, class_=f"coarse{more}")
            return ring + element("circle", cx=x, cy=y, r=2.4, class_=f"day{more}")
        case Sign.SPAN:
            return bar(x - 6, y, 12, 6, f"day{more}")
        case Sign.BEFORE:
            return arrow(x + ARROW / 2, y, left=True, css=f"end{more}")
        case Sign.AFTER:
            return arrow(x - ARROW / 2, y, left=False, css=f"end{more}")
        case _:
            return element("circle", cx=x, cy=y, r=1.8 if drawn is Sign.UNDATED else RADIUS, class_=f"day{more}")


def diamond(x: float, y: float, css: str) -> str:
    """A diamond around a point."""
    return element("path", d=f"M{x - 5:.10g} {y:.10g}l5 -5 5 5 -5 5z", class_=css)


def arrow(x: float, y: float, *, left: bool, css: str = "end") -> str:
    """The arrow of an open end, with its base at a point."""
    tip = -ARROW if left else ARROW
    return element("path", d=f"M{x:.10g} {y - 5:.10g}l{tip:.10g} 5 {-tip:.10g} 5z", class_=css)


def runs(marks: Sequence[Mark], left: float, y: float, color: int | None = None) -> str:
    """The marks of a row of which the picture begins at ``left``; ``y`` is the middle of the row.

    What was at some unknown time in a run too narrow to be seen is the sign of what is less exact than a day.
    """
    if is_narrow(marks):
        return sign(Sign.COARSE, left + marks[0].first + _width(marks[0]) / 2, y, color)
    drawn = []
    for run in _joined(marks):
        css = f"certain{color_class(color)}" if run.sign is Sign.CERTAIN else "possible"
        drawn.append(bar(left + run.first, y, _width(run), BAR, css))
    drawn += _arrows(marks, left, y)
    drawn += [sign(mark.sign, left + mark.first + 0.5, y, color) for mark in marks if mark.sign in ONCE]
    return "".join(drawn)


def is_narrow(marks: Sequence[Mark]) -> bool:
    """Whether all that is known is that something was in a run which is narrower than a sign."""
    return len(marks) == 1 and marks[0].sign is Sign.POSSIBLE and _width(marks[0]) < SIGN


def _joined(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The runs of marks; the cells of open ends belong to what is possible beside them."""
    before: Mark | None = None
    for mark in marks:
        if mark.sign in ONCE:
            continue
        run = mark if mark.sign is Sign.CERTAIN else mark._replace(sign=Sign.POSSIBLE)
        if before is not None and before.sign is run.sign and before.last == run.first - 1:
            run = run._replace(first=before.first)
        elif before is not None:
            yield before
        before = run
    if before is not None:
        yield before


def _arrows(marks: Sequence[Mark], left: float, y: float, css: str = "end") -> list[str]:
    """The arrows of open ends, outside the picture."""
    drawn = [arrow(left + mark.first, y, left=True, css=css) for mark in marks if mark.sign is Sign.BEFORE]
    return drawn + [arrow(left + mark.last + 1, y, left=False, css=css) for mark in marks if mark.sign is Sign.AFTER]


def band(marks: Sequence[Mark], left: float, y: float) -> str:
    """The marks of an era."""
    drawn = [
        bar(left + run.first, y, _width(run), BAND, "era" if run.sign is Sign.CERTAIN else "perhaps")
        for run in _joined(marks)
    ]
    return "".join([*drawn, *_arrows(marks, left, y, "era")])


def bar(x: float, y: float, width: float, height: float, css: str) -> str:
    """A bar from a point to the right, its middle as high as the point."""
    return element("rect", x=x, y=y - height / 2, width=width, height=height, class_=css)


def _width(mark: Mark) -> int:
    return mark.last - mark.first + 1
