"""Draws docs/timeline.svg, the picture in README.md: `python docs/draw.py`.

The painter is the program's own; Rich writes down as SVG what a terminal of 92 columns shows.
"""

import io
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

import coupline
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


def draw() -> str:
    """The picture as SVG."""
    timeline = coupline.load(HERE.parent / "data" / "events.toml")
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(spine(timeline, Ink(width=WIDTH), "long"))
    return console.export_svg(theme=THEME, code_format=FORMAT, unique_id="timeline")


if __name__ == "__main__":
    (HERE / "timeline.svg").write_text(draw(), encoding="utf-8")
