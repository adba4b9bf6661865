"""What stands beside an event in a drawing, and what the signs there mean."""

from collections.abc import Collection, Iterable, Sequence

from coupline.columns import ORDER, POSSIBLE, UNREAD, marks
from coupline.layout.signs import TO_SCALE, Sign
from coupline.layout.spine import CLAIMED
from coupline.model import Event
from coupline.wording import counted

TIE = "\u00a0"  # a blank that no line is broken at


def claimed(event: Event) -> bool:
    """Whether only sources claim its date, or one that bounds its window."""
    return event.placed_by == "claims" or (event.derived is not None and event.derived.claimed)


def label(event: Event, name: str = "", parts: int = 0, apart: Sequence[str] = ()) -> str:
    """The title of an event with what else is to be said of it where it is drawn; no sign begins a line.

    Args:
        event: the event.
        name: what it is coloured by; may be empty.
        parts: how many parts of it are left out.
        apart: the titles of the events that it is part of, and does not stand below.
    """
    said = f"{event.title} ·{TIE}{name}" if name else event.title
    said = TIE.join((said, *marks(event), *([CLAIMED] if claimed(event) else [])))
    said += f" (part{TIE}of {', '.join(apart)})" if apart else ""
    return f"{said} (and{TIE}{counted(parts, 'part').replace(' ', TIE)})" if parts else said


def left_out(number: int, unit: str) -> str:
    """The line that stands for years, say, without anything: "┊ 12 years"."""
    return f"┊ {counted(number, unit)}"


def signs(events: Iterable[Event], drawn: Collection[Sign] = ()) -> list[str]:
    """The signs beside titles with their meaning, for a legend.

    Args:
        events: those that are drawn.
        drawn: what their marks say; a sign that has its meaning among these needs none again.
    """
    events = list(events)
    ordered = Sign.ORDER not in drawn and any(event.placed_by == "order" for event in events)
    said = [f"{ORDER} {TO_SCALE[Sign.ORDER]}"] if ordered else []
    said += [f"{CLAIMED} as sources claim"] if any(map(claimed, events)) else []
    return said + marked(events)


def marked(events: Collection[Event]) -> list[str]:
    """The marks with their meaning that no sign has: of dates that are not read, and of what is only possible."""
    said = [f"{UNREAD} its date can't be read"] if any(event.unread is not None for event in events) else []
    return said + ([f"{POSSIBLE} only possibly then"] if any(event.match == "possible" for event in events) else [])
