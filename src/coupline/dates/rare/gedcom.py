"""The words of GEDCOM, which genealogy programs write: ABT, CAL, EST, BEF, AFT, BET … AND, FROM, TO, INT.

BEF and AFT include the year that they name. A calendar other than the Gregorian one is refused by its name.
"""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

_WORDS = {
    "abt": "about",
    "cal": "about",
    "est": "about",
    "bef": "by",
    "aft": "not before",
    "bet": "between",
    "int": "",
}
_WORD = re.compile(r"(?<!\d )\b(?i:(abt|bef|aft|bet))\b\.?(?= ?\w)|(?<!\d )\b(CAL|EST|INT)\b(?= \w)")
_ESTABLISHED = re.compile(r"(?:est\.?|Est\.?|EST\.) ?(\d{4})", re.ASCII)
_OPEN = re.compile(r"(FROM|TO) (?!\d{4}-\d\d?$)(.+)")  # of 1905-10 nobody knows whether it is October
_NOT_AND = re.compile(r"\bbetween (\S.*?) ?[–-] ?(\S.*)")
_ESCAPE = re.compile(r"@#D([A-Z_ ]+)@ ?|\b(JULIAN|FRENCH_R|HEBREW|GREGORIAN) (?=.*\d)")
_CALENDARS = {"HEBREW": "the Hebrew", "ROMAN": "the Roman", "FRENCH": "the French Republican"}


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has none of these words.
        DateError: for another calendar, and for "est. 1850", which says two things.
    """
    text = _ESCAPE.sub(lambda match: _calendar(match, plain), plain)
    if established := _ESTABLISHED.fullmatch(text):
        year = established[1]
        raise DateError("", f' could be estimated or established; write "c. {year}" or "{year}"')
    text = _WORD.sub(lambda match: _WORDS[(match[1] or match[2]).lower()], text).strip()
    if "between " in text and " and " not in text.lower():
        text = _NOT_AND.sub(r"between \1 and \2", text)
    if open_range := _OPEN.fullmatch(text):
        word = "since" if open_range[1] == "FROM" else "until"
        text = f"{word} {open_range[2]}" if " TO " not in text else text
    if text == plain:
        raise NoPhraseError
    return reread(text, conventions, again)


def _calendar(match: re.Match[str], plain: str) -> str:
    """Nothing in place of the Gregorian calendar's name; any other is refused."""
    name = (match[1] or match[2]).strip()
    if name == "GREGORIAN":
        return ""
    calendar = _CALENDARS.get(re.split("[ _]", name)[0], "another")
    written = match[0].strip()
    day = (plain[: match.start()] + plain[match.end() :]).strip()
    if name == "JULIAN":
        reason = f'names the Julian calendar, and days are not converted; write "{day}"'
    else:
        reason = f'names {calendar} calendar; write its day in the Gregorian one, as in "22 September 1792"'
    raise DateError("", f': "{written}" {reason}')
