"""Names that find people, whatever the case, the accents or the spelling; and "did you mean".

A name is folded to words of base letters in lower case. Matching goes from the strict to the loose, and stops at the
first step that finds something:

1. the whole of an id, a name or an alias;
2. every name that has all the words given, in any order;
3. the same, written in another way: with blanks elsewhere (``J R R`` for ``JRR``), an umlaut as two letters (``Koeln``
   for Köln), Cyrillic or Greek in Latin letters in each way that is usual (``Tolstoi`` or ``Tolstoy`` for Толстой);
4. initials for words of a name, and what is cut short with a full stop: ``V. Paz Estenssoro``, ``JRR Tolkien``,
   ``Th. Mann``;
5. words for the initials of a name: ``John Fitzgerald Kennedy`` for John F. Kennedy;
6. the closest spelling, with one typing error in a word of at least four letters, two in a long one: a letter too many,
   too few or another one, or two that changed places;
7. what was typed in Cyrillic or Greek, all that in Latin letters: ``М. Горбачёв`` for Mikhail Gorbachev.

``Match.close`` says that one of the fifth and the sixth was needed, so that the caller can tell the user whom it took.
Digits and numerals tell people apart (Henry VII, Henry VIII) and are never taken for a typing error.

How to read the package: each module needs only those before it.

- ``folding``: a text's words in base letters and lower case;
- ``edit_distance``: how many typing errors part two words, and which words are near to one;
- ``variants``: initials for words, words for initials, one letter for two;
- ``latin``: the spellings of a word in Latin letters;
- ``name_list``: the names of a table, folded, and who has a word, or several;
- ``misspelling``: the sixth step, and whom to suggest;
- ``matcher``: the seven steps.

``bulk`` may be left out: for lists of more than 2,000 names it gives the answers of ``name_list`` and ``latin`` in less
time, by tricks that are kept out of all other modules.
"""

from typing import TYPE_CHECKING

from coupline.names.folding import fold, unspaced, words

if TYPE_CHECKING:
    from coupline.names.bulk import folded, folded_lines
    from coupline.names.matcher import Match, NameMatcher, closest, find

__all__ = ["Match", "NameMatcher", "closest", "find", "fold", "folded", "folded_lines", "unspaced", "words"]

_HOMES = {
    **dict.fromkeys(("folded", "folded_lines"), "coupline.names.bulk"),
    **dict.fromkeys(("Match", "NameMatcher", "closest", "find"), "coupline.names.matcher"),
}


def __getattr__(name: str) -> object:
    """Import what looks for names when it is first used: most commands look for none."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
