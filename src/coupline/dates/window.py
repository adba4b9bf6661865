"""``Window``: the time that is left to an event once all that is said of it is taken together.

It is worked out, never written: it has no text and no precision, only bounds, and words for them that claim no more
than these: "by May 1964", "from 6 December 1963", "between 1961 and May 1964", "under way on 6 December 1963".
"""

from coupline.choices import DateStyle
from coupline.dates.calendar import DAY, civil_from_days, days_in_month, year_text
from coupline.dates.interval import BOUND_NAMES, BoundName, Bounds, Extras, Interval, Reach
from coupline.dates.vocabulary import year_words

Civil = tuple[int, int, int]
_LAST_YEAR = 9999  # of which EDTF writes a day


class Window(Interval):
    """Where an event may lie; immutable by agreement.

    Attributes:
        bounds, reach, offsets, extras: see ``Interval``. ``reach`` is wider than the bounds where these follow from a
            date that is approximate, uncertain or softened.
        claimed: whether a bound follows from a date that only sources claim.
    """

    __slots__ = ("_doubted", "bounds", "claimed", "extras", "offsets", "reach")

    def __init__(
        self,
        bounds: Bounds,
        reach: Reach | None = None,
        offsets: tuple[int, int] = (0, 0),
        *,
        doubted: bool = False,
        claimed: bool = False,
        outer: Bounds | None = None,
    ) -> None:
        self.bounds, self.offsets = bounds, offsets
        self.extras = None if outer is None or outer == bounds else Extras(outer)
        self.reach = (bounds[0], bounds[3]) if reach is None else reach
        self._doubted, self.claimed = doubted, claimed

    def __repr__(self) -> str:
        return f"Window({self.edtf!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Window):
            return NotImplemented
        return (self.bounds, self.reach, self.offsets) == (other.bounds, other.reach, other.offsets)

    def __hash__(self) -> int:
        return hash(self.bounds)

    @property
    def doubted(self) -> bool:
        """Whether a bound follows from a date that is approximate or uncertain."""
        return self._doubted

    @property
    def ending(self) -> "Window | None":
        """The window of its last day alone; None where that says no more than its first day does."""
        earliest, latest = self.bounds[2:]
        if latest is None and earliest in (None, self.bounds[0]):
            return None
        offsets, (soonest, last) = (self.offsets[1], self.offsets[1]), self.outer[2:]
        return Window(
            (earliest, latest, earliest, latest), (soonest, last) if self.softened else None, offsets,
            doubted=self.doubted, claimed=self.claimed, outer=(soonest, last, soonest, last),
        )  # fmt: skip

    @property
    def years(self) -> tuple[int, int] | None:
        """The astronomical years of its first and its last day; None where it is not closed."""
        first, last = self._ends()
        return None if first is None or last is None else (first[0], last[0])

    @property
    def edtf(self) -> str:
        """Its first and last day as one EDTF date, each as coarse as says the same: ``[..1964-05]``."""
        first, last = self._texts()
        if not first and not last:
            return "../.."
        return first if first == last else f"[{first}..{last}]"

    def display(self, style: DateStyle = "long") -> str:
        """Its first and last day in words; what follows from an approximate date has "c." before it.

        Args:
            style: as for ``TimelineDate.display``. Only "long" says that a bound is claimed; "spine", which has the
                least room, gives no more than years where these differ.
        """
        if style == "edtf":
            return self.edtf
        if style == "spine" and self.years and self.years[0] != self.years[1] and self.hull == self.reach:
            return "…".join(year_words(year) for year in self.years)
        words = self._words(short=style != "long")
        if style == "spine":
            return words.removeprefix("under way ")
        return f"{words}, as claimed" if self.claimed and style == "long" else words

    def _words(self, *, short: bool) -> str:
        first, last = self._texts()
        known = self._known_end(short=short)
        if known:
            return known
        if first and last:
            return _said(self.edtf, short=short)
        if first or last:
            word, end = ("from", first) if first else ("by", last)
            return f"{word} {_said(end, short=short)}"
        return self._inner(short=short)

    def _known_end(self, *, short: bool) -> str:
        """In words, a window of which the start or the end is one day, month or year, and the rest is not; else ""."""
        if self.bounds[:2] == self.bounds[2:] or self.doubted:
            return ""
        first, begun_by, lasting, last = (self._civil(index) for index in range(4))
        begun, ended = _single(first, begun_by), _single(lasting, last)
        if begun and ended:
            return f"from {_said(begun, short=short)} to {_said(ended, short=short)}"
        if begun:
            beyond = _coarse(last, None, begins=False) if last else ""
            more = f", over by {_said(beyond, short=short)}" if beyond else ""
            return f"begun {_said(begun, short=short)}{more}"
        if ended:
            beyond = _coarse(first, None, begins=True) if first else ""
            more = f", not begun before {_said(beyond, short=short)}" if beyond else ""
            return f"ended {_said(ended, short=short)}{more}"
        return ""

    def told(self, bound: BoundName) -> str:
        """One bound in words, as coarse as says the same; "" where it is open.

        Args:
            bound: which one.
        """
        index = BOUND_NAMES.index(bound)
        day, other = self._civil(index), self._civil(3 - index)
        text = _coarse(day, other, begins=index in (0, 2)) if day else ""
        return text and (_said(text, short=False))

    def _inner(self, *, short: bool) -> str:
        """In words, what is known of the time between its start and its end, where no outer bound is."""
        begun, lasting = self._civil(1), self._civil(2)
        if begun and (lasting is None or begun > lasting):
            text = _coarse(begun, None, begins=False)
            return f"begun by {_said(text, short=short)}"
        if lasting and not begun:
            text = _coarse(lasting, None, begins=True)
            return f"not over before {_said(text, short=short)}"
        days = "/".join(dict.fromkeys(_day(day) for day in (begun, lasting) if day))
        word = "" if "/" in days else "in " if days.startswith("Y") else "on "
        return f"under way {word}{_said(days, short=short)}"

    def _civil(self, index: int) -> Civil | None:
        """The day of one of its bounds."""
        bound = self.local(index)
        return None if bound is None else civil_from_days((bound - (index & 1)) // DAY)

    def _ends(self) -> tuple[Civil | None, Civil | None]:
        """Its first and its last day."""
        return self._civil(0), self._civil(3)

    def _texts(self) -> tuple[str, str]:
        """Its first and its last day in EDTF, qualified where they are about so; "" where it is open."""
        first, last = self._ends()
        starts, ends = self.bounds[0] != self.reach[0], self.bounds[3] != self.reach[1]
        return (
            _coarse(first, last, begins=True) + "~" * starts if first else "",
            _coarse(last, first, begins=False) + "~" * ends if last else "",
        )


def _said(edtf: str, *, short: bool) -> str:
    """A date in words; in EDTF where there are none."""
    from coupline.dates.date_words import Wording  # loaded when something is shown
    from coupline.dates.display import in_words

    return in_words(edtf, Wording(short=short)) or edtf


def _single(first: Civil | None, last: Civil | None) -> str:
    """The one day, month or year that lies from a first day to a last; "" where there is none."""
    if first is None or last is None:
        return ""
    text = _coarse(first, last, begins=True)
    return text if text == _coarse(last, first, begins=False) else ""


def _coarse(day: Civil, other: Civil | None, *, begins: bool) -> str:
    """A first or last day as the year or the month that begins or ends with it; as a day where there is none.

    A year or a month that holds the other end too says the same only where that is its other end.
    """
    year, month, number = day
    if not -_LAST_YEAR <= year <= _LAST_YEAR:
        return _day(day)
    length = days_in_month(year, month)
    if number != (1 if begins else length):
        return _day(day)
    if month == (1 if begins else 12) and (other is None or other[0] != year or other[1:] == _far(12, 31, begins)):
        return year_text(year)
    if other is None or other[:2] != (year, month) or other[2] == (length if begins else 1):
        return _day(day)[: -len("-31")]
    return _day(day)


def _far(month: int, number: int, begins: bool) -> tuple[int, int]:
    """The last day of a year seen from its first, and the first from its last."""
    return (month, number) if begins else (1, 1)


def _day(day: Civil) -> str:
    """A day in EDTF. Of a year beyond 9999 no day can be written: it stands for its days."""
    year, month, number = day
    if not -_LAST_YEAR <= year <= _LAST_YEAR:
        return year_text(year)
    return f"{year_text(year)}-{month:02d}-{number:02d}"
