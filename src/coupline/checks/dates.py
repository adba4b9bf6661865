"""Dates that were read, and may have been meant otherwise."""

from collections.abc import Iterator

from coupline.checks.codes import CODES
from coupline.checks.places import is_written, length, place
from coupline.dates import Precision, TimelineDate, parse_date
from coupline.dates.notes import notes
from coupline.errors import DateError, Problem
from coupline.model import Event
from coupline.origin import Origin, Path
from coupline.schema import KINDS, life_of
from coupline.timeline import Timeline

_HINTS = {"season": 'write hemisphere = "south" under [timeline] if they are not, or "north" if they are'}

WrittenDate = tuple[TimelineDate, Path]


def noted(timeline: Timeline) -> Iterator[Problem]:
    """What is near another reading: a range of years with a hyphen, a season of no hemisphere, a year before 1."""
    alone = len(timeline.files) < 2  # of several files each has seasons of its own
    hemisphere = timeline.hemisphere if alone else None
    for date, origin, path, ids in _all_written(timeline):
        for note in notes(_value(date, origin, path), date, hemisphere=hemisphere):
            if note.code != "season" or alone or not _has_hemisphere(origin):
                hint = _HINTS.get(note.code, note.hint)
                yield Problem(_severity(note.code, date), note.code, note.message, hint, *place(origin, *path), ids)


def _severity(code: str, date: TimelineDate) -> str:
    """That of the code; a hyphen before what may well be a month (1905-06) is only noted."""
    return "note" if code == "hyphen" and date.precision is Precision.MONTH else CODES[code].severities[0]


def _has_hemisphere(origin: Origin | None) -> bool:
    return origin is not None and ("timeline", "hemisphere") in origin.source.positions


def between(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each date of a span that is written as "between … and …", which means one unknown day."""
    for event in timeline.events:
        if event.kind != "span":
            continue
        for date, path in _whole(event):
            first, dots, last = date.edtf.strip("[]").partition("..")
            if date.kind == "span" or not first or not last or date.edtf[0] != "[" or "," in date.edtf or not dots:
                continue
            yield Problem(
                "warning",
                "between",
                f'"{date.text}" is one unknown day of that time, and the event is a span',
                _lasting(date.text) or f'write "{first}/{last}" if it lasted from one to the other',
                *place(event.origin, *path),
                (event.id,),
            )


def _whole(event: Event) -> list[WrittenDate]:
    """The dates that stand for all of an event: its own, or those claimed; none where it has a date and an end."""
    own = _dates(event)
    return own if len(own) == 1 else [] if own else _claimed(event)


def _lasting(text: str) -> str:
    """What to write for a coarse part, as "early May 1963", that lasted: its first and last day are not known."""
    if text.lower().startswith("between"):
        return ""
    try:
        parse_date(f"during {text}")
    except DateError:
        return ""
    return f'write "during {text}" if it lasted'


def _all_written(timeline: Timeline) -> Iterator[tuple[TimelineDate, Origin | None, Path, tuple[str, ...]]]:
    """Every date that the files have, with the path to it, and the ids of the event that it belongs to."""
    for event in timeline.events:
        for date, path in (*_dates(event), *_claimed(event)):
            yield date, event.origin, path, (event.id,)
    for era in timeline.eras:
        for date, path in _ends(era.date, era.origin):
            yield date, era.origin, path, (era.id,)
    for kind in KINDS:
        for named in timeline.named(kind):
            lives = zip(life_of(kind), (named.start, named.end), strict=True)
            yield from ((life, named.origin, (key,), ()) for key, life in lives if life is not None)


def _dates(event: Event) -> list[WrittenDate]:
    return [] if event.date is None else _ends(event.date, event.origin)


def _claimed(event: Event) -> list[WrittenDate]:
    return [(claim.date, ("claims", n, "date")) for n, claim in enumerate(event.claims) if claim.date is not None]


def _ends(date: TimelineDate, origin: Origin | None) -> list[WrittenDate]:
    """A date as it was written: itself; or the two that ``date`` and ``end`` were joined from."""
    if date.kind == "moment":
        return [(date, ("date",))]
    start, end = date.parts
    if start is not None and start is end:
        return [(start, ("date",))]
    if start is not None and end is not None and origin is not None and is_written(origin, "end"):
        return [(start, ("date",)), (end, ("end",))]
    return [(date, ("date",))]


def _value(date: TimelineDate, origin: Origin | None, path: Path) -> str | int:
    """The value that a date was read from: a year below 1 may be a number of TOML, which has no quotes."""
    text = date.text
    if text != "0" and not (text[0] == "-" and text[1:].isdigit() and text[1] != "0"):
        return text
    quoted = origin is not None and is_written(origin, *path) and length(origin, *path) > len(text)
    return text if quoted else int(text)
