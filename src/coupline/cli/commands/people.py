"""``coupline people``: the index of people, and the events of one."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.indexes import show_index
from coupline.cli.options import FormatOption


def run(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(autocompletion=complete.people, show_default=False, help="However it is spelt.")
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the people with their events; with a name, the events of one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline people
      coupline people lechin
      coupline people "Juan Lechin" --format json
      coupline people lechin date:1963
      coupline people tag:coup
    """
    show_index(ctx.obj, "people", name, chosen)
