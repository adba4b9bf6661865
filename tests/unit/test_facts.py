from itertools import chain

import coupline
from coupline.facts import Facts, Piece, Target, bare_place, citation, joined, text_of
from coupline.views.name_index import index

LIST = """
[sources.book]
title = "The Book"
authors = ["A. Author", "B. Author"]
year = 1999
url = "https://example.org/book"
[people.ann]
name = "Ann"
born = "1900"
died = "1990"
[organizations.club]
name = "Club"
founded = "1900"
dissolved = "1990"
[places.town]
name = "Town"
[eras.age]
title = "An age"
date = "1950/1959"
[[events]]
id = "starts"
title = "First"
date = "1955-05-05"
people = [{ id = "ann", role = "leader" }, "Bob"]
tags = ["one", "two"]
sources = [{ source = "book", at = "page 5", note = "says so" }, "b", "c", "d"]
[[events]]
id = "second"
title = "Second"
starts_with = ["starts"]
during = ["age"]
[[events]]
id = "third"
title = "Third"
claims = [{ date = "1956", source = "book", at = "page 7" }, { date = "1957", source = "book", at = "page 7" }]
[[events]]
id = "fourth"
title = "Fourth"
before = [{ id = "third", source = "book" }]
"""
TIMELINE = coupline.loads(LIST)


def event(key: str) -> coupline.Event:
    """The event of an id."""
    found = TIMELINE.get(key)
    assert found is not None
    return found


def test_texts_lead_to_what_they_name() -> None:
    """People by what the file knows them by, other events, eras, tags and sources."""
    facts = Facts(TIMELINE, "long")
    first, second = event("starts"), event("second")
    (people,) = facts.taking_part(first)
    assert people.lines[0] == (Piece("Ann", Target("person", "ann")), Piece(" (leader)"))
    assert people.lines[1] == (Piece("Bob", Target("person", "Bob")),)
    (tags,) = facts.tags(first)
    assert tags.lines == ((Piece("one", Target("tag", "one")), Piece(", "), Piece("two", Target("tag", "two"))),)
    (sources,) = facts.sources(first)
    assert sources.lines[0] == (Piece("The Book", Target("source", "book")), Piece(", page 5"), Piece(": says so"))
    during, same = facts.relations(second)
    assert (during.label, text_of(during.lines[0])) == ("During", "An age, 1950–1959 — inferred")
    assert during.lines[0][0].target == Target("era", "age")
    assert same.lines[0][0] == Piece("First", Target("event", "starts"))


def test_a_bound_is_proved_by_the_statements_that_give_it() -> None:
    """Each with who says so and where it is written; ids lead to what they stand for, whatever words they are."""
    facts = Facts(TIMELINE, "long")
    begun = next(fact for fact in facts.bounds(event("second")) if fact.label == "Begun by")
    assert list(map(text_of, begun.lines)) == ["5 May 1955"]
    assert list(map(text_of, begun.proof)) == [
        "starts is 5 May 1955 — The Book, page 5; b; 2 more (<string>:23)",
        "second starts on the day that starts starts — inferred (<string>:30)",
    ]
    assert begun.proof[1][:4] == (
        Piece("second", Target("event", "second")),
        Piece(" starts on the day that "),
        Piece("starts", Target("event", "starts")),
        Piece(" starts"),
    )
    unknown, latest = facts.bounds(event("fourth"))
    assert (text_of(unknown.lines[0]), unknown.proof) == ("not known: nothing that is said bounds it", ())
    assert text_of(latest.proof[0]) == "third is 1956 or 1957, sources disagree — The Book, page 7 (<string>:35)"


def test_places_are_bare_or_left_out_where_a_reader_has_no_such_folder() -> None:
    """A document is read elsewhere."""
    assert bare_place("lists/of/events.toml", 12) == "events.toml:12"
    silent = Facts(TIMELINE, "long", None)
    proof = [text_of(line) for fact in silent.bounds(event("second")) for line in fact.proof]
    assert "second starts on the day that starts starts — inferred" in proof
    assert [*silent.written_in(event("second"))] == []


def test_births_foundings_and_addresses_are_facts_of_their_own() -> None:
    """Each kind has its words; a tag is nothing but its name."""
    facts = Facts(TIMELINE, "long")
    kinds = ("people", "organizations", "places", "sources", "tags")
    entries = {entry.key: entry for entry in chain.from_iterable(index(TIMELINE, kind) for kind in kinds)}
    labels = {key: [fact.label for fact in facts.own(entries[key].named)] for key in ("ann", "club", "town", "one")}
    assert labels == {"ann": ["Born", "Died"], "club": ["Founded", "Dissolved"], "town": [], "one": []}
    by, year, at = facts.own(entries["book"].named)
    assert [text_of(fact.lines[0]) for fact in (by, year)] == ["A. Author, B. Author", "1999"]
    assert at.lines == ((Piece("https://example.org/book", Target("url", "https://example.org/book")),),)


def test_a_citation_names_each_source_once() -> None:
    """Those of the event and of its claims."""
    assert citation(TIMELINE, event("third")) == "Third, 1956 or 1957, sources disagree. The Book, page 7."
    assert citation(TIMELINE, event("second")).endswith("over by 1959.")
    assert joined([]) == ()
