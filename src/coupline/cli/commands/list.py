"""``coupline list``: the selection in order, with the columns that are asked for."""

from typing import Annotated, Literal

import typer

from coupline import columns, names
from coupline.cli.options import FormatOption
from coupline.cli.printing import print_events
from coupline.cli.selection import answer, read, selection
from coupline.cli.settings import Settings, UsageError
from coupline.names import fold
from coupline.timeline import Timeline

Sort = Literal["date", "title", "person"]


def run(
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
    settings: Settings = ctx.obj
    fields = None if shown is None else _fields(shown, chosen)
    arranged = _arranged(selection(settings, read(settings)), sort, limit, reverse=reverse)
    answer(settings, arranged, arranged.events)
    print_events(settings, arranged, chosen, fields)


def _arranged(timeline: Timeline, sort: Sort, limit: int | None, *, reverse: bool) -> Timeline:
    """The events of a selection in another order, and no more than so many of them.

    Args:
        timeline: the selection.
        sort: "date" as it is; "title" or "person" by the alphabet, whatever the case and the accents, ties by date.
        limit: how many, from the first on; None for all.
        reverse: whether the last comes first.
    """
    events = list(timeline.events)
    if sort == "title":
        events.sort(key=lambda event: fold(event.title))
    elif sort == "person":
        events.sort(key=lambda event: (not event.people, [fold(each.name) for each in event.people]))
    if reverse:
        events.reverse()
    return timeline.selection(events[:limit])


def _fields(text: str, chosen: str | None) -> tuple[str, ...]:
    """The names of columns, as ``--columns`` gives them.

    Raises:
        UsageError: for one that there is not, and for JSON, whose keys are always the same.
    """
    if chosen in ("json", "jsonl"):
        raise UsageError("--columns is for tables and rows; the keys of JSON are always the same")
    wanted = tuple(name for part in text.split(",") if (name := part.strip().lower()))
    for name in wanted:
        if name not in columns.FIELDS:
            close = names.closest(name, columns.FIELDS, 1)
            hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(columns.FIELDS)}"
            raise UsageError(f'no column "{name}"; {hint}')
    if not wanted:
        raise UsageError(f"no columns; there are {', '.join(columns.FIELDS)}")
    return wanted
