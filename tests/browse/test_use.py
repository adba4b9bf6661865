"""What is met in use: in haste, on small screens, with filters, several files, and files that change."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from coupline.browse.app import Browser, edit
from coupline.browse.details_pane import DetailsPane
from coupline.browse.histogram import Histogram
from coupline.browse.line_list import LineList
from coupline.browse.panels import Panel
from coupline.browse.query_input import QueryLine
from tests.browse.support import browse, page, picture, seen, settled, text, words_of, write

MANY = "".join(
    f'[[events]]\nid = "m{n}"\ntitle = "Number {n}"\ndate = {1900 + n}\npeople = ["Person {n:02}"]\n' for n in range(40)
)


def test_a_key_is_for_what_the_cursor_has_moved_to(tmp_path: Path) -> None:
    """However fast keys follow one another."""
    file = tmp_path / "many.toml"
    file.write_text(MANY, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        lines = app.query_one(LineList)
        lines.action_edge(1)
        app.action_copy_id()
        assert app.clipboard == "m39"
        lines.action_edge(-1)
        app.action_zoom(1)
        app.action_zoom(1)
        await pilot.pause()
        assert "Number 0" in seen(app)

    browse(steps, str(file))


@pytest.mark.parametrize("size", [(40, 10), (60, 20), (80, 24)])
def test_a_panel_fits_the_screen(size: tuple[int, int], tmp_path: Path) -> None:
    """Its last line can be reached and seen, also after the terminal has become smaller."""
    file = tmp_path / "many.toml"
    file.write_text(MANY, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("p", "end")
        assert "Person 39" in words_of(picture(app))
        await pilot.resize_terminal(44, 12)
        await pilot.press("home", "end")
        last = next(line for line in seen(app).splitlines() if "Person 39" in line)
        assert last.endswith(" 1")
        assert "Person 39" in words_of(picture(app))

    browse(steps, str(file), size=size)


@pytest.mark.parametrize("size", [(60, 40), (120, 40)])
def test_the_mouse_points_at_what_it_shows(size: tuple[int, int]) -> None:
    """Links of the details wherever these stand, and the bars of the years."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("national-revolution")
        await pilot.pause()
        details = app.query_one(DetailsPane)
        n = next(n for n, line in enumerate(details.lines) if "Víctor Paz" in "".join(each.text for each in line))
        column = "".join(each.text for each in details.lines[n]).index("Víctor")
        inner = details.content_region.offset - details.region.offset
        await pilot.click(DetailsPane, offset=(inner.x + column, inner.y + n))
        assert app.explorer.query == "person:paz"
        await pilot.press("escape")
        await settled(app, pilot)
        years = app.query_one(Histogram)
        columns = years.columns()
        assert columns is not None
        for cell, event in columns.firsts.items():
            await pilot.click(Histogram, offset=(1 + len(columns.first) + 1 + cell, 0))
            await settled(app, pilot)
            assert app.explorer.current == event.id

    browse(steps, size=size)


def test_reading_again_keeps_what_is_looked_at(tmp_path: Path) -> None:
    """Though the filter has it not; what has gone leads to its neighbour; where the details stood they stand."""
    file = tmp_path / "many.toml"
    file.write_text(MANY, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"date:1910", "enter")
        app.look_at("m20")
        assert not app.query_one(LineList).marked
        await pilot.press("r")
        assert app.explorer.current == "m20"
        assert "1 of 40" in text(app, "#title")
        await pilot.press("escape")
        file.write_text(MANY.replace('id = "m20"', 'id = "other"'), encoding="utf-8")
        await pilot.press("r")
        assert app.explorer.current == "other"
        file.write_text(MANY + '[[events]]\nid = "new"\ntitle = "New"\ndate = 1950\n', encoding="utf-8")
        await pilot.press("r")
        app.look_at("m39")
        app.explorer._last = ""
        await pilot.press("n")
        assert app.explorer.current == "new"

        await pilot.press("slash", *"person:39", "enter", "escape")
        file.write_text(MANY.replace("Person 39", "Somebody"), encoding="utf-8")
        await pilot.press("r", "g", "n")  # who was asked for has gone
        assert app.explorer.current == "m1"

    browse(steps, str(file))


def test_a_broken_file_leaves_room(tmp_path: Path) -> None:
    """However much is wrong with it."""
    file = tmp_path / "many.toml"
    file.write_text(MANY, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        file.write_text(MANY.replace("date = 19", 'date = "xx 19'), encoding="utf-8")
        await pilot.press("r")
        assert app.query_one("#problems").display
        assert app.query_one(LineList).size.height >= 2
        assert "Number 0" in words_of(picture(app))
        assert "40 of 40" in words_of(picture(app))

    browse(steps, str(file), size=(60, 20))


def test_an_editor_that_can_t_be_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote that is not closed."""
    monkeypatch.setenv("VISUAL", "vi '")

    async def steps(app: Browser, _: Pilot[None]) -> None:
        assert "No closing quotation" in edit(app, "x", 1)

    browse(steps)


def test_enter_keeps_what_one_sees() -> None:
    """The beginning of a word that stands for no whole one goes on to find; errors are told then."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"guev", "enter")
        assert "1 of 34" in text(app, "#title")
        await pilot.press("r")
        assert "1 of 34" in text(app, "#title")
        await pilot.press("slash", "ctrl+u", *"era:a", "enter")
        assert app.query_one("#trouble").display
        assert text(app, "#trouble").splitlines()[0] == "      ^"
        assert isinstance(app.focused, Input)
        await pilot.press("r", "ctrl+u", *"person:paz not person:az", "escape")
        assert app.explorer.query

    browse(steps)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("era:a", "    ^"), ("id:d", "   ^"), ("person:paz not person:az", "                      ^^"),
        ("日本 person:zzzqq", "            ^^^^^"),
    ],
)  # fmt: skip
def test_an_error_stands_under_its_word(query: str, marked: str) -> None:
    """Counted in columns."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        app.query_one(Input).value = query
        await pilot.pause()
        await pilot.press("enter")
        assert text(app, "#trouble").splitlines()[0] == f"  {marked}"

    browse(steps)


def test_a_long_query_has_its_error_in_sight() -> None:
    """Where the line has scrolled."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        line = app.query_one(Input)
        await pilot.press("slash")
        await write(app, pilot, "tag:coup tag:labour tag:economy tag:party person:zzzqq")
        await pilot.press("enter")
        marks = text(app, "#trouble").splitlines()[0]
        assert marks.endswith("^^^^")
        assert len(marks) <= 39
        assert "zzzqq"[:4] in line.value[line.scroll_offset.x + marks.index("^") - 2 :][:6]
        await pilot.press(*["left"] * 40)
        await settled(app, pilot)  # the marks move with the line
        assert 0 < line.scroll_offset.x < 20
        assert text(app, "#trouble").splitlines()[0].find("^") in (
            -1,
            line.value.index("zzzqq") - line.scroll_offset.x + 2,
        )

    browse(steps, size=(40, 20))


def test_of_a_long_query_that_comes_back_the_end_is_in_sight() -> None:
    """Where one goes on to type."""
    query = "tag:coup or tag:labour or tag:economy or tag:party or person:paz"

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        line = app.query_one(Input)
        await pilot.press("slash")
        await write(app, pilot, query)
        await pilot.press("enter", "escape", "slash", "up")
        await settled(app, pilot)
        assert line.value == query
        assert line.scroll_offset.x + line.size.width > len(query)

    browse(steps, size=(40, 20))


def test_the_last_filters_come_back_each_time() -> None:
    """↑ begins with the last one; a phrase is not completed; Tab leaves what is complete."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        line = app.query_one(Input)
        for query in ("tag:coup", "tag:labour"):
            await pilot.press("slash", "ctrl+u")
            await write(app, pilot, query)
            await pilot.press("enter")
        for _ in range(2):
            await pilot.press("slash", "ctrl+u", "up")
            assert line.value == "tag:labour"
            await pilot.press("enter", "escape")
        await pilot.press("slash")
        await write(app, pilot, '"power to le')
        await pilot.press("tab")
        assert line.value == '"power to le'
        await pilot.press("slash", "ctrl+u")
        await write(app, pilot, "person:ovan")
        await pilot.press("tab", "tab")
        assert not isinstance(app.focused, Input)

    browse(steps)


def test_a_key_after_enter_is_for_the_list() -> None:
    """However fast it follows: it is not typed into the filter."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"barr")
        await app.query_one(QueryLine).action_submit()
        assert app.focused is app.query_one(LineList)

    browse(steps)


def test_one_may_leave_while_details_are_still_to_come() -> None:
    """What the app waits for does nothing then."""
    left: list[Browser] = []

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("slash", "b")
        left.append(app)

    browse(steps)
    left[0].show_details()


def test_where_nothing_answers_nothing_is_shown() -> None:
    """And what was looked at is back when it answers again."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("coup")
        await pilot.press("slash", *"qqqq")
        await settled(app, pilot)
        assert page(app) == "no event answers"
        await pilot.press("ctrl+u")
        await settled(app, pilot)
        assert app.explorer.current == "coup"

    browse(steps)


SUEZ = """
[timeline]
title = "Suez"

[[events]]
id = "seizure"
title = "Nasser announces that the canal company is nationalized"
date = "26 July 1956"
people = ["Gamal Abdel Nasser"]

[[events]]
id = "ultimatum"
title = "Britain and France give their ultimatum"
date = "30 October 1956"

[[events]]
id = "warning"
title = "The CIA warns of an attack"
people = ["Allen Dulles"]

[[events]]
id = "destroyed"
title = "Eden has the British copy of the protocol destroyed"
people = ["Anthony Eden"]
"""


@pytest.mark.parametrize(
    ("width", "ascii_only", "told"),
    [
        (120, False, "1 of 4 · 2 not ruled out"), (80, True, "1 of 4 - 2 not ruled out"),
        (79, False, "1 of 4 · +2?"), (40, True, "1 of 4 - +2?"),
    ],
)  # fmt: skip
def test_what_a_question_about_time_can_t_rule_out_is_counted(
    width: int, *, ascii_only: bool, told: str, tmp_path: Path
) -> None:
    """Beside how many answer, shorter on a narrow screen; a question about anything else rules all others out."""
    file = tmp_path / "suez.toml"
    file.write_text(SUEZ, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert text(app, "#title").endswith("  4 of 4")
        await write(app, pilot, "date:1956-10")
        assert text(app, "#title").endswith(f"  {told}")
        await pilot.press("t")
        await settled(app, pilot)
        assert f"{told} {'-' if ascii_only else '·'} axis" in text(app, "#title")
        await pilot.press("t", "t", "t", "escape", "escape")
        await write(app, pilot, "eden")
        assert text(app, "#title").endswith("  1 of 4")

    browse(steps, str(file), size=(width, 24), ascii_only=ascii_only)


def test_the_count_of_what_is_not_ruled_out_follows_the_query_and_the_file(tmp_path: Path) -> None:
    """While a word is typed it is as of the words that begin so; a file that is saved is counted anew."""
    file = tmp_path / "suez.toml"
    file.write_text(SUEZ, encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await write(app, pilot, "before:1957 ed")
        assert app.explorer.undecided == 1
        await pilot.press("enter")
        assert "0 of 4 · 1 not ruled out" in text(app, "#title")
        file.write_text(SUEZ.replace('"Anthony Eden"]', '"Anthony Eden"]\ndate = "7 November 1956"'), encoding="utf-8")
        app.action_reload()
        await settled(app, pilot)
        assert text(app, "#title").endswith("  1 of 4")
        await pilot.press("escape", "slash")
        await write(app, pilot, "after:1956")
        assert "0 of 4 · 1 not ruled out" in text(app, "#title")
        await write(app, pilot, " date:")
        assert "0 of 4 · 1 not ruled out" in text(app, "#title")

    browse(steps, str(file))


def test_what_the_cursor_is_on_is_what_is_shown() -> None:
    """On a lane its person, on an era the era; there no key is for an event; a new size keeps the cursor."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("t", "t")
        await settled(app, pilot)
        assert page(app).startswith("Víctor Paz Estenssoro")
        await pilot.press("j", "j", "j")
        await pilot.resize_terminal(110, 36)
        await settled(app, pilot)
        assert app.query_one(LineList).cursor == 3
        assert page(app).startswith("Alfredo Ovando Candía")
        await pilot.press("t", "t", "g", "j", "j")
        assert page(app).startswith("First presidency")
        await pilot.resize_terminal(120, 40)
        await settled(app, pilot)
        assert page(app).startswith("First presidency")
        await pilot.press("Y", "w", "e")
        assert app.clipboard == ""
        assert not isinstance(app.screen, Panel)

    browse(steps)


def test_zoom_follows_and_says_where_it_is(tmp_path: Path) -> None:
    """The title and the drawing are of the time that the event is in; an undated one has none."""
    file = tmp_path / "many.toml"
    file.write_text(MANY + '[[events]]\nid = "u"\ntitle = "Undated one"\n', encoding="utf-8")

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("z", "z")
        app.look_at("m30")
        await pilot.pause()
        assert app.explorer.zoom is not None
        assert f"{app.explorer.zoom.first} to {app.explorer.zoom.last}" in text(app, "#title")
        assert "Number 30" in seen(app)
        await pilot.press("0")
        app.look_at("u")
        await pilot.press("z")
        assert app.explorer.zoom is None
        await pilot.press("t", "t", "t", "0", "-")
        assert app.shown_style == "list"

    browse(steps, str(file))


def test_zoom_before_our_era(tmp_path: Path) -> None:
    """To the day, as after it."""
    file = tmp_path / "ides.toml"
    file.write_text(
        '[[events]]\nid = "i"\ntitle = "The Ides"\ndate = "-0043-03-15"\n[[events]]\nid = "a"\ntitle = "Actium"\n'
        'date = "-0030-09-02"\n[[events]]\nid = "big"\ntitle = "Long ago"\ndate = "Y-13800000000"\n',
        encoding="utf-8",
    )

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("i")
        for _ in range(60):
            await pilot.press("z")
        assert "-0043-03-1" in text(app, "#title")
        assert "The Ides" in seen(app)
        assert "Actium" not in seen(app)
        app.look_at("big")
        for _ in range(3):
            await pilot.press("z")
        assert "Long ago" in seen(app)
        assert app.explorer.zoom is not None
        assert app.explorer.zoom.first.startswith("Y-13800000")

    browse(steps, str(file))


def test_this_day_is_what_coupline_on_says(tmp_path: Path) -> None:
    """No event that is only known by its year, which would begin on 1 January."""
    file = tmp_path / "days.toml"
    file.write_text(
        '[[events]]\nid = "a"\ntitle = "New Year"\ndate = 1971-01-01\n'
        '[[events]]\nid = "b"\ntitle = "Some day"\ndate = 1972\n',
        encoding="utf-8",
    )

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("o")
        assert "New Year" in seen(app)
        assert "Some day" not in seen(app)

    browse(steps, str(file))


def test_the_cursor_stays_on_the_file_that_was_chosen(tmp_path: Path) -> None:
    """Of three; and two of one name are told apart by their paths."""
    for folder in "abc":
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.toml").write_text(
            f'[[events]]\nid = "{folder}"\ntitle = "In {folder}"\ndate = 1960\n', encoding="utf-8"
        )

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert len(set(app.file_names().values())) == 3
        await pilot.press("f", "end", "enter")
        await pilot.pause()
        assert app.screen.query_one(LineList).cursor == 2
        await pilot.press("escape")
        (tmp_path / "a" / "x.toml").unlink()
        app.watch_files()
        await pilot.pause()
        assert app.query_one("#problems").display

    browse(steps, *(str(tmp_path / folder / "x.toml") for folder in "abc"))


def test_causes_are_cut_but_not_their_dates() -> None:
    """On a narrow screen."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("coup")
        await pilot.press("w")
        first = seen(app).splitlines()[0]
        assert first.endswith("1964")
        assert "…" in first

    browse(steps, size=(60, 20))
