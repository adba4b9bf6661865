"""What a drawing says of itself and of each event, for tooltips and for who does not see it."""

from collections.abc import Sequence

from coupline.columns import ORDER, POSSIBLE, marks
from coupline.dates.words import year_words
from coupline.formats.svg.text import TIED
from coupline.layout.axis import claimed
from coupline.layout.spine import CLAIMED, years
from coupline.model import Event, Style
from coupline.timeline import Timeline

DRAWN = {
    "spine": "one event a line, in order",
    "axis": "a row for each event, drawn to scale",
    "lanes": "a row for each {}, with its events drawn to scale",
    "heat": "a table of how many events began when",
}


def counted(number: int, word: str = "event") -> str:
    """A number with its word: "1 event", "1,204 events"."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def title_of(timeline: Timeline) -> str:
    """What a timeline is called."""
    return timeline.title or "Timeline"


def extent(timeline: Timeline) -> str:
    """How many events a selection has, and its years: "38 events · 1942–1965"."""
    count = counted(len(timeline.events))
    span = years(timeline)
    if span is None:
        return count
    first, last = map(year_words, span)
    return f"{count} · {first}" if first == last else f"{count} · {first}–{last}"


def description(timeline: Timeline, style: str, by: str = "") -> str:
    """What is drawn, how many events, from when to when."""
    said = f"A timeline, {DRAWN[style].format(by)}: {counted(len(timeline.events))}"
    span = years(timeline)
    if span is not None:
        first, last = map(year_words, span)
        said += f", in {first}" if first == last else f", from {first} to {last}"
    undated = sum(event.window is None for event in timeline.events)
    more = f"; nothing bounds the time of {undated:,} of them" if undated else ""
    scale = " What is solid was certainly so, what is hatched possibly." if style in ("axis", "lanes") else ""
    return f"{said}{more}.{scale}"


def tooltip(timeline: Timeline, event: Event, dates: Style) -> str:
    """The title of an event, and its date in words."""
    said = [timeline.when(event, dates)]
    said += ["placed by order alone"] if event.placed_by == "order" else []
    said += ["only possibly in the time asked for"] if event.match == "possible" else []
    return f"{event.title}: {', '.join(said)}"


def label(event: Event, name: str = "", parts: int = 0, apart: Sequence[str] = ()) -> str:
    """The title of an event with what else is to be said of it where it is drawn; no sign begins a line.

    Args:
        event: the event.
        name: what it is coloured by; may be empty.
        parts: how many parts of it are left out.
        apart: the titles of the events that it is part of, and does not stand below.
    """
    signs = [*marks(event), *([CLAIMED] if claimed(event) else [])]
    said = f"{event.title} ·{TIED}{name}" if name else event.title
    said = TIED.join((said, *signs))
    said += f" (part{TIED}of {', '.join(apart)})" if apart else ""
    return f"{said} (and{TIED}{parts:,}{TIED}part{'' if parts == 1 else 's'})" if parts else said


def extra(events: Sequence[Event]) -> list[str]:
    """The signs beside titles, with their meaning."""
    said = [f"{ORDER} placed by order alone"] if any(event.placed_by == "order" for event in events) else []
    said += [f"{CLAIMED} as sources claim"] if any(map(claimed, events)) else []
    return said + ([f"{POSSIBLE} only possibly then"] if any(event.match == "possible" for event in events) else [])
