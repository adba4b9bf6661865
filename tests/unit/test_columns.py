"""What tables and plain lines show of events and of names."""

import coupline
from coupline.columns import EVENT, of_event, summary, when, who
from coupline.model import Event, Participant
from coupline.query import select
from coupline.query.matching import matched
from coupline.timeline import Timeline
from coupline.views.name_index import INDEX, IndexEntry, index

TEXT = """
[sources.article]
title = "An article"

[sources.unused]
title = "Never cited"

[people.lechin]
name = "Juan Lechín"
aliases = ["Lechín Oquendo"]

[[events]]
id = "vice-president"
title = "Lechín is vice-president"
date = "1960/1964"
people = ["lechin"]
tags = ["government"]
sources = ["article", "article, p. 2"]

[[events]]
id = "arrival"
title = "Volunteers arrive"
date = "early 1962"
organizations = ["Peace Corps", "United States"]
tags = ["aid", "government"]
claims = [{ says = "35", source = "A letter" }, { says = "some" }]

[[events]]
id = "prin"
title = "Lechín founds the PRIN"
date = "by 1963-12-05"
people = ["lechin", "B"]
organizations = ["PRIN"]
places = ["La Paz"]
before = [{ id = "end", source = "article" }]

[[events]]
id = "end"
title = "The end"
people = ["B"]
after = ["prin"]
"""
TIMELINE = coupline.loads(TEXT)


def event(event_id: str) -> Event:
    """One event of the text above."""
    found = TIMELINE.get(event_id)
    assert found is not None
    return found


def test_when_is_the_date_or_what_an_event_stands_beside() -> None:
    """The first column is the date in words, else what order says of it, with a mark."""
    shown = {each.id: when(TIMELINE, each, "long") for each in TIMELINE}
    assert shown == {
        "vice-president": "1960–1964",
        "arrival": "early 1962",
        "prin": "by 5 December 1963",
        "end": "after prin ◇",
    }
    assert when(TIMELINE, event("arrival"), "edtf") == "1962-37"


def test_what_is_only_possible_is_marked() -> None:
    """In the answer to a question about time, what may have happened otherwise has a question mark behind its date."""
    found = select(TIMELINE, "date:1962-02")
    assert [when(found, each, "short") for each in found] == ["1960–1964", "early 1962 ?", "by 5 Dec 1963 ?"]
    assert summary(found.events) == "3 events, 2 only possibly (?)"


def test_who_is_people_else_organizations() -> None:
    """The column of who took part has people, and organizations only where no person is named."""
    assert who(event("prin")) == "Juan Lechín, B"
    assert who(event("arrival")) == "Peace Corps, United States"
    assert who(Event("a", "A")) == ""


def test_cells_match_their_header() -> None:
    """A row has a cell for each column, in their order."""
    cells = of_event(TIMELINE, event("prin"), "long")
    assert dict(zip(EVENT, cells, strict=True)) == {
        "When": "by 5 December 1963",
        "Event": "Lechín founds the PRIN",
        "Who": "Juan Lechín, B",
    }


def test_the_summary_counts() -> None:
    """A count reads as English: one event, no events; what is only possible is counted only where there is some."""
    one = Event("a", "A")
    assert summary([]) == "0 events"
    assert summary([one]) == "1 event"
    assert summary([one, matched(one, "certain")]) == "2 events"
    assert summary([matched(one, "possible")]) == "1 event, 1 only possibly (?)"


def rows(timeline: Timeline, kind: str) -> list[tuple[str, ...]]:
    """The cells of an index."""
    return [entry.cells(timeline, "long") for entry in index(timeline, kind)]


def test_an_index_has_the_most_events_first_then_the_alphabet() -> None:
    """An index lists a kind of names with how many events, and the first and the last dated one."""
    assert INDEX == ("Name", "Events", "First", "Last")
    assert rows(TIMELINE, "people") == [
        ("B", "2", "by 5 Dec 1963", "by 5 Dec 1963"),
        ("Juan Lechín", "2", "1960–1964", "by 5 Dec 1963"),
    ]
    assert [row[0] for row in rows(TIMELINE, "organizations")] == ["PRIN", "Peace Corps", "United States"]
    assert rows(TIMELINE, "places") == [("La Paz", "1", "by 5 Dec 1963", "by 5 Dec 1963")]
    assert rows(TIMELINE, "tags") == [
        ("government", "2", "1960–1964", "early 1962"),
        ("aid", "1", "early 1962", "early 1962"),
    ]


def test_a_source_counts_wherever_it_is_cited_and_once_an_event() -> None:
    """Sources of events, of claims and of relations count alike; one that is never cited is listed with none."""
    assert rows(TIMELINE, "sources") == [
        ("An article", "2", "1960–1964", "by 5 Dec 1963"),
        ("A letter", "1", "early 1962", "early 1962"),
        ("Never cited", "0", "", ""),
    ]


def test_an_index_follows_the_style_of_dates() -> None:
    """With EDTF asked for, an index has EDTF."""
    assert index(TIMELINE, "tags")[1].cells(TIMELINE, "edtf") == ("aid", "1", "1962-37", "1962-37")


def test_an_index_of_a_selection_counts_its_events_alone() -> None:
    """In a selection a person has the events of the selection; who has none is still in the index."""
    found = select(TIMELINE, "date:1962-02")
    assert [(entry.name, len(entry.events)) for entry in index(found, "people")] == [("Juan Lechín", 2), ("B", 1)]
    assert index(TIMELINE.selection(()), "people")[0].cells(TIMELINE, "long") == ("B", "0", "", "")


def test_an_entry_as_json_has_every_key() -> None:
    """The object of an entry has the same keys for a person, a source and a tag, known or not."""
    by_name = {entry.name: entry.to_dict() for entry in index(TIMELINE, "people")}
    assert by_name["Juan Lechín"] == {
        "id": "lechin", "name": "Juan Lechín", "aliases": ["Lechín Oquendo"], "events": 2,
        "first": "vice-president", "last": "prin", "earliest": "1960-01-01", "latest": "1964-12-31",
    }  # fmt: skip
    assert by_name["B"] == {
        "id": None, "name": "B", "aliases": [], "events": 2,
        "first": "prin", "last": "prin", "earliest": None, "latest": "1963-12-05",
    }  # fmt: skip
    assert IndexEntry("x", "x", [event("end")]).to_dict() == {
        "id": None, "name": "x", "aliases": [], "events": 1,
        "first": None, "last": None, "earliest": None, "latest": None,
    }  # fmt: skip


def test_two_people_of_one_name_are_two_entries() -> None:
    """An index tells people by their keys, not by what they are called."""
    first, second = Participant("a", "a", "A"), Participant("b", "b", "A")
    text = '[people.a]\nname = "A"\n[people.b]\nname = "A"\n[[events]]\ntitle = "X"\npeople = ["a"]\n'
    entries = index(coupline.loads(text), "people")
    assert [(entry.key, len(entry.events)) for entry in entries] == [(first.key, 1), (second.key, 0)]


def test_a_tag_has_a_profile_too() -> None:
    """A tag has no fields of its own: its name and its events are all there is."""
    profile = IndexEntry("labour", "labour", []).profile()
    assert (profile["what"], profile["name"], profile["events"], profile["summary"]) == ("tag", "labour", [], None)
