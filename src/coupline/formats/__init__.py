"""The table of formats: what files are read in, what is printed in, and what documents are exported as.

A row is data, so that the table costs nothing; the module of a format, ``coupline.formats.NAME`` unless the row names
another, is imported when the format is used. It has the functions that its row promises:

    read(stored) -> Document                     where ``reads``
    rows(header, cells) -> lines                 where ``prints`` is "lines" or "sheet"
    objects(values, *, ascii_only) -> lines      where ``prints`` is "objects"
    write(timeline, options) -> lines            where ``exports``
    CARRIES                                      see ``Format.carries``

A new format is a module and a row here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from coupline.schema import TOP_SECTIONS

if TYPE_CHECKING:
    from coupline.formats.document import Document
    from coupline.formats.exporting import ExportOptions
    from coupline.storage import StoredFile
    from coupline.timeline import Timeline

# A header of ours at the beginning of a line, or after the mark of a text's encoding.
_HEADER = rb"(?m)(?:^|\A[\x80-\xff]{2,3})[ \t]*\[\[?[ \t]*(?:%s)[ \t]*[].]" % "|".join(TOP_SECTIONS).encode()


class Format(NamedTuple):
    """One row of the table.

    Attributes:
        name: as it is typed.
        suffixes: how the names of its files end, in small letters.
        sniff: a pattern that is found in the bytes of its files, and of no other's; empty where there is none.
        reads: whether event lists are read in it.
        prints: what is printed in it: "lines" of the cells that people see, a "sheet" of all cells, or "objects".
        exports: whether documents are made in it.
        draws: whether its document is one drawing, for which one may choose the style and the like.
        home: its module, where it is not the one of its name beside this one.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    sniff: bytes = b""
    reads: bool = False
    prints: Literal["", "lines", "sheet", "objects"] = ""
    exports: bool = False
    draws: bool = False
    home: str = ""

    @property
    def module(self) -> Any:
        """The module, imported now."""
        return import_module(self.home or f"{__name__}.{self.name}")

    @property
    def carries(self) -> frozenset[str] | None:
        """The keys of an event's JSON that there is room for; None where it is not a matter of keys, or for all."""
        keys: frozenset[str] | None = getattr(self.module, "CARRIES", None)
        return keys

    def read(self, stored: "StoredFile") -> "Document":
        """Read a file.

        Raises:
            UnicodeDecodeError: it is not UTF-8, and should be.
        """
        document: Document = self.module.read(stored)
        return document

    def rows(self, header: Sequence[str], cells: Iterable[Sequence[str]]) -> Iterator[str]:
        """The lines of rows of text under the names of their columns."""
        lines: Iterator[str] = self.module.rows(header, cells)
        return lines

    def objects(self, values: Iterable[dict[str, Any]], *, ascii_only: bool = False) -> Iterator[str]:
        """The lines of objects of JSON."""
        lines: Iterator[str] = self.module.objects(values, ascii_only=ascii_only)
        return lines

    def write(self, timeline: "Timeline", options: "ExportOptions") -> Iterator[str]:
        """The lines of a document of a selection."""
        lines: Iterator[str] = self.module.write(timeline, options)
        return lines


FORMATS = {
    row.name: row
    for row in (
        Format("toml", (".toml",), _HEADER, reads=True),
        Format("plain", (".txt",), prints="lines"),
        Format("json", (".json",), prints="objects"),
        Format("jsonl", (".jsonl",), prints="objects"),
        Format("csv", (".csv",), prints="sheet"),
        Format("tsv", (".tsv",), prints="sheet"),
        Format("markdown", (".md",), prints="lines"),
        Format("svg", (".svg",), exports=True, draws=True, home="coupline.pictures.svg"),
        Format("html", (".html",), exports=True, home="coupline.pictures.page"),
    )
}


def reader_of(stored: "StoredFile") -> Format:
    """The format that a file is read in: what its bytes say, else its name; else it is TOML."""
    readers = [each for each in FORMATS.values() if each.reads]
    if len(readers) == 1:
        return readers[0]
    by_content = (each for each in readers if each.sniff and re.search(each.sniff, stored.raw))
    by_name = (each for each in readers if stored.name.lower().endswith(each.suffixes))
    return next(by_content, None) or next(by_name, FORMATS["toml"])
