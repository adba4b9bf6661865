"""What holds for the windows of any event list, whatever is said of its events."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.dates import parse_date
from coupline.order.wording import sentence
from coupline.query import select
from coupline.timeline import Timeline

DATES = ("1960", "1961-05", "1962-03-04", "1961/1963", "1962/..", "before 1962", "c. 1962", "early 1963", "1962?")
NAMES = "abcdef"


@st.composite
def lists(draw: st.DrawFn) -> list[str]:
    """The tables of an event list: some dated, some related, some with claims; they may contradict each other."""
    tables = []
    for name in NAMES:
        lines = [f'[[events]]\nid = "{name}"\ntitle = "{name}"']
        match draw(st.integers(0, 3)):
            case 0:
                lines.append(f'date = "{draw(st.sampled_from(DATES))}"')
            case 1:
                lines.append(f'claims = [{{ date = "{draw(st.sampled_from(DATES))}" }}]')
            case _:
                pass
        others = [
            f'"{other}"' for other in draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True)) if other != name
        ]
        key = draw(st.sampled_from(("after", "before", "during", "part_of", "starts_with", "ends_with", "same_day")))
        lines.append(f"{key} = [{', '.join(others)}]")
        tables.append("\n".join(lines))
    return tables


def read(tables: list[str]) -> Timeline:
    """The timeline of some tables."""
    return coupline.loads("\n".join(tables))


def said(timeline: Timeline) -> list[set[str]]:
    """The contradictions, each as what it says."""
    found = timeline.solution.contradictions if timeline.solution else ()
    return [{sentence(each) for each in contradiction.statements} for contradiction in found]


@given(lists(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_no_window_and_no_proof(tables: list[str], chance: Random) -> None:
    """The same tables in another order give each event the same window, and the same contradictions."""
    one = read(tables)
    chance.shuffle(tables)
    other = read(tables)
    assert {event.id: event.window for event in one} == {event.id: event.window for event in other}
    assert said(one) == said(other)


@given(lists())
def test_a_window_never_leaves_its_date(tables: list[str]) -> None:
    """Order narrows a date and never widens it; what is certain by it is possible too."""
    timeline = read(tables)
    years = ("1959", "1961", "1962-03", "1963", "1960/1964")
    answers = {year: {event.id for event in select(timeline, f"date:{year}", certain=True)} for year in years}
    for event in timeline:
        window, date = event.window, event.placed
        if window is None:
            assert event.derived is None
            continue
        for year in years:
            asked = parse_date(year).hull
            assert window.possible(*asked) or not window.certain(*asked)
            if date is not None:
                assert date.possible(*asked) or not window.possible(*asked)
                assert event.id in answers[year] or not date.certain(*asked)


@given(lists())
def test_stated_order_is_not_shown_backwards(tables: list[str]) -> None:
    """Where all can be true, what comes after another is shown after it."""
    timeline = read(tables)
    place = {event.id: n for n, event in enumerate(timeline)}
    for event in timeline:
        if not timeline.contradicted(event):
            assert all(place[each.id] < place[event.id] for each in event.related("after"))
            assert all(place[each.id] > place[event.id] for each in event.related("before"))


@given(lists())
def test_every_bound_that_order_gives_has_its_reasons(tables: list[str]) -> None:
    """A bound beyond the date's own has a chain of statements that ends at the event."""
    timeline = read(tables)
    for event in timeline:
        reasons = timeline.reasons(event)
        assert all(chain[-1].event == event.id or chain[-1].other == event.id for chain in reasons.values())
        if event.placed is None and event.derived is not None:
            named = {bound for bound in ("earliest", "latest") if getattr(event.derived, bound)}
            assert named <= set(reasons)
