"""What a query asks of an event list before it is put to any event: ``Directory``."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from coupline.dates import Conventions
from coupline.model import Era, Event, Named, Source


class Directory(Protocol):
    """The names, eras, tags and ids that a query may mean. A ``Timeline`` is one; an index or an engine may be.

    ``kind`` is "people", "organizations", "places" or "sources"; texts are as the user typed them, unless they are
    said to be folded. What finds nothing, or too much, raises ``UnknownNameError``.
    """

    @property
    def whole(self) -> "Directory":
        """That of all events, where this is the directory of a selection; else itself."""

    @property
    def conventions(self) -> Conventions:
        """How a date in a query is meant."""

    @property
    def eras(self) -> Sequence[Era]:
        """All eras, in order of date."""

    @property
    def sources(self) -> Sequence[Source]:
        """All sources."""

    def named(self, kind: str) -> Sequence[Named]:
        """All people, organizations or places."""

    def name_of(self, kind: str, key: str) -> str:
        """The name, or the title, of the one that has a key."""

    def find_named(self, kind: str, name: str) -> tuple[tuple[Named, ...], bool]:
        """The people, organizations or places that a name finds, and whether only its spelling is close."""

    def find_cited(self, name: str) -> tuple[tuple[Source, ...], bool]:
        """The sources that a name finds, and whether only its spelling is close."""

    def find_beginning(self, kind: str, start: str) -> Collection[str]:
        """The keys of all people, organizations or places with a name that has folded words beginning so."""

    def find_era(self, text: str) -> Era:
        """The one era that a text means."""

    def has_tag(self, tag: str, *, begins: bool) -> bool:
        """Whether any event has a folded tag, or one that begins so."""

    def tag_counts(self) -> Mapping[str, int]:
        """How many events have each tag, in the tags' order."""

    def get(self, event_id: str) -> Event | None:
        """The event of an id, None where there is none."""

    def find_id(self, event_id: str) -> Event:
        """The event of an id."""

    def find_event(self, text: str) -> Event:
        """The one event that an id, the beginning of one, or words of a title mean."""

    def find_events(self, text: str) -> Sequence[Event]:
        """All events that a text may mean; none where it means none."""

    def events_beginning(self, start: str) -> Sequence[Event]:
        """The events whose ids begin so, as they are written, in the order of the list."""

    def said_to_be(self, side: str, event: Event) -> frozenset[str]:
        """The ids of the events that order puts "before" an event or "after" it, whatever their days."""
