"""What happened to a thing, beside its date."""

import pytest

from coupline.dates import Conventions, parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("published 1791", "1791"),
        ("First published in 1791", "1791"),
        ("printed c. 1750", "1750~"),
        ("active 1746–1750", "1746/1750"),
        ("fl. c. 1100", "1100~"),
        ("fl 1100–1120", "1100/1120"),
        ("d. 1350", "1350"),
        ("b. 5 May 1731", "1731-05-05"),
        ("born between 1731 and 1733", "[1731..1733]"),
        ("made 1750s", "175X"),
        ("1750s (made)", "175X"),
        ("1791 published", "1791"),
        ("built before 1906", "[..1905]"),
        ("signed and dated 1743", "1743"),
        ("datable to the 1750s", "175X"),
        ("dated to c. 1200", "1200~"),
        ("copyright 1973", "1973"),
        ("copyright ©1973", "1973"),
        ("© 1973", "1973"),
        ("photographed 5-Dec-1963", "1963-12-05"),
    ],
)
def test_the_date_is_read_and_the_word_kept(text: str, edtf: str) -> None:
    """The word is for those who read the text."""
    date = parse_date(text)
    assert (date.edtf, date.text) == (edtf, text)


def test_what_is_active_lasts_in_every_file() -> None:
    """A file whose spans are moments says so of what is made, not of those who lived."""
    museum = Conventions(spans="moments")
    for text, kind in (("active 1746–1750", "span"), ("fl. 1100–1120", "span"), ("made 1746–1750", "moment")):
        assert parse_date(text, conventions=museum).kind == kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "d. 1250–1260",
            ': "d" is of one day, not of a span; write "between … and …" if it is not known',
        ),
        ("published 5/12/1963", ' could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'),
        ("made 31 February 1963", ": February 1963 has 28 days"),
    ],
)
def test_what_it_names_is_judged_as_if_alone(text: str, reason: str) -> None:
    """A life is no birth; and a date that is refused alone is refused for the same reason."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text", ["published", "1791, published", "made in Ulm 1950", "b. 1731, d. 1790", "1978, printed 2005", "made 196"]
)
def test_what_else_is_said_is_not_lost(text: str) -> None:
    """Two happenings are not one, and a place is no date."""
    with pytest.raises(DateError):
        parse_date(text)
