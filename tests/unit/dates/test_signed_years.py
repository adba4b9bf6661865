"""Years with a minus: what counts a year 0, what does not, and what nobody can know."""

import pytest

from coupline.dates import Conventions, date_from_toml, parse_date
from coupline.errors import DateError

ASTRONOMICAL, HISTORICAL = Conventions(minus_years="astronomical"), Conventions(minus_years="historical")
ALL = "; minus_years under [timeline] says it for all"

# text; counting a year 0; not counting it: EDTF and words
SIGNED = [
    ("-44", ("-0044", "45 BCE"), ("-0043", "44 BCE")),
    ("\u2212753", ("-0753", "754 BCE"), ("-0752", "753 BCE")),
    ("-12500", ("Y-12500", "12,501 BCE"), ("Y-12499", "12,500 BCE")),
    ("-12,500", ("Y-12500", "12,501 BCE"), ("Y-12499", "12,500 BCE")),
    ("-264/-241", ("-0264/-0241", "265–242 BCE"), ("-0263/-0240", "264–241 BCE")),
    ("-264–-241", ("-0264/-0241", "265–242 BCE"), ("-0263/-0240", "264–241 BCE")),
    ("-264--241", ("-0264/-0241", "265–242 BCE"), ("-0263/-0240", "264–241 BCE")),
    ("-264 - -241", ("-0264/-0241", "265–242 BCE"), ("-0263/-0240", "264–241 BCE")),
    ("from -264 to -241", ("-0264/-0241", "265–242 BCE"), ("-0263/-0240", "264–241 BCE")),
    ("from -1200 to -1150", ("-1200/-1150", "1201–1151 BCE"), ("-1199/-1149", "1200–1150 BCE")),
    ("-27/14", ("-0027/0014", "28 BCE – 14 CE"), ("-0026/0014", "27 BCE – 14 CE")),
    ("-63 to 14", ("-0063/0014", "64 BCE – 14 CE"), ("-0062/0014", "63 BCE – 14 CE")),
    ("-753/..", ("-0753/..", "since 754 BCE"), ("-0752/..", "since 753 BCE")),
    ("c. -753", ("-0753~", "c. 754 BCE"), ("-0752~", "c. 753 BCE")),
    ("c.-753", ("-0753~", "c. 754 BCE"), ("-0752~", "c. 753 BCE")),
    ("-753?", ("-0753?", "754 BCE?"), ("-0752?", "753 BCE?")),
    ("between -53 and -50", ("[-0053..-0050]", "between 54 and 51 BCE"), ("[-0052..-0049]", "between 53 and 50 BCE")),
    ("15 March -44", ("-0044-03-15", "15 March 45 BCE"), ("-0043-03-15", "15 March 44 BCE")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "astronomical", "historical"), SIGNED)
def test_a_minus_is_read_as_the_file_says(
    text: str, astronomical: tuple[str, str], historical: tuple[str, str]
) -> None:
    """A file that says what its minus years are has them read so; one that does not has both readings named."""
    for conventions, edtf in ((ASTRONOMICAL, astronomical[0]), (HISTORICAL, historical[0])):
        date = parse_date(text, conventions=conventions)
        assert (date.edtf, date.text) == (edtf, text)
    with pytest.raises(DateError) as caught:
        parse_date(text)
    both = f' may count a year 0 or not; write "{astronomical[1]}" if it does, "{historical[1]}" if not'
    assert str(caught.value) == f'date "{text}"{both}{ALL}'
    assert [parse_date(words).edtf for words in (astronomical[1], historical[1])] == [astronomical[0], historical[0]]


# what EDTF says; its words; those of who counts no year 0
EDTF = [
    ("-0043", "44 BCE", "43 BCE"),
    ("-1961", "1962 BCE", "1961 BCE"),
    ("-0715-01-01", "1 January 716 BCE", "1 January 715 BCE"),
    ("-0263/-0240", "264–241 BCE", "263–240 BCE"),
    ("[-0044,-0043]", "45 or 44 BCE", "44 or 43 BCE"),
    ("Y-17000", "17,001 BCE", "17,000 BCE"),
    ("Y-10000", "10,001 BCE", "10,000 BCE"),
]


@pytest.mark.parametrize(("text", "counted", "other"), EDTF)
def test_edtf_counts_a_year_0_but_where_the_file_counts_none(text: str, counted: str, other: str) -> None:
    """EDTF stays what it is; in a file of historical years it is in doubt."""
    assert parse_date(text).edtf == parse_date(text, conventions=ASTRONOMICAL).edtf == text
    with pytest.raises(DateError) as caught:
        parse_date(text, conventions=HISTORICAL)
    both = f' may count a year 0 or not; write "{counted}" if it does, "{other}" if not{ALL}'
    assert str(caught.value) == f'date "{text}"{both}'


@pytest.mark.parametrize("text", ["-12XX", "-1X32", "Y-17E7", "-1859S2", "-0004-02-29", "-1961-21~"])
def test_edtf_that_has_no_words_both_ways(text: str) -> None:
    """Where one of the readings has no words, how to write the year is shown."""
    with pytest.raises(DateError) as caught:
        parse_date(text, conventions=HISTORICAL)
    assert caught.value.reason == (
        ' may count a year 0 or not; write its years with BCE, as in "44 BCE"'
        if "21" not in text
        else f' may count a year 0 or not; write "c. spring 1962 BCE" if it does, "c. spring 1961 BCE" if not{ALL}'
    )


@pytest.mark.parametrize("text", ["-44 BC", "-0044 BC", "BCE -44"])
def test_a_minus_beside_an_era(text: str) -> None:
    """Whether the minus is of the era or of the count nobody can know, whatever the file says."""
    for conventions in (None, ASTRONOMICAL, HISTORICAL):
        with pytest.raises(DateError) as caught:
            parse_date(text, conventions=conventions)
        assert caught.value.reason == (
            ' may count a year 0 or not, and has an era beside the minus; write "45 BCE" if it does, "44 BCE" if not'
        )


def test_a_minus_beside_words_that_are_not_read() -> None:
    """What has no reading at all is told how such a year is written, or what else is wrong with it."""
    with pytest.raises(DateError) as caught:
        parse_date("the war of -44")
    assert caught.value.reason == ' may count a year 0 or not; write its years with BCE, as in "44 BCE"'
    with pytest.raises(DateError, match="45 BCE has 29 days"):
        parse_date("30 February -45", conventions=HISTORICAL)


@pytest.mark.parametrize(
    "text",
    [
        "-0",
        "-5 May 1963",
        "- 900",
        "-900s",
        "-12th century",
        "5 May 1963 14:30 UTC -5",
        "-65 Ma",
        "-5/12/1963",
        "a-900",
    ],
)
def test_what_is_no_minus_year(text: str) -> None:
    """Other dashes before digits are none of it."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert "year 0" not in caught.value.reason


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1853[-1855]", "1853/1855"),
        ("1853(-55)", "1853/1855"),
        ("1853 (-1855)", "1853/1855"),
        ("1853--1855", "1853/1855"),
        ("1853?-1855?", "1853?/1855?"),
        ("1853 (?) -1855 (?)", "1853?/1855?"),
    ],
)
def test_a_dash_between_two_years_is_that_of_a_range(text: str, edtf: str) -> None:
    """Brackets, doubts and typewriters make no minus of it, whatever the file says of those."""
    for conventions in (None, ASTRONOMICAL, HISTORICAL):
        assert parse_date(text, conventions=conventions).edtf == edtf


@pytest.mark.parametrize("text", ["1853 - -900", "1853 to -900", "from 27 to -14"])
def test_a_year_without_a_minus_before_one_with_it_is_of_our_era(text: str) -> None:
    """It takes no era from the one behind it."""
    with pytest.raises(DateError, match="ends before it starts"):
        parse_date(text, conventions=HISTORICAL)


def test_whole_numbers() -> None:
    """A whole number of TOML counts a year 0, as EDTF does."""
    for conventions in (None, ASTRONOMICAL):
        assert date_from_toml(-43, conventions=conventions).edtf == "-0043"
    assert date_from_toml(0, conventions=HISTORICAL).edtf == "0000"
    assert date_from_toml(1963, conventions=HISTORICAL).edtf == "1963"
    with pytest.raises(DateError) as caught:
        date_from_toml(-43, conventions=HISTORICAL)
    assert str(caught.value) == f'date "-43" may count a year 0 or not; write "44 BCE" if it does, "43 BCE" if not{ALL}'


def test_a_date_without_a_minus_is_the_same_in_every_file() -> None:
    """What the file says of minus years touches no other date."""
    for text in (
        "1961-65",
        "mid-1960s",
        "5-Dec-1963",
        "1961 -65",
        "1961/1965",
        "1963-05/1963-12",
        "44 BCE",
        "500–401 BCE",
    ):
        assert parse_date(text) == parse_date(text, conventions=HISTORICAL)
