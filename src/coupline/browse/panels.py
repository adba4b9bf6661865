"""What opens over the screen: indexes, causes, this day in other years; the page of help, the palette of commands."""

from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from coupline.browse.keys import ACTIONS, MOVES
from coupline.browse.line_list import LineList, as_text
from coupline.browse.row_sources import Rows
from coupline.columns import ORDER, POSSIBLE, UNREAD
from coupline.facts import Target
from coupline.layout.spine import CLAIMED
from coupline.render.lines import Line, wrap
from coupline.render.paint import FAINT, STRONG, WHEN, Ink

WIDEST = 70  # columns of the lines of a panel
AROUND = 8  # columns around them
FRAME = 3  # lines around them
KEYS_WIDTH = 13
TOLD_WIDTH = 44
SIDE_BY_SIDE = 100  # columns from which on commands stand beside what they do
ABOUT = (
    "A filter takes the query language: person:lechin date:1963 not tag:economy",
    f"{ORDER} placed by order, {POSSIBLE} possibly then, {CLAIMED} as sources claim; other signs stand below drawings.",
    f"{UNREAD} its date can't be read: the key {UNREAD} lists all that was left out.",
    "Everything here can be done without the screen, by the command that stands beside it; each has --help.",
)


class Panel(ModalScreen[Target | None]):
    """A panel with lines to choose from; gives the target that was chosen.

    Args:
        heading: what they are.
        made: makes them, in so many columns.
        ink: whether in ASCII.
        cursor: the line that it begins on.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", "Close")]

    def __init__(self, heading: str, made: Callable[[Ink], Rows], ink: Ink, cursor: int = 0) -> None:
        super().__init__()
        self.heading, self.made, self.ink, self.cursor = heading, made, ink, cursor
        self.rows = made(ink)

    def compose(self) -> ComposeResult:
        """The heading, and the lines."""
        with Vertical(id="panel"):
            yield Static(self.heading, id="panel-title", markup=False)
            yield LineList(self.rows, self.moved, id="panel-lines")
            yield from self.below()

    def below(self) -> Iterable[Widget]:
        """What stands below the lines."""
        return ()

    def moved(self, target: Target) -> None:
        """The cursor has moved to a line."""

    def on_mount(self) -> None:
        """The lines take the keys."""
        self.lay_out()
        self.screen.set_focus(self.query_one(LineList))

    def on_resize(self) -> None:
        """Keep all of it in sight."""
        self.lay_out()

    def lay_out(self) -> None:
        """As wide and as high as there is room for."""
        lines, (width, height) = self.query_one(LineList), self.app.size
        self.rows = self.made(self.ink._replace(width=max(1, self.wide(width))))
        lines.styles.max_height = max(1, self.high(height * 9 // 10 - FRAME))
        lines.show(self.rows, lines.cursor or self.cursor)

    def wide(self, width: int) -> int:
        """How many columns the lines have, on a screen of so many."""
        return min(WIDEST, width - AROUND)

    def high(self, height: int) -> int:
        """How many lines there may be at once, where the panel has room for so many."""
        return height

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Take what was chosen."""
        message.stop()
        if self.is_current:  # of two that were chosen in haste the first counts
            self.choose(message.target)

    def choose(self, target: Target) -> None:
        """Close with what was chosen."""
        self.dismiss(target)


class Help(ModalScreen[None]):
    """The page of help: each key, what it does, and the command that does the same."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss(None)", "Close"),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(15)", show=False),
        Binding("pageup", "scroll(-15)", show=False),
    ]

    def __init__(self, ink: Ink) -> None:
        super().__init__()
        self.ink = ink

    def compose(self) -> ComposeResult:
        """The page."""
        with VerticalScroll(id="help"):
            yield Static(id="help-text")

    def on_mount(self) -> None:
        """Fill the page."""
        self.lay_out()

    def on_resize(self) -> None:
        """Fill it anew."""
        self.call_after_refresh(self.lay_out)

    def lay_out(self) -> None:
        """As wide as there is room."""
        width = self.query_one("#help").scrollable_content_region.width
        if width > 0:
            lines = help_lines(self.ink._replace(width=width))
            self.query_one("#help-text", Static).update(as_text(lines))

    def action_scroll(self, lines: int) -> None:
        """So many lines on."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)


def help_lines(ink: Ink) -> list[Line]:
    """The page of help in so many columns."""
    made = [Line(("Keys", STRONG)), Line()]
    wide = ink.width >= SIDE_BY_SIDE
    for shown, told in MOVES:
        made += _entry(shown, told, "", ink, wide=wide)
    made.append(Line())
    for action in ACTIONS:
        command = f"coupline {action.command}" if action.command else ""
        made += _entry(action.shown, action.told, command, ink, wide=wide)
    for text in ABOUT:
        made += [Line(), *(Line((part, "")) for part in wrap(ink.plain(text), ink.width))]
    return made


def _entry(keys: str, told: str, command: str, ink: Ink, *, wide: bool) -> list[Line]:
    keys, told, command = ink.plain(keys), ink.plain(told), ink.plain(command)
    room = ink.width - KEYS_WIDTH
    parts = wrap(told, min(TOLD_WIDTH, room) if wide else room)
    beside = wrap(command, ink.width - KEYS_WIDTH - TOLD_WIDTH - 2) if wide and command else []
    lines = []
    for n, (part, said) in enumerate(zip_longest(parts, beside, fillvalue="")):
        line = Line(("" if n else keys, WHEN)).to(KEYS_WIDTH).add(part)
        lines.append(line.to(KEYS_WIDTH + TOLD_WIDTH + 2).add(said, FAINT) if said else line)
    if command and not wide:
        lines += [Line().to(KEYS_WIDTH).add(part, FAINT) for part in wrap(command, room)]
    return lines


class Palette(CommandPalette):
    """Textual's own palette of commands, which keys in haste do not break."""

    def __init__(self) -> None:
        super().__init__(placeholder="Find a command")

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close it, once."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done: a list that is not drawn yet has no pages."""
        if action == "command_list" and parameters in (("page_up",), ("page_down",)):
            return bool(self.query_one(CommandList).scrollable_content_region)
        return super().check_action(action, parameters)
