"""The commands that ask: people, organizations, places, tags, sources; why, between, on, stats, date."""

from contextlib import suppress
from itertools import takewhile
from typing import Annotated, Literal

import typer

from coupline import columns, names
from coupline.cli import complete
from coupline.cli.options import DataFormatOption, DepthOption, DrawnFormatOption, Format, FormatOption
from coupline.cli.output import mention
from coupline.cli.printing import default_format, print_events, print_index
from coupline.cli.reading import is_term, read, selection, tell_of_tag, tell_whom
from coupline.cli.settings import Settings
from coupline.columns import IndexEntry
from coupline.errors import UnknownNameError
from coupline.query import Cites, Involves, Predicate, Tagged, any_of
from coupline.query.unparse import OPERATORS
from coupline.schema import KINDS
from coupline.timeline import Timeline


def people(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.people, show_default=False, help="However it is spelt.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the people with their events; with a name, the events of one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline people
      coupline people lechin
      coupline people "Juan Lechin" --format json
      coupline people lechin date:1963
      coupline people tag:coup
    """
    _answer(ctx.obj, "people", name, chosen)


def organizations(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(autocompletion=complete.organizations, show_default=False, help="However it is spelt."),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the organizations; with a name, the events of one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline organizations
      coupline organizations mnr
    """
    _answer(ctx.obj, "organizations", name, chosen)


def places(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.places, show_default=False, help="However it is spelt.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the places; with a name, the events at one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline places
      coupline places catavi
    """
    _answer(ctx.obj, "places", name, chosen)


def tags(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(autocompletion=complete.tags, show_default=False, help="A tag.")] = None,
    chosen: FormatOption = None,
) -> None:
    """List the tags; with a name, the events of one.

    Case and accents do not matter.

    Examples:
      coupline tags
      coupline tags government
    """
    _answer(ctx.obj, "tags", name, chosen)


def sources(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.sources, show_default=False, help="An id, title or author.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the sources; with a name, the events that cite one.

    A source counts wherever it is cited: for an event, a claim or a relation.

    Examples:
      coupline sources
      coupline sources reign
    """
    _answer(ctx.obj, "sources", name, chosen)


def why(
    ctx: typer.Context,
    event: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            autocompletion=complete.events,
            show_default=False,
            help="An event's id, the beginning of one, or words of its title.",
        ),
    ],
    effects: Annotated[bool, typer.Option("--effects", help="What it led to, in place of what led to it.")] = False,
    depth: DepthOption = None,
    chosen: DrawnFormatOption = None,
) -> None:
    """Draw the causes of an event as a tree, or its effects.

    Beneath an event stand its causes, beneath each of them its own, with
    how it led there in brackets. With --effects it is the other way round.

    Examples:
      coupline why alliance-breaks
      coupline why miners-jailed --effects
      coupline why coup --format json
    """
    from coupline.cli.causes import tell_why

    tell_why(ctx.obj, event, effects=effects, depth=depth, chosen=chosen)


def between(
    ctx: typer.Context,
    first: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            autocompletion=complete.events,
            show_default=False,
            help="An event's id, the beginning of one, or words of its title.",
        ),
    ],
    second: Annotated[
        str, typer.Argument(metavar="ID", autocompletion=complete.events, show_default=False, help="Another event.")
    ],
    chosen: DataFormatOption = None,
) -> None:
    """Tell how long it is from one event to another, and which comes first.

    The least and the most, from the end of the one to the start of the
    other: as their dates have it, and all that is said of their order.

    Examples:
      coupline between guevara-splits ministers-resign
      coupline between elections coup --format json
    """
    from coupline.cli.causes import tell_between

    tell_between(ctx.obj, first, second, chosen)


def on(
    ctx: typer.Context,
    day: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATE]...",
            show_default=False,
            help="A day, as 26 December or 12-26, or any full date; today where none is given.",
        ),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List what happened on this day of the year, whatever the year.

    Of a span its first and its last day count. What is known no better than
    to a month that has the day stands apart, with a "?" behind its date.

    Examples:
      coupline on
      coupline on 26 December
      coupline on 12-06
      coupline on 1963-12-06 --format json
    """
    from coupline.cli.days import tell_of_day, today

    tell_of_day(ctx.obj, today() if day is None else " ".join(day), chosen)


def stats(
    ctx: typer.Context,
    by: Annotated[
        Literal["year", "decade", "century", "person", "organization", "place", "tag", "source", "precision", "placed"]
        | None,
        typer.Option("--by", show_default=False, help="What to count by; all of it on one page where none is given."),
    ] = None,
    chosen: Annotated[
        Format | None,
        typer.Option("--format", show_default=False, help="Print the counts as data in place of the drawing."),
    ] = None,
) -> None:
    """Count events by year, person, tag and more, and draw the counts as bars.

    Each event counts once, under the year that it stands under in the
    timeline; by person, tag and the like, once for each of them.

    Examples:
      coupline stats
      coupline stats --by person
      coupline stats --by year --tag coup
      coupline stats --by decade --format csv
    """
    from coupline.cli.numbers import tell_counts

    tell_counts(ctx.obj, by, chosen)


def date(
    ctx: typer.Context,
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", show_default=False, help="Dates; - reads one a line from standard input."),
    ],
    hemisphere: Annotated[
        Literal["north", "south"] | None,
        typer.Option("--hemisphere", show_default=False, help="Whose seasons a season means; the north's by default."),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """Explain how a date is read: EDTF, earliest, latest, precision.

    No file is read. What is refused is explained, and the exit code is 1.

    Examples:
      coupline date "early 1962"
      coupline date 1961/1965 "c. 1960" "44 BCE" -0043
      coupline date --hemisphere south "winter 1963"
      coupline date - --format json < dates.txt
    """
    from coupline.cli.readings import explain_dates

    if not explain_dates(ctx.obj, texts, hemisphere, chosen):
        raise typer.Exit(1)


def _answer(settings: Settings, kind: str, name: str | None, chosen: str | None) -> None:
    """The index; with a name, its page and events; with a name of several, the index of these.

    With a query, only the events that answer count; what comes first is a name unless it has a key: ``date:1963``.
    """
    words = [*([name] if name is not None else ()), *(settings.flags["query"] or ())]
    named = int(name is not None and not is_term(name))
    whole = read(settings)
    if named:
        named = _words_of_name(whole, kind, words)
    name, settings.flags["query"] = " ".join(words[:named]), words[named:]
    keys = _found(settings, whole, kind, name) if named else None
    asked = any(settings.flags.values())
    timeline = selection(settings, whole, _naming(kind, keys, name)) if asked else whole
    if named and words[named:] and _plain(words[named]) and not timeline.events:
        mention(settings, f'"{name}" was read as the name, the rest as a query; a name of several words needs quotes')
    entries = columns.index(timeline, kind)
    if keys is None:
        _print_index(settings, timeline, kind, [entry for entry in entries if entry.events or not asked], chosen)
        return
    found = [entry for entry in entries if entry.key in keys]
    if len(keys) > 1:
        print_index(settings, timeline, found, chosen)
    elif found:
        _print_page(settings, timeline, found[0], chosen)


def _words_of_name(timeline: Timeline, kind: str, words: list[str]) -> int:
    """How many of some words are the name, which may have been typed without quotes: as many as find one, or the first.

    What has a sign, a digit or a key, or puts a query together, begins the query.
    """
    plain = len([*takewhile(_plain, words[1:])])
    for count in range(1 + plain, 1, -1):
        with suppress(UnknownNameError):
            if _keys_of(timeline, kind, " ".join(words[:count]))[0]:
                return count
    return 1


def _plain(word: str) -> bool:
    """Whether a word of the command line may be one of a name."""
    return word.replace("-", "").isalpha() and word not in OPERATORS


def _naming(kind: str, keys: list[str] | None, name: str) -> Predicate | None:
    """What asks for the events that name these; None where all may."""
    if keys is None:
        return None
    if kind == "tags":
        return any_of([Tagged(key) for key in keys])
    if kind == "sources":
        return Cites(name, frozenset(keys))
    return Involves(KINDS[kind], name, frozenset(keys))


def _print_index(
    settings: Settings, timeline: Timeline, kind: str, entries: list[IndexEntry], chosen: str | None
) -> None:
    if not entries and timeline is timeline.whole:
        mention(settings, f"the event list names no {kind}")
    if entries or (chosen or default_format()) != "table":
        print_index(settings, timeline, entries, chosen)


def _found(settings: Settings, timeline: Timeline, kind: str, name: str) -> list[str]:
    """The keys that a name finds; an unknown tag finds nothing, any other unknown name is an error."""
    told, close_only = _keys_of(timeline, kind, name)
    if kind == "tags":
        if not told:
            tell_of_tag(settings, name, timeline.tags())
    elif close_only or len(told) > 1:
        tell_whom(settings, name, told, close=close_only)
    return [key for key, _ in told]


def _keys_of(timeline: Timeline, kind: str, name: str) -> tuple[list[tuple[str, str]], bool]:
    """The key and the name of each that a name finds, and whether only the spelling is close.

    Raises:
        UnknownNameError: where it finds none; but not for a tag.
    """
    if kind == "tags":
        return [(tag, tag) for tag in timeline.tags() if names.fold(tag) == names.fold(name)], False
    if kind == "sources":
        cited, close_only = timeline.find_cited(name)
        return [(each.key, each.title) for each in cited], close_only
    matched, close_only = timeline.find_named(kind, name)
    return [(each.key, each.name) for each in matched], close_only


def _print_page(settings: Settings, timeline: Timeline, entry: IndexEntry, chosen: str | None) -> None:
    chosen = chosen or default_format()
    if chosen != "table":
        print_events(settings, timeline.selection(entry.events), chosen)
        return
    from coupline.cli.things import print_things  # Rich is not needed for data

    print_things(settings, timeline, [entry], None)
