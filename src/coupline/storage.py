"""The files of the user, and the one module that knows the platform: read, lock, replace.

Reading costs no start-up time: what only writing or locking needs is imported there.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property, partial
from typing import Any, Literal

from coupline.errors import WritingError

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"
PATIENCE = 10.0  # seconds that one waits for a lock
STALE = 600.0  # seconds after which a lock file without a lock is nobody's
MARK = b"\xef\xbb\xbf"
_PAUSE = 0.02  # seconds from one attempt to lock to the next
_CAN_ASK = os.name == "posix"  # elsewhere os.kill ends the process that it asks for, and what is removed is in use

Locker = Callable[[int], None]
Release = Callable[[], None]


class StoredFile:
    """The bytes of a file, and what follows from them.

    Attributes:
        name: as it was given, ``<stdin>`` for standard input.
        raw: all bytes.
    """

    def __init__(self, name: str, raw: bytes) -> None:
        self.name, self.raw = name, raw

    @cached_property
    def text(self) -> str:
        """The text, without a byte order mark.

        Raises:
            UnicodeDecodeError: the bytes are not UTF-8.
        """
        return self.raw.decode("utf-8-sig")

    @property
    def has_mark(self) -> bool:
        """Whether the file begins with the byte order mark of UTF-8."""
        return self.raw.startswith(MARK)

    @property
    def newline(self) -> Literal["\n", "\r\n", "mixed"]:
        """The line end of all lines; of a file without any the usual one."""
        both, after_return = self.raw.count(b"\n"), self.raw.count(b"\r\n")
        if after_return == 0:
            return "\n"
        return "\r\n" if both == after_return else "mixed"

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal digits."""
        import hashlib  # costs start-up time

        return hashlib.sha256(self.raw).hexdigest()


def read(name: str) -> StoredFile:
    """Read a file whole.

    Args:
        name: a path, or "-" for standard input, which is empty where it is closed.

    Raises:
        OSError: as ``open``.
        ValueError: the path has a null character, or standard input can't be read.
    """
    if name == STANDARD_INPUT:
        return StoredFile(STANDARD_INPUT_NAME, sys.stdin.buffer.read() if sys.stdin else b"")
    with open(name, "rb") as file:
        return StoredFile(name, file.read())


def is_same(path: str, other: str) -> bool:
    """Whether two paths lead to one file that is there."""
    with suppress(OSError):
        return os.path.samefile(path, other)
    return False


def bare_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names of files without their folders, each once; standard input has none."""
    return tuple(dict.fromkeys(os.path.basename(name) for name in names if name != STANDARD_INPUT_NAME))


def replace(path: str, content: bytes) -> None:
    """Put a content in a file's place: whoever reads it, even after a crash, sees one of the two whole.

    A link stays a link, and the file behind it keeps its mode, and its owner where the system allows it. A device or a
    pipe takes what it is given.

    Raises:
        WritingError: the file can't be written; what was there stays.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            with open(path, "wb") as device:  # of a folder this raises
                device.write(content)
        else:
            _replace(os.path.realpath(path), content)
    except (OSError, ValueError) as error:
        raise WritingError(path, _reason(error)) from error


@contextmanager
def lock(path: str, patience: float = PATIENCE) -> Iterator[None]:
    """Keep every other process that asks for the same lock from changing a file.

    The lock is a file beside it, ``.events.toml.lock``, which is gone afterwards. The system lets go of it when the
    process ends, however it ends; where the system has no locks, a lock file of a process that is gone, or that is
    older than ``STALE`` seconds, counts no more.

    Args:
        path: of the file, which need not exist.
        patience: seconds to wait for another process.

    Raises:
        WritingError: another process holds the lock, or the folder takes no lock file.
    """
    release = _wait(path, patience)
    try:
        yield
    finally:
        release()


def _wait(path: str, patience: float) -> Release:
    """Take the lock of a file as soon as it is free, and give what lets go of it."""
    import time

    folder, name = os.path.split(os.path.realpath(path))
    beside = os.path.join(folder, f".{name}.lock")
    until = time.monotonic() + patience
    locker = _locker()
    try:
        while True:
            release = _take_new(beside) if locker is None else _take_open(beside, locker)
            if release is not None:
                return release
            if time.monotonic() >= until:
                raise WritingError(path, "another program is changing it; try again when that is done")
            time.sleep(_PAUSE)
    except OSError as error:
        raise WritingError(path, _reason(error)) from error


def _locker() -> Locker | None:
    """What locks an open file, and raises an OSError where another process has; None where the system has no locks."""
    try:
        import fcntl
    except ImportError:
        pass
    else:
        return lambda file: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    from importlib import import_module  # a type checker knows msvcrt on Windows alone

    try:
        msvcrt: Any = import_module("msvcrt")
    except ImportError:
        return None
    return lambda file: msvcrt.locking(file, msvcrt.LK_NBLCK, 1)


def _take_open(beside: str, locker: Locker) -> Release | None:
    """Lock the lock file by the system's means; None where another process has locked it, or has just removed it."""
    try:
        file = os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except PermissionError:  # Windows says so of a file that is being removed
        if _CAN_ASK:
            raise
        return None
    try:
        with suppress(BlockingIOError, PermissionError):  # of POSIX and of Windows
            locker(file)
            if os.path.samestat(os.fstat(file), os.stat(beside)):
                return partial(_let_go, beside, file)
    except FileNotFoundError:  # it was removed between the two
        pass
    except OSError:
        os.close(file)
        raise
    os.close(file)
    return None


def _let_go(beside: str, file: int) -> None:
    """Remove a lock file while it is locked: who has opened it already finds that it is not there any more."""
    try:
        os.unlink(beside)
    except OSError:  # Windows removes no open file
        os.close(file)
        with suppress(OSError):
            os.unlink(beside)
    else:
        os.close(file)


def _take_new(beside: str) -> Release | None:
    """Lock by making the lock file; None where there is one, which is removed if it is nobody's."""
    mine = b"%d %s" % (os.getpid(), os.urandom(8).hex().encode())
    try:
        file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        _remove_stale(beside)
        return None
    with open(file, "wb") as made:
        made.write(mine)
    return partial(_remove, beside, mine)


def _remove_stale(beside: str) -> None:
    """Remove a lock file if its process is gone, or it is too old to be anybody's."""
    import time

    with suppress(FileNotFoundError):  # its owner, or another process that waits, was quicker
        held = read(beside).raw
        age = time.time() - os.stat(beside).st_mtime
        owner = held.split(b" ")[0]
        if age > STALE or (owner.isdigit() and not _runs(int(owner))):
            _remove(beside, held)


def _remove(beside: str, held: bytes) -> None:
    """Remove a lock file if it is still the one that is meant: it is looked at where nobody else can exchange it."""
    aside = f"{beside}.{os.urandom(8).hex()}"
    with suppress(FileNotFoundError):  # somebody has removed it
        os.rename(beside, aside)
        if read(aside).raw == held:
            os.unlink(aside)
        else:
            _put_back(aside, beside)


def _put_back(aside: str, beside: str) -> None:
    """Give a lock file its name again, unless another process has made one of that name meanwhile."""
    try:
        os.link(aside, beside)
    except FileExistsError:
        pass
    except (OSError, AttributeError):  # a file system without links
        os.rename(aside, beside)
        return
    os.unlink(aside)


def _runs(process: int) -> bool:
    """Whether there is a process; true where that can't be known."""
    if not _CAN_ASK:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's, or no number of a process
        return True
    return True


def _replace(target: str, content: bytes) -> None:
    folder = os.path.dirname(target)
    beside = os.path.join(folder, f".coupline-{os.urandom(8).hex()}.new")
    old = os.stat(target) if os.path.exists(target) else None
    try:
        made = os.open(
            beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600 if old else 0o666
        )
        with open(made, "wb") as file:  # until it has the rights of the old one, nobody else reads it
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _keep_rights(old, beside)
        os.replace(beside, target)
    finally:
        with suppress(OSError):
            os.unlink(beside)
    _sync(folder)


def _keep_rights(old: os.stat_result, path: str) -> None:
    """Give a file the owner, the group and the mode of another; who may not give it away keeps it."""
    for owner, group in ((-1, old.st_gid), (old.st_uid, -1)):
        with suppress(OSError, AttributeError):  # Windows has no chown
            os.chown(path, owner, group)
    kept = os.stat(path).st_gid == old.st_gid  # else another group would have the rights of the old one's
    os.chmod(path, old.st_mode & (0o7777 if kept else 0o7707))


def _sync(folder: str) -> None:
    """Have the system write down a folder's names now. Windows opens no folder, and need not."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or "").lower() or str(error).rstrip(".").lower()
