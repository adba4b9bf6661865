"""What kind of date a text looks most like, told by one example: for what no other fault is found in."""

import re

from coupline.dates.english_vocabulary import APPROXIMATE, FILLERS, UNCERTAIN, WORDS, PhraseToken
from coupline.dates.readable import LONG, is_read
from coupline.dates.tokens import tokens

_SINGLE = ("before", "after", "by", "since", "until", "till", "not", "no", "prior", "earlier", "later", "onwards")
_OTHERS = ("before", "between", "after", "since", "until", "from", "during", "present", "onwards")
_KNOWN = {
    *WORDS,
    *_SINGLE,
    *_OTHERS,
    *APPROXIMATE,
    *UNCERTAIN,
    *FILLERS,
    "or",
    "and",
    "to",
    "a",
    "some",
    "day",
    "time",
    "abt",
    "bef",
    "aft",
    "bet",
    "pre",
    "post",
}
_EDTF = re.compile(r"[\dXYSETZ?~%:.,/\[\]{}+-]*\d[\dXYSETZ?~%:.,/\[\]{}+-]*")
_IN_EDTF = (("T", "1963-12-05T10:30"), ("/", "1961/1965"), ("[", "[1667,1668]"), ("{", "{1667,1668}"), ("Y", "Y12345"))
_DAY = "1963-12-05"
_BY_LETTER = (
    ("N", "5 December 1963, 14:30"),
    ("C", "late 18th century"),
    ("L", "2nd millennium BC"),
    ("P", "early 1960s"),
    ("K", "Q3 1961"),
    ("H", "first half of 1961"),
    ("Q", "first quarter of 1961"),
    ("S", "spring 1963"),
    ("E", "44 BCE"),
    ("M", "5 December 1963"),
    ("T", "early 1962"),
    ("Y", "1963"),
)
_COMMENT = re.compile(r"(.*\S)\s*(\([^()\d]+\))")
_CALENDARS = re.compile(r"\b(?:a\.?h|hijr|julian|o\.?s|n\.?s|b\.?p|a\.?m|auc|cal)\b", re.IGNORECASE)


def comment(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """``356 CE (in the consulship of Honorius)``: what stands behind a date, and is none; ``1963 (before)`` counts."""
    match = _COMMENT.fullmatch(plain) if len(plain) <= LONG else None
    if match is None or _CALENDARS.search(match[2]) or not is_read(match[1]):
        return ""
    said = match[2][1:-1].strip()
    if any(token.letter or token.text in _KNOWN for token in tokens(said)):
        text = next(filter(is_read, (f"{said} {match[1]}", f"{match[1]} {said}")), "")
        return f': write "{text}"' if text else ""
    return f': "{match[2]}" is not read; write "{match[1]}"'


def unknown(plain: str, found: list[PhraseToken], _shape: str) -> str:
    """``Decmber 1963``: the nearest word that dates are written with, where there is a number to go with it."""
    if len(plain) > LONG or (len(found) > 1 and not any(character.isdigit() for character in plain)):
        return ""
    import difflib  # only where a word is not known

    known = (*WORDS, *_OTHERS, *APPROXIMATE, *UNCERTAIN, *FILLERS)
    whole = [
        word for word in known if len(word) > 4 or word in ("june", "july")
    ]  # an abbreviation is close to anything
    for token in found:
        if token.letter or not token.text.isalpha() or len(token.text) < 3 or token.text in _KNOWN:
            continue
        close = difflib.get_close_matches(token.text, whole, 1, 0.7)
        if close:
            word = close[0].capitalize() if close[0] in WORDS and WORDS[close[0]].letter == "M" else close[0]
            return f': "{_quoted(plain, token)}" is not known; {word}?'
    return ""


def _quoted(plain: str, token: PhraseToken) -> str:
    start = plain.lower().find(token.text)
    return plain[start : start + len(token.text)] if start >= 0 else token.text  # "A.H." is a word without its dots


def nearest(plain: str, found: list[PhraseToken], _shape: str) -> str:
    """The example of a form, and the one word that is not known where there is one."""
    example = _example(plain, found)
    strange = [token for token in found if not token.letter and token.text[:2].isalpha() and token.text not in _KNOWN]
    if len(plain) <= LONG and not _EDTF.fullmatch(plain) and len(strange) == 1 and any(token.letter for token in found):
        return f': "{_quoted(plain, strange[0])}" is not known; write it as in "{example}"'
    return f' is not read as a date; write it as in "{example}"'


def _example(plain: str, found: list[PhraseToken]) -> str:
    if len(plain) > LONG:
        return "5 December 1963"
    if _EDTF.fullmatch(plain) and plain.count("/") < 2:
        return next((form for mark, form in _IN_EDTF if mark in plain), _DAY)
    if plain.count("/") == 2:  # 1963/13/5
        return _DAY
    words, letters = {token.text for token in found}, {token.letter for token in found}
    dates = sum(token.letter in ("Y", "P", "C", "I") for token in found)
    if "between" in words:
        return "between 1961 and 1965"
    if words & {"or", "and", ","} and dates > 1:
        return "1667 or 1668" if "or" in words else "1667 and 1668"
    if words.intersection(_SINGLE) and dates:
        return "before 1959"
    if words & {"–", "-", "to", "from", "/"} and dates > 1:
        return "1961–1965"
    return next((form for letter, form in _BY_LETTER if letter in letters), "5 December 1963")
