"""How one event led to another, and how long it is between two: ``why`` and ``between``."""

from collections.abc import Iterable, Iterator, Sequence

from coupline.cli.output import ink, mention, show
from coupline.cli.printing import print_events, print_objects
from coupline.cli.reading import read
from coupline.cli.settings import Settings
from coupline.dates import Gap
from coupline.errors import CouplineError
from coupline.model import Event
from coupline.views.tree import Branch, causes_of, effects_of


class OneEventError(CouplineError):
    """Two events are asked for, and both texts mean the same."""

    def __init__(self, one: str, other: str, event: Event) -> None:
        super().__init__(f'"{one}" and "{other}" are one event, {event.id}; name another')


def tell_why(settings: Settings, text: str, *, effects: bool, depth: int | None, chosen: str | None) -> None:
    """Draw the tree of causes or of effects; as data, print the events in it in order.

    Args:
        settings: the program's options.
        text: what the event was called.
        effects: whether its effects are asked for.
        depth: how many levels to draw; None for all.
        chosen: a format; None for the drawing.
    """
    timeline = read(settings)
    event = timeline.find_event(text)
    branches = (effects_of if effects else causes_of)(timeline, event)
    if not branches[0].branches:
        mention(settings, f"no {'effect' if effects else 'cause'} of {event.id} is given")
    if chosen not in (None, "table"):
        drawn = {event.id for event in _events(branches)}
        print_events(settings, timeline.selection(each for each in timeline.events if each.id in drawn), chosen)
        return
    from coupline.render.tree import tree  # Rich is not needed for data

    show(settings, tree(timeline, branches, ink(settings), settings.dates, depth))


def _events(branches: Iterable[Branch]) -> Iterator[Event]:
    for branch in branches:
        assert branch.event is not None  # noqa: S101 - a tree of one event has no headings
        yield branch.event
        yield from _events(branch.branches)


def tell_between(settings: Settings, one: str, other: str, chosen: str | None) -> None:
    """Tell how long it is from one event to another.

    Args:
        settings: the program's options.
        one: what the first was called.
        other: what the second was called.
        chosen: "json" or "jsonl"; else lines for people.

    Raises:
        UnknownNameError: where one of them means no event, or several.
        OneEventError: where they mean the same.
    """
    timeline = read(settings)
    events = [timeline.find_event(text) for text in (one, other)]
    if events[0] is events[1]:
        raise OneEventError(one, other, events[0])
    gap = timeline.gap(*events)
    first = None if gap.forward is None else events[not gap.forward]
    if chosen in ("json", "jsonl"):
        print_objects(settings, [_distance(events, gap, first)], chosen)
        return
    from coupline.render.details import readings  # Rich is not needed for data

    pages = [(event.title, [("When", timeline.when(event, settings.dates))]) for event in events]
    told = [
        ("Time", gap.words),
        ("Days", _days(gap)),
        ("First", f"{first.title}, certainly" if first else "not certain"),
    ]
    show(settings, readings([*pages, ("From the one to the other", told)], ink(settings)))


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
