"""A date in English: by the grammar of phrases, else by python-dateutil, else refused with what to write instead."""

import unicodedata

from coupline.dates.conventions import Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.english_phrases import NoPhraseError, phrase_edtf
from coupline.dates.value import TimelineDate, rewritten

_DASHES = {ord(dash): "–" for dash in "‒—―"} | {ord(dash): "-" for dash in "‐‑−"} | {ord("’"): "'"}


def read_english(text: str, conventions: Conventions) -> TimelineDate:
    """A date in English.

    Args:
        text: as it was written.
        conventions: what its file says of how dates are meant.

    Raises:
        DateError: where it names no date, or might name two.
    """
    plain = text if text.replace("–", "").isascii() else unicodedata.normalize("NFKC", text).translate(_DASHES)
    try:
        edtf = phrase_edtf(plain, conventions)
    except NoPhraseError:
        from coupline.dates.dateutil_fallback import read_odd  # the last resort, seldom reached

        edtf = read_odd(text, plain)
    date = read_edtf(edtf, south=conventions.south)
    if date is None:
        from coupline.dates.suggestions import refuse

        raise refuse(text, plain)
    return rewritten(date, text)
