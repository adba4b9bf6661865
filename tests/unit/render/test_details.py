from coupline.model import Event
from coupline.render.details import event
from coupline.render.paint import Ink, paint
from coupline.timeline import Timeline


def test_an_event_made_by_a_program_has_no_place_in_a_file() -> None:
    """What was not read from a file is shown without one."""
    made = Event("a", "A")
    page = paint(event(Timeline([made]), made, Ink(width=20), "long"), width=20, color=False, ascii_only=False)
    assert page.splitlines() == ["A                  a", "undated", ""]
