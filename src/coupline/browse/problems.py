"""What could not be read: a panel with a problem a line, and below it all that is said of the one at the cursor."""

from collections.abc import Iterator, Sequence
from heapq import nlargest

from rich.console import Group, RenderableType
from textual.widget import Widget
from textual.widgets import Static

from coupline.browse.line_list import LineList, as_text
from coupline.browse.panels import Panel
from coupline.browse.row_sources import cut
from coupline.errors import CouplineError, Problem, TimelineFileError
from coupline.facts import Target
from coupline.model import Event
from coupline.render import details
from coupline.render.lines import Drawing, Line, columns_of, wrap, wrapped
from coupline.render.paint import FAINT, Ink
from coupline.timeline import Timeline

WIDE = 95  # percent of the screen that the panel takes, as browser.tcss has it
BESIDE = 5  # columns of its frame, and of the scroll bar
LONGEST = 20  # problems: so many of the longest texts tell how many lines any of them takes
FEWEST = 3  # lines of the list that stay in sight
HEADING = "Problems · coupline check"
NO_EVENT = "No event to open · coupline check"
READ_IN = 15.0  # seconds


def problems_of(error: CouplineError) -> tuple[Problem, ...]:
    """What an error tells, as problems."""
    return error.problems if isinstance(error, TimelineFileError) else (Problem("error", "file", str(error)),)


def in_full(problem: Problem) -> str:
    """What is wrong, and what to write."""
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def told(problem: Problem, ink: Ink) -> list[Line]:
    """All that is said of a problem: where it is, what it is, what to write; as many lines as that takes."""
    place = ink.plain(f"{problem.place}: ") if problem.place else ""
    return wrapped(Line((place, FAINT), (ink.plain(in_full(problem)), "")), ink.width)


def reasons(timeline: Timeline, event: Event, ink: Ink) -> list[Line]:
    """Why something of an event was left out: each problem in as many lines as it takes, below its mark."""
    problems = [problem for problem in timeline.problems if event.id in problem.events]
    parts = [wrap(ink.plain(in_full(problem)), max(1, ink.width - 2)) for problem in problems]
    return [Line(("  " if n else "! ", FAINT), (part, "")) for each in parts for n, part in enumerate(each)]


def event_page(timeline: Timeline, event: Event, ink: Ink) -> RenderableType:
    """The details of an event, and below its title and its date what of it was left out, and why."""
    page = details.event(timeline, event, ink, "long")
    if event.id not in timeline.faulty:
        return page
    title, date, *facts = page.renderables
    return Group(title, date, Drawing(reasons(timeline, event, ink)), *facts)


class ProblemRows:
    """What was left out: a problem a line, with its place; a line leads to its event, else to where it is written."""

    def __init__(self, problems: Sequence[Problem], timeline: Timeline, ink: Ink) -> None:
        self.problems, self.timeline, self.ink = problems, timeline, ink
        self.lines_of: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.problems)

    def line(self, n: int) -> Line:
        """Where it is, and what."""
        problem = self.problems[n]
        alone = len(self.timeline.files) == 1 and problem.line
        where = self.ink.plain(f"{problem.line if alone else problem.place}  ".lstrip())
        room = max(8, self.ink.width - columns_of(where))
        return Line((where, FAINT)).add(cut(in_full(problem), room, self.ink))

    def target(self, n: int) -> Target:
        """The event; a place in a file where it is about none."""
        problem = self.problems[n]
        event = next(filter(self.timeline.get, problem.events), None)
        return Target("event", event) if event else Target("file", problem.place)


class ProblemPanel(Panel):
    """The problems, as wide as the screen has room.

    Args:
        problems: at least one.
        timeline: what is shown, whose events they lead to.
        ink: whether in ASCII.
    """

    def __init__(self, problems: Sequence[Problem], timeline: Timeline, ink: Ink) -> None:
        super().__init__(ink.plain(HEADING), lambda wide: ProblemRows(problems, timeline, wide), ink)
        self.problems = problems
        self.told_height = 1

    def below(self) -> Iterator[Widget]:
        """What is said of the problem at the cursor."""
        yield Static(id="panel-told", markup=False)

    def wide(self, width: int) -> int:
        """All that the panel has."""
        return width * WIDE // 100 - BESIDE

    def lay_out(self) -> None:
        """Leave room for the longest of what may be said, so that the list stands still."""
        super().lay_out()
        self.tell()

    def high(self, height: int) -> int:
        """What is left above what is said of a problem."""
        ink = self.ink._replace(width=max(1, self.wide(self.app.size.width)))
        longest = nlargest(LONGEST, self.problems, key=lambda each: len(each.place) + len(in_full(each)))
        needed = max(len(told(problem, ink)) for problem in longest)
        self.told_height = max(1, min(needed, height - FEWEST - 1))
        return height - self.told_height - 1

    def moved(self, _: Target) -> None:
        """Tell of the problem that the cursor is on now."""
        self.tell()

    def tell(self) -> None:
        """All that is said of the problem at the cursor, as far as there is room."""
        ink = self.ink._replace(width=max(1, self.wide(self.app.size.width)))
        lines, height = told(self.problems[self.query_one(LineList).cursor], ink), self.told_height
        if len(lines) > height:
            rest = " ".join(line.plain for line in lines[height - 1 :])
            lines = [*lines[: height - 1], Line((cut(rest, ink.width, ink), ""))]
        panel = self.query_one("#panel-told", Static)
        panel.styles.height = height + 1  # with the line above it
        panel.update(as_text(lines))

    def choose(self, target: Target) -> None:
        """To the event; where there is none, all that is said of the problem."""
        if target.kind == "event":
            super().choose(target)
            return
        problem = self.problems[self.query_one(LineList).cursor]
        said = f"{problem.place}: {in_full(problem)}" if problem.place else in_full(problem)
        self.notify(self.ink.plain(said), title=self.ink.plain(NO_EVENT), markup=False, timeout=READ_IN)
