"""What the manual shows is what the program does."""

import re
import shlex
from pathlib import Path

import pytest

from coupline.query.attributes import THINGS
from coupline.query.terms import KEYS
from tests.cli.support import EVENTS, Run
from tests.contracts.manual import PAGES, typed


@pytest.mark.parametrize("name", ["order", "query"])
def test_the_examples_of_a_page_are_what_is_printed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Each command with its output, run on the page's own event list, or else on the first one."""
    page = PAGES[f"{name}.md"]
    own = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "events.toml").write_text("".join(own) or Path(EVENTS).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```console\n\$ coupline (.*?)\n(.*?)```", page, re.DOTALL)
    assert len(shown) > 2
    for command, output in shown:
        result = run(*shlex.split(command))
        assert (result.out or result.err) == output, command


def test_every_example_of_the_readme_runs(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever copies a line from README gets an answer."""
    monkeypatch.setenv("COUPLINE_FILE", EVENTS)
    monkeypatch.chdir(tmp_path)
    commands = [words for words in typed(PAGES["README.md"]) if "--install-completion" not in words]
    assert len(commands) > 20
    assert [words for words in commands if words[:1] != ["browse"] and run(*words).code != 0] == []
    assert {path.name for path in tmp_path.iterdir()} == {"timeline.svg", "axis.svg", "timeline.html", "lechin.html"}


def test_every_key_of_the_query_language_stands_in_its_page() -> None:
    """What may be asked for is told, and nothing else is."""
    page = PAGES["query.md"]
    rows = [line.strip("| ").split(" | ") for line in page.split("## Terms")[1].split("\n\n")[1].splitlines()[2:]]
    told = {key: finds for term, finds in rows for key in re.findall(r"(?<![\w.-])([a-z]+):", term)}
    assert told.keys() == KEYS.keys()
    assert [key for key, row in KEYS.items() if not told[key].startswith(row.finds)] == []
    assert [thing for thing in ("date", "claims", "cause", "part", "order") if thing not in THINGS] == []
