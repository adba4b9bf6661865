"""The forms of dates that few lists have, each read by a module that is loaded when a text needs it."""

import re
from importlib import import_module

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader
from coupline.dates.reading import NoPhraseError, PhraseReading

_LONG = 160  # characters: nobody writes a longer date, and a paragraph may stand where a date should

# What a text with a rare form has, and the module of ``rare`` that reads it. The text is looked at in this order, for a
# word may belong to two: "cal" is a calibrated year's, and one of GEDCOM's.
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), module)
    for pattern, module in (
        (r"\d ?(?:\?|~|\(\?\)) ?-\d", "doubted"),
        (r"(?:st|nd|rd|th) (?:mon|tue|wed|thu|fri|sat|sun)", "weekdays"),
        (r"[^\W\d_]{3}.*\d{4} ?[/–-] ?\d|\d{4} ?[/–-] ?\d.*[^\W\d_]{3}", "dual_years"),
        (r"\d (?:cal\.? )?[kmgb](?:a|ya|yr)\b|\d[kmgb]y?a\b|\b(?:thousand|million|billion)\b", "ages"),
        (r"\bcal|\b(?:bp|b\.p|b2k|rcybp)\b", "calibrated"),
        (r"\b(?:abt|bef|aft|bet|cal|est|int)\b|^(?:from|to) |@#|\b(?:julian|hebrew|french_r|gregorian) ", "gedcom"),
        (r"\d ?[ap]\.? ?m\b|:\d\d|\d\d ?(?:h|z|utc|gmt)|\blocal\b", "hours"),
        (r"\b(?:week|wk)\b|w\d|\bhalf\b|h[12]\b|\b[12]h|\bh[12]", "weeks"),
        (r"(?:y|\.|[ces]|\d{4}),? (?:early|late|mid|beginning|start|end|\w+ (?:half|quarter|third))", "parts"),
        (r"\bbulk\b|\bmajority\b", "bulk"),
        (r"^[^\W\d_]+\.? ?\S|©|℗|[^\W\d_]\)?$", "happened"),
    )
)


def read_rare(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading | None:
    """A date in a form that few lists have; None where the text has none of these.

    Args:
        plain: the text with plain dashes and spaces.
        conventions: what its file says of how dates are meant.
        again: reads what is left of a text once its rare words are taken off; raises ``NoPhraseError``.

    Raises:
        DateError: where it has such a form and names no date, or might name two.
    """
    if len(plain) > _LONG:
        return None
    for pattern, module in _FORMS:
        if pattern.search(plain):
            try:
                reading: PhraseReading = import_module(f"coupline.dates.rare.{module}").read(plain, conventions, again)
            except NoPhraseError:
                continue
            return reading
    return None
