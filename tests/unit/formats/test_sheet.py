"""The cells of an event in a spreadsheet."""

import coupline
from coupline.formats.sheet import EVENT_COLUMNS, event_row
from coupline.model import Event

TEXT = """
[people.lechin]
name = "Juan Lechín"

[[events]]
id = "a"
title = "A"
date = "c. 1963"
people = ["lechin", { id = "B", role = "guest" }]
organizations = ["MNR"]
places = ["Catavi", "Siglo XX"]
tags = ["x", "y"]
summary = "Two\\nlines"
url = ["https://example.org/a", "https://example.org/b"]
sources = ["article, p. 1", "book", { source = "letter", note = "n" }]
"""


def test_an_event_as_a_row_has_a_cell_a_column() -> None:
    """The row of a spreadsheet has what the JSON has: lists with semicolons, truth in lower case."""
    cells = dict(zip(EVENT_COLUMNS, event_row(coupline.loads(TEXT, "a.toml").events[0]), strict=True))
    assert cells == {
        "id": "a", "title": "A", "date": "1963~", "date_text": "c. 1963", "display": "c. 1963",
        "earliest": "1963-01-01", "latest": "1963-12-31",
        "possible_from": "1958-01-01", "possible_to": "1968-12-31", "certain_by": "",
        "certain_from": "", "precision": "year", "kind": "moment", "approximate": "true", "uncertain": "false",
        "placed_by": "date", "match": "", "people": "Juan Lechín; B", "organizations": "MNR",
        "places": "Catavi; Siglo XX", "tags": "x; y", "summary": "Two\nlines",
        "url": "https://example.org/a; https://example.org/b",
        "sources": "article, p. 1; book; letter", "file": "a.toml", "line": "5",
    }  # fmt: skip


def test_what_is_unknown_is_an_empty_cell() -> None:
    """A row never says None."""
    cells = dict(zip(EVENT_COLUMNS, event_row(Event("a", "A")), strict=True))
    assert {key: cell for key, cell in cells.items() if cell} == {
        "id": "a", "title": "A", "approximate": "false", "uncertain": "false", "placed_by": "nothing",
    }  # fmt: skip
