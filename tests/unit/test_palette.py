"""Which names have which colour; and that the colours can be read and told apart."""

from itertools import combinations
from math import dist

import pytest
from rich.color import Color, ColorSystem

import coupline
from coupline.choices import NameBy
from coupline.model import Event, Participant
from coupline.palette import PALETTE, assigned
from coupline.query import select
from coupline.timeline import Timeline

Matrix = tuple[tuple[float, float, float], ...]
Triple = tuple[float, float, float]
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009):
# severity 1.0, on linear RGB.
EYES: dict[str, Matrix] = {
    "all three cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041),
)  # fmt: skip
LEAST_DISTANCE = 24  # ΔE 1976 between any two; a just noticeable difference is about 2.3


def times(matrix: Matrix, by: Triple) -> Triple:
    """A matrix times a column."""
    one, two, three = (sum(a * b for a, b in zip(row, by, strict=True)) for row in matrix)
    return one, two, three


def linear(color: str) -> Triple:
    """The linear RGB of a hex value, from 0 to 1."""
    red, green, blue = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    one, two, three = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))
    return one, two, three


def lab(rgb: Triple) -> Triple:
    """CIE L*a*b* of linear RGB, under D65."""
    white = times(TO_XYZ, (1, 1, 1))
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        for value in (a / b for a, b in zip(times(TO_XYZ, rgb), white, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 has it."""
    dark, light = sorted(times(TO_XYZ, linear(color))[1] for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#fafaf7", "#1b1b1b"])
def test_each_colour_can_be_read_on_light_and_on_dark(background: str) -> None:
    """A contrast of 3:1 and more, which WCAG 2 asks of graphics, on white, on black, and on the pages' grounds."""
    assert len(set(PALETTE)) == len(PALETTE) >= 6
    assert min(contrast(color, background) for color in PALETTE) >= 3


@pytest.mark.parametrize("eyes", EYES)
def test_the_colours_are_told_apart_by_the_colour_blind_too(eyes: str) -> None:
    """As each kind of eye sees them, any two lie well apart."""
    seen = []
    for color in PALETTE:
        red, green, blue = (min(1.0, max(0.0, value)) for value in times(EYES[eyes], linear(color)))
        seen.append(lab((red, green, blue)))
    assert min(dist(one, other) for one, other in combinations(seen, 2)) >= LEAST_DISTANCE


def test_a_terminal_of_16_colours_shows_them_as_different_ones() -> None:
    """The nearest of the 16 are different, and none of them is a black, a white or a grey."""
    nearest = {Color.parse(color).downgrade(ColorSystem.STANDARD).number for color in PALETTE}
    assert len(nearest) == len(PALETTE)
    assert nearest.isdisjoint({0, 7, 8, 15})


def tagged(*tags: str) -> Timeline:
    """A timeline of events with these tags, in words apart."""
    return Timeline([Event(f"e{n}", "E", tags=tuple(said.split())) for n, said in enumerate(tags)])


def test_the_most_frequent_names_have_the_colours() -> None:
    """Most events first, names in order where equal; what is beyond the palette has a name and no colour."""
    timeline = tagged("b", "b a", "a", *"hgfedc", "")
    colors = assigned(timeline, "tag")
    assert [colors.of_name(tag) for tag in "abcdef"] == list(PALETTE)
    assert [colors.of_name(tag) for tag in ("g", "h", "nobody")] == [None, None, None]
    named = ["b", "a", "a", "h", "g", "f", "e", "d", "c"]
    assert [colors.of(event) for event in timeline] == [*((name, colors.of_name(name)) for name in named), None]
    assert colors.legend(timeline.events[:3]) == [("a", PALETTE[0]), ("b", PALETTE[1])]
    assert colors.legend([]) == []


def test_of_several_names_the_most_frequent_colours_the_event() -> None:
    """Whatever the order in which an event gives them; a name that it gives twice counts once."""
    timeline = tagged("rare often", "often", "rare rare rare")
    colors = assigned(timeline, "tag")
    assert [colors.of(event) for event in timeline] == [
        ("often", PALETTE[0]), ("often", PALETTE[0]), ("rare", PALETTE[1]),
    ]  # fmt: skip


def test_a_selection_changes_no_colour() -> None:
    """A name keeps its colour whatever is selected: it is counted in the whole timeline."""
    timeline = coupline.loads(
        "".join(f'[[events]]\ntitle = "{n}"\ntags = {tags}\n' for n, tags in enumerate((["a"], ["b"], ["b"])))
    )
    selected = select(timeline, "tag:a")
    assert len(selected) == 1
    assert assigned(selected, "tag").of_name("b") == assigned(timeline, "tag").of_name("b") == PALETTE[0]
    assert assigned(selected, "tag").legend(selected) == [("a", PALETTE[1])]


@pytest.mark.parametrize(("by", "name"), [("person", "Ada"), ("organization", "Army"), ("place", "Lima")])
def test_events_are_coloured_by_whom_and_where_too(by: NameBy, name: str) -> None:
    """Each kind of name has colours of its own; two with one name are two."""
    taking_part = {"people": "Ada", "organizations": "Army", "places": "Lima"}
    parts = {kind: (Participant(each.lower(), each.lower(), each),) for kind, each in taking_part.items()}
    event = Event("a", "A", people=parts["people"], organizations=parts["organizations"], places=parts["places"])
    colors = assigned(Timeline([event, Event("b", "B")]), by)
    assert colors.of(event) == (name, PALETTE[0])
    assert colors.of_name(name.lower()) == PALETTE[0]
