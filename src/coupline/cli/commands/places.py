"""``coupline places``: the index of places, and the events of one."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.indexes import show_index
from coupline.cli.options import FormatOption


def run(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.places, show_default=False, help="However it is spelt.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the places; with a name, the events at one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline places
      coupline places catavi
    """
    show_index(ctx.obj, "places", name, chosen)
