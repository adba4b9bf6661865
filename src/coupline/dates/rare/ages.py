"""Deep time: "65 Ma", "300 ka", "174.7 ± 0.8 Ma", "4.5 billion BC", "65 million years ago".

A number is good to half a unit of its last digit, where no margin is named. It is counted back from the year 0 where it
is 100,000 years or more, which nobody knows so well that the year of counting matters; a smaller one from 1950 to 2000,
the presents in use. "BP" is before 1950 and "b2k" before 2000. A range goes from the older to the younger, as all do;
"65–66 Ma" is refused with "66–65 Ma", and "252 Myr", which is how long something lasted, with the
way to write an age.
"""

import re
from itertools import pairwise

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.rare.calibrated import FADED, radiocarbon
from coupline.dates.rare.restating import Ends, dates_of, restated
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

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
    rf"(?<![\w.,])({_ONE})( ?(?:–|-| to | and | or ) ?)((?P<last>{_ONE}) ?(?P<unit>{_UNIT}))(?!\w)", re.IGNORECASE
)
_LASTED = re.compile(rf"\d ?[kmg]yr\b(?! {_ERA})", re.IGNORECASE)
_TO = ("–", "-", "to", "between and")


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such age.
        DateError: for a radiocarbon age, a duration, and a range from the younger to the older.
    """
    if _LASTED.search(plain):
        raise DateError("", ' is how long something lasted; write an age as in "252 Ma"')
    told = _SHARED.sub(lambda match: f"{match[1]} {match['unit']}{match[2]}{match[3]}", plain)
    if any(_turned(told, *two) for two in pairwise(_AGES.finditer(told))):
        right = _SHARED.sub(lambda match: f"{match['last']}{match[2]}{match[1]} {match['unit']}", plain)
        raise DateError("", " ends before it starts" + (f'; write "{right}"' if right != plain else ""))
    return reread(restated(told, _AGES, _ends, measured=True), conventions, again)


def _turned(told: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether two ages are a range, and the second is the older: their margins may overlap, and hide it."""
    joint = told[first.end() : last.start()].strip() or f"{first['limit']} {last['limit']}".lower()
    return joint in _TO and sum(_astronomical(last)) < sum(_astronomical(first))


def _ends(match: re.Match[str]) -> Ends:
    """The first and the last year, as people write them."""
    first, last = _astronomical(match)
    return _written(first), _written(last)


def _astronomical(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last year."""
    era = (match["era"] or match["epoch"] or "").lower().replace(".", "")
    unit = _SIZES[(match["short"] or match["long"])[0].lower()]
    years, half = _years(match["age"], unit)
    margin = _years(match["margin"], unit)[0] if match["margin"] else half
    if margin > years:
        raise NoPhraseError
    if era in ("bc", "bce"):
        return 1 - years - margin, 1 - years + margin
    if era == "bp" and not match["cal"] and years < FADED:
        raise radiocarbon(f"{match['age']} ka cal BP")
    first, last = (0, 0) if years >= _OLD else (1950, 2000)
    if "bp" in era or "present" in era:
        last = first
    elif era == "b2k":
        first = last
    return first - years - margin, last - years + margin


def _years(number: str, unit: int) -> tuple[int, int]:
    """How many years a number of thousands or more is, and half a unit of its last digit."""
    whole, _, digits = number.replace(",", "").partition(".")
    scale = 10 ** len(digits)
    return int(whole + digits) * unit // scale, unit // (2 * scale)


def _written(year: int) -> str:
    """An astronomical year as the grammar reads it."""
    return f"AD {year}" if year > 0 else f"{1 - year:,} BC"
