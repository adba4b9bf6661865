import inspect
import re
import runpy
from concurrent.futures import ThreadPoolExecutor

import pytest

import coupline
from tests.contracts.manual import PAGES, ROOT, sections

# The names of 0.1.0 with their parameters. A later version may add a parameter behind the last, with a default.
SIGNATURES = {
    "Citation": "source, at, note",
    "Claim": "date, says, source, at, note",
    "CouplineError": None,
    "DateError": "text, reason",
    "Era": "id, title, date, summary, origin",
    "Event": "id, title, date, placed, placed_by, people, organizations, places, tags, summary, sources, claims, "
    "relations, kind, meta, accept, origin, derived",  # not match: an answer has that, no event
    "Organization": "id, name, aliases, summary, start, end, origin",
    "Person": "id, name, aliases, summary, start, end, origin",
    "Place": "id, name, aliases, summary, start, end, origin",
    "Precision": None,
    "Problem": "severity, code, message, hint, file, line, column, events, statements",
    "QueryError": "message, query, start, end",
    "Source": "id, title, authors, year, url, summary, origin",
    "Timeline": "events, catalog, files",
    "TimelineDate": "text, edtf, precision, bounds, reach, offsets, ends",
    "TimelineFileError": "problems",
    "UnknownNameError": "kind, name, close, *, many",
    "check": "*files",
    "load": "*files, strict",
    "loads": "text, name, *, strict",
    "parse_date": "text, *, hemisphere",
    "parse_query": "text, timeline",
    "select": "timeline, query, *, certain",
}


def test_the_public_api_is_what_it_is_said_to_be() -> None:
    """A name is added or taken away on purpose, with a new version; each says what it is."""
    assert sorted(coupline.__all__) == sorted(SIGNATURES)
    for name in coupline.__all__:
        assert getattr(coupline, name).__doc__, name


@pytest.mark.parametrize("name", [name for name, listed in SIGNATURES.items() if listed is not None])
def test_what_was_called_yesterday_is_called_so_today(name: str) -> None:
    """The parameters of 0.1.0 keep their names and their order; what is new may be left out."""
    found = [*inspect.signature(getattr(coupline, name)).parameters.values()]
    listed = (SIGNATURES[name] or "").split(", ")
    only_by_name = listed[listed.index("*") + 1 :] if "*" in listed else []
    names = [each for each in listed if each != "*"]
    assert [each.name for each in found][: len(names)] == [each.removeprefix("*") for each in names]
    assert [each.name for each in found if each.kind is each.KEYWORD_ONLY][: len(only_by_name)] == only_by_name
    assert [each.name for each in found if each.kind is each.VAR_POSITIONAL] == [
        each.removeprefix("*") for each in names if each.startswith("*")
    ]
    assert [each.name for each in found[len(names) :] if each.default is each.empty] == []


def test_there_is_nothing_else() -> None:
    """A name that is not there is an ordinary error."""
    with pytest.raises(AttributeError, match="module 'coupline' has no attribute 'timeline_of'"):
        _ = coupline.timeline_of


def test_the_first_event_list_loads_without_a_problem() -> None:
    """What is shown first is sound: at least 20 events, each with its source and in its own file."""
    timeline = coupline.load(ROOT / "data" / "events.toml")
    assert coupline.check(ROOT / "data" / "events.toml") == []
    assert len(timeline) >= 20
    assert all(event.sources for event in timeline)
    assert all(relation.source for event in timeline for relation in event.relations)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_links_exists(page: str) -> None:
    """A link inside the repository leads to a file, and to a heading where it names one."""
    folder = ROOT if page == "README.md" else ROOT / "docs"
    for target, _, heading in re.findall(r"\]\((?!http)([^)#]*)(#?)([^)]*)\)", PAGES[page]):
        assert (folder / (target or page)).is_file(), target
        headings = [each.lower().replace(" ", "-") for each in sections(PAGES[target or page])] if heading else [""]
        assert heading in headings


def test_the_readme_links_every_page() -> None:
    """Whoever begins with README finds all of the manual."""
    assert [page for page in PAGES if page != "README.md" and f"](docs/{page})" not in PAGES["README.md"]] == []


def test_the_readme_s_own_event_list_loads() -> None:
    """The example that a user copies first is right."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = readme.split("```toml\n")[1].split("```")[0]
    timeline = coupline.loads(example)
    assert [event.title for event in timeline] == [
        "Lechín leaves the MNR",
        "Lechín's supporters leave the government",
    ]


def test_the_picture_is_what_the_program_draws() -> None:
    """README's pictures show the event list as it is now; `python docs/draw.py` draws them anew.

    No other test says what is in data/events.toml: the rest run on the copy in tests/cases/frozen.
    """
    draw = runpy.run_path(str(ROOT / "docs" / "draw.py"))["drawings"]
    with ThreadPoolExecutor() as pool:  # the tests of pages leave an event loop running in this thread
        drawn = pool.submit(draw).result()
    kept = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in drawn}
    for name in ("timeline.svg", "browse.svg"):  # which each version of Rich writes otherwise
        terminal, shown = drawn.pop(name), kept.pop(name)
        words = [line.partition(">")[2].partition("</text>")[0] for line in shown.splitlines() if "<text" in line]
        assert len(words) > 30
        assert [word for word in words if word not in terminal] == []
        assert "http" not in shown.replace("http://www.w3.org/2000/svg", "")
    assert drawn == kept
    assert len(drawn) == 3
    for text in kept.values():
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
