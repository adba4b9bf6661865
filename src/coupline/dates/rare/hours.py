"""Times of day as logs and English write them: "9:14 AM", "9.30 a.m.", "14:30–15:00", "2–3 pm".

A range of times is of one day. Zones that are named by letters, and times without a colon, are refused with what to
write: the same letters mean one offset here and another there, and one in summer and another in winter.
"""

import re

from coupline.dates.calendar import day_text
from coupline.dates.components import single
from coupline.dates.conventions import Conventions
from coupline.dates.rare import PhraseReader, reread
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

_ZONES = {
    "WET": "+00:00", "WEST": "+01:00", "BST": "+01:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "SAST": "+02:00", "IST": "+05:30 +02:00",
    "JST": "+09:00", "KST": "+09:00", "HKT": "+08:00", "SGT": "+08:00", "AWST": "+08:00", "AEST": "+10:00",
    "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "NST": "-03:30", "NDT": "-02:30", "AST": "-04:00",
    "ADT": "-03:00", "EST": "-05:00", "EDT": "-04:00", "ET": "-05:00 -04:00", "CST": "-06:00 +08:00", "CDT": "-05:00",
    "CT": "-06:00 -05:00", "MST": "-07:00", "MDT": "-06:00", "MT": "-07:00 -06:00", "PST": "-08:00", "PDT": "-07:00",
    "PT": "-08:00 -07:00", "AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00",
}  # fmt: skip
_OFFSET = r"(?: ?(?:UTC|GMT|Z|\+\d\d:?\d\d))"
_HALF = re.compile(r"(?<![\w.:/])(?<!\d[–-])(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)? ?([ap])\.? ?m\b\.?", re.IGNORECASE)
_SHARED = re.compile(
    r"(?<![\w.:/–-])(?P<hour>\d{1,2})(?P<minute>[:.]\d\d)?(?P<to> ?[–-] ?| to | and )"
    r"(?P<last>(?P<its_hour>\d{1,2})(?:[:.]\d\d)?) ?(?P<half>[ap])(?P<m>\.? ?m)\b",
    re.IGNORECASE,
)
_TIME = r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?"
_ZONE = re.compile(rf"(?P<time>{_TIME}) ?\(?(?P<zone>{'|'.join(_ZONES)})\)?(?!\w)")
_MILITARY = re.compile(
    r"(?<![\w:.–-])(?:(?P<from>\d\d)[:.]?(?P<since>\d\d)(?P<to> ?[–-] ?| to ))?"
    r"(?P<hour>\d\d)(?P<mark>[:.])?(?P<minute>\d\d) ?"
    r"(?:(?:hours|hrs?|(?-i:h))\b\.?|(?(mark)(?!)|(?P<utc>Z|UTC|GMT))\b)",
    re.IGNORECASE,
)
_LOCAL = re.compile(rf"(?P<time>{_TIME}),? \(?local(?: time)?\)?", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:\b(?P<word>from|between) )?(?<![\w:])(?P<first>{_TIME})(?P<its_zone>{_OFFSET}?)"
    rf"(?: ?[–-] ?| (?P<to>to|until|and) )(?P<last>{_TIME})(?P<zone>{_OFFSET}?)(?![\w:])",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"(:\d\d:\d\d),(\d{1,6})(?!\d)")  # as logs have it
_WORD = re.compile(r"[^\W\d_]{3}")  # ISO with a comma has its own refusal
_IN_FRONT = re.compile(rf"^({_TIME}{_OFFSET}?),")  # the grammar knows a comma before a time, not behind it
_LOOSE = re.compile(r"^[ ,]*(?:on )?|[ ,]*(?:\bat)?[ ,]*$")
_DAY = re.compile(r"(?:Y-?)?-?\d{4,}-\d\d-\d\d", re.ASCII)
_TIMED = re.compile(rf"{_DAY.pattern}T[\d:.]+(?:/{_DAY.pattern}T[\d:.]+)?", re.ASCII)


def read(plain: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """As ``rare_phrases.read_rare``.

    Raises:
        NoPhraseError: where it has no such time.
        DateError: for a time that does not exist, a zone, a time without a colon, a fraction behind a comma, and a
            range over midnight.
    """
    if _FRACTION.search(plain) and _WORD.search(plain):
        point = _FRACTION.sub(r"\1.\2", plain)
        raise DateError("", f': a fraction of a second stands behind a point; write "{point}"')
    text = _LOCAL.sub(r"\1", _HALF.sub(_of_24, _SHARED.sub(_halves, plain)))
    if zone := _ZONE.search(text):
        raise _zone(zone, _reading(text[: zone.end("time")] + text[zone.end() :], conventions, again))
    if military := _MILITARY.search(text):
        raise _military(military, text, conventions, again)
    if text == plain and not _RANGE.search(text):
        raise NoPhraseError
    if re.fullmatch(_TIME, text):
        raise DateError("", f' is a time without a day; write "1963-12-05T{text}"')
    return _reading(text, conventions, again)


def _reading(text: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """Of a text whose times are of 24 hours."""
    times = _RANGE.search(text)
    text = _IN_FRONT.sub(r"\1", text) if times is None else text
    return reread(text, conventions, again) if times is None else _range(times, text, conventions, again)


def _halves(match: re.Match[str]) -> str:
    """``2–3 pm`` as ``2 pm–3 pm``, where the first is clearly of the same half of the day."""
    first, last = int(match["hour"]), int(match["its_hour"])
    half = f"{match['half']}{match['m']}"
    early = (first % 12, match["minute"] or "") <= (last % 12, ":60")
    if not (0 < first <= 12 and early):
        raise NoPhraseError
    return f"{first}{match['minute'] or ''} {half}{match['to']}{match['last']} {half}"


def _of_24(match: re.Match[str]) -> str:
    """``14:30`` for ``2:30 pm``; 12 am is midnight and 12 pm noon."""
    hour = int(match[1])
    if not 0 < hour <= 12:
        instead = f'; write "{hour:02d}:{match[2] or "00"}"' if hour < 24 else ""
        raise DateError("", f': "{match[0]}" is no time of day{instead}')
    hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
    return f"{hour:02d}:{match[2] or '00'}" + (f":{match[3]}" if match[3] else "")


def _zone(match: re.Match[str], reading: PhraseReading) -> DateError:
    """The error for a zone, with the text's date and time in EDTF."""
    if not _TIMED.fullmatch(reading.edtf):
        raise NoPhraseError
    ways = " or ".join(
        f'"{reading.edtf.replace("/", f"{offset}/")}{offset}"' for offset in _ZONES[match["zone"]].split()
    )
    return DateError("", f': "{match["zone"]}" may be more than one offset from UTC; write {ways}')


def _military(match: re.Match[str], text: str, conventions: Conventions, again: PhraseReader) -> DateError:
    """The error for ``1430 hrs`` or ``1430Z``."""
    if int(match["minute"]) > 59 or int(match["hour"] + match["minute"]) > 2400:  # the last of a day
        raise DateError("", f': "{match[0]}" is no time of day')
    time = f"{match['hour']}:{match['minute']}"
    first = f"{match['from']}:{match['since']}{match['to']}" if match["from"] else ""
    told = f"{text[: match.start()]}{first}{time}{' UTC' if match['utc'] else ''}{text[match.end() :]}"
    reading = _reading(told, conventions, again)
    return DateError("", f': a time of day is written "{time}"; write "{reading.edtf}"')


def _range(match: re.Match[str], text: str, conventions: Conventions, again: PhraseReader) -> PhraseReading:
    """A span from one time of a day to another; between them, a moment."""
    word, to = (match["word"] or "").lower(), (match["to"] or "").lower()
    if (word == "between") != (to == "and") or (match["its_zone"] and match["its_zone"] != match["zone"]):
        raise NoPhraseError
    rest = " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
    day = again(_LOOSE.sub("", rest), conventions)
    if not _DAY.fullmatch(day.edtf):
        raise NoPhraseError
    first, last = (f"{time:0>8}" if time.count(":") == 2 else f"{time:0>5}" for time in (match["first"], match["last"]))
    zone = match["zone"].strip().upper().replace("UTC", "Z").replace("GMT", "Z")
    if last < first:
        on = f"{day.edtf}T{first}{zone}/{_next(day.edtf)}T{last}{zone}"
        raise DateError("", f' ends before it starts; write "{on}" if it ends on the next day')
    last = {"24:00": "23:59", "24:00:00": "23:59:59"}.get(last, last)  # it does not reach the next day
    start, end = f"{day.edtf}T{first}{zone}", f"{day.edtf}T{last}{zone}"
    return PhraseReading(f"[{start}..{end}]" if to == "and" else f"{start}/{end}", day.remarks)


def _next(day: str) -> str:
    """The day after a day, both as EDTF."""
    date = single(day)
    return day if date is None else day_text(date.bounds[3] or 0)
