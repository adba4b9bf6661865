"""``coupline on``: a day of the year in, the events of that day in whatever year out."""

import time

from coupline import columns
from coupline.cli.output import ink, mention, show
from coupline.cli.printing import default_format, print_events, print_rows
from coupline.cli.reading import read
from coupline.cli.settings import Settings
from coupline.views.anniversary import DayOfYear, Found, on, read_day


def today() -> DayOfYear:
    """The day of the year that it is here."""
    now = time.localtime()
    return DayOfYear(now.tm_mon, now.tm_mday)


def tell_of_day(settings: Settings, asked: DayOfYear | str, chosen: str | None) -> None:
    """Print the events of a day of the year; what is not printed is said on stderr.

    Args:
        settings: the program's options.
        asked: the day, or how the user wrote it.
        chosen: a format; None for a table on a terminal and plain lines elsewhere.

    Raises:
        DayError: where a text is no day of the year.
        DateError: where it is a full date that does not exist.
    """
    day = read_day(asked) if isinstance(asked, str) else asked
    timeline = read(settings)
    found = on(timeline, day)
    _say_what_is_not_listed(settings, day, found)
    chosen = chosen or default_format()
    if chosen in ("plain", "markdown"):
        cells = ((event.id, *columns.of_event(timeline, event, settings.dates, told)) for event, told in found.answers)
        print_rows(settings, ("Id", *columns.EVENT), cells, chosen)
    elif chosen != "table":
        print_events(settings, timeline.selection(event for event, _ in found.answers), chosen)
    elif found.answers:
        from coupline.render.table import day_tables  # Rich is not needed for data

        show(settings, day_tables(timeline, str(day), found, ink(settings), settings.dates))


def _say_what_is_not_listed(settings: Settings, day: DayOfYear, found: Found) -> None:
    """How many more may be of the day, and that none is listed, where that is so."""
    more = "more may" if found.answers else "may"
    if not found.answers:
        mention(settings, f"no event is known to have happened on {day}")
    if found.coarser:
        whose = "its date is" if found.coarser == 1 else "their dates are"
        mention(settings, f"{found.coarser} {more} have happened on {day}: {whose} known less well than to a month")
