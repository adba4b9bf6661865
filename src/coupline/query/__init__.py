"""Asking: query text → predicate, and ``select``.

    >>> import coupline
    >>> timeline = coupline.loads('''
    ... [[events]]
    ... title = "First Peace Corps volunteers arrive"
    ... date = "early 1962"
    ... tags = ["aid"]
    ... ''')
    >>> query = coupline.parse_query("date:1962 not tag:economy volunteers", timeline)
    >>> str(query)
    'date:1962 not tag:economy volunteers'
    >>> [event.match for event in coupline.select(timeline, query)]
    ['certain']

Each step is a module:

    lexer       text → tokens with their places
    parser      tokens → predicates; the grammar stands there
    terms       one term → its predicate; what each key means stands there
    predicate   what all predicates are, and how they are put together
    times       those that ask about time
    what        those that ask who, where, what and by whom it is said
    words       the one that looks for words
    writing     terms as text again
    explaining  a query in plain words
"""

from coupline.query.attributes import Cites, Has, HasRole, Identified, Involves, Meta, Placed, Tagged
from coupline.query.fulltext import Mentions, names_in
from coupline.query.parser import parse
from coupline.query.predicate import And, Index, Not, Or, Predicate, all_of, any_of, negated
from coupline.query.temporal import Beside, Bounded, During, InEra, asked_time
from coupline.query.terms import KEYS, Met, Reader
from coupline.timeline import Timeline

__all__ = [
    "KEYS", "And", "Beside", "Bounded", "Cites", "During", "Has", "HasRole", "Identified", "InEra", "Index", "Involves",
    "Mentions", "Met", "Meta", "Not", "Or", "Placed", "Predicate", "Reader", "Tagged", "all_of", "any_of", "negated",
    "parse", "parse_query", "select",
]  # fmt: skip


def parse_query(text: str, timeline: Timeline) -> Predicate:
    """The predicate of a query: ``person:lechin date:1963 not tag:economy hostages``; docs/query.md has the language.

    Args:
        text: the query; an empty one asks for every event.
        timeline: whose names, eras and events it may mean. Of a name that several have, all are meant.

    Raises:
        QueryError: where the text is no query; it has the place, and says what to write.
        UnknownNameError: where a person, an organization, a place, a source, an era or an id is not there.
    """
    return parse(text, Reader(timeline))


def _over(predicate: Predicate, timeline: Timeline) -> Predicate:
    """A predicate with the names of all events at hand: where several searches or several queries share them."""
    whole = timeline.whole
    if whole.mentioned is None:
        if predicate.searches <= 1:
            return predicate
        whole.mentioned = frozenset(names_in(whole.events))
    return predicate.over(whole.mentioned) if predicate.searches else predicate


def select(timeline: Timeline, query: Predicate | str, *, certain: bool = False) -> Timeline:
    """The events that answer, as a timeline; where the query asks about time, each says how certain its answer is.

    Args:
        timeline: what is asked.
        query: what decides, or its text.
        certain: keep only what answers whatever the unknown day is.

    Raises:
        QueryError, UnknownNameError: as ``parse_query``, where a text is given.
    """
    predicate = parse_query(query, timeline) if isinstance(query, str) else query
    found = _over(predicate, timeline).among(timeline.events, certain=certain)
    if predicate.asks_time:
        sure = set(found if certain else predicate.timed().among(found, certain=True))
        found = [event.answering("certain" if event in sure else "possible") for event in found]
    return timeline.selection(found, asked_time(predicate))
