"""All that is known of one thing: an event, a person, an organization, a place, a source, an era."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from coupline.choices import DateStyle
from coupline.columns import ORDER, UNREAD
from coupline.facts import Fact, Facts, Pieces, Target, query_for
from coupline.model import Era, Event
from coupline.render.lines import Drawing, Line, pair
from coupline.render.paint import DERIVED, FAINT, STRONG, WHEN, Ink
from coupline.render.table import events_table
from coupline.timeline import Timeline
from coupline.views.name_index import IndexEntry

Labelled = tuple[str, Text]
LINK = "link"  # the key in a style's meta: what a text leads to, where it can be followed


def event(timeline: Timeline, shown: Event, ink: Ink, dates: DateStyle) -> Group:
    """An event: when, who, where, what is said of it by whom, and where that is written."""
    when = timeline.when(shown, dates)
    date = ink.text(when, DERIVED if shown.placed is None else WHEN)
    if shown.placed_by == "order":
        date.append(ink.plain(f" {ORDER} placed by order"), FAINT)
    if shown.lacks:
        date.append(f" {UNREAD} {shown.lacks} can't be read", FAINT)
    lines = _labelled(_of_event(Facts(timeline, dates), shown), ink)
    return Group(_head(shown.title, shown.id, ink), date, Text(""), _grid(lines, ink))


def named(timeline: Timeline, entry: IndexEntry, ink: Ink, dates: DateStyle) -> Group:
    """A person, an organization, a place, a source or a tag, with its events in order."""
    facts = Facts(timeline, dates)
    parts: list[RenderableType] = [_head(entry.name, "" if entry.key == entry.name else entry.key, ink)]
    lines = [*_labelled((*facts.own(entry.named), *facts.gathered(entry)), ink)]
    if lines:
        parts += [_grid(lines, ink)]
    if entry.events:
        parts += [Text(""), events_table(timeline.selection(entry.events), ink, dates)]
    else:
        parts += [Text("no events", FAINT)]
    return Group(*parts)


def era(within: Timeline, shown: Era, ink: Ink, dates: DateStyle) -> Group:
    """An era, what is said of it, and the events in it."""
    facts = Facts(within, dates)
    parts: list[RenderableType] = [_head(shown.title, shown.id, ink), ink.text(facts.date(shown.date), WHEN)]
    lines = [*_labelled((*facts.own(shown), *facts.said_of(shown), *facts.written_in(shown)), ink)]
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


def _of_event(facts: Facts, shown: Event) -> Iterator[Fact]:
    """The facts of an event in the order of its page."""
    yield from facts.unread(shown)
    yield from facts.own(shown)
    yield from facts.taking_part(shown)
    yield from facts.tags(shown)
    yield from facts.relations(shown)
    yield from facts.said_of(shown)
    yield from facts.contradicted(shown)
    yield from facts.bounds(shown)
    yield from facts.claims(shown)
    yield from facts.sources(shown)
    yield from facts.meta(shown)
    yield from facts.written_in(shown)


def _labelled(facts: Iterable[Fact], ink: Ink) -> Iterator[Labelled]:
    """The lines of facts; a label stands once for all the lines that share it."""
    for fact in facts:
        texts = [_text(line, ink) for line in fact.lines] + [ink.lines("· ") + _text(line, ink) for line in fact.proof]
        yield from zip((fact.label, *[""] * (len(texts) - 1)), texts, strict=True)


def _text(line: Pieces, ink: Ink) -> Text:
    """A line with what it leads to: where it begins with an event or an era, that alone."""
    only_first = line[0].target is not None and line[0].target.kind in ("event", "era")
    texts = []
    for n, piece in enumerate(line):
        text = ink.lines(piece.text)
        link = None if n and only_first else _link(piece.target)
        texts.append(Text(text.plain, RichStyle(meta={LINK: link})) if link else text)
    return Text.assemble(*texts)


def _link(target: Target | None) -> Target | None:
    """What the browser can follow: an event, a file, or the query for all events of a name; an address it can't."""
    if target is None or target.kind == "url":
        return None
    return target if target.kind in ("event", "file", "query") else query_for(target.kind, target.value)
