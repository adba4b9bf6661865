"""Whether a text would be read as a date: asked of all that a refusal suggests."""

from coupline.dates.edtf import read_edtf
from coupline.dates.english_phrases import reads
from coupline.dates.signed_years import has_minus_year
from coupline.errors import DateError

LONG = 60  # characters: nobody writes a longer date, so none is suggested


def is_edtf(text: str) -> bool:
    """Whether it is EDTF, as users write it: without small letters."""
    try:
        return text == text.upper() and read_edtf(text) is not None
    except DateError:
        return False


def is_read(text: str) -> bool:
    """Whether it is read; no refusal of it is made, which might suggest again."""
    return len(text) <= LONG and text == text.strip() and (is_edtf(text) or (reads(text) and not has_minus_year(text)))


def written(*texts: str) -> str:
    """``"1963", "1964" or "1965"``: those of some texts that are read, quoted, each once; "" where none is."""
    *others, last = [f'"{text}"' for text in dict.fromkeys(texts) if is_read(text)] or [""]
    return f"{', '.join(others)} or {last}" if others else last
