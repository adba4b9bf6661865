"""Documents → one ``Timeline``: what each file says of events, with names and ids resolved over all files."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from coupline.formats.document import Document
from coupline.loading.catalog import NameTable, SourceTable, fill, read_eras
from coupline.loading.conventions import read_conventions
from coupline.loading.events import EventReader, Ids
from coupline.loading.keys import advice, guess
from coupline.loading.tables import Table
from coupline.model import Era, Event
from coupline.origin import Path
from coupline.schema import KEYS, KINDS, ORDERING, TOP_SECTIONS, names_of
from coupline.timeline import Catalog, Timeline

VERSION = 1
_DATES = frozenset(key.name for key in KEYS if key.type == "date")


def build(documents: list[Document]) -> Timeline | None:
    """The timeline of some files; None where one of them stops it. What is left out is noted in its document."""
    catalog = Catalog()
    tables = {kind: NameTable(kind) for kind in KINDS}
    sources = SourceTable()
    for document in documents:
        _read_head(document, catalog)
        _expect_sections(document)
        for table in tables.values():
            table.read(document)
        sources.read(document)
    for table in tables.values():
        table.close()
    events, catalog.eras = _read_events(documents, tables, sources)
    fill(catalog, tables, sources)
    if any(document.stops for document in documents):
        return None
    catalog.problems = tuple(problem for document in documents for problem in document.problems)
    return Timeline(_tied(events), catalog, files=[document.source.name for document in documents])


def _read_head(document: Document, catalog: Catalog) -> None:
    """Take in one file's ``[timeline]``; of several files the first that says a thing counts."""
    data = (document.data or {}).get("timeline", {})
    if not isinstance(data, dict):
        document.report(("timeline",), "wrong-type", "timeline must be a table", "write [timeline]")
        return
    table = Table(document, ("timeline",), data, "[timeline]")
    table.expect(names_of("timeline"))
    accepted = table.texts("accept")
    catalog.accept = (*catalog.accept, *accepted)
    catalog.accepting = (*catalog.accepting, *((table.origin(), n) for n in range(len(accepted))))
    version = table.integer("version")
    if version is not None and version != VERSION:
        hint = "a newer coupline reads it" if version > VERSION else f"write version = {VERSION}"
        table.report("version", "version", f"version {version} of the format is not known here", hint)
        document.stops = document.stops or version > VERSION
    document.conventions = read_conventions(table)
    title, summary = table.text("title"), table.text("summary")
    catalog.title = catalog.title or title or ""
    catalog.summary = catalog.summary or summary
    catalog.hemisphere = catalog.hemisphere or document.conventions.hemisphere
    catalog.conventions = catalog.conventions or document.conventions


def _expect_sections(document: Document) -> None:
    for key in sorted((document.data or {}).keys() - set(TOP_SECTIONS)):
        hint = advice(guess(key, TOP_SECTIONS), TOP_SECTIONS)
        document.report((key,), "unknown-key", f'an event list has no "{key}"', hint, at_key=True)


def _read_events(
    documents: list[Document], tables: dict[str, NameTable], sources: SourceTable
) -> tuple[list[Event], tuple[Era, ...]]:
    """Events and eras share one id space, over all files: an id of two files is written ``file:id``."""
    listed = [(_event_tables(document), read_eras(document)) for document in documents]
    own = [Ids(found, found_eras) for found, found_eras in listed]
    seen: dict[str, int] = {}
    for ids in own:
        for each in ids.all():
            seen[each] = seen.get(each, 0) + 1
    clashing = {each for each, times in seen.items() if times > 1}
    stems = _stems([document.source.name for document in documents])
    for ids, stem in zip(own, stems, strict=True):
        ids.qualify(clashing, stem)
    several = {each: [ids.own[each] for ids in own if each in ids.own] for each in clashing}
    everywhere = {name: made for ids in own for name, made in ids.public.items()}
    lost: dict[str | None, list[str]] = {
        ids.own[key]: []
        for ids, (_, found) in zip(own, listed, strict=True)
        for key, era in found.items()
        if era is None
    }
    events: list[Event] = []
    eras: list[Era] = []
    for ids, (tables_of_events, found) in zip(own, listed, strict=True):
        ids.clashing = several
        reader = EventReader(tables, sources, ids, everywhere, lost)
        events += [reader.read(ids.of_event(n), table) for n, table in tables_of_events]
        eras += [era._replace(id=ids.own[key]) for key, era in found.items() if era is not None]
    for document, ids in zip(documents, own, strict=True):
        if document.lacks("date"):
            _propose_order(document)
        document.settle(partial(_ids_of, ids, lost))
    return events, tuple(eras)


def _propose_order(document: Document) -> None:
    """Hints for dates as ``5/12/1963``, where another date of the file can only be of one order."""
    from coupline.dates.date_order import fitting_order, proposal  # only where a date can't be read

    fitting = fitting_order(_date_texts(document.data or {}))
    document.advise("date", lambda path: proposal(_text_at(document.data, path), fitting))


def _date_texts(data: object) -> Iterator[str]:
    """The texts of all dates that a file has."""
    waiting = [data]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield from (value for key, value in each.items() if key in _DATES and isinstance(value, str))
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each


def _text_at(data: Any, path: Path) -> str:
    """The text at a path; "" where there is none."""
    for key in path:
        within = isinstance(data, dict | list)
        data = (data.get(key) if isinstance(data, dict) else data[int(key)]) if within else None
    return data if isinstance(data, str) else ""


def _ids_of(ids: Ids, lost: Mapping[str | None, list[str]], path: Path) -> tuple[str, ...]:
    """The ids that a problem of a value is about: its event's; of an era that is left out those of all that name it."""
    if path[0] != "eras" or len(path) < 2:
        return ids.of_path(path)
    era = ids.own.get(str(path[1]))
    return tuple(dict.fromkeys(lost[era])) if era in lost else () if era is None else (era,)


def _tied(events: list[Event]) -> list[Event]:
    """Events as what others say of them makes them: placed by order, though not dated; spans, where they have parts."""
    named = {relation.id for event in events for relation in event.relations if relation.key in ORDERING}
    if not named:
        return events
    wholes = {relation.id for event in events for relation in event.related("part_of")}
    return [_placed(event, tied=event.id in named, whole=event.id in wholes) for event in events]


def _placed(event: Event, *, tied: bool, whole: bool) -> Event:
    tied = tied or any(relation.key in ORDERING for relation in event.relations)
    if tied and event.placed_by == "nothing":
        event = replace(event, placed_by="order")
    return replace(event, kind="span") if whole and event.kind is None else event


def _event_tables(document: Document) -> list[tuple[int, Table]]:
    data = (document.data or {}).get("events", [])
    if isinstance(data, dict):
        document.report(
            ("events",), "wrong-type", "events must be a list of tables", "write [[events]], in two brackets"
        )
        return []
    if not isinstance(data, list):
        document.report(("events",), "wrong-type", "events must be a list of tables", "write [[events]] for each event")
        return []
    found = []
    for n, value in enumerate(data):
        if isinstance(value, dict):
            found.append((n, Table(document, ("events", n), value, "an event")))
        else:
            document.report(("events", n), "wrong-type", "an event must be a table", "write [[events]] for each event")
    return found


def _stems(files: list[str]) -> list[str]:
    """What stands for each file in ``file:id``: its name without folder and ending; all of it where two are alike."""
    stems = [os.path.splitext(os.path.basename(name))[0] for name in files]  # noqa: PTH119, PTH122 - start-up time
    return [stem if stems.count(stem) == 1 else name for stem, name in zip(stems, files, strict=True)]
