"""What a refusal says to write is itself read: of any text at all, and most of all of what nearly is a date."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coupline.dates import parse_date
from coupline.errors import DateError
from tests.unit.dates.test_parse import ENGLISH
from tests.unit.dates.test_suggestions import suggested

LIST = Path(__file__).parents[3] / "shared" / "dates" / "misread.tsv"
WORDS = """
before after since until from to and or between by not no later than early mid- late beginning end of the first
second last half quarter century centuries millennium c. ca. about probably circa BC BCE AD CE spring summer
autumn winter midsummer May June Dec. September Monday Sun week day month year night morning FY fiscal printed
published present ? ~ – - / , . ; ( ) [ ] { } .. T10:30 Z UTC X XX uu open unknown C18 1960s 60s 1800s s th 31 30 5
0 00 -00 12 64 7 850 1963 1905-10 1936-37 1963-05 1963-13 0000 -900 -0043 12345 196 19 2 20241345 Rajab 5/12/1963
"""


def _assert_suggestions_are_read(text: str) -> None:
    try:
        parse_date(text)
    except DateError as error:
        for suggestion in suggested(error.reason):
            assert parse_date(suggestion).text == suggestion


def _texts() -> list[str]:
    rows = LIST.read_text(encoding="utf-8").split("\n") if LIST.exists() else []
    return [row.split("\t")[0] for row in rows if row and row[0] != "#"]


@pytest.mark.parametrize("text", [*_texts(), *(row[0] for row in ENGLISH)])
def test_of_the_texts_of_real_chronologies(text: str) -> None:
    """What was once misread is refused with what can be read, if it is refused, and so is half of it."""
    for part in {text, text.upper(), text[: len(text) // 2], text[len(text) // 2 :], f"{text} x", f"the {text}/{text}"}:
        _assert_suggestions_are_read(part)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=6), st.sampled_from(["", " "]))
@settings(max_examples=1000, deadline=None)
def test_of_what_is_made_of_the_words_of_dates(words: list[str], between: str) -> None:
    """No row of words leads to a suggestion that is refused in turn."""
    _assert_suggestions_are_read(between.join(words))


@given(st.text(st.sampled_from("0123456789-/.–:XYSuT?~ "), max_size=14))
@settings(max_examples=1000, deadline=None)
def test_of_what_is_made_of_the_signs_of_numbers(text: str) -> None:
    """Nor does any row of digits and marks."""
    _assert_suggestions_are_read(text)


def test_a_suggestion_is_what_is_quoted_behind_the_fault() -> None:
    """What a refusal quotes as not known is no suggestion."""
    assert suggested(': "Rajab" is not known; write it as in "1963"') == ["1963"]
    assert suggested(': write "1963" or "1964"') == ["1963", "1964"]
    assert not re.search("write", "".join(suggested(": June has 30 days")))
