"""The drawings of the browser, painted from the same layout as those of ``coupline timeline``: axis, lanes, heat.

Each has lines that stay in sight above it, and lines that are made when they are seen.
"""

from typing import get_args

from coupline.browse.row_sources import cut
from coupline.choices import HEAT_ROWS, BrowseStyle, HeatBy, NameBy
from coupline.dates import parse_date
from coupline.errors import DateError
from coupline.facts import Target, query_for
from coupline.layout import heat as heat_layout
from coupline.layout import lanes as lanes_layout
from coupline.layout.axis import bands
from coupline.layout.labels import label, signs
from coupline.layout.marks import marks_of
from coupline.layout.scale import scale_of
from coupline.layout.signs import TO_SCALE, Sign
from coupline.render import heat as heat_painter
from coupline.render.frame import Frame, Label
from coupline.render.lines import Line, columns_of
from coupline.render.paint import FAINT, Ink
from coupline.timeline import Timeline

STYLES: tuple[BrowseStyle, ...] = get_args(BrowseStyle)
HEAT: tuple[HeatBy | None, ...] = (None, *reversed(HEAT_ROWS))
MOST_BANDS = 3  # eras that stay in sight
MANY = 1_000  # events
_ALL = frozenset(TO_SCALE) - {Sign.SEVERAL}


class AxisRows:
    """The axis: an event a line, to scale; what fits of its title beside it."""

    def __init__(self, timeline: Timeline, ink: Ink) -> None:
        self.timeline, self.ink = timeline, ink
        longest = max((columns_of(ink.plain(label(event))) for event in timeline.events[:MANY]), default=0)
        self.frame = Frame(ink, longest, 0, stacked=False)
        self.scale = scale_of(timeline, self.frame.cells)
        self.lines_of = {event.id: n for n, event in enumerate(timeline.events)}

    def __len__(self) -> int:
        return len(self.timeline.events)

    def target(self, n: int) -> Target | None:
        """The event of a line."""
        return Target("event", self.timeline.events[n].id)

    def line(self, n: int) -> Line:
        """One line, its label cut where it has no room."""
        event = self.timeline.events[n]
        found = marks_of(event, self.scale) if self.scale else ()
        text = cut(label(event), self.frame.label, self.ink)
        words = "" if found else cut(self.timeline.when(event), self.frame.cells, self.ink)
        return next(self.frame.row(Label(text), found, words))

    def head(self, most: int) -> list[Line]:
        """The ruler and the first eras, of which there is room for so many."""
        return _head(self.frame, self.timeline, most)

    def legend(self) -> list[Line]:
        """The signs in use; of many events all there are, since to look for them takes long."""
        events = self.timeline.events
        scale = self.scale if len(events) < MANY else None
        kinds = frozenset(mark.sign for event in events for mark in marks_of(event, scale)) if scale else _ALL
        return [*self.frame.legend(kinds, bands(self.timeline, self.scale), signs(events, kinds))]


class LaneRows:
    """Lanes: a row for each person, organization, place or tag, which leads to its events."""

    def __init__(self, timeline: Timeline, by: NameBy, ink: Ink) -> None:
        self.timeline, self.by, self.ink = timeline, by, ink
        grouped = lanes_layout.groups(timeline, by)
        labels = [*(group.label for group in grouped), *(era.title for era in timeline.eras[:MOST_BANDS])]
        longest = max((columns_of(ink.plain(text)) for text in labels), default=0)
        number = max((len(group.counted) for group in grouped), default=0)
        self.frame = Frame(ink, longest, number, stacked=False)
        self.lanes = lanes_layout.lanes(timeline, grouped, self.frame.cells)
        self.lines_of: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.lanes.rows)

    def target(self, n: int) -> Target | None:
        """The events of a lane: those of a person, say."""
        key = self.lanes.rows[n].group.key
        return None if key is None else query_for(self.by, key)

    def line(self, n: int) -> Line:
        """One line."""
        lane = self.lanes.rows[n]
        text = cut(lane.group.label, self.frame.label, self.ink)
        style = FAINT if lane.group.key is None else ""
        return next(self.frame.row(Label(text, style, lane.group.counted), lane.marks))

    def head(self, most: int) -> list[Line]:
        """The ruler and the first eras, of which there is room for so many."""
        return _head(self.frame, self.timeline, most)

    def legend(self) -> list[Line]:
        """The signs in use."""
        kinds = frozenset(mark.sign for lane in self.lanes.rows for mark in lane.marks)
        extra = [lanes_layout.UNPLACED] if any(lane.group.unplaced for lane in self.lanes.rows) else []
        return [*self.frame.legend(kinds, self.lanes.bands, extra)]


class HeatRows:
    """How many events began when; a row leads to those of its year, or whatever it is of."""

    def __init__(self, timeline: Timeline, by: HeatBy | None, ink: Ink) -> None:
        self.found = heat_layout.heat(timeline, by)
        self.table = heat_painter.table_of(self.found, ink)
        self.lines = [
            (row.label, line)
            for row in self.found.rows
            for line in heat_painter.row_lines(row, self.table, self.found.by)
        ]
        self.ink, self.lines_of = ink, dict[str, int]()

    def __len__(self) -> int:
        return len(self.lines)

    def target(self, n: int) -> Target | None:
        """The events of the row, where its name is a date."""
        name = self.lines[n][0]
        try:
            parse_date(name)
        except DateError:
            return None
        return query_for("date", name)

    def line(self, n: int) -> Line:
        """One line."""
        return self.lines[n][1]

    def head(self, most: int) -> list[Line]:
        """What the columns are called, in so many lines and one."""
        return [*heat_painter.header(self.found, self.table)][: most + 1] if self.found.rows else []

    def legend(self) -> list[Line]:
        """The shades in use, and what has no place in the table."""
        notes = [Line((self.ink.plain(note), FAINT)) for note in self.found.notes()]
        return [*notes, *heat_painter.legend(self.found, self.table)]


Drawn = AxisRows | LaneRows | HeatRows


def drawn(style: BrowseStyle, timeline: Timeline, by: tuple[NameBy, HeatBy | None], ink: Ink) -> Drawn:
    """The drawing of a selection.

    Args:
        style: which; the list is none.
        timeline: the selection.
        by: what lanes are, and the rows of heat.
        ink: how wide, and whether in ASCII.
    """
    if style == "lanes":
        return LaneRows(timeline, by[0], ink)
    if style == "heat":
        return HeatRows(timeline, by[1], ink)
    return AxisRows(timeline, ink)


def _head(frame: Frame, timeline: Timeline, most: int) -> list[Line]:
    scale = scale_of(timeline, frame.cells)
    found = bands(timeline, scale)
    cut_short = [band._replace(label=cut(band.label, frame.label, frame.ink)) for band in found[:most]]
    return [*frame.ruler(scale), *frame.bands(cut_short)]
