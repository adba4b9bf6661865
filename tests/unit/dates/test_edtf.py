"""EDTF, levels 0 to 2: the public lists, and what is made of one date and another."""

import json
import pickle
from pathlib import Path

import pytest

from coupline.dates import TimelineDate, join, one_of, parse_date
from coupline.dates.edtf import read_edtf
from coupline.errors import DateError

LISTS = Path(__file__).parents[4] / "shared" / "edtf"
EXTENSIONS = ("NOT EDTF", "NOT in LoC", "non-standard", "beyond", "spaces", "only when")

# text, canonical, first day, last day
VALID = [
    ("1985-04-12", "1985-04-12", "1985-04-12", "1985-04-12"),
    ("-1985", "-1985", "-1985-01-01", "-1985-12-31"),
    ("Y-17E7", "Y-170000000", "Y-170000000-01-01", "Y-170000000-12-31"),
    ("Y20E2", "2000", "2000-01-01", "2000-12-31"),
    ("Y170000002~", "Y170000002~", "Y170000002-01-01", "Y170000002-12-31"),
    ("1950S2", "1950S2", "1900-01-01", "1999-12-31"),
    ("Y3388E2S3", "Y338800S3", "Y338000-01-01", "Y338999-12-31"),
    ("-1859S5", "-1859", "-1859-01-01", "-1859-12-31"),
    pytest.param("1950S" + "1" * 5000, "1950", "1950-01-01", "1950-12-31", id="1950S1…"),
    ("-1859S2", "-1859S2", "-1899-01-01", "-1800-12-31"),
    ("2001-34", "2001-34", "2001-04-01", "2001-06-30"),
    ("-2001-21", "-2001-21", "-2001-03-01", "-2001-05-31"),
    ("20XX-41", "20XX-41", "2000-07-01", "2099-12-31"),
    ("156X-12-25", "156X-12-25", "1560-12-25", "1569-12-25"),
    ("15XX-02-29", "15XX-02-29", "1504-02-29", "1596-02-29"),
    ("1X32-X1-X2", "1X32-X1-X2", "1032-01-02", "1932-11-22"),
    ("-1X32", "-1X32", "-1932-01-01", "-1032-12-31"),
    ("-XXXX", "-XXXX", "-9999-01-01", "-0001-12-31"),
    ("XXXX-12-XX", "XXXX-12-XX", "0000-12-01", "9999-12-31"),
    ("?2004-06-~11", "2004?-06-~11", "2004-06-11", "2004-06-11"),
    ("2004-06~-11", "2004-06~-11", "2004-06-11", "2004-06-11"),
    ("?2004-06-11~", "2004%-~06-~11", "2004-06-11", "2004-06-11"),
    ("~2004-~06-~11", "2004-06-11~", "2004-06-11", "2004-06-11"),
    ("%2001", "2001%", "2001-01-01", "2001-12-31"),
    ("[1667,1668,1670..1672]", "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    ("[1760-01,1760-12..]", "[1760-01,1760-12..]", "1760-01-01", None),
    ("[1760-12,..1760-01]", "[1760-12,..1760-01]", None, "1760-12-31"),
    ("[1960]", "1960", "1960-01-01", "1960-12-31"),
    ("[1960..1960]", "1960", "1960-01-01", "1960-12-31"),
    ("{..1984}", "{..1984}", None, "1984-12-31"),
    ("{1960,1961-12}", "{1960,1961-12}", "1960-01-01", "1961-12-31"),
    ("1985/", "1985/", "1985-01-01", None),
    ("../..", "../..", None, None),
    ("[..1958]/1965", "[..1958]/1965", None, "1965-12-31"),
    ("2016-05-02T24:00:00", "2016-05-03T00:00:00", "2016-05-03", "2016-05-03"),
    ("2016-05-02T16:54:59.0420-0430", "2016-05-02T16:54:59.0420-04:30", "2016-05-02", "2016-05-02"),
    ("2016-05-02T16:54+00", "2016-05-02T16:54Z", "2016-05-02", "2016-05-02"),
    ("-0043-03-15T10:00:00", "-0043-03-15T10:00:00", "-0043-03-15", "-0043-03-15"),
]

ACCEPTED = {
    "2005-07-25T10:10:10Z/2006-01-01T10:10:10Z": "times of day in an interval: an incident lasts from one to another",
    "2005-07-25T10:10:10Z/2006-01": "as above",
    "2005-07-25/2006-01-01T10:10:10Z": "as above",
    "0000-01-03/0000-01": "it ends in the month that it starts in: no rule of the specification forbids it",
    "0000-02/0000": "as above, in the year",
    "2004-06-11%/2004-%06": "as above",
    "2004-06-11%/2004-06~": "as above",
    "Y-61000/-2000": "the year -61000 is before -2000",
    " 1863-03-29": "blanks around a text make no difference",
    "1863-03-29 ": "as above",
    "2012-21/2012-22": "seasons in an interval: also in the list of valid strings",
}


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest"), VALID)
def test_edtf_is_read_whole(text: str, edtf: str, earliest: str | None, latest: str | None) -> None:
    """All three levels are read, with their bounds, and written in one way."""
    date = parse_date(text)
    assert (date.edtf, date.earliest, date.latest) == (edtf, earliest, latest)


@pytest.mark.skipif(not LISTS.exists(), reason="the conformance lists are not here")
def test_conformance_valid() -> None:
    """Every string of the public list that is not one library's extension is read, with the bounds given there."""
    count = 0
    for line in (LISTS / "valid.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        text, _, _, lower, upper, _, note = line.split("\t")
        if any(mark in note for mark in EXTENSIONS):
            continue
        date, count = parse_date(text), count + 1
        for bound, found in ((lower, date.earliest), (upper, date.latest)):
            if bound and not note.startswith("convention"):
                assert (found or "").replace("Y", "") == ("" if bound in ("inf", "-inf", "unknown") else bound), text
    assert count > 300


@pytest.mark.skipif(not LISTS.exists(), reason="the conformance lists are not here")
def test_conformance_invalid() -> None:
    """Every string of the public list of faults is refused, but for those listed here with the reason."""
    accepted = set()
    for line in (LISTS / "invalid.txt").read_text(encoding="utf-8").splitlines()[1:]:
        text = json.loads(line.split("\t")[0])
        try:
            accepted.add(parse_date(text).text)
        except DateError:
            continue
    assert accepted == set(ACCEPTED)


def test_four_bounds() -> None:
    """A span starts in its first date and ends in its second; neither says more than the other allows."""

    def bounds(text: str) -> tuple[str | None, ...]:
        date = parse_date(text)
        return date.earliest, date.start_latest, date.end_earliest, date.latest

    assert bounds("1961/1965") == ("1961-01-01", "1961-12-31", "1965-01-01", "1965-12-31")
    assert bounds("1963") == ("1963-01-01", "1963-12-31", "1963-01-01", "1963-12-31")
    assert bounds("1963-12-05/1963") == ("1963-12-05", "1963-12-05", "1963-12-05", "1963-12-31")
    assert bounds("1963/1963-05") == ("1963-01-01", "1963-05-31", "1963-05-01", "1963-05-31")
    assert bounds("{1667,1668,1670..1672}") == ("1667-01-01", "1667-12-31", "1672-01-01", "1672-12-31")
    assert bounds("../1965") == (None, None, "1965-01-01", "1965-12-31")


def test_a_time_is_ordered_by_utc_and_shown_on_its_own_day() -> None:
    """An offset moves an instant along the line, and not to another day of the author's."""
    date = parse_date("2026-01-01T00:30:00+02:00")
    assert date.earliest == date.latest == "2026-01-01"
    assert date.bounds == parse_date("2025-12-31T22:30:00Z").bounds
    assert date.year == 2026


def test_join() -> None:
    """A date and an end are one span, written as the author wrote them."""
    span = join(parse_date("1961"), parse_date("1965"))
    assert (span.edtf, span.text, span.kind) == ("1961/1965", "1961/1965", "span")
    span = join(parse_date("early 1962"), parse_date("1963"))
    assert (span.edtf, span.text) == ("1962-37/1963", "from early 1962 to 1963")
    assert parse_date(span.text) == span
    with pytest.raises(DateError, match="ends before it starts"):
        join(parse_date("1965"), parse_date("1961"))
    with pytest.raises(DateError, match='date "1961/1962" is an interval already'):
        join(parse_date("1961/1962"), parse_date("1965"))


def _one_of(*texts: str) -> str:
    return one_of([parse_date(text) for text in texts]).edtf


def test_one_of() -> None:
    """Dates that sources disagree about are one moment, whatever their order; equal ones count once."""
    assert _one_of("1964-11-04", "3 November 1964") == "[1964-11-03,1964-11-04]"
    assert _one_of("1964-11-04", "4 November 1964") == "1964-11-04"
    assert _one_of("1961/1965", "1970") == "[1961..1965,1970]"
    assert _one_of("since 1990", "before 1959") == "[..1958,1990..]"
    assert _one_of("between 1960 and 1963", "1959") == "[1959,1960..1963]"
    assert _one_of("{1667,1668}", "1669") == "[1667,1668,1669]"
    assert one_of([parse_date("1963"), parse_date("1964")]).text == "1963 or 1964"
    south = one_of([parse_date(text, hemisphere="south") for text in ("winter 1963/1964", "1970") if "/" not in text])
    assert south.edtf == "1970"
    with pytest.raises(DateError, match="names no time at all"):
        _one_of("../..", "1963")


def test_one_of_several_spans_is_a_span() -> None:
    """Sources that disagree about the ends of what lasted leave no doubt that it lasted."""
    assert _one_of("1939/1945", "1939–1945") == "1939/1945"
    assert _one_of("1939/1945", "1938/1945") == "[1938,1939]/1945"
    assert _one_of("1939/1945", "1939/1946") == "1939/[1945,1946]"
    assert _one_of("1939/..", "1938/1945") == "[1938,1939]/.."
    assert _one_of("../1945", "../1946") == "../[1945,1946]"
    assert _one_of("1938/", "1939/") == "[1938,1939]/"
    assert _one_of("/1945", "/1946") == "/[1945,1946]"
    assert _one_of("1938/", "1938/..") == "1938/.."
    assert _one_of("1938/", "1938/1945") == "1938/"
    assert _one_of("{1667,1668}", "1669/1670") == "[1667,1669]/[1668,1670]"
    assert _one_of("{..1984}", "/1984") == "../1984"
    war = one_of([parse_date("1939/1945"), parse_date("1938/1945")])
    assert (war.kind, war.certain(*parse_date("1942").hull)) == ("span", True)
    assert war.display() == "from 1938 or 1939 to 1945"
    assert parse_date(war.edtf) == parse_date(war.display()) == war


def test_one_of_keeps_the_hemisphere() -> None:
    """Where what is around a season hides whose it is, its span still knows."""
    span = parse_date("[1000,1000-22]/1000", hemisphere="south")
    assert span.bounds == parse_date("[1000,1000-22]/1000").bounds
    found = one_of([span, parse_date("1000/..")])
    assert found == parse_date("[1000,1000-22]/..", hemisphere="south") != parse_date("[1000,1000-22]/..")
    assert pickle.loads(pickle.dumps(span)).parts == span.parts  # noqa: S301 - our own
    found = one_of([parse_date("[1963-24..1963-21]", hemisphere="south"), parse_date("1970")])
    assert found.earliest == "1963-06-01"


def test_spans_and_moments() -> None:
    """What the author says of its kind makes a moment a span within it, and a span a moment within it."""
    year = parse_date("1963").as_span()
    assert (year.edtf, year.kind, year.display(), year.text) == ("1963/1963", "span", "during 1963", "1963")
    assert year.bounds == parse_date("1963").bounds
    assert year.as_span() is year
    assert year.as_moment() == parse_date("1963")
    assert parse_date("1961/1965").as_moment() == parse_date("between 1961 and 1965")
    assert parse_date("before 1959").as_span().display() == "a span before 1959"
    assert parse_date("[..1958]/[1960,1962]").as_moment().edtf == "[..1962]"
    moment = parse_date("1963")
    assert moment.as_moment() is moment
    southern = parse_date("1963-24/1963-21", hemisphere="south")
    assert southern.as_moment().bounds[0] == southern.bounds[0]


def test_parts() -> None:
    """The ends of a span are dates of their own, in the hemisphere that they were read in."""

    def parts(date: TimelineDate) -> list[str | None]:
        return [part.edtf if part else None for part in date.parts]

    assert parts(parse_date("1961/1965-05~")) == ["1961", "1965-05~"]
    assert parts(parse_date("since 1990")) == ["1990", None]
    assert parts(parse_date("{1667,1668}")) == ["1667", "1668"]
    assert parts(parse_date("1963")) == ["1963", "1963"]
    start, _ = parse_date("1963-24/1964", hemisphere="south").parts
    assert start is not None
    assert start.earliest == "1963-06-01"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[1905-06]", ' could be 1905–1906 or June 1905; write "1905/1906" or "1905-06"'),
        ("[1921-33]", ' could be 1921–1933 or Q1 1921; write "1921/1933" or "1921-33"'),
        ("[1905-10?]", ' could be 1905?–1910? or October 1905?; write "1905?/1910?" or "1905-10?"'),
        (
            "?-1961",
            (
                " could be the year -1961, doubted, or a time until 1961 whose start is not known; "
                'write "-1961?" or "/1961"'
            ),
        ),
        (
            "?-196X~",
            (
                " could be the year -196X~, doubted, or a time until 196X~ whose start is not known; "
                'write "-196X%" or "/196X~"'
            ),
        ),
    ],
)
def test_what_people_mean_otherwise_is_refused_though_it_is_edtf(text: str, reason: str) -> None:
    """A cataloguer's brackets around years are no set of one, and a dash behind a question mark is no minus."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text", ["?-2004-06", "{1921-24}", "[1921-24,1930]", "[1921-24..1930]", "[1921-11]", "1921-24?"]
)
def test_what_only_looks_like_it_stays_edtf(text: str) -> None:
    """The words of the conformance list, and sets of more than one, are what EDTF says."""
    assert parse_date(text).text == text


@pytest.mark.parametrize(
    ("text", "edtf", "last"),
    [
        ("2024-03-12T22:00/2024-03-12T24:00", None, "2024-03-12"),
        ("2024-03-12T22:00:00/2024-03-12T24:00:00", None, "2024-03-12"),
        ("2024-03-12T22:00-05:00/2024-03-12T24:00-05:00", None, "2024-03-12"),
        ("[2024-03-12T22:00..2024-03-12T24:00]", None, "2024-03-12"),
        ("[..2024-03-12T24:00]", None, "2024-03-12"),
        ("2024-03-11/[2024-03-12T23:00,2024-03-12T24:00]", None, "2024-03-12"),
        ("[2024-03-12T24:00,2024-03-12T23:00]", "[2024-03-13T00:00,2024-03-12T23:00]", "2024-03-13"),
        ("2024-03-12T24:00/2024-03-13T01:00", "2024-03-13T00:00/2024-03-13T01:00", "2024-03-13"),
        ("2024-03-12T10:23:00/2024-03-12T10:24:00", None, "2024-03-12"),
        ("12 March 2024, 22:00 – 12 March 2024, 24:00", "2024-03-12T22:00/2024-03-12T24:00", "2024-03-12"),
    ],
)
def test_an_end_at_24_00_ends_with_its_day(text: str, edtf: str | None, last: str) -> None:
    """What lasts till midnight is no event of the next day; as a moment that midnight is the next day's."""
    date = parse_date(text)
    assert (date.edtf, date.latest) == (edtf or text, last)
    assert parse_date(date.edtf) == parse_date(date.display()) == date


def test_an_end_at_24_00_of_its_own() -> None:
    """An ``end`` beside a ``date`` is an end too."""
    span = join(parse_date("2024-03-12T22:00"), parse_date("2024-03-12T24:00"))
    assert (span.edtf, span.text, span.latest) == (*["2024-03-12T22:00/2024-03-12T24:00"] * 2, "2024-03-12")
    span = join(parse_date("2024-03-12T22:00"), parse_date("12 March 2024, 24:00"))
    assert span.text == "from 2024-03-12T22:00 to 12 March 2024, 24:00"
    assert not span.possible(*parse_date("2024-03-13").hull)
    span = join(parse_date("2024-03-12T22:00"), parse_date("[..2024-03-12T24:00]"))
    assert (span.edtf, span.latest) == ("2024-03-12T22:00/[..2024-03-12T24:00]", "2024-03-12")
    with pytest.raises(DateError):
        parse_date("[1960..[1961]]")


def test_a_soft_set_ends_an_interval() -> None:
    """What softens a member of the set at the end is of that member, and no day until which it is under way."""
    span, plain = read_edtf("[..1958b1959]/[..1958b1959]"), parse_date("[..1958]/[..1958]")
    assert span is not None
    assert (span.edtf, span.bounds, span.marked) == (plain.edtf, plain.bounds, "[..1958b1959]/[..1958b1959]")
