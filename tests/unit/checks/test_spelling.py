import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.checks.spelling import Spellings, near
from coupline.names import words

NAMES = st.lists(st.text("abcde", min_size=4, max_size=6), min_size=1, max_size=2).map(tuple)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Lechin", "Lechim"), ("Lechin", "Lechinn"), ("Lechin", "Lecin"), ("Lechin", "Lehcin"), ("Lechin", "Alechin"),
        ("Juan Lechin", "Juan Lechyn"), ("Barrientos", "Barientos"), ("Le Corbusier", "Lecorbusier"),
        ("Петров", "Петроф"), ("Παπανδρέου", "Παπανδρέοι"), ("civil society", "civic society"),
        ("J. R. Tolkien", "JR Tolkien"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_name(name: str, other: str) -> None:
    """A letter more, fewer, changed or moved, in a word of five letters, in any script; or a blank."""
    assert near(words(name), words(other))
    assert near(words(other), words(name))
    table = Spellings()
    table.add(tuple(words(name)), "first")
    assert table.meet(tuple(words(other)), "second") == "first"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Lechin", "Lechin"), ("Lechin", "Lechuga"), ("Lechin", "Lechugan"), ("abcde", "bcdef"), ("abcde", "acbed"),
        ("Henry VII", "Henry VIII"), ("Louis XVIII", "Louis XXIII"), ("Company 12345", "Company 12346"),
        ("Ada J. Lovelace", "Ada K. Lovelace"), ("Rosa", "Rossa"), ("Juan Perez", "Jean Peres"),
        ("김정일", "김정인"), ("東京", "東宮"), ("Paz Estenssoro", "Estenssoro Paz"), ("Lot 1 23", "Lot 12 3"),
        ("A B", "AB"), ("La Paz Sur", "La Paz"),
    ],
)  # fmt: skip
def test_two_names(name: str, other: str) -> None:
    """Two steps, digits, numerals, initials and short words tell names apart, and so do syllables of Hangul."""
    assert not near(words(name), words(other))
    table = Spellings()
    table.add(tuple(words(name)), "first")
    assert table.meet(tuple(words(other)), "second") is None


@given(NAMES, NAMES)
def test_the_table_finds_all_that_are_near(name: tuple[str, ...], other: tuple[str, ...]) -> None:
    """What is found through forms in common is what a comparison of every two names finds."""
    table = Spellings()
    table.add(name, "first")
    assert (table.meet(other, "second") == "first") == near(name, other)


def test_the_first_that_was_taken_in_is_found() -> None:
    """Names that are met are known from then on."""
    table = Spellings()
    assert table.meet(("lechin",), "first") is None
    assert table.meet(("lechim",), "second") == "first"
    assert table.meet(("lechum",), "third") == "second"
