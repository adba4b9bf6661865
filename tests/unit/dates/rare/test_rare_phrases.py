"""When the readers of rare forms are asked."""

import subprocess
import sys

import pytest

from coupline.dates import parse_date
from coupline.errors import DateError


def test_a_paragraph_is_asked_of_none() -> None:
    """A date is short."""
    with pytest.raises(DateError, match="is not read as a date"):
        parse_date("published in 1881 " + "and read by nobody since then, " * 10)


def test_usual_dates_load_none_of_them() -> None:
    """What a list is full of pays nothing for what it has not."""
    code = (
        "import sys; from coupline.dates import parse_date; "
        "[parse_date(text) for text in ('1963-12-05', '5 December 1963', 'c. 1960', '1961/1965', 'early 1962')]; "
        "print([name for name in sys.modules if 'rare' in name and 'coupline' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
