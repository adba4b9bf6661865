"""Takes away what Python has on POSIX alone: `pytest -p tests.bare_platform` runs the suite without it."""

import os
import signal
import sys
from typing import Any

MODULES = ("fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "syslog", "readline")
FUNCTIONS = ("fork", "forkpty", "register_at_fork", "getuid", "geteuid", "getgid", "getegid", "uname", "chown")
SIGNALS = ("SIGABRT", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM", "SIG_DFL", "SIG_IGN")  # those of Windows
WAITING = ("alarm", "setitimer", "pthread_kill", "pthread_sigmask", "sigwait", "siginterrupt")


def strip() -> None:
    """Take it away, before anything of ours is imported."""
    sys.modules.update(dict.fromkeys(MODULES))  # type: ignore[arg-type] # None is how an import is refused
    for name in FUNCTIONS:
        if hasattr(os, name):
            delattr(os, name)
    for name in dir(signal):
        if (name.startswith("SIG") and name not in SIGNALS) or name in WAITING:
            delattr(signal, name)


def pytest_sessionstart(session: Any) -> None:
    """What runs the tests has been imported by now; with several processes it is those that run them that are bare."""
    if "PYTEST_XDIST_WORKER" in os.environ or not session.config.getoption("numprocesses", None):
        strip()
