"""English, as historians write it, put into marked EDTF: a hand-written parser over the words of ``tokens``.

    phrase  = hedge* (limit | "between" one "and" one) | "during" choice | "a span" choice
            | "since" choice | "from" choice ("on" | "onwards") | "until" choice | "from" choice to choice
            | "?" dash choice | range | limit and limit | ["either"] range (joint range)*
    range   = when [to (when | "present" | "?")] | when dash
    choice  = when | one ("," one)* "or" one
    when    = limit | "between" one "and" one | one
    limit   = ("before" | "by" | "after" | "not before" | "in or after" | "pre-" …) one | one "or" ("later" | "earlier")
    one     = hedge* row of words ["?" | "~" | "%"]           ``english_dates`` says which rows
    hedge   = "c." | "about" | "towards" … | "probably" … | "?"
    joint   = "or" | "and" | "," | ";" | "/"
    to      = "–" | "-" | "to" | "until" | "through"

What is not read here goes on to the readers that ``english`` names.
"""

import re

from coupline.dates.conventions import USUAL, Conventions
from coupline.dates.edtf import read_edtf
from coupline.dates.english_cursor import DateCursor
from coupline.dates.english_dates import SHAPES, WINTERS, Pair
from coupline.dates.english_ends import Between, Operand, check_open, check_range, share_ends, words_of
from coupline.dates.english_limits import Limit, between, limited, paired
from coupline.dates.english_pairs import all_of, joined, members
from coupline.dates.english_sharing import Joint, are_neighbours, share_list, share_range
from coupline.dates.english_vocabulary import DASHES, END, FILLERS, HEDGES, PhraseToken
from coupline.dates.english_words import Words
from coupline.dates.reading import NoPhraseError, PhraseReading
from coupline.errors import DateError

PhrasePart = tuple[list[Operand], str]  # a date, or the two ends of a range; what stands between them, or an open end
_TO = (*DASHES, "to", "until", "till", "through")
_OPENERS = frozenset({"since", "until", "till", "during", "a", "from"})
_NARROWED = frozenset({"between", "before", "by", "after", "prior", "not", "no", "a", "some", "pre", "post"})
_LED = _OPENERS | _NARROWED  # what a hedge may stand before as a whole
_INCLUSIVE = {"later": True, "after": True, "earlier": False, "before": False}


def read_phrase(plain: str, conventions: Conventions) -> PhraseReading:
    """An English phrase as marked EDTF, with remarks.

    Args:
        plain: the text with plain dashes and blanks.
        conventions: what its file says of how dates are meant.

    Raises:
        NoPhraseError: where the words are no phrase of this grammar.
        DateError: where they name no date, or might name two.
    """
    return _Phrase(plain, conventions).reading()


def reads(plain: str) -> bool:
    """Whether a text is a phrase of this grammar: asked of what a refusal would suggest."""
    try:
        return read_edtf(read_phrase(plain, USUAL).edtf) is not None
    except (NoPhraseError, DateError):
        return False


class _Phrase(DateCursor):
    """A phrase as it is read."""

    def reading(self) -> PhraseReading:
        """The whole phrase."""
        edtf = self.read()
        if self.tokens[self.at] is not END:
            raise NoPhraseError
        remarks = [remark for words in self.found if words.remarks for remark in words.remarks]
        return PhraseReading(edtf, tuple(dict.fromkeys(remarks))) if remarks else PhraseReading(edtf)

    def read(self) -> str:
        """The whole phrase as EDTF."""
        if self.tokens[0].letter:
            return self.listed()
        if self.accept_row("?", "–") or self.accept_row("?", "-"):
            return f"/{self.chosen(self.choice())}"
        self.lead = self.hedges()
        word = self.peek().text
        if self.lead and word not in _LED:
            self.lead, self.at = "", 0
        return self.opened() if word in _OPENERS else self.listed()

    def opened(self) -> str:
        """A phrase that its first word tells."""
        if self.accept("since"):
            return f"{self.chosen(self.choice())}/.."
        if self.accept("until", "till"):
            return f"../{self.chosen(self.choice())}"
        if self.accept("from"):
            return self.lasting()
        if self.accept("during") or self.accept_row("a", "span"):
            date = self.chosen(self.choice())
            return f"{date}/{date}"
        return self.listed()

    def lasting(self) -> str:
        """What follows "from"."""
        first = self.choice()
        if self.accept("on", "onwards", "onward"):
            return f"{self.chosen(first)}/.."
        joint = self.accept(*_TO)
        if not joint:
            raise NoPhraseError
        end = self.open_end(joint)
        if end is not None:
            return f"{self.chosen(first)}/{end}"
        last = self.choice()
        one, other = first[0], last[0]
        if self.peek() is not END:
            raise NoPhraseError
        if len(first) == len(last) == 1 and isinstance(one, Words) and isinstance(other, Words):
            share_range(one, other, Joint("to", ("from",)), apart=True)
        else:
            share_ends(first, last, Joint("to", ("from",)))
        return f"{self.chosen(first)}/{self.chosen(last)}"

    def open_end(self, joint: str) -> str | None:
        """What follows the dash of a range where it names no date; None where it does."""
        if self.tokens[self.at].letter:
            return None
        if joint == "to" and self.accept("date"):
            return self.under_way()
        start = self.at
        self.accept("the")
        if self.accept("present"):
            self.accept("day")
            return self.under_way()
        if self.accept("now", "ongoing", "today", "current"):
            return self.under_way()
        self.at = start
        return "" if self.accept("?") else None

    def under_way(self) -> str:
        """An end in the present, which is certain until the day that the file says."""
        return f"..p{self.conventions.as_of or ''}"

    def choice(self) -> list[Operand]:
        """One operand, or the dates of which it is one: ``1938 or 1939``."""
        found, joint = [self.operand()], ""
        while (word := self.peek().text) in (",", "or") and joint in ("", ",", word):
            self.at += 1
            joint = word
            found.append(self.operand())
        if not joint:
            return found
        words = [date for date in found if isinstance(date, Words)]
        if joint == "," or len(words) < len(found):
            raise NoPhraseError
        share_list([[date] for date in words], Joint(joint))
        return found

    def chosen(self, dates: list[Operand]) -> str:
        """One of several dates as EDTF; a single one as itself."""
        pairs = [self.pair(date) for date in dates]
        return joined(pairs[0]) if len(pairs) == 1 else f"[{members(pairs)}]"

    def pair(self, date: Operand) -> Pair:
        """A date as EDTF."""
        if isinstance(date, Words):
            return paired(date)
        if isinstance(date, Between):
            return paired(date.first)[0], paired(date.last)[1]
        return limited(date, south=self.south) if isinstance(date, Limit) else date

    # ranges and lists

    def listed(self) -> str:
        """A date, a range, or several of which it is one or all."""
        either = self.accept("either")
        first = self.group()
        if self.tokens[self.at] is END and not either:
            return self.alone(*first)
        groups, joint = [first], ""
        while step := self.joint(joint):
            joint = step
            groups.append(self.group())
        if self.tokens[self.at] is not END or len(groups) == 1 or (either and joint != "or"):
            raise NoPhraseError
        return self.several(groups, joint)

    def joint(self, before: str) -> str:
        """What joins the next member of a list, if it may follow what joined the last one: "or", "and" or ","."""
        comma = self.accept(",", ";")
        word = self.accept("or", "and", "&", "but") if before in ("", ",") else self.accept(before)
        if not comma and not word:
            return "/" if not before and self.accept("/") else ""
        return {"&": "and"}.get(word, word) or ("," if before in ("", ",") else "")

    def group(self) -> PhrasePart:
        """A date, or a range with what stands between its ends, or how its end is open."""
        first = self.operand()
        if self.tokens[self.at] is END:
            return [first], ""
        if self.accept("onwards", "onward"):
            return [first], "/.."
        joint = self.accept(*_TO)
        if not joint:
            return [first], ""
        end = self.open_end(joint)
        if joint in DASHES and (end == "" or self.peek() is END):
            check_open(first)
        if end is not None:
            return [first], f"/{end}"
        if joint in DASHES and self.peek() is END:
            return [first], "/.."
        return [first, self.operand()], joint

    def alone(self, dates: list[Operand], joint: str) -> str:
        """A date or a range that is the whole phrase."""
        first = dates[0]
        if len(dates) == 1:
            if isinstance(first, Words) and first.shape == "R" and (first.marks or first.era > 0 or first.filled):
                dates, joint = list(self.split_years(first)), "–"
            else:
                return joined(self.pair(first)) + joint
        first, last = dates
        self.check_copyright()
        check_range(first, last, joint)
        if isinstance(first, Words) and isinstance(last, Words):
            share_range(first, last, Joint(joint), apart=False)
        start, end = self.pair(first), self.pair(last)
        if self.conventions.spans == "moments" and "T" not in start[0]:  # times of a day are of what lasted
            return joined((start[0], end[1]))
        return f"{joined(start)}/{joined(end)}"

    def several(self, groups: list[PhrasePart], joint: str) -> str:
        """A list of dates and ranges: one of them, or all."""
        self.check_copyright()
        for found, mark in groups:
            if mark[:1] == "/":
                raise NoPhraseError
            if len(found) > 1:
                check_range(found[0], found[1], mark)
        one, other = groups[0][0][0], groups[1][0][0]
        if isinstance(one, Limit) and isinstance(other, Limit) and len(groups) == 2 and joint in ("and", "but", ","):
            return joined(between(one, other, south=self.south))
        dates = [[date for date in group if isinstance(date, Words)] for group, _ in groups]
        if all(len(words) == len(group) for words, (group, _) in zip(dates, groups, strict=True)):
            return self.together(dates, joint)
        operands = [date for group, _ in groups for date in group]
        eras = {words.era for date in operands for words in words_of(date)}
        if joint != "or" or any(isinstance(date, Words | Limit) for date in operands) or (0 in eras and len(eras) > 1):
            raise NoPhraseError
        pairs = [self.pair(date) for date in operands]
        return f"[{members(pairs)}]"

    def together(self, groups: list[list[Words]], joint: str) -> str:
        """As ``several``, of dates that are no limits."""
        shapes = [group[0].shape for group in groups]
        if "T" in shapes[1:] and shapes[0] != "T":
            raise NoPhraseError  # 14th century, late or 15th century
        if joint == "/":
            if (
                set(shapes) <= {"D", "Y"}
                or not set(shapes) - SHAPES.keys()
                or not are_neighbours(*groups[0], *groups[1])
            ):
                raise NoPhraseError  # a dual year, an interval, or two calendars
            joint = "or"
        ranges = any(len(group) > 1 for group in groups)
        if joint == "but" or (ranges and joint == "or"):
            raise NoPhraseError
        share_list(groups, Joint(joint))
        pairs = [[self.pair(date) for date in group] for group in groups]
        return f"[{members([pair for (pair,) in pairs])}]" if joint == "or" else all_of(pairs)

    def check_copyright(self) -> None:
        """Refuses ``1984, c1983``: behind another year a glued c is the copyright's."""
        if "c" in self.plain and re.search(r"\d[\],;]*[ –-]*c\d{4}", self.plain):
            raise NoPhraseError

    def split_years(self, words: Words) -> tuple[Words, Words]:
        """``c. 1905-10`` as two years: beside a word it is no month as EDTF writes it."""
        first, last = self.words(), self.words()
        text = words.items[0].text
        first.change([PhraseToken("Y", int(text[:4]), text[:4])])
        last.change([PhraseToken("D", int(text[5:]), text[5:])])
        first.front, last.tail, first.era, first.leads = words.front, words.tail, words.era, True
        return first, last

    def one(self) -> Words:
        """The words of one date; of a winter both of its years."""
        words = super().one()
        if words.shape[-2:] in ("SY", "SD"):
            self.split_season(words)
        return words

    def split_season(self, first: Words) -> None:
        """``winter 1962–63`` is winter 1962: a season that ends in the next year."""
        *_, year = first.items
        code = sum(item.value for item in first.items[:-1])
        token, mark = self.peek(1), self.peek().text
        era = self.peek(2) if self.peek(2).letter == "E" else END
        following = str(year.value + (-1 if era.value < 0 else 1))
        wraps = code in WINTERS[self.south] and not first.era
        sure = year.letter == "Y" or era is not END  # winter 2–1 BC
        if wraps and sure and mark in (*DASHES, "/") and token.text in (following, following[-2:]):
            first.change([*first.items[:-1], PhraseToken("Y", year.value, year.text)])
            self.at += 2 + (era is not END)
            first.whole, first.era = True, era.value
            self.doubts(first)

    # what stands in a range or a list

    def unspecified(self) -> Operand:
        """``a day in May 1964``: that it has a day is said, and not which; ``some time in 1964`` is 1964."""
        self.at += 1
        if self.accept("time"):
            return self.operand()
        unit = self.accept("day", "month")
        words = self.one()
        tail = {"MY": "-XX", "Y": "-XX-XX"}.get(words.shape, "") if unit == "day" else "-XX"
        if not (unit and tail) or words.marks or (unit == "month" and words.shape != "Y"):
            raise NoPhraseError
        date = paired(words)[0] + tail
        return date, date

    def operand(self) -> Operand:
        """A date, or an interval that it lies in."""
        if self.tokens[self.at].letter:
            return self.inclusive(self.one())
        word, following = self.tokens[self.at].text, self.tokens[self.at + 1].text
        if word == "sometime" and following in _NARROWED:
            self.at += 1
            return self.operand()
        if following == "or" and word in ("in", "on", "at") and self.peek(2).text in _INCLUSIVE:
            low = _INCLUSIVE[self.peek(2).text]
            self.at += 3
            return Limit(self.one(), low, exact=True, said="not before" if low else "not after")
        if word not in _NARROWED:
            return self.inclusive(self.one())
        if self.accept("between"):
            first = self.one()
            if not self.accept("and"):
                raise NoPhraseError
            last = self.one()
            share_range(first, last, Joint("and", ("between",)), apart=True)
            return Between(first, last)
        return self.unspecified() if word in ("a", "some") else self.limit()

    def inclusive(self, words: Words) -> Operand:
        """``1916 or later``, ``1783 at the latest``: a date as a limit, where words behind it say so."""
        found = self.tokens
        if found[self.at] is END:
            return words
        if (
            found[self.at].text == "or"
            and found[self.at + 1].text in _INCLUSIVE
            and not self.starts(found[self.at + 2])
        ):
            low = _INCLUSIVE[found[self.at + 1].text]
            self.at += 2
        elif found[self.at].text in ("latest", "earliest"):
            low = found[self.at].text == "earliest"
            self.at += 1
        else:
            return words
        return Limit(words, low, exact=True, said="not before" if low else "not after")

    @staticmethod
    def starts(token: PhraseToken) -> bool:
        """Whether a date begins with this token."""
        return bool(token.letter) or token.text in HEDGES or token.text in FILLERS

    def limit(self) -> Limit:
        """``before``, ``by``, ``after``, and what says the same."""
        if self.accept("before") or self.accept_row("prior", "to") or self.accept_row("pre", "-") or self.accept("pre"):
            return Limit(self.one(), low=False, exact=False, said="before")
        if self.accept("after") or self.accept_row("post", "-") or self.accept("post"):
            return Limit(self.one(), low=True, exact=False, said="after")
        negated = self.accept("not", "no")
        word = self.accept("by") if not negated else self.accept("before", "after", "earlier", "later")
        if not word or (word in ("earlier", "later") and not self.accept("than")):
            raise NoPhraseError
        low = word in ("before", "earlier")
        return Limit(self.one(), low, exact=True, said="not before" if low else "by")
