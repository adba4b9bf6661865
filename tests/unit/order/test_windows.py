"""The windows of events: what relations leave of the time that each may have been."""

import coupline
from coupline.dates import parse_date
from coupline.model import Event
from coupline.timeline import Timeline


def read(**said: str) -> Timeline:
    """A timeline of events with these ids and these lines."""
    return coupline.loads("".join(f'[[events]]\nid = "{key}"\ntitle = "{key}"\n{text}\n' for key, text in said.items()))


def days(event: Event | None) -> list[str | None]:
    """The four bounds of an event's window."""
    window = event.window if event else None
    return [window.earliest, window.start_latest, window.end_earliest, window.latest] if window else []


def test_an_undated_event_has_the_days_that_its_relations_leave() -> None:
    """Windows are in days, as many bounds of the four as are known."""
    timeline = read(a='after = ["b"]\nbefore = ["c"]', b="date = 1961", c='date = "1964-05"', d="")
    assert days(timeline.get("a")) == ["1961-01-01", "1964-05-31", "1961-01-01", "1964-05-31"]
    assert days(timeline.get("d")) == []
    assert timeline.get("b").derived is None  # type: ignore[union-attr]


def test_a_date_is_narrowed_and_stays_as_it_is_written() -> None:
    """Order narrows the window; the date, its words and what it is placed by are the author's."""
    timeline = read(a='date = "by 1964"\nafter = ["b"]', b='date = "1961-05"')
    event = timeline.get("a")
    assert event is not None
    assert days(event) == ["1961-05-01", "1964-12-31", "1961-05-01", "1964-12-31"]
    assert (event.display(), event.placed_by) == ("by 1964", "date")
    assert event.date == parse_date("by 1964")


def test_times_of_day_and_offsets_stay() -> None:
    """A bound that order does not move keeps its second; one that it moves is a day of the date's own clock."""
    timeline = read(
        a='date = "2024-05-01T10:30:00-05:00/2024-05-09T23:00:00-05:00"\npart_of = "b"',
        b='date = "2024-05-01/2024-05-08"',
    )
    event = timeline.get("a")
    assert event is not None
    assert event.placed is not None
    assert event.derived is None  # b can't hold it: what is said can't all be true
    narrowed = read(a='date = "2024-05-01T10:30:00-05:00/.."\npart_of = "b"', b='date = "2024-05-01/2024-05-08"').get(
        "a"
    )
    assert narrowed is not None
    assert narrowed.derived is not None
    assert narrowed.placed is not None
    assert narrowed.derived.bounds[0] == narrowed.placed.bounds[0]
    assert narrowed.derived.latest == "2024-05-08"
    assert narrowed.derived.possible(*parse_date("2024-05-08").hull)
    assert not narrowed.derived.possible(*parse_date("2024-05-09").hull)


def test_an_approximate_date_reaches_as_far_as_its_margin_then_as_order_lets_it() -> None:
    """What is dated c. 1960 may be 1956; after 1958 it may not; and what follows from it is doubted as it is."""
    free = read(a='after = ["b"]', b='date = "c. 1960"')
    after = free.get("a")
    assert after is not None
    assert after.derived is not None
    assert (after.derived.earliest, after.derived.display(), after.derived.doubted) == (
        "1960-01-01",
        "from c. 1960",
        True,
    )
    cut = read(b='date = "c. 1960"\nafter = ["c"]\nbefore = ["d"]', c='date = "1958"', d='date = "1962"')
    own = cut.get("b")
    assert own is not None
    assert own.window is not None
    assert not own.window.possible(*parse_date("1957").hull)
    assert own.window.possible(*parse_date("1958").hull)
    assert own.window.possible(*parse_date("1962").hull)
    assert not own.window.possible(*parse_date("1963").hull)
    assert not own.window.certain(*parse_date("1950/1970").hull)


def test_a_span_with_a_doubted_end_is_loosened_as_a_whole() -> None:
    """Where one end is about so, neither its inner bounds nor the other end are held to be exact."""
    timeline = read(a='date = "1960~/1964"\nduring = ["w"]', w='date = "1950/1964-06"')
    event = timeline.get("a")
    assert event is not None
    assert event.window is not None
    assert (event.window.latest, event.window.doubted) == ("1964-06-30", True)


def test_what_follows_from_a_claim_is_claimed() -> None:
    """The window says that it rests on what a source claims, and only then."""
    timeline = read(
        a='after = ["b"]',
        b='claims = [{ date = "1963-12-06" }]',
        c='before = ["d"]',
        d="date = 1961",
        e='during = ["b"]',
    )
    claimed = {event.id: event.derived.claimed for event in timeline if event.derived}
    assert claimed == {"a": True, "c": False, "e": True}


def test_a_group_that_can_not_all_be_true_has_its_dates_alone() -> None:
    """Elsewhere windows stay as they are."""
    timeline = read(
        a='date = 1963\nbefore = ["b"]', b="date = 1960", c='after = ["b"]', d='after = ["e"]', e="date = 1970"
    )
    assert {event.id: days(event)[:1] for event in timeline} == {
        "a": ["1963-01-01"], "b": ["1960-01-01"], "c": [], "d": ["1970-01-01"], "e": ["1970-01-01"],
    }  # fmt: skip
    assert {event.id for event in timeline if timeline.contradicted(event)} == {"a", "b", "c"}


def test_what_has_parts_is_a_span() -> None:
    """A whole is a span whatever the precision of its date."""
    timeline = read(a='part_of = "w"', w="date = 1963", v='kind = "moment"', u='part_of = "v"')
    assert {event.id: event.to_dict()["kind"] for event in timeline} == {
        "a": None, "w": "span", "v": "moment", "u": None,
    }  # fmt: skip
