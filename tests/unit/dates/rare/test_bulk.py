"""Where most of a collection is dated."""

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1898–1987 (bulk 1930–1960)", "1898/1987"),
        ("1898-1987, bulk 1930-1960", "1898/1987"),
        ("1898-1987 (inclusive), 1930-1960 (bulk)", "1898/1987"),
        ("1898–1987; bulk dates: 1930–1960", "1898/1987"),
        ("1898-1987 (majority 1930)", "1898/1987"),
        ("1898–1987 inclusive, bulk 1930s", "1898/1987"),
        ("before 1987 (bulk 1930–1960)", "[..1986]"),
        ("since 1898 (bulk 1930–1960)", "1898/.."),
    ],
)
def test_the_whole_is_read_and_the_text_kept(text: str, edtf: str) -> None:
    """The bulk is for those who read the text."""
    date = parse_date(text)
    assert (date.edtf, date.text) == (edtf, text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1940–1990 (bulk 1933–1967)", ": the bulk, 1933–1967, is not within 1940–1990"),
        ("1940–1960, bulk 1950–1967", ": the bulk, 1950–1967, is not within 1940–1960"),
        ("1940–1960, bulk since 1950", ": the bulk, since 1950, is not within 1940–1960"),
        ("1940–1960, bulk before 1950", ": the bulk, before 1950, is not within 1940–1960"),
        (
            "bulk 1933–1967",
            ' names the bulk alone; write "1933–1967", or the whole before it, as in "1900–1990 (bulk 1933–1967)"',
        ),
    ],
)
def test_a_bulk_that_is_alone_or_elsewhere_is_refused(text: str, reason: str) -> None:
    """It is not what the collection is dated."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize("text", ["1900–1990 (bulk letters)", "in bulk", "1900–1990 in bulk"])
def test_a_bulk_that_is_no_date_is_not_read(text: str) -> None:
    """Every word of the text is read, or the text is refused."""
    with pytest.raises(DateError):
        parse_date(text)
