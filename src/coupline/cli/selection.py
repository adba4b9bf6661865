"""The step that every command begins with: files read into a timeline, and the selection that its options ask for."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import typer

from coupline import names
from coupline.cli.output import mention, say, write
from coupline.cli.settings import Settings, UsageError
from coupline.errors import CouplineError, QueryError, TimelineFileError
from coupline.loading import read as read_all
from coupline.loading.files import locate, sample
from coupline.model import Event
from coupline.query import KEYS, Bounded, Predicate, Reader, all_of, any_of, parse, select, undecided
from coupline.query.lexer import key_of
from coupline.timeline import Timeline
from coupline.wording import listed


class NoEventListError(CouplineError):
    """There is no event list where one is needed."""

    def __init__(self) -> None:
        super().__init__(f"no event list here; {START_ONE}, or name one with -f")


_ENDS = (("from", "first"), ("to", "last"))  # the key of a term, and the name of the flag in the settings
MOST_TOLD = 5  # names in one sentence
START_ONE = 'start one: write [[events]] and title = "…" in events.toml'


def list_files(settings: Settings, *, own: bool = False) -> list[str]:
    """The files to read: ``-f``, else ``COUPLINE_FILE``, else the event list here or in a parent, else the sample.

    Args:
        settings: the program's options.
        own: whether the sample will not do.

    Raises:
        NoEventListError: where only the sample is left, and it will not do.
    """
    if settings.files:
        return settings.files
    named = os.environ.get("COUPLINE_FILE")
    if named:
        return [name for name in named.split(os.pathsep) if name]
    found = locate(".")
    if found is not None:
        return [found]
    if own:
        raise NoEventListError
    settings.sample = True
    return [sample()]


def read(settings: Settings, *, own: bool = False) -> Timeline:
    """Read the event lists that the settings name.

    Args:
        settings: the program's options.
        own: whether the sample will not do.

    Raises:
        NoEventListError: as ``list_files``.
        TimelineFileError: with every fault of every file, where one stops, or with ``--strict`` any does, and every
            warning of how a date was read.
    """
    timeline, problems = read_all(list_files(settings, own=own))
    strict = settings.stops()
    if timeline is not None and strict:
        from coupline.checks import misgivings  # only where that is asked for

        problems = misgivings(timeline)
    if timeline is None or (problems and strict):
        raise TimelineFileError(tuple(problems))
    if settings.sample:
        mention(settings, f"showing the sample that comes with coupline; {START_ONE}")
    if timeline.solution is not None and timeline.solution.contradictions:
        mention(settings, "not all that is said of order can be true: coupline check has the proof")
    if problems:
        from coupline.checks.telling import in_short  # only where something is wrong

        settings.reason = in_short(timeline)
        mention(settings, settings.reason)
    elif not timeline.events:
        mention(settings, f'{", ".join(timeline.files)} has no events yet; add one: [[events]] and title = "…"')
    return timeline


def answer(settings: Settings, timeline: Timeline, events: Iterable[Event]) -> None:
    """Make the exit code 1 where something was left out of one of the events that an answer holds, or counts."""
    if timeline.faulty and any(event.id in timeline.faulty for event in events):
        fault(settings)


def fault(settings: Settings) -> None:
    """Make the exit code 1, for what was left out of an answer; that is said now where it was kept quiet."""
    if settings.quiet and settings.status == 0:
        say(settings, settings.reason)
    settings.status = 1


def selection(settings: Settings, timeline: Timeline, also: Predicate | None = None) -> Timeline:
    """The events that the query and the selecting options ask for; what the reader should know goes to stderr.

    Args:
        settings: the program's options.
        timeline: what is asked.
        also: what else must hold; None for nothing.

    Raises:
        Exit: where it was asked how the query is read; the answer is printed already.
    """
    flags = settings.flags
    if flags.get("certain") and flags.get("possible"):
        raise UsageError("--certain and --possible exclude each other; give one of them")
    reader = Reader(timeline, undated=bool(flags.get("possible")))
    typed = [as_typed(word, reader) for word in flags.get("query") or ()]
    predicate = all_of([asked_for(reader, typed, flags), *([also] if also else [])])
    if flags.get("explain"):
        from coupline.query.explaining import explained

        write(settings, [f"query: {predicate}", *explained(predicate, timeline)], plain=True)
        raise typer.Exit
    found = select(timeline, predicate, certain=bool(flags.get("certain")))
    _tell(settings, timeline, reader)
    if timeline.events and not found.events:
        from coupline.cli.hints import date_hint

        hint = date_hint(typed)
        mention(settings, "no event answers" + (f"; {hint}" if hint else ""))
    if not predicate.asks_time:
        for flag in ("certain", "possible"):
            if flags.get(flag):
                mention(settings, f"--{flag} is about time: it needs a date in the query, --year, --from or --to")
    elif not flags.get("certain") and not flags.get("possible"):
        _count_undated(settings, timeline, predicate)
    return found


def asked_for(reader: Reader, typed: Iterable[str], flags: Mapping[str, Any]) -> Predicate:
    """The predicate of a query and of flags, which are the same terms in another form; all must hold.

    Args:
        reader: what reads terms.
        typed: the words of the query, as ``as_typed`` gives them.
        flags: the others: see ``options.selecting``.

    Raises:
        QueryError, UnknownNameError: as ``parse_query``.
    """
    parts = [parse(" ".join(typed), reader)]
    parts += _times(reader, flags)
    parts += [reader.term("person", name) for name in flags.get("person") or ()]
    for key in ("organization", "place"):
        if flags.get(key):
            parts.append(any_of([reader.term(key, name) for name in flags[key]]))
    parts += [reader.term("tag", tag) for tag in flags.get("tag") or ()]
    parts += [reader.term("", word) for text in flags.get("text") or () for word in text.split() or [""]]
    return all_of(parts)


def is_term(word: str) -> bool:
    """Whether a word of the command line begins a query, and so no name: a key, ``not`` or a parenthesis."""
    return word.lower() == "not" or word.startswith("(") or key_of(word) in (*KEYS, "meta")


def as_typed(word: str, reader: Reader) -> str:
    """A word of the command line with the quotes that the shell took off: ``tag:labour dispute`` had some.

    One with another key in it, an operator or a parenthesis is a query of its own; so is one whose value is known by
    its first word alone: ``person:lechin hostages``.

    Args:
        word: as the shell gives it.
        reader: what knows the values that there are; the query itself is read later, once.
    """
    key, colon, value = word.partition(":")
    words = value.split()
    if not colon or not key.partition(".")[0].isalpha() or len(words) == 1 or set(value) & set(':"()'):
        return word
    if not words or {"not", "or", "and"} & set(value.lower().split()):
        return word
    if not reader.knows(key, value) and reader.knows(key, words[0]):
        return word
    return f'{key}:"{value[:-1]}"*' if value.endswith("*") else f'{key}:"{value}"'


def _times(reader: Reader, flags: Mapping[str, Any]) -> list[Predicate]:
    parts = [any_of([reader.term("date", text) for text in flags["year"]])] if flags.get("year") else []
    window = [reader.term(key, flags[flag]) for key, flag in _ENDS if flags.get(flag) is not None]
    bounds = [each.second for each in window if isinstance(each, Bounded)]
    if len(bounds) > 1 and None not in bounds and bounds[0] >= bounds[1]:  # type: ignore[operator] # neither is None
        raise QueryError(
            f'the time from "{flags["first"]}" to "{flags["last"]}" ends before it starts; exchange the two'
        )
    return parts + window


def _tell(settings: Settings, timeline: Timeline, reader: Reader) -> None:
    """Say whom names were taken for, and which tags no event has."""
    for met in reader.met:
        if met.close or len(met.found) > 1:
            tell_whom(settings, met.text, met.found, close=met.close)
    for tag in reader.unknown_tags:
        tell_of_tag(settings, tag, timeline.tags())


def _count_undated(settings: Settings, timeline: Timeline, predicate: Predicate) -> None:
    """How many more can't be ruled out: the events without a date that may answer, and of which no more is known."""
    more = undecided(timeline, predicate)
    if more:
        mention(settings, f"{more:,} more can't be ruled out: --possible lists {'it' if more == 1 else 'them'}")


def tell_whom(settings: Settings, name: str, found: Sequence[tuple[str, str]], *, close: bool) -> None:
    """Say whom a name was taken for, where that is not plain.

    Args:
        settings: the program's options.
        name: as the user typed it.
        found: the key and the name of each that it was taken for; the key is told where two share a name.
        close: whether only the spelling is close.
    """
    names = [each for _, each in found]
    told = [each if names.count(each) == 1 else f"{each} ({key})" for key, each in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        told.append(f"{len(found) - MOST_TOLD} more")
    whom = listed(told)
    mention(settings, f'no "{name}"; taken for {whom}' if close else f'"{name}" finds {len(found)}: {whom}')


def tell_of_tag(settings: Settings, name: str, known: Iterable[str]) -> None:
    """Say that no event has a tag, and which tags come near."""
    close = names.closest(name, known)
    mention(settings, f'no event has the tag "{name}"' + (f"; did you mean {' or '.join(close)}?" if close else ""))
