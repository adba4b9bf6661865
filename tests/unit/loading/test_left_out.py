"""What becomes of an event of which a value can't be read: that value alone is left out."""

from typing import Any

import pytest

from coupline.checks import check, judge
from coupline.errors import TimelineFileError
from coupline.loading import load, loads
from coupline.model import Claim, Event
from coupline.timeline import Timeline

EVENT = '[[events]]\nid = "a"\ntitle = "A"\n'
OTHER = '[[events]]\nid = "b"\ntitle = "B"\ndate = "1964"\n'


def lax(text: str) -> Timeline:
    """The timeline of a text that has faults; each has its place."""
    timeline = loads(text, "e.toml", strict=False)
    assert timeline.problems
    assert all(problem.line for problem in timeline.problems)
    return timeline


def one(lines: str, event_id: str = "a") -> Event:
    """The event of an id, in a list where something of it can't be read."""
    timeline = lax(f"{EVENT}{lines}\n{OTHER}")
    assert timeline.find_event("b").display() == "1964"
    found = timeline.get(event_id)
    assert found is not None
    assert timeline.faulty == {event_id}
    return found


UNREAD = {
    'date = "5/12/1963"': "5/12/1963",
    'date = " soon "': "soon",
    'date = ""': "",
    "date = 1.5": "1.5",
    "date = true": "true",
    "date = 10:00:00": "10:00:00",
    'date = ["1963", 1964-01-01]': '["1963", "1964-01-01"]',
    "date = 99999999999999999999": "99999999999999999999",
    'date = "5/12/1963"\nend = "1964"': "5/12/1963 – 1964",
    'date = "5/12/1963"\nend = "n.d."': "5/12/1963 – n.d.",
    'date = "1964"\nend = "1963"': "1964 – 1963",
    'date = "1961/1963"\nend = "1964"': "1961/1963 – 1964",
    'end = "1964"': "1964",
    'when = "1963"\nend = "1964"': "1964",
    'date = "unknown"\nend = "1964"': "unknown – 1964",
    'date = "../.."\nkind = "moment"': "../..",
}


@pytest.mark.parametrize("lines", UNREAD)
def test_an_event_whose_date_is_not_read_is_undated(lines: str) -> None:
    """Its text is kept, and nothing is known of whether it lasted, unless its author says so."""
    event = one(lines)
    kind = "moment" if "kind" in lines else None
    made = event.to_dict()
    assert event.unread == made["date_text"] == UNREAD[lines]
    assert (made["date"], made["display"], made["earliest"], made["latest"]) == (None, None, None, None)
    assert (made["kind"], made["placed_by"], event.is_moment) == (kind, "nothing", kind == "moment")


def test_an_event_whose_date_is_not_read_may_have_its_place_by_order() -> None:
    """What is said of its order stands; claims do not take the place of the date that it has."""
    event = one('date = "soon"\nafter = "b"')
    assert (event.placed_by, event.display()) == ("order", "from 1964")
    claimed = one('date = "soon"\nclaims = [{ date = "1963", source = "S" }]')
    assert (claimed.placed_by, claimed.placed, len(claimed.claims)) == ("nothing", None, 1)
    whole = lax(f'{EVENT}date = "soon"\n{OTHER}part_of = "a"\n').find_event("a")
    assert (whole.kind, whole.placed_by) == ("span", "order")


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        ('date = "1963"\nend = "soon"', "1963/"),
        ('date = "early 1962"\nend = [1]', "1962-37/"),
        ('date = "1961/1963"\nend = "soon"', "1961/1963"),
        ('date = "1963"\nend = "soon"\nkind = "span"', "1963/"),
    ],
)
def test_a_span_whose_end_is_not_read_begins_all_the_same(lines: str, edtf: str) -> None:
    """To leave out the end alone would make a moment of it: its end is not known."""
    event = one(lines)
    made = event.to_dict()
    assert event.unread == ("soon" if "soon" in lines else "[1]")
    assert (made["date"], made["kind"], made["placed_by"]) == (edtf, "span", "date")
    assert made["date_text"] == f"{lines.split(chr(34))[1]} – {event.unread}"
    assert event.lacks == "its end"


UNDATED = {
    'date = "n.d."': ("n.d.", None),
    'date = " Undated "': ("Undated", None),
    'date = "unknown"\nend = "NULL"': ("unknown", None),
    'end = "unknown"': ("unknown", None),
    'date = "1963"\nend = "unknown"': ("1963", "1963/"),
}


@pytest.mark.parametrize("lines", UNDATED)
def test_a_text_that_names_no_date_is_none(lines: str) -> None:
    """It is no fault: it says that nothing is known, and is kept."""
    event = loads(EVENT + lines).events[0]
    text, edtf = UNDATED[lines]
    made = event.to_dict()
    assert (made["date_text"], made["date"], event.unread) == (text, edtf, None)
    assert (made["placed_by"], made["kind"]) == (("date", "span") if edtf else ("nothing", None))


def test_no_date_elsewhere() -> None:
    """A life without dates, and a claim that says that nothing is known."""
    text = f'[people.p]\nname = "P"\nborn = "unknown"\n{EVENT}claims = [{{ date = "n.d.", source = "S" }}]\n'
    timeline = loads(text)
    assert (timeline.people[0].start, timeline.events[0].claims) == (None, (Claim(says="n.d.", source="S"),))
    assert loads(f'{EVENT}date = "n.d."\nclaims = [{{ date = "1963" }}]\n').events[0].placed_by == "claims"


LEFT_OUT: dict[str, dict[str, Any]] = {
    "tags = [5, 'x']": {"tags": ["x"]},
    "tags = { a = 1 }": {"tags": []},
    "summary = 5\nurl = 'u'": {"summary": None, "url": ["u"]},
    "colour = 'red'\nsummary = 's'": {"summary": "s"},
    "kind = 'period'\ndate = '1963'": {"kind": "moment", "date": "1963"},
    "places = ['', 'P']": {"places": [{"id": None, "name": "P", "role": None}]},
    "people = [{ role = 'r' }, 'P']": {"people": [{"id": None, "name": "P", "role": None}]},
    "people = [{ id = 'P', role = 'r' }, { id = 'P', role = 's' }]": {
        "people": [{"id": None, "name": "P", "role": "r"}]
    },
    "sources = ['', 'S', {}, 4]": {"sources": [{"source": "S", "at": None, "note": None}]},
    "image = { alt = 'x' }": {"image": None},
    "claims = [{}, 1, { source = 'x' }]": {"claims": []},
    "after = ['nobody', 'a', '', {}, 3]\nbefore = 'b'": {"after": [], "placed_by": "order"},
    "after = { id = 'b', from = 'middle' }": {"after": [], "placed_by": "nothing"},
    "after = { id = 'b', form = 'end' }": {"after": [], "placed_by": "nothing"},
    "after = { id = 'b', of = 5 }": {"after": []},
    "meta = { a = 99999999999999999999, b = [1, 99999999999999999999, 2, 99999999999999999999], c = 3 }": {
        "meta": {"b": [1, 2], "c": 3}
    },
    "meta = 5": {"meta": {}},
    "accept = 5\nsummary = 's'": {"summary": "s"},
}


@pytest.mark.parametrize("lines", LEFT_OUT)
def test_a_value_is_left_out_alone(lines: str) -> None:
    """All else of the event stands, and the problem says which event it is of."""
    made = one(lines).to_dict()
    assert {key: made[key] for key in LEFT_OUT[lines]} == LEFT_OUT[lines]


def test_a_relation_without_its_least_time_stands() -> None:
    """It says less then, and nothing else."""
    relation = one("after = { id = 'b', min = 'soon', how = 1, x = 2, at = 'p. 3' }").relations[0]
    assert (relation.id, relation.min, relation.at) == ("b", None, "p. 3")


def test_what_is_left_out_names_nobody() -> None:
    """A source of a relation or of a claim that is left out is no source of the list."""
    timeline = lax(f"{EVENT}claims = [{{ source = 'x' }}]\nafter = [{{ id = 'nobody', source = 'y' }}]\n{OTHER}")
    assert timeline.sources == ()


def test_a_claim_says_what_it_has_for_a_date() -> None:
    """What a source says is kept, though it can't be read as a date; what it says in words too stands alone."""
    event = one('claims = [{ date = "soon", source = "S" }, { date = "soon", says = "later" }, { date = "1963" }]')
    assert [(claim.date and claim.date.edtf, claim.says) for claim in event.claims] == [
        (None, "soon"),
        (None, "soon: later"),
        ("1963", None),
    ]
    assert (event.placed_by, event.unread) == ("nothing", "soon")


def test_an_event_without_a_title_is_there() -> None:
    """It is known by its number, and two of them are no duplicates."""
    timeline = lax("[[events]]\n[[events]]\ntitle = 5\n")
    assert [(event.id, event.title) for event in timeline] == [("event-1", "(no title)"), ("event-2", "(no title)")]
    assert {problem.code for problem in judge(timeline)[0]} == {"no-title", "wrong-type"}


def test_of_a_doubled_id_the_first_keeps_it() -> None:
    """The second has a number that no other event has, and relations mean the first."""
    texts = [f'[[events]]\nid = "{each}"\ntitle = "T {n}"\n' for n, each in enumerate(["x", "x", "x-2", "x", "e"])]
    timeline = lax("".join(texts) + '[[events]]\ntitle = "X"\nafter = "x"\n[eras.e]\ntitle = "E"\ndate = "1963"\n')
    assert {event.title: event.id for event in timeline} == {
        "T 0": "x", "T 1": "x-4", "T 2": "x-2", "T 3": "x-5", "T 4": "e-2", "X": "x-3",
    }  # fmt: skip
    assert timeline.find_event("x-3").relations[0].id == "x"
    assert timeline.faulty == {"x-4", "x-5", "e-2"}


def test_an_id_that_is_none_takes_nobody_s() -> None:
    """What is made in its place is made last."""
    timeline = lax('[[events]]\nid = 5\ntitle = "A"\n[[events]]\ntitle = "A"\nsummary = "s"\n')
    assert {event.id: event.summary for event in timeline} == {"a": "s", "a-2": None}


def test_a_name_of_several_is_left_out() -> None:
    """Nobody knows who is meant, so nobody takes part."""
    people = '[people.p]\nname = "Paz"\n[people.q]\nname = "Q"\naliases = ["Paz"]\n'
    timeline = lax(f'{people}{EVENT}people = ["Paz", "q"]\n[[events]]\ntitle = "Paz"\npeople = [{{ id = "paz" }}]\n')
    assert [[each.key for each in event.people] for event in timeline] == [["q"], []]


def test_tables_without_a_name_go_by_their_key() -> None:
    """What else they say stands."""
    timeline = lax(
        '[people.lechin]\nborn = 1914\n[sources.gwf]\nyear = 2014\n[places.p]\nname = 5\n[eras.e]\ndate = "1963"\n'
    )
    assert (timeline.people[0].name, timeline.people[0].start is None) == ("lechin", False)
    assert (timeline.sources[0].title, timeline.sources[0].year) == ("gwf", 2014)
    assert (timeline.places[0].name, timeline.eras[0].title) == ("p", "e")


LOST = {
    'date = "soon"': ["date"],
    'date = "n.d."': ["no-date"],
    "": ["no-date"],
    'end = "1964"': ["date"],
    'when = "1963"': ["unknown-key"],
}


@pytest.mark.parametrize("lines", LOST)
def test_an_era_without_a_date_is_left_out(lines: str) -> None:
    """So are the relations that name it, of whatever file: this is told once, as a problem of their events."""
    timeline = lax(f'[eras.x]\ntitle = "X"\n{lines}\n{EVENT}during = ["x", "b"]\nafter = "x"\n{OTHER}')
    assert [problem.code for problem in timeline.problems] == LOST[lines]
    assert not timeline.eras
    assert timeline.faulty == {"a"}
    assert [relation.id for relation in timeline.find_event("a").relations] == ["b"]


def test_an_era_that_has_no_known_end_stands() -> None:
    """That it is not known is no fault; where it can't be read the era begins all the same, as an event does."""
    timeline = loads('[eras.x]\ntitle = "X"\ndate = "1963"\nend = "unknown"\n')
    assert timeline.eras[0].date.edtf == "1963/"
    left = lax(f'[eras.x]\ntitle = "X"\ndate = "1963"\nend = "soon"\n{EVENT}during = ["x"]\n')
    assert (left.eras[0].date.edtf, [problem.code for problem in left.problems]) == ("1963/", ["date"])
    assert [relation.id for relation in left.find_event("a").relations] == ["x"]


def test_a_problem_of_an_era_is_about_the_era() -> None:
    """What is no table is about nothing."""
    timeline = lax('[eras]\ny = 5\n[eras.x]\ntitle = "X"\ndate = "1963"\nx = 1\n')
    assert [problem.events for problem in timeline.problems] == [(), ("x",)]


def test_places_in_a_list_are_right_where_elements_are_left_out() -> None:
    """What is judged of the third element stands at the third, though the first is not read."""
    text = (
        f'{EVENT}date = "1960"\nafter = ["nobody", "", "b"]\nclaims = [{{}}, {{ date = "1921-24" }}]\n'
        f'sources = [4, "Regimes data"]\npeople = ["", "Petrov", "Petrof"]\ntags = [1, "x"]\naccept = [1, "nothing"]\n'
        f'{OTHER}sources = ["Regime data", "Regime data"]\n'
    )
    problems = judge(lax(text))[0]
    places = {(each.code, each.severity): (each.line, each.column) for each in problems}
    assert places["order", "error"] == (5, 24)
    assert places["hyphen", "warning"] == (6, 24)
    assert places["similar-name", "warning"] == (8, 25)
    assert places["unmatched-accept", "note"] == (10, 14)
    (similar,) = (each for each in problems if each.code == "similar-name" and "Regimes" in each.message)
    assert (similar.line, similar.column) == (7, 15)


def test_a_head_that_is_wrong_stops_nothing() -> None:
    """A version that never was, words that are none: they count as not said."""
    timeline = lax(f'[timeline]\nversion = 0\nhemisphere = "west"\ntitle = "T"\nx = 1\n{EVENT}date = "winter 1963"\n')
    assert (timeline.title, timeline.hemisphere, timeline.faulty) == ("T", None, frozenset())
    assert timeline.events[0].display() == "winter 1963"
    assert len(lax(f"timeline = 5\nx = 1\n{EVENT}")) == 1
    conventions = lax(f'[timeline]\ntwo_digit_years = 1800\nas_of = "1963"\nspans = "moments"\n{EVENT}').conventions
    assert (conventions.two_digit_years, conventions.as_of, conventions.spans) == (None, None, "moments")
    conventions = loads("[timeline]\ntwo_digit_years = 1900\nas_of = 2026-12-01\n").conventions
    assert (conventions.two_digit_years, conventions.as_of) == (1900, "2026-12-01")


@pytest.mark.parametrize("text", ["[timeline]\nversion = 2\n", "date = 1960s\n", "x = [", ""])
def test_what_stops_stops_whether_it_is_strict_or_not(text: str) -> None:
    """A newer version, what is no TOML, nothing at all."""
    with pytest.raises(TimelineFileError):
        loads(text, strict=False)


def test_a_missing_file_stops(tmp_path: Any) -> None:
    """So does one of several, though all the others can be read."""
    (tmp_path / "e.toml").write_text(EVENT, encoding="utf-8")
    with pytest.raises(TimelineFileError, match="there is no such file"):
        load(tmp_path / "e.toml", tmp_path / "gone.toml", strict=False)
    assert load(tmp_path / "e.toml", strict=False).problems == load(tmp_path / "e.toml").problems == ()


def test_ids_of_several_files_are_settled_before_problems_are_told(tmp_path: Any) -> None:
    """A problem names its event as the timeline does; a lost era takes the relations of all files with it."""
    (tmp_path / "x.toml").write_text(f'{EVENT}date = "soon"\n[eras.e]\ntitle = "E"\ndate = "no"\n', encoding="utf-8")
    (tmp_path / "y.toml").write_text(f'{EVENT}during = "e"\n', encoding="utf-8")
    timeline = load(tmp_path / "x.toml", tmp_path / "y.toml", strict=False)
    assert [problem.events for problem in timeline.problems] == [("x:a",), ("y:a",)]
    assert timeline.find_event("y:a").relations == ()
    assert [problem.code for problem in check(tmp_path / "x.toml", tmp_path / "y.toml")] == ["date", "date"]


def test_a_source_that_is_not_read_is_not_missed() -> None:
    """Nor is told of a fault what may follow from it alone: no source, a name in no event, one date twice."""
    text = (
        '[sources.s]\ntitle = "S"\n[[events]]\ntitle = "A"\nsources = [5, "s"]\n[[events]]\ntitle = "B"\nsources = 5\n'
        '[[events]]\ntitle = "C"\ndate = "5/12/1963"\nsources = ["s"]\n'
        '[[events]]\ntitle = "C"\ndate = "6/12/1963"\nsources = ["s"]\n[[events]]\ntitle = "D"\ntags = 5\n'
    )
    found = [(each.code, each.events) for each in judge(lax(text))[0]]
    assert [each for each in found if each[0] not in ("wrong-type", "date")] == []


def test_claims_of_which_one_is_not_read_place_nothing() -> None:
    """What is left of them would say more than all of them do."""
    event = one('claims = [{ date = "1962", source = "s" }, { date = "5/6/1960", source = "t" }]')
    assert (event.placed, event.placed_by, event.unread) == (None, "nothing", "5/6/1960")
    assert [claim.says for claim in event.claims] == [None, "5/6/1960"]
    dated = one('date = "1961"\nclaims = [{ date = "1962", source = "s" }, { date = "5/6/1960", source = "t" }]')
    assert (dated.placed and dated.placed.edtf, dated.unread, dated.lacks) == ("1961", None, "")


def test_spans_of_another_word_claim_the_less() -> None:
    """A misspelt word is reported, and no range is taken for what lasted."""
    timeline = lax(f'[timeline]\nspans = "moment"\n{EVENT}date = "1961–1963"\n')
    assert [problem.code for problem in timeline.problems] == ["wrong-value"]
    assert timeline.events[0].to_dict()["date"] == "[1961..1963]"


def test_a_selection_keeps_the_problems() -> None:
    """They are those of all that was read."""
    timeline = lax(f"{EVENT}tags = 5\n{OTHER}")
    assert timeline.selection(()).problems == timeline.problems


def test_the_words_of_an_unread_date() -> None:
    """They are short, on one line, in quotes; order, where it says anything, says more."""
    timeline = lax(f'{EVENT}date = """some  time\nafter the flood that nobody remembers"""\n{OTHER}after = "c"\n'
                   '[[events]]\nid = "c"\ntitle = "C"\ndate = "soon"\n')  # fmt: skip
    assert timeline.when(timeline.find_event("a")) == '"some time after the flood tha…"'
    assert timeline.when(timeline.find_event("c")) == "by 1964"
    assert timeline.find_event("b").unread_words() == ""
