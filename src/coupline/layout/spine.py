"""The spine: the lines of a timeline, one event a line, knowing no painter.

The year stands in a margin, eras as bars beside it, long times without events are folded, parts stand below their
whole. Widths, wrapping and colours are the painter's.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from coupline.dates import TimelineDate, civil_from_days
from coupline.dates.calendar import DAY
from coupline.dates.periods import folded_between
from coupline.dates.vocabulary import year_words
from coupline.layout.nesting import Nest, collapsed, nests, wholes_of
from coupline.layout.sections import sections
from coupline.layout.signs import ON_A_LINE, Sign, in_use, sign_of_moment
from coupline.model import Era, Event
from coupline.timeline import Timeline
from coupline.wording import counted

LONGEST_END = 24  # characters of a title at the right edge; in place of a longer one stands the id
CLAIMED = '"'  # beside a date that only sources claim
MOST_BARS = 3  # eras drawn side by side; a further one has its line, and no bar


class SpineRow(NamedTuple):
    """One line of the spine.

    Attributes:
        event: the event of the line; None on any other line.
        era: the era that begins on this line; None on any other.
        heading: the title of the section that begins; empty elsewhere.
        folded: how many years without events the line stands for; 0 elsewhere.
        year: the astronomical year to write in the margin; None where it is that of the line before, or none.
        sign: that of the event's date.
        when: what stands beside the year: "5 Dec", "early", "before".
        claimed: whether only sources claim the date, or the one that bounds the window.
        until: for a span, where it ends; for an era, all of its date.
        bars: for each era bar of the margin what it does on this line: " ", "start", "on" or "end".
        guides: for each level of wholes above it what is drawn: " ", "on", and last "branch" or "end".
        part_of: the wholes that it does not stand below, by title or by id.
        parts: how many parts of it are left out.
    """

    event: Event | None = None
    era: Era | None = None
    heading: str = ""
    folded: int = 0
    year: int | None = None
    sign: Sign | None = None
    when: str = ""
    claimed: bool = False
    until: str = ""
    bars: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    parts: int = 0

    @property
    def edge(self) -> list[str]:
        """What stands at the right edge: where a span ends, what the event is part of, how many parts it hides."""
        said = [f"→ {self.until}"] if self.until else []
        said += [f"part of {', '.join(self.part_of)}"] if self.part_of else []
        return said + ([f"and {counted(self.parts, 'part')}"] if self.parts else [])


def spine(timeline: Timeline, *, collapse: bool = False) -> list[SpineRow]:
    """The lines of the spine: dated events and what order ties to them, then what only order places, then the rest.

    Args:
        timeline: the selection to draw.
        collapse: whether to leave out the parts of wholes that are drawn.
    """
    maker = _Maker(timeline, collapse=collapse)
    (_, flowing), *others = sections(timeline, maker.events)
    rows = list(_flow(maker, _items(timeline, flowing)))
    for heading, afloat in others:
        rows.append(SpineRow(heading=heading))
        lines = zip(pairwise([None, *afloat]), nests([each.id for each in afloat], maker.wholes), strict=True)
        rows += [maker.row(event, before, nest) for (before, event), nest in lines if event]
    return rows


def extent(timeline: Timeline) -> str:
    """How many events a selection has, and its years: "38 events · 1942–1965"."""
    count = counted(len(timeline), "event")
    span = years(timeline)
    if span is None:
        return count
    first, last = map(year_words, span)
    return f"{count} · {first}" if first == last else f"{count} · {first}–{last}"


def years(timeline: Timeline) -> tuple[int, int] | None:
    """The astronomical years of the first and the last dated event of a selection; None where none is dated."""
    dates = [event.placed for event in timeline.events if event.placed]
    found = [
        bound - before
        for date in dates
        for bound, before in zip(date.bounds, (0, 1, 0, 1), strict=True)
        if bound is not None
    ]
    return (_year_of(min(found)), _year_of(max(found))) if found else None


def _year_of(second: int) -> int:
    return civil_from_days(second // DAY)[0]


def legend_of(rows: Iterable[SpineRow]) -> list[tuple[Sign, str]]:
    """The signs in use, with their meaning."""
    return in_use(ON_A_LINE, {row.sign for row in rows})


def _flow(maker: "_Maker", items: Sequence[Event | Era]) -> Iterator[SpineRow]:
    """Events and the eras around them, with years in the margin and folds between."""
    bars = _Bars(items)
    below = nests([item.id if isinstance(item, Event) else None for item in items], maker.wholes)
    shown: int | None = None
    before: Event | Era | None = None
    for n, item in enumerate(items):
        year = maker.year(item)
        folded = folded_between(shown, year)
        if folded:
            yield SpineRow(folded=folded, bars=bars.between(n))
        margin = None if year == shown else year
        if isinstance(item, Era):
            yield SpineRow(era=item, year=margin, until=item.date.display("short"), bars=bars.at(n))
        else:
            row = maker.row(item, before, below[n], margin, bars.at(n))
            if item.placed is None and shown is not None:
                row = row._replace(when=_below(row.when, year_words(shown)))
            yield row
        shown = shown if year is None else year
        before = item


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
        if timeline.complete or any(date.within(*hull) or date.certain(*hull) for date in dates):
            chosen[era.id] = era
    return [chosen[each.id] for each in timeline.sequence if each.id in chosen]


class _Bars:
    """Which eras have a bar beside which lines.

    Args:
        items: what is drawn, in order.
    """

    def __init__(self, items: Sequence[Event | Era]) -> None:
        self.columns: list[list[str]] = []
        self.dated = [(n, item.placed) for n, item in enumerate(items) if isinstance(item, Event) and item.placed]
        free: list[int] = []  # for each column the first line below its bars
        for n, item in enumerate(items):
            if isinstance(item, Era):
                fitting = next((column for column, first in enumerate(free) if first <= n), len(free))
                if fitting == len(free) < MOST_BARS:
                    self.columns.append([" "] * len(items))
                    free.append(0)
                if fitting < MOST_BARS:
                    last = self.last_within(n, item)
                    self.draw(self.columns[fitting], n, last)
                    free[fitting] = last + 1

    def last_within(self, first: int, era: Era) -> int:
        """The last line that begins in an era. Lines are in order, so those between begin in it too."""
        end = era.date.hull[1]
        last = first
        for n in range(bisect(self.dated, first, key=lambda each: each[0]), len(self.dated)):
            line, date = self.dated[n]
            if end is not None and date.sort_key >= (0, end):
                break
            last = line
        return last

    def draw(self, column: list[str], first: int, last: int) -> None:
        """A bar from one line to another."""
        column[first : last + 1] = ["on"] * (last - first + 1)
        column[last] = "end"
        column[first] = "start"

    def at(self, n: int) -> tuple[str, ...]:
        """What each bar does on a line."""
        return tuple([column[n] for column in self.columns])

    def between(self, n: int) -> tuple[str, ...]:
        """What each bar does on a line that is put in before one."""
        return tuple(["on" if column[n] in ("on", "end") else " " for column in self.columns])


class _DateOnLine(NamedTuple):
    """What a date says on a line: the year in the margin, the sign, and the words beside the year."""

    year: int | None
    sign: Sign
    when: str


class _Maker:
    """Makes the lines of events.

    Args:
        timeline: the selection that is drawn.
        collapse: whether parts are left out.
    """

    def __init__(self, timeline: Timeline, *, collapse: bool) -> None:
        self.timeline, self.events = timeline, timeline.events
        self.wholes = wholes_of(timeline.events)
        self.parts: Mapping[str, int] = {}
        if collapse and self.wholes:
            self.parts = collapsed(timeline.events, self.wholes)
            self.wholes = {}
            self.events = tuple(event for event in timeline.events if event.id in self.parts)
        self.drawn = {event.id for event in self.events} | {era.id for era in timeline.eras}
        self.dates: dict[TimelineDate, _DateOnLine] = {}  # a long list has the same ones again and again

    @cached_property
    def by_id(self) -> Mapping[str, Event | Era]:
        """All events and eras that there are."""
        return {each.id: each for each in self.timeline.sequence}

    def year(self, item: Event | Era) -> int | None:
        """The astronomical year that an event or an era stands under; None where it has no date."""
        date = item.date if isinstance(item, Era) else item.placed
        return self.said(date).year if date else None

    def said(self, date: TimelineDate) -> _DateOnLine:
        """What a date says on a line."""
        found = self.dates.get(date)
        if found is None:
            start = date.parts[0] if date.kind == "span" else None
            self.dates[date] = found = _DateOnLine(date.year, _sign(date), (start or date).display("spine"))
        return found

    def row(
        self, event: Event, before: Event | Era | None, nest: Nest, year: int | None = None, bars: tuple[str, ...] = ()
    ) -> SpineRow:
        """The line of an event, below another."""
        date, window, until = event.placed, event.derived, ""
        if date is None:
            sign = Sign.ORDER if event.placed_by == "order" else Sign.UNDATED
            when = window.display("spine") if window else self.beside(event, before) or event.unread_words()
            claimed = window is not None and window.claimed
        else:
            _, sign, when = self.said(date)
            claimed = event.placed_by == "claims"
            until = self.span_end(event, date) if sign is Sign.SPAN else ""
        whole = tuple(self.called(self.by_id[each]) for each in nest.apart) if nest.apart else ()
        parts = self.parts.get(event.id, 0)
        return SpineRow(event, None, "", 0, year, sign, when, claimed, until, bars, nest.guides, whole, parts)

    def beside(self, event: Event, before: Event | Era | None) -> str:
        """How an undated event stands to another: "after it" right below the one that it follows, else "after".

        The other's id is added where it is not in the drawing. Of a part and its whole the drawing says so elsewhere.
        """
        word, other = self.timeline.beside(event) or ("", "")
        if not word or other in self.wholes.get(event.id, ()) or event.id in self.wholes.get(other, ()):
            return ""
        if word == "after" and before is not None and before.id == other:
            return "after it"
        return word if other in self.drawn else f"{word} {other}"

    def span_end(self, event: Event, date: TimelineDate) -> str:
        """Where a span ends: by its own date, else by that of what it is said to end with, else by order."""
        ending = () if date.hull[1] is not None else event.related("ends_with")
        if not ending:
            return _end(date)
        other = self.by_id[ending[0].id]
        known = other.date if isinstance(other, Era) else other.placed
        if known is not None:
            return _end(known)
        window = event.derived and event.derived.ending
        if window:
            return f"{window.display('short')}{' ' + CLAIMED if window.claimed else ''}"
        return f"{self.called(other)}, undated"

    def called(self, thing: Event | Era) -> str:
        """What a thing is called at the right edge: its title, or where that is long its id."""
        return thing.title if len(thing.title) <= LONGEST_END else thing.id


def _sign(date: TimelineDate) -> Sign:
    if date.kind == "span":
        return Sign.SPAN
    first, end = date.hull
    if first is None:
        return Sign.BEFORE
    if end is None:
        return Sign.AFTER
    return sign_of_moment(date)


def _end(date: TimelineDate) -> str:
    end = date.parts[1]
    if end is None:
        return "unknown" if date.edtf.endswith("/") else "open"
    return end.display("short")
