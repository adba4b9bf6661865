"""Lines of styled text: measured as terminals show them, wrapped under themselves, cut with an ellipsis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Group

from coupline.render.lines import Drawing, Line, columns_of, ended, followed, pair, shortened, wrap, wrapped
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
    shown = "\x1b[1mone\x1b[0m two\x1b[1m three\x1b[0m\n\n"
    assert paint(Drawing(lines), width=80, color=True, ascii_only=False) == shown
    assert paint(Group(Drawing(lines)), width=80, color=True, ascii_only=False) == shown


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
        ("by May 1964 ◇ ?", 11, ["by May", "1964 ◇ ?"]),
        ("1964 ◇ ?", 6, ["1964 ◇", "?"]),
        ("1964 ◇ ?", 4, ["1964", "◇ ?"]),
        ("war – peace", 9, ["war –", "peace"]),
        ("? and so", 5, ["? and", "so"]),
        ("5\u00a0000 dead", 7, ["5\u00a0000", "dead"]),
        ("vice-president", 10, ["vice-", "president"]),
        ("the vice-president", 9, ["the", "vice-", "president"]),
        ("1960/1964-05/1970", 8, ["1960/", "1964-05/", "1970"]),
        ("https://a.example/b", 10, ["https://a.", "example/b"]),
        ("👩\u200d👩👩\u200d👩", 3, ["👩\u200d👩", "👩\u200d👩"]),
        ("abc-\u200d\u200d/d", 3, ["abc", "-\u200d\u200d/d"]),
    ],
)
def test_text_is_wrapped_between_words(text: str, width: int, lines: list[str]) -> None:
    """Lines break between words, and within a word only where it is longer than a line."""
    assert wrap(text, width) == lines


CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])
JOINED = st.sampled_from("ab -,/.日本e\u0301\u200d\u200d\ufe0f👩☕🇧न\u0e33?0#")


@given(st.text(CHARACTERS) | st.text(CHARACTERS | JOINED), st.integers(2, 40))
def test_no_wrapped_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    """Wrapping loses nothing but blanks."""
    lines = wrap(text, width)
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_wrapped_line_keeps_the_style_of_each_letter() -> None:
    """A break may come anywhere; what fits is left alone."""
    line = Line(("one two", "bold"), (" three", "dim"), ("four", ""))
    assert wrapped(line, 17) == [line]
    assert [made.pieces for made in wrapped(line, 8)] == [
        [("one", "bold"), (" ", ""), ("two", "bold")], [("three", "dim"), ("fou", "")], [("r", "")],
    ]  # fmt: skip
    assert [made.plain for made in wrapped(Line(("日本語の", "dim")), 5)] == ["日本", "語の"]


PAIRS = {
    "both fit": (13, ["left    right"]),
    "with two blanks between": (11, ["left  right"]),
    "with less the second is below": (10, ["left", "     right"]),
    "or wrapped": (3, ["lef", "t", "rig", " ht"]),
}


@pytest.mark.parametrize(("width", "lines"), PAIRS.values(), ids=PAIRS)
def test_two_texts_stand_at_the_two_ends_of_a_line(width: int, lines: list[str]) -> None:
    """The second is at the right edge, on the last line of the first where there is room for both."""
    assert [line.plain for line in pair(Line(("left", "bold")), Line(("right", "dim")), width)] == lines
    assert [line.plain for line in pair(Line(("left", "")), Line(), 4)] == ["left"]


def test_a_text_follows_another_as_far_as_it_fits() -> None:
    """What follows is on the last line or below it, never torn apart where it need not be; nothing given changes."""
    lines = [Line(("one", "")), Line(("two", ""))]
    assert [line.plain for line in followed(lines, Line(("· name", "dim")), 10)] == ["one", "two · name"]
    assert [line.plain for line in followed(lines, Line(("· name", "dim")), 9)] == ["one", "two", "· name"]
    assert [line.plain for line in ended(lines, Line(("end", "dim")), 9)] == ["one", "two   end"]
    assert [line.plain for line in lines] == ["one", "two"]


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
