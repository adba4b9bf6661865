"""The column of dates in the list: how wide it is, and what a date is shortened to: its year goes last."""

import re
from collections.abc import Iterator

from coupline.columns import marks
from coupline.model import Event
from coupline.render.lines import columns_of, shortened
from coupline.render.paint import Ink
from coupline.timeline import Timeline

WIDEST = 18  # columns for what is no date: "before the-protocol"
MOST_MEASURED = 200  # events of a long list: a key in the filter waits for them

# The year at the end of a date: "1956", "1956?", "44 BCE", "19th c.", "1950s".
_YEAR = re.compile(r"[^\s–…]+(?: c\.)?(?: B?CE)?$")
_BLANK = re.compile(r"[\s–…]+")
_LEAD = re.compile(r"(?:[a-z]+\.? )+")  # what a date would say something else without: "by", "c.", "not before"
_TIME = re.compile(r", \d\d:.*")


def widest(timeline: Timeline, ink: Ink) -> int:
    """How many columns the dates of a list take, where those for which two fifths of it are no room are shortened."""
    most = ink.width * 2 // 5
    some = timeline.events[:: max(1, len(timeline) // MOST_MEASURED)]
    texts = (told(timeline, event, most if event.window else min(most, WIDEST), ink) for event in some)
    return max(map(columns_of, texts), default=0)


def told(timeline: Timeline, event: Event, width: int, ink: Ink) -> str:
    """When an event was, with its marks, in so many columns: shorter where it must be, and cut where it has no year."""
    mark = ink.plain(_marks(event))
    room = width - columns_of(mark)
    text = ink.plain(timeline.when(event, "short"))
    if columns_of(text) > room:
        fitting = (form for form in map(ink.plain, _shorter(event)) if columns_of(form) <= room)
        text = next(fitting, "") or shortened(text, room, "..." if ink.ascii_only else "…")
    return text + mark


def _marks(event: Event) -> str:
    return "".join(f" {mark}" for mark in marks(event))


def _shorter(event: Event) -> Iterator[str]:
    """Shorter forms of a date, the one that says most first; an ellipsis stands for what they leave out.

    Of a span its beginning, for the list is in that order: "16–23 Aug 1956" is "16 Aug 1956…". Then without a time, and
    without what stands before the year, one word after the other: "by …Oct 1956", "by …1956", "…1956".
    """
    date = event.placed
    if date is None:
        text = event.display("short")
        yield event.display("spine")
    else:
        start = date.parts[0] if date.kind == "span" else None
        text = (start or date).display("short")
        if start is not None:
            yield f"{text}…"
    day = _TIME.sub("", text)
    if day != text:
        yield f"{day}…"
    year, lead = _YEAR.search(day), _LEAD.match(day)
    rests = [blank.end() for blank in _BLANK.finditer(day) if year and blank.end() <= year.start()]
    if lead:
        yield from (f"{lead[0]}…{day[rest:]}" for rest in rests if rest > lead.end())
    yield from (f"…{day[rest:]}" for rest in rests)
    if year:
        yield year[0]
