"""The step that every command begins with: files read into a timeline, and the selection that its options ask for."""

import os
from collections.abc import Iterable, Sequence
from typing import Any

from coupline.cli.output import say
from coupline.cli.settings import Settings
from coupline.dates import parse_date
from coupline.errors import CouplineError, TimelineFileError
from coupline.loading import read as read_all
from coupline.loading.files import locate, sample
from coupline.names import closest, fold
from coupline.query import All, Involves, Mentions, Predicate, Tagged, during, select, window
from coupline.timeline import Timeline


class NoEventListError(CouplineError):
    """There is no event list where one is needed."""

    def __init__(self) -> None:
        super().__init__(f"no event list here; {START_ONE}, or name one with -f")


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


def read(settings: Settings) -> Timeline:
    """Read the event lists that the settings name.

    Raises:
        TimelineFileError: with every fault of every file.
    """
    timeline, problems = read_all(list_files(settings))
    if timeline is None:
        raise TimelineFileError(tuple(problem for problem in problems if problem.severity == "error"))
    if settings.sample:
        say(settings, f"showing the sample that comes with coupline; {START_ONE}")
    if timeline.solution is not None and timeline.solution.contradictions:
        say(settings, "not all that is said of order can be true: coupline check has the proof")
    if not timeline.events:
        say(settings, f'{", ".join(timeline.files)} has no events yet; add one: [[events]] and title = "…"')
    return timeline


def selection(settings: Settings, timeline: Timeline) -> Timeline:
    """The events that the selecting options ask for; what the reader should know of the answer goes to stderr."""
    flags = settings.flags
    if flags.get("certain") and flags.get("possible"):
        raise UsageError("--certain and --possible exclude each other; give one of them")
    predicate = _predicate(settings, timeline, flags)
    found = select(timeline, predicate, certain=bool(flags.get("certain")))
    _tell_of_tags(settings, timeline, flags.get("tag") or ())
    if timeline.events and not found.events:
        say(settings, "no event answers")
    if not predicate.asks_time:
        for flag in ("certain", "possible"):
            if flags.get(flag):
                say(settings, f"--{flag} is about time: it needs --year, --from or --to beside it")
    elif not flags.get("certain") and not flags.get("possible"):
        _count_undated(settings, timeline, flags)
    return found


class UsageError(CouplineError):
    """Options that make no sense together."""

    exit_code = 2


def _count_undated(settings: Settings, timeline: Timeline, flags: dict[str, Any]) -> None:
    """How many more can't be ruled out: the events without a date that may answer, and of which no more is known."""
    asked, answering = (_predicate(None, timeline, {**flags, "possible": loosely}) for loosely in (False, True))
    more = sum(answering(event) and not asked(event) for event in timeline if event.placed is None)
    if more:
        say(settings, f"{more} more can't be ruled out: --possible lists {'it' if more == 1 else 'them'}")


def _predicate(settings: Settings | None, timeline: Timeline, flags: dict[str, Any]) -> All:
    undated = bool(flags.get("possible"))
    parts: list[Predicate] = []
    if flags.get("year"):
        parts.append(during(flags["year"], hemisphere=timeline.hemisphere, undated=undated))
    texts = (flags.get("first"), flags.get("last"))
    if any(text is not None for text in texts):
        hemisphere = timeline.hemisphere or "north"
        ends = [None if text is None else parse_date(text, hemisphere=hemisphere) for text in texts]
        parts.append(window(*ends, undated=undated))
    parts += [Involves("people", _keys(settings, timeline, "people", name)) for name in flags.get("person") or ()]
    for kind, flag in (("organizations", "organization"), ("places", "place")):
        if flags.get(flag):
            parts.append(Involves(kind, [key for name in flags[flag] for key in _keys(settings, timeline, kind, name)]))
    parts += [Tagged(tag) for tag in flags.get("tag") or ()]
    parts += [Mentions(text) for text in flags.get("text") or ()]
    return All(parts)


def _keys(settings: Settings | None, timeline: Timeline, kind: str, name: str) -> Sequence[str]:
    found, close = timeline.find_named(kind, name)
    if settings is not None and (close or len(found) > 1):
        tell_whom(settings, name, [(each.key, each.name) for each in found], close=close)
    return [each.key for each in found]


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
    listed = " and ".join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else told[0]
    say(settings, f'no "{name}"; taken for {listed}' if close else f'"{name}" finds {len(found)}: {listed}')


def tell_of_tag(settings: Settings, name: str, known: Iterable[str]) -> None:
    """Say that no event has a tag, and which tags come near."""
    close = closest(name, known)
    say(settings, f'no event has the tag "{name}"' + (f"; did you mean {' or '.join(close)}?" if close else ""))


def _tell_of_tags(settings: Settings, timeline: Timeline, tags: Sequence[str]) -> None:
    known = timeline.tags() if tags else {}
    folded = {fold(tag) for tag in known}
    for tag in tags:
        if fold(tag) not in folded:
            tell_of_tag(settings, tag, known)
