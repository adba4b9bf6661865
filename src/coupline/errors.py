"""The tree of exceptions, and ``Problem``, one fault in a user's file as a value.

Every error builds its own message, so that raising it is one word and its text is tested in one place.
``coupline.__main__`` is the one place where an error becomes a line on stderr and an exit code.
"""

from typing import Any, NamedTuple


class CouplineError(Exception):
    """The base of all that coupline raises on purpose."""


class DateError(CouplineError, ValueError):
    """A text that is not read as a date.

    Args:
        text: as it was written; of a very long one its beginning.
        reason: what follows the quoted text in a sentence: ``": month 13 does not exist"``, ``" ends before …"``.
    """

    def __init__(self, text: str, reason: str) -> None:
        self.text, self.reason = text, reason
        super().__init__(self.sentence("date"))

    def sentence(self, key: str) -> str:
        """The whole message, for the value of this key: ``born "1963-13": month 13 does not exist``."""
        return f'{key} "{self.text}"{self.reason}'


class QueryError(CouplineError, ValueError):
    """A query that can't be read, or asks for what can't be.

    Args:
        message: what is wrong and what to write instead.
        query: the whole text; empty where none was given.
        start, end: the place of what is wrong in it, half-open, counted in characters from 0.
    """

    def __init__(self, message: str, query: str = "", start: int = 0, end: int = 0) -> None:
        self.message, self.query, self.start, self.end = message, query, start, end
        super().__init__(f"{message} (column {start + 1} of the query)" if query else message)


class UnknownNameError(CouplineError, LookupError):
    """A name that finds nobody.

    Args:
        kind: what was looked for: "person", "event", "tag" …
        name: as the user wrote it.
        close: the nearest names that exist, nearest first; may be empty.
        many: true where the name finds several and one is needed; ``close`` are those.
    """

    def __init__(self, kind: str, name: str, close: tuple[str, ...] = (), *, many: bool = False) -> None:
        self.kind, self.name, self.close, self.many = kind, name, close, many
        if many:
            message = f'"{name}" is {len(close)} {kind}s: {", ".join(close)}'
        else:
            message = f'no {kind} "{name}"' + (f"; did you mean {' or '.join(close)}?" if close else "")
        super().__init__(message)


class Problem(NamedTuple):
    """One fault in a file: where it is, what it is, how to mend it.

    Attributes:
        severity: "error", "warning" or "note".
        code: its short name, for scripts and for ``accept``.
        message: what is wrong, in a sentence without a full stop.
        hint: what to write instead; may be empty.
        file: as it was given; None for the timeline as a whole.
        line: from 1; None where it can't be known, for a made-up number is worse than none.
        column: from 1, in characters; None as above.
        events: the ids that it is about.
        statements: for a contradiction, the statements that can't all be true.
    """

    severity: str
    code: str
    message: str
    hint: str = ""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    events: tuple[str, ...] = ()
    statements: tuple[dict[str, Any], ...] = ()

    @property
    def place(self) -> str:
        """``events.toml:14:8``, as far as it is known; may be empty."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        """``events.toml:14:8: error: date "1963-13": month 13 does not exist``."""
        where = self.place
        hint = f"; {self.hint}" if self.hint else ""
        return f"{where}: {self.severity}: {self.message}{hint}" if where else f"{self.severity}: {self.message}{hint}"

    def to_dict(self) -> dict[str, Any]:
        """The object that ``check --format json`` prints; its keys are always present."""
        return {
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "events": list(self.events),
            "statements": list(self.statements),
        }


class TimelineFileError(CouplineError):
    """A file that can't be read as a timeline.

    Args:
        problems: all that is wrong with it, at least one, in the order of the file.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class WritingError(CouplineError):
    """A file that can't be written, or must not be.

    Args:
        path: of the file, as it was given.
        reason: what is in the way.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"can't write {path}: {reason}")
