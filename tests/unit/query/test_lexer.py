"""What is told from the text of a query alone."""

from coupline.query.lexer import key_of, place_of


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
