"""Thousands of random keys: the browser lives, its answers are those of the query, and no file is touched."""

import random
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from coupline.browse.app import Browser
from coupline.browse.keys import ACTIONS
from coupline.browse.line_list import LineList
from tests.browse.support import browse
from tests.cli.support import EVENTS

KEYS = 10_000  # on each list
TOGETHER = 25  # keys that are pressed before the screen is drawn
LEAVING = {"q", "ctrl+c"}
NAMED = (
    "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter", "escape", "tab", "shift+tab",
    "backspace", "space", "delete", "ctrl+u", "ctrl+a", "f1",
)  # fmt: skip
LISTS = {
    "the event list": "",
    "before our era, half undated, other scripts": """
[timeline]
title = "古代 [bold]x[/]"
[eras.reign]
title = "統治"
date = "-0300/-0280"
[[events]]
id = "a"
title = "明の\\u202eはじまり"
date = "-0299~"
people = ["Ζήνων", "明"]
[[events]]
id = "b"
title = "[red]b[/red] \\u001b[31m"
after = ["a"]
caused_by = [{ id = "a", how = "led to" }]
[[events]]
id = "c"
title = "c"
""",
    "nothing": "[timeline]\n",
}


def pressed(chance: random.Random) -> events.Key:
    """A key that does not leave."""
    typed = [chr(code) for code in range(32, 127)] + [*"éЖ明"]
    bound = [key for action in ACTIONS for key in action.keys.split(",")]
    while True:
        key = chance.choice(chance.choice((typed, bound, NAMED)))
        if key not in LEAVING:
            return events.Key(key, key if len(key) == 1 else None)


async def stay(_: Browser) -> None:
    """Not leave: by its row in the palette, random keys may choose that as any other."""


@pytest.mark.fuzz
@pytest.mark.parametrize("title", LISTS)
def test_random_keys_harm_nothing(title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeded by the list, so that what fails fails again."""
    monkeypatch.setattr("coupline.browse.app.edit", lambda *_: "")
    monkeypatch.setattr(Browser, "action_quit", stay)
    file = tmp_path / "events.toml"
    file.write_text(LISTS[title] or Path(EVENTS).read_text(encoding="utf-8"), encoding="utf-8")
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    chance = random.Random(title)  # noqa: S311 - the same keys in every run

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        for _ in range(KEYS // TOGETHER):
            for _ in range(TOGETHER):
                app.post_message(pressed(chance))
            await pilot.pause()
            assert app.is_running
            assert not app._exit
            lines = app.screen_stack[0].query_one(LineList)
            assert 0 <= lines.cursor <= max(0, len(lines.rows) - 1)
            assert len(app.screen_stack) < 7  # one of a kind, and in haste the palette below what it opened

    browse(steps, str(file), size=(70, 20))
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert [each.name for each in tmp_path.iterdir()] == ["events.toml"]
