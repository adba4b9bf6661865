"""What is said of when events were, as plain values: dates, order, days that are one, containment.

Days are integers, counted from 1970-01-01 (see ``dates.calendar``). An event has a start and an end, and a statement
names the events by their names. Its label is the caller's own: it is handed back in proofs and never looked into, so
that nothing here knows files or words.

Statements compare by all but their label. Whatever depends on the order of statements uses that one, so that the order
in which they are given makes no difference.
"""

from typing import Any, Literal, NamedTuple

from coupline.schema import End

FAR = 10**18  # days: no date is so far away, and what lies beyond half of it is unbounded


class Length(NamedTuple):
    """How long, in calendar days or in calendar months: one of them is 0. A week is 7 days, a year 12 months."""

    days: int = 0
    months: int = 0


class Statement(NamedTuple):
    """One thing that is said; made by ``dated``, ``follows``, ``together`` or ``within``.

    Attributes:
        event: the name of the event of which it is said.
        kind: by which of the four functions it was made.
        other: the name of the other event; empty for a date.
        ends: which ends of the two are meant.
        least: for ``follows``, the least time from the earlier to the later.
        most: for ``follows``, the most time; empty where there is no limit.
        bounds: for ``dated``, the first and last day of the start and of the end, -FAR or FAR where it is unbounded.
        doubted: for ``dated``, whether the date is approximate or uncertain.
        label: the caller's own.
    """

    event: str
    kind: Literal["dated", "follows", "together", "within"]
    other: str = ""
    ends: tuple[End, ...] = ()
    least: Length = Length()
    most: tuple[Length, ...] = ()
    bounds: tuple[int, ...] = ()
    doubted: bool = False
    label: Any = None


Days = tuple[int | None, int | None]


def dated(event: str, start: Days, end: Days, *, doubted: bool = False, label: Any = None) -> Statement:
    """The event starts on one of these days and ends on one of those.

    Args:
        event: its name.
        start: the first and the last day that it may start on, inclusive; None where it is unbounded.
        end: the same for its end.
        doubted: whether the date is approximate or uncertain: it keeps its bounds, and a contradiction that needs it
            is a tension.
        label: the caller's own.
    """
    bounds = tuple((FAR if number & 1 else -FAR) if day is None else day for number, day in enumerate((*start, *end)))
    return Statement(event, "dated", bounds=bounds, doubted=doubted, label=label)


def follows(  # noqa: PLR0913 - a sentence with this many parts
    later: str,
    earlier: str,
    *,
    end: End = "start",
    of: End = "end",
    least: Length = Length(),  # noqa: B008 - an immutable value
    most: Length | None = None,
    label: Any = None,
) -> Statement:
    """One event comes after another: strictly in time, on the same day or a later one.

    Args:
        later: the name of the event that comes after.
        earlier: the name of the other.
        end: which end of the later is meant.
        of: which end of the earlier is meant.
        least: the least time between the two days.
        most: the most time between them; None where there is no limit.
        label: the caller's own.
    """
    return Statement(later, "follows", earlier, (end, of), least, () if most is None else (most,), label=label)


def together(event: str, other: str, *ends: End, label: Any = None) -> Statement:
    """Two events have days in common.

    Args:
        event: the name of the one.
        other: the name of the other.
        ends: "start" where they start on one day, "end" where they end on one; either or both.
        label: the caller's own.
    """
    return Statement(event, "together", other, ends, label=label)


def within(event: str, whole: str, *, label: Any = None) -> Statement:
    """The whole starts no later than the event and ends no earlier."""
    return Statement(event, "within", whole, label=label)
