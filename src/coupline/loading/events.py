"""One ``[[events]]`` table → ``Event``."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from coupline import names
from coupline.dates import TimelineDate
from coupline.dates.combining import one_of
from coupline.dates.undated import names_no_date
from coupline.errors import DateError
from coupline.loading.catalog import NameTable, SourceTable, plain_readers, span_of
from coupline.loading.tables import Table
from coupline.model import NO_TITLE, Citation, Claim, Event, Participant, PlacedBy, Relation
from coupline.origin import Path
from coupline.schema import RELATIONS, choices_of, names_of, relation_keys

_EVENT_KEYS, _PARTICIPANT_KEYS, _CITATION_KEYS, _CLAIM_KEYS = map(
    names_of, ("events", "participant", "citation", "claim")
)
_PLAIN = plain_readers("events", "id", "title", "date", "end", "kind")
_KINDS, _ENDS = choices_of("events", "kind"), choices_of("relation", "from")  # "of" has the same ends
LONGEST_ID = 50  # characters of an id that is made from a title
_MOST_SUGGESTIONS = 10  # in one file: each looks at every id
_GAP = r"([0-9]{1,9}) +((?:day|week|month|year)s?)"


class Ids:
    """The ids of one file's events and eras: as written, and as the timeline knows them.

    Attributes:
        own: from an id in the file to the id in the timeline.
        public: from what other files may write to the id in the timeline; empty before ``qualify``.
        clashing: from an id that several files have to the ids in the timeline that stand for it.
    """

    def __init__(self, tables: list[tuple[int, Table]], eras: Iterable[str]) -> None:
        self.own = {key: key for key in eras}
        self._events: dict[int, str] = {}
        self._next: dict[str, int] = {}
        owners: dict[str, Table] = {}
        unwritten: list[tuple[int, str]] = []
        at_fault: list[tuple[int, str]] = []  # these are made last, so that no other event has another id for them
        for n, table in tables:
            written = table.text("id")
            if written is None:
                (unwritten if isinstance(table.data.get("id", ""), str) else at_fault).append((n, _base(table, n)))
            elif written in self.own:
                first = owners.get(written)
                whose = "an era" if first is None else f"the event on line {first.origin().line}"
                table.report("id", "duplicate-id", f'the id "{written}" is already that of {whose}', "choose another")
                at_fault.append((n, written))
            else:
                owners[written] = table
                self.own[written] = self._events[n] = written
        for n, base in (*unwritten, *at_fault):
            self._events[n] = made = self._free(base)
            self.own[made] = made
        self.public: dict[str, str] = {}
        self.clashing: dict[str, list[str]] = {}

    def _free(self, base: str) -> str:
        """An id that nothing has: with a number behind it where it is taken."""
        made, number = base, self._next.get(base, 2)
        while made in self.own:
            made, number = f"{base}-{number}", number + 1
        self._next[base] = number
        return made

    def all(self) -> list[str]:
        """The ids as the file has them."""
        return list(self.own)

    def qualify(self, clashing: set[str], stem: str) -> None:
        """Write the ids that another file has too as ``file:id``."""
        self.own = {each: f"{stem}:{each}" if each in clashing else each for each in self.own}
        self.public = {made: made for made in self.own.values()}

    def of_event(self, n: int) -> str:
        """The id in the timeline of the file's event of this number."""
        return self.own[self._events[n]]

    def of_path(self, path: Path) -> tuple[str, ...]:
        """The id in the timeline of the event that a value at a path of the file belongs to; none of any other."""
        number = path[1] if path[0] == "events" and len(path) > 1 else None
        return (self.of_event(number),) if isinstance(number, int) and number in self._events else ()


def _base(table: Table, n: int) -> str:
    """What an id is made of: the first words of a title, or the number of the event."""
    title = table.data.get("title")
    base = "-".join(names.words(title)) if isinstance(title, str) else ""
    if len(base) > LONGEST_ID:
        base = base[:LONGEST_ID].rpartition("-")[0] or base[:LONGEST_ID]
    return base or f"event-{n + 1}"


class EventReader:
    """Reads events of one file.

    Args:
        tables: people, organizations and places.
        sources: the sources.
        ids: the ids of the same file, which win over
        everywhere: those of all files.
        lost: the ids of eras that are left out, and of each the ids of the events that name it, which are added.
    """

    def __init__(
        self,
        tables: Mapping[str, NameTable],
        sources: SourceTable,
        ids: Ids,
        everywhere: Mapping[str, str],
        lost: Mapping[str | None, list[str]],
    ) -> None:
        self.tables, self.sources, self.ids, self.everywhere, self.lost = tables, sources, ids, everywhere, lost
        self._suggestions = _MOST_SUGGESTIONS
        self._plain: dict[str, dict[str, Participant]] = {kind: {} for kind in tables}  # names met, without a role

    def read(self, event_id: str, table: Table) -> Event:
        """The event of a table."""
        table.expect(_EVENT_KEYS)
        hint = 'write title = "…"; it is the one thing that an event needs'
        title = table.needed("title", "no-title", "the event has no title", hint)
        kind = table.choice("kind", _KINDS)
        date, text = _of_kind(table, kind)
        unread = None if text is None or names_no_date(text) else text
        claims, lost = self._claims(table, kind)
        if date is None and text is None:
            unread = lost  # what is left of the claims would say more than all of them do
        placed, placed_by = _placed(date, () if date is None and unread is not None else claims, kind)
        relations = tuple(
            each for key in RELATIONS if key in table.data for each in self._relations(event_id, table, key)
        )
        own = {attribute: read(table, key) for key, attribute, read in _PLAIN if key in table.data}
        return Event(
            id=event_id,
            title=title or NO_TITLE,
            date=date,
            placed=placed,
            placed_by=placed_by,
            people=self._participants(table, "people"),
            organizations=self._participants(table, "organizations"),
            places=self._participants(table, "places"),
            tags=tuple(dict.fromkeys(tag.lower() for tag in table.texts("tags"))),
            sources=self._citations(table),
            claims=claims,
            relations=relations,
            kind=kind,
            meta=_meta(table),
            origin=table.origin(),
            unread=unread,
            undated=text if date is None and unread is None else None,
            **own,
        )

    def _participants(self, table: Table, kind: str) -> tuple[Participant, ...]:
        if kind not in table.data:
            return ()
        found: dict[str, Participant] = {}
        for path, value in table.items(kind):
            known = self._plain[kind].get(value) if isinstance(value, str) else None
            made = known or self._participant(table, kind, path, value)
            if made is None:
                continue
            before = found.setdefault(made.key, made)
            if before.role is None:
                found[made.key] = made
            elif made.role not in {None, before.role}:
                hint = f'join the two: role = "{before.role}, {made.role}"'
                table.document.report((*path, "role"), "two-roles", f'"{made.name}" has two roles in one event', hint)
        return tuple(found.values())

    def _participant(self, table: Table, kind: str, path: Path, value: Any) -> Participant | None:
        item = table.table(path, value, f"an element of {kind}", plain="id")
        if item is None:
            return None
        item.expect(_PARTICIPANT_KEYS)
        hint = 'write { id = "…", role = "…" }'
        name = item.needed("id", "no-id", f"an element of {kind} says no id or name", hint)
        role = item.text("role")
        if name is None:
            table.leave_out(path)
            return None
        keys = self.tables[kind].resolve(name)
        if len(keys) > 1:
            hint = f"write one of the ids {', '.join(keys)}"
            item.report("id", "ambiguous-name", f'"{name}" is the name of {len(keys)} {kind}', hint)
            table.leave_out(path)
            return None
        entry = self.tables[kind].entries[keys[0]]
        made = Participant(entry.key, entry.id, entry.name, role)
        if isinstance(value, str):
            self._plain[kind][value] = made
        return made

    def _citations(self, table: Table) -> tuple[Citation, ...]:
        found = []
        for path, value in table.items("sources"):
            made = self._citation(table, path, value)
            if made is None:
                table.leave_out(path)
            else:
                found.append(made)
        return tuple(found)

    def _citation(self, table: Table, path: Path, value: Any) -> Citation | None:
        if isinstance(value, str):
            if value.strip():
                return Citation(*self.sources.cite(value.strip()))
            table.empty(path, "sources")
        elif isinstance(value, dict):
            item = Table(table.document, path, value, "a citation")
            item.expect(_CITATION_KEYS)
            source = item.needed("source", "no-source", "a citation names no source", 'write { source = "…" }')
            at, note = item.text("at"), item.text("note")
            if source is not None:
                return Citation(self.sources.resolve(source), at, note)
        else:
            table.wrong_type(path, "sources", value, 'text, or a table with "source"')
        return None

    def _cited(self, item: Table, *, kept: bool) -> tuple[str | None, str | None, str | None]:
        """Who says a thing, where, and what there is to note of it; what is not kept makes no new source."""
        source, at, note = item.text("source"), item.text("at"), item.text("note")
        return (self.sources.resolve(source) if kept and source is not None else source), at, note

    def _claims(self, table: Table, kind: str | None) -> tuple[tuple[Claim, ...], str | None]:
        """The claims, and the first of their dates that can't be read."""
        found, lost = [], None
        for item in table.tables("claims", "a claim"):
            item.expect(_CLAIM_KEYS)
            date, says = item.date("date", lasting=kind == "span"), item.text("says")
            text = item.written("date") if date is None and "date" in item.data else ""
            lost = lost or (text if text and not names_no_date(text) else None)
            says = f"{text}: {says}" if text and says else says or text or None  # the source says it all the same
            meant = "date" in item.data or not {"date", "says"}.isdisjoint(item.meant)
            if not meant and says is None and isinstance(item.data.get("says", ""), str):
                hint = 'write { date = "…", source = "…" } or { says = "…", source = "…" }'
                item.document.report(item.path, "empty-claim", "a claim says neither a date nor anything else", hint)
            kept = date is not None or says is not None
            claim = Claim(date, says, *self._cited(item, kept=kept))
            if kept:
                found.append(claim)
            else:
                table.leave_out(item.path)
        return tuple(found), lost

    def _relations(self, event_id: str, table: Table, key: str) -> list[Relation]:
        known = relation_keys(key)
        found = []
        for item in table.tables(key, f"an element of {key}", plain="id"):
            item.expect(known)
            written = item.needed("id", "no-id", f"an element of {key} names no event", 'write { id = "…" }')
            other = None if written is None else self._event_id(written, key, item)
            ends = {end: item.choice(end, _ENDS) for end in ("from", "of")}
            kept = other is not None and other != event_id and other not in self.lost and _are_read(ends, item)
            relation = Relation(
                key, other or "", *self._cited(item, kept=kept), _gap(item, "min"), _gap(item, "max"),
                ends["from"], ends["of"], item.text("how"),
            )  # fmt: skip
            if kept:
                found.append(relation)
                continue
            table.leave_out(item.path)
            if other == event_id:
                item.report("id", "self-relation", f'{key}: the event names itself, "{written}"', "name another event")
            elif other in self.lost:
                self.lost[other].append(event_id)
        return found

    def _event_id(self, written: str, key: str, item: Table) -> str | None:
        """The id in the timeline of the event or era that a relation names."""
        other = self.ids.own.get(written) or self.everywhere.get(written)
        if other is None:
            several = self.ids.clashing.get(written, ())
            if several:
                message, hint = f'{key}: several files have the id "{written}"', f"write {_either(several)}"
            else:
                close = names.closest(written, {**self.everywhere, **self.ids.own}) if self._suggestions else ()
                self._suggestions = max(0, self._suggestions - 1)
                message = f'{key}: no event has the id "{written}"'
                hint = f'did you mean "{close[0]}"?' if close else "write the id of an event or an era"
            item.report("id", "unknown-event", message, hint)
        return other


def _are_read(ends: Mapping[str, str | None], item: Table) -> bool:
    """Whether the ends that are written of a relation are read: by the usual ones it would say another thing."""
    return all(key not in item.meant and (end or not item.data.get(key)) for key, end in ends.items())


def _either(words: Iterable[str]) -> str:
    return " or ".join(f'"{word}"' for word in words)


def _of_kind(table: Table, kind: str | None) -> tuple[TimelineDate | None, str | None]:
    """The date as the author's ``kind`` says, where that can't be seen from it; and the text of what it lacks."""
    date, text = span_of(table, lasting=kind == "span")
    if date is None or kind is None or date.kind == kind:
        return date, text
    if kind == "span":
        return date.as_span(), text
    try:
        return date.as_moment(), text
    except DateError as error:
        table.report("date", "date", error.sentence("date"), "a moment needs a first or a last day")
        return None, date.text


def _placed(
    date: TimelineDate | None, claims: tuple[Claim, ...], kind: str | None
) -> tuple[TimelineDate | None, PlacedBy]:
    if date is not None:
        return date, "date"
    claimed = [claim.date for claim in claims if claim.date is not None and claim.date.hull != (None, None)]
    if not claimed:
        return None, "nothing"
    placed = one_of(claimed)
    return (placed.as_span() if kind == "span" else placed), "claims"


def _gap(item: Table, key: str) -> str | None:
    """A time between two events, as "3 weeks": a whole number of days, weeks, months or years."""
    text = item.text(key)
    if text is None:
        return None
    written = re.fullmatch(_GAP, text)
    if written is None:
        hint = 'write "1 day", "3 weeks", "2 months" or "1 year"'
        item.report(key, "gap", f'{key} "{text}" is no time between events', hint)
        return None
    return f"{int(written[1])} {written[2]}"


def _meta(table: Table) -> dict[str, Any]:
    value = table.data.get("meta")
    if value is None:
        return {}
    if not isinstance(value, dict):
        table.wrong_type((*table.path, "meta"), "meta", value, "a table")
        return {}
    waiting: list[tuple[Path, Any, Any]] = [((*table.path, "meta"), value, None)]
    too_great: list[tuple[Any, Any]] = []
    while waiting:
        path, each, holder = waiting.pop()
        if isinstance(each, dict):
            waiting += [((*path, key), inner, each) for key, inner in each.items()]
        elif isinstance(each, list):
            waiting += [((*path, n), inner, each) for n, inner in enumerate(each)]
        elif table.too_great(path, "meta", each):
            too_great.append((holder, path[-1]))
    for holder, key in too_great:  # of a list the last comes first
        del holder[key]
    return value
