"""Dates that the grammar has no word for, told in the words that it has: "between … and …".

A rare date, such as a week, lies between a first and a last date that the grammar knows. "from week 9 of 2024 to 5 May
2024" is told as "from between 2024-02-26 and 2024-03-03 to 5 May 2024", and "before week 9" by its first day alone.
What is measured is one unknown time between its margins: "before 66 Ma" may be up to the last of them.
"""

import re
from collections.abc import Callable

from coupline.dates.english_vocabulary import APPROXIMATE, UNCERTAIN
from coupline.dates.reading import NoPhraseError

Ends = tuple[str, str]

_FIRST = ("before", "prior to", "not before", "no earlier than", "not earlier than", "on or after", "in or after")
_LAST = ("after", "by", "not after", "no later than", "not later than", "on or before", "in or before")
_STRICT = (*_FIRST[:2], _LAST[0])  # "before" and "after": what they name is no part of them
_LIMITS = "|".join(sorted((*_FIRST, *_LAST), key=len, reverse=True))
_HEDGES = "|".join(sorted(APPROXIMATE | UNCERTAIN, key=len, reverse=True))
_BEFORE = rf"(?:\b(?P<limit>{_LIMITS}|between|and) )?(?:\b(?P<hedge>(?:{_HEDGES})\b\.?|~) ?)?(?:\bthe )?"
_BEHIND = r"(?P<doubt> ?\(?\?\)?)?"
_OPEN_BEHIND = re.compile(r" (?:or (?:later|earlier|after|before)|at the (?:latest|earliest))\b", re.IGNORECASE)


def dates_of(form: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """The pattern of a rare date with the words around it that concern it.

    Args:
        form: of the date itself; without the groups ``limit``, ``hedge`` and ``doubt``, which are taken.
        flags: of the pattern.
    """
    return re.compile(rf"{_BEFORE}(?:{form}){_BEHIND}", flags)


def restated(
    plain: str, dates: re.Pattern[str], ends: Callable[[re.Match[str]], Ends], *, measured: bool = False
) -> str:
    """The text with each rare date told by its first and its last.

    Args:
        plain: the text with plain dashes and spaces.
        dates: as ``dates_of`` makes it.
        ends: the first and the last date of a match, in words that the grammar knows.
        measured: whether they are the margins of one unknown time, not the ends of a stretch.

    Raises:
        NoPhraseError: where there is no such date, or words around it that can't be told so.
    """
    found = list(dates.finditer(plain))
    if not found:
        raise NoPhraseError
    edges = [0, *(edge for match in found for edge in match.span()), len(plain)]
    between = [plain[edges[index] : edges[index + 1]] for index in range(0, len(edges), 2)]
    hedges = [match["hedge"] or "" for match in found]
    doubts = ["?" if match["doubt"] else "" for match in found]
    hedged = any(hedges) or any(doubts)
    if _OPEN_BEHIND.search(plain) or (hedged and any(map(str.isdigit, "".join(between)))):
        raise NoPhraseError
    dashes = [text.strip() in ("–", "-") for text in between[1:-1]]
    for index, dashed in enumerate(dashes):  # a hedge is of both ends of a range
        if dashed:
            hedges[index + 1] = hedges[index + 1] or hedges[index]
            doubts[index] = doubts[index] or doubts[index + 1]
    told = [
        _told(match, ends(match), f"{hedge} {{}}{doubt}", measured=measured)
        for match, hedge, doubt in zip(found, hedges, doubts, strict=True)
    ]
    return "".join(piece for pair in zip(between, [*told, ""], strict=True) for piece in pair)


def _told(match: re.Match[str], ends: Ends, form: str, *, measured: bool) -> str:
    """One date, and the words around it that concern it."""
    limit = (match["limit"] or "").lower()
    first, last = (form.format(end).strip() for end in ends)
    before = f"{match['limit']} " if limit else ""
    if measured and limit in _STRICT:
        first, last = last, first
    if limit in (*_FIRST, "between"):
        return f"{before}{first}"
    if limit in _LAST or (limit and re.match("between ", match.string, re.IGNORECASE)):
        return f"{before}{last}"
    return f"{before}{first}" if first == last else f"{before}between {first} and {last}"
