"""What is wrong, or looks wrong, in event lists that can be read: order, names, sources, dates, claims.

``loading`` tells what can't be read, and leaves it out. All else is judged here, once the whole timeline is known:

    order       what is said of order, and can't all be true
    causes      causes that go round in a circle, or come after their effects
    claims      dates that sources claim, beside the date and the order of their event
    dates       dates that may have been meant otherwise
    lives       events outside the lives of those who take part
    events      events without a source, without an id of their own, told twice
    sources     sources that may be a misspelling of others
    names       names that may be a misspelling of others, that are shared, that are not used
    telling     problems told in few lines
    spelling    how near two names are
    accepting   what its author has reviewed
    places      where a thing stands in its file
    codes       the table of all problems: short names, severities, and the functions that look for them

Each check is a function from a timeline to problems. docs/checks.md tells what they are and how to mend them.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from os import PathLike, fspath

from coupline.checks.accepting import sift
from coupline.checks.codes import CODES
from coupline.checks.dates import noted
from coupline.errors import Problem
from coupline.loading import read
from coupline.timeline import Timeline

__all__ = ["CODES", "check", "judge", "misgivings"]


def check(*files: str | PathLike[str]) -> list[Problem]:
    """All the problems of some event lists: errors, warnings and notes, in the order of the files and their lines.

    What is accepted in a file is left out. Where a file stops, order, names and sources are not judged.

    Args:
        files: as for ``load``.
    """
    timeline, problems = read([fspath(file) for file in files])
    return problems if timeline is None else judge(timeline)[0]


def judge(timeline: Timeline) -> tuple[list[Problem], int]:
    """The problems of a timeline, those of its reading too, in the order of its files and their lines.

    Returns:
        The problems, and how many more there are that its author has accepted.
    """
    found, accepted = sift(timeline, [problem for each in _checks() for problem in each(timeline)])
    return _in_order(timeline, [*timeline.problems, *found]), accepted


def misgivings(timeline: Timeline) -> list[Problem]:
    """What was left out of a timeline, and the warnings of how its dates were read, but those that are accepted."""
    found, _ = sift(timeline, noted(timeline))
    warnings = [problem for problem in found if problem.severity == "warning"]
    return _in_order(timeline, [*timeline.problems, *warnings])


def _in_order(timeline: Timeline, problems: list[Problem]) -> list[Problem]:
    number = {file: n for n, file in enumerate(timeline.files)}
    return sorted(problems, key=lambda each: (number.get(each.file or "", -1), each.line or 0, each.column or 0))


def _checks() -> Iterator[Callable[[Timeline], Iterable[Problem]]]:
    """The functions that ``codes`` names, each once."""
    for path in dict.fromkeys(path for code in CODES.values() for path in code.checks):
        module, _, function = path.partition(".")
        yield getattr(import_module(f"coupline.checks.{module}"), function)
