"""The words of one date of an English phrase, as far as they are read: ``Words``."""

from coupline.dates.english_vocabulary import PhraseToken
from coupline.dates.vocabulary import ordinal

_ERA_BESIDE = "DYCPL"
_ERAS = {-1: " BC", 0: "", 1: " AD"}
_HEDGED = {"": "", "~": "c. ", "?": "probably ", "%": "probably c. "}
_CLIPPED = frozenset({"DMD", "MDD", "MD", "SD", "TD", "TMD", "KD"})  # whose last may be a year of two digits
_DAYS = frozenset({"MD", "MDD", "TMD"})  # whose last may be a day as well
_LONGEST_MONTH = 31  # days


class Words:
    """A date of a phrase, as its words say it.

    Attributes:
        items: its words, without those below.
        shape: a letter for each of them.
        era: -1 before the common era, 1 in it, 0 where nothing is said.
        leads: whether the era stands in front of its number.
        weekday: 0 for Monday; None where none is named.
        time: of day, as EDTF writes it.
        front, tail: the hedges before and behind it: "", "~", "?" or "%".
        soft: the mark of what softens it, see ``softening``.
        south: whose seasons are meant.
        century: of years of two digits, 1900; None where they are refused.
        company: whether the date beside it says that "850" is a year, and "1900s" a decade.
        whole: whether a winter is named by both of its years.
        filled: whether "in", "the" or another such word stands in it.
        remarks: what should be told of how it was read.
    """

    front = tail = soft = time = shape = ""
    era = 0
    leads = company = whole = filled = False
    weekday: int | None = None
    remarks: tuple[str, ...] = ()

    def __init__(self, south: bool, century: int | None, front: str) -> None:
        self.items: list[PhraseToken] = []
        self.south, self.century = south, century
        if front:
            self.front = front

    @property
    def marks(self) -> str:
        """Approximate, uncertain, or both."""
        return both(self.front, self.tail)

    def change(self, items: list[PhraseToken]) -> None:
        """Other words in place of these."""
        self.items = items
        self.shape = "".join([item.letter for item in items])

    def settle(self) -> None:
        """Gives eras, ordinals, weekdays and times their places, once all words are there."""
        shape = self.shape
        if "E" in shape:
            self._settle_era(shape.index("E"))
        if "V" in shape and self.era:
            self._settle_lacking()
        if "N" in shape:
            self.time = _time(self._pop("N").text)
        if shape[0] == "W":
            self.weekday = self._pop("W").value
        if "O" in shape and "M" in shape:
            self.change([as_day(item) for item in self.items])

    def _pop(self, letter: str) -> PhraseToken:
        index = self.shape.index(letter)
        token = self.items[index]
        self.change(self.items[:index] + self.items[index + 1 :])
        return token

    def _settle_era(self, index: int) -> None:
        """The number beside the era, before it or else behind it, is a year where it is a bare one."""
        self.era, self.leads = self._pop("E").value, index == 0
        for beside in (index - 1, index):
            if 0 <= beside < len(self.items) and self.items[beside].letter in _ERA_BESIDE:
                letter, value, text = self.items[beside]
                if letter == "D" and "Y" not in self.shape:
                    self.items[beside] = PhraseToken("Y", value, text)
                    self.change(self.items)
                self.leads = beside == index
                return

    def _settle_lacking(self) -> None:
        """``196? BC`` is a year in doubt."""
        self.tail = both(self.tail, "?")
        self.change([PhraseToken("Y", *item[1:]) if item.letter == "V" else item for item in self.items])

    def doubt(self) -> str:
        """The reason against a word of it that may mean two things, or ""."""
        if "F" in self.shape:
            return _century_or_about(self.items[self.shape.index("F")])
        return self._lacking(self.shape.index("V")) if "V" in self.shape else ""

    def _lacking(self, index: int) -> str:
        """The reason against ``196?``, a year of the 1960s as well as one in doubt."""
        said = "".join(f"{worded(item)} " for item in self.items[:index])
        return f' lacks a digit of its year; write "{self._mask(index)}", or "{said}AD {self.items[index].text}?"'

    def _mask(self, index: int) -> str:
        given = {item.letter: item.value for item in self.items[:index]}
        return f"{self.items[index].text}X" + "".join(f"-{given[letter]:02d}" for letter in "MD" if letter in given)

    def mask(self) -> str:
        """Itself, of any year of the decade that its last three digits are: ``c. 186X``."""
        return f"{_HEDGED[self.marks]}{self._mask(len(self.items) - 1)}"

    def unclip(self) -> None:
        """``May 64`` is May 1964, where a file says in which century its years of two digits lie."""
        if self.century is None or self.shape not in _CLIPPED or self.era:
            return
        *others, last = self.items
        if self.shape in _DAYS and last.value <= _LONGEST_MONTH:
            return  # May 12
        year = self.century + last.value
        self.change([*others, PhraseToken("Y", year, str(year)) if len(last.text) == 2 else last])  # digits

    def said(self, era: int) -> str:
        """What it says, with this era behind it where it has none: to be written instead."""
        words = " ".join(map(worded, self.items))
        return f"{_HEDGED[self.front]}{words}{_ERAS[self.era or era]}{self.tail}"


def _century_or_about(token: PhraseToken) -> str:
    """The reason against ``C18``, which is a century to some and a year to others."""
    century = f"{ordinal(token.value)} century"
    return f' has {token.text}, a century or about a year; write "{century}", "{century} BC" or "c. AD {token.value}"'


def both(one: str, other: str) -> str:
    """Two hedges as one: approximate and uncertain."""
    return one or other if one == other or not (one and other) else "%"


def worded(token: PhraseToken) -> str:
    """How a token should be written: a month with a capital."""
    return token.text.capitalize() if token.letter == "M" else token.text


def as_day(token: PhraseToken) -> PhraseToken:
    """An ordinal as the day that it is beside a month."""
    return PhraseToken("D", token.value, token.text) if token.letter == "O" else token


def _time(text: str) -> str:
    """``T14:30``, with the offset from UTC as EDTF writes it."""
    clock = text.upper().replace(" ", "").replace("GMT", "UTC")
    if len(clock) > 1 and clock[1] == ":":
        clock = "0" + clock
    head, utc, zone = clock.partition("UTC")
    return f"T{head}{zone or ('Z' if utc else '')}"
