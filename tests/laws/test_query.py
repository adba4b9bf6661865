"""What holds for any query to any timeline: what it finds, how it is written."""

from collections.abc import Callable
from copy import copy, deepcopy
from functools import partial
from pickle import dumps, loads

from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.dates import parse_date
from coupline.errors import CouplineError, QueryError
from coupline.lookups import folded_texts
from coupline.model import Event
from coupline.names import fold, words
from coupline.query import parse_query, select
from coupline.query.fulltext import folded_line
from coupline.timeline import Timeline

# Queries as trees: ("and", …), ("or", …), ("not", x), or the text of a term.
Tree = tuple[str, list["Tree"]] | str
DATES = ("1960", "1961-05", "1962-03-04", "1961/1963", "1962/..", "before 1962", "c. 1962", "early 1963", "1962?")
WORDS = ("strike", "Élan", "treaty of peace", "miners")
PEOPLE = ("Juan Lechín", "Víctor Paz", "Ada")
TAGS = ("aid", "labour dispute", "élan")
TERMS = (
    "strike", "elan", '"of peace"', "mine*", "person:lechin", "person:ada", "tag:aid", 'tag:"labour dispute"',
    "tag:l*",
    "place:lima", "has:summary", "has:date", "placed:order", "placed:nothing", "id:e1", "id:e*", "meta.n:>2",
    "meta.n:3",
)  # fmt: skip
# What order of dates joins must not touch here: the naive reading asks each by itself.
TIMES = ("1960", "date:1962", "date:1964-05", "from:1962", "to:1961", "before:1962", "after:1962", "before:e0", "era:e")


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A few events with all that queries ask for."""
    lines = ['[eras.e]\ntitle = "An era"\ndate = "1961/1962"\n[places.lima]\nname = "Lima"\n']
    lines += [f'[people."{fold(name).split()[-1]}"]\nname = "{name}"\n' for name in PEOPLE]
    for n in range(4):
        lines.append(f'[[events]]\nid = "e{n}"\ntitle = "{draw(st.sampled_from(WORDS))} {n}"')
        if draw(st.booleans()):
            lines.append(f'date = "{draw(st.sampled_from(DATES))}"')
        lines.append(f"people = {[*draw(st.lists(st.sampled_from(PEOPLE), max_size=2, unique=True))]}")
        lines.append(f"tags = {[*draw(st.lists(st.sampled_from(TAGS), max_size=2, unique=True))]}")
        lines.append(f"places = {['Lima'] * draw(st.integers(0, 1))}")
        if draw(st.booleans()):
            lines.append(f'summary = "{draw(st.sampled_from(WORDS))}"\nmeta = {{ n = {draw(st.integers(0, 4))} }}')
        if n and draw(st.booleans()):
            lines.append(f'{draw(st.sampled_from(("after", "before", "during")))} = ["e{n - 1}"]')
    return coupline.loads("\n".join(lines))


def trees(terms: tuple[str, ...]) -> st.SearchStrategy[Tree]:
    """Queries of some terms."""
    return st.recursive(
        st.sampled_from(terms),
        lambda inner: (
            st.tuples(st.sampled_from(("and", "or")), st.lists(inner, min_size=2, max_size=3))
            | st.tuples(st.just("not"), st.lists(inner, min_size=1, max_size=1))
        ),
        max_leaves=6,
    )


def written(tree: Tree) -> str:
    """The text of a query, with more parentheses than it needs."""
    if isinstance(tree, str):
        return tree
    kind, parts = tree
    if kind == "not":
        return f"not ({written(parts[0])})"
    joined = " or " if kind == "or" else " "
    return joined.join(f"({written(part)})" for part in parts)


def answers(tree: Tree, term: Callable[[str], bool]) -> bool:
    """The naive reading: each term by itself, put together as the words say."""
    if isinstance(tree, str):
        return term(tree)
    kind, parts = tree
    if kind == "not":
        return not answers(parts[0], term)
    return (any if kind == "or" else all)(answers(part, term) for part in parts)


def naive(event: Event, term: str) -> bool:
    """Whether an event answers one term, read plainly and from the event's fields alone."""
    key, _, value = term.partition(":")
    value = value.strip('"')
    if key == "person":
        return any(value in fold(each.name).split() for each in event.people)
    if key == "place":
        return any(fold(each.name) == value for each in event.places)
    if key == "tag":
        return any(
            fold(tag).startswith(value[:-1]) if value.endswith("*") else fold(tag) == value for tag in event.tags
        )
    if key == "has":
        return bool(getattr(event, value))
    if key == "placed":
        return event.placed_by == value
    if key == "id":
        return event.id.startswith(value[:-1]) if value.endswith("*") else event.id == value
    if key == "meta.n":
        return event.meta.get("n", 0) > 2 if value == ">2" else event.meta.get("n") == 3
    fields = [event.title, event.summary or "", *event.tags, *(each.name for each in (*event.people, *event.places))]
    phrase = f" {fold(term.strip('*').strip(chr(34)))}{'' if term.endswith('*') else ' '}"
    return any(phrase in f" {fold(field)} " for field in fields)


@given(timelines(), trees(TERMS))
def test_a_query_finds_what_a_naive_reading_finds(timeline: Timeline, tree: Tree) -> None:
    """Each event that the words say, and no other; for certain too, since nothing of time is asked."""
    expected = [each.id for each in timeline if answers(tree, partial(naive, each))]
    for certain in (False, True):
        assert [event.id for event in select(timeline, written(tree), certain=certain)] == expected


@given(timelines(), trees((*TERMS, *TIMES)))
def test_what_may_answer_is_what_each_term_says_by_itself(timeline: Timeline, tree: Tree) -> None:
    """Terms of time too: put together, what is possible is what their answers make."""
    alone = {term: parse_query(term, timeline) for term in (*TERMS, *TIMES)}
    expected = [each.id for each in timeline if answers(tree, lambda term, event=each: alone[term](event))]  # type: ignore[misc]
    assert [event.id for event in select(timeline, written(tree))] == expected


@given(timelines(), trees((*TERMS, *TIMES)))
def test_many_events_answer_as_each_of_them(timeline: Timeline, tree: Tree) -> None:
    """To ask all at once finds what to ask one after the other finds, in their order."""
    predicate = parse_query(written(tree), timeline)
    for asked in (predicate, predicate.loosened()):
        for certain in (False, True):
            alone = [event for event in timeline if asked(event, certain=certain)]
            assert asked.among(timeline, certain=certain) == alone


@given(timelines(), trees((*TERMS, *TIMES)), trees((*TERMS, *TIMES)))
def test_not_of_both_is_not_of_either(timeline: Timeline, one: Tree, other: Tree) -> None:
    """`not (a and b)` is `not a or not b`, as a predicate and in what it finds; and what is certain is possible."""
    a, b = written(one), written(other)
    left = parse_query(f"not (({a}) and ({b}))", timeline)
    right = parse_query(f"not ({a}) or not ({b})", timeline)
    assert left == right
    for certain in (False, True):
        neither = select(timeline, f"not (({a}) or ({b}))", certain=certain)
        apart = select(timeline, f"not ({a}) not ({b})", certain=certain)
        assert [event.id for event in neither] == [event.id for event in apart]
    certainly = {event.id for event in select(timeline, left, certain=True)}
    assert certainly <= {event.id for event in select(timeline, left)}


@given(timelines(), trees((*TERMS, *TIMES)))
def test_a_query_reads_back(timeline: Timeline, tree: Tree) -> None:
    """A predicate is written as text that is read to an equal one."""
    predicate = parse_query(written(tree), timeline)
    assert parse_query(str(predicate), timeline) == predicate
    assert str(parse_query(str(predicate), timeline)) == str(predicate)


@given(timelines(), trees((*TERMS, *TIMES)))
def test_a_predicate_can_be_copied_and_pickled(timeline: Timeline, tree: Tree) -> None:
    """A copy is equal to it and gives the same answers; it can be made from its fields by their names."""
    predicate = parse_query(written(tree), timeline)
    for again in (copy(predicate), deepcopy(predicate), loads(dumps(predicate)), predicate.changed()):  # noqa: S301 - our own
        assert again == predicate
        assert hash(again) == hash(predicate)
        assert repr(again) == repr(predicate)
        assert again.among(timeline, certain=True) == predicate.among(timeline, certain=True)
        assert again.among(timeline) == predicate.among(timeline)


@given(st.lists(st.text(st.characters() | st.sampled_from("Ée ̣ß'-.ΣİαЙ毛\n"), max_size=12), min_size=2, max_size=2))
def test_events_are_folded_as_names_are(texts: list[str]) -> None:
    """What is searched has just the words that a name of the same text has."""
    title, summary, _ = [*folded_texts([Event("a", texts[0], summary=texts[1])])[0].split("\n"), ""]
    assert [title.split(), summary.split()] == [words(text) for text in texts]
    assert title.startswith(" ")
    assert title.endswith(" ")
    assert folded_line(texts[0]) == f" {' '.join(words(texts[0]))} ".replace("  ", " ")


@given(st.text(st.sampled_from('ab1: "()*\\.-éß\n') | st.characters(), max_size=12))
def test_any_text_is_a_query_or_told_why_not(text: str) -> None:
    """Whatever is typed is read, or the error has a place inside it."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\n')
    try:
        predicate = parse_query(text, timeline)
    except QueryError as error:
        place = error.start, error.end
    except CouplineError:
        place = 0, 1
    else:
        place = 0, 1
        assert parse_query(str(predicate), timeline) == predicate
    assert 0 <= place[0] < place[1] <= max(1, len(text))


def test_dates_are_asked_for_as_they_are_read() -> None:
    """A date of a query means its hull."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\ndate = "1962"\n')
    start, end = parse_date("1962").hull
    assert select(timeline, "1962").events[0].placed.bounds == (start, end, start, end)  # type: ignore[union-attr]
