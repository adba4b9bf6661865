"""python-dateutil, the last resort: only for odd spellings of a full date, and only what it was given.

It fills gaps from its default and says nothing. So it is called twice, with defaults that differ in every field; a
field counts only where both results agree.
"""

from typing import TYPE_CHECKING

from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.suggestions import refuse
from coupline.dates.tokens import tokens

if TYPE_CHECKING:
    import datetime as dt

_BETWEEN = ("-", ",", ".", "of", "the")


def read_odd(text: str, plain: str) -> str:
    """A full date, oddly spelled, as EDTF.

    Args:
        text: as it was written.
        plain: the same with plain dashes and spaces.

    Raises:
        DateError: where it names no full date.
    """
    found = tokens(plain)
    date = _guess(plain) if _may_be_full(plain, found) else None
    if date is None or not _is_given(date, found):
        raise refuse(text, plain)
    return date.isoformat()


def _may_be_full(plain: str, found: list[PhraseToken]) -> bool:
    """One month by name, one year of four digits and one day, no word that is not known, and each as what it is.

    A number before a weekday is no day: the fourth Thursday of a month may well be another day than its 4th.
    """
    if plain != plain.strip() or plain[:1] in ("-", "–") or ":" in plain or "/" in plain:
        return False
    letters = "".join(token.letter for token in found)
    known = all(token.letter or token.text in _BETWEEN for token in found)
    years = [token.text for token in found if token.letter == "Y"]
    if not known or "OW" in letters or "DW" in letters or "MYD" in letters or "MYO" in letters:
        return False  # May 1963 5
    return "".join(sorted(letters)) in ("DMY", "MOY", "DMWY", "MOWY") and len(years[0]) == 4  # digits


def _guess(plain: str) -> "dt.date | None":
    """The day on which both readings agree."""
    import datetime as dt  # heavy, and seldom needed

    from dateutil.parser import parse

    days = set()
    for default in (dt.datetime(2000, 1, 11, 3, 5, 7), dt.datetime(2004, 7, 25, 14, 35, 47)):  # noqa: DTZ001 - no zone
        try:
            day = parse(plain, default=default)
        except (ValueError, OverflowError):
            return None
        days.add(day.date() if day.time() == default.time() else None)
    return days.pop() if len(days) == 1 else None


def _is_given(date: "dt.date", found: list[PhraseToken]) -> bool:
    """Whether the text names this day, month and year, and its weekday if it names one."""
    given = {token.letter.replace("O", "D"): token.value for token in found}
    return (given["Y"], given["M"], given["D"]) == (date.year, date.month, date.day) and given.get(
        "W", date.weekday()
    ) == date.weekday()
