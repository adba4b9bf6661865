"""Ages in thousands of years and more, calibrated years, and what is no year."""

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("252 Ma", "[Y-252500000..Y-251500000]"),
        ("251.9 Ma", "[Y-251950000..Y-251850000]"),
        ("251.902 ± 0.024 Ma", "[Y-251926000..Y-251878000]"),
        ("251.9 +/- 1 Ma", "[Y-252900000..Y-250900000]"),
        ("4.6 Ga", "[Y-4650000000..Y-4550000000]"),
        ("66 million years ago", "[Y-66500000..Y-65500000]"),
        ("13.8 billion years ago", "[Y-13850000000..Y-13750000000]"),
        ("66 mya", "[Y-66500000..Y-65500000]"),
        ("66 Mya", "[Y-66500000..Y-65500000]"),
        ("2 million years BP", "[Y-2500000..Y-1500000]"),
        ("400 ka", "[Y-400500..Y-399500]"),
        ("1.5 billion BC", "[Y-1549999999..Y-1449999999]"),
        ("3 million years B.C.", "[Y-3499999..Y-2499999]"),
        ("c. 252 Ma", "[Y-252500000~..Y-251500000~]"),
        ("probably 252 Ma", "[Y-252500000?..Y-251500000?]"),
        ("252 Ma?", "[Y-252500000?..Y-251500000?]"),
        ("between 400 ka and 300 ka", "[Y-400500..Y-299500]"),
        ("between 400 and 300 ka", "[Y-400500..Y-299500]"),
        ("before 252 Ma", "[..Y-251500001]"),
        ("prior to 252.0 Ma", "[..Y-251950001]"),
        ("after 252 Ma", "[Y-252499999..]"),
        ("not before 252 Ma", "[Y-252500000..]"),
        ("by 252 Ma", "[..Y-251500000]"),
        ("after 252 Ma and before 251 Ma", "[Y-252499999..Y-250500001]"),
        ("before 251 Ma and after 260 Ma", "[Y-260499999..Y-250500001]"),
        ("251 Myr ago", "[Y-251500000..Y-250500000]"),
        ("12 ka", "[Y-10550..-9500]"),
        ("11.7 ka", "[-9800..-9650]"),
        ("11.7 ka b2k", "[-9750..-9650]"),
        ("12.9 ka cal BP", "[Y-11000..Y-10900]"),
        ("12.9 cal ka BP", "[Y-11000..Y-10900]"),
        ("0.8 ka", "[1100..1250]"),
        ("9250–9200 cal BC", "[-9249..-9199]"),
        ("6000 calBC", "-5999"),
        ("cal AD 1210–1280", "[1210..1280]"),
        ("1210-1280 cal CE", "[1210..1280]"),
        ("between cal BC 350 and 200", "[-0349..-0199]"),
        ("from 350 to 200 cal BC", "[-0349..-0199]"),
        ("60 cal BC – cal AD 90", "[-0059..0090]"),
        ("60 cal BC–90 cal AD", "[-0059..0090]"),
        ("8200 cal BP", "-6250"),
        ("8,200 ± 50 cal. yr BP", "[-6300..-6200]"),
        ("5600–5300 cal BP", "[-3650..-3350]"),
        ("c. 8200 cal BP", "-6250~"),
        ("300,000 BP", "Y-298050"),
        ("before 300000 years BP", "[..Y-298051]"),
        ("before 9200 cal BC", "[..-9200]"),
        ("before 9200 ± 50 cal BP", "[..-7201]"),
        ("after 5600–5300 cal BP", "[-3649..]"),
        ("11,703 ± 99 years b2k", "[-9802..-9604]"),
        ("14,692–12,896 b2k", "[Y-12692..Y-10896]"),
    ],
)
def test_ages_and_calibrated_years_are_moments(text: str, edtf: str) -> None:
    """Half a unit of the last digit around an age; a calibrated range is one unknown time in it."""
    date = parse_date(text)
    assert (date.edtf, date.kind) == (edtf, "moment")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from 252 Ma to 201 Ma", "[Y-252500000..Y-251500000]/[Y-201500000..Y-200500000]"),
        ("251.9–201.4 Ma", "[Y-251950000..Y-251850000]/[Y-201450000..Y-201350000]"),
        ("c. 252–201 Ma", "[Y-252500000~..Y-251500000~]/[Y-201500000~..Y-200500000~]"),
        ("66 Ma to present", "[Y-66500000..Y-65500000]/.."),
        ("66 Ma to 10,000 BC", "[Y-66500000..Y-65500000]/-9999"),
    ],
)
def test_a_range_of_ages_is_a_span(text: str, edtf: str) -> None:
    """An age of the earth lasted."""
    assert parse_date(text).edtf == edtf


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("65–66 Ma", "66–65 Ma"),
        ("12-13 Ma", "13-12 Ma"),
        ("2–3 million years ago", "3–2 million years ago"),
        ("4.5-4.6 Ga", "4.6-4.5 Ga"),
        ("3–4 million BC", "4–3 million BC"),
        ("between 65 and 66 Ma", "between 66 and 65 Ma"),
        ("from c. 65 to 66 Ma", "from c. 66 to 65 Ma"),
        ("201–252 Ma", "252–201 Ma"),
        ("65 Ma – 66 Ma", ""),
    ],
)
def test_a_range_from_the_younger_to_the_older_is_refused(text: str, right: str) -> None:
    """Even where the margins of its ends touch, so that they might pass for one year."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == " ends before it starts" + (f'; write "{right}"' if right else "")
    if right:
        first, end = parse_date(right).hull
        assert (end or 0) - (first or 0) > 365 * 86_400 * 1_000_000


@pytest.mark.parametrize("text", ["252 Myr", "4.6 Gyr", "10–12 kyr", "10 kyr"])
def test_a_duration_is_no_age(text: str) -> None:
    """It says how long, not when."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == ' is how long something lasted; write an age as in "252 Ma"'


@pytest.mark.parametrize(
    ("text", "calibrated"),
    [
        ("8120 ± 40 BP", "8120 ± 40 cal BP"),
        ("8120 BP", "8120 cal BP"),
        ("8,120±40 14C yr BP", "8,120±40 cal BP"),
        ("300000 C14 BP", "300000 cal BP"),
        ("10 ka BP", "10 ka cal BP"),
    ],
)
def test_a_radiocarbon_age_is_refused_with_the_two_ways_to_write_it(text: str, calibrated: str) -> None:
    """It is no year; each way is read."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.reason == (
        ' is a radiocarbon age, not a year; write its calibrated years, as in "9250–9200 cal BC", '
        f'or "{calibrated}" if these are calibrated years already'
    )
    parse_date(calibrated)


@pytest.mark.parametrize(
    "text",
    [
        "10,000 years ago",
        "1 ± 5 Ma",
        "201–252 Ma",
        "1280–1210 cal AD",
        "60 cal BC – 90",
        "60 – cal AD 90",
        "60 ± 5–90 cal AD",
        "cal AD 1290–1420 and 1450–1480",
        "cal 60 AD 90",
        "calm 1963",
        "252 Ma or later",
        "late 252 Ma",
        "5 May 1963 cal BC",
        "a million 1963",
    ],
)
def test_what_is_in_doubt_is_refused(text: str) -> None:
    """Neither the wrong way round, nor with an era for one end alone, nor with words that are left over."""
    with pytest.raises(DateError):
        parse_date(text)
