"""Names that may be a misspelling of others, names that several share, and tables that nothing uses."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coupline.checks.places import in_file_order, participant, place
from coupline.checks.spelling import Spellings
from coupline.errors import Problem
from coupline.model import Event, Named, Source
from coupline.names import fold, words
from coupline.schema import KINDS
from coupline.timeline import Timeline


class _NameUse(NamedTuple):
    """How a name without a table is used: the first event that has it, and how many have it."""

    first: Event
    times: int


def similar(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each name without a table that may be another spelling of a name, or a part of one."""
    for kind in KINDS:
        loose = [named for named in timeline.named(kind) if named.id is None]
        if loose:
            tabled = [named for named in timeline.named(kind) if named.id is not None]
            yield from _similar(kind, loose, tabled, _uses(timeline, kind))


def _uses(timeline: Timeline, kind: str) -> dict[str, _NameUse]:
    found: dict[str, _NameUse] = {}
    for event in in_file_order(timeline):
        for each in getattr(event, kind):
            use = found.get(each.key)
            found[each.key] = _NameUse(event, 1) if use is None else use._replace(times=use.times + 1)
    return found


def _similar(kind: str, loose: list[Named], tabled: list[Named], uses: dict[str, _NameUse]) -> Iterator[Problem]:
    """The names of one kind: first beside those with a table, then each beside those that are used more."""
    entries = {named.key: named for named in (*tabled, *loose)}
    spellings, parts = Spellings(), _Parts(tabled)
    for named in tabled:
        for name in _spelt(named.names):
            spellings.add(name, named.key)
    for named in sorted((each for each in loose if each.key in uses), key=lambda each: -uses[each.key].times):
        mine = tuple(words(named.name))
        close = spellings.meet(mine, named.key)
        other = close or parts.whole_of(mine)
        if other is not None:
            first = uses[named.key].first
            message, hint = _told(named, entries[other], close=close is not None)
            where = participant(first, kind, named.key)
            yield Problem("warning", "similar-name", message, hint, *where, (first.id,))


def _told(named: Named, other: Named, *, close: bool) -> tuple[str, str]:
    """The message and the hint for a name that may be that of another."""
    how = "is spelt nearly as" if close else "may be"
    if other.id is None:
        return f'"{named.name}" {how} "{other.name}"', "write one of the two, or give each a table of its own"
    return (
        f'"{named.name}" {how} "{other.name}" ({other.id})',
        f'write "{other.id}" or add the name to its aliases; give it a table where it is another',
    )


def _spelt(each: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Names as folded words, each once."""
    return (spelt for spelt in dict.fromkeys(tuple(words(name)) for name in each) if spelt)


class _Parts:
    """The words of names with a table: who has all the words of a shorter name."""

    def __init__(self, tabled: Iterable[Named]) -> None:
        self._having: dict[str, set[tuple[str, int]]] = {}
        for named in tabled:
            for number, name in enumerate(_spelt(named.names)):
                for word in name:
                    self._having.setdefault(word, set()).add((named.key, number))

    def whole_of(self, name: tuple[str, ...]) -> str | None:
        """The key of the one that has a name with all these words; None where there is none, or are several."""
        if not any(len(word) > 1 for word in name):
            return None
        having = sorted((self._having.get(word, set()) for word in name), key=len)
        keys = {key for key, _ in having[0].intersection(*having[1:])}
        return keys.pop() if len(keys) == 1 else None


def shared(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each name or alias that a table shares with one above it."""
    for kind, one in KINDS.items():
        first: dict[str, Named] = {}
        for named in timeline.named(kind):
            own = {fold(name) or name: name for name in reversed(named.names)} if named.id is not None else {}
            for folded, name in own.items():
                other = first.setdefault(folded, named)
                if other is not named:
                    path = ("aliases", named.aliases.index(name)) if name in named.aliases else ("name",)
                    yield Problem(
                        "warning",
                        "shared-alias",
                        f'"{name}" is a name of the {one} "{other.id}" as well as of "{named.id}"',
                        f'events that mean one of them must write "{other.id}" or "{named.id}"; give it to one alone',
                        *place(named.origin, *path),
                    )


def unused(timeline: Timeline) -> Iterator[Problem]:
    """A note for each table of a person, an organization, a place or a source that no event names.

    None where something was left out: it may have named them.
    """
    if timeline.problems:
        return
    for kind, one in KINDS.items():
        used = {each.key for event in timeline.events for each in getattr(event, kind)}
        for named in timeline.named(kind):
            if named.id is not None and named.key not in used:
                yield _unused(f'the {one} "{named.id}" is in no event', named)
    cited = {key for event in timeline.events for key in event.cited}
    for source in timeline.sources:
        if source.id is not None and source.key not in cited:
            yield _unused(f'the source "{source.id}" is not cited', source)


def _unused(message: str, entry: Named | Source) -> Problem:
    return Problem("note", "unused", message, "name it in an event, or take its table out", *place(entry.origin))


def redefined(timeline: Timeline) -> Iterator[Problem]:
    """A warning where two files have one id for what has different names: it may be two, and is taken for one."""
    for first, second in timeline.redefined:
        key, one, other = first.key, _title(first), _title(second)
        where = place(second.origin, "title" if isinstance(second, Source) else "name")
        file = first.origin.file if first.origin else "another file"
        yield Problem(
            "warning",
            "redefined",
            f'"{key}" is {other} here, and {one} in {file}: they are taken for one',
            "write another id if they are two; or the same name in both, and the other as an alias",
            *where,
        )


def _title(named: Named | Source) -> str:
    return named.title if isinstance(named, Source) else named.name
