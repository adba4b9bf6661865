"""The words that dates are written with, in English: each with its letter in the grammar (``tokens``) and its value."""

from typing import NamedTuple

from coupline.dates.vocabulary import MONTHS, SEASONS, THIRDS, WEEKDAYS


class PhraseToken(NamedTuple):
    """A piece of a phrase: its kind in the grammar, its value, and how it was written."""

    letter: str
    value: int
    text: str


_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_VALUES: dict[str, tuple[str, int]] = {
    **{name.lower(): ("M", number) for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): ("M", number) for number, name in enumerate(MONTHS, 1)},
    "sept": ("M", 9),
    **{name: ("S", code) for code, name in SEASONS.items()},
    "fall": ("S", 23),
    "northern": ("G", 4),
    "southern": ("G", 8),
    **{name: ("T", third) for third, name in enumerate(THIRDS)},
    "beginning": ("T", 0),
    "start": ("T", 0),
    "middle": ("T", 1),
    "end": ("T", 2),
    "close": ("T", 2),
    **{name: ("O", number) for number, name in enumerate(_ORDINALS[:4], 1)},
    "last": ("O", -1),
    **dict.fromkeys(("century", "centuries", "cent"), ("C", 0)),
    "millennium": ("L", 0),
    "bc": ("E", -1),
    "bce": ("E", -1),
    "ad": ("E", 1),
    "ce": ("E", 1),
    **{name: ("W", number) for number, name in enumerate(WEEKDAYS)},
    **{name[:3]: ("W", number) for number, name in enumerate(WEEKDAYS)},
    "tues": ("W", 1),
    "thur": ("W", 3),
    "thurs": ("W", 3),
    "half": ("H", 0),
    "quarter": ("Q", 0),
    **{f"q{number}": ("K", number) for number in range(1, 5)},
}
WORDS = {word: PhraseToken(letter, value, word) for word, (letter, value) in _VALUES.items()}
CENTURIES = {name: PhraseToken("O", number, name) for number, name in enumerate(_ORDINALS, 1)} | {
    f"twenty-{name}": PhraseToken("O", 20 + number, f"twenty-{name}") for number, name in enumerate(_ORDINALS[:9], 1)
}
CENTURIES["thirtieth"] = PhraseToken("O", 30, "thirtieth")
APPROXIMATE = {"c", "ca", "circa", "about", "around", "approximately", "approx", "roughly"}
UNCERTAIN = {"probably", "possibly", "perhaps", "maybe"}
FILLERS = {"in", "on", "at", "the", "of", "year", "month", "sometime"}
HEDGES = dict.fromkeys(APPROXIMATE, "~") | dict.fromkeys(UNCERTAIN, "?")
DASHES = ("–", "-")
END = PhraseToken("", 0, "")
