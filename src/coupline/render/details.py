"""All that is known of one thing: an event, a person, an organization, a place, a source, an era."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.console import Group, RenderableType
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from coupline.columns import ORDER, SAID, SAID_OF_IT, IndexEntry
from coupline.model import Citation, Claim, Era, Event, Named, Participant, Relation, Source, Style
from coupline.query.unparse import written
from coupline.render.lines import Drawing, Line, pair
from coupline.render.paint import DERIVED, FAINT, STRONG, WHEN, Ink
from coupline.render.table import events_table
from coupline.timeline import Timeline

if TYPE_CHECKING:
    from coupline.order.events import Written
    from coupline.order.solution import BoundName
    from coupline.order.statement import Statement

_BOUNDS: "dict[BoundName, str]" = {
    "earliest": "Earliest", "start_latest": "Begun by", "end_earliest": "Until at least", "latest": "Latest",
}  # fmt: skip
_LIFE = {"Person": ("Born", "Died"), "Organization": ("Founded", "Dissolved")}
Labelled = tuple[str, Text]
LINK = "link"  # the key in a style's meta: what a text leads to, where it can be followed
MOST_BESIDE = 8  # names in one line of a page
MOST_CITED = 2  # sources of one date in a chain


class Target(NamedTuple):
    """What a text on a page leads to: an event by its id, the events that a query selects, or an event list."""

    kind: Literal["event", "query", "file"]
    value: str


class Linked(NamedTuple):
    """A text of which a part leads somewhere.

    Attributes:
        part: what leads there, which is in the text.
        target: where.
        before, after: what stands around it.
    """

    part: str
    target: Target
    before: str = ""
    after: str = ""


def query_for(key: str, value: str) -> Target:
    """What leads to all events of a person, a place or a tag."""
    return Target("query", written(key, value))


def event(timeline: Timeline, shown: Event, ink: Ink, dates: Style) -> Group:
    """An event: when, who, where, what is said of it by whom, and where that is written."""
    details = _Details(timeline.whole, ink, dates)
    when = timeline.when(shown, dates)
    facts = ink.text(when, DERIVED if shown.placed is None else WHEN)
    if shown.placed_by == "order":
        facts.append(ink.plain(f" {ORDER} placed by order"), FAINT)
    return Group(_head(shown.title, shown.id, ink), facts, Text(""), _grid(details.of_event(shown), ink))


def citation(timeline: Timeline, shown: Event) -> str:
    """An event in one line, to be quoted: its title, when it was, and where that is written."""
    details = _Details(timeline.whole, Ink(), "long")
    cited = [details.cited(each) for each in shown.sources]
    cited += [details.source(each.source, each.at, None) for each in shown.claims if each.source]
    where = f" {'; '.join(dict.fromkeys(cited))}." if cited else ""
    return f"{shown.title}, {timeline.when(shown)}.{where}"


def named(timeline: Timeline, entry: IndexEntry, ink: Ink, dates: Style) -> Group:
    """A person, an organization, a place, a source or a tag, with its events in order."""
    details = _Details(timeline.whole, ink, dates)
    parts: list[RenderableType] = [_head(entry.name, "" if entry.key == entry.name else entry.key, ink)]
    lines = list(details.of_named(entry))
    if lines:
        parts += [_grid(lines, ink)]
    if entry.events:
        parts += [Text(""), events_table(timeline.selection(entry.events), ink, dates)]
    else:
        parts += [Text("no events", FAINT)]
    return Group(*parts)


def era(within: Timeline, shown: Era, ink: Ink, dates: Style) -> Group:
    """An era, what is said of it, and the events in it."""
    details = _Details(within.whole, ink, dates)
    facts = ink.text(shown.date.display("edtf" if dates == "edtf" else "long"), WHEN)
    parts: list[RenderableType] = [_head(shown.title, shown.id, ink), facts]
    lines = list(details.of_era(shown))
    if lines:
        parts += [Text(""), _grid(lines, ink)]
    if within.events:
        parts += [Text(""), events_table(within, ink, dates)]
    return Group(*parts)


def readings(read: Sequence[tuple[str, Sequence[tuple[str, str]]]], ink: Ink) -> Group:
    """Texts that are dates, each above the lines that say how it is read."""
    parts: list[RenderableType] = []
    for text, lines in read:
        parts += [Text("")] if parts else []
        parts += [ink.text(text, STRONG), _grid([(f"  {label}", ink.text(value)) for label, value in lines], ink)]
    return Group(*parts)


def _head(title: str, key: str, ink: Ink) -> Drawing:
    """The first line of a page: what a thing is called, and at the other end its id."""
    return Drawing(pair(Line((ink.plain(title), STRONG)), Line((ink.plain(key), FAINT)), ink.width))


def _grid(lines: Iterator[Labelled] | Sequence[Labelled], ink: Ink) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(style=FAINT, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, text in lines:
        grid.add_row(ink.text(label), text)
    return grid


class _Details:
    """The lines of one thing, each with its label; a label stands once for all the lines that share it."""

    def __init__(self, timeline: Timeline, ink: Ink, dates: Style) -> None:
        self.timeline, self.ink, self.dates = timeline, ink, dates

    def of_event(self, shown: Event) -> Iterator[Labelled]:
        yield from self.labelled("Summary", [shown.summary] if shown.summary else [])
        for label, key, taking_part in (
            ("People", "person", shown.people),
            ("Organizations", "organization", shown.organizations),
            ("Places", "place", shown.places),
        ):
            yield from self.labelled(
                label,
                [Linked(each.name, query_for(key, each.id or each.name), "", _role(each)) for each in taking_part],
            )
        if shown.tags:
            tags = [self.text(Linked(tag, query_for("tag", tag))) for tag in shown.tags]
            yield "Tags", Text(", ").join(tags)
        for key, label in SAID.items():
            yield from self.labelled(label, [self.relation(each, each.id) for each in shown.related(key)])
        yield from self.said_of(shown.id)
        yield from self.window(shown)
        yield from self.labelled("Claims", [self.citing(self.claim(each), each.source) for each in shown.claims])
        yield from self.labelled("Sources", [self.citing(self.cited(each), each.source) for each in shown.sources])
        meta = [f"{key} = {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in shown.meta.items()]
        yield from self.labelled("Meta", meta)
        if shown.origin is not None:
            place = f"{shown.origin.file}:{shown.origin.line}"
            yield from self.labelled("Written in", [Linked(place, Target("file", shown.origin.file))])

    def of_era(self, shown: Era) -> Iterator[Labelled]:
        yield from self.labelled("Summary", [shown.summary] if shown.summary else [])
        yield from self.said_of(shown.id)
        if shown.origin is not None:
            yield from self.labelled("Written in", [f"{shown.origin.file}:{shown.origin.line}"])

    def of_named(self, entry: IndexEntry) -> Iterator[Labelled]:
        thing = entry.named
        if isinstance(thing, Named):
            yield from self.labelled("Also", [", ".join(thing.aliases)] if thing.aliases else [])
            labels = _LIFE.get(type(thing).__name__, ("From", "Until"))
            for label, date in zip(labels, (thing.start, thing.end), strict=True):
                yield from self.labelled(
                    label, [date.display("edtf" if self.dates == "edtf" else "long")] if date else []
                )
        if isinstance(thing, Source):
            yield from self.labelled("By", [", ".join(thing.authors)] if thing.authors else [])
            yield from self.labelled("Year", [] if thing.year is None else [str(thing.year)])
            yield from self.labelled("At", [thing.url] if thing.url else [])
        if isinstance(thing, Named | Source) and thing.summary:
            yield from self.labelled("Summary", [thing.summary])
        roles = entry.roles()
        yield from self.labelled("Roles", [", ".join(roles)] if roles else [])
        for label, kinds in (("With", ("people", "organizations")), ("Where", ("places",))):
            counts = sorted((each for kind in kinds for each in entry.beside(kind)), key=lambda each: -each[1])
            told = [f"{name} ({count})" for name, count in counts[:MOST_BESIDE]]
            more = [f"{len(counts) - MOST_BESIDE} more"] if len(counts) > MOST_BESIDE else []
            yield from self.labelled(label, [", ".join((*told, *more))] if told else [])
        dated = [event for event in entry.events if event.placed]
        for label, event in zip(("First", "Last"), (dated[0], dated[-1]) if dated else (), strict=False):
            title, when = self.thing(event.id)
            yield from self.labelled(label, [self.leading_to(event.id, title, "", f", {when}")])

    def labelled(self, label: str, texts: Sequence[str | Linked]) -> Iterator[Labelled]:
        for n, text in enumerate(texts):
            yield ("" if n else label), self.text(text)

    def text(self, text: str | Linked) -> Text:
        """A file's text, and what it leads to."""
        if isinstance(text, str):
            return self.ink.lines(text)
        link = RichStyle(meta={LINK: text.target})
        return Text.assemble(
            self.ink.lines(text.before), Text(self.ink.lines(text.part).plain, link), self.ink.lines(text.after)
        )

    def leading_to(self, thing_id: str, part: str, before: str, after: str) -> Linked:
        """A text of which a part leads to an event, or to those of an era."""
        found = self.timeline.get(thing_id) is not None
        return Linked(part, Target("event", thing_id) if found else query_for("era", thing_id), before, after)

    def relation(self, relation: Relation, other: str) -> Linked:
        """The other event with its date, and who says so: an author's inference where nobody is named."""
        gap = [f"{word} {value}" for word, value in (("at least", relation.min), ("at most", relation.max)) if value]
        ends = [f"its {relation.from_}" if relation.from_ else "", f"the other's {relation.of}" if relation.of else ""]
        details = [each for each in (relation.how or "", *gap, *ends) if each]
        said = self.source(relation.source, relation.at, relation.note) or "inferred"
        title, when = self.thing(other)
        more = f" ({', '.join(details)})" if details else ""
        return self.leading_to(other, title, "", f", {when}{more} — {said}")

    def said_of(self, shown: str) -> Iterator[Labelled]:
        """What events say of the event or the era of this id."""
        said = [(each, other.id) for other in self.timeline.events for each in other.relations if each.id == shown]
        for key, label in SAID_OF_IT.items():
            yield from self.labelled(label, [self.relation(each, other) for each, other in said if each.key == key])

    def window(self, shown: Event) -> Iterator[Labelled]:
        """The bounds that order gives, each with the chain of statements that gives it, and where these are written."""
        if self.timeline.contradicted(shown):
            yield from self.labelled("Window", ["what is said of it can't all be true: see coupline check"])
        reasons = self.timeline.reasons(shown)
        window = shown.derived
        if window is None:
            return
        for bound, label in _BOUNDS.items():
            chain: list[str | Linked] = [self.step(each) for each in reasons.get(bound, ())]
            if chain:
                yield from self.labelled(label, [window.told(bound), *chain])
            elif shown.placed is None and not window.told(bound) and bound in ("earliest", "latest"):
                yield from self.labelled(label, ["not known: nothing that is said bounds it"])

    def step(self, statement: "Statement") -> str | Linked:
        """A statement of a chain, who says so, and where it is written."""
        from coupline.order import wording  # only where there is a chain

        label: Written = statement.label
        made = wording.written(statement)
        if label.relation is not None:
            said = self.source(label.relation.source, label.relation.at, label.relation.note) or "inferred"
        elif isinstance(label.item, Event):
            sources = self.dated_by(label.item)
            more = [f"{len(sources) - MOST_CITED} more"] if len(sources) > MOST_CITED else []
            said = "; ".join([*sources[:MOST_CITED], *more])
        else:
            said = ""
        text = f"{made['text']} — {said}" if said else str(made["text"])
        text = f"{text} ({made['file']}:{made['line']})" if made["file"] else text
        first, rest = (label.item.id, text.removeprefix(label.item.id))
        return self.leading_to(first, first, "· ", rest) if text.startswith(f"{first} ") else f"· {text}"

    def dated_by(self, shown: Event) -> list[str]:
        """Who says when an event was."""
        if shown.placed_by == "claims":
            dated = [each for each in shown.claims if each.date]
            return list(dict.fromkeys(self.source(each.source, each.at, None) for each in dated if each.source))
        return [self.source(each.source, each.at, None) for each in shown.sources]

    def thing(self, thing_id: str) -> tuple[str, str]:
        """The title of an event or an era, and when it was."""
        found = self.timeline.get(thing_id)
        if found is not None:
            return found.title, self.timeline.when(found, self.dates)
        return next((each.title, each.date.display()) for each in self.timeline.eras if each.id == thing_id)

    def citing(self, text: str, key: str | None) -> str | Linked:
        """A text of which the title of a source leads to all events that cite it."""
        title = next((each.title for each in self.timeline.sources if each.key == key), key)
        before, found, after = text.rpartition(title) if title else ("", "", "")
        return Linked(found, query_for("source", key), before, after) if key and found else text

    def claim(self, claim: Claim) -> str:
        date = claim.date.display("edtf" if self.dates == "edtf" else "long") if claim.date else ""
        text = "; ".join(part for part in (date, claim.says or "") if part)
        said = self.source(claim.source, claim.at, claim.note)
        return f"{text} — {said}" if said else text

    def cited(self, citation: Citation) -> str:
        return self.source(citation.source, citation.at, citation.note)

    def source(self, key: str | None, at: str | None, note: str | None) -> str:
        title = next((each.title for each in self.timeline.sources if each.key == key), key)
        place = ", ".join(part for part in (title, at) if part)
        return f"{place}: {note}" if note and place else note or place


def _role(participant: Participant) -> str:
    return f" ({participant.role})" if participant.role else ""
