"""Events as trees."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.choices import TreeBy
from coupline.model import Event
from coupline.timeline import Timeline
from coupline.views.tree import DEEPEST, MOST, NONE, Branch, branches, causes_of, effects_of

TEXT = """
[people.lechin]
name = "Juan Lechín"

[[events]]
id = "jailed"
title = "Leaders are jailed"
part_of = "crisis"
before = ["hostages"]

[[events]]
id = "hostages"
title = "Miners take hostages"
date = "1963-12-06"
organizations = ["Miners", "Union"]
places = ["Catavi"]
tags = ["labour"]
part_of = "crisis"
caused_by = [{ id = "jailed", how = "answered" }]

[[events]]
id = "mediation"
title = "Lechín mediates"
date = "1963-12-16"
people = ["lechin"]
organizations = ["Union"]
tags = ["labour", "government"]
part_of = ["crisis", "year"]
caused_by = ["hostages"]

[[events]]
id = "crisis"
title = "The crisis"
date = "1963-12/1964"
part_of = "year"

[[events]]
id = "year"
title = "A year"
date = "1963"

[[events]]
id = "caesar"
title = "Caesar"
date = "44 BCE"
people = ["lechin", "A"]
"""
TIMELINE = coupline.loads(TEXT)


def drawn(tree: tuple[Branch, ...]) -> list[str]:
    """A tree as indented lines: an event by its id, a heading by its label, the note in parentheses."""
    lines = []
    for branch in tree:
        name = branch.event.id if branch.event else f"{branch.label}:"
        lines.append(name + (f" ({branch.note})" if branch.note else ""))
        lines += [f"  {line}" for line in drawn(branch.branches)]
    return lines


def held(tree: tuple[Branch, ...]) -> set[str]:
    """The ids of all events in a tree."""
    found = {branch.event.id for branch in tree if branch.event}
    return found.union(*(held(branch.branches) for branch in tree))


TREES: dict[TreeBy, str] = {
    "year": """
        44 BCE:
          caesar
        1963:
          year
          crisis
          hostages
          mediation
        none:
          jailed
    """,
    "person": """
        Juan Lechín:
          caesar
          mediation
        A:
          caesar
        none:
          year
          crisis
          jailed
          hostages
    """,
    "organization": """
        Union:
          hostages
          mediation
        Miners:
          hostages
        none:
          caesar
          year
          crisis
          jailed
    """,
    "place": """
        Catavi:
          hostages
        none:
          caesar
          year
          crisis
          jailed
          mediation
    """,
    "tag": """
        labour:
          hostages
          mediation
        government:
          mediation
        none:
          caesar
          year
          crisis
          jailed
    """,
    "part": """
        year
          crisis
            jailed
            hostages
            mediation
          mediation
        none:
          caesar
    """,
    "cause": """
        mediation
          hostages
            jailed (answered)
        none:
          caesar
          year
          crisis
    """,
}


def lines_of(text: str) -> list[str]:
    """The lines of a sketch, without what indents all of it."""
    return [line[8:] for line in text.rstrip().split("\n")[1:]]


@pytest.mark.parametrize(("by", "sketch"), TREES.items())
def test_events_stand_as_a_tree(by: TreeBy, sketch: str) -> None:
    """By any of its kinds a tree has its headings and events in order, and under "none" what has no place in it."""
    assert drawn(branches(TIMELINE, by)) == lines_of(sketch)


@pytest.mark.parametrize("by", TREES)
def test_no_selected_event_is_left_out(by: TreeBy) -> None:
    """Whatever is selected, each of its events is in the tree, and no other is."""
    for size in range(len(TIMELINE) + 1):
        chosen = TIMELINE.selection(TIMELINE.events[size:])
        assert held(branches(chosen, by)) == {event.id for event in chosen}


def test_a_tree_of_nothing_is_empty() -> None:
    """Without events there are no branches, not even "none"."""
    assert [branches(TIMELINE.selection([]), by) for by in TREES] == [()] * len(TREES)


def test_a_branch_is_called_by_the_title() -> None:
    """A branch that is an event is labelled with its title; the group without a label is called "none"."""
    tree = branches(TIMELINE, "cause")
    assert [branch.label for branch in tree] == ["Lechín mediates", NONE]
    assert [branch.event for branch in tree] == [TIMELINE.get("mediation"), None]
    assert NONE == "none"


def test_a_branch_counts_the_events_below_it() -> None:
    """How many lines of events hang on a branch, at any depth."""
    assert [(branch.label, branch.count) for branch in branches(TIMELINE, "part")] == [("A year", 5), (NONE, 1)]


def test_parts_whose_whole_is_not_selected_stand_under_none() -> None:
    """A part does not need its whole to be shown."""
    chosen = TIMELINE.selection(event for event in TIMELINE if event.id in {"hostages", "jailed"})
    assert drawn(branches(chosen, "part")) == ["none:", "  jailed", "  hostages"]


def test_causes_that_are_not_selected_are_not_drawn() -> None:
    """A tree of causes holds selected events alone."""
    chosen = TIMELINE.selection(event for event in TIMELINE if event.id in {"mediation", "jailed"})
    assert drawn(branches(chosen, "cause")) == ["none:", "  jailed", "  mediation"]


def caused(**causes: str) -> Timeline:
    """A timeline of events in the order given, each with the causes that stand with it."""
    text = "".join(
        f'[[events]]\nid = "{key}"\ntitle = "{key}"\ndate = {1900 + n}\ncaused_by = [{said}]\n'
        for n, (key, said) in enumerate(causes.items())
    )
    return coupline.loads(text)


LOOPS = {
    "of two": ({"a": '"b"', "b": '"a"'}, ["a", "  b", "    a (see above)"]),
    "with a note": (
        {"a": '{ id = "b", how = "so" }', "b": '{ id = "a", how = "thus" }'},
        ["a", "  b (so)", "    a (thus, see above)"],
    ),
    "below a root": (
        {"a": '"b"', "b": '"a"', "c": '"b"'},
        ["c", "  b", "    a", "      b (see above)"],
    ),
    "two loops, and one on its own": (
        {"a": '"b"', "b": '"a"', "c": '"d"', "d": '"c"', "e": ""},
        ["a", "  b", "    a (see above)", "c", "  d", "    c (see above)", "none:", "  e"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("causes", "expected"), LOOPS.values(), ids=LOOPS)
def test_a_loop_of_causes_is_drawn_once(causes: dict[str, str], expected: list[str]) -> None:
    """Events that cause each other are drawn from the first on, and where they come round the tree says so."""
    assert drawn(branches(caused(**causes), "cause")) == expected


def test_what_is_drawn_already_does_not_grow_twice() -> None:
    """A cause of two events is drawn with its own causes once; a cause that has none is simply named again."""
    timeline = caused(root="", shared='"root"', one='"shared", "root"', two='{ id = "shared", how = "again" }')
    assert drawn(branches(timeline, "cause")) == [
        "one", "  shared", "    root", "  root", "two", "  shared (again, see above)",
    ]  # fmt: skip


def chain(length: int) -> Timeline:
    """Events, each the cause of the next: e0, e1 …."""
    return caused(**{f"e{n}": f'{{ id = "e{n - 1}", how = "led on" }}' if n else "" for n in range(length)})


def test_a_chain_that_fits_is_one_tree() -> None:
    """Up to the deepest level a chain of causes is one tree."""
    (tree,) = branches(chain(DEEPEST + 1), "cause")
    assert tree.count == DEEPEST
    assert "below" not in str(drawn((tree,)))


def test_a_chain_too_deep_for_a_screen_goes_on_in_a_tree_of_its_own() -> None:
    """What is too deep is drawn as a tree further down, in one piece, and where it is cut the tree says so."""
    timeline = chain(3 * DEEPEST)
    trees = branches(timeline, "cause")
    assert [tree.label for tree in trees] == ["e35", "e23", "e11"]
    assert drawn(trees)[DEEPEST] == " " * 2 * DEEPEST + "e23 (led on, see below)"
    assert [tree.count for tree in trees] == [12, 12, 11]
    assert held(trees) == {event.id for event in timeline}
    without_notes = caused(**{f"e{n}": f'"e{n - 1}"' if n else "" for n in range(DEEPEST + 2)})
    assert drawn(branches(without_notes, "cause"))[DEEPEST] == " " * 2 * DEEPEST + "e1 (see below)"


def test_a_deep_loop_loses_no_event() -> None:
    """A loop longer than a tree is deep is cut like a chain, and drawn whole."""
    causes = {f"e{n}": f'"e{n - 1}"' for n in range(1, 30)}
    timeline = caused(e0='"e29"', **causes)
    trees = branches(timeline, "cause")
    assert [tree.label for tree in trees] == ["e0", "e18", "e6"]
    assert held(trees) == {event.id for event in timeline}
    assert sum("see above" in line for line in drawn(trees)) == 1


def test_what_is_cut_and_drawn_nearer_by_is_not_drawn_again() -> None:
    """A cause that is too deep on one way and near on another is drawn on the near one."""
    causes = {f"e{n}": f'"e{n - 1}"' for n in range(1, 14)}
    causes["e13"] += ', "e1"'
    trees = branches(caused(e0="", **causes), "cause")
    assert drawn(trees)[-3:] == [" " * 24 + "e1 (see below)", "  e1", "    e0"]


def test_two_people_of_one_name_are_kept_apart() -> None:
    """Each has a heading of their own."""
    text = '[people.a]\nname = "A"\n[people.b]\nname = "A"\n[[events]]\nid = "x"\ntitle = "X"\npeople = ["a", "b"]\n'
    assert drawn(branches(coupline.loads(text), "person")) == ["A:", "  x", "A:", "  x"]


def test_a_date_without_a_year_stands_under_none() -> None:
    """A span that is open on both sides has no year to stand under."""
    timeline = coupline.loads('[[events]]\nid = "a"\ntitle = "A"\ndate = "../.."\n')
    assert drawn(branches(timeline, "year")) == ["none:", "  a"]


def test_branches_are_values() -> None:
    """Two branches of the same things are equal: a painter can be tested against one made by hand."""
    event = Event("a", "A")
    assert branches(Timeline([event]), "tag") == (Branch("none", branches=(Branch("A", event),)),)


def test_what_led_to_an_event_and_what_it_led_to() -> None:
    """The tree of one event: its causes with theirs, or its effects; alone where there are none."""
    assert drawn(causes_of(TIMELINE, TIMELINE.find_event("mediation"))) == [
        "mediation", "  hostages", "    jailed (answered)",
    ]  # fmt: skip
    assert drawn(effects_of(TIMELINE, TIMELINE.find_event("jailed"))) == [
        "jailed", "  hostages (answered)", "    mediation",
    ]  # fmt: skip
    assert drawn(causes_of(TIMELINE, TIMELINE.find_event("year"))) == ["year"]


def test_a_year_that_order_leaves_is_the_branch_of_an_event() -> None:
    """What order places in one year stands under it; what it leaves more to stands under none."""
    timeline = coupline.loads(
        """
        [[events]]
        title = "Some day of it"
        during = ["e"]
        [[events]]
        title = "Later"
        after = ["e"]
        [[events]]
        id = "e"
        title = "A year"
        date = 1963
        """
    )
    assert drawn(branches(timeline, "year")) == ["1963:", "  e", "  some-day-of-it", f"{NONE}:", "  later"]


def dated(dates: Iterable[str]) -> Timeline:
    """Events with these dates and no other."""
    return coupline.loads("".join(f'[[events]]\ntitle = "E"\ndate = "{date}"\n' for date in dates))


def headings(tree: Iterable[Branch]) -> list[str]:
    """The headings of a tree with their counts, indented."""
    lines = []
    for branch in tree:
        if branch.event is None:
            lines.append(f"{branch.label} ({branch.count})")
            lines += [f"  {line}" for line in headings(branch.branches)]
    return lines


def test_a_small_list_stands_under_years() -> None:
    """So many years as a screen has lines need no decades, and so few events no months."""
    timeline = dated(str(1940 + n) for n in range(MOST))
    assert headings(branches(timeline, "year")) == [f"{1940 + n} (1)" for n in range(MOST)]
    assert headings(branches(dated(["1963-12-05", "1963-12-06"]), "year")) == ["1963 (2)"]
    assert headings(branches(dated(["1963"] * (MOST + 1)), "year")) == [f"1963 ({MOST + 1})"]


def test_many_years_stand_under_decades() -> None:
    """Each decade has its years, before our era too, which has no year 0."""
    years = [f"{n} BCE" for n in range(1, 15)] + [f"AD {n}" for n in range(1, 15)]
    lines = headings(branches(dated(years), "year"))
    assert [line for line in lines if line[0] != " "] == ["10s BCE (5)", "9–1 BCE (9)", "1–9 CE (9)", "10s CE (5)"]
    assert lines[1:3] == ["  14 BCE (1)", "  13 BCE (1)"]


def test_a_long_history_stands_under_centuries() -> None:
    """Decades stand between a century and its years only where these are many."""
    years = [f"{10 * n} BCE" for n in range(1, 150)] + [str(1930 + n) for n in range(MOST + 1)]
    lines = headings(branches(dated(years), "year"))
    assert lines[:2] == ["15th century BCE (9)", "  1490 BCE (1)"]
    assert lines[lines.index(f"20th century ({MOST + 1})") :][:3] == [
        "20th century (26)",
        "  1930s (10)",
        "    1930 (1)",
    ]


def test_centuries_that_hold_a_year_each_are_left_out() -> None:
    """A level that does not make the headings fewer says nothing."""
    tree = branches(dated(f"AD {100 * n + 50}" for n in range(MOST + 1)), "year")
    assert headings(tree)[:2] == ["50 CE (1)", "150 CE (1)"]


def test_a_year_with_many_events_has_months_and_a_month_days() -> None:
    """What is not known to the month, or to the day, stands behind what is; a year with few events has no months."""
    december = [f"1963-12-{day:02d}" for day in range(1, 28)]
    dates = ["1962-05-01", *december, "1963-12", "1963-05/1964", "1963", "by 5 May 1963"]
    lines = headings(branches(dated(dates), "year"))
    assert lines[:4] == ["1962 (1)", "1963 (31)", "  May 1963 (1)", "  December 1963 (28)"]
    assert lines[4] == "    1 December 1963 (1)"
    assert lines[-2:] == ["    December 1963, day not known (1)", "  1963, month not known (2)"]


def test_a_log_of_one_year_stands_under_months() -> None:
    """A heading that would stand above all is left out; so are months where all is of one."""
    year = [f"1963-{month:02d}-01" for month in range(1, 13)] * 3
    tree = branches(dated([*year, "1963", "../.."]), "year")
    assert headings(tree)[:2] == ["January 1963 (3)", "February 1963 (3)"]
    assert headings(tree)[-2:] == ["1963, month not known (1)", "none (1)"]
    month = [f"1963-12-{day:02d}" for day in range(1, 14)] * 2
    assert headings(branches(dated(month), "year"))[:2] == ["1 December 1963 (2)", "2 December 1963 (2)"]


def test_what_order_leaves_a_decade_stands_under_it() -> None:
    """An undated event has its place in the tree as far as it is known."""
    text = "".join(f'[[events]]\ntitle = "E"\ndate = {1900 + 2 * n}\n' for n in range(MOST + 5))
    text += '[[events]]\nid = "a"\ntitle = "A"\ndate = "1962/1964"\n[[events]]\ntitle = "B"\nduring = ["a"]\n'
    lines = headings(branches(coupline.loads(text), "year"))
    assert "  1960s, year not known (1)" in lines


DAYS = st.dates().map(lambda day: day.isoformat())
YEARS = st.integers(min_value=1000, max_value=2030).map(str)


@given(
    st.lists(
        DAYS | YEARS | st.sampled_from(["196X", "1963-05", "44 BCE", "1963/1970", "../.."]), min_size=1, max_size=80
    )
)
def test_each_event_stands_once_in_a_tree_of_years(dates: list[str]) -> None:
    """However many levels it has, it has each event once, and says at each heading how many there are."""
    timeline = dated(dates)
    tree = branches(timeline, "year")
    assert sorted(leaves(tree)) == sorted(event.id for event in timeline)
    assert sum(branch.count for branch in tree) == len(timeline)
    labels = [line.strip() for line in headings(tree)]
    assert len(set(labels)) == len(labels)


def leaves(tree: Iterable[Branch]) -> list[str]:
    """The ids of all events in a tree, as often as they are drawn."""
    found = []
    for branch in tree:
        found += [branch.event.id] if branch.event else leaves(branch.branches)
    return found
