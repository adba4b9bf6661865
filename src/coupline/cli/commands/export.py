"""``coupline export``: which document is asked for, and the options that belong to it."""

from typing import Annotated

import typer

from coupline.cli.documents import deliver
from coupline.cli.options import (
    CollapseOption,
    ColorByOption,
    DrawingOptions,
    ExportFormat,
    StyleOption,
    TimelineByOption,
)
from coupline.cli.output import mention, say
from coupline.cli.selection import answer, fault, read, selection
from coupline.cli.settings import Settings, UsageError
from coupline.formats import FORMATS
from coupline.timeline import Timeline
from coupline.wording import listed

FormatArgument = Annotated[
    ExportFormat,
    typer.Argument(
        metavar="FORMAT",
        show_default=False,
        help=f"{' or '.join(each.name for each in FORMATS.values() if each.exports)}.",
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Where to write it; stdout if not given."),
]
PointsOption = Annotated[
    int | None,
    typer.Option("--width", min=320, max=20_000, metavar="N", show_default=False, help="In points; 960."),
]
NoFilesOption = Annotated[bool, typer.Option("--no-files", help="Do not name the files that it is made from.")]


def run(
    ctx: typer.Context,
    chosen: FormatArgument,
    output: OutputOption = None,
    style: StyleOption = None,
    by: TimelineByOption = None,
    color_by: ColorByOption = None,
    collapse: CollapseOption = False,
    width: PointsOption = None,
    no_files: NoFilesOption = False,
) -> None:
    """Make a document of the timeline: a drawing as SVG, or a page as HTML.

    svg is one of the drawings of "timeline", to scale up and print: text
    stays text, light and dark follow the reader. html is one page that
    needs nothing else: a drawing, all events with all that is known of
    them, who and where, and the sources; with a filter, and without
    JavaScript all but that.

    --style, --by, --color-by, --collapse and --width are for svg.
    Both name the event list, without its folder; --no-files leaves it out.

    Examples:
      coupline export svg -o timeline.svg
      coupline export svg --style axis --from 1959 --color-by tag > axis.svg
      coupline export svg --style lanes --by place -o places.svg
      coupline export html -o timeline.html
      coupline export html person:lechin -o lechin.html
    """
    from coupline.formats.exporting import ExportOptions

    settings: Settings = ctx.obj
    row, asked = FORMATS[chosen], DrawingOptions(style, by, color_by, collapse)
    if not row.draws and (asked != DrawingOptions() or width):
        drawn = listed([each.name for each in FORMATS.values() if each.draws])
        raise UsageError(f"--style, --by, --color-by, --collapse and --width are for export {drawn}")
    asked = asked.settled()
    whole = read(settings, own=True)
    selected = selection(settings, whole)

    def tell(sentence: str) -> None:
        mention(settings, sentence)

    options = ExportOptions(
        settings.dates, asked.style, asked.by, asked.color_by, asked.collapse, width, not no_files, tell
    )
    deliver(settings, row.write(selected, options), output, whole.files)
    if whole.problems:
        _tell_what_is_missing(settings, selected, output)


def _tell_what_is_missing(settings: Settings, selected: Timeline, output: str | None) -> None:
    """Say what was left out of what was written, and make the exit code 1 where anything was."""
    from coupline.checks.telling import left_out  # only where something is wrong

    answer(settings, selected, selected.events)
    missing = left_out(selected)
    if missing:
        fault(settings)
        say(settings, f"{output or 'the document'} lacks {missing}")
