"""The line that a query is typed in: it brings the last queries back, and completes names."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.widgets import Input

from coupline.browse.completion import Completion, Offer
from coupline.browse.explorer import Explorer
from coupline.render.lines import columns_of

READY = 0.02  # seconds


class QueryLine(Input):
    """The filter: ↑ and ↓ bring the last queries back, Tab completes, and again takes the next that is offered.

    Args:
        explorer: whose query it is.
        offered: is told what is offered, whenever that changes.
        settled: is called at Enter.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
        Binding("tab", "complete", show=False),
    ]

    def __init__(
        self, explorer: Explorer, offered: Callable[[list[Offer]], None], settled: Callable[[], None], **given: str
    ) -> None:
        self.explorer, self.offered, self.settled, self.place = explorer, offered, settled, 0
        self._known: Completion | None = None
        self._offers: list[Offer] = []
        self._taken: int | None = None  # which of the offers the text is
        super().__init__(explorer.query, compact=True, select_on_focus=False, **given)  # type: ignore[arg-type] # its id

    async def action_submit(self) -> None:
        """At once, and not by a message: a key that follows in haste is for where the focus goes."""
        self.settled()

    def action_recall(self, step: int) -> None:
        """The query before the one that is shown, or the one after it."""
        queries = self.explorer.queries
        place = max(-len(queries), min(0, self.place + step))
        self.put(queries[place] if place else "")
        self.place = place

    def action_complete(self) -> None:
        """The first of what is offered, or the next."""
        if not self._offers or (self._taken is not None and len(self._offers) == 1):
            self.screen.focus_next()
            return
        self._taken = 0 if self._taken is None else (self._taken + 1) % len(self._offers)
        self.put(self._offers[self._taken].query)

    def put(self, text: str) -> None:
        """Have a text in the line, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)

    def watch_value(self, value: str) -> None:
        """Offer what may be typed next; while one goes through what is offered, that stays."""
        self.call_after_refresh(self.keep_cursor_in_sight)  # of a text that came in one go the width is known then
        if self._taken is not None and self._offers[self._taken].query == value:
            return
        self._taken, self.place = None, 0
        self.offer(value)

    def keep_cursor_in_sight(self) -> None:
        """Scroll a long line to where one types."""
        before = columns_of(self.value[: self.cursor_position])
        self.scroll_to_region(Region(before, 0, 1, 1), force=True, animate=False)

    def watch_scroll_x(self, old_value: float, new_value: float) -> None:
        """What stands below a word moves with it."""
        super().watch_scroll_x(old_value, new_value)
        if self.is_mounted:
            self.offered(self._offers)

    @property
    def known(self) -> Completion:
        """What may be typed of the timeline as it was last read."""
        if self._known is None or self._known.timeline is not self.explorer.whole:
            self._known = Completion(self.explorer.whole)
        return self._known

    def offer(self, text: str) -> None:
        """Offer what a text may become, while one types."""
        if self.is_mounted:
            self._offers = self.known.offers(text) if self.has_focus else []
            self.offered(self._offers)

    def on_focus(self) -> None:
        """Get ready while nothing is typed yet."""
        self.set_timer(READY, self.explorer.prepare)
        self.set_timer(READY, self.known.prepare)

    def on_blur(self) -> None:
        """Nothing is offered where nobody types."""
        self.place = 0
        self.offer_nothing()

    def offer_nothing(self) -> None:
        """Leave what is typed as it is."""
        self._offers, self._taken = [], None
        self.offered([])
