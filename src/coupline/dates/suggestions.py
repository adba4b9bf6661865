"""Why a text is not read as a date, and what to write instead.

Every function here looks for one fault and returns the reason for it, to stand behind the quoted text, or "".
"""

import re

from coupline.dates.calendar import days_in_month
from coupline.dates.components import YEAR_DIGITS
from coupline.dates.edtf import read_edtf
from coupline.dates.english_phrases import reads
from coupline.dates.tokens import APPROXIMATE, FILLERS, UNCERTAIN, WORDS, PhraseToken, tokens
from coupline.dates.vocabulary import MONTHS, month_of_year, ordinal
from coupline.errors import DateError

_FORMS = (
    ' is not read as a date; write "1963-12-05", "5 December 1963", "December 1963", "1963", "early 1962", '
    '"spring 1963", "1960s", "19th century", "44 BCE", "c. 1960", "1960?", "before 1959", "since 1990", "1961–1965" '
    'or "between 1961 and 1965"'
)
_RELATIVE = {"today", "yesterday", "tomorrow", "now", "present", "ago", "recently", "currently"}
_FEASTS = {
    "christmas",
    "xmas",
    "easter",
    "pentecost",
    "whitsun",
    "michaelmas",
    "ramadan",
    "passover",
    "carnival",
    "lent",
}
_NOTHING = {"", "unknown", "undated", "nd", "nodate", "dateunknown", "unknowndate", "notknown", "none", "na", "tbd"}
_PART_OF_DAY = re.compile(
    r"(?:, )?\b(?:(?:on|in|at|during) )?(?:the )?(?:early |late )?"
    r"(?:night|dawn|morning|noon|midday|afternoon|dusk|evening|midnight)\b,?(?: (?:of|on)\b)?",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(r"(\d{1,2})(?:–|-|/| to )(\d{1,2} .+)", re.ASCII)
_WEEK = re.compile(r"(?:the )?week (?:of|from|beginning|starting) .*\d.*", re.IGNORECASE)
_LONG = 60  # characters: nobody writes a longer date, so none is suggested
_STAMP = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?[ ]?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_LOG = re.compile(r"\[?(\d\d)/([A-Za-z]{3})/(\d{4})[: ](\d\d:\d\d:\d\d)(?: ?([+-]\d{4}))?\]?", re.ASCII)
_SINCE = re.compile(r"from (.+?)(?: *[-–]| to)?|(.+?)(?: *[-–]| to)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:up )?to (.+)|– *(.+)", re.IGNORECASE)
_OTHERS = ("before", "between", "after", "since", "until", "from", "during", "present", "onwards")


def refuse(text: str, plain: str) -> DateError:
    """The error for a text that names no date, or might name two.

    Args:
        text: as it was written.
        plain: the same with plain dashes and spaces.
    """
    found = tokens(plain)
    shape = "".join(token.letter or token.text[0] for token in found)
    for fault in _FAULTS:
        reason = fault(plain, found, shape)
        if reason:
            return DateError(text, reason)
    return DateError(text, _FORMS)


def _nothing(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``unknown``, ``n.d.``, ``?``, or nothing at all."""
    if len(plain) > _LONG or re.sub(r"[\W_]+", "", plain).lower() not in _NOTHING:
        return ""
    what = "names no time" if plain.strip() else "is empty"
    return f" {what}; leave the date out where nothing is known"


def _spaces(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    tight = plain.strip()
    if plain != tight:
        return f' has a space before or after it; write "{tight}"' if _is_read(tight) else ""
    tight = "".join(plain.split())
    return f' has spaces within; write "{tight}"' if tight != plain and "-" in tight and _is_edtf(tight) else ""


def _is_edtf(text: str) -> bool:
    try:
        return read_edtf(text) is not None
    except DateError:
        return False


def _is_read(text: str) -> bool:
    """Whether what would be suggested is read; no refusal of it is made, which might suggest again."""
    return len(text) <= _LONG and (_is_edtf(text) or reads(text))


def _stamp(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``20240312``, ``20240312T130240Z``, ``2024-03-12 13:02:40,250``, ``12/Mar/2024:13:02:40 +0000``: as in logs."""
    if match := _STAMP.fullmatch(plain):
        year, month, day, hour, minute, second, fraction, zone = match.groups(default="")
        time = f"T{hour}:{minute}" if hour else ""
        time += (f":{second}" if second else "") + (f".{fraction}" if fraction else "")
    elif match := _LOG.fullmatch(plain):
        day, name, year, clock, zone = match.groups(default="")
        month, time = f"{WORDS.get(name.lower(), PhraseToken('', 0, '')).value:02d}", f"T{clock}"
    else:
        return ""
    text = f"{year}-{month}-{day}{time}" + (f"{zone[:3]}:{zone[-2:]}" if len(zone) == 5 else zone)  # +0000
    return f': write "{text}"' if _is_edtf(text) else ""


def _open(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``from 1961``, ``1963–``, ``to 1965``, ``up to 1965``, ``–1965``."""
    for pattern, word in ((_SINCE, "since"), (_UNTIL, "until")):
        match = pattern.fullmatch(plain) if len(plain) <= _LONG else None
        if match and _is_read(text := f"{word} {match[1] or match[2]}"):
            return f': write "{text}"'
    return ""


def _numbers(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``5/12/1963``, ``11.4.64``, ``1963/12/05``."""
    if len(shape) not in (5, 6) or shape[1] != shape[3] or shape[1] not in "/.-–":
        return ""
    first, second, third = (token.value for token in found[::2][:3])
    letters = shape[0] + shape[2] + shape[4]
    if letters == "YDD":
        time = f"T{found[5].text}" if shape[5:] == "N" else ""
        text = f"{found[0].text}-{second:02d}-{third:02d}{time}"
        return f': write "{text}"' if _is_edtf(text) else ""
    if letters not in ("DDY", "DDD"):
        return ""
    year = third if letters == "DDY" else 1900 + third
    readings = [(d, m) for d, m in ((first, second), (second, first)) if _is_day(year, m, d)]
    if not readings:
        return ""
    (day, month), *others = dict.fromkeys(readings)
    full = f'"{year:04d}-{month:02d}-{day:02d}" or "{day} {month_of_year(year, month)}"'
    both = f" could be {day} {MONTHS[month - 1]} or {others[0][0]} {MONTHS[others[0][1] - 1]}" if others else ""
    if letters == "DDD":
        century = f"{both}, in any century" if both else " could be in any century"
        return f"{century}; write the year in full: {full}"
    return f"{both}; write {full}" if both else f": write {full}"


def _is_day(year: int, month: int, day: int) -> bool:
    return 0 < month <= len(MONTHS) and 0 < day <= days_in_month(year, month)


def _dashed(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``1963–12``, ``1963-5``, ``1962/63``, ``1960–4``."""
    if len(shape) != 3 or shape[0] + shape[2] != "YD" or shape[1] not in "/-–":  # two and a mark
        return ""
    year, number = found[0].text, found[2].value
    later = f"{year[:-2]}{number:02d}"
    if shape[1] == "–" and len(found[2].text) == 1 and number > found[0].value % 10:
        return f': write "{year}–{year[:-1]}{number}"; a month is written "{year}-{number:02d}"'
    if number > found[0].value % 100:
        return f' could be a year from {year} to {later} or an interval; write "{year}/{later}"'
    return f': a month is written "{year}-{number:02d}"' if 0 < number <= len(MONTHS) else ""


def _year(plain: str, found: list[PhraseToken], shape: str) -> str:
    """``850``, ``19``, ``12345``, ``10:00``."""
    if shape == "N":
        return f' is a time without a day; write "1963-12-05T{plain}"'
    if shape not in ("Y", "D") or not plain.isdigit():
        return ""
    if len(plain) > YEAR_DIGITS:
        return f": a year has at most {YEAR_DIGITS} digits"
    if len(plain) > 4:  # YYYY
        return f': a year of more than four digits is written "Y{found[0].value}", or "{found[0].value:,} CE"'
    return f' has not the four digits of a year; write "{plain:0>4}" or "AD {found[0].value}"'


def _period(_plain: str, found: list[PhraseToken], _shape: str) -> str:
    """``1800s``, ``60s``."""
    number = next((token.value for token in found if token.letter == "P"), None)
    if number is None:
        return ""
    if number < 100:  # two digits
        return f' could be of any century; write "19{number:02d}s"' if number % 10 == 0 else ""
    if number % 100:
        return f': a decade ends in 0; write "{number // 10 * 10}s"' if number % 10 else ""
    mask, century = f"{number // 10:03d}X", ordinal(number // 100 + 1)
    return f' could be {number}–{number + 9} or {number}–{number + 99}; write "{mask}" or "{century} century"'


def _clipped(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``May 64``, ``5 May 64``, ``early 62``, ``summer '64``."""
    letters = [token for token in found if token.letter]
    if "Y" in shape or not letters or letters[-1].letter != "D":
        return ""
    kind = "".join(token.letter for token in letters)
    year = letters[-1].value
    if kind in ("DMD", "MDD") or (kind in ("MD", "SD", "TD", "TMD", "KD") and (year > 31 or kind != "MD")):
        before = " ".join(_shown(token) for token in letters[:-1])
        return f' could be 19{year:02d} or the year {year}; write "{before} 19{year:02d}" or "{before} AD {year}"'
    return ""


def _shown(token: PhraseToken) -> str:
    return token.text.capitalize() if token.letter == "M" else token.text


def _week(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``week of 5 November 1956``."""
    if len(plain) > _LONG or not _WEEK.fullmatch(plain):
        return ""
    return ': a week is written by its first and its last day, as in "5–11 November 1956"'


def _part_of_day(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``night of 4–5 November 1956``, ``6 November 1956, morning``: the day that stands in it."""
    day, parts = _PART_OF_DAY.subn("", plain)
    day = " ".join(day.split())
    two = _TWO_DAYS.fullmatch(day)
    day = f"{two[1]}–{two[2]}" if two else day
    letters = {token.letter for token in tokens(day)}
    has_day = "I" in letters or ("M" in letters and not letters.isdisjoint("DO"))
    if not parts or not has_day or not _is_read(day):
        return ""
    either = f'"{two[1]} or {two[2]}", or "{day}" if it lasted' if two else f'"{day}"'
    return f": parts of a day are not read; write {either}"


def _yearless(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``May``, ``5 May``, ``Christmas 1963``, ``yesterday``, ``Sunday``."""
    words = {token.text.lower() for token in found}
    feast = words & _FEASTS
    if feast:
        day = "25 December 1963" if feast & {"christmas", "xmas"} else "14 April 1963"
        return f': feasts are not read; write the day, as in "{day}"'
    if words & _RELATIVE and "Y" not in shape:
        return ' depends on the day that it is read; write the day itself, as in "1963-12-05"'
    letters = {token.letter for token in found if token.letter}
    if letters and letters <= set("MDOSTWK") and letters & set("MSTWK") and all(t.letter for t in found):
        example = " ".join(_shown(token) for token in found) if not letters & set("W") else "5 December"
        return f' names no year; write "{example} 1963"'
    return ""


def _unknown(plain: str, found: list[PhraseToken], _shape: str) -> str:
    """``Decmber 1963``: the nearest word that dates are written with, where there is a number to go with it."""
    if len(plain) > _LONG or (len(found) > 1 and not any(character.isdigit() for character in plain)):
        return ""
    import difflib  # only where a word is not known

    known = (*WORDS, *_OTHERS, *APPROXIMATE, *UNCERTAIN, *FILLERS)
    whole = [
        word for word in known if len(word) > 4 or word in ("june", "july")
    ]  # an abbreviation is close to anything
    for token in found:
        if token.letter or not token.text.isalpha() or len(token.text) < 3 or token.text in known:
            continue
        close = difflib.get_close_matches(token.text, whole, 1, 0.7)
        if close:
            start = plain.lower().find(token.text)
            word = close[0].capitalize() if close[0] in WORDS and WORDS[close[0]].letter == "M" else close[0]
            return f': "{plain[start : start + len(token.text)]}" is not known; {word}?'
    return ""


_FAULTS = (
    _nothing, _spaces, _stamp, _numbers, _dashed, _open, _year, _period, _clipped, _week, _part_of_day, _yearless,
    _unknown,
)  # fmt: skip
