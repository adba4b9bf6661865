r"""TOML text → its data; and where it is no TOML, what is wrong, in words for those who never met TOML's own.

``tomllib`` stops at its first fault. Where that fault lies in one value on one line (a date without quotes, typographic
quotes, a quote that is missing), the value is read again as the text that it was meant to be, so that one run finds all
such faults, and those of the rest of the file.

    line    = KEY "=" value              the value goes to the end of the line, or to a comment
    pair    = ("{" | ",") KEY "=" value  in an inline table: to the next pair or the end of the table
    element = ("[" | ",") value          in a list, which may begin on another line: to the next comma or its end
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

from coupline.dates import parse_date
from coupline.errors import DateError, Problem
from coupline.origin import SourceText
from coupline.schema import KEYS, TOP_SECTIONS

_DATE_KEYS = {key.name for key in KEYS if key.type == "date"}
_MOST_JOINED = 20  # where nothing closes what is open, it is open to the end of the file
_SHOWN = 40  # characters of a value in a message
_LONGEST = 2000  # characters of a line that is mended
_QUOTES = "\"'“”„‟‘’‚«»`"
# Compiled when a fault is met: most files have none.
_KEY = r"(?:[\w-]+[ \t]*\.[ \t]*)*(?P<key>[\w-]+)[ \t]*=[ \t]*"
_LINE = rf"""[ \t]*{_KEY}(?P<value>(?!\[|{{|\"{{3}}|'{{3}})[^#\s](?:[^#]*[^#\s])?)"""
_PAIR = rf"""[{{,][ \t]*{_KEY}(?P<value>[^\s"'\[{{}}#,][^}}#"']*?)[ \t]*(?=,[ \t]*[\w.-]+[ \t]*=|[}}#]|$)"""
_ELEMENT = r"""(?:^|[\[,])[ \t]*(?P<key>)(?P<value>[^\s"'\[{}\],=#][^"'\[\]{},=#]*?)[ \t]*(?=[,\]#]|$)"""
_SECTION = rf"\[(?:\[ *events *\]\]|(?:{'|'.join(TOP_SECTIONS)})\b)"
_DAY = r"\d{4}-\d\d-\d\d"
_PLACE = r"(?s)(?P<said>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)"

# How tomllib begins what it says; what is meant; how to mend it. All else is shown as tomllib says it.
_PLAIN = (
    (r"Illegal character '\\n'", "the text has no closing quote on its line",
     'close it; a text of several lines begins and ends with """'),
    (r"Unterminated string", "a text is not closed", "end it with the quotes that it begins with"),
    (r"Unescaped '\\' in a string", r"a \ in a text means something else",
     r"write \\ for one \, or put the text in single quotes"),
    (r"Expected newline or end of document after a statement", "more follows where the value has ended",
     r'write \" for a quote within a text'),
    (r"Expected '=' after a key", "the key has no = after it", 'write key = "text"'),
    (r"Invalid statement", "this is neither a key nor a header", 'write key = "text", or a header as [[events]]'),
    (r"Expected '\]\]'", "the header does not end with ]]", "write [[events]]"),
    (r"Expected '\]'", "the header does not end with ]", "write [timeline], or [people.some-id]"),
    (r"Cannot overwrite a value", "a key is there twice", "keep one; each event has an [[events]] of its own above"),
    (r"Cannot declare", "the header is there twice", "keep one of the two, with the keys of both"),
    (r"Cannot mutate immutable namespace", "the same is written in two ways", "keep one of the two"),
    (r"Unclosed array", "a list has neither a comma nor its ] here", 'write ["one", "two"]'),
    (r"Unclosed inline table", "a table in { } has neither a comma nor its } here", 'write { id = "…", role = "…" }'),
)  # fmt: skip


class Mend(NamedTuple):
    """A value that was put in quotes: where it begins in the mended text, and by how much its line grew."""

    line: int
    column: int
    growth: int


class Reading:
    """What was read of a text.

    Attributes:
        data: None where it is no TOML.
        problems: the faults of the TOML.
        mends: the values that were put in quotes, and the lines that were left out.
        settled: where values stand whose fault is told already; nothing more is said of them.
    """

    def __init__(self, source: SourceText) -> None:
        self._source, self.lines = source, source.text.split("\n")
        self.problems: list[Problem] = []
        self.data: dict[str, Any] | None = None
        self.mends: list[Mend] = []
        self.settled: set[tuple[int, int]] = set()

    @property
    def source(self) -> SourceText:
        """The text, after its mending."""
        return self._source.with_text("\n".join(self.lines)) if self.mends else self._source

    def column(self, line: int, column: int) -> int:
        """The column in the text as it was written, of one in the mended text."""
        return column - sum(mend.growth for mend in self.mends if mend.line == line and mend.column < column)

    def report(self, code: str, message: str, hint: str, line: int, column: int) -> None:
        """Note a fault at a place in the mended text."""
        where = line, self.column(line, column)
        self.problems.append(Problem("error", code, message, hint, self._source.name, *where))


def read_toml(source: SourceText) -> Reading:
    """The data of a text, and all that is wrong with its TOML as far as that can be told."""
    reading = Reading(source)
    error = _load(reading)
    if error is not None:
        _mend_sections(reading)
        error = _load(reading)
    if error is not None:
        _stop(reading, error, source.name)
    return reading


def _load(reading: Reading) -> Exception | None:
    try:
        reading.data = tomllib.loads("\n".join(reading.lines))
    except (ValueError, RecursionError) as error:
        return error
    return None


def _mend_sections(reading: Reading) -> None:
    """Mend each section alone, so that many faults take hardly longer than one. What can't be mended is left.

    A section that ends within a text or a list does not end there: a line of it looks like a header.
    """
    lines = reading.lines
    ends = [n for n, line in enumerate(lines) if n and re.match(_SECTION, line)]
    start = joined = 0
    for end in (*ends, len(lines)):
        if not _mend_section(reading, start, end):
            start = end
        elif joined == _MOST_JOINED:
            return
        else:
            joined += 1


def _mend_section(reading: Reading, start: int, end: int) -> bool:
    """Mend what can be mended of some lines, and tell whether they end within a text or a list."""
    while True:
        try:
            tomllib.loads("\n".join(reading.lines[start:end]) + "\n")
        except (ValueError, RecursionError) as error:
            if not _mend(reading, error, start):
                return str(error).endswith("(at end of document)")
        else:
            return False


def _mend(reading: Reading, error: Exception, start: int) -> bool:
    """Where a fault lies in one value, note it and put the value in quotes; tell whether it was so.

    Args:
        reading: what is read.
        error: tomllib's.
        start: how many lines stand before those that tomllib read.
    """
    place = re.fullmatch(_PLACE, str(error))
    if place is None or not place["line"]:
        return False
    number, column = int(place["line"]) + start, int(place["column"])
    line = reading.lines[number - 1]
    if place["said"].startswith("Cannot overwrite"):
        return _left_out(reading, place["said"], number)
    value = next((each for each in _values(line, place["said"]) if _covers(each, column)), None)
    if value is None or _is_toml(value["value"]):
        return False
    first, end = value.span("value")
    reading.report(*_fault(value["key"], value["value"], place["said"]), number, first + 1)
    if not _reads(value):
        reading.settled.add((number, reading.column(number, first + 1)))
    quoted = _quoted(value["value"])
    reading.mends.append(Mend(number, first + 1, len(quoted) - (end - first)))
    reading.lines[number - 1] = f"{line[:first]}{quoted}{line[end:]}"
    return True


def _left_out(reading: Reading, said: str, number: int) -> bool:
    """Where a key is there again on a line of its own, note it and read on without the line; tell whether it was so."""
    line = reading.lines[number - 1]
    try:
        tomllib.loads(line)
    except ValueError:
        return False
    reading.report("toml", *_in_words(said), number, len(line) - len(line.lstrip()) + 1)
    reading.mends.append(Mend(number, 1, 0))
    reading.lines[number - 1] = ""
    return True


def _stop(reading: Reading, error: Exception, name: str) -> None:
    """Note the fault beyond which nothing can be read."""
    place = re.fullmatch(_PLACE, str(error))
    if place is None:
        reading.problems.append(_placeless(error, name))
        return
    line, column = _line_column(place, "\n".join(reading.lines))
    reading.report("toml", *_in_words(place["said"], reading.lines[line - 1], column), line, column)


def _placeless(error: Exception, name: str) -> Problem:
    if isinstance(error, RecursionError):
        hint = "lists and tables may stand within each other a few hundred times at most"
        return Problem("error", "toml", "the TOML is nested too deeply to be read", hint, name)
    if "integer string conversion" in str(error):
        return Problem("error", "toml", "a number in the file is too long to be read", "put it in quotes", name)
    return Problem("error", "toml", f"not TOML: {error}", "", name)


def _line_column(place: re.Match[str], text: str) -> tuple[int, int]:
    """Where tomllib stopped; for the end of the document, behind the last thing that is written."""
    if place["line"]:
        return int(place["line"]), int(place["column"])
    last = text.rstrip().split("\n")
    return len(last), len(last[-1]) + 1


def _values(line: str, said: str) -> Iterator[re.Match[str]]:
    """The values on a line that may want quotes, each with its key if it has one."""
    if len(line) > _LONGEST:
        return
    whole = re.match(_LINE, line)
    if whole:
        yield whole
    elif said.startswith(("Invalid value", "Invalid date", "Unclosed")):
        yield from re.finditer(_PAIR, line)
        yield from re.finditer(_ELEMENT, line)


def _covers(value: re.Match[str], column: int) -> bool:
    return value.start("value") < column <= value.end("value") + 1


def _is_toml(value: str) -> bool:
    try:
        tomllib.loads(f"x = {value}")
    except (ValueError, RecursionError):
        return False
    return True


def _quoted(value: str) -> str:
    """A value as TOML text, without the quotes that it has already."""
    plain = "".join(char if char.isprintable() else " " for char in value.strip(_QUOTES))
    plain = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _reads(value: re.Match[str]) -> bool:
    """Whether a value is a date that is read once it stands in quotes, so that more can be said of it."""
    if value["key"] not in _DATE_KEYS:
        return False
    try:
        parse_date(value["value"].strip(_QUOTES))
    except DateError:
        return False
    return True


def _fault(key: str, value: str, said: str) -> tuple[str, str, str]:
    """The code, the message and the hint for a value that is no TOML."""
    shown = value if len(value) <= _SHOWN else f"{value[: _SHOWN - 1]}…"
    told, pair = (f"{key} {shown}", f"{key} = ") if key else (shown, "")
    if value[0] in "\"'":
        return ("toml", *_in_words(said))
    if value[0] in _QUOTES:
        text = value.strip(_QUOTES) if value == shown else "…"
        return "toml", f"{told} has quotes that TOML does not know", f'write plain ones: {pair}"{text}"'
    if key in _DATE_KEYS:
        try:
            parse_date(value)
        except DateError as error:
            plain = re.match(_DAY, value) or "write" in error.reason
            return "date", error.sentence(key), "" if plain else "a date in words stands in quotes"
    return "toml", f"{told} is not TOML by itself", f'put it in quotes: {pair}"{shown}"'


def _in_words(said: str, line: str = "", column: int = 1) -> tuple[str, str]:
    """What tomllib says of a place, in plainer words, and how to mend it."""
    char = line[column - 1 : column]
    if not char.isascii() and char.isalnum():
        return f'"{char}" can\'t stand in a key without quotes', "put the key in quotes, or write it without accents"
    if not char.isascii() and char in _QUOTES:
        return f"{char} is a quote that TOML does not know", 'write plain quotes: "…"'
    if said == "Invalid value" and not char.strip():
        return "there is no value after the =", 'write key = "text", or take the line out'
    if said == "Invalid value" and not line[: column - 1].strip() and re.match(_LINE, line):
        return "a list that begins above is not closed", "end it with ] before this line"
    for beginning, message, hint in _PLAIN:
        if re.match(beginning, said):
            return message, hint
    return f"not TOML: {said}", ""
