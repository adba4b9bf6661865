"""What the tests of drawings and pages share: lists to draw, and how a drawing is read again."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from coupline.dates import parse_date
from coupline.model import Event
from coupline.timeline import Timeline

ROOT = Path(__file__).parents[3]
EVENTS = str(ROOT / "tests" / "cases" / "frozen" / "data" / "events.toml")
SVG = "{http://www.w3.org/2000/svg}"
EMPTY = "[timeline]\nversion = 1\n"
# Of every kind that there are marks for: days, coarser dates, spans, open ends, order alone, nothing, parts, claims.
ALL = """
[timeline]
title = "All"
[eras.age]
title = "An age"
date = "1950/1964"
[eras.later]
title = "A later one"
date = "1963/.."
[eras.earlier]
title = "An earlier one"
date = "../1952-01"
[[events]]
id = "day"
title = "A day"
date = "1964-11-04"
people = ["Ann"]
tags = ["one"]
[[events]]
id = "year"
title = "A year"
date = "1960"
people = [{ id = "Ann", role = "leader" }, "Ben"]
[[events]]
title = "A season"
date = "early 1962"
tags = ["one", "two"]
[[events]]
id = "span"
title = "A span"
date = "1953/1957"
part_of = "long"
[[events]]
id = "long"
title = "A long span"
date = "1952/.."
places = ["La Paz"]
[[events]]
title = "Before"
date = "before 1959"
[[events]]
title = "After"
date = "after 1961"
[[events]]
title = "By order"
after = ["day"]
[[events]]
title = "On a day by order"
same_day = ["day"]
people = ["Ben"]
[[events]]
id = "a"
title = "Afloat"
[[events]]
title = "After what is afloat"
after = ["a"]
people = ["Ann"]
[[events]]
title = "Claimed"
part_of = "long"
claims = [{ date = "1955-05-05", source = "x" }, { date = "1955-05-06", source = "y" }]
[[events]]
title = "Twin"
date = "1964-11-04"
people = ["Ann"]
[[events]]
title = "Part of two"
date = "1961-06"
part_of = ["long", "other"]
[[events]]
id = "other"
title = "Another long span"
date = "1959/1962"
[[events]]
title = "Nothing known"
"""


def read(lines: Iterator[str]) -> ET.Element:
    """The root of an SVG file; that it is read at all says that it is valid XML."""
    return ET.fromstring("\n".join(lines))  # noqa: S314 - it is our own


def classed(root: ET.Element, css: str) -> list[ET.Element]:
    """All elements that have a class."""
    return [each for each in root.iter() if css in each.get("class", "").split()]


def title_of(group: ET.Element) -> str:
    """The tooltip of a group."""
    return group.findtext(f"{SVG}title", "")


def words_of(root: ET.Element) -> str:
    """All text that is seen, with a blank between the lines."""
    return " ".join(" ".join(each.itertext()) for each in root.iter(f"{SVG}text")).replace("\u00a0", " ")


def titled(*titles: str) -> Timeline:
    """Events of consecutive years with these titles, which may hold what no TOML file can."""
    return Timeline(
        [
            Event(f"e{n}", title, date := parse_date(str(1900 + n)), placed=date, placed_by="date")
            for n, title in enumerate(titles)
        ]
    )
