"""``coupline date``: texts in, how each is read out."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated, Any, Literal

import typer

from coupline.choices import DateStyle
from coupline.cli.options import FormatOption
from coupline.cli.output import ink, mention, say, show
from coupline.cli.printing import default_format, print_objects, print_rows
from coupline.cli.settings import Settings
from coupline.dates import Conventions, TimelineDate, parse_date
from coupline.dates.notes import notes
from coupline.errors import DateError

COLUMNS = ("Text", "Read as", "EDTF", "Earliest", "Latest", "Precision", "Kind", "Possible", "Certain")
STANDARD_INPUT = "-"
DateReading = tuple[str, TimelineDate | None, str | None]


def run(
    ctx: typer.Context,
    texts: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", show_default=False, help="Dates; - reads one a line from standard input."),
    ],
    hemisphere: Annotated[
        Literal["north", "south"] | None,
        typer.Option("--hemisphere", show_default=False, help="Whose seasons a season means; the north's by default."),
    ] = None,
    date_order: Annotated[
        Literal["day-first", "month-first"] | None,
        typer.Option("--date-order", show_default=False, help="Which comes first in 5/12/1963; refused by default."),
    ] = None,
    minus_years: Annotated[
        Literal["astronomical", "historical"] | None,
        typer.Option("--minus-years", show_default=False, help="Whether -900 counts a year 0; refused by default."),
    ] = None,
    two_digit_years: Annotated[
        Literal["1900"] | None,
        typer.Option("--two-digit-years", show_default=False, help="The century of 5 May 64; refused by default."),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """Explain how a date is read: EDTF, earliest, latest, precision.

    No file is read. What is refused is explained, and the exit code is 1.

    Examples:
      coupline date "early 1962"
      coupline date 1961/1965 "c. 1960" "44 BCE" -0043
      coupline date --hemisphere south "winter 1963"
      coupline date --date-order day-first 5/12/1963
      coupline date - --format json < dates.txt
    """
    settings: Settings = ctx.obj
    century = int(two_digit_years) if two_digit_years else None
    conventions = Conventions(hemisphere, date_order, minus_years, century)
    readings = [_read(text, conventions) for text in _texts(texts)]
    for text, read_as, error in readings:
        if error:
            say(settings, error)
        for noted in notes(text, read_as, conventions) if read_as else ():
            mention(settings, str(noted))
    _print(settings, readings, chosen or default_format())
    if any(error is not None for _, _, error in readings):
        raise typer.Exit(1)


def _print(settings: Settings, readings: Sequence[DateReading], chosen: str) -> None:
    """Print how each text is read; what is refused stands only in JSON."""
    dates = [(text, date) for text, date, _ in readings if date is not None]
    if chosen in ("json", "jsonl"):
        print_objects(settings, (_object(*reading) for reading in readings), chosen)
    elif chosen != "table":
        print_rows(settings, COLUMNS, (_cells(text, date, settings.dates) for text, date in dates), chosen)
    elif dates:
        from coupline.render.details import readings as draw  # Rich is not needed for data

        show(settings, draw([(text, _lines(text, date, settings.dates)) for text, date in dates], ink(settings)))


def _texts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if text == STANDARD_INPUT:
            yield from (line for each in sys.stdin if (line := each.strip()))
        else:
            yield text


def _read(text: str, conventions: Conventions) -> DateReading:
    try:
        return text, parse_date(text, conventions=conventions), None
    except DateError as error:
        return text, None, str(error)


def _cells(text: str, date: TimelineDate, style: DateStyle) -> tuple[str, ...]:
    ends = (date.earliest or "", date.latest or "")
    return (
        text,
        date.display(style),
        date.edtf,
        *ends,
        date.precision.value,
        date.kind,
        _possible(date),
        _certain(date),
    )


def _possible(date: TimelineDate) -> str:
    """The days that it may touch; "" where they are those from its earliest to its latest."""
    first, last = date.perhaps
    return "" if (first, last) == (date.earliest, date.latest) else f"{first or '..'}/{last or '..'}"


def _certain(date: TimelineDate) -> str:
    """By when it has begun for certain, and from when on it is over; "" where its bounds say that."""
    by, since = date.surely
    if (by, since) == (date.start_latest or date.latest, date.end_earliest or date.earliest):
        return ""
    return ", ".join(f"{word} {day}" for word, day in (("by", by), ("from", since)) if day) or "nothing"


def _lines(text: str, date: TimelineDate, style: DateStyle) -> list[tuple[str, str]]:
    """The lines below a text, each with its label; "open" where a side has no bound."""
    cells = list(zip(COLUMNS[1:], _cells(text, date, style)[1:], strict=True))
    doubts = [word for word, holds in (("approximate", date.approximate), ("uncertain", date.uncertain)) if holds]
    told = [(label, value or "open") for label, value in cells[:-2]] + [cell for cell in cells[-2:] if cell[1]]
    return told + ([("Qualified", ", ".join(doubts))] if doubts else [])


def _object(text: str, date: TimelineDate | None, error: str | None) -> dict[str, Any]:
    """The object that ``--format json`` prints; where the text is refused all but it and the error is None."""
    perhaps, surely = (date.perhaps, date.surely) if date else ((None, None), (None, None))
    return {
        "text": text,
        "edtf": date and date.edtf,
        "earliest": date and date.earliest,
        "latest": date and date.latest,
        "possible_from": perhaps[0],
        "possible_to": perhaps[1],
        "certain_by": surely[0],
        "certain_from": surely[1],
        "precision": date and date.precision.value,
        "kind": date and date.kind,
        "approximate": date and date.approximate,
        "uncertain": date and date.uncertain,
        "display": date and date.display(),
        "error": error,
    }
