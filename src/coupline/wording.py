"""How a sentence has numbers and lists: "1 event", "2,000 years", "one, two and three". It knows nothing but text."""

from collections.abc import Sequence

_PLURALS = {"century": "centuries", "person": "people"}


def plural(word: str) -> str:
    """The plural of a noun.

    >>> plural("event"), plural("century")
    ('events', 'centuries')
    """
    return _PLURALS.get(word, f"{word}s")


def counted(number: int, word: str) -> str:
    """A number with its noun, which is given in the singular.

    Args:
        number: how many.
        word: of what.

    >>> counted(1, "event"), counted(1204, "century")
    ('1 event', '1,204 centuries')
    """
    return f"{number:,} {word if number == 1 else plural(word)}"


def listed(texts: Sequence[str], word: str = "and") -> str:
    """Texts as a sentence has them: "one, two and three". Empty where there is none.

    Args:
        texts: what is listed.
        word: what stands before the last: "and" or "or".

    >>> listed(["one"]), listed(["one", "two", "three"], "or")
    ('one', 'one, two or three')
    """
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {word} {texts[-1]}"
