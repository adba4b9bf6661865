"""Trees that fit any terminal, and say what they do not draw."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import coupline
from coupline import columns
from coupline.choices import TreeBy
from coupline.model import Event
from coupline.render.paint import Ink, paint
from coupline.render.tree import tree
from coupline.timeline import Timeline
from coupline.views.tree import DEEPEST, Branch, branches
from tests.unit.render.support import squeezed, timelines

WIDTHS = st.integers(min_value=20, max_value=250)
GUIDES = str.maketrans("", "", "├└│─")
KINDS: tuple[TreeBy, ...] = ("year", "person", "tag", "part", "cause")


def printed(timeline: Timeline, grown: tuple[Branch, ...], width: int, depth: int | None = None) -> list[str]:
    """The lines of a tree as they are printed, without colours."""
    drawing = tree(timeline, grown, Ink(width=width), "long", depth)
    return paint(drawing, width=width, color=False, ascii_only=False).splitlines()


@given(timelines(), WIDTHS, st.sampled_from(KINDS))
def test_a_tree_fits_the_terminal_and_has_every_title_and_mark(timeline: Timeline, width: int, by: TreeBy) -> None:
    """Whatever a list says, and in whatever script: no line is too wide, and nothing of a label is lost."""
    lines = printed(timeline, branches(timeline, by), width)
    assert [line for line in lines if cell_len(line) > width] == []
    text = squeezed("".join(lines).translate(GUIDES))
    for event in timeline:
        label = Ink().plain(f"{event.title}{columns.when(timeline, event, 'short')}")
        assert squeezed(label.translate(GUIDES)) in text


@given(st.integers(min_value=1, max_value=DEEPEST + 1), WIDTHS)
def test_the_deepest_tree_fits_a_narrow_terminal(levels: int, width: int) -> None:
    """Levels are indented by less where there is less room."""
    grown = Branch("Leaf of a tree", Event("e", "Leaf of a tree"))
    for n in range(levels):
        grown = Branch(f"Branch {n}", Event(f"e{n}", f"Branch {n}"), branches=(grown,))
    lines = printed(Timeline([]), (grown,), width)
    assert max(map(len, lines)) <= width
    assert squeezed("".join(lines)).count("Branch") == levels


LEVELS = coupline.loads(
    """
    [[events]]
    id = "a"
    title = "The first of all events"
    date = "1963-12-05"
    caused_by = [{ id = "b", how = "led to it" }]
    [[events]]
    id = "b"
    title = "Another"
    date = "1963"
    caused_by = ["c"]
    [[events]]
    id = "c"
    title = "A third"
    date = "44 BCE"
    """
)


@pytest.mark.parametrize(
    ("width", "depth", "expected"),
    [
        (80, None, [
            "The first of all events  5 Dec 1963", "└── Another (led to it)  1963", "    └── A third  44 BCE",
        ]),
        (30, None, [
            "The first of all events", "5 Dec 1963", "└── Another (led to it)  1963", "    └── A third  44 BCE",
        ]),
        (20, None, [
            "The first of all", "events  5 Dec 1963", "└── Another", "    (led to it)", "    1963", "    └── A third",
            "        44 BCE",
        ]),
        (80, 1, [
            "The first of all events  5 Dec 1963", "└── Another (led to it, 1 more below)  1963", "",
            "3 events: 2 drawn, 1 counted",
        ]),
        (80, 0, ["The first of all events (2 more below)  5 Dec 1963", "", "3 events: 1 drawn, 2 counted"]),
    ],
)  # fmt: skip
def test_labels_hang_under_themselves(width: int, depth: int | None, expected: list[str]) -> None:
    """A date or a note with no room goes to a line of its own; what is not drawn is counted, and it is said."""
    assert printed(LEVELS, branches(LEVELS, "cause"), width, depth) == expected


def test_headings_have_their_counts_where_they_are_collapsed_and_where_not() -> None:
    """Of a collapsed tree all events are counted; one that is drawn elsewhere is not said to be missing."""
    by_year = branches(LEVELS, "year")
    assert printed(LEVELS, by_year, 80)[:2] == ["44 BCE (1)", "└── A third  44 BCE"]
    assert printed(LEVELS, by_year, 80, 0) == ["44 BCE (1)", "1963 (2)", "", "3 events: 0 drawn, 3 counted"]
    leaf = Branch("x", Event("x", "x"))
    decade = (Branch("1960s", branches=(Branch("1963", branches=(leaf,)),)),)
    assert printed(LEVELS, decade, 80, 0) == ["1960s (1)", "", "1 event: 0 drawn, 1 counted"]
    twice = (leaf, Branch("heading", branches=(leaf,)))
    assert printed(LEVELS, twice, 80, 0) == ["x  undated", "heading (1)"]


def test_a_tree_without_branches_is_empty() -> None:
    """Nothing selected, nothing drawn."""
    assert printed(LEVELS, (), 80) == []
    assert printed(LEVELS, (), 80, 0) == []


def test_a_tree_in_ascii_is_ascii() -> None:
    """Guides too."""
    drawing = tree(LEVELS, branches(LEVELS, "cause"), Ink(ascii_only=True, width=80), "edtf")
    assert paint(drawing, width=80, color=False, ascii_only=True).splitlines() == [
        "The first of all events  1963-12-05", "`-- Another (led to it)  1963", "    `-- A third  -0043",
    ]  # fmt: skip
