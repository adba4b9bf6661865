"""Pictures of the screen: SVG, as the terminal would show it, in three sizes and three looks.

``COUPLINE_UPDATE_GOLDEN=1`` writes them anew; then look at them.
"""

import os
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coupline.browse.app import Browser
from tests.browse.support import browse, picture, words_of
from tests.cli.support import FROZEN

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((40, 12), (80, 24), (120, 40))
LOOKS = ("dark", "light", "ascii")
KEYS = {"list": ["j", "j", "j"], "axis": ["j", "j", "j", "t"], "lanes": ["t", "t", "j"]}
VIEWS = [("list", size) for size in SIZES] + [("axis", (80, 24)), ("lanes", (80, 24))]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("view", "size"), VIEWS)
def test_the_screen(view: str, size: tuple[int, int], look: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it was looked at."""
    monkeypatch.chdir(FROZEN)  # for paths as short as a user's
    monkeypatch.delenv("COUPLINE_THEME", raising=False)
    monkeypatch.setenv("COLORFGBG", "0;15" if look == "light" else "15;0")
    found: list[str] = []

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press(*KEYS[view])
        await pilot.pause()
        found.append(picture(app))

    browse(steps, "data/events.toml", size=size, ascii_only=look == "ascii")
    golden = GOLDEN / f"{view}-{size[0]}x{size[1]}-{look}.svg"
    if os.environ.get("COUPLINE_UPDATE_GOLDEN"):
        golden.write_text(found[0], encoding="utf-8")
    assert found[0] == golden.read_text(encoding="utf-8")
    assert words_of(found[0]).isascii() == (look == "ascii")
