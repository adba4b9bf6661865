"""The commands that look: timeline, list, tree, show."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.options import (
    By,
    CollapseOption,
    ColorByOption,
    DataFormat,
    DepthOption,
    DrawnFormatOption,
    FormatOption,
    Sort,
    StyleOption,
    Theme,
    TimelineByOption,
    WidthOption,
)
from coupline.cli.output import ink
from coupline.cli.output import show as show_drawing
from coupline.cli.printing import print_events
from coupline.cli.reading import read, selection
from coupline.cli.settings import Settings


def timeline(
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
    from coupline.cli.drawing import Asked, draw_timeline

    settings: Settings = ctx.obj
    settings.width = width
    draw_timeline(settings, Asked(style, by, color_by, collapse), chosen)


def list_events(
    ctx: typer.Context,
    sort: Annotated[Sort, typer.Option("--sort", help="By date, or in the order of the alphabet.")] = "date",
    reverse: Annotated[bool, typer.Option("--reverse", help="The last first.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, metavar="N", show_default=False, help="The first N alone.")
    ] = None,
    shown: Annotated[
        str | None,
        typer.Option(
            "--columns", metavar="NAMES", show_default=False, help="Which columns: when,title,who,tags,sources …"
        ),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List events in order.

    What is not known to the day may or may not lie in the time asked for:
    such an event has a "?" behind its date. --certain leaves it out.

    On a terminal of less than 100 columns ids are left out, below 70 also
    who took part; of --columns, the last named for which there is no room.
    Dates and titles stay, and wrap.

    Examples:
      coupline list
      coupline list --year 1964
      coupline list --year 1960s --person lechin --certain
      coupline list --from "May 1963" --to 1964 --tag government
      coupline list person:lechin not tag:elections --sort title
      coupline list --reverse --limit 5 --columns when,title,tags
      coupline list --format csv > events.csv
    """
    from coupline.cli.arranging import arranged, fields_of

    settings: Settings = ctx.obj
    fields = None if shown is None else fields_of(shown, chosen)
    found = arranged(selection(settings, read(settings)), sort, limit, reverse=reverse)
    print_events(settings, found, chosen, fields)


def tree(
    ctx: typer.Context,
    by: Annotated[By, typer.Option("--by", help="What the branches are.")] = "year",
    depth: DepthOption = None,
    chosen: DrawnFormatOption = None,
) -> None:
    """Draw events as a tree: by year, person, organization, place, tag, part or cause.

    By cause, each event stands above what caused it; by part, each whole
    above its parts. What has none of these stands under "none".

    By year, decades and centuries stand above years where there are many,
    and months and days below a year with many events.

    Examples:
      coupline tree
      coupline tree --depth 0
      coupline tree --by person
      coupline tree --by cause
      coupline tree --by tag --year 1963
    """
    settings: Settings = ctx.obj
    selected = selection(settings, read(settings))
    if chosen not in (None, "table"):
        print_events(settings, selected, chosen)
        return
    from coupline.render.tree import tree as draw
    from coupline.views.tree import branches

    show_drawing(settings, draw(selected, branches(selected, by), ink(settings), settings.dates, depth))


def show(
    ctx: typer.Context,
    things: Annotated[
        list[str],
        typer.Argument(
            metavar="THING...",
            autocompletion=complete.things,
            show_default=False,
            help="The id of an event, the beginning of one, or words of its title; or a name.",
        ),
    ],
    chosen: Annotated[
        DataFormat | None, typer.Option("--format", show_default=False, help="A page for people, or data.")
    ] = None,
) -> None:
    """Show all that is known of an event, a person, a place, an organization or a source.

    Each statement comes with the one who makes it; what nobody is named for
    is the author's inference.

    An id means nothing else. After it comes the whole of a name, then the
    one event whose id begins so or whose title has the words, then words of
    a name; what else is found is said on stderr.

    Examples:
      coupline show coup
      coupline show "running mate" lechin
      coupline show coup --format json
    """
    from coupline.cli.things import find_things, print_things

    settings: Settings = ctx.obj
    whole = read(settings)
    print_things(settings, whole, find_things(settings, whole, things), chosen)


def browse(
    ctx: typer.Context,
    select: Annotated[
        str | None,
        typer.Option(
            "--select", metavar="ID", autocompletion=complete.events, show_default=False, help="The event to look at."
        ),
    ] = None,
    theme: Annotated[
        Theme | None,
        typer.Option(help="Its colours; COUPLINE_THEME says which where this does not.", show_default=False),
    ] = None,
) -> None:
    """Explore the timeline full screen.

    The list beside all that is known of an event; a filter that takes the
    query language as one types; axis, lanes, heat and zoom; people, places,
    tags, causes. ? has the keys. Everything that it shows has a command of
    its own: list, show, timeline, people, places, tags, sources, why, on.

    Examples:
      coupline browse
      coupline browse person:lechin
      coupline browse --select coup --theme light
    """
    from coupline.cli.exploring import explore

    explore(ctx.obj, select, theme)
