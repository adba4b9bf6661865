"""How long the tests of the browser wait."""

import os

import pytest

os.environ.setdefault("TEXTUAL_FPS", "500")  # what follows the next drawing of the screen follows in 2 ms
LOOKED_AT_EVERY = 0.006  # seconds: Textual's pilot looks whether all is done, at least twice after each key
IDLE = 0.001  # of them at work: then nothing is left to do


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often than every 20 ms, which would be most of the time of a test."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", LOOKED_AT_EVERY, raising=False)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", IDLE, raising=False)
