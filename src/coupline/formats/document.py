"""What a reader makes of a file, whatever its format: the tables that TOML gives, and a place for each value."""

from collections.abc import Callable
from typing import Any

from coupline.dates import Conventions
from coupline.errors import Problem
from coupline.origin import Path, SourceText


class Document:
    """One file: its text with the places of its values, its data, its problems.

    A reader that has mended the text overrides ``place`` and ``is_settled``.

    Attributes:
        source: the name and the text, with a scanner that places every path of the data.
        data: the sections, as ``tomllib`` would give them: ``{"timeline": {…}, "people": {"lechin": {…}}, "events":
            [{…}, …]}``; None where the file can't be read as its format.
        problems: what prevents reading the file; of one that is read what was left out, once that is settled.
        conventions: what the file says of how its dates are meant.
        stops: whether nothing of the file can be taken as read: it is not of its format, or of a newer version.
    """

    def __init__(self, source: SourceText, data: dict[str, Any] | None, problems: list[Problem]) -> None:
        self.source, self.data, self.problems = source, data, problems
        self.conventions = Conventions()
        self.stops = data is None or bool(problems)
        self._reported: list[tuple[Path, Problem]] = []

    def place(self, path: Path, *, at_key: bool) -> tuple[int, int]:
        """The line and the column of the value at a path, or of its key, or of the nearest thing around it."""
        where = self.source.positions.of(path)
        return (where.key_line, where.key_column) if at_key else (where.line, where.column)

    def is_settled(self, _line: int, _column: int) -> bool:
        """Whether the fault of the value at a place is told already."""
        return False

    def report(self, path: Path, code: str, message: str, hint: str = "", *, at_key: bool = False) -> None:
        """Note an error of the value at a path, or of its key."""
        line, column = self.place(path, at_key=at_key)
        if not self.is_settled(line, column):
            self._reported.append((path, Problem("error", code, message, hint, self.source.name, line, column)))

    def advise(self, code: str, advice: Callable[[Path], str]) -> None:
        """Give hints to the errors of a kind that have none.

        Args:
            code: the kind.
            advice: the hint for the value at a path; "" for none.
        """
        self._reported = [
            (path, problem._replace(hint=advice(path)) if problem.code == code and not problem.hint else problem)
            for path, problem in self._reported
        ]

    def lacks(self, code: str) -> bool:
        """Whether an error of a kind was noted."""
        return any(problem.code == code for _, problem in self._reported)

    def settle(self, ids_of: Callable[[Path], tuple[str, ...]]) -> None:
        """Add what was reported to the problems, in the order of the file, once all ids are known.

        Args:
            ids_of: the ids of the events that a value at a path belongs to.
        """
        self.problems += [problem._replace(events=ids_of(path)) for path, problem in self._reported]
        self.problems.sort(key=lambda each: (each.line or 0, each.column or 0))
