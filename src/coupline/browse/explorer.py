"""What the browser shows and how one moves through it, knowing no screen."""

from collections.abc import Callable
from typing import NamedTuple

from coupline.browse.zoom import Zoom, zoomed
from coupline.errors import CouplineError, QueryError, UnknownNameError
from coupline.layout.scale import scale_of
from coupline.model import Event
from coupline.query import parse_query, select, undecided
from coupline.query.completing import being_typed, keys
from coupline.query.lexer import place_of
from coupline.timeline import Timeline

MOST_QUERIES = 50  # that are kept, the last ones


class Trouble(NamedTuple):
    """Why a query is not answered: what is wrong, and from which character to which of the query."""

    message: str
    start: int
    end: int


class Explorer:
    """A timeline, the query that selects of it, the event that is looked at, and the way that led there.

    Attributes:
        whole: all that was read.
        hidden: the files whose events are not shown.
        shown: what is left of the whole.
        query: the last query that could be read.
        selected: what answers it.
        zoom: the interval that drawings show; None for all.
        years: of events, by their ids, as they were worked out.
        trouble: what is wrong with what is being typed; None where nothing is.
        current: the id of the event that is looked at; None where there is none.
        queries: those that were asked, the last one last.
    """

    def __init__(self, whole: Timeline, query: str = "", current: str | None = None) -> None:
        self.whole, self.shown, self.selected = whole, whole, whole
        self.hidden: frozenset[str] = frozenset()
        self.zoom: Zoom | None = None
        self.years: dict[str, int | None] = {}
        self.query, self.trouble = "", None  # type: tuple[str, Trouble | None]
        self.queries: list[str] = []
        self.current: str | None = None
        self._way: list[str] = []
        self._left: str | None = None  # what was looked at before a query that nothing answers
        self._typing = False
        self._asked = ""  # the query as it was answered, with what was done for a word that is not whole yet
        self._undecided: int | None = None
        self._last = ""  # the last query that was not empty
        self.ask(query)
        events = self.selected.events
        self.open(current if current and whole.get(current) else events[0].id if events else None)

    def ask(self, text: str, *, typing: bool = False, stay: bool = False) -> bool:
        """Select what answers a query; False where it can't be read: then what was selected stays.

        Args:
            text: the query; an empty one is for all events.
            typing: whether its last word may not be whole yet: then words that begin so will do.
            stay: whether the event that is looked at stays so though it does not answer.
        """
        last = being_typed(text) if typing else None
        begun = last if last and last.is_word else None
        try:
            asked = f"{text}*" if begun else text
            found = self._answer(asked)
            if begun and not found.events and keys(begun.text):  # or it will be a key
                asked = text[: begun.start]
                found = self._answer(asked)
        except QueryError as error:
            self.trouble = Trouble(error.message, error.start, error.end)
            return False
        except UnknownNameError as error:
            self.trouble = _unknown(text, error)
            return False
        self.query, self.selected, self.trouble, self._typing = text, found, None, typing
        self._asked, self._undecided = asked, None
        self._last = text if text.strip() else self._last
        if not stay or self.current is None or self.shown.get(self.current) is None:
            self._look_at_one(found)
        return True

    def settle(self, text: str) -> None:
        """Ask a query that was typed: as it stands, or where nothing answers that, as the beginning that it is."""
        if self.ask(text) and not self.selected.events:
            self.ask(text, typing=True)

    def ask_again(self, text: str | None = None) -> None:
        """Ask the last query of what is shown now, or a text in its place; the event that is looked at stays so."""
        self.ask(self.query if text is None else text, typing=self._typing, stay=True)

    def _look_at_one(self, found: Timeline) -> None:
        """Look at an event that answers: the one looked at, or before nothing answered, else the first; or at none."""
        known = self.current or self._left
        if known is not None and found.get(known) is not None:
            self.current, self._left = known, None
        elif found.events:
            self.current, self._left = found.events[0].id, None
        else:
            self.current, self._left = None, known

    def prepare(self) -> None:
        """Do now what the first word that is asked for would take long for."""
        self.whole.lookups.texts(self.whole.events)

    def _answer(self, query: str) -> Timeline:
        return select(self.shown, parse_query(query, self.whole)) if query.strip() else self.shown

    @property
    def undecided(self) -> int:
        """How many more events a question about time can't rule out: those of which no more is known; 0 for others."""
        if self._undecided is None:
            self._undecided = undecided(self.shown, parse_query(self._asked, self.whole)) if self._asked.strip() else 0
        return self._undecided

    def keep(self) -> None:
        """Remember the query that was asked."""
        text = self.query.strip()
        if text:
            kept = [each for each in self.queries if each != text]
            self.queries = [*kept[-MOST_QUERIES + 1 :], text]

    def open(self, event: str | None) -> None:
        """Look at an event."""
        if event is not None and event != self.current:
            if self.current is not None:
                self._way.append(self.current)
            self.current = event
            self.follow()

    def back(self) -> str | None:
        """Go back to the event that was looked at before; None where there is none."""
        while self._way:
            event = self._way.pop()
            if self.whole.get(event):
                self.current = event
                self.follow()
                return event
        return None

    @property
    def event(self) -> Event | None:
        """The event that is looked at."""
        return self.whole.get(self.current) if self.current else None

    def beside(self, step: int, holds: Callable[[Event], bool]) -> str | None:
        """The nearest event after the one that is looked at of which something holds, or before it; None for none.

        Args:
            step: 1 for after, -1 for before.
            holds: what must hold of it.
        """
        events = self.shown.events
        at = next((n for n, event in enumerate(events) if event.id == self.current), None)
        if at is None:
            return None
        others = range(at + 1, len(events)) if step > 0 else range(at - 1, -1, -1)
        return next((events[n].id for n in others if holds(events[n])), None)

    def match(self, step: int) -> str | None:
        """The next event that answers the last query, or the one before; of all events where none was asked."""
        try:
            answering = self._answer(self._last)
        except CouplineError:  # whom it asked for has gone from the file
            answering = self.shown
        return self.beside(step, lambda event: answering.get(event.id) is not None)

    def of_same_people(self, step: int) -> str | None:
        """The next event with a person of this one, or the one before."""
        event = self.event
        people = {each.key for each in event.people} if event else set()
        return self.beside(step, lambda other: any(each.key in people for each in other.people))

    def reread(self, whole: Timeline) -> None:
        """Take a timeline that was read anew, and keep the query and the place in it."""
        place = next((n for n, event in enumerate(self.whole.events) if event.id == self.current), 0)
        self.whole, self.years = whole, {}
        if self.current is not None and whole.get(self.current) is None:
            events = whole.events
            self.current = events[min(place, len(events) - 1)].id if events else None
        self.hide(self.hidden)
        if self.trouble:
            self.query, self.selected, self._asked, self._undecided = "", self.shown, "", None

    def hide(self, files: frozenset[str]) -> None:
        """Leave out the events of some files; those of all files can't be left out."""
        self.hidden = files if set(self.whole.files) - files else frozenset()
        events = [event for event in self.whole.events if not event.origin or event.origin.file not in self.hidden]
        self.shown = self.whole.selection(events) if self.hidden else self.whole
        self.ask_again()

    @property
    def drawn(self) -> Timeline:
        """What drawings show: of the selection what may be in the interval that is looked at."""
        if self.zoom is None:
            return self.selected
        return select(self.selected, parse_query(self.zoom.query, self.whole))

    def zoom_by(self, steps: int) -> bool:
        """Show half as much time around the event, or twice as much; False where that changes nothing.

        Args:
            steps: 1 to come nearer, -1 to see more, 0 to see all.
        """
        before = self.zoom
        all_time = scale_of(self.selected, 1)
        if all_time is None or not steps:
            self.zoom = None
            return self.zoom != before
        whole_span = all_time.end - all_time.first
        span = self.zoom.span if self.zoom else whole_span
        span = span // 2 if steps > 0 else span * 2
        self.zoom = None if span >= whole_span else zoomed(self._middle(all_time.first, all_time.end), span)
        return self.zoom != before

    def follow(self) -> None:
        """Keep the event that is looked at in the interval that is drawn."""
        window = self.event.window if self.event else None
        if self.zoom and window and not window.possible(*self.zoom.interval):
            self.zoom = zoomed(self._middle(*self.zoom.interval), self.zoom.span)

    def _middle(self, first: int, end: int) -> int:
        """The middle of the event that is looked at, or of its known end; of the time given where it has none."""
        window = self.event.window if self.event else None
        known = [second for second in (window.hull if window else ()) if second is not None]
        return sum(known) // len(known) if known else (first + end) // 2


def _unknown(text: str, error: UnknownNameError) -> Trouble:
    """An error of a name, with its place in the query: the first value that is this name as a whole."""
    return Trouble(str(error), *place_of(text, error.name))
