"""``coupline between``: how long it is from one event to another, and which comes first."""

from collections.abc import Sequence
from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.options import DataFormatOption, EventArgument
from coupline.cli.output import ink, show
from coupline.cli.printing import print_objects
from coupline.cli.selection import answer, read
from coupline.cli.settings import Settings
from coupline.dates.duration import Gap
from coupline.errors import CouplineError
from coupline.model import Event


class OneEventError(CouplineError):
    """Two events are asked for, and both texts mean the same."""

    def __init__(self, one: str, other: str, event: Event) -> None:
        super().__init__(f'"{one}" and "{other}" are one event, {event.id}; name another')


def run(
    ctx: typer.Context,
    first: EventArgument,
    second: Annotated[
        str, typer.Argument(metavar="ID", autocompletion=complete.events, show_default=False, help="Another event.")
    ],
    chosen: DataFormatOption = None,
) -> None:
    """Tell how long it is from one event to another, and which comes first.

    The least and the most, from the end of the one to the start of the
    other: as their dates have it, and all that is said of their order.

    Examples:
      coupline between guevara-splits ministers-resign
      coupline between elections coup --format json
    """
    settings: Settings = ctx.obj
    timeline = read(settings)
    events = [timeline.find_event(text) for text in (first, second)]
    if events[0] is events[1]:
        raise OneEventError(first, second, events[0])
    answer(settings, timeline, events)
    gap = timeline.gap(*events)
    earlier = None if gap.forward is None else events[not gap.forward]
    if chosen in ("json", "jsonl"):
        print_objects(settings, [_distance(events, gap, earlier)], chosen)
        return
    from coupline.render.details import readings  # Rich is not needed for data

    pages = [(event.title, [("When", timeline.when(event, settings.dates))]) for event in events]
    distance = [
        ("Time", gap.words),
        ("Days", _days(gap)),
        ("First", f"{earlier.title}, certainly" if earlier else "not certain"),
    ]
    show(settings, readings([*pages, ("From the one to the other", distance)], ink(settings)))


def _days(gap: Gap) -> str:
    if gap.most is None:
        return f"{gap.least:,} or more" if gap.least else "any number"
    return f"{gap.most:,}" if gap.least == gap.most else f"{gap.least:,} to {gap.most:,}"


def _distance(events: Sequence[Event], gap: Gap, first: Event | None) -> dict[str, object]:
    """The object of ``between`` in JSON: days are whole ones; ``first`` is null where it is not certain."""
    one, other = events
    return {
        "from": one.id,
        "to": other.id,
        "least": gap.least,
        "most": gap.most,
        "words": gap.words,
        "first": first.id if first else None,
    }
