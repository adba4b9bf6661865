"""Drawings as a browser shows them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chromium.support import Looker

pytestmark = pytest.mark.chromium

# Texts that run into one another, or out of the drawing: line by line, in points.
COLLISIONS = """() => {
  const all = [...document.querySelectorAll("text")].flatMap(
    (text) => text.children.length ? [...text.children] : [text]);
  const boxes = all.filter((each) => each.textContent).map((each) => {
    const chars = each.getNumberOfChars(), first = each.getStartPositionOfChar(0);
    let left = Infinity, right = -Infinity;
    for (let n = 0; n < chars; n++) {
      const box = each.getExtentOfChar(n);
      left = Math.min(left, box.x); right = Math.max(right, box.x + box.width);
    }
    return { text: each.textContent, left, right, base: first.y };
  });
  const size = document.querySelector("svg").viewBox.baseVal;
  const wrong = boxes.filter((b) => b.left < 0 || b.right > size.width || b.base > size.height).map((b) => b.text);
  boxes.forEach((one, n) => boxes.slice(n + 1).forEach((other) => {
    if (Math.abs(one.base - other.base) < 9 && one.left < other.right - 0.5 && other.left < one.right - 0.5)
      wrong.push(one.text + " / " + other.text);
  }));
  return wrong;
}"""


@pytest.mark.parametrize("style", ["spine", "axis", "lanes", "heat"])
@pytest.mark.parametrize(
    ("width", "names"), [(320, ("events", "all", "nasty", "day")), (960, ("events", "nasty", "bce", "one", "empty"))]
)
def test_no_text_runs_into_another(
    looker: Looker, documents: Callable[[str], Path], style: str, width: int, names: tuple[str, ...]
) -> None:
    """Nor out of the drawing, whatever the list and however narrow; and nothing is fetched or complained of."""
    for name in names:
        with looker.at(documents(f"{name}-{style}-{width}.svg")) as page:
            assert page.evaluate(COLLISIONS) == [], name
            assert page.title() != "run"


@pytest.mark.parametrize("style", ["spine", "axis", "lanes", "heat"])
def test_light_and_dark_follow_the_reader(looker: Looker, documents: Callable[[str], Path], style: str) -> None:
    """Both have something on them, on a ground of their own."""
    grounds, pictures = [], []
    for scheme in ("light", "dark"):
        with looker.at(documents(f"events-{style}-960.svg"), "dark" if scheme == "dark" else "light") as page:
            grounds.append(page.evaluate("getComputedStyle(document.querySelector('.paper')).fill"))
            pictures.append(page.screenshot())
    assert grounds == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert pictures[0] != pictures[1]
    assert min(map(len, pictures)) > 10_000
