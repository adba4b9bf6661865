"""Whatever a file holds, drawings and pages of it are valid, and all of its text is text."""

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from coupline.choices import DrawingStyle
from coupline.dates import parse_date
from coupline.layout.axis import axis, rows_of
from coupline.layout.signs import Sign
from coupline.model import Citation, Event, Participant, Person, Source
from coupline.palette import assigned
from coupline.pictures.page import as_html
from coupline.pictures.svg import Look, as_svg
from coupline.pictures.svg.markup import escaped
from coupline.pictures.svg.shapes import SIGN
from coupline.timeline import Catalog, Timeline
from tests.unit.pictures.support import SVG, classed, read
from tests.unit.pictures.test_page import Reader
from tests.unit.pictures.test_svg import cells, frame, of_kinds

STYLES: tuple[DrawingStyle, ...] = ("spine", "axis", "lanes", "heat")
NASTY = [
    "</title><script>alert(1)</script>", "]]>", "<!--", "-->", "&amp;", "&#0;", "\"'><img onerror=x>", "{{ 7 * 7 }}",
    "{% x %}", "\x00", "\x1b[0m", "\x85", "\u2028", "\ud800", "\udfff", "\ufffe", "\uffff", "\u202e",
    "שלום", "日本", "🎉", "é\u0301", "\r\n", "\t",
    "</style>", "javascript:alert(1)", "[x](javascript:y)", '[x](https://e.org/"><b>)', "--", "W" * 90,
]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(NASTY), st.text(max_size=8), st.lists(st.sampled_from(NASTY), max_size=3).map("".join)
)
DATES = st.sampled_from(
    ["1964", "1963-12", "1963-12-05", "1961/1965", "../1964", "1964/..", "early 1962", "1960?", "c. 1950", "44 BCE",
     "-9999", "Y17E7", "1964-11-04T07:30-04", "[1963,1964]", "1960s", "19th century", None]
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn, number: int) -> Event:
    """An event that a program may have made: its texts may be any."""
    text = draw(DATES)
    date = parse_date(text) if text else None
    return Event(
        f"{number}{draw(TEXTS)}",
        draw(TEXTS),
        date,
        date,
        "date" if date else "nothing",
        people=tuple(Participant(name, None, name, role) for name, role in {draw(TEXTS): draw(TEXTS)}.items()),
        tags=tuple({draw(TEXTS)}),
        summary=draw(TEXTS),
        sources=(Citation(draw(TEXTS), draw(TEXTS), draw(TEXTS)),),
        meta={draw(TEXTS): draw(TEXTS)},
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A timeline of a few events."""
    catalog = Catalog()
    catalog.title, catalog.summary = draw(TEXTS), draw(TEXTS)
    made = [draw(events(number)) for number in range(draw(st.integers(0, 5)))]
    catalog.people = tuple(Person(None, name) for name in {each.name: 0 for event in made for each in event.people})
    catalog.sources = tuple(Source(None, key, url=key) for key in {key: 0 for event in made for key in event.cited})
    return Timeline(made, catalog)


@settings(max_examples=60)
@given(timelines(), st.sampled_from(STYLES), st.integers(1, 1500), st.booleans())
def test_a_drawing_is_valid_xml_whatever_its_texts(
    timeline: Timeline, style: DrawingStyle, width: int, colored: bool
) -> None:
    """It is read again, has no elements but its own, and its bytes are UTF-8."""
    colors = assigned(timeline, "tag") if colored and style != "heat" else None
    text = "\n".join(as_svg(timeline, style, "tag" if style == "lanes" else None, Look(width, colors=colors)))
    root = ET.fromstring(text.encode())  # noqa: S314 - it is our own
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "circle", "g", "text", "tspan",
    }  # fmt: skip
    assert {name for each in root.iter() for name in each.attrib if name.startswith(("on", "href"))} == set()


@settings(max_examples=60)
@given(timelines(), st.integers(320, 1200))
def test_solid_is_certain_and_nothing_else_is(timeline: Timeline, width: int) -> None:
    """Cell by cell, whatever the dates."""
    root = read(as_svg(timeline, "axis", None, Look(width)))
    if not classed(root, "rule"):
        return
    left, count = frame(root)
    rows = [row for row in axis(timeline, rows_of(timeline), count, SIGN).rows if row.event]
    for row, group in zip(rows, classed(root, "event"), strict=True):
        assert cells(group, "certain", left) == of_kinds(row.marks, Sign.CERTAIN)
        assert cells(group, "possible", left) <= of_kinds(row.marks, Sign.POSSIBLE, Sign.BEFORE, Sign.AFTER)


@settings(max_examples=60)
@given(timelines())
def test_a_page_is_well_formed_whatever_its_texts(timeline: Timeline) -> None:
    """Every element is closed, every anchor there once, every link of the web; one script, which is ours."""
    page = "\n".join(as_html(timeline))
    page.encode()
    read_again = Reader(page)
    assert read_again.tags.count("script") == 1
    assert read_again.tags.count("style") == 2
    assert {"img", "iframe", "b"}.isdisjoint(read_again.tags)
    assert read_again.handlers == []
    assert len(read_again.ids) == len(set(read_again.ids))
    inner = {link[1:] for link in read_again.links if link.startswith("#")}
    assert inner <= set(read_again.ids)
    assert all(link.startswith("https://") for link in read_again.links if not link.startswith("#"))
    for event in timeline:
        assert escaped(event.title) in page


@given(TEXTS)
def test_escaped_text_reads_back_as_it_is_shown(text: str) -> None:
    """No character of it is markup, and none is lost."""
    root = ET.fromstring(f"<a>{escaped(text)}</a>")  # noqa: S314 - as above
    assert len(root) == 0
    assert text.isprintable() is False or (root.text or "") == text
