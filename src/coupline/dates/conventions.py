"""What a file says of how its dates are written: whose seasons, which number comes first, what a minus means."""


class Conventions:
    """How the dates of one file are meant, where their texts leave it open; None where the file says nothing.

    A value: equal to another where all of it is. No named tuple, for that takes ten times as long to define.

    Attributes:
        hemisphere: whose seasons a season means, "north" or "south"; the north's where nothing is said.
        date_order: of ``5/12/1963``, "day-first" or "month-first"; refused where nothing is said.
        minus_years: whether ``-900`` counts a year 0, "astronomical" or "historical"; refused where nothing is said,
            but for EDTF and whole numbers, which do.
        two_digit_years: 1900, where ``5 May 64`` is of 1964; refused where nothing is said.
        as_of: the day, ``2026-12-01``, until which "present" is certain; where nothing is said, that is open.
        spans: "moments", where "206 BCE–220 CE" is once, some time from the one to the other; else it lasted.
    """

    __slots__ = ("as_of", "date_order", "hemisphere", "minus_years", "spans", "two_digit_years")

    def __init__(
        self,
        hemisphere: str | None = None,
        date_order: str | None = None,
        minus_years: str | None = None,
        two_digit_years: int | None = None,
        as_of: str | None = None,
        spans: str | None = None,
    ) -> None:
        self.hemisphere, self.date_order, self.minus_years = hemisphere, date_order, minus_years
        self.two_digit_years, self.as_of, self.spans = two_digit_years, as_of, spans

    def changed(self, **values: str | int | None) -> "Conventions":
        """The same, but for some of them."""
        return Conventions(**{**{name: getattr(self, name) for name in self.__slots__}, **values})

    def _values(self) -> tuple[str | int | None, ...]:
        return tuple([getattr(self, name) for name in self.__slots__])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Conventions) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        said = (f"{name}={getattr(self, name)!r}" for name in self.__slots__ if getattr(self, name) is not None)
        return f"Conventions({', '.join(said)})"

    @property
    def south(self) -> bool:
        """Whether seasons are those of the southern hemisphere."""
        return self.hemisphere == "south"


USUAL = Conventions()
