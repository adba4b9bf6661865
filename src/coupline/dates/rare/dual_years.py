"""Years written double for Old and New Style: "11 February 1731/32" is of 1732 by our count.

Where the year began on 25 March, as in England until 1752 and in Venice until 1797, a day before that has a dual year.
On any other day, and with a hyphen, two years may be meant, and the text is refused. Whoever writes so counts by the
Julian calendar, and so does the weekday beside it.
"""

import re

from coupline.dates.calendar import days_from_julian, weekday_of
from coupline.dates.conventions import Conventions
from coupline.dates.english_vocabulary import WORDS, PhraseToken
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.dates.vocabulary import MONTHS, WEEKDAYS
from coupline.errors import DateError

_LAST = 1800  # beyond it nobody begins the year in March
_FIRST, _SECOND = r"(?<![\d/–-])(?P<year>\d{4})", r"(?P<second>\d{4}|\d\d?)(?![\w/–-]| ?b\.?c)"
_YEARS = rf"{_FIRST} ?(?P<mark>[/–-]) ?{_SECOND}"
_MONTHS = "|".join(name[:3] for name in MONTHS)
_DAY, _MONTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<month>[a-z]{3,9})\.?"
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(name[:3] for name in WEEKDAYS)})", re.IGNORECASE)
_DATED = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_LAST_DAY = re.compile(r"(?P<end>\d{1,2})(?:st|nd|rd|th)?,? (?:of )?$", re.ASCII)  # 5 January–25 March
_LATE = re.compile(r"\b(?:late|(?:the )?(?:end|close) of) $", re.IGNORECASE)
_NOT_A_RANGE = r"(?<![\w–/-])(?<![–-] )"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_NOT_A_RANGE}(?:{_DAY},? (?:of )?)?{_MONTH},? {_YEARS}(?! (?:{_MONTHS}))",
        rf"{_NOT_A_RANGE}{_MONTH} {_DAY},? {_YEARS}(?! (?:{_MONTHS}))",
        rf"{_FIRST} ?(?P<mark>/) ?{_SECOND},? {_MONTH}(?: {_DAY}(?!\w))?",  # a dash is of a range: 1927–1928, Sept.
    )
)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such year.
        DateError: where two years may be meant, or the weekday is another.
    """
    text = plain
    for form in _FORMS:
        text = form.sub(_second_year, text)
    if text == plain:
        raise NoPhraseError
    reading = reread(text, conventions, again, "old-style")
    if _WEEKDAY.search(plain) and "julian-weekday" not in reading.remarks:
        days = {WEEKDAYS[weekday_of(days_from_julian(*map(int, day)))] for day in _DATED.findall(reading.edtf)}
        raise DateError("", f": its day was a {' or a '.join(sorted(days)).title()} in the Julian calendar")
    return reading


def _second_year(match: re.Match[str]) -> str:
    """``11 February 1732``; the words themselves where the years do not follow each other, or no month is named."""
    month = WORDS.get(match["month"].lower(), PhraseToken("", 0, ""))
    year, second = int(match["year"]), match["second"]
    following = f"{year + 1:04d}"
    if month.letter != "M" or not following.endswith(second) or (len(second) == 1 and year % 10 == 9):
        return match[0]
    before = match.string[: match.start()]
    late, last = _LATE.search(before), _LAST_DAY.search(before)
    number = int(match["day"] or (last["end"] if last else 31 if late else 1))
    day = f"{number} " if match["day"] else ""
    date = f"{day}{MONTHS[month.value - 1]}"
    early = month.value < 3 or (month.value == 3 and number < 25)  # Lady Day, 25 March
    if match["mark"] == "/" and early and year < _LAST:
        return f"{date} {following}"
    rest = match.string[match.end() :]
    date = f"{before}{date}"
    written = f"{match['year']}{match['mark']}{second}"
    if match["mark"] == "/":
        either = "" if last or rest else f' or "{date} {year} or {date} {following}"'
        ways = f'"{date} {year}{rest}"{", " if either else " or "}"{date} {following}{rest}"{either}'
    elif early and year < _LAST:
        ways = f'"{date} {year}/{following[2:]}" or "from {date} {year} to {following}"'
    else:
        ways = f'"{date} {year}", "{date} {following}" or "from {date} {year} to {following}"'
    raise DateError("", f': "{written}" may be a dual year or two years; write {ways}')
