"""What holds for every English phrase: a grammar of its own makes them, with the reading that is right.

``PHRASES=1000000 pytest tests/laws/test_phrases.py`` tries a million.
"""

import os
import re
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coupline.dates import TimelineDate, days_from_civil, days_in_month, parse_date, year_text
from coupline.dates.vocabulary import MONTHS, ordinal
from coupline.errors import DateError

MANY = settings(
    max_examples=int(os.environ.get("PHRASES", "600")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FRONT = {
    "c. ": "~",
    "circa ": "~",
    "ca. ": "~",
    "about ": "~",
    "probably ": "?",
    "perhaps ": "?",
    "?": "?",
    "probably c. ": "%",
}
BEHIND = {"?": "?", " (?)": "?"}
DASHES = ("–", " – ", "-", " to ", "—", " - ")
HEDGE = re.compile(r"\b(?:c\.|ca\.|circa|about|probably|perhaps)|\?")
NUMBER = re.compile(r"\d+")


class Atom(NamedTuple):
    """One date in words without an era, its astronomical EDTF in each era, and what softens it."""

    text: str
    edtf: str  # of our era; an interval for what EDTF can't say as one
    before: str  # the same before our era, "" where there is none
    soft: str = ""


class Phrase(NamedTuple):
    """A text and what it means, as EDTF: "" where it must be refused; the marks of what softens it are left out."""

    text: str
    edtf: str
    kind: str = ""


def _year(year: int) -> Atom:
    return Atom(str(year), year_text(year), year_text(1 - year))


def _month(year: int, month: int) -> Atom:
    return Atom(f"{MONTHS[month - 1]} {year}", f"{year_text(year)}-{month:02d}", f"{year_text(1 - year)}-{month:02d}")


YEARS = st.integers(1001, 2020)
MONTH = st.integers(1, 12)


@st.composite
def days(draw: st.DrawFn) -> Atom:
    """A day, in one of the orders that people write, with its weekday or without."""
    year, month, day = draw(YEARS), draw(MONTH), draw(st.integers(1, 28))
    name = MONTHS[month - 1] if draw(st.booleans()) else MONTHS[month - 1][:3]
    text = draw(st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{o} of {m} {y}", "{y} {m} {d}", "{m} {o}, {y}"]))
    said = text.format(d=day, m=name, y=year, o=ordinal(day))
    weekday = WEEKDAYS[(days_from_civil(year, month, day) + 3) % 7]
    if draw(st.integers(0, 3)) == 0 and text[1] != "y":
        said = f"{weekday}, {said}"
    else:
        weekday = ""
    before = "" if weekday else f"{year_text(1 - year)}-{month:02d}-{day:02d}"
    return Atom(said, f"{year_text(year)}-{month:02d}-{day:02d}", before)


@st.composite
def periods(draw: st.DrawFn) -> Atom:
    """A decade, a century, or a part of one."""
    if draw(st.booleans()):
        decade = draw(st.integers(101, 201).filter(lambda number: number % 10))
        return Atom(f"{decade}0s", f"{decade}X", f"[{year_text(-decade * 10 - 8)}..{year_text(-decade * 10 + 1)}]")
    century = draw(st.integers(2, 21))
    return Atom(f"{ordinal(century)} century", f"{century - 1:02d}XX", f"-{century - 1:02d}XX")


@st.composite
def softened(draw: st.DrawFn) -> Atom:
    """Early, mid- or late in a year or a month; the middle of a decade."""
    year, month, third = draw(YEARS), draw(MONTH), draw(st.integers(0, 2))
    word = ("early ", "mid-", "late ")[third]
    if draw(st.booleans()):
        return Atom(f"{word}{year}", f"{year_text(year)}-{37 + third}", f"{year_text(1 - year)}-{37 + third}", "h")
    ends = (("01", "10"), ("11", "20"), ("21", str(days_in_month(year, month))))[third]
    before = (*ends[:1], ends[1] if third < 2 else str(days_in_month(1 - year, month)))
    ours, before_us = [
        f"[{year_text(number)}-{month:02d}-{first}..{year_text(number)}-{month:02d}-{last}]"
        for number, (first, last) in ((year, ends), (1 - year, before))
    ]
    return Atom(f"{word}{MONTHS[month - 1]} {year}", ours, before_us, "m")


ATOMS = YEARS.map(_year) | st.builds(_month, YEARS, MONTH) | days() | periods() | softened()


def _marked(edtf: str, mark: str) -> str:
    """EDTF with a qualifier behind each of its dates."""
    return re.sub(r"[^\[\].,]+", lambda match: match[0] + mark, edtf) if mark else edtf


def _both(one: str, other: str) -> str:
    return one or other if not (one and other) or one == other else "%"


@st.composite
def hedges(draw: st.DrawFn) -> tuple[str, str, str]:
    """What stands in front, what stands behind, and both as a qualifier; mostly nothing."""
    front = draw(st.sampled_from(["", "", "", *FRONT]))
    behind = draw(st.sampled_from(["", "", "", "", *BEHIND]))
    return front, behind, _both(FRONT.get(front, ""), BEHIND.get(behind, ""))


@st.composite
def singles(draw: st.DrawFn) -> Phrase:
    """One date, with or without an era and hedges."""
    atom, (front, behind, mark) = draw(ATOMS), draw(hedges())
    era = draw(st.sampled_from(["", "", " BC", " BCE", " AD", " B.C."])) if atom.before else ""
    edtf = atom.before if "B" in era else atom.edtf
    return Phrase(f"{front}{atom.text}{era}{behind}", _marked(edtf, mark), "moment")


def _short(first: int, last: int) -> list[str]:
    """How a later year may be written behind an earlier one."""
    texts = [str(last)]
    if first // 100 == last // 100:
        texts.append(f"{last % 100:02d}")
    if first // 10 == last // 10:
        texts.append(str(last % 10))
    return texts


@st.composite
def ranges(draw: st.DrawFn) -> Phrase:
    """A range of years, whose era is said once or twice, whose hedges bind both, whose end may be short."""
    first, length = draw(st.integers(1000, 1990)), draw(st.integers(1, 30) | st.integers(1, 900))
    front, behind, mark = draw(hedges())
    dash = draw(st.sampled_from(["–", " – ", "—", " to "]))
    form = draw(st.integers(0, 3))
    if form == 3:  # before our era
        last = first - length
        if last < 1000:  # "999?" might lack a digit
            first, last = first + 1000, first + 1000 - length
        texts = {f"{first}{dash}{last} BC": True, f"BC {first}{dash}{last}": True, f"{first} BC{dash}{last} BC": True}
        text = draw(st.sampled_from([*texts, f"{first} BC{dash}{last}"]))
        edtf = f"{_marked(year_text(1 - first), mark)}/{_marked(year_text(1 - last), mark)}"
        if text not in texts or (len(str(last)) < 3 and first - first % 100 + last < first and "BC" not in text[:8]):
            edtf = ""
        return Phrase(f"{front}{text}{behind}", edtf, "span")
    last = first + length
    end = draw(st.sampled_from(_short(first, last)))
    era = draw(st.sampled_from(["", "", "AD ", " AD", " CE"]))
    text = f"{era if era[-1:] == ' ' else ''}{first}{dash}{end}{era if era[:1] == ' ' else ''}"
    edtf = f"{_marked(year_text(first), mark)}/{_marked(year_text(last), mark)}"
    return Phrase(f"{front}{text}{behind}", edtf, "span")


@st.composite
def apart(draw: st.DrawFn) -> Phrase:
    """From one date to another, or between them: each with its own hedge."""
    one, other = sorted([draw(YEARS), draw(YEARS)])
    marks = [draw(st.sampled_from(["", "c. ", "probably "])) for _ in range(2)]
    first, last = (
        _marked(year_text(year), FRONT.get(mark, "")) for year, mark in zip((one, other), marks, strict=True)
    )
    if draw(st.booleans()):
        return Phrase(f"from {marks[0]}{one} to {marks[1]}{other}", f"{first}/{last}", "span")
    edtf = f"[{first}..{last}]" if first != last else first
    return Phrase(f"between {marks[0]}{one} and {marks[1]}{other}", edtf, "moment")


@st.composite
def lists(draw: st.DrawFn) -> Phrase:
    """Several dates of one kind: years, or days or months that share what the last one says."""
    front, behind, mark = draw(hedges())
    word = draw(st.sampled_from([" or ", " and ", ", and ", ", "]))
    numbers = draw(st.lists(st.integers(1, 12), min_size=2, max_size=4, unique=True).map(sorted))
    year, kind = draw(YEARS), draw(st.integers(0, 2))
    if kind == 0:
        said = [str(year + number) for number in numbers]
        dates = [year_text(year + number) for number in numbers]
    elif kind == 1:
        said = [MONTHS[number - 1] for number in numbers]
        dates = [f"{year}-{number:02d}" for number in numbers]
    else:
        said = [str(number) for number in numbers]
        dates = [f"{year}-05-{number:02d}" for number in numbers]
    tail = ("", f" {year}", f" May {year}")[kind]
    text = f"{', '.join(said[:-1])}{word}{said[-1]}{tail}"
    brackets = "[]" if word == " or " else "{}"
    edtf = brackets[0] + ",".join(_marked(date, mark) for date in dates) + brackets[1]
    return Phrase(f"{front}{text}{behind}", edtf, "moment" if brackets == "[]" else "span")


@st.composite
def limits(draw: st.DrawFn) -> Phrase:
    """Before, after and what says the same; two of them."""
    one, other = draw(YEARS), draw(YEARS)
    low, high = min(one, other) - 1, max(one, other) + 1
    before = {
        "before {}": high - 1,
        "by {}": high,
        "not after {}": high,
        "{} or earlier": high,
        "in or before {}": high,
    }
    after = {"after {}": low + 1, "not before {}": low, "{} or later": low, "in or after {}": low, "post-{}": low + 1}
    lower, upper = draw(st.sampled_from([*after])), draw(st.sampled_from([*before]))
    way = draw(st.integers(0, 4))
    if way == 0:
        return Phrase(upper.format(high), f"[..{before[upper]}]", "moment")
    if way == 1:
        return Phrase(lower.format(low), f"[{after[lower]}..]", "moment")
    both = [lower.format(low), upper.format(high)]
    joint = draw(st.sampled_from([" and ", " but ", ", "]))
    text = joint.join(both if way < 4 else both[::-1])
    first, last = year_text(after[lower]), year_text(before[upper])
    return Phrase(text, f"[{first}..{last}]" if first != last else first, "moment")


@st.composite
def times(draw: st.DrawFn) -> Phrase:
    """A time of a day, with an offset or without, and a span of hours."""
    hour, minute, zone = draw(st.integers(0, 22)), draw(st.integers(0, 59)), draw(st.sampled_from(["", "Z", "+02:00"]))
    day = draw(st.integers(1, 28))
    date = f"1963-05-{day:02d}"
    said = draw(st.sampled_from([f"{day} May 1963, ", f"{date} ", f"May {day}, 1963 at "]))
    start = f"{hour:02d}:{minute:02d}"
    if draw(st.booleans()):
        return Phrase(f"{said}{start}{zone}", f"{date}T{start}{zone}", "moment")
    dash = draw(st.sampled_from(["-", "–", " to "]))
    end = f"{hour + 1:02d}:{minute:02d}"
    return Phrase(f"{said}{start}{dash}{end}{zone}", f"{date}T{start}{zone}/{date}T{end}{zone}", "span")


PHRASES = singles() | ranges() | apart() | lists() | limits() | times()


def _read(text: str) -> TimelineDate | None:
    try:
        return parse_date(text)
    except DateError:
        return None


@given(PHRASES)
@MANY
def test_a_phrase_is_what_its_words_say(phrase: Phrase) -> None:
    """A phrase of the grammar is read with the bounds, the kind and the hedges that are right, or refused."""
    date = _read(phrase.text)
    if not phrase.edtf:
        assert date is None
        return
    right = parse_date(phrase.edtf)
    assert date is not None, phrase
    assert (parse_date(date.edtf).edtf, date.bounds, date.kind) == (right.edtf, right.bounds, phrase.kind), phrase


@given(PHRASES, st.randoms(use_true_random=False))
@MANY
def test_every_token_is_used(phrase: Phrase, random: "object") -> None:
    """Another number, month, weekday or era makes another date, or none."""
    date = _read(phrase.text)
    if date is None:
        return
    assert random is not None
    for match in NUMBER.finditer(phrase.text):
        other = str((int(match[0]) + 1) % 10 ** len(match[0])).zfill(len(match[0]))
        _differs(date, phrase.text[: match.start()] + other + phrase.text[match.end() :])
    for name in (*MONTHS, *WEEKDAYS):
        if re.search(rf"\b{name}\b", phrase.text):
            names = MONTHS if name in MONTHS else WEEKDAYS
            _differs(date, phrase.text.replace(name, names[(names.index(name) + 5) % len(names)], 1))
    hedged = len(HEDGE.findall(phrase.text)) == 1
    for word, other in (("BC", "AD"), ("B.C.", "AD"), (" BC", ""), ("c. ", ""), ("probably ", ""), ("?", "")):
        if phrase.text.count(word) == 1 and "BCE" not in phrase.text and (hedged or "B" in word):
            _differs(date, phrase.text.replace(word, other))


def _differs(date: TimelineDate, text: str) -> None:
    other = _read(text)
    changed = other is None or (other.marked, other.bounds, other.remarks) != (date.marked, date.bounds, date.remarks)
    assert changed, text


@given(PHRASES)
@MANY
def test_what_is_bc_ends_before_our_era(phrase: Phrase) -> None:
    """A phrase whose only era is BC ends by 1 BC."""
    date = _read(phrase.text)
    if date is None or "B" not in phrase.text or re.search(r"AD|CE\b(?<!BCE)|after|later", phrase.text):
        return
    assert date.bounds[3] is not None
    assert date.bounds[3] <= days_from_civil(1, 1, 1) * 86_400


@given(
    st.lists(singles() | ranges(), min_size=2, max_size=3), st.sampled_from([" or ", " and ", ", ", " – ", "; ", "/"])
)
@MANY
def test_several_have_no_more_freedom_than_their_parts(parts: list[Phrase], joint: str) -> None:
    """A range or a list of any phrases is refused, or lies within the hull of its parts."""
    text = joint.join(part.text for part in parts)
    date, dates = _read(text), [_read(part.text) for part in parts]
    if date is None or None in dates or "B" in text or "C" in text or "A" in text:
        return
    starts, ends = zip(*(each.bounds[::3] for each in dates if each is not None), strict=True)
    first, last = date.hull
    assert first is not None and first >= min(starts), text  # noqa: PT018
    assert last is not None and last <= max(ends), text  # noqa: PT018


@pytest.mark.parametrize("sign", ["", " ", "\u200b", "\u00a0", "."])
@given(phrase=PHRASES)
@settings(MANY, max_examples=max(60, MANY.max_examples // 10))
def test_what_nobody_sees_changes_nothing(sign: str, phrase: Phrase) -> None:
    """Blanks and invisible signs around a phrase, and a full stop behind it, make no difference."""
    date = _read(phrase.text)
    if date is not None and not (sign == "." and phrase.text[-1] == "."):
        assert _read(f"{'' if sign == '.' else sign}{phrase.text}{sign}") == date


@given(st.sampled_from(["-", "–", ", ", "/", " or ", " and ", " to ", " - "]), st.integers(1, 28), MONTH, YEARS)
@MANY
def test_a_day_is_never_beside_its_own_month(mark: str, day: int, month: int, year: int) -> None:
    """A day that a mark cuts off from its month is that day, or is refused."""
    date = _read(f"{day}{mark}{MONTHS[month - 1]} {year}")
    assert date is None or date.edtf == f"{year_text(year)}-{month:02d}-{day:02d}"
