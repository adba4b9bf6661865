"""What can't be read: told above the list, listed by a key, and gone once it is mended."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from coupline import load
from coupline.browse.app import Browser
from coupline.browse.line_list import LineList
from coupline.browse.problems import ProblemPanel
from coupline.cli.commands.browse import explore
from coupline.cli.settings import Settings
from coupline.errors import CouplineError, Problem, TimelineFileError
from coupline.timeline import Timeline
from tests.browse.support import browse, page, picture, run_app, seen, text, words_of

ONE = '[[events]]\nid = "a"\ntitle = "A"\ndate = 1960\n[[events]]\nid = "b"\ntitle = "B"\ndate = "5/12/1963"\n'


def opened(file: Path, monkeypatch: pytest.MonkeyPatch, *, strict: bool = False) -> Callable[[], Timeline]:
    """What the command gives the browser to read the files anew with."""
    given: list[Callable[[], Timeline]] = []

    def browse(read: Callable[[], Timeline], *_: Any, **__: Any) -> None:
        given.append(read)

    monkeypatch.setattr("coupline.browse.browse", browse)
    monkeypatch.setattr("coupline.cli.commands.browse.on_a_screen", lambda: True)
    settings = Settings()
    settings.files, settings.strict = [str(file)], strict
    explore(settings)
    return given[0]


def test_reading_again_writes_nothing_over_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a list with problems; the place is kept, and the line above the list is of what is read now."""
    file = tmp_path / "events.toml"
    file.write_text(ONE, encoding="utf-8")
    read = opened(file, monkeypatch)
    capsys.readouterr()

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("j")
        assert text(app, "#problems").startswith("1 of 2 events has problems")
        for bad, told in (("1960", "1 of 2 events has problems"), ('"sometime"', "2 of 2 events have problems")):
            file.write_text(ONE.replace("1960", bad), encoding="utf-8")
            await pilot.press("r")
            assert text(app, "#problems").startswith(told)
            assert app.explorer.current == "b"
        file.write_text(ONE.replace("5/12/1963", "1963"), encoding="utf-8")
        await pilot.press("r")
        assert not app.query_one("#problems", Static).display
        file.write_text("[timeline]\n", encoding="utf-8")
        await pilot.press("r")
        assert "0 of 0" in text(app, "#title")

    run_app(steps, read)
    assert capsys.readouterr() == ("", "")


def test_strict_holds_when_files_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that can't be read leaves what is shown."""
    file = tmp_path / "events.toml"
    file.write_text(ONE.replace("5/12/1963", "1963"), encoding="utf-8")
    read = opened(file, monkeypatch, strict=True)

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        file.write_text(ONE, encoding="utf-8")
        await pilot.press("r")
        assert "events.toml:8:8" in text(app, "#problems")
        event = app.explorer.whole.get("b")
        assert event is not None
        assert event.placed is not None

    run_app(steps, read)


ELSEWHERE = "".join(f'[people.p{n}]\nname = "P {n}"\nborn = "bad{n}x"\n' for n in range(40))
MESSAGE = 'born "bad{}x" is not read as a date; write it as in "5 December 1963"'


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24), (120, 40)])
def test_each_problem_can_be_reached(tmp_path: Path, size: tuple[int, int]) -> None:
    """Also of what is no event; Enter tells all of it there, and goes to the event where there is one."""
    file = tmp_path / "events.toml"
    file.write_text(ELSEWHERE + ONE, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("exclamation_mark")
        lines, height = app.screen.query_one(LineList), seen(app).count("\n") + 1
        assert "bad0x" in seen(app).splitlines()[0]
        assert 2 <= height < 40
        for n in range(1, 41):
            await pilot.press("down")
            assert lines.cursor == n
            assert lines.scroll_offset.y <= n < lines.scroll_offset.y + height
        await pilot.press("home", "pagedown")
        assert lines.cursor == max(1, height - 1)
        await pilot.press("end", "up")
        assert "bad39x" in words_of(picture(app))
        await pilot.press("enter")
        assert isinstance(app.screen, ProblemPanel)
        assert [each.message for each in app._notifications] == [f"{file}:120:8: {MESSAGE.format(39)}"]
        assert [each.title for each in app._notifications] == ["No event to open · coupline check"]
        await pilot.press("down", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, ProblemPanel)
        assert app.explorer.current == "b"

    browse(steps, str(file), size=size)


@pytest.mark.parametrize(("width", "ascii_only"), [(60, True), (80, False), (120, False)])
def test_a_problem_is_told_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, *, ascii_only: bool
) -> None:
    """With what to write: below the list, and as far as there is room in its line."""
    monkeypatch.chdir(tmp_path)
    Path("e.toml").write_text(ONE + '[people.p]\nname = "P"\nborn = "sometime"\n', encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("exclamation_mark")
        event = 'date "5/12/1963" could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'
        assert below(app) == f"e.toml:8:8: {event}"
        assert (event in seen(app)) == (width == 120)
        person = 'born "sometime" is not read as a date; write it as in "5 December 1963"'
        await pilot.press("down")
        assert below(app) == f"e.toml:11:8: {person}"
        assert words_of(picture(app)).isascii() == ascii_only
        await pilot.resize_terminal(40, 10)
        assert below(app).endswith("..." if ascii_only else "…")
        await pilot.resize_terminal(width, 24)
        assert below(app) == f"e.toml:11:8: {person}"

    browse(steps, "e.toml", size=(width, 24), ascii_only=ascii_only)


def below(app: Browser) -> str:
    """What is said below the list of problems."""
    said = app.screen.query_one("#panel-told", Static)
    shown = str(said.render()).splitlines()
    assert app.screen.query_one("#panel").content_region.contains_region(said.region)
    assert said.size.height >= len(shown)
    assert max(map(len, shown)) <= said.size.width
    return " ".join(map(str.strip, shown))


@pytest.mark.parametrize(("size", "ascii_only"), [((60, 20), True), ((80, 24), False), ((120, 40), False)])
def test_the_details_say_why_something_was_left_out(tmp_path: Path, size: tuple[int, int], *, ascii_only: bool) -> None:
    """Each problem of the event, with what to write; none of another."""
    file = tmp_path / "events.toml"
    file.write_text(ONE + 'pople = ["P"]\n[[events]]\nid = "c"\ntitle = "C"\ndate = "1962-13"\n', encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert "!" not in page(app)
        app.look_at("b")
        await pilot.pause()
        said = " ".join(page(app).split())
        assert said.startswith(
            'B b "5/12/1963" ! its date can\'t be read '
            '! date "5/12/1963" could be 5 December or 12 May; write "1963-12-05" or "5 December 1963" '
            '! an event has no key "pople"; did you mean "people"? Written date '
        )
        assert "1962-13" not in said
        assert 'date "5/12/1963" could be' in words_of(picture(app))

    browse(steps, str(file), size=size, ascii_only=ascii_only)


@pytest.mark.parametrize("before", [ONE, ONE.replace("5/12/1963", "1963")])
def test_what_stops_a_file_is_listed_too(tmp_path: Path, before: str) -> None:
    """In place of what was left out of what is shown, until the file can be read again."""
    file = tmp_path / "events.toml"
    file.write_text(before, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        file.write_text(before + "date = \n", encoding="utf-8")
        await pilot.press("r", "exclamation_mark")
        assert isinstance(app.screen, ProblemPanel)
        assert "events.toml:9:8: " in below(app)
        assert "there is no value after the =" in below(app)
        await pilot.press("enter")
        assert any("there is no value after the =" in each.message for each in app._notifications)
        await pilot.press("escape")
        file.write_text(before, encoding="utf-8")
        await pilot.press("r", "exclamation_mark")
        if before == ONE:
            assert "events.toml:8:8: " in below(app)
        else:
            assert [each.message for each in app._notifications][1:] == ["all of it could be read"]

    browse(steps, str(file), size=(120, 24))


def test_what_is_no_fault_of_a_file_is_listed_too(tmp_path: Path) -> None:
    """It has no place; the line above the list says how to see more than it has room for."""
    file = tmp_path / "events.toml"
    file.write_text(ONE, encoding="utf-8")
    errors: list[CouplineError] = []

    def read() -> Timeline:
        for error in errors:
            raise error
        return load(file, strict=False)

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        errors[:] = [CouplineError("no event list here")]
        await pilot.press("r", "exclamation_mark")
        assert seen(app).rstrip() == below(app) == "no event list here"
        await pilot.press("enter", "escape")
        assert [each.message for each in app._notifications] == ["no event list here"]
        errors[:] = [TimelineFileError(tuple(Problem("error", f"e{n}", f"wrong {n}", file="e.toml") for n in range(9)))]
        await pilot.press("r")
        assert text(app, "#problems").endswith("and 4 more: coupline check (press !)")
        await pilot.press("exclamation_mark", "end")
        assert below(app) == "e.toml: wrong 8"

    run_app(steps, read)
