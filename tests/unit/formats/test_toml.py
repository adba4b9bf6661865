"""TOML as a format: from a file to a document."""

import pytest

from coupline.formats.toml import read, read_text
from coupline.storage import StoredFile


def test_a_file_gives_its_tables_and_their_places() -> None:
    """The data is what TOML says, and each value has its place; a mark before the text moves none."""
    document = read(StoredFile("e.toml", b'\xef\xbb\xbf[[events]]\r\ntitle = "A"\r\n'))
    assert (document.source.name, document.problems) == ("e.toml", [])
    assert document.data == {"events": [{"title": "A"}]}
    assert document.place(("events", 0, "title"), at_key=False) == (2, 9)
    assert document.place(("events", 0, "title"), at_key=True) == (2, 1)


def test_what_was_mended_keeps_its_places() -> None:
    """A value that is read in quotes that it lacks stands where it was written, and its fault is told once."""
    document = read_text("e.toml", "events = [{ date = c. 1963, id = 5 }, { title = soon }]\n")
    assert [(each.code, each.column) for each in document.problems] == [("toml", 20), ("toml", 49)]
    assert document.place(("events", 0, "id"), at_key=False) == (1, 34)
    document.report(("events", 0, "id"), "wrong-type", "told")
    document.report(("events", 1, "title"), "wrong-type", "not told again")
    document.settle(lambda path: (f"{path[0]}:{path[1]}",))
    assert [(each.message, each.events) for each in document.problems][1:2] == [("told", ("events:0",))]
    assert len(document.problems) == 3


def test_a_text_that_is_not_toml_has_no_data() -> None:
    """What can't be read at all is a problem, and so is nothing."""
    assert read_text("e.toml", "nonsense").data is None
    (problem,) = read_text("e.toml", "# soon\n").problems
    assert (problem.code, problem.file) == ("empty-file", "e.toml")
    with pytest.raises(UnicodeDecodeError):
        read(StoredFile("e.toml", b"\xff"))
