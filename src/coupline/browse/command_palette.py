"""The palette of commands: Textual's own, which keys in haste do not break."""

from typing import Any

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Finds a command by its name."""

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
