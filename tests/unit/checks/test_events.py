from pathlib import Path

import pytest

from coupline.checks import check
from tests.unit.checks.support import event, found, lines


def test_an_event_without_a_source() -> None:
    """In a file that names sources, each event has one."""
    text = event("a", 'sources = ["S"]') + event("b")
    assert lines(text, "unsourced") == [
        '7:9: warning: "b" has no source; write sources = ["…"], or accept = ["unsourced"] where none is wanted'
    ]
    assert [each.events for each in found('[sources.s]\ntitle = "S"\n' + event("a"), "unsourced")] == [("a",)]


@pytest.mark.parametrize(
    "source",
    ['sources = ["S"]', 'claims = [{ says = "x", source = "S" }]', 'caused_by = [{ id = "b", source = "S" }]'],
)
def test_what_is_a_source(source: str) -> None:
    """A source of a claim or of a relation counts, for the event and for its file."""
    assert [each.events for each in found(event("a", source) + event("b"), "unsourced")] == [("b",)]


def test_files_without_sources_are_left_alone(tmp_path: Path) -> None:
    """Who cites nothing is not asked to; one file says nothing of another."""
    assert found(event("a") + event("b", 'claims = [{ says = "x" }]', 'after = "a"'), "unsourced") == []
    citing, plain = tmp_path / "a.toml", tmp_path / "b.toml"
    citing.write_text(event("a", 'sources = ["S"]'), "utf-8")
    plain.write_text(event("b"), "utf-8")
    assert check(citing, plain) == []


def test_an_id_that_is_not_written_and_that_others_name() -> None:
    """A new title would give it another id."""
    text = '[[events]]\ntitle = "The elections"\n' + event("b", 'after = ["the-elections"]')
    assert lines(text, "unwritten-id") == [
        (
            '2:9: warning: "the-elections" is made from the title, and others name it: a new title would break that; '
            'write id = "the-elections"'
        )
    ]
    inline = 'events = [{ title = "A" }, { id = "", title = "A" }, { id = "b", title = "B", after = ["a", "a-2"] }]\n'
    assert [each.events for each in found(inline, "unwritten-id")] == [("a",), ("a-2",)]
    odd = '[[events]]\ntitle = "?!"\n' + event("b", 'after = ["event-1"]')
    assert len(found(odd, "unwritten-id")) == 1


def test_ids_that_are_written_or_that_nobody_names() -> None:
    """An id that is written may look like the title; one that nobody names may change."""
    for title in ("The elections", "Another"):
        text = f'[[events]]\ntitle = "{title}"\nid = "the-elections"\n' + event("b", 'after = ["the-elections"]')
        assert found(text, "unwritten-id") == []
    assert found('[[events]]\ntitle = "The elections"\n', "unwritten-id") == []


def test_an_event_that_is_told_twice() -> None:
    """The same title, whatever its accents, and a date in common: each later one is told."""
    text = (
        '[[events]]\ntitle = "Caída de Paz"\ndate = "1964-11-04"\n'
        '[[events]]\ntitle = "Caida de paz"\ndate = "1964"\n[[events]]\ntitle = "Caida de Paz"\ndate = "1965"\n'
    )
    assert lines(text, "duplicate") == [
        (
            '5:9: warning: "caida-de-paz-2" has the title of "caida-de-paz" on line 2, and may be of the same time; '
            "join the two, or tell them apart by their titles"
        )
    ]
    assert [each.message for each in found(event("a") + '[[events]]\ntitle = "A"\n', "duplicate")] == [
        '"a-2" has the title of "a" on line 3, and neither has a date'
    ]


def test_events_of_one_title_that_are_not_the_same() -> None:
    """Another year, another election; and one without a date may be any."""
    title = '[[events]]\ntitle = "Elections"\n'
    dates = ("1960", "1964", "1956", "", "by 1950", "since 1966")
    assert found("".join(title + (f'date = "{date}"\n' if date else "") for date in dates), "duplicate") == []
    assert len(found("".join(f'{title}date = "{date}"\n' for date in (*dates[:3], "1955/1961")), "duplicate")) == 1
    assert found(title + event("a"), "duplicate") == []


def test_a_title_of_no_letters_is_compared_as_it_is() -> None:
    """``?`` and ``!`` are two titles."""
    assert found('[[events]]\ntitle = "?"\n[[events]]\ntitle = "!"\n', "duplicate") == []
    assert len(found('[[events]]\ntitle = "?"\n[[events]]\ntitle = "?"\n', "duplicate")) == 1


def test_an_event_that_another_file_tells_too(tmp_path: Path) -> None:
    """The file of the first is named."""
    first, second = tmp_path / "a.toml", tmp_path / "b.toml"
    first.write_text('[[events]]\ntitle = "Coup"\n', "utf-8")
    second.write_text('[[events]]\ntitle = "Coup"\n', "utf-8")
    (problem,) = check(first, second)
    assert problem.message == f'"b:coup" has the title of "a:coup" on line 2 of {first}, and neither has a date'


def test_a_moment_with_parts() -> None:
    """What has parts lasted."""
    text = event("a", 'kind = "moment"') + event("b", 'part_of = "a"')
    assert lines(text, "whole-moment") == [
        '4:8: warning: "a" has parts, so it lasted, and is said to be a moment; take out kind, or write kind = "span"'
    ]
    for kind in ('kind = "span"', "tags = []"):
        assert found(event("a", kind) + event("b", 'part_of = "a"'), "whole-moment") == []
    assert found(event("a", 'kind = "moment"'), "whole-moment") == []
