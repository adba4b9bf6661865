"""What is read of a sound file: every key of the format, names resolved, ids made, dates placed."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from coupline.errors import TimelineFileError
from coupline.loading import load, loads
from coupline.model import Citation, Event, Image
from coupline.timeline import Timeline

CASES = Path(__file__).parents[2] / "cases" / "valid"
EVENT = '[[events]]\nid = "a"\ntitle = "A"\n'


def one(text: str, event_id: str = "a") -> Event:
    """The event of an id in a text."""
    event = loads(text).get(event_id)
    assert event is not None
    return event


def told(text: str) -> list[str]:
    """All that is wrong with a text, a line each, without the name of the file."""
    with pytest.raises(TimelineFileError) as caught:
        loads(text, "e.toml")
    return [str(problem).removeprefix("e.toml:") for problem in caught.value.problems]


def relation(event_id: str, **more: str | None) -> dict[str, str | None]:
    """A relation as JSON has it."""
    return {"id": event_id, "source": None, "at": None, "note": None, **more}


EVERYTHING: dict[str, Any] = {
    "id": "ministers-resign",
    "title": "Lechín's supporters leave the government",
    "date": "1963-12-05/1963-12-05",
    "date_text": "5 December 1963",
    "display": "during 5 December 1963",
    "earliest": "1963-12-05",
    "start_latest": "1963-12-05",
    "end_earliest": "1963-12-05",
    "latest": "1963-12-05",
    "possible_from": "1963-12-05",
    "possible_to": "1963-12-05",
    "certain_by": "1963-12-05",
    "certain_from": "1963-12-05",
    "precision": "day",
    "kind": "span",
    "approximate": False,
    "uncertain": False,
    "placed_by": "date",
    "people": [
        {"id": "lechin", "name": "Juan Lechín", "role": None},
        {"id": None, "name": "paz", "role": "president"},
    ],
    "organizations": [{"id": "mnr", "name": "Revolutionary Nationalist Movement", "role": "left"}],
    "places": [{"id": None, "name": "La Paz", "role": None}],
    "tags": ["government", "party"],
    "summary": "They *resigned*.",
    "url": ["https://example.org/a,b", "https://example.org/c"],
    "image": {"src": "resignation.png", "alt": None, "credit": None},
    "sources": [
        {"source": "powell-thyne", "at": "page 3", "note": None},
        {"source": "gwf", "at": "row 12", "note": "by hand"},
        {"source": "powell-thyne", "at": None, "note": None},
        {"source": "A pamphlet", "at": "Cochabamba 1963", "note": None},
    ],
    "claims": [
        {
            "date": "1963-12-06",
            "display": "6 December 1963",
            "earliest": "1963-12-06",
            "latest": "1963-12-06",
            "says": None,
            "source": "powell-thyne",
            "at": "page 4",
            "note": "by a day",
        },
        {
            "date": None,
            "display": None,
            "earliest": None,
            "latest": None,
            "says": "17 ministers",
            "source": "gwf",
            "at": None,
            "note": None,
        },
    ],
    "after": [
        {
            "id": "crisis",
            "source": "gwf",
            "at": "p. 1",
            "note": "n",
            "min": "1 day",
            "max": "3 weeks",
            "from": "start",
            "of": "start",
        }
    ],
    "before": [{"id": "coup", **dict.fromkeys(("source", "at", "note", "min", "max", "from", "of"))}],
    "during": [relation("third-term", note="nearly")],
    "starts_with": [relation("coup")],
    "ends_with": [relation("coup")],
    "same_day": [relation("coup")],
    "part_of": [relation("crisis")],
    "caused_by": [{"id": "crisis", "source": "gwf", "at": "p. 2", "note": "m", "how": "answered"}],
    "meta": {"archive-box": "12", "seen": dt.date(2020, 2, 1), "pages": [1, 2], "checked": True},
    "match": None,
    "file": str(CASES / "everything.toml"),
    "line": 47,
}


@pytest.fixture(name="everything", scope="module")
def read_everything() -> Timeline:
    """The timeline of the file that uses every key."""
    return load(CASES / "everything.toml")


def test_every_key_of_an_event_is_read_and_kept(everything: Timeline) -> None:
    """An event's JSON has every key of the format, in the order that is documented, with what the file says."""
    made = everything.find_event("ministers-resign").to_dict()
    assert list(made) == list(EVERYTHING)
    for key, value in EVERYTHING.items():
        assert made[key] == value, key


def test_the_keys_of_a_relation_stand_in_their_order(everything: Timeline) -> None:
    """Objects within an event's JSON have their keys in the documented order, too."""
    made = everything.find_event("ministers-resign").to_dict()
    for key in ("sources", "claims", "after", "before", "during", "caused_by", "people"):
        assert [list(each) for each in made[key]] == [list(each) for each in EVERYTHING[key]], key


def test_an_event_keeps_what_its_json_leaves_out(everything: Timeline) -> None:
    """The author's kind and the warnings that were reviewed are kept."""
    event = everything.find_event("ministers-resign")
    assert (event.kind, event.accept) == ("span", ("unsourced",))


def test_the_head_of_the_timeline_is_read(everything: Timeline) -> None:
    """Title, summary and hemisphere are those of the file."""
    assert everything.title == "The 1964 Bolivian coup d'état"
    assert (everything.summary, everything.hemisphere) == ("A *short* one.", "south")


def test_people_organizations_and_places_are_read(everything: Timeline) -> None:
    """Every key of their tables is kept; names without a table follow, without an id."""
    lechin, paz = everything.people
    assert (lechin.id, lechin.name, lechin.aliases, lechin.summary) == (
        "lechin", "Juan Lechín", ("Lechín Oquendo",), "Miners' leader.",
    )  # fmt: skip
    assert [date and date.edtf for date in (lechin.start, lechin.end)] == ["1914", "2001-08-27"]
    assert (lechin.url, lechin.image) == (("https://example.org/lechin",), Image("lechin.jpg", "Lechín speaks", "AP"))
    assert lechin.origin is not None
    assert lechin.origin.line == 20
    assert (paz.id, paz.name, paz.aliases, paz.start, paz.origin) == (None, "paz", (), None, None)
    mnr = everything.organizations[0]
    assert (mnr.name, mnr.aliases, mnr.summary) == ("Revolutionary Nationalist Movement", ("MNR",), "A party.")
    assert [date and date.edtf for date in (mnr.start, mnr.end)] == ["1941", "[1980..]"]
    catavi, la_paz = everything.places
    assert (catavi.id, catavi.name, catavi.aliases, catavi.summary) == ("catavi", "Catavi", ("Siglo XX",), "A mine.")
    assert (la_paz.id, la_paz.name) == (None, "La Paz")


def test_sources_are_read(everything: Timeline) -> None:
    """Every key of a source is kept; one without a table is a source all the same."""
    first, second, third = everything.sources
    assert first[:6] == (
        "powell-thyne",
        "Global Instances of Coups, from 1950 to the Present",
        ("Jonathan M. Powell", "Clayton L. Thyne"),
        2011,
        "https://example.org/coups",
        "A data set.",
    )
    assert second[:6] == ("gwf", "Regime data", (), None, None, None)
    assert third == (None, "A pamphlet", (), None, None, None, None)


def test_eras_are_read(everything: Timeline) -> None:
    """An era is a span, whatever form its date has."""
    (era,) = everything.eras
    assert (era.id, era.title, era.summary) == ("third-term", "Third term", "It ended early.")
    assert (era.date.edtf, era.date.kind) == ("1964-08-06/1964-11-04", "span")
    assert loads('[eras.x]\ntitle = "X"\ndate = 1964').eras[0].date.edtf == "1964/1964"


def test_claims_place_an_event_without_a_date(everything: Timeline) -> None:
    """Where sources disagree and the author does not judge, the date is one of those claimed."""
    made = everything.find_event("coup").to_dict()
    assert (made["date"], made["date_text"], made["placed_by"], made["kind"]) == (None, None, "claims", "moment")
    assert (made["earliest"], made["latest"]) == ("1964-11-03", "1964-11-04")
    assert made["display"] == "3 or 4 November 1964, sources disagree"


def test_a_claim_that_bounds_nothing_places_nothing() -> None:
    """A claim open at both ends, or of no date, leaves the event to the others."""
    assert one(f'{EVENT}claims = [{{ date = "../.." }}, {{ says = "x" }}]').placed_by == "nothing"
    assert one(f'{EVENT}claims = [{{ date = "../.." }}, {{ date = "1964" }}]').display() == "1964, sources disagree"


def test_a_date_and_an_end_are_an_interval(everything: Timeline) -> None:
    """``date = A, end = B`` is ``A/B``."""
    assert everything.find_event("crisis").to_dict()["date"] == "1963-10/1963-12"


KINDS = {
    'date = "1963"': ("1963", "moment"),
    'date = "1963"\nkind = "moment"': ("1963", "moment"),
    'date = "1963"\nkind = "span"': ("1963/1963", "span"),
    'date = "1961/1963"': ("1961/1963", "span"),
    'date = "1961/1963"\nkind = "moment"': ("[1961..1963]", "moment"),
    'kind = "span"': (None, "span"),
    "": (None, None),
}


@pytest.mark.parametrize("lines", KINDS)
def test_the_kind_is_the_authors_where_it_is_written(lines: str) -> None:
    """``kind`` tells what can't be seen from the date, and is known of an event without one."""
    made = one(EVENT + lines).to_dict()
    assert (made["date"], made["kind"]) == KINDS[lines]


DATES = {
    "1963-12-05": ("1963-12-05", "day"),
    "1963": ("1963", "year"),
    "-43": ("-0043", "year"),
    "0": ("0000", "year"),
    "1964-11-04T07:30:00": ("1964-11-04T07:30:00", "second"),
    "1964-11-04 07:30:00.25": ("1964-11-04T07:30:00.25", "second"),
    "1964-11-04T07:30:00-04:00": ("1964-11-04T07:30:00-04:00", "second"),
    '"early 1962"': ("1962-37", "season"),
    "'1960?'": ("1960?", "year"),
}


@pytest.mark.parametrize("written", DATES)
def test_a_date_may_be_bare(written: str) -> None:
    """TOML's own dates and whole years are read as they stand; all else is text."""
    made = one(f"{EVENT}date = {written}").to_dict()
    assert (made["date"], made["precision"]) == DATES[written]


@pytest.mark.parametrize(
    ("head", "earliest"),
    [("", "1963-12-01"), ('hemisphere = "north"', "1963-12-01"), ('hemisphere = "south"', "1963-06-01")],
)
def test_a_season_is_that_of_the_files_hemisphere(head: str, earliest: str) -> None:
    """Winter is when it is winter where the file is at home; northern where it says nothing."""
    event = one(f'[timeline]\n{head}\n{EVENT}date = "winter 1963"')
    assert event.date is not None
    assert event.date.earliest == earliest


IDS = {
    "Miners at Catavi take hostages": "miners-at-catavi-take-hostages",
    "Lechín's supporters": "lechins-supporters",
    "Víctor Paz Estenssoro — ¡elected!": "victor-paz-estenssoro-elected",
    "Переворот в Боливии": "переворот-в-боливии",
    "玻利维亚政变": "玻利维亚政变",
    "?!": "event-1",
}


@pytest.mark.parametrize("title", IDS)
def test_an_id_is_made_from_the_title(title: str) -> None:
    """An event without an id is known by its title's words, in any script."""
    assert [event.id for event in loads(f'[[events]]\ntitle = "{title}"')] == [IDS[title]]


def test_ids_that_are_made_do_not_clash() -> None:
    """Of several events with one title each has an id of its own, and one that is written stays as it is."""
    text = "".join(f'[[events]]\ntitle = "{title}"\n' for title in ("A", "A", "A 2", "A", "?", "!"))
    text += '[[events]]\nid = "a-3"\ntitle = "Z"\n[eras.z]\ntitle = "Z"\ndate = "1964"\n[[events]]\ntitle = "Z"\n'
    ids = {event.id for event in loads(text)}
    assert ids == {"a", "a-2", "a-2-2", "a-4", "event-5", "event-6", "a-3", "z-2"}


NAMES = (
    '[people.lechin]\nname = "Juan Lechín"\naliases = ["Lechín Oquendo"]\n'
    '[people.paz]\nname = "Víctor Paz Estenssoro"\naliases = ["The Old Man"]\n'
)


@pytest.mark.parametrize("name", ["lechin", "Juan Lechín", "JUAN LECHIN", "lechín oquendo", " Lechín  Oquendo "])
def test_a_name_finds_its_person(name: str) -> None:
    """Ids, names and aliases mean one person, whatever the case, the accents and the blanks."""
    event = one(f'{NAMES}{EVENT}people = ["{name}"]')
    assert [person.to_dict() for person in event.people] == [{"id": "lechin", "name": "Juan Lechín", "role": None}]


def test_a_name_without_a_table_is_one_person_wherever_it_stands() -> None:
    """Two spellings that differ in case and accents alone are one person, by the name that was met first."""
    timeline = loads(f'{NAMES}{EVENT}people = ["René Barrientos", "rene barrientos", "Rene Barrientos Ortuño"]')
    assert [person.name for person in timeline.events[0].people] == ["René Barrientos", "Rene Barrientos Ortuño"]
    assert [person.id for person in timeline.people] == ["lechin", "paz", None, None]


def test_a_name_of_signs_alone_is_a_name() -> None:
    """What folds to nothing is told apart as it is written."""
    timeline = loads(f'[sources."!"]\ntitle = "!!"\n{EVENT}people = ["?", "??", "?"]\nsources = ["?", "!", "!!"]')
    assert [person.name for person in timeline.people] == ["?", "??"]
    assert [citation.source for citation in timeline.events[0].sources] == ["?", "!", "!"]


def test_a_person_named_twice_in_an_event_is_there_once() -> None:
    """A name and its alias are one participant, with the role that either gives."""
    people = '["Juan Lechín", { id = "lechin", role = "mediator" }, "lechin", { id = "lechin", role = "mediator" }]'
    event = one(f"{NAMES}{EVENT}people = {people}")
    assert [(person.key, person.role) for person in event.people] == [("lechin", "mediator")]


def test_a_bare_value_is_a_list_of_one() -> None:
    """A text or a table may stand where a list is meant, for every list."""
    text = (
        f'{NAMES}{EVENT}people = {{ id = "paz", role = "president" }}\norganizations = "MNR"\nplaces = "La Paz"\n'
        'tags = "party"\nsources = { source = "gwf" }\nclaims = { says = "x" }\nafter = "b"\ncaused_by = { id = "b" }\n'
        'accept = "unsourced"\n[[events]]\nid = "b"\ntitle = "B"\n'
    )
    made = one(text).to_dict()
    assert {key: len(made[key]) for key in ("people", "organizations", "places", "tags", "sources", "claims")} == {
        "people": 1, "organizations": 1, "places": 1, "tags": 1, "sources": 1, "claims": 1,
    }  # fmt: skip
    assert [made["after"][0]["id"], made["caused_by"][0]["id"]] == ["b", "b"]


CITATIONS = {
    "gwf": ("gwf", None),
    "GWF": ("gwf", None),
    "gwf, row 12": ("gwf", "row 12"),
    "Regime data , row 12, column 3": ("gwf", "row 12, column 3"),
    "regime data": ("gwf", None),
    "Coups, from 1950": ("coups", None),
    "coups, from 1960": ("coups", "from 1960"),
    "A letter, of which no more is known": ("A letter", "of which no more is known"),
    "A letter,": ("A letter", None),
    "https://example.org/Washington,_D.C.": ("https://example.org/Washington,_D.C.", None),
    "https://example.org/Washington,_D.C., page 3": ("https://example.org/Washington,_D.C.", "page 3"),
    "urn://a,b": ("urn://a,b", None),
}


@pytest.mark.parametrize("written", CITATIONS)
def test_a_citation_names_a_source_and_a_place_in_it(written: str) -> None:
    """The place follows the first comma, but a title and an address may have commas of their own."""
    tables = '[sources.gwf]\ntitle = "Regime data"\n[sources.coups]\ntitle = "Coups, from 1950"\n'
    assert one(f'{tables}{EVENT}sources = ["{written}"]').sources == (Citation(*CITATIONS[written]),)


IMAGES = {
    "1": '4:9: error: image must be text, or a table with "src", and is a whole number',
    '["a.png"]': '4:9: error: image must be text, or a table with "src", and is a list',
    '{ alt = "A flag" }': '4:9: error: an image names no file; write { src = "…", alt = "…" }',
    '""': "4:9: error: image has an empty text; take it out",
    '{ src = "a.png", title = "A flag" }': ('4:26: error: an image has no key "title"; known here: alt, credit, src'),
}


@pytest.mark.parametrize("written", IMAGES)
def test_an_image_that_is_none_is_told(written: str) -> None:
    """An image is a file or an address, or a table that has one."""
    assert told(f"{EVENT}image = {written}") == [IMAGES[written]]


PLACED = {
    "an own relation": ('after = ["b"]', "order"),
    "another's relation": ('[[events]]\ntitle = "C"\nbefore = ["a"]', "order"),
    "a cause": ('caused_by = ["b"]', "nothing"),
    "another's cause": ('[[events]]\ntitle = "C"\ncaused_by = ["a"]', "nothing"),
    "a date": ('date = "1964"\nafter = ["b"]', "date"),
    "a claim": ('claims = [{ date = "1964" }]\nafter = ["b"]', "claims"),
    "nothing": ("", "nothing"),
}


@pytest.mark.parametrize("what", PLACED)
def test_an_event_says_what_places_it(what: str) -> None:
    """A date, else claims, else what is said of its order; causes place nothing."""
    lines, placed_by = PLACED[what]
    assert one(f'[[events]]\nid = "b"\ntitle = "B"\n{EVENT}{lines}').placed_by == placed_by


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("1 day", "1 day"),
        ("0 days", "0 days"),
        ("007 weeks", "7 weeks"),
        ("2  months", "2 months"),
        (" 1 year ", "1 year"),
    ],
)
def test_a_time_between_events_is_kept_in_one_form(written: str, kept: str) -> None:
    """Days, weeks, months and years are read, however they are spaced."""
    event = one(f'{EVENT}after = {{ id = "b", min = "{written}" }}\n[[events]]\nid = "b"\ntitle = "B"')
    assert event.relations[0].min == kept


@pytest.mark.parametrize(
    "written", ["1", "day", "1 hour", "-1 day", "1.5 days", "1day", "٣ days", "1 days ago", 9 * "99" + " days"]
)
def test_a_time_between_events_that_is_none_is_told(written: str) -> None:
    """What is no whole number of days, weeks, months or years is refused, with what to write."""
    text = f'{EVENT}after = {{ id = "b", min = "{written}" }}\n[[events]]\nid = "b"\ntitle = "B"'
    hint = 'write "1 day", "3 weeks", "2 months" or "1 year"'
    assert told(text) == [f'4:27: error: min "{written}" is no time between events; {hint}']


def test_a_misspelt_key_is_told_once() -> None:
    """That a key is missing is not told beside its misspelling."""
    assert told(
        '[[events]]\ntitel = "A"\n[eras.x]\ntitl = "X"\ndate_ = "1964"\n[[events]]\ntitle = "B"\ndat = 1\nend = 2\n'
    ) == [
        '2:1: error: an event has no key "titel"; did you mean "title"?',
        '4:1: error: eras.x has no key "titl"; did you mean "title"?',
        '5:1: error: eras.x has no key "date_"; did you mean "date"?',
        '8:1: error: an event has no key "dat"; did you mean "date"?',
    ]


def test_suggestions_end_where_all_ids_are_unknown() -> None:
    """Where a whole file is missing, the first ten ids get a "did you mean", the others none."""
    problems = told(EVENT + "".join(f'[[events]]\ntitle = "{n}"\nafter = "aa"\n' for n in range(25)))
    assert [problem.endswith('; did you mean "a"?') for problem in problems] == 10 * [True] + 15 * [False]


def test_an_id_may_be_defined_later() -> None:
    """Relations name events and eras anywhere in the file."""
    text = f'{EVENT}after = "b"\nduring = "x"\n[[events]]\nid = "b"\ntitle = "B"\n[eras.x]\ntitle = "X"\ndate = "1964"'
    assert [relation.id for relation in one(text).relations] == ["b", "x"]


def test_the_authors_own_fields_are_kept_as_they_are() -> None:
    """``meta`` holds any TOML, each value of its own type."""
    event = one(f"{EVENT}[events.meta]\na = 1\nb = [{{ c = 1964-11-04 }}]\nd.e = 1.5\n")
    assert event.meta == {"a": 1, "b": [{"c": dt.date(1964, 11, 4)}], "d": {"e": 1.5}}


def test_a_file_without_events_is_a_timeline() -> None:
    """Nothing but a head is fine."""
    timeline = load(CASES / "no-events.toml")
    assert (len(timeline), timeline.title) == (0, "Nothing yet")


def test_an_id_made_from_a_long_title_is_short() -> None:
    """An id is typed and shown: whole words up to 50 characters, or a part of a word that is longer."""
    titles = ("The first of the very long titles that somebody wrote for an event", "長" * 60)
    events = loads("".join(f'[[events]]\ntitle = "{title}"\n' for title in titles)).events
    assert [event.id for event in events] == ["the-first-of-the-very-long-titles-that-somebody", "長" * 50]


def test_what_is_claimed_to_have_lasted_is_a_span() -> None:
    """Claimed spans are a span, and kind = "span" makes one of claimed moments."""
    text = """
    [[events]]
    id = "war"
    title = "A"
    claims = [{ date = "1939/1945", source = "s" }, { date = "1938/1945", source = "t" }]
    [[events]]
    id = "strike"
    title = "B"
    kind = "span"
    claims = [{ date = "1963", source = "s" }]
    """
    placed = {event.id: event.placed for event in loads(text)}
    assert {key: date.edtf for key, date in placed.items() if date} == {
        "war": "[1938,1939]/1945",
        "strike": "1963/1963",
    }
