"""Statements in words, and where they are written."""

import pytest

import coupline
from coupline.model import Event, Relation
from coupline.order.events import said_in
from coupline.order.wording import said_of, sentence, written
from coupline.timeline import Timeline

SAID = {
    "is after b": Relation("after", "b"),
    "is before b": Relation("before", "b"),
    "is at least 3 weeks after b": Relation("after", "b", min="3 weeks"),
    "is at most 1 year before b": Relation("before", "b", max="1 year"),
    "is at least 1 day and at most 3 weeks after b": Relation("after", "b", min="1 day", max="3 weeks"),
    "starts after b starts": Relation("after", "b", of="start"),
    "ends at least 1 day after b ends": Relation("after", "b", min="1 day", from_="end"),
    "starts before b starts": Relation("before", "b", from_="start"),
    "ends before b ends": Relation("before", "b", of="end"),
    "is during b": Relation("during", "b"),
    "is part of b": Relation("part_of", "b"),
    "starts on the day that b starts": Relation("starts_with", "b"),
    "ends on the day that b ends": Relation("ends_with", "b"),
    "is on the day of b": Relation("same_day", "b"),
}


@pytest.mark.parametrize(("words", "relation"), SAID.items())
def test_a_relation_in_words(words: str, relation: Relation) -> None:
    """Ends are named where they are not those that the key means by itself."""
    assert said_of(relation) == words


TEXT = """
[eras.war]
title = "The war"
date = "1914/1918"

[[events]]
id = "a"
title = "A"
date = "early 1962"
after = [{ id = "b" }, "c"]
during = "war"

[[events]]
id = "b"
title = "B"
claims = [{ date = "1961-03-04" }, { date = "1961-03-05" }]

[[events]]
id = "c"
title = "C"
date = 1960
end = 1961
"""


def test_statements_have_their_place() -> None:
    """Each has its event, its key, its words, its file, line and column: of the element where a list says it."""
    timeline = coupline.loads(TEXT, "e.toml")
    assert timeline.solution is not None
    (found,) = timeline.solution.contradictions
    told = {each["text"]: (each["event"], each["key"], each["file"], each["line"], each["column"])
            for each in map(written, found.statements)}  # fmt: skip
    assert told == {
        "a is early 1962": ("a", "date", "e.toml", 9, 8),
        "a is during war": ("a", "during", "e.toml", 11, 10),
        "war is 1914–1918": ("war", "date", "e.toml", 4, 8),
    }
    every = {sentence(each): written(each) for each in said_in([*timeline.eras, *timeline]).statements}
    assert (every["b is 4 or 5 March 1961, sources disagree"]["line"], every["a is after b"]["column"]) == (16, 10)
    assert (every["a is after c"]["line"], every["a is after c"]["column"]) == (10, 24)


def test_what_has_no_file_has_no_place() -> None:
    """Events that a program made are told without a line."""
    one = Event("a", "A", relations=(Relation("after", "b"), Relation("before", "b")))
    timeline = Timeline([one, Event("b", "B")])
    assert timeline.solution is not None
    (found,) = timeline.solution.contradictions
    assert {each["file"] for each in map(written, found.statements)} == {None}
