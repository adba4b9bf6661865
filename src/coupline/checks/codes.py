"""The short name of every problem, of the loader too, with the severities that it may have.

docs/checks.md explains each; ``accept`` in a file names them.
"""

_ERROR, _WARNING, _NOTE = ("error",), ("warning",), ("note",)

CODES: dict[str, tuple[str, ...]] = {
    # which files are read
    "missing-file": _ERROR,
    "unreadable-file": _ERROR,
    "unreadable-folder": _ERROR,
    "no-event-list": _ERROR,
    "encoding": _ERROR,
    "empty-file": _ERROR,
    # what they are made of
    "toml": _ERROR,
    "version": _ERROR,
    "unknown-key": _ERROR,
    "wrong-type": _ERROR,
    "wrong-value": _ERROR,
    "number": _ERROR,
    "empty": _ERROR,
    "date": _ERROR,
    "no-date": _ERROR,
    "gap": _ERROR,
    "no-title": _ERROR,
    "no-name": _ERROR,
    "no-id": _ERROR,
    "no-source": _ERROR,
    "no-src": _ERROR,
    "empty-claim": _ERROR,
    "duplicate-id": _ERROR,
    "unknown-event": _ERROR,
    "self-relation": _ERROR,
    "ambiguous-name": _ERROR,
    "two-roles": _ERROR,
    # what they say
    "order": ("error", "warning"),
    "clock": _ERROR,
    "cause-loop": _ERROR,
    "cause-order": ("error", "warning"),
    "outside-claims": _WARNING,
    "claim-ruled-out": _WARNING,
    "hyphen": ("warning", "note"),
    "season": _NOTE,
    "astronomical-year": _NOTE,
    "between": _WARNING,
    "outside-life": _WARNING,
    "life": _ERROR,
    "unsourced": _WARNING,
    "unwritten-id": _WARNING,
    "duplicate": _WARNING,
    "whole-moment": _WARNING,
    "similar-name": _WARNING,
    "shared-alias": _WARNING,
    "redefined": _WARNING,
    "unused": _NOTE,
    "unmatched-accept": _NOTE,
}
