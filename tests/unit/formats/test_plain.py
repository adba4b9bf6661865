"""Plain lines."""

from coupline.formats.plain import rows


def test_plain_lines_are_a_row_a_line_with_tabs_between() -> None:
    """A program can split plain lines by line and by tab: nothing is cut off, nothing is added."""
    assert list(rows((), [("5 December 1963", "A ? and B"), ("", "x")])) == ["5 December 1963\tA ? and B", "\tx"]
    assert list(rows((), [])) == []
