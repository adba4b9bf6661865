"""Tables of Markdown."""

import pytest

from coupline.formats.markdown import rows
from tests.unit.formats.support import HEADER

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
    assert list(rows(("A",), [(cell,)]))[2] == f"| {escaped} |"


def test_markdown_is_a_table() -> None:
    """A header, the line under it with a rule for each column, then the rows; without rows a header still."""
    assert list(rows(HEADER, [("1963", "A"), ("1964", "B")])) == [
        "| When | Event |",
        "| --- | --- |",
        "| 1963 | A |",
        "| 1964 | B |",
    ]
    assert list(rows(HEADER, [])) == ["| When | Event |", "| --- | --- |"]
