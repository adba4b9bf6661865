"""What happened on a day of the year, whatever the year, and what may have.

An event is of a day for certain where it happened on one day that is known, by its own clock; a span where the day that
it begins on is known, or the day that it ends on. It may be of a day where no more is known than an interval of at most
a month that holds the day. What is known less well may be of nearly any day: it is only counted.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from coupline.dates import (
    Interval,
    TimelineDate,
    Window,
    civil_from_days,
    days_from_civil,
    days_in_month,
    parse_date,
)
from coupline.dates.calendar import DAY
from coupline.dates.tokens import tokens
from coupline.dates.vocabulary import MONTHS
from coupline.errors import CouplineError, DateError
from coupline.model import Event
from coupline.query.matching import matched
from coupline.timeline import Timeline
from coupline.wording import listed

MONTH = 31  # days
YEARS = 9  # of so many years in a row at least one has a 29 February

_NUMBERS = re.compile(r"(?:--)?(\d\d)-(\d\d)", re.ASCII)
_DAY = re.compile(r"-?[\dX]{4}-(\d\d)-(\d\d)(?:T[^/]*)?", re.ASCII)
_FULL = re.compile(r"\d{3}", re.ASCII)  # a year
_FILLERS = {"on", "the", "of", ","}
_LEAP = 2000  # a year that has every day


class DayOfYear(NamedTuple):
    """A day of the year, as 26 December."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]}"

    def within(self, first: int, end: int) -> Iterator[int]:
        """The first second of this day in every year from that of one second to that of another; of many, the first."""
        start, last = (civil_from_days(each // DAY)[0] for each in (first, end))
        for year in range(start - 1, min(start + YEARS, last + 1) + 1):  # one more on each side: clocks differ
            if self.day <= days_in_month(year, self.month):
                yield days_from_civil(year, self.month, self.day) * DAY


class DayError(CouplineError, ValueError):
    """A text that names no day of the year.

    Args:
        text: as it was written.
        reason: what follows the quoted text in a sentence; where there is none, what to write.
    """

    def __init__(self, text: str, reason: str = "") -> None:
        forms = ' is no day of the year; write "26 December", "12-26" or a full date, as "1963-12-26"'
        super().__init__(f'"{text}"{reason or forms}')


class Answer(NamedTuple):
    """An event of a day.

    Attributes:
        event: the event, whose ``match`` says whether it is of the day for certain.
        told: for a span what it does on that day: "begins", "ends", "may begin"; empty for any other.
    """

    event: Event
    told: str = ""


class Found(NamedTuple):
    """What a day of the year has.

    Attributes:
        answers: the events of the day, in the timeline's order.
        coarser: how many more may be of the day, of which less is known than an interval of a month.
    """

    answers: tuple[Answer, ...]
    coarser: int

    @property
    def certain(self) -> tuple[Answer, ...]:
        """What is of the day for certain."""
        return tuple(each for each in self.answers if each.event.match == "certain")

    @property
    def possible(self) -> tuple[Answer, ...]:
        """What may be of the day, and may be of another."""
        return tuple(each for each in self.answers if each.event.match == "possible")


def read_day(text: str) -> DayOfYear:
    """A day of the year: "26 December", "December 26", "12-26", "--12-26", or a full date, whose year does not matter.

    Raises:
        DayError: where it is none.
        DateError: where it is a full date that does not exist, or that might be two.
    """
    found = _from_numbers(text) or _from_words(text) or _from_date(text)
    if found is None or found.day < 1:
        raise DayError(text)
    month, day = found
    if not 1 <= month <= len(MONTHS):
        raise DayError(text, f": month {month:02d} does not exist; the month comes first, as in 12-26")
    length = days_in_month(_LEAP, month)
    if day > length:
        most = "at most " if length < 30 else ""  # February
        raise DayError(text, f": {MONTHS[month - 1]} has {most}{length} days")
    return found


def _from_numbers(text: str) -> DayOfYear | None:
    match = _NUMBERS.fullmatch(text)
    return DayOfYear(int(match[1]), int(match[2])) if match else None


def _from_words(text: str) -> DayOfYear | None:
    said = [token for token in tokens(text) if token.text.lower() not in _FILLERS]
    match "".join(token.letter or token.text for token in said):
        case "DM" | "OM":
            return DayOfYear(said[1].value, said[0].value)
        case "MD" | "MO":
            return DayOfYear(said[0].value, said[1].value)
        case _:
            return None


def _from_date(text: str) -> DayOfYear | None:
    try:
        named = _named(parse_date(text))
    except DateError:
        if _FULL.search(text):
            raise
        return None
    return next(iter(named)) if len(named) == 1 else None


def _named(known: Interval) -> frozenset[DayOfYear]:
    """The days of the year that a date names, be its year known or not; none where it names anything else.

    ``[1963-12-26,1964-12-26]`` names one, and ``196X-12-26`` does; what is approximate or doubted names none.
    """
    if not isinstance(known, TimelineDate) or known.edtf[0] == "{":
        return frozenset()
    matches = [_DAY.fullmatch(member) for member in known.edtf.strip("[]").split(",")]
    days = {DayOfYear(int(match[1]), int(match[2])) for match in matches if match}
    return frozenset() if None in matches else frozenset(days)


def on(timeline: Timeline, day: DayOfYear) -> Found:
    """The events of a day of the year."""
    answers, coarser = [], 0
    for event in timeline.events:
        standing, told = _event(event, day)
        if standing >= Standing.POSSIBLE:
            match = matched(event, "certain" if standing is Standing.CERTAIN else "possible")
            answers.append(Answer(match, told))
        coarser += standing is Standing.COARSE
    return Found(tuple(answers), coarser)


class Standing(IntEnum):
    """How something stands to a day of the year, from what is not of it to what is for certain."""

    OTHER = 0
    COARSE = 1
    POSSIBLE = 2
    CERTAIN = 3


def _event(event: Event, day: DayOfYear) -> tuple[Standing, str]:
    """How an event stands to a day, and what it does on it."""
    ends = [(words, known) for words, known in _ends(event) if known]
    if not ends:
        return Standing.COARSE, ""
    judged = [(words, _together([_standing(each, day) for each in known])) for words, known in ends]
    best = max(standing for _, standing in judged)
    told = [words for words, standing in judged if standing is best and words]
    if best < Standing.POSSIBLE or not told or _one_day(event):
        return best, ""
    if best is Standing.CERTAIN:
        return best, listed([f"{each}s" for each in told])
    return best, f"may {listed(told, 'or')}"


def _one_day(event: Event) -> bool:
    window = event.window
    return window is not None and window.earliest is not None and window.earliest == window.latest


def _ends(event: Event) -> Iterator[tuple[str, Sequence[Interval]]]:
    """All that is known of the one time that an event happened at; of a span, of its start, and of its end."""
    placed, derived = event.placed, event.derived
    lasted = placed.kind == "span" if placed else derived is not None and derived.bounds[:2] != derived.bounds[2:]
    if not lasted:
        yield "", [each for each in (placed, derived) if each is not None]
        return
    start, end = placed.parts if placed else (None, None)
    yield "begin", [each for each in (start, derived and _starting(derived)) if each is not None]
    yield "end", [each for each in (end, derived and derived.ending) if each is not None]


def _starting(window: Window) -> Window | None:
    """The window of its first day alone; None where nothing bounds it."""
    first, last = window.bounds[:2]
    if first is None and last is None:
        return None
    soonest, latest = window.outer[:2]
    reach, offset = (window.reach[0], latest), window.offsets[0]
    outer = (soonest, latest, soonest, latest)
    return Window((first, last, first, last), reach, (offset, offset), doubted=window.doubted, outer=outer)


def _together(standings: Sequence[Standing]) -> Standing:
    """What several statements of one time come to: one is enough to prove it, and one to rule it out."""
    if Standing.CERTAIN in standings:
        return Standing.CERTAIN
    return Standing.OTHER if Standing.OTHER in standings else max(standings)


def _standing(known: Interval, day: DayOfYear) -> Standing:
    """How one time stands to a day."""
    named = _named(known)
    if named:
        certain = Standing.CERTAIN if len(named) == 1 else Standing.POSSIBLE
        return certain if day in named else Standing.OTHER
    (first, end), (earliest, beyond) = known.reach, known.hull
    if first is None or end is None or earliest is None or beyond is None:
        return Standing.COARSE
    days = [start for start in day.within(first, end) if known.possible(start, start + DAY)]
    if any(known.certain(start, start + DAY) for start in days):
        return Standing.CERTAIN
    if not days:
        return Standing.OTHER
    return Standing.POSSIBLE if beyond - earliest <= MONTH * DAY else Standing.COARSE
