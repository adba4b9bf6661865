from pathlib import Path

import pytest

import coupline
from coupline.cli.app import COMMANDS, GROUPS, load
from coupline.cli.settings import Settings, width
from coupline.loading.files import sample
from tests.cli.support import EVENTS, ROOT, Run

GOOD = '[[events]]\ntitle = "{}"\n'


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    """Two small lists."""
    files = (tmp_path / "one.toml", tmp_path / "two.toml")
    for file in files:
        file.write_text(GOOD.format(file.stem), encoding="utf-8")
    return str(files[0]), str(files[1])


def test_options_of_the_whole_program_work_before_and_after_the_command(run: Run) -> None:
    """Nobody has to remember where an option goes."""
    for option in (["--ascii"], ["--dates", "edtf"], ["--color", "always"], ["--no-pager"]):
        before = run("-f", EVENTS, *option, "timeline")
        after = run("timeline", "-f", EVENTS, *option)
        assert before.out == after.out
        assert before.code == after.code == 0
    assert run("-f", EVENTS, "timeline", "--ascii").out.isascii()


def test_files_given_in_both_places_add_up(run: Run, two: tuple[str, str]) -> None:
    """-f before the command and -f after it make one timeline."""
    one, other = two
    both = "one\tundated\tone\t\ntwo\tundated\ttwo\t\n"
    assert run("-f", one, "list", "-f", other).out == both
    assert run("-f", one, "-f", other, "list").out == both
    assert run("list", "-f", str(Path(one).parent)).out == both


def test_the_file_is_looked_for_as_git_looks_for_its_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """COUPLINE_FILE, then events.toml or data/events.toml here or in a parent folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.toml").write_text(GOOD.format("in data"), encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert "in data" in run("list").out
    (tmp_path / "a" / "events.toml").write_text(GOOD.format("nearer"), encoding="utf-8")
    assert "nearer" in run("list").out
    named = tmp_path / "named.toml"
    named.write_text(GOOD.format("named"), encoding="utf-8")
    monkeypatch.setenv("COUPLINE_FILE", str(named))
    # the fixture clears the variable once, before the test
    assert "named" in run("list").out


def test_without_a_list_the_sample_is_shown_and_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something real is shown the moment it is installed; stderr says how to start one's own; check wants one's own."""
    monkeypatch.chdir(tmp_path)
    result = run("timeline")
    assert result.out.splitlines()[0].startswith(f"{coupline.load(sample()).title} (the sample)")
    assert result.err == (
        'showing the sample that comes with coupline; start one: write [[events]] and title = "…" in events.toml\n'
    )
    assert Path(sample()).samefile(ROOT / "data" / "events.toml")
    check = run("check")
    assert check.err.startswith("coupline: no event list here; start one: ")
    assert check.code == 1


def test_the_packaged_sample_is_taken_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package has its sample beside its modules."""
    package = tmp_path / "coupline"
    (package / "loading").mkdir(parents=True)
    (package / "data").mkdir()
    (package / "data" / "events.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr("coupline.loading.files.__file__", str(package / "loading" / "files.py"))
    assert sample() == str(package / "data" / "events.toml")


def test_coupline_alone_is_the_browser_a_drawing_or_the_help(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who types just the name explores the timeline; a terminal without a screen or a keyboard shows it drawn."""
    opened: list[int] = []
    monkeypatch.setattr(
        "coupline.browse.browse", lambda read, timeline, *_, **__: opened.append(len(timeline) + len(read()))
    )
    drawn = run("--no-pager", terminal=True)
    assert (opened, drawn.code) == ([], 0)
    assert "The 1964 Bolivian coup d'état" in drawn.out
    monkeypatch.setattr("coupline.cli.commands.browse.on_a_screen", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    assert "The 1964 Bolivian coup d'état" in run("--no-pager", terminal=True).out
    monkeypatch.setenv("TERM", "xterm")
    assert run(terminal=True).out == ""
    assert opened == [68]
    piped = run()
    assert "Usage: coupline" in piped.out
    assert piped.code == 0


def test_the_version(run: Run) -> None:
    """--version is one line, alone or with other options."""
    assert run("--version").out == run("--ascii", "--version").out == f"coupline {coupline.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples_and_stands_in_its_group(name: str, run: Run) -> None:
    """`-h` and `--help` work everywhere; the list of commands says what the command's own help says first."""
    long, short = run(name, "--help"), run(name, "-h")
    assert long == short
    assert long.code == 0
    assert "Examples:" in long.out
    assert f"  coupline {name}" in long.out
    command = load(name)
    assert command.help is not None
    assert command.help.split("\n\n")[0].replace("\n", " ") == COMMANDS[name].summary
    listed = run("--help", columns=200).out
    group = GROUPS[COMMANDS[name].group]
    panel = listed.split(f"─ {group} ─")[1].split("╰")[0]
    assert COMMANDS[name].summary in panel


def test_help_follows_ascii_and_colours(run: Run) -> None:
    """Help is no exception to --ascii and --color."""
    assert run("--ascii", "--help").out.isascii()
    assert run("list", "--ascii", "--help").out.isascii()
    assert "\x1b[" in run("list", "--color", "always", "--help").out
    assert "\x1b[" not in run("list", "--help").out
    assert "\x1b[" in run("--help", terminal=True).out
    assert "\x1b[" not in run("--color", "never", "list", "--help", terminal=True).out


def test_the_width_is_columns_else_80(monkeypatch: pytest.MonkeyPatch) -> None:
    """A width that is no number is no width."""
    monkeypatch.setenv("COLUMNS", "120")
    assert width() == 120
    monkeypatch.setenv("COLUMNS", "wide")
    assert width() == 80
    monkeypatch.setattr("os.get_terminal_size", lambda _: (100, 30), raising=True)
    assert Settings().dates == "long"


def test_trees_by_everything(run: Run) -> None:
    """Each kind of tree has every event; --depth cuts it; --format gives the events as data."""
    for by in ("year", "person", "organization", "place", "tag", "part", "cause"):
        out = run("-f", EVENTS, "tree", "--by", by, columns=200).out
        assert out.count("Barrientos and Ovando overthrow Paz Estenssoro") >= 1
        assert out.count("World tin prices rise") >= 1
    cut = run("-f", EVENTS, "tree", "--by", "cause", "--depth", "1").out
    assert "Lechín mediates (resolved, 2 more below)" in cut
    assert "(prompted)" not in cut
    assert cut.endswith("\n\n34 events: 32 drawn, 2 counted\n")
    assert run("-f", EVENTS, "tree", "--by", "year", "--depth", "0").out.startswith("1942 (1)\n1952 (2)\n")
    assert run("-f", EVENTS, "tree", "--format", "plain").out == run("-f", EVENTS, "list").out
    assert run("-f", EVENTS, "timeline", "--format", "plain").out == run("-f", EVENTS, "list").out
    marked = run("-f", EVENTS, "tree", "--year", "1962", columns=200).out
    assert "Lechín founds the PRIN  by 5 Dec 1963 ?" in marked
