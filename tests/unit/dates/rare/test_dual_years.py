"""Years written double for Old and New Style."""

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("22 February 1731/32", "1732-02-22"),
        ("2 FEB 1743/44", "1744-02-02"),
        ("January 30th, 1648/9", "1649-01-30"),
        ("30 Jan 1648/1649", "1649-01-30"),
        ("1648/9 Jan. 30", "1649-01-30"),
        ("24 March 1602/3", "1603-03-24"),
        ("the 3rd of March 1699/00", "1700-03-03"),
        ("Feb. 1701/2", "1702-02"),
        ("March 1701/2", "1702-03"),
        ("c. 5 Jan 1701/2", "1702-01-05~"),
        ("before 5 Jan 1701/2", "[..1702-01-04]"),
        ("from 11 Feb 1731/2 to 3 May 1732", "1732-02-11/1732-05-03"),
        ("early March 1731/2", "[1732-03-01..1732-03-10]"),
        ("20–22 March 1731/2", "1732-03-20/1732-03-22"),
        ("20–28 Feb 1731/2", "1732-02-20/1732-02-28"),
    ],
)
def test_up_to_24_march_the_second_year_is_meant_with_a_remark(text: str, edtf: str) -> None:
    """By our count the year is the second; the author is told so."""
    date = parse_date(text)
    assert (date.edtf, date.remarks) == (edtf, ("old-style",))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "6 May 1743/44",
            (
                ': "1743/44" may be a dual year or two years; write "6 May 1743", "6 May 1744" or '
                '"6 May 1743 or 6 May 1744"'
            ),
        ),
        (
            "March 25, 1701/2",
            (
                ': "1701/2" may be a dual year or two years; write "25 March 1701", "25 March 1702" or '
                '"25 March 1701 or 25 March 1702"'
            ),
        ),
        (
            "5 Jan 1931/32",
            (
                ': "1931/32" may be a dual year or two years; write "5 January 1931", "5 January 1932" or '
                '"5 January 1931 or 5 January 1932"'
            ),
        ),
        (
            "5 January–25 March 1741/2",
            (
                ': "1741/2" may be a dual year or two years; write "5 January–25 March 1741" or '
                '"5 January–25 March 1742"'
            ),
        ),
        (
            "late March 1741/2",
            (
                ': "1741/2" may be a dual year or two years; write "late March 1741", "late March 1742" or '
                '"late March 1741 or late March 1742"'
            ),
        ),
        (
            "Jan 1743–44",
            ': "1743–44" may be a dual year or two years; write "January 1743/44" or "from January 1743 to 1744"',
        ),
        (
            "6 MAY 1743-44",
            (
                ': "1743-44" may be a dual year or two years; write "6 May 1743", "6 May 1744" or '
                '"from 6 May 1743 to 1744"'
            ),
        ),
    ],
)
def test_any_other_is_refused_with_all_readings(text: str, reason: str) -> None:
    """In doubt the text is refused; each way to write it is read."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason
    for way in reason.partition("write ")[2].replace(" or from", '" or "from').split('"')[1::2]:
        parse_date(way)


def test_its_weekday_is_of_the_julian_calendar() -> None:
    """Who writes two years counts by it; Monday is that day's in ours."""
    assert parse_date("Friday 11 Feb 1731/2").remarks == ("julian-weekday", "old-style")
    for weekday in ("Monday", "Tuesday"):
        with pytest.raises(DateError) as caught:
            parse_date(f"{weekday} 11 Feb 1731/2")
        assert caught.value.reason == (
            ": its day was a Friday in the Julian calendar"
            if weekday == "Monday"
            else ": 11 February 1732 was a Monday"
        )


@pytest.mark.parametrize(
    "text",
    [
        "12 October 2019 - 20 January 2020 or so",
        "December-January 1605-06",
        "1927-28, Sept.",
        "10 Jan 1699/05",
        "10 Jan 1709/0",
        "Lent 1731/32",
        "5 Jan 1200/1199 BC",
    ],
)
def test_what_is_no_dual_year_is_not_read_as_one(text: str) -> None:
    """The second year follows the first, beside a month."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert "dual" not in caught.value.reason
