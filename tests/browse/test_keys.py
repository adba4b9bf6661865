"""Every key does what the page of help says of it."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input

from coupline.browse.app import Browser, edit
from coupline.browse.details_pane import DetailsPane
from coupline.browse.keys import ACTIONS, FOOTER, MOVES, SHORT_FOOTER
from coupline.browse.line_list import LineList
from coupline.browse.panels import Help, Palette, Panel, help_lines
from coupline.browse.row_sources import TreeRows
from coupline.browse.themes import THEMES, first_theme
from coupline.cli.app import COMMANDS, load
from coupline.render.paint import Ink
from tests.browse.support import browse, page, seen, settled, text, until
from tests.cli.support import ROOT

ON = "ministers-resign"  # the event that is looked at before a key is pressed
Shows = Callable[[Browser], bool]


def _panel(app: Browser, heading: str) -> bool:
    return isinstance(app.screen, Panel) and app.screen.heading.startswith(heading)


def _copied(app: Browser, text: str) -> bool:
    return text in app.clipboard


# What each key is followed by: the keys to press before it, and what must hold after it and not before.
EFFECTS: dict[str, tuple[list[str], Shows]] = {
    "filter": ([], lambda app: isinstance(app.focused, Input)),
    "leave": (["enter"], lambda app: isinstance(app.focused, LineList)),
    "style": ([], lambda app: app.shown_style == "axis"),
    "by": (["t", "t"], lambda app: "lanes by organization" in text(app, "#title")),
    "zoom(1)": ([], lambda app: app.explorer.zoom is not None),
    "zoom(-1)": (["z", "z"], lambda app: app.explorer.zoom is not None and app.explorer.zoom.span > 3e8),
    "zoom(0)": (["z", "z"], lambda app: app.explorer.zoom is None),
    "match(1)": ([], lambda app: app.explorer.current == "miners-jailed"),
    "match(-1)": ([], lambda app: app.explorer.current == "prin-founded"),
    "person(1)": ([], lambda app: app.explorer.current == "lechin-mediates"),
    "person(-1)": ([], lambda app: app.explorer.current == "prin-founded"),
    "go_back": (["n"], lambda app: app.explorer.current == ON),
    "names('people')": ([], lambda app: _panel(app, "People · coupline people")),
    "names('organizations')": ([], lambda app: _panel(app, "Organizations")),
    "names('places')": ([], lambda app: _panel(app, "Places")),
    "names('tags')": ([], lambda app: _panel(app, "Tags")),
    "names('sources')": ([], lambda app: _panel(app, "Sources")),
    "why": ([], lambda app: _panel(app, f"Why · coupline why {ON}")),
    "on_this_day": ([], lambda app: _panel(app, "On this day · coupline on 12-05")),
    "copy": ([], lambda app: _copied(app, "5 December 1963. 1964 Bolivian coup d'état, paragraph 3")),
    "copy_id": ([], lambda app: app.clipboard == ON),
    "edit": ([], lambda app: any("no editor" in each.message for each in app._notifications)),
    "reload": ([], lambda app: app.saved != [0.0]),
    "files": ([], lambda app: _panel(app, "Files")),
    "problems": ([], lambda app: any("could be read" in each.message for each in app._notifications)),
    "theme": ([], lambda app: app.theme == "light"),
    "help": ([], lambda app: isinstance(app.screen, Help)),
    "command_palette": ([], lambda app: isinstance(app.screen, Palette)),
    "quit": ([], lambda app: not app.is_running or app._exit),
}


@pytest.mark.parametrize(("name", "key"), [(action.name, key) for action in ACTIONS for key in action.keys.split(",")])
def test_each_key_does_what_it_says(name: str, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The effect is there after the key, and not before."""
    monkeypatch.delenv("COLORFGBG", raising=False)
    before, holds = EFFECTS[name]

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at(ON)
        app.saved = [0.0] if name == "reload" else app.saved
        await pilot.press(*before)
        assert not holds(app)
        await pilot.press(key)
        await settled(app, pilot)
        assert holds(app)

    browse(steps)


def test_every_key_is_tested_and_explained() -> None:
    """The page of help has all of them, each with a command that there is, at any width."""
    assert {action.name for action in ACTIONS} == set(EFFECTS)
    for width in (30, 60, 99, 100, 140):
        lines = help_lines(Ink(width=width))
        assert all(line.width <= width for line in lines)
        words = " ".join("\n".join(line.plain for line in lines).split())
        for action in ACTIONS:
            assert action.told.split()[0] in words
        assert "coupline timeline" in words
    for action in ACTIONS:
        first = action.command.split()[0] if action.command else "list"
        assert first in COMMANDS or first.startswith("-"), first
        known = {name for param in load(first).params for name in param.opts} if first in COMMANDS else {"-f", "--help"}
        assert known.issuperset(word for word in action.command.split() if word.startswith("-"))
    assert "--format" not in " ".join(action.command for action in ACTIONS)  # whose values none of this looks at
    without = {"go_back", "command_palette", "quit"}  # a way back, a way to find, a way out: of the screen alone
    assert {action.name for action in ACTIONS if not action.command} == without
    assert len(MOVES) > 5
    assert len(SHORT_FOOTER) < 40
    assert len(FOOTER) < 100


@pytest.mark.parametrize("key", ["pageup", "pagedown"])
def test_the_palette_takes_a_page_key_before_its_list_is_drawn(key: str) -> None:
    """A busy machine draws it later than a key comes: the key does nothing then."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p")
        await pilot.pause()
        commands = app.screen.query_one(CommandList)
        commands.display = False
        await pilot.pause()
        commands.clear_options().add_options(["one", "two"])
        commands.highlighted = 1
        await pilot.press(key)
        assert commands.highlighted == 1
        assert app.is_running

    browse(steps)


def test_the_palette_does_what_keys_do() -> None:
    """Ctrl-P, some letters of a command, Enter."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p")
        await pilot.press(*"lanes, heat")
        await until(pilot, lambda: bool(app.screen.query_one(CommandList).option_count == 1))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.shown_style == "axis")
        assert app.shown_style == "axis"

    browse(steps)


def test_styles_are_drawn_and_lead_on() -> None:
    """Axis, lanes, heat: each is drawn, shows what the cursor is on, and leads to its events."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("t", "t", "j")
        assert "Juan Lechín" in seen(app)
        assert "◉" in seen(app)
        assert "First" in page(app)  # a profile
        assert "1950" in text(app, "#head")
        assert "several" in text(app, "#legend")
        await pilot.press("enter")
        assert app.explorer.query == "person:lechin"
        assert "8 of 34" in text(app, "#title")
        await pilot.press("escape", "t")
        assert "heat" in text(app, "#title")
        assert "1963" in seen(app)
        assert "Jan" in text(app, "#head")
        assert "begin there" in text(app, "#legend")
        await pilot.press("end", "enter")
        assert app.explorer.query == "date:1964"
        await pilot.press("b")
        assert "by century" in text(app, "#title")
        await pilot.press("t", "b")  # the list has no rows of its own
        assert app.shown_style == "list"

    browse(steps)


def test_zoom_keeps_the_event_in_sight() -> None:
    """Nearer and nearer around it; another event takes the drawing with it; Escape shows all again."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at(ON)
        for _ in range(30):
            await pilot.press("z")
            assert "Lechín's supporters leave" in seen(app)
        assert "1963-12-0" in text(app, "#title")
        app.look_at("national-revolution")
        await pilot.press("z", "-")
        assert "National Revolution" in seen(app)
        assert "Lechín's supporters leave" not in seen(app)
        await pilot.press("escape")
        assert app.explorer.zoom is None
        for _ in range(3):
            await pilot.press("minus")
        assert app.explorer.zoom is None

    browse(steps)


def test_links_are_followed() -> None:
    """From an event to another, to a person's events, to those that cite a source; and back."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("alliance-breaks")
        await pilot.press("enter")
        details = app.query_one(DetailsPane)
        assert app.focused is details
        events = [n for n, link in enumerate(details.links) if link.target.kind == "event"]
        assert events
        for _ in range(events[0]):
            await pilot.press("down")
        assert details.chosen == events[0]
        await pilot.press("enter")
        assert app.explorer.current == details_target(details, events[0], "alliance-breaks", app)
        await pilot.press("backspace")
        assert app.explorer.current == "alliance-breaks"
        await pilot.press("end", "up", "pageup", "pagedown", "home", "j", "k")
        query = next(n for n, link in enumerate(details.links) if link.target.kind == "query")
        details.choose(query)
        await pilot.press("enter")
        assert app.explorer.query == details.links[query].target.value or app.explorer.query
        assert isinstance(app.focused, LineList)

    browse(steps)


def details_target(details: DetailsPane, number: int, before: str, app: Browser) -> str | None:
    """The event that a link led to: another than before."""
    assert number < len(details.links) or details.links
    assert app.explorer.current != before
    return app.explorer.current


def test_a_click_follows_a_link() -> None:
    """Where the mouse points at one."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at(ON)
        await pilot.pause()
        details = app.query_one(DetailsPane)
        link = next(each for each in details.links if each.target == ("query", "person:lechin"))
        column = "".join(each.text for each in details.lines[link.first]).index("Juan")
        await pilot.click(DetailsPane, offset=(column + 3, link.first))
        assert app.explorer.query == "person:lechin"

    browse(steps)


def test_names_are_completed() -> None:
    """Tab takes what is offered, again the next; a key, a name by any of its words, nothing where it is whole."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        line = app.query_one(Input)
        await pilot.press("slash", *"lech")
        assert "person:lechin Juan Lechín" in text(app, "#hints")
        await pilot.press("tab")
        assert line.value == "person:lechin "
        assert "8 of 34" in text(app, "#title")
        await pilot.press(*"tag:")
        first = text(app, "#hints").split()[1]
        await pilot.press("tab")
        assert line.value == f"person:lechin {first} "
        await pilot.press("tab")
        assert line.value not in ("person:lechin tag:", f"person:lechin {first} ")
        await pilot.press("ctrl+u", *"per", "tab")
        assert line.value == "person:"
        await pilot.press(*"víc")
        assert "person:paz" in text(app, "#hints")
        assert not app.query_one("#trouble").display
        await pilot.press("ctrl+u", *"before:ministers", "tab")
        assert line.value == f"before:{ON} "
        await pilot.press("escape")
        assert not app.query_one("#hints").display
        await pilot.press("tab", "shift+tab")

    browse(steps)


def test_files_are_told_apart_and_hidden(tmp_path: Path) -> None:
    """Of several files each line names its own; one can be hidden, but not all."""
    for name, year in (("one", 1960), ("two", 1970)):
        (tmp_path / f"{name}.toml").write_text(f'[[events]]\nid = "{name}"\ntitle = "In {name}"\ndate = {year}\n')

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        assert [line.split()[-1] for line in seen(app).splitlines() if "In " in line] == ["one", "two"]
        await pilot.press("f", "enter")
        await pilot.pause()
        assert _panel(app, "Files")
        assert "[ ]" in seen(app)
        await pilot.press("escape")
        assert "In one" not in seen(app)
        assert "1 of 2 files" in text(app, "#title")
        await pilot.press("f", "j", "enter", "escape")
        assert "2 of 2" in text(app, "#title")

    browse(steps, str(tmp_path / "one.toml"), str(tmp_path / "two.toml"))


def test_causes_open_as_a_tree() -> None:
    """The tree leads to any event in it."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        app.look_at("alliance-breaks")
        await pilot.press("w")
        assert isinstance(app.screen, Panel)
        assert isinstance(app.screen.rows, TreeRows)
        assert "(resolved)" in seen(app) or "(" in seen(app)
        await pilot.press("escape")

    browse(steps)


def test_eras_are_shown_and_lead_to_their_events() -> None:
    """The cursor on an era shows it; Enter selects its events."""

    async def steps(app: Browser, pilot: Pilot[None]) -> None:
        await pilot.press("j", "j")
        assert "First presidency of Paz Estenssoro" in page(app)
        await pilot.press("enter")
        assert app.explorer.query == "era:first-term"

    browse(steps)


def test_the_editor_opens_at_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """$VISUAL before $EDITOR, with the line and the file; what goes wrong is told."""
    run: list[list[str]] = []
    monkeypatch.setenv("VISUAL", "my-editor --wait")
    monkeypatch.setattr("subprocess.run", lambda command, **_: run.append(command))

    class Screen:
        """An app that can wait."""

        def suspend(self) -> nullcontext[None]:
            return nullcontext()

    assert edit(Screen(), "a.toml", 7) == ""  # type: ignore[arg-type] # all that is asked of it
    assert run == [["my-editor", "--wait", "+7", "a.toml"]]


def test_a_theme_is_what_is_asked_for_or_what_suits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The option, else the environment, else the ground of the terminal."""
    for asked, named, ground, theme in (
        ("light", "dark", "15;0", "light"), (None, "contrast", "0;15", "contrast"), (None, "pink", "0;15", "light"),
        (None, "", "15;0", "dark"), (None, "", "", "dark"),
    ):  # fmt: skip
        monkeypatch.setenv("COUPLINE_THEME", named)
        monkeypatch.setenv("COLORFGBG", ground)
        assert first_theme(asked) == theme


def test_themes_are_legible() -> None:
    """Every ink on its ground: 4.5:1 by WCAG, 7:1 with high contrast; what is faint is 3:1 at least."""
    for name, colours in THEMES.items():
        theme = colours.theme
        least = 7 if name == "contrast" else 4.5
        grounds = [str(theme.background), str(theme.panel)]
        inks = [theme.primary, theme.secondary, theme.foreground, theme.error, theme.accent, str(colours.theme.primary)]
        for ground in grounds:
            for ink in inks:
                assert _contrast(str(ink), ground) >= least, (name, ink, ground)
        assert _contrast(theme.variables["mark-text"], str(theme.accent)) >= least
        assert _contrast(theme.variables["scrollbar"], str(theme.panel)) >= 3
        for each in range(1, 8):
            code = "#{:02x}{:02x}{:02x}".format(*colours.palette.ansi_colors[each])
            assert _contrast(code, grounds[0]) >= least, (name, each)


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(code: str) -> float:
    parts = [int(code[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_documentation_has_every_key() -> None:
    """docs/browse.md has the table that the page of help is made of."""
    text = (ROOT / "docs" / "browse.md").read_text(encoding="utf-8")
    for action in ACTIONS:
        command = f"`coupline {action.command.replace('|', chr(92) + '|')}`" if action.command else ""
        assert f"| {action.shown} | {action.told} | {command} |" in text
    for shown, told in MOVES:
        assert f"| {shown} | {told} |" in text
