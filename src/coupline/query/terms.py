"""The keys of the query language, a row each: its name, what reads it, what completes it, what it finds.

To add one is to add its row here, and its predicate to ``attributes`` or ``temporal``.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from coupline.dates import TimelineDate, parse_date
from coupline.errors import DateError
from coupline.query.attributes import (
    COMPARISONS,
    THINGS,
    Cites,
    Has,
    HasRole,
    Identified,
    Involves,
    Meta,
    Placed,
    Tagged,
)
from coupline.query.context import Context, Met, Term
from coupline.query.fulltext import Mentions
from coupline.query.predicate import Predicate
from coupline.query.temporal import Beside, Bounded, During, InEra, beyond
from coupline.schema import KIND_OF
from coupline.wording import listed

PLACED = ("date", "claims", "order", "nothing", "unread")


class QueryKey(NamedTuple):
    """A key of the query language.

    Attributes:
        name: as it is written before the colon.
        read: what makes a predicate of a term with it.
        finds: what it finds, in the words of docs/query.md.
        synonyms: what else is written for it: these are no keys, but it is said which is meant.
        star: whether its value may be the beginning of one.
        values: what may stand behind it: "people", "organizations", "places", "sources", "tags", "eras" or "events",
            or words; nothing where that can't be listed.
    """

    name: str
    read: Callable[[Context, Term], Predicate]
    finds: str
    synonyms: tuple[str, ...] = ()
    star: bool = False
    values: str | tuple[str, ...] = ()


# times


def read_date(context: Context, term: Term) -> During:
    """The events of a date, which may stand without a key too."""
    return During(texts=(term.text,), reaches=(_date(context, term).hull,), undated=context.undated)


def _date(context: Context, term: Term) -> TimelineDate:
    try:
        return _parsed(context, term.text)
    except DateError as error:
        longer, hint = term.with_next_word, ""
        with suppress(DateError):
            _parsed(context, longer)
            hint = f'; several words go into quotes: {term.token.key}:"{longer}"'
        term.fail(f"{error}{hint}")


def _parsed(context: Context, text: str) -> TimelineDate:
    return parse_date(text, conventions=context.directory.conventions)


def _bounded(context: Context, term: Term) -> Predicate:
    second = _date(context, term).hull[term.key == "to"]
    return Bounded(key=term.key, text=term.text, second=second, undated=context.undated)


def _beside(context: Context, term: Term) -> Predicate:
    """Before or after an event, where the text is one's id; else a date; else what else may mean an event."""
    directory, text = context.directory, term.text
    if directory.get(text) is None:
        try:
            return _beside_date(context, term, _parsed(context, text))
        except DateError:
            if not directory.find_events(text):
                term.fail(f'"{text}" is no event, and no date; write an id, or a date as 1964 or "May 1964"')
    event = directory.find_event(text)
    sure, least = beyond(event.window, before=term.key == "before") if event.window else (None, None)
    return Beside(
        key=term.key,
        text=text,
        sure=sure,
        least=least,
        said=directory.said_to_be(term.key, event),
        against=directory.said_to_be("after" if term.key == "before" else "before", event),
        other=event.id,
        undated=context.undated,
    )


def _beside_date(context: Context, term: Term, date: TimelineDate) -> Predicate:
    first, last = date.hull if term.key == "before" else reversed(date.hull)
    return Beside(
        key=term.key,
        text=term.text,
        sure=first,
        least=last if first is None else first,
        said=frozenset(),
        against=frozenset(),
        other=None,
        undated=context.undated,
    )


def _era(context: Context, term: Term) -> Predicate:
    era = context.directory.find_era(term.text)
    return InEra(text=term.text, era=era.id, window=era.date, undated=context.undated)


# names


def _involves(context: Context, term: Term) -> Predicate:
    key, kind = term.key, KIND_OF[term.key]
    if term.begins:
        keys = frozenset(context.directory.find_beginning(kind, term.folded))
        return Involves(key=key, text=term.text, keys=keys, begins=True)
    found, close = context.directory.find_named(kind, term.text)
    context.met.append(Met(term.text, tuple((each.key, each.name) for each in found), close))
    return Involves(key=key, text=term.text, keys=frozenset(each.key for each in found), begins=False)


def _source(context: Context, term: Term) -> Predicate:
    found, close = context.directory.find_cited(term.text)
    context.met.append(Met(term.text, tuple((each.key, each.title) for each in found), close))
    return Cites(text=term.text, keys=frozenset(each.key for each in found))


def _id(context: Context, term: Term) -> Predicate:
    if not term.begins:
        context.directory.find_id(term.text)
    return Identified(id=term.text, begins=term.begins)


# the rest


def _tag(context: Context, term: Term) -> Predicate:
    tag = term.folded
    if not context.directory.has_tag(tag, begins=term.begins):
        context.unknown_tags.append(term.text)
    return Tagged(tag=tag, begins=term.begins)


def _role(_: Context, term: Term) -> Predicate:
    return HasRole(role=term.folded, begins=term.begins)


def _placed(_: Context, term: Term) -> Predicate:
    by = term.text.lower()
    if by not in PLACED:
        term.fail(f'nothing is placed by "{term.text}"; write {listed(PLACED, "or")}')
    return Placed(by=by)


def _has(_: Context, term: Term) -> Predicate:
    thing = term.text.lower()
    if thing.startswith("meta.") and len(thing) > len("meta."):
        return Has(thing=f"meta.{term.text[len('meta.') :]}")
    singular = SYNONYMS.get(thing) or thing.removesuffix("s")
    found = next((each for each in (thing, singular, f"{thing}s") if each in THINGS), None)
    if found is None:
        term.fail(f'an event has no "{term.text}"; write {listed(tuple(THINGS), "or")}')
    return Has(thing=found)


def read_meta(_: Context, term: Term) -> Predicate:
    """A field of the events' own; its key is that of no row, since the field's name is in it."""
    key, text = term.token.key, term.text
    field = key.partition(".")[2]
    if not field:
        term.fail("meta: needs the name of the field; write meta.KEY:VALUE")
    if not text:
        term.fail(f"nothing after {key}: write its value behind the colon; has:{key} finds any")
    sign = next((each for each in COMPARISONS if text.startswith(each)), "")
    rest = text.removeprefix(sign)
    number = _number(rest)
    if sign and number is None:
        term.fail(f'"{rest}" is no number; after {sign} write one, as {key}:{sign}1.5')
    if number is None:
        return Meta(field=field, text=text, comparison="", number=0, begins=term.begins)
    return Meta(field=field, text=text, comparison=sign or "=", number=number, begins=False)


def read_words(_: Context, term: Term) -> Predicate:
    """Words without a key."""
    return Mentions(words=tuple(term.folded.split()), begins=term.begins)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number - number == 0 else None  # neither infinite nor no number


_TAKES_PART = "who takes part, and where"
_IN_TIME = "events in the time of a date"
_FROM_TO = "from the first day of the one to the last day of the other"
_OVER_OR_NOT_BEGUN = "over before a date or an event begins, begun after it is over"
_ROWS = (
    QueryKey("person", _involves, _TAKES_PART, synonyms=("people", "who"), star=True, values="people"),
    QueryKey(
        "organization", _involves, _TAKES_PART,
        synonyms=("organizations", "org"), star=True, values="organizations",
    ),
    QueryKey("place", _involves, _TAKES_PART, synonyms=("places", "where"), star=True, values="places"),
    QueryKey("tag", _tag, "a tag, all of it", synonyms=("tags",), star=True, values="tags"),
    QueryKey("source", _source, "a source cited for the event", synonyms=("sources",), values="sources"),
    QueryKey("id", _id, "the event of an id", star=True, values="events"),
    QueryKey("role", _role, "somebody's role", star=True),
    QueryKey("era", _era, "in an era", values="eras"),
    QueryKey("date", read_date, _IN_TIME, synonyms=("when", "on")),
    QueryKey("year", read_date, _IN_TIME),
    QueryKey("from", _bounded, _FROM_TO, synonyms=("since",)),
    QueryKey("to", _bounded, _FROM_TO, synonyms=("until",)),
    QueryKey("before", _beside, _OVER_OR_NOT_BEGUN, values="events"),
    QueryKey("after", _beside, _OVER_OR_NOT_BEGUN, values="events"),
    QueryKey("placed", _placed, "what places it", synonyms=("is",), values=PLACED),
    QueryKey("has", _has, "what it has", values=tuple(THINGS)),
)  # fmt: skip
KEYS = {row.name: row for row in _ROWS}
SYNONYMS = {synonym: row.name for row in _ROWS for synonym in row.synonyms}
