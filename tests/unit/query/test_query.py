"""Queries: what they find."""

from collections.abc import Sequence

import pytest

import coupline
from coupline import lookups
from coupline.errors import QueryError, UnknownNameError
from coupline.lookups import folded_texts
from coupline.model import Event
from coupline.query import KEYS, And, During, Mentions, Or, Predicate, Reader, Tagged, parse, parse_query, select
from coupline.query.predicate import Timeless

TEXT = """
[people.lechin]
name = "Juan Lechín"

[sources.book]
title = "A book"

[[events]]
id = "vice-president"
title = "Lechín is vice-president"
date = "1960/1964"
people = ["lechin"]

[[events]]
id = "arrival"
title = "First volunteers arrive"
date = "early 1962"
organizations = ["Peace Corps"]
tags = ["US aid", "Élan"]

[[events]]
id = "about"
title = "Some meeting"
date = "c. 1962"
places = ["Catavi"]
summary = "Held in **secret** near the mines."

[[events]]
id = "year"
title = "Amendment"
date = "1962"
sources = ["book, page 1"]
meta = { box = 12, where = { shelf = "B 3" }, list = ["one", "two words"], number-as-text = "7", flag = true }

[[events]]
id = "prin"
title = "Lechín founds the PRIN"
date = "by 1963-12-05"
people = [{ id = "lechin", role = "the founder" }, "B"]

[[events]]
id = "claimed"
title = "The coup"
claims = [{ date = "1964-11-03", source = "book" }, { date = "1964-11-04" }]

[[events]]
id = "undated"
title = "Leaders are jailed"
"""
TIMELINE = coupline.loads(TEXT)
ALL = ("vice-president", "prin", "year", "about", "arrival", "claimed", "undated")


def ids(query: str | Predicate, *, certain: bool = False) -> list[str]:
    """The ids of the events that answer, in alphabetical order."""
    return sorted(event.id for event in select(TIMELINE, query, certain=certain))


TIMES = {
    "1962": (["about", "arrival", "prin", "vice-president", "year"], ["arrival", "vice-president", "year"]),
    "1962-02": (["about", "arrival", "prin", "vice-president", "year"], ["vice-president"]),
    "1962-05": (["about", "arrival", "prin", "vice-president", "year"], ["vice-president"]),
    "1961": (["about", "prin", "vice-president"], ["vice-president"]),
    "1956": (["prin"], []),
    "1957": (["about", "prin"], []),
    "1960s": (
        ["about", "arrival", "claimed", "prin", "vice-president", "year"],
        ["arrival", "claimed", "vice-president", "year"],
    ),
    "1961/1962": (["about", "arrival", "prin", "vice-president", "year"], ["arrival", "vice-president", "year"]),
    "1964-11-03": (["about", "claimed", "vice-president"], []),
    "November 1964": (["about", "claimed", "vice-president"], ["claimed"]),
    "1967": (["about"], []),
    "1968": ([], []),
    "after 1967": ([], []),
    "before 1960": (["about", "prin"], []),
}


@pytest.mark.parametrize(("text", "possible", "certain"), [(text, *found) for text, found in TIMES.items()])
def test_a_date_means_its_interval(text: str, possible: list[str], certain: list[str]) -> None:
    """Any date asks for its interval: possible is what some reading puts there, certain what every reading does."""
    for key in ("date", "year"):
        assert ids(f'{key}:"{text}"') == possible
        assert ids(f'{key}:"{text}"', certain=True) == certain


BARE = [
    "1962",
    "1962-05",
    "1961/1962",
    "1960s",
    "1964-11-03",
    "-0043",
    "[1961..1965]",
    "196X",
    "1962?",
    "../1961",
    "Y17000",
]


@pytest.mark.parametrize("text", BARE)
def test_a_bare_date_is_a_date(text: str) -> None:
    """A word that is wholly a year, an EDTF date or a decade asks for its time; in quotes it is text."""
    assert parse_query(text, TIMELINE) == parse_query(f"date:{text}", TIMELINE)
    assert isinstance(parse_query(f'"{text}"', TIMELINE), Mentions)


@pytest.mark.parametrize("text", ["12", "123", "12345", "1000-strong", "10:30", "19th", "B52", "5", "1964a"])
def test_what_is_not_wholly_a_date_is_a_word(text: str) -> None:
    """Numbers that are no year, and years with letters behind them, are looked for in the text."""
    assert isinstance(parse_query(text, TIMELINE), Mentions)


def test_a_season_depends_on_the_hemisphere() -> None:
    """The winter of 1963 is in June only in the south; where no hemisphere is known it is the northern one."""
    june = '[[events]]\ntitle = "A"\ndate = "1963-06-10"\n'
    for hemisphere, found in (('[timeline]\nhemisphere = "south"\n', 1), ("", 0)):
        timeline = coupline.loads(hemisphere + june)
        assert len(select(timeline, 'date:"winter 1963"')) == found


WINDOWS: dict[str, list[str]] = {
    "from:1963": ["claimed", "prin", "vice-president", "about"],
    "from:1964-01-01": ["claimed", "vice-president", "about"],
    "to:1961": ["prin", "vice-president", "about"],
    "to:1956": ["prin"],
    "from:1963 to:1963": ["prin", "vice-president", "about"],
    "from:1961/1962 to:1961/1962": ["about", "arrival", "prin", "vice-president", "year"],
    'from:"before 1960" to:1956': ["prin"],
    "before:1962": ["prin", "about"],
    "before:1965": ["about", "arrival", "claimed", "prin", "vice-president", "year"],
    "after:1961": ["about", "arrival", "claimed", "prin", "year"],
    "after:1963": ["about", "claimed"],
    "before:claimed": ["about", "arrival", "prin", "vice-president", "year"],
    "after:prin": ["claimed", "about", "arrival", "vice-president", "year"],
    "after:arrival": ["about", "claimed", "prin", "year"],
}


@pytest.mark.parametrize(("query", "expected"), WINDOWS.items())
def test_bounds_of_time(query: str, expected: list[str]) -> None:
    """``from`` and ``to`` include their dates whole; ``before`` and ``after`` leave them out, and take events too."""
    assert ids(query) == sorted(expected)


CERTAIN: dict[str, list[str]] = {
    "before:1965": ["arrival", "claimed", "prin", "vice-president", "year"],
    "after:1961": ["arrival", "claimed", "year"],
    "before:claimed": ["arrival", "prin", "year"],
    "after:year": ["claimed"],
    "from:1962": ["arrival", "claimed", "vice-president", "year"],
    "not date:1962": ["claimed"],
    "not not date:1962": ["arrival", "vice-president", "year"],
    "1963 or 1964": ["claimed", "vice-president"],
    "not (1963 or tag:aid)": ["arrival", "claimed", "year"],
}


@pytest.mark.parametrize(("query", "expected"), CERTAIN.items())
def test_what_is_certain(query: str, expected: list[str]) -> None:
    """Certain is what no unknown day can make untrue; ``not`` keeps what is not even possible."""
    assert ids(query, certain=True) == expected


ORDER = """
[eras.e]
title = "The long decade"
date = "1960/1970"
[[events]]
id = "a"
title = "A"
after = ["b"]
[[events]]
id = "b"
title = "B"
after = ["c"]
[[events]]
id = "c"
title = "C"
during = ["e"]
[[events]]
id = "d"
title = "D"
date = "1965"
before = [{ id = "c", from = "start" }]
[[events]]
id = "f"
title = "F"
[[events]]
id = "g"
title = "G"
date = "1962"
part_of = "e"
same_day = ["h"]
[[events]]
id = "h"
title = "H"
"""


def test_before_and_after_an_event_know_what_order_says() -> None:
    """An undated event that is said to come after another does so for certain, whatever the days."""
    timeline = coupline.loads(ORDER)

    def found(query: str) -> dict[str, str | None]:
        return {event.id: event.match for event in select(timeline, query)}

    assert found("after:c") == {"a": "certain", "b": "certain"}
    assert found("after:c placed:order") == {"a": "certain", "b": "certain"}
    assert found("before:b placed:order")["c"] == "certain"
    assert "f" not in found("after:c")
    assert select(timeline, "before:f", certain=True).events == ()  # nobody knows when f was
    assert found("after:g")["h"] == "possible"  # of one day: no day says which of them is later
    assert set(found("era:e")) == {"c", "d", "g", "h"}
    assert found("era:decade") == found('era:"THE LONG decade"') == found("era:e")
    assert found("era:e")["c"] == "certain"


NAMED: dict[str, list[str]] = {
    "person:lechin": ["prin", "vice-president"],
    'person:"Juan Lechín"': ["prin", "vice-president"],
    "person:lech*": ["prin", "vice-president"],
    "person:zzz*": [],
    "organization:corps": ["arrival"],
    "place:CATAVI": ["about"],
    'tag:"US aid"': ["arrival"],
    "tag:ELAN": ["arrival"],
    "tag:us*": ["arrival"],
    "tag:aid": [],
    "LECHIN": ["prin", "vice-president"],
    "secret catavi meeting": ["about"],
    "secret and catavi and meeting": ["about"],
    "elan corps": ["arrival"],
    '"peace corps"': ["arrival"],
    '"corps peace"': [],
    '"corps us"': [],
    "juan founds": ["prin"],
    "vol": [],
    "vol*": ["arrival"],
    '"peace co"*': ["arrival"],
    "vice-president": ["vice-president"],
    "president-vice": [],
    "secret prin": [],
    "": sorted(ALL),
    "person:lechin founds": ["prin"],
    'tag:"us aid" or coup': ["arrival", "claimed"],
    "coup OR jailed": ["claimed", "undated"],
    "not (coup or jailed) not person:lechin": ["about", "arrival", "year"],
    "NOT coup not jailed not lechin": ["about", "arrival", "year"],
    "not not coup": ["claimed"],
    "(coup)": ["claimed"],
    "((coup) or (founds juan))": ["claimed", "prin"],
    "coup or founds juan": ["claimed", "prin"],
    '"not"': [],
    "id:prin": ["prin"],
    "id:pr*": ["prin"],
    "placed:claims": ["claimed"],
    "placed:nothing": ["undated"],
    "placed:DATE": ["about", "arrival", "prin", "vice-president", "year"],
    "has:claims": ["claimed"],
    "has:claim": ["claimed"],
    "has:summary": ["about"],
    "has:person": ["prin", "vice-president"],
    "has:people": ["prin", "vice-president"],
    "has:tags": ["arrival"],
    "has:date": ["about", "arrival", "prin", "vice-president", "year"],
    "has:cause": [],
    "has:url": [],
    "has:image": [],
    "has:order": [],
    "has:meta.box": ["year"],
    "has:meta": ["year"],
    "has:role": ["prin"],
    "has:after": [],
    "role:founder": ["prin"],
    'role:"the FOUNDER"': ["prin"],
    "role:found": [],
    "role:found*": ["prin"],
    "source:book": ["year", "claimed"],
    'source:"a book"': ["year", "claimed"],
    "meta.box:12": ["year"],
    "meta.box:=12": ["year"],
    "meta.box:>11.5": ["year"],
    "meta.box:>=12": ["year"],
    "meta.box:<12": [],
    "meta.box:<=12": ["year"],
    "meta.where.shelf:b": ["year"],
    'meta.where.shelf:"B 3"': ["year"],
    "meta.where.sh:b": [],
    "meta.where.shelf:>3": [],
    "meta.list:two": ["year"],
    "meta.list:tw*": ["year"],
    "meta.list:2": [],
    "meta.number-as-text:7": ["year"],
    "meta.nothing:1": [],
    "meta.flag:1": [],
    "meta.flag:true": ["year"],
}


@pytest.mark.parametrize(("query", "expected"), NAMED.items())
def test_names_tags_words_and_fields_decide(query: str, expected: list[str]) -> None:
    """Whatever their case and accents; none of them asks about time, and each is written so that it reads back."""
    predicate = parse_query(query, TIMELINE)
    assert ids(predicate) == ids(predicate, certain=True) == sorted(expected)
    assert [event.id for event in TIMELINE if predicate(event)] == [event.id for event in select(TIMELINE, predicate)]
    assert not predicate.asks_time
    assert parse_query(str(predicate), TIMELINE) == predicate


def test_scripts_without_spaces_are_searched_inside_words() -> None:
    """A part of what is written without spaces is found."""
    timeline = coupline.loads('[[events]]\ntitle = "毛泽东主席"\n[[events]]\ntitle = "Ein Text"\n')
    assert [event.title for event in select(timeline, "泽东")] == ["毛泽东主席"]


def test_a_selection_is_a_timeline_that_says_how_certain_each_answer_is() -> None:
    """Asked about time, each event says whether it answers for certain; the timeline keeps its title and order."""
    found = select(TIMELINE, "1962")
    assert {event.id: event.match for event in found} == {
        "vice-president": "certain", "prin": "possible", "year": "certain", "about": "possible", "arrival": "certain",
    }  # fmt: skip
    assert [event.match for event in select(TIMELINE, "1962", certain=True)] == ["certain"] * 3
    assert found.whole is TIMELINE
    assert found.people == TIMELINE.people


def test_where_nothing_is_asked_about_time_nothing_is_said_of_certainty() -> None:
    """A question about names leaves ``match`` open, and the events the same."""
    found = select(TIMELINE, "lechin")
    assert [event.match for event in found] == [None, None]
    assert all(event is TIMELINE.get(event.id) for event in found)


def test_what_nothing_rules_out_answers_only_where_it_is_asked_for() -> None:
    """Loosened, a question about time is answered by what nobody knows; never for certain."""
    timeline = coupline.loads(ORDER)
    for query in (
        "1962",
        "from:1962",
        "to:1962",
        "before:1962",
        "after:1962",
        "era:e",
        "1962 or 1965",
        "1962 a*",
        "before:d",
    ):
        predicate = parse_query(query, timeline)
        loosely = predicate.loosened()
        assert loosely.asks_time
        assert str(loosely) == str(predicate)
        assert loosely != predicate
        undated = {event.id for event in timeline if loosely(event)} - {
            event.id for event in timeline if predicate(event)
        }
        assert undated <= {"a", "b", "f", "h"}
        assert ("f" in undated) == ("a*" not in query)
        assert not loosely(timeline.find_event("f"), certain=True)
    assert "f" in {event.id for event in select(timeline, "not 1962")}
    assert "f" not in {event.id for event in select(timeline, "not 1962", certain=True)}
    assert {event.id: event.match for event in select(timeline, "not 1962")}["f"] == "possible"
    assert parse_query("coup", timeline).loosened() == parse_query("coup", timeline)


def test_predicates_are_values() -> None:
    """Equal where class and values are, hashable, and they do not change."""
    one, other = parse_query("tag:a", TIMELINE), parse_query("tag:b", TIMELINE)
    assert one == parse_query("tag:A", TIMELINE)
    assert hash(one) == hash(parse_query("tag:A", TIMELINE))
    assert one != other
    assert one != "tag:a"
    assert parse_query("id:prin", TIMELINE) != parse_query('role:"prin"', TIMELINE)
    assert repr(one) == "Tagged(begins=False, tag='a')"
    with pytest.raises(AttributeError, match="Tagged does not change: tag can't be set"):
        one.tag = "b"
    for unfinished in (Predicate(), Timeless()):
        with pytest.raises(NotImplementedError):
            unfinished(TIMELINE.events[0])
        with pytest.raises(NotImplementedError):
            unfinished.among(TIMELINE)
    with pytest.raises(TypeError, match="Tagged takes begins, tag"):
        Tagged(tag="a")  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Tagged(tag="a", word="b")  # type: ignore[call-arg]
    assert Or(parts=())(TIMELINE.events[0]) is False
    assert And(parts=())(TIMELINE.events[0]) is True


def test_dates_that_touch_are_one_interval() -> None:
    """Of alternatives the intervals that touch or overlap are joined; open ones swallow what they reach."""

    def reaches(query: str) -> int:
        predicate = parse_query(query, TIMELINE)
        assert isinstance(predicate, During)
        assert parse_query(str(predicate), TIMELINE) == predicate
        return len(predicate.reaches)

    assert reaches("1963 or 1964") == 1
    assert reaches("1963 or 1965") == 2
    assert reaches("1960s or 1963 or 1970") == 1
    assert reaches('date:"after 1960" or 1963') == 1
    assert reaches('date:"before 1960" or date:"before 1950"') == 1


@pytest.mark.parametrize("query", ["person:zzz", "organization:zzz", "place:zzz", "source:zzz", "era:zzz", "id:zzz"])
def test_names_that_find_nothing_are_an_error(query: str) -> None:
    """A person, an organization, a place, a source, an era or an id must be there; a tag or a word need not."""
    with pytest.raises(UnknownNameError, match="zzz"):
        parse_query(query, TIMELINE)


def test_an_era_must_be_one() -> None:
    """Words of several titles are told with the ids."""
    timeline = coupline.loads('[eras.a]\ntitle = "Term one"\ndate = 1960\n[eras.b]\ntitle = "Term two"\ndate = 1961\n')
    with pytest.raises(UnknownNameError, match='"term" is 2 eras: a, b'):
        parse_query("era:term", timeline)


ERRORS = {
    # what is written, where it is wrong, what to write
    "(": (0, 1, "a parenthesis that is never closed; write a term and ) behind it"),
    "coup (": (5, 6, "a parenthesis that is never closed; write a term and ) behind it"),
    "(coup": (0, 1, "a parenthesis that is never closed; write ) where it ends"),
    "coup )": (5, 6, "a parenthesis that was never opened; take it out, or write ( before it"),
    ")": (0, 1, "a parenthesis that was never opened; take it out, or write ( before it"),
    "a ()": (2, 4, "parentheses with nothing in them; write a term between them"),
    "a or": (2, 4, 'nothing after "or"; write a term behind it, or put it in quotes'),
    "or a": (0, 2, '"or" needs a term before it; write one, or put it in quotes'),
    "a or or b": (5, 7, '"or" after "or" needs a term before it; write one, or put it in quotes'),
    "and a": (0, 3, '"and" needs a term before it; write one, or put it in quotes'),
    "a AND": (2, 5, 'nothing after "AND"; write a term behind it, or put it in quotes'),
    "not": (0, 3, 'nothing after "not"; write a term behind it, or put it in quotes'),
    "(a not)": (3, 6, 'nothing after "not"; write a term behind it, or put it in quotes'),
    "not or a": (4, 6, '"or" after "not" needs a term before it; write one, or put it in quotes'),
    '"abc': (0, 4, 'quotes that are not closed; write " at their end'),
    'tag:"abc': (4, 8, 'quotes that are not closed; write " at their end'),
    'ab"c"': (2, 3, "a quotation mark inside a word; put all of the word into quotes"),
    '"a"b': (3, 4, "letters right behind quotes; write a blank between them"),
    'x ""': (2, 4, "quotes with nothing in them; write a word between them, or take them out"),
    "*": (0, 1, "a star with nothing before it; write the beginning of a word"),
    "x !!": (2, 4, '"!!" has no letters or digits to look for; write a word'),
    "person:": (0, 7, "nothing after person: write its value behind the colon, without a blank"),
    "person: juan": (0, 7, "nothing after person: write its value behind the colon, without a blank"),
    "tag:*": (0, 5, "a star with nothing before it; write the beginning of a word"),
    "people:juan": (0, 7, '"people:" is no key; did you mean person:? in quotes it is looked for as text'),
    "coup tga:x": (5, 9, '"tga:" is no key; did you mean tag:? in quotes it is looked for as text'),
    "https://a.b": (
        0,
        6,
        f'"https:" is no key; there are {", ".join(KEYS)} and meta.KEY; in quotes it is looked for as text',
    ),
    "tag.x:y": (0, 6, '"tag.x:" is no key; did you mean tag:? in quotes it is looked for as text'),
    "date:1963-13": (5, 12, 'date "1963-13": month 13 does not exist (01–12, or a season 21–24)'),
    "coup 1963-13": (5, 12, 'date "1963-13": month 13 does not exist (01–12, or a season 21–24)'),
    "1965/1961": (0, 9, 'date "1965/1961" ends before it starts'),
    "date:May 1964": (
        5,
        8,
        'date "May" names no year; write "May 1963"; several words go into quotes: date:"May 1964"',
    ),
    'from:"May"': (5, 10, 'date "May" names no year; write "May 1963"'),
    "date:196*": (5, 9, "date: takes no *; it goes with id, organization, person, place, role, tag, meta and words"),
    "before:nothing": (
        7,
        14,
        '"nothing" is no event, and no date; write an id, or a date as 1964 or "May 1964"',
    ),
    "placed:x": (7, 8, 'nothing is placed by "x"; write date, claims, order, nothing or unread'),
    "meta:x": (5, 6, "meta: needs the name of the field; write meta.KEY:VALUE"),
    "meta.box:": (0, 9, "nothing after meta.box: write its value behind the colon; has:meta.box finds any"),
    "meta.box:>b": (9, 11, '"b" is no number; after > write one, as meta.box:>1.5'),
    "tag:!!": (4, 6, '"!!" has no letters or digits to look for; write a word'),
    "(" * 101 + "a": (100, 101, "more than 100 parentheses within each other; take some out"),
}


@pytest.mark.parametrize(("query", "expected"), ERRORS.items())
def test_what_is_no_query_is_told_with_its_place_and_what_to_write(query: str, expected: tuple[int, int, str]) -> None:
    """The error has the place of what is wrong, and says what to write."""
    with pytest.raises(QueryError) as caught:
        parse_query(query, TIMELINE)
    error = caught.value
    assert (error.start, error.end, error.message) == expected
    assert error.query == query
    assert str(error) == f"{error.message} (column {error.start + 1} of the query)"


def test_has_names_what_there_is() -> None:
    """What an event can't have is told with all that it can."""
    with pytest.raises(QueryError, match=r'^an event has no "x"; write date, claims, source, summary, person'):
        parse_query("has:x", TIMELINE)


def test_events_before_or_after_must_be_one() -> None:
    """Words that mean several events are told with their ids."""
    with pytest.raises(UnknownNameError, match="is 2 events"):
        parse_query("before:lechín", TIMELINE)
    assert str(parse_query("before:pr", TIMELINE)) == "before:pr"


def test_any_depth_of_not_is_read() -> None:
    """Operators do not nest: a thousand of them are no deeper than one."""
    assert parse_query("not " * 2001 + "coup", TIMELINE) == parse_query("not coup", TIMELINE)
    assert parse_query(" or ".join(["coup"] * 2000), TIMELINE)(TIMELINE.find_event("claimed"))


def test_possible_only_adds() -> None:
    """Also under ``not``: what nothing rules out is not left out for what it may answer."""
    for query in ("not 1962", "not before:1963", "not (1962 or tag:élan)", "after:1961 not 1962", "not not 1962"):
        plain = set(select(TIMELINE, query)._by_id)
        possible = set(select(TIMELINE, parse(query, Reader(TIMELINE, undated=True)))._by_id)
        assert plain <= possible, query
    assert "undated" in select(TIMELINE, parse("not not 1962", Reader(TIMELINE, undated=True)))._by_id


def test_what_certainly_answers_does_so_without_a_date() -> None:
    """Though its window is open at one end."""
    timeline = coupline.loads(
        '[[events]]\nid = "protocol"\ntitle = "Protocol of Sèvres"\ndate = "1956-10-24"\n'
        '[[events]]\nid = "paris"\ntitle = "Logan goes to Paris"\n'
        'after = [{ id = "protocol", min = "1 day", max = "1 day" }]\n'
        '[[events]]\nid = "burnt"\ntitle = "Copies are burnt"\nafter = "protocol"\n'
    )
    for query in ("1956", "from:1955", "after:protocol", "1956-10-25"):
        assert {event.id: event.match for event in select(timeline, query)}["paris"] == "certain", query
    assert "burnt" not in select(timeline, "1956")._by_id
    assert select(timeline, "from:1955")._by_id["burnt"].match == "certain"
    assert "paris" not in select(timeline, "not 1956")._by_id
    assert "paris" not in select(timeline, "1957")._by_id


def test_beside_what_is_approximate_a_margin_counts() -> None:
    """Before or after it for certain is only what is beyond all that it may be."""
    timeline = coupline.loads(
        '[[events]]\nid = "bible"\ntitle = "Gutenberg prints his Bible"\ndate = "c. 1455"\n'
        '[[events]]\nid = "fall"\ntitle = "Fall of Constantinople"\ndate = "1453-05-29"\n'
        '[[events]]\nid = "duke"\ntitle = "Charles becomes Duke of Burgundy"\ndate = 1467\n'
        '[[events]]\nid = "england"\ntitle = "The first battle of St Albans"\ndate = "1459"\n'
        '[[events]]\nid = "open"\ntitle = "The Ottomans hold Constantinople"\ndate = "since 1453"\n'
        '[[events]]\nid = "old"\ntitle = "Agincourt"\ndate = "1415-10-25"\n'
    )
    found = {event.id: event.match for event in select(timeline, "after:bible")}
    assert found == {"fall": "possible", "england": "possible", "duke": "certain", "open": "possible"}
    found = {event.id: event.match for event in select(timeline, "before:bible")}
    assert found == {"old": "certain", "fall": "possible", "england": "possible", "open": "possible"}
    assert [event.id for event in select(timeline, "after:open")] == ["fall", "bible", "england", "duke"]
    assert [event.id for event in select(timeline, 'after:"since 1454"')] == ["bible", "england", "duke"]
    assert [event.id for event in select(timeline, 'before:"until 1450"')] == ["old", "bible"]


def test_an_era_is_certain_only_where_its_ends_make_no_difference() -> None:
    """Of about 500 to about 1500 the years in between; nothing of one that may have been over before it began."""
    timeline = coupline.loads(
        '[eras.middle]\ntitle = "The Middle Ages"\ndate = "0500~/1500~"\n'
        '[eras.short]\ntitle = "About then"\ndate = "c. 1500"\n'
        '[eras.open]\ntitle = "Since then"\ndate = "since c. 1450"\n'
        '[[events]]\nid = "fall"\ntitle = "Fall of Constantinople"\ndate = "1453-05-29"\n'
        '[[events]]\nid = "brazil"\ntitle = "Cabral reaches Brazil"\ndate = "1500-04-22"\n'
        '[[events]]\nid = "david"\ntitle = "Michelangelo begins his David"\ndate = "1501-09-13"\n'
        '[[events]]\nid = "worms"\ntitle = "Diet of Worms"\ndate = 1521\n'
    )

    def found(query: str) -> dict[str, str | None]:
        return {event.id: event.match for event in select(timeline, query)}

    assert found("era:middle") == {"fall": "certain", "brazil": "possible", "david": "possible"}
    assert found("era:short") == {"brazil": "possible", "david": "possible"}
    assert found("era:open") == {"fall": "possible", "brazil": "certain", "david": "certain", "worms": "certain"}
    assert [event.id for event in select(timeline, "not era:middle", certain=True)] == ["worms"]


def test_a_query_may_have_quotes_of_a_word_processor() -> None:
    """Which close each other; within straight ones they are text."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\npeople = ["Ernesto “Che” Guevara"]\n')
    for query in (
        'person:"Ernesto “Che” Guevara"',
        "person:“Ernesto Guevara”",
        "person:„Che Guevara“",
        '“che guevara"',
    ):
        assert len(select(timeline, query)) == 1, query
    with pytest.raises(QueryError, match="quotes that are not closed"):
        parse_query("“che guevara", timeline)


def test_what_is_open_neither_ends_before_it_starts_nor_starts_after_it_ends() -> None:
    """What has gone on since 1965 was not over before 1900; what ended by 1960 did not begin after 1990."""
    timeline = coupline.loads(
        '[[events]]\ntitle = "A"\ndate = "since 1965"\n[[events]]\ntitle = "B"\ndate = "until 1960"\n'
    )
    assert [event.id for event in select(timeline, "before:1900")] == []
    assert [event.id for event in select(timeline, "after:1990")] == []
    assert [event.id for event in select(timeline, "before:1966")] == ["b", "a"]
    assert [event.id for event in select(timeline, "after:1959")] == ["b", "a"]


def test_typographic_dashes_and_quotes_are_read() -> None:
    """As every view prints them, and as word processors make them."""
    plain = parse_query("1962/1964", TIMELINE)
    assert isinstance(plain, During)
    assert parse_query("1962–1964", TIMELINE) == During(texts=["1962–1964"], reaches=plain.reaches)
    assert parse_query("date:“1962” „peace corps“", TIMELINE) == parse_query('date:"1962" "peace corps"', TIMELINE)


def test_what_has_no_letters_parts_no_phrase() -> None:
    """A dash or an ellipsis between two words leaves them one after the other."""
    timeline = coupline.loads('[[events]]\ntitle = "Left … – right"\n')
    assert len(select(timeline, '"left right"')) == 1


def test_events_are_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was folded for one search is there for the next, of a selection too, and of a selection of that."""
    timeline = coupline.loads('[[events]]\ntitle = "A  Title"\ndate = 1962\n[[events]]\ntitle = "B"\ndate = 1963\n')
    asked: list[str] = []

    def noted(events: Sequence[Event]) -> list[str]:
        asked.extend(event.id for event in events)
        return folded_texts(events)

    monkeypatch.setattr(lookups, "folded_texts", noted)
    first = select(timeline, "1962 title")
    assert asked == ["a-title"]
    assert [event.id for event in select(first, "title")] == ["a-title"]
    assert select(timeline, "title or b").events == timeline.events
    assert asked == ["a-title", "b"]


def test_words_are_found_in_every_field_at_once() -> None:
    """Many events are searched in one go: in texts of several lines too, and in names and tags that one of them has."""
    timeline = coupline.loads(
        '[[events]]\ntitle = "Left … – right"\nsummary = "Über\\n\\nden"\npeople = ["Ada Left"]\n'
        '[[events]]\ntitle = "Right"\nplaces = ["Left Bank"]\n[[events]]\ntitle = "Else"\ntags = ["left right"]\n'
    )
    found = {
        query: [event.id for event in select(timeline, query)]
        for query in ("left", "right", '"left right"', '"left b"*', '"uber den"', '"right uber"', "not right", "none")
    }
    one, two, three = (event.id for event in timeline)
    assert found == {
        "left": [one, two, three],
        "right": [one, two, three],
        '"left right"': [one, three],
        '"left b"*': [two],
        '"uber den"': [one],
        '"right uber"': [],
        "not right": [],
        "none": [],
    }


def test_a_beginning_of_a_name_is_looked_for_in_all_names() -> None:
    """With a star the words may go on: in the name, in an alias, from the start of any word."""
    timeline = coupline.loads(
        '[people.x]\nname = "Víctor Paz Estenssoro"\naliases = ["El Mono"]\n[people.y]\nname = "Ada"\n'
        '[[events]]\ntitle = "A"\npeople = ["x"]\n[[events]]\ntitle = "B"\npeople = ["y"]\n'
    )
    found = {
        text: [event.id for event in select(timeline, f"person:{text}")]
        for text in ("paz*", '"paz est"*', "mon*", "a*", "z*")
    }
    assert found == {"paz*": ["a"], '"paz est"*': ["a"], "mon*": ["a"], "a*": ["b"], "z*": []}
    with pytest.raises(QueryError, match='"…" has no letters or digits to look for'):
        parse_query("person:…*", timeline)


def test_several_searches_share_the_names_of_all_events() -> None:
    """They are gathered once, by the first query that searches twice, and find what each by itself finds."""
    timeline = coupline.loads(
        '[[events]]\nid = "a"\ntitle = "One"\npeople = ["Two Three"]\n'
        '[[events]]\nid = "b"\ntitle = "Two"\ntags = ["three"]\n[[events]]\nid = "c"\ntitle = "Four"\n'
    )
    assert [event.id for event in select(timeline, "two")] == ["a", "b"]
    assert timeline.lookups.mentioned is None
    for query, found in (("two three", "ab"), ("one or three", "ab"), ("two not three", ""), ("four or one", "ac")):
        assert "".join(event.id for event in select(timeline, query)) == found
    assert timeline.lookups.mentioned == {"Two Three", "three"}
    part = select(timeline, "three")
    assert [event.id for event in select(part, "two one")] == ["a"]
