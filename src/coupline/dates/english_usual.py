"""The phrases that most lists are full of, read without the grammar, which would make the same of them."""

from collections.abc import Callable

from coupline.dates.calendar import year_text
from coupline.dates.conventions import Conventions
from coupline.dates.english_vocabulary import DASHES, END, HEDGES, WORDS

_BETWEEN = frozenset(DASHES)
_CODED = {"M": 0, "S": 0, "T": 37}  # what follows the year in EDTF, over the word's value
_EXACT: dict[str, Callable[[str], str]] = {  # of a day too
    "by": lambda date: f"[..{date}]",
    "since": lambda date: f"{date}/..",
    "until": lambda date: f"../{date}",
}
_LIMITS: dict[str, Callable[[str], str]] = {  # of a year, as most lists have them
    "before": lambda year: f"[..{year_text(int(year) - 1)}b{year}]",
    "after": lambda year: f"[{year_text(int(year) + 1)}a{year}..]",
    **_EXACT,
}


def usual_edtf(plain: str, conventions: Conventions) -> str:
    """``5 December 1963``, ``early 1962``, ``c. 1960``, ``before 1959``, ``1961–1965`` as marked EDTF; "" for the rest.

    Args:
        plain: the text with plain dashes and blanks.
        conventions: what its file says of how dates are meant.
    """
    if plain[-5:-4] != " ":
        return _years(plain, conventions)
    return _worded(plain, "summer" if conventions.hemisphere == "south" else "winter")


def _worded(plain: str, winter: str) -> str:
    """``5 December 1963``, ``early 1962``, ``c. 1960``: a year, a word before it, and a day."""
    *day, word, year = plain.split(" ")
    if not (year.isdigit() and plain.isascii()):  # YYYY
        return ""
    word = word.rstrip(".").lower()
    letter, value, _ = WORDS.get(word, END)
    if word == "and" and len(day) == 2 and day[0] in ("between", "Between") and len(day[1]) == 4:  # YYYY
        return f"[{day[1]}..{year}]" if day[1].isdigit() and day[1] < year else ""
    if not day:
        if letter not in _CODED:
            return f"{year}{HEDGES[word]}" if word in HEDGES else _LIMITS[word](year) if word in _LIMITS else ""
        soft = "h" if letter == "T" else "w" if word == winter else ""
        return f"{year}-{_CODED[letter] + value:02d}{soft}"
    if letter != "M" or not (day[-1].isdigit() and len(day[-1]) < 3) or len(day) > 2:  # days
        return ""
    date = f"{year}-{value:02d}-{day[-1]:0>2}"
    return date if len(day) == 1 else _EXACT[day[0]](date) if day[0] in _EXACT else ""


def _years(plain: str, conventions: Conventions) -> str:
    """``1961–1965`` and ``1990–present``, the commonest ranges, quickly; "" for the rest."""
    if plain[4:5] not in _BETWEEN or conventions.spans is not None:
        return ""
    if plain[5:] == "present" and plain[:4].isdigit():
        return f"{plain[:4]}/..p{conventions.as_of or ''}" if plain[:4].isascii() else ""
    if len(plain) != 9:  # YYYY–YYYY
        return ""
    years = plain[:4] + plain[5:]
    return f"{years[:4]}/{years[4:]}" if years.isdigit() and years.isascii() else ""
