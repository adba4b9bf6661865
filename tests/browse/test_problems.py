"""What can't be read: told above the list, listed by a key, and gone once it is mended."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from coupline.browse.app import Browser
from coupline.cli.commands.browse import explore
from coupline.cli.settings import Settings
from coupline.timeline import Timeline
from tests.browse.support import run_app, text

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
