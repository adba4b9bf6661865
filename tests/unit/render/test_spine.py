"""What a spine looks like where there is little room, in colour, and with parts."""

import pytest

import coupline
from coupline.palette import PALETTE, assigned
from coupline.render.lines import columns_of
from coupline.render.paint import Ink, paint
from coupline.render.spine import spine

BOOK = """
[timeline]
title = "Rome"
[eras.republic]
title = "The Republic"
date = "509–27 BCE"
[[events]]
id = "wars"
title = "The Gallic wars of Caesar"
date = "58–50 BCE"
tags = ["war"]
[[events]]
id = "alesia"
title = "Alesia"
date = "September 52 BCE"
part_of = ["wars"]
tags = ["siege", "war"]
[[events]]
title = "The Ides of March"
date = "15 March 44 BCE"
[[events]]
title = "A fort is held"
date = "43 BCE"
part_of = ["wars"]
tags = ["siege"]
"""


def drawn(
    text: str, width: int, *, by_tag: bool = False, collapse: bool = False, ascii_only: bool = False
) -> list[str]:
    """The lines of a drawing, without its heading."""
    timeline = coupline.loads(text)
    colors = assigned(timeline, "tag") if by_tag else None
    drawing = spine(timeline, Ink(ascii_only, width), "long", "", colors, collapse=collapse)
    lines = paint(drawing, width=width, color=False, ascii_only=ascii_only).splitlines()
    return lines[lines.index("") + 1 :]


def test_parts_are_drawn_below_their_whole() -> None:
    """A guide leads from the whole to its part; a part that stands apart says so at the right edge."""
    assert drawn(BOOK, 60) == [
        "509 BCE ┌ The Republic                            509–27 BCE",
        "        │ ┊ 450 years",
        "58 BCE  │ ┯        The Gallic wars of Caesar        → 50 BCE",
        "        │ ┊ 5 years",
        "52 BCE  │ ○ Sep    └ Alesia",
        "        │ ┊ 7 years",
        "44 BCE  │ ● 15 Mar The Ides of March",
        "43 BCE  └ ○        A fort is held               part of wars",
        "",
        "● day  ○ less exact than a day  ┯ span",
    ]


def test_a_whole_counts_its_parts_where_these_are_left_out() -> None:
    """Nothing that was selected is missing without a word."""
    assert drawn(BOOK, 60, collapse=True)[2:5] == [
        "58 BCE  │ ┯        The Gallic wars of Caesar",
        "        │                              → 50 BCE, and 2 parts",
        "        │ ┊ 13 years",
    ]
    one = BOOK.replace('part_of = ["wars"]', "", 1)
    assert "and 1 part" in drawn(one, 80, collapse=True)[2]
    assert not drawn(one, 80, collapse=True)[2].endswith("parts")


def test_names_stand_behind_titles_and_in_the_legend() -> None:
    """The name that colours an event can be read without the colour, in ASCII too; one without a tag has none."""
    rows = drawn(BOOK, 60, by_tag=True)
    assert rows[2] == "58 BCE  │ ┯        The Gallic wars of Caesar · war  → 50 BCE"
    assert rows[4] == "52 BCE  │ ○ Sep    └ Alesia · siege"
    assert rows[6] == "44 BCE  │ ● 15 Mar The Ides of March"
    assert rows[-1] == "■ siege  ■ war"
    assert drawn(BOOK, 60, by_tag=True, ascii_only=True)[-1] == "# siege  # war"
    assert not [row for row in drawn(BOOK, 60) if "■" in row]


def test_a_mark_has_the_colour_of_the_name() -> None:
    """Mark, name and legend are of one colour; the mark of what has no name stays as it is."""
    timeline = coupline.loads(BOOK)
    drawing = spine(timeline, Ink(width=60), "long", "", assigned(timeline, "tag"))
    pieces = [piece for line in drawing.lines for piece in line.pieces]
    assert pieces.count(("○", f"bold {PALETTE[0]}")) == 2
    assert pieces.count(("· siege", PALETTE[0])) == 2
    assert ("■ siege", PALETTE[0]) in pieces
    assert ("┯", f"bold {PALETTE[1]}") in pieces
    assert ("●", "bold") in pieces


def test_a_name_beyond_the_palette_is_shown_without_a_colour() -> None:
    """Of more names than colours the rarest are faint; the legend has those with a colour."""
    made = "".join(f'[[events]]\ntitle = "T{n}"\ntags = ["tag{n}"]\n' for n in range(8))
    timeline = coupline.loads(made)
    pieces = [p for line in spine(timeline, Ink(), "long", "", assigned(timeline, "tag")).lines for p in line.pieces]
    assert ("· tag7", "dim") in pieces
    assert [text for text, _ in pieces if text.startswith("■")] == [f"■ tag{n}" for n in range(6)]


NARROW = {
    32: [
        "509 BCE ┌ The Republic",
        "        │             509–27 BCE",
        "        │ ┊ 450 years",
        "58 BCE  │ ┯ The Gallic wars of",
        "        │   Caesar      → 50 BCE",
        "        │ ┊ 5 years",
        "52 BCE  │ ○ Sep",
        "        │   └ Alesia",
    ],
    20: [
        "509 BCE ┌ The",
        "        │ Republic",
        "        │ 509–27 BCE",
        "        │ ┊ 450",
        "        │ years",
        "58 BCE  │ ┯ The",
        "        │   Gallic",
        "        │   wars of",
        "        │   Caesar",
        "        │   → 50 BCE",
    ],
}


@pytest.mark.parametrize("width", [32, 20])
def test_where_there_is_little_room_dates_have_lines_of_their_own(width: int) -> None:
    """Titles keep 16 columns beside their dates, or else dates give way, so that a title can still be read."""
    lines = drawn(BOOK, width)
    assert max(map(columns_of, lines)) <= width
    assert lines[: len(NARROW[width])] == NARROW[width]


def test_where_there_is_less_room_bars_and_years_give_way_too() -> None:
    """A year that takes half of the terminal stands above its event."""
    lines = drawn(BOOK + '[[events]]\ntitle = "Fire"\ndate = "Y-1700000"\n', 20)
    assert lines[:6] == [
        "1,700,001 BCE",
        "○ Fire",
        "┊ 1,699,491 years",
        "509 BCE",
        "The Republic",
        "          509–27 BCE",
    ]
    lines = drawn(BOOK.replace("58–50 BCE", "12058 BCE – 50 BCE"), 22)
    assert lines[:2] == ["12,058 BCE ┯ The", "             Gallic"]
    assert not [line for line in lines if "│" in line or "┌" in line]


def test_what_stands_beside_a_year_is_wrapped_where_it_is_too_long() -> None:
    """A date in EDTF, or the id of another event, may be longer than a line."""
    timeline = coupline.loads('[[events]]\ntitle = "A"\ndate = "[1963-12-05..1964-01-02]"\n')
    lines = paint(spine(timeline, Ink(width=20), "edtf"), width=20, color=False, ascii_only=False).splitlines()
    assert lines[3:6] == ["1963 ○ [1963-12-05..", "       1964-01-02]", "       A"]


def test_nested_titles_keep_a_guide_where_there_is_no_room_for_all() -> None:
    """Deep in a narrow terminal the innermost guide is left."""
    deep = '[[events]]\nid = "e0"\ntitle = "Whole"\ndate = 1960\n' + "".join(
        f'[[events]]\nid = "e{n}"\ntitle = "Part {n}"\ndate = 1960\npart_of = ["e{n - 1}"]\n' for n in range(1, 5)
    )
    assert [line[7:] for line in drawn(deep, 80)[:5]] == [
        "Whole",
        "└ Part 1",
        "  └ Part 2",
        "    └ Part 3",
        "      └ Part 4",
    ]
    assert [line[7:] for line in drawn(deep, 20)[:5]] == ["Whole", "└ Part 1", "  └ Part 2", "  └ Part 3", "  └ Part 4"]
