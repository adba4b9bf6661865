"""Query text → tokens, each with its place in the text; and what else is told from the text of a query alone."""

import re
from typing import Literal, NamedTuple, NoReturn

from coupline.errors import QueryError

_KEY = re.compile(r"([^\W\d][\w-]*(?:\.[\w.-]*)?):")
_CLOSING = {'"': '"', "“": "”", "„": "“”", "”": "”"}  # what a word processor makes of quotes
_ANY_QUOTE = "".join(_CLOSING)
_BARE = re.compile(r'[^\s()"“”„]+')


class Token(NamedTuple):
    """A word of a query.

    Attributes:
        kind: "open" and "close" for parentheses, "term" for all else, "end" behind the last.
        key: what stands before the colon; "" where there is none.
        text: the value, without its quotes and its star.
        quoted: whether it stood in quotes.
        begins: whether a star follows it.
        start, end: its place in the text, half-open.
        value_start: where its value begins.
    """

    kind: Literal["open", "close", "term", "end"]
    start: int
    end: int
    text: str = ""
    key: str = ""
    quoted: bool = False
    begins: bool = False
    value_start: int = 0

    @property
    def operator(self) -> str:
        """``not``, ``or`` or ``and``; "" where it is none of them."""
        word = self.text.lower()
        return word if word in ("not", "or", "and") and not (self.quoted or self.key or self.begins) else ""


def key_of(text: str) -> str:
    """The key that a text begins with, in lower case and without the field of ``meta``; "" where it has none."""
    key = _KEY.match(text)
    return key[1].partition(".")[0].lower() if key else ""


def place_of(query: str, value: str) -> tuple[int, int]:
    """From where to where the value of a term stands in a query: of the first that has it as a whole.

    Args:
        query: one that can be read.
        value: without quotes, as it is written.
    """
    starts = (token.value_start for token in tokens(query) if token.key and token.text.strip() == value)
    start = max(query.find(value, next(starts, 0)), 0)
    return start, start + len(value)


def tokens(query: str) -> list[Token]:
    """The tokens of a query, and one behind the last.

    Raises:
        QueryError: for quotes that are not closed, stand inside a word, or have nothing in them.
    """
    found = []
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
        elif char in "()":
            found.append(Token("open" if char == "(" else "close", at, at + 1))
            at += 1
        else:
            found.append(_term(query, at))
            at = found[-1].end
    return [*found, Token("end", len(query), len(query))]


def _term(query: str, start: int) -> Token:
    key = _KEY.match(query, start)
    at = key.end() if key else start
    name = key[1] if key else ""
    if query[at : at + 1] in (*_ANY_QUOTE,):
        text, end = _quoted(query, at)
        begins = query[end : end + 1] == "*"
        _ended(query, end + begins)
        return Token("term", start, end + begins, text, name, quoted=True, begins=begins, value_start=at)
    bare = _BARE.match(query, at)
    if bare is None:  # only after a key
        return Token("term", start, at, "", name, value_start=at)
    if query[bare.end() : bare.end() + 1] in (*_ANY_QUOTE,):
        _fail(query, bare.end(), bare.end() + 1, "a quotation mark inside a word; put all of the word into quotes")
    text = bare[0]
    begins = text.endswith("*")
    return Token("term", start, bare.end(), text.removesuffix("*"), name, begins=begins, value_start=at)


def _quoted(query: str, start: int) -> tuple[str, int]:
    """What stands in quotes, and where they end; a backslash lets a quotation mark or another backslash in.

    Quotes are closed by those that belong to them: within straight ones all others are text.
    """
    text = ""
    at = start + 1
    closing = _CLOSING[query[start]]
    if not any(map(query[at:].__contains__, closing)):
        closing += '"'  # of a pair one was made by hand
    while at < len(query) and query[at] not in closing:
        at += query[at] == "\\" and query[at + 1 : at + 2] in (*_ANY_QUOTE, "\\")
        text += query[at]
        at += 1
    if at >= len(query):
        _fail(query, start, len(query), 'quotes that are not closed; write " at their end')
    if not text.strip():
        _fail(query, start, at + 1, "quotes with nothing in them; write a word between them, or take them out")
    return text, at + 1


def _ended(query: str, at: int) -> None:
    """See that a blank or a parenthesis follows what is quoted."""
    if at < len(query) and not query[at].isspace() and query[at] not in "()":
        _fail(query, at, at + 1, "letters right behind quotes; write a blank between them")


def _fail(query: str, start: int, end: int, message: str) -> NoReturn:
    raise QueryError(message, query, start, end)
