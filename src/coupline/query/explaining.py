"""How a query was read, in plain words: what ``--explain`` prints. What a term asks for, each predicate says itself."""

from collections.abc import Iterator

from coupline.query.directory import Directory
from coupline.query.predicate import And, Or, Predicate


def explained(predicate: Predicate, timeline: Directory) -> list[str]:
    """The lines that say what a predicate asks for, what belongs together indented beneath its heading."""
    return list(_lines(predicate, timeline.whole, ""))


def _lines(predicate: Predicate, directory: Directory, indent: str) -> Iterator[str]:
    if not isinstance(predicate, And | Or):
        yield f"{indent}{predicate.explained(directory)}"
    elif not predicate.parts:
        yield f"{indent}every event"
    else:
        yield f"{indent}{'all' if isinstance(predicate, And) else 'any'} of"
        for part in predicate.parts:
            yield from _lines(part, directory, f"{indent}  ")
