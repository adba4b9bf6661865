"""Documents: printed, or written to a file as a whole or not at all."""

import sys
from collections.abc import Iterable, Sequence

from coupline.cli.output import mention, write
from coupline.cli.settings import Settings
from coupline.errors import WritingError
from coupline.storage import is_same, replace

STANDARD_OUTPUT = "-"


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
    if any(is_same(path, each) for each in inputs):
        raise WritingError(path, "it is the event list that is read; name another file")
    made = "".join(f"{_referring(line) if settings.ascii else line}\n" for line in lines).encode()
    replace(path, made)
    mention(settings, f"wrote {path} ({len(made):,} bytes)")


def _referring(line: str) -> str:
    return line.encode("ascii", "xmlcharrefreplace").decode("ascii")
