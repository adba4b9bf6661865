"""``coupline sources``: the index of sources, and the events of one."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.indexes import show_index
from coupline.cli.options import FormatOption


def run(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.sources, show_default=False, help="An id, title or author.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the sources; with a name, the events that cite one.

    A source counts wherever it is cited: for an event, a claim or a relation.

    Examples:
      coupline sources
      coupline sources reign
    """
    show_index(ctx.obj, "sources", name, chosen)
