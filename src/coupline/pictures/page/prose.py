"""Text on a page: pieces one after the other, some of them links. Markdown is shown as it is written, but for links."""

import re
from typing import NamedTuple

_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]+)\]\((?P<target>https?://[^\s()<>]+)\)|<(?P<plain>https?://[^\s<>]+)>", re.IGNORECASE
)
_BREAK = re.compile(r"\n[^\S\n]*\n")
_WEB = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of text; ``href`` is where it leads, empty where it is no link."""

    text: str
    href: str = ""


Said = tuple[Piece, ...]


def plain(text: str) -> Said:
    """A text without links, on one line."""
    return (Piece(" ".join(text.split())),)


def paragraphs(text: str | None) -> list[Said]:
    """The paragraphs of a text in Markdown; none where there is no text."""
    blocks = _BREAK.split((text or "").replace("\r\n", "\n"))
    return [_linked(" ".join(block.split())) for block in blocks if block.strip()]


def web(url: str) -> Said:
    """An address as a link; as text where it is not one of the web."""
    return (Piece(url, url if _WEB.fullmatch(url) else ""),)


def _linked(text: str) -> Said:
    pieces, end = [], 0
    for found in _LINK.finditer(text):
        pieces.append(Piece(text[end : found.start()]))
        target = found["target"] or found["plain"]
        pieces.append(Piece(found["words"] or target, target))
        end = found.end()
    return tuple(piece for piece in (*pieces, Piece(text[end:])) if piece.text)
