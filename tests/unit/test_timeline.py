"""The timeline: events in order, found by id and by name; and its selections."""

import re
import subprocess
import sys

import pytest

import coupline
from coupline.errors import UnknownNameError
from coupline.model import Event
from coupline.order.wording import sentence
from coupline.timeline import Timeline

TEXT = """
[timeline]
title = "The coup"
summary = "How it came."
hemisphere = "south"

[sources.article]
title = "1964 Bolivian coup d'état"
authors = ["A. Author"]

[people.paz]
name = "Víctor Paz Estenssoro"

[people.lechin]
name = "Juan Lechín"
aliases = ["Lechín Oquendo"]

[eras.revolution]
title = "The revolution"
date = "1952/1964"

[[events]]
id = "coup"
title = "Barrientos and Ovando overthrow Paz"
date = "1964-11-04"
tags = ["coup", "army"]
sources = ["article"]

[[events]]
id = "elections"
title = "Paz is elected"
date = "May 1964"
people = ["paz"]
tags = ["army"]

[[events]]
id = "hostages"
title = "Miners take hostages"
after = ["jailed"]
before = ["elections"]
caused_by = ["jailed"]
part_of = "crisis"

[[events]]
id = "jailed"
title = "Leaders are jailed"
part_of = "crisis"

[[events]]
id = "crisis"
title = "The crisis"
date = "1963/1964"

[[events]]
title = "Unplaced: a rumour"
places = ["Catavi"]
"""
TIMELINE = coupline.loads(TEXT, "events.toml")
ORDER = ["crisis", "jailed", "hostages", "elections", "coup", "unplaced-a-rumour"]


def order(text: str) -> list[str]:
    """The ids of the events of a text, in display order."""
    return [event.id for event in coupline.loads(text)]


def events(**lines: str) -> str:
    """A text with an event for each id, whose other lines are given."""
    return "".join(f'[[events]]\nid = "{key}"\ntitle = "{key}"\n{more}\n' for key, more in lines.items())


def test_a_timeline_is_its_events_in_display_order() -> None:
    """A timeline counts and gives its events, dated ones by date and undated ones where order places them."""
    assert [event.id for event in TIMELINE] == ORDER
    assert len(TIMELINE) == 6
    assert [event.id for event in TIMELINE.events] == ORDER
    assert repr(TIMELINE) == "<Timeline 'The coup', 6 events>"


def test_a_timeline_says_what_its_files_say() -> None:
    """Title, summary, hemisphere, names, eras and files are those of the event list."""
    assert (TIMELINE.title, TIMELINE.summary, TIMELINE.hemisphere) == ("The coup", "How it came.", "south")
    assert TIMELINE.files == ("events.toml",)
    assert [each.key for each in TIMELINE.people] == ["paz", "lechin"]
    assert [each.key for each in TIMELINE.named("places")] == ["Catavi"]
    assert [era.id for era in TIMELINE.eras] == ["revolution"]
    assert [each.id for each in TIMELINE.sequence] == ["revolution", *ORDER]
    assert TIMELINE.accept == ()
    assert TIMELINE.whole is TIMELINE


def test_a_timeline_of_nothing_is_one() -> None:
    """Without events and without a file there is still a timeline."""
    empty = Timeline(())
    assert (list(empty), empty.title, empty.hemisphere, empty.tags()) == ([], "", None, {})
    assert empty.get("a") is None


RELATIONS = {
    "after a date": (events(a='after = ["b"]', b="date = 1963", c="date = 1964"), ["b", "a", "c"]),
    "before a date": (events(c="date = 1963", b="date = 1964", a='before = ["b"]'), ["c", "a", "b"]),
    "after the end of a span": (
        events(a='after = ["b"]', b='date = "1960/1964"', c="date = 1962", d="date = 1965"), ["b", "c", "a", "d"],
    ),
    "after the start of a span": (
        events(a='after = [{ id = "b", of = "start" }]', b='date = "1960/1964"', c="date = 1962"), ["b", "a", "c"],
    ),
    "after an open span": (
        events(a='after = ["b"]', b='date = "1960/.."', c="date = 1962"), ["b", "a", "c"],
    ),
    "after a span of whose end only the earliest is known": (
        events(a='after = ["b"]', b='date = "1960/[1963..]"', c="date = 1962", d="date = 1964"), ["b", "c", "a", "d"],
    ),
    "its end after another, and no date": (
        events(a='after = [{ id = "b", from = "end" }]', b="date = 1963", c="date = 1964"), ["b", "a", "c"],
    ),
    "its end after another says nothing of its dated start": (
        events(a='after = [{ id = "b", from = "end" }]\ndate = "1950/1970"', b="date = 1963"), ["a", "b"],
    ),
    "it had begun before": (
        events(a='before = [{ id = "b", from = "start" }]', b="date = 1963", c="date = 1962"), ["c", "a", "b"],
    ),
    "before the end of what happened once": (
        events(a='before = [{ id = "b", of = "end" }]', b="date = 1963", c="date = 1964"), ["a", "b", "c"],
    ),
    "before the end of what lasted": (
        events(a='before = [{ id = "b", of = "end" }]', b='date = "1963/1970"', c="date = 1964"), ["b", "a", "c"],
    ),
    "as long after another as is said": (
        events(a='after = [{ id = "b", min = "10 years" }]', b="date = 1963", c="date = 1970"), ["b", "c", "a"],
    ),
    "as long before another as is said": (
        events(a='before = [{ id = "b", min = "10 years" }]', b="date = 1983", c="date = 1980"), ["a", "c", "b"],
    ),
    "during, the whole first": (events(a='during = ["b"]', b="date = 1963", c="date = 1964"), ["b", "a", "c"]),
    "a part after its whole": (events(a='part_of = "b"', b="date = 1963", c="date = 1964"), ["b", "a", "c"]),
    "starting with": (events(a='starts_with = "b"', b="date = 1963", c="date = 1964"), ["b", "a", "c"]),
    "starting with what has no date": (events(b="", a='starts_with = "b"\ndate = 1963'), ["a", "b"]),
    "on the same day": (events(a='same_day = ["b"]', b="date = 1963", c="date = 1964"), ["b", "a", "c"]),
    "ending with, begun before it": (events(b="date = 1963", a='ends_with = "b"', c="date = 1962"), ["c", "a", "b"]),
    "of two dates on one day the dates decide": (
        events(a='same_day = ["b"]\ndate = 1962', b="date = 1963"), ["a", "b"],
    ),
    "a cause says nothing of order": (events(a='caused_by = ["b"]', b="date = 1963"), ["b", "a"]),
    "stated order beats dates": (events(a='after = ["b"]\ndate = 1962', b="date = 1963"), ["b", "a"]),
    "of two with one date the longer first": (events(a='date = "1963-01-01"', b="date = 1963"), ["b", "a"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RELATIONS.values(), ids=RELATIONS)
def test_relations_place_events(text: str, expected: list[str]) -> None:
    """Each relation says what the documentation says of the order of two events, and no more."""
    assert order(text) == expected


def test_an_era_takes_part_in_the_order() -> None:
    """A relation may name an era; of an era and an event of one date the era is shown first."""
    text = '[eras.e]\ntitle = "E"\ndate = 1960\n' + events(a="date = 1950", b='during = ["e"]', c="date = 1970")
    assert [each.id for each in coupline.loads(text).sequence] == ["a", "e", "b", "c"]
    same = '[eras.e]\ntitle = "E"\ndate = "1960/1961"\n' + events(a='date = "1960/1961"')
    assert [each.id for each in coupline.loads(same).sequence] == ["e", "a"]


def test_eras_stand_in_order_of_date() -> None:
    """Eras come by date, whatever the order of the file."""
    text = '[eras.late]\ntitle = "L"\ndate = 1970\n[eras.early]\ntitle = "E"\ndate = 1950\n'
    assert [era.id for era in coupline.loads(text).eras] == ["early", "late"]


def test_anchors_and_what_is_afloat() -> None:
    """A timeline knows beside which event each undated one stands, and which ones no date reaches."""
    assert TIMELINE.anchors == {"jailed": "crisis", "hostages": "jailed"}
    assert TIMELINE.afloat == {"unplaced-a-rumour"}


FOUND = {
    "coup": ["coup"],
    "COUP": ["coup"],
    "ho": ["hostages"],
    "e": ["elections"],
    "c": ["crisis", "coup"],
    "leaders": ["jailed"],
    "Barrientos, Ovando": ["coup"],
    "paz": ["elections", "coup"],
    "the crisis": ["crisis"],
    "xyz": [],
    "": [],
    "…": [],
}


@pytest.mark.parametrize(("text", "ids"), FOUND.items())
def test_an_event_is_found_by_id_by_its_beginning_or_by_words(text: str, ids: list[str]) -> None:
    """An id wins, then ids that begin so, then titles with all the words; none of them minds case."""
    assert [event.id for event in TIMELINE.find_events(text)] == ids


def test_the_beginning_of_an_id_is_found_whatever_its_case() -> None:
    """Capitals in an id hide it from nobody."""
    timeline = coupline.loads(events(Coup="", other=""))
    assert [timeline.find_event(text).id for text in ("Coup", "co", "CO")] == ["Coup"] * 3


UNKNOWN = {
    "hostage-taking": 'no event "hostage-taking"; did you mean hostages?',
    "xyz": 'no event "xyz"',
    "c": '"c" is 2 events: crisis, coup',
}


@pytest.mark.parametrize(("text", "message"), UNKNOWN.items())
def test_where_one_event_is_wanted_none_and_several_are_told(text: str, message: str) -> None:
    """A text that means no event is answered with the nearest ids, one that means several with those."""
    with pytest.raises(UnknownNameError, match=f"^{re.escape(message)}$"):
        TIMELINE.find_event(text)


def test_one_event_is_found() -> None:
    """A text that means one event gives it."""
    assert TIMELINE.find_event("elec").id == "elections"


def test_people_are_found_by_any_of_their_names() -> None:
    """A name finds people, and says where only its spelling is close."""
    (found,), close = TIMELINE.find_named("people", "lechín oquendo")
    assert (found.key, close) == ("lechin", False)
    (found,), close = TIMELINE.find_named("people", "Lichin")
    assert (found.key, close) == ("lechin", True)
    (found,), close = TIMELINE.find_named("places", "catavi")
    assert (found.key, close) == ("Catavi", False)


NOBODY = {
    ("people", "Juan Xyz"): 'no person "Juan Xyz"; did you mean Juan Lechín?',
    ("people", "xyz"): 'no person "xyz"',
    ("organizations", "mnr"): 'no organization "mnr"',
    ("places", "Xyz"): 'no place "Xyz"',
}


@pytest.mark.parametrize(("asked", "message"), NOBODY.items())
def test_a_name_that_finds_nobody_is_told_with_the_nearest(asked: tuple[str, str], message: str) -> None:
    """The error names the kind of name that was looked for, and the nearest as they are written."""
    with pytest.raises(UnknownNameError, match=f"^{re.escape(message)}$"):
        TIMELINE.find_named(*asked)


def test_sources_are_found_by_id_title_and_author() -> None:
    """A source is found like a name; what finds none is told with the nearest title."""
    for text in ("article", "bolivian coup", "author"):
        assert [source.key for source in TIMELINE.find_sources(text)] == ["article"], text
    with pytest.raises(
        UnknownNameError, match=r"^no source \"bolivia xyz\"; did you mean 1964 Bolivian coup d'état\?$"
    ):
        TIMELINE.find_sources("bolivia xyz")


def test_tags_come_in_alphabetical_order_with_their_events() -> None:
    """Each tag has its events in order."""
    found = {tag: [event.id for event in tagged] for tag, tagged in TIMELINE.tags().items()}
    assert found == {"army": ["elections", "coup"], "coup": ["coup"]}
    assert list(found) == ["army", "coup"]


def test_parts_and_effects_are_found_from_the_other_side() -> None:
    """What an event consists of, and what it led to, in order."""
    assert [event.id for event in TIMELINE.parts_of("crisis")] == ["jailed", "hostages"]
    assert [event.id for event in TIMELINE.effects_of("jailed")] == ["hostages"]
    assert TIMELINE.parts_of("coup") == TIMELINE.effects_of("coup") == []


WHEN = {
    "its date": (events(a="date = 1963"), "undated"),
    "nothing known": (events(a=""), "undated"),
    "after": (events(a='after = ["b"]', b="date = 1963"), "after b"),
    "before": (events(a='before = ["b"]', b="date = 1963"), "before b"),
    "during": (events(a='during = ["b"]', b="date = 1963"), "during b"),
    "part of": (events(a='part_of = "b"', b="date = 1963"), "part of b"),
    "starts with": (events(a='starts_with = "b"', b="date = 1963"), "starts with b"),
    "ends with": (events(a='ends_with = "b"', b="date = 1963"), "ends with b"),
    "same day": (events(a='same_day = ["b"]', b="date = 1963"), "same day as b"),
    "another is after it": (events(a="", b='date = 1963\nafter = ["a"]'), "before b"),
    "another is before it": (events(a="", b='date = 1963\nbefore = ["a"]'), "after b"),
    "another is during it": (events(a="", b='date = 1963\nduring = ["a"]'), "around b"),
    "another is a part of it": (events(a="", b='date = 1963\npart_of = "a"'), "around b"),
    "another is of its day": (events(a="", b='date = 1963\nsame_day = ["a"]'), "same day as b"),
    "a cause is no order": (events(a='caused_by = ["b"]', b="date = 1963"), "undated"),
    "of several, the one with a date": (events(a='after = ["c", "b"]', b="date = 1963", c=""), "after b"),
    "of several dated, the one beside which it stands": (
        events(a='after = ["b", "c"]', b="date = 1963", c="date = 1964"), "after c",
    ),
    "an era": ('[eras.e]\ntitle = "E"\ndate = 1960\n' + events(a='after = ["c"]\nduring = ["e"]', c=""), "during e"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WHEN.values(), ids=WHEN)
def test_an_event_without_a_date_stands_beside_another(text: str, said: str) -> None:
    """What has no date can be told by the event beside which it belongs: one with a date before any other."""
    timeline = coupline.loads(text)
    event = timeline.find_event("a")
    assert " ".join(timeline.beside(event) or ("undated",)) == said


WINDOWS = {
    "its date": (events(a="date = 1963"), "1963"),
    "nothing known": (events(a=""), "undated"),
    "after": (events(a='after = ["b"]', b="date = 1963"), "from 1963"),
    "before": (events(a='before = ["b"]', b="date = 1963-12-05"), "by 5 December 1963"),
    "during": (events(a='during = ["b"]', b='date = "1963-05/1964"'), "between May 1963 and 1964"),
    "another is a part of it": (events(a="", b='date = "1963-12-05"\npart_of = "a"'), "under way on 5 December 1963"),
    "beside what is undated itself": (events(a='after = ["b"]', b=""), "after b"),
    "its date, whatever order says": (events(a='date = "1960s"\nafter = ["b"]', b="date = 1963"), "1960s"),
    "what is claimed": (events(a='after = ["b"]', b='claims = [{ date = "1963" }]'), "from 1963, as claimed"),
    "what is approximate": (events(a='after = ["b"]', b='date = "c. 1963"'), "from c. 1963"),
    "what can't be": (events(a='after = ["b"]\nbefore = ["b"]', b="date = 1963"), "after b"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), WINDOWS.values(), ids=WINDOWS)
def test_when_says_a_date_or_what_order_leaves(text: str, said: str) -> None:
    """A date as it is written, else the window, else beside which event it stands."""
    timeline = coupline.loads(text)
    assert timeline.when(timeline.find_event("a")) == said


def test_what_has_a_date_stands_beside_nothing() -> None:
    """Only events without a date are told by way of another."""
    assert TIMELINE.beside(TIMELINE.find_event("coup")) is None
    assert TIMELINE.beside(TIMELINE.find_event("hostages")) == ("before", "elections")
    assert TIMELINE.when(TIMELINE.find_event("elections"), "short") == "May 1964"


def test_a_selection_is_a_timeline_of_fewer_events() -> None:
    """A selection finds only its own events; what frames them, and the whole, it keeps."""
    chosen = TIMELINE.selection([event for event in TIMELINE if event.tags])
    assert [event.id for event in chosen] == ["elections", "coup"]
    assert chosen.get("crisis") is None
    assert chosen.find_events("jailed") == []
    assert (chosen.title, chosen.eras, chosen.people) == (TIMELINE.title, TIMELINE.eras, TIMELINE.people)
    assert chosen.whole is TIMELINE
    assert chosen.selection([]).whole is TIMELINE
    assert len(TIMELINE) == 6
    assert isinstance(chosen, Timeline)


def test_a_selection_says_of_an_event_what_the_whole_says() -> None:
    """The window of an undated event is that of the whole, in a selection too that lacks what gives it."""
    chosen = TIMELINE.selection([TIMELINE.find_event("jailed")])
    assert chosen.when(chosen.events[0]) == TIMELINE.when(TIMELINE.find_event("jailed")) == "between 1963 and May 1964"


def test_a_timeline_of_the_model_needs_no_text() -> None:
    """Events made in a program make a timeline too, in order."""
    made = Timeline([Event("b", "B"), Event("a", "A")])
    assert [event.id for event in made] == ["b", "a"]


def test_the_reasons_of_a_window_are_chains_of_statements() -> None:
    """Each bound that order gives has its chain; what a date of its own gives, or the other end, has none."""
    timeline = coupline.loads(
        events(
            a='after = ["b"]\nbefore = ["c"]',
            b="date = 1961",
            c="date = 1964",
            d="date = 1970",
            e='after = ["f"]',
            f="",
        )
    )
    told = {
        bound: [sentence(each) for each in chain] for bound, chain in timeline.reasons(timeline.find_event("a")).items()
    }
    assert told == {
        "earliest": ["b is 1961", "a is after b"],
        "latest": ["c is 1964", "a is before c"],
    }
    assert timeline.reasons(timeline.find_event("b")) == {}
    assert timeline.reasons(timeline.find_event("e")) == {}
    assert coupline.loads(events(a="date = 1961")).solution is None
    assert not coupline.loads(events(a="date = 1961")).contradicted(Event("a", "A"))


def test_a_list_without_relations_of_order_derives_nothing() -> None:
    """Nothing of the solver is imported for it."""
    program = "import sys, coupline; coupline.loads(sys.argv[1]); print('coupline.order.solution' in sys.modules)"
    for text, needed in ((events(a='caused_by = ["b"]', b=""), "False"), (events(a='after = ["b"]', b=""), "True")):
        done = subprocess.run([sys.executable, "-c", program, text], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == needed
