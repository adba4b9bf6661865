"""What names, tags, ids and words are looked up in: tables of a whole timeline, each made when it is first asked for.

Title and summary of an event are folded when it is first searched: a line each, every word with a blank or more on both
sides, so that a word and the beginning of one are found by one ``in`` (see ``needle``).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any

from coupline import names
from coupline.errors import UnknownNameError
from coupline.model import Event, Named, Source
from coupline.names import fold, unspaced


class Lookups:
    """The tables of one timeline, which all selections of it share.

    Args:
        events: all that it has.
        named: all that has a name, by its kind: "people", "organizations", "places", "sources".

    Attributes:
        mentioned: the names and tags of all events; None until they are gathered.
    """

    def __init__(self, events: Sequence[Event], named: Mapping[str, Sequence[Named | Source]]) -> None:
        self._events, self._named = events, named
        self.mentioned: frozenset[str] | None = None
        self._texts: dict[str, str] = {}
        self._by_key: dict[str, dict[str, Any]] = {}
        self._matchers: dict[str, names.NameMatcher] = {}
        self._lines: dict[str, list[tuple[str, str]]] = {}

    # names

    def by_key(self, kind: str) -> Mapping[str, Any]:
        """All ``Named`` of a kind, or all sources, by their keys."""
        if kind not in self._by_key:
            self._by_key[kind] = {each.key: each for each in self._named[kind]}
        return self._by_key[kind]

    def name_of(self, kind: str, key: str) -> str:
        """The name, or the title, of the one of a kind that has a key."""
        return str(self.by_key(kind)[key].names[1])

    def find(self, kind: str, name: str, word: str) -> tuple[tuple[Any, ...], bool]:
        """Those of a kind that a name finds, and whether only its spelling is close.

        Args:
            kind: as above.
            name: as the user typed it.
            word: what one of the kind is called, for the error.

        Raises:
            UnknownNameError: where it finds none.
        """
        by_key = self.by_key(kind)
        if kind not in self._matchers:
            self._matchers[kind] = names.NameMatcher({key: each.names for key, each in by_key.items()})
        match = self._matchers[kind].find(name)
        if not match.found:
            raise UnknownNameError(word, name, tuple(self.name_of(kind, key) for key in match.nearest))
        return tuple(by_key[key] for key in match.found), match.close

    def beginning(self, kind: str, start: str) -> frozenset[str]:
        """The keys of those of a kind with a name in which folded words begin so."""
        if kind not in self._lines:
            known = [(name, key) for key, each in self.by_key(kind).items() for name in each.names]
            lines = names.folded_lines([name for name, _ in known]).split("\n")
            self._lines[kind] = [(line, key) for line, (_, key) in zip(lines, known, strict=False)]
        begun = needle(start, begins=True)
        return frozenset(key for line, key in self._lines[kind] if begun in line)

    # tags

    @cached_property
    def _tags(self) -> list[str]:
        return sorted(map(fold, {tag for event in self._events for tag in event.tags}))

    def has_tag(self, tag: str, *, begins: bool) -> bool:
        """Whether an event has a folded tag, or one that begins so."""
        at = bisect_left(self._tags, tag)
        return any(each.startswith(tag) if begins else each == tag for each in self._tags[at : at + 1])

    # ids

    @cached_property
    def _ids(self) -> list[tuple[str, int]]:
        return sorted((event.id.casefold(), n) for n, event in enumerate(self._events))

    def ids_beginning(self, start: str) -> list[str]:
        """The ids that begin so, whatever their case, in the order of the events."""
        start = start.casefold()
        ids = self._ids
        at = bisect_left(ids, (start,))
        begun = takewhile(lambda each: each[0].startswith(start), (ids[n] for n in range(at, len(ids))))
        return [self._events[n].id for n in sorted(n for _, n in begun)]

    # words

    def texts(self, events: Sequence[Event]) -> list[str]:
        """Title and summary of events of the timeline as they are searched, which are kept."""
        kept = self._texts
        try:
            return [kept[event.id] for event in events]
        except KeyError:
            missing = [event for event in events if event.id not in kept]
            kept.update(zip([event.id for event in missing], folded_texts(missing), strict=True))
        return [kept[event.id] for event in events]

    def gather(self) -> None:
        """Gather the names and the tags of all events, so that several searches share them."""
        if self.mentioned is None:
            self.mentioned = frozenset(names_in(self._events))


def folded_texts(events: Sequence[Event]) -> list[str]:
    """Title and summary of events, folded: of thousands at once it takes a fifth of the time."""
    text = "\n\n".join([f" {event.title} \n {event.summary or ''} " for event in events])
    if text.count("\n") > 3 * len(events) - 2:  # a field has line breaks of its own
        fields = ((event.title.replace("\n", " "), (event.summary or "").replace("\n", " ")) for event in events)
        text = "\n\n".join(f" {title} \n {summary} " for title, summary in fields)
    return names.folded(text).split("\n\n") if events else []


def names_in(events: Iterable[Event]) -> set[str]:
    """The names and the tags of events."""
    events = [*events]
    names = {each.name for event in events for each in (*event.people, *event.organizations, *event.places)}
    return names | {tag for event in events for tag in event.tags}


def names_of(event: Event) -> list[str]:
    """The names and the tags of an event."""
    return [*[each.name for each in (*event.people, *event.organizations, *event.places)], *event.tags]


def needle(word: str, *, begins: bool) -> str:
    """What to look for in folded text to find a folded word.

    Args:
        word: the word; in a script without blanks it may be a part of one.
        begins: whether a word that begins so will do.
    """
    return f"{before(word)}{word}{behind(word, begins=begins)}"


def before(word: str) -> str:
    """What stands before a folded word, or several: nothing where it may be the end of another."""
    return "" if unspaced(word[:1]) else " "


def behind(word: str, *, begins: bool) -> str:
    """What stands behind a folded word."""
    return "" if begins or unspaced(word[-1:]) else " "
