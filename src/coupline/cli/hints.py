"""What to write in place of a query that nothing answers."""

from collections.abc import Iterable, Iterator, Sequence

from coupline.dates import Precision, TimelineDate, parse_date
from coupline.dates.vocabulary import MONTHS
from coupline.errors import DateError
from coupline.query.lexer import tokens

_LONGEST = 5  # words of a date: "early in November 44 BCE"
_AMBIGUOUS = ("March", "May")  # words like any other, where no year stands beside them
_NAMES = {name.lower() for name in MONTHS}
_SHORT = {"sept", *(name[:3] for name in _NAMES)}


def date_hint(words: Iterable[str]) -> str:
    """How to ask for the date that the bare words of a query seem to mean; "" where they mean none.

    A month's name is a word to look for, and a year beside it another question.

    Args:
        words: the words of the query as they were typed, those that a shell joined with their quotes (``as_typed``).

    Raises:
        QueryError: where the query can't be read.

    >>> date_hint(["dulles", "November", "1956"])
    'for the month write date:"November 1956"'
    """
    runs = [run for run in _bare(" ".join(words)) if any(map(_is_month, run))]
    for run in runs:
        for part in _parts(run):
            date = _read(part)
            if date is not None:
                return f'for the {"month" if date.precision == Precision.MONTH else "date"} write date:"{part}"'
    alone = [word for run in runs for word in run if word.lower() in _NAMES and word.capitalize() not in _AMBIGUOUS]
    return f'for the month write its year too: date:"{alone[0]} YEAR"' if alone else ""


def _bare(query: str) -> Iterator[list[str]]:
    """The words without a key that stand side by side, between operators, parentheses and terms with one."""
    run: list[str] = []
    for token in tokens(query):
        if token.kind == "term" and not token.key and not token.operator:
            run += token.text.split()
        else:
            yield run
            run = []


def _is_month(word: str) -> bool:
    return word.lower().rstrip(".,") in _NAMES | _SHORT


def _parts(run: Sequence[str]) -> Iterator[str]:
    """The runs of words that have a month's name, the longest first."""
    for length in range(min(_LONGEST, len(run)), 1, -1):
        for start in range(len(run) - length + 1):
            part = run[start : start + length]
            if any(map(_is_month, part)):
                yield " ".join(part)


def _read(text: str) -> TimelineDate | None:
    try:
        return parse_date(text)
    except DateError:
        return None
