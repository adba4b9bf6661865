"""Which lines a drawing has, and what stands on each."""

from time import perf_counter

import pytest

import coupline
from coupline.dates import parse_date
from coupline.layout.signs import ON_A_LINE, Sign, in_use
from coupline.layout.spine import LONGEST_END, SpineRow, legend_of, spine, years
from coupline.model import Era, Event
from coupline.query import select
from coupline.timeline import Catalog, Timeline

BARS = {" ": " ", "start": "┬", "on": "│", "end": "┴"}
GUIDES = {" ": " ", "on": "│", "branch": "├", "end": "└"}


def drawn(rows: list[SpineRow]) -> list[str]:
    """Rows as a sketch: bars, year, mark, what stands beside it, "claimed", the id, where it ends."""
    return ["".join(BARS[bar] for bar in row.bars) + _text(row) for row in rows]


def _text(row: SpineRow) -> str:
    if row.heading:
        return f"== {row.heading}"
    if row.folded:
        return f"┊ {row.folded}"
    what = row.event.id if row.event else row.era.id.upper() if row.era else "?"
    mark = row.sign.name if row.sign else None
    until = f"→ {row.until}" if row.until else ""
    year = None if row.year is None else str(row.year)
    claimed = "claimed" if row.claimed else None
    guides = "".join(GUIDES[guide] for guide in row.guides)
    part_of = f"part of {' and '.join(row.part_of)}" if row.part_of else ""
    hidden = f"+{row.parts}" if row.parts else ""
    return " ".join(part for part in (year, mark, row.when, claimed, guides + what, until, part_of, hidden) if part)


def text(eras: dict[str, str] | None = None, /, **events: str) -> str:
    """An event list: eras and events, each with its lines besides the title."""
    made = "[timeline]\n" + "".join(
        f'[eras.{key}]\ntitle = "{key}"\ndate = "{date}"\n' for key, date in (eras or {}).items()
    )
    return made + "".join(f'[[events]]\nid = "{key}"\ntitle = "The {key}"\n{said}\n' for key, said in events.items())


def lines(eras: dict[str, str] | None = None, /, **events: str) -> list[str]:
    """The sketch of the spine of such an event list."""
    return drawn(spine(coupline.loads(text(eras, **events))))


SPINES: dict[str, tuple[dict[str, str], list[str]]] = {
    "nothing": ({}, []),
    "one event": ({"a": "date = 1964"}, ["1964 COARSE a"]),
    "one event without a date": ({"a": ""}, ["== Undated", "UNDATED a"]),
    "a year stands once": (
        {"a": 'date = "1963-12-05"', "b": 'date = "1963-12-16"', "c": 'date = "1964-05"'},
        ["1963 DAY 5 Dec a", "DAY 16 Dec b", "1964 COARSE May c"],
    ),
    "one year without events is no interval": (
        {"a": "date = 1960", "b": "date = 1962"}, ["1960 COARSE a", "1962 COARSE b"],
    ),
    "two are folded": ({"a": "date = 1960", "b": "date = 1963"}, ["1960 COARSE a", "┊ 2", "1963 COARSE b"]),
    "before our era": (
        {"a": 'date = "44 BCE"', "b": 'date = "40 BCE"', "c": 'date = "1 BCE"', "d": 'date = "AD 1"'},
        ["-43 COARSE a", "┊ 3", "-39 COARSE b", "┊ 38", "0 COARSE c", "1 COARSE d"],
    ),
    "an undated event does not break a fold": (
        {"a": "date = 1960", "u": 'after = ["a"]', "b": "date = 1963"},
        ["1960 COARSE a", "ORDER from 1960 u", "┊ 2", "1963 COARSE b"],
    ),
    "stated order against the dates": (
        {"a": 'date = 1960\nafter = ["b"]', "b": "date = 1963", "c": "date = 1964"},
        ["1963 COARSE b", "1960 COARSE a", "┊ 3", "1964 COARSE c"],
    ),
    "what order alone places, then what nothing places": (
        {"n": "", "y": 'after = ["x"]', "x": "", "a": "date = 1964"},
        ["1964 COARSE a", "== Placed by order alone", "ORDER before x", "ORDER after it y", "== Undated", "UNDATED n"],
    ),
    "a date without any bound comes last, without a year": (
        {"a": 'date = "../.."', "b": "date = 1964"}, ["1964 COARSE b", "SPAN ../.. a → open"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("events", "expected"), SPINES.values(), ids=SPINES)
def test_the_spine_is_an_event_a_line(events: dict[str, str], expected: list[str]) -> None:
    """Years stand once, intervals of two years and more are folded, and what has no date comes under a heading."""
    assert lines(**events) == expected


MARKS = {
    'date = "1963-12-05"': "1963 DAY 5 Dec a",
    'date = "1963-12"': "1963 COARSE Dec a",
    "date = 1963": "1963 COARSE a",
    'date = "early 1963"': "1963 COARSE early a",
    'date = "c. 1963"': "1963 COARSE c. a",
    'date = "1963?"': "1963 COARSE ? a",
    'date = "1961/1965"': "1961 SPAN a → 1965",
    'date = "1961-05/1965-06-01"': "1961 SPAN May a → 1 Jun 1965",
    'date = "1961~/1965"': "1961 SPAN c. a → 1965",
    'date = "since 1961"': "1961 SPAN a → open",
    'date = "by 5 December 1963"': "1963 BEFORE by 5 Dec a",
    'date = "before 1959"': "1958 BEFORE or before a",
    'date = "after 1959"': "1960 AFTER or after a",
    'claims = [{ date = "1964-11-03" }]': "1964 DAY 3 Nov claimed a",
    'claims = [{ date = "1964-11-03" }, { date = "1964-11-04" }]': "1964 COARSE 3 or 4 Nov claimed a",
}


@pytest.mark.parametrize(("said", "line"), MARKS.items())
def test_a_mark_says_how_much_is_known_of_a_date(said: str, line: str) -> None:
    """A day, something coarser, a span, a bound on one side: the mark and the words beside the year tell them apart."""
    assert lines(a=said) == [line]


def test_the_mark_of_a_moment_follows_its_days() -> None:
    """An hour of a known day is as exact as the day; once within some years is coarse, though it has two ends."""
    for said, mark in {
        "1963-12-05T07:30:00": Sign.DAY,
        "between 1961 and 1965": Sign.COARSE,
        "1963%": Sign.COARSE,
    }.items():
        (row,) = spine(coupline.loads(text(a=f'date = "{said}"')))
        assert row.sign == mark, said


BESIDE = {
    "from a day on": ('after = ["d"]', ["1963 COARSE b", "DAY 5 Dec d", "ORDER from 5 Dec a", "1964 COARSE c"]),
    "from a year on": (
        'after = [{ id = "s" }]',
        ["1960 SPAN s → 1964", "┊ 2", "1963 COARSE b", "DAY 5 Dec d", "1964 COARSE c", "ORDER from 1964 a"],
    ),
    "by a year": ('before = ["c"]', ["1963 COARSE b", "DAY 5 Dec d", "ORDER by 1964 a", "1964 COARSE c"]),
    "within a year": ('during = ["b"]', ["1963 COARSE b", "ORDER 1963 a", "DAY 5 Dec d", "1964 COARSE c"]),
    "within some years": (
        'after = ["b"]\nbefore = ["c"]', ["1963 COARSE b", "ORDER 1963…1964 a", "DAY 5 Dec d", "1964 COARSE c"],
    ),
    "around a day": (
        'before = [{ id = "d", from = "start" }]\nafter = [{ id = "d", from = "end", of = "start" }]',
        ["1963 COARSE b", "ORDER on 5 Dec a", "DAY 5 Dec d", "1964 COARSE c"],
    ),
    "as claimed": (
        'after = ["s"]',
        ["1963 COARSE b", "DAY 5 Dec d", "1964 COARSE c", "DAY 3 Nov claimed s", "ORDER from 3 Nov claimed a"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), BESIDE.values(), ids=BESIDE)
def test_an_undated_event_says_where_it_belongs(said: str, expected: list[str]) -> None:
    """Its window, without the year that stands above it; with a mark where that follows from a claim."""
    more = {"s": 'claims = [{ date = "1964-11-03" }]' if said == 'after = ["s"]' else 'date = "1960/1964"'}
    span = more if '"s"' in said else {}
    assert lines(a=said, b="date = 1963", c="date = 1964", d='date = "1963-12-05"', **span) == expected


def test_what_only_undated_events_tie_says_beside_which_it_belongs() -> None:
    """Without a window an event says "after it" right below the one that it follows, anywhere else how it stands."""
    rows = lines(a="", b='after = ["a"]', c='during = ["a"]', d='after = ["a"]')
    assert rows == ["== Placed by order alone", "ORDER before a", "ORDER after it b", "ORDER during c", "ORDER after d"]


def test_what_only_a_cause_ties_says_nothing_of_order() -> None:
    """An event that only its cause ties to others is undated, with nothing beside it."""
    assert lines(a='caused_by = ["b"]', b="date = 1964") == ["1964 COARSE b", "== Undated", "UNDATED a"]


ENDS = {
    "its own date": ('date = "1960/1962"\nends_with = "b"', "→ 1962"),
    "nothing said": ('date = "1960/.."', "→ open"),
    "a day": ('date = "1960/.."\nends_with = "day"', "→ 5 Dec 1963"),
    "a claimed day": ('date = "1960/.."\nends_with = "claimed"', "→ 3 or 4 Nov 1964"),
    "the end of a span": ('date = "1960/.."\nends_with = "span"', "→ 1965"),
    "an event that order places": ('date = "1960/.."\nends_with = "late"', "→ from 1962"),
    "an event that a claim places": ('date = "1960/.."\nends_with = "as-told"', '→ from 3 Nov 1964 "'),
    "what is open too": ('date = "1960/.."\nends_with = "going-on"', "→ open"),
    "an event without a date": ('date = "1960/.."\nends_with = "break"', "→ The break, undated"),
    "one with a long title": (
        'date = "1960/.."\nends_with = "a-very-long-story-indeed"', "→ a-very-long-story-indeed, undated",
    ),
    "an era": ('date = "1960/.."\nends_with = "age"', "→ 1970"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "until"), ENDS.values(), ids=ENDS)
def test_a_span_says_where_it_ends(said: str, until: str) -> None:
    """At the edge stands the end of a span: its own date, else the end of what it is said to end with."""
    timeline = coupline.loads(
        text(
            {"age": "1965/1970"},
            a=said,
            b="date = 1963",
            day='date = "1963-12-05"',
            claimed='claims = [{ date = "1964-11-03" }, { date = "1964-11-04" }]',
            span='date = "1961/1965"',
            **{
                "going-on": 'date = "1961/.."',
                "break": "",
                "late": 'after = ["early"]',
                "early": "date = 1962",
                "as-told": 'after = ["told"]',
                "told": 'claims = [{ date = "1964-11-03" }]',
                "a-very-long-story-indeed": "",
            },
        )
    )
    (row,) = [row for row in spine(timeline) if row.event and row.event.id == "a"]
    assert f"→ {row.until}" == until


def test_a_title_is_shown_at_the_edge_as_long_as_it_fits() -> None:
    """A title of the longest length stands whole, a longer one gives way to its id."""
    for length, until in ((LONGEST_END, "x" * LONGEST_END), (LONGEST_END + 1, "b")):
        title = "x" * length
        made = f'[[events]]\nid = "b"\ntitle = "{title}"\n[[events]]\ntitle = "A"\ndate = "1960/.."\nends_with = "b"\n'
        assert spine(coupline.loads(made))[0].until == f"{until}, undated"


ERAS: dict[str, tuple[dict[str, str], dict[str, str], list[str]]] = {
    "with events in it and after it": (
        {"e": "1960/1962"}, {"a": "date = 1959", "b": "date = 1960", "c": "date = 1962", "d": "date = 1963"},
        [" 1959 COARSE a", "┬1960 E → 1960–1962", "│COARSE b", "┴1962 COARSE c", " 1963 COARSE d"],
    ),
    "folds run on inside": (
        {"e": "1960/1970"}, {"a": "date = 1950", "b": "date = 1965", "c": "date = 1980"},
        [" 1950 COARSE a", " ┊ 9", "┬1960 E → 1960–1970", "│┊ 4", "┴1965 COARSE b", " ┊ 14", " 1980 COARSE c"],
    ),
    "an event that outlasts it ends it": (
        {"e": "1960/1962"}, {"a": 'date = "1961/1980"', "b": "date = 1962-12-31", "c": "date = 1963-01-01"},
        ["┬1960 E → 1960–1962", "│1961 SPAN a → 1980", "┴1962 DAY 31 Dec b", " 1963 DAY 1 Jan c"],
    ),
    "without an event": ({"e": "1960/1962"}, {"a": "date = 1963"}, ["┬1960 E → 1960–1962", " ┊ 2", " 1963 COARSE a"]),
    "open": (
        {"e": "1960/.."}, {"a": "date = 1961", "b": "date = 1962"},
        ["┬1960 E → since 1960", "│1961 COARSE a", "┴1962 COARSE b"],
    ),
    "an undated event inside": (
        {"e": "1960/1962"}, {"a": "date = 1961", "u": 'after = ["a"]', "b": "date = 1962"},
        ["┬1960 E → 1960–1962", "│1961 COARSE a", "│ORDER from 1961 u", "┴1962 COARSE b"],
    ),
    "an undated event that begins it": (
        {"e": "1960/1962"}, {"u": 'after = [{ id = "e", of = "start" }]', "b": "date = 1962"},
        ["┬1960 E → 1960–1962", "│ORDER from 1960 u", "┴1962 COARSE b"],
    ),
    "one after the other share a column": (
        {"e": "1960/1961", "f": "1962/1963"}, {"a": "date = 1961", "b": "date = 1963"},
        ["┬1960 E → 1960–1961", "┴1961 COARSE a", "┬1962 F → 1962–1963", "┴1963 COARSE b"],
    ),
    "side by side": (
        {"e": "1960/1963", "f": "1961/1962"}, {"a": "date = 1962", "b": "date = 1963"},
        ["┬ 1960 E → 1960–1963", "│┬1961 F → 1961–1962", "│┴1962 COARSE a", "┴ 1963 COARSE b"],
    ),
    "a fourth has its line and no bar": (
        {"e": "1960/1970", "f": "1961/1970", "g": "1962/1970", "h": "1963/1970"}, {"a": "date = 1964"},
        [
            "┬  1960 E → 1960–1970", "│┬ 1961 F → 1961–1970", "││┬1962 G → 1962–1970", "│││1963 H → 1963–1970",
            "┴┴┴1964 COARSE a",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("eras", "events", "expected"), ERAS.values(), ids=ERAS)
def test_eras_are_bars_beside_the_events_in_them(
    eras: dict[str, str], events: dict[str, str], expected: list[str]
) -> None:
    """An era has a line where it begins and a bar down to the last event that begins in it; side by side, three."""
    assert lines(eras, **events) == expected


def test_a_selection_shows_the_eras_that_its_events_may_touch() -> None:
    """The whole timeline has all its eras, a selection those that frame it; an undated event brings none."""
    timeline = coupline.loads(text({"e": "1960/1962", "f": "1970/1972"}, a="date = 1961", b="date = 1980", u=""))
    assert [row.era.id for row in spine(timeline) if row.era] == ["e", "f"]
    assert drawn(spine(select(timeline, "date:1961"))) == ["┬1960 E → 1960–1962", "┴1961 COARSE a"]
    assert drawn(spine(select(timeline, "date:1980"))) == ["1980 COARSE b"]
    assert drawn(spine(timeline.selection([timeline.find_event("u")]))) == ["== Undated", "UNDATED u"]


def test_eras_alone_are_shown() -> None:
    """A list of eras without events is drawn."""
    assert lines({"e": "1960/1962"}) == ["┬1960 E → 1960–1962"]


def test_a_selection_says_of_an_undated_event_what_the_whole_says() -> None:
    """The window stays; where there is none, the id of the other says where it belongs."""
    timeline = coupline.loads(text(x="", v='after = ["x"]'))
    assert drawn(spine(timeline.selection([timeline.find_event("v")])))[1:] == ["ORDER after x v"]
    timeline = coupline.loads(text(a="date = 1960", u='after = ["a"]'))
    assert drawn(spine(timeline.selection([timeline.find_event("u")]))) == ["ORDER from 1960 u"]


def test_no_selected_event_is_missing_and_none_is_drawn_twice() -> None:
    """Whatever is known of them, all selected events have one line each."""
    timeline = coupline.loads(
        text({"e": "1960/1962"}, a="date = 1961", u='after = ["a"]', x="", y='after = ["x"]', z='date = "../.."')
    )
    for size in range(len(timeline) + 1):
        chosen = timeline.selection(timeline.events[size:])
        assert sorted(row.event.id for row in spine(chosen) if row.event) == sorted(event.id for event in chosen)


def test_a_row_has_the_event_of_the_selection() -> None:
    """What a selection says of an event (that it is only possible) reaches the painter."""
    found = select(coupline.loads(text(a='date = "early 1961"')), "date:1961-02")
    assert [row.event.match for row in spine(found) if row.event] == ["possible"]


PARTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "right below it": (
        {"w": 'date = "1960/1965"', "a": 'date = 1961\npart_of = "w"', "b": 'date = 1962\npart_of = "w"'},
        ["1960 SPAN w → 1965", "1961 COARSE ├a", "1962 COARSE └b"],
    ),
    "across years without events": (
        {"w": 'date = "1960/1975"', "a": 'date = 1970\npart_of = "w"'},
        ["1960 SPAN w → 1975", "┊ 9", "1970 COARSE └a"],
    ),
    "not across another event": (
        {"w": 'date = "1960/1965"', "a": 'date = 1961\npart_of = "w"',
         "x": "date = 1962", "b": 'date = 1963\npart_of = "w"'},
        ["1960 SPAN w → 1965", "1961 COARSE └a", "1962 COARSE x", "1963 COARSE b part of The w"],
    ),
    "dated before its whole, against what is said": (
        {"a": 'date = 1950\npart_of = "w"', "w": 'date = "1951/1965"'}, ["1951 SPAN w → 1965", "1950 COARSE └a"],
    ),
    "each part of the other": (
        {"a": 'date = 1950\npart_of = "b"', "b": 'date = 1951\npart_of = "a"'},
        ["1950 COARSE a part of The b", "1951 COARSE └b"],
    ),
    "of one without a date": (
        {"w": "", "a": 'date = 1961\npart_of = "w"', "b": 'part_of = "w"\nafter = ["a"]'},
        ["ORDER begun by 1961 w", "1961 COARSE ├a", "ORDER from 1961 └b"],
    ),
    "both without a date": (
        {"w": "", "a": 'part_of = "w"', "b": 'part_of = "a"'},
        ["== Placed by order alone", "ORDER w", "ORDER └a", "ORDER  └b"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("events", "expected"), PARTS.values(), ids=PARTS)
def test_a_part_stands_below_its_whole_where_its_date_lets_it(events: dict[str, str], expected: list[str]) -> None:
    """Parts right below their whole are nested; date order wins, and a part elsewhere says what it is part of."""
    assert lines(**events) == expected


def test_an_era_that_begins_between_them_parts_a_whole_and_its_part() -> None:
    """Below the line of an era nothing looks like a part of it."""
    rows = lines({"e": "1961/1970"}, w='date = "1960/1975"', a='date = 1962\npart_of = "w"')
    assert rows == [" 1960 SPAN w → 1975", "┬1961 E → 1961–1970", "┴1962 COARSE a part of The w"]


def test_a_part_of_an_era_says_so_as_before() -> None:
    """An era is no event: what is part of it is bounded by it, and stands below no line."""
    assert lines({"e": "1961/1970"}, a='part_of = "e"') == ["┬1961 E → 1961–1970", " ORDER 1961…1970 a"]


def test_a_whole_that_is_not_selected_is_no_whole() -> None:
    """A selection of parts is drawn without a word of what they are part of."""
    timeline = coupline.loads(text(w='date = "1960/1965"', a='date = 1961\npart_of = "w"'))
    assert drawn(spine(select(timeline, "date:1961 a"), collapse=True)) == ["1961 COARSE a"]


def test_collapsed_parts_are_counted_at_their_whole() -> None:
    """All parts of a whole, theirs included, give way to a number; years and folds are those of what is left."""
    timeline = coupline.loads(
        text(
            w='date = "1960/1965"',
            a='date = 1961\npart_of = "w"',
            b='date = 1961\npart_of = "a"',
            x="date = 1964",
            c='date = 1962\npart_of = "w"',
            u="",
            v='part_of = "u"',
            y='after = ["v"]',
        )
    )
    assert drawn(spine(timeline, collapse=True)) == [
        "1960 SPAN w → 1965 +3", "┊ 3", "1964 COARSE x",
        "== Placed by order alone", "ORDER around v u +1", "ORDER after v y",
    ]  # fmt: skip


def test_a_list_of_many_eras_is_drawn_as_quickly_as_its_events() -> None:
    """Thousands of eras, one after the other, share a column, and each event is under its own."""
    eras = [Era(f"e{n}", f"E{n}", parse_date(f"{n}/{n + 1}")) for n in range(1000, 4000)]
    catalog = Catalog()
    catalog.eras = tuple(eras)
    events = [Event(f"a{n}", f"A{n}", *(parse_date(f"{n}"),) * 2, "date") for n in range(1000, 4000)]
    begun = perf_counter()
    rows = spine(Timeline(events, catalog))
    assert perf_counter() - begun < 5
    assert len(rows) == 6000
    assert {len(row.bars) for row in rows} == {2}


def test_a_legend_has_the_signs_in_use_in_its_own_order() -> None:
    """The legend explains what is drawn and nothing else, always in the same order."""
    rows = spine(coupline.loads(text(u="", a="date = 1964", b='date = "1964-05-01"', c='date = "1970/1971"')))
    assert [sign for sign, _ in legend_of(rows)] == [Sign.DAY, Sign.COARSE, Sign.SPAN, Sign.UNDATED]
    assert legend_of([]) == []
    assert [said for _, said in in_use(ON_A_LINE, [*Sign])] == [
        "day", "less exact than a day", "span", "by or before a date", "after a date", "placed by order alone",
        "undated",
    ]  # fmt: skip


YEARS: dict[str, tuple[dict[str, str], tuple[int, int] | None]] = {
    "no event": ({}, None),
    "none with a date": ({"a": ""}, None),
    "one year": ({"a": "date = 1964"}, (1964, 1964)),
    "spans reach from end to end": ({"a": 'date = "1942/1950"', "b": 'date = "1943/1965"'}, (1942, 1965)),
    "an open end counts what is given": ({"a": 'date = "1942/.."', "b": "date = 1960"}, (1942, 1960)),
    "a bound counts as the year it names": ({"a": 'date = "before 1959"'}, (1958, 1958)),
    "before our era": ({"a": 'date = "44 BCE"', "b": 'date = "AD 14"'}, (-43, 14)),
    "nothing given": ({"a": 'date = "../.."'}, None),
}


@pytest.mark.parametrize(("events", "expected"), YEARS.values(), ids=YEARS)
def test_a_selection_knows_its_first_and_last_year(events: dict[str, str], expected: tuple[int, int] | None) -> None:
    """The years of a header are those of all its dated events, ends of spans included."""
    assert years(coupline.loads(text(**events))) == expected


def test_rows_are_values() -> None:
    """Two rows of the same things are equal: a painter can be tested against one made by hand."""
    event = Event("a", "A")
    assert spine(Timeline([event])) == [SpineRow(heading="Undated"), SpineRow(event=event, sign=Sign.UNDATED)]
