"""coupline: an interactive timeline tool that keeps what is known as it is known.

    >>> import coupline
    >>> timeline = coupline.loads('''
    ... [[events]]
    ... title = "First Peace Corps volunteers arrive"
    ... date = "early 1962"
    ... ''')
    >>> [event.display() for event in timeline]
    ['early 1962']

What stands in ``__all__`` is the public API, all of it. Each name is imported when it is first used.
"""

TYPE_CHECKING = False  # typing's own would cost more time than all else that `coupline --version` does
if TYPE_CHECKING:
    from coupline.checks import check
    from coupline.dates import Precision, TimelineDate, parse_date
    from coupline.errors import CouplineError, DateError, Problem, QueryError, TimelineFileError, UnknownNameError
    from coupline.loading import load, loads
    from coupline.model import Citation, Claim, Era, Event, Organization, Person, Place, Source
    from coupline.query import parse_query, select
    from coupline.timeline import Timeline

__version__ = "0.3.0"

__all__ = [
    "Citation",
    "Claim",
    "CouplineError",
    "DateError",
    "Era",
    "Event",
    "Organization",
    "Person",
    "Place",
    "Precision",
    "Problem",
    "QueryError",
    "Source",
    "Timeline",
    "TimelineDate",
    "TimelineFileError",
    "UnknownNameError",
    "check",
    "load",
    "loads",
    "parse_date",
    "parse_query",
    "select",
]

_HOMES = {
    "coupline.checks": ("check",),
    "coupline.dates": ("Precision", "TimelineDate", "parse_date"),
    "coupline.errors": (
        "CouplineError", "DateError", "Problem", "QueryError", "TimelineFileError", "UnknownNameError",
    ),
    "coupline.loading": ("load", "loads"),
    "coupline.model": ("Citation", "Claim", "Era", "Event", "Organization", "Person", "Place", "Source"),
    "coupline.query": ("parse_query", "select"),
    "coupline.timeline": ("Timeline",),
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a public name on its first use: starting up is a feature."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
