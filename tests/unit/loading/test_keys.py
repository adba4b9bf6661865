"""Keys that mean nothing where they stand: what is said of them."""

import pytest

from coupline.errors import TimelineFileError
from coupline.loading import loads

EVENT = '[[events]]\ntitle = "Egypt nationalises the Suez Canal"\n'
IN_AN_EVENT = "docs/format.md has all keys"


def told(text: str) -> list[str]:
    """All that is wrong with a text, a line each, without the name of the file."""
    with pytest.raises(TimelineFileError) as caught:
        loads(text, "e.toml")
    return [str(problem).removeprefix("e.toml:") for problem in caught.value.problems]


SECTIONS = {
    "person": "people",
    "persons": "people",
    "organisation": "organizations",
    "organisations": "organizations",
    "organization": "organizations",
    "org": "organizations",
    "place": "places",
    "location": "places",
    "locations": "places",
    "source": "sources",
    "references": "sources",
    "era": "eras",
    "period": "eras",
    "periods": "eras",
    "event": "events",
    "entries": "events",
    "metadata": "timeline",
}


@pytest.mark.parametrize("written", SECTIONS)
def test_a_section_by_another_word(written: str) -> None:
    """The section that is meant is told, though the file has it too."""
    text = f"{EVENT}[{written}]\n[people]\n[organizations]\n[places]\n[sources]\n[eras]\n[timeline]\n"
    message = f'3:2: error: an event list has no "{written}"; did you mean "{SECTIONS[written]}"?'
    assert told(text) == [message]


IN_EVENTS = {
    "start": "date",
    "Start-Date": "date",
    "when": "date",
    "day": "date",
    "year": "date",
    "until": "end",
    "end_date": "end",
    "person": "people",
    "participants": "people",
    "org": "organizations",
    "place": "places",
    "location": "places",
    "where": "places",
    "description": "summary",
    "text": "summary",
    "notes": "summary",
    "desc": "summary",
    "body": "summary",
    "category": "tags",
    "categories": "tags",
    "label": "tags",
    "labels": "tags",
    "keywords": "tags",
    "tag": "tags",
    "source": "sources",
    "link": "url",
    "photo": "image",
    "because of": "caused_by",
    "parent": "part_of",
}


@pytest.mark.parametrize("written", IN_EVENTS)
def test_a_key_of_an_event_by_another_word(written: str) -> None:
    """The key that is meant is told, though another one is spelt more like it."""
    message = f'3:1: error: an event has no key "{written}"; did you mean "{IN_EVENTS[written]}"?'
    assert told(f'{EVENT}"{written}" = "26 July 1956"\n') == [message]


ELSEWHERE = {
    '[people.nasser]\ntitle = "Gamal Abdel Nasser"\nstart = 1918\n': [
        '2:1: error: people.nasser has no key "title"; did you mean "name"?',
        '3:1: error: people.nasser has no key "start"; did you mean "born"?',
    ],
    '[organizations.company]\nname = "Suez Canal Company"\nalias = "Compagnie"\nend = 1956\n': [
        '3:1: error: organizations.company has no key "alias"; did you mean "aliases"?',
        '4:1: error: organizations.company has no key "end"; did you mean "dissolved"?',
    ],
    '[sources.circle]\nname = "Full Circle"\nauthor = "Anthony Eden"\ndate = 1960\n': [
        '2:1: error: sources.circle has no key "name"; did you mean "title"?',
        '3:1: error: sources.circle has no key "author"; did you mean "authors"?',
        '4:1: error: sources.circle has no key "date"; did you mean "year"?',
    ],
    '[eras.crisis]\nname = "The Suez crisis"\nstart = 1956\n': [
        '2:1: error: eras.crisis has no key "name"; did you mean "title"?',
        '3:1: error: eras.crisis has no key "start"; did you mean "date"?',
    ],
    f'{EVENT}people = [{{ name = "Nasser", title = "president" }}]': [
        '3:13: error: an element of people has no key "name"; did you mean "id"?',
        '3:30: error: an element of people has no key "title"; did you mean "role"?',
    ],
    f'{EVENT}claims = [{{ text = "announced", author = "Eden" }}]': [
        '3:13: error: a claim has no key "text"; did you mean "says"?',
        '3:33: error: a claim has no key "author"; did you mean "source"?',
    ],
}


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_key_by_another_word_means_what_is_known_there(text: str) -> None:
    """One word may mean several keys: a start is a birth or a date; that the key it means is missing goes without."""
    assert told(text) == ELSEWHERE[text]


def test_a_key_that_is_meant_and_stands_there_already() -> None:
    """A second word for a key that is written is not taken for it, nor for one that is spelt like it."""
    assert told(f'{EVENT}date = 1956\nstart = "26 July"\n') == [
        f'4:1: error: an event has no key "start"; {IN_AN_EVENT}'
    ]


def test_an_end_is_known_in_events_and_eras_alone() -> None:
    """Elsewhere it is the end of a life."""
    event = loads(f'{EVENT}date = "26 July 1956"\nend = "7 November 1956"\n').events[0]
    assert event.date is not None
    assert event.date.edtf == "1956-07-26/1956-11-07"
    assert told('[people.eden]\nname = "Anthony Eden"\nend = 1977\n') == [
        '3:1: error: people.eden has no key "end"; did you mean "died"?'
    ]
    assert told('[[events]]\ntitle = "A"\nwhen = 1956\nend = 1957\n') == [
        '3:1: error: an event has no key "when"; did you mean "date"?'
    ]


def test_eras_in_two_brackets_are_told_what_to_write() -> None:
    """An era is a table with an id in its header."""
    assert told('[[eras]]\nid = "crisis"\ntitle = "The Suez crisis"\n') == [
        "1:3: error: eras must be tables, one for each id; write [eras.some-id] and the keys of an era below it"
    ]


def test_links_at_the_top_are_sources() -> None:
    """Where nothing has a url a link means the section of sources."""
    text = f"{EVENT}[links.a]\ntitle = 'A'\n"
    assert told(text) == ['3:2: error: an event list has no "links"; did you mean "sources"?']
