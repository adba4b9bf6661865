"""A long output on a terminal, page by page."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from typing import IO


def page(chunks: Iterator[str], *, wide: bool = False) -> bool:
    """Show a text in the user's pager (``PAGER``, else ``less``), which gets its chunks while they are made.

    Args:
        chunks: the text; nothing of it is taken where there is no pager.
        wide: whether its lines may be wider than the terminal: they are cut then, and can be moved, not wrapped.

    Returns:
        False where there is none, or it is ``cat``.
    """
    command = shlex.split(os.environ.get("PAGER") or "less")
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return False
    environment = {"LESS": "FRSX" if wide else "FRX", "LESSCHARSET": "utf-8", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as pager:  # noqa: S603 - the user's own pager
        assert pager.stdin is not None  # noqa: S101 - for the type checker: it is a pipe
        try:
            _feed(pager.stdin, chunks)
            pager.wait()
        except KeyboardInterrupt:  # it is the pager's: it goes on until the user leaves it
            with suppress(OSError):
                pager.stdin.close()
            pager.wait()
    return True


def _feed(pipe: IO[bytes], chunks: Iterator[str]) -> None:
    """Write chunks to a pager, each at once, up to the last or until its user has seen enough."""
    for chunk in chunks:
        try:
            pipe.write(chunk.encode("utf-8", "backslashreplace"))
            pipe.flush()
        except OSError:  # a broken pipe, or what Windows says in its place
            break
    with suppress(OSError):
        pipe.close()
