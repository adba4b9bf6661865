"""The ticks of a scale: at seconds, minutes, hours, days, months, years or millions of years, as there is room.

Steps go by 1, 2 and 5, or by what the calendar has: a quarter of a year, six hours. Years before the common era are
counted as people do: there is no year 0, and the ticks stand at 1000 BCE, 500 BCE, 1 CE, 500 CE.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from coupline.dates.calendar import DAY, civil_from_days, days_from_civil, days_in_month, month_seconds
from coupline.dates.vocabulary import MONTHS, year_words
from coupline.layout.scale import Scale

GAP = 3  # cells at least between two labels
_MILLION = 1_000_000
_LARGE = ((_MILLION**2, "trillion"), (1_000 * _MILLION, "billion"), (_MILLION, "million"))


class Tick(NamedTuple):
    """A place on a scale that has a label.

    Attributes:
        cell: its cell.
        label: empty where there is no room for one.
        at: the cell that the label begins at: its own, or one before it, so that the last label is within the picture.
    """

    cell: int
    label: str
    at: int


class Ruler(NamedTuple):
    """What stands above a picture.

    Attributes:
        ticks: in order; their labels don't overlap.
        frames: for ticks finer than a year what they are in: the year of months, the month of days, the day of hours.
    """

    ticks: tuple[Tick, ...]
    frames: tuple[Tick, ...] = ()


class _TickStep(NamedTuple):
    """Ticks at every so many units."""

    unit: str
    number: int


_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": DAY, "month": 2_629_746, "year": 31_556_952}
_STEPS = (
    *(_TickStep("second", n) for n in (1, 2, 5, 10, 15, 30)),
    *(_TickStep("minute", n) for n in (1, 2, 5, 10, 15, 30)),
    *(_TickStep("hour", n) for n in (1, 2, 3, 6, 12)),
    *(_TickStep("day", n) for n in (1, 2, 5, 10)),
    *(_TickStep("month", n) for n in (1, 2, 3, 6)),
    *(_TickStep("year", digit * 10**zeros) for zeros in range(19) for digit in (1, 2, 5)),
)


def ruler(scale: Scale, measure: Callable[[str], int] = len) -> Ruler:
    """The finest ticks of a scale of which all labels have room.

    Args:
        scale: what they are for.
        measure: how many cells a label needs.
    """
    for step in _STEPS:
        if (scale.end - scale.first) // (_SECONDS[step.unit] * step.number) > scale.cells // (GAP + 1):
            continue
        ticks = [_tick(scale.cell(second), _label(step.unit, second)) for second in _instants(step, scale)]
        if _fit(ticks, measure):
            return Ruler(_within(ticks, scale.cells, measure), _frames(step.unit, scale, measure))
    return Ruler(())


def _fit(ticks: list[Tick], measure: Callable[[str], int]) -> bool:
    return all(tick.cell + measure(tick.label) + GAP <= after.cell for tick, after in pairwise(ticks))


def _tick(cell: int, label: str) -> Tick:
    return Tick(cell, label, cell)


def _within(ticks: list[Tick], cells: int, measure: Callable[[str], int]) -> tuple[Tick, ...]:
    """Ticks with the label of the last one moved to where it ends within the picture; without it where it can't."""
    if ticks:
        *others, last = ticks
        at = min(last.cell, cells - measure(last.label))
        free = others[-1].at + measure(others[-1].label) < at if others else at >= 0
        ticks = [*others, last._replace(at=at) if free else last._replace(label="")]
    return tuple(ticks)


def _instants(step: _TickStep, scale: Scale) -> Iterator[int]:
    """The seconds of a scale that a step falls on."""
    if step.unit in ("second", "minute", "hour"):
        size = _SECONDS[step.unit] * step.number
        yield from range(-(-scale.first // size) * size, scale.end, size)
        return
    instants = {"day": _days, "month": _months, "year": _years}[step.unit]
    first, _, _ = civil_from_days(scale.first // DAY)
    last, _, _ = civil_from_days((scale.end - 1) // DAY)
    yield from (second for second in instants(step.number, first, last) if scale.first <= second < scale.end)


def _days(number: int, first: int, last: int) -> Iterator[int]:
    """From the first of each month; none so near to the next first that its label would crowd it."""
    for year in range(first, last + 1):
        for month in range(1, 13):
            start, length = days_from_civil(year, month, 1), days_in_month(year, month)
            yield from ((start + day) * DAY for day in range(0, length, number) if day + 1 + number // 2 <= length)


def _months(number: int, first: int, last: int) -> Iterator[int]:
    yield from (month_seconds(year, month) for year in range(first, last + 1) for month in range(1, 13, number))


def _years(number: int, first: int, last: int) -> Iterator[int]:
    if first < 1:  # year 0 is 1 BCE
        bce = range((1 - first) // number * number, max(0, -last), -number)
        yield from (days_from_civil(1 - year, 1, 1) * DAY for year in bce)
    if first < 1 <= last and number > 1:
        yield days_from_civil(1, 1, 1) * DAY
    start = -(-max(first, 1) // number) * number
    yield from (days_from_civil(year, 1, 1) * DAY for year in range(start, last + 1, number))


def _label(unit: str, second: int) -> str:
    year, month, day = civil_from_days(second // DAY)
    minutes, seconds = divmod(second % DAY, 60)
    match unit:
        case "second":
            return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"
        case "minute" | "hour":
            return f"{minutes // 60:02d}:{minutes % 60:02d}"
        case "day":
            return str(day)
        case "month":
            return MONTHS[month - 1][:3]
        case _:
            return tick_words(year)


def tick_words(year: int) -> str:
    """A year at a tick: as people write it, and in millions and billions where it is a round number of these."""
    number = year if year > 0 else 1 - year
    for size, word in _LARGE:
        if number >= size and not number % (size // 10):
            return f"{number / size:g} {word} {'CE' if year > 0 else 'BCE'}"
    return year_words(year)


def _frames(unit: str, scale: Scale, measure: Callable[[str], int]) -> tuple[Tick, ...]:
    """The years, months or days that finer ticks are in, where each has room before the next."""
    if unit == "year":
        return ()
    found = [_tick(scale.clipped(second), _frame(unit, second)) for second in _frame_starts(unit, scale)]
    ends = [tick.cell for tick in found[1:]]
    *roomy, last = [*(t for t, end in zip(found, ends, strict=False) if t.cell + measure(t.label) < end), found[-1]]
    return tuple(tick for tick in _within([*roomy, last], scale.cells, measure) if tick.label)


def _frame_starts(unit: str, scale: Scale) -> Iterator[int]:
    """The first second of the frame that the picture begins in, and of each that begins in the picture."""
    year, month, _ = civil_from_days(scale.first // DAY)
    match unit:
        case "month":
            starts = (days_from_civil(year + n, 1, 1) * DAY for n in range(scale.cells))
        case "day":
            starts = (month_seconds(year, month + n) for n in range(scale.cells))
        case _:
            starts = ((scale.first // DAY + n) * DAY for n in range(scale.cells))
    for start in starts:
        if start >= scale.end:
            return
        yield start


def _frame(unit: str, second: int) -> str:
    year, month, day = civil_from_days(second // DAY)
    if unit == "month":
        return year_words(year)
    words = f"{MONTHS[month - 1][:3]} {year_words(year)}"
    return words if unit == "day" else f"{day} {words}"
