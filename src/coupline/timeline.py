"""The timeline: events placed, in order, found by id; and any selection of it, which is a timeline too."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self, TypeVar

from coupline import names
from coupline.choices import DateStyle
from coupline.dates import Conventions, Window
from coupline.dates.interval import BOUND_NAMES
from coupline.errors import Problem, UnknownNameError
from coupline.lookups import Lookups
from coupline.model import Era, Event, Named, Organization, Person, Place, Source
from coupline.order.relations import narrowed, placed_in_order, said_of
from coupline.schema import KINDS, RELATIONS

if TYPE_CHECKING:
    from coupline.dates.duration import Gap
    from coupline.dates.interval import BoundName, Reach
    from coupline.order.statement import Statement
    from coupline.origin import Origin


class Timeline:
    """The ordered whole of one or more event lists, or any selection of it.

    Attributes:
        title: as the first file that has one gives it; empty where none does.
        summary: Markdown; None where none is written.
        hemisphere: "north", "south", or None where no file says.
        conventions: how dates are meant in the first file; a date in a query is read so.
        events: in display order.
        people, organizations, places, sources: all that the files name, those with a table first.
        eras: in order of date.
        files: the names of the files, as they were given.
        accept: the codes of the warnings that were reviewed for the whole timeline, as ``check`` counts them.
        accepting: for each code of ``accept`` the table that has it, and its index there; empty where no file does.
        redefined: the tables of two files that have one id and different names: the first counts, and the second.
        solution: what follows from the relations of order (``order.solution``); None where there are none.
        sequence: all events and eras in display order; a selection keeps the whole's.
        whole: the timeline that this is a selection of; itself where it is none.
        anchors: for the id of an event without a date that statements place: the id of the one beside which it stands.
        afloat: the ids of the events that neither a date nor any chain of statements ties to a date.
        lookups: what names, tags, ids and words of the whole are looked up in; a selection keeps the whole's.
        asked: the half-open seconds that the selection is limited to; None where it is not.
        problems: what the files have that could not be read, and was left out; a selection keeps the whole's.
        faulty: the ids of the events, and eras, of which something was left out.
    """

    def __init__(
        self,
        events: Sequence[Event],
        catalog: "Catalog | None" = None,
        files: Sequence[str] = (),
    ) -> None:
        catalog = catalog or Catalog()
        self.title, self.summary, self.hemisphere = catalog.title, catalog.summary, catalog.hemisphere
        self.conventions = (catalog.conventions or Conventions()).changed(hemisphere=catalog.hemisphere)
        self.people, self.organizations, self.places = catalog.people, catalog.organizations, catalog.places
        self.sources, self.files, self.accept = catalog.sources, tuple(files), catalog.accept
        self.accepting, self.redefined, self.problems = catalog.accepting, catalog.redefined, catalog.problems
        self.faulty = frozenset(each for problem in self.problems for each in problem.events)
        self.eras = tuple(sorted(catalog.eras, key=lambda era: era.date.sort_key))
        both: list[Event | Era] = [*self.eras, *events]  # of two with one date the era is shown first
        self.solution, both = narrowed(both)
        placing = placed_in_order(both)
        self.sequence = tuple(both[n] for n in placing.order)
        self.events = tuple(each for each in self.sequence if isinstance(each, Event))
        self.anchors = {both[n].id: both[other].id for n, other in placing.anchors.items()}
        self.afloat = frozenset(both[n].id for n in placing.afloat)
        self.whole: Timeline = self
        self.asked: Reach = (None, None)
        self.lookups = Lookups(self.events, {kind: getattr(self, kind) for kind in (*KINDS, "sources")})
        self._by_id = {event.id: event for event in self.events}
        self._dated = {each.id for each in both if not isinstance(each, Event) or each.placed is not None}
        self._said_of = said_of(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __repr__(self) -> str:
        return f"<Timeline {self.title!r}, {len(self.events)} events>"

    def selection(self, events: Iterable[Event], asked: "Reach" = (None, None)) -> Self:
        """A timeline of some of its events, which must be in its order; names, eras and files stay.

        Args:
            events: those that are selected.
            asked: the half-open seconds that they were asked for, within those of this timeline; None where open.
        """
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__)
        firsts = [second for second in (self.asked[0], asked[0]) if second is not None]
        ends = [second for second in (self.asked[1], asked[1]) if second is not None]
        made.asked = max(firsts, default=None), min(ends, default=None)
        made.events = tuple(events)
        made._by_id = {event.id: event for event in made.events}
        return made

    @property
    def complete(self) -> bool:
        """Whether all events there are are in it: then it is the whole, though a query may have selected it."""
        return len(self.events) == len(self.whole.events)

    def named(self, kind: str) -> tuple[Named, ...]:
        """All people, organizations or places; ``kind`` is a key of ``KINDS``."""
        found: tuple[Named, ...] = getattr(self, kind)
        return found

    def get(self, event_id: str) -> Event | None:
        """The event of this id, None where there is none."""
        return self._by_id.get(event_id)

    def find_event(self, text: str) -> Event:
        """The one event that an id, a unique beginning of an id, or words of a title mean.

        Raises:
            UnknownNameError: where none does, or several do.
        """
        return _only("event", text, self.find_events(text), self._by_id)

    def find_events(self, text: str) -> list[Event]:
        """All events that a text may mean, by the strictest rule that finds any: see ``find_event``."""
        exact = self.get(text)
        if exact:
            return [exact]
        begun = self.lookups.ids_beginning(text) if text else ()
        by_start = [self._by_id[each] for each in begun if each in self._by_id]
        if by_start:
            return by_start
        wanted = set(names.words(text))
        return [event for event in self.events if wanted and wanted <= set(names.words(event.title))]

    def find_named(self, kind: str, name: str) -> tuple[tuple[Named, ...], bool]:
        """The people, organizations or places that a name finds, and whether only its spelling is close.

        Args:
            kind: "people", "organizations" or "places".
            name: as the user typed it; case and accents do not matter.

        Raises:
            UnknownNameError: where it finds none.
        """
        return self.lookups.find(kind, name, KINDS[kind])

    def find_era(self, text: str) -> Era:
        """The one era that an id, or words of a title mean.

        Raises:
            UnknownNameError: where none does, or several do.
        """
        by_id = {era.id: era for era in self.eras}
        wanted = set(names.words(text))
        found = [era for era in self.eras if wanted and wanted <= set(names.words(era.title))]
        return _only("era", text, [by_id[text]] if text in by_id else found, by_id)

    def find_sources(self, name: str) -> tuple[Source, ...]:
        """The sources that an id, a title, words of one or an author find.

        Raises:
            UnknownNameError: where it finds none.
        """
        return self.find_cited(name)[0]

    def find_cited(self, name: str) -> tuple[tuple[Source, ...], bool]:
        """As ``find_sources``, and whether only the spelling is close."""
        return self.lookups.find("sources", name, "source")

    def name_of(self, kind: str, key: str) -> str:
        """The name of a person, an organization or a place, or the title of a source.

        Args:
            kind: "people", "organizations", "places" or "sources".
            key: what it is known by.
        """
        return self.lookups.name_of(kind, key)

    def find_beginning(self, kind: str, start: str) -> frozenset[str]:
        """The keys of all people, organizations or places with a name in which folded words begin so."""
        return self.lookups.beginning(kind, start)

    def find_id(self, event_id: str) -> Event:
        """The event of an id.

        Raises:
            UnknownNameError: where there is none.
        """
        event = self.get(event_id)
        if event is None:
            raise UnknownNameError("event", event_id, names.closest(event_id, self._by_id))
        return event

    def events_beginning(self, start: str) -> list[Event]:
        """The events whose ids begin so, in order."""
        begun = (each for each in self.lookups.ids_beginning(start) if each.startswith(start))
        return [self._by_id[each] for each in begun if each in self._by_id]

    def has_tag(self, tag: str, *, begins: bool = False) -> bool:
        """Whether an event of the whole has a folded tag, or one that begins so."""
        return self.lookups.has_tag(tag, begins=begins)

    def tag_counts(self) -> dict[str, int]:
        """How many events have each tag, tags in alphabetical order."""
        return {tag: len(events) for tag, events in self.tags().items()}

    def tags(self) -> dict[str, list[Event]]:
        """The events of each tag, tags in alphabetical order."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            for tag in event.tags:
                found.setdefault(tag, []).append(event)
        return dict(sorted(found.items()))

    def beside(self, event: Event) -> tuple[str, str] | None:
        """How an event without a date stands to another that tells where it belongs: a word, and the other's id.

        ``("before", "elections")``. Of several, one that has a date; else the one that gives it its place. None for an
        event that has a date itself, or that no statement ties to another. Where it has a window, that says more.
        """
        if event.placed is not None:
            return None
        kinds = [(RELATIONS[each.key], each.id) for each in event.relations]
        own = [(kind.beside, other) for kind, other in kinds if kind.beside]
        said = [*own, *self._said_of.get(event.id, ())]
        anchor = self.anchors.get(event.id)
        said.sort(key=lambda each: (each[1] not in self._dated, each[1] != anchor))
        return said[0] if said else None

    def when(self, event: Event, style: DateStyle = "long") -> str:
        """When an event was, in words: its date, else its window, else beside which event it stands, else "undated".

        In place of the last stands in quotes what its date is, where that can't be read.

        Args:
            event: one of its events.
            style: one of ``TimelineDate.display``'s.
        """
        text = event.display(style)
        if text:
            return text
        beside = self.beside(event)
        return " ".join(beside) if beside else event.unread_words() or "undated"

    def said_to_be(self, side: str, event: Event) -> frozenset[str]:
        """The ids of the events that order puts before an event, or after it, whatever their days.

        Args:
            side: "before" or "after".
            event: one of its events.
        """
        if self.solution is None or event.id not in self.solution or self.contradicted(event):
            return frozenset()
        return self.solution.beyond(event.id, later=side == "after")

    def contradicted(self, event: Event) -> bool:
        """Whether what is said of an event, or of those it is tied to, can't all be true; it has no window then."""
        return self.solution is not None and event.id in self.solution.contradicted

    def gap(self, one: Event, other: Event) -> "Gap":
        """How long it is from the end of one event to the start of another, whichever comes first.

        By their windows, and by all that is said of order: two undated events can be three weeks apart.
        """
        from coupline.dates.duration import gap, gap_of_days  # only where it is asked

        windows = [each.window or Window((None,) * 4) for each in (one, other)]
        found = gap(*windows)
        tied = self.solution
        if tied is None or any(each.id not in tied or self.contradicted(each) for each in (one, other)):
            return found
        ahead, back = tied.between(one.id, other.id), tied.between(other.id, one.id)
        forward = found.forward if ahead.forward is None else ahead.forward  # of two on one day, hours may tell
        if forward is None:
            least, most = 0, None if ahead.most is None or back.most is None else max(0, ahead.most, back.most)
        else:
            longer = ahead if forward else back
            least, most = max(0, longer.least or 0), longer.most
        if (least, most) == (found.least, found.most):
            return found._replace(forward=forward)
        doubted = any(each.doubted for each in windows)
        lasting = any(each.bounds[0] != each.bounds[2] for each in windows)
        return gap_of_days(least, most, forward=forward, doubted=doubted, lasting=lasting)

    def reasons(self, event: Event) -> "dict[BoundName, tuple[Statement, ...]]":
        """Why the window of an event has its bounds: for each that order gives, the chain of statements that does.

        A chain goes from a date to the event. What the event's own date gives has none, nor has a bound of its start
        or its end that says no more than the other's: no event ends before it starts.
        """
        if event.derived is None or self.solution is None:
            return {}
        found: dict[BoundName, tuple[Statement, ...]] = {}
        window = self.solution.window(event.id)
        for bound, day in zip(BOUND_NAMES, window, strict=True):
            same = {"start_latest": window.latest, "end_earliest": window.earliest}.get(bound)
            chain = tuple(r.statement for r in self.solution.why(event.id, bound) if r.statement) if day != same else ()
            if any(each.label.relation for each in chain):
                found[bound] = chain
        return found

    def parts_of(self, event_id: str) -> list[Event]:
        """The events that are part of one, in order."""
        return [event for event in self.events if any(r.id == event_id for r in event.related("part_of"))]

    def effects_of(self, event_id: str) -> list[Event]:
        """The events that one caused, in order."""
        return [event for event in self.events if any(r.id == event_id for r in event.related("caused_by"))]


class Catalog:
    """What frames the events of a timeline, and all that they refer to; for what each is, see ``Timeline``."""

    def __init__(self) -> None:
        self.title = ""
        self.summary: str | None = None
        self.hemisphere: str | None = None
        self.conventions: Conventions | None = None
        self.people: tuple[Person, ...] = ()
        self.organizations: tuple[Organization, ...] = ()
        self.places: tuple[Place, ...] = ()
        self.sources: tuple[Source, ...] = ()
        self.eras: tuple[Era, ...] = ()
        self.accept: tuple[str, ...] = ()
        self.accepting: tuple[tuple[Origin, int], ...] = ()
        self.redefined: tuple[tuple[Named | Source, Named | Source], ...] = ()
        self.problems: tuple[Problem, ...] = ()


_EventOrEra = TypeVar("_EventOrEra", Event, Era)


def _only(kind: str, text: str, found: list[_EventOrEra], ids: Iterable[str]) -> _EventOrEra:
    """The one thing that a text means; an error that names the several, or what comes near where there is none."""
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownNameError(kind, text, tuple(each.id for each in found), many=True)
    raise UnknownNameError(kind, text, names.closest(text, ids))
