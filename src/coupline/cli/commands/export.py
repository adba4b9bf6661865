"""``coupline export``: which document is asked for, and the options that belong to it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from coupline.cli.documents import deliver
from coupline.cli.options import CollapseOption, ColorByOption, DrawingOptions, StyleOption, TimelineByOption
from coupline.cli.selection import read, selection
from coupline.cli.settings import Settings, UsageError

if TYPE_CHECKING:
    from coupline.timeline import Timeline

WIDTH = 960  # points
FormatArgument = Annotated[
    Literal["svg", "html"], typer.Argument(metavar="FORMAT", show_default=False, help="svg or html.")
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Where to write it; stdout if not given."),
]
PointsOption = Annotated[
    int | None,
    typer.Option("--width", min=320, max=20_000, metavar="N", show_default=False, help="In points; 960."),
]


def run(
    ctx: typer.Context,
    chosen: FormatArgument,
    output: OutputOption = None,
    style: StyleOption = None,
    by: TimelineByOption = None,
    color_by: ColorByOption = None,
    collapse: CollapseOption = False,
    width: PointsOption = None,
) -> None:
    """Make a document of the timeline: a drawing as SVG, or a page as HTML.

    svg is one of the drawings of "timeline", to scale up and print: text
    stays text, light and dark follow the reader. html is one page that
    needs nothing else: a drawing, all events with all that is known of
    them, who and where, and the sources; with a filter, and without
    JavaScript all but that.

    --style, --by, --color-by, --collapse and --width are for svg.

    Examples:
      coupline export svg -o timeline.svg
      coupline export svg --style axis --from 1959 --color-by tag > axis.svg
      coupline export svg --style lanes --by place -o places.svg
      coupline export html -o timeline.html
      coupline export html person:lechin -o lechin.html
    """
    settings: Settings = ctx.obj
    asked = DrawingOptions(style, by, color_by, collapse)
    if chosen == "html" and (asked != DrawingOptions() or width):
        raise UsageError("--style, --by, --color-by, --collapse and --width are for export svg")
    asked = asked.settled()
    whole = read(settings, own=True)
    selected = selection(settings, whole)
    if chosen == "html":
        from coupline.pictures.page import as_html  # only what is made is loaded

        lines = as_html(selected, settings.dates)
    else:
        lines = _svg(settings, selected, asked, width or WIDTH)
    deliver(settings, lines, output, whole.files)


def _svg(settings: Settings, timeline: "Timeline", asked: DrawingOptions, width: int) -> Iterator[str]:
    from coupline.palette import assigned
    from coupline.pictures.svg import Look, as_svg

    colors = assigned(timeline, asked.color_by) if asked.color_by else None
    look = Look(width, settings.dates, colors, asked.collapse)
    return as_svg(timeline, asked.style or "spine", asked.by, look)
