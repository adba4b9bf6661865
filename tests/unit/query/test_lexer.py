"""What is told from the text of a query alone."""

import pytest

from coupline.query.lexer import being_typed, key_of, place_of

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


def test_a_key_stands_before_the_colon() -> None:
    """In whatever case, without the field behind it; what is no key by its form has none."""
    found = {text: key_of(text) for text in ("Tag:x", "meta.box:1", "tag:", "tag", "10:30", ":x", "not")}
    assert found == {"Tag:x": "tag", "meta.box:1": "meta", "tag:": "tag", "tag": "", "10:30": "", ":x": "", "not": ""}


def test_a_value_has_a_place_in_its_query() -> None:
    """That of the first term with a key whose value it is as a whole, inside its quotes."""
    for query, value, start in (
        ("person:zelda", "zelda", 7),
        ("zeldas person:zelda", "zelda", 14),
        ("zelda person:zelda", "zelda", 13),
        ('not place:"La Paz"', "La Paz", 11),
        ("place:paz person:p", "p", 17),
    ):
        assert place_of(query, value) == (start, start + len(value)), query
    assert place_of("coup", "zelda") == (0, 5)
