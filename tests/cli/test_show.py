import json
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, Run

LIST = """
[sources.book]
title = "A history"

[eras.war]
title = "The war"
date = "1914/1918"
summary = "Four years."

[people.a]
name = "Ada Lovelace"

[[events]]
id = "first"
title = "The first thing"
date = "1915"
tags = ["x"]
during = ["war"]
meta = { box = 12 }

[[events]]
id = "second"
title = "The second thing"
summary = "Two lines,\\nthis is the other."
people = ["a"]
after = [{ id = "first", min = "1 day", max = "3 weeks", of = "start", source = "book", at = "p. 3", note = "as told" }]
caused_by = [{ id = "first", how = "answered" }]
claims = [{ says = "17 of them", source = "book" }, { date = "1916", note = "hearsay" }]
sources = [{ source = "book", at = "page 4" }]
"""


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A small list that says much of two events."""
    path = tmp_path / "e.toml"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def test_everything_known_of_an_event_is_shown_with_who_says_it(run: Run, file: str) -> None:
    """Claims, citations, causes, relations from both sides; what nobody is named for is inferred."""
    out = run("-f", file, "show", "second").out
    assert (
        out
        == f"""\
The second thing                                                          second
1916, as claimed

Summary     Two lines,
            this is the other.
People      Ada Lovelace
After       The first thing, 1915 (at least 1 day, at most 3 weeks, the other's
            start) — A history, p. 3: as told
Caused by   The first thing, 1915 (answered) — inferred
Claims      17 of them — A history
            1916 — hearsay
Sources     A history, page 4
Written in  {file}:21
""".replace(f"Written in  {file}:21", "Written in  " + wrapped(f"{file}:21"))
    )
    first = run("-f", file, "show", "first").out
    assert "Followed by  The second thing, 1916, as claimed (at least 1 day" in first
    assert "Led to       The second thing, 1916, as claimed (answered) — inferred" in first
    assert "During       The war, 1914–1918 — inferred" in first
    assert "Meta         box = 12" in first
    assert "Tags         x" in first


def wrapped(text: str, room: int = 68) -> str:
    """A text without blanks as a column of so many characters breaks it."""
    parts = [text[start : start + room] for start in range(0, len(text), room)]
    return ("\n" + " " * 12).join(parts)


def test_what_is_undated_is_said_beside_what(run: Run) -> None:
    """An event that only order places shows beside which one it stands."""
    assert "before elections" in run("-f", EVENTS, "show", "running-mate").out.splitlines()[1]


def test_dates_in_edtf(run: Run, file: str) -> None:
    """--dates edtf holds on pages too."""
    out = run("-f", file, "--dates", "edtf", "show", "second", "war").out
    assert "1914/1918" in out


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("second", "The second thing"),  # an id
        ("sec", "The second thing"),  # the unique beginning of one
        ("SECOND THING", "The second thing"),  # words of a title
        ("war", "The war"),  # an era
        ("ada", "Ada Lovelace"),  # words of a name
        ("a history", "A history"),  # the whole of a source's title
        ("Adda", "Ada Lovelace"),  # a misspelling
    ],
)
def test_a_thing_is_found_by_id_beginning_words_or_name(run: Run, file: str, text: str, title: str) -> None:
    """Wherever an id stands, a beginning, words of the title or a name will do."""
    assert run("-f", file, "show", text).out.startswith(title)


def test_several_or_none_are_an_error(run: Run, file: str) -> None:
    """Several matches exit 1 with their ids, none with what comes near."""
    several = run("-f", file, "show", "thing")
    assert several == ("", 'coupline: "thing" is 2 events: first, second\n', 1)
    none = run("-f", file, "show", "sekond-thing")
    assert none.err.startswith('coupline: no event or name "sekond-thing"')
    assert none.code == 1
    assert run("-f", file, "show", "qqqq").err == 'coupline: no event or name "qqqq"\n'


def test_several_things_are_pages_one_below_the_other(run: Run, file: str) -> None:
    """A blank line stands between two pages; an era lists what is possible in it."""
    out = run("-f", file, "show", "ada", "war").out
    assert "\n\nThe war" in out
    assert "Four years." in out
    assert "The first thing" in out.split("The war")[1]


def test_an_era_without_events_or_summary(run: Run, tmp_path: Path) -> None:
    """An era that nothing falls in is its title and its date."""
    path = tmp_path / "e.toml"
    path.write_text('[eras.e]\ntitle = "Era"\ndate = "1900/1910"\n', encoding="utf-8")
    assert run("-f", str(path), "show", "e").out.splitlines() == [
        "Era".ljust(79) + "e",
        "1900–1910",
        "",
        *wrapped(f"Written in  {path}:1", 80).splitlines(),
    ]


def test_things_as_data(run: Run, file: str) -> None:
    """--format json gives an object a thing."""
    objects = json.loads(run("-f", file, "show", "second", "war", "ada", "--format", "json").out)
    assert [each.get("title", each.get("name")) for each in objects] == ["The second thing", "The war", "Ada Lovelace"]
    assert objects[1] == {
        "id": "war",
        "title": "The war",
        "date": "1914/1918",
        "display": "1914–1918",
        "earliest": "1914-01-01",
        "latest": "1918-12-31",
        "summary": "Four years.",
    }
    assert run("-f", file, "show", "war", "--format", "jsonl").out.count("\n") == 1
    assert objects[2] == {
        "what": "person",
        "id": "a",
        "name": "Ada Lovelace",
        "aliases": [],
        "events": ["second"],
        "first": "second",
        "last": "second",
        "earliest": "1916-01-01",
        "latest": "1916-12-31",
        "born": None,
        "died": None,
        "summary": None,
        "roles": [],
    }
    (source,) = json.loads(run("-f", file, "show", "book", "--format", "json").out)
    assert (source["what"], source["authors"], source["year"], source["url"]) == ("source", [], None, None)


def test_an_era_has_what_is_said_to_be_in_it(run: Run, tmp_path: Path) -> None:
    """What may be in an era by its date is marked so; what is said to be in it is there without a date."""
    path = tmp_path / "e.toml"
    path.write_text(
        '[eras.e]\ntitle = "Era"\ndate = "1900/1910"\n[[events]]\ntitle = "A"\nduring = ["e"]\n'
        '[[events]]\ntitle = "B"\ndate = "by 1950"\n[[events]]\ntitle = "C"\ndate = 1950\n',
        encoding="utf-8",
    )
    page = run("-f", str(path), "show", "e", columns=60).out
    assert "During it   A, during e — inferred" in page
    assert [line.split() for line in page.splitlines()[-3:]] == [
        ["during", "e", "A"], ["before", "1951", "?", "B"], ["2", "events,", "1", "only", "possibly"],
    ]  # fmt: skip


def test_several_close_names_are_not_guessed_at(run: Run, tmp_path: Path) -> None:
    """A misspelling that comes near to several is an error that names them."""
    path = tmp_path / "e.toml"
    path.write_text('[[events]]\ntitle = "A"\npeople = ["Marta Hari", "Marto Hari"]\n', encoding="utf-8")
    result = run("-f", str(path), "show", "Martu")
    assert result == ("", 'coupline: no event or name "Martu"; did you mean Marta Hari or Marto Hari?\n', 1)
