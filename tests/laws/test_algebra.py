"""What a query tells a store: no event is missed that may answer, and none is taken for an answer that is none."""

from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.dates import Interval
from coupline.dates.calendar import DAY
from coupline.lookups import folded_texts, names_of, needle
from coupline.model import Event
from coupline.names import fold, folded_lines
from coupline.query import Predicate, Reader, parse, parse_query
from coupline.query.algebra import (
    All,
    AllOf,
    AnyOf,
    EventSet,
    HasTime,
    Id,
    InTime,
    Names,
    Nothing,
    OneOf,
    Related,
    SurelyIn,
    Tag,
    WithinTime,
    Without,
    Word,
    complement,
    join,
    meet,
)
from coupline.timeline import Timeline
from tests.laws.test_query import Tree, trees, written

# Open, approximate, uncertain, with a clock of its own, in a set; and one second beside the years that are asked for.
DATES = (
    "1960", "1961-05", "1961/1963", "1962/..", "../1962", "before 1962", "since 1961", "c. 1962", "1962?", "1961~/1963",
    "1962/1963?", "early 1963", "[1961,1963]", "1961-12-31T23:30:00-05:00", "1962-01-01T00:30:00+09:00",
    "1961-12-31T23:59:59Z", "1963-01-01T00:00:00Z", "after 1961", "winter 1961", "{1960,1963}", "1961–present",
    "from mid-1962 to 1964", "late 1961 or late 1963", "early 1960s",
)  # fmt: skip
CLAIMS = ("1961", "1962-06", "c. 1963", "since 1962")
RELATIONS = ("after", "before", "during", "part_of", "starts_with", "ends_with", "same_day")
TERMS = (
    "1962", "1961-12-31", "date:1961/1962", "1961 or 1963", 'date:"since 1962"', 'date:"until 1961"', "from:1962",
    "to:1961", "from:../1962", "before:1962", "after:1962", "after:1962-01", 'before:"until 1962"', "before:e0",
    "after:e1", "after:e2", "before:e3", "era:plain", "era:about", "era:open", "date:1961-12-31T23:45:00",
    "strike", "mine*", '"of peace"', "毛", "lech*", "tag:aid", "tag:l*", "person:lechin", "person:z*", "place:lima",
    "source:book", "id:e1", "id:e*", "role:leader", "placed:order", "has:claims", "meta.n:>2",
)  # fmt: skip
WORDS = ("strike", "Élan of peace", "miners", "毛泽东")


@st.composite
def event_tables(draw: st.DrawFn, number: int) -> str:
    """One event: with a date or with claims or with neither, and tied to those before it."""
    lines = [f'[[events]]\nid = "e{number}"\ntitle = "{draw(st.sampled_from(WORDS))}"']
    known = draw(st.sampled_from(("date", "claims", "nothing")))
    if known == "date":
        lines.append(f'date = "{draw(st.sampled_from(DATES))}"')
    if known == "claims":
        claims = (
            f'{{ date = "{each}", source = "book" }}' for each in draw(st.lists(st.sampled_from(CLAIMS), min_size=1))
        )
        lines.append(f"claims = [{', '.join(claims)}]")
    if draw(st.booleans()):
        lines.append('people = [{ id = "lechin", role = "leader" }]\ntags = ["aid"]\nplaces = ["Lima"]')
    if draw(st.booleans()):
        lines.append('summary = "Élan of the strike"\nmeta = { n = 3 }')
    others = [f"e{n}" for n in range(number)] + ["plain", "about", "open"]
    tied = draw(st.lists(st.sampled_from(RELATIONS), max_size=2, unique=True))
    return "\n".join([*lines, *(f'{key} = ["{draw(st.sampled_from(others))}"]' for key in tied)])


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A few events, and eras with ends that are known, approximate and open."""
    lines = [
        '[eras.plain]\ntitle = "Plain"\ndate = "1961/1962"\n[eras.about]\ntitle = "About"\ndate = "1961~/1962~"',
        '[eras.open]\ntitle = "Open"\ndate = "since c. 1962"\n[people.lechin]\nname = "Juan Lechín"',
        '[places.lima]\nname = "Lima"\n[sources.book]\ntitle = "A book"',
        *(draw(event_tables(number)) for number in range(4)),
    ]
    return coupline.loads("\n".join(lines))


def both_clocks(window: Interval) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
    """First, begun by, lasting from, last: by UTC, and by the window's own clock."""
    (first, last), (soonest, begun, lasting, latest) = window.reach, window.outer
    begun, lasting = latest if begun is None else begun, soonest if lasting is None else lasting
    ahead, behind = window.offsets
    plain = (first, begun, lasting, last)
    shifts = (ahead, max(ahead, behind), min(ahead, behind), behind)
    return plain, tuple(None if each is None else each + shift for each, shift in zip(plain, shifts, strict=True))


def stands(window: Interval | None, part: InTime | SurelyIn | WithinTime) -> bool:
    """Whether a window stands to some seconds as a part says: by whichever clock is the more careful."""
    if window is None:
        return False
    clocks = both_clocks(window)
    if isinstance(part, InTime):
        before = any(first is None or part.end is None or first < part.end for first, *_ in clocks)
        return before and any(last is None or part.start is None or last > part.start for *_, last in clocks)
    if window.doubted or (window.extras is not None and window.extras.runs and isinstance(part, SurelyIn)):
        return False
    for first, begun, lasting, last in clocks:
        early, late = (lasting, begun) if isinstance(part, SurelyIn) else (first, last)
        if part.start is not None and (early is None or early < part.start):
            return False
        if part.end is not None and (late is None or late > part.end):
            return False
    return True


def contains(part: EventSet, event: Event) -> bool:  # noqa: C901, PLR0911, PLR0912 - one case a class
    """The naive reading of the algebra: whether an event is in a set."""
    match part:
        case All():
            return True
        case Nothing():
            return False
        case HasTime():
            return event.window is not None
        case InTime() | SurelyIn() | WithinTime():
            return stands(event.window, part)
        case Names(kind="sources"):
            return not part.keys.isdisjoint(event.cited)
        case Names():
            return any(each.key in part.keys for each in getattr(event, part.kind))
        case Word():
            lines = [*folded_texts([event]), *map(folded_lines, [[name] for name in names_of(event)])]
            return any(needle(part.text, begins=part.begins) in line for line in lines)
        case Tag():
            tags = [fold(tag) for tag in event.tags]
            return any(tag.startswith(part.tag) if part.begins else tag == part.tag for tag in tags)
        case Id():
            return event.id.startswith(part.id) if part.begins else event.id == part.id
        case OneOf():
            return event.id in part.ids
        case Related():
            return any(each.id == part.id and each.key in part.keys for each in event.relations)
        case AllOf():
            return all(contains(each, event) for each in part.parts)
        case AnyOf():
            return any(contains(each, event) for each in part.parts)
        case Without():
            return not contains(part.part, event)
        case _:
            raise AssertionError(part)


def told(predicate: Predicate, timeline: Timeline) -> None:
    """See that what a predicate tells a store is true of each event."""
    narrow, bound = predicate.narrow(), predicate.bound()
    for event in timeline:
        may = predicate(event)
        assert not may or contains(narrow, event), (event, narrow)
        assert not predicate(event, certain=True) or contains(narrow, event), (event, narrow)
        assert may or not contains(bound, event), (event, bound)


@given(timelines())
def test_each_term_says_what_is_so(timeline: Timeline) -> None:
    """Each term and its opposite, by itself; and so where what nothing rules out answers too."""
    for undated in (False, True):
        for term in TERMS:
            for query in (term, f"not ({term})"):
                told(parse(query, Reader(timeline, undated=undated)), timeline)


@given(timelines(), trees(TERMS))
def test_no_answer_is_missed_and_none_is_wrong(timeline: Timeline, tree: Tree) -> None:
    """Whatever may answer, or does so for certain, is in narrow(); whatever is in bound() may answer: `not` and all."""
    told(parse_query(written(tree), timeline), timeline)


@given(timelines(), trees(TERMS))
def test_so_it_is_where_what_nothing_rules_out_answers_too(timeline: Timeline, tree: Tree) -> None:
    """With ``--possible``, and of a question that was loosened."""
    told(parse(written(tree), Reader(timeline, undated=True)), timeline)
    told(parse_query(written(tree), timeline).loosened(), timeline)


def test_most_terms_tell_a_store_something() -> None:
    """What is asked of names, tags, words, ids and times narrows a search, and so does its opposite; roles do not."""
    timeline = coupline.loads(
        '[sources.book]\ntitle = "A book"\n[eras.e]\ntitle = "E"\ndate = 1960\n'
        '[[events]]\nid = "a"\ntitle = "A strike"\ntags = ["aid"]\npeople = ["Ada"]\nsources = ["book"]\ndate = 1960\n'
    )
    said = {
        "strike": Word(text="strike", begins=False),
        "stri*": Word(text="stri", begins=True),
        "tag:aid": Tag(tag="aid", begins=False),
        "person:ada": Names(kind="people", keys=frozenset({"Ada"})),
        "source:book": Names(kind="sources", keys=frozenset({"book"})),
        "id:a": Id(id="a", begins=False),
    }
    for query, part in said.items():
        predicate = parse_query(query, timeline)
        assert predicate.narrow() == predicate.bound() == part, query
        assert parse_query(f"not {query}", timeline).narrow() == Without(part=part), query
    for query in ("1960", "from:1960", "before:1960", "after:a", "era:e", "1960 or 1963", '"a strike"'):
        assert parse_query(query, timeline).narrow() != All(), query
    for query in ("1960", "from:1960", "before:1960", "after:a", "era:e", "1960 or 1963"):
        assert parse_query(f"not {query}", timeline).narrow() != All(), query
    for query in ("has:tag", "role:leader", "placed:date", "meta.n:3", "strike or has:tag", 'not "a strike"'):
        assert parse_query(query, timeline).narrow() == All(), query
    assert parse_query("has:tag", timeline).bound() == Nothing()


def test_the_time_of_a_date_is_in_half_open_seconds() -> None:
    """As days of the calendar are, in UTC."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\n')
    predicate = parse_query("1970-01-02", timeline)
    assert predicate.narrow() == InTime(start=DAY, end=2 * DAY)
    assert predicate.bound() == SurelyIn(start=DAY, end=2 * DAY)


def test_sets_are_said_as_shortly_as_they_can_be() -> None:
    """What adds nothing is left out, what is said twice is said once, what is all or nothing is just that."""
    one, other, third = (Tag(tag=tag, begins=False) for tag in "abc")
    assert meet([]) == All() == complement(Nothing())
    assert join([]) == Nothing() == complement(All())
    assert meet([one, All(), one]) == one == join([Nothing(), one]) == complement(complement(one))
    assert meet([meet([one, other]), third]) == AllOf(parts=(one, other, third))
    assert join([join([one, other]), third]) == AnyOf(parts=(one, other, third))
    assert meet([one, Nothing()]) == Nothing()
    assert join([one, All()]) == All()


def test_what_order_alone_places_is_not_missed() -> None:
    """Beside an event of which nobody knows when it was, and in an era, what is said to be there is all there is."""
    timeline = coupline.loads(
        '[eras.e]\ntitle = "E"\ndate = 1960\n[[events]]\nid = "a"\ntitle = "A"\nbefore = ["b"]\n'
        '[[events]]\nid = "b"\ntitle = "B"\n[[events]]\nid = "c"\ntitle = "C"\nafter = ["b"]\nduring = ["e"]\n'
    )
    for query, found in (("before:b", "a"), ("after:b", "c"), ("era:e", "c")):
        predicate = parse_query(query, timeline)
        assert [event.id for event in timeline if predicate(event)] == [found]
        assert [event.id for event in timeline if contains(predicate.bound(), event)] == [found]
        told(predicate, timeline)
        told(parse_query(f"not {query}", timeline), timeline)
