"""A date in English: by the grammar of phrases, else in a rare form, else by python-dateutil, else refused."""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.english_usual import usual_edtf
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.dates.value import TimelineDate, rewritten
from coupline.errors import DateError

_DOUBTED = r"|-.*|\d{4}-\d\d"  # EDTF only as a whole: a minus year, a month or a range

_DOUBTED_OFFSET = re.compile(
    r"(\d\d?:\d\d:\d\d(?:\.\d+)?) ?-([01]\d:\d\d)(?![:\d])"
)  # to the second, then to the minute
_NO_DATE = r"…|^\d\d:\d\d$"


def read_english(text: str, conventions: Conventions) -> TimelineDate:
    """A date in English.

    Args:
        text: as it was written.
        conventions: what its file says of how dates are meant.

    Raises:
        DateError: where it names no date, or might name two; the reason says what to write.
    """
    south = conventions.hemisphere == "south"
    usual = usual_edtf(text, conventions)
    date = read_edtf(usual, south=south) if usual else None
    if date is not None:
        return rewritten(date, text)
    from coupline.dates.cleaning import cleaned  # most lists need neither this nor the grammar

    plain = cleaned(text)
    if plain != text and plain == plain.upper() and not re.fullmatch(_DOUBTED, plain, re.DOTALL):
        date = read_edtf(plain, south=south)  # with a blank, or a sign that nobody sees
        if date is not None:
            return rewritten(date, text)
    reading = _reading(text, plain, conventions)
    date = read_edtf(reading.edtf, south=south)
    if date is None:
        raise _refused(text, plain)
    return rewritten(date, text, reading.remarks)


def _reading(text: str, plain: str, conventions: Conventions) -> PhraseReading:
    """As ``reading_of``, with the last resort; what is refused is told what to write, if that is read."""
    try:
        return reading_of(plain, conventions)
    except NoPhraseError:
        from coupline.dates.dateutil_fallback import read_odd  # the last resort, seldom reached

        return PhraseReading(read_odd(text, plain))
    except DateError as error:
        if all(_is_read(each, conventions) for each in _suggested(error.reason)):
            raise
        raise _refused(text, plain) from None


def _refused(text: str, plain: str) -> DateError:
    from coupline.dates.suggestions import refuse  # loaded when a text needs it

    return refuse(text, plain)


def _suggested(reason: str) -> list[str]:
    """The dates that a reason says to write: all that is quoted behind that word, but for patterns and bare times."""
    return [each for each in re.findall('"([^"]*)"', reason.partition("write")[2]) if not re.search(_NO_DATE, each)]


def _is_read(text: str, conventions: Conventions) -> bool:
    """Whether what is suggested is itself read."""
    try:
        date = read_edtf(text) if text == text.upper() else None
        return date is not None or read_edtf(reading_of(text, conventions).edtf, south=conventions.south) is not None
    except (NoPhraseError, DateError):
        return False


def reading_of(plain: str, conventions: Conventions) -> PhraseReading:
    """What the grammar, or a reader of rare forms, makes of a text with plain dashes and spaces.

    Raises:
        NoPhraseError: where it is for neither.
        DateError: where it names no date, or might name two.
    """
    from coupline.dates.cleaning import stopped
    from coupline.dates.english_phrases import read_phrase

    plain = stopped(plain)
    if ":" in plain and "T" not in plain:
        _check_offset(plain, conventions)
    try:
        return read_phrase(plain, conventions)
    except (NoPhraseError, DateError) as error:  # the grammar may be in doubt of a rare form, which it does not know
        return _unusual(plain, conventions, error)


def _check_offset(plain: str, conventions: Conventions) -> None:
    """Refuses ``2024-03-12 04:02:40-05:00``: an offset from UTC, or the end of a span.

    Raises:
        NoPhraseError: where what stands around it names no date.
        DateError: with both readings, where it is a day.
    """
    match = _DOUBTED_OFFSET.search(plain)
    if match is None:
        return
    rest = f"{plain[: match.start()]} {plain[match.end() :]}".strip(" ,").removesuffix(" at")
    day, (time, last) = reading_of(rest, conventions).edtf, match.groups()
    start = f"{day}T{time if time[2] == ':' else f'0{time}'}"
    if last < start.partition("T")[2]:
        raise DateError("", f': an offset stands behind a T; write "{start}-{last}"')
    raise DateError("", f' has an offset or the end of a span; write "{start}-{last}" or "{start}/{day}T{last}"')


def _unusual(plain: str, conventions: Conventions, error: NoPhraseError | DateError) -> PhraseReading:
    """What the grammar makes of a text without its brackets, or a reader of rare forms of either; else the error."""
    from coupline.dates.cleaning import bared
    from coupline.dates.english_phrases import read_phrase

    bare = bared(plain)
    if bare != plain and isinstance(error, NoPhraseError):
        try:
            return read_phrase(bare, conventions)
        except NoPhraseError:
            pass
    from coupline.dates.rare_phrases import read_rare  # loaded when a text needs it

    for text in dict.fromkeys((plain, bare)):
        reading = read_rare(text, conventions, reading_of)
        if reading is not None:
            return reading
    raise error
