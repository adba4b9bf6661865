import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.support import EVENTS, Run

KEYS = [
    "id", "title", "date", "date_text", "display", "earliest", "start_latest", "end_earliest", "latest",
    "possible_from", "possible_to", "certain_by", "certain_from", "precision", "kind", "approximate", "uncertain",
    "placed_by", "people", "organizations", "places", "tags", "summary", "url", "image", "sources", "claims", "after",
    "before", "during", "starts_with", "ends_with", "same_day", "part_of", "caused_by", "meta", "match", "file",
    "line",
]  # fmt: skip


def ids(out: str) -> list[str]:
    """The ids of plain lines."""
    return [line.split("\t")[0] for line in out.splitlines()]


def test_a_year_lists_what_is_certain_in_it_and_marks_what_is_only_possible(run: Run) -> None:
    """Spans that run through the year count, and those that order makes run through it.

    What lies in it only perhaps has a question mark behind its date, what order places has its own mark.
    """
    result = run("-f", EVENTS, "list", "--year", "1962")
    whens = {line.split("\t")[0]: line.split("\t")[1] for line in result.out.splitlines()}
    assert whens == {
        "alliance": "since 1942",
        "us-aid": "1960–1964",
        "lechin-vice-president": "1960–1964",
        "lechin-resigns": "between 1960 and 1964 ◇ ?",
        "third-candidacy": "between 1961 and May 1964 ◇ ?",
        "gnp-growth": "1961–1965",
        "peace-corps-arrives": "early 1962",
        "lechin-leaves-mnr": "by 5 December 1963 ?",
        "prin-founded": "by 5 December 1963 ?",
    }
    assert result.code == 0


def test_certain_leaves_out_what_is_only_possible(run: Run) -> None:
    """With --certain no unknown day can prove the answer wrong."""
    result = run("-f", EVENTS, "list", "--year", "1962", "--certain")
    assert ids(result.out) == ["alliance", "us-aid", "lechin-vice-president", "gnp-growth", "peace-corps-arrives"]
    assert result.err == ""


def test_undated_events_are_counted_and_listed_when_asked_for(run: Run) -> None:
    """Nothing rules an undated event out: stderr says how many there are, --possible lists them."""
    without = run("-f", EVENTS, "list", "--year", "1962", "--person", "lechin")
    listed = run("-f", EVENTS, "list", "--year", "1962", "--person", "lechin", "--possible")
    more = len(ids(listed.out)) - len(ids(without.out))
    assert more > 1
    assert without.err == f"{more} more can't be ruled out: --possible lists them\n"
    assert listed.err == ""


def test_where_all_is_dated_nothing_is_counted(run: Run, tmp_path: Path) -> None:
    """Stderr is silent where there is nothing to say."""
    file = tmp_path / "e.toml"
    file.write_text('[[events]]\ntitle = "B"\ndate = 1962\n', encoding="utf-8")
    assert run("-f", str(file), "list", "--year", "1962") == ("b\t1962\tB\t\n", "", 0)


def test_one_more_is_said_in_the_singular(run: Run, tmp_path: Path) -> None:
    """The sentence is English for one event too."""
    file = tmp_path / "e.toml"
    file.write_text('[[events]]\ntitle = "A"\n[[events]]\ntitle = "B"\ndate = 1962\n', encoding="utf-8")
    assert run("-f", str(file), "list", "--year", "1962").err == "1 more can't be ruled out: --possible lists it\n"


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("1961/1964", "alliance", "barrientos-president"),
        ("1960s", "alliance", "barrientos-president"),
        ("May 1964", "alliance", "elections"),
        ("1952", "alliance", "paz-takes-office"),
    ],
)
def test_any_date_may_be_asked_for(run: Run, date: str, first: str, last: str) -> None:
    """--year takes a span, a decade, a month: any date means its interval."""
    found = ids(run("-f", EVENTS, "list", "--year", date).out)
    assert (found[0], found[-1]) == (first, last)


def test_years_are_alternatives_people_and_tags_must_all_hold(run: Run) -> None:
    """A repeated --year widens the answer; a repeated --person, --tag or --text narrows it."""
    one, other = (set(ids(run("-f", EVENTS, "list", "-y", year).out)) for year in ("1952", "1964"))
    assert set(ids(run("-f", EVENTS, "list", "-y", "1952", "-y", "1964").out)) == one | other
    paz, lechin = (set(ids(run("-f", EVENTS, "list", "-p", name).out)) for name in ("paz", "lechin"))
    both = set(ids(run("-f", EVENTS, "list", "-p", "paz", "-p", "lechin").out))
    assert both == paz & lechin == {"lechin-ambassador"}
    assert ids(run("-f", EVENTS, "list", "--text", "TAKE hostages", "--text", "catavi").out) == ["hostages-taken"]
    tagged = [set(ids(run("-f", EVENTS, "list", "-t", tag).out)) for tag in ("army", "coup")]
    assert set(ids(run("-f", EVENTS, "list", "-t", "army", "-t", "COUP").out)) == tagged[0] & tagged[1]


def test_places_and_organizations_are_alternatives(run: Run) -> None:
    """A repeated --place or --organization widens the answer."""
    catavi, italy = (set(ids(run("-f", EVENTS, "list", "--place", name).out)) for name in ("Catavi", "italy"))
    assert catavi
    assert italy
    assert set(ids(run("-f", EVENTS, "list", "--place", "Catavi", "--place", "italy").out)) == catavi | italy
    assert "guevara-splits" in ids(run("-f", EVENTS, "list", "-o", "PRA").out)


def test_what_lies_in_one_of_two_years_certainly_lies_in_both_together(run: Run, tmp_path: Path) -> None:
    """Years that touch are one interval, however they are asked for."""
    file = tmp_path / "e.toml"
    file.write_text('[[events]]\ntitle = "A"\ndate = "[1963,1964]"\n', encoding="utf-8")
    for years in (["1963/1964"], ["1964", "1963"], ["1963", "1964", "1900"], ["../1963", "1964"], ["1960/..", "1964"]):
        given = [part for year in years for part in ("--year", year)]
        assert ids(run("-f", str(file), "list", "--certain", *given).out) == ["a"], years
    assert run("-f", str(file), "list", "--certain", "-y", "1963", "-y", "1965").out == ""


def test_certain_and_possible_want_a_question_about_time(run: Run) -> None:
    """An option that changes nothing says so."""
    for flag in ("certain", "possible"):
        result = run("-f", EVENTS, "list", f"--{flag}")
        assert result.err == f"--{flag} is about time: it needs a date in the query, --year, --from or --to\n"
        assert result.out == run("-f", EVENTS, "list").out


def test_an_empty_date_is_no_date(run: Run) -> None:
    """A variable that a script forgot to set is an error, not everything."""
    for option in ("--year", "--from", "--to"):
        assert run("-f", EVENTS, "list", option, "").code == 1


def test_from_and_to_are_a_window(run: Run) -> None:
    """--from begins with the first day of its date, --to ends with the last day of its own; either may stand alone."""
    both = ids(run("-f", EVENTS, "list", "--from", "1964", "--to", "May 1964", "--certain").out)
    assert "elections" in both
    assert "coup" not in both
    assert "coup" in ids(run("-f", EVENTS, "list", "--from", "1964").out)
    assert "coup" not in ids(run("-f", EVENTS, "list", "--to", "1963").out)


def test_json_has_every_key_of_every_event_in_order(run: Run) -> None:
    """A script can rely on each key being there, whatever is known."""
    events = json.loads(run("-f", EVENTS, "list", "--format", "json").out)
    assert len(events) >= 20
    assert all(list(event) == KEYS for event in events)


def test_json_says_no_more_than_the_list_does(run: Run) -> None:
    """No date is rounded to a day: only what is written as a day has one. Windows are in the bounds alone."""
    events = {event["id"]: event for event in json.loads(run("-f", EVENTS, "list", "--format", "json").out)}
    coup = events["coup"]
    assert (coup["date"], coup["placed_by"], coup["earliest"], coup["latest"]) == (
        None, "claims", "1964-11-03", "1964-11-05",
    )  # fmt: skip
    assert events["lechin-leaves-mnr"]["date"] == "[..1963-12-05]"
    assert events["lechin-leaves-mnr"]["earliest"] == "1959-01-01"  # after Guevara, by order
    mate = events["running-mate"]
    assert (mate["date"], mate["display"], mate["earliest"], mate["latest"], mate["placed_by"]) == (
        None, "by May 1964", None, "1964-05-31", "order",
    )  # fmt: skip
    crisis = events["catavi-crisis"]
    assert [crisis[key] for key in ("earliest", "start_latest", "end_earliest", "latest", "kind")] == [
        None, "1963-12-06", "1963-12-06", None, "span",
    ]  # fmt: skip
    assert (mate["precision"], mate["kind"]) == (None, None)
    assert events["tin-prices-rise"]["placed_by"] == "nothing"
    assert {event["match"] for event in events.values()} == {None}


def test_json_lines_are_the_same_objects(run: Run) -> None:
    """JSON lines have an object a line, the same as json's array."""
    lines = run("-f", EVENTS, "list", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run("-f", EVENTS, "list", "--format", "json").out)


def test_a_question_about_time_says_how_certain_each_answer_is(run: Run) -> None:
    """`match` is certain or possible where the query asked about time."""
    events = json.loads(run("-f", EVENTS, "list", "--year", "1962", "--format", "json").out)
    assert {event["id"]: event["match"] for event in events}["peace-corps-arrives"] == "certain"
    assert {event["id"]: event["match"] for event in events}["prin-founded"] == "possible"


def test_csv_and_tsv_have_a_line_of_names_and_an_event_a_row(run: Run) -> None:
    """A spreadsheet opens both; nothing is cut off."""
    rows = list(csv.DictReader(io.StringIO(run("-f", EVENTS, "list", "--format", "csv").out)))
    coup = next(row for row in rows if row["id"] == "coup")
    assert coup["people"] == "René Barrientos; Alfredo Ovando Candía; Víctor Paz Estenssoro"
    assert coup["display"] == "3, 4 or 5 November 1964, sources disagree"
    tsv = run("-f", EVENTS, "list", "--format", "tsv").out.splitlines()
    assert len(tsv) == len(rows) + 1
    assert tsv[0].split("\t")[:2] == ["id", "title"]


def test_markdown_is_a_table(run: Run) -> None:
    """The answer can be pasted into a document."""
    lines = run("-f", EVENTS, "list", "-y", "1952", "--format", "markdown").out.splitlines()
    assert lines[0] == "| Id | When | Event | Who |"
    assert lines[3] == "| national-revolution | 1952 | National Revolution | Víctor Paz Estenssoro |"


def test_dates_are_printed_as_edtf_when_asked_for(run: Run) -> None:
    """--dates edtf is for those who read it."""
    assert "peace-corps-arrives\t1962-37\t" in run("-f", EVENTS, "--dates", "edtf", "list").out


def test_nothing_found_is_no_error(run: Run) -> None:
    """An unknown tag finds nothing; stderr says so, and the exit code is 0."""
    result = run("-f", EVENTS, "list", "--tag", "zeppelin")
    assert result == ("", 'no event has the tag "zeppelin"\nno event answers\n', 0)
    near = run("-f", EVENTS, "list", "--tag", "goverment", "--tag", "coup")
    assert near.err == 'no event has the tag "goverment"; did you mean government?\nno event answers\n'
    assert json.loads(run("-f", EVENTS, "list", "--tag", "zeppelin", "--format", "json").out) == []


def test_piped_output_is_one_event_a_line_whole_and_plain(run: Run, tmp_path: Path) -> None:
    """However long a title is, and whatever is in it, a pipe gets it on one line without terminal codes."""
    title = "long " * 100 + "end"
    file = tmp_path / "e.toml"
    file.write_text(f'[[events]]\nid = "a"\ntitle = "{title}\\n\\u001b[31mred [b]\\u202e"\n', encoding="utf-8")
    result = run("-f", str(file), "list", columns=40)
    assert result.out == f"a\tundated\t{title}\\n\\x1b[31mred [b]\\u202e\t\n"


def test_a_terminal_gets_a_table_with_colours_and_ids_where_there_is_room(run: Run) -> None:
    """Ids are shown from 100 columns on, people from 70; colours only on a terminal."""
    wide = run("-f", EVENTS, "list", terminal=True, columns=100, encoding="utf-8").out
    narrow = run("-f", EVENTS, "list", terminal=True, columns=60).out
    assert "\x1b[" in wide
    assert "Id" in wide.splitlines()[0]
    assert "Who" not in narrow.splitlines()[0]
    assert "34 events" in narrow


@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"TERM": "dumb"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_follow_the_option_then_the_environment(
    options: list[str], environment: dict[str, str], colored: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--color decides; else NO_COLOR, FORCE_COLOR and the terminal do."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    result = run("-f", EVENTS, "list", *options, terminal=True)
    if "TERM" in environment:
        monkeypatch.setenv("TERM", environment["TERM"])
    assert ("\x1b[" in result.out) is colored


def test_force_color_colours_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A drawing that is piped to a pager that shows colours can have them."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("-f", EVENTS, "timeline").out


def test_an_encoding_without_the_characters_gets_ascii(run: Run) -> None:
    """A terminal that can't show an accent gets the letter without it, and no error."""
    result = run("-f", EVENTS, "list", "-p", "lechin", encoding="ascii")
    assert "Lechin is vice-president" in result.out
    assert "Lechin" in run("-f", EVENTS, "timeline", encoding="latin-1").out
    data = run("-f", EVENTS, "list", "-p", "lechin", "--format", "csv", encoding="ascii")
    assert "Lech\\xedn is vice-president" in data.out
    assert json.loads(run("-f", EVENTS, "list", "--format", "json", "--ascii").out)


def test_the_timeline_marks_what_is_only_possible_too(run: Run) -> None:
    """The drawing says what the list says, and its legend explains the mark; --dates edtf holds in it."""
    drawn = run("-f", EVENTS, "timeline", "--year", "1962").out
    assert "◄ by 5 Dec ?  Lechín founds the PRIN" in drawn
    assert "? only possibly then" in drawn
    assert "? only possibly then" not in run("-f", EVENTS, "timeline").out
    assert "1962-37" in run("-f", EVENTS, "timeline", "--dates", "edtf").out


def test_an_empty_drawing_prints_nothing(run: Run) -> None:
    """Where no event answers, stdout has no line either."""
    assert run("-f", EVENTS, "tree", "--tag", "zeppelin").out == ""
