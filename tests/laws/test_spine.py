"""What holds of every drawing of a spine, whatever the events and the terminal."""

import json

from hypothesis import given
from hypothesis import strategies as st

import coupline
from coupline.choices import ColorBy
from coupline.layout.spine import spine as rows_of
from coupline.palette import assigned
from coupline.query import select
from coupline.render.lines import columns_of
from coupline.render.paint import Ink, paint
from coupline.render.spine import spine
from coupline.timeline import Timeline

IDS = [f"e{n}" for n in range(9)]
ERAS = ["age", "time", "term", "year-of-many-names"]
DATES = [
    "1963", "1963-12-05", "early 1962", "by 5 December 1963", "after 1961", "1961/1965", "1960/..", "c. 1950",
    "44 BCE", "12000 BCE", "Y-17000000", "[1961..1965]", "../..", "3 or 4 November 1964", "1963-12-05T07:30:00Z",
]  # fmt: skip
TITLES = st.one_of(
    st.sampled_from(
        ["The war", "日本語の年表と長い題名", "מלחמת העולם השנייה", "👩‍👩‍👧 at home ☂️", "a" * 50, "[bold]no markup[/]"]
    ),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(str.strip),
)
KEYS = ("after", "before", "during", "part_of", "part_of", "ends_with", "caused_by")


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """An event list of any titles, dates, eras, tags and relations; some have no date, some are part of another."""
    made = ["[timeline]\ntitle = " + _quoted(draw(TITLES))]
    for era in draw(st.lists(st.sampled_from(ERAS), max_size=4, unique=True)):
        start = draw(st.integers(1955, 1965))
        made.append(
            f'[eras.{era}]\ntitle = {_quoted(draw(TITLES))}\ndate = "{start}/{start + draw(st.integers(0, 9))}"'
        )
    ids = draw(st.lists(st.sampled_from(IDS), max_size=9, unique=True))
    for each in ids:
        made.append(f'[[events]]\nid = "{each}"\ntitle = {_quoted(f"<{each}> " + draw(TITLES))}')
        if draw(st.integers(0, 3)):
            key, date = draw(st.sampled_from(("date", "date", "claims"))), draw(st.sampled_from(DATES))
            made.append(f'date = "{date}"' if key == "date" else f'claims = [{{ date = "{date}" }}]')
        made.append(f"tags = {json.dumps(draw(st.lists(st.sampled_from('abc'), max_size=2)))}")
        for key in draw(st.lists(st.sampled_from(KEYS), max_size=2, unique=True)):
            others = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
            made.append(f"{key} = {json.dumps([other for other in others if other != each])}")
    return coupline.loads("\n".join(made))


def _quoted(text: str) -> str:
    escaped = "".join(char if char.isalnum() or char in " <>[]/" else f"\\U{ord(char):08X}" for char in text)
    return f'"{escaped}"'


BY = st.sampled_from((None, "tag", "person"))


@given(timelines(), st.integers(20, 130), st.booleans(), st.booleans(), BY)
def test_no_line_is_wider_than_the_terminal(
    timeline: Timeline, width: int, collapse: bool, ascii_only: bool, by: ColorBy | None
) -> None:
    """From 20 columns on each line fits, whatever is drawn; in ASCII nothing else is printed."""
    for selected in (timeline, select(timeline, "date:1961/1963")):
        colors = assigned(selected, by) if by else None
        drawing = spine(selected, Ink(ascii_only, width), "long", "(the sample)", colors, collapse=collapse)
        text = paint(drawing, width=width, color=False, ascii_only=ascii_only)
        assert [line for line in text.splitlines() if columns_of(line) > width] == []
        assert text.isascii() or not ascii_only


@given(timelines(), st.booleans(), BY)
def test_each_selected_event_is_drawn_once_or_counted(timeline: Timeline, collapse: bool, by: ColorBy | None) -> None:
    """No event is left out, none comes twice; of collapsed parts each is counted with a whole."""
    colors = assigned(timeline, by) if by else None
    text = paint(
        spine(timeline, Ink(width=100), "long", "", colors, collapse=collapse), width=100, color=False, ascii_only=False
    )
    own = [line.partition(" → ")[0] for line in text.splitlines()]  # behind an arrow stands the event that it ends with
    shown = [event.id for event in timeline if any(f"<{event.id}> " in f"{line} " for line in own)]
    rows = [row for row in rows_of(timeline, collapse=collapse) if row.event]
    assert sorted(shown) == sorted(row.event.id for row in rows if row.event)
    hidden = len(timeline) - len(shown)
    assert hidden <= sum(row.parts for row in rows)
    assert not hidden or collapse
    assert all(f"and {row.parts} part" in text for row in rows if row.parts)


@given(timelines())
def test_the_years_of_a_drawing_are_those_of_its_events(timeline: Timeline) -> None:
    """An event stands under its own year, be it part of another or not: the margin never says another one."""
    shown: int | None = None
    for row in rows_of(timeline):
        shown = row.year if row.year is not None else shown
        if row.event and row.event.placed and row.event.placed.year is not None:
            assert row.event.placed.year == shown
