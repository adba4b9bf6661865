"""What stands below what, and what may be left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.layout.nesting import ALONE, DEEPEST, Nest, collapsed, nests, wholes_of
from coupline.model import Event, Relation

GUIDES = {" ": " ", "on": "│", "branch": "├", "end": "└"}


def events(**wholes: str) -> list[Event]:
    """Events, each with the ids of its wholes."""
    return [
        Event(each, each.upper(), relations=tuple(Relation("part_of", whole) for whole in said.split()))
        for each, said in wholes.items()
    ]


def sketch(order: str, **wholes: str) -> list[str]:
    """The lines of events in an order, each with its guides and what it says it is part of; "-" ends a run."""
    lines = [None if line == "-" else line for line in order.split()]
    found = nests(lines, {part: tuple(those.split()) for part, those in wholes.items()})
    return [
        "".join(GUIDES[guide] for guide in nest.guides) + (line or "-") + "".join(f" <{each}" for each in nest.apart)
        for line, nest in zip(lines, found, strict=True)
    ]


NESTED: dict[str, tuple[list[str], dict[str, str], str]] = {
    "none": (["a", "b"], {}, "a b"),
    "one": (["w", "└a"], {"a": "w"}, "w a"),
    "several": (["w", "├a", "└b", "x"], {"a": "w", "b": "w"}, "w a b x"),
    "parts of parts": (["w", "├a", "│├b", "│└c", "└d"], {"a": "w", "b": "a", "c": "a", "d": "w"}, "w a b c d"),
    "the last has parts": (["w", "└a", " └b"], {"a": "w", "b": "a"}, "w a b"),
    "another event between": (["w", "└a", "x", "b <w"], {"a": "w", "b": "w"}, "w a x b"),
    "parts of what stands apart": (["w", "x", "b <w", "└c"], {"b": "w", "c": "b"}, "w x b c"),
    "a line between that ends the run": (["w", "└a", "-", "b <w"], {"a": "w", "b": "w"}, "w a - b"),
    "two wholes": (["w", "└a <v", "v"], {"a": "w v"}, "w a v"),
    "a whole and the whole of that": (["w", "└v", " └a"], {"v": "w", "a": "w v"}, "w v a"),
    "below the whole of its whole": (
        ["w", "├a", "├b", "├c <a", "└d"], {"a": "w", "b": "w", "c": "a", "d": "w"}, "w a b c d",
    ),
    "before its whole": (["a <w", "w"], {"a": "w"}, "a w"),
    "each part of the other": (["a <b", "└b"], {"a": "b", "b": "a"}, "a b"),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "wholes", "order"), NESTED.values(), ids=NESTED)
def test_parts_stand_below_their_whole_where_nothing_else_is_between(
    expected: list[str], wholes: dict[str, str], order: str
) -> None:
    """Where something else stands between, or there are two wholes, the line says what the event is part of."""
    assert sketch(order, **wholes) == expected


def test_what_is_too_deep_says_what_it_is_part_of() -> None:
    """Nesting stops at a depth, so that titles keep their room; what is deeper names its whole."""
    wholes = {f"e{n}": f"e{n - 1}" for n in range(1, 9)}
    lines = sketch(" ".join(f"e{n}" for n in range(9)), **wholes)
    assert DEEPEST == 4
    assert lines == ["e0", "└e1", " └e2", "  └e3", "   ├e4", "   ├e5 <e4", "   ├e6 <e5", "   ├e7 <e6", "   └e8 <e7"]


def test_only_wholes_that_are_drawn_count() -> None:
    """What is part of an event that is not drawn, or of an era, is part of nothing; a whole named twice is one."""
    assert wholes_of(events(w="", a="w gone w", b="gone", c="")) == {"a": ("w",)}
    assert nests(["a", None], {}) == [ALONE, ALONE] == [Nest(), Nest()]


COLLAPSED = {
    "none": ({"a": "", "b": ""}, {"a": 0, "b": 0}),
    "one": ({"w": "", "a": "w", "x": ""}, {"w": 1, "x": 0}),
    "all levels": ({"w": "", "a": "w", "b": "a", "c": "b w"}, {"w": 3}),
    "two wholes": ({"w": "", "v": "", "a": "w v"}, {"w": 1, "v": 1}),
    "each part of the other": ({"a": "b", "b": "a"}, {"a": 1}),
    "each part of the other, and of a whole": ({"a": "b", "b": "a w", "w": ""}, {"w": 2}),
    "a loop below another": ({"a": "b r", "b": "a", "r": "s", "s": "r"}, {"r": 3}),
}


@pytest.mark.parametrize(("wholes", "expected"), COLLAPSED.values(), ids=COLLAPSED)
def test_a_whole_counts_the_parts_that_it_hides(wholes: dict[str, str], expected: dict[str, int]) -> None:
    """Each part is hidden and counted with its wholes, be it below them directly or not."""
    made = events(**wholes)
    assert collapsed(made, wholes_of(made)) == expected
    assert list(collapsed(made, wholes_of(made))) == [event.id for event in made if event.id in expected]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=3)))
def test_nothing_is_hidden_that_is_not_counted(said: dict[str, list[str]]) -> None:
    """Whatever is said of parts, loops included, something is drawn, and the counts cover what is not."""
    made = events(**{each: " ".join(set(wholes) - {each}) for each, wholes in said.items()})
    wholes = wholes_of(made)
    shown = collapsed(made, wholes)
    assert bool(shown) == bool(made)
    assert len(made) - len(shown) <= sum(shown.values())
    assert {event.id for event in made if event.id not in wholes} <= shown.keys()
