"""Text on a page: pieces one after the other, some of them links. Markdown is shown as it is written, but for links."""

import re

from coupline.facts import Piece, Pieces, Target

_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]+)\]\((?P<target>https?://[^\s()<>]+)\)|<(?P<plain>https?://[^\s<>]+)>", re.IGNORECASE
)
_BREAK = re.compile(r"\n[^\S\n]*\n")
_BLANKS = re.compile(r"\s+")
_WEB = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


def one_line(text: str) -> str:
    """A text of several lines on one."""
    if text.isprintable() and "  " not in text:  # as nearly all are; a long list has hundreds of thousands
        return text
    return _BLANKS.sub(" ", text)


def paragraphs(text: str | None) -> list[Pieces]:
    """The paragraphs of a text in Markdown; none where there is no text."""
    blocks = _BREAK.split((text or "").replace("\r\n", "\n"))
    return [_linked(" ".join(block.split())) for block in blocks if block.strip()]


def is_web(address: str) -> bool:
    """Whether an address is one of the web, where a page may lead."""
    return _WEB.fullmatch(address) is not None


def _linked(text: str) -> Pieces:
    pieces, end = [], 0
    for found in _LINK.finditer(text):
        pieces.append(Piece(text[end : found.start()]))
        target = found["target"] or found["plain"]
        pieces.append(Piece(found["words"] or target, Target("url", target)))
        end = found.end()
    return tuple(piece for piece in (*pieces, Piece(text[end:])) if piece.text)
