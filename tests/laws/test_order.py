"""What holds for the order of any events, whatever is said of them."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from coupline.order import Placing, SortKey, Step, place

MOST = 8
YEARS = st.integers(min_value=0, max_value=5)


class Events:
    """Some events: their keys, their ends, and what is said of their order."""

    def __init__(self, keys: list[SortKey | None], ends: list[SortKey | None], steps: list[Step]) -> None:
        self.keys, self.ends, self.steps = keys, ends, steps

    def __repr__(self) -> str:
        return f"keys={self.keys} ends={self.ends} steps={[tuple(step) for step in self.steps]}"

    def place(self) -> Placing:
        """The order they are shown in."""
        return place(self.keys, self.ends, self.steps)

    def positions(self) -> list[int]:
        """For each event the line on which it is shown."""
        order = self.place().order
        return [order.index(n) for n in range(len(self.keys))]


def _key(year: int | None) -> SortKey | None:
    return None if year is None else (year,)


@st.composite
def events(draw: st.DrawFn, *, cyclic: bool = False) -> Events:
    """Some events with random dates; their steps have no loop unless ``cyclic``."""
    years = draw(st.lists(st.none() | YEARS, max_size=MOST))
    lengths = [draw(st.none() | YEARS) for _ in years]
    ends = [None if year is None or more is None else year + more for year, more in zip(years, lengths, strict=True)]
    numbers = st.integers(min_value=0, max_value=max(len(years) - 1, 0))
    pairs = draw(st.lists(st.tuples(numbers, numbers, st.booleans()), max_size=12)) if years else []
    rank = draw(st.permutations(range(len(years))))
    steps = []
    for one, other, at_end in pairs:
        backwards = not cyclic and rank[one] > rank[other]
        steps.append(Step(other, one, at_end) if backwards else Step(one, other, at_end))
    return Events([_key(year) for year in years], [_key(end) for end in ends], steps)


@given(events(cyclic=True))
def test_every_event_is_shown_once(given_events: Events) -> None:
    """Whatever is said of their order, even what contradicts itself, all events are shown, each once."""
    assert sorted(given_events.place().order) == list(range(len(given_events.keys)))


@given(events())
def test_no_step_is_shown_backwards(given_events: Events) -> None:
    """What is said to come first is shown first, against any date."""
    position = given_events.positions()
    assert all(
        position[step.earlier] < position[step.later] for step in given_events.steps if step.earlier != step.later
    )


@given(st.lists(st.none() | YEARS, max_size=MOST))
def test_dates_alone_sort_by_date(years: list[int | None]) -> None:
    """Without steps dated events are sorted, ties in the order given, and undated ones come after them."""
    keys = [_key(year) for year in years]
    dated = sorted((n for n, key in enumerate(keys) if key is not None), key=lambda n: keys[n] or ())
    assert place(keys, keys, []).order == dated + [n for n, key in enumerate(keys) if key is None]


@given(events())
def test_dated_events_of_which_nothing_is_said_keep_the_order_of_dates(given_events: Events) -> None:
    """What is said of some events moves no others: those that no step names stay sorted by date."""
    named = {n for step in given_events.steps if step.earlier != step.later for n in step[:2]}
    free = [n for n in given_events.place().order if n not in named and given_events.keys[n] is not None]
    assert free == sorted(free, key=lambda n: (given_events.keys[n], n))


@given(events(cyclic=True), st.randoms(use_true_random=False))
def test_the_order_of_the_steps_makes_no_difference(given_events: Events, chance: Random) -> None:
    """The same statements in another order, or said twice, give the same order, anchors and all."""
    again = [*given_events.steps, *given_events.steps[:2]]
    chance.shuffle(again)
    assert Events(given_events.keys, given_events.ends, again).place() == given_events.place()


@given(events())
def test_what_nothing_ties_to_a_date_comes_last(given_events: Events) -> None:
    """Events that no chain of steps ties to a date stand together at the end, those that no step names last of all."""
    placed = given_events.place()
    named = {n for step in given_events.steps if step.earlier != step.later for n in step[:2]}
    ranks = [(n in placed.afloat, n in placed.afloat and n not in named) for n in placed.order]
    assert ranks == sorted(ranks)
    assert all(given_events.keys[n] is None for n in placed.afloat)


@given(events())
def test_what_a_step_ties_to_a_date_is_not_afloat(given_events: Events) -> None:
    """One step to or from a dated event is enough to have a place."""
    afloat = given_events.place().afloat
    for step in given_events.steps:
        if given_events.keys[step.earlier] is not None or given_events.keys[step.later] is not None:
            assert not {step.earlier, step.later} & afloat


@given(st.lists(YEARS, min_size=1, max_size=MOST), st.data())
def test_an_undated_event_stands_right_after_the_last_that_it_follows(years: list[int], data: st.DataObject) -> None:
    """Among dated events one without a date stands right below the last of those that it is said to follow."""
    numbers = st.integers(min_value=0, max_value=len(years) - 1)
    followed = data.draw(st.lists(numbers, min_size=1, max_size=3))
    undated = len(years)
    steps = [Step(n, undated) for n in followed]
    given_events = Events([*((year,) for year in years), None], [None] * (undated + 1), steps)
    position = given_events.positions()
    assert position[undated] == max(position[n] for n in followed) + 1
    assert given_events.place().anchors == {undated: max(followed, key=lambda n: position[n])}


@given(st.lists(YEARS, min_size=1, max_size=MOST), st.data())
def test_an_undated_event_stands_right_before_the_first_that_it_precedes(years: list[int], data: st.DataObject) -> None:
    """One that follows nothing stands right above the first of those that it is said to precede."""
    numbers = st.integers(min_value=0, max_value=len(years) - 1)
    preceded = data.draw(st.lists(numbers, min_size=1, max_size=3))
    undated = len(years)
    steps = [Step(undated, n) for n in preceded]
    given_events = Events([*((year,) for year in years), None], [None] * (undated + 1), steps)
    position = given_events.positions()
    assert position[undated] == min(position[n] for n in preceded) - 1
    assert given_events.place().anchors == {undated: min(preceded, key=lambda n: position[n])}
