"""``coupline date``: texts in, how each is read out."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from coupline.cli.output import ink, mention, say, show
from coupline.cli.printing import default_format, print_objects, print_rows
from coupline.cli.settings import Settings
from coupline.dates import TimelineDate, notes, parse_date
from coupline.errors import DateError
from coupline.model import Style

COLUMNS = ("Text", "Read as", "EDTF", "Earliest", "Latest", "Precision", "Kind")
STANDARD_INPUT = "-"
Reading = tuple[str, TimelineDate | None, str | None]


def explain_dates(settings: Settings, texts: Sequence[str], hemisphere: str | None, chosen: str | None) -> bool:
    """Print how each text is read; say on stderr what is refused, and what may have been meant otherwise.

    Returns:
        Whether every text is a date.
    """
    readings = [_read(text, hemisphere) for text in _texts(texts)]
    for text, date, error in readings:
        if error:
            say(settings, error)
        for noted in notes(text, date, hemisphere=hemisphere) if date else ():
            mention(settings, str(noted))
    chosen = chosen or default_format()
    dates = [(text, date) for text, date, _ in readings if date is not None]
    if chosen in ("json", "jsonl"):
        print_objects(settings, (_object(*reading) for reading in readings), chosen)
    elif chosen != "table":
        print_rows(settings, COLUMNS, (_cells(text, date, settings.dates) for text, date in dates), chosen)
    elif dates:
        from coupline.render.details import readings as draw  # Rich is not needed for data

        show(settings, draw([(text, _lines(text, date, settings.dates)) for text, date in dates], ink(settings)))
    return all(error is None for _, _, error in readings)


def _texts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if text == STANDARD_INPUT:
            yield from (line for each in sys.stdin if (line := each.strip()))
        else:
            yield text


def _read(text: str, hemisphere: str | None) -> Reading:
    try:
        return text, parse_date(text, hemisphere=hemisphere or "north"), None
    except DateError as error:
        return text, None, str(error)


def _cells(text: str, date: TimelineDate, style: Style) -> tuple[str, ...]:
    ends = (date.earliest or "", date.latest or "")
    return (text, date.display(style), date.edtf, *ends, date.precision.value, date.kind)


def _lines(text: str, date: TimelineDate, style: Style) -> list[tuple[str, str]]:
    """The lines below a text, each with its label; "open" where a side has no bound."""
    cells = list(zip(COLUMNS[1:], _cells(text, date, style)[1:], strict=True))
    doubts = [word for word, holds in (("approximate", date.approximate), ("uncertain", date.uncertain)) if holds]
    return [(label, value or "open") for label, value in cells] + ([("Qualified", ", ".join(doubts))] if doubts else [])


def _object(text: str, date: TimelineDate | None, error: str | None) -> dict[str, Any]:
    """The object that ``--format json`` prints; where the text is refused all but it and the error is None."""
    return {
        "text": text,
        "edtf": date and date.edtf,
        "earliest": date and date.earliest,
        "latest": date and date.latest,
        "precision": date and date.precision.value,
        "kind": date and date.kind,
        "approximate": date and date.approximate,
        "uncertain": date and date.uncertain,
        "display": date and date.display(),
        "error": error,
    }
