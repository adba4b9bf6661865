"""Rows of text, for people, spreadsheets and documents."""

import csv
import io

import pytest

import coupline
from coupline.formats.separated import EVENT_COLUMNS, as_csv, as_markdown, as_plain, as_tsv, event_row
from coupline.model import Event

HEADER = ("When", "Event")
NASTY = (
    "plain",
    "",
    "two\nlines",
    "two\r\nlines",
    "tab\tbed",
    'quo"ted',
    "com,ma",
    "\x1b[31mred",
    "turned \u202eround",
    "line\u2028separator",
    "back\\slash | pipe",
    "'=1+1",
)
ROWS = [(one, other) for one in NASTY for other in NASTY]


def test_plain_lines_are_a_row_a_line_with_tabs_between() -> None:
    """A program can split plain lines by line and by tab: nothing is cut off, nothing is added."""
    assert list(as_plain([("5 December 1963", "A ? and B"), ("", "x")])) == ["5 December 1963\tA ? and B", "\tx"]
    assert list(as_plain([])) == []


def test_tsv_is_plain_lines_under_a_header() -> None:
    """TSV begins with the names of its columns; without rows it is these alone."""
    assert list(as_tsv(HEADER, [("1963", "A")])) == ["When\tEvent", "1963\tA"]
    assert list(as_tsv(HEADER, [])) == ["When\tEvent"]


def test_no_text_makes_more_lines_or_cells() -> None:
    """Whatever stands in a cell, plain lines, TSV and Markdown have a line a row, and plain ones a tab a border."""
    plain, tsv, markdown = list(as_plain(ROWS)), list(as_tsv(HEADER, ROWS)), list(as_markdown(HEADER, ROWS))
    assert (len(plain), len(tsv), len(markdown)) == (len(ROWS), len(ROWS) + 1, len(ROWS) + 2)
    assert {line.count("\t") for line in plain} == {1}
    for line in (*plain, *tsv, *markdown):
        assert line.splitlines() == [line]
        assert line.replace("\t", "").isprintable()


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
    assert list(as_csv(HEADER, [row])) == ["When,Event", line]


def test_csv_reads_back_as_the_rows_it_was_made_of() -> None:
    """Another program reads as many rows as there were, each cell the same but for what would act on a terminal."""
    rows = [("one", "two\nlines\n\n"), ("", '"'), ("a,b", "c\nd"), ("", "")]
    text = "\r\n".join(as_csv(HEADER, rows))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [[*HEADER], *([*row] for row in rows)]
    read = list(csv.reader(io.StringIO("\n".join(as_csv(HEADER, ROWS)), newline="")))
    assert (read[0], len(read)) == ([*HEADER], len(ROWS) + 1)


def test_no_spreadsheet_takes_a_cell_of_csv_for_a_formula() -> None:
    """What begins as a formula does gets an apostrophe; a number stays a number."""
    cells = ["=1+1", "+cmd", "-cmd", "@sum", "-0043", "+1.5", "-1-2", "a=b", ""]
    lines = list(as_csv(("A",), [(cell,) for cell in cells]))[1:]
    assert lines == ["'=1+1", "'+cmd", "'-cmd", "'@sum", "-0043", "+1.5", "'-1-2", "a=b", '""']


def test_csv_holds_no_control_characters() -> None:
    """A CSV file shown on a terminal does nothing there."""
    for line in as_csv(HEADER, ROWS):
        assert line.replace("\n", "").isprintable()


MARKDOWN = {
    "plain text": "plain text",
    "a | b": r"a \| b",
    "*bold* _it_": r"\*bold\* \_it\_",
    "[text](url)": r"\[text\](url)",
    "![image](url)": r"!\[image\](url)",
    "<b>&amp;</b>": r"\<b\>\&amp;\</b\>",
    "`code` ~~gone~~ # no": r"\`code\` \~\~gone\~\~ \# no",
    "c:\\dir": r"c:\\dir",
    "two\nlines": r"two\\nlines",
    "\x1b[0m": r"\\x1b\[0m",
}


@pytest.mark.parametrize(("cell", "escaped"), MARKDOWN.items())
def test_markdown_shows_text_as_text(cell: str, escaped: str) -> None:
    """A cell is text: a title that looks like markup is shown, letter by letter, and can't break the table."""
    assert list(as_markdown(("A",), [(cell,)]))[2] == f"| {escaped} |"


def test_markdown_is_a_table() -> None:
    """A header, the line under it with a rule for each column, then the rows; without rows a header still."""
    assert list(as_markdown(HEADER, [("1963", "A"), ("1964", "B")])) == [
        "| When | Event |",
        "| --- | --- |",
        "| 1963 | A |",
        "| 1964 | B |",
    ]
    assert list(as_markdown(HEADER, [])) == ["| When | Event |", "| --- | --- |"]


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
sources = ["article, p. 1", "book", { source = "letter", note = "n" }]
"""


def test_an_event_as_a_row_has_a_cell_a_column() -> None:
    """The row of a spreadsheet has what the JSON has: lists with semicolons, truth in lower case."""
    cells = dict(zip(EVENT_COLUMNS, event_row(coupline.loads(TEXT, "a.toml").events[0]), strict=True))
    assert cells == {
        "id": "a", "title": "A", "date": "1963~", "display": "c. 1963", "earliest": "1963-01-01",
        "latest": "1963-12-31", "precision": "year", "kind": "moment", "approximate": "true", "uncertain": "false",
        "placed_by": "date", "match": "", "people": "Juan Lechín; B", "organizations": "MNR",
        "places": "Catavi; Siglo XX", "tags": "x; y", "summary": "Two\nlines",
        "sources": "article, p. 1; book; letter", "file": "a.toml", "line": "5",
    }  # fmt: skip


def test_what_is_unknown_is_an_empty_cell() -> None:
    """A row never says None."""
    cells = dict(zip(EVENT_COLUMNS, event_row(Event("a", "A")), strict=True))
    assert {key: cell for key, cell in cells.items() if cell} == {
        "id": "a", "title": "A", "approximate": "false", "uncertain": "false", "placed_by": "nothing",
    }  # fmt: skip
