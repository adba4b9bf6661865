"""The tokens of an English phrase.

Every word is one letter to the grammar (see ``english_dates``): M a month, S a season, T early, mid or late, O an
ordinal, C "century", L "millennium", E an era, W a weekday, H "half", Q "quarter", K a quarter's name, G a hemisphere;
D and Y are numbers of one or two digits and of more, P a decade ("1960s"), I a date as EDTF writes it, R such a one
that may be a range of years as well ("1905-10"), V a year whose last digit is missing ("196?"), F a number behind a
C ("C18"), N a time of day.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from coupline.dates.components import YEAR_DIGITS, abbreviated_range
from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.english_vocabulary import CENTURIES, WORDS, PhraseToken
from coupline.dates.vocabulary import MONTHS
from coupline.errors import DateError

_LAST_CENTURY = 21  # of which "C18" may be
_LAST_DECADE = 210  # of which "196?" may be
_ENDINGS = {"nth": "O", "s": "P"}
_ERA = r"(?:[Bb]\.?[Cc]\.?[Ee]?|[Aa]\.?[Dd]|[Cc]\.?[Ee])\.?(?![^\W_])"
_TOKEN = re.compile(
    rf"""
      (?P<letter> (?<![\w.])(?:[Cc]|C[ ])\d{{1,2}}(?!\w) )
    | (?P<word>   [Qq][1-4](?!\w) | [Tt]wenty[ -][a-z]+(?:st|nd|rd|th)(?!\w) | [^\W\d_]+(?:\.[^\W\d_]+)* )\.?
    | (?P<time>   \d{{1,2}}:\d\d(?::\d\d(?:\.\d+)?)?
                  (?:[ ]?(?:UTC|GMT|Z)(?:[+-]\d\d(?::?\d\d)?)? | [ ]?\+\d\d(?::?\d\d)?)?(?![\w:]) )
    | (?P<iso>    (?:(?<![\w–-])(?<!\d[ ])-)?\d[\dX]{{3}}(?:-[\dX]{{2}}){{0,2}}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?
                  (?![\w'-]|,\d{{3}}(?!\d)) )
    | (?P<full>   (?<![\w/.-])\d{{1,2}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d)(?!\w|(?P=sep)\d) )
    | (?P<slash>  (?<![\d/])\d{{1,2}}/\d{{4}}(?![\w/]) )
    | (?P<lacking> (?<![\d,.])\d{{3}}(?:\?|\(\?\))(?!\w) )
    | (?P<clipped> (?<!\w)'\d\d(?![\w']) )
    | (?P<number> \d{{1,3}}(?:,\d{{3}})+(?!\d) | \d+ )(?: (?P<nth>[sS][tT]|[nrNR][dD]|[tT][hH]) | (?P<s>'?[sS]) )?
                  (?: (?![^\W_]) | (?={_ERA}) )
    | (?P<mark>   \(\?\) | \S )
    """,
    re.VERBOSE,
)


def tokens(phrase: str, conventions: Conventions = USUAL) -> list[PhraseToken]:
    """The phrase in pieces; a word that is not known, and a mark, are of the kind ``""``.

    Args:
        phrase: with plain dashes and blanks.
        conventions: what its file says of numbers that stand for a day, a month and a year.

    Raises:
        DateError: where such numbers can't be what the file says that they are.
    """
    found: list[PhraseToken] = []
    clipped = ""
    for match in _TOKEN.finditer(phrase):
        kind = match.lastgroup or ""
        if kind in ("full", "clipped"):
            found += _by_convention(kind, match[0], conventions)
            clipped = clipped or (match[0] if not match[0][-4:].isdigit() else "")
        else:
            found += _pieces(kind, match[0])
    if clipped and conventions.two_digit_years is not None and any(token.letter == "E" for token in found):
        raise DateError("", f': "{clipped}" has two digits of a year, and an era; write the year in full')
    return found


@lru_cache(maxsize=2048)  # a file says the same months and years again and again
def _pieces(kind: str, text: str) -> tuple[PhraseToken, ...]:
    """The token of a piece; a range of years whose second is abbreviated is three."""
    if kind == "word":
        word = text.replace(".", "").replace(" ", "-").lower()
        return (WORDS.get(word) or CENTURIES.get(word) or PhraseToken("", 0, word),)
    if kind in _MAKERS:
        return _MAKERS[kind](text)
    digits = text.replace(",", "").rstrip("stndrhSTNDRH'")
    letter = _ENDINGS.get(kind) or ("D" if len(digits) < 3 else "Y")  # day or year
    return (PhraseToken(letter, int(digits[: YEAR_DIGITS + 1]), text),)  # more digits are refused all the same


def _letter_and_number(text: str) -> tuple[PhraseToken, ...]:
    """``C18``, a century to some; ``c64`` is about the year 64."""
    number = text[1:].lstrip()
    if int(number) > _LAST_CENTURY:
        return *_pieces("word", "c"), *_pieces("number", number)
    return (PhraseToken("F", int(number), text),)


def _iso(text: str) -> tuple[PhraseToken, ...]:
    """A date as EDTF writes it: a year, a range of years whose second is abbreviated, or anything longer."""
    if text.isdigit():
        return (PhraseToken("Y", int(text), text),)
    if abbreviated_range(text):
        return (*_iso(text[:4]), PhraseToken("", 0, "-"), PhraseToken("D", int(text[5:]), text[5:]))
    doubtful = len(text) == 7 and text[4] == "-" and text.replace("-", "").isdigit() and text[5:] > text[2:4]  # YYYY-NN
    return (PhraseToken("R" if doubtful else "I", 0, text),)


def _month_of_year(text: str) -> tuple[PhraseToken, ...]:
    """``8/1939`` is August 1939; what is no month stays three tokens."""
    month, _, year = text.partition("/")
    if 0 < int(month) <= len(MONTHS):
        return PhraseToken("M", int(month), f"{month}/"), *_iso(year)
    return *_pieces("number", month), PhraseToken("", 0, "/"), *_iso(year)


def _lacking(text: str) -> tuple[PhraseToken, ...]:
    """``196?`` may lack a digit; ``850?`` can't."""
    year = int(text[:3])  # digits
    if year > _LAST_DECADE:
        return PhraseToken("Y", year, text[:3]), PhraseToken("", 0, "?")
    return (PhraseToken("V", year, text[:3]),)


_MAKERS: dict[str, Callable[[str], tuple[PhraseToken, ...]]] = {
    "mark": lambda text: (PhraseToken("", 0, "?" if text == "(?)" else text),),
    "time": lambda text: (PhraseToken("N", 0, text),),
    "iso": _iso,
    "slash": _month_of_year,
    "lacking": _lacking,
    "letter": _letter_and_number,
}


def _by_convention(kind: str, text: str, conventions: Conventions) -> tuple[PhraseToken, ...]:
    """``5/12/1963`` and ``'64`` as a file says that they are meant; apart where it says nothing."""
    if kind == "clipped":
        year = _full_year(text[1:], conventions)
        return (year,) if year else (PhraseToken("", 0, "'"), *_pieces("number", text[1:]))
    mark = next(sign for sign in text if not sign.isdigit())
    numbers = text.split(mark)
    year = _full_year(numbers[2], conventions)
    if conventions.date_order is None or year is None:
        dash = PhraseToken("", 0, mark)
        first, second, third = (_pieces("number", number) for number in numbers)
        return *first, dash, *second, dash, *third
    day, month = (int(number) for number in (numbers[:2] if conventions.date_order == "day-first" else numbers[1::-1]))
    if not 0 < month <= len(MONTHS):
        right = f"{year.text}-{day:02d}-{month:02d}"
        raise DateError("", f': there is no month {month}, and dates are {conventions.date_order}; write "{right}"')
    return PhraseToken("D", day, str(day)), WORDS[MONTHS[month - 1].lower()], year


def _full_year(text: str, conventions: Conventions) -> PhraseToken | None:
    """The year that four digits are, or two where the file gives their century; else None."""
    if len(text) == 4:  # YYYY
        return PhraseToken("Y", int(text), text)
    century = conventions.two_digit_years
    return None if century is None else PhraseToken("Y", century + int(text), str(century + int(text)))
