"""What is shown: the same date in words, long and short, and beside its year."""

import pytest

from coupline.dates import Conventions, parse_date
from coupline.dates.edtf import read_edtf

# EDTF, long, short, beside its year
SHOWN = [
    ("1963-12-05", "5 December 1963", "5 Dec 1963", "5 Dec"),
    ("1964-05", "May 1964", "May 1964", "May"),
    ("1964", "1964", "1964", ""),
    ("1962-37", "the first third of 1962", "the 1st third of 1962", "the 1st third of"),
    ("1961-40", "first half of 1961", "1st half of 1961", "1st half of"),
    ("1961-35", "Q3 1961", "Q3 1961", "Q3"),
    ("1963-24", "winter 1963–64", "winter 1963–64", "winter 1963–64"),
    ("1963-25", "northern spring 1963", "northern spring 1963", "northern spring"),
    ("1963-32", "southern winter 1963", "southern winter 1963", "southern winter"),
    ("196X", "1960s", "1960s", "1960s"),
    ("003X", "30s CE", "30s CE", "30s CE"),
    ("190X", "190X", "190X", "190X"),
    ("-019X", "-019X", "-019X", "-019X"),
    ("18XX", "19th century", "19th c.", "19th c."),
    ("-04XX", "5th century BCE", "5th c. BCE", "5th c. BCE"),
    ("00XX", "00XX", "00XX", "00XX"),
    ("1XXX", "2nd millennium", "2nd millennium", "2nd millennium"),
    ("1X3X", "1X3X", "1X3X", "1X3X"),
    ("-0043", "44 BCE", "44 BCE", ""),
    ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE", "15 Mar"),
    ("0033", "33 CE", "33 CE", ""),
    ("Y12026", "12,026 CE", "12,026 CE", ""),
    ("Y-11999~", "c. 12,000 BCE", "c. 12,000 BCE", "c."),
    ("1960~", "c. 1960", "c. 1960", "c."),
    ("1984?", "1984?", "1984?", "?"),
    ("1984-05%", "c. May 1984?", "c. May 1984?", "c. May?"),
    ("2004-06~-11", "2004-06~-11", "2004-06~-11", "2004-06~-11"),
    ("1950S2", "1950S2", "1950S2", "1950S2"),
    ("1964-05-XX", "a day in May 1964", "a day in May 1964", "a day in May"),
    ("1964-XX-XX", "a day in 1964", "a day in 1964", "a day in"),
    ("1964-XX", "a month in 1964", "a month in 1964", "a month in"),
    ("1964-1X", "1964-1X", "1964-1X", "1964-1X"),
    ("1964-XX-05", "1964-XX-05", "1964-XX-05", "1964-XX-05"),
    ("19XX-XX", "19XX-XX", "19XX-XX", "19XX-XX"),
    ("1964-05-XX?", "1964-05-XX?", "1964-05-XX?", "1964-05-XX?"),
    ("15XX-12-25", "15XX-12-25", "15XX-12-25", "15XX-12-25"),
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30", "12 Apr 1985, 23:20:30", "12 Apr, 23:20:30"),
    ("1985-04-12T23:20Z", "12 April 1985, 23:20 UTC", "12 Apr 1985, 23:20 UTC", "12 Apr, 23:20 UTC"),
    (
        "1985-04-12T23:20-04:30",
        "12 April 1985, 23:20 UTC-04:30",
        "12 Apr 1985, 23:20 UTC-04:30",
        "12 Apr, 23:20 UTC-04:30",
    ),
    ("1961/1965", "1961–1965", "1961–1965", "–1965"),
    ("1961~/1965?", "from c. 1961 to 1965?", "from c. 1961 to 1965?", "from c. 1961 to 1965?"),
    ("1963-05/1964-06", "May 1963 – June 1964", "May 1963 – Jun 1964", "May 1963 – Jun 1964"),
    ("1964-05/1964-06", "May–June 1964", "May–Jun 1964", "May–Jun"),
    ("1963-21/1963-22", "spring–summer 1963", "spring–summer 1963", "spring–summer"),
    ("1964-11-03/1964-11-05", "3–5 November 1964", "3–5 Nov 1964", "3–5 Nov"),
    ("1964-11-03/1964-12-05", "3 November – 5 December 1964", "3 Nov – 5 Dec 1964", "3 Nov – 5 Dec"),
    ("1964-11-03/1964-12", "3 November 1964 – December 1964", "3 Nov 1964 – Dec 1964", "3 Nov 1964 – Dec 1964"),
    ("1962-24/1963", "from winter 1962–63 to 1963", "from winter 1962–63 to 1963", "from winter 1962–63 to 1963"),
    ("-0499/-0400", "500–401 BCE", "500–401 BCE", "500–401 BCE"),
    ("-04XX/-03XX", "5th–4th century BCE", "5th–4th c. BCE", "5th–4th c. BCE"),
    ("-1XXX/-0499", "2nd millennium BCE – 500 BCE", "2nd millennium BCE – 500 BCE", "2nd millennium BCE – 500 BCE"),
    ("1963/1963", "during 1963", "during 1963", "during"),
    ("1990/..", "since 1990", "since 1990", "since"),
    ("../1990-05", "until May 1990", "until May 1990", "until May"),
    ("1990/", "1990–?", "1990–?", "–?"),
    ("/1990", "?–1990", "?–1990", "?–1990"),
    ("../..", "../..", "../..", "../.."),
    ("/", "/", "/", "/"),
    ("1964-1X/..", "1964-1X/..", "1964-1X/..", "1964-1X/.."),
    ("1964-1X/1965", "1964-1X/1965", "1964-1X/1965", "1964-1X/1965"),
    ("[..1958]/1965", *("from no later than 1958 to 1965",) * 3),
    ("[1958,1959]/1965", "from 1958 or 1959 to 1965", "from 1958 or 1959 to 1965", "from 1958 or 1959 to 1965"),
    ("1958/[1964,1965]", "from 1958 to 1964 or 1965", "from 1958 to 1964 or 1965", "from 1958 to 1964 or 1965"),
    ("[1958-05-03,1958-05-04]/[1964~,1965?]", *("[1958-05-03,1958-05-04]/[1964~,1965?]",) * 3),
    ("[1667~,1668,1670]", "[1667~,1668,1670]", "[1667~,1668,1670]", "[1667~,1668,1670]"),
    ("[1667,1668,1670]/1700", *("from 1667, 1668 or 1670 to 1700",) * 3),
    ("[1958,1959]/[1958,1959]", "during 1958 or 1959", "during 1958 or 1959", "during 1958 or 1959"),
    ("[1958,1959]/..", "since 1958 or 1959", "since 1958 or 1959", "since 1958 or 1959"),
    ("../[1958,1959]", "until 1958 or 1959", "until 1958 or 1959", "until 1958 or 1959"),
    ("[1958,1959]/", "from 1958 or 1959 to ?", "from 1958 or 1959 to ?", "from 1958 or 1959 to ?"),
    ("/[1958,1959]", "?–1958 or 1959", "?–1958 or 1959", "?–1958 or 1959"),
    ("[1958,1961..1962]/1965", "[1958,1961..1962]/1965", "[1958,1961..1962]/1965", "[1958,1961..1962]/1965"),
    ("[..1958]", "by 1958", "by 1958", "or before"),
    ("[..1958?]", "by 1958?", "by 1958?", "or before?"),
    ("[..1963-05]", "by May 1963", "by May 1963", "by May"),
    ("[..1963-12]", "by December 1963", "by Dec 1963", "by Dec"),
    ("[..1963-12-05]", "by 5 December 1963", "by 5 Dec 1963", "by 5 Dec"),
    ("[..195X]", "by the 1950s", "by the 1950s", "by the 1950s"),
    ("[..1962-37]", "by the first third of 1962", "by the 1st third of 1962", "by the 1st third of"),
    ("[..1964-1X]", "[..1964-1X]", "[..1964-1X]", "[..1964-1X]"),
    ("[1960..]", "not before 1960", "not before 1960", "or after"),
    ("[1960-05..]", "not before May 1960", "not before May 1960", "not before May"),
    ("[1963-12-06..]", "not before 6 December 1963", "not before 6 Dec 1963", "not before 6 Dec"),
    ("[196X..]", "not before the 1960s", "not before the 1960s", "not before the 1960s"),
    ("[19XX~..]", "not before c. 20th century", "not before c. 20th c.", "not before c. 20th c."),
    ("[1964-1X..]", "[1964-1X..]", "[1964-1X..]", "[1964-1X..]"),
    ("[1961..1965]", "between 1961 and 1965", "1961…1965", "1961…1965"),
    ("[1961~..1965]", "between c. 1961 and 1965", "c. 1961…1965", "c. 1961…1965"),
    ("[1961..1965-1X]", "[1961..1965-1X]", "[1961..1965-1X]", "[1961..1965-1X]"),
    ("[1961..1965-05]", "between 1961 and May 1965", "1961…May 1965", "1961…May 1965"),
    ("[1964-11-03..1964-11-05]", "between 3 and 5 November 1964", "3…5 Nov 1964", "3…5 Nov"),
    ("[1963-05-01..1963-05-10]", "between 1 and 10 May 1963", "1…10 May 1963", "1…10 May"),
    ("[1963-05-21..1963-05-31]", "between 21 and 31 May 1963", "21…31 May 1963", "21…31 May"),
    ("[1964..1966]", "between 1964 and 1966", "1964…1966", "1964…1966"),
    ("[1960~..1963~]", "between c. 1960 and c. 1963", "c. 1960…c. 1963", "c. 1960…c. 1963"),
    ("[1900..1903]", "between 1900 and 1903", "1900…1903", "1900…1903"),
    ("[1960..1969]", "between 1960 and 1969", "1960…1969", "1960…1969"),
    ("[1767..1799]", "between 1767 and 1799", "1767…1799", "1767…1799"),
    ("[1850..1899]", "second half of the 19th century", "second half of the 19th c.", "second half of the 19th c."),
    ("[0001..0099]", "1st century", "1st c.", "1st c."),
    ("[-0099..0000]", "1st century BCE", "1st c. BCE", "1st c. BCE"),
    ("[-0498..-0489]", "490s BCE", "490s BCE", "490s BCE"),
    ("[-0498..-0495]", "between 499 and 496 BCE", "499…496 BCE", "499…496 BCE"),
    ("[196X..197X]", "between 1960s and 1970s", "1960s…1970s", "1960s…1970s"),
    ("[1964-11-03,1964-11-04]", "3 or 4 November 1964", "3 or 4 Nov 1964", "3 or 4 Nov"),
    ("[1667,1668,1670]", "1667, 1668 or 1670", "1667, 1668 or 1670", "1667, 1668 or 1670"),
    ("[1667,1760-12]", "1667 or December 1760", "1667 or Dec 1760", "1667 or Dec 1760"),
    ("[1667,-0043]", "[1667,-0043]", "[1667,-0043]", "[1667,-0043]"),
    ("[1667,1668..1670]", "[1667,1668..1670]", "[1667,1668..1670]", "[1667,1668..1670]"),
    ("{1667,1668}", "1667 and 1668", "1667 and 1668", "1667 and 1668"),
    ("{1667}", "{1667}", "{1667}", "{1667}"),
    ("1962-38", "the second third of 1962", "the 2nd third of 1962", "the 2nd third of"),
    ("1962-37h", "early 1962", "early 1962", "early"),
    ("1962-38h", "mid 1962", "mid 1962", "mid"),
    ("1962-37~h", "c. early 1962", "c. early 1962", "c. early"),
    ("1992-24w", "winter 1992", "winter 1992", "winter"),
    ("1999-24", "winter 1999–2000", "winter 1999–2000", "winter 1999–2000"),
    ("-0414-24", "winter 415–414 BCE", "winter 415–414 BCE", "winter 415–414 BCE"),
    ("1963-28", "northern winter 1963–64", "northern winter 1963–64", "northern winter 1963–64"),
    ("1963-30", "southern summer 1963–64", "southern summer 1963–64", "southern summer 1963–64"),
    ("[1964d..1966d]", "mid-1960s", "mid-1960s", "mid-1960s"),
    ("[1963-05-01m..1963-05-10m]", "early May 1963", "early May 1963", "early May"),
    ("[1963-05-21m..1963-05-31m]", "late May 1963", "late May 1963", "late May"),
    ("[1767c..1799c]", "late 18th century", "late 18th c.", "late 18th c."),
    ("[1960~d..1963~d]", "c. early 1960s", "c. early 1960s", "c. early 1960s"),
    ("[1960?d..1963?d]", "early 1960s?", "early 1960s?", "early 1960s?"),
    ("[-0498d..-0495d]", "early 490s BCE", "early 490s BCE", "early 490s BCE"),
    ("[0001c..0033c]", "early 1st century", "early 1st c.", "early 1st c."),
    ("[2000k..2333k]", "early 3rd millennium", "early 3rd millennium", "early 3rd millennium"),
    ("[1837a1836..]", "after 1836", "after 1836", "or after"),
    ("[..1799b1800]", "before 1800", "before 1800", "or before"),
    ("[..1963-05b1963-06]", "before June 1963", "before Jun 1963", "before Jun"),
    ("[1970a196X..]", "after the 1960s", "after the 1960s", "after the 1960s"),
    ("[1851~a1850..]", "after c. 1850", "after c. 1850", "after c. 1850"),
    ("[..1963-04?b1963-05]", "before May 1963?", "before May 1963?", "before May?"),
    ("[1851a1850..1859b1860]", *("after 1850 and before 1860",) * 3),
    ("[1851a1850..1860]", "after 1850 and by 1860", "after 1850 and by 1860", "after 1850 and by 1860"),
    ("[1850..1859b1860]", *("not before 1850 and before 1860",) * 3),
    ("[1964d..1979d]", "between mid-1960s and late 1970s", "mid-1960s…late 1970s", "mid-1960s…late 1970s"),
    (
        "[1963-05-11m..1963-06-20m]",
        "between mid May 1963 and mid June 1963",
        "mid May 1963…mid Jun 1963",
        "mid May 1963…mid Jun 1963",
    ),
    ("[1962-37h..1962-39h]", "between early 1962 and late 1962", "early 1962…late 1962", "early 1962…late 1962"),
    ("2017-03/..p", "March 2017 – present", "Mar 2017 – present", "Mar 2017 – present"),
    ("1990/..p", "1990–present", "1990–present", "–present"),
    ("[1958,1959]/..p", *("from 1958 or 1959 to present",) * 3),
    (
        "[1767c..1799c]/[1800c..1833c]",
        "from late 18th century to early 19th century",
        "from late 18th c. to early 19th c.",
        "from late 18th c. to early 19th c.",
    ),
    ("1962-37h/1963-39h", "early 1962 – late 1963", "early 1962 – late 1963", "early 1962 – late 1963"),
    ("[1962-37h,1963-39h]", "early 1962 or late 1963", "early 1962 or late 1963", "early 1962 or late 1963"),
    (
        "[1963-05-01m..1963-05-10m,1963-06-21m..1963-06-30m]",
        "early May 1963 or late June 1963",
        "early May 1963 or late Jun 1963",
        "early May 1963 or late Jun 1963",
    ),
    ("[..1799b1800]/1805", "from before 1800 to 1805", "from before 1800 to 1805", "from before 1800 to 1805"),
    ("1850~/1860~", "c. 1850–1860", "c. 1850–1860", "c. 1850–1860"),
    ("1850?/1860?", "1850–1860?", "1850–1860?", "–1860?"),
    ("1850~/1860", "from c. 1850 to 1860", "from c. 1850 to 1860", "from c. 1850 to 1860"),
    ("1840%/1845%", "c. 1840–1845?", "c. 1840–1845?", "c. 1840–1845?"),
    ("[1850~,1860~]", "c. 1850 or 1860", "c. 1850 or 1860", "c. 1850 or 1860"),
    ("[1850?,1860?]", "1850 or 1860?", "1850 or 1860?", "1850 or 1860?"),
    ("-0026/1963", "27 BCE – 1963 CE", "27 BCE – 1963 CE", "27 BCE – 1963 CE"),
    ("-0026/0014", "27 BCE – 14 CE", "27 BCE – 14 CE", "27 BCE – 14 CE"),
    ("[-0199..1150]", "between 200 BCE and 1150 CE", "200 BCE…1150 CE", "200 BCE…1150 CE"),
    ("-11XX/10XX", "12th century BCE – 11th century CE", "12th c. BCE – 11th c. CE", "12th c. BCE – 11th c. CE"),
    (
        "1961-04/1961-05~",
        "from April 1961 to c. May 1961",
        "from Apr 1961 to c. May 1961",
        "from Apr 1961 to c. May 1961",
    ),
    ("{1943,1974}", "1943 and 1974", "1943 and 1974", "1943 and 1974"),
    ("{1999..2002,2004..2005}", "1999–2002, 2004–2005", "1999–2002, 2004–2005", "–2002, 2004–2005"),
    ("[1990..1999]", "between 1990 and 1999", "1990…1999", "1990…1999"),
    ("[1900..1949]", "first half of the 20th century", "first half of the 20th c.", "first half of the 20th c."),
    ("{1999..2002,2004}", "1999–2002, 2004", "1999–2002, 2004", "–2002, 2004"),
    ("{1964-05..1964-06,1970-03-05}", *("{1964-05..1964-06,1970-03-05}",) * 3),
    ("{1999..2002,-0043}", "{1999..2002,-0043}", "{1999..2002,-0043}", "{1999..2002,-0043}"),
    ("-0263/-0040", "264 BCE – 41 BCE", "264 BCE – 41 BCE", "264 BCE – 41 BCE"),
    ("-0105/-0042", "106–43 BCE", "106–43 BCE", "106–43 BCE"),
    ("[-0043,1667]", "44 BCE or 1667 CE", "44 BCE or 1667 CE", "44 BCE or 1667 CE"),
    ("[-0043,0014,1667]", "44 BCE, 14 CE or 1667 CE", "44 BCE, 14 CE or 1667 CE", "44 BCE, 14 CE or 1667 CE"),
    ("0031/006X", "31 CE – 60s CE", "31 CE – 60s CE", "31 CE – 60s CE"),
    ("0264/1041", "264 CE – 1041", "264 CE – 1041", "264 CE – 1041"),
    ("Y-12344/-0018", "12,345 BCE – 19 BCE", "12,345 BCE – 19 BCE", "12,345 BCE – 19 BCE"),
    ("1962-24?", "winter 1962–63?", "winter 1962–63?", "winter 1962–63?"),
    ("[1851~a1850..1859b1860]", *("after c. 1850 and before 1860",) * 3),
]


@pytest.mark.parametrize(("edtf", "long", "short", "spine"), SHOWN)
def test_what_is_shown(edtf: str, long: str, short: str, spine: str) -> None:
    """A date is shown as what is known of it, and its long form reads back."""
    date = read_edtf(edtf)
    assert date is not None
    assert (date.display(), date.display("short"), date.display("spine")) == (long, short, spine)
    assert date.display("edtf") == date.edtf
    assert parse_date(long) == date


@pytest.mark.parametrize(
    "text",
    [
        *("0033-24", "9999-24", "0000-24", "1964-1X", "[1963-05,1964]", "[1960,1962-24,1970]"),
        *("0000/[1000?..1003?]", "[..1964-11-01]/Y-10000"),
    ],
)
def test_what_has_no_words_is_shown_as_it_is_written(text: str) -> None:
    """A winter of early years, a span over the turn of the eras into one of several: nobody writes such.

    Of a winter among others nothing tells whose it is.
    """
    assert parse_date(text).display() == text
    assert parse_date(parse_date(text).display()) == parse_date(text)


@pytest.mark.parametrize("text", ["65 Ma", "c. 300 ka", "4.5 billion BC", "from 201.3 to 145 Ma"])
def test_deep_time_is_shown_as_its_author_counts_it(text: str) -> None:
    """Nobody means the year 65,500,001 BCE; who writes it in EDTF does."""
    date = parse_date(text)
    assert {date.display(style) for style in ("long", "short", "spine")} == {text}
    assert date.display("edtf") == date.edtf
    assert parse_date(date.edtf).display() != date.edtf
    assert parse_date("Y-17E7").display() == "170,000,001 BCE"


def test_ordinals() -> None:
    """11th, 12th and 13th are no exceptions that are forgotten."""
    shown = [parse_date(f"{century:02d}XX").display().split()[0] for century in (10, 11, 12, 20, 21, 22)]
    assert shown == ["11th", "12th", "13th", "21st", "22nd", "23rd"]


@pytest.mark.parametrize(
    "text",
    [
        "late February 1963", "by late February 1963", "late February 1964", "after winter 1992", "before early 1836",
        "after early 1962", "before winter 1962–63", "before spring 1962", "after c. early 1962",
    ],
)  # fmt: skip
def test_limits_and_parts_read_back(text: str) -> None:
    """As they are written; what is named stays possible as far as its own words reach."""
    assert parse_date(text).display() == text
    assert parse_date(parse_date(text).display()) == parse_date(text)


@pytest.mark.parametrize("text", ["after winter 1915", "before winter 1915", "after summer 1915", "winter 1915"])
def test_the_seasons_of_the_south_are_shown_as_theirs(text: str) -> None:
    """A winter there is of one year, also where it is only named."""
    south = Conventions("south")
    date = parse_date(text, conventions=south)
    assert date.display() == text
    assert parse_date(text, conventions=south) == date


def test_where_a_dash_is_no_span_what_lasted_is_said_in_words() -> None:
    """Under ``spans = "moments"`` what is displayed reads back, too."""
    moments = Conventions(spans="moments")
    for text, shown in (("1836/1850", "from 1836 to 1850"), ("from May 1836 to 1850", "from May 1836 to 1850")):
        date = parse_date(text, conventions=moments)
        assert date.display() == shown
        assert parse_date(shown, conventions=moments) == date
        assert parse_date(text) == date
