"""The Typer application: which commands there are, in which group, and what ``coupline`` alone does.

A command is its row in ``COMMANDS`` and the function ``run`` of the module in ``coupline.cli.commands`` that has its
name. That module is imported when the command is called or its own help is asked for: starting up is a feature. The
first line of each command's help stands here too, for the list of commands; a test holds the two together.
"""

import importlib
import inspect
import os
import sys
from collections.abc import Sequence
from copy import copy
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_params_convertors_ctx_param_name_from_function as read_params

from coupline import __version__
from coupline.cli import options
from coupline.cli.output import helping, write
from coupline.cli.settings import Settings, UsageError


class CommandEntry(NamedTuple):
    """A command in the list of commands.

    Attributes:
        group: the key in ``GROUPS`` of its group in the help.
        summary: the first line of its help.
        selects: whether it takes the options that select events.
        signs: whether what it takes may begin with a minus, as a year before the common era does.
    """

    group: str
    summary: str
    selects: bool = False
    signs: bool = False


COMMANDS = {
    "timeline": CommandEntry("look", "Draw the timeline in the terminal.", selects=True, signs=True),
    "list": CommandEntry("look", "List events in order.", selects=True, signs=True),
    "tree": CommandEntry(
        "look",
        "Draw events as a tree: by year, person, organization, place, tag, part or cause.",
        selects=True,
        signs=True,
    ),
    "show": CommandEntry("look", "Show all that is known of an event, a person, a place, an organization or a source."),
    "browse": CommandEntry("look", "Explore the timeline full screen.", selects=True, signs=True),
    "people": CommandEntry(
        "ask", "List the people with their events; with a name, the events of one.", selects=True, signs=True
    ),
    "organizations": CommandEntry(
        "ask", "List the organizations; with a name, the events of one.", selects=True, signs=True
    ),
    "places": CommandEntry("ask", "List the places; with a name, the events at one.", selects=True, signs=True),
    "tags": CommandEntry("ask", "List the tags; with a name, the events of one.", selects=True, signs=True),
    "sources": CommandEntry(
        "ask", "List the sources; with a name, the events that cite one.", selects=True, signs=True
    ),
    "why": CommandEntry("ask", "Draw the causes of an event as a tree, or its effects."),
    "between": CommandEntry("ask", "Tell how long it is from one event to another, and which comes first."),
    "on": CommandEntry("ask", "List what happened on this day of the year, whatever the year.", signs=True),
    "stats": CommandEntry(
        "ask",
        "Count events by year, person, tag and more, and draw the counts as bars.",
        selects=True,
        signs=True,
    ),
    "date": CommandEntry("ask", "Explain how a date is read: EDTF, earliest, latest, precision.", signs=True),
    "check": CommandEntry("keep", "Judge the event list: every problem, with its line and how to mend it."),
    "export": CommandEntry(
        "exchange",
        "Make a document of the timeline: a drawing as SVG, or a page as HTML.",
        selects=True,
        signs=True,
    ),
}
GROUPS = {"look": "Look", "ask": "Ask", "keep": "Keep", "exchange": "Exchange"}
CONTEXT = {"help_option_names": ["-h", "--help"]}


class _Helpful:
    """The part of a command or a group that prints its help as the settings have it: colours, ASCII."""

    def get_help_option(self, ctx: Any) -> Any:
        """The option ``--help``: what stands before it on the line is read first."""
        option = super().get_help_option(ctx)  # type: ignore[misc] # of the class beside this one
        option.is_eager = False
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help."""
        settings = copy(ctx.ensure_object(Settings))
        settings.take(dict(ctx.params))
        with helping(settings):
            super().format_help(ctx, formatter)  # type: ignore[misc] # as above


class Command(_Helpful, TyperCommand):
    """A command that also takes the options of the whole program, and hands them on as ``ctx.obj``."""

    def __init__(self, name: str | None, *, params: list[Any] | None = None, **rest: Any) -> None:
        own = params or []
        super().__init__(name, params=[*own, *_without(self.shared(), own)], **rest)

    def shared(self) -> list[Any]:
        """The options that are not the command's own."""
        return read_params(options.whole_program)[0]

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command, with the settings of the program gathered."""
        settings = ctx.ensure_object(Settings)
        settings.take(ctx.params)
        if ctx.ignore_unknown_options:
            self._refuse_options(ctx)
        return super().invoke(ctx)

    def _refuse_options(self, ctx: Any) -> None:
        """What looks like an option and is none is no word either; but a minus before digits is a year BCE."""
        given = [ctx.params.get(each.name) or () for each in self.params if each.param_type_name == "argument"]
        for words in given:
            for word in (words,) if isinstance(words, str) else words:
                if word.startswith("-") and word[1:] and not word.lstrip("-")[:1].isdigit():
                    from coupline.names import closest  # only where something is wrong

                    close = closest(word, [name for param in self.params for name in param.opts], 1)
                    raise UsageError(f"no such option: {word}" + (f"; did you mean {close[0]}?" if close else ""))


def _without(shared: list[Any], own: Sequence[Any]) -> list[Any]:
    """The shared options without what a command's own options go by: -o is --output of export, --strict check's own."""
    taken = {name for option in own for name in option.opts}
    for option in shared:
        option.opts = [name for name in option.opts if name not in taken]
    return [option for option in shared if option.opts or option.param_type_name == "argument"]


class Selecting(Command):
    """A command that also takes the options that select events."""

    def shared(self) -> list[Any]:
        """The options that are not the command's own."""
        return [*read_params(options.selecting)[0], *super().shared()]

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command, with the selecting options in the settings."""
        names = inspect.signature(options.selecting).parameters
        self._refuse_options(ctx)
        ctx.ensure_object(Settings).flags = {name: ctx.params.pop(name) for name in names}
        return super().invoke(ctx)


class Program(_Helpful, TyperGroup):
    """The whole program: loads a command when it is needed."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override] # noqa: ARG002 - Typer's signature
        """All commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override] # noqa: ARG002 - as above
        """A command's line in the list of commands."""
        entry = COMMANDS.get(cmd_name)
        return entry and TyperCommand(cmd_name, help=entry.summary, rich_help_panel=GROUPS[entry.group])

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """The command that was called, in full."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Read the program's own options, and gather them."""
        rest = super().parse_args(ctx, args)
        ctx.ensure_object(Settings).take(ctx.params)
        return rest


def load(name: str) -> TyperCommand:
    """The real command of a name in ``COMMANDS``."""
    entry = COMMANDS[name]
    module = importlib.import_module(f"coupline.cli.commands.{name}")
    single = typer.Typer(add_completion=False)
    kind = Selecting if entry.selects else Command
    context = {**CONTEXT, "ignore_unknown_options": entry.signs}
    single.command(name, cls=kind, context_settings=context)(module.run)
    command = typer.main.get_command(single)
    assert isinstance(command, TyperCommand)  # noqa: S101 - for the type checker: one command makes no group
    return command


def make() -> TyperGroup:
    """The whole program as one Typer group."""
    app = typer.Typer(cls=Program, context_settings=CONTEXT, invoke_without_command=True)
    app.callback()(coupline)
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - as above: a callback makes a group
    group.params[:0] = read_params(options.whole_program)[0]
    group.commands = {name: TyperCommand(name) for name in COMMANDS}  # their names, for "did you mean"
    return group


def coupline(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """A timeline from an event list in plain text: drawn, listed, searched.

    Dates stay as they are known ("early 1962", "by then", "two sources
    disagree"): nothing is ever rounded to a day.

    Examples:
      coupline timeline                  the timeline, drawn
      coupline list --year 1964          what may have happened in 1964
      coupline people lechin             a person, however you spell the name
      coupline -f my-events.toml check   what is wrong with a file, and where

    The event list is -f, else COUPLINE_FILE, else events.toml or
    data/events.toml here or in a parent folder, else a sample.
    """
    if version:
        write(ctx.obj, [f"coupline {__version__}"])
    elif ctx.invoked_subcommand is None:
        _start(ctx)


def _start(ctx: typer.Context) -> None:
    """Open the browser on a terminal, draw the timeline on one that has no screen; elsewhere print the help."""
    settings: Settings = ctx.obj
    if not sys.stdout.isatty():
        write(settings, [ctx.get_help()])
        return
    from coupline.cli.commands import browse, timeline  # only on a terminal

    if browse.on_a_screen() and os.environ.get("TERM") != "dumb":
        browse.explore(settings)
    else:
        timeline.draw(settings, options.DrawingOptions())
