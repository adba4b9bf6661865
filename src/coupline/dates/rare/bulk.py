"""Where most of a collection is dated: "1900–1990 (bulk 1933–1967)" is of 1900–1990."""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

_BULK = r"(?:\b(?:bulk|majority)(?: dates?)?[:,]? ?)"
_BEHIND = re.compile(
    rf"(?P<all>.*?\d.*?)(?:,? (?:and )?\(?inclusive\)?)?[,;]? ?\(?{_BULK}(?P<bulk>[^()]+?)\)?", re.IGNORECASE
)
_NAMED_BEHIND = re.compile(
    r"(?P<all>.*\d\S*?)(?: \(?inclusive\)?)?[,;] (?P<bulk>[^,;()]+?) \(?(?:bulk|majority)\)?", re.IGNORECASE
)
_ALONE = re.compile(rf"\(?{_BULK}(?P<bulk>[^()]+?)\)?", re.IGNORECASE)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``; the bulk is in the text alone.

    Raises:
        NoPhraseError: where it names no bulk, or one that is not read.
        DateError: where it names nothing else, or a bulk that is not within the whole.
    """
    match = _BEHIND.fullmatch(plain) or _NAMED_BEHIND.fullmatch(plain)
    if match is None:
        if alone := _ALONE.fullmatch(plain):
            example = f'"{alone["bulk"]}", or the whole before it, as in "1900–1990 (bulk 1933–1967)"'
            raise DateError("", f" names the bulk alone; write {example}")
        raise NoPhraseError
    whole = reread(match["all"], conventions, again)
    first, end = _hull(whole, conventions)
    start, beyond = _hull(again(match["bulk"], conventions), conventions)
    if (first is not None and (start is None or start < first)) or (
        end is not None and (beyond is None or beyond > end)
    ):
        raise DateError("", f": the bulk, {match['bulk']}, is not within {match['all']}")
    return whole


def _hull(reading: PhraseReading, conventions: Conventions) -> tuple[int | None, int | None]:
    date = read_edtf(reading.edtf, south=conventions.south)
    return (None, None) if date is None else date.hull
