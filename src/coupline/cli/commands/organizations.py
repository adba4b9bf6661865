"""``coupline organizations``: the index of organizations, and the events of one."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.indexes import show_index
from coupline.cli.options import FormatOption


def run(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(autocompletion=complete.organizations, show_default=False, help="However it is spelt."),
    ] = None,
    chosen: FormatOption = None,
) -> None:
    """List the organizations; with a name, the events of one.

    Case, accents and small mistakes in a name do not matter.

    Examples:
      coupline organizations
      coupline organizations mnr
    """
    show_index(ctx.obj, "organizations", name, chosen)
