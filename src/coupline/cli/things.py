"""What the words after ``show`` mean: an event, an era, a name or a source; and the page of each."""

from typing import TYPE_CHECKING

from coupline import columns, names
from coupline.cli.output import ink, show
from coupline.cli.printing import print_objects
from coupline.cli.reading import tell_whom
from coupline.cli.settings import Settings
from coupline.columns import IndexEntry
from coupline.errors import UnknownNameError
from coupline.model import Era, Event
from coupline.query import InEra, select
from coupline.timeline import Timeline

if TYPE_CHECKING:
    from coupline.order.statement import Statement

KINDS = ("people", "organizations", "places", "sources")
Thing = Event | Era | IndexEntry


def find_things(settings: Settings, timeline: Timeline, text: str) -> list[Thing]:
    """What a text means, by the strictest rule that finds anything.

    The id of an event or an era; the whole of a name; the unique beginning of an event's id; words of a name; words of
    one title; the closest spelling of a name, which is said on stderr.

    Raises:
        UnknownNameError: where it means nothing, or several events.
    """
    exact = timeline.get(text) or next((era for era in timeline.eras if era.id == text), None)
    if exact is not None:
        return [exact]
    entries = [entry for kind in KINDS for entry in columns.index(timeline, kind)]
    matched = names.find(text, {str(n): _names(entry) for n, entry in enumerate(entries)})
    matches = [entries[int(n)] for n in matched.found]
    named: list[Thing] = [*matches]
    events = timeline.find_events(text)
    if named and not matched.close and (len(events) != 1 or matched.whole):
        return named
    if len(events) == 1:
        return [*events]
    if events:
        return [timeline.find_event(text)]  # raises, and names them
    if len(named) != 1:
        near = names.closest(text, [event.id for event in timeline.events], 1)
        close = (*near, *(entries[int(n)].name for n in (*matched.found, *matched.nearest)))
        raise UnknownNameError("event or name", text, tuple(dict.fromkeys(close))[:3])
    tell_whom(settings, text, [(each.key, each.name) for each in matches], close=True)
    return named


def print_things(settings: Settings, timeline: Timeline, things: list[Thing], chosen: str | None) -> None:
    """Print the page of each thing, or their objects as data."""
    if chosen in ("json", "jsonl"):
        print_objects(settings, (_object(timeline, thing) for thing in things), chosen)
        return
    from rich.console import Group, RenderableType  # noqa: PLC0415 - Rich is not needed for data
    from rich.text import Text  # noqa: PLC0415 - as above

    from coupline.render import details  # noqa: PLC0415 - as above

    pages: list[RenderableType] = []
    for n, thing in enumerate(things):
        pages += [Text("")] if n else []
        if isinstance(thing, Event):
            pages.append(details.event(timeline, thing, ink(settings), settings.dates))
        elif isinstance(thing, Era):
            pages.append(details.era(_within(timeline, thing), thing, ink(settings), settings.dates))
        else:
            pages.append(details.named(timeline, thing, ink(settings), settings.dates))
    show(settings, Group(*pages))


def _within(timeline: Timeline, era: Era) -> Timeline:
    """The events that may be in an era by their date, or are in it by what is said of them."""
    return select(timeline, InEra(era.id, era.id, era.date))


def _names(entry: IndexEntry) -> tuple[str, ...]:
    return entry.named.names if entry.named is not None else (entry.name,)


def _object(timeline: Timeline, thing: Thing) -> dict[str, object]:
    if isinstance(thing, Event):
        return _event(timeline, thing)
    if isinstance(thing, Era):
        return {
            "id": thing.id,
            "title": thing.title,
            "date": thing.date.edtf,
            "display": thing.date.display(),
            "earliest": thing.date.earliest,
            "latest": thing.date.latest,
            "summary": thing.summary,
        }
    return thing.profile()


def _event(timeline: Timeline, event: Event) -> dict[str, object]:
    """An event with the statements that give its window's bounds, those of one chain in a list."""
    because = {bound: [_told(each) for each in statements] for bound, statements in timeline.reasons(event).items()}
    return {**event.to_dict(), "because": because}


def _told(statement: "Statement") -> dict[str, object]:
    from coupline.order.telling import written  # noqa: PLC0415 - only where there is a chain

    relation = statement.label.relation
    said = {key: getattr(relation, key, None) for key in ("source", "at", "note")}
    return {**written(statement), **said}
