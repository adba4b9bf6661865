from pathlib import Path

from coupline.checks import check
from tests.unit.checks.support import event, found, lines

LECHIN = '[people.lechin]\nname = "Juan Lechín"\naliases = ["Lechín Oquendo"]\n'


def test_a_name_that_is_spelt_nearly_as_one_with_a_table() -> None:
    """A misspelling makes a person of its own, which nobody meant."""
    text = LECHIN + event("a", 'people = ["lechin"]') + event("b", 'people = ["X", { id = "Juan Lechim" }]')
    assert lines(text, "similar-name") == [
        (
            '11:23: warning: "Juan Lechim" is spelt nearly as "Juan Lechín" (lechin); '
            'write "lechin" or add the name to its aliases; give it a table where it is another'
        )
    ]
    assert [each.message for each in found(LECHIN + event("a", 'people = "lecihn"'), "similar-name")] == [
        '"lecihn" is spelt nearly as "Juan Lechín" (lechin)'
    ]


def test_a_name_that_is_part_of_one_with_a_table() -> None:
    """All its words are those of one name; of two it may be either."""
    text = LECHIN + event("a", 'people = ["Oquendo", "Juan"]')
    assert [(each.column, each.message) for each in found(text, "similar-name")] == [
        (11, '"Oquendo" may be "Juan Lechín" (lechin)'),
        (22, '"Juan" may be "Juan Lechín" (lechin)'),
    ]
    two = LECHIN + '[people.loco]\nname = "Juan Loco"\n' + event("a", 'people = ["Juan", "J"]')
    assert found(two, "similar-name") == []
    assert found('[people.x]\nname = "J K"\n' + event("a", 'people = ["J"]'), "similar-name") == []


def test_one_person_under_two_spellings() -> None:
    """Of two names without a table, the one that is used less is told, where it is first used."""
    text = event("a", 'places = ["Siglo Vainte"]') + "".join(
        event(f"e{n}", 'places = ["Siglo Veinte", "Siglo XX"]') for n in range(2)
    )
    assert lines(text, "similar-name") == [
        (
            '4:11: warning: "Siglo Vainte" is spelt nearly as "Siglo Veinte"; '
            "write one of the two, or give each a table of its own"
        )
    ]


def test_names_that_are_of_different_people() -> None:
    """Two with tables, a person and a place, and what is only far alike."""
    tables = LECHIN + '[people.lechon]\nname = "Juan Lechon"\n'
    assert found(tables + event("a", 'people = ["lechin", "lechon"]'), "similar-name") == []
    assert found(LECHIN + event("a", 'places = ["Juan Lechim"]'), "similar-name") == []
    assert found(LECHIN + event("a", 'people = ["Juana Lechuga", "?"]'), "similar-name") == []


def test_a_name_of_two() -> None:
    """A name that two tables share is told at the later one, whichever way it is written."""
    text = '[people.a]\nname = "Ana"\naliases = ["The Doctor"]\n[people.b]\nname = "B"\naliases = ["X", "the doctor"]\n'
    assert lines(text, "shared-alias") == [
        (
            '6:17: warning: "the doctor" is a name of the person "a" as well as of "b"; '
            'events that mean one of them must write "a" or "b"; give it to one alone'
        )
    ]
    named = '[places.a]\nname = "Paz"\n[places.b]\nname = "Paz"\n'
    assert [(each.line, each.column) for each in found(named, "shared-alias")] == [(4, 8)]
    by_id = '[organizations.mnr]\nname = "Movement"\n[organizations.b]\nname = "B"\naliases = "MNR"\n'
    assert [(each.line, each.column) for each in found(by_id, "shared-alias")] == [(5, 11)]


def test_names_of_one() -> None:
    """One may have a name twice; a person and an organization may share one; signs alone are compared as they are."""
    assert (
        found('[people.ana]\nname = "Ana"\naliases = ["ANA"]\n[organizations.o]\nname = "Ana"\n', "shared-alias") == []
    )
    signs = '[people.a]\nname = "?"\n[people.b]\nname = "!"\n' + event("a", 'people = "C"')
    assert found(signs, "shared-alias") == []


def test_what_is_not_used() -> None:
    """A table that no event names, and a source that is cited nowhere, are noted where they stand."""
    text = '[people.p]\nname = "P"\n[organizations.o]\nname = "O"\n[places.l]\nname = "L"\n[sources.s]\ntitle = "S"\n'
    assert lines(text, "unused") == [
        '1:1: note: the person "p" is in no event; name it in an event, or take its table out',
        '3:1: note: the organization "o" is in no event; name it in an event, or take its table out',
        '5:1: note: the place "l" is in no event; name it in an event, or take its table out',
        '7:1: note: the source "s" is not cited; name it in an event, or take its table out',
    ]


def test_what_is_used() -> None:
    """By its id, its name or an alias; by an event, a claim or a relation."""
    people = LECHIN + event("a", 'people = "Lechín Oquendo"', 'places = "X"', 'sources = ["Y"]')
    assert found(people, "unused") == []
    source = '[sources.s]\ntitle = "S"\n' + event("b")
    for citing in (
        'sources = ["s"]',
        'claims = [{ says = "x", source = "s" }]',
        'after = [{ id = "b", source = "s" }]',
    ):
        assert found(source + event("a", citing), "unused") == [], citing


def test_one_id_of_two_files_with_different_names(tmp_path: Path) -> None:
    """The two are taken for one, which is told at the second; the same name in another case is the same."""
    (tmp_path / "a.toml").write_text(
        '[people.p]\nname = "Pat Smithson"\n[people.q]\nname = "Q"\n[sources.s]\ntitle = "One"\n'
        + event("a", 'people = ["p", "q"]', 'sources = ["s"]'),
        encoding="utf-8",
    )
    (tmp_path / "b.toml").write_text(
        '[people.p]\nname = "Paula Jones"\n[people.q]\nname = "q"\n[sources.s]\ntitle = "Two"\n'
        + event("b", 'sources = ["s"]'),
        encoding="utf-8",
    )
    files = [str(tmp_path / name) for name in ("a.toml", "b.toml")]
    told = [problem for problem in check(*files) if problem.code == "redefined"]
    assert [(each.file, each.line, each.column, each.message) for each in told] == [
        (files[1], 2, 8, f'"p" is Paula Jones here, and Pat Smithson in {files[0]}: they are taken for one'),
        (files[1], 6, 9, f'"s" is Two here, and One in {files[0]}: they are taken for one'),
    ]
