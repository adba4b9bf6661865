"""Dates that were read, and may have been meant otherwise."""

import re
from collections.abc import Iterable, Iterator

from coupline.checks.places import is_written, length, place
from coupline.dates import Conventions, TimelineDate, parse_date
from coupline.dates.notes import notes
from coupline.errors import DateError, Problem
from coupline.model import Event
from coupline.origin import Origin, Path
from coupline.schema import KINDS, life_of
from coupline.timeline import Timeline
from coupline.wording import counted

_HINTS = {"season": 'write hemisphere = "south" under [timeline] if they are not, or "north" if they are'}
_SAID = ("hemisphere", "minus_years")  # what a file may say, that needs no note then
_OPEN_PRESENT = re.compile(r"\.\.p(?![\dY-])")
_MIDNIGHT = re.compile(r"[^/]+T00:00(?::00(?:\.0+)?)?Z")

WrittenDate = tuple[TimelineDate, Path]
FiledDate = tuple[TimelineDate, Origin | None, Path, tuple[str, ...]]


def noted(timeline: Timeline) -> Iterator[Problem]:
    """What is near another reading, as ``dates.notes`` has it: a season of no hemisphere, years with a hyphen."""
    dates = list(_all_written(timeline))
    years = _others_have_four_digits(date for date, *_ in dates)
    for date, origin, path, ids in dates:
        for note in notes(_value(date, origin, path), date, _said(timeline, origin)):
            if note.code != "short-year" or years or re.search(r"\d-\d", date.edtf):  # beside a month
                hint = _HINTS.get(note.code, note.hint)
                yield Problem(note.severity, note.code, note.message, hint, *place(origin, *path), ids)


def _said(timeline: Timeline, origin: Origin | None) -> Conventions:
    """What the file of a date says of how its dates are meant; of several files each speaks for itself alone."""
    if len(timeline.files) < 2:
        return timeline.conventions
    known = origin.source.positions if origin is not None else ()
    hemisphere, minus_years = ("said" if ("timeline", key) in known else None for key in _SAID)
    return Conventions(hemisphere=hemisphere, minus_years=minus_years)


def _others_have_four_digits(dates: Iterable[TimelineDate]) -> bool:
    """Whether a year of three digits stands alone among the dates of a list."""
    years = [date.year for date in dates if "short-year" not in date.remarks and date.year is not None]
    return bool(years) and min(years) > 999  # YYYY


def open_presents(timeline: Timeline) -> Iterator[Problem]:
    """A note for each file whose dates go on to a present of which it names no day."""
    for dates in _by_file(timeline):
        going = [each for each in dates if _OPEN_PRESENT.search(each[0].marked)]
        if going:
            date, origin, path, _ = going[0]
            more = f", and so {'is' if len(going) == 2 else 'are'} {len(going) - 1} more" if len(going) > 1 else ""
            message = f'"{date.text}" is open{more}: the list has no as_of'
            hint = "write as_of = 2026-12-01 under [timeline], with the day up to which it was kept"
            yield Problem("note", "as-of", message, hint, *place(origin, *path))


def midnights(timeline: Timeline) -> Iterator[Problem]:
    """A note for each file most of whose dates are at midnight, as days are that a program has made instants."""
    for dates in _by_file(timeline):
        found = [each for each in dates if all(map(_MIDNIGHT.fullmatch, each[0].edtf.split("/")))]
        if len(found) > 1 and len(found) * 2 > len(dates):
            date, origin, path, _ = found[0]
            message = f"{len(found):,} of {counted(len(dates), 'date')} are at midnight UTC, and days may be meant"
            yield Problem("note", "midnight", message, f'write "{date.earliest}" for a day', *place(origin, *path))


def _by_file(timeline: Timeline) -> Iterable[list[FiledDate]]:
    files: dict[str | None, list[FiledDate]] = {}
    for each in _all_written(timeline):
        files.setdefault(each[1].file if each[1] else None, []).append(each)
    return files.values()


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


def _all_written(timeline: Timeline) -> Iterator[FiledDate]:
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
