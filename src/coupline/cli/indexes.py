"""What the commands people, organizations, places, tags and sources share: an index, and the page of a name in it."""

from contextlib import suppress
from itertools import takewhile

from coupline import names
from coupline.cli.output import ink, mention, show
from coupline.cli.printing import default_format, print_events, print_index
from coupline.cli.selection import answer, is_term, read, selection, tell_of_tag, tell_whom
from coupline.cli.settings import Settings
from coupline.errors import UnknownNameError
from coupline.query import Cites, Involves, Predicate, Tagged, any_of
from coupline.query.unparse import OPERATORS
from coupline.schema import KINDS
from coupline.timeline import Timeline
from coupline.views import name_index
from coupline.views.name_index import IndexEntry


def show_index(settings: Settings, kind: str, name: str | None, chosen: str | None) -> None:
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
    entries = name_index.index(timeline, kind)
    found = [entry for entry in entries if (entry.events or not asked if keys is None else entry.key in keys)]
    answer(settings, timeline, (event for entry in found for event in entry.events))
    if keys is None:
        _print_index(settings, timeline, kind, found, chosen)
    elif len(keys) > 1:
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
        return any_of([Tagged(tag=names.fold(key), begins=False) for key in keys])
    if kind == "sources":
        return Cites(text=name, keys=frozenset(keys))
    return Involves(key=KINDS[kind], text=name, keys=frozenset(keys), begins=False)


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
    from coupline.render import details  # Rich is not needed for data

    show(settings, details.named(timeline, entry, ink(settings), settings.dates))
