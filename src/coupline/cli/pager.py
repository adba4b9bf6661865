"""A long output on a terminal, page by page."""

import os
import shlex
import shutil
import subprocess


def page(text: str) -> bool:
    """Show a text in the user's pager (``PAGER``, else ``less``); False where there is none, or it is ``cat``."""
    command = shlex.split(os.environ.get("PAGER") or "less")
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return False
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as pager:  # noqa: S603 - the user's own pager
        try:
            pager.communicate(text.encode("utf-8", "backslashreplace"))
        except KeyboardInterrupt:  # it is the pager's: it goes on until the user leaves it
            pager.wait()
    return True
