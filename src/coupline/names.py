"""Names that find people, whatever the case, the accents or the spelling; and "did you mean".

A name is folded to words of base letters in lower case. Matching goes from the strict to the loose, and stops at the
first step that finds something:

1. the whole of an id, a name or an alias;
2. every name that has all the words given;
3. the closest spelling, word by word, by difflib's ratio.

``Match.close`` says that the third step was needed, so that the caller can tell the user whom it took.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from coupline.escaping import base_letters

CLOSE_ENOUGH = 0.74  # one wrong letter in four is a typing error, two are another word
WORTH_NAMING = 0.6  # below this, a suggestion surprises more than it helps

_WORD = re.compile(r"[^\W_]+")
_SILENT = re.compile(r"['’ʼ`.]")  # O'Brien is one word, and so is J.R.R.
# Hiragana to Katakana, Han, Hangul and its jamo: scripts that are written without spaces, or folded to what is.
_UNSPACED = ((0x1100, 0x11FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0x20000, 0x3FFFF))


def fold(text: str) -> str:
    """The words of a text in base letters and lower case: ``"Lechín  Oquendo"`` → ``"lechin oquendo"``."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    if text.isascii():
        return _WORD.findall(_SILENT.sub("", text).casefold())
    folded = _SILENT.sub("", base_letters(base_letters(text).casefold()))
    # The marks that are left make another letter (ガ, a vowel of Devanagari); for a pattern they end a word.
    parts = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in folded).split()
    return [part for part in parts if part[0].isalnum()]


class Match(NamedTuple):
    """What a name finds.

    Attributes:
        found: the keys that it finds, in the order of the table; empty where it finds none.
        close: True where only the spelling is close.
        whole: True where it is the whole of an id, a name or an alias.
        nearest: the keys nearest in spelling, nearest first, where none is found.
    """

    found: tuple[str, ...]
    close: bool = False
    nearest: tuple[str, ...] = ()
    whole: bool = False


def find(name: str, table: Mapping[str, Sequence[str]]) -> Match:
    """Find the keys of a table of names by one name.

    Args:
        name: as the user typed it.
        table: from a key to all the names of that key: its id, its name, its aliases.
    """
    wanted = words(name)
    if not wanted:
        return Match(())
    folded = {key: [words(each) for each in names] for key, names in table.items()}
    whole = tuple(key for key, names in folded.items() if wanted in names)
    if whole:
        return Match(whole, whole=bool(whole))
    every = tuple(key for key, names in folded.items() if all(_has(word, names) for word in wanted))
    if every:
        return Match(every)
    return _closest(wanted, folded)


def closest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known words that are nearest to one, nearest first: for "did you mean"."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong already

    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(fold(each) or each, each)
    return tuple(folded[each] for each in get_close_matches(fold(word), folded, limit, 0.6))


def unspaced(word: str) -> bool:
    """Whether a folded word is of a script that is written without spaces, so that a part of one may be a word too."""
    return not word.isascii() and any(low <= ord(char) <= high for char in word for low, high in _UNSPACED)


def _has(word: str, names: list[list[str]]) -> bool:
    """Whether one of the names has the word; of scripts that are written without spaces a part of a word will do."""
    if unspaced(word):
        return any(word in "".join(name) for name in names)
    return any(word in name for name in names)


def _closest(wanted: list[str], folded: dict[str, list[list[str]]]) -> Match:
    scores = {key: _score(wanted, names) for key, names in folded.items()}
    ranked = sorted(scores, key=lambda key: -min(scores[key]))  # stable: ties stay in the order of the table
    best = min(scores[ranked[0]]) if ranked else 0.0
    if best >= CLOSE_ENOUGH:
        total = max(sum(scores[key]) for key in ranked if min(scores[key]) >= CLOSE_ENOUGH)
        return Match(tuple(k for k in folded if min(scores[k]) >= CLOSE_ENOUGH and sum(scores[k]) == total), close=True)
    by_sum = sorted(scores, key=lambda key: -max(scores[key]))
    return Match((), nearest=tuple(key for key in by_sum[:3] if max(scores[key]) >= WORTH_NAMING))


def _score(wanted: list[str], names: list[list[str]]) -> list[float]:
    """For each word wanted, how near the nearest word of these names is, from 0 to 1."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where nothing matched exactly

    known = {word for name in names for word in name}
    scores = []
    for word in wanted:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(word)
        best = 0.0
        for other in known:
            matcher.set_seq1(other)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                best = max(best, matcher.ratio())
        scores.append(best)
    return scores
