"""Lists made of other people's tables, where these are at hand."""

import csv
import re
from pathlib import Path

import pytest

import coupline
from coupline.errors import DateError
from coupline.pictures.page import as_html
from tests.cli.support import ROOT

TABLE = ROOT.parent / "shared" / "fixtures" / "csv" / "british_history.csv"


def as_toml(rows: list[dict[str, str]]) -> str:
    """A table as an event list: the label is the title, the date is kept where it is read, the address is a link."""
    lines = []
    for row in rows:
        date = f"{row['hdate']} to {row['hdate_end']}" if row["hdate_end"] else row["hdate"]
        try:
            coupline.parse_date(date)
        except DateError:
            date = ""
        lines += ["[[events]]", f"title = {quoted(row['label'])}"]
        lines += [f"date = {quoted(date)}"] if date else []
        lines += [f"url = {quoted(row['url'])}"] if row["url"] else []
    return "\n".join(lines)


def quoted(text: str) -> str:
    """A text as TOML has it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.skipif(not TABLE.is_file(), reason="the table is not at hand")
def test_the_page_of_british_history_has_all_its_links(tmp_path: Path) -> None:
    """Each address of the column is a link on the page, whole, whatever commas it has."""
    with TABLE.open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    addresses = [row["url"] for row in rows if row["url"]]
    assert len(addresses) == 99
    (tmp_path / "events.toml").write_text(as_toml(rows), encoding="utf-8")
    page = "\n".join(as_html(coupline.load(tmp_path / "events.toml")))
    links = re.findall(r'<dt>Links</dt><dd><a href="([^"]*)" rel="noreferrer">', page)
    assert sorted(links) == sorted(address.replace("&", "&amp;").replace("'", "&#39;") for address in addresses)
