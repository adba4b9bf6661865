"""What a platform may lack, nothing but the browser needs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVENTS = str(ROOT / "data" / "events.toml")
# What takes away all that Python has on POSIX alone, before anything of ours is imported.
BARE = (ROOT / "tests" / "bare_platform.py").read_text(encoding="utf-8") + "\nstrip()\n"
RUN = BARE + "from coupline.__main__ import main\nmain(sys.argv[1:])\n"
STORAGE = (
    BARE
    + """
from coupline.errors import WritingError
from coupline.storage import lock, read, replace
path = sys.argv[1]
replace(path, b"one")
replace(path, b"two\\r\\n")
with lock(path):
    try:
        lock(path, patience=0).__enter__()
    except WritingError as error:
        print(error)
stored = read(path)
print(stored.text.strip(), stored.newline == "\\r\\n", stored.digest[:4], *os.listdir(os.path.dirname(path)))
"""
)


def plain(code: str, *args: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, from the folder of the checkout."""
    return subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.mark.parametrize(
    "command",
    [
        ["list", "--year", "1964"],
        ["list", "--format", "table"],
        ["list", "--format", "csv"],
        ["timeline"],
        ["timeline", "--style", "axis", "--color", "always"],
        ["tree", "--by", "cause"],
        ["show", "coup"],
        ["stats"],
        ["check"],
        ["export", "svg"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_a_command_needs_nothing_of_a_platform(command: list[str]) -> None:
    """Without fcntl, os.fork and the signals of POSIX each command prints just what it prints with them."""
    arguments = ["-f", EVENTS, *command]
    bare = plain(RUN, *arguments)
    whole = plain("import sys\nfrom coupline.__main__ import main\nmain(sys.argv[1:])", *arguments)
    assert (bare.returncode, bare.stdout, bare.stderr) == (0, whole.stdout, whole.stderr)


def test_standard_input_is_read_without_them() -> None:
    """And a fault in it is told as anywhere."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, "-f", "-", "check"],
        input="[[events]]\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "the event has no title" in done.stdout


@pytest.mark.parametrize("form", ["svg", "html"])
def test_a_document_is_written_without_them(tmp_path: Path, form: str) -> None:
    """As a whole, and with nothing left beside it."""
    path = tmp_path / f"timeline.{form}"
    done = plain(RUN, "-f", EVENTS, "export", form, "-o", str(path))
    assert (done.returncode, done.stdout) == (0, "")
    assert path.read_text(encoding="utf-8").endswith(">\n")
    assert list(tmp_path.iterdir()) == [path]


def test_files_are_read_locked_and_replaced_without_them(tmp_path: Path) -> None:
    """A lock file keeps the next one out, and is gone in the end."""
    done = plain(STORAGE, str(tmp_path / "e.toml"))
    assert done.stderr == ""
    told, facts = done.stdout.splitlines()
    assert told.endswith("e.toml: another program is changing it; try again when that is done")
    assert facts == "two True 140e e.toml"
