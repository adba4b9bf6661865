"""Codes for colours: those that the terminal knows, and none where it may have none."""

from collections.abc import Iterator

import pytest
from rich.console import Group
from rich.text import Text

from coupline.render.lines import Drawing, Line
from coupline.render.paint import DERIVED, ERA, FAINT, NAME, STRONG, WHEN, paint, painted, shades

TERMINALS = {
    "any colour": ({"COLORTERM": "truecolor", "TERM": "xterm"}, "truecolor", "\x1b[1;38;2;4;151;237m"),
    "any colour, in other words": ({"COLORTERM": " 24BIT", "TERM": "xterm"}, "truecolor", "\x1b[1;38;2;4;151;237m"),
    "256": ({"COLORTERM": "", "TERM": "screen-256color"}, "256", "\x1b[1;38;5;33m"),
    "16": ({"COLORTERM": "yes", "TERM": "xterm"}, "standard", "\x1b[1;36m"),
    "no name": ({"COLORTERM": "", "TERM": ""}, "standard", "\x1b[1;36m"),
}


@pytest.mark.parametrize(("environment", "known", "code"), TERMINALS.values(), ids=TERMINALS)
def test_a_colour_is_printed_as_the_terminal_can_show_it(
    environment: dict[str, str], known: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exactly where it can, else as the nearest that there is; nothing is printed twice in one way for all."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert shades() == known
    drawing = Drawing([Line(("a", "bold #0497ed"))])
    assert paint(drawing, width=80, color=True, ascii_only=False) == f"{code}a\x1b[0m\n"
    assert paint(Drawing([Line(("a", "#0497ed"))]), width=80, color=False, ascii_only=False) == "a\n"


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "truecolor"])
def test_the_palette_of_the_terminal_is_left_to_its_user(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The named styles are of the 16 colours everywhere: their user has chosen these."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLORTERM", term)
    styles = {STRONG: "1", FAINT: "2", WHEN: "36", ERA: "35", NAME: "32", DERIVED: "3;2", f"italic {ERA}": "3;35"}
    for style, code in styles.items():
        shown = paint(Drawing([Line(("a", style))]), width=80, color=True, ascii_only=False)
        assert shown == f"\x1b[{code}ma\x1b[0m\n"


def test_lines_are_printed_as_they_are_drawn() -> None:
    """The first line is there before the second is made; of Rich's own drawings all are made first."""
    made = []

    def lines() -> Iterator[Line]:
        for text in ("one  ", "two"):
            made.append(text)
            yield Line((text, ""))

    printed = painted(Drawing(lines()), width=80, color=False, ascii_only=False)
    assert (next(printed), made) == ("one\n", ["one  "])
    assert (list(printed), made) == (["two\n"], ["one  ", "two"])
    assert list(painted(Text("one \ntwo"), width=80, color=False, ascii_only=False)) == ["one\ntwo\n"]


def test_the_parts_of_a_group_are_painted_one_after_the_other() -> None:
    """Groups in groups too; a text keeps its place in the line, and an empty drawing leaves no line."""
    group = Group(Text("one"), Group(Drawing([]), Drawing([Line(("two", "")), Line()])), Text("three", justify="right"))
    chunks = painted(group, width=8, color=False, ascii_only=False)
    assert list(chunks) == ["one\n", "two\n", "\n", "   three\n"]
    assert paint(Drawing([]), width=8, color=False, ascii_only=False) == ""
