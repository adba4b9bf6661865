"""What holds for any question asked of any timeline."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from coupline.dates import parse_date
from coupline.model import Event, Participant
from coupline.query import All, During, Either, Involves, Predicate, Tagged, during, select, window
from coupline.timeline import Timeline

# Dates in days, naively: a first and a last day for the start, and for the end. Years 1960 to 1964 are enough.
Days = tuple[dt.date, dt.date]
KEYS = ("a", "b", "c")
FIRST, LAST = dt.date(1960, 1, 1), dt.date(1964, 12, 31)
NAIVE = st.dates(FIRST, LAST)


def _day(date: dt.date) -> str:
    return date.isoformat()


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, Days, Days]:
    """A date as a text, and naively: the days on which it may start, and those on which it may end."""
    one, other = sorted((draw(NAIVE), draw(NAIVE)))
    whole = (one, other)
    match draw(st.sampled_from(["day", "year", "between", "span", "coarse span"])):
        case "day":
            return _day(one), (one, one), (one, one)
        case "year":
            year = (dt.date(one.year, 1, 1), dt.date(one.year, 12, 31))
            return str(one.year), year, year
        case "between":
            return f"[{_day(one)}..{_day(other)}]", whole, whole
        case "span":
            return f"{_day(one)}/{_day(other)}", (one, one), (other, other)
        case _:
            first = (dt.date(one.year, 1, 1), dt.date(one.year, 12, 31))
            last = (dt.date(other.year, 1, 1), dt.date(other.year, 12, 31))
            return f"{one.year}/{other.year}", first, last


@st.composite
def events(draw: st.DrawFn, number: int) -> tuple[Event, tuple[Days, Days] | None]:
    """An event, and its days as ``texts`` has them; None where it has no date."""
    drawn = draw(st.none() | texts())
    date = parse_date(drawn[0]) if drawn else None
    people = tuple(Participant(key, key, key) for key in draw(st.sets(st.sampled_from(KEYS))))
    tags = tuple(draw(st.sets(st.sampled_from(KEYS))))
    made = Event(f"e{number}", "E", date, date, "date" if date else "nothing", people=people, tags=tags)
    return made, drawn[1:] if drawn else None


@st.composite
def timelines(draw: st.DrawFn) -> tuple[Timeline, dict[str, tuple[Days, Days] | None]]:
    """A small timeline, and the days of its events."""
    drawn = [draw(events(number)) for number in range(draw(st.integers(min_value=0, max_value=5)))]
    return Timeline([event for event, _ in drawn]), {event.id: days for event, days in drawn}


TIMES = texts().map(lambda drawn: during([drawn[0]])) | st.just(During(None, None)) | st.builds(
    lambda drawn: window(parse_date(drawn[0]), None, undated=True), texts()
)  # fmt: skip
TERMS: st.SearchStrategy[Predicate] = st.one_of(
    TIMES,
    st.sampled_from(KEYS).map(lambda key: Involves("people", [key])),
    st.sampled_from(KEYS).map(Tagged),
)
QUERIES: st.SearchStrategy[Predicate] = st.recursive(
    TERMS, lambda inner: st.lists(inner, max_size=3).map(All) | st.lists(inner, max_size=3).map(Either), max_leaves=4
)


@given(timelines(), texts())
def test_a_time_is_answered_as_a_naive_reader_answers_it(
    made: tuple[Timeline, dict[str, tuple[Days, Days] | None]], asked: tuple[str, Days, Days]
) -> None:
    """Possible where the days from first to last touch those asked for; certain where they must."""
    timeline, days = made
    text, (first, _), (_, last) = asked
    possible, certain = set[str](), set[str]()
    for key, known in days.items():
        if known is None:
            continue
        (start, latest_start), (earliest_end, end) = known
        if start <= last and end >= first:
            possible.add(key)
        if latest_start <= last and earliest_end >= first:
            certain.add(key)
    found = select(timeline, during([text]))
    assert {event.id for event in found} == possible
    assert {event.id for event in found if event.match == "certain"} == certain
    assert {event.id for event in select(timeline, during([text]), certain=True)} == certain


@given(timelines(), QUERIES)
def test_what_is_certain_is_possible(made: tuple[Timeline, object], query: Predicate) -> None:
    """Asking for certainty only narrows: it gives what the wider answer marks as certain, and nothing else."""
    timeline, _ = made
    wide, narrow = select(timeline, query), select(timeline, query, certain=True)
    assert {event.id for event in narrow} <= {event.id for event in wide}
    if query.asks_time:
        assert [event.id for event in narrow] == [event.id for event in wide if event.match == "certain"]
    else:
        assert [event.id for event in narrow] == [event.id for event in wide]
        assert {event.match for event in wide} <= {None}


@given(timelines(), QUERIES)
def test_a_selection_keeps_the_order(made: tuple[Timeline, object], query: Predicate) -> None:
    """Selecting takes events away and moves none; asked again, a selection answers the same."""
    timeline, _ = made
    found = select(timeline, query)
    chosen = {event.id for event in found}
    assert [event.id for event in found] == [event.id for event in timeline if event.id in chosen]
    assert [event.id for event in select(found, query)] == [event.id for event in found]


@given(timelines(), QUERIES, QUERIES)
def test_all_and_either_are_and_and_or(made: tuple[Timeline, object], one: Predicate, other: Predicate) -> None:
    """All of two questions is what answers both, either of them what answers one."""
    timeline, _ = made

    def ids(query: Predicate, *, certain: bool) -> set[str]:
        return {event.id for event in select(timeline, query, certain=certain)}

    for certain in (False, True):
        first, second = ids(one, certain=certain), ids(other, certain=certain)
        assert ids(All([one, other]), certain=certain) == first & second
        assert ids(Either([one, other]), certain=certain) == first | second
