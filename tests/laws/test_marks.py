"""What a picture shows as certain is certain, and what it shows as possible is possible: cell by cell."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from coupline.dates import Window
from coupline.dates.interval import Bounds
from coupline.layout.marks import marks_of, merged
from coupline.layout.scale import Scale
from coupline.layout.signs import ONCE, TO_SCALE, Sign
from coupline.model import Event

FAR = 30  # seconds that stand for an open end


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """A start in ``[a, b)`` and a last instant in ``[c, d)``, each of which may be open."""
    a = draw(st.integers(0, 20))
    b = draw(st.integers(a + 1, a + 8))
    c = draw(st.integers(a, a + 15))
    d = draw(st.integers(max(b, c + 1), max(b, c + 1) + 8))
    open_left, open_right = draw(st.booleans()), draw(st.booleans())
    return (None if open_left else a, b, c, None if open_right else d)


def readings(known: Bounds) -> list[tuple[int, int]]:
    """Every start and end that the bounds allow."""
    a, b, c, d = known
    assert b is not None
    assert c is not None
    starts = range(-FAR if a is None else a, b)
    ends = range(c, FAR * 2 if d is None else d)
    return [(start, end) for start, end in product(starts, ends) if start <= end]


@given(bounds(), st.integers(-5, 10), st.integers(5, 40), st.integers(1, 12))
def test_certain_cells_are_those_that_every_reading_touches(known: Bounds, first: int, length: int, cells: int) -> None:
    """A naive reading of every pair of a start and an end gives the same cells, the certain and the possible."""
    scale = Scale(first, first + max(length, cells), cells)
    every = readings(known)
    drawn = {
        cell: mark.sign
        for mark in marks_of(Event("a", "A", derived=Window(known)), scale)
        for cell in range(mark.first, mark.last + 1)
    }
    for cell in range(cells):
        low, high = scale.start(cell), scale.start(cell + 1) - 1
        touched = [start <= high and end >= low for start, end in every]
        if all(touched):
            assert drawn[cell] in (Sign.CERTAIN, Sign.ORDER, Sign.BEFORE, Sign.AFTER), (cell, drawn)
        if drawn.get(cell) is Sign.CERTAIN:
            assert all(touched), (cell, drawn)
        if any(touched):
            assert cell in drawn or ONCE & set(drawn.values()), (cell, drawn)
    clipped = {min(max(scale.cell(second), 0), cells - 1) for pair in every for second in range(pair[0], pair[1] + 1)}
    assert set(drawn) <= clipped


@given(st.integers(0, 30), st.integers(1, 6), st.integers(2, 12), st.integers(1, 4))
def test_a_moment_is_never_shown_as_lasting(start: int, length: int, cells: int, sign: int) -> None:
    """It is one sign in a cell that it may be in, or possible in all of them; certain only where it is one cell."""
    scale = Scale(0, 40, cells, sign)
    window = Window((start, start + length, start, start + length))
    found = marks_of(Event("a", "A", derived=window), scale)
    holding = {scale.clipped(second) for second in range(start, start + length)}
    assert {cell for mark in found for cell in range(mark.first, mark.last + 1)} <= holding
    for mark in found:
        assert mark.sign in (Sign.POSSIBLE, Sign.ORDER) or (mark.sign is Sign.CERTAIN and len(holding) == 1)


MARKS = st.builds(
    lambda first, length, kind: (first, first if kind in ONCE else first + length, kind),
    st.integers(0, 20), st.integers(0, 10), st.sampled_from(list(TO_SCALE)),
)  # fmt: skip


@given(st.lists(MARKS, max_size=8))
def test_marks_over_one_another_are_put_side_by_side(marks: list[tuple[int, int, Sign]]) -> None:
    """No cell is lost, none is drawn twice, and each says the most that any mark says of it."""
    from coupline.layout.marks import Mark

    found = merged([Mark(*mark) for mark in marks])
    cells = [cell for mark in found for cell in range(mark.first, mark.last + 1)]
    assert cells == sorted(set(cells))
    assert set(cells) == {cell for first, last, _ in marks for cell in range(first, last + 1)}
    order = list(TO_SCALE)
    for mark in found:
        for cell in range(mark.first, mark.last + 1):
            assert mark.sign is max((kind for first, last, kind in marks if first <= cell <= last), key=order.index)
