"""Deep time: "65 Ma", "300 ka", "174.7 ± 0.8 Ma", "4.5 billion BC", "65 million years ago".

A number is good to half a unit of its last digit, where no margin is named. It is counted back from the year 0 where it
is 100,000 years or more, which nobody knows so well that the year of counting matters; a smaller one from 1950 to 2000,
the presents in use. "BP" is before 1950 and "b2k" before 2000.
"""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.rare.calibrated import FADED, radiocarbon
from coupline.dates.rare.restating import Ends, dates_of, restated
from coupline.dates.reading import NoPhraseError, PhraseReading

_OLD = 100_000  # years before the present, which is the year 0 from there on
_SIZES = {"k": 10**3, "t": 10**3, "m": 10**6, "g": 10**9, "b": 10**9}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_MARGIN = rf"(?: ?(?:±|\+/-|\+-) ?(?P<margin>{_NUMBER}))?"
_ERA = r"(?P<era>b\.?c(?:\.?e)?\b\.?|(?:cal\.? )?bp\b|before present\b|ago\b|b2k\b)"
_UNIT = (
    rf"(?:(?P<cal>cal\.? )?(?P<short>(?-i:[kMG]a)|[kmgb]ya|[kmg]yr)\b(?: {_ERA})?"
    rf"|(?P<long>thousand|million|billion)(?: years?)? {_ERA.replace('era', 'epoch')})"
)
_AGES = dates_of(rf"(?<![\w.,])(?P<age>{_NUMBER}){_MARGIN} ?{_UNIT}(?!\w)")
_ONE = rf"{_NUMBER}(?: ?(?:±|\+/-|\+-) ?{_NUMBER})?"
_SHARED = re.compile(
    rf"(?<![\w.,])({_ONE})( ?(?:–|-| to | and | or ) ?)({_ONE} ?(?P<unit>{_UNIT}))(?!\w)", re.IGNORECASE
)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such age.
        DateError: for a radiocarbon age.
    """
    told = _SHARED.sub(lambda match: f"{match[1]} {match['unit']}{match[2]}{match[3]}", plain)
    return reread(restated(told, _AGES, _ends), conventions, again)


def _ends(match: re.Match[str]) -> Ends:
    """The first and the last year, as people write them."""
    era = (match["era"] or match["epoch"] or "").lower().replace(".", "")
    unit = _SIZES[(match["short"] or match["long"])[0].lower()]
    years, half = _years(match["age"], unit)
    margin = _years(match["margin"], unit)[0] if match["margin"] else half
    if margin > years:
        raise NoPhraseError
    if era in ("bc", "bce"):
        return _written(1 - years - margin), _written(1 - years + margin)
    if era == "bp" and not match["cal"] and years < FADED:
        raise radiocarbon(f"{match['age']} ka cal BP")
    first, last = (0, 0) if years >= _OLD else (1950, 2000)
    if "bp" in era or "present" in era:
        last = first
    elif era == "b2k":
        first = last
    return _written(first - years - margin), _written(last - years + margin)


def _years(number: str, unit: int) -> tuple[int, int]:
    """How many years a number of thousands or more is, and half a unit of its last digit."""
    whole, _, digits = number.replace(",", "").partition(".")
    scale = 10 ** len(digits)
    return int(whole + digits) * unit // scale, unit // (2 * scale)


def _written(year: int) -> str:
    """An astronomical year as the grammar reads it."""
    return f"AD {year}" if year > 0 else f"{1 - year:,} BC"
