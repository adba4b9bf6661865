"""Keys that mean nothing where they stand: which key was meant, by another word for it or by its spelling.

Spelling alone would take ``start`` for "starts_with", and ``category`` for "after". Where it finds the key, as that of
``tag``, no other word for it is needed.
"""

from collections.abc import Collection

from coupline import names
from coupline.schema import SYNONYMS

MOST_NAMED = 5  # keys in a hint


def guess(key: str, known: Collection[str], written: Collection[str] = ()) -> str | None:
    """The known key that is meant by another; None where none is, or where the one that is stands there already."""
    word = names.fold(key).replace(" ", "")
    ours = next((each for each, words in SYNONYMS.items() if each in known and word in words.split()), None)
    if ours is not None:
        return None if ours in written else ours
    return next(iter(names.closest(key, known)), None)


def advice(guessed: str | None, known: Collection[str]) -> str:
    """The hint for a key that means nothing: the one that is meant, else those that are known, if they are few."""
    if guessed:
        return f'did you mean "{guessed}"?'
    return "docs/format.md has all keys" if len(known) > MOST_NAMED else f"known here: {', '.join(sorted(known))}"
