"""Tables that fit any terminal: what is left out, what wraps, what is never lost."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import coupline
from coupline import columns
from coupline.columns import FIELDS
from coupline.dates import parse_date
from coupline.model import Event, Participant
from coupline.query.matching import matched
from coupline.render.grid import SAMPLE, Column, Grid, table
from coupline.render.lines import Drawing
from coupline.render.paint import Ink, paint, painted
from coupline.render.table import day_tables, events_table, fields_table, index_table
from coupline.timeline import Timeline
from coupline.views.anniversary import DayOfYear, on
from coupline.views.name_index import index
from tests.unit.render.support import between, squeezed, timelines

WIDTHS = st.integers(min_value=20, max_value=250)


def printed(drawing: Drawing, width: int) -> list[str]:
    """The lines of a drawing as they are printed, without colours."""
    return paint(drawing, width=width, color=False, ascii_only=False).splitlines()


def fields_of(timeline: Timeline, fields: list[str], ink: Ink) -> Drawing:
    """A table of chosen columns."""
    rows = (columns.chosen(timeline, event, "long", fields) for event in timeline)
    return fields_table(timeline, fields, rows, ink)


@given(timelines(), WIDTHS, st.booleans())
def test_no_line_of_a_table_is_wider_than_the_terminal(timeline: Timeline, width: int, ascii_only: bool) -> None:
    """Whatever a list says, and in whatever script, from 20 columns on."""
    ink = Ink(ascii_only, width)
    drawings = [
        events_table(timeline, ink, "long"),
        index_table(timeline, index(timeline, "tags"), ink, "edtf"),
        day_tables(timeline, "5 December", on(timeline, DayOfYear(12, 5)), ink, "long"),
        fields_of(timeline, ["title", "when", "who", "tags", "id"], ink),
    ]
    for drawing in drawings:
        lines = printed(drawing, width)
        assert [line for line in lines if cell_len(line) > width] == []
        assert not ascii_only or "".join(lines).isascii()


@given(timelines(), st.integers(min_value=20, max_value=69))
def test_a_narrow_table_has_every_date_with_its_mark_and_every_title(timeline: Timeline, width: int) -> None:
    """Where only two columns are left, both have all of their text, the marks behind the dates, in order."""
    ink = Ink(width=width)
    heading, *lines = printed(events_table(timeline, ink, "long"), width)
    start = heading.index("Event")
    dates = "".join(ink.plain(columns.when(timeline, event, "long")) for event in timeline)
    titles = "".join(ink.plain(event.title) for event in timeline)
    assert squeezed("".join(between(line, 0, start) for line in lines)).startswith(squeezed(dates))
    assert squeezed("".join(between(line, start, width + 1) for line in lines)).startswith(squeezed(titles))


@given(timelines(), WIDTHS)
def test_a_column_has_all_that_it_should(timeline: Timeline, width: int) -> None:
    """A table of one column loses nothing at any width; without a date the mark is behind the first cell."""
    ink = Ink(width=width)
    for name in ("when", "title", "tags"):
        text = squeezed("".join(printed(fields_of(timeline, [name], ink), width)))
        for event in timeline:
            marks = "" if name == "when" else "".join(columns.marks(event))
            assert squeezed(ink.plain(FIELDS[name](timeline, event, "long")) + marks) in text


def event(number: int, title: str = "Title", date: str = "5 December 1963") -> Event:
    """An event with a person."""
    when = parse_date(date)
    return Event(f"event-{number}", title, when, when, "date", people=(Participant("a", None, "Somebody"),))


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (20, ["When", "Event"]), (69, ["When", "Event"]),
        (70, ["When", "Event", "Who"]), (99, ["When", "Event", "Who"]),
        (100, ["When", "Event", "Who", "Id"]), (250, ["When", "Event", "Who", "Id"]),
    ],
)  # fmt: skip
def test_columns_leave_in_a_fixed_order(width: int, heading: list[str]) -> None:
    """As the terminal narrows ids leave first, then who took part."""
    timeline = Timeline([event(1, "A title of some length, as titles are")])
    assert printed(events_table(timeline, Ink(width=width), "long"), width)[0].split() == heading


@pytest.mark.parametrize(
    ("width", "heading"),
    [
        (35, ["Name", "Events"]), (36, ["Name", "Events", "First"]), (60, ["Name", "Events", "First", "Last"]),
        (100, ["Name", "Events", "First", "Last", "Id"]),
    ],
)  # fmt: skip
def test_columns_of_an_index_leave_in_a_fixed_order(width: int, heading: list[str]) -> None:
    """As the terminal narrows ids leave first, then the last event, then the first."""
    timeline = coupline.loads('[people.ada]\nname = "Ada"\n[[events]]\ntitle = "T"\ndate = 1964\npeople = ["ada"]\n')
    entries = index(timeline, "people")
    assert printed(index_table(timeline, entries, Ink(width=width), "long"), width)[0].split() == heading


def test_an_index_without_ids_has_no_column_for_them() -> None:
    """Tags have none, however wide the terminal is; numbers end below each other."""
    tagged = [Event(f"e{n}", "T", tags=("war",) if n else ("war", "love")) for n in range(12)]
    timeline = Timeline(tagged)
    lines = printed(index_table(timeline, index(timeline, "tags"), Ink(width=200), "long"), 200)
    assert lines == ["Name  Events  First  Last", "war       12", "love       1"]


def test_who_is_not_shown_where_nobody_took_part() -> None:
    """A column without any text takes no room."""
    timeline = Timeline([Event("e", "T")])
    assert printed(events_table(timeline, Ink(width=120), "long"), 120)[0].split() == ["When", "Event", "Id"]


def test_chosen_columns_for_which_there_is_no_room_are_named() -> None:
    """The last named leave first, the date and the first never; what is left out is said."""
    timeline = Timeline([event(1, "A title of some length, as titles are")])
    fields = ["title", "id", "who", "when"]
    wide = printed(fields_of(timeline, fields, Ink(width=100)), 100)
    assert wide[0].split() == ["Title", "Id", "Who", "When"]
    assert wide[-1].split() == ["1", "event"]
    narrow = printed(fields_of(timeline, fields, Ink(width=40)), 40)
    assert narrow[0].split() == ["Title", "Id", "When"]
    assert narrow[-1].strip() == "1 event; no room for who"
    least = printed(fields_of(timeline, fields, Ink(width=20)), 20)
    assert least[0].split() == ["Title", "When"]
    assert " ".join(" ".join(least[-2:]).split()) == "1 event; no room for id, who"


def test_a_mark_stays_with_the_end_of_its_date() -> None:
    """The word before it goes to the next line with it; where even that does not fit, it stands on its own."""
    grid = Grid([Column("When", least=9), Column("Event", least=30)], [[("between 1961 and May 1964 ◇ ?", "")] * 2], 20)
    lines = [line.plain for line in grid.lines([[("between 1961 and May 1964 ◇ ?", ""), ("T", "")]])]
    assert lines == ["between    T", "1961 and", "May", "1964 ◇ ?"]
    alone = [line.plain for line in grid.lines([[("disagreeing ◇ ?", ""), ("T", "")]])]
    assert alone == ["disagreei  T", "ng ◇ ?"]


def test_columns_have_the_room_that_they_need_and_no_more() -> None:
    """A table is no wider than its cells, however wide the terminal is; numbers end below each other."""
    grid, lines = table(
        [Column("Name"), Column("N", at_right=True)], [[("a", ""), ("1", "")], [("b", ""), ("100", "")]], 200
    )
    assert [line.plain for line in lines] == ["Name    N", "a       1", "b     100"]
    assert (grid.width, grid.left_out) == (9, [])


def test_a_terminal_of_a_few_columns_breaks_nothing() -> None:
    """Below 20 columns a table is no beauty, but there is one."""
    timeline = Timeline([event(1)])
    for width in range(1, 20):
        assert "5" in "".join(printed(events_table(timeline, Ink(width=width), "long"), width))


def test_the_first_screen_does_not_wait_for_the_last_row() -> None:
    """No more rows are asked for than tell the widths, before the first line is there; a later, longer cell wraps."""
    asked: list[int] = []

    def rows() -> Iterator[list[tuple[str, str]]]:
        for n in range(1000):
            asked.append(n)
            yield [("a long name" if n == 999 else "name", "")]

    _, lines = table([Column("Name")], rows(), 80)
    chunks = painted(Drawing(lines), width=80, color=False, ascii_only=False)
    assert [next(chunks), next(chunks)] == ["Name\n", "name\n"]
    assert len(asked) == SAMPLE
    assert "".join(chunks).endswith("name\na\nlong\nname\n")
    assert len(asked) == 1000


def test_the_caption_stands_at_the_right_edge_of_the_table() -> None:
    """How many there are, and how many have a mark; in several lines where the terminal is narrow."""
    undated = [matched(Event(f"e{n}", "Title", placed_by="order"), "possible") for n in range(3)]
    timeline = Timeline(undated)
    lines = printed(events_table(timeline, Ink(width=60), "long"), 60)
    assert lines[-1] == "3 events, 3 placed by order (◇), 3 only possibly (?)"
    assert printed(events_table(timeline, Ink(width=24), "long"), 24)[-3:] == [
        "3 events, 3 placed by", "    order (◇), 3 only", "         possibly (?)",
    ]  # fmt: skip
