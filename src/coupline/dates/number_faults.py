"""What is wrong with a text that is mostly numbers: the functions of ``suggestions`` for it."""

import re

from coupline.dates.calendar import days_in_month
from coupline.dates.components import YEAR_DIGITS
from coupline.dates.english_vocabulary import END, WORDS, PhraseToken
from coupline.dates.readable import is_edtf, is_read, written
from coupline.dates.vocabulary import MONTHS, month_of_year

_ZEROS = (
    (re.compile(r"(?<!\d)(\d{4})([-/.])00\2(?!00)(\d\d)(?!\d)"), r"\1-XX-\3"),  # the day is known
    (re.compile(r"(?<!\d)(\d{4})(?:(?:-00){1,2}|/00/00|\.00\.00)(?![\d:])(?: [0:]+)?"), r"\1"),
    (re.compile(r"(?<!\d)(\d{4}-\d\d)-00(?![\d:])(?: [0:]+)?"), r"\1"),
    (re.compile(r"(?<!\d)00?([-/.])00?\1(\d{4})(?!\d)"), r"\2"),
    (re.compile(r"(?<!\d)00?([-/.])(\d\d)\1(\d{4})(?!\d)"), r"\3-\2"),
    (re.compile(r"(?<!\d)(\d\d)([-/.])00?\2(\d{4})(?!\d)"), r"\3-\1"),
    (re.compile(r"^(\d{4})0000$"), r"\1"),
    (re.compile(r"^(\d{4})(\d\d)00$"), r"\1-\2"),
)
_STAMP = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?[ ]?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_LOG = re.compile(r"\[?(\d\d)/([A-Za-z]{3})/(\d{4})[: ](\d\d:\d\d:\d\d)(?: ?([+-]\d{4}))?\]?", re.ASCII)
_YEAR_MONTH = re.compile(r"(1\d{3}|20\d\d)(0[1-9]|1[0-2])", re.ASCII)
_DUAL_UNTIL = 1752  # the last year that England began on 25 March


def zeros(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``1963-05-00``, ``+1541-00-00``, ``00/05/1963``: zeros for what is not known, and a sign that says nothing."""
    bare = plain.removeprefix("+")
    text = bare
    for pattern, known in _ZEROS:
        text = pattern.sub(known, text)
    if text == plain or not is_read(text):
        return ""
    return f': write "{text}"' if text == bare else f': 00 is no month and no day; write "{text}"'


def stamp(plain: str, _found: list[PhraseToken], _shape: str) -> str:
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
    return f': write "{text}"' if is_edtf(text) else ""


def numbers(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``5/12/1963``, ``11.4.64``, ``1963/12/05``."""
    if not re.fullmatch(r"[DY]([/.–-])[DY]\1[DY][NE?]?", shape):
        return ""
    tail = found[5] if shape[5:] else END
    first, second, third = (token.value for token in found[::2][:3])
    letters = shape[0] + shape[2] + shape[4]
    if letters == "YDD":
        text = written(_forms(first, second, third, tail)[0]) if _is_day(first, second, third) else ""
        return f": write {text}" if text else ""
    if letters not in ("DDY", "DDD") or (letters == "DDD" and tail.letter == "E"):
        return ""
    year = third if letters == "DDY" else 1900 + third
    readings = [(d, m) for d, m in ((first, second), (second, first)) if _is_day(year, m, d)]
    if not readings:
        return ""
    (day, month), *others = dict.fromkeys(readings)
    full = written(*_forms(year, month, day, tail))
    if not full:
        return ""
    both = f" could be {day} {MONTHS[month - 1]} or {others[0][0]} {MONTHS[others[0][1] - 1]}" if others else ""
    if letters == "DDD":
        century = f"{both}, in any century" if both else " could be in any century"
        return f"{century}; write the year in full: {full}"
    return f"{both}; write {full}" if both else f": write {full}"


def _is_day(year: int, month: int, day: int) -> bool:
    return 0 < month <= len(MONTHS) and 0 < day <= days_in_month(year, month) and 0 < year <= 9999  # YYYY


def _forms(year: int, month: int, day: int, tail: PhraseToken) -> tuple[str, ...]:
    """A day as it may be written, with the time, the era or the doubt that stands behind it."""
    edtf, words = f"{year:04d}-{month:02d}-{day:02d}", f"{day} {month_of_year(year, month)}"
    if tail.letter == "E":
        return (f"{day} {MONTHS[month - 1]} {'' if tail.value < 0 else 'AD '}{year}{' BC' if tail.value < 0 else ''}",)
    if tail.letter == "N":
        return (f"{edtf}T{tail.text if tail.text[2] == ':' else f'0{tail.text}'}",)
    return edtf + tail.text, words + tail.text


def dashed(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``1963–12``, ``1963-5``, ``1962/63``, ``1556/7``, ``1960–4``."""
    if len(shape) != 3 or shape[0] + shape[2] != "YD" or shape[1] not in "/-–":  # two and a mark
        return ""
    year, number, size = found[0], found[2].value, len(found[2].text)
    if len(year.text) != 4 or not year.value:  # YYYY
        return ""
    later = year.value // 10**size * 10**size + number
    following = year.value + 1
    month = f"{year.text}-{number:02d}" if 0 < number <= len(MONTHS) else ""
    if shape[1] == "/" and number == following % 10**size and year.value <= _DUAL_UNTIL:
        both = f'write "{following:04d}" or "{year.text}/{following:04d}"'
        return f" could be a dual year, {following} by our count, or two years; {both}"
    if later > year.value and month:
        name = f"{MONTHS[number - 1]} {year.value}"
        return f' could be {year.text}–{later:04d} or {name}; write "{year.text}/{later:04d}" or "{month}"'
    if later > year.value:
        return f' could be a year from {year.text} to {later:04d} or an interval; write "{year.text}/{later:04d}"'
    return f': a month is written "{month}"' if month else ""


def years_with_an_era(_plain: str, found: list[PhraseToken], shape: str) -> str:
    """``31/30 BC``, ``1190/85 BC``, ``AD 68/69``: one of two years, or both of them."""
    if shape.replace("D", "Y") not in ("Y/YE", "EY/Y"):
        return ""
    first, last = (token for token in found if token.letter in ("D", "Y"))
    name = "BC" if "-1" in [str(token.value) for token in found if token.letter == "E"] else "CE"
    size = 10 ** len(last.text)
    short = len(last.text) < len(first.text)
    end = first.value // size * size + last.value if short else last.value
    both = written(
        f"{first.value}–{end} {name}",
        f"{first.value} or {end} {name}",
        f"{first.value} {name} – {last.value} {name}" if short else "",
    )
    return f" could be one of two years, or both; write {both}" if both else ""


def year(plain: str, found: list[PhraseToken], shape: str) -> str:
    """``850``, ``19``, ``12345``, ``10:00``."""
    if shape == "N":
        return f' is a time without a day; write "1963-12-05T{plain}"' if is_edtf(f"1963-12-05T{plain}") else ""
    if shape not in ("Y", "D") or not plain.isdigit():
        return ""
    if len(plain) > YEAR_DIGITS:
        return f": a year has at most {YEAR_DIGITS} digits"
    value = found[0].value
    long = f'"Y{value}"'
    if value < 10_000:  # the years of four digits
        return f' has not the four digits of a year; write "{value:04d}" or "AD {value}"'
    if match := _YEAR_MONTH.fullmatch(plain):
        return f' could be a month or a year; write "{match[1]}-{match[2]}" or {long}'
    if len(plain) == 8:  # YYYYMMDD
        return f' has eight digits and is no day; a day is written "1963-12-05", and a year of so many {long}'
    return f': a year of more than four digits is written {long}, or "{value:,} CE"'
