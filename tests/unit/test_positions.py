"""Places that a reader has hung into a tree."""

from coupline.positions import Node, Positions


def test_lines_and_columns_are_counted_from_offsets() -> None:
    """Whatever the format: a cell of a table has its line and its column, and what is missing that of its row."""
    text = "date,title\r\n1963,Café\n1964,B"
    root = Node(0, 0, 0)
    root.children["events"] = Node(0, 0, 0)
    row = root.children["events"].children[0] = Node(12, 12, 21)
    row.children["title"] = Node(17, 17, 21)
    places = Positions(root, text)
    assert places["events", 0, "title"] == (2, 6, 2, 6, 2, 10)
    assert places.of(("events", 0, "date"))[:2] == (2, 1)
    assert places.of(("people", "a"))[:2] == (1, 1)
