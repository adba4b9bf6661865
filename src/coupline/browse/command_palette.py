"""The palette of commands: Textual's own, which a second Enter in haste does not break."""

from typing import Any

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette


class Palette(CommandPalette):
    """Finds a command by its name."""

    def __init__(self) -> None:
        super().__init__(placeholder="Find a command")

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close it, once."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
