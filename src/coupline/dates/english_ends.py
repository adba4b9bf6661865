"""The two ends of a range of which one is more than a date: a limit, an interval or a choice.

What is said of the era once is shared as between two dates (see ``english_sharing``).
"""

from collections.abc import Sequence
from typing import NamedTuple

from coupline.dates.english_dates import Pair
from coupline.dates.english_limits import Limit
from coupline.dates.english_sharing import Joint, complete, share_eras, share_range
from coupline.dates.english_vocabulary import DASHES
from coupline.dates.english_words import Words
from coupline.dates.reading import NoPhraseError
from coupline.errors import DateError

_LAST_DECADE = 210  # of which "196-" may be


class Between(NamedTuple):
    """Some time between two dates.

    Attributes:
        first, last: the dates that are named.
    """

    first: Words
    last: Words


Operand = Words | Limit | Between | Pair


def share_ends(first: Sequence[Operand], last: Sequence[Operand], joint: Joint) -> None:
    """Gives an era that is said once to both ends: one in front of the first, or behind the last, governs both.

    Args:
        first: the dates of which the start is one.
        last: those of the end.
        joint: what stands between them.

    Raises:
        NoPhraseError: where an era may be that of one end alone, and an end is not simple.
        DateError: the same, where it is; and where its years may be meant in two ways.
    """
    ends = [[words for date in end for words in words_of(date)] for end in (first, last)]
    words = ends[0] + ends[1]
    eras = {date.era for date in words}
    if 0 not in eras or len(eras) == 1:
        return
    one, other = ends[0][0], ends[1][-1]
    simple = len(words) == 2 and not all(isinstance(date, Words) for date in (*first, *last))
    leads = one.era and (one.leads or one.era > 0)
    if len(eras) > 2 or not (leads or other.era) or (other.leads and other.era > 0 and not leads):
        if simple:
            share_eras([one, other], _said(first[0], last[0], joint))
        raise NoPhraseError
    share_eras(words, joint)
    if other.era < 0:
        complete(ends[0][-1], ends[1][0], _said(first[0], last[0], joint))


def _said(first: Operand, last: Operand, joint: Joint) -> Joint:
    """The joint with the word of a limit in front of it."""
    fronts = [date.said if isinstance(date, Limit) else "" for date in (first, last)]
    fronts[0] = " ".join(filter(None, (*joint.before[:1], fronts[0])))
    return Joint(joint.mark, tuple(fronts))


def words_of(date: Operand) -> list[Words]:
    """The dates that an operand names."""
    if isinstance(date, Words):
        return [date]
    if isinstance(date, Limit):
        return [date.words]
    return [date.first, date.last] if isinstance(date, Between) else []


def check_range(first: Operand, last: Operand, joint: str) -> None:
    """Refuses what looks like a range and may be something else."""
    if isinstance(first, Limit) and isinstance(last, Words):
        share_range(first.words, last, Joint(joint), apart=True)
        said, end = first.words.said(0), last.said(0)
        raise DateError(
            "", f' limits one date or two; write "from {first.said} {said} to {end}", or "{first.said} {end}"'
        )
    if not (isinstance(first, Words) and isinstance(last, Words)):
        share_ends([first], [last], Joint(joint))
        return
    if first.time and last.shape == "Y" and joint == "-":
        raise DateError("", ': an offset stands behind a T, as in "2024-03-12T13:02:40-05:00"')
    if first.shape == "SY" and last.shape in ("Y", "D") and joint in DASHES:
        season, year = (token.text for token in first.items)
        end = year[: -len(last.items[0].text)] + last.items[0].text
        both_ends = f'"{season} {year} – {season} {end}"'
        raise DateError("", f' could be one time or two; write {both_ends}, or "from {season} {year} to {end}"')


def check_open(first: Operand) -> None:
    """Refuses ``c. 186-``: a decade, to cataloguers, as well as a year from which on something was.

    Args:
        first: what stands before a dash that ends a phrase.
    """
    if not isinstance(first, Words) or first.era or first.shape[-1:] != "Y":
        return
    year = first.items[-1]
    if len(year.text) == 3 and year.value <= _LAST_DECADE:  # digits
        written = f'write "{first.mask()}" or "since {first.said(1)}"'
        raise DateError("", f" lacks a digit of its year, or has no end; {written}")
