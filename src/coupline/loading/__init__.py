"""Files → ``Timeline``. All the faults of all the files are gathered before the loader gives up.

``load`` raises one error that carries them; ``read`` gives the same list beside the timeline, or in its place.
"""

from collections.abc import Sequence
from os import PathLike, fspath

from coupline.errors import Problem, TimelineFileError
from coupline.formats import toml
from coupline.formats.document import Document
from coupline.loading.build import build
from coupline.loading.files import read_files
from coupline.timeline import Timeline

__all__ = ["load", "loads", "read"]


def load(*files: str | PathLike[str]) -> Timeline:
    """Read event lists as one timeline.

    Args:
        files: paths of files, of folders (their ``*.toml`` files that have a header of ours, as ``[[events]]`` or
            ``[people.lechin]``; not deeper), or "-" for standard input.

    Raises:
        TimelineFileError: with every fault of every file.
    """
    timeline, problems = read([fspath(file) for file in files])
    return _sound(timeline, problems)


def loads(text: str, name: str = "<string>") -> Timeline:
    """Read the text of an event list; ``name`` stands for the file in messages.

    Raises:
        TimelineFileError: with every fault of the text.
    """
    timeline, problems = _build([toml.read_text(name, text.removeprefix("\ufeff"))], [])
    return _sound(timeline, problems)


def read(files: Sequence[str]) -> tuple[Timeline | None, list[Problem]]:
    """The timeline, None where a fault prevents one, and all problems in the order of the files and their lines."""
    documents, problems = read_files(files)
    return _build(documents, problems)


def _build(documents: list[Document], problems: list[Problem]) -> tuple[Timeline | None, list[Problem]]:
    timeline = build([document for document in documents if document.data is not None])
    for document in documents:
        problems += document.problems
    order = {document.source.name: n for n, document in enumerate(documents)}
    problems.sort(key=lambda each: (order.get(each.file or "", -1), each.line or 0, each.column or 0))
    broken = any(problem.severity == "error" for problem in problems)
    return (None if broken else timeline), problems


def _sound(timeline: Timeline | None, problems: list[Problem]) -> Timeline:
    if timeline is None:
        raise TimelineFileError(tuple(problem for problem in problems if problem.severity == "error"))
    return timeline
