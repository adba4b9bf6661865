"""Running the command line in this process, as on a terminal or piped."""

import pytest

from coupline.__main__ import main
from tests.cli.support import FROZEN, Result, Run, Stream


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin each test in a folder whose list is the frozen one, before what else it needs takes it elsewhere."""
    monkeypatch.chdir(FROZEN)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `coupline` in this process; ``terminal`` and ``encoding`` are stdout's, ``columns`` its width."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COUPLINE_FILE", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    def once(*args: str, columns: int = 80, terminal: bool = False, encoding: str = "utf-8") -> Result:
        out, err = Stream(terminal=terminal, encoding=encoding), Stream(terminal=False, encoding="utf-8")
        with monkeypatch.context() as patch:
            patch.setenv("COLUMNS", str(columns))
            patch.setattr("sys.stdout", out)
            patch.setattr("sys.stderr", err)
            with pytest.raises(SystemExit) as left:
                main(list(args))
        code = left.value.code
        assert isinstance(code, int)
        return Result(out.text(), err.text(), code)

    return once
