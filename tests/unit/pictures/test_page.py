"""A page tells all that is known, in words and with links that lead somewhere."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import coupline
from coupline.facts import Piece, Target
from coupline.pictures.page import as_html
from coupline.pictures.page.anchors import Anchors
from coupline.pictures.page.knowledge import standing, window
from coupline.pictures.page.prose import is_web, one_line, paragraphs
from coupline.query import parse_query, select
from coupline.timeline import Timeline
from tests.unit.pictures.support import ALL, EMPTY, EVENTS, titled

VOID = {"meta", "input", "br", "link", "img"}
RICH = """
[timeline]
title = "Rich"
summary = "First [words](https://example.org/a) here.\\r\\n\\r\\nSecond <https://example.org/b>, [no](javascript:x)."
[sources.book]
title = "The Book"
authors = ["A. Author", "B. Author"]
year = 1999
url = "https://example.org/book"
summary = "About it"
[sources.odd]
title = "Odd"
url = "javascript:alert(1)"
[people.ann]
name = "Ann"
aliases = ["Annie"]
born = "1900"
died = "1990"
summary = "Somebody"
[people.zoe]
name = "Zoe"
[places.town]
name = "Town"
[eras.age]
title = "An age"
date = "1950/1959"
summary = "Of something"
[[events]]
id = "first"
title = "First thing"
date = "1955-05-05"
people = [{ id = "ann", role = "leader" }]
organizations = ["Club"]
places = ["town"]
tags = ["one", "two"]
summary = "**Bold** <b>text</b>"
sources = [{ source = "book", at = "page 5", note = "says\\nso" }, "odd"]
meta = { box = "12", shelf = 3 }
[[events]]
id = "second"
title = "Second thing"
caused_by = [{ id = "first", how = "answered", source = "book", at = "page 6", note = "clearly" }]
after = [{ id = "first", min = "1 day", max = "3 weeks", from = "start", of = "end" }]
during = ["age"]
claims = [
  { date = "1956", source = "book" },
  { says = "it was sunny" },
  { says = "it rained", source = "odd" },
  { date = "1957", note = "a note alone" },
]
"""


class Reader(HTMLParser):
    """Reads a page: ids, links, text, and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.append(tag)
        given = dict(attrs)
        self.handlers += [name for name in given if name.startswith("on")]
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if "href" in given:
            self.links.append(str(given["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of the drawing that is closed at once."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """See that it closes what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text.append(data)

    @property
    def words(self) -> str:
        """All text on one line."""
        return " ".join("".join(self.text).split())


def page_of(timeline: Timeline) -> tuple[str, Reader]:
    """A page, and as it is read."""
    page = "\n".join(as_html(timeline))
    return page, Reader(page)


@pytest.mark.parametrize("text", [EMPTY, ALL, RICH])
def test_all_links_lead_somewhere_and_no_anchor_is_there_twice(text: str) -> None:
    """Events, names, sources and eras; and addresses of the web."""
    _, read = page_of(coupline.loads(text))
    assert len(read.ids) == len(set(read.ids))
    inner = {link.removeprefix("#") for link in read.links if link.startswith("#")}
    assert inner <= set(read.ids)
    assert all(link.startswith("https://") for link in read.links if not link.startswith("#"))


def test_everything_that_is_known_is_told() -> None:
    """Dates, roles, relations both ways, claims, citations, names, sources, fields of one's own."""
    _, read = page_of(coupline.loads(RICH))
    for told in (
        "2 events · 1955–1957",
        "5 May 1955",
        "Ann (leader)",
        "Club",
        "Town",
        "one, two",
        "**Bold** <b>text</b>",
        "The Book, page 5: says so",
        "Meta",
        "box: 12",
        "shelf: 3",
        "Caused by",
        "First thing, 5 May 1955 (answered) — The Book, page 6: clearly",
        "First thing, 5 May 1955 (at least 1 day, at most 3 weeks, its start, the other's end) — inferred",
        "Led to",
        "Followed by",
        "An age, 1950–1959 — inferred",
        "1956 — The Book",
        "it was sunny",
        "it rained — Odd",
        "1957 — a note alone",
        "dated by what sources claim",
        "known to the year",
        "A. Author, B. Author",
        "1999",
        "https://example.org/book",
        "javascript:alert(1)",
        "About it",
        "Annie",
        "Born 1900",
        "Died 1990",
        "Somebody",
        "Zoe",
        "Of something",
        "First words here.",
        "Second https://example.org/b, [no](javascript:x).",
    ):
        assert told in re.sub(r"(Born|Died)(\d)", r"\1 \2", read.words), told
    assert {link for link in read.links if not link.startswith("#")} == {
        "https://example.org/a", "https://example.org/b", "https://example.org/book",
    }  # fmt: skip


def test_every_event_is_listed_once_in_its_place() -> None:
    """In order, under its year; what has none is under what places it."""
    timeline = coupline.loads(ALL)
    page, read = page_of(timeline)
    titles = re.findall(r"<h4>(.*?)</h4>", page)
    headings = re.findall(r"<h3>(.*?)</h3>\n<ol>", page)
    assert sorted(titles) == sorted(event.title for event in timeline)
    assert headings[0] == "1952"
    assert headings[-2:] == ["Placed by order alone", "Undated"]
    assert "placed by order alone: it has no date" in read.words
    assert "undated: nothing that is said places it" in read.words
    lone = coupline.loads(
        '[[events]]\nid = "a"\ntitle = "A"\nbefore = ["b"]\n[[events]]\nid = "b"\ntitle = "B"\ndate = "1964"'
    )
    assert re.findall(r"<h[34]>(.*?)</h[34]>", "\n".join(as_html(lone)))[:3] == ["1964", "A", "B"]


def test_an_event_that_only_an_era_places_has_a_heading() -> None:
    """Nobody knows its year where the era is not drawn."""
    whole = coupline.loads(
        '[eras.e]\ntitle = "E"\ndate = "1900/1910"\n[[events]]\ntitle = "A"\nduring = ["e"]\n[[events]]\ntitle = "B"'
    )
    page = "\n".join(as_html(select(whole, parse_query("A", whole))))
    assert "<h3>Without a year</h3>" in page


def test_a_selection_has_no_links_to_what_is_not_on_the_page() -> None:
    """Other events are named; names without events, and sources, are left out."""
    whole = coupline.loads(RICH)
    _, read = page_of(select(whole, parse_query("id:second", whole)))
    assert "First thing, 5 May 1955" in read.words
    assert "event-first" not in read.ids
    assert "Zoe" not in read.words
    certain = select(whole, parse_query("date:1955", whole))
    assert "certainly in the time asked for" in page_of(certain)[1].words


PROOF = re.compile(r"<dt>(\w[\w ]*)</dt><dd class=\"proof\">(.*?)</dd>", re.DOTALL)


def proofs_of(page: str) -> dict[str, list[str]]:
    """The lines of each proof of a page that proves one window, by the label of the bound."""
    return {
        label: [" ".join(re.sub(r"<.*?>", "", line).split()) for line in re.split(r"</summary>|</li>", text)[:-1]]
        for label, text in PROOF.findall(page)
    }


def test_a_window_is_proved_as_show_does(tmp_path: Path) -> None:
    """Each bound with its chain of statements: who says so, and where it is written, without the file's folder."""
    path = tmp_path / "list.toml"
    path.write_text(
        '[[events]]\nid = "a"\ntitle = "A"\ndate = "1964-05-05"\nsources = ["Book, page 5"]\n'
        '[[events]]\nid = "b"\ntitle = "B"\nafter = [{ id = "a", source = "Paper", note = "it followed" }]\n',
        encoding="utf-8",
    )
    timeline = coupline.load(str(path))
    page = "\n".join(as_html(timeline))
    assert proofs_of(page) == {
        "Earliest": [
            "5 May 1964",
            "a is 5 May 1964 — Book, page 5 (list.toml:4)",
            "b is after a — Paper: it followed (list.toml:9)",
        ]
    }
    assert "<dt>Latest</dt><dd>not known: nothing that is said bounds it</dd>" in page
    assert str(tmp_path) not in page
    assert '<a href="#event-b">b</a> is after <a href="#event-a">a</a> — <a href="#source-paper">Paper</a>' in page
    silent = "\n".join(as_html(timeline, files=False))
    assert proofs_of(silent)["Earliest"][1:] == ["a is 5 May 1964 — Book, page 5", "b is after a — Paper: it followed"]
    assert "list.toml" not in silent
    _, read = page_of(select(timeline, parse_query("id:b", timeline)))
    assert "a is 5 May 1964 — Book, page 5 (list.toml:4)" in read.words
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)


def test_a_long_proof_is_told_by_its_ends() -> None:
    """Of a list in which each event follows the one before it, a page does not have all chains in full."""
    events = ['[[events]]\nid = "e0"\ntitle = "E"\ndate = "1900"\n']
    events += [f'[[events]]\nid = "e{n}"\ntitle = "E"\nafter = ["e{n - 1}"]\n' for n in range(1, 40)]
    proof = PROOF.findall("\n".join(as_html(coupline.loads("".join(events)))))[-1][1]
    told = re.findall(r"<li>(.*?)</li>", re.sub(r"</?a.*?>", "", proof))
    assert [told[0], *told[11:14], told[-1]] == [
        "e0 is 1900 (&lt;string&gt;:4)",
        "e11 is after e10 — inferred (&lt;string&gt;:48)",
        "16 more",
        "e28 is after e27 — inferred (&lt;string&gt;:116)",
        "e39 is after e38 — inferred (&lt;string&gt;:160)",
    ]


def test_a_contradiction_is_told() -> None:
    """It takes the place of a proof."""
    page, _ = page_of(
        coupline.loads(
            '[[events]]\nid = "a"\ntitle = "A"\ndate = "1964-05-05"\nafter = ["b"]\n'
            '[[events]]\nid = "b"\ntitle = "B"\ndate = "1965"\n'
        )
    )
    told = "what is said of it can&#39;t all be true: see coupline check"
    assert page.count(f"<dt>Window</dt><dd>{told}</dd>") == 1
    assert page.count(f"<dt>Window</dt><dd>within 1965</dd><dd>{told}</dd>") == 1
    assert proofs_of(page) == {}


def test_a_source_that_is_an_address_is_a_link() -> None:
    """Wherever it is cited, and in the index; only to the web."""
    page, read = page_of(
        coupline.loads(
            '[sources.paper]\ntitle = "https://example.org/paper"\n[sources.odd]\ntitle = "ftp://example.org/odd"\n'
            '[[events]]\ntitle = "A"\ndate = "1964"\n'
            'sources = [{ source = "paper", at = "page 5" }, "https://example.org/b", "odd"]\n'
        )
    )
    for address in ("https://example.org/paper", "https://example.org/b"):
        link = f'<a href="{address}" rel="noreferrer">{address}</a>'
        assert page.count(f"<h3>{link}</h3>") == 1
        assert page.count(f"<dd>{link}") == 1
    assert f"{address}</a></dd>" in page
    assert "<h3>ftp://example.org/odd</h3>" in page
    assert "#source-odd" in read.links


def test_dates_may_be_edtf() -> None:
    """As with --dates edtf everywhere."""
    read = Reader("\n".join(as_html(coupline.loads(RICH), "edtf")))
    assert "1955-05-05" in read.words
    assert "5 May 1955" not in read.words.replace("not before 5 May 1955", "")


def test_windows_are_told_in_words() -> None:
    """Of a moment between what, of a span when it begins and ends; nothing of a day that is known."""
    timeline = coupline.loads(ALL)
    told = {event.title: window(event) for event in timeline}
    assert told["A day"] == []
    assert told["A year"] == ["within 1960"]
    assert told["A span"] == ["begins 1953", "ends 1957"]
    assert told["Before"] == ["not after 1958"]
    assert told["By order"] == ["not before 4 November 1964"]
    assert told["Afloat"] == []
    assert told["A long span"] == ["begins 1952", "ends not before June 1961"]
    far = coupline.loads('[[events]]\ntitle = "Far"\ndate = "Y-17E7"').events[0]
    assert window(far) == ["within 170,000,001 BCE"]
    same = coupline.loads('[[events]]\ntitle = "S"\ndate = "1964-05-05/1965"').events[0]
    assert window(same)[0] == "begins 5 May 1964"
    doubted = coupline.loads('[[events]]\ntitle = "D"\ndate = "1964-05?"\n[[events]]\ntitle = "E"\ndate = "c. 1960"')
    assert [standing(event) for event in doubted] == [
        ["known to the year", "approximate"], ["known to the month", "uncertain"],
    ]  # fmt: skip


def test_only_its_own_style_and_script_may_be_used() -> None:
    """The policy of the page has their hashes; nothing is loaded from anywhere."""
    page, read = page_of(
        titled("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\x00\ud800\ufffe")
    )
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', page)
    assert policy is not None
    for text in re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"sha256-{digest}" in policy[1].replace("&#43;", "+")
        assert text.isascii()  # so that character references elsewhere change no hash
    assert "default-src &#39;none&#39;" in policy[1]
    assert (read.tags.count("script"), read.tags.count("style"), read.tags.count("img")) == (1, 2, 0)
    assert read.handlers == []
    assert not {"link", "iframe", "object", "embed", "base", "form"} & set(read.tags)
    assert "\\x00\\ud800\\ufffe" in read.words


def test_a_page_is_a_few_kilobytes_and_the_data() -> None:
    """A page of nothing is small."""
    assert len("\n".join(as_html(coupline.loads(EMPTY)))) < 16_000
    assert len("\n".join(as_html(coupline.load(EVENTS)))) < 120_000


def test_links_of_markdown_are_those_of_the_web() -> None:
    """All else stays as it is written."""
    assert paragraphs(None) == []
    assert paragraphs(" \n \n") == []
    assert paragraphs("a\nb\n \nc") == [(Piece("a b"),), (Piece("c"),)]
    assert paragraphs("[x](HTTP://e.org)") == [(Piece("x", Target("url", "HTTP://e.org")),)]
    assert paragraphs("[x](data:y) <ftp://e>") == [(Piece("[x](data:y) <ftp://e>"),)]
    assert is_web("https://e.org/")
    assert not is_web("https://e.org/<x>")
    assert one_line("a\r\n b") == "a b"


def test_anchors_are_made_of_words_and_no_two_are_the_same() -> None:
    """Names that fold to the same words have a number."""
    anchors = Anchors()
    assert anchors.of("person", "Lechín") == "person-lechin"
    assert anchors.of("person", "lechin") == "person-lechin-2"
    assert anchors.of("person", "LECHIN") == "person-lechin-3"
    assert anchors.of("person", "Lechín") == "person-lechin"
    assert anchors.of("tag", "!?") == "tag"
