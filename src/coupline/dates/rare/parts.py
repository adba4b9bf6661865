"""A part behind what it is part of, as catalogues of manuscripts write it: "15th century, second half".

What follows may be of the same century too: "16th century, middle – third quarter".
"""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading

_PART = (
    r"(?:early|late|mid(?![–-])|middle|beginning|start|end"
    r"|(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (?:half|quarter|third))"
)
_PERIOD = (
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)|[a-z-]*(?:th|first|second|third)) (?:century|cent\.?|c\.)"
    r"(?: (?:bce?|ce|ad|b\.c\.(?:e\.)?|a\.d\.|c\.e\.))?|(?<!\w)\d{4}s?)"
)
_JOINT = r"(?: ?[–-] ?| to | or | and )"
_ANOTHERS = rf"(?:{_JOINT}{_PART})? (?:of|\d|[a-z-]+th )"  # "14th century, early or late 15th century"
_FORM = re.compile(
    rf"(?<!\w)(?P<period>{_PERIOD}),? (?P<part>{_PART})(?:(?P<joint>{_JOINT})(?P<other>{_PART}))?(?![\w.]|{_ANOTHERS})"
    rf"(?!{_JOINT}{_PART} )",
    re.IGNORECASE,
)
_PLAIN = ("early", "late")


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where no part follows.
    """
    text = _FORM.sub(_turned, plain)
    if text == plain:
        raise NoPhraseError
    return reread(text, conventions, again)


def _turned(match: re.Match[str]) -> str:
    """``second half of the 15th century``."""
    first = _of(match["part"], match["period"])
    return first + (match["joint"] + _of(match["other"], match["period"]) if match["other"] else "")


def _of(part: str, period: str) -> str:
    part = re.sub(r"^mid$", "middle", part.lower())
    return f"{part} {period}" if part in _PLAIN else f"{part} of the {period}"
