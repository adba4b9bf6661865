"""What is wrong with a text of words: the functions of ``suggestions`` for it."""

import re
from itertools import pairwise

from coupline.dates.calendar import days_in_month
from coupline.dates.components import shortened
from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.readable import LONG, is_edtf, is_read, written
from coupline.dates.tokens import tokens
from coupline.dates.vocabulary import MONTHS, month_of_year, ordinal

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
_NOTHING = {
    "unknown", "undated", "nd", "sd", "nodate", "dateunknown", "unknowndate", "datenotknown", "notknown", "notdated",
    "none", "null", "na", "tbd", "various",
}  # fmt: skip
_ZEROS = re.compile(r"0+(?:[-/.]0+){0,2}(?:[ T][0:.]+Z?)?")
_PART_OF_DAY = re.compile(
    r"(?:, )?\b(?:(?:on|in|at|during) )?(?:the )?(?:early |late )?"
    r"(?:night|dawn|morning|noon|midday|afternoon|dusk|evening|midnight)\b,?(?: (?:of|on)\b)?",
    re.IGNORECASE,
)
_PART_OF_SEASON = re.compile(
    r"\b(?:early|mid|middle|late|beginning|start|end)(?: of| in)?(?: the)?[ -]?"
    r"(?=(?:spring|summer|autumn|fall|winter)\b)",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(r"(\d{1,2})(?:–|-|/| to )(\d{1,2} .+)", re.ASCII)
_WEEK = re.compile(r"(?:the )?week (?:of|from|beginning|starting) .*\d.*", re.IGNORECASE)
_SINCE = re.compile(r"from (.+?)(?: *[-–]| to)?|(.+?)(?: *[-–]| to)", re.IGNORECASE)
_UNTIL = re.compile(r"(?:up )?to (.+)|– *(.+)", re.IGNORECASE)
_CENTURY = re.compile(r"\bC\.?(\d{1,2})(?:st|nd|rd|th)?\b|\bc\.?\s?(\d{1,2})(?:st|nd|rd|th)\b", re.ASCII)
_SHORTENED = re.compile(r"(?<![\d–-])\d{4}-\d\d(?![\d–-])", re.ASCII)
_FISCAL = re.compile(
    r"\b(?:FY|fiscal(?: year)?|(?P<name>financial|tax|budget|academic|school) year)[ '’]?\s*"
    r"(?:(?P<year>1\d{3}|2\d{3})(?P<next>\s?[/–-]\s?\d)?)?",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(.+?)[\s,;(]+(?:re)?(?:printed|published|issued|released|cast|made|built|written|recorded|exhibited|designed|"
    r"manufactured|fabricated|assembled|constructed|restored|performed|composed|translated|filmed|signed|copyright)"
    r"(?: in)? (.+?)\)?|(.+?)\]?[\s,;(–-]*c(\d{4}.*)",
    re.IGNORECASE,
)


def nothing(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``unknown``, ``n.d.``, ``?``, ``0000-00-00``, or nothing at all."""
    bare = re.sub(r"[\W_]+", "", plain).lower()
    if len(plain) > LONG or not (bare in _NOTHING or not bare or _ZEROS.fullmatch(plain)):
        return ""
    what = "names no time" if plain.strip() else "is empty"
    return f" {what}; leave the date out where nothing is known"


def spaces(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``1863- 03-29``."""
    tight = "".join(plain.split())
    return f' has spaces within; write "{tight}"' if tight != plain and "-" in tight and is_edtf(tight) else ""


def open_end(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``from 1961``, ``1963–``, ``to 1965``, ``up to 1965``, ``–1965``."""
    for pattern, word in ((_SINCE, "since"), (_UNTIL, "until")):
        match = pattern.fullmatch(plain) if len(plain) <= LONG else None
        if match and is_read(text := f"{word} {match[1] or match[2]}".strip()):
            return f': write "{text}"'
    return ""


def hyphen(plain: str, found: list[PhraseToken], _shape: str) -> str:
    """``before 1920-30``, ``from 1905-10``: years, or a month, beside words that do not tell which."""
    match = _SHORTENED.search(plain) if len(plain) <= LONG else None
    years = shortened(match[0]) if match else None
    if not match or not years or any(token.letter == "E" for token in found):
        return ""
    before, behind = plain[: match.start()], plain[match.end() :]
    words = before.split()
    since = f"{before[:-5]}since " if words[-1:] == ["from"] else before
    end = years[1] if words[-1:] and words[-1].lower() in ("after", "until", "till", "by") else years[0]
    span = f"{before}{years[0]} to {years[1]}" if words[-1:] == ["from"] else f"{before}{years[0]}–{years[1]}"
    if words[-1:] and words[-1].lower() in ("before", "after", "since", "until", "till", "by"):
        span = f"{before}{end}"
    month = int(match[0][5:])
    name = month_of_year(int(years[0]), month) if month <= len(MONTHS) else ""
    both = written(f"{span}{behind}", f"{since}{name}{behind}" if name else "")
    other = name or f"a part of {years[0]}"
    reason = f': "{match[0]}" beside words could be {years[0]}–{years[1]} or {other}'
    return f"{reason}; write {both}" if both else ""


def century(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``late C18``, ``C18th``."""
    text = _CENTURY.sub(_century, plain)
    return f': write "{text}"' if text != plain and is_read(text) else ""


def _century(match: "re.Match[str]") -> str:
    number = int(match[1] or match[2])
    return f"{ordinal(number)} century" if number < 22 else match[0]  # beyond it nobody has been


def period(plain: str, found: list[PhraseToken], _shape: str) -> str:
    """``1800s``, ``60s``."""
    token = next((token for token in found if token.letter == "P"), None)
    if token is None or plain[0] in "-–":
        return ""
    number, era = token.value, any(each.letter == "E" and each.value < 0 for each in found)

    def told(*texts: str) -> str:
        return written(*(plain.replace(token.text, text) for text in texts))

    if number < 100:  # two digits
        text = told(f"19{number:02d}s") if number % 10 == 0 else ""
        return f" could be of any century; write {text}" if text else ""
    if number % 100:
        text = told(f"{number // 10 * 10}s") if number % 10 else ""
        return f": a decade ends in 0; write {text}" if text else ""
    decade = written(f"{number + 9}–{number} BC" if era else f"{number // 10:03d}X")
    both = " or ".join(filter(None, (decade, told(f"{ordinal(number // 100 + 1)} century"))))
    return f" could be {number}–{number + 9} or {number}–{number + 99}; write {both}"


def clipped(plain: str, found: list[PhraseToken], shape: str) -> str:
    """``May 64``, ``5 May 64``, ``early 62``, ``summer '64``."""
    letters = [token for token in found if token.letter]
    if "Y" in shape or not letters or letters[-1].letter != "D":
        return ""
    kind = "".join(token.letter for token in letters)
    year = letters[-1].value
    is_day = kind == "MD" and year < 32  # days
    if is_day or kind not in ("DMD", "MDD", "MD", "SD", "TD", "TMD", "KD"):
        return ""
    before, _, behind = plain.rpartition(letters[-1].text)
    before = before.rstrip("'")
    both = written(f"{before}19{year:02d}{behind}", f"{before}{f'AD {year}' if year else '2000'}{behind}")
    reason = f" could be 19{year:02d} or the year {year}" if year else " could be of any century"
    return f"{reason}; write {both}" if both else ""


def shown(token: PhraseToken) -> str:
    """A word as it is suggested."""
    return token.text.capitalize() if token.letter == "M" else token.text


def no_such_day(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``June 31``, ``31 June``, ``31 February 1963 or so``."""
    for one, other in pairwise([token for token in found if token.letter]):
        day, month = (one, other) if other.letter == "M" else (other, one)
        if month.letter != "M" or day.letter not in ("D", "O"):
            continue
        year = next((token.value for token in found if token.letter == "Y"), None)
        days = days_in_month(year or 0, month.value)  # the year 0 is a leap year
        if days < day.value and (day.value < 32 or "Y" in shape):  # May 64
            name = MONTHS[month.value - 1] if year is None else month_of_year(year, month.value)
            return f": {name} has {days} days"
    return ""


def week(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``week of 5 November 1956``."""
    if len(plain) > LONG or not _WEEK.fullmatch(plain):
        return ""
    return ': a week is written by its first and its last day, as in "5–11 November 1956"'


def part_of_day(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``night of 4–5 November 1956``, ``6 November 1956, morning``: the day that stands in it."""
    day, parts = _PART_OF_DAY.subn("", plain)
    day = " ".join(day.split())
    two = _TWO_DAYS.fullmatch(day)
    day = f"{two[1]}–{two[2]}" if two else day
    letters = {token.letter for token in tokens(day)}
    has_day = "I" in letters or ("M" in letters and not letters.isdisjoint("DO"))
    if not parts or not has_day or not is_read(day):
        return ""
    either = f'"{two[1]} or {two[2]}", or "{day}" if it lasted' if two else f'"{day}"'
    return f": parts of a day are not read; write {either}"


def part_of_season(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``late spring 1963``, ``midsummer 1916``."""
    whole, parts = _PART_OF_SEASON.subn("", plain)
    if not parts or not is_read(whole):
        return ""
    midsummer = re.sub(r"\bmid[- ]?summer(?: of)?\b", "24 June", plain, flags=re.IGNORECASE)
    if midsummer != plain and is_read(midsummer):
        return f' could be a day or the middle of a season; write "{midsummer}" or "{whole}"'
    return f': parts of a season are not read; write "{whole}", or a month of it'


def fiscal(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``FY 1963``, ``fiscal year 1963/64``, ``academic year 1963``."""
    match = _FISCAL.search(plain)
    if match is None:
        return ""
    name, year = (match["name"] or "fiscal").lower(), int(match["year"] or 1963)
    taught = name in ("academic", "school")
    first = year if match["next"] or taught else year - 1
    months = f"{'September' if taught else 'July'} {first} – June {first + 1}"
    reason = f": {'an' if name == 'academic' else 'a'} {name} year begins in another month with each who counts it"
    return f'{reason}; write its months, as in "{months}"'


def done_twice(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``1978, printed 2005``."""
    match = _DONE.fullmatch(plain) if len(plain) <= LONG else None
    dates = [each.strip("[]") for each in match.groups() if each] if match else []
    if not dates or not all(map(is_read, dates)):
        return ""
    if dates[0] == dates[1]:
        return f': write "{dates[0]}"'
    return f' has two dates of two things; write the one that is meant, "{dates[0]}" or "{dates[1]}"'


def yearless(_plain: str, found: list[PhraseToken], shape: str) -> str:
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
        example = " ".join(shown(token) for token in found) if not letters & set("W") else "5 December"
        text = written(f"{example} 1963")
        return f" names no year; write {text}" if text else ""
    return ""
