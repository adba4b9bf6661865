"""The index of what events name: people, organizations, places, tags and sources, each with its events."""

from collections.abc import Sequence

from coupline.choices import DateStyle
from coupline.model import Event, Named, Source, as_data
from coupline.schema import KINDS, keys_of
from coupline.timeline import Timeline

INDEX = ("Name", "Events", "First", "Last")


class IndexEntry:
    """A line of an index: something that events name, and the events that name it.

    Attributes:
        key: its id, or its name where it has none.
        name: the name or the title to show.
        events: the events, in order.
        named: the thing itself; None for a tag.
    """

    __slots__ = ("events", "key", "name", "named")

    def __init__(self, key: str, name: str, events: Sequence[Event], named: Named | Source | None = None) -> None:
        self.key, self.name, self.events, self.named = key, name, events, named

    def cells(self, timeline: Timeline, dates: DateStyle) -> tuple[str, str, str, str]:
        """Its name, how many events, the first and the last of those with a date."""
        dated = [event for event in self.events if event.placed is not None]
        first, last = (dated[0], dated[-1]) if dated else (None, None)
        style: DateStyle = "edtf" if dates == "edtf" else "short"
        return (
            self.name,
            str(len(self.events)),
            timeline.when(first, style) if first else "",
            timeline.when(last, style) if last else "",
        )

    def to_dict(self) -> dict[str, object]:
        """The object that ``--format json`` prints; its keys are always present."""
        dated = [event for event in self.events if event.placed is not None]
        dates = [event.placed for event in dated if event.placed]
        starts = {date.hull[0]: date.earliest for date in dates if date.hull[0] is not None}
        ends = {date.hull[1]: date.latest for date in dates if date.hull[1] is not None}
        return {
            "id": getattr(self.named, "id", None),
            "name": self.name,
            "aliases": list(getattr(self.named, "aliases", ())),
            "events": len(self.events),
            "first": dated[0].id if dated else None,
            "last": dated[-1].id if dated else None,
            "earliest": starts[min(starts)] if starts else None,
            "latest": ends[max(ends)] if ends else None,
        }

    def profile(self) -> dict[str, object]:
        """All that ``show`` tells of it, as data: what it is, its own fields, its roles, the ids of its events."""
        thing = self.named
        return {
            "what": "tag" if thing is None else type(thing).__name__.lower(),
            **self.to_dict(),
            **({} if thing is None else _own(thing)),
            "summary": getattr(thing, "summary", None),
            "roles": self.roles(),
            **{kind: [{"name": name, "events": count} for name, count in self.beside(kind)] for kind in KINDS},
            "events": [event.id for event in self.events],
        }

    def beside(self, kind: str) -> list[tuple[str, int]]:
        """Who else takes part in its events, or where they are, and in how many: the most often first, then by name.

        Args:
            kind: "people", "organizations" or "places".
        """
        counts: dict[str, int] = {}
        for event in self.events:
            for each in getattr(event, kind):
                if each.key != self.key:
                    counts[each.name] = counts.get(each.name, 0) + 1
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def roles(self) -> list[str]:
        """What it was in its events, each role once, in order."""
        taking_part = [each for event in self.events for each in (*event.people, *event.organizations, *event.places)]
        return list(dict.fromkeys(each.role for each in taking_part if each.key == self.key and each.role))


def _own(thing: Named | Source) -> dict[str, object]:
    """What is written of a thing itself; names, aliases and the summary stand elsewhere. Places have no dates."""
    keys = [key for key in keys_of(thing.section) if key.name not in ("name", "title", "aliases", "summary")]
    dates = {} if thing.section != "places" else {"from": None, "until": None}
    return dates | {key.name: as_data(getattr(thing, key.attribute or key.name)) for key in keys}


def index(timeline: Timeline, kind: str) -> list[IndexEntry]:
    """All of a kind ("people", "organizations", "places", "sources", "tags"), most events first, then by name."""
    if kind == "tags":
        entries = [IndexEntry(tag, tag, events) for tag, events in timeline.tags().items()]
    elif kind == "sources":
        cited = _by_source(timeline)
        entries = [IndexEntry(each.key, each.title, cited.get(each.key, []), each) for each in timeline.sources]
    else:
        taking_part = _by_participant(timeline, kind)
        entries = [
            IndexEntry(each.key, each.name, taking_part.get(each.key, []), each) for each in timeline.named(kind)
        ]
    return sorted(entries, key=lambda entry: (-len(entry.events), entry.name))


def _by_participant(timeline: Timeline, kind: str) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    for event in timeline.events:
        for participant in getattr(event, kind):
            found.setdefault(participant.key, []).append(event)
    return found


def _by_source(timeline: Timeline) -> dict[str, list[Event]]:
    """The events that cite each source, be it for the event, a claim or a relation; each event once."""
    found: dict[str, list[Event]] = {}
    for event in timeline.events:
        for source in event.cited:
            found.setdefault(source, []).append(event)
    return found
