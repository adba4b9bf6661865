"""``coupline tags``: the index of tags, and the events of one."""

from typing import Annotated

import typer

from coupline.cli import complete
from coupline.cli.indexes import show_index
from coupline.cli.options import FormatOption


def run(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(autocompletion=complete.tags, show_default=False, help="A tag.")] = None,
    chosen: FormatOption = None,
) -> None:
    """List the tags; with a name, the events of one.

    Case and accents do not matter.

    Examples:
      coupline tags
      coupline tags government
    """
    show_index(ctx.obj, "tags", name, chosen)
