"""What the shell is told when a value is being completed. A file that can't be read completes nothing."""

import os
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from coupline.timeline import Timeline


def people(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of people."""
    return _named(ctx, "people", incomplete)


def organizations(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of organizations."""
    return _named(ctx, "organizations", incomplete)


def places(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of places."""
    return _named(ctx, "places", incomplete)


def tags(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Tags, with how many events have them."""
    timeline = _timeline(ctx)
    found = timeline.tags() if timeline else {}
    return [(tag, f"{len(events)} events") for tag, events in found.items() if _begins(tag, incomplete)]


def sources(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of sources, with their titles."""
    timeline = _timeline(ctx)
    found = timeline.sources if timeline else ()
    return [(each.key, each.title) for each in found if _begins(each.key, incomplete)]


def events(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events, with their titles."""
    timeline = _timeline(ctx)
    found = timeline.events if timeline else ()
    return [(event.id, event.title) for event in found if _begins(event.id, incomplete)]


def things(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events and eras, then those of people, organizations, places and sources."""
    timeline = _timeline(ctx)
    if timeline is None:
        return []
    eras = [(era.id, era.title) for era in timeline.eras if _begins(era.id, incomplete)]
    return [*events(ctx, incomplete), *eras] + [
        each
        for kind in ("people", "organizations", "places")
        for each in _named(ctx, kind, incomplete)
    ] + sources(ctx, incomplete)  # fmt: skip


def _named(ctx: typer.Context, kind: str, incomplete: str) -> list[tuple[str, str]]:
    """The id of each with its name; its name where that is what is being typed, or where it has no id."""
    timeline = _timeline(ctx)
    found = []
    for each in timeline.named(kind) if timeline else ():
        value = next((name for name in each.names if _begins(name, incomplete)), None)
        if value is not None:
            found.append((value, each.name))
    return found


def _begins(value: str, incomplete: str) -> bool:
    """Whether a value may complete what is typed. Bash would take a name with blanks for several words."""
    in_bash = os.environ.get("_COUPLINE_COMPLETE", "").endswith("bash")
    return value.startswith(incomplete) and not (in_bash and " " in value)


def _timeline(ctx: typer.Context) -> "Timeline | None":
    from coupline.cli.reading import list_files  # noqa: PLC0415 - as above
    from coupline.cli.settings import Settings  # noqa: PLC0415 - as above
    from coupline.loading import read  # noqa: PLC0415 - as above

    settings = ctx.find_object(Settings) or Settings()
    settings.take(dict(ctx.params))  # the command's own; those before its name are gathered already
    files = list_files(settings)
    return None if "-" in files else read(files)[0]
