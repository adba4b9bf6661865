"""What is known of when something was, as marks on a scale: dates that are said loosely, and sets with gaps."""

import pytest

from coupline.dates import parse_date
from coupline.dates.calendar import DAY, days_from_civil
from coupline.layout.marks import marks_of
from coupline.layout.scale import Scale
from coupline.layout.signs import Sign
from coupline.model import Event


def drawn(text: str, year: int, cells: int, days: int) -> str:
    """The marks of a date from 1 January of a year: `.` nothing, `?` possible, `#` certain, else the first letter."""
    start = days_from_civil(year, 1, 1) * DAY
    scale = Scale(start, start + days * DAY, cells)
    row = ["."] * cells
    signs = {Sign.POSSIBLE: "?", Sign.CERTAIN: "#"}
    for first, last, sign in marks_of(Event("a", "A", placed=parse_date(text)), scale):
        row[first : last + 1] = [signs.get(sign, sign.value[0])] * (last - first + 1)
    return "".join(row)


@pytest.mark.parametrize(
    ("text", "year", "cells", "days", "row"),
    [
        ("6 and 9 January 1945", 1945, 12, 12, ".....#??#..."),
        ("3, 4 and 9 January 1945", 1945, 12, 12, "..##????#..."),
        ("{1945,1948}", 1945, 4, 1460, "#??#"),
        ("{1945..,1940}", 1945, 4, 1460, "???a"),
        ("c. 6 and 9 January 1945", 1945, 12, 12, "..??????????"),
        ("early 1945", 1945, 12, 365, "??????......"),
        ("1945-37", 1945, 12, 365, "????........"),
        ("from early 1945 to late 1945", 1945, 12, 365, "?????#??????"),
    ],
)
def test_what_is_certain_is_solid_and_what_is_possible_hatched(
    text: str, year: int, cells: int, days: int, row: str
) -> None:
    """Members of a set are solid, gaps between them hatched; what is said loosely is hatched as far as it may reach."""
    assert drawn(text, year, cells, days) == row
