"""A date in words, made from its marked EDTF: what is known and no more.

In long form every text reads back to an equal date. What has no English form is shown as its author wrote it. ``short``
abbreviates months and centuries for narrow columns, ``spine`` leaves out the year under which the date stands.
"""

import re
from collections.abc import Sequence

from coupline.dates.combining import is_meant
from coupline.dates.date_words import (
    MONTH_NAMES,
    NamedDate,
    Wording,
    article,
    name,
    third,
    unspecified,
    whole_or_half,
)  # fmt: skip
from coupline.dates.value import TimelineDate
from coupline.dates.vocabulary import SEASONS, year_words

_SHARED = (" century BCE", " century", " c. BCE", " c.", " BCE", " CE")  # what two years may say once
_BEFORE = NamedDate("", "", "", "1 BCE", "")


def display(date: TimelineDate, style: str) -> str:
    """As ``TimelineDate.display``."""
    edtf = date.marked
    season = "-22" in edtf or "-24" in edtf
    south = season and not is_meant(date, south=False)
    nobodys = date.extras is not None and date.extras.composed
    if season and "," in edtf and not south and is_meant(date, south=True):
        return date.edtf if nobodys else date.text  # whose summers these are can't be told
    if not nobodys and _is_deep(edtf) and date.text != date.text.upper():
        return date.text  # "65 Ma": no year of 65,500,001 BCE was ever meant
    dashed = date.extras is None or not date.extras.lasted
    words = in_words(edtf, Wording(short=style != "long", south=south, dashed=dashed)) or (
        date.edtf if nobodys else date.text
    )
    year = date.year if style == "spine" else None
    return words if year is None else _beside(words, year_words(year))


def _is_deep(edtf: str) -> bool:
    """Whether it is of years that nobody counts one by one: of six digits and more."""
    return "Y" in edtf and re.search(r"Y-?\d{6}", edtf) is not None


def _beside(words: str, year: str) -> str:
    """What is left of a short form beside its year: "5 Dec", "early", "c.", "–1965", "" for the year alone."""
    text, mark = (words[:-1], "?") if words.endswith("?") else (words, "")
    if text in (f"before {_following(year)}", f"by {year}"):
        return f"or before{mark}"
    if text == f"not before {year}" or (text.startswith("after ") and year == _following(text.removeprefix("after "))):
        return f"or after{mark}"
    if text == year:
        return mark
    if text.endswith(f" {year}") and text.count(year) == 1:
        return text.removesuffix(f" {year}") + mark
    if words.startswith(f"{year}–"):
        return words.removeprefix(year)
    before, _, time = words.partition(f" {year}, ")
    return f"{before}, {time}" if time[2:3] == ":" and words.count(year) == 1 else words


def _following(year: str) -> str:
    """The year after one of four digits."""
    return str(int(year) + 1) if year.isdigit() else ""


def in_words(edtf: str, wording: Wording) -> str:
    """Canonical EDTF, with its marks, in words; "" where there are none."""
    if "/" in edtf:
        return _interval(edtf, wording)
    if edtf[0] in "[{":
        return _set(edtf, wording)
    named = name(edtf, wording)
    return str(named) if named else unspecified(edtf, wording)


# two dates


def _joined(first: NamedDate, last: NamedDate, dash: str) -> str:
    """Two dates that are qualified alike, with a dash or a word between, what they share said once."""
    lead, tail = first.lead, first.tail
    first, last = first.bare, _with_era(first, last).bare
    left = _left(first, last)
    if dash == "–" and (" " in left or (left == str(first) and " " in str(last))):
        dash = " – "
    return f"{lead}{left}{dash}{last}{tail}"


def _with_era(first: NamedDate, last: NamedDate) -> NamedDate:
    """The last of two dates, with its era where the first is before it: else that era might be meant for both."""
    if "BCE" not in first.year or "CE" in last.year:
        return last
    year, comma, time = last.year.partition(",")
    return last._replace(year=f"{year} CE{comma}{time}")


def _left(first: NamedDate, last: NamedDate) -> str:
    """The first of two dates without what the second says for it."""
    if not (first.plain and last.plain):
        return str(first)
    if first.year == last.year and _alike(first, last) and "," not in first.year:
        same = first.month == last.month and first.day
        return first.day if same else " ".join(filter(None, (first.day, first.month)))
    for shared in _SHARED:
        if not first.month + last.month and first.year.endswith(shared) and last.year.endswith(shared):
            rest = first.year.removesuffix(shared)
            return str(first) if " " in rest or _shortens(rest, last.year.removesuffix(shared), shared) else rest
    return str(first)


def _shortens(first: str, last: str, era: str) -> bool:
    """Whether a number might be taken for the end of the one before it: "264–41 BCE", which may be 241."""
    first, last = first.replace(",", ""), last.replace(",", "")
    if not (first.isdigit() and last.isdigit()):
        return first.isdigit() != last.isdigit()  # "31–60s CE"
    if len(last) >= len(first):
        return False
    return era != " BCE" or int(first[: -len(last)] + last) < int(first)


def _alike(first: NamedDate, last: NamedDate) -> bool:
    """Whether both are days, or months, or seasons of one calendar year."""
    if {first.month, last.month} <= MONTH_NAMES:
        return bool(first.day) == bool(last.day)
    return {first.month, last.month} <= {*SEASONS.values()} and "–" not in first.year


# intervals


def _end(edtf: str, wording: Wording) -> tuple[NamedDate | None, str]:
    """The end of an interval: by its parts where it is one date, and in words."""
    if edtf[0] != "[":
        named = name(edtf, wording)
        return named, str(named or "")
    return None, _set(edtf, wording)


def _interval(edtf: str, wording: Wording) -> str:
    left, _, right = edtf.partition("/")
    if left in ("", "..") or right[:3] in ("", "..", "..p"):
        return _open(left, right, wording)
    (first, start), (last, end) = _end(left, wording), _end(right, wording)
    if not start or not end:
        return ""
    if left == right:
        return f"{'during' if first or ',' in left else 'a span'} {start}"
    if first and last and wording.dashed and _by_a_dash(first, last):
        return _joined(first, last, "–")
    if first and last:
        end = str(_with_era(first, last))
    elif ("BCE" in start and "CE" not in end) or ("BCE" in end and "CE" not in start):
        return ""
    start = start.replace("by ", "no later than ", 1) if start[:3] == "by " else start
    return f"from {start} to {end}"


def _by_a_dash(first: NamedDate, last: NamedDate) -> bool:
    """Whether a dash between two dates can mean no other two."""
    alike = (first.lead, first.tail) == (last.lead, last.tail)
    season = first.month in SEASONS.values() and not last.month
    return alike and not season and "–" not in first.year + last.year and " of" not in first.month + last.month


def _open(left: str, right: str, wording: Wording) -> str:
    """An interval of which an end is open or not known; "" where both are."""
    given = left if right in ("", "..") or right[:3] == "..p" else right
    if given in ("", ".."):
        return ""
    named, words = _end(given, wording)
    if not words:
        return ""
    if given is right:
        return f"until {words}" if left else f"?–{words}"
    if right[:3] == "..p":
        dash = " – " if " " in words else "–"
        return f"{words}{dash}present" if named else f"from {words} to present"
    if right:
        return f"since {words}"
    return f"from {words} to ?" if "," in left and left[0] == "[" else f"{words}–?"


# sets


def _set(edtf: str, wording: Wording) -> str:
    members = edtf[1:-1].split(",")
    if len(members) > 1 or edtf[0] == "{":
        return _list(members, "or" if edtf[0] == "[" else "and", wording)
    first, _, last = members[0].partition("..")
    if not first:
        return _before(last, wording)
    return _between(first, last, wording) if last else _after(first, wording)


def _member(edtf: str, wording: Wording) -> NamedDate | None:
    """A member of a set: a date, or the early, middle or late part of something; None where it is neither."""
    first, dots, last = edtf.partition("..")
    if not dots:
        return name(edtf, wording)
    starts = third(first, wording, begins=True) if first and last else None
    return starts if starts and starts == third(last, wording, begins=False) else None


def _list(members: Sequence[str], word: str, wording: Wording) -> str:
    """``3, 4 or 5 November 1964``."""
    found = [_member(member, wording) for member in members]
    named = [each for each in found if each]
    if len(named) < len(found) and word == "and":
        return _stretches(members, wording)
    if len(named) < len(found) or len(named) == 1:
        return ""
    *others, last = named
    if "BCE" in last.year and not all("BCE" in other.year for other in others):
        return ""
    lead, tail = last.lead, last.tail
    if any((each.lead, each.tail) != (lead, tail) or (each.month and not last.month) for each in others):
        return ""  # "May 1963 or 1964" would be May of both
    if any("CE" in each.year for each in named) and not all("CE" in each.year for each in named):
        named = [_with_era(_BEFORE, each) for each in named]
    *others, last = (each.bare for each in named)
    alike = {_left(other, last) != str(other) for other in others}
    shared = alike == {True} and (not last.month or list(members) == sorted(members))
    left = [_left(other, last) if shared else str(other) for other in others]
    return f"{lead}{', '.join(left)} {word} {last}{tail}"


def _stretches(members: Sequence[str], wording: Wording) -> str:
    """``1999–2002, 2004–2005``: dates and ranges, all of which are meant; "" where words would share too much."""
    said = []
    for member in members:
        first, dots, last = member.partition("..")
        ends = [name(each, wording) for each in (first, last) if each]
        known = [each for each in ends if each and each.plain and not each.month and "BCE" not in each.year]
        if len(known) < 1 + bool(dots):
            return ""
        said.append(_joined(known[0], known[1], "–") if dots else str(known[0]))
    return ", ".join(said) if len(said) > 1 else ""


def _bound(edtf: str, wording: Wording, exact: str, softly: str) -> str:
    """A bound in words: ``by 1958``; with the word for what is named beside it where that stays possible."""
    known, named_beside = _named(edtf)
    if not named_beside:
        named = name(edtf, wording) or third(edtf, wording, begins=exact != "by")
        return f"{exact} {article(named)}" if named else ""
    mark = known[-1] if known[-1] in "?~%" else ""
    named = name(named_beside + mark, wording)
    return f"{softly} {article(named)}" if named else ""


def _named(edtf: str) -> tuple[str, str]:
    """A date of marked EDTF, and the one that is named beside it; "" where none is."""
    before, mark, named = edtf.partition("a" if "a" in edtf else "b")
    return before, named if mark else ""


def _before(edtf: str, wording: Wording) -> str:
    """``by 1958``, ``before 1959``."""
    return _bound(edtf, wording, "by", "before")


def _after(edtf: str, wording: Wording) -> str:
    """``not before 1960``, ``after 1959``."""
    return _bound(edtf, wording, "not before", "after")


def _between(first: str, last: str, wording: Wording) -> str:
    if _named(first)[1] or _named(last)[1]:
        after, before = _after(first, wording), _before(last, wording)
        return f"{after} and {before}" if after and before else ""
    part = _member(f"{first}..{last}", wording)
    if part:
        return str(part)
    named = third(first, wording, begins=True) or name(first, wording)
    other = third(last, wording, begins=False) or name(last, wording)
    if named is None or other is None:
        return ""
    if (named.lead, named.tail) == (other.lead, other.tail):
        whole = whole_or_half(first.rstrip("?~%"), last.rstrip("?~%"), wording)
        if whole:
            return f"{named.lead}{whole}{named.tail}"
    other = _with_era(named, other)
    return f"{_left(named, other)}…{other}" if wording.short else f"between {_left(named, other)} and {other}"
