"""The browser on a screen that is not there."""

import asyncio
import html
import re
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from textual.pilot import Pilot
from textual.widgets import Input, Static

import coupline
from coupline.browse.app import Browser
from coupline.browse.details_pane import DetailsPane
from coupline.browse.line_list import LineList
from tests.cli.support import EVENTS

Steps = Callable[[Browser, Pilot[None]], Awaitable[None]]
LONGEST = 60.0  # seconds that something may take, on a machine that has much to do


def browse(
    steps: Steps, *files: str, query: str = "", size: tuple[int, int] = (120, 40), ascii_only: bool = False
) -> None:
    """Open files, or the event list, and take some steps."""
    paths = files or (EVENTS,)
    run_app(steps, lambda: coupline.load(*paths, strict=False), query=query, size=size, ascii_only=ascii_only)


def run_app(
    steps: Steps, read: Callable[[], coupline.Timeline], *, query: str = "", size: tuple[int, int] = (120, 40),
    ascii_only: bool = False,
) -> None:  # fmt: skip
    """Open what a function reads, and take some steps."""

    async def go() -> None:
        app = Browser(read, read(), query, ascii_only=ascii_only)
        async with app.run_test(size=size) as pilot:
            await settled(app, pilot)
            await steps(app, pilot)

    with ThreadPoolExecutor() as pool:  # the tests of pages may have left an event loop running in this thread
        pool.submit(lambda: asyncio.run(go())).result()


async def settled(app: Browser, pilot: Pilot[None]) -> None:
    """Wait until what follows a key is there too, also that for which the app waits until no key follows."""
    await until(pilot, lambda: app.waiting is None)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something holds; the test goes on, and fails, where it does not come true."""
    end = monotonic() + LONGEST
    await pilot.pause()
    while not holds() and monotonic() < end:
        await pilot.pause(0.005)
    await pilot.pause()


async def write(app: Browser, pilot: Pilot[None], text: str) -> None:
    """Put text into the filter in one go: key by key takes a hundred times as long."""
    app.query_one(Input).insert_text_at_cursor(text)
    await settled(app, pilot)


def seen(app: Browser) -> str:
    """What the list shows."""
    lines = app.screen.query_one(LineList)
    return "\n".join(lines.render_line(y).text.rstrip() for y in range(lines.size.height))


def page(app: Browser) -> str:
    """What the details say, those that are out of sight too."""
    return "\n".join("".join(each.text for each in line) for line in app.query_one(DetailsPane).lines)


def text(app: Browser, name: str) -> str:
    """What a part of the screen says."""
    return str(app.query_one(name, Static).render())


def picture(app: Browser) -> str:
    """The screen as SVG; what differs from run to run is taken out."""
    return re.sub(r"terminal-\d+", "terminal", app.export_screenshot())


def words_of(svg: str) -> str:
    """All that a picture says."""
    return html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).replace("\xa0", " ")
