"""Queries know no timeline: what is read, completed and explained by way of a directory alone."""

import pytest

import coupline
from coupline.dates import Conventions, parse_date
from coupline.errors import UnknownNameError
from coupline.model import Era, Event, Person, Source
from coupline.query import Reader, parse, parse_query
from coupline.query.completing import choices
from coupline.query.explaining import explained
from coupline.query.terms import PLACED
from coupline.timeline import Timeline


class Shelf:
    """A directory that has no events to go through: one of all that there is."""

    conventions = Conventions()
    ada = Person("ada", "Ada Lovelace")
    book = Source("book", "A book")
    eras = (Era("e", "An era", parse_date("1960")),)
    sources = (book,)
    event = Event("a", "A", placed=parse_date("1962"))

    @property
    def whole(self) -> "Shelf":
        """Itself."""
        return self

    def named(self, kind: str) -> tuple[Person, ...]:
        """One person."""
        return (self.ada,) if kind == "people" else ()

    def name_of(self, kind: str, key: str) -> str:
        """That of the person, or of the source."""
        return {"people": {"ada": "Ada Lovelace"}, "sources": {"book": "A book"}}[kind][key]

    def find_named(self, kind: str, name: str) -> tuple[tuple[Person, ...], bool]:
        """The person."""
        if kind != "people":
            raise UnknownNameError(kind, name)
        return (self.ada,), name != "ada"

    def find_cited(self, name: str) -> tuple[tuple[Source, ...], bool]:
        """The source."""
        return (self.book,), name != "book"

    def find_beginning(self, kind: str, start: str) -> list[str]:
        """The person, by the beginning of the name."""
        return ["ada"] * ("ada lovelace".startswith(start) and kind == "people")

    def find_era(self, text: str) -> Era:
        """The era."""
        assert text == "e"
        return self.eras[0]

    def has_tag(self, tag: str, *, begins: bool) -> bool:
        """One tag."""
        return "aid".startswith(tag) if begins else tag == "aid"

    def tag_counts(self) -> dict[str, int]:
        """Of that one."""
        return {"aid": 3}

    def get(self, event_id: str) -> Event | None:
        """The event."""
        return self.event if event_id == "a" else None

    def find_id(self, event_id: str) -> Event:
        """The event."""
        assert event_id == "a"
        return self.event

    def find_event(self, text: str) -> Event:
        """The event."""
        assert text == "a"
        return self.event

    def find_events(self, text: str) -> list[Event]:
        """The event."""
        return [self.event] if text == "a" else []

    def events_beginning(self, start: str) -> list[Event]:
        """The event."""
        return [self.event] if "a".startswith(start) else []

    def said_to_be(self, side: str, event: Event) -> frozenset[str]:
        """Some ids."""
        return frozenset({f"{side}-{event.id}"})


def test_a_query_is_read_by_way_of_a_directory_alone() -> None:
    """Every key, without an event list; each term is explained, and reads back."""
    shelf = Shelf()
    told = {
        "person:ada": "person Ada Lovelace (ada)",
        "person:ada*": "person Ada Lovelace (ada)",
        "place:li*": "place nobody",
        "source:book": "source A book",
        "era:e": "era e: from 1960-01-01 to 1960-12-31, or said to be in it",
        "before:a": "before the event a",
        "after:1962": "after 1962",
        "tag:aid": "tag:aid",
        "id:a": "id:a",
        "1962": "date 1962: from 1962-01-01 to 1962-12-31",
        'date:"winter 1962"': "date winter 1962: from 1962-12-01 to 1963-02-28",
        "word": 'the word "word"',
    }
    for query, line in told.items():
        predicate = parse_query(query, shelf)
        assert explained(predicate, shelf) == [line], query
        assert parse_query(str(predicate), shelf) == predicate


def test_what_was_met_is_told() -> None:
    """Names that are only close, and tags that no event has."""
    reader = Reader(Shelf())
    parse("person:adda tag:aid tag:ai* tag:war", reader)
    assert [(met.text, met.close) for met in reader.met] == [("adda", True)]
    assert reader.unknown_tags == ["war"]


def test_a_directory_completes() -> None:
    """Names, tags, ids that begin so, and the words of a key that has some; nothing where anything may stand."""
    shelf = Shelf()
    told = {
        "person": [(shelf.ada.names, "Ada Lovelace")], "place": [], "tag": [(("aid",), "3 events")],
        "source": [(("book",), "A book")], "era": [(("e",), "An era")], "before": [(("a",), "A")], "date": [],
        "nothing": [],
    }  # fmt: skip
    assert {key: [(choice.names, choice.told) for choice in choices(shelf, key)] for key in told} == told
    assert [choice.names for choice in choices(shelf, "placed")] == [(each,) for each in PLACED]
    assert [*choices(shelf, "id", "x")] == []


def test_a_tag_is_looked_up_and_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tags of a timeline are gathered once; to read `tag:` again goes through no event."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\ntags = ["Élan", "US aid"]\n')
    parse_query("tag:elan", timeline)
    monkeypatch.setattr(timeline, "events", None)
    monkeypatch.setattr(timeline.lookups, "_events", None)
    for text, unknown in (("tag:elan", []), ("tag:us*", []), ("tag:el", ["el"]), ("tag:zz*", ["zz"])):
        reader = Reader(timeline)
        parse(text, reader)
        assert reader.unknown_tags == unknown, text


def test_a_selection_is_the_directory_of_its_whole() -> None:
    """A query of a selection may mean any event, tag or id there is; its own methods find its own events."""
    whole = coupline.loads(
        '[[events]]\nid = "a1"\ntitle = "A"\ndate = 1960\ntags = ["x"]\n'
        '[[events]]\nid = "A2"\ntitle = "B"\ndate = 1961\n'
    )
    part = coupline.select(whole, "id:A2")
    reader = Reader(part)
    assert [event.id for event in part if parse("after:a1", reader)(event)] == ["A2"]
    parse("id:a1 tag:x", reader)
    assert reader.unknown_tags == []
    assert ids(part, "a") == ["A2"]
    assert ids(whole, "a") == ["a1", "A2"]
    assert [event.id for event in whole.events_beginning("a")] == ["a1"]
    assert [event.id for event in part.events_beginning("a")] == []


def ids(timeline: Timeline, text: str) -> list[str]:
    """Those of the events that a text may mean."""
    return [event.id for event in timeline.find_events(text)]
