"""The table of formats: what stands in it, and what a row promises."""

import inspect
from pathlib import Path

import pytest

import coupline
from coupline import formats
from coupline.checks import check
from coupline.formats import FORMATS, Format, reader_of
from coupline.loading import read
from coupline.storage import StoredFile
from tests.unit.formats.support import HEADER, ROWS

FOLDER = Path(formats.__file__).parent
HELPERS = {"__init__", "document", "exporting", "sheet"}
DAYBOOK = Format("daybook", (".days",), rb"\Adays\t", reads=True, home="tests.unit.formats.daybook")


@pytest.fixture
def daybook(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A format more in the table, and a folder to write in."""
    monkeypatch.setitem(FORMATS, DAYBOOK.name, DAYBOOK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_format_is_a_module_of_its_name() -> None:
    """A format X is formats/X.py, or the package of pictures that its row names; no module is without a row."""
    beside = {path.stem for path in FOLDER.glob("*.py")} - HELPERS
    rows = {name for name, row in FORMATS.items() if not row.home}
    parts = {each for each in beside if any(each.startswith(f"{name}_") for name in rows)}
    assert beside - parts == rows
    for name, row in FORMATS.items():
        assert row.name == name
        assert row.module.__name__ == (row.home or f"coupline.formats.{name}")
        assert row.home == "" or row.home.startswith("coupline.pictures.")


def test_a_format_has_what_its_row_promises() -> None:
    """The module has the functions that its row says it has, and no other of them."""
    for row in FORMATS.values():
        promised = {
            "read": row.reads,
            "rows": row.prints in ("lines", "sheet"),
            "objects": row.prints == "objects",
            "write": row.exports,
        }
        there = {name: inspect.isfunction(getattr(row.module, name, None)) for name in promised}
        assert there == promised, row.name
        assert any(promised.values())


def test_no_ending_is_of_two_formats() -> None:
    """The name of a file says one thing."""
    endings = [suffix for row in FORMATS.values() for suffix in row.suffixes]
    assert len(endings) == len(set(endings))
    assert all(each == each.lower() and each.startswith(".") for each in endings)


def test_what_a_format_carries_is_of_an_event() -> None:
    """The keys of a spreadsheet are keys of the JSON; what has room for all names none."""
    (event,) = coupline.loads('[[events]]\ntitle = "A"\n')
    for name, row in FORMATS.items():
        carried = row.carries
        assert carried is None or carried <= event.to_dict().keys(), name
    assert FORMATS["csv"].carries == FORMATS["tsv"].carries
    assert "claims" not in (FORMATS["csv"].carries or ())
    assert FORMATS["json"].carries is None


def test_no_text_makes_more_lines_or_cells() -> None:
    """Whatever stands in a cell, plain lines, TSV and Markdown have a line a row, and plain ones a tab a border."""
    plain, tsv, markdown = (list(FORMATS[name].rows(HEADER, ROWS)) for name in ("plain", "tsv", "markdown"))
    assert (len(plain), len(tsv), len(markdown)) == (len(ROWS), len(ROWS) + 1, len(ROWS) + 2)
    assert {line.count("\t") for line in plain} == {1}
    for line in (*plain, *tsv, *markdown):
        assert line.splitlines() == [line]
        assert line.replace("\t", "").isprintable()


@pytest.mark.parametrize(
    ("name", "raw", "chosen"),
    [
        ("e.toml", b"", "toml"),
        ("e", b"", "toml"),
        ("e.days", b"", "daybook"),
        ("E.DAYS", b"", "daybook"),
        ("e.days", b"# mine\n[[events]]\n", "toml"),
        ("e.days", b"\xef\xbb\xbf[people.a]\n", "toml"),
        ("e.toml", b"days\tA\n", "daybook"),
        ("<stdin>", b"days\tA\n", "daybook"),
        ("e.csv", b"", "toml"),
    ],
)
def test_content_says_more_than_a_name(daybook: Path, name: str, raw: bytes, chosen: str) -> None:
    """What a file holds decides, then its ending; what says nothing is TOML, and so is what can't be read yet."""
    assert daybook.exists()
    assert reader_of(StoredFile(name, raw)).name == chosen


def test_a_file_of_any_format_is_loaded_placed_and_checked(daybook: Path) -> None:
    """A reader is all that a format needs: loading, problems and checks are those of every event list."""
    (daybook / "a.days").write_text("1963-12-05\tA\nearly 1962\tB\n", encoding="utf-8")
    timeline, problems = read(["a.days"])
    assert problems == []
    assert timeline is not None
    assert [(event.title, event.display()) for event in timeline] == [("B", "early 1962"), ("A", "5 December 1963")]
    assert [(event.origin and event.origin.line) for event in timeline] == [2, 1]
    assert timeline.files == ("a.days",)


def test_a_problem_of_any_format_stands_where_the_value_does(daybook: Path) -> None:
    """Faults of values, of the format itself and of the bytes have their lines and columns."""
    (daybook / "a.days").write_text("1963\tA\n1963-13\tB\nnothing\n1964\t\n", encoding="utf-8")
    (daybook / "b.days").write_bytes(b"1963\t\xe9\n")
    timeline, problems = read(["a.days", "b.days"])
    assert timeline is None
    assert [str(each) for each in problems] == [
        "b.days:1:6: error: byte 0xe9 (byte 6 of the file) is not UTF-8; save the file as UTF-8",
        'a.days:2:1: error: date "1963-13": month 13 does not exist (01–12, or a season 21–24)',
        "a.days:3:1: error: the line has no tab",
        'a.days:4:6: error: the event has no title; write title = "…"; it is the one thing that an event needs',
    ]


def test_what_is_doubtful_in_any_format_is_told_at_its_place(daybook: Path) -> None:
    """The checks of a sound list know lines and columns, too, and several formats make one timeline."""
    (daybook / "a.toml").write_text('[[events]]\ntitle = "Same day"\ndate = "1964-11-04"\n', encoding="utf-8")
    (daybook / "b.days").write_text("1963\tA\n1964-11-04\tSame day\n", encoding="utf-8")
    (problem,) = check("a.toml", "b.days")
    assert (problem.code, problem.file, problem.line, problem.column) == ("duplicate", "b.days", 2, 12)
