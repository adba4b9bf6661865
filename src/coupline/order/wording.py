"""Statements in words, with the place where each is written: what proofs and chains of reasons are told in."""

from typing import Any

from coupline.model import Event, Relation
from coupline.order.events import Written
from coupline.order.statement import Statement
from coupline.schema import RELATIONS
from coupline.wording import listed


def sentence(statement: Statement) -> str:
    """What is said, with the ids: "b is 5 December 1963", "a is at least 3 weeks after b"."""
    label: Written = statement.label
    if label.relation is None:
        return f"{label.item.id} is {_date(label)}"
    return f"{label.item.id} {said_of(label.relation)}"


def said_of(relation: Relation) -> str:
    """What a relation says of the event that has it: "is after b", "starts at most 2 days before b ends"."""
    kind = RELATIONS[relation.key]
    if kind.sentence:
        return kind.sentence.format(relation.id)
    mine, other = relation.from_ or kind.ends[0], relation.of or kind.ends[1]
    limits = ((f"at least {relation.min}", relation.min), (f"at most {relation.max}", relation.max))
    gap = listed([words for words, limit in limits if limit])
    how = f"{gap} {relation.key}" if gap else relation.key
    if (mine, other) == kind.ends:
        return f"is {how} {relation.id}"
    return f"{mine}s {how} {relation.id} {other}s"


def written(statement: Statement) -> dict[str, Any]:
    """The object of a statement in JSON: event, key, text, file, line, column; the last three None where unknown."""
    label: Written = statement.label
    path = label_path(label)
    key = str(path[0]) if label.relation else "date"
    made: dict[str, Any] = {"event": label.item.id, "key": key, "text": sentence(statement)}
    origin = label.item.origin
    line, column = (None, None) if origin is None else origin.place_of(*path)
    return made | {"file": origin.file if origin else None, "line": line, "column": column}


def label_path(label: Written) -> tuple[str | int, ...]:
    """The path from an event's own to what says so."""
    if label.relation is not None:
        return label.relation.key, label.number
    claimed = isinstance(label.item, Event) and label.item.placed_by == "claims"
    return ("claims",) if claimed else ("date",)


def _date(label: Written) -> str:
    if isinstance(label.item, Event):
        return label.item.display()
    return label.item.date.display()
