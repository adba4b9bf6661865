"""Tab-separated values."""

from coupline.formats.tsv import rows
from tests.unit.formats.support import HEADER


def test_tsv_is_plain_lines_under_a_header() -> None:
    """TSV begins with the names of its columns; without rows it is these alone."""
    assert list(rows(HEADER, [("1963", "A")])) == ["When\tEvent", "1963\tA"]
    assert list(rows(HEADER, [])) == ["When\tEvent"]
