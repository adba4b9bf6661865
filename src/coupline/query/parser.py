r"""Tokens → predicates, by the grammar of the query language.

    query        = [ alternatives ]                             nothing asks for every event
    alternatives = together { "or" together }
    together     = one { [ "and" ] one }                        side by side: all must hold
    one          = "not" one | "(" alternatives ")" | term
    term         = [ KEY ":" ] value [ "*" ]                    with a star the value is a beginning
    value        = WORD | '"' any characters '"'                in quotes: \" and \\ for " and \

``not`` binds tightest, then terms side by side, then ``or``. Operators may be in any case; in quotes they are words.
What each key means is in ``terms``, and what a value without one does in ``reader``.
"""

from typing import NoReturn

from coupline.errors import QueryError
from coupline.query.lexer import Token, tokens
from coupline.query.predicate import And, Predicate, all_of, any_of, negated
from coupline.query.reader import Reader

DEEPEST = 100  # parentheses within each other


def parse(query: str, reader: Reader) -> Predicate:
    """The predicate of a query.

    Args:
        query: its text.
        reader: what reads its terms.

    Raises:
        QueryError: where the text is no query; it has the place, and says what to write.
        UnknownNameError: where a name in it finds nobody.
    """
    return _Parser(query, reader).query()


class _Parser:
    """One run of ``parse``: a method a rule of the grammar."""

    def __init__(self, query: str, reader: Reader) -> None:
        self.text, self.reader = query, reader
        self.tokens = tokens(query)
        self.at = 0
        self.depth = 0

    def token(self) -> Token:
        return self.tokens[self.at]

    def query(self) -> Predicate:
        if self.token().kind == "end":
            return And(parts=())
        found = self.alternatives()
        if self.token().kind == "close":
            self.fail(self.token(), "a parenthesis that was never opened; take it out, or write ( before it")
        return found

    def alternatives(self) -> Predicate:
        parts = [self.together()]
        while self.token().operator == "or":
            self.at += 1
            parts.append(self.together())
        return any_of(parts)

    def together(self) -> Predicate:
        parts = [self.one()]
        while self.token().kind in ("open", "term") and self.token().operator != "or":
            self.at += self.token().operator == "and"
            parts.append(self.one())
        return all_of(parts)

    def one(self) -> Predicate:
        refused = 0
        while self.token().operator == "not":
            self.at += 1
            refused += 1
        found = self.bracketed() if self.token().kind == "open" else self.term()
        return negated(found) if refused % 2 else found

    def bracketed(self) -> Predicate:
        opened = self.token()
        if self.depth == DEEPEST:
            self.fail(opened, f"more than {DEEPEST} parentheses within each other; take some out")
        self.depth += 1
        self.at += 1
        if self.token().kind == "close":
            self.fail(
                opened._replace(end=self.token().end), "parentheses with nothing in them; write a term between them"
            )
        found = self.alternatives()
        if self.token().kind != "close":
            self.fail(opened, "a parenthesis that is never closed; write ) where it ends")
        self.at += 1
        self.depth -= 1
        return found

    def term(self) -> Predicate:
        token = self.token()
        if token.kind != "term" or token.operator:
            self.missing()
        self.at += 1
        return self.reader.read(self.text, token)

    def missing(self) -> NoReturn:
        """Say that a term is missing, at what stands there, or at the operator before it."""
        token = self.token()
        before = self.tokens[self.at - 1] if self.at else None
        if before is not None and before.operator and token.kind in ("end", "close"):
            self.fail(before, f'nothing after "{before.text}"; write a term behind it, or put it in quotes')
        if token.operator:
            what = f'after "{before.text}" ' if before is not None and before.operator else ""
            self.fail(token, f'"{token.text}" {what}needs a term before it; write one, or put it in quotes')
        if token.kind == "end":
            self.fail(before or token, "a parenthesis that is never closed; write a term and ) behind it")
        self.fail(token, "a parenthesis that was never opened; take it out, or write ( before it")

    def fail(self, token: Token, message: str) -> NoReturn:
        raise QueryError(message, self.text, token.start, max(token.end, token.start + 1))
