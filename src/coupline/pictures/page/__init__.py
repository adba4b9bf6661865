"""A timeline as one page of HTML: it needs nothing else, asks nobody for anything, and works without JavaScript.

The template and the style sheet stand beside this module. All text of a file is escaped by Jinja; what runs and what
styles the page is known by its hash, so that nothing else can.
"""

import hashlib
import os
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from coupline.choices import DateStyle
from coupline.dates.vocabulary import year_words
from coupline.facts import Facts, bare_place
from coupline.formats.exporting import ExportOptions
from coupline.layout.spine import extent, spine
from coupline.pictures.page.anchors import Anchors, Links
from coupline.pictures.page.cards import Card, card
from coupline.pictures.page.images import Album, Pictures
from coupline.pictures.page.indexes import indexes
from coupline.pictures.page.prose import one_line, paragraphs
from coupline.pictures.svg import Look, axis
from coupline.pictures.svg.markup import safe
from coupline.pictures.svg.style import sheet
from coupline.pictures.svg.words import title_of
from coupline.storage import bare_names
from coupline.timeline import Timeline

if TYPE_CHECKING:
    from jinja2 import Environment

MOST_PROVING = 24  # statements of one proof: those of a long list may be as long as the list, for each of its events
HERE = ("coupline.pictures", "page")


class YearGroup(NamedTuple):
    """The events of a year, or of a section that has none, under a heading; empty where no year is known."""

    heading: str
    cards: list[Card]


def write(timeline: Timeline, options: ExportOptions) -> Iterator[str]:
    """A page as the command line asks for it."""
    return as_html(timeline, options.dates, files=options.files, tell=options.tell)


def as_html(
    timeline: Timeline, dates: DateStyle = "long", *, files: bool = True, tell: Callable[[str], None] = lambda _: None
) -> Iterator[str]:
    """The lines of a page.

    Args:
        timeline: the selection that it tells of.
        dates: how dates are written.
        files: whether it names the files that it was made from, each by its name alone: at its end, and in proofs
            with the line of each statement.
        tell: is given a sentence for each picture that can't be put into the page.
    """
    environment = _environment()
    css, script = (_text(environment, name) for name in ("page.css", "page.js"))
    anchors = Anchors(_unnamed(timeline.files, named=files))
    facts = Facts(timeline, dates, bare_place if files else None, eras=dates, most=MOST_PROVING)
    pictures = Album(tell).picture
    groups = grouped(timeline, facts, anchors, pictures)
    page = environment.get_template("page.html.jinja").render(
        title=title_of(timeline),
        extent=extent(timeline),
        count=len(timeline.events),
        files=", ".join(bare_names(timeline.files)) if files else "",
        summary=paragraphs(timeline.summary),
        groups=groups,
        indexes=indexes(timeline, facts, anchors, pictures),
        links=Links(timeline, anchors),
        drawing=_markup(axis(timeline, Look(dates=dates, headed=False))),
        css=_markup(css),
        script=_markup(script),
        policy=_policy([css, sheet()], script),
    )
    yield from page.split("\n")


def grouped(timeline: Timeline, facts: Facts, anchors: Anchors, pictures: Pictures) -> list[YearGroup]:
    """The cards of all events in order, by year; after them what has none."""
    groups = [YearGroup("", [])]
    for row in spine(timeline):
        year = "" if row.year is None else year_words(row.year)
        if year and not groups[-1].heading:  # what order puts before the first year stands with it
            groups[-1] = groups[-1]._replace(heading=year)
        elif row.heading or year:
            groups.append(YearGroup(row.heading or year, []))
        if row.event is not None:
            groups[-1].cards.append(card(row.event, timeline, facts, anchors)._replace(image=pictures(row.event)))
    return [group for group in groups if group.cards]


def _unnamed(files: Sequence[str], *, named: bool) -> tuple[str, ...]:
    """What may stand before the id of an event and is not told: the path of its file; with no files named its name."""
    bare = () if named else (os.path.splitext(name)[0] for name in bare_names(files))  # noqa: PTH122 - names, no paths
    return tuple(f"{each}:" for each in (*files, *bare))


def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # only where a page is made

    made = Environment(
        loader=PackageLoader(*HERE),
        autoescape=True,
        finalize=_finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["one_line"] = one_line
    return made


def _finished(value: Any) -> Any:
    """Text of a file in characters that may stand in a page; markup of ours as it is."""
    return safe(value) if type(value) is str else value


def _text(environment: "Environment", name: str) -> str:
    assert environment.loader is not None  # noqa: S101 - for the type checker: it was given one
    return environment.loader.get_source(environment, name)[0]


def _markup(text: str) -> str:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - the drawing escapes its texts itself, the rest is ours


def _policy(styles: Sequence[str], script: str) -> str:
    """What the page may do: be styled by these texts and run this one, and load nothing."""
    allowed = " ".join(map(_hash, styles))
    return (
        f"default-src 'none'; style-src {allowed}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
