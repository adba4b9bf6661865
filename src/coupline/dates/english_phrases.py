"""English, as historians write it, put into EDTF: a hand-written parser over the words of ``tokens``.

    phrase  = bound | "between" one "and" one | "during" choice | "a span" choice
            | "since" choice | "from" choice ("on" | "onwards") | "until" choice | "from" choice to choice
            | when to ("present" | "?") | "?" to choice | when ("or" when)+ | when ("and" when)+ | when
    choice  = when | one ("," one)* "or" one
    when    = bound | "between" one "and" one | one
    bound   = ("before" | "by" | "after" | "not before" | "no later than" …) one
    one     = hedge* row of words ["?" | "~" | "%"]           ``english_dates`` says which rows
    hedge   = "c." | "about" … | "probably" …
    to      = "–" | "-" | "to" | "until" | "through"

What is not read here goes on to the readers that ``english`` names.
"""

from coupline.dates.calendar import DAY, civil_from_days, day_text, year_text
from coupline.dates.clock import local_time, zone_of
from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.english_dates import SHAPES, Pair, Words, share
from coupline.dates.reading import NoPhraseError, Reading
from coupline.dates.tokens import APPROXIMATE, FILLERS, UNCERTAIN, WORDS, PhraseToken, tokens
from coupline.dates.value import Precision
from coupline.errors import DateError

_TO = ("–", "-", "to", "until", "till", "through")
_END = PhraseToken("", 0, "")
_OPENERS = frozenset({"since", "until", "till", "during", "a", "from", "?"})
_NARROWED = frozenset({"between", "before", "by", "after", "prior", "not", "no", "a", "some"})
_CODED = {"M": 0, "S": 0, "T": 37}  # what follows the year in EDTF, over the word's value
_MARKS = ("?", "~", "%")
_HEDGES = dict.fromkeys(APPROXIMATE, "~") | dict.fromkeys(UNCERTAIN, "?")


def phrase_edtf(plain: str, conventions: Conventions) -> Reading:
    """An English phrase as marked EDTF, with remarks.

    Args:
        plain: the text with plain dashes.
        conventions: what its file says of how dates are meant.

    Raises:
        NoPhraseError: where the words are no phrase of this grammar.
        DateError: where they name no date, or might name two.
    """
    usual = _usual(plain)
    if usual:
        return Reading(usual)
    phrase = _Phrase(tokens(plain) if plain == plain.strip() else [], conventions)
    return Reading(phrase.read(), tuple(dict.fromkeys(phrase.remarks)))


def reads(plain: str) -> bool:
    """Whether a text is a phrase of this grammar: asked of what a refusal would suggest."""
    try:
        return read_edtf(_Phrase(tokens(plain), USUAL).read()) is not None
    except (NoPhraseError, DateError):
        return False


def _usual(plain: str) -> str:
    """``5 December 1963``, ``December 1963``, ``early 1962``, ``spring 1963``, ``c. 1960`` quickly; "" for the rest."""
    *day, word, year = plain.split(" ") if " " in plain else ("", "")
    if len(year) != 4 or not (year.isdigit() and plain.isascii()):  # YYYY
        return ""
    word = word.rstrip(".").lower()
    named = WORDS.get(word, _END)
    if not day:
        return f"{year}-{_CODED[named.letter] + named.value:02d}" if named.letter in _CODED else _hedged(word, year)
    if len(day) == 1 and named.letter == "M" and day[0].isdigit() and len(day[0]) < 3:  # days
        return f"{year}-{named.value:02d}-{day[0]:0>2}"
    return ""


def _hedged(word: str, year: str) -> str:
    return year + _HEDGES[word] if word in _HEDGES else ""


def _joined(pair: Pair) -> str:
    """A pair as one EDTF date."""
    return pair[0] if pair[0] == pair[1] else f"[{pair[0]}..{pair[1]}]"


def _members(pairs: list[Pair]) -> str:
    """The members of a set."""
    return ",".join(first if first == last else f"{first}..{last}" for first, last in pairs)


def _chosen(pairs: list[Pair]) -> str:
    """One of several pairs as EDTF; a single one as itself."""
    return _joined(pairs[0]) if len(pairs) == 1 else f"[{_members(pairs)}]"


def _pair(date: Words | Pair) -> Pair:
    """A date as EDTF."""
    pair = date if isinstance(date, tuple) else date.pair()
    if pair is None:
        raise NoPhraseError
    return pair


def _pairs(dates: list[Words | Pair]) -> list[Pair]:
    """The dates of a range or a list as EDTF, after each has taken from the others what it leaves out."""
    words = [date for date in dates if isinstance(date, Words)]
    if len(words) == len(dates):
        share(words)
    return [_pair(date) for date in dates]


def _beside(edtf: str, *, after: bool, south: bool) -> str:
    """The next date of the same precision after this one, or the last before it; a half-year's is a month."""
    if edtf.isdigit():
        return year_text(int(edtf) + (1 if after else -1))
    date = read_edtf(edtf, south=south)
    if date is None:
        raise NoPhraseError
    bound, mark = date.bounds[3 if after else 0], edtf[-1] if edtf[-1] in _MARKS else ""
    seconds = (bound or 0) - (not after) + date.offsets[0]
    if date.precision.rank < Precision.DAY.rank:
        return local_time(seconds, date.precision) + zone_of(date.edtf)
    if date.precision is Precision.DAY:
        return day_text(seconds) + mark
    year, month, _ = civil_from_days(seconds // DAY)
    return year_text(year) + (f"-{month:02d}" if date.precision.rank < Precision.YEAR.rank else "") + mark


class _Phrase:
    """The tokens of a phrase and a place among them."""

    def __init__(self, found: list[PhraseToken], conventions: Conventions) -> None:
        self.tokens, self.at = [*found, _END, _END, _END], 0
        self.conventions, self.south = conventions, conventions.south
        self.remarks: list[str] = []

    def peek(self, ahead: int = 0) -> PhraseToken:
        return self.tokens[self.at + ahead]

    def accept(self, *words: str) -> str:
        """Moves past one of these words; "" where another stands here."""
        word = self.tokens[self.at].text
        if word in words:
            self.at += 1
            return word
        return ""

    def accept_row(self, *row: str) -> bool:
        """Moves past these words, one after the other, where they stand here."""
        if any(self.peek(ahead).text != word for ahead, word in enumerate(row)):
            return False
        self.at += len(row)
        return True

    def read(self) -> str:
        """The whole phrase as EDTF."""
        edtf = self.opened() if self.peek().text in _OPENERS else self.listed()
        if self.peek() is not _END:
            raise NoPhraseError
        return edtf

    def opened(self) -> str:
        """A phrase that its first word tells."""
        if self.accept("since"):
            return f"{_chosen(_pairs(self.choice()))}/.."
        if self.accept("until", "till"):
            return f"../{_chosen(_pairs(self.choice()))}"
        if self.accept("from"):
            return self.lasting()
        if self.accept("during") or self.accept_row("a", "span"):
            date = _chosen(_pairs(self.choice()))
            return f"{date}/{date}"
        if self.accept_row("?", "–") or self.accept_row("?", "-"):
            return f"/{_chosen(_pairs(self.choice()))}"
        return self.listed()

    def lasting(self) -> str:
        """What follows "from"."""
        first = self.choice()
        if self.accept("on", "onwards", "onward"):
            return f"{_chosen(_pairs(first))}/.."
        if not self.accept(*_TO):
            raise NoPhraseError
        return self.open_range(first) or self.range_to(first, self.choice())

    def open_range(self, first: list[Words | Pair]) -> str:
        """What follows "from … to", or the dash of a range, where it names no date; "" where it does."""
        if self.accept("present", "now", "today") or self.accept_row("the", "present"):
            return f"{_chosen(_pairs(first))}/.."
        return f"{_chosen(_pairs(first))}/" if self.accept("?") else ""

    def range_to(self, first: list[Words | Pair], last: list[Words | Pair]) -> str:
        """From one date, or one of several, to another; only single ones leave out what the other says."""
        if len(first) == len(last) == 1:
            start, end = _pairs([*first, *last])
            return f"{_joined(start)}/{_joined(end)}"
        return f"{_chosen(_pairs(first))}/{_chosen(_pairs(last))}"

    def choice(self) -> list[Words | Pair]:
        """One operand, or the dates of which it is one: ``1938 or 1939``."""
        found, joint = self.several(self.operand(), ",", "or")
        if joint == "," or (joint and not all(isinstance(date, Words) for date in found)):
            raise NoPhraseError
        return found

    def several(self, first: Words | Pair, *between: str) -> tuple[list[Words | Pair], str]:
        """The dates of a list with such words or commas between them, and what stands before the last of them."""
        found, joint = [first], ""
        while (word := self.peek().text) in between and joint in ("", ",", word):
            self.at += 1
            joint = word
            found.append(self.operand())
        return found, joint

    def listed(self) -> str:
        """A date, a range, or several of which it is one or all."""
        first = self.operand()
        if self.tokens[self.at] is _END:
            return _joined(_pair(first))
        if isinstance(first, Words) and first.shape == "SY" and self.peek(1).letter in ("D", "Y"):
            first = self.split_season(first)
        if self.accept(*_TO):
            return self.open_range([first]) or self.range_to([first], [self.operand()])
        if self.accept("onwards", "onward"):
            return f"{_joined(_pair(first))}/.."
        found, joint = self.several(first, ",", "or", "and")
        pairs = _pairs(found)
        if not joint:
            return _joined(pairs[0])
        if joint == ",":
            raise NoPhraseError
        return f"[{_members(pairs)}]" if joint == "or" else f"{{{_members(pairs)}}}"

    def split_season(self, first: Words) -> Words:
        """``winter 1962–63`` is winter 1962: a season that ends in the next year."""
        season, year = first.items
        token, mark = self.peek(1), self.peek().text
        following = str(year.value + 1)
        wraps = season.value == (22 if self.south else 24)
        if wraps and mark in ("–", "-", "/") and token.text in (following, following[-2:]):
            self.at += 2
        return first

    def unspecified(self) -> Pair:
        """``a day in May 1964``: that it has a day is said, and not which; ``some time in 1964`` is 1964."""
        self.at += 1
        if self.accept("time"):
            return self.when()
        unit = self.accept("day", "month")
        words = self.one()
        tail = {"MY": "-XX", "Y": "-XX-XX"}.get(words.shape, "") if unit == "day" else "-XX"
        if not (unit and tail) or words.marks or (unit == "month" and words.shape != "Y"):
            raise NoPhraseError
        date = _pair(words)[0] + tail
        return date, date

    def when(self) -> Pair:
        """One operand, alone."""
        return _pair(self.operand())

    def operand(self) -> Words | Pair:
        """A date, or an interval that it lies in."""
        word = self.tokens[self.at].text
        if word not in _NARROWED:
            return self.one()
        if self.accept("between"):
            first = self.one()
            if not self.accept("and"):
                raise NoPhraseError
            start, end = _pairs([first, self.one()])
            return start[0], end[1]
        return self.unspecified() if word in ("a", "some") else self.bound()

    def bound(self) -> Pair:
        """``before``, ``by``, ``after``, and what says the same."""
        if self.accept("before") or self.accept_row("prior", "to"):
            return "", _beside(_pair(self.one())[0], after=False, south=self.south)
        if self.accept("after"):
            return _beside(_pair(self.one())[1], after=True, south=self.south), ""
        negated = self.accept("not", "no")
        word = self.accept("by") if not negated else self.accept("before", "after", "earlier", "later")
        if not word or (word in ("earlier", "later") and not self.accept("than")):
            raise NoPhraseError
        first, last = _pair(self.one())
        return (first, "") if word in ("before", "earlier") else ("", last)

    def one(self) -> Words:
        """The words of one date."""
        words, found = Words(), self.tokens
        while mark := _HEDGES.get(found[self.at].text):
            words.mark(mark)
            self.at += 1
        while (token := found[self.at]).letter or self.passes(token, words):
            if token.letter:
                words.items.append(token)
                words.shape += token.letter
            self.at += 1
        while (mark := found[self.at].text) in _MARKS:
            words.mark(mark)
            self.at += 1
        if not words.items:
            raise NoPhraseError
        if words.shape not in SHAPES:
            words.settle()
        return words

    def passes(self, token: PhraseToken, words: Words) -> bool:
        """Whether a token that is no word of a date may stand within one."""
        if token.text in FILLERS:
            return self.peek(1) is not _END
        if token.text == "c" and words.shape[-1:] == "O":
            words.change([*words.items, WORDS["century"]])
            return True
        return self.comma(words) if token.text == "," else self.hyphen(words)

    def hyphen(self, words: Words) -> bool:
        """Whether a hyphen stands here that is no range: ``mid-1960s``, ``19th-century``."""
        if self.peek().text not in ("-", "–"):
            return False
        return words.shape == "T" or (words.shape[-1:] == "O" and self.peek(1).letter == "C")

    def comma(self, words: Words) -> bool:
        """Whether a comma is within a date: behind a weekday, before its year (``May 5, 1963``) or its time."""
        following, shape = self.peek(1), words.shape
        year = following.letter == "Y" or "E" in (following.letter, self.peek(2).letter)
        return shape == "W" or following.letter == "N" or (year and shape[-1:] in ("D", "O", "M", "S"))
