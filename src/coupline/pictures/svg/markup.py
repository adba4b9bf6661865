"""Markup, of XML and of HTML: text made valid and harmless, and elements put together."""

from coupline.escaping import visible

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_NO_CHARACTERS = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}  # XML 1.0 has no place for them


def safe(text: str) -> str:
    """A text on one line of characters that XML has: controls, lone surrogates and the like are written out."""
    return text if text.isprintable() else visible(text).translate(_NO_CHARACTERS)


def escaped(text: str) -> str:
    """A text as markup."""
    return safe(text).translate(_ENTITIES)


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """An element as markup.

    Args:
        name: of the element.
        children: markup.
        attributes: text or numbers by their names, with "_" for "-", and one at the end of a word that Python
            keeps for itself; None for one that is not there.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def _value(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else f"{round(value, 1):.10g}"
