"""A browser to look at documents with: the Chromium of the system, without a window."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import coupline
from coupline.choices import DrawingStyle
from coupline.palette import assigned
from coupline.pictures.page import as_html
from coupline.pictures.svg import Look, as_svg
from tests.chromium.support import Looker
from tests.unit.pictures.support import ALL, EVENTS

NASTY = """
[timeline]
title = "</title><script>document.title = 'run'</script>"
summary = "[x](javascript:alert(1)) <img src=x onerror=alert(1)>"
[[events]]
title = "<img src='https://example.org/x.png' onerror='alert(1)'> \\u202e reversed \\u0001"
date = "1964"
tags = ["<b>bold</b>"]
[[events]]
title = "שלום and مرحبا in one title, which goes on for longer than there is room beside a picture"
date = "1965/1967"
[[events]]
title = "日本語のとても長いタイトルがここにあります日本語のとても長いタイトルがここにあります"
date = "1966-01-01"
"""
DAY = "\n".join(
    f'[[events]]\ntitle = "disk full on db-{n}.example.net"\ndate = "2024-03-03T{n:02d}:{n * 7 % 60:02d}:00Z"\n'
    for n in range(12)
)
LISTS = {
    "all": ALL,
    "nasty": NASTY,
    "bce": '[[events]]\ntitle = "Rubicon"\ndate = "49 BCE"\n[[events]]\ntitle = "Rule"\ndate = "-0026/0014"\n',
    "one": '[[events]]\ntitle = "Only one"\ndate = "1964-05"\n',
    "empty": '[timeline]\ntitle = "Nothing yet"\n',
    "day": DAY,
}
STYLES: tuple[DrawingStyle, ...] = ("spine", "axis", "lanes", "heat")


@pytest.fixture(scope="session")
def looker() -> Iterator[Looker]:
    """The browser; tests that need one are skipped where there is none."""
    pytest.importorskip("playwright")
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium here")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"] if root else [])
        yield Looker(browser)
        browser.close()


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The path of a document by its name: "all.html", "nasty-axis-320.svg"."""
    folder = tmp_path_factory.mktemp("documents")

    def made(name: str) -> Path:
        path = folder / name
        if not path.exists():
            stem, _, kind = name.partition(".")
            which, *rest = stem.split("-")
            timeline = coupline.load(EVENTS) if which == "events" else coupline.loads(LISTS[which])
            if kind == "html":
                lines = as_html(timeline)
            else:
                style = next(each for each in STYLES if each == rest[0])
                colors = assigned(timeline, "tag") if style in ("spine", "axis") else None
                lines = as_svg(timeline, style, None, Look(int(rest[1]), colors=colors))
            path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return made
