"""Draws the pictures in README.md: `python docs/draw.py`.

timeline.svg is what a terminal of 92 columns shows, as Rich writes it down, browse.svg what the browser does; the
others are exported.
"""

import asyncio
import io
import os
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

import coupline
from coupline.browse.app import Browser
from coupline.formats import FORMATS
from coupline.formats.exporting import ExportOptions
from coupline.render.paint import Ink
from coupline.render.spine import spine

HERE = Path(__file__).parent
WIDTH = 92
THEME = TerminalTheme(
    (250, 250, 247),
    (38, 38, 38),
    [
        (38, 38, 38), (163, 21, 21), (20, 110, 50), (130, 90, 0),
        (0, 80, 160), (125, 40, 125), (0, 100, 115), (90, 90, 90),
    ],
)  # fmt: skip
FORMAT = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title">
<title id="title">coupline timeline: the road to the coup of 1964 in Bolivia, one event a line</title>
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px Menlo, Consolas, "DejaVu Sans Mono", monospace; }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#fafaf7"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def drawings() -> dict[str, str]:
    """The pictures as SVG, by the names of their files."""
    timeline = coupline.load(HERE.parent / "data" / "events.toml")
    return {
        "timeline.svg": terminal(timeline),
        "browse.svg": browser(),
        "axis.svg": _exported(timeline, ExportOptions(style="axis", color_by="tag")),
        "lanes.svg": _exported(timeline, ExportOptions(style="lanes")),
        "heat.svg": _exported(timeline, ExportOptions(style="heat")),
    }


def _exported(timeline: coupline.Timeline, options: ExportOptions) -> str:
    return "".join(line + "\n" for line in FORMATS["svg"].write(timeline, options))


def terminal(timeline: coupline.Timeline) -> str:
    """What a terminal shows, as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(spine(timeline, Ink(width=WIDTH), "long"))
    return console.export_svg(theme=THEME, code_format=FORMAT, unique_id="timeline")


def browser() -> str:
    """What the browser shows, as SVG, with the fonts that there are."""

    async def shown() -> str:
        before = Path.cwd()
        os.chdir(HERE.parent)  # for a path as short as a user's
        try:
            timeline = coupline.load("data/events.toml")
            app = Browser(lambda: timeline, timeline, select="lechin-mediates", theme="dark")
            async with app.run_test(size=(110, 32)) as pilot:
                await pilot.pause()
                return app.export_screenshot(title="coupline")
        finally:
            os.chdir(before)

    without = re.sub(r"<!--.*?-->|@font-face \{.*?\}\s*", "", asyncio.run(shown()), flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", without)


if __name__ == "__main__":
    for name, text in drawings().items():
        (HERE / name).write_text(text, encoding="utf-8")
