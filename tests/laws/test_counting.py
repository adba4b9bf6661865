"""What holds for the counts of any events, and for the days of the year of any dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coupline.choices import CountBy
from coupline.dates import parse_date, year_text
from coupline.model import Event, Participant, PlacedBy
from coupline.timeline import Timeline
from coupline.views.anniversary import DayOfYear, on
from coupline.views.statistics import chart, counts

KEYS = ("a", "b", "c")
DAYS = st.dates(dt.date(1960, 1, 1), dt.date(1968, 12, 31))


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[tuple[dt.date, dt.date]]]:
    """A date as a text; and naively, the first and the last day on which it may have been, or have begun, and ended."""
    one = draw(DAYS)
    other = one + dt.timedelta(draw(st.integers(min_value=0, max_value=400)))
    match draw(st.sampled_from(["day", "month", "year", "between", "span"])):
        case "day":
            return one.isoformat(), [(one, one)]
        case "month":
            following = (one.replace(day=1) + dt.timedelta(31)).replace(day=1)
            return f"{one:%Y-%m}", [(one.replace(day=1), following - dt.timedelta(1))]
        case "year":
            return str(one.year), [(dt.date(one.year, 1, 1), dt.date(one.year, 12, 31))]
        case "between":
            return f"[{one.isoformat()}..{other.isoformat()}]", [(one, other)]
        case _:
            return f"{one.isoformat()}/{other.isoformat()}", [(one, one), (other, other)]


YEARS = st.integers(min_value=-3000, max_value=3000) | st.integers(min_value=-(10**10), max_value=10**10)
WRITTEN = texts().map(lambda drawn: drawn[0]) | YEARS.map(year_text) | st.just("../..")


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A small timeline."""
    events = []
    for number in range(draw(st.integers(min_value=0, max_value=8))):
        date = parse_date(text) if (text := draw(st.none() | WRITTEN)) else None
        people = tuple(Participant(key, key, key) for key in draw(st.sets(st.sampled_from(KEYS))))
        tags = tuple(draw(st.lists(st.sampled_from(KEYS), max_size=3)))
        placed_by: PlacedBy = "date" if date else "nothing"
        events.append(Event(f"e{number}", "E", date, date, placed_by, people=people, tags=tags))
    return Timeline(events)


@pytest.mark.parametrize("by", ["year", "decade", "century", "precision", "placed"])
@given(timeline=timelines())
def test_each_event_counts_once(by: CountBy, timeline: Timeline) -> None:
    """The counts add up to the events, as data and as drawn; years are in order and no two are one."""
    made = counts(timeline, by)
    assert sum(each.events for each in made) == len(timeline)
    assert sum(line.events or 0 for line in chart(timeline, by).lines) == len(timeline)
    numbers = [each.number for each in made if each.number is not None]
    assert numbers == sorted(set(numbers))
    assert len({each.key for each in made}) == len(made)


@given(timelines())
def test_an_event_counts_once_for_each_of_its_names(timeline: Timeline) -> None:
    """As often as events name it; what names none is counted under none."""
    named: dict[CountBy, list[list[str]]] = {
        "person": [[each.key for each in event.people] for event in timeline],
        "tag": [list(event.tags) for event in timeline],
    }
    for by, names in named.items():
        made = {each.key: each.events for each in counts(timeline, by)}
        for key in KEYS:
            assert made.get(key, 0) == sum(key in each for each in names)
        assert made.get(None, 0) == sum(not each for each in names)


@given(st.integers(min_value=-12_000, max_value=12_000), st.sampled_from(["decade", "century"]))
def test_a_year_lies_in_its_decade_and_century(year: int, by: CountBy) -> None:
    """The key that a year is counted under is a date that holds all of the year."""
    date = parse_date(year_text(year))
    (made,) = counts(Timeline([Event("e", "E", date, date, "date")]), by)
    assert made.key is not None
    assert date.within(*parse_date(made.key).hull)


@given(st.lists(texts(), max_size=6), st.dates(dt.date(1964, 1, 1), dt.date(1964, 12, 31)))
def test_a_day_of_the_year_is_answered_as_a_naive_reader_answers_it(
    drawn: list[tuple[str, list[tuple[dt.date, dt.date]]]], asked: dt.date
) -> None:
    """Certain where the one day is known, possible where it is one of at most 31, counted where it is one of more."""
    dates = [parse_date(text) for text, _ in drawn]
    timeline = Timeline([Event(f"e{n}", "E", date, date, "date") for n, date in enumerate(dates)])
    expected: dict[str, str] = {}
    for n, (_, times) in enumerate(drawn):
        for first, last in times:
            days = [first + dt.timedelta(each) for each in range((last - first).days + 1)]
            if any((day.month, day.day) == (asked.month, asked.day) for day in days):
                size = "certain" if len(days) == 1 else "possible" if len(days) <= 31 else "coarse"
                expected[f"e{n}"] = size
    found = on(timeline, DayOfYear(asked.month, asked.day))
    assert {each.event.id: each.event.match for each in found.answers} == {
        key: each for key, each in expected.items() if each != "coarse"
    }
    assert found.coarser == sum(each == "coarse" for each in expected.values())
