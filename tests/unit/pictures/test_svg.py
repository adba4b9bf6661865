"""Drawings as SVG say what the layout says, of every event, in text."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

import coupline
from coupline.choices import DrawingStyle
from coupline.layout.axis import axis, rows_of
from coupline.layout.lanes import groups, lanes
from coupline.layout.marks import Mark
from coupline.layout.signs import ONCE, Sign
from coupline.palette import PALETTE, assigned
from coupline.pictures.svg import Look, as_svg
from coupline.pictures.svg.shapes import SIGN
from coupline.query import parse_query, select
from coupline.timeline import Timeline
from tests.unit.pictures.support import ALL, EMPTY, EVENTS, ROOT, SVG, classed, read, title_of, titled, words_of

STYLES: tuple[DrawingStyle, ...] = ("spine", "axis", "lanes", "heat")


@pytest.fixture(scope="module")
def everything() -> Timeline:
    """A list with marks of every kind."""
    return coupline.loads(ALL)


def drawn(timeline: Timeline, style: DrawingStyle = "axis", look: Look | None = None) -> ET.Element:
    """A drawing as it is read again."""
    return read(as_svg(timeline, style, None, look or Look()))


def cells(group: ET.Element, css: str, left: float) -> set[int]:
    """The cells that the shapes of a class cover."""
    found: set[int] = set()
    for each in classed(group, css):
        if each.tag == f"{SVG}rect":
            first = float(each.get("x", "")) - left
            assert first.is_integer()
            found |= set(range(int(first), int(first + float(each.get("width", "")))))
    return found


def of_kinds(marks: tuple[Mark, ...], *kinds: Sign) -> set[int]:
    """The cells of marks of these kinds."""
    return {cell for mark in marks if mark.sign in kinds for cell in range(mark.first, mark.last + 1)}


def frame(root: ET.Element) -> tuple[float, int]:
    """Where the picture begins, and how many cells it has."""
    found = re.fullmatch(r"M(\S+) \S+H(\S+)", classed(root, "rule")[0].get("d", ""))
    assert found is not None
    return float(found[1]), int(float(found[2]) - float(found[1]))


@pytest.mark.parametrize("width", [320, 700, 1400])
def test_a_shape_is_solid_only_where_the_layout_is_certain(everything: Timeline, width: int) -> None:
    """Cell by cell: solid is certain, hatched is possible, and what happened once is one sign in its cell."""
    root = drawn(everything, look=Look(width))
    left, count = frame(root)
    rows = [row for row in axis(everything, rows_of(everything), count, SIGN).rows if row.event]
    for row, group in zip(rows, classed(root, "event"), strict=True):
        assert title_of(group).startswith(row.label)
        open_ends = [mark for mark in row.marks if mark.sign in (Sign.BEFORE, Sign.AFTER)]
        once = [mark for mark in row.marks if mark.sign in ONCE]
        assert cells(group, "certain", left) == of_kinds(row.marks, Sign.CERTAIN)
        assert len(classed(group, "end")) == len(open_ends)
        signs = [*classed(group, "day"), *classed(group, "coarse"), *classed(group, "order")]
        if not once and signs:  # too narrow to be seen: a hollow sign
            assert [each.get("class") for each in signs] == ["coarse"]
            assert {mark.sign for mark in row.marks} == {Sign.POSSIBLE}
        else:
            assert cells(group, "possible", left) == of_kinds(row.marks, Sign.POSSIBLE, Sign.BEFORE, Sign.AFTER)
            assert len(signs) == len(once)


def test_lanes_are_those_of_the_layout(everything: Timeline) -> None:
    """Each lane has its marks, its count, and a place for the pointer on each event that has one."""
    root = drawn(everything, "lanes")
    left, count = frame(root)
    found = lanes(everything, groups(everything, "person"), count, SIGN)
    for lane, group in zip(found.rows, classed(root, "lane"), strict=True):
        assert title_of(group).startswith(f"{lane.group.label}: {len(lane.group.events)} event")
        assert cells(group, "certain", left) == of_kinds(lane.marks, Sign.CERTAIN)
        several = [mark for mark in lane.marks if mark.sign is Sign.SEVERAL]
        assert len([each for each in classed(group, "day") if each.get("r") == "2.4"]) == len(several)
        pointed = [title_of(each) for each in classed(group, "event")]
        for event in lane.group.events:
            assert any(text.startswith(event.title) for text in (*pointed, title_of(group).partition(": ")[2])) or (
                event.title in title_of(group)
            )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("file", ["all", EVENTS])
def test_every_event_is_in_the_drawing_or_counted(style: DrawingStyle, file: str, everything: Timeline) -> None:
    """By its title in a tooltip; in heat by the totals and the counts below the table."""
    timeline = everything if file == "all" else coupline.load(file)
    root = drawn(timeline, style)
    if style != "heat":
        tips = " ".join(title_of(group) for group in root.iter(f"{SVG}g"))
        assert [event.title for event in timeline if event.title not in tips] == []
        return
    text = words_of(root)
    below = sum(int(number) for number in re.findall(r"(\d+) events? (?:known|without|begun)", text))
    ends = [each for each in classed(root, "ink") if each.get("text-anchor") == "end"]
    most = max(float(each.get("x", "")) for each in ends)
    totals = sum(int(each.text or "") for each in ends if float(each.get("x", "")) == most)
    assert totals + below == len(timeline)


def test_the_tooltip_is_the_title_and_the_date_in_words(everything: Timeline) -> None:
    """So that a pointer, or a screen reader that goes into a drawing, has it."""
    tips = [title_of(group) for group in classed(drawn(everything), "event")]
    assert "A day: 4 November 1964" in tips
    assert "On a day by order: 4 November 1964, placed by order alone" in tips
    assert "Claimed: 5 or 6 May 1955, sources disagree" in tips
    chosen = select(everything, parse_query("date:1962-02", everything))
    asked = [title_of(group) for group in classed(drawn(chosen), "event")]
    assert "A season: early 1962, only possibly in the time asked for" in asked
    edtf = [title_of(group) for group in classed(drawn(everything, "spine", Look(dates="edtf")), "event")]
    assert "A day: 1964-11-04" in edtf


@pytest.mark.parametrize("style", STYLES)
def test_it_tells_who_does_not_see_it_what_is_drawn(style: DrawingStyle, everything: Timeline) -> None:
    """A title and a description, which the drawing is labelled by."""
    root = drawn(everything, style)
    assert root.get("role") == "img"
    ids = {each.get("id"): each.text for each in root if each.get("id")}
    labels = [ids[name] for name in root.get("aria-labelledby", "").split()]
    assert labels[0] == "All"
    assert labels[1] is not None
    assert "16 events, from 1952 to 1964; nothing bounds the time of 3 of them." in labels[1]


@pytest.mark.parametrize("style", STYLES)
def test_lists_of_one_event_and_of_none(style: DrawingStyle) -> None:
    """Little is drawn of little, and nothing fails."""
    empty = drawn(coupline.loads(EMPTY), style)
    assert words_of(empty) == "Timeline 0 events"
    assert classed(empty, "rule") == []
    one = drawn(coupline.loads('[[events]]\ntitle = "One"\ndate = "1964-05"'), style)
    assert "1 event · 1964" in words_of(one)
    undated = drawn(coupline.loads('[[events]]\ntitle = "One"'), style)
    assert "1 event" in words_of(undated)


def test_colours_are_those_of_the_palette_and_named() -> None:
    """A colour is never the only sign of a thing: its name stands beside it."""
    timeline = coupline.load(EVENTS)
    for style in ("spine", "axis"):
        colors = assigned(timeline, "tag")
        root = drawn(timeline, style, Look(colors=colors))
        named = dict(colors.legend(timeline.events))
        assert named
        for name, color in named.items():
            assert classed(root, f"color{PALETTE.index(color)}")
            assert f"· {name}" in words_of(root)
    lanes_root = read(as_svg(timeline, "lanes", "tag", Look(colors=assigned(timeline, "tag"))))
    assert classed(lanes_root, "color0")
    assert {color for color in PALETTE if color in str(ET.tostring(lanes_root))} == set(PALETTE)


def test_parts_may_be_left_out_and_are_counted(everything: Timeline) -> None:
    """With collapse a whole says how many parts it has."""
    for style in ("spine", "axis"):
        text = words_of(drawn(everything, style, Look(collapse=True)))
        assert "and 3 parts" in text
        assert "A span" not in text


def test_parts_stand_below_their_whole(everything: Timeline) -> None:
    """Moved to the right, with lines that lead to them in the spine, and with the names of wholes elsewhere."""
    root = drawn(everything, "spine")
    assert classed(root, "guide")
    assert "part of A long span, Another long span" in words_of(root)
    labels = {"".join(each.itertext()): float(each.get("x", "0")) for each in classed(drawn(everything), "ink")}
    assert labels["A span"] > labels["A long span"]


def test_eras_are_bands_and_bars(everything: Timeline) -> None:
    """With a tooltip that gives their date; an open end has an arrow."""
    for style in ("spine", "axis", "lanes"):
        periods = classed(drawn(everything, style), "period")
        assert "An age: 1950–1964" in [title_of(each) for each in periods]
    assert len([e for e in classed(drawn(everything), "era") if e.tag == f"{SVG}path"]) == 2


def test_what_was_asked_for_is_the_picture_and_the_rest_is_counted() -> None:
    """A window zooms; heat counts what began outside of it."""
    timeline = coupline.loads(ALL)
    chosen = select(timeline, parse_query("date:1956/1964", timeline))
    assert "begun before or after that time" in words_of(drawn(chosen, "heat"))
    assert "? only possibly then" in words_of(drawn(chosen, "spine"))


SUEZ = """
[[events]]
title = "Ghana is promised independence"
date = "1 March 1956"
people = ["Kwame Nkrumah"]
[[events]]
title = "The canal is nationalised"
date = "26 July 1956"
people = ["Gamal Abdel Nasser"]
[[events]]
title = "Ceasefire"
date = "6 November 1956"
people = ["Gamal Abdel Nasser"]
"""


@pytest.mark.parametrize("style", ["axis", "lanes"])
@pytest.mark.parametrize("asked", ["1956/1957", "1956", "1950/1960", "1956-06/1956-11"])
def test_a_day_is_a_day_though_it_is_wider_than_a_point(style: DrawingStyle, asked: str) -> None:
    """Where a day takes a few points its sign is still that of a day, as in the terminal, in the legend too."""
    timeline = coupline.loads(SUEZ)
    root = drawn(select(timeline, parse_query(f"date:{asked}", timeline)), style)
    assert classed(root, "day") != []
    assert classed(root, "coarse") == classed(root, "possible") == classed(root, "certain") == []
    assert "less exact than a day" not in words_of(root)


def test_what_is_less_exact_than_a_day_is_a_hollow_sign_where_it_is_narrow() -> None:
    """A month of ten years; and the end of a longer time, of which no more is in the picture."""
    for date, asked in (("March 1956", "1950/1960"), ("between 1954 and 3 January 1956", "1956/1965")):
        timeline = coupline.loads(f'[[events]]\ntitle = "Ghana is promised independence"\ndate = "{date}"\n')
        root = drawn(select(timeline, parse_query(f"date:{asked}", timeline)))
        assert len(classed(root, "coarse")) == 2, date  # itself, and in the legend
        assert classed(root, "day") == classed(root, "possible") == []
        assert "less exact than a day" in words_of(root)


def test_heat_of_days_and_of_decades() -> None:
    """Columns keep apart where they are many; a cell that no month has stays empty."""
    timeline = coupline.loads("\n".join(f'[[events]]\ntitle = "e{n}"\ndate = "1964-02-{n:02d}"' for n in range(1, 29)))
    root = read(as_svg(timeline, "heat", "month", Look(320)))
    assert float(root.get("width", "")) > 320
    assert "1 3 5 7" in words_of(root)
    assert len([each for each in classed(root, "faint") if each.tag == f"{SVG}circle"]) == 1  # the 29th, and no 30th
    decades = read(as_svg(coupline.load(EVENTS), "heat", "decade", Look()))
    assert "1960s" in words_of(decades)
    crowd = coupline.loads("\n".join(f'[[events]]\ntitle = "e{n}"\ndate = "1964-02-01"' for n in range(1200)))
    assert "1,200" not in [each.text for each in classed(read(as_svg(crowd, "heat", "month", Look(320))), "on3")]


def test_many_bars_of_eras_and_far_years_have_room() -> None:
    """Signs, dates and titles begin to the right of what stands before them."""
    root = drawn(coupline.loads(ALL.replace('date = "1960"', 'date = "-9999"')), "spine")
    bars = [float(each.get("x", "")) for each in classed(root, "era")]
    years = [each for each in classed(root, "strong") if "BCE" in (each.text or "")]
    assert min(bars) > float(years[0].get("x", "")) + 60


def test_a_drawing_may_do_without_its_title() -> None:
    """Where a page has it already."""
    assert "All" not in words_of(drawn(coupline.loads(ALL), look=Look(headed=False)))


def test_nothing_is_fetched_and_nothing_runs(everything: Timeline) -> None:
    """No scripts, no handlers, no addresses but the name of the format and its own pattern; fonts are the reader's."""
    for style in STYLES:
        text = "\n".join(as_svg(everything, style, None, Look()))
        assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
        assert re.findall(r"url\([^)]*\)", text) == ["url(#coupline-possible)"]
        assert "@font-face" not in text
        root = read(iter([text]))
        assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
            "svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "circle", "g", "text", "tspan",
        }  # fmt: skip
        assert [name for each in root.iter() for name in each.attrib if name.startswith("on")] == []


def test_text_of_a_file_is_text() -> None:
    """Markup in a title is shown, not taken; what XML has no character for is written out."""
    nasty = (
        "</title><script>alert(1)</script>",
        "a & b",
        "\"<&'",
        "\x00\x1b[31m\x85",
        "\ud800",
        "\ufffe\uffff",
        "\u202eabc",
    )
    for style in STYLES:
        root = read(as_svg(titled(*nasty), style, None, Look()))
        text = words_of(root)
        assert list(root.iter(f"{SVG}script")) == []
        if style in ("spine", "axis"):
            for shown in (
                nasty[0],
                nasty[1],
                nasty[2],
                "\\x00\\x1b[31m\\x85",
                "\\ud800",
                "\\ufffe\\uffff",
                "\\u202eabc",
            ):
                assert shown in text


PROBE = """
import coupline, hashlib, sys
from coupline.pictures.page import as_html
from coupline.pictures.svg import Look, as_svg
from coupline.palette import assigned
timeline = coupline.load(sys.argv[1])
look = Look(colors=assigned(timeline, "tag"))
made = [line for style in ("spine", "axis", "lanes", "heat") for line in as_svg(timeline, style, None, look)]
print(hashlib.sha256("".join([*made, *as_html(timeline)]).encode()).hexdigest())
"""


def test_the_same_list_gives_the_same_bytes() -> None:
    """Whatever seed the hashes of Python have: drawings and pages can be kept in git."""
    seen = {
        subprocess.run(
            [sys.executable, "-c", PROBE, EVENTS],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
