"""Texts that say that there is no date."""

import pytest

from coupline.dates import parse_date
from coupline.dates.undated import names_no_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    "text",
    [
        "undated", "Undated.", "n.d.", "[n.d.]", "N. D.", "s.d.", "s. a.", "date not known", "Date unknown",
        "unknown", "NULL", "various", "Various dates", "no date", "dates vary", "n/a", "?", "–", "[?]", "none",
        "not dated", "not recorded", "date uncertain", "without date",
    ],
)  # fmt: skip
def test_such_texts_name_no_date(text: str) -> None:
    """They are no date, and no reader makes one of them."""
    assert names_no_date(text)
    with pytest.raises(DateError):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "..",
        "/",
        "date",
        "dated",
        "1963",
        "undated, 1963",
        "1943, undated",
        "unknown day of May 1963",
        "?" * 50,
        "May",
    ],
)
def test_other_texts_do(text: str) -> None:
    """Nothing, EDTF, a slip and a date beside such words are not among them."""
    assert not names_no_date(text)
