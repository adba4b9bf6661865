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

Each step is a module, the lowest first:

    values      what frozen values are: predicates, and the terms of the algebra
    algebra     what a store may look up to spare a predicate most events
    directory   what a query asks of an event list before it is put to any event
    lexer       text → tokens with their places
    unparse     terms as text again
    predicate   what all predicates are, and how they are put together
    attributes  those that ask who, where, what and by whom it is said
    temporal    those that ask about time
    fulltext    the one that looks for words
    context     what terms are read with
    terms       the keys, a row each: what reads it, what completes it
    reader      one term → its predicate
    parser      tokens → predicates; the grammar stands there
    matching    events that say how certain their answer is
    selection   a timeline and a query → what answers
    explaining  a query in plain words
    completing  what may be typed next
"""

from coupline.query.attributes import Cites, Has, HasRole, Identified, Involves, Meta, Placed, Tagged
from coupline.query.context import Met
from coupline.query.directory import Directory
from coupline.query.fulltext import Mentions
from coupline.query.parser import parse
from coupline.query.predicate import And, Not, Or, Predicate, all_of, any_of, negated
from coupline.query.reader import Reader
from coupline.query.selection import select, undecided
from coupline.query.temporal import Beside, Bounded, During, InEra
from coupline.query.terms import KEYS

__all__ = [
    "KEYS", "And", "Beside", "Bounded", "Cites", "Directory", "During", "Has", "HasRole", "Identified", "InEra",
    "Involves", "Mentions", "Met", "Meta", "Not", "Or", "Placed", "Predicate", "Reader", "Tagged", "all_of", "any_of",
    "negated", "parse", "parse_query", "select", "undecided",
]  # fmt: skip


def parse_query(text: str, timeline: Directory) -> Predicate:
    """The predicate of a query: ``person:lechin date:1963 not tag:economy hostages``; docs/query.md has the language.

    Args:
        text: the query; an empty one asks for every event.
        timeline: whose names, eras and events it may mean. Of a name that several have, all are meant.

    Raises:
        QueryError: where the text is no query; it has the place, and says what to write.
        UnknownNameError: where a person, an organization, a place, a source, an era or an id is not there.
    """
    return parse(text, Reader(timeline))
