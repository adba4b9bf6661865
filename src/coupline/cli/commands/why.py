"""``coupline why``: how events led to one, or what it led to, as a tree."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from coupline.cli.options import DepthOption, DrawnFormatOption, EventArgument
from coupline.cli.output import ink, mention, show
from coupline.cli.printing import print_events
from coupline.cli.selection import answer, read
from coupline.cli.settings import Settings
from coupline.model import Event
from coupline.views.tree import Branch, causes_of, effects_of


def run(
    ctx: typer.Context,
    event: EventArgument,
    effects: Annotated[bool, typer.Option("--effects", help="What it led to, in place of what led to it.")] = False,
    depth: DepthOption = None,
    chosen: DrawnFormatOption = None,
) -> None:
    """Draw the causes of an event as a tree, or its effects.

    Beneath an event stand its causes, beneath each of them its own, with
    how it led there in brackets. With --effects it is the other way round.

    Examples:
      coupline why alliance-breaks
      coupline why miners-jailed --effects
      coupline why coup --format json
    """
    settings: Settings = ctx.obj
    timeline = read(settings)
    root = timeline.find_event(event)
    branches = (effects_of if effects else causes_of)(timeline, root)
    if not branches[0].branches:
        mention(settings, f"no {'effect' if effects else 'cause'} of {root.id} is given")
    drawn = {each.id for each in _events(branches)}
    answer(settings, timeline, _events(branches))
    if chosen not in (None, "table"):
        print_events(settings, timeline.selection(each for each in timeline.events if each.id in drawn), chosen)
        return
    from coupline.render.tree import tree  # Rich is not needed for data

    show(settings, tree(timeline, branches, ink(settings), settings.dates, depth))


def _events(branches: Iterable[Branch]) -> Iterator[Event]:
    for branch in branches:
        assert branch.event is not None  # noqa: S101 - a tree of one event has no headings
        yield branch.event
        yield from _events(branch.branches)
