"""Times of day and offsets from UTC, as ISO 8601 writes them.

    clock = DD ":" DD [":" DD ["." D+]]
    zone  = "Z" | ("+" | "-") DD [[":"] DD]

24:00:00 is read as the midnight that it is. Offsets go from -12:00 to +14:00, the earliest and the latest in use.
"""

from coupline.dates.calendar import DAY, day_text
from coupline.dates.value import Precision
from coupline.errors import DateError


def clock_and_zone(text: str) -> tuple[str, str]:
    """``10:30:00+02:00`` as ``10:30:00`` and ``+02:00``."""
    for index, sign in enumerate(text):
        if sign in "Z+-":
            return text[:index], text[index:]
    return text, ""


def read_clock(text: str, clock: str) -> tuple[int, Precision, str] | None:
    """Seconds since midnight, their precision, and the fraction as written; None for another shape."""
    whole, point, digits = clock.partition(".")
    fields = whole.split(":")
    if not (2 <= len(fields) <= 3 and all(len(f) == 2 and f.isdigit() for f in fields)):  # two digits
        return None
    if point and not (digits.isdigit() and len(fields) == 3):  # a fraction is of a second
        return None
    hour, minute, second = (*map(int, fields), 0)[:3]
    for number, beyond, name in ((hour, 25, "hour"), (minute, 60, "minute"), (second, 60, "second")):
        if number >= beyond:
            raise DateError(text, f": {name} {number:02d} does not exist (00–{23 if name == 'hour' else 59})")
    if hour == 24 and (minute or second or digits.strip("0")):  # 24:00 is the next day's midnight
        raise DateError(text, ": 24:00:00 is the last time of a day; write the next day's")
    precision = Precision.MINUTE if len(fields) == 2 else Precision.SECOND  # hours and minutes
    return hour * 3600 + minute * 60 + second, precision, point + digits


def read_offset(text: str, zone: str) -> int | None:
    """Seconds east of UTC; None for another shape."""
    if zone in ("", "Z"):
        return 0
    if zone[0] == "Z":
        return None
    digits = zone[1:].replace(":", "", 1) if zone[3:4] == ":" else zone[1:]
    if len(digits) not in (2, 4) or not digits.isdigit() or (len(digits) == 2) != (len(zone) == 3):
        return None
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    last = 12 * 60 if zone[0] == "-" else 14 * 60
    if int(digits[2:] or 0) > 59 or minutes > last or (zone[0] == "-" and not minutes):  # minutes
        raise DateError(text, f": the offset {zone} does not exist (-12:00 to +14:00)")
    return -minutes * 60 if zone[0] == "-" else minutes * 60


def local_time(seconds: int, precision: Precision) -> str:
    """A second of a local day as EDTF, without an offset: to the minute where that is its precision."""
    return f"{day_text(seconds)}T{_clock_text(seconds % DAY, precision)}"


def zone_of(edtf: str) -> str:
    """The offset that stands behind a time: ``Z``, ``+02:00`` or nothing."""
    return clock_and_zone(edtf.partition("T")[2])[1]


def _clock_text(seconds: int, precision: Precision) -> str:
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return clock if precision is Precision.MINUTE else f"{clock}:{seconds % 60:02d}"


def zone_text(zone: str, offset: int) -> str:
    """The one way to write an offset: nothing where none is given, ``Z``, ``+02:00``."""
    if not offset:
        return "Z" if zone else ""
    minutes = abs(offset) // 60
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
