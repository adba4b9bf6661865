"""What the filter offers to complete: keys, and the names that there are, by any word of theirs."""

from itertools import islice
from typing import NamedTuple

from coupline.names import fold, folded_lines
from coupline.query import KEYS
from coupline.query.completing import being_typed, choices, keys
from coupline.query.unparse import written
from coupline.timeline import Timeline

MOST = 5  # that are offered
SHORTEST = 2  # letters of a word without a key from which on names are offered
NAMED = ("person", "organization", "place", "tag")  # what a word without a key may be the name of


class Offer(NamedTuple):
    """A query that what was typed may become, and what is said of it."""

    query: str
    word: str
    told: str


class Completion:
    """What may be typed of one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._by_key: dict[str, list[tuple[str, str, str]]] = {}

    def prepare(self) -> None:
        """Do now what the first word would take long for."""
        for key in NAMED:
            self._of(key)

    def offers(self, text: str) -> list[Offer]:
        """What the last word of a query may become; nothing where it is whole."""
        last = being_typed(text)
        if last is None:
            return []
        before = text[: last.start]
        if last.key:
            found = self._values(last.key, last.text)
        else:
            found = [(key, "") for key in keys(last.text)]
            if len(last.text) >= SHORTEST:
                found += [each for key in NAMED for each in self._values(key, last.text)]
        offers = [Offer(f"{before}{word}{'' if word.endswith(':') else ' '}", word, told) for word, told in found]
        return [offer for offer in offers if offer.query.strip() != text.strip()][:MOST]

    def _values(self, key: str, typed: str) -> list[tuple[str, str]]:
        """Terms with a key whose value has a word that begins so; of events, of which there are many, the id."""
        if key in KEYS and KEYS[key].values == "events":
            begun = choices(self.timeline, key, typed)
            return [(written(key, each.names[0]), each.told) for each in islice(begun, MOST + 1)]
        needle = f" {fold(typed)}" if typed.strip() else ""
        return [(word, told) for names, word, told in self._of(key) if needle in names][: MOST + 1]

    def _of(self, key: str) -> list[tuple[str, str, str]]:
        """For each value of a key the folded words it is known by, the term, and what is said of it."""
        if key not in self._by_key:
            known = [*choices(self.timeline, key)]
            folded = folded_lines([" ".join((*choice.names, choice.told)) for choice in known]).split("\n")
            self._by_key[key] = [
                (names, written(key, choice.names[0]), "" if choice.told == choice.names[0] else choice.told)
                for names, choice in zip(folded, known, strict=False)
            ]
        return self._by_key[key]
