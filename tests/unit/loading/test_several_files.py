"""Several files are one timeline."""

from pathlib import Path

import pytest

from coupline.checks import check
from coupline.loading import load, read


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a folder of its own to write in."""
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> str:
    """Make a file in the test's folder."""
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def event(event_id: str, lines: str = "") -> str:
    """The text of an event."""
    return f'[[events]]\nid = "{event_id}"\ntitle = "{event_id}"\n{lines}\n'


def test_events_of_several_files_are_sorted_together() -> None:
    """The order is that of the dates, not of the files; each event knows its file and line."""
    write("a.toml", event("late", "date = 1964"))
    write("b.toml", "\n" + event("early", "date = 1960"))
    timeline = load("a.toml", "b.toml")
    assert [(each.id, each.origin and (each.origin.file, each.origin.line)) for each in timeline] == [
        ("early", ("b.toml", 2)),
        ("late", ("a.toml", 1)),
    ]
    assert timeline.files == ("a.toml", "b.toml")


def test_the_first_file_that_says_a_thing_of_the_whole_counts() -> None:
    """Title, summary and hemisphere are those of the first file that has them; seasons are each file's own."""
    write("a.toml", '[timeline]\ntitle = "A"\n' + event("a", 'date = "winter 1963"'))
    write(
        "b.toml", '[timeline]\ntitle = "B"\nsummary = "b"\nhemisphere = "south"\n' + event("b", 'date = "winter 1963"')
    )
    timeline = load("a.toml", "b.toml")
    assert (timeline.title, timeline.summary, timeline.hemisphere) == ("A", "b", "south")
    assert [(each.id, each.placed and each.placed.earliest) for each in timeline] == [
        ("b", "1963-06-01"),
        ("a", "1963-12-01"),
    ]


def test_relations_go_from_file_to_file() -> None:
    """An id of another file is named as it is written there."""
    write("a.toml", event("a", 'after = ["b"]\nduring = "x"'))
    write("b.toml", event("b") + '[eras.x]\ntitle = "X"\ndate = "1964"\n')
    assert [relation.id for relation in load("a.toml", "b.toml").find_event("a").relations] == ["b", "x"]


def test_ids_that_clash_are_written_with_their_file() -> None:
    """Each event keeps an id of its own; within its file the plain one will do, and any file may write the long one."""
    write("x/a.toml", event("coup", 'date = "1964"') + event("own", 'after = "coup"'))
    write("b.toml", event("coup", 'date = "1965"') + event("other", 'after = ["coup", "a:coup"]'))
    write("c.toml", event("third", 'after = ["a:coup", "b:coup"]'))
    timeline = load("x/a.toml", "b.toml", "c.toml")
    assert {each.id: [relation.id for relation in each.relations] for each in timeline} == {
        "a:coup": [],
        "b:coup": [],
        "own": ["a:coup"],
        "other": ["b:coup", "a:coup"],
        "third": ["a:coup", "b:coup"],
    }


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    """Where two files have one name, the whole path stands before the id."""
    write("x/a.toml", event("coup"))
    write("y/a.toml", event("coup"))
    assert [each.id for each in load("x/a.toml", "y/a.toml")] == ["x/a.toml:coup", "y/a.toml:coup"]


def test_eras_and_events_clash_too() -> None:
    """Eras share the ids of events, over all files; titles make ids that may clash."""
    write("a.toml", '[eras.coup]\ntitle = "E"\ndate = 1964\n')
    write("b.toml", '[[events]]\ntitle = "Coup"\n')
    timeline = load("a.toml", "b.toml")
    assert ([era.id for era in timeline.eras], [each.id for each in timeline]) == (["a:coup"], ["b:coup"])


def test_an_id_of_several_other_files_must_say_which() -> None:
    """A plain id that two other files have is no id here, and the message gives both."""
    write("a.toml", event("coup"))
    write("b.toml", event("coup"))
    write("c.toml", event("c", 'after = "coup"'))
    assert [str(problem) for problem in read(["a.toml", "b.toml", "c.toml"])[1]] == [
        'c.toml:4:9: error: after: several files have the id "coup"; write "a:coup" or "b:coup"'
    ]


def test_a_person_of_two_files_is_one() -> None:
    """Tables of one id are joined: the first name is shown, and what one table lacks the other gives."""
    write(
        "a.toml",
        '[people.lechin]\nname = "Juan Lechín"\naliases = ["Lechín"]\nborn = 1914\n' + event("a", 'people = "Oquendo"'),
    )
    write(
        "b.toml",
        '[people.lechin]\nname = "Lechín Oquendo"\naliases = ["Lechín", "Oquendo"]\nsummary = "s"\ndied = 2001\n',
    )
    timeline = load("a.toml", "b.toml")
    (lechin,) = timeline.people
    assert (lechin.name, lechin.aliases, lechin.summary) == (
        "Juan Lechín",
        ("Lechín", "Lechín Oquendo", "Oquendo"),
        "s",
    )
    assert [date and date.edtf for date in (lechin.start, lechin.end)] == ["1914", "2001"]
    assert lechin.origin is not None
    assert lechin.origin.file == "a.toml"
    assert [person.key for person in timeline.find_event("a").people] == ["lechin"]


def test_names_of_another_file_are_found() -> None:
    """A table may stand in a file that is read later; a name without one is the same person in all."""
    write("a.toml", event("a", 'people = ["Juan Lechín", "René Barrientos"]\nsources = "Regime data"'))
    write(
        "b.toml",
        '[people.lechin]\nname = "Juan Lechín"\n[sources.gwf]\ntitle = "Regime data"\n'
        + event("b", 'people = "rene barrientos"'),
    )
    timeline = load("a.toml", "b.toml")
    assert [person.key for person in timeline.find_event("a").people] == ["lechin", "René Barrientos"]
    assert [person.key for person in timeline.find_event("b").people] == ["René Barrientos"]
    assert [citation.source for citation in timeline.find_event("a").sources] == ["gwf"]


def test_a_source_of_two_files_is_that_of_the_first() -> None:
    """Of two sources with one id the first counts, and either title finds it."""
    write("a.toml", '[sources.gwf]\ntitle = "Regime data"\n')
    write("b.toml", '[sources.gwf]\ntitle = "GWF"\n' + event("b", 'sources = ["GWF", "regime data"]'))
    timeline = load("a.toml", "b.toml")
    assert [(source.key, source.title) for source in timeline.sources] == [("gwf", "Regime data")]
    assert [citation.source for citation in timeline.events[0].sources] == ["gwf", "gwf"]


def test_the_faults_of_all_files_are_told_in_their_order() -> None:
    """A fault in one file, of whatever kind, hides none in another."""
    write("b.toml", "[[events]]\n")
    write("a.toml", '[timeline]\ntitle = 3\n[[events]]\ntitle = "A"\ndate = 1960s\n')
    write("c.toml", "x = [")
    write("d.toml", '[timeline]\ntitle = "D"\n[[events]]\ntitle = "D"\ndate = "1963-13"\n')
    assert [(each.file, each.line) for each in check("d.toml", "b.toml", "gone.toml", "a.toml", "c.toml")] == [
        ("gone.toml", None),
        ("d.toml", 5),
        ("b.toml", 1),
        ("a.toml", 2),
        ("a.toml", 5),
        ("c.toml", 1),
    ]
