"""What sources claim of an event's date, beside the date that its author gives it and the order that is said of it."""

from collections.abc import Iterator

from coupline.checks.places import place
from coupline.dates import Interval
from coupline.errors import Problem
from coupline.model import Event
from coupline.timeline import Timeline

_MOST_TOLD = 4  # claims in one sentence


def outside(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each date that has nothing in common with any of the event's own claims."""
    for event in timeline.events:
        claimed = list(dict.fromkeys(claim.date for claim in event.claims if claim.date is not None))
        date = event.date
        if date is None or not claimed or any(_overlap(date, each) for each in claimed):
            continue
        told = ", ".join(each.display() for each in claimed[:_MOST_TOLD])
        more = len(claimed) - _MOST_TOLD
        yield Problem(
            "warning",
            "outside-claims",
            f'"{event.id}" is dated {date.display()}, and no source claims that: {told}'
            + (f" and {more} more" if more > 0 else ""),
            "correct the date, or add the claim that it rests on",
            *place(event.origin, "date"),
            (event.id,),
        )


def ruled_out(timeline: Timeline) -> Iterator[Problem]:
    """A warning for each claim that would do for the date of its event, were it not for order."""
    for event in timeline.events:
        if event.derived is None or not event.claims:
            continue
        for number, claim in enumerate(event.claims):
            date = claim.date
            if date is None or _overlap(event.derived, date) or not _counts(event, date):
                continue
            left = event.derived.display().removesuffix(", as claimed")
            yield Problem(
                "warning",
                "claim-ruled-out",
                f'"{event.id}" cannot be {date.display()}, as claimed: what is said of order leaves it {left}',
                "correct what is said of order; or let the claim stand, and accept this",
                *place(event.origin, "claims", number, "date"),
                (event.id,),
            )


def _counts(event: Event, date: Interval) -> bool:
    """Whether a claim agrees with the event's date; without a date each claim is one of those that may be right."""
    return event.date is None or _overlap(event.date, date)


def _overlap(first: Interval, second: Interval) -> bool:
    """Whether the two may have a day in common, margins of approximate dates included."""
    return first.possible(*second.reach)
