"""What is known of when an event was, in words: what places it, how exactly, and between which days."""

from coupline.dates import Window
from coupline.dates.interval import BOUND_NAMES
from coupline.model import Event

_PLACED_BY = {
    "claims": "dated by what sources claim",
    "order": "placed by order alone: it has no date",
    "nothing": "undated: nothing that is said places it",
}
_EXACT = frozenset(("day", "hour", "minute", "second"))
_MATCH = {"certain": "certainly in the time asked for", "possible": "only possibly in the time asked for"}


def standing(event: Event) -> list[str]:
    """What places an event, how exactly its date is known, and whether it answers what was asked for certain."""
    if event.lacks:
        said = [f"{event.lacks} can't be read", *(["placed by order alone"] if event.placed_by == "order" else [])]
    else:
        said = [_PLACED_BY[event.placed_by]] if event.placed_by in _PLACED_BY else []
    date = event.placed
    if date is not None:
        said += [f"known to the {date.precision.value}"] if date.precision.value not in _EXACT else []
        said += ["approximate"] if date.approximate else []
        said += ["uncertain"] if date.uncertain else []
    return said + ([_MATCH[event.match]] if event.match else [])


def window(event: Event) -> list[str]:
    """Between which days an event was; nothing where that is one day, or nothing bounds it."""
    found = event.window
    if found is None or (found.earliest is not None and found.earliest == found.latest):
        return []
    shown = found if isinstance(found, Window) else Window(found.bounds, found.reach, found.offsets)
    first, begun, lasting, last = map(shown.told, BOUND_NAMES)
    if event.is_moment or found.bounds[:2] == found.bounds[2:]:
        said = [_between("", first, last)]
    else:
        said = [_between("begins ", first, begun), _between("ends ", lasting, last)]
    return [text for text in said if text]


def _between(verb: str, first: str, last: str) -> str:
    """Two ends of an interval in words, of which either may be unknown; of one year or one day, just that."""
    if first and last:
        return f"{verb or 'within '}{first}" if first == last else f"{verb}between {first} and {last}"
    word, end = ("not before", first) if first else ("not after", last)
    return f"{verb}{word} {end}" if end else ""
