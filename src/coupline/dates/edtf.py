"""EDTF: intervals and sets of dates, read into values and made of values.

    edtf     = date | interval | set
    interval = end "/" end
    end      = date | oneof | ".." | ""        open; not known
    set      = oneof | allof
    oneof    = "[" members "]"                 one of these: a moment
    allof    = "{" members "}"                 all of these: a span from the first to the last
    members  = member ("," member)*            no spaces
    member   = date [".." [date]] | ".." date

``date`` is that of ``components``, with the marks of ``softening``. A set is possible in its hull, for four bounds hold
no gaps; all of some dates are certain only where one of them is. Beyond the Library of Congress profile: a time of day,
or a set of the first kind, as the end of an interval. What ends at 24:00 ends with its day: alone that is the midnight
of the next one.

Two words of EDTF are refused, for people mean something else by them: ``[1936-37]``, a set of one, and ``?-1961``.
"""

from collections.abc import Callable, Sequence
from functools import cache

from coupline.dates.calendar import DAY, day_text
from coupline.dates.components import shortened, single
from coupline.dates.interval import Bounds, Extras
from coupline.dates.value import Precision, TimelineDate, widen
from coupline.errors import DateError

SpanEnd = TimelineDate | None
Member = tuple[SpanEnd, SpanEnd]
_OPEN = TimelineDate(
    "", "", Precision.SECOND, (None, None, None, None), (None, None)
)  # in place of an end that is None
_MARKS = frozenset("hmdckw")  # of ``softening``, but for those that another date follows
_FIRST = {
    (1, 99): Precision.CENTURY,
    (-99, 0): Precision.CENTURY,
    (1, 999): Precision.MILLENNIUM,
    (-999, 0): Precision.MILLENNIUM,
}


def read_edtf(text: str, *, south: bool = False) -> TimelineDate | None:
    """A text as EDTF; None where it has not the shape of it.

    Args:
        text: without spaces around it; what a user wrote has no small letters, which would be marks.
        south: whether the seasons 21–24 are those of the southern hemisphere.

    Raises:
        DateError: where it has the shape and names no date; its ``text`` may be the part at fault.
    """
    if text[:1] in ("[", "{") and "/" not in text:
        return _set(text, south)
    if "/" in text:
        return None if " " in text else _interval(text, south)
    date = None if " " in text else single(text, south) or _softened(text, south)
    if date is not None and text[0] == "?" and text[1] == "-" and "-" not in text[2:]:
        year = text[2:]
        reason = f" could be the year -{year}, doubted, or a time until {year} whose start is not known"
        raise DateError(text, f'{reason}; write "{date.edtf}" or "/{year}"')
    return date


def _softened(text: str, south: bool) -> TimelineDate | None:
    """As ``softening.softened``, which is loaded where there is a mark."""
    if text[-1:] not in _MARKS and "a" not in text and "b" not in text:
        return None
    return _softening()(text, south)


@cache
def _softening() -> Callable[[str, bool], TimelineDate | None]:
    from coupline.dates.softening import softened

    return softened


# reading


def _interval(text: str, south: bool) -> TimelineDate | None:
    left, _, right = text.partition("/")
    start = read_end(left, south)
    end = read_end(right, south, last=True) if "24:00" in right else read_end(right, south)
    if (start is None and left not in ("", "..")) or (end is None and right not in ("", "..") and right[:3] != "..p"):
        return None
    return span_of(text, start, end, left, right, keep=south)


def read_end(text: str, south: bool, *, last: bool = False) -> TimelineDate | None:
    """As ``read_edtf``; ``last`` where it may end at 24:00."""
    if text[:1] == "[":
        return _set(text, south, last=last)
    date = single(text, south) or _softened(text, south)
    return ended_by_day(date) if last and date else date


def ended_by_day(date: TimelineDate) -> TimelineDate:
    """The last of some time: where it was written as 24:00, the end of that day and not the midnight of the next."""
    if "24:00" not in date.text or date.precision.rank >= Precision.DAY.rank or date.edtf[0] == "[":
        return date
    end = date.bounds[0] or 0
    local = end + date.offsets[0]
    if local % DAY:  # 10:24:00
        return date
    edtf = f"{day_text(local - 1)}T24{date.edtf.partition('T00')[2]}"
    return TimelineDate(date.text, edtf, date.precision, (end - 1, end, end - 1, end), (end - 1, end), date.offsets)


def _set(text: str, south: bool, *, last: bool = False) -> TimelineDate | None:
    """As ``read_edtf``; ``last`` where it is the end of an interval, and may end at 24:00."""
    if text[-1] != ("]" if text[0] == "[" else "}"):
        return None
    if " " in text:
        tight = text.replace(" ", "")
        if _set(tight, south) is None:
            return None
        raise DateError(text, f': a set has no spaces; write "{tight}"')
    members: list[Member] = []
    for piece in text[1:-1].split(","):
        member = read_member(piece, south, ending=last)
        if member is None:
            return None
        members.append(member)
    if len(text) in (9, 10) and text[5] == "-" and text[0] == "[":
        _refuse_bracketed(text, members)
    return gather(text, text[0], members)


def _refuse_bracketed(text: str, members: Sequence[Member]) -> None:
    """``[1936-37]``: no set of one third of a year, but years that a cataloguer supplied, or a month."""
    years, date = shortened(text[1:-1]), members[0][0]
    if years and date:
        interval, part = "/".join(years), text[1:-1]
        reason = f" could be {years[0]}–{years[1]} or {date.display()}"
        raise DateError(text, f'{reason}; write "{interval}" or "{part}"')


def read_member(text: str, south: bool, *, ending: bool = False) -> Member | None:
    """A member of a set; ``ending`` where the set is the end of an interval, and may end at 24:00."""
    left, dots, right = text.partition("..")
    first = (single(left, south) or _softened(left, south)) if left else None
    if not dots:
        first = ended_by_day(first) if ending and first else first
        return (first, first) if first else None
    last = (single(right, south) or _softened(right, south)) if right else None
    last = ended_by_day(last) if last and "24:00" in right else last
    if (first is None and left) or (last is None and right) or (first is None and last is None):
        return None
    if first and last and _ends_before(first, last):
        raise DateError(text, " ends before it starts")
    return first, last


# making


def _ends_before(first: TimelineDate, last: TimelineDate) -> bool:
    """Whether the last can't but be over before the first begins."""
    start, end = first.bounds[0], last.bounds[3]
    return start is not None and end is not None and end <= start


def _cut(first: Bounds, last: Bounds) -> Bounds:
    """The bounds of a span from two dates: a start is not after its end, so that neither says more than it may."""
    a, _, _, b = first
    c, _, _, d = last
    if b is not None and d is not None and d < b:
        b = d
    if a is not None and c is not None and c < a:
        c = a
    return a, b, c, d


def span_of(
    text: str, start: SpanEnd, end: SpanEnd, left: str = "..", right: str = "..", *, keep: bool = True
) -> TimelineDate:
    """From a start to an end; ``left`` and ``right`` are how EDTF writes one that is None.

    ``keep`` the two, where EDTF does not say all of them.
    """
    first, last = start or _OPEN, end or _OPEN
    if _ends_before(first, last):
        raise DateError(text, " ends before it starts")
    precision = _coarsest((first, last)) if first.edtf or last.edtf else Precision.MILLENNIUM
    reach, offsets = (first.reach[0], last.reach[1]), (first.offsets[0], last.offsets[1])
    ends = (start, end) if keep else None
    bounds = _cut(first.bounds, last.bounds)
    under_way = end is None and right[:3] == "..p"
    if first.extras is last.extras is None and not under_way:  # nothing softens it
        edtf = f"{first.edtf or left}/{last.edtf or right}"
        return TimelineDate(text, edtf, precision, bounds, reach, offsets, ends)
    if under_way and right[3:]:  # until a day that is known
        until = single(right[3:])
        day = None if until is None else until.bounds[0]
        a, b, c, d = bounds
        bounds = a, b, day if c is None or (day is not None and day > c) else c, d
    marked = f"{first.marked or left}/{last.marked or right}"
    edtf = f"{first.edtf or left}/{last.edtf or right[:2]}"
    soft = _outer(first, last)
    outer = None if soft is None else _cut(*soft)
    extras = Extras(outer, marked=marked if marked != edtf else "")
    return TimelineDate(text, edtf, precision, bounds, reach, offsets, ends, extras)


def _coarsest(dates: Sequence[TimelineDate]) -> Precision:
    found = dates[0].precision
    for date in dates:
        if date.precision.rank > found.rank:
            found = date.precision
    return found


def _period(first: SpanEnd, last: SpanEnd) -> Precision | None:
    """The precision of a century, millennium or decade that no mask can say: the first ones, and the 490s BC."""
    if not first or not last or first.edtf[0] not in "0-":
        return None
    low, high = first.edtf.rstrip("?~%"), last.edtf.rstrip("?~%")
    if first.edtf[len(low) :] != last.edtf[len(high) :] or not (low.lstrip("Y-") + high.lstrip("Y-")).isdigit():
        return None
    start, end = int(low.removeprefix("Y")), int(high.removeprefix("Y"))
    decade = end < 0 and end - start == 9 and end % 10 == 1  # 490 BC is -489
    return Precision.DECADE if decade else _FIRST.get((start, end))


def _member_text(member: Member) -> str:
    """As canonical EDTF has it."""
    first, last = member
    if first and last and first.edtf == last.edtf:
        return first.edtf
    return f"{first.edtf if first else ''}..{last.edtf if last else ''}"


def _marked_text(member: Member) -> str:
    """The same with the marks of what softens it."""
    first, last = member
    if first and last and first.marked == last.marked:
        return first.marked
    return f"{first.marked if first else ''}..{last.marked if last else ''}"


def extremes(members: Sequence[Member]) -> Member:
    """The first to start and the last to end: None, which is open, before and after all."""
    return min((member[0] for member in members), key=_low), max((member[1] for member in members), key=_high)


def _low(date: SpanEnd) -> tuple[int, ...]:
    """Orders by start, the shorter first."""
    first, end = (date or _OPEN).hull
    return () if first is None or end is None else (first, end)


def _high(date: SpanEnd) -> tuple[int, ...]:
    """Orders by end, the shorter last."""
    first, end = (date or _OPEN).hull
    return (1,) if first is None or end is None else (0, end, first)


def gather(text: str, bracket: str, members: Sequence[Member]) -> TimelineDate:
    """One of the members (``[``), or all of them (``{``)."""
    start, end = members[0] if len(members) == 1 else extremes(members)
    first, last = start or _OPEN, end or _OPEN
    edtf = _bracketed(bracket, ",".join(dict.fromkeys(map(_member_text, members))))
    precision = _coarsest([date or _OPEN for member in members for date in member])
    reach, offsets = (first.reach[0], last.reach[1]), (first.offsets[0], last.offsets[1])
    interval = _period(start, end) if bracket == "[" and len(members) == 1 else None
    if interval is not None:
        precision = interval
        reach = widen(first.bounds[0], last.bounds[3], interval) if edtf[-2] in "?~%" else reach
    a, d = first.bounds[0], last.bounds[3]
    bounds = _cut(first.bounds, last.bounds) if bracket == "{" else (a, d, a, d)
    extras = None
    if bracket == "{" or any(date and date.extras for member in members for date in member):
        extras = _extras(bracket, members, first, last)
    return TimelineDate(text, edtf, precision, bounds, reach, offsets, extras=extras)


def _bracketed(bracket: str, text: str) -> str:
    """The members of a set in their brackets; one of one needs none."""
    if bracket == "{":
        return f"{{{text}}}"
    return f"[{text}]" if ".." in text or "," in text else text


def _extras(bracket: str, members: Sequence[Member], first: TimelineDate, last: TimelineDate) -> Extras | None:
    """What softens a set, and its stretches without gaps; None where neither is to be told."""
    soft = _outer(first, last)
    runs = _runs(members) if bracket == "{" else ()
    marked = ""
    if any(date and date.softened for member in members for date in member):
        marked = _bracketed(bracket, ",".join(dict.fromkeys(map(_marked_text, members))))
    if soft is None:
        return Extras(None, runs, marked) if runs or marked else None
    (a, *_), (*_, d) = soft
    return Extras(_cut(*soft) if bracket == "{" else (a, d, a, d), runs, marked)


def _runs(members: Sequence[Member]) -> tuple[tuple[int | None, int | None], ...]:
    """What is certain of each stretch of a set that has no gap; empty where it is one stretch as a whole."""
    if len(members) == 1:
        return ()
    joined: list[tuple[TimelineDate, TimelineDate]] = []
    for start, end in sorted(members, key=lambda member: _low(member[0])):
        first, last = start or _OPEN, end or _OPEN
        before = joined[-1][1].bounds[3] if joined else None
        begin, beyond = first.bounds[0], last.bounds[3]
        if joined and (before is None or begin is None or begin <= before):
            longer = beyond is None or (before is not None and beyond > before)
            joined[-1] = joined[-1][0], last if longer and before is not None else joined[-1][1]
        else:
            joined.append((first, last))
    return tuple((first.outer[3], last.outer[0]) for first, last in joined) if len(joined) > 1 else ()


def _outer(first: TimelineDate, last: TimelineDate) -> tuple[Bounds, Bounds] | None:
    """The outer bounds of two dates; None where neither is softened."""
    if first.extras is last.extras is None or not (first.softened or last.softened):
        return None
    return first.outer, last.outer
