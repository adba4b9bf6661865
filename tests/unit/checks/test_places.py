from coupline.checks.places import in_file_order, length, place
from coupline.loading import loads
from coupline.model import Event
from coupline.timeline import Timeline
from tests.unit.checks.support import event


def test_a_value_has_a_place_however_it_is_written() -> None:
    """In a list, alone, in an inline table or in a table of its own; what is missing stands at what misses it."""
    text = event("a", 'people = "P"', 'after = ["b", { id = "b" }]') + "[[events.claims]]\nsays = 'x'\n" + event("b")
    origin = next(each for each in loads(text, "e.toml") if each.id == "a").origin
    assert place(origin) == ("e.toml", 1, 1)
    assert place(origin, "people", 0, "id") == ("e.toml", 4, 10)
    assert place(origin, "after", 0, "id") == ("e.toml", 5, 10)
    assert place(origin, "after", 1, "id") == ("e.toml", 5, 22)
    assert place(origin, "claims", 0, "says") == ("e.toml", 7, 8)
    assert place(origin, "claims", 0, "date") == ("e.toml", 6, 1)
    assert place(origin, "tags") == ("e.toml", 1, 1)
    assert place(None, "tags") == (None, None, None)
    assert origin is not None
    assert length(origin, "claims", 0, "says") == 3


def test_events_in_the_order_of_their_files() -> None:
    """Whatever the order of their dates; what is of no file comes last."""
    listed = loads(event("b", 'date = "1964"') + event("a", 'date = "1963"'))
    assert [each.id for each in listed] == ["a", "b"]
    assert [each.id for each in in_file_order(Timeline([Event("c", "C"), *listed]))] == ["b", "a", "c"]
