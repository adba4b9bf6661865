"""Events counted."""

import pytest

import coupline
from coupline.choices import CountBy
from coupline.layout.heat import heat
from coupline.timeline import Timeline
from coupline.views.statistics import EVERY, Bar, Chart, Count, chart, counts, summary
from coupline.views.tree import branches


def dated(*dates: str) -> Timeline:
    """A timeline of events of these dates."""
    return coupline.loads("\n".join(f'[[events]]\ntitle = "E"\ndate = "{date}"' for date in dates))


TEXT = """
[people.lechin]
name = "Juan Lechín"
[sources.book]
title = "A book"

[[events]]
id = "a"
title = "A"
date = "1963-12-05"
people = ["lechin", "Paz"]
organizations = ["Union"]
places = ["Catavi"]
tags = ["labour", "army"]
sources = ["book, page 1", "book, page 2"]

[[events]]
id = "b"
title = "B"
people = ["Juan Lechín"]
claims = [{ date = "1964-11-03", source = "x" }, { date = "1964-11-04", source = "book" }]

[[events]]
id = "c"
title = "C"
after = [{ id = "d", source = "y" }]
before = ["a"]

[[events]]
id = "d"
title = "D"
date = "1963"
tags = ["labour"]

[[events]]
id = "e"
title = "E"
after = ["d"]
before = ["b"]

[[events]]
id = "f"
title = "F"
"""

COUNTS: dict[CountBy, list[tuple[str | None, str, int]]] = {
    "year": [("1963", "1963", 3), ("1964", "1964", 1), (None, "none", 2)],
    "decade": [("196X", "1960s", 5), (None, "none", 1)],
    "century": [("19XX", "20th century", 5), (None, "none", 1)],
    "precision": [("day", "day", 2), ("year", "year", 1), (None, "none", 3)],
    "placed": [
        ("date", "their date", 2), ("claims", "what sources claim", 1), ("order", "order alone", 2),
        ("nothing", "nothing", 1),
    ],
    "person": [("lechin", "Juan Lechín", 2), ("Paz", "Paz", 1), (None, "none", 4)],
    "organization": [("Union", "Union", 1), (None, "none", 5)],
    "place": [("Catavi", "Catavi", 1), (None, "none", 5)],
    "tag": [("labour", "labour", 2), ("army", "army", 1), (None, "none", 4)],
    "source": [("book", "A book", 2), ("x", "x", 1), ("y", "y", 1), (None, "none", 3)],
}  # fmt: skip


@pytest.mark.parametrize("by", EVERY)
def test_events_are_counted_by_anything(by: CountBy) -> None:
    """Each once; by names once for each name, the most first; what has none last. Order may leave a year or a decade.

    A source counts wherever it is cited, once for an event.
    """
    made = counts(coupline.loads(TEXT), by)
    assert [(each.key, each.name, each.events) for each in made] == COUNTS[by]
    assert {each.by for each in made} == {by}


def test_a_count_is_an_object_of_four_keys() -> None:
    """What stands under none has no key."""
    made = [each.to_dict() for each in counts(dated("1963", "../.."), "year")]
    assert made == [
        {"by": "year", "key": "1963", "name": "1963", "events": 1},
        {"by": "year", "key": None, "name": "none", "events": 1},
    ]


SEVRES = """
[[events]]
id = "protocol"
title = "The Protocol of Sèvres is signed"
date = "24 October 1956"

[[events]]
id = "logan"
title = "Two officials return to Paris to have the copies destroyed"
after = [{ id = "protocol", min = "1 day", max = "1 day" }]

[[events]]
id = "ultimatum"
title = "Britain and France give their ultimatum"
after = ["protocol"]
before = [{ id = "withdrawal", min = "6 weeks" }]

[[events]]
id = "withdrawal"
title = "The last British and French troops leave"
date = "22 December 1956"

[[events]]
id = "reopening"
title = "The canal is cleared"
after = ["withdrawal"]

[[events]]
id = "talks"
title = "The talks before it"
before = ["protocol"]
"""


def test_stats_a_tree_and_heat_agree_on_the_year_of_what_order_places() -> None:
    """It counts where it certainly began, though nothing says how long it lasted; what may have begun when has none."""
    timeline = coupline.loads(SEVRES)
    assert [(each.name, each.events) for each in counts(timeline, "year")] == [("1956", 4), ("none", 2)]
    year, none = branches(timeline, "year")
    assert [(each.label, each.count) for each in (year, none)] == [("1956", 4), ("none", 2)]
    assert [each.event.id for each in year.branches if each.event] == ["protocol", "ultimatum", "logan", "withdrawal"]
    table = heat(timeline, "year")
    assert [(row.label, row.total) for row in table.rows] == [("1956", 4)]
    assert table.undated == 2


STRETCHES: dict[CountBy, dict[str, tuple[str, str]]] = {
    "year": {
        "1964-02-29": ("1964", "1964"),
        "before 1959": ("1958", "1958"),
        "44 BCE": ("-0043", "44 BCE"),
        "0000": ("0000", "1 BCE"),
        "0001": ("0001", "1 CE"),
        "Y-17000": ("Y-17000", "17,001 BCE"),
    },
    "decade": {
        "1964": ("196X", "1960s"),
        "1900": ("190X", "1900–1909"),
        "0033": ("003X", "30s CE"),
        "0009": ("[0001..0009]", "1–9 CE"),
        "0000": ("[-0008..0000]", "9–1 BCE"),
        "10 BCE": ("[-0018..-0009]", "10s BCE"),
        "44 BCE": ("[-0048..-0039]", "40s BCE"),
        "400 BCE": ("[-0408..-0399]", "409–400 BCE"),
        "9999": ("999X", "9990s"),
        "Y12026": ("[Y12020..Y12029]", "12,020–12,029 CE"),
    },
    "century": {
        "1900": ("19XX", "20th century"),
        "0099": ("[0001..0099]", "1st century"),
        "0100": ("01XX", "2nd century"),
        "0000": ("[-0099..0000]", "1st century BCE"),
        "100 BCE": ("[-0099..0000]", "1st century BCE"),
        "101 BCE": ("-01XX", "2nd century BCE"),
        "Y-17000": ("[Y-17099..Y-17000]", "17,100–17,001 BCE"),
        "Y12026": ("[Y12000..Y12099]", "12,000–12,099 CE"),
    },
}


@pytest.mark.parametrize(
    ("by", "date", "expected"), [(by, *item) for by, items in STRETCHES.items() for item in items.items()]
)
def test_decades_and_centuries_are_those_that_dates_name(by: CountBy, date: str, expected: tuple[str, str]) -> None:
    """There is no year 0 in what is shown; what is ambiguous in words is written as years; keys are EDTF."""
    (made,) = counts(dated(date), by)
    assert (made.key, made.name) == expected
    assert coupline.parse_date(made.key or "").edtf == made.key


def test_years_without_events_are_lines_too_and_many_are_one() -> None:
    """Up to three are shown; more are folded, whatever lies between: the change of eras has no year of its own."""
    lines = chart(dated("1960", "1964", "1969", "1970"), "year").lines
    assert lines == (
        Bar("1960", 1), Bar("1961", 0), Bar("1962", 0), Bar("1963", 0), Bar("1964", 1), Bar("4 years"),
        Bar("1969", 1), Bar("1970", 1),
    )  # fmt: skip
    eras = [line.name for line in chart(dated("2 BCE", "2 CE"), "year").lines]
    assert eras == ["2 BCE", "1 BCE", "1 CE", "2 CE"]
    decades = [line.name for line in chart(dated("15 BCE", "25 CE"), "decade").lines]
    assert decades == ["10s BCE", "9–1 BCE", "1–9 CE", "10s CE", "20s CE"]
    centuries = [line.name for line in chart(dated("250 BCE", "150 CE", "Y-13800000000"), "century").lines]
    assert centuries == [
        "13,800,000,100–13,800,000,001 BCE", "137,999,997 centuries", "3rd century BCE", "2nd century BCE",
        "1st century BCE", "1st century", "2nd century",
    ]  # fmt: skip


def test_a_page_of_counts_has_years_or_what_is_longer() -> None:
    """Whichever fits in 25 lines; where even centuries don't, these."""

    def first(*years: int) -> str:
        return summary(dated(*(f"{year:04d}" for year in years)))[0].by

    assert first(*range(1900, 1925)) == "year"
    assert first(*range(1900, 1926)) == "decade"
    assert first(*range(1000, 2000, 10)) == "century"
    assert first(*range(1000, 4000, 100)) == "century"


def test_a_page_of_counts_has_the_names_with_most_events() -> None:
    """Five of them, how many more there are, and what has none; a kind that no event names is left out."""
    people = ["A", "A", "B", "B", "C", "D", "E", "F", "G"]
    text = "\n".join(f'[[events]]\ntitle = "E"\npeople = "{person}"' for person in people)
    five = (Bar("A", 2), Bar("B", 2), Bar("C", 1), Bar("D", 1), Bar("E", 1))
    assert summary(coupline.loads(text))[3:] == (Chart("person", (*five, Bar("2 more"))),)
    none = '\n[[events]]\ntitle = "E"'
    assert summary(coupline.loads(text + none))[3:] == (Chart("person", (*five, Bar("2 more"), Bar("none", 1))),)
    six = text.replace("G", "F")
    assert summary(coupline.loads(six))[3].lines == (
        Bar("A", 2), Bar("B", 2), Bar("F", 2), Bar("C", 1), Bar("D", 1), Bar("E", 1),
    )  # fmt: skip


def test_of_nothing_there_are_no_counts() -> None:
    """An empty selection has empty counts, and is no error."""
    nothing = Timeline([])
    assert [counts(nothing, by) for by in EVERY] == [()] * len(EVERY)
    assert [each.lines for each in summary(nothing)] == [()] * 3


def test_counts_are_values() -> None:
    """Two that say the same are equal."""
    assert Count("tag", "a", "a", 1) == Count("tag", "a", "a", 1)
