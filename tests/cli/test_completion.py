import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, PATIENCE, ROOT, Run, ended


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
        ("coupline -f {} browse --select elec", ["elections"]),
        ("coupline -f {} list per", ["person:"]),
        ("coupline -f {} list coup person : lech", ["lechin"]),
        ("coupline -f {} list tag : cou", ["coup"]),
        ("coupline -f {} timeline place : cat", ["catavi"]),
        ("coupline -f {} list organization : pra", ["pra"]),
        ("coupline -f {} list source : reign", ["reign"]),
        ("coupline -f {} list id : coup", ["coup"]),
        ("coupline -f {} list before : elec", ["elections"]),
        ("coupline -f {} list era : th", ["third-term"]),
        ("coupline -f {} list placed : o", ["order"]),
        ("coupline -f {} list has : me", ["meta"]),
        ("coupline -f {} list nokey : me", []),
        ("coupline -f {} list : me", []),
        ("coupline -f none.toml list era : th", []),
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


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_a_real_bash_completes(tmp_path: Path) -> None:
    """The script that --show-completion prints works in bash itself."""
    script = f"""
        PATH="{_command(tmp_path)}:$PATH"
        eval "$(_COUPLINE_COMPLETE=source_bash coupline)"
        COMP_WORDS=(coupline -f "{EVENTS}" people lech)
        COMP_CWORD=4
        _coupline_completion coupline
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["lechin"]


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_a_real_bash_completes_what_stands_behind_a_key(tmp_path: Path) -> None:
    """At a prompt, where bash parts words at the colon itself."""
    pexpect = pytest.importorskip("pexpect")
    (tmp_path / "rc").write_text(
        f'PS1="ready> "\nPATH="{_command(tmp_path)}:$PATH"\nbind "set enable-bracketed-paste off"\n'
        'eval "$(_COUPLINE_COMPLETE=source_bash coupline)"\n',
        encoding="utf-8",
    )
    environment = {**os.environ, "TERM": "dumb"}
    shell = pexpect.spawn(
        "bash",
        ["--rcfile", str(tmp_path / "rc"), "-i"],
        env=environment,
        cwd=str(ROOT),
        encoding="utf-8",
        timeout=PATIENCE,
    )
    shell.expect("ready> ")
    shell.send(f"coupline -f {EVENTS} list person:lech\t")
    shell.expect("person:lechin")
    shell.send("\x15exit\r")  # Ctrl-U: not what is written there
    ended(shell)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_complete_a_key_with_its_value(shell: str, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    """They take a term for one word, and are offered the whole of it."""
    for line, offered in (("person:lech", "person:lechin"), ("tag:cou", "tag:coup"), ("pers", "person:")):
        monkeypatch.setenv("_COUPLINE_COMPLETE", f"complete_{shell}")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"coupline -f {EVENTS} list {line}")
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        assert offered in run().out.replace("\\", ""), line


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_a_real_fish_completes(tmp_path: Path) -> None:
    """The script that --show-completion prints works in fish itself."""
    script = f"""
        set -x PATH {_command(tmp_path)} $PATH
        _COUPLINE_COMPLETE=source_fish coupline | source
        complete -C 'coupline -f {EVENTS} list person:lech'
    """
    done = subprocess.run(["fish", "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split()[0] == "person:lechin"


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_a_real_zsh_completes(tmp_path: Path) -> None:
    """The script that --show-completion prints works in zsh itself, at a prompt of its own."""
    pexpect = pytest.importorskip("pexpect")
    (tmp_path / ".zshrc").write_text(
        f'PROMPT="ready> "\nPATH="{_command(tmp_path)}:$PATH"\nautoload -U compinit && compinit -u -D\n'
        'eval "$(_COUPLINE_COMPLETE=source_zsh coupline)"\n',
        encoding="utf-8",
    )
    environment = {**os.environ, "ZDOTDIR": str(tmp_path), "TERM": "dumb"}
    shell = pexpect.spawn("zsh", ["-i"], env=environment, cwd=str(ROOT), encoding="utf-8", timeout=PATIENCE)
    shell.expect("ready> ")
    shell.send(f"coupline -f {EVENTS} list person:lech\t")
    shell.expect("person:lechin")
    shell.send("\x15exit\r")  # Ctrl-U: not what is written there
    ended(shell)


def _command(folder: Path) -> Path:
    """A folder with a coupline in it that runs these sources."""
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    command = bin_folder / "coupline"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coupline "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return bin_folder
