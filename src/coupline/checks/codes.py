"""Every kind of problem in one row: its short name, the severities that it may have, and what looks for it.

docs/checks.md explains each; ``accept`` in a file names them. A new check is a function in this package and a row here.
"""

from typing import NamedTuple


class Code(NamedTuple):
    """A kind of problem.

    Attributes:
        severities: the gravest first.
        checks: the functions that look for it, as ``module.function`` in this package; none for what loading reports.
        replaced: whether something stands in place of what is lacking, so that nothing is left out.
    """

    severities: tuple[str, ...]
    checks: tuple[str, ...] = ()
    replaced: bool = False


_ERROR, _WARNING, _NOTE = ("error",), ("warning",), ("note",)

# In the order in which they are looked for.
CODES: dict[str, Code] = {
    # which files are read
    "missing-file": Code(_ERROR),
    "unreadable-file": Code(_ERROR),
    "unreadable-folder": Code(_ERROR),
    "no-event-list": Code(_ERROR),
    "encoding": Code(_ERROR),
    "empty-file": Code(_ERROR),
    # what they are made of
    "toml": Code(_ERROR),
    "version": Code(_ERROR),
    "unknown-key": Code(_ERROR),
    "wrong-type": Code(_ERROR),
    "wrong-value": Code(_ERROR),
    "number": Code(_ERROR),
    "empty": Code(_ERROR),
    "date": Code(_ERROR),
    "no-date": Code(_ERROR),
    "gap": Code(_ERROR),
    "no-title": Code(_ERROR, replaced=True),
    "no-name": Code(_ERROR, replaced=True),
    "no-id": Code(_ERROR),
    "no-source": Code(_ERROR),
    "no-src": Code(_ERROR),
    "empty-claim": Code(_ERROR),
    "duplicate-id": Code(_ERROR, replaced=True),
    "unknown-event": Code(_ERROR),
    "self-relation": Code(_ERROR),
    "ambiguous-name": Code(_ERROR),
    "two-roles": Code(_ERROR),
    # what they say
    "order": Code(("error", "warning"), ("order.contradictions",)),
    "clock": Code(_ERROR, ("order.clocks",)),
    "cause-loop": Code(_ERROR, ("causes.loops",)),
    "cause-order": Code(("error", "warning"), ("causes.late",)),
    "outside-claims": Code(_WARNING, ("claims.outside",)),
    "claim-ruled-out": Code(_WARNING, ("claims.ruled_out",)),
    "hyphen": Code(("warning", "note"), ("dates.noted",)),
    "season": Code(_NOTE, ("dates.noted",)),
    "astronomical-year": Code(_NOTE, ("dates.noted",)),
    "winter": Code(_NOTE, ("dates.noted",)),
    "short-year": Code(_NOTE, ("dates.noted",)),
    "old-style": Code(_NOTE, ("dates.noted",)),
    "julian-weekday": Code(_NOTE, ("dates.noted",)),
    "as-of": Code(_NOTE, ("dates.open_presents",)),
    "midnight": Code(_NOTE, ("dates.midnights",)),
    "between": Code(_WARNING, ("dates.between",)),
    "outside-life": Code(_WARNING, ("lives.outside",)),
    "life": Code(_ERROR, ("lives.reversed_lives",)),
    "unsourced": Code(_WARNING, ("events.unsourced",)),
    "unwritten-id": Code(_WARNING, ("events.unwritten_ids",)),
    "duplicate": Code(_WARNING, ("events.duplicates",)),
    "whole-moment": Code(_WARNING, ("events.whole_moments",)),
    "similar-name": Code(
        _WARNING,
        (
            "names.similar",
            "sources.similar",
        ),
    ),
    "shared-alias": Code(_WARNING, ("names.shared",)),
    "unused": Code(_NOTE, ("names.unused",)),
    "redefined": Code(_WARNING, ("names.redefined",)),
    "unmatched-accept": Code(_NOTE),
}
