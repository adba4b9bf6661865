"""``TimelineDate``: what is known of when something happened, as a value.

Every date has four bounds, after the CIDOC-CRM's time-span (E52: P82a, P81a, P81b, P82b): it starts in ``[a, b)`` and
its last instant lies in ``[c, d)``, in whole seconds (see ``calendar``); None is unbounded. A moment happened once,
somewhere in ``[a, d)``: it has ``a == c`` and ``b == d``. There is no ``<``: a total order on imprecise dates is a lie.
For display there is ``sort_key``; questions about time are answered by ``possible``, ``certain`` and ``within``.
"""

from enum import Enum
from typing import Any, ClassVar, Literal, NoReturn, Protocol

from coupline.choices import DateStyle
from coupline.dates.calendar import DAY, civil_from_days, shift_months
from coupline.dates.interval import Bounds, Extras, Interval, Reach


class Precision(Enum):
    """How fine a date is, from the finest to the coarsest; ``value`` is the word for it.

    Attributes:
        rank: 0 for the finest; of two precisions the coarser has the greater rank.
    """

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    rank: int

    def __init__(self, _word: str) -> None:
        self.rank = len(type(self).__members__)

    def __str__(self) -> str:
        return str(self.value)


# How far beyond its bounds an approximate or uncertain date may lie: days, months. One table, in docs/dates.md too.
MARGINS: dict[Precision, tuple[int, int]] = {
    Precision.SECOND: (3, 0),
    Precision.MINUTE: (3, 0),
    Precision.DAY: (3, 0),
    Precision.MONTH: (0, 1),
    Precision.SEASON: (0, 1),
    Precision.YEAR: (0, 5 * 12),
    Precision.DECADE: (0, 5 * 12),
    Precision.CENTURY: (0, 25 * 12),
    Precision.MILLENNIUM: (0, 250 * 12),
}


def widen(first: int | None, end: int | None, precision: Precision) -> Reach:
    """The half-open seconds ``[first, end)`` with the margin of an approximate or uncertain date of this precision."""
    days, months = MARGINS[precision]
    if months:
        return (
            None if first is None else shift_months(first, -months),
            None if end is None else shift_months(end, months),
        )
    return None if first is None else first - days * DAY, None if end is None else end + days * DAY


class Operations(Protocol):
    """What a date can do that is built on top of it; ``operations`` in this package has it."""

    def parts(self, date: "TimelineDate") -> "tuple[TimelineDate | None, TimelineDate | None]":
        """As ``TimelineDate.parts``."""

    def as_span(self, date: "TimelineDate") -> "TimelineDate":
        """As ``TimelineDate.as_span``."""

    def as_moment(self, date: "TimelineDate") -> "TimelineDate":
        """As ``TimelineDate.as_moment``."""

    def display(self, date: "TimelineDate", style: DateStyle) -> str:
        """As ``TimelineDate.display``."""


class TimelineDate(Interval):
    """When something happened, as precisely as it is known; made by ``parse_date``, immutable and hashable.

    Two dates are equal where their EDTF, what softens it and their bounds are: how else they were written makes no
    difference. "early 1962" is not equal to ``1962-37``, which means the first third of 1962 and no more.

    Attributes:
        text: as the author wrote it.
        edtf: the same in canonical EDTF.
        precision: of its coarser end.
        bounds, reach, offsets, extras: see ``Interval``; ``reach`` has a margin (``MARGINS``) where an end is
            approximate or uncertain.
    """

    __slots__ = ("bounds", "edtf", "extras", "offsets", "precision", "reach", "text")

    _operations: ClassVar[Operations]

    text: str
    edtf: str
    precision: Precision

    def __init__(  # noqa: PLR0913, PLR0917 - as many as it keeps
        self,
        text: str,
        edtf: str,
        precision: Precision,
        bounds: Bounds,
        reach: Reach,
        offsets: tuple[int, int] = (0, 0),
        ends: "tuple[TimelineDate | None, TimelineDate | None] | None" = None,
        extras: Extras | None = None,
    ) -> None:
        _put_text(self, text)
        _put_edtf(self, edtf)
        _put_precision(self, precision)
        _put_bounds(self, bounds)
        _put_reach(self, reach)
        _put_offsets(self, offsets)
        if ends is not None:
            extras = Extras(None, (), "", ends) if extras is None else extras.changed(ends=ends)
        _put_extras(self, extras)

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        message = f"a TimelineDate does not change: {name} can't be set"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        message = f"a TimelineDate does not change: {name} can't be deleted"
        raise AttributeError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TimelineDate):
            return NotImplemented
        return self.marked == other.marked and self.bounds == other.bounds

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __repr__(self) -> str:
        return f"TimelineDate({self.text!r}, edtf={self.edtf!r})"

    def __str__(self) -> str:
        return self.display()

    def __reduce__(self) -> tuple[Any, ...]:
        return TimelineDate, (
            self.text,
            self.edtf,
            self.precision,
            self.bounds,
            self.reach,
            self.offsets,
            None,
            self.extras,
        )

    @property
    def marked(self) -> str:
        """Its EDTF with the marks of what softens it; see ``softening``."""
        return self.extras.marked or self.edtf if self.extras is not None else self.edtf

    @property
    def remarks(self) -> tuple[str, ...]:
        """What its reader should tell of how it was read, as codes of ``notes``."""
        return () if self.extras is None else self.extras.remarks

    @property
    def kind(self) -> Literal["moment", "span"]:
        """``moment`` where it happened once, somewhere in its bounds; ``span`` where it lasted."""
        return "span" if "/" in self.edtf or self.edtf[0] == "{" else "moment"

    @property
    def approximate(self) -> bool:
        """Whether any part of it is about so (``~``, ``%``)."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is doubted (``?``, ``%``)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def doubted(self) -> bool:
        """Whether any part of it is approximate or uncertain."""
        return self.approximate or self.uncertain

    def _standing(self) -> tuple[int, int] | None:
        """The second where it stands among others, in UTC and by its own clock; None where no bound is given."""
        for index, bound in enumerate(self.bounds):
            local = self.local(index)
            if bound is not None and local is not None:
                return bound - (index & 1), local - (index & 1)
        return None

    @property
    def year(self) -> int | None:
        """The astronomical year under which it stands on a time line: that of the first bound that is given."""
        standing = self._standing()
        return None if standing is None else civil_from_days(standing[1] // DAY)[0]

    @property
    def sort_key(self) -> tuple[int, ...]:
        """For display: by the first bound that is given, the longer before what it contains.

        ``before 1959`` stands at the end of 1958. Only integers, so that any two keys compare; equal keys keep the
        order that they had. What has no bound at all comes last.
        """
        standing = self._standing()
        if standing is None:
            return (1,)
        first, end = self.hull
        if first is None or end is None:
            return 0, standing[0], self._fraction(), 0, 0
        return 0, standing[0], self._fraction(), 1, first - end

    def _fraction(self) -> int:
        """The fraction of its first second, as an integer that sorts: its first 18 digits."""
        start = self.edtf.partition("/")[0]
        digits = start.partition(".")[2] if "T" in start else ""
        digits = digits[: len(digits) - len(digits.lstrip("0123456789"))]
        return int(digits[:18].ljust(18, "0"))

    @property
    def parts(self) -> "tuple[TimelineDate | None, TimelineDate | None]":
        """Its start and its end as dates of their own; None where that end is open. Of a moment, itself twice."""
        if self.extras is not None and self.extras.ends is not None:
            return self.extras.ends
        return self._operations.parts(self)

    def as_span(self) -> "TimelineDate":
        """Itself as a span: what is dated 1963 lasted, started in 1963 and ended in 1963 (``1963/1963``)."""
        return self._operations.as_span(self)

    def as_moment(self) -> "TimelineDate":
        """Itself as a moment: once, some time from its earliest to its latest (``[1961..1965]``).

        Raises:
            DateError: if neither its start nor its end is given.
        """
        return self._operations.as_moment(self)

    def display(self, style: DateStyle = "long") -> str:
        """What is known, in words; as EDTF where there are none.

        Args:
            style: ``long`` ("5 December 1963") reads back to an equal date; ``short`` is for narrow columns
                ("5 Dec 1963"); ``spine`` is what stands beside its ``year`` ("5 Dec", "early", "" for a plain year);
                ``edtf`` is canonical.
        """
        if style == "edtf":
            return self.edtf
        return self._operations.display(self, style)


# What sets a slot of a date that does not change; by its descriptor, which takes two thirds of the time of its name.
_put_text, _put_edtf, _put_precision, _put_bounds, _put_reach, _put_offsets, _put_extras = (
    TimelineDate.__dict__[name].__set__
    for name in ("text", "edtf", "precision", "bounds", "reach", "offsets", "extras")
)


def rewritten(date: TimelineDate, text: str, remarks: tuple[str, ...] = ()) -> TimelineDate:
    """The date itself with another text, and remarks: only for its maker, before anybody else has seen it."""
    _put_text(date, text)
    if remarks:
        _put_extras(date, (date.extras or Extras()).changed(remarks=remarks))
    return date


def lasting(date: TimelineDate) -> TimelineDate:
    """The date itself, marked as one whose file takes a dash for no span: for its maker, as ``rewritten``."""
    _put_extras(date, (date.extras or Extras()).changed(lasted=True))
    return date


def composed(date: TimelineDate) -> TimelineDate:
    """The date itself, marked as one whose text nobody wrote: for its maker, as ``rewritten``."""
    _put_extras(date, (date.extras or Extras()).changed(composed=True))
    return date
