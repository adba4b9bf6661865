"""The events that a question about time selects."""

import dataclasses
from copy import copy
from pickle import dumps, loads

import pytest

import coupline
from coupline.model import Event
from coupline.query.matching import matched

EVENT = coupline.loads(
    '[[events]]\ntitle = "A"\ndate = "c. 1962"\ntags = ["aid"]\nmeta = { box = 1 }\nsources = ["A book"]\n',
    "events.toml",
).events[0]


def test_an_answer_is_the_event_and_how_certain_it_is() -> None:
    """All that the event has, as it is, and ``match`` beside it, in its object too; it is frozen like any."""
    answer = matched(EVENT, "possible")
    assert isinstance(answer, Event)
    assert (EVENT.match, answer.match) == (None, "possible")
    assert all(getattr(answer, each.name) is getattr(EVENT, each.name) for each in dataclasses.fields(Event))
    assert answer.to_dict() == {**EVENT.to_dict(), "match": "possible"}
    assert matched(answer, "certain").match == "certain"
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.title = "B"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.match = "certain"  # type: ignore[misc]


def test_a_copy_of_an_answer_is_one() -> None:
    """Copied or pickled it still says how certain it is; with a field replaced it is another event."""
    answer = matched(EVENT, "possible")
    other = dataclasses.replace(answer, title="B")
    assert (other.title, other.tags, other.match) == ("B", ("aid",), None)
    for again in (copy(answer), loads(dumps(answer))):  # noqa: S301 - our own
        assert (again.match, again.tags) == ("possible", ("aid",))
        assert type(again) is type(answer)
