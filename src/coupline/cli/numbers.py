"""``coupline stats``: the events of a selection counted, drawn as bars or printed as data."""

from coupline.cli.output import ink, show
from coupline.cli.printing import print_objects, print_rows
from coupline.cli.reading import read, selection
from coupline.cli.settings import Settings
from coupline.views.statistics import EVERY, By, chart, counts, summary

COLUMNS = ("by", "key", "name", "events")


def tell_counts(settings: Settings, by: By | None, chosen: str | None) -> None:
    """Draw the counts of the selection that the settings ask for, or print them as data.

    Args:
        settings: the program's options.
        by: what to count by; None for a page of all, as data for all counts one after the other.
        chosen: a format; None for the drawing.
    """
    selected = selection(settings, read(settings))
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
