"""``coupline tree``: the selection as a tree."""

from typing import Annotated

import typer

from coupline.choices import TreeBy
from coupline.cli.options import DepthOption, DrawnFormatOption
from coupline.cli.output import ink, show
from coupline.cli.printing import print_events
from coupline.cli.selection import answer, read, selection
from coupline.cli.settings import Settings
from coupline.views.tree import branches


def run(
    ctx: typer.Context,
    by: Annotated[TreeBy, typer.Option("--by", help="What the branches are.")] = "year",
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
    answer(settings, selected, selected.events)
    if chosen not in (None, "table"):
        print_events(settings, selected, chosen)
        return
    from coupline.render.tree import tree  # Rich is not needed for data

    show(settings, tree(selected, branches(selected, by), ink(settings), settings.dates, depth))
