"""Counts as bars: a name, the number, and a bar of a length in proportion."""

from collections.abc import Iterator, Sequence

from coupline.columns import POSSIBLE
from coupline.render.heading import heading
from coupline.render.lines import Drawing, Line, columns_of, wrap
from coupline.render.paint import FAINT, STRONG, WHEN, Ink
from coupline.timeline import Timeline
from coupline.views.statistics import NONE, Bar, Chart

WIDEST = 100  # columns: beyond this a bar is too far from its name
NARROWEST = 8  # columns of a bar
BLOCKS = " ▏▎▍▌▋▊▉█"  # from nothing to a whole column, by eighths
TITLES = {
    "placed": "By what places them",
}  # of any other chart it is "By" and what is counted by


def bars(timeline: Timeline, charts: Sequence[Chart], ink: Ink, note: str = "") -> Drawing:
    """Charts one below the other, under the timeline's title and how many events are counted.

    Args:
        timeline: the selection that is counted.
        charts: its counts.
        ink: how wide, and whether in ASCII.
        note: what to add to the title, as "(the sample)".
    """
    ink = ink._replace(width=min(ink.width, WIDEST))
    lines = heading(timeline, ink, note)
    possible = sum(event.match == "possible" for event in timeline.events)
    if possible:
        lines.append(Line((f"{possible:,} of them only possibly ({POSSIBLE})", FAINT)))
    for chart in charts:
        if chart.lines:
            lines += [
                Line(),
                Line((TITLES.get(chart.by, f"By {chart.by}"), STRONG)),
                *_chart(chart.lines, ink),
            ]
    return Drawing(lines)


def _chart(lines: Sequence[Bar], ink: Ink) -> Iterator[Line]:
    """The lines of a chart: all names in one column, all numbers in the next."""
    most = max(line.events or 0 for line in lines)
    number_width = len(f"{most:,}")
    longest = max(columns_of(ink.plain(line.name)) for line in lines if line.events is not None)
    name_width = min(longest, max(NARROWEST, ink.width - number_width - 4 - ink.width // 3))
    room = max(NARROWEST, ink.width - name_width - number_width - 4)
    for line in lines:
        if line.events is None:
            yield Line((ink.plain(f"┊ {line.name}"), FAINT))
            continue
        style = FAINT if line.name == NONE or not line.events else ""
        first, *rest = wrap(ink.plain(line.name), name_width)
        number = (f"{line.events:,}".rjust(number_width), FAINT if not line.events else "")
        bar = (_bar(line.events, most, room, ink), WHEN)
        yield Line((first, style)).to(name_width + 2) + Line(number, ("  ", ""), bar)
        yield from (Line((text, style)) for text in rest)


def _bar(events: int, most: int, room: int, ink: Ink) -> str:
    """A bar so long that the longest fills the room; the shortest can still be seen."""
    if not events:
        return ""
    if ink.ascii_only:
        return "#" * max(1, round(events * room / most))
    whole, eighths = divmod(max(1, round(events * room * 8 / most)), 8)
    return BLOCKS[8] * whole + BLOCKS[eighths].strip()
