"""Which files are read, and what is said of those that can't be."""

import io
import os
import sys
from pathlib import Path

import pytest

from coupline.checks import check
from coupline.errors import Problem, TimelineFileError
from coupline.loading import load, loads
from coupline.loading.files import locate, read_files, sample

SECTIONS = "docs/format.md has all keys"
EVENT = '[[events]]\ntitle = "A"\n'


class Stdin:
    """Standard input that holds some bytes."""

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a folder of its own to write in."""
    monkeypatch.chdir(tmp_path)


def write(name: str, content: str | bytes) -> str:
    """Make a file in the test's folder, and the folders on the way."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def told(*names: str) -> list[str]:
    """The problems of some files, a line each."""
    return [str(problem) for problem in check(*names)]


UNREADABLE = {
    "UTF-16, as Windows writes it": (
        EVENT.encode("utf-16"),
        "e.toml: error: the file is UTF-16, not UTF-8; save it as UTF-8",
    ),
    "UTF-16, big end first": (
        b"\xfe\xff" + EVENT.encode("utf-16-be"),
        "e.toml: error: the file is UTF-16, not UTF-8; save it as UTF-8",
    ),
    "Latin-1": (
        '[[events]]\ntitle = "é Lechín"\n'.encode("latin-1"),
        "e.toml:2:10: error: byte 0xe9 (byte 21 of the file) is not UTF-8; save the file as UTF-8",
    ),
    "after letters of several bytes": (
        '[[events]]\ntitle = "ééé'.encode() + b'\xed"\n',
        "e.toml:2:13: error: byte 0xed (byte 27 of the file) is not UTF-8; save the file as UTF-8",
    ),
    "after a byte order mark": (
        b'\xef\xbb\xbfx = "\xff"\n',
        "e.toml:1:6: error: byte 0xff (byte 9 of the file) is not UTF-8; save the file as UTF-8",
    ),
    "cut off within a letter": (
        b"# \xc3",
        "e.toml:1:3: error: byte 0xc3 (byte 3 of the file) is not UTF-8; save the file as UTF-8",
    ),
    "empty": (
        b"",
        'e.toml: error: the file is empty; begin with [[events]] and title = "…" on the next line',
    ),
    "a byte order mark alone": (
        b"\xef\xbb\xbf",
        'e.toml: error: the file is empty; begin with [[events]] and title = "…" on the next line',
    ),
    "blanks alone": (
        b" \n\t\r\n",
        'e.toml: error: the file is empty; begin with [[events]] and title = "…" on the next line',
    ),
    "comments alone": (
        b"# later\n",
        'e.toml: error: the file has nothing but comments; begin with [[events]] and title = "…" on the next line',
    ),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_file_that_is_no_text_says_where(what: str) -> None:
    """The byte that is no UTF-8 is named, with its place; a file in UTF-16, or with nothing in it, is called that."""
    raw, message = UNREADABLE[what]
    assert told(write("e.toml", raw)) == [message]


def test_a_byte_order_mark_is_fine() -> None:
    """What Notepad writes is read, and its columns are counted without the mark."""
    assert len(load(write("e.toml", b"\xef\xbb\xbf" + EVENT.encode()))) == 1
    assert told(write("f.toml", b"\xef\xbb\xbfx = 1")) == [f'f.toml:1:1: error: an event list has no "x"; {SECTIONS}']
    assert len(loads("\ufeff" + EVENT)) == 1


def test_a_missing_file_says_which_and_how_to_start_one() -> None:
    """Each file that is not there is named, beside what is wrong in those that are."""
    write("there.toml", "[[events]]\n")
    assert told("there.toml", "gone.toml", "far/gone.toml") == [
        'gone.toml: error: there is no such file; start one: write [[events]] and title = "…" in gone.toml',
        'far/gone.toml: error: there is no such file; start one: write [[events]] and title = "…" in far/gone.toml',
        'there.toml:1:1: error: the event has no title; write title = "…"; it is the one thing that an event needs',
    ]


def test_what_can_not_be_opened_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path through a file, a name that can't be, and a file that may not be read have their reason told."""
    write("file", "")
    assert told("file/e.toml") == ["file/e.toml: error: the file can't be read: not a directory"]
    assert told("nul\0.toml") == ["nul\0.toml: error: the file can't be read: embedded null byte"]
    write("folder/e.toml", EVENT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    denied = "error: the file can't be read: permission denied"
    assert told("file") == [f"file: {denied}"]
    assert told("folder") == [f"{os.path.join('folder', 'e.toml')}: {denied}"]  # noqa: PTH118 - as it is shown


def test_a_folder_that_can_not_be_listed_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder may be closed to the reader, too."""
    write("folder/e.toml", EVENT)

    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.listdir", refuse)
    assert told("folder") == ["folder: error: the folder can't be read: permission denied"]


def test_a_folder_gives_its_event_lists() -> None:
    """Of a folder those TOML files count that have a header of ours, in the order of their names, and no deeper."""
    write("folder/b.toml", EVENT)
    write("folder/a.toml", "# of the whole\n  [ timeline ] # head\ntitle = 'T'\n")
    write("folder/bom.toml", b"\xef\xbb\xbf[[events]]\ntitle = 'B'\n")
    write("folder/pyproject.toml", '[project]\nname = "x"\nreadme = "[[events]]"\n')
    write("folder/broken.toml", "[[nothing\n")
    write("folder/latin.toml", b"name = '\xe9'\n")
    write("folder/notes.txt", EVENT)
    write("folder/deeper/c.toml", EVENT)
    Path("folder/d.toml").mkdir()
    timeline = load("folder")
    assert [Path(name).name for name in timeline.files] == ["a.toml", "b.toml", "bom.toml"]
    assert timeline.title == "T"


@pytest.mark.parametrize(
    "header",
    ["[people.lechin]", "[organizations.comibol]", "[ places . catavi ]", "[sources]", '[eras."1952"]', "[[events]]"],
)
def test_a_file_of_a_folder_with_any_table_of_ours_is_read(header: str) -> None:
    """People and sources may have a file of their own beside the events; its name may be in capitals."""
    write("folder/events.toml", EVENT)
    write("folder/OTHERS.TOML", f"# others\n{header}\n")
    write("folder/Cargo.toml", '[package]\n[dependencies]\n[people-finder]\n[tool.people]\nx = "[people]"\n')
    documents, problems = read_files(["folder"])
    assert [Path(each.source.name).name for each in documents] == ["OTHERS.TOML", "events.toml"]
    assert problems == []


def test_a_person_of_another_file_of_the_folder_is_known() -> None:
    """What an event names by its id is found in the file of people."""
    write("folder/events.toml", EVENT + 'people = ["lechin"]\n')
    write("folder/people.toml", '[people.lechin]\nname = "Juan Lechín"\n')
    assert [each.name for event in load("folder") for each in event.people] == ["Juan Lechín"]


def test_events_in_one_bracket_are_told_in_a_folder_too() -> None:
    """A file that only a slip keeps from being an event list is not passed over."""
    name = write(os.path.join("folder", "e.toml"), '[events]\ntitle = "A"\n')  # noqa: PTH118 - as it is shown
    assert told("folder") == [f"{name}:1:1: error: events must be a list of tables; write [[events]], in two brackets"]


def test_a_fault_in_an_event_list_of_a_folder_is_not_passed_over() -> None:
    """A file that has our header is ours, however broken it is, and in whatever encoding."""
    write("folder/a.toml", "title = \n[[events]]\n")
    write("folder/b.toml", EVENT.encode("utf-16"))
    a, b = os.path.join("folder", "a.toml"), os.path.join("folder", "b.toml")  # noqa: PTH118 - as it is shown
    assert told("folder") == [
        f"{b}: error: the file is UTF-16, not UTF-8; save it as UTF-8",
        f'{a}:1:9: error: there is no value after the =; write key = "text", or take the line out',
    ]


def test_a_folder_without_event_lists_says_so() -> None:
    """Nothing to read is a problem of the folder, with what to do."""
    write("folder/pyproject.toml", "[project]\n")
    assert told("folder") == [
        "folder: error: the folder has no TOML file with events; add a file with an [[events]] table to it"
    ]


def test_a_named_file_is_read_strictly() -> None:
    """What a folder passes over is read when it is named."""
    write("folder/other.toml", "[project]\n")
    write("folder/e.toml", EVENT)
    name = os.path.join("folder", "other.toml")  # noqa: PTH118 - as it is shown
    assert told("folder", name) == [f'{name}:1:2: error: an event list has no "project"; {SECTIONS}']


def test_a_file_is_read_once_however_it_is_named() -> None:
    """A file that is named twice, by two paths, by a link and by its folder makes its events once."""
    write("folder/e.toml", EVENT)
    Path("link.toml").symlink_to(Path("folder", "e.toml"))
    documents, problems = read_files(["folder/e.toml", "./folder/e.toml", "link.toml", "folder", "folder/e.toml"])
    assert [each.source.name for each in documents] == ["folder/e.toml"]
    assert problems == []


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` reads standard input, once, and its problems stand at ``<stdin>``."""
    monkeypatch.setattr(sys, "stdin", Stdin(EVENT.encode()))
    timeline = load("-", "-")
    assert [event.origin and event.origin.file for event in timeline] == ["<stdin>"]
    monkeypatch.setattr(sys, "stdin", Stdin(b"x = \xff"))
    assert told("-") == ["<stdin>:1:5: error: byte 0xff (byte 5 of the file) is not UTF-8; save the file as UTF-8"]


def test_standard_input_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no standard input the message says so, as for any file."""
    monkeypatch.setattr(sys, "stdin", None)
    assert told("-") == ['<stdin>: error: the file is empty; begin with [[events]] and title = "…" on the next line']
    closed = Stdin(b"")
    closed.buffer.close()
    monkeypatch.setattr(sys, "stdin", closed)
    assert told("-") == ["<stdin>: error: the file can't be read: I/O operation on closed file"]


def test_the_usual_places_are_looked_at_from_the_folder_upwards(tmp_path: Path) -> None:
    """An event list is found here or in the nearest parent, ``events.toml`` before ``data/events.toml``."""
    Path("a/b").mkdir(parents=True)
    write("data/events.toml", EVENT)
    found = locate(str(tmp_path / "a" / "b"))
    assert found == os.path.join("..", "..", "data", "events.toml")  # noqa: PTH118 - as it is shown
    write("a/events.toml", EVENT)
    assert locate("a") == "events.toml"


def test_there_may_be_no_event_list_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the root of all folders the search ends."""
    monkeypatch.setattr("os.path.isfile", lambda _: False)
    assert locate(".") is None


def test_the_sample_is_in_the_package_or_in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """The event list that comes with coupline is found where it is installed, and where it is developed."""
    assert Path(sample()).parts[-2:] == ("data", "events.toml")
    assert Path(sample()).is_file()
    monkeypatch.setattr("os.path.isfile", lambda _: True)
    assert Path(sample()).parts[-3:] == ("coupline", "data", "events.toml")


def test_paths_of_any_kind_are_taken() -> None:
    """Files may be given as text or as paths, and are shown as they were given."""
    write("e.toml", EVENT)
    assert load(Path("e.toml")).files == load("e.toml").files == ("e.toml",)


def test_an_error_lists_all_problems() -> None:
    """What ``load`` raises carries the problems as values, and its text is all of them."""
    with pytest.raises(TimelineFileError) as caught:
        loads("[[events]]\n[[events]]\n", "e.toml")
    hint = 'write title = "…"; it is the one thing that an event needs'
    assert caught.value.problems == tuple(
        Problem("error", "no-title", "the event has no title", hint, "e.toml", line, 1, (f"event-{line}",))
        for line in (1, 2)
    )
