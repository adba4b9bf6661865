"""The words that dates are written with, in English, and the tokens of a phrase.

Every word is one letter to the grammar (see ``english_dates``): M a month, S a season, T early, mid or late, O an
ordinal, C "century", L "millennium", E an era, W a weekday, H "half", Q "quarter", K a quarter's name, G a hemisphere;
D and Y are numbers of one or two digits and of more, P a decade ("1960s"), I a date as EDTF writes it, N a time of day.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from coupline.dates.components import YEAR_DIGITS, abbreviated_range
from coupline.dates.vocabulary import MONTHS, SEASONS, THIRDS, WEEKDAYS


class PhraseToken(NamedTuple):
    """A piece of a phrase: its kind in the grammar, its value, and how it was written."""

    letter: str
    value: int
    text: str


_VALUES: dict[str, tuple[str, int]] = {
    **{name.lower(): ("M", number) for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): ("M", number) for number, name in enumerate(MONTHS, 1)},
    "sept": ("M", 9),
    **{name: ("S", code) for code, name in SEASONS.items()},
    "fall": ("S", 23),
    "northern": ("G", 4),
    "southern": ("G", 8),
    **{name: ("T", third) for third, name in enumerate(THIRDS)},
    "beginning": ("T", 0),
    "start": ("T", 0),
    "middle": ("T", 1),
    "end": ("T", 2),
    "close": ("T", 2),
    **{name: ("O", number) for number, name in enumerate(("first", "second", "third", "fourth"), 1)},
    "last": ("O", -1),
    "century": ("C", 0),
    "cent": ("C", 0),
    "millennium": ("L", 0),
    "bc": ("E", -1),
    "bce": ("E", -1),
    "ad": ("E", 1),
    "ce": ("E", 1),
    **{name: ("W", number) for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: ("W", number) for number, name in enumerate(WEEKDAYS)},
    "tues": ("W", 1),
    "thur": ("W", 3),
    "thurs": ("W", 3),
    "half": ("H", 0),
    "quarter": ("Q", 0),
    **{f"q{number}": ("K", number) for number in range(1, 5)},
}
WORDS = {word: PhraseToken(letter, value, word) for word, (letter, value) in _VALUES.items()}
APPROXIMATE = {"c", "ca", "circa", "about", "around", "approximately", "approx", "roughly"}
UNCERTAIN = {"probably", "possibly", "perhaps", "maybe"}
FILLERS = {"in", "on", "at", "the", "of", "year", "month", "sometime", "towards", "toward"}

_ENDINGS = {"nth": "O", "s": "P"}
_TOKEN = re.compile(
    r"""
      (?P<word>   [Qq][1-4](?!\w) | [^\W\d_]+(?:\.[^\W\d_]+)* )\.?
    | (?P<time>   \d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?
                  (?:[ ]?(?:UTC|GMT|Z)?[+-]\d\d(?::?\d\d)? | [ ]?(?:UTC|GMT|Z))?(?![\w:]) )
    | (?P<iso>    (?:(?<![\w–-])(?<!\d[ ])-)?\d[\dX]{3}(?:-[\dX]{2}){0,2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?
                  (?![\w'-]|,\d{3}(?!\d)) )
    | (?P<number> \d{1,3}(?:,\d{3})+(?!\d) | \d+ )(?: (?P<nth>[sS][tT]|[nrNR][dD]|[tT][hH]) | (?P<s>'?[sS]) )?(?![^\W_])
    | (?P<mark>   \(\?\) | \S )
    """,
    re.VERBOSE,
)


def tokens(phrase: str) -> list[PhraseToken]:
    """The phrase in pieces; a word that is not known, and a mark, are of the kind ``""``."""
    found: list[PhraseToken] = []
    for match in _TOKEN.finditer(phrase):
        found += _pieces(match.lastgroup or "", match[0])
    return found


@lru_cache(maxsize=2048)  # a file says the same months and years again and again
def _pieces(kind: str, text: str) -> tuple[PhraseToken, ...]:
    """The token of a piece; a range of years whose second is abbreviated is three."""
    if kind == "word":
        word = text.replace(".", "").lower()
        return (WORDS.get(word) or PhraseToken("", 0, word),)
    if kind == "mark":
        return (PhraseToken("", 0, "?" if text == "(?)" else text),)
    if kind == "time":
        return (PhraseToken("N", 0, text),)
    if kind == "iso":
        return _iso(text)
    digits = text.replace(",", "").rstrip("stndrhSTNDRH'")
    letter = _ENDINGS.get(kind) or ("D" if len(digits) < 3 else "Y")  # day or year
    return (PhraseToken(letter, int(digits[: YEAR_DIGITS + 1]), text),)  # more digits are refused all the same


def _iso(text: str) -> tuple[PhraseToken, ...]:
    """A date as EDTF writes it: a year, a range of years whose second is abbreviated, or anything longer."""
    if text.isdigit():
        return (PhraseToken("Y", int(text), text),)
    if abbreviated_range(text):
        return (*_iso(text[:4]), PhraseToken("", 0, "-"), PhraseToken("D", int(text[5:]), text[5:]))
    return (PhraseToken("I", 0, text),)
