"""Calibrated years, and layers of ice: "9250–9200 cal BC", "cal AD 1290–1420", "8200 cal BP", "11,703 ± 99 b2k".

"cal BP" is before 1950, and "b2k" before 2000. A range is one unknown time in it, never a span: it says how well a
measurement is known. A bare "BP" is a radiocarbon age, which is no year, and is refused.
"""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.rare.restating import Ends, dates_of, restated
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

FADED = 60_000  # years, after which no radiocarbon is left
_SAME = {"BCE": "BC", "CE": "AD"}
_PRESENTS = {"BP": 1950, "B2K": 2000}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_MARGIN = rf"(?: ?(?:±|\+/-|\+-) ?(?P<margin>{_NUMBER}))?"
_YEARS = r"(?: ?(?:years?|yrs?\.?|a)\b)?"
_CALIBRATED = re.compile(
    rf"\bcal(?:ibrated|\.)?{_YEARS} ?(BP|BCE?|AD|CE|B\.C\.E\.|B\.C\.|A\.D\.|C\.E\.|B\.P\.)(?!\w)|{_YEARS} ?\b(b2k)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"(?:from|between) (?=.* (?:to|and) )", re.IGNORECASE)
_ERA = r"cal(?:BP|BC|AD|B2K)"
_DATES = dates_of(
    rf"(?<![\w.,])(?:(?P<front>{_ERA}) ?)?(?P<first>{_NUMBER}){_MARGIN}(?: ?(?P<behind>{_ERA}))?"
    rf"(?: ?(?P<joint>–|-|to|and|or) ?(?:(?P<front2>{_ERA}) ?)?(?P<last>{_NUMBER})(?: ?(?P<behind2>{_ERA}))?)?"
    r"(?![\w.,])"
)
_BARE = re.compile(
    rf"\b(?P<age>(?P<years>{_NUMBER})(?: ?(?:±|\+/-|\+-) ?{_NUMBER})?)"
    r"(?P<carbon> 14C| C14| uncal\.?)?(?: (?:years?|yrs?))* (?:BP|B\.P\.|(?P<named>RCYBP))(?!\w)",
    re.IGNORECASE,
)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such year.
        DateError: for a radiocarbon age.
    """
    dated = _BARE.sub(_before_present, plain)
    if not _CALIBRATED.search(dated):
        raise NoPhraseError
    told = _WRITTEN.sub("", " ".join(_CALIBRATED.sub(_era, dated).split()))
    return reread(restated(told, _DATES, _ends, measured=True), conventions, again)


def _before_present(match: re.Match[str]) -> str:
    """An age that is too great for radiocarbon, as years before 1950.

    Raises:
        DateError: for any other.
    """
    if match["carbon"] or match["named"] or int(match["years"].replace(",", "")) < FADED:
        raise radiocarbon(f"{match['age']} cal BP")
    return f"{match['age']} cal BP"


def radiocarbon(calibrated: str) -> DateError:
    """The error for an age "before present" that nobody has calibrated.

    Args:
        calibrated: what to write where it is calibrated.
    """
    reason = 'is a radiocarbon age, not a year; write its calibrated years, as in "9250–9200 cal BC"'
    return DateError("", f' {reason}, or "{calibrated}" if these are calibrated years already')


def _era(match: re.Match[str]) -> str:
    """One way to write it: ``calBP``, ``calBC``, ``calAD``, ``calB2K``."""
    era = (match[1] or match[2]).upper().replace(".", "")
    return f" cal{_SAME.get(era, era)} "


def _ends(match: re.Match[str]) -> Ends:
    """The first and the last year, as people write them."""
    one, other = match["front"] or match["behind"], match["front2"] or match["behind2"]
    if other is None and match["last"] and not match["front"]:  # "50 cal BC – 110": of which era?
        raise NoPhraseError
    if one is None and match["front2"]:
        raise NoPhraseError
    one, other = one or other, other or one
    if one is None or other is None or (match["last"] and match["margin"]):
        raise NoPhraseError
    margin = int((match["margin"] or "0").replace(",", ""))
    first, last = _year(match["first"], one), _year(match["last"] or match["first"], other)
    if last < first:
        if match["joint"].lower() == "or":  # 5 or 6000
            raise NoPhraseError
        raise DateError("", " ends before it starts")
    return _written(first - margin), _written(last + margin)


def _year(number: str, era: str) -> int:
    """The astronomical year."""
    value, era = int(number.replace(",", "")), era[3:].upper()
    if era == "AD":
        return value
    return 1 - value if era == "BC" else _PRESENTS[era] - value


def _written(year: int) -> str:
    """An astronomical year as the grammar reads it."""
    return f"AD {year}" if year > 0 else f"{1 - year:,} BC"
