"""Texts of real chronologies that were misread or refused once, each with what is right; skipped without the list."""

from pathlib import Path

import pytest

from coupline.dates import TimelineDate, parse_date
from coupline.dates.notes import notes
from coupline.errors import DateError

LIST = Path(__file__).parents[4] / "shared" / "dates" / "misread.tsv"
ROWS = (
    [line.split("\t")[:2] for line in LIST.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"][1:]
    if LIST.exists()
    else []
)


def is_so(text: str, read_as: TimelineDate | None, message: str, expected: str) -> bool:
    """Whether a reading, or a refusal, is one of the alternatives that a row gives."""
    if read_as is None:
        refusals = [each for each in expected.split(" | ") if each.startswith("REFUSE")]
        return any(each[len("REFUSE:") :] in message for each in refusals)
    told = {note.code for note in notes(text, read_as)}
    for each in expected.split(" | "):
        edtf, *codes = each.split(" NOTE:")
        if edtf.startswith("REFUSE"):
            continue
        meant = parse_date(edtf)
        if (meant.bounds, meant.kind) == (read_as.bounds, read_as.kind) and told.issuperset(codes):
            return True
    return False


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_nothing_is_misread(text: str, expected: str) -> None:
    """By bounds, kind and notes; or refused, with the word that helps."""
    try:
        read_as, message = parse_date(text), ""
    except DateError as error:
        read_as, message = None, str(error)
    assert is_so(text, read_as, message, expected), (read_as and read_as.edtf, message)
