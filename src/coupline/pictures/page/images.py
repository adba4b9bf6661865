"""Pictures on a page: a local file is put into it, an address is linked; nothing is fetched.

Only files beside the event list, or in a folder below it, are put in, and only those that are pictures by their first
bytes: a list that a stranger wrote must not carry other files of the reader's into a page that is then handed on.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from coupline import storage
from coupline.model import Event, Named, Source
from coupline.origin import Origin
from coupline.pictures.page.prose import is_web

LARGEST = 20_000_000  # bytes of a file
ROOM = 100_000_000  # characters of all pictures of a page
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:", re.ASCII)
_KINDS = {
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/gif": re.compile(rb"GIF8[79]a"),
    "image/webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "image/avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    "image/svg+xml": re.compile(  # each beginning is read once: what does not fit is not tried in other ways
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>)?(?>\s+|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)*+<svg[\s>]",
        re.DOTALL,
    ),
}


class Picture(NamedTuple):
    """What a page has of an image.

    Attributes:
        data: the file as an address of its own; empty where it is not in the page.
        href: where the picture is to be seen; empty where that is nowhere.
        alt: what it shows, or what it is a picture of.
        credit: whose it is; may be empty.
    """

    data: str
    href: str
    alt: str
    credit: str


Pictured = Event | Named | Source | None
Pictures = Callable[[Pictured], Picture | None]


class Album:
    """The pictures of one page. Each file is read once, and all together have no more bytes than ``ROOM``.

    Args:
        tell: is given a sentence where a file can't be put into the page.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell, self._room = tell, ROOM
        self._read: dict[Path, str] = {}

    def picture(self, thing: Pictured) -> Picture | None:
        """What the page has of the image of a thing; None where there is none.

        Args:
            thing: an event, or what events name; None for a tag. Files are looked for beside the list it stands in.
        """
        image, origin = getattr(thing, "image", None), getattr(thing, "origin", None)
        if image is None:
            return None
        name = thing.title if isinstance(thing, Event) else getattr(thing, "name", "")
        alt, credit = image.alt or name, image.credit or ""
        if _ADDRESS.match(image.src):
            return Picture("", image.src if is_web(image.src) else "", alt, credit)
        try:
            data = self._data(image.src, origin)
        except (OSError, ValueError, RuntimeError) as error:  # the last of links in a circle, before Python 3.13
            where = f" ({origin.file}:{origin.line})" if origin else ""
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            self._tell(f"{image.src} is not in the page: {reason}{where}")
            data = ""
        return Picture(data, "", alt, credit)

    def _data(self, src: str, origin: Origin | None) -> str:
        """A file as an address that holds it.

        Raises:
            OSError: the file can't be read.
            ValueError: it is no picture, too large, or lies outside the folder of the event list.
        """
        if "\0" in src:
            raise ValueError("no file has a null character in its name")
        folder = Path(origin.file if origin else "").resolve().parent
        path = (folder / src).resolve()
        if not path.is_relative_to(folder):
            raise ValueError("it lies outside the folder of the event list")
        if path not in self._read:
            self._read[path] = self._encoded(path)
        self._room -= len(self._read[path])
        if self._room < 0:
            raise ValueError(f"the pictures of a page have no more than {ROOM:,} bytes together")
        return self._read[path]

    def _encoded(self, path: Path) -> str:
        if path.exists() and not path.is_file():
            raise ValueError("it is not a file")
        if path.stat().st_size > LARGEST:
            raise ValueError(f"it has more than {LARGEST:,} bytes")
        raw = storage.read(str(path)).raw
        kind = next((kind for kind, beginning in _KINDS.items() if beginning.match(raw)), "")
        if not kind:
            raise ValueError("it is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture")
        return f"data:{kind};base64,{b64encode(raw).decode()}"
