"""A problem as ``check`` shows it: where and what, the lines of the file with carets under what is meant, and a hint.

events.toml:61:11: error: "ministers-resign" cannot be before "guevara-splits"
    61 │ before = ["guevara-splits"]
       │           ^^^^^^^^^^^^^^^^ so ministers-resign would be by 1959
    57 │ date = "1963-12-05"
       │        ^^^^^^^^^^^^ but ministers-resign is 5 December 1963
    help: drop the constraint, or correct one of the two dates
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from coupline.errors import Problem
from coupline.escaping import to_ascii, visible

_NARROWEST = 40  # columns in which an excerpt is still of use
_INDENT = "    "
_STRING = re.compile(r"""\"{3}.*?\"{3,5}|'{3}.*?'{3,5}|"(?:[^"\\]|\\.)*"|'[^']*'""")
_WORD = re.compile(r"[^\s,\]}=#]+")
_BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}


class Screen:
    """What lines are made for: its width and its characters. It keeps the files that were read for it.

    Args:
        columns: its width.
        only_ascii: whether it takes no other characters.
    """

    def __init__(self, columns: int = 80, *, only_ascii: bool = False) -> None:
        self.columns, self.only_ascii = columns, only_ascii
        self._files: dict[str, list[str]] = {}

    def text(self, text: str) -> str:
        """A text of a file or about it, harmless and in the characters that there are."""
        return to_ascii(visible(text)) if self.only_ascii else visible(text)

    def wide(self, text: str) -> int:
        """How many columns a text takes."""
        from rich.cells import cell_len  # only where something is wrong

        return cell_len(text)

    def line(self, name: str | None, number: int | None) -> str | None:
        """A line of a file as it is now; None where there is none."""
        if name is None or number is None:
            return None
        lines = self._files.get(name)
        if lines is None:
            lines = self._files[name] = _lines(name)
        return lines[number - 1].rstrip("\r") if number <= len(lines) else None


class _Spot(NamedTuple):
    """A place in a file, and what is said there."""

    file: str | None
    line: int | None
    column: int | None
    words: str = ""


def located(problem: Problem) -> str:
    """The problem in one line: ``events.toml:14:8: error: date "1963-13": month 13 does not exist``."""
    return visible(str(problem))


def told(problem: Problem, screen: Screen) -> Iterator[str]:
    """The lines of one problem."""
    yield screen.text(located(problem._replace(hint="")))
    yield from excerpts(problem, screen)
    if problem.hint:
        yield f"{_INDENT}help: {screen.text(problem.hint)}"


def excerpts(problem: Problem, screen: Screen) -> Iterator[str]:
    """The line that a problem is on, or those of all its statements; nothing where there is no line to show."""
    spots = _spots(problem)
    gutter = max((len(str(spot.line)) for spot in spots if spot.line is not None), default=0)
    file = problem.file
    for spot in spots:
        line = screen.line(spot.file, spot.line)
        if line is None or spot.column is None:
            if spot.words:
                where = ":".join(str(part) for part in (spot.file, spot.line) if part is not None)
                yield _INDENT + screen.text(f"{where}: {spot.words}" if where else spot.words)
            continue
        if spot.file != file:
            yield _INDENT + screen.text(f"{spot.file}:")
        file = spot.file
        yield from _drawn(line, spot, gutter, screen)


def _spots(problem: Problem) -> list[_Spot]:
    """The problem's own place; of a contradiction those of the statements, the problem's own first."""
    if len(problem.statements) < 2:  # of one alone the message says all
        return [_Spot(problem.file, problem.line, problem.column)]
    spots = [_spot(each) for each in problem.statements]
    own = next((n for n, spot in enumerate(spots) if spot[:3] == problem[4:7]), 0)
    return [spots[own], *spots[:own], *spots[own + 1 :]]


def _spot(statement: dict[str, Any]) -> _Spot:
    words = statement.get("follows") or statement["text"]
    return _Spot(statement["file"], statement["line"], statement["column"], words)


def _drawn(line: str, spot: _Spot, gutter: int, screen: Screen) -> Iterator[str]:
    """A line of the file, below it the carets, and beside or below these the words."""
    number, rule = f"{_INDENT}{spot.line or '':>{gutter}} │ ", f"{_INDENT}{'':>{gutter}} │ "
    room = max(screen.columns, _NARROWEST) - len(number)
    start = (spot.column or 1) - 1
    before, value, after = _cut(line, start, room, screen)
    yield f"{number}{before}{value}{after}"
    indent = " " * screen.wide(before)
    carets = indent + "^" * max(1, screen.wide(value))
    words = screen.text(spot.words)
    if screen.wide(carets) + 1 + screen.wide(words) <= room:
        yield f"{rule}{carets} {words}".rstrip()
        return
    yield f"{rule}{carets}"
    if len(indent) + screen.wide(words) > room:
        indent = " " * max(0, room - screen.wide(words))
    for part in _wrapped(words, room - len(indent)):
        yield f"{rule}{indent}{part}"


def _wrapped(words: str, room: int) -> list[str]:
    from textwrap import wrap  # rarely needed

    return wrap(words, room)


def _cut(line: str, start: int, room: int, screen: Screen) -> tuple[str, str, str]:
    """What is shown of a line: before the value, the value, and after it; "…" stands for what there is no room for."""
    end = _end(line, start)
    before, value, after = (screen.text(part) for part in (line[:start], line[start:end], line[end:]))
    if screen.wide(before + value + after) <= room:
        return before, value, after
    more = screen.text("…")
    half = max(room // 2, room - screen.wide(value) - len(more))
    if screen.wide(before) > half:
        kept = before
        while screen.wide(more + kept) > half:
            kept = kept[1:]
        before = more + kept
    left = room - screen.wide(before)
    value = _shortened(value, left, more, screen)
    return before, value, _shortened(after, left - screen.wide(value), more, screen)


def _shortened(text: str, room: int, more: str, screen: Screen) -> str:
    """As much of the beginning of a text as there is room for."""
    if screen.wide(text) <= room:
        return text
    text = text[:room]
    while text and screen.wide(text + more) > room:
        text = text[:-1]
    return text + more if screen.wide(text + more) <= room else ""


def _end(line: str, start: int) -> int:
    """Where the value, or the key, ends that begins at an offset: on this line."""
    text = _STRING.match(line, start)
    if text is not None:
        return text.end()
    if line[start : start + 1] in _BRACKETS:
        return _closed(line, start)
    word = _WORD.match(line, start)
    return start if word is None else word.end()


def _closed(line: str, start: int) -> int:
    """Where the bracket at an offset is closed, or what it holds of the line ends."""
    depth, at, last = 0, start, start + 1
    while at < len(line) and line[at] != "#":
        text = _STRING.match(line, at)
        depth += _BRACKETS.get(line[at], 0)
        at = at + 1 if text is None else text.end()
        last = last if line[at - 1].isspace() else at
        if depth == 0:
            break
    return last


def _lines(name: str) -> list[str]:
    try:
        with open(name, encoding="utf-8-sig", errors="replace") as file:  # noqa: PTH123 - start-up time
            return file.read().split("\n")
    except OSError:
        return []
