"""The columns of events and of names, as people read them: what tables, plain lines and Markdown have in common."""

from collections.abc import Callable, Iterable, Sequence

from coupline.choices import DateStyle, NameBy
from coupline.model import Event, as_data
from coupline.schema import KIND_OF, keys_of
from coupline.timeline import Timeline
from coupline.wording import counted

Cell = Callable[[Timeline, Event, DateStyle], str]
EVENT = ("When", "Event", "Who")
POSSIBLE = "?"  # behind a date: the event may have happened in the time asked for, or not
UNREAD = "!"  # behind a text, or what else tells of when it was: the event has a date, and it can't be read
ORDER = "◇"  # behind a window, or a word and an id: no date is written, the event has its place by order alone


def when(timeline: Timeline, event: Event, dates: DateStyle, told: str = "") -> str:
    """When an event was, with the marks of what is only placed by order, not read, or only possible.

    Args:
        timeline: what the event is of.
        event: the event.
        dates: how dates are written.
        told: what to say behind the date, as "begins"; may be empty.
    """
    words = timeline.when(event, dates)
    return " ".join((f"{words}, {told}" if told else words, *marks(event)))


def marks(event: Event) -> list[str]:
    """The marks behind the date of an event."""
    ordered, unread, possible = event.placed_by == "order", event.unread is not None, event.match == "possible"
    return [ORDER] * ordered + [UNREAD] * unread + [POSSIBLE] * possible


def names_in(event: Event, by: NameBy) -> dict[str, str]:
    """The tags, people, organizations or places that an event names: the key of each, and what it is called."""
    if by == "tag":
        return {tag: tag for tag in event.tags}
    return {each.key: each.name for each in getattr(event, KIND_OF[by])}


def who(event: Event) -> str:
    """Who took part: the people, or where none is named the organizations."""
    return ", ".join(each.name for each in event.people or event.organizations)


def of_event(timeline: Timeline, event: Event, dates: DateStyle, told: str = "") -> tuple[str, str, str]:
    """The cells of ``EVENT``; ``told`` as for ``when``."""
    return when(timeline, event, dates, told), event.title, who(event)


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def _cells_of(key: str) -> Cell:
    """What the cells of a key have that is a column as it stands."""

    def cell(_: Timeline, event: Event, __: DateStyle) -> str:
        value = as_data(getattr(event, key))
        return _joined(value) if isinstance(value, list) else "" if value is None else str(value)

    return cell


# What may stand in a column of its own, by its name.
FIELDS: dict[str, Cell] = {
    "id": lambda _, event, __: event.id,
    "when": when,
    "title": lambda _, event, __: event.title,
    "who": lambda _, event, __: who(event),
    "people": lambda _, event, __: _joined(each.name for each in event.people),
    "organizations": lambda _, event, __: _joined(each.name for each in event.organizations),
    "places": lambda _, event, __: _joined(each.name for each in event.places),
    "tags": lambda _, event, __: _joined(event.tags),
    "summary": lambda _, event, __: event.summary or "",
    **{key.name: _cells_of(key.name) for key in keys_of("events") if key.in_rows},
    "sources": lambda _, event, __: _joined(event.cited),
    "date": lambda _, event, __: event.date.edtf if event.date else "",
    "earliest": lambda _, event, __: (event.window.earliest if event.window else None) or "",
    "latest": lambda _, event, __: (event.window.latest if event.window else None) or "",
    "precision": lambda _, event, __: str(event.placed.precision) if event.placed else "",
    "placed": lambda _, event, __: event.placed_by,
    "match": lambda _, event, __: event.match or "",
    "file": lambda _, event, __: event.origin.file if event.origin else "",
    "line": lambda _, event, __: str(event.origin.line) if event.origin else "",
}


def chosen(timeline: Timeline, event: Event, dates: DateStyle, fields: Sequence[str]) -> tuple[str, ...]:
    """The cells of an event in these of ``FIELDS``."""
    return tuple(FIELDS[name](timeline, event, dates) for name in fields)


def summary(events: Sequence[Event]) -> str:
    """How many events there are, and how many of them have a mark: "3 events, 1 only possibly (?)"."""
    count = counted(len(events), "event")
    ordered = sum(event.placed_by == "order" for event in events)
    unread = sum(event.unread is not None for event in events)
    possible = sum(event.match == "possible" for event in events)
    said = [count]
    said += [f"{ordered} placed by order ({ORDER})"] if ordered else []
    said += [f"{unread} with a date that can't be read ({UNREAD})"] if unread else []
    said += [f"{possible} only possibly ({POSSIBLE})"] if possible else []
    return ", ".join(said)
