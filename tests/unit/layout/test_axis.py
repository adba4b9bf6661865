"""The axis and the lanes: which rows there are, in which order, and what stands on them."""

import coupline
from coupline.layout.axis import Axis, axis, rows_of
from coupline.layout.lanes import groups, lanes
from coupline.layout.signs import Sign
from coupline.timeline import Timeline

LIST = """
[eras.war]
title = "The war"
date = "1962/1963"

[eras.long-ago]
title = "Long ago"
date = "1812"

[[events]]
id = "a"
title = "A"
date = "1960/1969"
people = ["Ann"]

[[events]]
id = "b"
title = "B"
date = "1964-05-01"
part_of = "a"
people = ["Ann", "Bob"]
tags = ["x"]

[[events]]
id = "c"
title = "C"
date = "by 1964"
people = ["Ann"]

[[events]]
id = "d"
title = "D"
part_of = "c"

[[events]]
id = "e"
title = "E"
after = ["d2"]

[[events]]
id = "d2"
title = "D2"

[[events]]
id = "f"
title = "F"
people = ["Zoe"]
"""


def _axis(timeline: Timeline, cells: int, *, collapse: bool = False) -> Axis:
    return axis(timeline, rows_of(timeline, collapse=collapse), cells)


def test_rows_are_in_order_and_what_has_no_date_comes_last() -> None:
    """Each event has one row; sections have headings; eras are bands, those in the picture alone."""
    found = _axis(coupline.loads(LIST), 40)
    rows = [row.label for row in found.rows]
    assert rows == ["A", "B", "C", "D", "Placed by order alone", "D2", "E", "Undated", "F"]
    assert [band.label for band in found.bands] == ["The war"]
    assert [row.level for row in found.rows[:4]] == [0, 1, 0, 1]
    assert [(row.label, row.words) for row in found.rows if row.words] == [
        ("D2", "before e"), ("E", "after d2"), ("F", "undated"),
    ]  # fmt: skip


def test_collapsed_parts_are_counted() -> None:
    """No selected event is missing without being counted."""
    found = _axis(coupline.loads(LIST), 40, collapse=True)
    drawn = [row for row in found.rows if row.event]
    assert [(row.label, row.parts) for row in drawn if row.parts] == [("A", 1), ("C", 1)]
    assert len(drawn) + sum(row.parts for row in drawn) == 7


def test_a_part_that_does_not_stand_below_its_whole_names_it() -> None:
    """As in the spine: what comes between them is said, not hidden."""
    timeline = coupline.loads(
        """
        [[events]]
        id = "whole"
        title = "Whole"
        date = "1960/1969"
        [[events]]
        title = "Other"
        date = "1962"
        [[events]]
        title = "Part"
        date = "1964"
        part_of = "whole"
        """
    )
    assert [(row.label, row.level, row.apart) for row in _axis(timeline, 40).rows] == [
        ("Whole", 0, ()), ("Other", 0, ()), ("Part", 0, ("Whole",)),
    ]  # fmt: skip


def test_marks_say_what_is_known() -> None:
    """A span is certain between its ends, a day is one sign, an open end has its own."""
    found = _axis(coupline.loads(LIST), 60)
    marks = {row.label: [mark.sign for mark in row.marks] for row in found.rows}
    assert marks["A"] == [Sign.POSSIBLE, Sign.CERTAIN, Sign.POSSIBLE]
    assert marks["B"] == [Sign.DAY]
    assert marks["C"] == [Sign.BEFORE, Sign.POSSIBLE]


def test_lanes_have_all_events_of_a_name() -> None:
    """Those with most events first, then by name; what has none is last; what has no marks is counted."""
    timeline = coupline.loads(LIST)
    found = groups(timeline, "person")
    assert [(group.label, len(group.events), len(group.unplaced)) for group in found] == [
        ("Ann", 3, 0), ("Bob", 1, 0), ("Zoe", 1, 1), ("none", 3, 2),
    ]  # fmt: skip
    assert [group.label for group in groups(timeline, "tag")] == ["x", "none"]
    rows = {lane.group.label: [mark.sign for mark in lane.marks] for lane in lanes(timeline, found, 60).rows}
    assert rows["Bob"] == [Sign.DAY]
    assert rows["Zoe"] == []
    assert Sign.DAY in rows["Ann"]
    assert Sign.CERTAIN in rows["Ann"]


def test_two_events_in_one_cell_are_several() -> None:
    """A lane does not hide that there are two."""
    timeline = coupline.loads(
        """
        [[events]]
        title = "a"
        date = "1960-01-01"
        people = ["Ann"]
        [[events]]
        title = "b"
        date = "1960-01-02"
        people = ["Ann"]
        [[events]]
        title = "c"
        date = "1999"
        people = ["Ann"]
        """
    )
    (lane,) = lanes(timeline, groups(timeline, "person"), 20).rows
    assert [mark.sign for mark in lane.marks] == [Sign.SEVERAL, Sign.COARSE]


def test_without_dates_there_are_words_in_place_of_marks() -> None:
    """A list in which nothing has a date is still drawn whole."""
    timeline = coupline.loads('[[events]]\ntitle = "a"\n[[events]]\ntitle = "b"')
    found = _axis(timeline, 20)
    assert (found.scale, found.bands) == (None, ())
    assert [(row.label, row.words) for row in found.rows] == [("Undated", ""), ("a", "undated"), ("b", "undated")]
    drawn = lanes(timeline, groups(timeline, "person"), 20)
    assert [(lane.group.label, len(lane.group.unplaced), lane.marks) for lane in drawn.rows] == [("none", 2, ())]
