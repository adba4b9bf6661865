"""A file opened in the user's editor at a line, while the screen waits."""

import os
import shlex
import subprocess

from textual.app import App, SuspendNotSupported


def edit(app: App[None], file: str, line: int) -> str:
    """Open a file at a line; what is wrong, where that can't be done.

    Args:
        app: whose screen waits until the editor is left.
        file: the path.
        line: from 1; editors take it as ``+LINE`` before the path.
    """
    try:
        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        with app.suspend():
            subprocess.run([*editor, f"+{line}", file], check=False)  # noqa: S603 - the user's own
    except (SuspendNotSupported, OSError, ValueError) as error:
        return f"no editor can be opened here: {error}"
    return ""
