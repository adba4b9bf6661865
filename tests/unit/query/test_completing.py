"""What may be typed next in a query."""

import pytest

from coupline.query.completing import being_typed

TYPED = {
    # what was typed: where the last term begins, its key, its text, whether it is a word that may go on
    "str": (0, "", "str", True),
    "coup str": (5, "", "str", True),
    "(str": (1, "", "str", True),
    "coup not": (5, "", "not", False),
    "1964": (0, "", "1964", False),
    "person:le": (0, "person", "le", False),
    "coup person:": (5, "person", "", False),
    'person:"juan l': (0, "person", "juan l", False),
}


@pytest.mark.parametrize(("query", "expected"), TYPED.items())
def test_the_last_term_is_being_typed(query: str, expected: tuple[int, str, str, bool]) -> None:
    """Its key, and what there is of its value; only letters without a key may become a longer word, or a key."""
    typed = being_typed(query)
    assert typed is not None
    assert (*typed, typed.is_word) == expected


@pytest.mark.parametrize("query", ["", "coup ", '"peace co', 'tag:"us aid"', "meta.box:1", "a)"])
def test_nothing_is_being_typed(query: str) -> None:
    """Where the last term is whole, or it is a phrase, or a field of the author's own."""
    assert being_typed(query) is None
