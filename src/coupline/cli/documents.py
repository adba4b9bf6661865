"""Documents: printed, or written to a file as a whole or not at all."""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from coupline.cli.output import mention, write
from coupline.cli.settings import Settings
from coupline.errors import CouplineError

STANDARD_OUTPUT = "-"


class WritingError(CouplineError):
    """A file that can't be written, or must not be.

    Args:
        path: of the file, as it was given.
        reason: what is in the way.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"can't write {path}: {reason}")


def deliver(settings: Settings, lines: Iterable[str], path: str | None, inputs: Sequence[str]) -> None:
    """Print a document of markup, or write it to a file; stderr says which.

    What is printed where only ASCII can be has character references for the rest, which say the same.

    Args:
        settings: the program's options.
        lines: of the document.
        path: of the file; None or "-" for stdout.
        inputs: the event lists it was made from, which are never written over.

    Raises:
        WritingError: where the file can't be written, or is one of ``inputs``.
    """
    if path is None or path == STANDARD_OUTPUT:
        only_ascii = settings.only_ascii(sys.stdout)
        write(settings, (_referring(line) if only_ascii else line for line in lines))
        return
    _refuse(path, inputs)
    made = "".join(f"{_referring(line) if settings.ascii else line}\n" for line in lines).encode()
    try:
        _replace(path, made)
    except OSError as error:
        raise WritingError(path, (error.strerror or str(error)).lower()) from error
    mention(settings, f"wrote {path} ({len(made):,} bytes)")


def _referring(line: str) -> str:
    return line.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _refuse(path: str, inputs: Sequence[str]) -> None:
    """Raise where a path is that of an event list, by whatever name."""
    for each in inputs:
        with suppress(OSError):
            if Path(path).samefile(each):
                raise WritingError(path, "it is the event list that is read; name another file")


def _replace(path: str, content: bytes) -> None:
    """Put a content in a file's place: whoever reads it sees the old one or the new one, whole."""
    target = Path(path).resolve()  # a link stays one
    if target.exists() and not target.is_file():
        with target.open("wb") as device:  # of a folder this raises; a device or a pipe takes what it is given
            device.write(content)
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with beside.open("xb") as file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
