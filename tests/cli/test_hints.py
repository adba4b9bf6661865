"""What to write in place of a query that nothing answers."""

import pytest

import coupline
from coupline.cli.hints import date_hint
from coupline.cli.selection import as_typed
from coupline.query import Reader
from tests.cli.support import EVENTS, Run

HINTS = {
    ("November", "1956"): 'for the month write date:"November 1956"',
    ("November 1956",): 'for the month write date:"November 1956"',
    ('"November 1956"',): 'for the month write date:"November 1956"',
    ("nov", "1956"): 'for the month write date:"nov 1956"',
    ("Sept.", "1956"): 'for the month write date:"Sept. 1956"',
    ("1956", "November"): 'for the month write date:"1956 November"',
    ("may", "1956"): 'for the month write date:"may 1956"',
    ("march", "44", "BCE"): 'for the month write date:"march 44 BCE"',
    ("5", "November", "1956"): 'for the date write date:"5 November 1956"',
    ("November", "5,", "1956"): 'for the date write date:"November 5, 1956"',
    ("early", "November", "1956"): 'for the date write date:"early November 1956"',
    ("Mollet", "in", "Paris", "November", "1956", "Suez"): 'for the month write date:"November 1956"',
    ("person:Allen Dulles", "November", "1956"): 'for the month write date:"November 1956"',
    ('person:"Allen Dulles" (nov 1956 or Suez)',): 'for the month write date:"nov 1956"',
    ("November",): 'for the month write its year too: date:"November YEAR"',
    ("suez", "november", "place:cairo"): 'for the month write its year too: date:"november YEAR"',
    ("November", "or", "1956"): 'for the month write its year too: date:"November YEAR"',
    (): "",
    ("Suez", "1956"): "",
    ("may",): "",  # a verb
    ("March",): "",
    ("jan", "masaryk"): "",  # a first name
    ("date:November 1956",): "",
    ("place:november", "1956"): "",
    ("Novembers", "1956"): "",
}


@pytest.mark.parametrize(("words", "hint"), HINTS.items())
def test_a_month_among_the_words_of_a_query_is_shown_as_a_date(words: tuple[str, ...], hint: str) -> None:
    """With the words beside it that make it one, as they were typed; what stands in a term is no bare word."""
    reader = Reader(coupline.load(EVENTS))
    assert date_hint(as_typed(word, reader) for word in words) == hint


@pytest.mark.parametrize("hint", [hint for hint in HINTS.values() if hint and "YEAR" not in hint])
def test_what_is_hinted_at_can_be_asked_for(run: Run, hint: str) -> None:
    """The term works as it is written, and as a shell passes it on."""
    term = hint.partition("write ")[2]
    assert run("-f", EVENTS, "list", term).code == 0
    assert run("-f", EVENTS, "list", term.replace('"', "")).code == 0


AS_TYPED = {
    "tag:mass violence": 'tag:"mass violence"',  # one tag, whose quotes the shell took off
    "person:lechin hostages": "person:lechin hostages",  # a query of its own
    "person:lech* hostages": "person:lech* hostages",
    "source:reign* x": 'source:"reign* x"',  # a source takes no star: all of it is looked for, and told
    "date:early 1962": 'date:"early 1962"',
    "lechin": "lechin",
    "person:lechin or tag:coup": "person:lechin or tag:coup",
}


@pytest.mark.parametrize("word", AS_TYPED)
def test_a_word_of_the_command_line_gets_its_quotes_back(word: str) -> None:
    """What a shell has taken off stands again where it is meant, and a query is left as it is."""
    assert as_typed(word, Reader(coupline.load(EVENTS))) == AS_TYPED[word]
