"""Order with dates that are said loosely: the usual reading places; what they leave open tells error from tension."""

import pytest

import coupline
from coupline.checks import judge
from coupline.timeline import Timeline


def timeline(first: str, second: str, relation: str = "before") -> Timeline:
    """Two events, the first before the second, or in another relation to it."""
    return coupline.loads(
        f'[[events]]\nid = "a"\ntitle = "A"\ndate = "{first}"\n{relation} = ["b"]\nsources = ["x"]\n'
        f'[[events]]\nid = "b"\ntitle = "B"\ndate = "{second}"\nsources = ["x"]\n'
    )


def severities(listed: Timeline) -> list[tuple[str, str]]:
    """What is said of order: severity and hint."""
    return [(each.severity, each.hint) for each in judge(listed)[0] if each.code in ("order", "cause-order")]


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("May 1962", "early 1962", "warning"),  # which may be June
        ("July 1962", "early 1962", "error"),
        ("March 1962", "early 1962", None),
        ("1965", "late 1960s", None),
        ("after 1836", "June 1836", "warning"),
        ("after 1836", "1835", "error"),
        ("1800", "before 1800", "warning"),
        ("1801", "before 1800", "error"),
        ("not before 1837", "June 1836", "error"),
    ],
)
def test_a_contradiction_that_needs_the_usual_reading_is_a_tension(
    first: str, second: str, severity: str | None
) -> None:
    """What is impossible however loosely the date is meant stays an error."""
    doubted = "a" if first.startswith("after") else "b"
    hint = f'"{doubted}" is only roughly dated: doubt it first'
    found = severities(timeline(first, second))
    assert [each for each, _ in found] == ([severity] if severity else [])
    assert [said for _, said in found if said == hint] == ([hint] if severity == "warning" else [])


def test_an_effect_before_its_cause_is_doubted_as_a_contradiction_is() -> None:
    """The same rule for causes."""
    assert [each for each, _ in severities(timeline("May 1962", "mid-1962", "caused_by"))] == []
    assert [each for each, _ in severities(timeline("April 1962", "mid-1962", "caused_by"))] == ["warning"]
    assert [each for each, _ in severities(timeline("February 1962", "mid-1962", "caused_by"))] == ["error"]


def test_what_follows_from_a_loose_date_is_certain_only_where_all_of_it_is() -> None:
    """The window has the usual reading; its margins have what the words leave open."""
    listed = coupline.loads(
        '[[events]]\nid = "a"\ntitle = "A"\ndate = "early 1962"\n'
        '[[events]]\nid = "b"\ntitle = "B"\nkind = "moment"\nafter = [{ id = "a", max = "1 month" }]\n'
    )
    event = listed.get("b")
    assert event is not None
    assert event.window is not None
    assert (event.window.earliest, event.window.latest) == ("1962-01-01", "1962-05-30")
    assert event.margins == ("1962-01-01", "1962-07-30", "1962-07-30", "1962-01-01")
    assert not event.window.doubted


def test_a_loose_date_that_order_narrows() -> None:
    """Early 1962, and after 10 February: what is left is narrower at both readings."""
    listed = coupline.loads(
        '[[events]]\nid = "a"\ntitle = "A"\ndate = "1962-02-10"\n'
        '[[events]]\nid = "b"\ntitle = "B"\ndate = "early 1962"\nafter = [{ id = "a", min = "1 day" }]\n'
    )
    event = listed.get("b")
    assert event is not None
    assert event.window is not None
    assert (event.window.earliest, event.window.latest) == ("1962-02-11", "1962-04-30")
    assert event.margins == ("1962-02-11", "1962-06-30", "1962-06-30", "1962-02-11")
