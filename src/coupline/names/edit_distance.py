"""Typing errors: how near two words are."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

_FEWEST = 4  # letters of a word in which one letter may be a mistake: of three, one more makes another name
_LONG = 15  # letters of two words together from which two may be: both have eight, or one has lost one
NUMERAL = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def near(word: str, vocabulary: Iterable[str], most: int) -> dict[str, int]:
    """The words that are near to one, with the number of errors.

    To count the errors takes long. So most words are ruled out before, by what any near word must have.
    """
    letters = set(word)
    found = {}
    for other in _alike(word, vocabulary, most):
        # An error takes away one letter at most, and adds one, and moves the rest by one: quick to rule out.
        if (
            len(letters.difference(other)) <= most
            and len(letters.union(other)) <= len(letters) + most
            and _strays(word, other, most) <= most
        ):
            apart = errors(word, other, most)
            if apart <= most:
                found[other] = apart
    return found


def _alike(word: str, vocabulary: Iterable[str], most: int) -> set[str]:
    """The words about as long as one that have a part of it: a pass through all for each, which is quick."""
    shortest, longest = len(word) - most, len(word) + most
    others = [other for other in vocabulary if shortest <= len(other) <= longest]
    found: set[str] = set()
    for part, start in _parts(word, most):
        first, end = max(0, start - most), start + len(part) + most  # errors before it move it by one each
        found.update(other for other in others if part in other and part in other[first:end])
    return found


def _parts(word: str, most: int) -> list[tuple[str, int]]:
    """Parts of a word of which one at least is in every word that is near, each with its place.

    They are one more than there may be errors, with a letter between any two, so that no error is in two of them.
    """
    size, longer = divmod(len(word) - most, most + 1)
    starts = [n * (size + 1) + min(n, longer) for n in range(most + 2)]
    return [(word[start : end - 1], start) for start, end in pairwise(starts)]


def errors_of(word: str, other: str) -> int:
    """How many typing errors a word may have that means another."""
    mine, its = map(letters_of, (word, other))
    if mine < _FEWEST or its < _FEWEST - 1:  # ``Adda`` for Ada, but no name of four letters for one of three
        return 0
    return 2 if mine + its >= _LONG else 1


def letters_of(word: str) -> int:
    """The letters of a word in which one may be a mistake: none in digits or in a numeral."""
    if any(map(str.isdigit, word)) or NUMERAL.fullmatch(word):
        return 0
    return len(word if word.isascii() else unicodedata.normalize("NFC", word))


def _strays(word: str, other: str, most: int) -> int:
    """How many letters of a word are far from where they are in another: at most as many as there are errors."""
    strays = 0
    around = " " * most + other
    for n, letter in enumerate(word):
        if letter not in around[n : n + 2 * most + 1]:
            strays += 1
            if strays > most:
                break
    return strays


def errors(word: str, other: str, most: int) -> int:
    """The fewest letters more, fewer or changed, or pairs that changed places, from word to word; over most if more."""
    if word == other:
        return 0
    if not most or abs(len(word) - len(other)) > most:
        return most + 1
    same = 0
    while word[same : same + 1] == other[same : same + 1]:
        same += 1
    mine, its = word[same:], other[same:]
    ways = [(mine[1:], its), (mine, its[1:]), (mine[1:], its[1:])]
    if mine[:2] == its[1::-1]:
        ways.append((mine[2:], its[2:]))
    return 1 + min(errors(*way, most - 1) for way in ways)
