"""What a file says of how its dates are written: whose seasons, which number comes first, what a minus means."""

from typing import NamedTuple


class Conventions(NamedTuple):
    """How the dates of one file are meant, where their texts leave it open; None where the file says nothing.

    Attributes:
        hemisphere: whose seasons a season means, "north" or "south"; the north's where nothing is said.
        date_order: of ``5/12/1963``, "day-first" or "month-first"; refused where nothing is said.
        minus_years: whether ``-900`` counts a year 0, "astronomical" or "historical"; refused where nothing is said,
            but for EDTF and whole numbers, which do.
        two_digit_years: 1900, where ``5 May 64`` is of 1964; refused where nothing is said.
        as_of: the day, ``2026-12-01``, until which "present" is certain; where nothing is said, that is open.
        spans: "moments", where "206 BCE–220 CE" is once, some time from the one to the other; else it lasted.
    """

    hemisphere: str | None = None
    date_order: str | None = None
    minus_years: str | None = None
    two_digit_years: int | None = None
    as_of: str | None = None
    spans: str | None = None

    @property
    def south(self) -> bool:
        """Whether seasons are those of the southern hemisphere."""
        return self.hemisphere == "south"


USUAL = Conventions()
