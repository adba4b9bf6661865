"""The browser, driven by keys and mouse on a screen that is not there."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from coupline.browse.app import Browser
from coupline.browse.histogram import Histogram
from coupline.browse.line_list import LineList
from coupline.browse.panels import Help, Panel
from tests.browse.support import browse, page, picture, seen, text, words_of


def test_the_list_is_there_at_once() -> None:
    """The first event is looked at, the years are below, the title above."""

    async def steps(app: Browser, _: Pilot[None]) -> None:
        assert "The miners and the MNR are allies" in seen(app)
        assert "First presidency of Paz Estenssoro" in seen(app)
        assert "┊ 9 years" in seen(app)
        assert "34 of 34" in text(app, "#title")
        assert app.explorer.current == "alliance"
        years = app.query_one(Histogram).render_line(1).text
        assert years.startswith("1942 ")
        assert years.rstrip().endswith("1965")

    browse(steps)


@pytest.mark.parametrize(
    ("keys", "current"),
    [
        (["j"], "national-revolution"), (["down", "down", "up"], "national-revolution"), (["G"], "army-in-politics"),
        (["end", "home"], "alliance"), (["g"], "alliance"), (["pagedown", "pageup"], "alliance"),
        (["j", "j", "k", "k", "k"], "alliance"),
    ],
)  # fmt: skip
def test_keys_move_the_cursor(keys: list[str], current: str) -> None:
    """From event to event, over eras and folded years."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press(*keys)
        assert app.explorer.current == current

    browse(steps)


def test_the_filter_selects_as_one_types() -> None:
    """The list follows; what can't be read leaves it, and says where it is wrong; the last queries come back."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"barr")
        assert "5 of 34" in text(app, "#title")  # who is called Barrientos
        await pilot.press("ctrl+u", *"person:lechin")
        assert "8 of 34" in text(app, "#title")
        await pilot.press(*" date:")
        assert app.query_one("#trouble", Static).display
        assert "^" in text(app, "#trouble")
        assert "8 of 34" in text(app, "#title")
        await pilot.press(*"1963", "enter")
        assert not app.query_one("#trouble", Static).display
        assert app.focused is app.query_one(LineList)
        assert "Lechín breaks with the MNR" in seen(app)
        await pilot.press("escape")
        assert "34 of 34" in text(app, "#title")
        await pilot.press("slash", "up")
        assert app.explorer.query == "person:lechin date:1963"
        await pilot.press("down")
        assert app.explorer.query == ""

    browse(steps)


def test_a_query_that_is_given_is_the_filter() -> None:
    """``browse person:lechin`` begins with his events, and n goes on among them after Escape."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert "8 of 34" in text(app, "#title")
        first = app.explorer.current
        await pilot.press("escape", "n")
        after = app.explorer.current
        assert after not in (None, first)
        assert any(each.id == "lechin" for each in app.explorer.whole.find_event(str(after)).people)
        await pilot.press("N")
        assert app.explorer.current == first

    browse(steps, query="person:lechin")


def test_persons_can_be_followed() -> None:
    """] is the next event of the same person, [ the one before; Backspace goes back through what was looked at."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("ministers-resign")
        await pilot.press("left_square_bracket")
        before = app.explorer.event
        assert before is not None
        assert before.id != "ministers-resign"
        assert "lechin" in [each.id for each in before.people]
        await pilot.press("right_square_bracket")
        assert app.explorer.current == "ministers-resign"
        await pilot.press("backspace", "backspace")
        assert app.explorer.current == "ministers-resign"

    browse(steps)


def test_panels_lead_to_a_filter_or_an_event() -> None:
    """People and tags filter; causes and the day of the year open an event; each names its command."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("p")
        assert isinstance(app.screen, Panel)
        assert "coupline people" in app.screen.heading
        await pilot.press("j", "enter")
        assert app.explorer.query == "person:lechin"
        await pilot.press("escape", "T", "escape")
        assert not isinstance(app.screen, Panel)
        app.look_at("alliance-breaks")
        await pilot.press("w")
        assert "coupline why alliance-breaks" in app.screen.heading
        await pilot.press("j", "enter")
        assert app.explorer.current not in (None, "alliance-breaks")
        await pilot.press("question_mark")
        assert isinstance(app.screen, Help)
        await pilot.press("escape", "o")
        assert not isinstance(app.screen, Panel)
        app.look_at("ministers-resign")
        await pilot.press("o", "enter")
        assert app.explorer.current == "ministers-resign"

    browse(steps)


def test_the_axis_is_the_same_events_to_scale() -> None:
    """The key t draws them; the cursor stays where it was."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("j", "j", "t")
        assert "█" in seen(app)
        assert "1950" in text(app, "#head")
        assert app.query_one(LineList).rows.target(app.query_one(LineList).cursor) == ("event", app.explorer.current)
        await pilot.press("t", "t", "t")
        assert "█" not in seen(app)

    browse(steps)


def test_the_mouse_works() -> None:
    """A click looks at an event, and one into the years at the events of that time."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.click(LineList, offset=(5, 2))
        assert app.explorer.current == "national-revolution"
        await pilot.click(Histogram, offset=(100, 0))
        assert app.explorer.event is not None
        assert app.explorer.event.year is not None
        assert app.explorer.event.year > 1955
        app.query_one(Histogram).focus()
        await pilot.press("left", "right")

    browse(steps)


FAULTY = (
    '[people.p]\nbron = 1\n[[events]]\nid = "a"\ntitle = "A"\ndate = 1960\n'
    '[[events]]\nid = "b"\ntitle = "B"\ndate = "5/12/1963"\n'
)


@pytest.mark.parametrize(("size", "ascii_only"), [((120, 40), False), ((60, 20), True)])
def test_what_could_not_be_read_is_told_and_led_to(tmp_path: Path, size: tuple[int, int], *, ascii_only: bool) -> None:
    """A line above the list says so from the start, the list has the mark, and a key lists what was left out."""
    file = tmp_path / "events.toml"
    file.write_text(FAULTY, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        told = "1 of 2 events has problems, and 2 problems are elsewhere in the list: coupline check"
        assert app.query_one("#problems", Static).display
        assert text(app, "#problems").startswith(told)
        assert '"5/12/1963" ! B' in seen(app)
        await pilot.press("exclamation_mark")
        assert isinstance(app.screen, Panel)
        assert [line.split("  ")[0] for line in seen(app).splitlines()[:3]] == ["1", "2", "10"]
        assert app.explorer.current == "a"
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert app.explorer.current == "b"
        assert "its date can't be read" in page(app)
        file.write_text(FAULTY.replace("5/12/1963", "1963").replace("bron", "name"), encoding="utf-8")
        await pilot.press("r")
        assert "the list has 1 problem" in text(app, "#problems")
        file.write_text(FAULTY.replace("5/12/1963", "1963").replace("bron = 1", 'name = "P"'), encoding="utf-8")
        await pilot.press("r")
        assert not app.query_one("#problems", Static).display
        file.write_text(FAULTY + "date = \n", encoding="utf-8")
        await pilot.press("r")
        assert "events.toml:11:8" in text(app, "#problems")

    browse(steps, str(file), size=size, ascii_only=ascii_only)


def test_a_saved_file_is_followed_and_a_broken_one_is_told_of(tmp_path: Path) -> None:
    """The place is kept; what can't be read leaves what was shown, with the line that is wrong."""
    file = tmp_path / "events.toml"
    file.write_text('[[events]]\nid = "a"\ntitle = "A"\ndate = 1960\n[[events]]\nid = "b"\ntitle = "B"\ndate = 1961\n')

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("j")
        good = file.read_text()
        file.write_text(good + '[[events]]\nid = "c"\ntitle = "C"\ndate = 1962\n')
        await pilot.press("r")
        assert "3 of 3" in text(app, "#title")
        assert app.explorer.current == "b"
        file.write_text(good + "date = \n")
        app.saved = [0.0]
        app.watch_files()
        await pilot.pause()
        assert app.query_one("#problems", Static).display
        assert "events.toml:9" in text(app, "#problems")
        assert "3 of 3" in text(app, "#title")
        file.write_text(good)
        await pilot.press("r")
        assert not app.query_one("#problems", Static).display
        assert "2 of 2" in text(app, "#title")

    browse(steps, str(file))


@pytest.mark.parametrize(("size", "small"), [((40, 12), False), ((39, 12), True), ((80, 9), True), ((60, 20), False)])
def test_narrow_terminals(size: tuple[int, int], small: bool) -> None:
    """From 40×10 on the panes stand one below the other; below that it says how large the terminal should be."""

    async def steps(app: Browser, _: Pilot[None]) -> None:
        assert app.has_class("small") == small
        if small:
            assert f"this is {size[0]}×{size[1]}" in text(app, "#small")
        else:
            assert "The miners" in seen(app)

    browse(steps, size=size)


def test_ascii_is_ascii() -> None:
    """--ascii holds on the whole screen, with its frames, its bars and all that opens over it."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        for keys in (["j"], ["t"], ["t"], ["t"], ["z"], ["0"], ["p"], ["escape", "f1"], ["escape", "y"], ["f"]):
            await pilot.press(*keys)
            words = words_of(picture(app))
            assert words.isascii(), keys
            assert "1964" in words
        await pilot.press("escape", "slash", *"person:l")
        assert words_of(picture(app)).isascii()
        await pilot.press(*"x)")
        assert words_of(picture(app)).isascii()

    browse(steps, ascii_only=True)


def test_an_empty_list_is_no_fault(tmp_path: Path) -> None:
    """Nothing to show is shown, and every key is harmless."""
    file = tmp_path / "events.toml"
    file.write_text("[timeline]\n")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert "0 of 0" in text(app, "#title")
        await pilot.press(
            "j", "G", "enter", "t", "n", "right_square_bracket", "backspace", "w", "o", "e", "y", "p", "escape"
        )
        assert app.explorer.current is None

    browse(steps, str(file))
