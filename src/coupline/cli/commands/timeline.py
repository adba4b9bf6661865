"""``coupline timeline``: the selection drawn as a spine, an axis, lanes or heat."""

from typing import TYPE_CHECKING, Annotated

import typer

from coupline.choices import heat_by, lanes_by
from coupline.cli.options import (
    CollapseOption,
    ColorByOption,
    DrawingOptions,
    DrawnFormatOption,
    StyleOption,
    TimelineByOption,
)
from coupline.cli.output import ink, show
from coupline.cli.printing import print_events
from coupline.cli.selection import answer, read, selection
from coupline.cli.settings import Settings

if TYPE_CHECKING:
    from coupline.render.lines import Drawing
    from coupline.timeline import Timeline

WidthOption = Annotated[
    int | None,
    typer.Option("--width", min=20, metavar="N", show_default=False, help="In columns; as wide as the terminal."),
]


def run(
    ctx: typer.Context,
    style: StyleOption = None,
    by: TimelineByOption = None,
    color_by: ColorByOption = None,
    collapse: CollapseOption = False,
    width: WidthOption = None,
    chosen: DrawnFormatOption = None,
) -> None:
    """Draw the timeline in the terminal.

    As a spine, one event a line, with the year in a margin, and years
    without events folded; as an axis, time to scale, and what is not known
    drawn as such; as lanes, a row for each person, organization, place or
    tag; as heat, how many events began when.

    --from, --to and dates in the query zoom what is drawn to scale.

    Examples:
      coupline timeline
      coupline timeline --style axis --from 1959 --to 1965
      coupline timeline --style lanes --by tag
      coupline timeline --style heat --by year
      coupline timeline person:lechin --ascii
      coupline timeline --color-by tag
      coupline timeline --collapse
      coupline timeline --format json
    """
    settings: Settings = ctx.obj
    settings.width = width
    draw(settings, DrawingOptions(style, by, color_by, collapse), chosen)


def draw(settings: Settings, asked: DrawingOptions, chosen: str | None = None) -> None:
    """Draw the selection that the settings ask for, or print it as data.

    Args:
        settings: the program's options.
        asked: how it is drawn.
        chosen: a format; None for the drawing.

    Raises:
        UsageError: where options exclude each other.
    """
    asked = asked.settled()
    selected = selection(settings, read(settings))
    answer(settings, selected, selected.events)
    if chosen not in (None, "table"):
        print_events(settings, selected, chosen)
        return
    show(settings, _drawing(settings, selected, asked))


def _drawing(settings: Settings, timeline: "Timeline", asked: DrawingOptions) -> "Drawing":
    """The drawing of a selection in one of the styles."""
    from coupline.palette import assigned  # only what is drawn is loaded

    note = "(the sample)" if settings.sample else ""
    surface = ink(settings)
    colors = assigned(timeline, asked.color_by) if asked.color_by else None
    match asked.style:
        case "axis":
            from coupline.render.axis import axis

            return axis(timeline, surface, note, colors, collapse=asked.collapse)
        case "lanes":
            from coupline.render.lanes import lanes

            return lanes(timeline, lanes_by(asked.by), surface, note, colors)
        case "heat":
            from coupline.render.heat import heat

            return heat(timeline, heat_by(asked.by), surface, note)
        case _:
            from coupline.render.spine import spine

            return spine(timeline, surface, settings.dates, note, colors, collapse=asked.collapse)
