"""What the terms of a query are read with: ``Context``; and one term as it is read: ``Term``."""

from typing import NamedTuple, NoReturn

from coupline import names
from coupline.errors import QueryError
from coupline.query.directory import Directory
from coupline.query.lexer import Token


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


class Context:
    """What one query may mean, and what was met in it.

    Args:
        timeline: whose names, eras and events a query may mean, be it a selection.
        undated: whether events may answer that nothing rules out.

    Attributes:
        directory: that of the whole timeline.
        met: the names that were met.
        unknown_tags: the tags that no event has, as they were written.
    """

    def __init__(self, timeline: Directory, *, undated: bool = False) -> None:
        self.directory, self.undated = timeline.whole, undated
        self.met: list[Met] = []
        self.unknown_tags: list[str] = []


class Term(NamedTuple):
    """A term as it is read: what may be wrong with it is told at its value."""

    query: str
    token: Token

    @property
    def key(self) -> str:
        """Its key, in lower case."""
        return self.token.key.lower()

    @property
    def text(self) -> str:
        """Its value."""
        return self.token.text.strip()

    @property
    def begins(self) -> bool:
        """Whether its value is a beginning."""
        return self.token.begins

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
        """Refuse the term.

        Raises:
            QueryError: always.
        """
        start = self.token.value_start if self.token.text else self.token.start
        raise QueryError(message, self.query, start, self.token.end)
