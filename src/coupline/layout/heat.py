"""Heat: how many events began when, in a table of two units: years by months, decades by years.

An event counts where it began. It counts in one cell where that is certain. Where its start is known to no more than
its row, it counts in the row alone; where to some cells of a row ("early 1962"), each of these is possible. What is
known less exactly than to a row is counted apart, so that all counts add up to the events.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from coupline.choices import HeatBy
from coupline.dates import Interval
from coupline.dates.calendar import DAY, civil_from_days, days_in_month
from coupline.dates.periods import called, folded_between, number_of
from coupline.dates.vocabulary import MONTHS, year_words
from coupline.timeline import Timeline
from coupline.wording import counted, plural

MOST_ROWS = 40  # of a picture, where nobody says by what
SHADES = 3  # of cells at most
FEW = 2  # rows at most in place of which finer ones are shown


class HeatRow(NamedTuple):
    """A year, say, with its months; or so many of them without events.

    Attributes:
        label: what it is called; empty where it is folded.
        certain: for each column how many events certainly began in it; None where there is no such day.
        possible: for each column how many events may have begun in it, and are not known to.
        only: how many are known to the row and no better.
        total: how many began in the row.
        folded: how many rows without events the line stands for; 0 elsewhere.
        backwards: whether time runs from the last column to the first: decades before our era count downwards.
    """

    label: str
    certain: tuple[int | None, ...] = ()
    possible: tuple[int, ...] = ()
    only: int = 0
    total: int = 0
    folded: int = 0
    backwards: bool = False


class Heat(NamedTuple):
    """The whole table.

    Attributes:
        by: what its rows are.
        columns: what they are called, from the first.
        rows: in order.
        wider: how many events are known less exactly than to a row.
        undated: how many have no known start.
        elsewhere: how many began before or after the time that was asked for.
    """

    by: HeatBy
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    wider: int
    undated: int
    elsewhere: int

    def levels(self) -> list[tuple[int, int]]:
        """The shades of cells, from the lightest: from how many events to how many each stands for."""
        most = max((count for row in self.rows for count in row.certain if count), default=0)
        step = max(1, -(-most // SHADES))
        return [(least, min(least + step - 1, most)) for least in range(1, most + 1, step)]

    def notes(self) -> list[str]:
        """What has no place in the table, in words, and which way its columns run."""
        told = (
            (self.elsewhere, "begun before or after that time"),
            (self.wider, f"begun in one of several {plural(self.by)}"),
            (self.undated, "without a known beginning"),
        )
        notes = [f"{counted(count, 'event')} {words}" for count, words in told if count]
        backwards = any(row.total and row.backwards for row in self.rows)
        return [*(["before our era the columns run from right to left"] if backwards else []), *notes]


class _Unit(NamedTuple):
    """What the rows of a table are, and how a second is found in them.

    Attributes:
        columns: what the columns are called.
        place: the row and the column of a second, by the clock of the event.
        label: what a row is called.
        has: whether a row has a column; None where every one has all.
        counts_down: whether time runs backwards in rows before our era.
    """

    columns: tuple[str, ...]
    place: Callable[[int], tuple[int, int]]
    label: Callable[[int], str]
    has: Callable[[int, int], bool] | None = None
    counts_down: bool = False


def heat(timeline: Timeline, by: HeatBy | None = None) -> Heat:
    """The table of a selection.

    Args:
        timeline: the selection.
        by: what the rows are; None for years, where these are neither too few nor too many.
    """
    if by is None:
        return _fitting(timeline)
    unit = UNITS[by]
    rows: dict[int, _Counts] = {}
    wider = undated = elsewhere = 0
    for event in timeline.events:
        start = _start(event.window) if event.window is not None else None
        if start is None:
            undated += 1
            continue
        if not _within(start, timeline.asked):
            elsewhere += 1
            continue
        (row, first), (last_row, last) = unit.place(start[0]), unit.place(start[1] - 1)
        if row != last_row:
            wider += 1
            continue
        rows.setdefault(row, _Counts(len(unit.columns))).add(first, last, whole=_whole(unit, row, first, last))
    return Heat(by, unit.columns, tuple(_rows(unit, rows)), wider, undated, elsewhere)


def _fitting(timeline: Timeline) -> Heat:
    """By years; by decades or centuries where these are many; by months or days where it is all in one or two of them.

    A finer table is none where it has no place for an event that the other has, or nothing in its columns.
    """
    found = heat(timeline, "year")
    for longer in ("decade", "century"):
        if len(found.rows) > MOST_ROWS:
            found = heat(timeline, longer)
    for finer in ("month", "day"):
        if len(found.rows) <= FEW:
            closer = heat(timeline, finer)
            tells = any(row.total > row.only for row in closer.rows)
            found = closer if tells and closer.wider == found.wider else found
    return found


class _Counts:
    """The counts of one row, while they are made."""

    def __init__(self, columns: int) -> None:
        self.certain, self.possible = [0] * columns, [0] * columns
        self.only = self.total = 0

    def add(self, first: int, last: int, *, whole: bool) -> None:
        """Count an event that began in one of these columns, both inclusive, or somewhere in the whole row."""
        self.total += 1
        if first == last:
            self.certain[first] += 1
        elif whole:
            self.only += 1
        else:
            for column in range(min(first, last), max(first, last) + 1):  # before our era they run backwards
                self.possible[column] += 1


def _start(window: Interval) -> tuple[int, int] | None:
    """The half-open seconds in which it began, with the margin of what is approximate; None where it is open."""
    first, end = window.outer[:2] if window.softened else (window.local(0), window.local(1))
    if first is None or end is None:
        return None
    soonest, latest = window.reach
    if window.softened:
        return min(first, first if soonest is None else soonest), end
    before = (window.bounds[0] or 0) - (soonest or 0)
    behind = (latest or 0) - (window.bounds[3] or 0) if window.bounds[1] == window.bounds[3] else before
    return first - before, end + behind


def _within(start: tuple[int, int], asked: tuple[int | None, int | None]) -> bool:
    """Whether something may have begun in the time that was asked for."""
    first, end = asked
    return (first is None or start[1] > first) and (end is None or start[0] < end)


def _whole(unit: _Unit, row: int, first: int, last: int) -> bool:
    """Whether some columns are all that a row has."""
    having = [column for column in range(len(unit.columns)) if unit.has is None or unit.has(row, column)]
    return {first, last} == {having[0], having[-1]} and first != last


def _rows(unit: _Unit, rows: dict[int, _Counts]) -> Iterator[HeatRow]:
    before: int | None = None
    for number in sorted(rows):
        folded = folded_between(before, number)
        if folded:
            yield HeatRow("", folded=folded)
        elif before is not None:
            yield from (_row(unit, each, _Counts(len(unit.columns))) for each in range(before + 1, number))
        yield _row(unit, number, rows[number])
        before = number


def _row(unit: _Unit, number: int, counts: _Counts) -> HeatRow:
    certain = tuple(
        count if unit.has is None or unit.has(number, column) else None for column, count in enumerate(counts.certain)
    )
    backwards = unit.counts_down and number < 0
    return HeatRow(unit.label(number), certain, tuple(counts.possible), counts.only, counts.total, 0, backwards)


def _civil(second: int) -> tuple[int, int, int]:
    return civil_from_days(second // DAY)


def _by_day(second: int) -> tuple[int, int]:
    return second // DAY, second % DAY // 3600


def _by_month(second: int) -> tuple[int, int]:
    year, month, day = _civil(second)
    return year * 12 + month - 1, day - 1


def _by_year(second: int) -> tuple[int, int]:
    year, month, _ = _civil(second)
    return year, month - 1


def _by_decade(second: int) -> tuple[int, int]:
    """The column is the year's last digit, before our era too."""
    year, _, _ = _civil(second)
    return number_of(year, 10), (year if year > 0 else 1 - year) % 10


def _by_century(second: int) -> tuple[int, int]:
    """As ``_by_decade``, of the decade; 100 BCE is with the 90s, the decade next to it in its century."""
    year, _, _ = _civil(second)
    named = year if year > 0 else min(1 - year, -number_of(year, 100) * 100 - 1)
    return number_of(year, 100), named % 100 // 10


def _day_label(number: int) -> str:
    year, month, day = civil_from_days(number)
    return f"{day} {MONTHS[month - 1][:3]} {year_words(year)}"


def _month_label(number: int) -> str:
    return f"{MONTHS[number % 12][:3]} {year_words(number // 12)}"


def _month_has(number: int, column: int) -> bool:
    return column < days_in_month(number // 12, number % 12 + 1)


def _decade_label(number: int) -> str:
    return called(number, 10)[1]


def _century_label(number: int) -> str:
    return called(number, 100)[1]


def _decade_has(number: int, column: int) -> bool:
    """Whether a decade has a year that ends in this digit: neither the first nor the one before it has a year 0."""
    return column > 0 or number not in (0, -1)


UNITS: dict[HeatBy, _Unit] = {
    "day": _Unit(tuple(f"{hour:02d}" for hour in range(24)), _by_day, _day_label),
    "month": _Unit(tuple(str(day) for day in range(1, 32)), _by_month, _month_label, _month_has),
    "year": _Unit(tuple(name[:3] for name in MONTHS), _by_year, year_words),
    "decade": _Unit(tuple(map(str, range(10))), _by_decade, _decade_label, _decade_has, counts_down=True),
    "century": _Unit(tuple(f"{tens}0s" for tens in range(10)), _by_century, _century_label, counts_down=True),
}
