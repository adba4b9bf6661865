"""What holds for the positions of every TOML text, however it is laid out."""

import datetime as dt
import re
import string
import tomllib
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate
from random import Random
from typing import Any, TypeVar

import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from coupline.formats.toml_positions import scan
from coupline.positions import KeyPath, Position

Table = dict[str, Any]
Thing = TypeVar("Thing")
Clock = TypeVar("Clock", dt.time, dt.datetime)


def unfolded(value: Clock) -> Clock:
    """A time that is not the second of two: TOML can't say so."""
    return value.replace(fold=0)


CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.one_of(
    st.text(alphabet="ab \"'\\\n#[]{}=.,é𝄞\r\t\x00\u2028", max_size=12),
    st.text(alphabet=CHARACTERS, max_size=8),
)
KEYS = st.one_of(st.text(alphabet="abc-_01", min_size=1, max_size=3), TEXTS)
ZONES = st.none() | st.sampled_from(
    [dt.UTC, dt.timezone(-dt.timedelta(hours=4)), dt.timezone(dt.timedelta(minutes=330))]
)
SCALARS = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(min_value=-(2**63), max_value=2**63 - 1),
    st.floats(),
    st.dates(),
    st.times().map(unfolded),
    st.datetimes(timezones=ZONES).map(unfolded),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(st.dictionaries(KEYS, inner, max_size=3), min_size=1, max_size=3),
        st.dictionaries(KEYS, inner, max_size=4),
    ),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=5)


class Writer:
    """Writes a value as TOML; every choice of layout is left to chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def maybe(self) -> bool:
        """Yes or no."""
        return self.chance.random() < 0.5

    def shuffled(self, things: Iterable[Thing]) -> list[Thing]:
        """The same things in another order."""
        pool = list(things)
        return self.chance.sample(pool, len(pool))

    def blank(self) -> str:
        """What may stand between two things on a line."""
        return self.chance.choice(["", "", " ", "\t", "  "])

    def comment(self) -> str:
        """What may stand at the end of a line."""
        return self.blank() + self.chance.choice(["", "", "# ]}\"'''", "#= [[a]]\t", "# \u2028é"])

    def gap(self) -> str:
        """What may stand between two things in an array."""
        return self.chance.choice(["", " ", "\n", f"{self.comment()}\n\t", f"\n{self.comment()}\n"])

    def escaped(self, character: str) -> str:
        """A character of a basic string, as it is where it may stay so."""
        short = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r", "\b": r"\b", "\f": r"\f"}
        if character in short and self.maybe():
            return short[character]
        if character in '"\\' or character < " " or character == "\x7f" or self.chance.random() < 0.1:
            return f"\\u{ord(character):04x}" if character <= "\uffff" else f"\\U{ord(character):08X}"
        return character

    def basic(self, text: str) -> str:
        """A string between double quotes."""
        return '"' + "".join(map(self.escaped, text)) + '"'

    def long_basic(self, text: str) -> str:
        """A string between three double quotes; one or two may stand in it, and at its end."""
        keep = {"\n", "\t", '"'} if '"""' not in text else {"\n", "\t"}
        body = "".join(c if c in keep else self.escaped(c) for c in text)
        if self.maybe():
            body = "\\\n \n  " + body if body[:1] not in (" ", "\t", "\n") else body
        return '"""' + ("\n" if self.maybe() or body[:1] == "\n" else "") + body + '"""'

    def string(self, text: str) -> str:
        """A string of one of the four kinds, if the text can be written so."""
        kinds = [self.basic(text), self.long_basic(text)]
        if not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
            if "'" not in text and "\n" not in text:
                kinds.append(f"'{text}'")
            if "'''" not in text:
                kinds.append(f"'''\n{text}'''")
        return self.chance.choice(kinds)

    def key(self, name: str) -> str:
        """A name, with blanks around it."""
        kinds = [self.basic(name)]
        if re.fullmatch(r"[A-Za-z0-9_-]+", name):
            kinds.append(name)
        if not re.search(r"[\x00-\x08\x0a-\x1f\x7f']", name):
            kinds.append(f"'{name}'")
        return self.blank() + self.chance.choice(kinds) + self.blank()

    def scalar(self, value: object) -> str:
        """A string, number, boolean, date or time."""
        match value:
            case str():
                return self.string(value)
            case bool():
                return str(value).lower()
            case int():
                return self.chance.choice([str(value), f"{value:_}", hex(value) if value >= 0 else f"{value:d}"])
            case dt.datetime():
                return value.isoformat(self.chance.choice("Tt "))
            case dt.date() | dt.time():
                return value.isoformat()
            case _:
                return repr(value)

    def value(self, value: object) -> str:
        """Any value, on the right of an equals sign."""
        if isinstance(value, dict):
            return "{" + ",".join(self.shuffled(self.pairs(value))) + self.blank() + "}"
        if isinstance(value, list):
            elements = [self.gap() + self.value(element) + self.gap() for element in value]
            return "[" + ",".join(elements) + ("," + self.gap() if elements and self.maybe() else self.gap()) + "]"
        return self.scalar(value)

    def pairs(self, table: Table, before: str = "") -> Iterator[str]:
        """The pairs of a table; those of a table in it may be written with dotted keys."""
        for name, value in table.items():
            key = before + self.key(name)
            if isinstance(value, dict) and value and self.maybe():
                yield from self.pairs(value, key + ".")
            else:
                yield f"{key}={self.blank()}{self.value(value)}{self.blank()}"

    def blocks(self, table: Table, path: tuple[str, ...] = (), *, element: bool = False) -> list[str]:
        """A table as blocks of lines: its own, and those of the tables in it that get headers."""
        apart = {name: value for name, value in table.items() if is_tables(value) and self.maybe()}
        pairs = self.shuffled(self.pairs({name: value for name, value in table.items() if name not in apart}))
        own = "".join(f"{line}{self.comment()}\n{self.comment()}\n" for line in pairs)
        if path:
            header = ".".join(map(self.key, path))
            own = f"{self.blank()}[{'[' * element}{header}{']' * element}]{self.comment()}\n{own}"
        below: list[str] = []
        for name, value in self.shuffled(apart.items()):
            inner = (*path, name)
            for each in value if isinstance(value, list) else [value]:
                below += self.blocks(each, inner, element=isinstance(value, list))
        if element or not path:
            return [own, *below]  # what is under an element, or in no table, comes after
        if below and not pairs and self.maybe():
            return below  # a table that only the names of others make
        return [own, *below] if self.maybe() else [*below, own]

    def document(self, table: Table) -> str:
        """A whole text, with one kind of line end."""
        text = "".join(self.blocks(table)) + self.comment()
        return text.replace("\n", "\r\n") if self.maybe() else text


def is_tables(value: object) -> bool:
    """Whether a value may be written under headers."""
    if isinstance(value, list):
        return value != [] and all(isinstance(element, dict) for element in value)
    return isinstance(value, dict)


def walk(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """Every path through a value, with what stands there."""
    yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in inside:
        yield from walk(child, (*path, step))


def outline(document: Table) -> set[str]:
    """A document as what stands at each path, whatever the order; as text, because nan is not equal to itself."""
    return {repr((path, type(value) if isinstance(value, dict | list) else value)) for path, value in walk(document)}


def offsets(text: str, place: Position) -> tuple[int, int, int]:
    """Where key and value start and the value ends, counted from the start of the text."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    found = (
        starts[place.key_line - 1] + place.key_column - 1,
        starts[place.line - 1] + place.column - 1,
        starts[place.end_line - 1] + place.end_column - 1,
    )
    assert [bisect(starts, offset) for offset in found] == [place.key_line, place.line, place.end_line]
    return found


def spelled(text: str) -> set[str]:
    """The keys that a text may start with: the bare name, or the one in quotes."""
    bare = text[: len(text) - len(text.lstrip(string.ascii_letters + string.digits + "-_"))]
    if bare:
        return {bare}
    end = 1
    while text[end] != text[0]:
        end += 2 if text[end] == "\\" and text[0] == '"' else 1
    return set(tomllib.loads(text[: end + 1] + " = 0"))


def check_laws(text: str) -> None:
    """Asserts what holds for the positions of every text.

    The paths are those of the value; the text of a value reads as that value; at a key's position stands that key.
    A table, or an array of them, has such a text only where it is written in brackets, not made by headers.
    """
    document = tomllib.loads(text)
    places = scan(text)
    assert sorted(map(repr, places)) == sorted(repr(path) for path, _ in walk(document))
    for path, value in walk(document):
        if not path:
            continue
        key, start, end = offsets(text, places[path])
        bracket = "{" if isinstance(value, dict) else "["
        if not is_tables(value) or text[start] == bracket:
            found = tomllib.loads("x = " + text[start:end])["x"]
            assert repr(found) == repr(value), path  # as text: nan is not equal to itself
        if isinstance(path[-1], str):
            assert path[-1] in spelled(text[key:]), path


@settings(deadline=None, max_examples=250)
@given(DOCUMENTS, st.randoms(use_true_random=True))
def test_positions_hold_in_any_layout(document: Table, chance: Random) -> None:
    """However a file is laid out, every key and value is found where it stands."""
    text = Writer(chance).document(document)
    assert outline(tomllib.loads(text)) == outline(document), "the writer above is wrong"
    check_laws(text)


@settings(deadline=None, max_examples=150)
@given(DOCUMENTS)
def test_positions_hold_in_what_tomlkit_writes(document: Table) -> None:
    """Every key and value of a file that our own editor wrote is found where it stands."""
    check_laws(tomlkit.dumps(document))
