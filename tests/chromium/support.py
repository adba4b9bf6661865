"""A page in the browser, with what it asked for and what went wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
PATIENCE = 120_000  # milliseconds that the browser is waited for, on a machine that has much to do


class Looker:
    """Opens documents, and sees that they ask for nothing and complain of nothing."""

    def __init__(self, browser: "Browser") -> None:
        self.browser = browser

    @contextmanager
    def at(self, path: Path, scheme: Scheme = "light", *, width: int = 1000, scripts: bool = True) -> Iterator["Page"]:
        """A document while it is looked at.

        Args:
            path: of the document.
            scheme: what the reader prefers.
            width: of the window.
            scripts: whether JavaScript runs.
        """
        context = self.browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 800}, java_script_enabled=scripts
        )
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        asked: list[str] = []
        wrong: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.goto(path.as_uri())
        yield page
        assert asked == [path.as_uri()]
        assert wrong == []
        context.close()


def judged(page: "Page") -> list[str]:
    """What axe finds wrong with a page."""
    from axe_playwright_python.sync_playwright import Axe

    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]
