"""Entries of a legend, side by side."""

from coupline.layout.legend import flowed


def test_as_many_entries_stand_on_a_line_as_have_room() -> None:
    """A line is full to its last column, with the blanks between entries and none behind the last."""
    assert [*flowed(["ab", "cd", "efg", "h"], len, 6, 2)] == [["ab", "cd"], ["efg", "h"]]
    assert [*flowed(["ab", "cd", "efg", "h"], len, 5, 2)] == [["ab"], ["cd"], ["efg"], ["h"]]


def test_what_is_wider_than_a_line_has_a_line_of_its_own() -> None:
    """No empty line stands before it, and the next entry begins a line where it has no room."""
    assert [*flowed(["a long entry", "b", "another long entry"], len, 5, 1)] == [
        ["a long entry"],
        ["b"],
        ["another long entry"],
    ]
    assert [*flowed([], len, 5, 1)] == []
