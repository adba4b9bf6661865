"""Text from a file is harmless wherever it is shown."""

import json
import sys
import unicodedata

import pytest

from coupline.escaping import base_letters, json_safe, to_ascii, visible, visible_lines

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSAFE = {chr(n) for n in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0xD800, 0xE000))} | set(BIDI)

VISIBLE = {
    "Coup d’état": "Coup d’état",
    "\x1b[31mred\x1b[0m": r"\x1b[31mred\x1b[0m",
    "one\ntwo": r"one\ntwo",
    "one\r\ntwo\ttabbed": r"one\r\ntwo\ttabbed",
    "\x00\x07\x7f\x9b": r"\x00\x07\x7f\x9b",
    "abc\u202edcba": r"abc\u202edcba",
    "a\u2028b\ud800": r"a\u2028b\ud800",
    "family: 👨\u200d👩\u200d👧": "family: 👨\u200d👩\u200d👧",
    "no\u00a0break": "no\u00a0break",
    "[bold]markup[/bold]": "[bold]markup[/bold]",
    "": "",
}


@pytest.mark.parametrize(("text", "shown"), VISIBLE.items())
def test_what_would_act_on_a_terminal_is_written_out(text: str, shown: str) -> None:
    """Controls, line breaks and characters that turn the writing are shown as what they are; all else stays."""
    assert visible(text) == shown


def test_no_character_of_unicode_acts_on_a_terminal() -> None:
    """Of all characters there are, exactly the unsafe ones are written out, and what is written out is plain ASCII."""
    changed = {char for n in range(sys.maxunicode + 1) if visible(char := chr(n)) != char}
    assert changed == UNSAFE
    assert all(visible(char).isascii() and visible(char).isprintable() for char in UNSAFE)


LINES = {
    "one\ntwo\tthree": "one\ntwo\tthree",
    "one\r\ntwo": "one\ntwo",
    "hidden\rtext": r"hidden\rtext",
    "\x1b]0;title\x07": r"\x1b]0;title\x07",
    "plain": "plain",
}


@pytest.mark.parametrize(("text", "shown"), LINES.items())
def test_a_summary_keeps_its_lines(text: str, shown: str) -> None:
    """In text of several lines the breaks and tabs stay; a carriage return that could hide a line does not."""
    assert visible_lines(text) == shown


def test_json_is_safe_to_print_and_reads_back_equal() -> None:
    """JSON printed to a terminal holds no unsafe character, and gives back every one of them."""
    value = {"title": " ".join(sorted(UNSAFE)) + "é"}
    text = json_safe(json.dumps(value, ensure_ascii=False))
    assert json.loads(text) == value
    assert not set(text) & UNSAFE
    assert "é" in text
    assert json_safe('{"a": 1}') == '{"a": 1}'


BASES = {
    "Lechín": "Lechin",
    "Łukasz Øster Đ ð Þ ß ẞ ı æ Œ ħ ŧ ŋ": "Lukasz Oster D d Th ss SS i ae OE h t n",
    "ÀÉÎÕÜÇ": "AEIOUC",
    "plain": "plain",
    "Ёлка": "Елка",
    "ά": "α",
    "ﬁ ①": "fi 1",
}


@pytest.mark.parametrize(("text", "base"), BASES.items())
def test_accents_and_strokes_come_off(text: str, base: str) -> None:
    """A letter with an accent or a stroke has a base letter; ligatures come apart."""
    assert base_letters(text) == base


def test_marks_that_make_another_letter_stay() -> None:
    """Dakuten and virama are no accents: without them it would be another word."""
    assert unicodedata.normalize("NFC", base_letters("ガギ")) == "ガギ"
    assert base_letters("हिन्दी") == "हिन्दी"


ASCII = {
    "Lechín": "Lechin",
    "1961–1965 — “so” ‘it’ «is»…": '1961-1965 - "so" \'it\' "is"...',
    "→ 1964 · ●○◇┯┊": "-> 1964 - *o+T:",
    "└── a │ b": "`-- a | b",
    "¿Qué?": r"\xbfQue?",
    "毛": r"\u6bdb",
    "😀": r"\U0001f600",
    "plain": "plain",
}


@pytest.mark.parametrize(("text", "plain"), ASCII.items())
def test_all_text_has_an_ascii_form(text: str, plain: str) -> None:
    """Punctuation by its look, letters by their base, the rest by its code; never a question mark for what is lost."""
    assert to_ascii(text) == plain
