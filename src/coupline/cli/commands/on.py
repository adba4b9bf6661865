"""``coupline on``: a day of the year in, the events of that day in whatever year out."""

import time
from typing import Annotated

import typer

from coupline import columns
from coupline.cli.options import FormatOption
from coupline.cli.output import ink, mention, show
from coupline.cli.printing import default_format, print_events, print_rows
from coupline.cli.selection import answer, read
from coupline.cli.settings import Settings
from coupline.views import anniversary
from coupline.views.anniversary import DayOfYear, Found


def run(
    ctx: typer.Context,
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATE]...",
            show_default=False,
            help="A day, as 26 December or 12-26, or any full date; today where none is given.",
        ),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List what happened on this day of the year, whatever the year.

    Of a span its first and its last day count. What is known no better than
    to a month that has the day stands apart, with a "?" behind its date.

    Examples:
      coupline on
      coupline on 26 December
      coupline on 12-06
      coupline on 1963-12-06 --format json
    """
    settings: Settings = ctx.obj
    day_of_year = _today() if day is None else anniversary.read_day(" ".join(day))
    timeline = read(settings)
    found = anniversary.on(timeline, day_of_year)
    answer(settings, timeline, (event for event, _ in found.answers))
    _mention_what_is_not_listed(settings, day_of_year, found)
    form = chosen or default_format()
    if form in ("plain", "markdown"):
        cells = ((event.id, *columns.of_event(timeline, event, settings.dates, told)) for event, told in found.answers)
        print_rows(settings, ("Id", *columns.EVENT), cells, form)
    elif form != "table":
        print_events(settings, timeline.selection(event for event, _ in found.answers), form)
    elif found.answers:
        from coupline.render.table import day_tables  # Rich is not needed for data

        show(settings, day_tables(timeline, str(day_of_year), found, ink(settings), settings.dates))


def _today() -> DayOfYear:
    """The day of the year that it is here."""
    now = time.localtime()
    return DayOfYear(now.tm_mon, now.tm_mday)


def _mention_what_is_not_listed(settings: Settings, day: DayOfYear, found: Found) -> None:
    """How many more may be of the day, and that none is listed, where that is so."""
    more = "more may" if found.answers else "may"
    if not found.answers:
        mention(settings, f"no event is known to have happened on {day}")
    if found.coarser:
        whose = "its date is" if found.coarser == 1 else "their dates are"
        mention(settings, f"{found.coarser:,} {more} have happened on {day}: {whose} known less well than to a month")
