"""A part behind what it is part of."""

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("12th century, second half", "second half of the 12th century"),
        ("12th century, 1st half", "first half of the 12th century"),
        ("12th cent., third quarter", "third quarter of the 12th century"),
        ("12th century, end", "end of the 12th century"),
        ("12th century, early", "early 12th century"),
        ("12th century, mid", "middle of the 12th century"),
        ("3rd century BC, late", "late 3rd century BC"),
        ("12th century, late – 13th century, early", "late 12th century – early 13th century"),
        ("12th century, middle – second half", "middle of the 12th century – second half of the 12th century"),
        ("1850s, early", "early 1850s"),
        ("1963, first half", "first half of 1963"),
        (
            "from 12th century, end to 13th century, first half",
            "from end of 12th century to first half of 13th century",
        ),
    ],
)
def test_it_is_as_if_it_stood_in_front(text: str, same: str) -> None:
    """The order of the words makes no difference."""
    assert parse_date(text) == parse_date(same)


@pytest.mark.parametrize(
    "text",
    [
        "12th century, third half",
        "12th century, first half (after 1157)",
        "1963, end of May",
        "12th century, half",
        "12th century, end of all",
    ],
)
def test_what_belongs_to_what_follows_is_not_taken(text: str) -> None:
    """A part before another time, and one that is not there, are refused."""
    with pytest.raises(DateError):
        parse_date(text)
