"""The options that several commands have, declared once.

``whole_program`` are those of every command, before and after its name; ``selecting`` those of every command that
shows a selection. They are signatures that Typer reads; nobody calls them.
"""

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias

import typer

from coupline.choices import HEAT_ROWS, NAMES, ColorBy, DrawingStyle, TimelineBy, lanes_by
from coupline.cli import complete
from coupline.cli.settings import UsageError
from coupline.formats import FORMATS

WHOLE = "Options of the whole program"
SELECT = "Which events"

if TYPE_CHECKING:
    PrintFormat: TypeAlias = str
    DataFormat: TypeAlias = str
    ExportFormat: TypeAlias = str
else:  # Typer reads the choices out of these, and a type checker can't
    PrintFormat = Literal[("table", *(each.name for each in FORMATS.values() if each.prints))]
    DataFormat = Literal[("table", *(each.name for each in FORMATS.values() if each.prints == "objects"))]
    ExportFormat = Literal[tuple(each.name for each in FORMATS.values() if each.exports)]
FormatOption = Annotated[
    PrintFormat | None,
    typer.Option(
        "--format",
        help="How to print: a table on a terminal, plain lines elsewhere, or data.",
        show_default=False,
    ),
]
DataFormatOption = Annotated[
    DataFormat | None, typer.Option("--format", show_default=False, help="Lines for people, or data.")
]
DepthOption = Annotated[
    int | None,
    typer.Option(
        "--depth", min=0, metavar="N", show_default=False,
        help="How many levels to draw below each root; what is deeper is counted.",
    ),
]  # fmt: skip
ColorByOption = Annotated[
    ColorBy | None,
    typer.Option("--color-by", show_default=False, help="What marks are coloured by; it is named too."),
]
StyleOption = Annotated[
    DrawingStyle | None,
    typer.Option("--style", show_default=False, help="One event a line, to scale, to scale by name, or counts."),
]
TimelineByOption = Annotated[
    TimelineBy | None,
    typer.Option("--by", show_default=False, help="What the lanes are, or the rows of heat."),
]
CollapseOption = Annotated[bool, typer.Option("--collapse", help="Leave out the parts of an event, and count them.")]
DrawnFormatOption = Annotated[
    PrintFormat | None,
    typer.Option("--format", help="Print the events as data in place of the drawing.", show_default=False),
]
EventArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID", autocompletion=complete.events, show_default=False,
        help="An event's id, the beginning of one, or words of its title.",
    ),
]  # fmt: skip


class DrawingOptions(NamedTuple):
    """How a timeline is drawn.

    Attributes:
        style: None for what ``by`` means, else the spine.
        by: what the lanes are, or the rows of heat; None for people, or for what suits.
        color_by: what marks are coloured by; None for no colours.
        collapse: whether parts are left out, and counted.
    """

    style: DrawingStyle | None = None
    by: TimelineBy | None = None
    color_by: ColorBy | None = None
    collapse: bool = False

    def settled(self) -> "DrawingOptions":
        """The same with a style; ``by`` alone says which.

        Raises:
            UsageError: where options exclude each other.
        """
        style: DrawingStyle = self.style or ("lanes" if self.by in NAMES else "heat" if self.by else "spine")
        fitting: tuple[str, ...] = {"lanes": NAMES, "heat": HEAT_ROWS}.get(style, ())
        if self.by is not None and self.by not in fitting:
            fits = f"it takes {', '.join(fitting)}" if fitting else "that is for lanes and heat"
            raise UsageError(f"--style {style} has no --by {self.by}; {fits}")
        if self.color_by and style == "heat":
            raise UsageError("--style heat has no --color-by; it is for spine, axis and lanes")
        if self.collapse and style in ("lanes", "heat"):
            raise UsageError(f"--style {style} has no --collapse; it is for spine and axis")
        by = lanes_by(self.by)
        if self.color_by and style == "lanes" and self.color_by != by:
            raise UsageError(f"lanes by {by} have the colours of these: --color-by {by}")
        return self._replace(style=style)


def whole_program(
    files: Annotated[
        list[str] | None,
        typer.Option("-f", "--file", metavar="FILE", rich_help_panel=WHOLE, show_default=False,
                     help="An event list, a folder of them, or - for standard input. May be given again."),
    ] = None,
    color: Annotated[
        Literal["auto", "always", "never"] | None,
        typer.Option("--color", rich_help_panel=WHOLE, show_default=False, help="When to use colours."),
    ] = None,
    ascii: Annotated[  # noqa: A002 - the option's name
        bool, typer.Option("--ascii", rich_help_panel=WHOLE, help="Print nothing but ASCII.")
    ] = False,
    dates: Annotated[
        Literal["long", "edtf"] | None,
        typer.Option("--dates", rich_help_panel=WHOLE, show_default=False, help="Dates in English, or as EDTF."),
    ] = None,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", rich_help_panel=WHOLE, help="Never page a long output.")
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("-q", "--quiet", rich_help_panel=WHOLE, help="Nothing on stderr but errors."),
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", rich_help_panel=WHOLE,
                     help="Do nothing where a value can't be read, or a date has a warning; as COUPLINE_STRICT=1."),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", rich_help_panel=WHOLE, help="Show the traceback of an error.")
    ] = False,
) -> None:  # fmt: skip
    """The options of the whole program."""


def selecting(
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]...", show_default=False, autocompletion=complete.query,
                       help="Words, or terms as person:lechin, date:1963, not tag:economy: see docs/query.md."),
    ] = None,
    year: Annotated[
        list[str] | None,
        typer.Option("--year", "-y", metavar="DATE", rich_help_panel=SELECT, show_default=False,
                     help="Events of a year, or of any date: 1964, 1961/1964, 1960s. Several are alternatives."),
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option("--person", "-p", metavar="NAME", rich_help_panel=SELECT, show_default=False,
                     autocompletion=complete.people,
                     help="Events with a person, however spelt. Of several, all must be in it."),
    ] = None,
    organization: Annotated[
        list[str] | None,
        typer.Option("--organization", "-o", metavar="NAME", rich_help_panel=SELECT, show_default=False,
                     autocompletion=complete.organizations,
                     help="Events with an organization. Several are alternatives."),
    ] = None,
    place: Annotated[
        list[str] | None,
        typer.Option("--place", metavar="NAME", rich_help_panel=SELECT, show_default=False,
                     autocompletion=complete.places, help="Events at a place. Several are alternatives."),
    ] = None,
    tag: Annotated[
        list[str] | None,
        typer.Option("--tag", "-t", metavar="TAG", rich_help_panel=SELECT, show_default=False,
                     autocompletion=complete.tags, help="Events with a tag. Of several, all must be on it."),
    ] = None,
    text: Annotated[
        list[str] | None,
        typer.Option("--text", metavar="WORDS", rich_help_panel=SELECT, show_default=False,
                     help="Events whose title, summary, names or tags have these whole words, all of them."),
    ] = None,
    first: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", rich_help_panel=SELECT, show_default=False,
                     help="Events from the first day of a date on."),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option("--to", metavar="DATE", rich_help_panel=SELECT, show_default=False,
                     help="Events up to the last day of a date."),
    ] = None,
    certain: Annotated[
        bool,
        typer.Option("--certain", rich_help_panel=SELECT,
                     help="Only what is certain at that time, whatever the unknown day is."),
    ] = False,
    possible: Annotated[
        bool,
        typer.Option("--possible", rich_help_panel=SELECT,
                     help="Also what neither a date nor order rules out."),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", rich_help_panel=SELECT, help="Say how the query is read, and stop.")
    ] = False,
) -> None:  # fmt: skip
    """The options that select events."""
