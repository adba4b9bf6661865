"""Comma-separated values."""

import csv
import io

import pytest

from coupline.formats.csv import rows
from tests.unit.formats.support import HEADER, ROWS

CSV = {
    ("a", "b"): "a,b",
    ("", ""): ",",
    ("com,ma", "b"): '"com,ma",b',
    ('quo"te', "b"): '"quo""te",b',
    ("two\nlines", "b"): '"two\nlines",b',
    ("tab\tbed", " b "): "tab\\tbed, b ",
    ("\x1b[31m", "\u202e"): "\\x1b[31m,\\u202e",
    ("a\rb", "é"): "a\\rb,é",
}


@pytest.mark.parametrize(("row", "line"), CSV.items())
def test_csv_quotes_as_the_standard_says(row: tuple[str, str], line: str) -> None:
    """RFC 4180: a comma, a quote or a line break in a cell puts it in quotes, and quotes are doubled."""
    assert list(rows(HEADER, [row])) == ["When,Event", line]


def test_csv_reads_back_as_the_rows_it_was_made_of() -> None:
    """Another program reads as many rows as there were, each cell the same but for what would act on a terminal."""
    made = [("one", "two\nlines\n\n"), ("", '"'), ("a,b", "c\nd"), ("", "")]
    text = "\r\n".join(rows(HEADER, made))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [[*HEADER], *([*row] for row in made)]
    read = list(csv.reader(io.StringIO("\n".join(rows(HEADER, ROWS)), newline="")))
    assert (read[0], len(read)) == ([*HEADER], len(ROWS) + 1)


def test_no_spreadsheet_takes_a_cell_of_csv_for_a_formula() -> None:
    """What begins as a formula does gets an apostrophe; a number stays a number."""
    cells = ["=1+1", "+cmd", "-cmd", "@sum", "-0043", "+1.5", "-1-2", "a=b", ""]
    lines = list(rows(("A",), [(cell,) for cell in cells]))[1:]
    assert lines == ["'=1+1", "'+cmd", "'-cmd", "'@sum", "-0043", "+1.5", "'-1-2", "a=b", '""']


def test_csv_holds_no_control_characters() -> None:
    """A CSV file shown on a terminal does nothing there."""
    for line in rows(HEADER, ROWS):
        assert line.replace("\n", "").isprintable()
