"""Files: what is known of their bytes, who may change them, and that they are replaced as a whole or not at all."""

import hashlib
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from coupline import storage
from coupline.errors import WritingError
from coupline.storage import StoredFile, bare_names, is_same, lock, read, replace

POSIX = pytest.mark.skipif(os.name != "posix", reason="links, modes and pipes of POSIX")
HAS_LOCKS = storage._locker() is not None
COUNTING = """
import sys, time
from coupline import storage
if sys.argv[2] == "files":
    storage._locker = lambda: None
for _ in range(20):
    with storage.lock(sys.argv[1], patience=60):
        with open(sys.argv[1]) as file:
            number = int(file.read())
        time.sleep(0.001)
        with open(sys.argv[1], "w") as file:
            file.write(str(number + 1))
"""


@pytest.fixture(params=["locks", "files"])
def means(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The system's own locks, and lock files where it has none."""
    kind: str = request.param
    if kind == "files":
        monkeypatch.setattr(storage, "_locker", lambda: None)
    elif not HAS_LOCKS:
        pytest.skip("the system has no locks")
    return kind


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_read_with_what_follows_from_its_bytes(tmp_path: Path) -> None:
    """Text, mark, line ends and digest are those of the bytes."""
    path = tmp_path / "e.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    stored = read(str(path))
    assert (stored.name, stored.raw) == (str(path), b"\xef\xbb\xbfa = 1\r\n")
    assert (stored.text, stored.has_mark, stored.newline) == ("a = 1\r\n", True, "\r\n")
    assert stored.digest == hashlib.sha256(stored.raw).hexdigest()
    assert not StoredFile("x", b"a").has_mark


@pytest.mark.parametrize(
    ("raw", "newline"),
    [(b"", "\n"), (b"a", "\n"), (b"a\nb\n", "\n"), (b"a\r\nb\r\n", "\r\n"), (b"a\r\nb\n", "mixed")],
)
def test_the_line_ends_of_a_file_are_known(raw: bytes, newline: str) -> None:
    """One kind, both, or the usual one where there is none."""
    assert StoredFile("x", raw).newline == newline


def test_what_is_not_utf_8_says_so() -> None:
    """The text is never guessed; the bytes stay there to be looked at."""
    with pytest.raises(UnicodeDecodeError):
        _ = StoredFile("x", b"\xff").text


@POSIX
def test_two_paths_may_be_one_file(tmp_path: Path) -> None:
    """By a link, or by another way to it; what is not there is no file's other path."""
    (tmp_path / "a").write_text("", encoding="utf-8")
    (tmp_path / "link").symlink_to("a")
    assert is_same(str(tmp_path / "a"), str(tmp_path / "link"))
    assert not is_same(str(tmp_path / "a"), str(tmp_path / "b"))


def test_a_document_names_files_without_their_folders() -> None:
    """Each name once, and standard input has none."""
    assert bare_names(("home/a.toml", "b.toml", "other/a.toml", "<stdin>")) == ("a.toml", "b.toml")


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """A new file is made, an old one replaced, and nothing else is left in the folder."""
    path = tmp_path / "e.toml"
    for content in (b"one", b"two\r\n"):
        replace(str(path), content)
        assert path.read_bytes() == content
    assert names(tmp_path) == ["e.toml"]


@POSIX
def test_links_modes_and_pipes_stay_what_they_are(tmp_path: Path) -> None:
    """A link leads where it led, the file keeps its mode, and a pipe takes what it is given."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    replace(str(tmp_path / "link"), b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path(pipe).read_bytes()))
    reader.start()
    replace(pipe, b"through")
    reader.join()
    assert got == [b"through"]
    assert names(tmp_path) == ["link", "pipe", "real"]


@pytest.mark.parametrize("function", ["fsync", "replace", "chmod"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str) -> None:
    """Wherever it happens: the old content stands, no half of the new one, and the error says why."""
    path = tmp_path / "e.toml"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, function, full)
    with pytest.raises(WritingError, match=r"e\.toml: no space left on device$"):
        replace(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["e.toml"]


def test_what_can_not_be_a_file_says_so(tmp_path: Path) -> None:
    """A folder, and a name that can't be."""
    with pytest.raises(WritingError, match=r"directory|denied"):
        replace(str(tmp_path), b"")
    with pytest.raises(WritingError, match="null"):
        replace("a\0b", b"")


@pytest.mark.parametrize("kind", ["locks", "files"])
def test_a_lock_keeps_other_processes_out(tmp_path: Path, kind: str) -> None:
    """Of many processes that count in one file no step is lost, and no lock file is left."""
    path = tmp_path / "number"
    path.write_text("0", encoding="ascii")
    command = [sys.executable, "-c", COUNTING, str(path), kind]
    running = [subprocess.Popen(command) for _ in range(4)]
    assert [process.wait() for process in running] == [0] * 4
    assert path.read_text(encoding="ascii") == "80"
    assert names(tmp_path) == ["number"]


def test_a_lock_that_is_held_is_not_waited_for_without_end(tmp_path: Path, means: str) -> None:
    """The error names the file; once it is free it can be locked, and nothing is left beside it."""
    path = str(tmp_path / "e.toml")
    with lock(path):
        assert names(tmp_path) == [".e.toml.lock"], means
        with pytest.raises(WritingError, match=r"can't write .*e.toml: another program is changing it; try again"):
            lock(path, patience=0.05).__enter__()
    with lock(path, patience=0), pytest.raises(KeyError):
        raise KeyError  # what goes wrong inside is nobody's but the caller's
    assert names(tmp_path) == []


def test_a_lock_waits_for_who_is_done_soon(tmp_path: Path, means: str) -> None:
    """Who comes second goes on as soon as the first has finished."""
    path = str(tmp_path / "e.toml")
    held = lock(path)
    held.__enter__()
    ending = threading.Timer(0.1, held.__exit__, (None, None, None))
    ending.start()
    with lock(path, patience=60):
        assert ending.finished.is_set(), means
    ending.join()


def test_a_folder_that_takes_no_lock_says_why(tmp_path: Path, means: str) -> None:
    """The reason is the system's."""
    with pytest.raises(WritingError, match="no such file or directory"), lock(str(tmp_path / "no" / "e.toml")):
        pytest.fail(means)


def test_what_the_system_refuses_to_lock_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network folder may have no locks at all."""

    def refuse(_: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(storage, "_locker", lambda: refuse)
    with pytest.raises(WritingError, match="no locks available"), lock(str(tmp_path / "e.toml")):
        pytest.fail("locked")


def test_a_lock_file_that_was_just_removed_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has opened the lock file of one who then lets go holds no lock: it is opened anew."""
    path = tmp_path / ".e.toml.lock"
    taken = []

    def late(_: int) -> None:
        taken.append(path.exists())
        if len(taken) == 1:
            path.unlink()
        if len(taken) == 2:
            path.rename(tmp_path / "gone")
            path.write_bytes(b"")

    monkeypatch.setattr(storage, "_locker", lambda: late)
    with lock(str(tmp_path / "e.toml")):
        assert taken == [True, True, True]


def test_a_lock_file_that_the_user_removed_is_not_missed(tmp_path: Path, means: str) -> None:
    """Letting go of it fails for nobody."""
    with lock(str(tmp_path / "e.toml")):
        (tmp_path / ".e.toml.lock").unlink()
    assert names(tmp_path) == [], means


def test_a_lock_of_a_process_that_was_ended_is_free(tmp_path: Path, means: str) -> None:
    """However it ended, the next one locks at once."""
    path = tmp_path / "e.toml"
    code = f"""if True:
        import os, sys
        from coupline import storage
        if {means == "files"}:
            storage._locker = lambda: None
        held = storage.lock(sys.argv[1])
        held.__enter__()
        os._exit(1)"""
    command = [sys.executable, "-c", code, str(path)]
    assert subprocess.run(command, check=False).returncode == 1
    assert names(tmp_path) == [".e.toml.lock"]
    with lock(str(path), patience=1):
        pass
    assert names(tmp_path) == []


def test_a_lock_file_counts_for_some_minutes_where_nobody_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that says nothing, or a process that may be anybody's, is stale when it is old."""
    monkeypatch.setattr(storage, "_locker", lambda: None)
    path, beside = str(tmp_path / "e.toml"), tmp_path / ".e.toml.lock"
    for owner in (b"", b"%d x" % os.getpid(), b"1 x", b"9" * 30 + b" x"):
        beside.write_bytes(owner)
        with pytest.raises(WritingError):
            lock(path, patience=0).__enter__()
        old = time.time() - storage.STALE - 1
        os.utime(beside, (old, old))
        with lock(path, patience=1):
            pass
    monkeypatch.setattr(storage, "_CAN_ASK", False)
    beside.write_bytes(b"999999999 x")
    with pytest.raises(WritingError):
        lock(path, patience=0).__enter__()


def test_a_lock_file_that_another_has_taken_over_is_given_back(tmp_path: Path) -> None:
    """What was judged stale is looked at again before it is removed."""
    beside = tmp_path / "lock"
    beside.write_bytes(b"2 new")
    storage._remove(str(beside), b"1 old")
    assert beside.read_bytes() == b"2 new"
    assert names(tmp_path) == ["lock"]


def test_a_lock_file_is_not_given_back_over_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has made one meanwhile keeps it; where a file system has no links the name is given back all the same."""
    beside, link = tmp_path / "lock", os.link

    def later(aside: str, name: str) -> None:
        beside.write_bytes(b"3 newest")
        link(aside, name)

    beside.write_bytes(b"2 new")
    monkeypatch.setattr(os, "link", later)
    storage._remove(str(beside), b"1 old")
    assert (beside.read_bytes(), names(tmp_path)) == (b"3 newest", ["lock"])
    monkeypatch.delattr(os, "link")
    storage._remove(str(beside), b"1 old")
    assert (beside.read_bytes(), names(tmp_path)) == (b"3 newest", ["lock"])


@pytest.mark.skipif(not HAS_LOCKS, reason="a lock that the system gives")
def test_a_lock_file_that_windows_is_removing_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There it can't be opened until it is gone; elsewhere that is a folder that takes none."""
    opened, tried = os.open, []

    def refuse(path: str, *rest: int) -> int:
        tried.append(path)
        if len(tried) < 3:
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(WritingError, match="permission denied"), lock(str(tmp_path / "e.toml")):
        pytest.fail("locked")
    monkeypatch.setattr(storage, "_CAN_ASK", False)
    with lock(str(tmp_path / "e.toml")):
        assert len(tried) == 3


@POSIX
def test_nobody_else_reads_a_file_while_it_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is private is so from the first byte on; another group gets no rights that were meant for one."""
    path, seen, sync = tmp_path / "e.toml", [], os.fsync
    path.write_bytes(b"old")
    path.chmod(0o640)

    def look(file: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(file).st_mode))
        sync(file)

    monkeypatch.setattr(os, "fsync", look)
    replace(str(path), b"new")
    assert seen[0] == 0o600
    kept = path.stat()
    other = SimpleNamespace(st_uid=kept.st_uid, st_gid=kept.st_gid + 1, st_mode=kept.st_mode)
    monkeypatch.setattr(os, "chown", lambda *_: None, raising=False)
    storage._keep_rights(other, str(path))  # type: ignore[arg-type]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_windows_locks_by_its_own_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without fcntl it is msvcrt, and the lock file is removed once it is closed; with neither there are lock files."""
    held: list[tuple[int, int]] = []
    windows = SimpleNamespace(LK_NBLCK=2, locking=lambda _, how, count: held.append((how, count)))
    remove, opened = os.unlink, []
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", windows)

    def unlink(path: str) -> None:
        opened.append(path)
        if len(opened) == 1:
            raise PermissionError
        remove(path)

    monkeypatch.setattr(os, "unlink", unlink)
    with lock(str(tmp_path / "e.toml")):
        assert held == [(2, 1)]
    assert names(tmp_path) == []
    monkeypatch.setitem(sys.modules, "msvcrt", None)
    assert storage._locker() is None


def test_nothing_of_a_platform_is_imported_with_the_module() -> None:
    """Reading a file costs neither hashlib nor tempfile nor pathlib."""
    code = "import sys; before = set(sys.modules); import coupline.storage; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True,
                          env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})  # fmt: skip
    assert set(done.stdout.split()).isdisjoint(
        {"fcntl", "msvcrt", "hashlib", "tempfile", "pathlib", "shutil", "signal"}
    )
