"""``coupline stats``: the events of a selection counted, drawn as bars or printed as data."""

from typing import Annotated

import typer

from coupline.choices import CountBy
from coupline.cli.options import PrintFormat
from coupline.cli.output import ink, show
from coupline.cli.printing import print_objects, print_rows
from coupline.cli.selection import answer, read, selection
from coupline.cli.settings import Settings
from coupline.views.statistics import EVERY, chart, counts, summary

COLUMNS = ("by", "key", "name", "events")


def run(
    ctx: typer.Context,
    by: Annotated[
        CountBy | None,
        typer.Option("--by", show_default=False, help="What to count by; all of it on one page where none is given."),
    ] = None,
    chosen: Annotated[
        PrintFormat | None,
        typer.Option("--format", show_default=False, help="Print the counts as data in place of the drawing."),
    ] = None,
) -> None:
    """Count events by year, person, tag and more, and draw the counts as bars.

    Each event counts once, under the year that it stands under in the
    timeline; by person, tag and the like, once for each of them.

    Examples:
      coupline stats
      coupline stats --by person
      coupline stats --by year --tag coup
      coupline stats --by decade --format csv
    """
    settings: Settings = ctx.obj
    selected = selection(settings, read(settings))
    answer(settings, selected, selected.events)
    if chosen in (None, "table"):
        from coupline.render.bars import bars  # Rich is not needed for data

        charts = [chart(selected, by)] if by else summary(selected)
        show(settings, bars(selected, charts, ink(settings), "(the sample)" if settings.sample else ""))
        return
    found = (count for each in ([by] if by else EVERY) for count in counts(selected, each))
    if chosen in ("json", "jsonl"):
        print_objects(settings, (count.to_dict() for count in found), chosen)
    else:
        rows = ((count.by, count.key or "", count.name, str(count.events)) for count in found)
        header = [column.capitalize() for column in COLUMNS] if chosen == "markdown" else COLUMNS
        print_rows(settings, header, rows, chosen)
