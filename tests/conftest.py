"""Settings of the whole suite."""

import os

import pytest
from hypothesis import settings

# The same examples every time where a red run must mean a change for the worse; new ones everywhere else.
settings.register_profile("ci", derandomize=True, database=None, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest run of all, which takes as long as the others together: so both cores end at once."""
    items.sort(key=lambda item: not any(mark.kwargs.get("longest") for mark in item.iter_markers("fuzz")))
