"""What every picture keeps: its width, all of its events, and no more certainty than there is."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

import coupline
from coupline.layout.scale import scale_of
from coupline.palette import assigned
from coupline.render.axis import axis
from coupline.render.heat import heat
from coupline.render.lanes import lanes
from coupline.render.lines import Drawing
from coupline.render.paint import Ink, paint
from coupline.timeline import Timeline

DAYS = st.dates(min_value=dt.date(1000, 1, 1))
DATES = st.one_of(
    st.just(""),
    DAYS.map(str),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day:%Y}~"),
    DAYS.map(lambda day: f"[..{day}]"),
    DAYS.map(lambda day: f"{day}/.."),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair):%Y}/{max(pair)}"),
    st.integers(-3000, -1).map(lambda year: f"{year:05d}"),
    st.integers(-(10**10), -(10**5)).map(lambda year: f"Y{year}"),
)
TEXTS = st.text(st.sampled_from("ab cdé日本年\u0301\u0627\u0644👩\u200d🚀"), max_size=30)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Events with titles in several scripts, some of them parts of others, with people and tags."""
    text = '[eras.era]\ntitle = "An era of so many years"\ndate = "1500/1700~"\n'
    for n in range(draw(st.integers(0, 8))):
        date, title = draw(DATES), draw(TEXTS).strip()
        text += f'[[events]]\nid = "e{n}"\ntitle = "e{n}{title}"\npeople = {draw(st.sampled_from(["[]", PEOPLE]))}\n'
        text += f"tags = {draw(st.sampled_from(['[]', TAGS]))}\n"
        text += f'date = "{date}"\n' if date else ""
        text += f'part_of = "e{draw(st.integers(0, n - 1))}"\n' if n and draw(st.booleans()) else ""
    return coupline.loads(text)


PEOPLE = '["Ann", "毛沢東のとても長い名前", "e\u0301lise"]'
TAGS = '["war", "very-long-tag-indeed-that-must-wrap"]'


def _lines(drawing: Drawing, ink: Ink) -> list[str]:
    return paint(drawing, width=ink.width, color=False, ascii_only=ink.ascii_only).splitlines()


@given(timelines(), st.integers(20, 200), st.booleans())
@settings(deadline=None)
def test_no_line_is_wider_than_the_terminal(timeline: Timeline, width: int, ascii_only: bool) -> None:
    """In any style, on any terminal of 20 columns and more, with names in any script."""
    ink = Ink(ascii_only, width)
    colors = assigned(timeline, "tag")
    drawings = [axis(timeline, ink, "", colors), axis(timeline, ink, collapse=True), heat(timeline, None, ink)]
    drawings += [lanes(timeline, by, ink) for by in ("person", "tag")]
    for drawing in drawings:
        for line in _lines(drawing, ink):
            assert cell_len(line) <= width, line
            assert not ascii_only or line.isascii()


@given(timelines(), st.integers(20, 120))
@settings(deadline=None)
def test_every_event_is_drawn_or_counted(timeline: Timeline, width: int) -> None:
    """The axis has a label for each, or counts it among the parts; lanes and heat count each."""
    ink = Ink(width=width)
    text = "\n".join(_lines(axis(timeline, ink), ink))
    assert all(event.title[:2] in text for event in timeline.events)
    counted = "\n".join(_lines(axis(timeline, ink, collapse=True), ink))
    drawn = sum(any(line.lstrip().startswith(event.id) for line in counted.splitlines()) for event in timeline.events)
    assert drawn == len(timeline.events) or "part" in counted


def _certain(bounds: tuple[int | None, ...], start: int, end: int) -> bool:
    """Whether every reading of some bounds touches these seconds."""
    a, b, c, d = bounds
    if b is not None and c is not None and b - 1 < end and c >= start:
        return True
    begins = a is not None and b is not None and start <= a and b <= end
    ends = c is not None and d is not None and start <= c and d <= end
    return begins or ends


@given(timelines(), st.integers(40, 150))
@settings(deadline=None)
def test_what_is_drawn_as_certain_is_certain(timeline: Timeline, width: int) -> None:
    """Cell by cell of what is printed, against the bounds of the event's window."""
    ink = Ink(width=width)
    plain = coupline.select(timeline, "")
    lines = _lines(axis(plain, ink), ink)
    events = {event.id: event for event in timeline.events}
    rulers = [line for line in lines if line.strip() and set(line.strip()) <= set("─┬┴")]
    left = len(rulers[0]) - len(rulers[0].lstrip()) if rulers else None
    if left is None:
        return
    scale = scale_of(plain, width - left)
    assert scale is not None
    for line in lines:
        event = events.get(line.strip()[:2])
        if event is None or not line[:left].isascii():
            continue
        for cell, char in enumerate(line[left:]):
            if char == "█":
                assert event.window is not None
                assert not event.window.doubted
                assert _certain(event.window.bounds, scale.start(cell), scale.start(cell + 1)), line
