"""One bad value hides nothing else."""

from collections.abc import Iterator
from typing import Any

import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coupline.checks import judge
from coupline.loading import loads
from coupline.model import Event

FUZZ = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
DATES = st.sampled_from(["1963", "early 1962", "1961/1965", "5 December 1963", "before 1959", "1960?", 1964, "n.d."])
IDS = [f"event-of-{letter}" for letter in "abcdef"]  # none is made from a title
NAMES = st.sampled_from(["lechin", "Juan Lechín", "Paz", "Siles"])
RUBBISH = st.one_of(
    st.sampled_from(["5/12/1963", "soon", "", " ", "1963-13", "nobody", "5 of May", "\u202e", "1963" * 40]),
    st.sampled_from([5, -1, 10**20, 1.5, True, [], {}, [[]], [{}], {"x": 1}, ["", 5], [{"id": 5}], [{"x": "y"}]]),
)


@st.composite
def lists(draw: st.DrawFn) -> dict[str, Any]:
    """An event list without a fault."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    event = st.fixed_dictionaries(
        {"title": st.sampled_from(["Coup", "Strike", "?"]), "date": DATES},
        optional={
            "kind": st.just("span"),
            "people": st.lists(NAMES | st.fixed_dictionaries({"id": NAMES}), min_size=1, max_size=3),
            "tags": st.lists(st.sampled_from(["army", "vote"]), min_size=1, max_size=2),
            "summary": st.just("It was so."),
            "sources": st.lists(st.sampled_from(["gwf, row 12", "A letter"]), min_size=1, max_size=2),
            "claims": st.lists(
                st.fixed_dictionaries({"date": DATES, "source": st.just("gwf")}), min_size=1, max_size=2
            ),
            "meta": st.fixed_dictionaries({"box": st.integers(0, 9)}),
            "caused_by": st.lists(st.sampled_from([*ids, "era"]), min_size=1, max_size=2),
        },
    )
    events: list[dict[str, Any]] = [{"id": each, **draw(event)} for each in ids]
    for made in events:
        made["caused_by"] = [other for other in made.get("caused_by", ()) if other != made["id"]]
    return {
        "timeline": {"title": "T", "hemisphere": "south"},
        "people": {"lechin": {"name": "Juan Lechín", "born": "1914"}},
        "sources": {"gwf": {"title": "Regime data"}},
        "eras": {"era": {"title": "Era", "date": "1952/1964"}},
        "events": events,
    }


def values(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all values of a list, the list itself left out."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from values(value, (*path, key))


def replaced(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """The data with another value at a path."""
    if not path:
        return value
    copy = data.copy()
    copy[path[0]] = replaced(data[path[0]], path[1:], value)
    return copy


def own(event: Event) -> dict[str, Any]:
    """What an event says of itself alone; what it names may be called otherwise, or be gone."""
    made = event.to_dict()
    kept = ("title", "date", "date_text", "kind", "placed_by", "tags", "summary", "meta", "display", "file")
    return {key: made[key] for key in kept} | {"people": bool(event.people), "cited": len(event.cited)}


@FUZZ
@given(lists(), RUBBISH, st.data())
def test_a_value_that_is_rubbish_leaves_all_other_events_as_they_were(
    data: dict[str, Any], rubbish: Any, chance: st.DataObject
) -> None:
    """Whatever value of a list is replaced by whatever: of all other events nothing is lost, and nothing is raised."""
    before = loads(tomlkit.dumps(data))
    inside = [path for path in values(data) if path not in {("events",), ("timeline", "hemisphere")}]
    path = chance.draw(st.sampled_from(inside))
    after = loads(tomlkit.dumps(replaced(data, path, rubbish)), strict=False)
    judge(after)
    number = path[1] if path[0] == "events" else None
    for n, event_id in enumerate(each["id"] for each in data["events"]):
        if n != number:
            assert own(after.find_id(event_id)) == own(before.find_id(event_id))
    if len(path) > 2 and number is not None:
        assert len(after) == len(before)
    assert {each for problem in after.problems for each in problem.events} <= {each.id for each in after.sequence}
    assert bool(after.faulty) <= bool(after.problems)
