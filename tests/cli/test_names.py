import json
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, Run


@pytest.mark.parametrize("name", ["Lechín", "lechin", "LECHIN", "Lichin", "Juan Lechin", "lechín oquendo"])
def test_one_man_is_found_however_he_is_spelt(name: str, run: Run) -> None:
    """Case, accents, name order, aliases and a wrong letter do not matter."""
    events = json.loads(run("-f", EVENTS, "people", name, "--format", "json").out)
    assert len(events) == 8
    assert all("lechin" in [person["id"] for person in event["people"]] for event in events)


def test_a_misspelling_says_whom_it_was_taken_for(run: Run) -> None:
    """Nobody is guessed silently."""
    assert run("-f", EVENTS, "people", "Esstenssoro").err == 'no "Esstenssoro"; taken for Víctor Paz Estenssoro\n'
    assert run("-f", EVENTS, "list", "-p", "Lichin").err == 'no "Lichin"; taken for Juan Lechín\n'
    assert run("-f", EVENTS, "people", "lechin").err == ""


def test_a_source_is_not_guessed_silently_either(run: Run) -> None:
    """Whether a command or a query names it."""
    assert run("-f", EVENTS, "sources", "reing").err == 'no "reing"; taken for REIGN\n'
    assert run("-f", EVENTS, "list", "source:reing").err == 'no "reing"; taken for REIGN\n'
    assert run("-f", EVENTS, "sources", "reign").err == ""


def test_a_name_of_several_words_needs_no_quotes(run: Run) -> None:
    """As many words are the name as find somebody; the rest is a query."""
    whole = run("-f", EVENTS, "people", "Juan Lechín")
    assert run("-f", EVENTS, "people", "Juan", "Lechín") == whole
    assert run("-f", EVENTS, "people", "Jaun", "Lechin") == (whole.out, 'no "Jaun Lechin"; taken for Juan Lechín\n', 0)
    some = run("-f", EVENTS, "people", "Lechín", "mediates")
    assert some.out.startswith("lechin-mediates\t")
    assert run("-f", EVENTS, "people", "Juan", "Lechín", "mediates") == some
    assert run("-f", EVENTS, "people", "Juan", "Lechín", "not", "tag:hostages").out.count("\n") == 7
    assert run("-f", EVENTS, "people", "Juan", "Xyzzy").err == (
        'no event answers\n"Juan" was read as the name, the rest as a query; a name of several words needs quotes\n'
    )


@pytest.mark.parametrize("typed", [("not", "tag:coup"), ("(tag:coup or tag:labour)",), ("TAG:coup",)])
def test_a_query_is_no_name(typed: tuple[str, ...], run: Run) -> None:
    """People by what their events answer, without a name."""
    assert run("-f", EVENTS, "people", *typed).err == ""
    assert "Víctor Paz Estenssoro" in run("-f", EVENTS, "people", *typed).out


def test_how_a_name_was_read_reads_back(run: Run) -> None:
    """The query of ``people NAME`` is one that can be typed."""
    assert run("-f", EVENTS, "people", "lechin", "--explain").out.startswith("query: person:lechin\n")
    assert run("-f", EVENTS, "sources", "reign", "--explain").out.startswith("query: source:reign\n")


def test_a_person_is_no_place(run: Run, tmp_path: Path) -> None:
    """`paz` finds Paz Estenssoro and not La Paz."""
    file = tmp_path / "e.toml"
    file.write_text(
        '[[events]]\ntitle = "A"\npeople = ["Víctor Paz Estenssoro"]\n[[events]]\ntitle = "B"\nplaces = ["La Paz"]\n',
        encoding="utf-8",
    )
    assert run("-f", str(file), "list", "--person", "paz").out == "a\tundated\tA\tVíctor Paz Estenssoro\n"
    assert run("-f", str(file), "list", "--place", "paz").out == "b\tundated\tB\t\n"


def test_nobody_is_an_error_with_the_nearest_names(run: Run) -> None:
    """An unknown person exits 1, and says who comes near."""
    result = run("-f", EVENTS, "list", "--person", "Barriento Ovand")
    assert (result.out, result.code) == ("", 1)
    assert result.err.startswith('coupline: no person "Barriento Ovand"; did you mean ')
    assert run("-f", EVENTS, "people", "xyzzy").err == 'coupline: no person "xyzzy"\n'
    for command in ("organizations", "places", "sources"):
        assert run("-f", EVENTS, command, "xyzzy").code == 1


def test_several_people_of_one_name(run: Run, tmp_path: Path) -> None:
    """A query takes them all and says so; `people NAME` lists them."""
    file = tmp_path / "e.toml"
    file.write_text(
        '[[events]]\ntitle = "A"\npeople = ["Marie Curie"]\n[[events]]\ntitle = "B"\npeople = ["Pierre Curie"]\n',
        encoding="utf-8",
    )
    listed = run("-f", str(file), "list", "--person", "curie")
    assert listed.out.count("\n") == 2
    assert listed.err == '"curie" finds 2: Marie Curie and Pierre Curie\n'
    index = run("-f", str(file), "people", "curie")
    assert index.out == "Marie Curie\tMarie Curie\t1\t\t\nPierre Curie\tPierre Curie\t1\t\t\n"
    assert index.err == '"curie" finds 2: Marie Curie and Pierre Curie\n'


def test_many_people_are_not_all_told(run: Run, tmp_path: Path) -> None:
    """A sentence names five at most, and two of one name by their ids."""
    file = tmp_path / "e.toml"
    tables = "".join(f'[people.p{n}]\nname = "John Smith"\n' for n in range(8))
    file.write_text(tables + '[[events]]\ntitle = "A"\npeople = ["p0"]\n', encoding="utf-8")
    john = "John Smith"
    assert run("-f", str(file), "list", "-p", "smith").err == (
        f'"smith" finds 8: {john} (p0), {john} (p1), {john} (p2), {john} (p3), {john} (p4) and 3 more\n'
    )


def test_indexes_have_counts_first_and_last(run: Run) -> None:
    """`people` alone is the index, most events first."""
    lines = run("-f", EVENTS, "people").out.splitlines()
    assert lines[0] == "paz\tVíctor Paz Estenssoro\t10\t1952\t4 Nov 1964"
    objects = json.loads(run("-f", EVENTS, "people", "--format", "json").out)
    assert objects[1] == {
        "id": "lechin",
        "name": "Juan Lechín",
        "aliases": ["Lechín Oquendo", "Juan Lechín Oquendo"],
        "events": 8,
        "first": "lechin-vice-president",
        "last": "ministers-resign",
        "earliest": "1960-01-01",
        "latest": "1964-12-31",
    }
    table = run("-f", EVENTS, "people", "--format", "table", columns=120).out
    assert table.splitlines()[0].split() == ["Name", "Events", "First", "Last", "Id"]
    for command in ("organizations", "places", "tags", "sources"):
        assert run("-f", EVENTS, command, "--format", "csv").out.startswith("Id,Name,Events,First,Last\n")


def test_tags_and_sources_find_their_events(run: Run) -> None:
    """A tag minds no case; a source is found by id, title or author, and counts wherever it is cited."""
    assert run("-f", EVENTS, "tags", "COUP").out == run("-f", EVENTS, "list", "--tag", "coup").out
    assert "elections\t" in run("-f", EVENTS, "sources", "reign").out
    assert "coup\t" in run("-f", EVENTS, "sources", "thyne").out
    unknown = run("-f", EVENTS, "tags", "elektions")
    assert unknown == ("", 'no event has the tag "elektions"; did you mean elections or revolution?\n', 0)


def test_an_empty_index_says_so(run: Run, tmp_path: Path) -> None:
    """A list that names nobody is no error."""
    file = tmp_path / "e.toml"
    file.write_text('[[events]]\ntitle = "A"\n', encoding="utf-8")
    for form in ("table", "plain"):
        result = run("-f", str(file), "people", "--format", form)
        assert result == ("", "the event list names no people\n", 0)
    assert run("-f", str(file), "people", "--format", "json").out == "[]\n"


def test_a_page_of_a_name(run: Run, tmp_path: Path) -> None:
    """A page has aliases, life, roles and events in order."""
    file = tmp_path / "e.toml"
    file.write_text(
        """
        [sources.history]
        title = "Histories"
        authors = ["Herodotus"]
        year = 1920
        url = "https://example.org/h"
        summary = "Nine books."
        [people.a]
        name = "Ada Lovelace"
        aliases = ["Ada Byron"]
        born = "1815-12-10"
        died = "1852"
        summary = "Mathematician."
        [people.nobody]
        name = "Nobody"
        [organizations.o]
        name = "Royal Society"
        founded = "1660"
        [places.london]
        name = "London"
        [[events]]
        title = "Notes on the engine"
        date = "1843"
        people = [{ id = "a", role = "author" }]
        organizations = ["o"]
        places = ["london"]
        sources = ["history, book 1"]
        """,
        encoding="utf-8",
    )
    page = run("-f", str(file), "people", "ada", "--format", "table").out
    assert page.splitlines()[:11] == [
        "Ada Lovelace                                                                   a",
        "Also     Ada Byron",
        "Born     10 December 1815",
        "Died     1852",
        "Summary  Mathematician.",
        "Roles    author",
        "With     Royal Society (1)",
        "Where    London (1)",
        "First    Notes on the engine, 1843",
        "Last     Notes on the engine, 1843",
        "",
    ]
    assert "Notes on the engine" in page
    assert "no events" in run("-f", str(file), "people", "nobody", "--format", "table").out
    assert "Founded  1660" in run("-f", str(file), "organizations", "royal", "--format", "table").out
    assert "Notes on the engine" in run("-f", str(file), "places", "london", "--format", "table").out
    assert run("-f", str(file), "sources", "herodotus", "--format", "table").out.splitlines()[:5] == [
        "Histories                                                                history",
        "By       Herodotus",
        "Year     1920",
        "At       https://example.org/h",
        "Summary  Nine books.",
    ]


def test_an_index_on_a_narrow_terminal_keeps_its_names_whole(run: Run) -> None:
    """The last event's date goes before a name is broken up."""
    narrow = run("-f", EVENTS, "people", "--format", "table", columns=40).out
    assert "Juan Lechín " in narrow
    assert narrow.splitlines()[0].split() == ["Name", "Events", "First"]
    assert max(map(len, narrow.splitlines())) <= 40
