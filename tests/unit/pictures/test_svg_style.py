"""Drawings can be read in light and in dark: contrast as WCAG 2 asks, 4.5 for text and 3 for shapes."""

import re

import pytest

from coupline.palette import PALETTE
from coupline.pictures.svg.style import sheet


def rules(part: str) -> dict[str, dict[str, str]]:
    """The colours of each class in a part of the style sheet."""
    found: dict[str, dict[str, str]] = {}
    for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", part):
        for name in names.split(","):
            found.setdefault(name.split()[-1], {}).update(re.findall(r"(fill|stroke):(#[0-9a-f]+)", body))
    return found


LIGHT, DARK = map(rules, sheet().split("@media", 1))


def luminance(color: str) -> float:
    """Of a colour as "#0497ed" or "#fff", as WCAG defines it."""
    digits = color[1:] if len(color) > 4 else "".join(digit * 2 for digit in color[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("found", [LIGHT, DARK], ids=["light", "dark"])
def test_text_stands_out(found: dict[str, dict[str, str]]) -> None:
    """On the paper, on the ground of every other row, and on each shade of heat."""
    for text in (".ink", ".strong", ".faint", ".derived", ".eras"):
        for ground in (".paper", ".band"):
            assert contrast(found[text]["fill"], found[ground]["fill"]) >= 4.5
    for shade in "123":
        assert contrast(found[f".on{shade}"]["fill"], found[f".heat{shade}"]["fill"]) >= 4.5


@pytest.mark.parametrize("found", [LIGHT, DARK], ids=["light", "dark"])
def test_shapes_stand_out(found: dict[str, dict[str, str]]) -> None:
    """What is certain, what is possible, eras, open ends, and every colour of the palette."""
    paper = found[".paper"]["fill"]
    for shape, kind in (
        (".certain", "fill"),
        (".end", "fill"),
        (".coarse", "stroke"),
        (".era", "fill"),
        (".possible", "stroke"),
    ):
        assert contrast(found[shape][kind], paper) >= 3
    assert all(contrast(color, paper) >= 3 for color in PALETTE)
    assert contrast(found[".certain"]["fill"], found[".thin"]["fill"]) >= 3


def test_no_rule_reaches_beyond_the_drawing() -> None:
    """On a page its classes mean nothing to the rest."""
    for names in re.findall(r"([^{}]+)\{", sheet().replace("@media screen and (prefers-color-scheme:dark){", "")):
        assert all(name.startswith(".coupline-drawing") for name in names.split(","))
