"""What a spreadsheet of events has: the scalar keys of their JSON, and lists with "; " between."""

from coupline.model import Event
from coupline.schema import keys_of

EVENT_COLUMNS = (
    "id", "title", "date", "date_text", "display", "earliest", "latest", "possible_from", "possible_to", "certain_by",
    "certain_from", "precision", "kind", "approximate", "uncertain", "placed_by", "match", "people", "organizations",
    "places", "tags", "summary", *(key.name for key in keys_of("events") if key.in_rows), "sources", "file", "line",
)  # fmt: skip


def event_row(event: Event) -> list[str]:
    """The cells of ``EVENT_COLUMNS``; what is unknown is empty."""
    made = event.to_dict()
    lists = {key: [each["name"] for each in made[key]] for key in ("people", "organizations", "places")}
    lists["tags"] = made["tags"]
    lists["sources"] = [", ".join(part for part in (each["source"], each["at"]) if part) for each in made["sources"]]
    return [_cell(lists[key] if key in lists else made[key]) for key in EVENT_COLUMNS]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
