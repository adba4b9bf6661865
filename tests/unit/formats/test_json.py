"""JSON and JSON lines."""

import json

import pytest

import coupline
from coupline.formats import json as array
from coupline.formats import jsonl

NASTY = '\x1b[31m \u202e \u2028 \x85 \n\t " \\ é 毛 😀'
OBJECTS: list[list[dict[str, object]]] = [
    [],
    [{}],
    [{"a": 1}],
    [{"a": None, "b": [True, 1.5, {"c": "d"}]}, {"é": NASTY}, {NASTY: []}],
]


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("objects", OBJECTS)
def test_json_reads_back_equal(objects: list[dict[str, object]], *, ascii_only: bool) -> None:
    """An array, or lines, that any JSON reader takes, and that give back what was written."""
    assert json.loads("\n".join(array.objects(objects, ascii_only=ascii_only))) == objects
    assert [json.loads(line) for line in jsonl.objects(objects, ascii_only=ascii_only)] == objects


def test_json_is_an_object_a_line() -> None:
    """A reader of lines finds one object on each, in an array as in JSON lines."""
    objects: list[dict[str, object]] = [{"a": 1}, {"b": "é"}, {}]
    assert list(array.objects(objects)) == ['[{"a": 1},', ' {"b": "é"},', " {}]"]
    assert list(array.objects(objects[:1])) == ['[{"a": 1}]']
    assert list(array.objects([])) == ["[]"]
    assert list(jsonl.objects(objects)) == ['{"a": 1}', '{"b": "é"}', "{}"]
    assert list(jsonl.objects([])) == []


def test_json_on_a_terminal_is_harmless() -> None:
    """No control or bidirectional character reaches the screen, and each object stays on its line."""
    (line,) = jsonl.objects([{"title": NASTY}])
    assert line.isprintable()
    assert "é 毛 😀" in line


def test_ascii_only_is_ascii() -> None:
    """Where only ASCII is wanted, all else is escaped."""
    (line,) = jsonl.objects([{"title": NASTY}], ascii_only=True)
    assert line.isascii()
    assert line.isprintable()


def test_dates_of_toml_in_the_authors_own_fields_are_iso_8601() -> None:
    """What TOML has and JSON lacks, in ``meta``, is text in the form that every reader of dates knows."""
    text = """
        [[events]]
        title = "A"
        [events.meta]
        day = 1964-11-04
        hour = 07:30:00
        local = 1964-11-04 07:30:00
        offset = 1964-11-04T07:30:00Z
        nested = [{ day = 1964-11-05 }]
    """
    (line,) = jsonl.objects(event.to_dict() for event in coupline.loads(text))
    assert json.loads(line)["meta"] == {
        "day": "1964-11-04",
        "hour": "07:30:00",
        "local": "1964-11-04T07:30:00",
        "offset": "1964-11-04T07:30:00+00:00",
        "nested": [{"day": "1964-11-05"}],
    }


def test_numbers_that_json_lacks_are_text() -> None:
    """TOML's nan and inf do not make a file that no JSON reader takes."""
    event = {"id": "a", "meta": {"x": float("nan"), "y": [float("-inf"), 1.5], "z": {"w": float("inf")}}}
    (line,) = jsonl.objects([event])
    assert json.loads(line) == {"id": "a", "meta": {"x": "nan", "y": ["-inf", 1.5], "z": {"w": "inf"}}}
