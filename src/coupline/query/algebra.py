"""What a store looks up for a query: a small algebra of frozen values, which every store translates in its own way.

A predicate decides for each event whether it answers. To spare it most events it says in these terms which may answer
(``narrow``, a superset) and which answer in any case (``bound``, a subset, from which ``not`` makes a superset). Each
value stands for a set of events, and can be a WHERE over a row an event:

    =================  =============================================================================================
    ``All``            all rows
    ``HasTime``        those of which something bounds the time
    ``InTime``         known, ``first < end`` and ``last > start``
    ``SurelyIn``       known, not doubted, ``begun <= end`` and ``lasting >= start``
    ``WithinTime``     known, not doubted, ``first >= start`` and ``last <= end``
    ``Names``          one of the keys stands among the event's people, organizations, places or cited sources
    ``Word``, ``Tag``  folded text has it: in title, summary, names and tags; in tags
    ``Id``, ``OneOf``  the id is it, begins with it, is one of them
    ``Related``        the event has a relation of one of some kinds to one id
    =================  =============================================================================================

Of an event's window (see ``coupline.dates.interval``) ``first`` and ``last`` are the ``reach``, ``begun`` is by when it
has begun for certain (``outer[1]``, else ``[3]``), ``lasting`` from when on it may be over (``outer[2]``, else
``[0]``): half-open seconds, None is unbounded, and neither is known of a set with gaps. Each is taken by UTC and by the
event's own clock, and widened to what holds for both: ``first`` and ``lasting`` are the lesser of the two, ``last`` and
``begun`` the greater.
"""

from collections.abc import Iterable

from coupline.query.values import Value


class EventSet(Value):
    """A set of events; the base of all in this module."""

    __slots__ = ()


class All(EventSet):
    """Every event."""

    __slots__ = ()


class Nothing(EventSet):
    """No event."""

    __slots__ = ()


class HasTime(EventSet):
    """Those of which something bounds the time, be it at one end."""

    __slots__ = ()


class _TimeSet(EventSet):
    """Those whose windows stand in some way to half-open seconds; None is unbounded."""

    __slots__ = ("end", "start")
    end: int | None
    start: int | None


class InTime(_TimeSet):
    """Those that some reading of their windows, margins and all, has in these seconds."""

    __slots__ = ()


class SurelyIn(_TimeSet):
    """Those that every reading of their windows has in these seconds, at least for an instant; none that is doubted."""

    __slots__ = ()


class WithinTime(_TimeSet):
    """Those whose windows lie in these seconds as a whole; none that is doubted."""

    __slots__ = ()


class Names(EventSet):
    """Those that name one of some people, organizations or places, or cite one of some sources.

    Attributes:
        kind: "people", "organizations", "places" or "sources".
        keys: those of the names.
    """

    __slots__ = ("keys", "kind")
    keys: frozenset[str]
    kind: str


class Word(EventSet):
    """Those that have a folded word in their title, summary, names or tags.

    What is written without spaces is found within a word too (``coupline.lookups.needle``).

    Attributes:
        text: the word.
        begins: whether a word that begins so will do.
    """

    __slots__ = ("begins", "text")
    begins: bool
    text: str


class Tag(EventSet):
    """Those with a folded tag, or with one that begins so."""

    __slots__ = ("begins", "tag")
    begins: bool
    tag: str


class Id(EventSet):
    """The one of an id, or those whose ids begin so."""

    __slots__ = ("begins", "id")
    begins: bool
    id: str


class OneOf(EventSet):
    """Those of some ids; made by ``one_of``."""

    __slots__ = ("ids",)
    ids: frozenset[str]


class Related(EventSet):
    """Those with a relation to an event or an era.

    Attributes:
        id: that of the other.
        keys: the kinds of relation, of which one will do.
    """

    __slots__ = ("id", "keys")
    id: str
    keys: frozenset[str]


class AllOf(EventSet):
    """Those in each of some sets; made by ``meet``."""

    __slots__ = ("parts",)
    parts: tuple[EventSet, ...]


class AnyOf(EventSet):
    """Those in one of some sets; made by ``join``."""

    __slots__ = ("parts",)
    parts: tuple[EventSet, ...]


class Without(EventSet):
    """Those that are not in a set; made by ``complement``."""

    __slots__ = ("part",)
    part: EventSet


def one_of(ids: frozenset[str]) -> EventSet:
    """The events of some ids."""
    return OneOf(ids=ids) if ids else Nothing()


def meet(parts: Iterable[EventSet]) -> EventSet:
    """What is in all of some sets, as short as it can be said."""
    left = _flat(parts, AllOf, All())
    if Nothing() in left:
        return Nothing()
    return AllOf(parts=left) if len(left) > 1 else left[0] if left else All()


def join(parts: Iterable[EventSet]) -> EventSet:
    """What is in one of some sets, in the same manner."""
    left = _flat(parts, AnyOf, Nothing())
    if All() in left:
        return All()
    return AnyOf(parts=left) if len(left) > 1 else left[0] if left else Nothing()


def complement(part: EventSet) -> EventSet:
    """What is not in a set."""
    if isinstance(part, Without):
        return part.part
    if isinstance(part, All):
        return Nothing()
    return All() if isinstance(part, Nothing) else Without(part=part)


def _flat(parts: Iterable[EventSet], kind: type[AllOf | AnyOf], neutral: EventSet) -> tuple[EventSet, ...]:
    """Sets to put together, each once: those within one of the same kind by themselves, those that add nothing not."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, kind) else (part,))]
    return tuple(dict.fromkeys(each for each in flat if each != neutral))
