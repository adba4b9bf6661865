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
    from coupline.query import KEYS  # noqa: PLC0415 - as above

    return [(f"{each}:", "") for each in KEYS if each.startswith(incomplete)]


def _values(ctx: typer.Context, key: str, incomplete: str) -> list[tuple[str, str]]:
    """What may stand behind a key."""
    from coupline.query.terms import PLACED  # noqa: PLC0415 - as above
    from coupline.query.what import TAKING_PART, THINGS  # noqa: PLC0415 - as above

    if key in TAKING_PART:
        return _named(ctx, TAKING_PART[key], incomplete)
    if key in ("before", "after"):
        return events(ctx, incomplete)
    words = {"placed": PLACED, "has": tuple(THINGS)}.get(key)
    if words is not None:
        return [(word, "") for word in words if word.startswith(incomplete)]
    found = {"id": events, "tag": tags, "source": sources, "era": eras}.get(key)
    return found(ctx, incomplete) if found else []


def eras(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of eras, with their titles."""
    timeline = _timeline(ctx)
    return [(era.id, era.title) for era in (timeline.eras if timeline else ()) if _begins(era.id, incomplete)]


def events(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events, with their titles."""
    timeline = _timeline(ctx)
    found = timeline.events if timeline else ()
    return [(event.id, event.title) for event in found if _begins(event.id, incomplete)]


def things(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of events and eras, then those of people, organizations, places and sources."""
    return [*events(ctx, incomplete), *eras(ctx, incomplete)] + [
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
    return value.startswith(incomplete) and not (_in_bash() and " " in value)


def _in_bash() -> bool:
    return os.environ.get("_COUPLINE_COMPLETE", "").endswith("bash")


def _timeline(ctx: typer.Context) -> "Timeline | None":
    from coupline.cli.reading import list_files  # noqa: PLC0415 - as above
    from coupline.cli.settings import Settings  # noqa: PLC0415 - as above
    from coupline.loading import read  # noqa: PLC0415 - as above

    settings = ctx.find_object(Settings) or Settings()
    settings.take(dict(ctx.params))  # the command's own; those before its name are gathered already
    files = list_files(settings)
    return None if "-" in files else read(files)[0]
