"""`list` in another order, shorter, in other columns; names with a query."""

import json

import pytest

from coupline.columns import FIELDS
from tests.cli.support import EVENTS, Run


def ids(out: str) -> list[str]:
    """The first column."""
    return [line.split("\t")[0] for line in out.splitlines()]


def test_events_are_sorted_by_title_or_by_person(run: Run) -> None:
    """By the alphabet, whatever the case and the accents; what names nobody comes last; ties stay in time."""
    by_title = ids(run("-f", EVENTS, "list", "tag:coup or tag:elections", "--sort", "title").out)
    assert by_title == ["coup", "running-mate", "lechin-candidacy", "third-candidacy", "elections"]
    by_person = ids(run("-f", EVENTS, "list", "--sort", "person", "-n", "5").out)
    assert by_person == ["alliance-for-progress-announced", "lechin-vice-president", "lechin-resigns", *by_person[3:]]
    assert ids(run("-f", EVENTS, "list", "--sort", "person").out)[-1] == "army-in-politics"


def test_events_are_reversed_and_limited(run: Run) -> None:
    """--reverse turns the order round, and --limit takes the first of that."""
    everything = ids(run("-f", EVENTS, "list").out)
    assert ids(run("-f", EVENTS, "list", "--reverse").out) == everything[::-1]
    assert ids(run("-f", EVENTS, "list", "--reverse", "--limit", "2").out) == everything[:-3:-1]
    assert run("-f", EVENTS, "list", "-n", "0").code == 2


def test_columns_are_chosen_by_name(run: Run) -> None:
    """In the order given, in every format of rows; a table has them as headings."""
    every = (
        "id,when,title,who,people,organizations,places,tags,summary,sources,date,earliest,latest,precision,placed,match,"
        "file,line"
    )
    (row,) = run("-f", EVENTS, "list", "id:elections", "--columns", every).out.splitlines()
    assert row.split("\t")[:-1] == [
        "elections", "May 1964", "Paz Estenssoro is elected for a third term", "Víctor Paz Estenssoro, René Barrientos",
        "Víctor Paz Estenssoro, René Barrientos", "", "", "elections", "", "coup-article, reign, time", "1964-05",
        "1964-05-01", "1964-05-31", "month", "date", "", EVENTS,
    ]  # fmt: skip
    csv = run("-f", EVENTS, "list", "id:tin*", "--columns", "Title, date,earliest,precision", "--format", "csv").out
    assert csv == "title,date,earliest,precision\nWorld tin prices rise,,,\n"
    table = run("-f", EVENTS, "list", "id:coup", "--columns", "title,tags", "--format", "table", columns=60).out
    assert table.splitlines()[0].split() == ["Title", "Tags"]
    assert table.splitlines()[-1].strip() == "1 event"


THERE_ARE = f"there are {', '.join(FIELDS)} (see coupline list --help)\n"
COLUMNS = {
    "wen": 'coupline list: no column "wen"; did you mean when? (see coupline list --help)\n',
    "qqq": f'coupline list: no column "qqq"; {THERE_ARE}',
    ",": f"coupline list: no columns; {THERE_ARE}",
}


@pytest.mark.parametrize(("given", "message"), COLUMNS.items())
def test_columns_that_are_not_there_are_told(run: Run, given: str, message: str) -> None:
    """With what comes near, or all that there are; exit code 2."""
    assert run("-f", EVENTS, "list", "--columns", given) == ("", message, 2)


def test_json_has_always_the_same_keys(run: Run) -> None:
    """Columns are for rows."""
    result = run("-f", EVENTS, "list", "--columns", "id", "--format", "json")
    assert (result.out, result.code) == ("", 2)
    assert "the keys of JSON are always the same" in result.err


def test_names_take_a_query_too(run: Run) -> None:
    """After a name it narrows its events; without one the index has who is left."""
    found = ids(run("-f", EVENTS, "people", "lechin", "date:1963", "--certain").out)
    assert found == ["lechin-vice-president", "ministers-resign"]
    assert ids(run("-f", EVENTS, "people", "tag:coup").out) == ["ovando", "barrientos", "paz"]
    assert ids(run("-f", EVENTS, "places", "--person", "paz").out) == ["bolivia", "italy", "lima"]
    assert ids(run("-f", EVENTS, "tags", "meta.percent-a-year:>5").out) == ["economy"]
    assert ids(run("-f", EVENTS, "sources", "reign", "tag:elections").out) == ["elections"]


def test_what_can_not_be_ruled_out_is_counted_by_name(run: Run) -> None:
    """The number is that of the events that --possible adds, for a name as for a query."""
    for command in (["people", "lechin"], ["places", "catavi"], ["organizations", "mnr"], ["tags", "labour"]):
        result = run("-f", EVENTS, *command, "date:1963")
        more = len(ids(run("-f", EVENTS, *command, "date:1963", "--possible").out)) - len(ids(result.out))
        assert result.err == f"{more} more can't be ruled out: --possible lists {'it' if more == 1 else 'them'}\n"
    assert run("-f", EVENTS, "people", "before:1900").err.splitlines()[0] == "no event answers"


def test_a_profile_has_with_whom_and_where(run: Run) -> None:
    """As data: roles, who else takes part and how often, places, the ids of the events."""
    (found,) = json.loads(run("-f", EVENTS, "show", "barrientos", "--format", "json").out)
    assert found["people"] == [
        {"name": "Víctor Paz Estenssoro", "events": 3},
        {"name": "Alfredo Ovando Candía", "events": 1},
    ]
    assert found["places"] == [{"name": "Bolivia", "events": 1}]
    page = run("-f", EVENTS, "people", "paz", "--format", "table").out
    assert "With     René Barrientos (3), Alfredo Ovando Candía (1)" in page
    assert "First    National Revolution, 1952" in page
    assert "Last     Paz Estenssoro resigns and reaches Lima, 4 November 1964" in page
