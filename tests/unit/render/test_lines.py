"""Lines of styled text: measured as terminals show them, wrapped under themselves, cut with an ellipsis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.render.lines import Drawing, Line, columns_of, shortened, wrap
from coupline.render.paint import paint


def test_a_line_counts_columns_not_characters() -> None:
    """Wide characters take two columns, combining ones none."""
    assert Line(("日本", ""), ("e\u0301", "bold")).width == 5
    assert Line(("a", "")).to(4).plain == "a   "
    assert (Line(("a", "")) + Line(("日", "dim"))).width == 3
    assert repr(Line(("a", ""), ("b", "bold"))) == "<Line 'ab'>"


def test_a_drawing_is_printed_with_its_styles() -> None:
    """Colours are codes where there are colours, and nothing elsewhere."""
    lines = [Line(("one", "bold"), (" two", ""), (" three", "bold")), Line()]
    assert paint(Drawing(lines), width=80, color=False, ascii_only=False) == "one two three\n\n"
    assert "\x1b[1mone\x1b[0m two" in paint(Drawing(lines), width=80, color=True, ascii_only=False)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("", 5, [""]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("日本語の年表", 5, ["日本", "語の", "年表"]),
        ("anything", 0, list("anything")),
        ("abcdef g", 4, ["abcd", "ef g"]),
    ],
)
def test_text_is_wrapped_between_words(text: str, width: int, lines: list[str]) -> None:
    """Lines break between words, and within a word only where it is longer than a line."""
    assert wrap(text, width) == lines


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Mn", "Me", "Zl", "Zp"])), st.integers(2, 40)
)
def test_no_wrapped_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    """Wrapping loses nothing but blanks."""
    lines = wrap(text, width)
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("whole", 5, "whole"),
        ("too long", 5, "too…"),
        ("too long", 6, "too l…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("ab", 1, "…"),
        ("ab", 0, ""),
    ],
)
def test_text_is_cut_with_an_ellipsis(text: str, width: int, cut: str) -> None:
    """What is cut says so, and a wide character is never cut in half."""
    assert shortened(text, width) == cut
    assert columns_of(cut) <= width
