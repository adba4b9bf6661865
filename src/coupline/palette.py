"""Colours for names: which of a timeline's tags, people, organizations or places have one, and which it is.

The palette is adapted from Okabe and Ito, "Color Universal Design" (2008): six of their hues (orange, sky blue, bluish
green, blue, vermilion, reddish purple), each brought to a lightness at which it can be read on light and on dark. A
test holds what that means: contrast of 3:1 on white and on black, colours that the colour-blind tell apart too, and
six different ones where a terminal has 16. A colour is still never the only sign of a thing: its name stands beside it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from coupline.choices import NameBy
from coupline.columns import names_in
from coupline.model import Event
from coupline.timeline import Timeline

PALETTE = ("#0497ed", "#ff5268", "#037736", "#9f439b", "#988500", "#5351e8")


class Colors:
    """The colours of one kind of names.

    Args:
        by: the kind.
        names: what each key is called, those with the most events first.
    """

    def __init__(self, by: NameBy, names: Mapping[str, str]) -> None:
        self.by, self.names = by, names
        self._ranks = {key: rank for rank, key in enumerate(names)}
        self._colors = dict(zip(names, PALETTE, strict=False))

    def of_name(self, key: str) -> str | None:
        """The colour of a tag, or of what has this key, as "#0497ed"; None where it has none."""
        return self._colors.get(key)

    def of(self, event: Event) -> tuple[str, str | None] | None:
        """The name that an event is coloured by, and its colour, or None; None where the event has no such name.

        Of several names it is the one with the most events in the whole timeline, so one with a colour if there is one.
        """
        keys = names_in(event, self.by)
        if not keys:
            return None
        key = min(keys, key=self._ranks.__getitem__)
        return self.names[key], self.of_name(key)

    def legend(self, events: Iterable[Event]) -> list[tuple[str, str]]:
        """The names that these events are coloured by, each with its colour, those with the most events first."""
        used = {self.of(event) for event in events}
        ranked = [(self.names[key], color) for key, color in self._colors.items()]
        return [each for each in ranked if each in used]


def assigned(timeline: Timeline, by: NameBy) -> Colors:
    """The colours of a kind of names: those with the most events have one, in the order of their names where equal.

    They are counted in the whole timeline, so that a name has the same colour whatever is selected.
    """
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for event in timeline.whole.events:
        found = names_in(event, by)
        names.update(found)
        counts.update(found.keys())
    ranked = sorted(names, key=lambda key: (-counts[key], names[key], key))
    return Colors(by, {key: names[key] for key in ranked})
