"""Why a text is not read as a date, and what to write instead: the one nearest form of it.

Every fault is looked for by a function of its own, which gives the reason for it, to stand behind the quoted text, or
"". What a reason suggests is read, and is a date of the kind that was meant.
"""

from coupline.dates import forms, number_faults, older_edtf, word_faults
from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.readable import LONG
from coupline.dates.tokens import tokens
from coupline.errors import DateError

_FAULTS = (
    word_faults.nothing,
    number_faults.zeros,
    number_faults.stamp,
    older_edtf.older_edtf,
    number_faults.numbers,
    number_faults.dashed,
    number_faults.years_with_an_era,
    word_faults.no_such_day,
    word_faults.spaces,
    word_faults.fiscal,
    word_faults.hyphen,
    word_faults.open_end,
    number_faults.year,
    word_faults.century,
    word_faults.period,
    word_faults.clipped,
    word_faults.week,
    word_faults.part_of_day,
    word_faults.part_of_season,
    word_faults.done_twice,
    word_faults.yearless,
    forms.comment,
    forms.unknown,
    forms.nearest,
)
_OF_EDTF = (word_faults.nothing, number_faults.zeros)


def refuse(text: str, plain: str) -> DateError:
    """The error for a text that names no date, or might name two.

    Args:
        text: as it was written.
        plain: the same with plain dashes and spaces.
    """
    found = tokens(plain)
    shape = _shape(found)
    return DateError(text, next(reason for fault in _FAULTS if (reason := fault(plain, found, shape))))


def corrected(text: str, error: DateError) -> DateError:
    """The error for a text that has the shape of EDTF; another than its reader's where zeros stand for the unknown."""
    found = tokens(text) if len(text) <= LONG else []
    shape = _shape(found)
    return next((DateError(text, reason) for fault in _OF_EDTF if (reason := fault(text, found, shape))), error)


def _shape(found: list[PhraseToken]) -> str:
    """A letter for each token: its kind, or its first character where it has none."""
    return "".join(token.letter or token.text[0] for token in found)
