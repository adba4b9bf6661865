import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, ROOT, Run


def completed(line: str, monkeypatch: pytest.MonkeyPatch, run: Run) -> list[str]:
    """What bash offers for a line that ends where the cursor is."""
    words = line.split(" ")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setenv("_COUPLINE_COMPLETE", "complete_bash")
    return run().out.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("coupline ti", ["timeline"]),
        ("coupline list --per", ["--person"]),
        ("coupline -f {} list --person lech", ["lechin"]),
        ("coupline list -f {} --person barr", ["barrientos"]),
        ("coupline list -f {} --person René", []),  # bash would take a name with blanks for several words
        ("coupline -f {} people ova", ["ovando"]),
        ("coupline -f {} list --organization pra", ["pra"]),
        ("coupline -f {} organizations corps", []),
        ("coupline -f {} list --place Cat", ["Catavi"]),
        ("coupline -f {} places cat", ["catavi"]),
        ("coupline -f {} list --tag coup", ["coup"]),
        ("coupline -f {} sources reign", ["reign"]),
        ("coupline -f {} show lechin-a", ["lechin-ambassador", "lechin-article"]),
        ("coupline -f {} show third-t", ["third-term"]),
        ("coupline -f none.toml show lechin-a", []),
        ("coupline -f - show lechin-a", []),
    ],
)
def test_the_shell_completes_commands_options_ids_and_names(
    line: str, offered: list[str], monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    """Ids and people are completed from the file that the line names; accents need not be typed."""
    assert completed(line.format(EVENTS), monkeypatch, run) == offered


def test_show_completes_every_kind_of_thing(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """Events, eras, people, organizations, places and sources are all things to show."""
    offered = completed(f"coupline -f {EVENTS} show ", monkeypatch, run)
    assert {"coup", "third-term", "lechin", "mnr", "catavi", "reign"} <= set(offered)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_a_real_bash_completes(tmp_path: Path) -> None:
    """The script that --show-completion prints works in bash itself."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    command = bin_folder / "coupline"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coupline "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = f"""
        PATH="{bin_folder}:$PATH"
        eval "$(_COUPLINE_COMPLETE=source_bash coupline)"
        COMP_WORDS=(coupline -f "{EVENTS}" people lech)
        COMP_CWORD=4
        _coupline_completion coupline
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["lechin"]
