"""What happened to a thing, beside its date: "published 1881", "fl. c. 1200", "d. 1250", "1850s (made)".

The word stays in the author's text, and the date alone is read. Who is active is so all the time, whatever a file says
of its spans.
"""

import re

from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

_NAMES = (
    "active|acquired|baptised|baptized|begun|born|built|buried|carved|cast|closed|compiled|completed|composed|"
    "conceived|constructed|copyright|created|datable|dated|dating|delivered|designed|developed|died|discovered|drawn|"
    "edited|engraved|erected|established|executed|exhibited|filmed|finished|flourished|formed|founded|incorporated|"
    "inscribed|introduced|invented|issued|launched|made|manufactured|minted|opened|painted|patented|performed|"
    "photographed|postmarked|premiered|printed|produced|published|recorded|registered|released|reprinted|revised|"
    "sculpted|sent|signed|started|struck|taken|woven|written"
)
_IN_FRONT = re.compile(
    rf"(?:(?P<word>(?:first )?(?:{_NAMES})(?: and (?:{_NAMES}))*)\b(?: to(?= the | c|\s?\d))?[:,]? ?[©℗]?"
    rf"|(?P<short>fl|b|d|publ?|bapt?|bur)(?:\.|(?= ))|[©℗]) ?(?P<date>.*\d.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?P<date>.*\d[^\s,]*) \(?(?P<word>{_NAMES})(?P<short>)\)?", re.IGNORECASE)
_LASTING = ("active", "flourished", "fl")
_ONCE = ("b", "d", "born", "died", "bap", "bapt", "baptised", "baptized", "bur", "buried")


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it says nothing that happened.
        DateError: where the rest names no date, and where a birth or a death would have lasted.
    """
    match = _IN_FRONT.fullmatch(plain) or _BEHIND.fullmatch(plain)
    if match is None or re.match(r"[BD] ", plain):  # "D (1928)" is a label
        raise NoPhraseError
    word = (match["word"] or match["short"] or "").lower()
    try:
        lasting = conventions.changed(spans=None) if word in _LASTING else conventions
        reading = reread(match["date"], lasting, again)
    except NoPhraseError:
        from coupline.dates.dateutil_fallback import read_odd  # the last resort here too

        return PhraseReading(read_odd(plain, match["date"]))
    if word in _ONCE and "/" in reading.edtf:
        raise DateError("", f': "{word}" is of one day, not of a span; write "between … and …" if it is not known')
    return reading
