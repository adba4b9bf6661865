"""What the manual shows is what the program does."""

import re
import shlex
from pathlib import Path

import pytest

from coupline.query import KEYS
from coupline.query.attributes import THINGS
from tests.cli.support import EVENTS, ROOT, Run


def page_of(name: str) -> str:
    """The text of a page of the manual."""
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["order", "query"])
def test_the_examples_of_a_page_are_what_is_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Each command with its output, run on the page's own event list, or else on the first one."""
    page = page_of(name)
    own = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "events.toml").write_text("".join(own) or Path(EVENTS).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```console\n\$ coupline (.*?)\n(.*?)```", page, re.DOTALL)
    assert len(shown) > 2
    for command, output in shown:
        result = run(*shlex.split(command))
        assert (result.out or result.err) == output, command


def test_every_key_of_the_query_language_stands_in_its_page() -> None:
    """What may be asked for is told, and nothing else is."""
    page = page_of("query")
    assert [key for key in KEYS if f"{key}:" not in page] == []
    assert [thing for thing in ("date", "claims", "cause", "part", "order") if thing not in THINGS] == []
