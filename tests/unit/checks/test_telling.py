"""Problems in few lines."""

from itertools import product

import pytest

from coupline.checks.telling import in_a_line, in_short, kinds, left_out
from coupline.errors import Problem
from coupline.loading import loads
from coupline.query import select


def problem(message: str, code: str = "date", line: int | None = 1, severity: str = "error") -> Problem:
    """A problem of a line."""
    return Problem(severity, code, message, "", "e.toml", line, 1 if line else None)


ALIKE = [
    ('date "1963-13": month 13 does not exist', 'date "1964-14": month 14 does not exist'),
    ('date "a" could be 5 December or 12 May', 'date "b" could be 6 January or 1 June'),
    ('"Paz" is the name of 2 people', '"Lechín Oquendo" is the name of 3 people'),
    ("Y1E9 is too far", "Y1E10 is too far"),
    ("people.alpha-beta has no name", "people.juan pérez has no name"),
    ("eras.war has no date", "eras.the peace has no date"),
    ("people.a must be a table", "people.Žo must be a table"),
    ('date "about "alpha" time" is not read as a date', 'date "about "beta time" is not read as a date'),
    ('born "say "a"": "a" is not known', 'born "b": "b" is not known'),
    ('"the "b" c" is the name of 2 people', '"Paz" is the name of 2 people'),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_differs_in_what_is_quoted_numbers_and_names_is_alike(one: str, other: str) -> None:
    """All else of a message tells kinds apart, and so do the short name and the severity."""
    assert kinds([problem(one), problem(other)]) == [[problem(one), problem(other)]]
    assert len(kinds([problem(one), problem(f"{other} at all")])) == 2
    assert len(kinds([problem(one), problem(other, "gap")])) == 2
    assert len(kinds([problem(one), problem(other, severity="warning")])) == 2


def test_an_unknown_key_is_like_the_same_key_alone() -> None:
    """Which key it is, is what is to be mended."""
    keys = [problem(f'an event has no key "{key}"', "unknown-key") for key in ("colour", "shape", "colour")]
    assert [len(several) for several in kinds(keys)] == [2, 1]
    said = ('people.a has no key "colour"', 'people.b c has no key "colour"', 'people.a has no key "shape"')
    assert [len(several) for several in kinds(problem(each, "unknown-key") for each in said)] == [2, 1]
    assert len(kinds(problem(f'{each}.a has no key "colour"', "unknown-key") for each in ("people", "places"))) == 2


WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa")
THOUSANDS = {
    "people.{} has no name": '[people.{}]\nborn = "1900"\n',
    "places.{} has no name": '[places.{}]\nsummary = "x"\n',
    "sources.{} has no title": "[sources.{}]\nyear = 1900\n",
    "eras.{} has no date": '[eras.{}]\ntitle = "x"\n',
    'people.{} has no key "colour"': '[people.{}]\nname = "x"\ncolour = 1\n',
    "people.{} must be a table": "people.{} = 3\n",
    'date "about "{}" time" is not read': "[[events]]\ntitle = 'x'\ndate = 'about \"{}\" time'\n",
}


@pytest.mark.parametrize("message", THOUSANDS)
def test_a_thousand_alike_are_one_line(message: str) -> None:
    """Whatever is in no quotes, or in more than two."""
    names = ["-".join(each) for each in product(WORDS, repeat=3)]
    found = loads("".join(THOUSANDS[message].format(name) for name in names), strict=False).problems
    assert len(found) == 1000
    (several,) = kinds(found)
    assert message.format(names[0]) in in_a_line(several)
    assert in_a_line(several).count("(1,000 times; also ") == 1


def test_no_contradiction_is_like_another() -> None:
    """Each is shown with its proof."""
    told = Problem("error", "order", "these 4 statements cannot all be true", statements=({"event": "a"},))
    assert kinds([told, told]) == [[told], [told]]


def test_a_line_has_the_first_three_places() -> None:
    """A problem that has no place adds none."""
    some = [problem("x", line=line) for line in (1, 2, 3, 4)]
    assert in_a_line(some[:1]) == "e.toml:1:1: error: x"
    assert in_a_line(some[:3]) == "e.toml:1:1: error: x (3 times; also e.toml:2:1, e.toml:3:1)"
    assert in_a_line(some) == "e.toml:1:1: error: x (4 times; also e.toml:2:1, e.toml:3:1 …)"
    nowhere = Problem("note", "unused", "x", "h")
    assert in_a_line([nowhere, nowhere]) == "note: x; h (2 times)"


GOOD, BAD = '[[events]]\ntitle = "A"\n', '[[events]]\ntitle = "B"\ndate = "soon"\ntags = [1]\n'
HEAD = "[people.a]\nnaem = 1\n"
SHORT = {
    GOOD: "",
    GOOD + BAD: "1 of 2 events has problems: coupline check",
    BAD: "1 of 1 event has problems: coupline check",
    GOOD + BAD + BAD: "2 of 3 events have problems: coupline check",
    HEAD + GOOD + BAD: "1 of 2 events has problems, and 1 problem is elsewhere in the list: coupline check",
    GOOD * 998 + BAD * 1000: "1,000 of 1,998 events have problems: coupline check",
    HEAD + GOOD: "the list has 1 problem: coupline check",
    "x = 1\n" + HEAD + GOOD: "the list has 2 problems: coupline check",
    "x = 1\n"
    + HEAD
    + GOOD
    + BAD: "1 of 2 events has problems, and 2 problems are elsewhere in the list: coupline check",
    '[eras.a]\ntitle = "E"\ndate = "1963"\nx = 1\n': "the list has 1 problem: coupline check",
    '[eras.a]\ntitle = "E"\ndate = "no"\n[[events]]\ntitle = "A"\nduring = "a"\n': (
        "1 of 1 event has problems: coupline check"
    ),
}


@pytest.mark.parametrize("text", SHORT)
def test_all_problems_are_a_sentence(text: str) -> None:
    """How many events have any, and how many are of no event; a selection says the same of the whole."""
    timeline = loads(text, strict=False)
    assert in_short(timeline) == SHORT[text]
    assert in_short(timeline.selection(())) == SHORT[text]


def test_what_was_left_out_is_told_in_words() -> None:
    """Of a selection what its events lack; of the whole the rest too."""
    timeline = loads(HEAD + GOOD + BAD + BAD.replace("tags", "#"), strict=False)
    assert left_out(timeline) == "what could not be read of 2 events and of the rest of the list"
    assert left_out(select(timeline, "id:a")) == ""
    assert left_out(select(timeline, "id:b-2")) == "what could not be read of 1 event"
    assert left_out(loads(HEAD + GOOD, strict=False)) == "what could not be read of the list"


def test_what_has_something_in_its_place_is_not_left_out() -> None:
    """An event without a title is there, and so is one with the id of another, or a person without a name."""
    text = '[people.p]\nborn = "1900"\n[[events]]\nid = "a"\n[[events]]\nid = "a"\ntitle = "A"\n'
    timeline = loads(text, strict=False)
    assert len(timeline.problems) == 3
    assert left_out(timeline) == ""
