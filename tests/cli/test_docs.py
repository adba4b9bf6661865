"""What the manual shows is what the program does."""

import re
from pathlib import Path

import pytest

from tests.cli.support import ROOT, Run

PAGES = ["order"]


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_of_a_page_are_what_is_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    """Each command with its output, run on the page's event list."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    (events,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "events.toml").write_text(events, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```console\n\$ coupline (.*?)\n(.*?)```", text, re.DOTALL)
    assert shown
    for command, output in shown:
        assert run(*command.split()).out == output, command
