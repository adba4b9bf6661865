"""Drawings as SVG, painted from ``coupline.layout``: text stays text, light and dark, nothing executable or fetched.

The same input gives the same bytes.
"""

from collections.abc import Iterator

from coupline.choices import DrawingStyle, TimelineBy, heat_by, lanes_by
from coupline.formats.exporting import ExportOptions, named_files
from coupline.palette import assigned
from coupline.pictures.svg.axis import axis
from coupline.pictures.svg.heat import heat
from coupline.pictures.svg.lanes import lanes
from coupline.pictures.svg.sheet import Look
from coupline.pictures.svg.spine import spine
from coupline.timeline import Timeline

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
__all__ = ["Look", "as_svg", "axis", "heat", "lanes", "spine", "write"]


def as_svg(timeline: Timeline, style: DrawingStyle, by: TimelineBy | None, look: Look) -> Iterator[str]:
    """The lines of an SVG file.

    Args:
        timeline: the selection to draw.
        style: how.
        by: what the lanes are, or the rows of heat; None for people, or for what suits.
        look: how wide, and the like.
    """
    yield DECLARATION
    match style:
        case "axis":
            drawn = axis(timeline, look)
        case "lanes":
            drawn = lanes(timeline, lanes_by(by), look)
        case "heat":
            drawn = heat(timeline, heat_by(by), look)
        case _:
            drawn = spine(timeline, look)
    yield from drawn.split("\n")


def write(timeline: Timeline, options: ExportOptions) -> Iterator[str]:
    """A drawing as the command line asks for it."""
    colors = assigned(timeline, options.color_by) if options.color_by else None
    look = Look(
        options.width or Look().width, options.dates, colors, options.collapse, files=named_files(timeline, options)
    )
    return as_svg(timeline, options.style or "spine", options.by, look)
