"""What a range or a list of dates says once, given to each of its dates.

The earlier dates may leave out what the last one says ("3–5 November 1964", "500–401 BCE"), the later ones what the
first has said ("December 5–7, 1963", "1839 April–May", "May 1963 or 1964"), and a year its first digits ("1861–5").
A hedge before the first and one behind the last bind them all, an era in front of the first or behind the last too.
Where a reader could take it either way, the error names both.
"""

from collections.abc import Iterable
from itertools import pairwise, zip_longest
from typing import NamedTuple

from coupline.dates.english_dates import SHAPES
from coupline.dates.english_doubts import check_listed, check_shared, settle_days
from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.english_words import Words, as_day, worded
from coupline.dates.reading import NoPhraseError
from coupline.errors import DateError

_RANKS = {"T": 0, "D": 1, "M": 2, "S": 2, "K": 2, "O": 3, "Y": 4, "C": 4, "P": 4, "L": 4}  # the coarser the greater
_MONTHLY = ("MY", "YM", "DMY", "MDY", "YMD")
_LONGEST = 1000  # years of a range that begins with a year of three digits
_DOUBLE = 1752  # the last year that began in March, in Britain
_SHARED = (*_MONTHLY, "SY", "TY", "TMY")  # of whose years there may be several


class Joint(NamedTuple):
    """What stands between dates, and in front of the first: to say them again in an error.

    Attributes:
        mark: "–", "-", "," or a word.
        before: what stands in front of each: "between", "after".
    """

    mark: str
    before: tuple[str, ...] = ()

    def phrase(self, said: Iterable[str]) -> str:
        """The dates with all that joins them."""
        texts = [f"{word} {text}".strip() for word, text in zip_longest(self.before, said, fillvalue="")]
        mark = {",": ", ", "–": " – ", "-": " – ", "/": " or "}.get(self.mark, f" {self.mark} ")
        return mark.join(texts)


def share_range(first: Words, last: Words, joint: Joint, *, apart: bool) -> None:
    """Fills in what the ends of a range leave out.

    Args:
        first: its start.
        last: its end.
        joint: what stands between them: a dash or a word.
        apart: whether each end has its own hedge, as behind "from" and "between".

    Raises:
        DateError: where it may be meant in two ways.
    """
    check_shared([first, last])
    if last.shape not in SHAPES:
        _share_front(first, last)
    if not apart:
        share_hedges([first, last])
    own = bool(first.era and last.era)
    complete_decade(first, last, joint, own=own)
    if first.era or last.era or first.shape not in SHAPES or last.shape not in SHAPES:
        settle_days([first, last], joint.phrase)
        share_eras([first, last], joint)
        if first.shape == "Y" and not own:
            complete(first, last, joint)
            _number_years([first, last])
        if first.shape not in SHAPES or not (first.items and last.items):
            share([first, last])
    elif joint.mark in "–-":
        _check_double(first, last)
    _keep_company(first, last)


def share_list(groups: list[list[Words]], joint: Joint) -> None:
    """Fills in what the members of a list leave out; a group of two is a range.

    Raises:
        DateError: where it may be meant in two ways.
    """
    words = [date for group in groups for date in group]
    check_shared(words)
    if len(words) == len(groups):
        check_listed(words)
    share_hedges(words)
    for group in groups:
        share_hedges(group)
    own = all(date.era for date in words)
    settle_days(words, joint.phrase)
    share_eras(words, joint)
    if not own:
        _complete_all(groups, joint)
        _number_years(words)
    for group in groups:
        _keep_company(group[0], group[-1])
    _keep_decades(words)
    if not _share_years(words, joint):
        for before_it, date in pairwise(words):
            if date.shape not in SHAPES:
                _share_front(before_it, date)
        share(words)


def _complete_all(groups: list[list[Words]], joint: Joint) -> None:
    """``1861–65`` within a list, and ``1843 or 4``."""
    for group in groups:
        if len(group) == 2:  # a range
            complete(group[0], group[1], Joint("–"))
            complete_decade(group[0], group[1], Joint("–"), own=False)
    for before, after in pairwise(groups):
        if joint.mark != "," and len(before) == len(after) == 1:
            complete(before[0], after[0], joint)
            complete_decade(before[0], after[0], joint, own=False)


def _number_years(words: list[Words]) -> None:
    """Behind a year with an era that governs it, a short number is a year: ``AD 50–75``."""
    for first, last in pairwise(words):
        if first.shape == "Y" and first.era and last.shape == "D":
            last.change([PhraseToken("Y", *last.items[0][1:])])


def are_neighbours(*words: Words) -> bool:
    """Whether two dates follow each other, as those on both sides of a slash do: ``April/May``, ``3/4 November``.

    Centuries that lie apart are one in two calendars: ``12th/18th century``.
    """
    if len(words) != 2:  # with a range among them
        return False
    for letter in "MSKOD":
        one, other = ([item.value for item in date.items if item.letter == letter] for date in words)
        if one and other and one != other:
            return other[0] - one[0] == 1
    return True


def share_hedges(words: list[Words]) -> None:
    """A hedge before the first binds all, and so does one behind the last, where no other has one there."""
    first, last = words[0], words[-1]
    if first.front and not any(date.front for date in words[1:]):
        for date in words:
            date.front = first.front
    if last.tail and not any(date.tail for date in words[:-1]):
        for date in words:
            date.tail = last.tail


def share_eras(words: list[Words], joint: Joint) -> None:
    """Gives an era to the dates that say none: one in front of the first or behind the last governs all.

    Args:
        words: of a range, a list, or two bounds.
        joint: what stands between them.

    Raises:
        DateError: where the era stands where it may be that of one alone.
    """
    first, last = words[0], words[-1]
    if len(words) == 2 and not (first.era or last.era):
        return
    named = {date.era for date in words if date.era}
    if not named or all(date.era for date in words):
        return
    governs = last.era and not (last.leads and last.era > 0)
    leads = first.era and (first.leads or first.era > 0)
    if len(named) == 1 and (governs or leads):
        for date in words:
            date.era = first.era or last.era
    else:
        turned = _year_of(last) < _year_of(first)  # nothing ends before it starts
        listed = joint.mark in ("or", "and", ",") and not joint.before
        eras = (-1, 1) if listed or turned is (first.era < 0) else (1 if first.era else -1,)
        either = " or ".join(f'"{joint.phrase(date.said(era) for date in words)}"' for era in eras)
        raise DateError("", f" says its era once, where it may be that of one date alone; write {either}")


def _year_of(words: Words) -> int:
    """The number of its year, decade or century; 0 where it has none."""
    return max((item.value for item in words.items if item.letter in "YPO" or words.shape == "D"), default=0)


def complete(first: Words, last: Words, joint: Joint) -> None:
    """``65`` of ``1961–65`` is 1965, ``4`` of ``1843–4`` is 1844: later than the first, and with its first digits.

    Raises:
        DateError: before our era, where the shorter number is a year as well: ``264–41 BC``.
    """
    if first.shape != "Y" or last.shape not in ("D", "Y"):
        return
    year, (_, number, text) = first.items[0], last.items[0]
    if not len(text) < min(len(str(year.value)), 3):  # one or two digits
        return
    size = 10 ** len(text)
    whole = year.value // size * size + number
    if first.era < 0:
        if whole < year.value:
            either = (joint.phrase(f"{said} BC" for said in (year.text, end)) for end in (whole, number))
            raise DateError("", ' could end in {} or in {} BC; write "{}" or "{}"'.format(whole, number, *either))
        return
    short = len(year.text) == 3 and len(text) == 2 and joint.mark == "–"  # 709–14
    usual = len(year.text) == 4 or first.era or short
    month = len(text) == 1 and joint.mark == "-" and not (first.marks or first.era)  # 1963-5 may be May 1963
    if usual and not month and whole > year.value:
        last.change([PhraseToken("Y", whole, year.text[: -len(text)] + text)])


def complete_decade(first: Words, last: Words, joint: Joint, *, own: bool) -> None:
    """``70s`` of ``1960s–70s`` is the 1970s.

    Raises:
        DateError: before our era, where the shorter one is a decade as well: ``330s–20s BC``.
    """
    if not (first.shape[-1:] == last.shape[-1:] == "P"):
        return
    decade, (_, number, text) = first.items[-1], last.items[-1]
    whole = decade.value // 100 * 100 + number
    if number >= 100 or decade.value < 100:  # two digits
        return
    if (last.era or first.era) < 0:
        if whole < decade.value and not own:
            ends = [f"{said} BC" for said in (f"{whole}s", text)]
            either = [joint.phrase([f"{_of_decade(first, decade.text)} BC", _of_decade(last, end)]) for end in ends]
            raise DateError(
                "", ' could end in the {}s or in the {} BC; write "{}" or "{}"'.format(whole, text, *either)
            )
    elif whole > decade.value:
        last.change([*last.items[:-1], PhraseToken("P", whole, f"{whole}s")])


def _of_decade(words: Words, text: str) -> str:
    return " ".join([*(worded(item) for item in words.items[:-1]), text])


def _keep_company(first: Words, last: Words) -> None:
    """A range says that "850" is a year, "1900s" beside "1890s" a decade, "1905-10" beside "1912-03" a month."""
    if first is last:
        return
    if _loses_a_digit(first, last):
        return
    if first.shape[-1:] == last.shape[-1:] == "Y":
        first.company = last.company = True
    elif first.shape == last.shape == "P":
        first.company = last.company = bool(first.items[0].value % 100 or last.items[0].value % 100)
    elif {first.shape, last.shape} <= {"I", "R"}:
        for date in (first, last):
            if len(date.items[0].text) == 7 and int(date.items[0].text[5:]) <= 12:  # YYYY-MM
                date.change([PhraseToken("I", 0, date.items[0].text)])


def _loses_a_digit(first: Words, last: Words) -> bool:
    """Whether a range is of more than a thousand years from a year of three digits to one of four: 200–2001.

    Raises:
        NoPhraseError: where the year of three digits stands beside a month, which would make it one.
    """
    years = [item for date in (first, last) for item in date.items if item.letter == "Y"]
    if len(years) != 2 or first.era or last.era or [len(year.text) for year in years] != [3, 4]:  # digits
        return False
    if years[1].value - years[0].value <= _LONGEST:
        return False
    if "M" in first.shape:
        raise NoPhraseError
    return True


def _keep_decades(words: list[Words]) -> None:
    """As ``_keep_company``, of a list of decades."""
    if all(date.shape == "P" for date in words):
        clear = any(date.items[0].value % 100 for date in words)
        for date in words:
            date.company = clear


def _check_double(first: Words, last: Words) -> None:
    """``28 Jan 1546–1547`` is one day of a year that is written double, or lasted for a year."""
    if last.shape != "Y" or first.shape not in _MONTHLY:
        return
    values = {item.letter: item.value for item in first.items}
    year = last.items[0].value
    if year != values["Y"] + 1 or year > _DOUBLE or (values["M"], values.get("D", 1)) > (3, 24):  # before Lady Day
        return
    said, lasting = _without_year(first), f"from {first.said(0)} to {year}"
    raise DateError("", f' could be one date in a double year; write "{said} {year}", or "{lasting}"')


def _without_year(words: Words) -> str:
    return " ".join(worded(item) for item in words.items if item.letter != "Y")


def _share_front(first: Words, last: Words) -> None:
    """What stands in front: a year (``1839 April–May``), a month (``December 5–7, 1963``), the day of two times."""
    shape = last.shape
    if not last.items or not first.items:
        _share_day(first, last)
    elif first.shape[0] == "Y" and len(first.shape) > 1:
        if shape in ("D", "O") and first.shape == "YMD":
            last.change([*first.items[:2], *map(as_day, last.items)])
        elif shape in ("M", "S", "MD", "K"):
            last.change([first.items[0], *last.items])
        else:
            return
        last.era, last.leads = last.era or first.era, first.leads
    elif shape in ("DY", "OY", "D", "O") and first.shape in ("MD", "MDY"):
        last.change([first.items[0], *map(as_day, last.items)])


def _share_day(first: Words, last: Words) -> None:
    """The day that one of two times of a day is said of, and its offset from UTC."""
    if not (first.time and last.time):
        return
    given, other = (first, last) if first.items else (last, first)
    other.change(given.items)
    other.era, other.leads = given.era, given.leads
    zones = [date.time[len("T00:00") :].lstrip(":.0123456789") for date in (first, last)]
    first.time += "" if zones[0] else zones[1]
    last.time += "" if zones[1] else zones[0]


def _share_years(words: list[Words], joint: Joint) -> bool:
    """Gives the day or the month of several years to each: ``May 1963 or 1964``; false where it is no such list.

    Raises:
        DateError: where the month may be that of the first year alone.
    """
    first, *others = words
    if first.shape not in _SHARED or any(date.shape != "Y" for date in others):
        return False
    if any(date.time for date in words):
        raise NoPhraseError  # 5 May 1963 or 1964, 14:30
    before = [item for item in first.items if item.letter != "Y"]
    if joint.mark == "," or "T" in first.shape or first.shape[0] == "Y":
        each = joint.phrase([first.said(0), *(f"{_without_year(first)} {date.said(0)}" for date in others)])
        raise DateError(
            "", f' says "{_without_year(first)}" of one year or of all; write "{each}", or each date by itself'
        )
    for date in others:
        date.change([*before, *date.items])
    return True


def share(words: list[Words]) -> None:
    """Fills into each date of a range or a list what the next one that says it says for it."""
    for other, last in reversed([*pairwise(words)]):
        shape = other.shape
        if not other.items:
            _share_day(other, last)
        elif shape in ("D", "O") and "O" in last.shape and "M" not in last.shape:  # 17–18th century
            token = other.items[0]
            other.change([PhraseToken("O", token.value, token.text), *last.items[last.shape.index("O") + 1 :]])
        elif shape == "D" and last.shape == "Y":
            other.change([PhraseToken("Y", *other.items[0][1:])])
        elif shape not in SHAPES and last.shape != "Y":
            if "M" in last.shape:
                _check_days(other, last)
            if "Y" not in shape and ("M" in shape or "S" in shape):
                _check_order(other, last)
            rank = max([_RANKS.get(letter, 9) for letter in other.shape])
            other.change(other.items + [item for item in last.items if _RANKS.get(item.letter, 0) > rank])


def _check_days(other: Words, last: Words) -> None:
    """Ordinals beside a month are days.

    Raises:
        NoPhraseError: where a number stands beside a month in numbers, and is one too: ``12-1/1992``.
    """
    if other.shape in ("D", "O") and any(item.letter == "M" and item.text[-1] == "/" for item in last.items):
        raise NoPhraseError
    other.change([as_day(item) for item in other.items])


def _check_order(other: Words, last: Words) -> None:
    """Refuses one year for two months of which the first is the later: ``December or January 1963``."""
    for letter in "MS":
        one, two = ([item for item in date.items if item.letter == letter] for date in (other, last))
        if one and two and one[0].value > two[0].value:
            said = f"{worded(one[0])} and {worded(two[0])}"
            raise DateError("", f": {said} are not of one year in this order; write the year of each")
