"""The tables of people, organizations, places, sources and eras; and names in events resolved to them."""

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from coupline import names
from coupline.dates import TimelineDate
from coupline.dates.combining import join
from coupline.dates.undated import names_no_date
from coupline.errors import DateError
from coupline.formats.document import Document
from coupline.loading.tables import Table
from coupline.model import Era, Image, Named, Organization, Person, Place, Source
from coupline.schema import SECTIONS, keys_of, names_of
from coupline.timeline import Catalog

_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*://"
_CLASSES: dict[str, type[Named]] = {"people": Person, "organizations": Organization, "places": Place}
_ONE = {section.name: section.what for section in SECTIONS}


def read_image(table: Table, key: str) -> Image | None:
    """A picture: a table, or the file or the address alone."""
    if key not in table.data:
        return None
    item = table.table((*table.path, key), table.data[key], "an image", plain="src")
    if item is None:
        return None
    item.expect(names_of("image"))
    src = item.needed("src", "no-src", "an image names no file", 'write { src = "…", alt = "…" }')
    return None if src is None else Image(src, item.text("alt"), item.text("credit"))


# What reads the values of a type that need nothing else to be known.
_READERS: dict[str, Callable[[Table, str], Any]] = {
    "text": Table.text, "texts": Table.texts, "address": Table.text, "addresses": Table.texts,
    "whole number": Table.integer, "date": Table.date, "image": read_image,
}  # fmt: skip


@cache
def plain_readers(section: str, *others: str) -> tuple[tuple[str, str, Callable[[Table, str], Any]], ...]:
    """How the keys of a section are read that need nothing else to be known: name, attribute, reader.

    Args:
        section: one of the schema's.
        others: the keys that are read otherwise.
    """
    return tuple(
        (key.name, key.attribute or key.name, _READERS.get(key.type) or partial(Table.choice, choices=key.choices))
        for key in keys_of(section) if (key.type in _READERS or key.choices) and key.name not in others
    )  # fmt: skip


class NameTable:
    """All the people, organizations or places of a timeline, found by id, name or alias.

    Args:
        kind: "people", "organizations" or "places".
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.entries: dict[str, Named] = {}
        self.redefined: list[tuple[Named | Source, Named | Source]] = []
        self._found: dict[str, tuple[str, ...]] = {}

    def read(self, document: Document) -> None:
        """Take in the tables of one file. The same id in two files is one person, with the names of both."""
        for key, table in _tables(document, self.kind):
            table.expect(names_of(self.kind))
            name = table.needed("name", "no-name", f"{self.kind}.{key} has no name", f'write name = "{key}"')
            own = {attribute: read(table, each) for each, attribute, read in plain_readers(self.kind, "name")}
            made = _CLASSES[self.kind](id=key, name=name or key, origin=table.origin(), **own)
            known_entry = self.entries.get(key)
            if known_entry is not None and names.fold(known_entry.name) != names.fold(made.name):
                self.redefined.append((known_entry, made))
            self.entries[key] = made if known_entry is None else _merged(known_entry, made)

    def close(self) -> None:
        """Make the table of all names, once every file has been read."""
        for key, entry in self.entries.items():
            for name in dict.fromkeys(names.fold(each) or each for each in entry.names):
                self._found[name] = (*self._found.get(name, ()), key)

    def resolve(self, name: str) -> tuple[str, ...]:
        """The keys that a name in a file means: one, or several where it is ambiguous. A new name makes a new entry."""
        if name in self.entries:
            return (name,)
        folded = names.fold(name) or name
        found = self._found.get(folded)
        if found is None:
            self.entries[name] = _CLASSES[self.kind](None, name)
            found = self._found[folded] = (name,)
        return found


class SourceTable:
    """All the sources of a timeline, found by id or title, whatever the case and the accents."""

    def __init__(self) -> None:
        self.entries: dict[str, Source] = {}
        self.redefined: list[tuple[Named | Source, Named | Source]] = []
        self._found: dict[str, str] = {}

    def read(self, document: Document) -> None:
        """Take in the sources of one file; of two with one id the first counts."""
        for key, table in _tables(document, "sources"):
            table.expect(names_of("sources"))
            title = table.needed("title", "no-title", f"sources.{key} has no title", 'write title = "…"')
            own = {attribute: read(table, each) for each, attribute, read in plain_readers("sources", "title")}
            source = Source(id=key, title=title or key, origin=table.origin(), **own)
            known = self.entries.setdefault(key, source)
            if names.fold(known.title) != names.fold(source.title):
                self.redefined.append((known, source))
            for name in (key, source.title):
                self._found.setdefault(names.fold(name) or name, key)

    def resolve(self, text: str) -> str:
        """The key of the source that a text names; a new one makes a new entry."""
        if text in self.entries:
            return text
        folded = names.fold(text) or text
        if folded not in self._found:
            self.entries[text] = Source(None, text)
            self._found[folded] = text
        return self._found[folded]

    def known(self, text: str) -> bool:
        """Whether a text is the id or the title of a source that is written already."""
        return text in self.entries or (names.fold(text) or text) in self._found

    def cite(self, text: str) -> tuple[str, str | None]:
        """A citation in one text: the source's key, and the place in it, which follows the first comma.

        An address may have commas of its own: there a blank follows the comma.
        """
        if self.known(text):
            return self.resolve(text), None
        source, _, at = text.partition(", " if re.match(_SCHEME, text) else ",")
        return self.resolve(source.strip() or text), at.strip() or None


def read_eras(document: Document) -> dict[str, Era | None]:
    """The eras of a file by their keys; None for one that has no date that can be read, which is reported."""
    found: dict[str, Era | None] = {}
    for key, table in _tables(document, "eras"):
        table.expect(names_of("eras"))
        title = table.needed("title", "no-title", f"eras.{key} has no title", 'write title = "…"')
        date, text = span_of(table, lasting=True)
        own = {attribute: read(table, each) for each, attribute, read in plain_readers("eras", "title", "date", "end")}
        if date is None:
            found[key] = None
        else:
            found[key] = Era(id=key, title=title or key, date=date.as_span(), origin=table.origin(), **own)
        if date is None and (text is None or names_no_date(text)) and not {"date", "end"} & {*table.meant}:
            table.report("date", "no-date", f"eras.{key} has no date", 'write date = "1952/1964"')
    return found


def span_of(table: Table, *, lasting: bool) -> tuple[TimelineDate | None, str | None]:
    """The date of a table, ``date`` or with an ``end`` the span from one to the other; and the text of what it lacks.

    ``lasting`` is as for ``Table.date``. Lacking is what can't be read, or what says that there is no date; None
    where nothing is. A start whose end is lacking is the start of a span.
    """
    start, end = table.date("date", lasting=lasting), table.date("end")
    if "end" not in table.data:
        return start, None if start is not None or "date" not in table.data else table.written("date")
    if start is None:
        texts = [table.written(key) for key in ("date", "end") if key in table.data]
        lacking = [text for text in texts if not names_no_date(text)]
        if lacking == texts[-1:] and "date" not in table.meant:
            table.report("end", "date", "end is given without a date", "write date too")
        return None, " – ".join(texts if lacking else texts[:1])
    if end is None:
        return (start if start.kind == "span" else join(start, None)), table.written("end")
    try:
        return join(start, end), None
    except DateError as error:
        at = "date" if start.kind == "span" else "end"
        table.report(at, "date", error.sentence(at if "span" in (start.kind, end.kind) else "date"))
        return None, f"{start.text} – {end.text}"


def fill(catalog: Catalog, tables: dict[str, NameTable], sources: SourceTable) -> None:
    """Put all names into a catalog, those with a table first, in the order they were written."""
    for kind, table in tables.items():
        setattr(catalog, kind, tuple(table.entries.values()))
    catalog.sources = tuple(sources.entries.values())
    catalog.redefined = (*(pair for table in tables.values() for pair in table.redefined), *sources.redefined)


def _merged(first: Named, second: Named) -> Named:
    """One of two tables with the same id: what the first does not say, the second does."""
    others = [name for name in (second.name, *second.aliases) if name not in (first.name, *first.aliases)]
    lacking = {key: getattr(second, key) for key in Named._fields if not getattr(first, key)}
    return first._replace(**(lacking | {"aliases": (*first.aliases, *others)}))


def _tables(document: Document, section: str) -> list[tuple[str, Table]]:
    """The tables of a section, ``[people.lechin]``, with their keys."""
    data = (document.data or {}).get(section, {})
    whole = Table(document, (section,), data, section)
    if not isinstance(data, dict):
        hint = f"write [{section}.some-id] and the keys of {_ONE[section]} below it"
        document.report((section,), "wrong-type", f"{section} must be tables, one for each id", hint)
        return []
    found = []
    for key, value in data.items():
        if isinstance(value, dict):
            found.append((key, Table(document, (section, key), value, f"{section}.{key}")))
        else:
            hint = f"write [{section}.{key}] and its keys below it"
            whole.report(key, "wrong-type", f"{section}.{key} must be a table", hint)
    return found
