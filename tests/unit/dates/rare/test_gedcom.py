"""The words of GEDCOM."""

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("ABT 1790", "1790~"),
        ("Abt. MAR 1790", "1790-03~"),
        ("CAL 1850", "1850~"),
        ("EST 12 MAR 1850", "1850-03-12~"),
        ("BEF 1790", "[..1790]"),
        ("Bef. 3 APR 1790", "[..1790-04-03]"),
        ("BEF 44 BC", "[..-0043]"),
        ("AFT 1790", "[1790..]"),
        ("aft JUL 1790", "[1790-07..]"),
        ("BET 1790 AND 1795", "[1790..1795]"),
        ("BET 3 APR 1790 AND 5 MAY 1791", "[1790-04-03..1791-05-05]"),
        ("Bet. 1790–1795", "[1790..1795]"),
        ("FROM 1790 TO 1795", "1790/1795"),
        ("FROM ABT 1790 TO AFT 1795", "1790~/[1795..]"),
        ("FROM 3 APR 1790", "1790-04-03/.."),
        ("TO 1790", "../1790"),
        ("INT 25 DEC 1850", "1850-12-25"),
        ("BEF 15 JAN 1743/44", "[..1744-01-15]"),
        ("@#DGREGORIAN@ 5 MAR 1701", "1701-03-05"),
        ("GREGORIAN 5 MAR 1701", "1701-03-05"),
    ],
)
def test_its_words_are_read(text: str, edtf: str) -> None:
    """BEF and AFT include what they name."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "@#DJULIAN@ 5 MAR 1701",
            ': "@#DJULIAN@" names the Julian calendar, and days are not converted; write "5 MAR 1701"',
        ),
        ("JULIAN 5 MAR 1701", ': "JULIAN" names the Julian calendar, and days are not converted; write "5 MAR 1701"'),
        (
            "@#DFRENCH R@ 12 VEND 11",
            (
                ': "@#DFRENCH R@" names the French Republican calendar; write its day in the Gregorian one, as in '
                '"22 September 1792"'
            ),
        ),
        (
            "BEF @#DHEBREW@ 2 TVT 5758",
            ': "@#DHEBREW@" names the Hebrew calendar; write its day in the Gregorian one, as in "22 September 1792"',
        ),
        (
            "@#DUNKNOWN@ 1701",
            ': "@#DUNKNOWN@" names another calendar; write its day in the Gregorian one, as in "22 September 1792"',
        ),
        ("est. 1906", ' could be estimated or established; write "c. 1906" or "1906"'),
    ],
)
def test_other_calendars_and_established_are_refused_by_name(text: str, reason: str) -> None:
    """A day of another calendar is not taken for one of ours."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize("text", ["TO 1905-10", "BEF", "a safe bet 1963", "INT 1850 foo", "TO MAR 1790 TO 1795"])
def test_what_is_not_of_it_is_refused(text: str) -> None:
    """Neither a hyphen that may be a range nor other words are taken for a date."""
    with pytest.raises(DateError):
        parse_date(text)
