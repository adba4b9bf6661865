"""One term → its predicate: what each key means, and what a value without one.

A value without a key is a word to look for, or, where it is wholly a year, an EDTF date or a decade, a date.
"""

import re
from collections.abc import Callable  # noqa: TC003 - an annotation of a variable is evaluated
from contextlib import suppress
from typing import NamedTuple, NoReturn

from coupline import names
from coupline.dates import TimelineDate, parse_date
from coupline.errors import DateError, QueryError, UnknownNameError
from coupline.query.attributes import (
    COMPARISONS,
    TAKING_PART,
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
from coupline.query.fulltext import Mentions, beginning
from coupline.query.lexer import Token
from coupline.query.predicate import Predicate
from coupline.query.temporal import Beside, Bounded, During, InEra, beyond
from coupline.timeline import Timeline

KEYS = (
    "person", "organization", "place", "tag", "source", "id", "role", "era", "date", "year", "from", "to", "before",
    "after", "placed", "has",
)  # fmt: skip
_BEGINNINGS = frozenset({"person", "organization", "place", "tag", "id", "role"})
PLACED = ("date", "claims", "order", "nothing")
_MEANT = {
    "people": "person", "who": "person", "organizations": "organization", "org": "organization", "places": "place",
    "where": "place", "tags": "tag", "sources": "source", "when": "date", "on": "date", "since": "from", "until": "to",
    "title": "", "text": "", "is": "placed", "meta": "meta.KEY",
}  # fmt: skip
# Wholly a date: a year of four digits, or what EDTF makes of one with its own characters; and decades.
_DATED = re.compile(
    r"(?:\[|\{|\.\.|/)*-?(?:\d{4}|\d{3}X|\d{2}XX)(?:[-–/?~%.,\]}:TZ+S][-–/?~%.,\]}:TZ+SX\d]*)?|Y-?\d+|\d{3}0s"
)


class Met(NamedTuple):
    """A name of a query, and whom it was taken for.

    Attributes:
        text: as it was written.
        found: the key and the name of each.
        close: whether only the spelling is close.
    """

    text: str
    found: tuple[tuple[str, str], ...]
    close: bool


class Reader:
    """Reads the terms of queries to a timeline.

    Args:
        timeline: whose names, eras and events a query may mean.
        undated: whether events may answer that nothing rules out.

    Attributes:
        met: the names that were met.
        tags: the tags that no event has, as they were written.
    """

    def __init__(self, timeline: Timeline, *, undated: bool = False) -> None:
        self.timeline, self.undated = timeline, undated
        self.met: list[Met] = []
        self.unknown_tags: list[str] = []
        self._readers: dict[str, Callable[[_Term], Predicate]] = {
            "person": self._involves, "organization": self._involves, "place": self._involves, "tag": self._tag,
            "source": self._source, "id": self._id, "role": self._role, "era": self._era, "date": self._during,
            "year": self._during, "from": self._bounded, "to": self._bounded, "before": self._beside,
            "after": self._beside, "placed": self._placed, "has": self._has,
        }  # fmt: skip

    def read(self, query: str, token: Token) -> Predicate:
        """The predicate of one term.

        Raises:
            QueryError, UnknownNameError: as ``parser.parse``.
        """
        if token.begins and not token.text:
            _Term(query, token).fail("a star with nothing before it; write the beginning of a word")
        if token.key:
            return self._keyed(_Term(query, token))
        if not token.quoted and not token.begins and _DATED.fullmatch(token.text):
            return self.date(token.text, _Term(query, token))
        return self._words(_Term(query, token))

    def term(self, key: str, text: str) -> Predicate:
        """The predicate of a term that a flag stands for: its text is taken as it is.

        Args:
            key: of the term; "" for words.
            text: the value, with a star behind it where it is the beginning of one.

        Raises:
            QueryError, UnknownNameError: as ``parser.parse``.
        """
        if not text.strip():
            raise QueryError(f"an empty text is no {key or 'word'}; write one")
        begins = text.endswith("*") and key in _BEGINNINGS
        return self.read("", Token("term", 0, len(text), text[: len(text) - begins], key, quoted=True, begins=begins))

    def _keyed(self, term: "_Term") -> Predicate:
        key, _, field = term.token.key.lower().partition(".")
        if key == "meta":
            return self._meta(term, term.token.key.partition(".")[2])
        read = None if field else self._readers.get(key)
        if read is None:
            self._unknown_key(term)
        if not term.token.text.strip():
            term.fail(f"nothing after {term.token.key}: write its value behind the colon, without a blank")
        if term.token.begins and key not in _BEGINNINGS:
            term.fail(f"{key}: takes no *; it goes with {', '.join(sorted(_BEGINNINGS))}, meta and words")
        return read(term)

    def _unknown_key(self, term: "_Term") -> NoReturn:
        key = term.token.key
        meant = _MEANT.get(key.lower())
        close = [meant] if meant else names.closest(key, KEYS, 1)
        hint = f"did you mean {close[0]}:?" if close else f"there are {', '.join(KEYS)} and meta.KEY;"
        raise QueryError(
            f'"{key}:" is no key; {hint} in quotes it is looked for as text',
            term.query, term.token.start, term.token.value_start,
        )  # fmt: skip

    # times

    def date(self, text: str, term: "_Term") -> During:
        """The events of a date."""
        date = self._date(text, term)
        return During((text,), (date.hull,), undated=self.undated)

    def _date(self, text: str, term: "_Term") -> TimelineDate:
        try:
            return self._parsed(text)
        except DateError as error:
            longer, hint = term.with_next_word, ""
            with suppress(DateError):
                self._parsed(longer)
                hint = f'; several words go into quotes: {term.token.key}:"{longer}"'
            term.fail(f"{error}{hint}")

    def _parsed(self, text: str) -> TimelineDate:
        return parse_date(text, hemisphere=self.timeline.hemisphere or "north")

    def _during(self, term: "_Term") -> Predicate:
        return self.date(term.text, term)

    def _bounded(self, term: "_Term") -> Predicate:
        hull = self._date(term.text, term).hull
        return Bounded(term.key, term.text, hull[term.key == "to"], undated=self.undated)

    def _beside(self, term: "_Term") -> Predicate:
        """Before or after an event, where the text is one's id; else a date; else what else may mean an event."""
        key, text, whole = term.key, term.text, self.timeline.whole
        event = whole.get(text)
        if event is None:
            try:
                date = self._parsed(text)
            except DateError:
                if not whole.find_events(text):
                    term.fail(f'"{text}" is no event, and no date; write an id, or a date as 1964 or "May 1964"')
                event = whole.find_event(text)
            else:
                first, last = date.hull if key == "before" else reversed(date.hull)
                return Beside(key, text, first, last if first is None else first, undated=self.undated)
        sure, least = beyond(event.window, before=key == "before") if event.window else (None, None)
        said, against = (
            self.timeline.said_to_be(side, event) for side in (key, "after" if key == "before" else "before")
        )
        return Beside(key, text, sure, least, said=said, against=against, other=event.id, undated=self.undated)

    def _era(self, term: "_Term") -> Predicate:
        era = self.timeline.find_era(term.text)
        return InEra(term.text, era.id, era.date, undated=self.undated)

    # names

    def _involves(self, term: "_Term") -> Predicate:
        key, kind = term.key, TAKING_PART[term.key]
        if term.token.begins:
            start = beginning(term.folded)
            known = [(name, each.key) for each in self.timeline.named(kind) for name in each.names]
            lines = names.folded_lines([name for name, _ in known]).split("\n")
            keys = {found for (_, found), line in zip(known, lines, strict=False) if start in line}
            return Involves(key, term.text, frozenset(keys), begins=True)
        found, close = self.timeline.find_named(kind, term.text)
        self.met.append(Met(term.text, tuple((each.key, each.name) for each in found), close))
        return Involves(key, term.text, frozenset(each.key for each in found))

    def _source(self, term: "_Term") -> Predicate:
        found, close = self.timeline.find_cited(term.text)
        self.met.append(Met(term.text, tuple((each.key, each.title) for each in found), close))
        return Cites(term.text, frozenset(each.key for each in found))

    def _id(self, term: "_Term") -> Predicate:
        whole = self.timeline.whole
        if not term.token.begins and whole.get(term.text) is None:
            raise UnknownNameError("event", term.text, names.closest(term.text, [event.id for event in whole]))
        return Identified(term.text, begins=term.token.begins)

    # the rest

    def _tag(self, term: "_Term") -> Predicate:
        made = Tagged(term.folded, begins=term.token.begins)
        if not made.among(self.timeline.whole):
            self.unknown_tags.append(term.text)
        return made

    def _role(self, term: "_Term") -> Predicate:
        return HasRole(term.folded, begins=term.token.begins)

    def _placed(self, term: "_Term") -> Predicate:
        if term.text.lower() not in PLACED:
            term.fail(f'nothing is placed by "{term.text}"; write {_listed(PLACED)}')
        return Placed(term.text.lower())

    def _has(self, term: "_Term") -> Predicate:
        thing = term.text.lower()
        if thing.startswith("meta.") and len(thing) > len("meta."):
            return Has(f"meta.{term.text[len('meta.') :]}")
        singular = _MEANT.get(thing) or thing.removesuffix("s")
        found = next((each for each in (thing, singular, f"{thing}s") if each in THINGS), None)
        if found is None:
            term.fail(f'an event has no "{term.text}"; write {_listed(tuple(THINGS))}')
        return Has(found)

    def _meta(self, term: "_Term", field: str) -> Predicate:
        if not field:
            term.fail("meta: needs the name of the field; write meta.KEY:VALUE")
        if not term.token.text.strip():
            term.fail(
                f"nothing after {term.token.key}: write its value behind the colon; has:{term.token.key} finds any"
            )
        sign = next((each for each in COMPARISONS if term.text.startswith(each)), "")
        rest = term.text.removeprefix(sign)
        number = _number(rest)
        if sign and number is None:
            term.fail(f'"{rest}" is no number; after {sign} write one, as {term.token.key}:{sign}1.5')
        if number is None:
            return Meta(field, term.text, begins=term.token.begins)
        return Meta(field, term.text, sign or "=", number)

    def _words(self, term: "_Term") -> Predicate:
        return Mentions(tuple(term.folded.split()), begins=term.token.begins)


class _Term(NamedTuple):
    """A term as it is read: what may be wrong with it is told at its value."""

    query: str
    token: Token

    @property
    def key(self) -> str:
        return self.token.key.lower()

    @property
    def text(self) -> str:
        return self.token.text.strip()

    @property
    def folded(self) -> str:
        """Its folded words, of which there must be some."""
        found = names.fold(self.text)
        if not found:
            self.fail(f'"{self.text}" has no letters or digits to look for; write a word')
        return found

    @property
    def with_next_word(self) -> str:
        """Its value and the word behind it, where it has no quotes; else nothing."""
        following = self.query[self.token.end :].split(maxsplit=1)
        return f"{self.text} {following[0]}" if following and not self.token.quoted else ""

    def fail(self, message: str) -> NoReturn:
        start = self.token.value_start if self.token.text else self.token.start
        raise QueryError(message, self.query, start, self.token.end)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number - number == 0 else None  # neither infinite nor no number


def _listed(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
