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
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A small list that says much of two events, in the folder where the program runs."""
    (tmp_path / "e.toml").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "e.toml"


def test_everything_known_of_an_event_is_shown_with_who_says_it(run: Run, file: str) -> None:
    """Claims, citations, causes, relations from both sides; what nobody is named for is inferred."""
    out = run("-f", file, "show", "second").out
    assert (
        out
        == """\
The second thing                                                          second
1916, as claimed

Summary     Two lines,
            this is the other.
People      Ada Lovelace
After       The first thing, 1915 (at least 1 day, at most 3 weeks, the other's
            start) — A history, p. 3: as told
Caused by   The first thing, 1915 (answered) — inferred
Latest      21 January 1916
            · first is 1915 (e.toml:16)
            · second starts at least 1 day and at most 3 weeks after first
            starts — A history, p. 3: as told (e.toml:26)
Claims      17 of them — A history
            1916 — hearsay
Sources     A history, page 4
Written in  e.toml:21
"""
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


def test_an_undated_event_shows_its_window_and_the_chains_that_bound_it(run: Run) -> None:
    """Each bound has its statements from a date to the event, who says each, and where it is written."""
    page = run("-f", EVENTS, "show", "lechin-mediates").out.replace(EVENTS, "events.toml").splitlines()
    assert page[1] == "from 6 December 1963, as claimed ◇ placed by order"
    start = next(n for n, line in enumerate(page) if line.startswith("Earliest"))
    told = " ".join(" ".join(page[start:]).split())
    assert told.startswith(
        "Earliest 6 December 1963 "
        "· hostages-taken is 6 December 1963, as claimed — The Press (Christchurch), 10 December 1963 ("
    )
    assert (
        "· lechin-mediates is after hostages-taken — 1964 Bolivian coup d'état, paragraph 4: he mediated in the crisis"
    ) in told
    assert "Latest not known: nothing that is said bounds it" in told


def test_an_era_bounds_an_event_too(run: Run) -> None:
    """An era has no source of its own: its date is told with the place where it is written."""
    page = " ".join(run("-f", EVENTS, "show", "economy-near-collapse").out.replace(EVENTS, "e.toml").split())
    assert "· first-term is 16 April 1952 – 6 August 1956 (e.toml:" in page


def test_chains_as_data(run: Run) -> None:
    """`because` has for each bound that order gives the statements of its chain."""
    (shown,) = json.loads(run("-f", EVENTS, "show", "running-mate", "--format", "json").out)
    chain = shown["because"]["latest"]
    assert list(shown["because"]) == ["latest"]
    assert [(each["event"], each["key"], each["text"], each["source"], each["at"]) for each in chain] == [
        ("elections", "date", "elections is May 1964", None, None),
        ("running-mate", "before", "running-mate is before elections", "coup-article", "paragraph 5"),
    ]
    lines = Path(EVENTS).read_text(encoding="utf-8").splitlines()
    assert [lines[each["line"] - 1].split(" = ")[0] for each in chain] == ["date", "before"]


CONTRADICTORY = """
[[events]]
id = "a"
title = "A"
date = "1963"
before = ["b"]

[[events]]
id = "b"
title = "B"
date = "1960"

[[events]]
id = "c"
title = "C"
after = ["b"]
"""


def test_where_not_all_can_be_true_the_rest_is_still_answered(run: Run, tmp_path: Path) -> None:
    """The stated dates are shown, no window is made up, and stderr says who has the proof."""
    path = tmp_path / "e.toml"
    path.write_text(CONTRADICTORY, encoding="utf-8")
    listed = run("-f", str(path), "list")
    assert [line.split("\t")[1] for line in listed.out.splitlines()] == ["1963", "1960", "after b ◇"]
    assert listed.err == "not all that is said of order can be true: coupline check has the proof\n"
    assert listed.code == 0
    page = run("-f", str(path), "show", "c").out
    assert "Window      what is said of it can't all be true: see coupline check" in page


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
        "url": [],
        "image": None,
        "summary": None,
        "roles": [],
        "people": [],
        "organizations": [],
        "places": [],
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
    assert "During it   A, between 1900 and 1910 — inferred" in page
    assert [line.split() for line in page.splitlines()[-3:]] == [
        ["between", "1900", "and", "1910", "◇", "A"], ["by", "1950", "?", "B"],
        ["2", "events,", "1", "placed", "by", "order", "(◇),", "1", "only", "possibly", "(?)"],
    ]  # fmt: skip


def test_several_close_names_are_not_guessed_at(run: Run, tmp_path: Path) -> None:
    """A misspelling that comes near to several is an error that names them."""
    path = tmp_path / "e.toml"
    path.write_text('[[events]]\ntitle = "A"\npeople = ["Marta Hari", "Marto Hari"]\n', encoding="utf-8")
    result = run("-f", str(path), "show", "Martu")
    assert result == ("", 'coupline: no event or name "Martu"; did you mean Marta Hari or Marto Hari?\n', 1)


SUEZ = """
[people.dulles-jf]
name = "John Foster Dulles"

[people.dulles-a]
name = "Allen Dulles"

[[events]]
id = "dulles-ill"
title = "The Secretary of State falls ill"
date = "3 November 1956"
people = ["dulles-jf"]

[[events]]
id = "mitla"
title = "Paratroopers land east of the Mitla Pass"
date = "29 October 1956"

[[events]]
id = "warning"
title = "The CIA is warned"
people = ["dulles-a"]
"""


@pytest.fixture
def suez(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A list in which one word finds an event and people, in the folder where the program runs."""
    (tmp_path / "suez.toml").write_text(SUEZ, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "suez.toml"


def titles(out: str) -> list[str]:
    """The titles and names of what was shown as data."""
    return [each.get("title") or each["name"] for each in json.loads(out)]


def test_what_a_beginning_finds_too_is_said(run: Run, suez: str) -> None:
    """The event whose id begins so is shown; people of that name are told with the command that shows them."""
    shown = run("-f", suez, "show", "dulles", "--format", "json")
    assert titles(shown.out) == ["The Secretary of State falls ill"]
    assert shown.err == (
        "also found: the people Allen Dulles and John Foster Dulles (coupline show dulles-a dulles-jf)\n"
    )
    assert run("-f", suez, "--quiet", "show", "dulles").err == ""
    told = run("-f", suez, "show", "dulles-a", "dulles-jf", "--format", "json")
    assert (titles(told.out), told.err) == (["Allen Dulles", "John Foster Dulles"], "")


def test_an_id_means_nothing_else(run: Run, suez: str) -> None:
    """Neither that of an event nor the whole of a name."""
    assert run("-f", suez, "show", "dulles-ill").err == ""
    assert run("-f", suez, "show", "allen dulles").err == ""


def test_what_is_shown_anyway_is_not_told(run: Run, suez: str) -> None:
    """Neither what another text finds, nor an event that stands on the page of a name."""
    shown = run("-f", suez, "show", "dulles", "john foster dulles", "--format", "json")
    assert titles(shown.out) == ["The Secretary of State falls ill", "John Foster Dulles"]
    assert shown.err == "also found: the person Allen Dulles (coupline show dulles-a)\n"
    assert run("-f", suez, "show", "dulles", "allen dulles", "john dulles").err == ""


def test_each_thing_is_shown_once(run: Run, suez: str) -> None:
    """However many of the texts find it."""
    assert run("-f", suez, "show", "mitla", "pass") == run("-f", suez, "show", "mitla")
    assert run("-f", suez, "show", "allen dulles", "dulles-a") == run("-f", suez, "show", "dulles-a")


def test_events_and_sources_that_a_name_finds_too_are_said(run: Run, tmp_path: Path) -> None:
    """Five of them, the rest counted; a name that has no id is quoted for the shell."""
    events = "".join(f'[[events]]\nid = "suez-{n}"\ntitle = "Day {n}"\n' for n in range(4))
    path = tmp_path / "e.toml"
    path.write_text(
        f'{events}[[events]]\ntitle = "The canal is closed"\nplaces = ["Suez Canal", "Suez", "Canal Zone"]\n'
        'sources = ["Canal $1", "The canal", "Who owns the canal?", "Zone of the canal"]\n',
        encoding="utf-8",
    )
    whole = run("-f", str(path), "show", "suez", "--format", "json")
    assert titles(whole.out) == ["Suez"]
    assert whole.err == (
        "also found: the events Day 0, Day 1, Day 2 and Day 3 (coupline show suez-0 suez-1 suez-2 suez-3)\n"
    )
    begun = run("-f", str(path), "show", "canal", "--format", "json")
    assert titles(begun.out) == ["The canal is closed"]
    assert begun.err == (
        "also found: the places Canal Zone and Suez Canal, the sources Canal $1, The canal and Who owns the canal? "
        """and 1 more (coupline show "Canal Zone" "Suez Canal" 'Canal $1' "The canal" "Who owns the canal?")\n"""
    )


def test_links_are_shown_and_are_data(run: Run, tmp_path: Path) -> None:
    """Where there is more to read stands in the page of an event and of a name, in JSON, CSV and a column."""
    file = tmp_path / "events.toml"
    file.write_text(
        '[people.lechin]\nname = "Juan Lechín"\nurl = "https://example.org/lechin"\nimage = "lechin.jpg"\n'
        '[[events]]\nid = "a"\ntitle = "A"\npeople = ["lechin"]\nurl = ["https://example.org/1", "https://example.org/2"]\n',
        encoding="utf-8",
    )
    page = run("-f", str(file), "show", "a", "lechin").out
    assert "Links       https://example.org/1\n            https://example.org/2\n" in page
    assert "Links  https://example.org/lechin\n" in page
    event, lechin = json.loads(run("-f", str(file), "show", "a", "lechin", "--format", "json").out)
    assert event["url"] == ["https://example.org/1", "https://example.org/2"]
    assert lechin["url"] == ["https://example.org/lechin"]
    assert lechin["image"] == {"src": "lechin.jpg", "alt": None, "credit": None}
    assert "https://example.org/1; https://example.org/2" in run("-f", str(file), "list", "--format", "csv").out
    cell = run("-f", str(file), "list", "--columns", "url").out
    assert cell == "https://example.org/1, https://example.org/2\n"
    assert run("-f", str(file), "list", "has:url").out.startswith("a\t")
    told = run("-f", str(file), "export", "html").err
    assert told == f"lechin.jpg is not in the page: no such file or directory ({file}:1)\n"
