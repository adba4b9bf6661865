"""Events counted: by year and longer, by who and what they name, by how well they are known.

By year, precision and what places it each event counts once, so that these counts add up to the events. By person, tag
and the like it counts once for each. What has none stands last, under "none". Years are those that events stand under
in a timeline, of what only order places the one in which it certainly began; decades and centuries are those of
``dates``: there is no year 0, and the 1st century has 99 years.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from coupline.choices import CountBy
from coupline.dates import Precision
from coupline.dates.periods import called, folded_between, number_within
from coupline.model import Event
from coupline.schema import KIND_OF
from coupline.timeline import Timeline
from coupline.wording import counted

EVERY: tuple[CountBy, ...] = (
    "year", "decade", "century", "precision", "placed", "person", "organization", "place", "tag", "source",
)  # fmt: skip
NONE = "none"
MOST_LINES = 25  # of years on a page of all counts; where there are more, decades stand in their place
MOST_NAMES = 5  # of a kind on such a page
FOLDED_FROM = 4  # so many years without events in a row are one line
PLACED = {
    "date": "their date",
    "claims": "what sources claim",
    "order": "order alone",
    "nothing": "nothing",
}  # in the order in which they are shown

_SIZES = {"year": 1, "decade": 10, "century": 100}


class Count(NamedTuple):
    """How many events stand under one thing.

    Attributes:
        by: what is counted by.
        key: the year, the decade or the century in EDTF; the id of what has one, else its name; None for "none".
        name: as it is shown.
        events: how many.
        number: for a year, a decade or a century, its place among all: two that follow each other differ by 1.
    """

    by: CountBy
    key: str | None
    name: str
    events: int
    number: int | None = None

    def to_dict(self) -> dict[str, object]:
        """The object that ``--format json`` prints; its keys are always present."""
        return {"by": self.by, "key": self.key, "name": self.name, "events": self.events}


class Bar(NamedTuple):
    """One line of a chart.

    Attributes:
        name: what stands under it, or what is left out.
        events: how many; None on a line that stands for several.
    """

    name: str
    events: int | None = None


class Chart(NamedTuple):
    """The counts by one thing, as they are drawn."""

    by: CountBy
    lines: tuple[Bar, ...]


def counts(timeline: Timeline, by: CountBy) -> tuple[Count, ...]:
    """The counts of a selection: years in order, names with the most events first, "none" last."""
    if by in _SIZES:
        return _by_time(timeline.events, by)
    names, keys = _keys(timeline, by)
    found: dict[str | None, int] = {}
    for each in keys:
        for key in each or (None,):
            found[key] = found.get(key, 0) + 1
    none = found.pop(None, 0)
    made = [Count(by, key, names.get(key, key), events) for key, events in found.items() if key is not None]
    if by in ("precision", "placed"):
        order = list(names)
        made.sort(key=lambda count: order.index(count.key or ""))
    else:
        made.sort(key=lambda count: (-count.events, count.name))
    return (*made, *([Count(by, None, NONE, none)] if none else []))


def _keys(timeline: Timeline, by: CountBy) -> tuple[dict[str, str], Iterable[Sequence[str]]]:
    """What is shown for each key, and the keys that each event stands under."""
    match by:
        case "precision":
            known = [[event.placed.precision.value] if event.placed else [] for event in timeline.events]
            return {each.value: each.value for each in Precision}, known
        case "placed":
            return PLACED, ([event.placed_by] for event in timeline.events)
        case "tag":
            return {}, (tuple(dict.fromkeys(event.tags)) for event in timeline.events)
        case "source":
            return {each.key: each.title for each in timeline.sources}, (event.cited for event in timeline.events)
        case _:
            kind = KIND_OF[by]
            taking_part = (getattr(event, kind) for event in timeline.events)
            names = {each.key: each.name for each in timeline.named(kind)}
            return names, (tuple({each.key: None for each in several}) for several in taking_part)


def _by_time(events: Iterable[Event], by: CountBy) -> tuple[Count, ...]:
    found: dict[int, int] = {}
    none = 0
    for event in events:
        number = number_within(event.years, _SIZES[by])
        if number is None:
            none += 1
        else:
            found[number] = found.get(number, 0) + 1
    made = [Count(by, *called(number, _SIZES[by]), found[number], number) for number in sorted(found)]
    return (*made, *([Count(by, None, NONE, none)] if none else []))


def chart(timeline: Timeline, by: CountBy) -> Chart:
    """All the counts by one thing."""
    return Chart(by, tuple(_lines(counts(timeline, by), by)))


def summary(timeline: Timeline) -> tuple[Chart, ...]:
    """A page of counts: of years, or of longer intervals where these are many; and of the names with most events."""
    times = [chart(timeline, by) for by in ("century", "decade", "year")]
    fitting = [each for each in times if len(each.lines) <= MOST_LINES]
    charts = [fitting[-1] if fitting else times[0], chart(timeline, "precision"), chart(timeline, "placed")]
    for by in EVERY[5:]:
        named = counts(timeline, by)
        if any(count.key is not None for count in named):
            charts.append(Chart(by, tuple(_most(named))))
    return tuple(charts)


def _most(found: Sequence[Count]) -> Iterator[Bar]:
    """Lines for the first few names, for how many more there are, and for what has none."""
    named = [count for count in found if count.key is not None]
    shown = MOST_NAMES if len(named) > MOST_NAMES + 1 else len(named)  # the line of one more has room for its name
    yield from (Bar(count.name, count.events) for count in named[:shown])
    if shown < len(named):
        yield Bar(f"{len(named) - shown:,} more")
    yield from (Bar(count.name, count.events) for count in found[len(named) :])


def _lines(found: Sequence[Count], by: CountBy) -> Iterator[Bar]:
    """A line for each count, and for what lies between two of them and has no event."""
    before: int | None = None
    for count in found:
        if before is not None and count.number is not None:
            yield from _between(before, count.number, by)
        yield Bar(count.name, count.events)
        before = count.number


def _between(before: int, number: int, by: CountBy) -> Iterator[Bar]:
    folded = folded_between(before, number, FOLDED_FROM)
    if folded:
        yield Bar(counted(folded, by))
        return
    for each in range(before + 1, number):
        yield Bar(called(each, _SIZES[by])[1], 0)
