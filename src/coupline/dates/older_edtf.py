"""EDTF as it was before 2019, and with small letters: ``19uu``, ``1984/open``, ``196x``, ``y170000002``."""

import re

from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.readable import is_edtf

_DIGITS = re.compile(r"(?<=\d)[ux]+|(?<=-)[ux]{2}", re.IGNORECASE)
_OPEN = re.compile(r"(?<=/)open$|^open(?=/)", re.IGNORECASE)
_UNKNOWN = re.compile(r"(?<=/)(?:unknown|unkn?|\?)$|^(?:unknown|unkn?|\?)(?=/)", re.IGNORECASE)


def older_edtf(plain: str, _found: list[PhraseToken], _shape: str) -> str:
    """What today's EDTF writes for it."""
    text = _UNKNOWN.sub("", _OPEN.sub("..", plain))
    text = _DIGITS.sub(lambda match: "X" * len(match[0]), text).upper()
    return f': in EDTF that is written "{text}"' if text != plain and is_edtf(text) else ""
