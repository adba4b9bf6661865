"""What the keys do: from this one table come the bindings, the page of help and the palette of commands.

Whatever can be done full screen can be done with a command too, which is named beside it: a screen reader can't follow
a screen that is drawn over and over.
"""

from typing import NamedTuple

from textual.binding import Binding


class Action(NamedTuple):
    """Something that a key does.

    Attributes:
        name: of the method, with its arguments.
        keys: as Textual calls them, with commas between.
        shown: the keys as a reader knows them.
        told: what it does.
        command: what does the same on the command line.
    """

    name: str
    keys: str
    shown: str
    told: str
    command: str = ""


ACTIONS = (
    Action("filter", "slash", "/", "Filter as you type; Tab completes", "list QUERY"),
    Action("leave", "escape", "Esc", "Back to the list; there: all events again", "list"),
    Action("style", "t", "t", "List, axis, lanes, heat", "timeline --style axis|lanes|heat QUERY"),
    Action("by", "b", "b", "What lanes and the rows of heat are", "timeline --by organization|place|tag|year|…"),
    Action("zoom(1)", "z,plus,equals_sign", "z +", "Half as much time, around this", "timeline --from DATE --to DATE"),
    Action("zoom(-1)", "minus", "-", "Twice as much time", "timeline --from DATE --to DATE"),
    Action("zoom(0)", "0", "0", "All of time", "timeline"),
    Action("match(1)", "n", "n", "Next event that answers the last filter", "list QUERY"),
    Action("match(-1)", "N", "N", "Previous event that answers it", "list QUERY"),
    Action("person(1)", "right_square_bracket", "]", "Next event of the same people", "people NAME"),
    Action("person(-1)", "left_square_bracket", "[", "Previous event of the same people", "people NAME"),
    Action("go_back", "backspace", "Backspace", "The event that was looked at before"),
    Action("names('people')", "p", "p", "People", "people"),
    Action("names('organizations')", "O", "O", "Organizations", "organizations"),
    Action("names('places')", "P", "P", "Places", "places"),
    Action("names('tags')", "T", "T", "Tags", "tags"),
    Action("names('sources')", "S", "S", "Sources", "sources"),
    Action("why", "w", "w", "What led to this event", "why ID"),
    Action("on_this_day", "o", "o", "This day in other years", "on DATE"),
    Action("copy", "y", "y", "Copy a citation of this event", "show ID"),
    Action("copy_id", "Y", "Y", "Copy its id", "list --columns id"),
    Action("edit", "e", "e", "Edit the file at this event", "show ID names file and line"),
    Action("reload", "r", "r", "Read the files again", "check"),
    Action("files", "f", "f", "Which files are shown", "-f FILE …"),
    Action("problems", "exclamation_mark", "!", "What could not be read, and was left out", "check"),
    Action("theme", "c", "c", "Dark, light or high contrast", "browse --theme contrast"),
    Action("help", "question_mark,f1", "? F1", "This page", "--help"),
    Action("command_palette", "ctrl+p,colon", ": Ctrl-P", "Find a command by its name"),
    Action("quit", "q", "q", "Leave"),
)  # fmt: skip
MOVES = (
    ("↑ ↓ j k", "Line by line; in details, link by link"),
    ("PgUp PgDn", "Page by page"),
    ("Home End g G", "First and last"),
    ("Enter", "Open the details; there, follow the link"),
    ("Tab", "From one part of the screen to the next"),
    ("← →", "In the years: earlier, later"),
    ("↑", "In the filter: the last ones again"),
)
FOOTER = "/ filter  t style  z zoom  p people  w why  n next  e edit  ? help  q quit"
SHORT_FOOTER = "/ filter  t style  ? help  q quit"
BINDINGS = [Binding(each.keys, each.name, each.told, show=False) for each in ACTIONS]
MOVING = [  # in lines and pages
    Binding("up,k", "move(-1)", "Up", show=False),
    Binding("down,j", "move(1)", "Down", show=False),
    Binding("pageup", "page(-1)", "Page up", show=False),
    Binding("pagedown,space", "page(1)", "Page down", show=False),
    Binding("home,g", "edge(-1)", "First", show=False),
    Binding("end,G", "edge(1)", "Last", show=False),
    Binding("enter", "choose", "Open", show=False),
]
