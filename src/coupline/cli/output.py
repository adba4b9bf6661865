"""The one owner of stdout and stderr: data to the one, talk to the other, colours and ASCII as the settings have it."""

import math
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from itertools import chain
from typing import TYPE_CHECKING, Any

from coupline.cli.settings import Settings
from coupline.escaping import to_ascii, visible

if TYPE_CHECKING:
    from rich.console import RenderableType

    from coupline.render.paint import Ink


class ReaderGoneError(Exception):
    """Whoever reads stdout has seen enough. Typer would take a BrokenPipeError for a failure."""


def say(settings: Settings, text: str) -> None:
    """Tell the user something that is no data, on stderr. It may quote a file: it is made harmless."""
    safe = "\n".join(visible(line) for line in text.split("\n"))
    _write(sys.stderr, to_ascii(safe) if settings.only_ascii(sys.stderr) else safe)


def mention(settings: Settings, text: str) -> None:
    """Tell the user what is worth knowing and no error; nothing with ``--quiet``."""
    if not settings.quiet:
        say(settings, text)


def write(settings: Settings, lines: Iterable[str], *, plain: bool = False) -> None:
    """Print lines of data. ``plain`` text follows ``--ascii``; formats of data keep their characters."""
    ascii_only = plain and settings.only_ascii(sys.stdout)
    for line in lines:
        _write(sys.stdout, to_ascii(line) if ascii_only else line)


def ink(settings: Settings) -> "Ink":
    """How stdout takes text."""
    from coupline.render.paint import Ink  # Rich is not needed for data

    return Ink(settings.only_ascii(sys.stdout), settings.columns())


def show(settings: Settings, drawing: "RenderableType") -> None:
    """Print a Rich drawing as wide as the terminal, through a pager where it is too long for one.

    It is printed while it is made: a long one begins at once, and what nobody asks for is not made.
    """
    from coupline.render.paint import painted  # Rich is not needed for data

    colors, ascii_only = settings.colorful(sys.stdout), settings.only_ascii(sys.stdout)
    chunks = painted(drawing, width=settings.columns(), color=colors, ascii_only=ascii_only)
    if settings.pager and sys.stdout.isatty():
        begun, too_long = _begun(chunks)
        chunks = chain(begun, chunks)
        if too_long:
            from coupline.cli.pager import page  # rarely needed

            if page(chunks, wide=settings.width is not None):
                return
    for chunk in chunks:
        _write(sys.stdout, chunk.removesuffix("\n"))


@contextmanager
def helping(settings: Settings) -> Iterator[None]:
    """While the help is printed: Typer prints it with Rich, and has its own idea of colours and of characters."""
    from typer import rich_utils  # help only

    rich_utils.COLOR_SYSTEM = "standard" if settings.colorful(sys.stdout) else None
    rich_utils.FORCE_TERMINAL = True if settings.colorful(sys.stdout) else None
    if not settings.only_ascii(sys.stdout):
        yield
        return
    from coupline.render.paint import Capture

    page = Capture("ascii")
    with redirect_stdout(page):
        yield
    sys.stdout.write(to_ascii(page.getvalue()))


def _begun(chunks: Iterator[str]) -> tuple[list[str], bool]:
    """The first chunks of a text, as many as fill the terminal, and whether they do."""
    begun, room = [], _lines()
    for chunk in chunks:
        begun.append(chunk)
        room -= chunk.count("\n")
        if room <= 0:
            return begun, True
    return begun, False


def _lines() -> float:
    """How many lines the terminal has; any number where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return math.inf


def _write(stream: Any, text: str) -> None:
    try:
        stream.write(text + "\n")
    except BrokenPipeError as error:
        raise ReaderGoneError from error
    except UnicodeEncodeError:  # an encoding with fewer characters: what it lacks is written out
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
