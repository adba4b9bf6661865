"""The events on a page: a card for each, with its date in words and all that is known of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coupline.facts import SUMMARY, Fact, Facts, Piece, Pieces, joined
from coupline.model import Event
from coupline.pictures.page.anchors import Anchors
from coupline.pictures.page.images import Picture
from coupline.pictures.page.knowledge import standing, window
from coupline.pictures.page.prose import paragraphs
from coupline.timeline import Timeline


class Card(NamedTuple):
    """One event.

    Attributes:
        anchor: where links to it lead.
        title: of the event.
        when: its date, its window or its place in words.
        summary: paragraphs.
        facts: all else.
        image: a picture of it.
    """

    anchor: str
    title: str
    when: str
    summary: Sequence[Pieces]
    facts: Sequence[Fact]
    image: Picture | None = None


def card(event: Event, timeline: Timeline, facts: Facts, anchors: Anchors) -> Card:
    """The card of an event.

    Args:
        event: one of the selection.
        timeline: the selection.
        facts: of its things.
        anchors: of the page.
    """
    when = timeline.when(event, facts.dates)
    return Card(anchors.of("event", event.id), event.title, when, paragraphs(event.summary), [*_known(event, facts)])


def _known(event: Event, facts: Facts) -> Iterator[Fact]:
    """The facts of an event in the order of its card."""
    if told := standing(event):
        yield Fact("Date", ((Piece(", ".join(told)),),))
    yield from facts.unread(event)
    words = [(Piece("; ".join(told)),)] if (told := window(event)) else []
    if lines := [*words, *(line for fact in facts.contradicted(event) for line in fact.lines)]:
        yield Fact("Window", tuple(lines))
    yield from facts.bounds(event)
    yield from (fact for fact in facts.own(event) if fact.label != SUMMARY)
    for fact in facts.taking_part(event):
        yield fact._replace(lines=(joined(fact.lines),))
    yield from facts.tags(event)
    yield from facts.relations(event)
    yield from facts.said_of(event)
    yield from facts.claims(event)
    yield from facts.sources(event)
    yield from facts.meta(event, bare=True)
