"""Texts and timelines that are hard to draw: wide, combining, right to left, emoji, without blanks, with odd ones."""

from hypothesis import strategies as st
from rich.cells import cell_len

from coupline.dates import parse_date
from coupline.model import Certainty, Event, Participant, PlacedBy
from coupline.query.matching import matched
from coupline.timeline import Timeline

HARD = [
    "東京大学で会議が開かれる", "한국어 제목", "e\u0301tat d'urgence", "שלום עולם", "مرحبا بالعالم",
    "👩\u200d👩\u200d👧 family",
    "🇧🇴 Bolivia", "☕\ufe0f break", "नमस्ते दुनिया", "กำลังทำ", "a\u0300\u0301\u0302\u0303b", "\ufe0f\u200d", "là\u00a0?",
    "[bold]markup[/bold]", "\x1b[31mred", "tab\tand\nline", "Donaudampfschifffahrtsgesellschaftskapitän",
    "https://example.org/a/very/long/path?with=query", "?", "◇ ?", "", "  two  blanks  ",
]  # fmt: skip
DATES = [
    None,
    "1964",
    "5 December 1963",
    "3, 4 or 5 November 1964",
    "1960/1964",
    "[1961..1964-05]",
    "c. 44 BCE",
    "1960s",
]
TEXTS = st.sampled_from(HARD) | st.text(max_size=40)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A small timeline of events that are hard to draw."""
    events = []
    for number in range(draw(st.integers(min_value=1, max_value=6))):
        text = draw(st.sampled_from(DATES))
        date = parse_date(text) if text else None
        placed_by: PlacedBy = "date" if date else draw(st.sampled_from(["order", "nothing"]))
        match: Certainty | None = draw(st.sampled_from([None, "certain", "possible"]))
        names = draw(st.lists(TEXTS, max_size=2, unique=True))
        people = tuple(Participant(name, None, name) for name in names)
        tags = tuple(draw(st.lists(TEXTS, max_size=2, unique=True)))
        event = Event(f"e{number}", draw(TEXTS), date, date, placed_by, people=people, tags=tags)
        events.append(matched(event, match) if match else event)
    return Timeline(events)


def squeezed(text: str) -> str:
    """A text without its blanks, which wrapping may move."""
    return "".join(text.split())


def between(line: str, start: int, end: int) -> str:
    """What stands in these columns of a line."""
    places = [cell_len(line[:n]) for n in range(len(line))]
    return "".join(char for char, place in zip(line, places, strict=True) if start <= place < end)
