"""Anchors: the places of a page that links lead to, one for each thing, made from what it is called; and the links."""

from coupline.facts import Target
from coupline.names import words
from coupline.pictures.page.prose import is_web
from coupline.timeline import Timeline


class Anchors:
    """The anchors of one page. The same things asked for in the same order have the same anchors.

    Args:
        unnamed: beginnings of keys that no anchor tells of, as the file before the id of an event.
    """

    def __init__(self, unnamed: tuple[str, ...] = ()) -> None:
        self._unnamed = unnamed
        self._of: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def of(self, kind: str, key: str) -> str:
        """The anchor of a thing: "event-coup"; letters, digits and hyphens, the same every time.

        Args:
            kind: "event", "person" …; no section of the page is called so.
            key: what the thing is known by among those of its kind.
        """
        found = self._of.get((kind, key))
        if found is None:
            told = next((key.removeprefix(each) for each in self._unnamed if key.startswith(each)), key)
            found = self._free("-".join((kind, *words(told))))
            self._of[kind, key] = found
            self._taken.add(found)
        return found

    def _free(self, wanted: str) -> str:
        """An anchor that nothing has yet."""
        if wanted not in self._taken:
            return wanted
        number = 2
        while f"{wanted}-{number}" in self._taken:
            number += 1
        return f"{wanted}-{number}"


class Links:
    """Where a page leads to from what its facts name.

    Args:
        timeline: the selection that the page tells of.
        anchors: of the page.
    """

    def __init__(self, timeline: Timeline, anchors: Anchors) -> None:
        self.timeline, self.anchors = timeline, anchors
        self.titles = {each.key: each.title for each in timeline.sources}
        cited = {key for event in timeline.events for key in event.cited}
        self.sources = self.titles.keys() if timeline.complete else self.titles.keys() & cited

    def to(self, target: Target | None) -> str:
        """The link to a target, "#event-coup"; empty where it is not on the page, nor on the web.

        A source of which no more is known than its address leads there.
        """
        if target is None:
            return ""
        kind, value = target
        if kind == "source" and is_web(self.titles.get(value, "")):
            kind, value = "url", self.titles[value]
        if kind == "url":
            return value if is_web(value) else ""
        if (kind == "event" and self.timeline.get(value) is None) or (kind == "source" and value not in self.sources):
            return ""
        return f"#{self.anchors.of(kind, value)}"
