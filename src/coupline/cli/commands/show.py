"""``coupline show``: what its words mean (an event, an era, a name or a source), and the page of each."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from coupline import names
from coupline.cli import complete
from coupline.cli.options import DataFormat
from coupline.cli.output import ink, mention, show
from coupline.cli.printing import print_objects
from coupline.cli.selection import MOST_TOLD, answer, read, tell_whom
from coupline.cli.settings import Settings
from coupline.errors import UnknownNameError
from coupline.model import Era, Event
from coupline.query import InEra, select
from coupline.timeline import Timeline
from coupline.views import name_index
from coupline.views.name_index import IndexEntry
from coupline.wording import listed, plural

if TYPE_CHECKING:
    from coupline.order.statement import Statement

KINDS = ("people", "organizations", "places", "sources")
Thing = Event | Era | IndexEntry


def run(
    ctx: typer.Context,
    things: Annotated[
        list[str],
        typer.Argument(
            metavar="THING...",
            autocompletion=complete.things,
            show_default=False,
            help="The id of an event, the beginning of one, or words of its title; or a name.",
        ),
    ],
    chosen: Annotated[
        DataFormat | None, typer.Option("--format", show_default=False, help="A page for people, or data.")
    ] = None,
) -> None:
    """Show all that is known of an event, a person, a place, an organization or a source.

    Each statement comes with the one who makes it; what nobody is named for
    is the author's inference.

    An id means nothing else. After it comes the whole of a name, then the
    one event whose id begins so or whose title has the words, then words of
    a name; what else is found is said on stderr.

    Examples:
      coupline show coup
      coupline show "running mate" lechin
      coupline show coup --format json
    """
    settings: Settings = ctx.obj
    whole = read(settings)
    found = _find(settings, whole, things)
    answer(settings, whole, (event for thing in found for event in _events(whole, thing)))
    _print(settings, whole, found, chosen)


def _find(settings: Settings, timeline: Timeline, texts: Iterable[str]) -> list[Thing]:
    """What texts mean, each thing once; what else the loosest of them find is said on stderr.

    Raises:
        UnknownNameError: where one means nothing, or several events.
    """
    finder = _Finder(settings, timeline)
    found = {_key(thing): thing for text in texts for thing in finder.find(text)}
    shown = [*found.values()]
    seen = {event.id for thing in shown if isinstance(thing, IndexEntry) for event in thing.events}
    more = (each for key, each in finder.others.items() if key not in found)
    _tell_others(settings, [each for each in more if not isinstance(each, Event) or each.id not in seen])
    return shown


class _Finder:
    """Finds what texts mean.

    Args:
        settings: the program's options.
        timeline: what is searched.

    Attributes:
        others: what texts find too, and do not mean first.
    """

    def __init__(self, settings: Settings, timeline: Timeline) -> None:
        self.settings, self.timeline = settings, timeline
        self.others: dict[tuple[str, str], Event | IndexEntry] = {}

    @cached_property
    def entries(self) -> list[IndexEntry]:
        """All that has a name."""
        return [entry for kind in KINDS for entry in name_index.index(self.timeline, kind)]

    def find(self, text: str) -> list[Thing]:
        """What a text means, by the strictest rule that finds anything.

        The id of an event or an era; the whole of a name; the beginning of the id of one event, or words of one title;
        words of a name; the closest spelling of a name, which is said on stderr. Only an id means nothing else.

        Raises:
            UnknownNameError: where it means nothing, or several events.
        """
        timeline = self.timeline
        exact = timeline.get(text) or next((era for era in timeline.eras if era.id == text), None)
        if exact is not None:
            return [exact]
        matched = names.find(text, {str(n): _names(entry) for n, entry in enumerate(self.entries)})
        named = [self.entries[int(n)] for n in matched.found]
        events = timeline.find_events(text)
        if named and not matched.close and (len(events) != 1 or matched.whole):
            self._keep(events)
            return [*named]
        if len(events) == 1:
            self._keep([] if matched.close else named)
            return [*events]
        if events:
            return [timeline.find_event(text)]  # raises, and names them
        if len(named) != 1:
            near = names.closest(text, [event.id for event in timeline.events], 1)
            close = (*near, *(self.entries[int(n)].name for n in (*matched.found, *matched.nearest)))
            raise UnknownNameError("event or name", text, tuple(dict.fromkeys(close))[:3])
        tell_whom(self.settings, text, [(each.key, each.name) for each in named], close=True)
        return [*named]

    def _keep(self, others: Iterable[Event | IndexEntry]) -> None:
        self.others.update((_key(each), each) for each in others)


def _key(thing: Thing) -> tuple[str, str]:
    """What tells a thing from all others: what it is, and its id or its name."""
    return _kind(thing), thing.key if isinstance(thing, IndexEntry) else thing.id


def _kind(thing: Thing) -> str:
    """What a thing is, in a word: "event", "person"."""
    return type(thing.named if isinstance(thing, IndexEntry) else thing).__name__.lower()


def _tell_others(settings: Settings, others: Sequence[Event | IndexEntry]) -> None:
    """Say what else was found, and the command that shows it; of many the first."""
    told = others[:MOST_TOLD]
    if not told:
        return
    called: dict[str, list[str]] = {}
    for each in told:
        called.setdefault(_kind(each), []).append(each.title if isinstance(each, Event) else each.name)
    kinds = [f"the {kind if len(those) == 1 else plural(kind)} {listed(those)}" for kind, those in called.items()]
    more = [f"{len(others) - len(told):,} more"] if len(told) < len(others) else []
    ids = " ".join(_typed(_key(each)[1]) for each in told)
    mention(settings, f"also found: {listed([*kinds, *more])} (coupline show {ids})")


def _typed(text: str) -> str:
    """An id or a name as a shell takes it for one word."""
    if not set(text).isdisjoint('"`$\\!'):
        return quote(text)
    return text if text.replace("-", "").replace("_", "").isalnum() else f'"{text}"'


def _print(settings: Settings, timeline: Timeline, things: list[Thing], chosen: str | None) -> None:
    """Print the page of each thing, or their objects as data."""
    if chosen in ("json", "jsonl"):
        print_objects(settings, (_object(timeline, thing) for thing in things), chosen)
        return
    from rich.console import Group, RenderableType  # Rich is not needed for data
    from rich.text import Text

    from coupline.render import details

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


def _events(timeline: Timeline, thing: Thing) -> Sequence[Event]:
    """The events of which a page tells."""
    if isinstance(thing, Event):
        return (thing,)
    return _within(timeline, thing).events if isinstance(thing, Era) else thing.events


def _within(timeline: Timeline, era: Era) -> Timeline:
    """The events that may be in an era by their date, or are in it by what is said of them."""
    return select(timeline, InEra(text=era.id, era=era.id, window=era.date))


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
    from coupline.order.wording import written  # only where there is a chain

    relation = statement.label.relation
    said = {key: getattr(relation, key, None) for key in ("source", "at", "note")}
    return {**written(statement), **said}
