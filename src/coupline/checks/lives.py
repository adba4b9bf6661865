"""Events outside the lives of those who take part in them, and lives that end before they begin."""

from collections.abc import Iterator

from coupline.checks.places import participant, place
from coupline.errors import Problem
from coupline.model import Named
from coupline.schema import life_of
from coupline.timeline import Timeline

_ENDS = {"people": ("died", "was born"), "organizations": ("was dissolved", "was founded")}


def outside(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each event that is certainly over before a person in it is born, or begins after the death."""
    lives = {person.key: person for person in timeline.people if person.start or person.end}
    for event in timeline.events if lives else ():
        window = event.window
        for each in event.people:
            person = lives.get(each.key)
            if window is None or person is None or window.possible(*_life(person)):
                continue
            lived = _told(person, before=window.possible(_life(person)[0], None))
            yield Problem(
                "warning",
                "outside-life",
                f'"{event.id}" is {event.display()}, and {person.name} {lived}',
                "correct the date, or the life; accept this where the event may well be outside it",
                *participant(event, "people", each.key),
                (event.id,),
            )


def reversed_lives(timeline: Timeline) -> Iterator[Problem]:
    """An error for each person who certainly died before being born, and each organization likewise."""
    for kind, (ended, began) in _ENDS.items():
        for named in timeline.named(kind):
            start, end = named.start, named.end
            if start is None or end is None or end.possible(start.reach[0], None):
                continue
            yield Problem(
                "error",
                "life",
                f'"{named.key}" {ended} {end.display()}, and {began} {start.display()}',
                "correct one of the two",
                *place(named.origin, life_of(kind)[1]),
            )


def _life(named: Named) -> tuple[int | None, int | None]:
    """The seconds from the first possible of a life to the last, margins of approximate dates included."""
    return named.start.reach[0] if named.start else None, named.end.reach[1] if named.end else None


def _told(person: Named, *, before: bool) -> str:
    """The end of a life that the event is beyond, in words."""
    if before and person.end is not None:
        return f"died {person.end.display()}"
    return f"was born {person.start.display()}" if person.start else ""
