"""The tables of a document, which know their place in it and say what is wrong with their values.

A ``Table`` reads one table's keys by type; what is of the wrong type becomes a problem and reads as if it were absent.
Positions are looked up only where there is a problem to place.
"""

from typing import Any

from coupline.dates import TimelineDate, date_from_toml
from coupline.dates.undated import names_no_date
from coupline.errors import DateError
from coupline.formats.document import Document
from coupline.loading.keys import advice, guess
from coupline.origin import Origin, Path
from coupline.wording import listed

_TYPES = {str: "text", bool: "true or false", int: "a whole number", float: "a number", list: "a list", dict: "a table"}
_ROOM = 2**63  # a whole number of TOML has 64 bits


class Table:
    """One table of a document, read key by key.

    Attributes:
        meant: the keys that it seems to have, misspelt or by another word; that they are missing need not be told too.
        left_out: the elements of its lists that can't be read, as ``Origin`` has them.
    """

    __slots__ = ("data", "document", "left_out", "meant", "path", "what")

    def __init__(self, document: Document, path: Path, data: dict[str, Any], what: str) -> None:
        self.document, self.path, self.data, self.what = document, path, data, what
        self.meant: tuple[str, ...] = ()
        self.left_out: tuple[tuple[str, int], ...] = ()

    def report(self, key: str | int, code: str, message: str, hint: str = "", **more: Any) -> None:
        """Note a problem of one of its values."""
        self.document.report((*self.path, key), code, message, hint, **more)

    def origin(self) -> Origin:
        """Where it is written; to be asked for once its lists are read."""
        return Origin(self.document.source, self.path, sorted(self.left_out) if self.left_out else ())

    def leave_out(self, path: Path) -> None:
        """Note that the element of a list at a path is left out."""
        *_, key, number = path
        if isinstance(key, str) and isinstance(number, int) and len(path) == len(self.path) + 2:
            self.left_out = (*self.left_out, (key, number))

    def expect(self, known: frozenset[str]) -> None:
        """Note the keys that it has and that mean nothing."""
        for key in sorted(self.data.keys() - known):
            guessed = guess(key, known, self.data)
            self.meant += (guessed,) if guessed else ()
            self.report(key, "unknown-key", f'{self.what} has no key "{key}"', advice(guessed, known), at_key=True)

    def wrong_type(self, path: Path, key: str, value: Any, wanted: str) -> None:
        """Note that a value is of another type than its key wants."""
        got = _TYPES.get(type(value), "a date or a time")
        self.document.report(path, "wrong-type", f"{key} must be {wanted}, and is {got}")

    def text(self, key: str) -> str | None:
        """A text without blanks around it; None where it is absent, or empty."""
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.wrong_type((*self.path, key), key, value, "text, in quotes")
            return None
        return value.strip() or None

    def needed(self, key: str, code: str, message: str, hint: str) -> str | None:
        """A text that must be there; it is reported where it is absent or empty."""
        value = self.text(key)
        if value is None and isinstance(self.data.get(key, ""), str) and key not in self.meant:
            self.report(key, code, message, hint)
        return value

    def choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        """A text that is one of a few words."""
        value = self.text(key)
        if value is None or value in choices:
            return value
        wanted = listed([f'"{choice}"' for choice in choices], "or")
        self.report(key, "wrong-value", f'{key} "{value}" must be {wanted}')
        return None

    def integer(self, key: str) -> int | None:
        """A whole number."""
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong_type((*self.path, key), key, value, "a whole number")
            return None
        return None if self.too_great((*self.path, key), key, value) else value

    def too_great(self, path: Path, key: str, value: Any) -> bool:
        """Note a number that TOML has no room for; tomllib takes it all the same."""
        if not isinstance(value, int) or -_ROOM <= value < _ROOM:
            return False
        self.document.report(path, "number", f"{key} has too great a number", "a number has at most 18 digits")
        return True

    def empty(self, path: Path, key: str) -> None:
        """Note that a list has a text without letters."""
        self.document.report(path, "empty", f"{key} has an empty text", "take it out")

    def items(self, key: str) -> list[tuple[Path, Any]]:
        """The elements of a list with their paths; a value that is no list is a list of one."""
        value = self.data.get(key)
        if value is None:
            return []
        path = (*self.path, key)
        if isinstance(value, list):
            return [((*path, n), each) for n, each in enumerate(value)]
        return [(path, value)]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or one text."""
        found = []
        for path, value in self.items(key):
            if isinstance(value, str) and value.strip():
                found.append(value.strip())
                continue
            self.leave_out(path)
            if isinstance(value, str):
                self.empty(path, key)
            else:
                self.wrong_type(path, key, value, "text, or a list of texts")
        return tuple(found)

    def written(self, key: str) -> str:
        """A value that is there, as text: that of a text itself, of all else about what the file has."""
        value = self.data[key]
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, list | dict | bool):
            import json  # only for what stands where a date should

            return json.dumps(value, ensure_ascii=False, default=str)
        return str(value)

    def date(self, key: str, *, lasting: bool = False) -> TimelineDate | None:
        """A date of any precision: a text, a TOML date or an integer year; None where a text says there is none.

        Args:
            key: where it stands.
            lasting: whether it is of what lasted, though the file's spans are moments.
        """
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, (list, dict)):
            self.wrong_type((*self.path, key), key, value, "a date: text in quotes, a day as 1963-12-05 or a year")
            return None
        if self.too_great((*self.path, key), key, value):
            return None
        try:
            conventions = self.document.conventions
            if lasting and conventions.spans is not None:
                conventions = conventions.changed(spans=None)
            return date_from_toml(value, conventions=conventions)
        except DateError as error:
            if not (isinstance(value, str) and names_no_date(value)):
                self.report(key, "date", error.sentence(key))
            return None

    def tables(self, key: str, what: str, *, plain: str | None = None) -> list["Table"]:
        """A list of tables, or one; with ``plain``, a text stands for a table that has just this key."""
        read = (self.table(path, value, what, plain=plain) for path, value in self.items(key))
        return [table for table in read if table is not None]

    def table(self, path: Path, value: Any, what: str, *, plain: str | None = None) -> "Table | None":
        """One element of a list of tables, as ``tables`` reads it."""
        key = str(path[len(self.path)])
        if isinstance(value, dict):
            return Table(self.document, path, value, what)
        if plain and isinstance(value, str):
            if value.strip():
                return Table(self.document, path, {plain: value}, what)
            self.empty(path, key)
        else:
            self.wrong_type(path, key, value, f'text, or a table with "{plain}"' if plain else "a table in { }")
        self.leave_out(path)
        return None
