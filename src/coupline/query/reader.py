"""One term → its predicate, by its key; of one without a key by what it looks like.

A value without a key is a word to look for, or, where it is wholly a year, an EDTF date or a decade, a date.
"""

import re
from typing import NoReturn

from coupline import names
from coupline.errors import CouplineError, QueryError
from coupline.query.context import Context, Term
from coupline.query.lexer import Token
from coupline.query.predicate import Predicate
from coupline.query.terms import KEYS, SYNONYMS, read_date, read_meta, read_words

# Wholly a date: a year of four digits, or what EDTF makes of one with its own characters; and decades.
_DATED = re.compile(
    r"(?:\[|\{|\.\.|/)*-?(?:\d{4}|\d{3}X|\d{2}XX)(?:[-–/?~%.,\]}:TZ+S][-–/?~%.,\]}:TZ+SX\d]*)?|Y-?\d+|\d{3}0s"
)


class Reader(Context):
    """Reads the terms of queries to a timeline; for its arguments and attributes see ``Context``."""

    def read(self, query: str, token: Token) -> Predicate:
        """The predicate of one term.

        Raises:
            QueryError, UnknownNameError: as ``parser.parse``.
        """
        term = Term(query, token)
        if token.begins and not token.text:
            term.fail("a star with nothing before it; write the beginning of a word")
        if token.key:
            return self._keyed(term)
        if not token.quoted and not token.begins and _DATED.fullmatch(token.text):
            return read_date(self, term)
        return read_words(self, term)

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
        row = KEYS.get(key.lower())
        begins = text.endswith("*") and row is not None and row.star
        return self.read("", Token("term", 0, len(text), text[: len(text) - begins], key, quoted=True, begins=begins))

    def knows(self, key: str, text: str) -> bool:
        """Whether a term that a flag might stand for is read, and its name or its tag is there as it is spelt."""
        probe = Reader(self.directory)
        begins = text.endswith("*")  # with a key that takes none it is not read
        token = Token("term", 0, len(text), text[: len(text) - begins], key, quoted=True, begins=begins)
        try:
            probe.read("", token)
        except CouplineError:
            return False
        return not probe.unknown_tags and not any(met.close for met in probe.met)

    def _keyed(self, term: Term) -> Predicate:
        key, _, field = term.key.partition(".")
        if key == "meta":
            return read_meta(self, term)
        row = None if field else KEYS.get(key)
        if row is None:
            _refuse_key(term)
        if not term.text:
            term.fail(f"nothing after {term.token.key}: write its value behind the colon, without a blank")
        if term.begins and not row.star:
            starred = sorted(each.name for each in KEYS.values() if each.star)
            term.fail(f"{key}: takes no *; it goes with {', '.join(starred)}, meta and words")
        return row.read(self, term)


def _refuse_key(term: Term) -> NoReturn:
    key = term.token.key
    meant = SYNONYMS.get(key.lower())
    close = [meant] if meant else names.closest(key, KEYS, 1)
    hint = f"did you mean {close[0]}:?" if close else f"there are {', '.join(KEYS)} and meta.KEY;"
    raise QueryError(
        f'"{key}:" is no key; {hint} in quotes it is looked for as text',
        term.query, term.token.start, term.token.value_start,
    )  # fmt: skip
