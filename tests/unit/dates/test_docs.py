"""docs/dates.md says what the program does."""

import re
from pathlib import Path

import pytest

from coupline.dates import MARGINS, parse_date
from coupline.errors import DateError

PAGE = (Path(__file__).parents[3] / "docs" / "dates.md").read_text(encoding="utf-8")


def _rows(columns: int) -> list[list[str]]:
    """The rows of the tables of so many columns, without their heads."""
    rows = [[cell.strip() for cell in line[1:-1].split("|")] for line in PAGE.splitlines() if line.startswith("| `")]
    return [row for row in rows if len(row) == columns]


@pytest.mark.parametrize(("written", "canonical", "first", "last", "_why"), _rows(5))
def test_every_example_is_read_as_the_page_says(written: str, canonical: str, first: str, last: str, _why: str) -> None:
    """A reader can trust the tables of what is read."""
    date = parse_date(written.strip("`"))
    assert (date.edtf, date.earliest or "…", date.latest or "…") == (canonical.strip("`"), first, last)


def test_every_refusal_is_the_one_that_the_page_gives() -> None:
    """A reader can trust the table of what is refused, and why."""
    section = PAGE.partition("## Refused")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \|$", section, re.MULTILINE)
    assert len(rows) > 10
    for written, because in rows:
        with pytest.raises(DateError) as caught:
            parse_date(written)
        assert caught.value.reason.strip() == because


def test_what_is_read_of_the_faulty_is_read() -> None:
    """Each exception to the list of faulty strings is one."""
    section = PAGE.partition("## Conformance")[2]
    for written in re.findall(r"`([^`]+/[^`]+)`", section):
        assert parse_date(written).kind == "span"


def test_what_words_leave_open_is_as_the_page_says() -> None:
    """A reader can trust the table of usual readings and of what stays possible."""
    section = PAGE.partition("## What words leave open")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(.+?)` \| (\S+) to (\S+) \| (\S+) to (\S+) \|$", section, re.MULTILINE)
    assert len(rows) > 15
    for written, *days in rows:
        date = parse_date(written)
        assert [day or "…" for day in (date.earliest, date.latest, *date.perhaps)] == days, written


def test_the_margins_are_those_of_the_page() -> None:
    """The table of margins is the one that is used."""
    table = re.findall(r"^\| ([a-z, ]+) \| (\d+) (day|month|year)s? \|$", PAGE, re.MULTILINE)
    days = {"day": (1, 0), "month": (0, 1), "year": (0, 12)}
    found = {
        word: (int(number) * days[unit][0], int(number) * days[unit][1])
        for words, number, unit in table
        for word in words.split(", ")
    }
    assert found == {precision.value: margin for precision, margin in MARGINS.items()}
