"""Readers of the rare forms of dates, each loaded when a text needs it; ``rare_phrases`` says when.

Every module has a ``read``, which is given a text that the grammar did not read, and mostly writes its rare words in
words that the grammar knows: "the 4th Thursday of November 1965" as "25 November 1965". What stands around them, hedges
and ranges, is then the grammar's business.
"""

from collections.abc import Callable

from coupline.dates.conventions import Conventions
from coupline.dates.reading import PhraseReading

PhraseReader = Callable[[str, Conventions], PhraseReading]


def reread(text: str, conventions: Conventions, again: PhraseReader, *remarks: str) -> PhraseReading:
    """What is made of a text in which the rare words are put into usual ones.

    Args:
        text: as above, with plain dashes and spaces.
        conventions: what its file says of how dates are meant.
        again: reads a text by the grammar and by the readers of rare forms.
        remarks: what should be told of it, as codes of ``notes``.

    Raises:
        NoPhraseError, DateError: as ``again``.
    """
    reading = again(text, conventions)
    return PhraseReading(reading.edtf, tuple(dict.fromkeys((*reading.remarks, *remarks))))
