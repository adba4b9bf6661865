"""A range whose first year is doubted, with a hyphen: "1963?-1965". To the grammar that hyphen is the minus of 1965."""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading

_DASH = re.compile(r"(?<=\d)( ?(?:\(\?\)|[?~])) ?-(?=\d{4}(?!\d))")


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such range.
    """
    text = _DASH.sub(r"\1–", plain)
    if text == plain:
        raise NoPhraseError
    return reread(text, conventions, again)
