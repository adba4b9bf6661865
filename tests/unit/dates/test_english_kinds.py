"""Kinds of English dates that were misread or refused once: each by texts of its own, and what must be refused."""

import re

import pytest

from coupline.dates import parse_date
from coupline.dates.conventions import Conventions
from coupline.dates.edtf import read_edtf
from coupline.errors import DateError

# text, marked EDTF; the kinds are those of the headings
READ = {
    "cleaning": [
        ("  1831 ", "1831"),
        (" 1961/1965\u200b", "1961/1965"),
        ("1963-05 ", "1963-05"),
        (" 1963-05.", "1963-05"),
        ("1961\u2009–\u20091965.", "1961/1965"),
        ("5\u202fMay\u00a01963.", "1963-05-05"),
        ("\ufeff44 B.C.", "-0043"),
        ("19\u00adth century.", "18XX"),
        ("[ca. 1865]", "1865~"),
        ("(Before 1914).", "[..1913b1914]"),
        ("[1850s-circa 1900]", "185X/1900~"),
        ("1425 (or 1426)", "[1425,1426]"),
        ("[1943]-[1950]", "1943/1950"),
        ("1850 [?]", "1850?"),
        ("16th cent. [?].", "15XX?"),
        ("[19--]", "19XX"),
        ("19--", "19XX"),
        ("[18--?]", "18XX?"),
        ("[196-]", "196X"),
        ("[ca. 196-?]", "196X%"),
        ("[between 196- and 197-]", "[196X..197X]"),
        ("[1945-1947]", "1945/1947"),
        ("1943-1950, undated", "1943/1950"),
        ("1923 and undated", "1923"),
        ("1881; 1883, n.d.", "{1881,1883}"),
        ("19ᵗʰ century", "18XX"),
    ],
    "eras": [
        ("0490-09-12 BC", "-0489-09-12"),
        ("0490-09-12T10:00 BC", "-0489-09-12T10:00"),
        ("0490-09-12 10:00 BCE", "-0489-09-12T10:00"),
        ("AD 0079-10-24", "0079-10-24"),
        ("BC 500–401", "-0499/-0400"),
        ("BC 1200 – 1150", "-1199/-1149"),
        ("1200 – BC 1150", "-1199/-1149"),
        ("AD 98–117", "0098/0117"),
        ("AD98–117", "0098/0117"),
        ("98 AD–117", "0098/0117"),
        ("1st century AD – 2nd century", "[0001..0099]/01XX"),
        ("63 BC – AD 14", "-0062/0014"),
        ("44BC", "-0043"),
        ("44b.c.e.", "-0043"),
        ("106–43 BC", "-0105/-0042"),
        ("2000–100 BC", "-1999/-0099"),
        ("264 BC – 41 BC", "-0263/-0040"),
        ("500, 450 and 401 BC", "{-0499,-0449,-0400}"),
        ("1087-99 A.D.", "1087/1099"),
        ("AD 1205–10", "1205/1210"),
        ("1044 March 15 BC", "-1043-03-15"),
        ("winter 415–414 BC", "-0414-24"),
        ("winter 415/14 BC", "-0414-24"),
        ("196? BC", "-0195?"),
        ("AD 196X", "196X"),
    ],
    "eras that both ends share": [
        ("AD 50–75", "0050/0075"),
        ("A.D. 1–50", "0001/0050"),
        ("c. AD 14–37", "0014~/0037~"),
        ("AD 50 or 75", "[0050,0075]"),
        ("BC 75–50", "-0074/-0049"),
        ("January 49–March 44 BC", "-0048-01/-0043-03"),
        ("BC 1200 – before 1150", "-1199/[..-1150b-1149]"),
        ("from 1200 to before 1150 BC", "-1199/[..-1150b-1149]"),
        ("from 1200 to between 1100 and 1050 BC", "-1199/[-1099..-1049]"),
        ("1200–between 1100 and 1050 BC", "-1199/[-1099..-1049]"),
        ("from between 1200 and 1150 to 1100 BC", "[-1199..-1149]/-1099"),
        ("from 1200 or 1150 to 1100 BC", "[-1199,-1149]/-1099"),
        ("63 BC – before AD 14", "-0062/[..0013b0014]"),
    ],
    "a day cut off from its month": [
        ("5-Dec 1963", "1963-12-05"),
        ("5, December, 1963", "1963-12-05"),
        ("Sunday 5, May 1963", "1963-05-05"),
        ("5 – late May 1963", "1963-05-05/[1963-05-21m..1963-05-31m]"),
    ],
    "hedges": [
        ("c. 1925–1940", "1925~/1940~"),
        ("1925–1940?", "1925?/1940?"),
        ("1925–1940 (?)", "1925?/1940?"),
        ("c. 1925–1940?", "1925%/1940%"),
        ("c. 1925 – probably 1940", "1925~/1940?"),
        ("1925? – 1940", "1925?/1940"),
        ("1925–c. 1940", "1925/1940~"),
        ("from c. 1850 to 1860", "1850~/1860"),
        ("between c. 1850 and 1860", "[1850~..1860]"),
        ("probably between 1850 and 1860", "[1850?..1860?]"),
        ("probably since 1990", "1990?/.."),
        ("probably from 1961 to c. 1965", "1961?/1965%"),
        ("c. 1850, 1860 or 1870", "[1850~,1860~,1870~]"),
        ("1850, c. 1860", "{1850,1860~}"),
        ("c. 1850–60, 1870", "{1850~..1860~,1870~}"),
        ("1870, c. 1880–90", "{1870,1880~..1890~}"),
        ("c. 1920-30", "1920~/1930~"),
        ("c. 1905-10", "1905~/1910~"),
        ("1905-10 (?)", "1905?/1910?"),
        ("in 1905-10", "1905/1910"),
        ("AD 1205-10", "1205/1210"),
        ("1905-10 to 1906-12", "1905-10/1906-12"),
        ("?c.1826", "1826%"),
        ("? 1843", "1843?"),
        ("?1793–4", "1793?/1794?"),
        ("?1843 or 1844", "[1843?,1844?]"),
        ("towards 1960", "1960~"),
        ("toward the 1960s", "196X~"),
        ("towards the end of 1963", "1963-39h"),
        ("in c. 1850", "1850~"),
        ("on or about 5 May 1963", "1963-05-05~"),
        ("612 (?) or 627 (?)", "[0612?,0627?]"),
    ],
    "limits": [
        ("after 1850 and before 1860", "[1851a1850..1859b1860]"),
        ("before 1860 but after 1850", "[1851a1850..1859b1860]"),
        ("not before May 1836, and not after 1840", "[1836-05..1840]"),
        ("after 300 BC and before 200 BC", "[-0298a-0299..-0200b-0199]"),
        ("after 1836", "[1837a1836..]"),
        ("after c. 1836", "[1837~a1836..]"),
        ("before the 1960s", "[..1959b196X]"),
        ("after summer 1964", "[1964-09a1964-22..]"),
        ("before May 1963", "[..1963-04b1963-05]"),
        ("after 12,000 BC", "[Y-11998aY-11999..]"),
        ("after 5 May 1963", "[1963-05-06..]"),
        ("before the 19th century", "[..1799]"),
        ("before the end of 1963", "[..1963]"),
        ("by the end of May 1963", "[..1963-05]"),
        ("after the beginning of the 18th century", "[17XX..]"),
        ("before the start of the 1960s", "[..1959]"),
        ("after the close of 1963", "[1964..]"),
        ("before the middle of 1963", "[..1963-04b1963-38h]"),
        ("before early 1962", "[..1961-12b1962-37h]"),
        ("in or after 1755", "[1755..]"),
        ("on or before 5 May 1963", "[..1963-05-05]"),
        ("1916 or later", "[1916..]"),
        ("4th century BC or earlier", "[..-03XX]"),
        ("1783 at the latest", "[..1783]"),
        ("1783 at the earliest", "[1783..]"),
        ("sometime after 1880", "[1881a1880..]"),
        ("some time between 1960 and 1963", "[1960..1963]"),
        ("either 1731 or 1734", "[1731,1734]"),
        ("probably after 1731", "[1732?a1731..]"),
        ("pre-1914", "[..1913b1914]"),
        ("post 1945", "[1946a1945..]"),
        ("1843 – before 1850", "1843/[..1849b1850]"),
        ("between 1850 and 1860 or between 1870 and 1875", "[1850..1860,1870..1875]"),
    ],
    "softened": [
        ("from early 1962 to late 1963", "1962-37h/1963-39h"),
        ("late 18th and early 19th centuries", "[1767c..1799c]/[1800c..1833c]"),
        ("late May/early June 1963", "[1963-05-21m..1963-05-31m,1963-06-01m..1963-06-10m]"),
        ("early or mid 1960s", "[1960d..1963d,1964d..1966d]"),
        ("early-mid 1960s", "[1960d..1963d]/[1964d..1966d]"),
        ("early/mid 2nd millennium", "[1000k..1333k,1334k..1666k]"),
        ("late 12/1200", "[1200-12-21m..1200-12-31m]"),
        ("c. early 1962", "1962-37~h"),
        ("since late 1962", "1962-39h/.."),
        ("winter 1992", "1992-24w"),
        ("1992 winter?", "1992-24?w"),
        ("northern winter 1992", "1992-28w"),
        ("winter 1962–63", "1962-24"),
    ],
    "lists": [
        ("1999-2002, 2004–2005", "{1999..2002,2004..2005}"),
        ("1861–65; 1870–1", "{1861..1865,1870..1871}"),
        ("1943, 1974", "{1943,1974}"),
        ("1943 & 1950", "{1943,1950}"),
        ("3, 4, and 5 November 1964", "{1964-11-03,1964-11-04,1964-11-05}"),
        ("August 6th and 9th, 1945", "{1945-08-06,1945-08-09}"),
        ("May 5, June 7 and 9, 1963", "{1963-05-05,1963-06-07,1963-06-09}"),
        ("1945 July 5, 8 and 10", "{1945-07-05,1945-07-08,1945-07-10}"),
        ("3rd or 5th November 1964", "[1964-11-03,1964-11-05]"),
        ("5 May 1963 or 1964", "[1963-05-05,1964-05-05]"),
        ("spring 1963, 1964 or 1965", "[1963-21,1964-21,1965-21]"),
        ("first or second half of the 18th century", "[1700..1749,1750..1799]"),
        ("1843 or 4", "[1843,1844]"),
        ("1990s, 2000s", "{199X,200X}"),
    ],
    "ranges": [
        ("1843–4", "1843/1844"),
        ("c.1786-9", "1786~/1789~"),
        ("1839 April-May", "1839-04/1839-05"),
        ("1961 July 24-25", "1961-07-24/1961-07-25"),
        ("1961 July 24th–25th", "1961-07-24/1961-07-25"),
        ("1953 September 18-October 19", "1953-09-18/1953-10-19"),
        ("1944 Spring–Summer", "1944-21/1944-22"),
        ("1944 March 5 – 1945", "1944-03-05/1945"),
        ("44 BC March 5–7", "-0043-03-05/-0043-03-07"),
        ("April/May 1946", "[1946-04,1946-05]"),
        ("Q1/Q2 1961", "[1961-33,1961-34]"),
        ("Q1–Q3 1961", "1961-33/1961-35"),
        ("3/4 November 1964", "[1964-11-03,1964-11-04]"),
        ("12th/13th century", "[11XX,12XX]"),
        ("1970-", "1970/.."),
        ("c. May 1970–", "1970-05~/.."),
        ("1990s–2000s", "199X/200X"),
        ("1890s-1900s", "189X/190X"),
        ("17–18th c.", "16XX/17XX"),
        ("16th-17th centuries", "15XX/16XX"),
        ("the twenty-first century", "20XX"),
        ("twenty first century", "20XX"),
        ("the thirtieth century BC", "-29XX"),
        ("first third of 1962", "1962-37"),
        ("last third of 1962", "1962-39"),
        ("second third of the 18th century", "[1734..1766]"),
        ("first third of the 1960s", "[1960..1963]"),
        ("618–906", "0618/0906"),
        ("between 843 and 848", "[0843..0848]"),
        ("c64 AD", "0064~"),
        ("850?", "0850?"),
        ("8/1939–10/1940", "1939-08/1940-10"),
    ],
    "present": [
        ("March 2017- ongoing", "2017-03/..p"),
        ("1963–present day", "1963/..p"),
        ("1963 to date", "1963/..p"),
        ("from 1963 to the present", "1963/..p"),
        ("c. 1963 until now", "1963~/..p"),
        ("1963–current", "1963/..p"),
        ("from 1963 onwards", "1963/.."),
        ("c. 1963 onwards", "1963~/.."),
    ],
    "times": [
        ("3 August 2022, 09:00-10:00", "2022-08-03T09:00/2022-08-03T10:00"),
        ("2022-08-03 09:00–10:00 UTC", "2022-08-03T09:00Z/2022-08-03T10:00Z"),
        ("2022-08-03 09:00Z to 10:00", "2022-08-03T09:00Z/2022-08-03T10:00Z"),
        ("between 09:00 and 10:00 on 3 August 2022", "[2022-08-03T09:00..2022-08-03T10:00]"),
        ("14:30–15:00, 5 May 1963", "1963-05-05T14:30/1963-05-05T15:00"),
        ("2022-08-03 09:00+02:00", "2022-08-03T09:00+02:00"),
        ("2022-08-03 09:00 UTC-05:00", "2022-08-03T09:00-05:00"),
        ("2022-08-03T09:00-10:00", "2022-08-03T09:00-10:00"),
        ("2022-08-03 09:00:10-10:00:20", "2022-08-03T09:00:10/2022-08-03T10:00:20"),
        ("5 May 1963 10:00 to 7 May 1963", "1963-05-05T10:00/1963-05-07"),
    ],
    "what columns of archives have": [
        ("1963-65?", "1963?/1965?"),
        ("?1850-60", "1850?/1860?"),
        ("c.1845–6, c.1855", "{1845~..1846~,1855~}"),
        ("c. 1880-1881 and c. 1910", "{1880~..1881~,1910~}"),
        ("1963-65 (?) and 1970", "{1963?..1965?,1970}"),
        ("c. 1850–60, 1870", "{1850~..1860~,1870~}"),
        ("5, 6 May and 7 June 1963", "{1963-05-05,1963-05-06,1963-06-07}"),
        ("5, 6 May 1963, 7 June 1964", "{1963-05-05,1963-05-06,1964-06-07}"),
        ("late May and early June 1963", "[1963-05-21m..1963-05-31m]/[1963-06-01m..1963-06-10m]"),
        ("1935, July", "1935-07"),
        ("1938 March, 1942 December", "{1938-03,1942-12}"),
        ("undated, 1937-1940", "1937/1940"),
        ("n.d., 1773", "1773"),
        ("1948,", "1948"),
        ("1842]", "1842"),
        ("before 879", "[..0878b0879]"),
        ("Spring 507", "0507-21"),
        ("709–14", "0709/0714"),
        ("1960s–70s", "196X/197X"),
        ("AD 1960s-70s", "196X/197X"),
        ("early 1960s or mid-70s", "[1960d..1963d,1974d..1976d]"),
        ("1950s–60s and 1980s", "{195X..196X,198X}"),
        ("350s–60s BC", "[-0358..-0349]/[-0068..-0059]"),
        ("186 BC-", "-0185/.."),
        ("16 or 17th century", "[15XX,16XX]"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [row for kind in READ.values() for row in kind])
def test_every_kind_is_read(text: str, edtf: str) -> None:
    """A text of each kind is what it says, with the marks of what softens it."""
    assert parse_date(text).marked == edtf


CONVENTIONS = [
    ("5/12/1963", {"date_order": "day-first"}, "1963-12-05"),
    ("5/12/1963", {"date_order": "month-first"}, "1963-05-12"),
    ("5.12.1963–7.12.1963", {"date_order": "day-first"}, "1963-12-05/1963-12-07"),
    ("c. 5-12-1963", {"date_order": "day-first"}, "1963-12-05~"),
    ("5/12/1963, 14:30", {"date_order": "day-first"}, "1963-12-05T14:30"),
    ("5/12/64", {"date_order": "day-first", "two_digit_years": 1900}, "1964-12-05"),
    ("5 May 64", {"two_digit_years": 1900}, "1964-05-05"),
    ("May 5, 64", {"two_digit_years": 1900}, "1964-05-05"),
    ("May 64", {"two_digit_years": 1900}, "1964-05"),
    ("early 62", {"two_digit_years": 1900}, "1962-37h"),
    ("'61–'65", {"two_digit_years": 1900}, "1961/1965"),
    ("May 5–7, 1963", {"two_digit_years": 1900}, "1963-05-05/1963-05-07"),
    ("206 BCE–220 CE", {"spans": "moments"}, "[-0205..0220]"),
    ("c. 1925 to 1940", {"spans": "moments"}, "[1925~..1940~]"),
    ("1925–1940", {"spans": "moments"}, "[1925..1940]"),
    ("from 1925 to 1940", {"spans": "moments"}, "1925/1940"),
    ("1925–present", {"spans": "moments"}, "1925/..p"),
    ("1990–present", {"as_of": "2026-12-01"}, "1990/..p2026-12-01"),
    ("summer 1992", {"hemisphere": "south"}, "1992-22w"),
    ("winter 1992", {"hemisphere": "south"}, "1992-24"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "conventions", "edtf"), CONVENTIONS)
def test_a_file_says_how_its_dates_are_meant(text: str, conventions: dict[str, object], edtf: str) -> None:
    """What would be refused, or read otherwise, is read as the file has it."""
    assert parse_date(text, conventions=Conventions(**conventions)).marked == edtf  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("c. 850", "short-year"),
        ("June, 192", "short-year"),
        ("618-906", "short-year"),
        ("Sunday, 2 September 1666", "julian-weekday"),
        ("Saturday, 14 October 1066", "julian-weekday"),
        ("AD 850", ""),
        ("0850", ""),
    ],
)
def test_how_it_was_read_is_told(text: str, remark: str) -> None:
    """A year of three digits, and a weekday of the Julian calendar, are read with a remark."""
    assert parse_date(text).remarks == ((remark,) if remark else ())


ONCE = " says its era once, where it may be that of one date alone; write"
MONTH = " could be a month, or years; write"
DUAL = ': "1546–1547" may be a dual year or two years; write "28 January 1546/47" or "from 28 January 1546 to 1547"'
ENDS = " could end in the 320s or in the 20s BC; write"
OFFSET = " has an offset or the end of a span; write"
DAY = " has a number that may be a day or a year; write"
LACKS = " lacks a digit of its year, or has no end; write"
REFUSED = [
    ("March 15 – May 14 BC", f'{DAY} "March 15 BC – May 14 BC" or "15 March 14 BC – May 14 BC"'),
    ("January 14 or March 15 AD", f'{DAY} "January 14 AD or March 15 AD" or "14 January 15 AD or March 15 AD"'),
    (
        "June 7–September 107 CE",
        f'{DAY} "June 7 AD – September 107 AD" or "7 June 107 AD – September 107 AD"',
    ),
    ("1200 BC – before 1150", f'{ONCE} "1200 BC – before 1150 BC" or "1200 BC – before 1150 AD"'),
    ("from 1200 BC to after 1150", f'{ONCE} "from 1200 BC to after 1150 BC" or "from 1200 BC to after 1150 AD"'),
    ("c. 186-", f'{LACKS} "c. 186X" or "since c. 186 AD"'),
    ("?196–", f'{LACKS} "probably 196X" or "since probably 196 AD"'),
    ("5 May 196-", f'{LACKS} "196X-05-05" or "since 5 May 196 AD"'),
    ("ca. 196-?", f'{LACKS} "c. 196X" or "since c. 196 AD"'),
    (
        "330s–20s BC",
        f'{ENDS} "330s BC – 320s BC" or "330s BC – 20s BC"',
    ),
    (
        "early 330s or late 20s BC",
        f'{ENDS} "early 330s BC or late 320s BC" or "early 330s BC or late 20s BC"',
    ),
    (
        "2024-03-12 04:02:40-05:00",
        f'{OFFSET} "2024-03-12T04:02:40-05:00" or "2024-03-12T04:02:40/2024-03-12T05:00"',
    ),
    (
        "5 May 1963 at 4:02:40.5 -05:00",
        f'{OFFSET} "1963-05-05T04:02:40.5-05:00" or "1963-05-05T04:02:40.5/1963-05-05T05:00"',
    ),
    ("14:02:40-05:00 5 May 1963", ': an offset stands behind a T; write "1963-05-05T14:02:40-05:00"'),
    (
        "from 1264 to before 41 BC",
        (
            ' could end in 1241 or in 41 BC; write "from 1264 BC to before 1241 BC" or "from 1264 BC to before 41 BC"'
        ),
    ),
    ("1963 May and 1965", ' says "May" of one year or of all; write "1963 May and May 1965", or each date by itself'),
    ("44² BC", ': "²" is no digit of a date; leave out the mark of a footnote'),
    ("27 BC–14", f'{ONCE} "27 BC – 14 BC" or "27 BC – 14 AD"'),
    ("27 BC–98", f'{ONCE} "27 BC – 98 AD"'),
    ("April 217 BC – August 216", f'{ONCE} "April 217 BC – August 216 BC" or "April 217 BC – August 216 AD"'),
    ("c. 1200 BC to 1150?", f'{ONCE} "c. 1200 BC? to c. 1150 BC?" or "c. 1200 BC? to c. 1150 AD?"'),
    ("between 1200 BC and 1150", f'{ONCE} "between 1200 BC and 1150 BC" or "between 1200 BC and 1150 AD"'),
    ("44 BC or 43", f'{ONCE} "44 BC or 43 BC" or "44 BC or 43 AD"'),
    ("27 – AD 14", f'{ONCE} "27 BC – 14 AD"'),
    ("27 – AD 98", f'{ONCE} "27 BC – 98 AD" or "27 AD – 98 AD"'),
    (
        "after 1200 BC and before 1100",
        f'{ONCE} "after 1200 BC and before 1100 BC" or "after 1200 BC and before 1100 AD"',
    ),
    ("264–41 BC", ' could end in 241 or in 41 BC; write "264 BC – 241 BC" or "264 BC – 41 BC"'),
    (
        "12,058–50 BC",
        ' could end in 12050 or in 50 BC; write "12,058 BC – 12050 BC" or "12,058 BC – 50 BC"',
    ),
    ("264 or 41 BC", ' could end in 241 or in 41 BC; write "264 BC or 241 BC" or "264 BC or 41 BC"'),
    ("from 384 to 22 BC", ' could end in 322 or in 22 BC; write "from 384 BC to 322 BC" or "from 384 BC to 22 BC"'),
    ("196X BC", ' has an era beside what EDTF writes without one; write "196X", or the years themselves'),
    ("1905-10 BC", f'{MONTH} "October 1905 BC" or "1905 BC – 10 BC"'),
    ("1186-85 BC", f'{MONTH} "1186 BC – 1185 BC" or "1186 BC – 85 BC"'),
    ("1550-21 BC", f'{MONTH} "spring 1550 BC" or "1550 BC – 1521 BC" or "1550 BC – 21 BC"'),
    ("before 1920-30", f'{MONTH} "1920–1930"'),
    ("since 1905-10", f'{MONTH} "October 1905" or "1905–1910"'),
    ("1905-10 and 1912", f'{MONTH} "October 1905" or "1905–1910"'),
    ("(1905-10)", f'{MONTH} "October 1905" or "1905–1910"'),
    ("C4 AD", ' has C4, a century or about a year; write "4th century", "4th century BC" or "c. AD 4"'),
    ("5 May 196?", ' lacks a digit of its year; write "196X-05-05", or "5 May AD 196?"'),
    (
        "28 Jan 1546–1547",
        DUAL,
    ),
    ("spring 1962–63", ' could be one time or two; write "spring 1962 – spring 1963", or "from spring 1962 to 1963"'),
    ("before 1843–4", ' limits one date or two; write "from before 1843 to 1844", or "before 1844"'),
    ("May 1963, 1964", ' says "May" of one year or of all; write "May 1963, May 1964", or each date by itself'),
    ("late 1962 or 1963", ' says "late" of one year or of all; write "late 1962 or late 1963", or each date by itself'),
    ("December or January 1963", ": December and January are not of one year in this order; write the year of each"),
    ("2024-03-12 13:02 -0500", ': an offset stands behind a T, as in "2024-03-12T13:02:40-05:00"'),
    ("1850–c. 1840", " ends before it starts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_doubt_is_refused_with_its_readings(text: str, reason: str) -> None:
    """What may be meant in two ways is refused; what the refusal suggests is read."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == reason
    for suggestion in re.findall('"([^"]*)"', reason.partition("write ")[2]):
        parse_date(suggestion)


@pytest.mark.parametrize(
    "text",
    [
        *("May 12-14", "May 12–June 14", "May 12 or 14", "May 30", "Feb 29", "June 31", "May 12, 14", "late May 12"),
        *("'64 BC", "5 May '64 BC", "05/12/63 BC", "'64 AD"),
    ],
)
def test_a_day_is_no_year_of_two_digits(text: str) -> None:
    """A number that may be a day is no year of the century that a file names, and no such year has an era."""
    with pytest.raises(DateError):
        parse_date(text, conventions=Conventions(date_order="day-first", two_digit_years=1900))


def test_a_month_that_is_none_is_refused_under_an_order() -> None:
    """A date that the order of its file can't have is refused with the one that it can be."""
    with pytest.raises(DateError) as caught:
        parse_date("25/12/1963", conventions=Conventions(date_order="month-first"))
    assert caught.value.reason == ': there is no month 25, and dates are month-first; write "1963-12-25"'


@pytest.mark.parametrize(
    "text",
    [
        *("May 1963 (2)", "2004-(06-11)?", "[between 1986 and 1988]-05-29", "[1985", "1850-(1860", "5 (18) May 1917"),
        *(" -1956.", " -0043", "1905-10 "),
        *("15th century, 1420–1430", "-0044 BC", "c. 196? and nobody knows", "C4 of the codex"),
        *("spring 1962–63, 1970", "1850 or late or 15th century", "from 1843 to 1850 and 1860"),
        *("12th/18th century", "3/10 November 1964", "1962/1963 spring", "1556/7", "31/30 BC", "c. 1850/60"),
        *("before 1850 or after 1860", "1843 and after 1850", "before 1850 and before 1860", "1843–4 or 1850"),
        *("between 1850 and 1860 or 1870", "either 1731", "either 1731 and 1734", "1843 but 1850"),
        *("1850 or 1860 and 1870", "Oct. 22, probably 1983", "May – 1963", "1943, 4", "1963-5", "850–7", "850 or 900"),
        *("850", "April/May–June 1946", "1963 May 5 – 3 June", "5/13/1963 – 1964"),
        *("1990–present, 2000", "1961 to", "13/1939", "196-", "183-?", "1963–, 1965", "18XX and 1850 and 1960s"),
        *("early 1960s, 1970 and 1980", "late 1960s – 1970, 1980", "5 May 1963 – 15:00", "c. 5 May 1963 10:00"),
        *("early and late 1960s", "1st century and 5th century", "1950s, mid-1960s", "late 1960s, 1968", "200-2001"),
        *("12-1/1992", "11, 12/1992", "1950, October 10, 1955", "1963 May and June, 1964", "912-1913", "by late 1800s"),
        *("1984, c1983.", "[1983]-c1996.", "D 1928", "197 May 5-1972 September 15", "mid-1970s, 1992"),
        *("February 30 – May 14 BC", "12-late 1/1992", "28/October 1963"),
        *("5–Dec 1963", "3-5, May 1963", "15-March 44 BC", "late, May 1963", "5, 6-May 1963"),
        *("from 29 to May 29 BC", "28–December 29 AD", "from 1200 or 1150 BC to 1100", "04:02:40-05:00"),
        *("from between 1200 and 1150 BC to 1100", "from 1200 BC to between 1100 and 1050", "AD 50 - after 60"),
        *("between 1200 and 1150 or between 1100 and 1050 BC", "from 1200 BC to 1100 or AD 50"),
        *("5 and 7 May 1963, 14:30", "14:30 5–7 May 1963", "5 May 1963 or 1964, 14:30", "1839 or 1840 April"),
        *("1839, 1840 April", "1900? or 64 or mid 12th century B.C.", "18 or 17th century", "May 1963 5"),
        *("early 16th and 17th centuries", "early 16th or 17th century", "late 1960s and 1970s", "1890s–00s"),
        *("1800s–1900s", "'64", "Dec 1962/Jan 1963", "1963 AD BC", "a month in May AD", "winter/spring 1963"),
    ],
)  # fmt: skip
def test_what_may_mean_two_things_is_refused(text: str) -> None:
    """Nothing is guessed where a text leaves it open."""
    with pytest.raises(DateError):
        parse_date(text)


def test_a_mark_belongs_to_a_date() -> None:
    """Marked EDTF that marks no date has not the shape of one."""
    assert read_edtf("196h") is None
    assert read_edtf("a1836") is None
