"""Files → ``Timeline``. What can't be read of one value is told, and that value alone is left out.

What stops is a file that can't be read, that is no TOML, or that is of a newer version. All the faults of all the files
are gathered in either case: ``load`` raises one error that carries them, or gives the timeline with them; ``read``
gives the same list beside the timeline, or in its place.
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


def load(*files: str | PathLike[str], strict: bool = True) -> Timeline:
    """Read event lists as one timeline.

    Args:
        files: paths of files, of folders (their ``*.toml`` files that have a header of ours, as ``[[events]]`` or
            ``[people.lechin]``; not deeper), or "-" for standard input.
        strict: whether a value that can't be read is an error; else it is left out, and stands in ``problems``.

    Raises:
        TimelineFileError: with every fault of every file; where it is not strict, only if one can't be read at all.
    """
    timeline, problems = read([fspath(file) for file in files])
    return _sound(timeline, problems, strict=strict)


def loads(text: str, name: str = "<string>", *, strict: bool = True) -> Timeline:
    """Read the text of an event list; ``name`` stands for the file in messages, ``strict`` is as for ``load``.

    Raises:
        TimelineFileError: with every fault of the text, as ``load``.
    """
    timeline, problems = _build([toml.read_text(name, text.removeprefix("\ufeff"))], [])
    return _sound(timeline, problems, strict=strict)


def read(files: Sequence[str]) -> tuple[Timeline | None, list[Problem]]:
    """The timeline, None where a file stops it, and all problems in the order of the files and their lines."""
    documents, problems = read_files(files)
    return _build(documents, problems)


def _build(documents: list[Document], problems: list[Problem]) -> tuple[Timeline | None, list[Problem]]:
    timeline = build([document for document in documents if document.data is not None])
    stopped = bool(problems) or any(document.stops for document in documents)
    for document in documents:
        problems += document.problems
    order = {document.source.name: n for n, document in enumerate(documents)}
    problems.sort(key=lambda each: (order.get(each.file or "", -1), each.line or 0, each.column or 0))
    return (None if stopped else timeline), problems


def _sound(timeline: Timeline | None, problems: list[Problem], *, strict: bool) -> Timeline:
    if timeline is None or (strict and problems):
        raise TimelineFileError(tuple(problems))
    return timeline
