from coupline.dates import parse_date
from coupline.model import Era, Event
from coupline.render.details import era, event
from coupline.render.paint import Ink, paint
from coupline.timeline import Timeline


def test_an_event_made_by_a_program_has_no_place_in_a_file() -> None:
    """What was not read from a file is shown without one."""
    made = Event("a", "A")
    page = paint(event(Timeline([made]), made, Ink(width=20), "long"), width=20, color=False, ascii_only=False)
    assert page.splitlines() == ["A                  a", "undated", ""]


def test_an_era_made_by_a_program_is_its_title_and_its_date() -> None:
    """What nothing is said of has nothing below it."""
    made = Era("e", "E", parse_date("1900/1910"))
    page = paint(era(Timeline([]), made, Ink(width=20), "long"), width=20, color=False, ascii_only=False)
    assert page.splitlines() == ["E                  e", "1900–1910"]
