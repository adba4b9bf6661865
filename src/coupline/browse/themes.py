"""The colours of the browser: dark, light, and with as much contrast as there can be.

The lines of a drawing have colours of a terminal's palette, which each theme has of its own; all are legible on its
ground: WCAG's 4.5:1, and 7:1 with high contrast.
"""

import os
from typing import NamedTuple

from rich.terminal_theme import TerminalTheme
from textual.theme import Theme


class Colours(NamedTuple):
    """A theme, and what the colours of a terminal's palette are in it."""

    theme: Theme
    palette: TerminalTheme


def _colours(name: str, *, dark: bool, **inks: str) -> Colours:
    """A theme of these inks, each as "#1d1f21"."""
    ground, text, raised, mark = (inks[each] for each in ("ground", "text", "raised", "mark"))
    theme = Theme(
        name=name, primary=inks["when"], secondary=inks["names"], accent=mark, foreground=text, background=ground,
        surface=ground, panel=raised, error=inks["wrong"], warning=inks["wrong"], success=inks["names"], dark=dark,
        text_alpha=1.0,
        variables={
            "mark-text": inks["mark_text"], "input-cursor-background": text, "input-cursor-foreground": ground,
            "scrollbar": inks["bar"], "scrollbar-hover": inks["bar"], "scrollbar-active": mark,
            "scrollbar-background": raised, "scrollbar-background-hover": raised, "scrollbar-background-active": raised,
        },
    )  # fmt: skip
    palette = [ground, inks["wrong"], inks["names"], mark, inks["when"], inks["era"], inks["when"], text]
    return Colours(theme, TerminalTheme(_rgb(ground), _rgb(text), [*map(_rgb, palette)], [*map(_rgb, palette)]))


def _rgb(code: str) -> tuple[int, int, int]:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


THEMES = {
    each.theme.name: each
    for each in (
        _colours(
            "dark", dark=True, ground="#14171a", text="#e6e6e6", raised="#22303c", mark="#f2b04a", mark_text="#14171a",
            bar="#71818d",
            wrong="#ff8a80", names="#9ad29a", when="#6cc7e8", era="#d9a3e8",
        ),
        _colours(
            "light", dark=False, ground="#fdfcf8", text="#1d1f21", raised="#e4e8ea", mark="#1f5a8c",
            mark_text="#ffffff",
            bar="#6f7c86", wrong="#a61b1b", names="#1e6b2e", when="#0b5f80", era="#7a2a8c",
        ),
        _colours(
            "contrast", dark=True, ground="#000000", text="#ffffff", raised="#000000", mark="#ffff00",
            mark_text="#000000",
            bar="#ffffff", wrong="#ffb0a8", names="#a8ffa8", when="#8ff0ff", era="#ffc0ff",
        ),
    )
}  # fmt: skip


def first_theme(asked: str | None = None) -> str:
    """The theme to begin with: as asked, else as COUPLINE_THEME says; else as light as the terminal's ground.

    Some terminals tell what that is, in COLORFGBG: "0;15" is black on white.
    """
    named = asked or os.environ.get("COUPLINE_THEME")
    if named in THEMES:
        return named
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in ("7", "15") else "dark"
