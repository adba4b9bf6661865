"""The spine: the lines of a timeline, one event a line, knowing no painter.

The year stands in a margin, eras as bars beside it, long stretches without events are folded. Widths, wrapping and
colours are the painter's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from coupline.dates import TimelineDate, civil_from_days
from coupline.dates.words import year_words
from coupline.model import Era, Event
from coupline.timeline import Timeline

FOLDED_FROM = 2  # so many years without anything are one folded line
LONGEST_END = 24  # characters of a title at the right edge; in place of a longer one stands the id
DAY = 86_400
CLAIMED = '"'  # beside a date that only sources claim
MOST_BARS = 3  # eras drawn side by side; a further one has its line, and no bar


class Mark(Enum):
    """What is known of an event's date, as one sign; ``value`` is what a legend says."""

    DAY = "day"
    COARSE = "less exact than a day"
    SPAN = "span"
    BEFORE = "by or before a date"
    AFTER = "after a date"
    ORDER = "placed by order alone"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the spine.

    Attributes:
        event: the event of the line; None on any other line.
        era: the era that begins on this line; None on any other.
        heading: the title of the section that begins; empty elsewhere.
        folded: how many years without events the line stands for; 0 elsewhere.
        year: the astronomical year to write in the margin; None where it is that of the line before, or none.
        mark: the sign of the event's date.
        when: what stands beside the year: "5 Dec", "early", "before".
        claimed: whether only sources claim the date, or the one that bounds the window.
        until: for a span, where it ends; for an era, all of its date.
        bars: for each era bar of the margin what it does on this line: " ", "start", "on" or "end".
    """

    event: Event | None = None
    era: Era | None = None
    heading: str = ""
    folded: int = 0
    year: int | None = None
    mark: Mark | None = None
    when: str = ""
    claimed: bool = False
    until: str = ""
    bars: tuple[str, ...] = ()


def spine(timeline: Timeline) -> list[Row]:
    """The lines of the spine: dated events and what order ties to them, then what only order places, then the rest."""
    flowing = [event for event in timeline.events if event.id not in timeline.afloat]
    maker = _Maker(timeline)
    rows = list(_flow(maker, _items(timeline, flowing)))
    for heading, placed_by in (("Placed by order alone", "order"), ("Undated", "nothing")):
        afloat = [e for e in timeline.events if e.id in timeline.afloat and e.placed_by == placed_by]
        if afloat:
            rows.append(Row(heading=heading))
            rows += [maker.row(event, before) for before, event in _with_previous(afloat)]
    return rows


def years(timeline: Timeline) -> tuple[int, int] | None:
    """The astronomical years of the first and the last dated event of a selection; None where none is dated."""
    found = [year for event in timeline.events if event.placed for year in _years_of(event.placed)]
    return (min(found), max(found)) if found else None


def _years_of(date: TimelineDate) -> Iterator[int]:
    for bound, before in zip(date.bounds, (0, 1, 0, 1), strict=True):
        if bound is not None:
            yield civil_from_days((bound - before) // DAY)[0]


def marks(rows: Iterable[Row]) -> list[Mark]:
    """The marks in use, in the order of the legend."""
    used = {row.mark for row in rows}
    return [mark for mark in Mark if mark in used]


def _flow(maker: "_Maker", items: list[Event | Era]) -> Iterator[Row]:
    """Events and the eras around them, with years in the margin and folds between."""
    bars = _bars(items)
    shown: int | None = None
    for n, item in enumerate(items):
        date = item.date if isinstance(item, Era) else item.placed
        year = date.year if date else None
        if shown is not None and year is not None and year - shown - 1 >= FOLDED_FROM:
            yield Row(folded=year - shown - 1, bars=bars.between(n))
        margin = None if year == shown else year
        if isinstance(item, Era):
            yield Row(era=item, year=margin, until=item.date.display("short"), bars=bars.at(n))
        else:
            row = maker.row(item, items[n - 1] if n else None, margin, bars.at(n))
            yield row if date or shown is None else replace(row, when=_below(row.when, year_words(shown)))
        shown = shown if year is None else year


def _below(when: str, year: str) -> str:
    """A window in words without the year that stands above it already: "by 6 Dec"; "by 1963" needs it."""
    rest = when.removesuffix(f" {year}")
    return rest if " " in rest and when.count(year) == 1 else when


def _items(timeline: Timeline, events: list[Event]) -> list[Event | Era]:
    """The events in order, with the eras among them: all of a whole timeline; of a selection, those that frame it."""
    chosen: dict[str, Event | Era] = {event.id: event for event in events}
    dates = [event.placed for event in events if event.placed]
    for era in timeline.eras:
        hull = era.date.hull
        if timeline is timeline.whole or any(date.within(*hull) or date.certain(*hull) for date in dates):
            chosen[era.id] = era
    return [chosen[each.id] for each in timeline.sequence if each.id in chosen]


class _Bars:
    """Which eras have a bar beside which lines: for each column the first and the last line of each of its eras."""

    def __init__(self, columns: list[list[tuple[int, int]]]) -> None:
        self.columns = columns

    def at(self, n: int) -> tuple[str, ...]:
        """What each bar does on the line of an item."""
        return tuple(
            next((_stretch(n, *span) for span in column if span[0] <= n <= span[1]), " ") for column in self.columns
        )

    def between(self, n: int) -> tuple[str, ...]:
        """What each bar does on a line before that of an item."""
        return tuple("on" if any(first < n <= last for first, last in column) else " " for column in self.columns)


def _stretch(n: int, first: int, last: int) -> str:
    return "start" if n == first else "end" if n == last else "on"


def _bars(items: list[Event | Era]) -> _Bars:
    columns: list[list[tuple[int, int]]] = []
    for n, item in enumerate(items):
        if not isinstance(item, Era):
            continue
        last = _last_within(items, n, item)
        free = next((column for column in columns if column[-1][1] < n), None)
        if free is not None:
            free.append((n, last))
        elif len(columns) < MOST_BARS:
            columns.append([(n, last)])
    return _Bars(columns)


def _last_within(items: list[Event | Era], n: int, era: Era) -> int:
    """The last item that begins in an era. Items are in order, so those between begin in it too."""
    end = era.date.hull[1]
    last = n
    for later in range(n + 1, len(items)):
        item = items[later]
        if isinstance(item, Event) and item.placed:
            if end is not None and item.placed.sort_key >= (0, end):
                break
            last = later
    return last


class _Maker:
    """Makes the lines of events.

    Args:
        timeline: the selection that is drawn.
    """

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.drawn = {event.id for event in timeline.events} | {era.id for era in timeline.eras}

    def row(self, event: Event, before: Event | Era | None, year: int | None = None, bars: tuple[str, ...] = ()) -> Row:
        """The line of an event, below another."""
        date = event.placed
        if date is None:
            mark = Mark.ORDER if event.placed_by == "order" else Mark.UNDATED
            window = event.derived
            when = window.display("spine") if window else self.beside(event, before)
            return Row(event=event, mark=mark, when=when, claimed=window is not None and window.claimed, bars=bars)
        until, start = "", date
        if date.kind == "span":
            until, start = self.span_end(event, date), date.parts[0] or date
        return Row(
            event=event,
            year=year,
            mark=_mark(date),
            when=start.display("spine"),
            claimed=event.placed_by == "claims",
            until=until,
            bars=bars,
        )

    def beside(self, event: Event, before: Event | Era | None) -> str:
        """How an undated event stands to another: "after it" right below the one that it follows, else "after".

        The other's id is added where it is not in the drawing.
        """
        beside = self.timeline.beside(event)
        if beside is None:
            return ""
        word, other = beside
        if word == "after" and before is not None and before.id == other:
            return "after it"
        return word if other in self.drawn else f"{word} {other}"

    def span_end(self, event: Event, date: TimelineDate) -> str:
        """Where a span ends: by its own date, else by that of what it is said to end with, else by order."""
        ending = event.related("ends_with")
        if date.hull[1] is not None or not ending:
            return _end(date)
        other = next(each for each in self.timeline.sequence if each.id == ending[0].id)
        known = other.date if isinstance(other, Era) else other.placed
        if known is not None:
            return _end(known)
        window = event.derived and event.derived.ending
        if window:
            return f"{window.display('short')}{' ' + CLAIMED if window.claimed else ''}"
        return f"{other.title if len(other.title) <= LONGEST_END else other.id}, undated"


def _mark(date: TimelineDate) -> Mark:
    if date.kind == "span":
        return Mark.SPAN
    first, end = date.hull
    if first is None:
        return Mark.BEFORE
    if end is None:
        return Mark.AFTER
    return Mark.DAY if date.earliest == date.latest else Mark.COARSE


def _end(date: TimelineDate) -> str:
    end = date.parts[1]
    if end is None:
        return "unknown" if date.edtf.endswith("/") else "open"
    return end.display("short")


def _with_previous(events: list[Event]) -> Iterator[tuple[Event | None, Event]]:
    before: Event | None = None
    for event in events:
        yield before, event
        before = event
