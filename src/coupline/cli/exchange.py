"""The commands that exchange: export."""

from typing import Annotated, Literal

import typer

from coupline.cli.options import CollapseOption, ColorByOption, StyleOption, TimelineByOption
from coupline.cli.settings import Settings

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


def export(
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
    from coupline.cli.documents import deliver
    from coupline.cli.drawing import Asked
    from coupline.cli.exporting import Wanted, exported

    settings: Settings = ctx.obj
    wanted = Wanted(chosen, Asked(style, by, color_by, collapse), width)
    lines, inputs = exported(settings, wanted)
    deliver(settings, lines, output, inputs)
