"""What a chronology holds, and how an event looks as JSON."""

import dataclasses

import pytest

import coupline
from coupline.dates import parse_date
from coupline.formats.toml import source_text
from coupline.model import Citation, Claim, Event, Named, Organization, Participant, Person, Place, Relation, Source
from coupline.origin import Origin

TEXT = """
[sources.article]
title = "An article"

[people.lechin]
name = "Juan Lechín"

[[events]]
id = "mediation"
title = "Lechín mediates"
date = "c. December 1963"
people = [{ id = "lechin", role = "mediator" }]
organizations = ["MNR"]
places = ["Catavi"]
tags = ["Labour dispute"]
summary = "How it ended."
sources = ["article, paragraph 3", { source = "article", note = "twice" }]
claims = [{ date = "1963-12-16", source = "article" }, { says = "17 hostages", source = "article", at = "p. 2" }]
after = [{ id = "jailed", source = "article", at = "p. 1", note = "soon", min = "1 day", max = "3 weeks", of = "end" }]
before = [{ id = "coup", from = "end" }]
during = ["coup"]
part_of = "coup"
starts_with = "coup"
ends_with = "coup"
same_day = ["coup"]
caused_by = [{ id = "jailed", how = "answered", source = "article" }]
meta = { archive-box = "12", pages = 3 }

[[events]]
id = "jailed"
title = "Leaders are jailed"

[[events]]
id = "coup"
title = "The coup"
claims = [{ date = "1964-11-03", source = "article" }, { date = "1964-11-04" }]
"""

PLAIN_RELATION = {"id": "coup", "source": None, "at": None, "note": None}
MEDIATION = {
    "id": "mediation",
    "title": "Lechín mediates",
    "date": "1963-12~",
    "date_text": "c. December 1963",
    "display": "c. December 1963",
    "earliest": "1963-12-01",
    "start_latest": "1963-12-31",
    "end_earliest": "1963-12-01",
    "latest": "1963-12-31",
    "possible_from": "1963-11-01",
    "possible_to": "1964-01-31",
    "certain_by": None,
    "certain_from": None,
    "precision": "month",
    "kind": "moment",
    "approximate": True,
    "uncertain": False,
    "placed_by": "date",
    "people": [{"id": "lechin", "name": "Juan Lechín", "role": "mediator"}],
    "organizations": [{"id": None, "name": "MNR", "role": None}],
    "places": [{"id": None, "name": "Catavi", "role": None}],
    "tags": ["labour dispute"],
    "summary": "How it ended.",
    "url": [],
    "image": None,
    "sources": [
        {"source": "article", "at": "paragraph 3", "note": None},
        {"source": "article", "at": None, "note": "twice"},
    ],
    "claims": [
        {
            "date": "1963-12-16", "display": "16 December 1963", "earliest": "1963-12-16", "latest": "1963-12-16",
            "says": None, "source": "article", "at": None, "note": None,
        },
        {
            "date": None, "display": None, "earliest": None, "latest": None,
            "says": "17 hostages", "source": "article", "at": "p. 2", "note": None,
        },
    ],
    "after": [
        {
            "id": "jailed", "source": "article", "at": "p. 1", "note": "soon",
            "min": "1 day", "max": "3 weeks", "from": None, "of": "end",
        }
    ],
    "before": [{**PLAIN_RELATION, "min": None, "max": None, "from": "end", "of": None}],
    "during": [PLAIN_RELATION],
    "starts_with": [PLAIN_RELATION],
    "ends_with": [PLAIN_RELATION],
    "same_day": [PLAIN_RELATION],
    "part_of": [PLAIN_RELATION],
    "caused_by": [{"id": "jailed", "source": "article", "at": None, "note": None, "how": "answered"}],
    "meta": {"archive-box": "12", "pages": 3},
    "match": None,
    "file": "events.toml",
    "line": 8,
}  # fmt: skip
NOTHING: dict[str, object] = {
    "date": None, "date_text": None, "display": None, "earliest": None, "start_latest": None, "end_earliest": None,
    "latest": None, "possible_from": None, "possible_to": None, "certain_by": None, "certain_from": None,
    "precision": None, "kind": None, "approximate": False, "uncertain": False, "placed_by": "nothing",
    "people": [], "organizations": [], "places": [], "tags": [], "summary": None, "url": [], "image": None,
    "sources": [], "claims": [],
    "after": [], "before": [], "during": [], "starts_with": [], "ends_with": [], "same_day": [], "part_of": [],
    "caused_by": [], "meta": {}, "match": None, "file": None, "line": None,
}  # fmt: skip


def event(event_id: str) -> Event:
    """One event of the text above."""
    found = coupline.loads(TEXT, "events.toml").get(event_id)
    assert found is not None
    return found


def test_an_event_as_json_has_every_key_and_all_that_is_known() -> None:
    """The object of an event holds what its author wrote, under the documented keys, in their order."""
    made = event("mediation").to_dict()
    assert made == MEDIATION
    assert list(made) == list(MEDIATION)


def test_what_is_unknown_is_null_or_empty_and_never_absent() -> None:
    """An event of which nothing but a title is known has the same keys, null or empty."""
    made = Event("a", "A").to_dict()
    assert made == {"id": "a", "title": "A", **NOTHING}
    assert list(made) == list(MEDIATION)


def test_claims_place_an_event_but_are_not_its_date() -> None:
    """With claims and no date, ``date`` stays null, and the bounds and the words say what the sources say."""
    made = event("coup").to_dict()
    assert (made["date"], made["date_text"], made["placed_by"]) == (None, None, "claims")
    assert (made["earliest"], made["latest"]) == ("1964-11-03", "1964-11-04")
    assert made["display"] == "3 or 4 November 1964, sources disagree"


def test_kind_is_kept_where_there_is_no_date() -> None:
    """``kind`` as the author wrote it is said of an event without a date; with one, the date says it."""
    assert Event("a", "A", kind="span").to_dict()["kind"] == "span"
    assert coupline.loads('[[events]]\ntitle = "A"\ndate = 1963\nkind = "span"').events[0].to_dict()["kind"] == "span"


def test_an_event_says_its_date_in_words() -> None:
    """``display`` follows the date; only the long form says that it is a claim, and whether sources disagree."""
    date, other = parse_date("1964-11-03"), parse_date("1964-11-04")
    dated = Event("a", "A", placed=date, placed_by="date", claims=(Claim(other),))
    one = Event("a", "A", placed=date, placed_by="claims", claims=(Claim(date), Claim(date), Claim(says="so")))
    two = Event("a", "A", placed=date, placed_by="claims", claims=(Claim(date), Claim(other)))
    assert Event("a", "A").display() == ""
    assert dated.display() == "3 November 1964"
    assert one.display() == "3 November 1964, as claimed"
    assert two.display() == "3 November 1964, sources disagree"
    assert (two.display("short"), two.display("edtf")) == ("3 Nov 1964", "1964-11-03")


def test_an_event_shows_itself_to_a_programmer() -> None:
    """The repr names the id, the date or what places it, and the title."""
    assert repr(event("coup")) == "<Event coup: [1964-11-03,1964-11-04], 'The coup'>"
    assert repr(event("jailed")) == "<Event jailed: order, 'Leaders are jailed'>"


def test_an_event_does_not_change() -> None:
    """Events are frozen; how one answers a question is no field of it, but may be told in its object."""
    jailed = event("jailed")
    assert jailed.match is None
    assert "match" not in {each.name for each in dataclasses.fields(jailed)}
    assert jailed.to_dict("possible") == {**jailed.to_dict(), "match": "possible"}
    with pytest.raises(dataclasses.FrozenInstanceError):
        jailed.title = "B"  # type: ignore[misc]


def test_relations_are_found_by_their_kind() -> None:
    """``related`` gives one kind of relation, in the order written."""
    relations = (Relation("after", "b"), Relation("caused_by", "c"), Relation("after", "a"))
    made = Event("x", "X", relations=relations)
    assert [relation.id for relation in made.related("after")] == ["b", "a"]
    assert made.related("part_of") == ()


@pytest.mark.parametrize("made", [Named, Person, Organization, Place])
def test_a_name_is_known_by_its_id_else_by_itself(made: type[Named]) -> None:
    """What has a table has its id for a key; all of id, name and aliases find it."""
    assert made("lechin", "Juan Lechín", ("Lechín Oquendo",)).key == "lechin"
    assert made("lechin", "Juan Lechín", ("Lechín Oquendo",)).names == ("lechin", "Juan Lechín", "Lechín Oquendo")
    assert made(None, "Catavi").key == "Catavi"
    assert made(None, "Catavi").names == ("Catavi", "Catavi")


def test_a_source_is_known_by_its_id_else_by_its_title() -> None:
    """A source is found by its id, its title and its authors."""
    assert Source("pt", "Coups", ("Powell", "Thyne")).names == ("pt", "Coups", "Powell", "Thyne")
    assert Source(None, "Coups").key == "Coups"


def test_small_values_as_json() -> None:
    """A citation and a participant give their documented objects."""
    assert Citation("a", "p. 1", "n").to_dict() == {"source": "a", "at": "p. 1", "note": "n"}
    assert Participant("a", "a", "A", "leader").to_dict() == {"id": "a", "name": "A", "role": "leader"}


def test_an_origin_knows_its_lines() -> None:
    """A value's place is its file and its line; what is not written itself stands where its table does."""
    source = source_text("a.toml", '# first\n[[events]]\ntitle = "A"\npeople = [\n  "B",\n  "C",\n]\n')
    origin = Origin(source, ("events", 0))
    assert (origin.file, origin.line) == ("a.toml", 2)
    assert origin.place_of("title") == (3, 9)
    assert origin.place_of("people", 1)[0] == 6
    assert origin.place_of("date")[0] == 2
    assert source.positions is source.positions


def test_an_event_stands_under_the_year_of_its_date_or_of_its_window() -> None:
    """Of what order places the year in which it began counts; where that may be several it has no single one.

    Where either end of that is open it has none at all.
    """
    timeline = coupline.loads(
        """
        [[events]]
        id = "long"
        title = "Long"
        date = "1961/1964"
        [[events]]
        id = "within"
        title = "Within"
        during = ["long"]
        [[events]]
        id = "year"
        title = "A year"
        date = 1963
        [[events]]
        id = "some-day"
        title = "Some day of it"
        during = ["year"]
        [[events]]
        id = "begun"
        title = "Begun a day after it"
        after = [{ id = "year", min = "1 day", max = "1 day" }]
        [[events]]
        id = "earlier"
        title = "Before it"
        before = ["year"]
        [[events]]
        id = "unknown"
        title = "Unknown"
        [[events]]
        id = "open"
        title = "Open"
        date = "../.."
        """
    )
    found = {event.id: (event.year, event.years) for event in timeline}
    assert found == {
        "long": (1961, (1961, 1961)), "within": (None, (1961, 1964)), "year": (1963, (1963, 1963)),
        "some-day": (1963, (1963, 1963)), "begun": (None, (1963, 1964)), "earlier": (None, None),
        "unknown": (None, None), "open": (None, None),
    }  # fmt: skip
