"""What holds for every file, however it came to be."""

import datetime as dt
import io
import sys
import tomllib
from typing import Any

import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coupline.checks import check
from coupline.errors import Problem, TimelineFileError
from coupline.loading import loads
from coupline.schema import RELATIONS

WORDS = [
    "timeline", "sources", "people", "organizations", "places", "eras", "events", "version", "title", "summary",
    "hemisphere", "accept", "authors", "year", "url", "name", "aliases", "born", "died", "founded", "dissolved",
    "date", "end", "id", "tags", "claims", "meta", "kind", "role", "source", "at", "note", "says", "min", "max",
    "from", "of", "how", "image", "src", "alt", "credit", "titel", "peopl", "x",
    *RELATIONS,
]  # fmt: skip
KEYS = st.one_of(st.sampled_from(WORDS), st.text(alphabet="aé.\"' ", max_size=3))
DATES = [
    "1964", "1963-12", "1963-13", "1961/1965", "../..", "../1964", "1964/..", "early 1962", "1960?", "[1963,1964]",
    "{1963,1964}", "winter 1963", "44 BCE", "before 1959", "Y17E7", "XXXX", "1964-11-04T07:30-04",
]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(DATES),
    st.sampled_from(
        ["", " ", "a", "b", "é", "?!", "north", "span", "moment", "start", "end", "1 day", "a day", "a, p. 3"]
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=6),
)
ZONES = st.sampled_from([None, dt.UTC, dt.timezone(-dt.timedelta(hours=4))])
SCALARS = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(-(10**20), 10**20) | st.integers(-50, 2100),
    st.floats(),
    st.dates(),
    st.times(),
    st.datetimes(timezones=ZONES),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


def table(*keys: str) -> st.SearchStrategy[dict[str, Any]]:
    """A table of the format: keys of its own, with values that may be right and may be anything."""
    return st.dictionaries(st.sampled_from(keys), TEXTS | VALUES, max_size=5)


CITED = ("source", "at", "note")
RELATION = table("id", "min", "max", "from", "of", "how", *CITED)
EVENTS = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "id": TEXTS,
        "date": SCALARS,
        "end": SCALARS,
        "kind": st.sampled_from(["span", "moment"]),
        "people": st.lists(TEXTS | table("id", "role"), max_size=3),
        "sources": st.lists(TEXTS | table(*CITED), max_size=3),
        "claims": st.lists(table("date", "says", *CITED), max_size=3),
        "meta": VALUES,
        "url": TEXTS | st.lists(TEXTS, max_size=2),
        "image": TEXTS | table("src", "alt", "credit"),
        "x": VALUES,
        **{key: TEXTS | st.lists(TEXTS | RELATION, max_size=3) for key in RELATIONS},
    },
)
NAMES = st.dictionaries(TEXTS.filter(bool), table("name", "aliases", "born", "founded", "title", "year"), max_size=3)
LISTS = st.fixed_dictionaries(
    {"events": st.lists(EVENTS, max_size=4)},
    optional={
        "timeline": table("version", "hemisphere", "title", "accept"),
        "people": NAMES,
        "sources": NAMES,
        "eras": st.dictionaries(st.sampled_from("ab"), table("title", "date", "end"), max_size=2),
    },
)
FUZZ = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outcome(text: str) -> tuple[Problem, ...]:
    """The problems of a text that are raised, none where it loads; any other exception is a fault of the loader's."""
    try:
        timeline = loads(text, "e.toml")
    except TimelineFileError as error:
        return error.problems
    for event in timeline:
        assert list(event.to_dict())[:2] == ["id", "title"]
    return ()


def assert_placed(problems: tuple[Problem, ...], text: str) -> None:
    """Every problem has the file, and a place that is inside the text, if any."""
    lines = text.split("\n")
    for problem in problems:
        assert problem.severity == "error"
        assert problem.file == "e.toml"
        assert problem.message
        assert (problem.line is None) == (problem.column is None)
        if problem.line is not None and problem.column is not None:
            assert 1 <= problem.line <= len(lines)
            assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    places = [(problem.line or 0, problem.column or 0) for problem in problems]
    assert places == sorted(places)


@FUZZ
@given(st.dictionaries(KEYS, VALUES, max_size=5) | LISTS)
def test_any_toml_loads_or_has_its_problems_told(data: dict[str, Any]) -> None:
    """Whatever the keys and the types of their values, the answer is a timeline, or problems that have a place."""
    text = tomlkit.dumps(data)
    tomllib.loads(text)
    assert_placed(outcome(text), text)


@FUZZ
@given(LISTS, st.data())
def test_a_file_with_a_piece_cut_out_loads_or_has_its_problems_told(
    data: dict[str, Any], chance: st.DataObject
) -> None:
    """What an editor may leave behind, TOML or not, is answered in the same way."""
    text = tomlkit.dumps(data)
    start = chance.draw(st.integers(0, len(text)))
    end = chance.draw(st.integers(start, min(len(text), start + 8)))
    broken = text[:start] + chance.draw(TEXTS) + text[end:]
    assert_placed(outcome(broken), broken)


PIECES = [
    "[[events]]",
    "[timeline]",
    "\n",
    "\r\n",
    "date",
    "title",
    " = ",
    "1960s",
    '"',
    "'",
    '"""',
    "{",
    "}",
    "[",
    "]",
]
PIECES += [", ", "1964", "early 1962", "“x”", "#", "\\", ".", "é", "\x00", "\r", "x", " "]


@FUZZ
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join) | st.text(max_size=20))
def test_any_text_loads_or_has_its_problems_told(text: str) -> None:
    """Text that is hardly TOML at all is answered in the same way."""
    assert_placed(outcome(text), text.removeprefix("\ufeff"))


@FUZZ
@given(st.binary(max_size=40) | st.tuples(st.just(b"[[events]]\ntitle = '"), st.binary(max_size=8)).map(b"".join))
def test_any_bytes_load_or_have_their_problems_told(raw: bytes) -> None:
    """A file of any bytes is read, or its problems have a place in the text that the bytes make."""
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(raw))
    try:
        problems = check("-")
    finally:
        sys.stdin = stdin
    text = raw.decode("utf-8-sig", "replace")
    assert_placed(tuple(problem._replace(file="e.toml") for problem in problems), text)
    assert all(problem.file == "<stdin>" for problem in problems)
