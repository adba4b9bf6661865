"""What decides whether an event answers."""

import pytest

import coupline
from coupline.dates import parse_date
from coupline.errors import DateError, QueryError
from coupline.model import Event
from coupline.query import All, During, Either, Involves, Mentions, Predicate, Tagged, during, select, window

TEXT = """
[people.lechin]
name = "Juan Lechín"

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

[[events]]
id = "prin"
title = "Lechín founds the PRIN"
date = "by 1963-12-05"
people = ["lechin", "B"]

[[events]]
id = "claimed"
title = "The coup"
claims = [{ date = "1964-11-03" }, { date = "1964-11-04" }]

[[events]]
id = "undated"
title = "Leaders are jailed"
"""
TIMELINE = coupline.loads(TEXT)
ALL = ("vice-president", "prin", "year", "about", "arrival", "claimed", "undated")


def ids(predicate: Predicate, *, certain: bool = False) -> list[str]:
    """The ids of the events that answer, in alphabetical order."""
    return sorted(event.id for event in select(TIMELINE, predicate, certain=certain))


TIMES = {
    "1962": (["about", "arrival", "prin", "vice-president", "year"], ["arrival", "vice-president", "year"]),
    "1962-02": (["about", "arrival", "prin", "vice-president", "year"], ["vice-president"]),
    "1962-05": (["about", "prin", "vice-president", "year"], ["vice-president"]),
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
    assert ids(during([text])) == possible
    assert ids(during([text]), certain=True) == certain


def test_what_is_no_date_is_refused() -> None:
    """A text that is no date is an error, which says so."""
    with pytest.raises(DateError, match="month 13 does not exist"):
        during(["1963-13"])


def test_a_season_depends_on_the_hemisphere() -> None:
    """The winter of 1963 is in June only in the south; where no hemisphere is known it is the northern one."""
    june = Event("a", "A", placed=parse_date("1963-06-10"), placed_by="date")
    assert during(["winter 1963"], hemisphere="south")(june)
    assert not during(["winter 1963"], hemisphere="north")(june)
    assert not during(["winter 1963"])(june)


def test_an_event_without_a_date_answers_only_where_it_is_asked_for() -> None:
    """What has no date can't be ruled out, and is never certain: it answers only with ``undated``."""
    assert "undated" not in ids(during(["1962"]))
    assert "undated" in ids(during(["1962"], undated=True))
    assert "undated" not in ids(during(["1962"], undated=True), certain=True)
    assert "undated" in ids(window(None, None, undated=True))


WINDOWS: dict[tuple[str | None, str | None], list[str]] = {
    ("1963", None): ["claimed", "prin", "vice-president", "about"],
    ("1964-01-01", None): ["claimed", "vice-president", "about"],
    (None, "1961"): ["prin", "vice-president", "about"],
    (None, "1956"): ["prin"],
    ("1963", "1963"): ["prin", "vice-president", "about"],
    ("1964-11-04", "1964-11-04"): ["claimed", "vice-president", "about"],
    ("1961/1962", "1961/1962"): ["about", "arrival", "prin", "vice-president", "year"],
    (None, None): sorted({*ALL} - {"undated"}),
    ("before 1960", "1956"): ["prin"],
}


@pytest.mark.parametrize(("bounds", "expected"), WINDOWS.items())
def test_a_window_is_from_the_first_day_of_one_to_the_last_day_of_the_other(
    bounds: tuple[str | None, str | None], expected: list[str]
) -> None:
    """``from`` and ``to`` include both of their dates whole; without one there is no bound on that side."""
    first, last = (parse_date(text) if text else None for text in bounds)
    assert ids(window(first, last)) == sorted(expected)


def test_a_window_that_ends_before_it_starts_is_refused() -> None:
    """Bounds in the wrong order are a mistake, told with what to do; two dates that overlap are not."""
    with pytest.raises(
        QueryError, match=r'^the time from "1964" to "1963-12" ends before it starts; exchange the two$'
    ):
        window(parse_date("1964"), parse_date("1963-12"))
    window(parse_date("1964"), parse_date("1964-01"))


NAMED: dict[str, tuple[Predicate, list[str]]] = {
    "a person": (Involves("people", ["lechin"]), ["prin", "vice-president"]),
    "either of two": (Involves("organizations", ["Peace Corps", "mnr"]), ["arrival"]),
    "a place": (Involves("places", ["Catavi"]), ["about"]),
    "a person is no place": (Involves("places", ["lechin"]), []),
    "nobody": (Involves("people", []), []),
    "a tag": (Tagged("US aid"), ["arrival"]),
    "a tag, whatever its case and accents": (Tagged("ELAN"), ["arrival"]),
    "a part of a tag": (Tagged("aid"), []),
    "a word of a title": (Mentions("LECHIN"), ["prin", "vice-president"]),
    "all the words, wherever they stand": (Mentions("secret catavi meeting"), ["about"]),
    "a word of a tag, and of an organization": (Mentions("elan corps"), ["arrival"]),
    "a word of a person": (Mentions("juan founds"), ["prin"]),
    "a part of a word": (Mentions("vol"), []),
    "words of two events": (Mentions("secret prin"), []),
    "no word": (Mentions(""), sorted(ALL)),
    "all of several": (All([Involves("people", ["lechin"]), Mentions("founds")]), ["prin"]),
    "all of none": (All([]), sorted(ALL)),
    "any of several": (Either([Tagged("us aid"), Mentions("coup")]), ["arrival", "claimed"]),
    "any of none": (Either([]), []),
}


@pytest.mark.parametrize(("predicate", "expected"), NAMED.values(), ids=NAMED)
def test_names_tags_and_words_decide(predicate: Predicate, expected: list[str]) -> None:
    """Names are asked for by key, tags and words whatever their case and accents; none of them asks about time."""
    assert ids(predicate) == ids(predicate, certain=True) == expected
    assert not predicate.asks_time


def test_predicates_put_together_ask_about_time_if_one_does() -> None:
    """Whether an answer can be merely possible is known of any combination."""
    time, tag = During(None, None), Tagged("x")
    assert All([tag, time]).asks_time
    assert Either([tag, All([time])]).asks_time
    assert not All([tag, Either([tag])]).asks_time


def test_certain_reaches_into_combinations() -> None:
    """``certain`` asks each part of a combination for certainty."""
    both = All([during(["1962"]), Either([during(["1962-02"]), Tagged("us aid")])])
    assert ids(both) == ["about", "arrival", "prin", "vice-president", "year"]
    assert ids(both, certain=True) == ["arrival", "vice-president"]


def test_a_selection_is_a_timeline_that_says_how_certain_each_answer_is() -> None:
    """Asked about time, each event says whether it answers for certain; the timeline keeps its title and order."""
    found = select(TIMELINE, during(["1962"]))
    assert {event.id: event.match for event in found} == {
        "vice-president": "certain", "prin": "possible", "year": "certain", "about": "possible", "arrival": "certain",
    }  # fmt: skip
    assert [event.match for event in select(TIMELINE, during(["1962"]), certain=True)] == ["certain"] * 3
    assert found.whole is TIMELINE
    assert found.people == TIMELINE.people


def test_where_nothing_is_asked_about_time_nothing_is_said_of_certainty() -> None:
    """A question about names leaves ``match`` open, and the events the same."""
    found = select(TIMELINE, Mentions("lechin"))
    assert [event.match for event in found] == [None, None]
    assert all(event is TIMELINE.get(event.id) for event in found)
