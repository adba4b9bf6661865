"""What a drawing says of itself and of each event, for tooltips and for who does not see it."""

from collections.abc import Sequence

from coupline.choices import DateStyle
from coupline.dates.vocabulary import year_words
from coupline.layout.spine import years
from coupline.model import Event
from coupline.timeline import Timeline
from coupline.wording import counted

DRAWN = {
    "spine": "one event a line, in order",
    "axis": "a row for each event, drawn to scale",
    "lanes": "a row for each {}, with its events drawn to scale",
    "heat": "a table of how many events began when",
}


def title_of(timeline: Timeline) -> str:
    """What a timeline is called."""
    return timeline.title or "Timeline"


def description(timeline: Timeline, style: str, by: str = "", files: Sequence[str] = ()) -> str:
    """What is drawn, how many events, from when to when, and from which files."""
    said = f"A timeline, {DRAWN[style].format(by)}: {counted(len(timeline.events), 'event')}"
    span = years(timeline)
    if span is not None:
        first, last = map(year_words, span)
        said += f", in {first}" if first == last else f", from {first} to {last}"
    undated = sum(event.window is None for event in timeline.events)
    more = f"; nothing bounds the time of {undated:,} of them" if undated else ""
    scale = " What is solid was certainly so, what is hatched possibly." if style in ("axis", "lanes") else ""
    source = f" From {', '.join(files)}." if files else ""
    return f"{said}{more}.{scale}{source}"


def tooltip(timeline: Timeline, event: Event, dates: DateStyle) -> str:
    """The title of an event, and its date in words."""
    said = [timeline.when(event, dates)]
    said += ["placed by order alone"] if event.placed_by == "order" else []
    said += [f"{event.lacks} can't be read"] if event.lacks else []
    said += ["only possibly in the time asked for"] if event.match == "possible" else []
    return f"{event.title}: {', '.join(said)}"
