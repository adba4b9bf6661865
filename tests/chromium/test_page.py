"""Pages as a browser shows them: for everyone, with and without JavaScript, on a screen and on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chromium.support import Looker, Scheme, judged

pytestmark = pytest.mark.chromium
Documents = Callable[[str], Path]
SHOWN = "document.querySelectorAll('.event-card:not([hidden])').length"


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [("events", "light", 1000), ("all", "dark", 400), ("nasty", "light", 400), ("empty", "light", 1000)],
)
def test_everyone_can_read_it(looker: Looker, documents: Documents, name: str, scheme: Scheme, width: int) -> None:
    """Axe finds nothing; it fits the window; nothing is fetched, run or complained of but what is ours."""
    with looker.at(documents(f"{name}.html"), scheme, width=width) as page:
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert judged(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert len(page.screenshot()) > 5_000
        assert page.title() != "run"


def test_without_javascript_all_is_there(looker: Looker, documents: Documents) -> None:
    """Every event, the drawing and the indexes; no tools that would do nothing."""
    with looker.at(documents("all.html"), scripts=False) as page:
        assert page.locator(".event-card:visible").count() == 16
        assert page.locator(".drawing svg:visible").count() == 1
        assert page.locator(".tools:visible").count() == 0
        assert page.locator("#person-ann:visible").count() == 1
        assert len(page.screenshot()) > 10_000


def test_the_filter_finds_words_without_case_and_accents(looker: Looker, documents: Documents) -> None:
    """It says how many of how many, hides years without any, and gives all back."""
    with looker.at(documents("events.html")) as page:
        box = page.get_by_label("Filter by words")
        box.fill("LECHIN mnr")
        shown = page.evaluate(SHOWN)
        assert 0 < shown < 34
        assert page.locator("#found").inner_text() == f"{shown} of 34 events"
        assert page.locator("#found").get_attribute("aria-live") == "polite"
        assert page.locator(".year:visible").count() < page.locator(".year").count()
        assert all("Lechín" in text for text in page.locator(".event-card:visible").all_inner_texts())
        box.fill("nobody at all")
        assert page.locator("#found").inner_text() == "0 of 34 events"
        box.fill("")
        assert page.evaluate(SHOWN) == 34
        assert page.locator("#found").inner_text() == ""
        box.fill("kennedy")
        page.locator("#person-lechin a").first.click()
        page.wait_for_function(f"{SHOWN} == 34")  # a link to what is hidden shows it


PROVED = "#event-economy-near-collapse .proof"


def test_proofs_are_opened_without_javascript(looker: Looker, documents: Documents) -> None:
    """A bound is shown with what proves it behind it; the keys open it as the mouse does."""
    with looker.at(documents("events.html"), scripts=False) as page:
        proof = page.locator(PROVED).first
        assert proof.inner_text() == "16 April 1952"
        proof.locator("summary").focus()
        page.keyboard.press("Enter")
        assert "economy-near-collapse is during first-term" in proof.inner_text()


def test_the_filter_does_not_look_into_proofs(looker: Looker, documents: Documents) -> None:
    """What they tell of other events stands in the cards of those; the bound itself is looked at."""
    with looker.at(documents("events.html")) as page:
        box = page.get_by_label("Filter by words")
        box.fill("economy-near-collapse is during")
        assert page.evaluate(SHOWN) == 0
        box.fill("16 april 1952")
        assert page.locator(f"{PROVED}:visible").count() == 2


def test_the_drawing_can_be_enlarged(looker: Looker, documents: Documents) -> None:
    """By buttons and by keys, and made as wide as the page again."""
    with looker.at(documents("events.html")) as page:
        width = "document.querySelector('.drawing svg').getBoundingClientRect().width"
        whole = page.evaluate(width)
        page.get_by_role("button", name="Larger").click()
        assert page.evaluate(width) == pytest.approx(whole * 1.5, rel=0.02)
        page.get_by_role("button", name="Whole width").click()
        assert page.evaluate(width) == pytest.approx(whole, rel=0.01)
        page.locator(".drawing").focus()
        page.keyboard.press("+")
        page.keyboard.press("+")
        page.keyboard.press("-")
        assert page.evaluate(width) == pytest.approx(whole * 1.5, rel=0.02)
        page.keyboard.press("0")
        assert page.evaluate(width) == pytest.approx(whole, rel=0.01)


def test_the_keyboard_reaches_everything_and_shows_where_it_is(looker: Looker, documents: Documents) -> None:
    """What has the focus has an outline."""
    with looker.at(documents("all.html")) as page:
        for _ in range(12):
            page.keyboard.press("Tab")
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style == "solid"


def test_on_paper_it_has_no_tools_and_black_letters(looker: Looker, documents: Documents) -> None:
    """Whatever the reader prefers on a screen."""
    with looker.at(documents("events.html"), "dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator("nav:visible, .tools:visible").count() == 0
        proofs = page.locator(".proof li")
        assert 0 < proofs.count() == page.locator(".proof li:visible").count()
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(31, 35, 40)"
        assert page.evaluate("getComputedStyle(document.querySelector('.paper')).fill") == "rgb(255, 255, 255)"
        frame = page.locator(".drawing").evaluate(
            "f => [f.scrollWidth - f.clientWidth, f.scrollHeight - f.clientHeight]"
        )
        assert max(frame) <= 1
        assert page.pdf().startswith(b"%PDF")
