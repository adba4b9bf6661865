"""``coupline export``: which document is asked for, and the options that belong to it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from coupline.cli.drawing import Asked, style_of
from coupline.cli.reading import read, selection
from coupline.cli.settings import Settings, UsageError

if TYPE_CHECKING:
    from coupline.timeline import Timeline

WIDTH = 960  # points


class Wanted(NamedTuple):
    """What is to be made.

    Attributes:
        format: of the document.
        drawing: how it is drawn.
        width: of a drawing, in points; None for what is usual.
    """

    format: Literal["svg", "html"]
    drawing: Asked
    width: int | None = None


def exported(settings: Settings, wanted: Wanted) -> tuple[Iterator[str], Sequence[str]]:
    """The lines of a document of the selection that the settings ask for, and the files that it was made from.

    Raises:
        UsageError: where options exclude each other.
        NoEventListError: where there is no event list but the sample.
    """
    if wanted.format == "html" and (wanted.drawing != Asked() or wanted.width):
        raise UsageError("--style, --by, --color-by, --collapse and --width are for export svg")
    style = style_of(wanted.drawing)
    whole = read(settings, own=True)
    selected = selection(settings, whole)
    if wanted.format == "html":
        from coupline.pictures.page import as_html  # only what is made is loaded

        return as_html(selected, settings.dates), whole.files
    return _svg(settings, selected, wanted._replace(drawing=wanted.drawing._replace(style=style))), whole.files


def _svg(settings: Settings, timeline: "Timeline", wanted: Wanted) -> Iterator[str]:
    from coupline.palette import assigned
    from coupline.pictures.svg import Look, as_svg

    asked = wanted.drawing
    colors = assigned(timeline, asked.color_by) if asked.color_by else None
    look = Look(wanted.width or WIDTH, settings.dates, colors, asked.collapse)
    return as_svg(timeline, asked.style or "spine", asked.by, look)
