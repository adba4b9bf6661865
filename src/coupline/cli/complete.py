"""What the shell is told when a value is being completed. A file that can't be read completes nothing."""

import os
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from coupline.timeline import Timeline


def people(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of people."""
    return _values(ctx, "person", incomplete)


def organizations(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of organizations."""
    return _values(ctx, "organization", incomplete)


def places(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids and names of places."""
    return _values(ctx, "place", incomplete)


def tags(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Tags, with how many events have them."""
    return _values(ctx, "tag", incomplete)


def sources(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of sources, with their titles."""
    return _values(ctx, "source", incomplete)


def events(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events, with their titles."""
    return _values(ctx, "id", incomplete)


def things(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events and eras, then those of people, organizations, places and sources."""
    kinds = ("id", "era", "person", "organization", "place", "source")
    return [each for key in kinds for each in _values(ctx, key, incomplete)]


def query(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Keys of the query language, and behind a key its values: ``person:`` and the ids of people.

    Bash takes the colon for the end of a word: what is being typed there begins behind it.
    """
    typed = [str(word) for word in ctx.params.get("query") or ()]
    if _in_bash() and typed[-1:] == [":"]:
        return _values(ctx, typed[-2] if len(typed) > 1 else "", incomplete)
    key, colon, value = incomplete.partition(":")
    if colon:
        return [(f"{key}:{each}", told) for each, told in _values(ctx, key, value)]
    from coupline.query.completing import keys  # only where a value is completed

    return [(each, "") for each in keys(incomplete)]


def _values(ctx: typer.Context, key: str, incomplete: str) -> list[tuple[str, str]]:
    """What may stand behind a key: the id of each with its name; its name where that is what is being typed."""
    from coupline.query.completing import choices

    timeline = _timeline(ctx)
    found = []
    for choice in choices(timeline, key, incomplete) if timeline else ():
        value = next((name for name in choice.names if _begins(name, incomplete)), None)
        if value is not None:
            found.append((value, choice.told))
    return found


def _begins(value: str, incomplete: str) -> bool:
    """Whether a value may complete what is typed. Bash would take a name with blanks for several words."""
    return value.startswith(incomplete) and not (_in_bash() and " " in value)


def _in_bash() -> bool:
    return os.environ.get("_COUPLINE_COMPLETE", "").endswith("bash")


def _timeline(ctx: typer.Context) -> "Timeline | None":
    from coupline.cli.selection import list_files
    from coupline.cli.settings import Settings
    from coupline.loading import read

    settings = ctx.find_object(Settings) or Settings()
    settings.take(dict(ctx.params))  # the command's own; those before its name are gathered already
    files = list_files(settings)
    return None if "-" in files else read(files)[0]
