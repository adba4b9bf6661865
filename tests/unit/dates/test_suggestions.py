"""Refusals: what is wrong, and what to write instead."""

import re

import pytest

from coupline.dates import date_from_toml, parse_date
from coupline.dates.suggestions import refuse
from coupline.errors import DateError

NOTHING = " names no time; leave the date out where nothing is known"

REFUSED = [
    ("1963-13", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("1963-13-05", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("1963-02-31", ": February 1963 has 28 days"),
    (
        "29 February 1700",
        ': February 1700 has 28 days, and 29 in the Julian calendar; write its day in ours, "1700-03-11"',
    ),
    (
        "1900-02-29",
        ': February 1900 has 28 days, and 29 in the Julian calendar; write its day in ours, "1900-03-13"',
    ),
    ("29 February 1901", ": February 1901 has 28 days"),
    ("30 February 1700", ": February 1700 has 28 days"),
    ("31 February 1963", ": February 1963 has 28 days"),
    ("30 February 45 BCE", ": February 45 BCE has 29 days"),
    ("1963-12-32", ": day 32 does not exist (01–31)"),
    ("1963-12-00", ': 00 is no month and no day; write "1963-12"'),
    ("1963-37-05", ": 37 is a season or a part of a year, and has no days"),
    ("15XX-02-3X", ": none of these months has a day 3X"),
    ("-0000", ': there is no year -0000; 1 BCE is written "0000"'),
    ("-0000-01-01T10:00", ': there is no year -0000; 1 BCE is written "0000"'),
    ("Y1963", ': Y is for years of more than four digits; write "1963"'),
    ("Y1E99", ": a year has at most 18 digits"),
    ("Y1E999", ": a year has at most 18 digits"),
    ("1963-12-05T25:00", ": hour 25 does not exist (00–23)"),
    ("1963-12-05T10:61", ": minute 61 does not exist (00–59)"),
    ("1963-12-05T10:00:60", ": second 60 does not exist (00–59)"),
    ("1963-12-05T24:00:01", ": 24:00:00 is the last time of a day; write the next day's"),
    ("1963-12-05T10:00+15:00", ": the offset +15:00 does not exist (-12:00 to +14:00)"),
    ("1963-12-05T10:00-00:00", ": the offset -00:00 does not exist (-12:00 to +14:00)"),
    ("1963-12-05T10:00+02:61", ": the offset +02:61 does not exist (-12:00 to +14:00)"),
    ("1963-12-XXT10:00", ": a time needs a day that is known in full"),
    ("1963-02-30T10:00", ": February 1963 has 28 days"),
    ("1965/1961", " ends before it starts"),
    ("1965–1961", " ends before it starts"),
    ("between 1965 and 1961", " ends before it starts"),
    ("[1667, 1668]", ': a set has no spaces; write "[1667,1668]"'),
    ("Friday, 5 December 1963", ": 5 December 1963 was a Thursday"),
    ("5/12/1963", ' could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'),
    ("5.12.1963", ' could be 5 December or 12 May; write "1963-12-05" or "5 December 1963"'),
    ("5/5/1963", ': write "1963-05-05" or "5 May 1963"'),
    ("12/25/1963", ': write "1963-12-25" or "25 December 1963"'),
    (
        "11/4/64",
        ' could be 11 April or 4 November, in any century; write the year in full: "1964-04-11" or "11 April 1964"',
    ),
    ("25/12/64", ' could be in any century; write the year in full: "1964-12-25" or "25 December 1964"'),
    ("1963/12/05", ': write "1963-12-05"'),
    ("1963-12-5", ': write "1963-12-05"'),
    ("1963/13/5", ' is not read as a date; write it as in "1963-12-05"'),
    ("25/25/1963", ' is not read as a date; write it as in "1963-12-05"'),
    ("5/1963/12", ' is not read as a date; write it as in "1963-12-05"'),
    ("1963–12", ': a month is written "1963-12"'),
    ("1963–32", ' is not read as a date; write it as in "1963"'),
    ("1962/63", ' could be a year from 1962 to 1963 or an interval; write "1962/1963"'),
    ("1800s", ' could be 1800–1809 or 1800–1899; write "180X" or "19th century"'),
    ("early 1900s", ' could be 1900–1909 or 1900–1999; write "190X" or "early 20th century"'),
    ("1855s", ': a decade ends in 0; write "1850s"'),
    ("60s", ' could be of any century; write "1960s"'),
    ("65s", ' is not read as a date; write it as in "early 1960s"'),
    ("860s", ' is not read as a date; write it as in "early 1960s"'),
    ("850", ' has not the four digits of a year; write "0850" or "AD 850"'),
    ("5", ' has not the four digits of a year; write "0005" or "AD 5"'),
    ("12345", ': a year of more than four digits is written "Y12345", or "12,345 CE"'),
    ("10:00", ' is a time without a day; write "1963-12-05T10:00"'),
    ("May", ' names no year; write "May 1963"'),
    ("5 may", ' names no year; write "5 May 1963"'),
    ("spring", ' names no year; write "spring 1963"'),
    ("sun", ' names no year; write "5 December 1963"'),
    ("May 64", ' could be 1964 or the year 64; write "May 1964" or "May AD 64"'),
    ("5 May 64", ' could be 1964 or the year 64; write "5 May 1964" or "5 May AD 64"'),
    ("summer '64", ' could be 1964 or the year 64; write "summer 1964" or "summer AD 64"'),
    ("early 62", ' could be 1962 or the year 62; write "early 1962" or "early AD 62"'),
    ("yesterday", ' depends on the day that it is read; write the day itself, as in "1963-12-05"'),
    ("Christmas 1963", ': feasts are not read; write the day, as in "25 December 1963"'),
    ("Easter 1963", ': feasts are not read; write the day, as in "14 April 1963"'),
    ("Decmber 1963", ': "Decmber" is not known; December?'),
    ("circca 1960", ': "circca" is not known; circa?'),
    ("5 de diciembre 1963", ': "diciembre" is not known; December?'),
    ("", " is empty; leave the date out where nothing is known"),
    ("  ", " is empty; leave the date out where nothing is known"),
    ("unknown", NOTHING),
    ("Unknown?", NOTHING),
    ("undated", NOTHING),
    ("n.d.", NOTHING),
    ("[n.d.]", NOTHING),
    ("no date", NOTHING),
    ("?", NOTHING),
    ("—", NOTHING),
    ("..", NOTHING),
    ("unknown to me", ' is not read as a date; write it as in "5 December 1963"'),
    (
        "night of 4–5 November 1956",
        ': parts of a day are not read; write "4 or 5 November 1956", or "4–5 November 1956" if it lasted',
    ),
    (
        "the night of 4/5 November 1956",
        ': parts of a day are not read; write "4 or 5 November 1956", or "4–5 November 1956" if it lasted',
    ),
    ("Night of 31 October–1 November 1956", ': parts of a day are not read; write "31 October–1 November 1956"'),
    ("early morning of 6 November 1956", ': parts of a day are not read; write "6 November 1956"'),
    ("on the evening of the 6th of November 1956", ': parts of a day are not read; write "the 6th of November 1956"'),
    ("6 November 1956, morning", ': parts of a day are not read; write "6 November 1956"'),
    ("at dawn on 1956-11-05", ': parts of a day are not read; write "1956-11-05"'),
    ("evening of 31 February 1956", ": February 1956 has 29 days"),
    ("night of November 1956", ': "night" is not known; write it as in "5 December 1963"'),
    ("dawn of the 20th century", ': "dawn" is not known; write it as in "late 18th century"'),
    ("last night", ': "night" is not known; write it as in "5 December 1963"'),
    ("week of 5 November 1956", ': a week is written by its first and its last day, as in "5–11 November 1956"'),
    ("1863- 03-29", ': write "1863-03-29"'),
    ("hello world", ' is not read as a date; write it as in "5 December 1963"'),
    ("last May 1963", ' is not read as a date; write it as in "5 December 1963"'),
    ("12,345", ' is not read as a date; write it as in "1963-12-05"'),
    ("AD 0", ' is not read as a date; write it as in "44 BCE"'),
    ("0th century", ' is not read as a date; write it as in "late 18th century"'),
    ("200th century", ' is not read as a date; write it as in "late 18th century"'),
    ("third half of 1961", ' is not read as a date; write it as in "first half of 1961"'),
    ("first quarter of the 1960s", ' is not read as a date; write it as in "early 1960s"'),
    ("first half of the 60s", ' could be of any century; write "first half of the 1960s"'),
    ("early May 12345", ' is not read as a date; write it as in "5 December 1963"'),
    ("1961–65–70", ' is not read as a date; write it as in "1963"'),
    ("1963 or", ' is not read as a date; write it as in "1963"'),
    ("20240312", ': write "2024-03-12"'),
    ("20241345", ' has eight digits and is no day; a day is written "1963-12-05", and a year of so many "Y20241345"'),
    ("20240312T1302", ': write "2024-03-12T13:02"'),
    ("20240312T130240Z", ': write "2024-03-12T13:02:40Z"'),
    ("2024-03-12 13:02:40,250", ': write "2024-03-12T13:02:40.250"'),
    ("2024-03-12T13:02:40,250+0100", ': write "2024-03-12T13:02:40.250+01:00"'),
    ("2024/03/12 13:02:40", ': write "2024-03-12T13:02:40"'),
    ("12/Mar/2024:13:02:40 +0000", ': write "2024-03-12T13:02:40+00:00"'),
    ("[12/Mar/2024:13:02:40]", ': write "2024-03-12T13:02:40"'),
    ("12/Foo/2024:13:02:40", ': "Foo" is not known; write it as in "1963-12-05"'),
    ("31/Feb/2024:13:02:40", ": February 2024 has 29 days"),
    ("1968–4", ': a month is written "1968-04"'),
    ("from 1961", ': write "since 1961"'),
    ("From early 1961 –", ': write "since early 1961"'),
    ("1963 to", ': write "since 1963"'),
    ("to 1965", ': write "until 1965"'),
    ("up to 1965", ': write "until 1965"'),
    ("–1965", ': write "until 1965"'),
    ("from the war", ' is not read as a date; write it as in "5 December 1963"'),
    ("to 31 February 1963", ": February 1963 has 28 days"),
    ("since 1990 or before 1959", ' is not read as a date; write it as in "1667 or 1668"'),
    ("1963 or 1964 or", ' is not read as a date; write it as in "1667 or 1668"'),
    ("turn of the century", ': "turn" is not known; write it as in "late 18th century"'),
    ("turn of the 19th century", ': "turn" is not known; write it as in "late 18th century"'),
    ("11111111111111111111111111111111111111111111111111", ": a year has at most 18 digits"),
    ("between 1963 to 1964", ' is not read as a date; write it as in "between 1961 and 1965"'),
    ("not 1963", ' is not read as a date; write it as in "before 1959"'),
    ("no earlier 1963", ' is not read as a date; write it as in "before 1959"'),
    ("a day in early 1963", ' is not read as a date; write it as in "early 1962"'),
    ("a month in May 1963", ' is not read as a date; write it as in "5 December 1963"'),
    ("a year in 1963", ' is not read as a date; write it as in "1963"'),
    ("before 2001-13-40", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("after 1963-12-05T1", ' is not read as a date; write it as in "before 1959"'),
    ("to 1963-12-05T1", ' is not read as a date; write it as in "5 December 1963"'),
    ("May 1963 10:00", ' is not read as a date; write it as in "5 December 1963, 14:30"'),
    ("BCE", ' is not read as a date; write it as in "44 BCE"'),
    ("1963 AD BC", ' is not read as a date; write it as in "44 BCE"'),
    ("[1963", ' is not read as a date; write it as in "[1667,1668]"'),
    ("[..]", NOTHING),
    ("{1965..1961}", " ends before it starts"),
    ("1963..1965", ' is not read as a date; write it as in "1963-12-05"'),
    ("1963-12-05T10", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-12-05T1:00", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-12-05T10:00.5", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-12-05T10:00:00+2", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-12-05T10:00:00Z1", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-1X-0XT10:00", ": a time needs a day that is known in full"),
    ("1963x12x05T10:00", ' is not read as a date; write it as in "5 December 1963, 14:30"'),
    ("99999-12-05T10:00", ' is not read as a date; write it as in "1963-12-05T10:30"'),
    ("1963-12-05-01", ' is not read as a date; write it as in "1963-12-05"'),
    ("Y12345-01", ' is not read as a date; write it as in "Y12345"'),
    ("Y12345E0", ' is not read as a date; write it as in "Y12345"'),
    ("1963S0", ' is not read as a date; write it as in "1963-12-05"'),
    ("963S1", ' is not read as a date; write it as in "1963-12-05"'),
    ("0046-00-00", ': 00 is no month and no day; write "0046"'),
    ("1963-05-00", ': 00 is no month and no day; write "1963-05"'),
    ("+1541-00-00", ': 00 is no month and no day; write "1541"'),
    ("+1541", ': write "1541"'),
    ("1963-00-05", ': 00 is no month and no day; write "1963-XX-05"'),
    ("1963-00", ': 00 is no month and no day; write "1963"'),
    ("00/05/1963", ': 00 is no month and no day; write "1963-05"'),
    ("05/00/1963", ': 00 is no month and no day; write "1963-05"'),
    ("00/00/1963", ': 00 is no month and no day; write "1963"'),
    ("1963/00/00", ': 00 is no month and no day; write "1963"'),
    ("0000-00-00", NOTHING),
    ("0000-00-00 00:00:00", NOTHING),
    ("0", NOTHING),
    ("1963-00-00/1964-00-00", ': 00 is no month and no day; write "1963/1964"'),
    ("[1963-00,1964-00]", ': 00 is no month and no day; write "[1963,1964]"'),
    ("19630000", ': 00 is no month and no day; write "1963"'),
    ("19630500", ': 00 is no month and no day; write "1963-05"'),
    ("1963-00-00 00:00:00", ': 00 is no month and no day; write "1963"'),
    ("0000-13-00", ": month 13 does not exist (01–12, or a season 21–24)"),
    ("19uu", ': in EDTF that is written "19XX"'),
    ("196u", ': in EDTF that is written "196X"'),
    ("1984-uu", ': in EDTF that is written "1984-XX"'),
    ("1984-06-uu", ': in EDTF that is written "1984-06-XX"'),
    ("1984-uu-uu", ': in EDTF that is written "1984-XX-XX"'),
    ("1984/open", ': in EDTF that is written "1984/.."'),
    ("open/1984", ': in EDTF that is written "../1984"'),
    ("unknown/1984", ': in EDTF that is written "/1984"'),
    ("1984/unknown", ': in EDTF that is written "1984/"'),
    ("196x", ': in EDTF that is written "196X"'),
    ("19xx", ': in EDTF that is written "19XX"'),
    ("y170000002", ': in EDTF that is written "Y170000002"'),
    ("y-17e7", ': in EDTF that is written "Y-17E7"'),
    ("2024-03-12t10:00z", ': in EDTF that is written "2024-03-12T10:00Z"'),
    ("June 31", ": June has 30 days"),
    ("31 June", ": June has 30 days"),
    ("the 31st of June", ": June has 30 days"),
    ("31 June 1963", ": June 1963 has 30 days"),
    ("February 30", ": February has 29 days"),
    ("45 May 1963", ": day 45 does not exist (01–31)"),
    ("early C19th", ': write "early 19th century"'),
    ("c18th", ': write "18th century"'),
    ("C99", ' is not read as a date; write it as in "5 December 1963"'),
    ("AD 68/69", ' could be one of two years, or both; write "68–69 CE" or "68 or 69 CE"'),
    ("31/30 BC", ' could be one of two years, or both; write "31–30 BC" or "31 or 30 BC"'),
    ("1190/85 BC", ' could be one of two years, or both; write "1190–1185 BC", "1190 or 1185 BC" or "1190 BC – 85 BC"'),
    ("1068/69 CE", ' could be one of two years, or both; write "1068–1069 CE" or "1068 or 1069 CE"'),
    ("1200/1300/1400 BC", ' is not read as a date; write it as in "1963-12-05"'),
    ("1556/7", ' could be a dual year, 1557 by our count, or two years; write "1557" or "1556/1557"'),
    ("1752/3", ' could be a dual year, 1753 by our count, or two years; write "1753" or "1752/1753"'),
    ("1699/00", ' could be a dual year, 1700 by our count, or two years; write "1700" or "1699/1700"'),
    ("1731/32", ' could be a dual year, 1732 by our count, or two years; write "1732" or "1731/1732"'),
    ("1962/3", ' could be 1962–1963 or March 1962; write "1962/1963" or "1962-03"'),
    ("1905/06", ' could be 1905–1906 or June 1905; write "1905/1906" or "1905-06"'),
    ("1941/45", ' could be a year from 1941 to 1945 or an interval; write "1941/1945"'),
    ("1962/12", ': a month is written "1962-12"'),
    ("0000/1", ' is not read as a date; write it as in "1961/1965"'),
    ("late spring 1963", ': parts of a season are not read; write "spring 1963", or a month of it'),
    ("early winter 1962–63", ': parts of a season are not read; write "winter 1962–63", or a month of it'),
    ("midsummer 1916", ' could be a day or the middle of a season; write "24 June 1916" or "summer 1916"'),
    ("mid-summer 1916", ' could be a day or the middle of a season; write "24 June 1916" or "summer 1916"'),
    ("midwinter 1916", ': parts of a season are not read; write "winter 1916", or a month of it'),
    ("late spring of the war", ': "war" is not known; write it as in "spring 1963"'),
    (
        "from 1905-10",
        (
            ': "1905-10" beside words could be 1905–1910 or October 1905; '
            'write "from 1905 to 1910" or "since October 1905"'
        ),
    ),
    ("from 1920-30", ': "1920-30" beside words could be 1920–1930 or a part of 1920; write "from 1920 to 1930"'),
    (
        "FY 1963",
        (
            ": a fiscal year begins in another month with each who counts it; "
            'write its months, as in "July 1962 – June 1963"'
        ),
    ),
    (
        "FY63",
        (
            ": a fiscal year begins in another month with each who counts it; "
            'write its months, as in "July 1962 – June 1963"'
        ),
    ),
    (
        "fiscal year 1963/64",
        (
            ": a fiscal year begins in another month with each who counts it; "
            'write its months, as in "July 1963 – June 1964"'
        ),
    ),
    (
        "financial year 1963",
        (
            ": a financial year begins in another month with each who counts it; "
            'write its months, as in "July 1962 – June 1963"'
        ),
    ),
    (
        "academic year 1963/64",
        (
            ": an academic year begins in another month with each who counts it; "
            'write its months, as in "September 1963 – June 1964"'
        ),
    ),
    ("1978, printed 2005", ' has two dates of two things; write the one that is meant, "1978" or "2005"'),
    ("1978 (reprinted in 2005)", ' has two dates of two things; write the one that is meant, "1978" or "2005"'),
    ("1978, printed", ': "printed" is not known; write it as in "1963"'),
    ("1978, printed by Smith", ' is not read as a date; write it as in "before 1959"'),
    ("156X- 12-25", ' has spaces within; write "156X-12-25"'),
    ("200/300/400 BC", ' is not read as a date; write it as in "1963-12-05"'),
    (
        "FY 1963-64",
        (
            ": a fiscal year begins in another month with each who counts it; "
            'write its months, as in "July 1963 – June 1964"'
        ),
    ),
    (
        "school year 1963",
        (
            ": a school year begins in another month with each who counts it; "
            'write its months, as in "September 1963 – June 1964"'
        ),
    ),
    ("1800s BC", ' could be 1800–1809 or 1800–1899; write "1809–1800 BC" or "19th century BC"'),
    ("1855s BC", ': a decade ends in 0; write "1850s BC"'),
    ("5 May 00", ' could be of any century; write "5 May 1900" or "5 May 2000"'),
    ("May 00", ' is not read as a date; write it as in "5 December 1963"'),
    ("196312", ' could be a month or a year; write "1963-12" or "Y196312"'),
    ("12345678", ' has eight digits and is no day; a day is written "1963-12-05", and a year of so many "Y12345678"'),
    ("0:75", ' is not read as a date; write it as in "1963-12-05"'),
    ("1978, c1978", ': write "1978"'),
    ("1963 (before)", ': write "before 1963"'),
    ("1963 (after)", ': write "after 1963"'),
    ("1963 (approx.)", ': write "approx. 1963"'),
    ("1963 (probably)", ': write "probably 1963"'),
    ("500-450 BC (c.)", ': write "c. 500-450 BC"'),
    ("12 May 1963 (Sunday)", ': write "Sunday 12 May 1963"'),
    ("12 May 1963 (Monday)", ' is not read as a date; write it as in "5 December 1963"'),
    ("during winter 1386-87 (BC)", ' is not read as a date; write it as in "spring 1963"'),
    ("5/12/1963 BC", ' could be 5 December or 12 May; write "5 December 1963 BC"'),
    ("25/12/1963 A.D.", ': write "25 December AD 1963"'),
    ("5/12/64 BC", ' is not read as a date; write it as in "1963-12-05"'),
    ("5/12/1963 (?)", ' could be 5 December or 12 May; write "1963-12-05?" or "5 December 1963?"'),
    ("25/12/1963 9:30", ': write "1963-12-25T09:30"'),
    ("25/12/1963 10:30 UTC", ' is not read as a date; write it as in "1963-12-05"'),
    ("1963/12/05?", ': write "1963-12-05?"'),
    ("pre-5 May 64", ' could be 1964 or the year 64; write "pre-5 May 1964" or "pre-5 May AD 64"'),
    ("May 64?", ' could be 1964 or the year 64; write "May 1964?" or "May AD 64?"'),
    ("March 1–7", ' is not read as a date; write it as in "5 December 1963"'),
    ("5 or 6000 cal BP", ' is not read as a date; write it as in "1963"'),
    ("ABT 1704/05", ' is not read as a date; write it as in "1963"'),
    ("356 CE (cos. date)", ': "(cos. date)" is not read; write "356 CE"'),
    ("1027 (AH)", ': "AH" is not known; write it as in "1963"'),
    ("1027 AH", ': "AH" is not known; write it as in "1963"'),
    ("15 Rajab 1259", ': "Rajab" is not known; write it as in "1963"'),
    ("the year 1963 of the war", ': "war" is not known; write it as in "1963"'),
    ("0th of May", ' is not read as a date; write it as in "5 December 1963"'),
    ("12 or 13 Floreal", ': "Floreal" is not known; write it as in "5 December 1963"'),
    ("1667 and Rajab", ': "Rajab" is not known; write it as in "1963"'),
    ("1667 or 1668 or Rajab", ': "Rajab" is not known; write it as in "1667 or 1668"'),
    ("1961 to Rajab 1963", ': "Rajab" is not known; write it as in "1961–1965"'),
    ("last summer of 1961 at 10:00", ' is not read as a date; write it as in "5 December 1963, 14:30"'),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_refusal_says_what_to_write(text: str, reason: str) -> None:
    """Every refusal gives its reason behind the text as it was written."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value) == f'date "{text}"{reason}'


@pytest.mark.parametrize(
    "text",
    [
        "The strike began in 1963,\nwhen the miners of Catavi walked out, and it lasted until the spring of 1964.",
        " It is said to have been in the spring of 1963, or the summer; nobody knows, and nobody will ever know. ",
        "[It is said to have been in the spring of 1963, or the summer; nobody knows, and nobody will ever know]",
    ],
)
def test_a_paragraph_is_quoted_by_its_beginning(text: str) -> None:
    """What is no date at all is not said back in full."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert (
        str(caught.value)
        == f'date "{" ".join(text[:60].split())}…" is not read as a date; write it as in "5 December 1963"'
    )
    assert "\n" not in str(caught.value)


def test_a_number_of_any_length_is_refused() -> None:
    """Not even more digits than Python turns into a number are an error of another kind."""
    for text in ("1" * 5000, "1" * 5000 + "th century", "5 May " + "1" * 5000, "1" * 5000 + "s"):
        with pytest.raises(DateError) as caught:
            parse_date(text)
        assert len(caught.value.text) <= 61
    with pytest.raises(DateError, match="…"):
        date_from_toml(["a long list"] * 20)


# Texts that another reader may refuse before: what would be said of them.
UNREAD = [
    ("before 1920-30", ': "1920-30" beside words could be 1920–1930 or a part of 1920; write "before 1920"'),
    (
        "before 1905-10",
        ': "1905-10" beside words could be 1905–1910 or October 1905; write "before 1905" or "before October 1905"',
    ),
    (
        "until 1905-10",
        ': "1905-10" beside words could be 1905–1910 or October 1905; write "until 1910" or "until October 1905"',
    ),
    (
        "in 1905-10",
        ': "1905-10" beside words could be 1905–1910 or October 1905; write "in 1905–1910" or "in October 1905"',
    ),
    ("the war of 1905-10", ': "war" is not known; write it as in "5 December 1963"'),
    ("1905-10 BC", ' is not read as a date; write it as in "44 BCE"'),
    ("196X BC", ' is not read as a date; write it as in "44 BCE"'),
]


@pytest.mark.parametrize(("text", "reason"), UNREAD)
def test_a_hyphen_beside_words_is_in_doubt(text: str, reason: str) -> None:
    """Years or a month: both are named, as the words around them have it."""
    assert refuse(text, text).reason == reason


def suggested(reason: str) -> list[str]:
    """The dates that a reason says to write: all that is quoted behind that word, but for patterns and bare times."""
    found = re.findall('"([^"]*)"', reason.partition("write")[2])
    return [each for each in found if "…" not in each and not re.fullmatch(r"\d\d:\d\d", each)]


@pytest.mark.parametrize("row", [*REFUSED, *UNREAD])
def test_what_is_suggested_is_read(row: tuple[str, str]) -> None:
    """Where a refusal says what to write, that is read."""
    for suggestion in suggested(row[1]):
        parse_date(suggestion)
