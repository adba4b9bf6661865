"""What a reader should be told of a date that was read, but may have been meant otherwise."""

from typing import NamedTuple

from coupline.dates.value import TimelineDate

_SEASONS = {"21", "22", "23", "24"}  # those of no hemisphere


class Note(NamedTuple):
    """What may have been meant otherwise.

    Attributes:
        code: "hyphen", "season" or "astronomical-year".
        message: how the date was read.
        hint: what to write where it was meant otherwise.
    """

    code: str
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}"


def notes(written: object, date: TimelineDate, *, hemisphere: str | None = None) -> tuple[Note, ...]:
    """The notes on a date, neither message nor hint with a full stop; mostly none.

    Args:
        written: the value that was read: a text, or an integer from TOML.
        date: what it was read as.
        hemisphere: of the file, "north" or "south"; None where it says none.
    """
    found = []
    if isinstance(written, int) and written < 1:
        era = date.display()
        message = f"{written} is an astronomical year, {era}"
        found.append(Note("astronomical-year", message, f'write "{era}" if the text should say so'))
    if isinstance(written, str) and date.edtf == written and _abbreviated(written):
        start, end = written[:4], written[:2] + written[5:]
        message = f'"{written}" is read as {date.display()}'
        found.append(Note("hyphen", message, f'if {start}–{end} is meant, write "{start}/{end}"'))
    if hemisphere is None and _SEASONS & _months(date):
        message = f"seasons are taken as northern: {date.display()} is {date.earliest} to {date.latest}"
        hint = 'hemisphere = "south" in the file, or --hemisphere south, makes them southern'
        found.append(Note("season", message, hint))
    return tuple(found)


def _abbreviated(text: str) -> bool:
    """``1921-24``: a valid month or code that could be the end of a range of years."""
    return len(text) == 7 and text[4] == "-" and text.replace("-", "").isdigit() and text[5:] > text[2:4]


def _months(date: TimelineDate) -> set[str]:
    """The months, or the codes in their place, of the dates in a date's EDTF that name no day."""
    text = date.edtf.replace("..", " ").translate(
        {ord(mark): " " for mark in "/[]{},"} | {ord(mark): "" for mark in "?~%"}
    )
    return {part[-2:] for part in text.split() if len(part.lstrip("-")) == 7}  # YYYY-NN
