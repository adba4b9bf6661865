"""Statements from an event list's dates and relations."""

import pytest

from coupline.dates import parse_date
from coupline.model import Era, Event, Relation
from coupline.order.events import Written, days, length, said_in
from coupline.order.solution import Edges, solve
from coupline.order.statement import FAR, Length


def event(name: str, date: str | None = None, *relations: Relation, kind: str | None = None, by: str = "date") -> Event:
    """An event with a date and relations."""
    placed = parse_date(date) if date else None
    return Event(name, name, placed, placed, by if date else "nothing", relations=relations, kind=kind)  # type: ignore[arg-type]


def test_days_are_local_and_inclusive() -> None:
    """Half-open seconds become the first and the last day, each in its own offset."""
    assert days(parse_date("1970-01-02")) == (1, 1, 1, 1)
    assert days(parse_date("1970/.."))[:2] == (0, 364)
    assert days(parse_date("1970/.."))[3] is None
    assert days(parse_date("1970-01-02T23:30:00-05:00")) == (1, 1, 1, 1)
    assert days(parse_date("before 1970")) == (None, -1, None, -1)


LENGTHS = {"1 day": Length(1), "3 weeks": Length(21), "2 months": Length(0, 2), "1 year": Length(0, 12)}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.items())
def test_lengths_are_days_or_months(text: str, expected: Length) -> None:
    """Weeks are days and years are months; a month is never days."""
    assert length(text) == expected


RELATIONS: dict[str, tuple[Relation, Edges]] = {
    "after": (Relation("after", "b"), Edges(9, None, 9, None)),
    "after its start": (Relation("after", "b", of="start"), Edges(0, None, 0, None)),
    "ending after": (Relation("after", "b", from_="end", of="end"), Edges(None, None, 9, None)),
    "after, and how long": (Relation("after", "b", min="1 day", max="2 weeks"), Edges(10, 23, 10, None)),
    "before": (Relation("before", "b"), Edges(None, 0, None, 0)),
    "begun before": (Relation("before", "b", from_="start"), Edges(None, 0, None, None)),
    "before its end": (Relation("before", "b", of="end"), Edges(None, 9, None, 9)),
    "during": (Relation("during", "b"), Edges(0, 9, 0, 9)),
    "part of": (Relation("part_of", "b"), Edges(0, 9, 0, 9)),
    "starts with": (Relation("starts_with", "b"), Edges(0, 0, 0, None)),
    "ends with": (Relation("ends_with", "b"), Edges(None, 9, 9, 9)),
    "same day": (Relation("same_day", "b"), Edges(0, 0, 9, 9)),
}


@pytest.mark.parametrize(("relation", "expected"), RELATIONS.values(), ids=RELATIONS)
def test_each_relation_says_what_the_manual_says(relation: Relation, expected: Edges) -> None:
    """The window of an undated event by its relation to the span from 1 to 10 January 1970."""
    said = said_in([event("a", None, relation), event("b", "1970-01-01/1970-01-10")])
    assert solve(*said).window("a") == expected


def test_without_relations_there_is_nothing_to_solve() -> None:
    """Dates alone and causes say nothing of order: a file of them pays nothing."""
    caused = event("a", "1963", Relation("caused_by", "b"))
    assert said_in([caused, event("b", "1962"), Era("e", "E", parse_date("1960/1964"))]) == ([], frozenset())


def test_only_dates_of_events_that_relations_name_are_said() -> None:
    """An event beside all relations has its date for a window."""
    said = said_in([event("a", "1963", Relation("after", "b")), event("b"), event("c", "1964")])
    assert [each.event for each in said.statements] == ["a", "a"]


def test_an_unbounded_date_says_nothing() -> None:
    """``../..`` gives no bound."""
    said = said_in([event("a", "../..", Relation("after", "b")), event("b")])
    assert [each.kind for each in said.statements] == ["follows"]


MOMENTS = {
    "dated as a moment": (event("a", "1963", Relation("after", "b")), True),
    "dated as a span": (event("a", "1963/1964", Relation("after", "b")), False),
    "undated": (event("a", None, Relation("after", "b")), False),
    "undated, said to be a moment": (event("a", None, Relation("after", "b"), kind="moment"), True),
}


@pytest.mark.parametrize(("given", "once"), MOMENTS.values(), ids=MOMENTS)
def test_what_is_known_to_have_happened_once_is_a_moment(given: Event, once: bool) -> None:
    """An event may have lasted unless its date or its kind says that it did not."""
    assert ("a" in said_in([given, event("b")]).moments) == once


def test_what_has_parts_is_a_span_and_so_is_an_era() -> None:
    """A date of one year leaves room for parts on different days."""
    items: list[Event | Era] = [
        Era("e", "E", parse_date("1963")),
        event("p", "1963", Relation("during", "e")),
        event("a", None, Relation("part_of", "p")),
    ]
    assert said_in(items).moments == frozenset()


def test_doubted_dates_are_told() -> None:
    """Approximate, uncertain and claimed dates can be wrong: what contradicts them is a tension."""
    items = [
        event("a", "1963~", *(Relation("after", each) for each in "bcd")),
        event("b", "1963?"),
        event("c", "1963", by="claims"),
        event("d", "1963"),
    ]
    doubted = [each.event for each in said_in(items).statements if each.doubted]
    assert doubted == ["a", "b", "c"]


def test_labels_tell_where_a_statement_stands() -> None:
    """The event, the relation, and which it is of its key; a date's label has no relation."""
    relations = [Relation("after", "b"), Relation("caused_by", "b"), Relation("after", "c"), Relation("during", "b")]
    one, b, c = event("a", "1963", *relations), event("b"), event("c")
    labels = [each.label for each in said_in([one, b, c]).statements]
    assert labels == [
        Written(one, relations[0], 0), Written(one, relations[2], 1), Written(one, relations[3], 0), Written(one),
    ]  # fmt: skip


def test_open_ends_are_far_away() -> None:
    """What is not bounded is bounded by nothing that a date could name."""
    said = said_in([event("a", "1970-01-01/..", Relation("after", "b")), event("b")])
    assert said.statements[1].bounds[3] == FAR
