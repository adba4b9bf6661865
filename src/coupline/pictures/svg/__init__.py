"""Drawings as SVG, painted from ``coupline.layout``: text stays text, light and dark, nothing executable or fetched.

The same input gives the same bytes.
"""

from collections.abc import Iterator
from typing import Any, Literal

from coupline.columns import By as LanesBy
from coupline.formats.exporting import ExportOptions, named_files
from coupline.layout.heat import By as HeatBy
from coupline.palette import assigned
from coupline.pictures.svg.axis import axis
from coupline.pictures.svg.heat import heat
from coupline.pictures.svg.lanes import lanes
from coupline.pictures.svg.sheet import Look
from coupline.pictures.svg.spine import spine
from coupline.timeline import Timeline

Style = Literal["spine", "axis", "lanes", "heat"]
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
__all__ = ["Look", "Style", "as_svg", "axis", "heat", "lanes", "spine", "write"]


def as_svg(timeline: Timeline, style: Style, by: LanesBy | HeatBy | None, look: Look) -> Iterator[str]:
    """The lines of an SVG file.

    Args:
        timeline: the selection to draw.
        style: how.
        by: what the lanes are, or the rows of heat; None for people, or for what suits.
        look: how wide, and the like.
    """
    yield DECLARATION
    match style, by:
        case "axis", _:
            drawn = axis(timeline, look)
        case "lanes", "person" | "organization" | "place" | "tag" | None:
            drawn = lanes(timeline, by or "person", look)
        case "heat", "day" | "month" | "year" | "decade" | "century" | None:
            drawn = heat(timeline, by, look)
        case _:
            drawn = spine(timeline, look)
    yield from drawn.split("\n")


def write(timeline: Timeline, options: ExportOptions) -> Iterator[str]:
    """A drawing as the command line asks for it."""
    style: Any = options.style or "spine"
    by: Any = options.by
    color_by: Any = options.color_by
    colors = assigned(timeline, color_by) if color_by else None
    look = Look(
        options.width or Look().width, options.dates, colors, options.collapse, files=named_files(timeline, options)
    )
    return as_svg(timeline, style, by, look)
