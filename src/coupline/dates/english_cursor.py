"""One date of an English phrase, read word by word from a place in its tokens: ``DateCursor``."""

from coupline.dates.conventions import Conventions
from coupline.dates.english_dates import SHAPES
from coupline.dates.english_vocabulary import DASHES, END, FILLERS, HEDGES, WORDS, PhraseToken
from coupline.dates.english_words import Words, both
from coupline.dates.reading import NoPhraseError
from coupline.dates.tokens import tokens

_MARKS = ("?", "~", "%")


class DateCursor:
    """The tokens of a phrase and a place among them."""

    def __init__(self, plain: str, conventions: Conventions) -> None:
        self.plain, self.tokens, self.at = plain, [*tokens(plain, conventions), END, END, END], 0
        self.conventions, self.south = conventions, conventions.hemisphere == "south"
        self.century = conventions.two_digit_years
        self.lead = ""  # the hedge before a whole phrase
        self.found: list[Words] = []

    def peek(self, ahead: int = 0) -> PhraseToken:
        """The token that stands here, or so many further on."""
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

    def words(self) -> Words:
        """The words of a date, of which none is read yet."""
        words = Words(self.south, self.century, self.lead)
        self.found.append(words)
        return words

    def hedges(self) -> str:
        """Moves past the hedges that stand here, and what may stand between them."""
        marks, found = "", self.tokens
        while True:
            word = found[self.at].text
            if word in FILLERS and found[self.at + 1].text in HEDGES:
                self.at += 1
                continue
            if mark := HEDGES.get(word):
                self.at += 1
            elif word == "?":
                mark = word
                self.at += 1
            elif word in ("towards", "toward"):
                self.at += 1
                self.accept("the")
                mark = "" if self.peek().letter == "T" else "~"
            elif word in ("in", "on", "at") and found[self.at + 1].text == "or" and found[self.at + 2].text in HEDGES:
                self.at += 2
                continue
            else:
                return marks
            marks = both(marks, mark)

    def one(self) -> Words:
        """The words of one date."""
        words, found = self.words(), self.tokens
        if not found[self.at].letter:
            words.front = both(words.front, self.hedges())
        items, at = words.items, self.at
        while (token := found[at]) is not END:
            if token.letter:
                items.append(token)
                words.shape += token.letter
            else:
                self.at = at
                if not self.passes(token, words):
                    break
            at += 1
        self.at = at
        self.doubts(words)
        if not items:
            raise NoPhraseError
        if words.shape not in SHAPES:
            words.settle()
        return words

    def doubts(self, words: Words) -> None:
        """Moves past the marks of doubt behind a date."""
        while (mark := self.tokens[self.at].text) in _MARKS:
            words.tail = both(words.tail, mark)
            self.at += 1

    def passes(self, token: PhraseToken, words: Words) -> bool:
        """Whether a token that is no word of a date may stand within one."""
        if token.text in FILLERS:
            words.filled = True
            return self.peek(1) is not END
        if token.text == "c" and words.shape[-1:] == "O":
            words.items.append(WORDS["century"])
            words.shape += "C"
            return True
        return self.comma(words) if token.text == "," else self.hyphen(words)

    def hyphen(self, words: Words) -> bool:
        """Whether a hyphen stands here that is no range: ``mid-1960s``, ``19th-century``."""
        if self.peek().text not in DASHES:
            return False
        letter = self.peek(1).letter
        if self.at > 2 and self.tokens[self.at - 2].text == "," and self.tokens[self.at - 3].letter == "C":
            return False  # 12th century, late – 14th century
        return (words.shape == "T" and letter != "T") or (words.shape[-1:] == "O" and letter == "C")

    def comma(self, words: Words) -> bool:
        """Whether a comma is within a date: behind a weekday, before its year (``May 5, 1963``) or its time."""
        following, shape = self.peek(1), words.shape
        if "Y" in shape and "M" in shape and following.letter != "N":
            return False  # 1938 March, 1942 December
        if shape == "Y" and following.letter == "M" and END in (self.peek(2), self.peek(3)):
            return len(self.found) == 1  # 1935, July
        if shape == "D" and len(self.found) > 1 and self.found[-2].shape == "Y":
            return False  # 1861–65, 1870
        year = following.letter == "Y" or "E" in (following.letter, self.peek(2).letter)
        if year and "M" in shape and len(self.found) > 1 and self.found[-2].shape[:1] == "Y":
            raise NoPhraseError  # 1950, October 10, 1955: of which year?
        if words.century is not None and shape == "MD" and following.letter == "D" and self.peek(2) is END:
            return True
        return shape in ("W", "N") or following.letter == "N" or (year and shape[-1:] in ("D", "O", "M", "S"))
