"""What each command prints, to the letter: one file a command, width and character set.

After a change that is meant, `COUPLINE_UPDATE_GOLDEN=1 python -m pytest tests/cli/test_golden.py` writes them anew;
look at the difference before you commit it.
"""

import os
from pathlib import Path

import pytest

from tests.cli.support import FROZEN, Run

GOLDEN = Path(__file__).parent / "golden"
COMMANDS = {
    "timeline": ["timeline"],
    "timeline-collapse": ["timeline", "--collapse"],
    "timeline-by-tag": ["timeline", "--color-by", "tag"],
    "list-1964": ["list", "--year", "1964", "--format", "table"],
    "people-lechin": ["people", "lechin", "--format", "table"],
    "tree-cause": ["tree", "--by", "cause"],
    "tree-year": ["tree", "--by", "year"],
    "tree-person": ["tree", "--by", "person"],
    "show-coup": ["show", "coup"],
    "stats": ["stats"],
    "on-6-december": ["on", "6", "December", "--format", "table"],
}
WIDTHS = (60, 80, 120)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("characters", ["unicode", "ascii"])
@pytest.mark.parametrize("name", COMMANDS)
def test_the_event_list_is_shown_as_designed(
    name: str, characters: str, width: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each view fits its width, in Unicode and in ASCII, and looks as it was last looked at."""
    monkeypatch.chdir(FROZEN)
    options = ["--ascii"] if characters == "ascii" else []
    result = run(*COMMANDS[name], *options, columns=width)
    assert result.code == 0
    assert characters == "unicode" or result.out.isascii()
    assert "\x1b" not in result.out
    file = GOLDEN / f"{name}-{width}-{characters}.txt"
    if os.environ.get("COUPLINE_UPDATE_GOLDEN"):
        file.write_text(result.out, encoding="utf-8")
    assert result.out == file.read_text(encoding="utf-8")
    assert max(map(len, result.out.splitlines())) <= width
