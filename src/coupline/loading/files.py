"""Which files are read, and each read in its own format."""

import os
import re
from collections.abc import Iterable

from coupline.errors import Problem
from coupline.formats import FORMATS, reader_of
from coupline.formats.document import Document
from coupline.storage import MARK, STANDARD_INPUT, STANDARD_INPUT_NAME, StoredFile
from coupline.storage import read as read_stored

USUAL_PLACES = ("events.toml", os.path.join("data", "events.toml"))


def locate(folder: str) -> str | None:
    """The event list of a folder: ``events.toml`` or ``data/events.toml`` in it or in the nearest parent that has one.

    Args:
        folder: where to begin.

    Returns:
        The path, relative to the folder where it is in it; None where there is none.
    """
    here = os.path.abspath(folder)
    current = here
    while True:
        for place in USUAL_PLACES:
            path = os.path.join(current, place)
            if os.path.isfile(path):
                return os.path.relpath(path, here)
        parent = os.path.dirname(current)
        if parent == current:
            return None
        current = parent


def sample() -> str:
    """The path of the event list that comes with the package: beside the modules, or in the checkout they run from."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    packaged = os.path.join(here, "data", "events.toml")
    if os.path.isfile(packaged):
        return packaged
    return os.path.join(os.path.dirname(os.path.dirname(here)), "data", "events.toml")


def read_files(names: Iterable[str]) -> tuple[list[Document], list[Problem]]:
    """What files and folders hold, and what prevents reading the others. A file that is named twice is read once."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in list_files(names, problems):
        _read_one(path, documents, problems)
    return documents, problems


def list_files(names: Iterable[str], problems: list[Problem]) -> list[str]:
    """The files of some names, those of folders one by one, each once; what a folder lacks is added to the problems."""
    found: dict[str, str] = {}
    for name in names:
        for path in _list_folder(name, problems) if name != STANDARD_INPUT and os.path.isdir(name) else (name,):
            found.setdefault(path if path == STANDARD_INPUT else _real(path), path)
    return list(found.values())


def _real(path: str) -> str:
    """The one path of a file, however it is named."""
    return path if "\0" in path else os.path.realpath(path)


def _list_folder(folder: str, problems: list[Problem]) -> list[str]:
    """The TOML files of a folder that hold a table of ours; other TOML files are none of our business."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        problems.append(_unreadable(folder, error, "folder"))
        return []
    paths = [os.path.join(folder, name) for name in names if name.lower().endswith(".toml")]
    ours = [path for path in paths if os.path.isfile(path) and _is_ours(path)]
    if not ours:
        hint = "add a file with an [[events]] table to it"
        problems.append(Problem("error", "no-event-list", "the folder has no TOML file with events", hint, folder))
    return ours


def _is_ours(path: str) -> bool:
    """Whether a file has a header of ours, in one bracket or two; told from its bytes, so that no fault hides it."""
    try:
        raw = read_stored(path).raw
    except OSError:
        return True
    return re.search(FORMATS["toml"].sniff, raw.replace(b"\0", b"")) is not None  # the zeros of UTF-16


def _read_one(name: str, documents: list[Document], problems: list[Problem]) -> None:
    try:
        stored = read_stored(name)
    except FileNotFoundError:
        hint = f'start one: write [[events]] and title = "…" in {name}'
        problems.append(Problem("error", "missing-file", "there is no such file", hint, name))
        return
    except (OSError, ValueError) as error:
        shown = STANDARD_INPUT_NAME if name == STANDARD_INPUT else name
        problems.append(_unreadable(shown, error, "file"))
        return
    try:
        documents.append(reader_of(stored).read(stored))
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(stored, error))


def _unreadable(name: str, error: Exception, what: str) -> Problem:
    reason = (getattr(error, "strerror", None) or "").lower() or str(error).rstrip(".")
    message = f"the {what} can't be read: {reason}"
    return Problem("error", f"unreadable-{what}", message, "", name)


def _not_utf8(stored: StoredFile, error: UnicodeDecodeError) -> Problem:
    name, raw = stored.name, stored.raw
    offset = error.start + (len(MARK) if stored.has_mark else 0)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem("error", "encoding", "the file is UTF-16, not UTF-8", "save it as UTF-8", name)
    line = raw.count(b"\n", 0, offset) + 1
    start = raw.rfind(b"\n", 0, offset) + 1
    column = len(raw[start:offset].decode("utf-8-sig", "replace")) + 1
    message = f"byte 0x{raw[offset]:02x} (byte {offset + 1} of the file) is not UTF-8"
    return Problem("error", "encoding", message, "save the file as UTF-8", name, line, column)
